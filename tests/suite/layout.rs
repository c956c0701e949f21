//! What pages can take: values of `[style]`, long panels, footers and words, letters that no face has.
//!
//! In: projects with very much on their pages. Out: PDFs, or diagnostics at the line that is too much. Invariants: a value
//! that `[style]` accepts builds, or is told at `payom.toml`.

use std::fmt::Write as _;

use proptest::prelude::*;

use crate::project::{EN, Fixture, RU, Run, SLUG, TEMPLATE, TG};

/// What a run says of one problem, as a snapshot.
fn told(name: &str, run: &Run, expected: &[&str]) {
    assert_eq!(run.found(), expected, "{}", run.err);
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!(name, run.err.trim_end());
    });
}

const FULL: &str = "2026-02-opcat-conference";

/// The shipped project, with much in one of its releases: nine contacts, a picture, lists in lists.
fn full() -> Fixture {
    let fixture = Fixture::shipped();
    // The limits of the style are wider than what is read with ease.
    fixture.append("payom.toml", "line-length = \"off\"\n");
    let template = format!("releases/{FULL}/release.md");
    let contacts = people(&fixture, 8);
    fixture.replace(&template, "[\"nargis-zokirova\"]", &format!("[\"nargis-zokirova\", {contacts}]"));
    let nested = "- { project-one }\n  - { project-two }\n    1. { project-one }\n    2. { project-two }\n";
    fixture.replace(&template, "- { project-one }\n- { project-two }\n", nested);
    fixture.replace(
        &template,
        "{ bobozoda }",
        "{ bobozoda }\n\n![{ photo.alt }](photo.png \"{ photo.caption }\")\n\n### { photo }",
    );
    photo(&fixture, FULL);
    for locale in ["en", "ru", "tg"] {
        let path = format!("locales/{locale}/releases/{FULL}.ftl");
        fixture.append(&path, "photo = Photo\n    .alt = Words\n    .caption = Words under the picture\n");
    }
    fixture
}

/// Contacts with a name, a role, two phones and a long e-mail address each; gives their ids as TOML.
fn people(fixture: &Fixture, number: usize) -> String {
    let settings = fixture.read("payom.toml");
    let publisher = settings.lines().find_map(|line| line.strip_prefix("publisher = ")).unwrap();
    let phone = |number: String, kind| format!("{{ number = \"{number}\", kind = \"{kind}\", public = true }}");
    let mut records = String::new();
    let (mut names, role) =
        (String::new(), "    .role = Head of the Department of Communications and Public Affairs\n");
    for person in 0..number {
        let (office, mobile) =
            (phone("+992372244140".to_owned(), "office"), phone(format!("+9929300000{person:02}"), "mobile"));
        let email = format!("communications.{person}@example-organisation.org");
        let _ = write!(
            records,
            "\n[person-{person}]\norganisation = {publisher}\nemail = \"{email}\"\nphones = [{office}, {mobile}]\n"
        );
        let _ = write!(names, "\ncontact-person-{person} = Name {person}\n{role}");
    }
    fixture.append("releases/registry/contacts.toml", &records);
    for locale in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{locale}/contacts.ftl"), &names);
    }
    (0..number).map(|person| format!("\"person-{person}\"")).collect::<Vec<_>>().join(", ")
}

fn photo(fixture: &Fixture, slug: &str) {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1200, 900);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&vec![128; 1200 * 900]).unwrap();
    fixture.write(&format!("releases/{slug}/photo.png"), bytes);
}

/// Builds with these lines in `[style]`, which then go again.
fn styled(fixture: &Fixture, lines: &str) -> Run {
    let settings = fixture.read("payom.toml");
    fixture.append("payom.toml", &format!("\n[style]\n{lines}\n"));
    let others = ["2018-10-opcat-sessions", "2014-02-special-rapporteur-visit"];
    let run = fixture.run(&["build", FULL, others[0], others[1], "--format", "pdf"]);
    fixture.write("payom.toml", settings);
    run
}

/// Every key with its least and greatest value.
const EXTREMES: [&str; 22] = [
    "paper = \"letter\"",
    "letterhead = \"none\"",
    "margins = { left = 10, right = 10, top = 15, bottom = 15 }",
    "margins = { left = 40, right = 40, top = 40, bottom = 40 }",
    "margins = { left = 69, right = 41 }",
    "margins = { left = 41, right = 69 }",
    "margins = { top = 74 }",
    "margins = { bottom = 74 }",
    "measures = { en = 60, ru = 60, tg = 60 }",
    "measures = { en = 155, ru = 155, tg = 155 }",
    "justified = []",
    "text-face = \"sans\"\nheadline-face = \"serif\"\nfigures = \"old-style\"",
    "text-size = 9",
    "text-size = 14",
    "text-size = 14\nleading = 28",
    "leading = 12.1",
    "headline-size = 14",
    "headline-size = 36",
    "standfirst-size = 10",
    "standfirst-size = 20",
    "emblem-height = 10",
    "emblem-height = 40",
];

#[test]
fn every_key_of_the_style_builds_with_its_least_and_greatest_value() {
    let fixture = full();
    for lines in EXTREMES {
        let run = styled(&fixture, lines);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{lines}");
    }
}

/// Values of all keys together.
#[derive(Debug)]
struct Values {
    letter: bool,
    across: (u8, u8),
    along: (u8, u8),
    /// In tenths of a point, and as a share of the size in hundredths.
    text: (u16, u16),
    heads: (u8, u8),
    emblem: u8,
    measures: (u8, u8),
}

fn values() -> impl Strategy<Value = Values> {
    let margins = ((10_u8..=72, 10_u8..=72), (15_u8..=74, 15_u8..=74));
    let sizes = ((90_u16..=140, 110_u16..=200), (14_u8..=36, 10_u8..=20), 10_u8..=40);
    (any::<bool>(), margins, sizes, (60_u8..=190, 60_u8..=190)).prop_map(
        |(letter, (across, along), (text, heads, emblem), measures)| Values {
            letter,
            across,
            along,
            text,
            heads,
            emblem,
            measures,
        },
    )
}

impl Values {
    fn lines(&self) -> String {
        let (size, leading) =
            (f32::from(self.text.0) / 10.0, f32::from(self.text.0) * f32::from(self.text.1) / 1000.0);
        let (left, right) = self.across;
        let (top, bottom) = self.along;
        format!(
            "paper = \"{}\"\nmargins = {{ left = {left}, right = {right}, top = {top}, bottom = {bottom} }}\n\
             text-size = {size}\nleading = {leading:.2}\nheadline-size = {}\nstandfirst-size = {}\nemblem-height = {}\n\
             measures = {{ en = {}, ru = {} }}",
            if self.letter { "letter" } else { "a4" },
            self.heads.0,
            self.heads.1,
            self.emblem,
            self.measures.0,
            self.measures.1
        )
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 40, ..ProptestConfig::with_cases(32) })]
    /// Whatever the values of all keys together, an edition is built, or `payom.toml` is said to be the cause.
    #[test]
    fn what_the_style_accepts_builds(values in values()) {
        let run = styled(&full(), &values.lines());
        let elsewhere = run.found().into_iter().find(|found| !found.contains(" payom.toml:"));
        prop_assert_eq!(elsewhere, None, "{}", run.err);
        prop_assert!(run.status < 2 && (run.status == 0) == run.found().is_empty(), "{}", run.err);
    }
}

/// The value that a message names does build, and one more does not.
#[test]
fn the_largest_emblem_that_fits_is_named() {
    let fixture = full();
    let margins = "margins = { top = 74, bottom = 74 }";
    let run = styled(&fixture, &format!("{margins}\nemblem-height = 40"));
    assert_eq!(run.status, 1, "{}", run.err);
    let named = run.err.split("write `emblem-height = ").skip(1);
    let least = named.filter_map(|rest| rest.split('`').next()?.parse::<u8>().ok()).min().unwrap();
    let more = styled(&fixture, &format!("{margins}\nemblem-height = {}", least + 1));
    assert!(more.err.contains(&format!("write `emblem-height = {least}`")), "{}", more.err);
    styled(&fixture, &format!("{margins}\nemblem-height = {least}")).fine();
}

/// Where a value stands in `payom.toml`.
fn place(fixture: &Fixture, code: &str, value: &str) -> String {
    let text = fixture.read("payom.toml");
    let (number, line) = text.lines().enumerate().find(|(_, line)| line.contains(value)).unwrap();
    format!("{code} payom.toml:{}:{}", number + 1, line.find(value).unwrap() + 1)
}

#[test]
fn margins_that_leave_no_room_are_told_with_the_largest_that_does() {
    let fixture = Fixture::words();
    fixture.append("payom.toml", "\n[style]\nmargins = { left = 69, right = 69 }\n");
    told("margins_leave_no_width", &fixture.check(), &[&place(&fixture, "invalid-setting", "69 }")]);
    fixture.replace("payom.toml", "right = 69", "right = 41");
    fixture.run(&["build", "--format", "pdf"]).fine();
}

#[test]
fn a_panel_higher_than_a_page_is_parted_between_contacts() {
    for number in [8, 60] {
        let fixture = Fixture::house();
        let contacts = people(&fixture, number);
        fixture.replace(TEMPLATE, "[\"desk\"]", &format!("[{contacts}]"));
        fixture.run(&["build"]).fine();
    }
}

/// A footer of many funders, and a panel that would leave no room for it on its page.
#[test]
fn a_footer_and_a_panel_that_together_are_higher_than_a_page_are_published() {
    let fixture = full();
    for top in [40, 45, 50, 55, 60] {
        let run = styled(&fixture, &format!("emblem-height = 24\nmargins = {{ top = {top}, bottom = 50 }}"));
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{top}");
    }
}

#[test]
fn a_contact_higher_than_a_page_is_told_where_it_is_named() {
    let fixture = Fixture::house();
    let phone = |number| format!("{{ number = \"+9929300000{number:02}\", kind = \"mobile\", public = true }}");
    let one = "{ number = \"+992372244145\", kind = \"office\", public = true }";
    let phones: Vec<String> = (0..60).map(phone).collect();
    fixture.replace("releases/registry/contacts.toml", one, &phones.join(", "));
    let run = fixture.run(&["build", "--locale", "en", "--format", "pdf"]);
    told("contact_too_high", &run, &[&format!("block-too-high {TEMPLATE}:6:13")]);
}

#[test]
fn words_under_a_picture_that_fill_a_page_are_told_in_their_file() {
    let fixture = Fixture::house();
    photo(&fixture, SLUG);
    fixture.replace(TEMPLATE, "{ details }", "{ details }\n\n![{ photo.alt }](photo.png \"{ photo.caption }\")");
    for path in [EN, RU, TG] {
        fixture.append(path, "photo =\n    .alt = A\n    .caption = B\n");
    }
    fixture.replace(EN, ".caption = B", &format!(".caption = {}", "Words under a picture ".repeat(300)));
    let run = fixture.run(&["build", "--locale", "en"]);
    let found = run.found();
    assert!(found.len() == 1 && found[0].starts_with(&format!("block-too-high {EN}:")), "{}", run.err);
    let help = run.err.split("help: ").nth(1).unwrap_or("");
    assert!(help.starts_with("shorten these words by "), "{}", run.err);
}

#[test]
fn an_address_longer_than_a_line_is_told_in_the_registry() {
    let fixture = Fixture::house();
    let long = format!("{}and@{}org", "communications.".repeat(4), "department-of-information.".repeat(4));
    fixture.replace("releases/registry/contacts.toml", "press@example.org", &long);
    let run = fixture.run(&["build", "--locale", "en", "--format", "pdf"]);
    told("address_too_long", &run, &["layout-rule releases/registry/contacts.toml:3:10"]);
}

/// The rules about words can be switched off; the letter is found all the same.
#[test]
fn a_letter_that_no_face_has_is_told_with_its_message() {
    let fixture = Fixture::house();
    fixture.message(RU, "heading", "heading = Подробности \u{1F54A}\n");
    let run = fixture.run(&["build"]);
    told("missing_letter", &run, &[&format!("missing-glyph {RU}:4:23")]);
    // The card shows the headline, and is made where no PDF is.
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "[house]", "[house]\nsite = \"https://example.org/\"");
    fixture.message(TG, "headline", "headline = Вохӯрӣ { \"\\u0639\" }\n");
    let run = fixture.run(&["build", "--format", "html"]);
    assert_eq!(run.found(), [format!("missing-glyph {TG}:1:22")], "{}", run.err);
}
