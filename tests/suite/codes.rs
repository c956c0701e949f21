//! Every code has a fixture whose report was read, and a near miss that stays quiet.
//!
//! In: the codes, the snapshots of all modules, the tiny project. Out: assertions. Invariants: a near miss is what a
//! careful editor may well write, and what a careless rule would take for the fault.

use payom::diag::Code;

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, program, repository};

/// Codes that no project is known to cause.
const WITHOUT: [&str; 1] = [
    // A contradiction within Payom.
    "internal",
];

/// What is nearly wrong, and must be told of by nobody.
type Near = (&'static str, fn(&Fixture));

/// The same line in all three languages.
fn in_all(f: &Fixture, name: &str, lines: [&str; 3]) {
    for (path, line) in [EN, RU, TG].into_iter().zip(lines) {
        f.message(path, name, &format!("{line}\n"));
    }
}

/// The same line, in any language.
fn everywhere(f: &Fixture, name: &str, line: &str) {
    in_all(f, name, [line; 3]);
}

fn fact(f: &Fixture, from: &str, to: &str) {
    f.replace(TEMPLATE, from, to);
}

/// A picture that can be shown, with its words.
fn picture(f: &Fixture) {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1200, 400);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&vec![128; 1200 * 400]).unwrap();
    f.write(&format!("releases/{SLUG}/photo.png"), bytes);
    fact(f, "{ details }", "{ details }\n\n![{ photo.alt }](photo.png)");
    for path in [EN, RU, TG] {
        f.append(path, "photo =\n    .alt = A\n");
    }
}

const NEAR: &[Near] = &[
    ("no-project", |f| {
        f.write("releases/registry/logos/README.md", "");
    }),
    ("file-unreadable", |f| {
        f.write("releases/notes.txt", "a file beside the folders of releases");
    }),
    ("not-utf-8", |f| {
        f.append(TG, "# Chargé d’affaires, ҳуқуқ, 漢\n");
    }),
    ("byte-order-mark", |f| {
        f.append(TG, "# a mark \u{FEFF} further down\n");
    }),
    ("file-name", |f| {
        // As in the template, capital letters and all; and beside it, where nobody looks, a name that is none.
        f.write(&format!("releases/{SLUG}/Акс 1 (Бинои нав).SVG"), crate::input::SVG);
        f.write(&format!("releases/{SLUG}/con"), "").write("locales/tg/notes.TXT", "");
        fact(f, "{ details }", "{ details }\n\n![{ photo.alt }](<Акс 1 (Бинои нав).SVG>)");
        for path in [EN, RU, TG] {
            f.append(path, "photo =\n    .alt = A\n");
        }
    }),
    ("file-too-large", |f| {
        f.append(TG, &"# a comment\n".repeat(100_000));
    }),
    ("outside-project", |f| {
        f.write("locales/tg/shared.txt", f.read("locales/tg/places.ftl")).delete("locales/tg/places.ftl");
        crate::project::symlink("shared.txt", f.path("locales/tg/places.ftl")).unwrap();
    }),
    ("invalid-toml", |f| fact(f, "date = 2026-01-15", "date = 2026-01-15 # the day after")),
    ("invalid-setting", |f| fact(f, "[links]", "[event]\nfrom = 2026-01-12\nplaces = [\"khujand\"]\n\n[links]")),
    ("invalid-id", |f| fact(f, "visit = 2026-01-12", "visit = 2026-01-12\nguests-2 = 3")),
    ("invalid-date", |f| fact(f, "visit = 2026-01-12", "visit = 2024-02-29")),
    ("slug-form", |f| {
        // Sixty participants, and not a day of a month.
        let name = "2026-01-60-participants";
        std::fs::rename(f.path("releases/2026-01-meeting"), f.path(&format!("releases/{name}"))).unwrap();
        for path in [EN, RU, TG] {
            std::fs::rename(f.path(path), f.path(&path.replace("2026-01-meeting", name))).unwrap();
        }
    }),
    ("slug-date", |f| fact(f, "date = 2026-01-15", "date = { before = 2026-02-01 }")),
    ("unlikely-date", |f| fact(f, "[links]", "[event]\nfrom = 2025-06-12\n\n[links]")),
    ("messages-elsewhere", |f| {
        // A draft beside the messages, which lacks most of them.
        f.write("locales/ru/releases/2026-02-draft.ftl", "headline = Черновик\n");
    }),
    ("obsolete-message", |f| {
        f.append(RU, "-own = Своё\n");
    }),
    ("wrong-file-type", |f| {
        f.append(TG, "\n# Hujjat: <html>, PK, {\\rtf1}\n");
    }),
    ("unknown-id", |f| fact(f, "places = [\"dushanbe\"]", "places = [\"bokhtar\"]")),
    ("duplicate-place", |f| fact(f, "places = [\"dushanbe\"]", "places = [\"dushanbe\", \"khujand\"]")),
    ("word-list", |f| {
        f.write("locales/ru/words.txt", "# a note\r\n\r\nзурбаган* # a stem\r\n");
    }),
    ("unknown-locale", |f| fact(f, "contacts =", "locales = [\"tg\", \"en\"]\ncontacts =")),
    ("unknown-release", |f| {
        f.run(&["check", SLUG]).fine();
    }),
    ("literal-text", |f| fact(f, "{ details }", "({ details }) — { lead }")),
    ("invalid-reference", |f| fact(f, "{ details }", "{details}")),
    ("unsupported-markdown", |f| fact(f, "{ details }", "> **{ details }**\n\n1. *{ lead }*\n\n---")),
    ("heading-level", |f| fact(f, "{ details }", "### { details }\n\n## { lead }")),
    ("missing-alternative", picture),
    ("bad-image", picture),
    ("unknown-template", |f| {
        f.write("theme/home.html", include_str!("../../src/html/templates/home.html"));
    }),
    ("template-fault", |f| {
        let own = include_str!("../../src/html/templates/release.html");
        f.write("theme/release.html", own.replace("{{ release.headline }}", "{{ (release.headline) }}"));
    }),
    ("block-too-high", |f| {
        let phone =
            |number: usize| format!("{{ number = \"+9929300000{number:02}\", kind = \"mobile\", public = true }}");
        let one = "{ number = \"+992372244145\", kind = \"office\", public = true }";
        let phones: Vec<String> = (0..40).map(phone).collect();
        f.replace("releases/registry/contacts.toml", one, &phones.join(", "));
    }),
    ("kind-lacks", |f| {
        fact(f, "label = ", "kind = ");
    }),
    ("reference-twice", |f| {
        fact(f, "label = ", "reference = \"PR/1\"\nlabel = ");
        for locale in ["en", "ru", "tg"] {
            f.append(&format!("locales/{locale}/house.ftl"), "reference = { $reference }\n");
        }
    }),
    ("empty-body", |f| fact(f, "{ details }", "")),
    ("headline-too-long", |f| everywhere(f, "headline", &format!("headline = {}", "ab ".repeat(99) + "abc"))),
    ("line-length", |f| {
        f.append("payom.toml", "\n[style]\nmargins = { left = 30 }\nmeasures = { en = 110, ru = 120 }\n");
    }),
    ("does-not-fit", |f| fact(f, "label = ", "one-page = true\nlabel = ")),
    ("text-too-long", |f| {
        let line = "    As long as a text can be, and a line more would be too much for it.\n";
        everywhere(f, "details", &format!("details =\n{}", line.repeat(110)));
    }),
    ("layout-rule", |f| {
        let long = format!("communications.department@{}example.org", "press-office.".repeat(2));
        f.replace("releases/registry/contacts.toml", "press@example.org", &long);
    }),
    ("low-resolution", picture),
    ("ftl-syntax", |f| everywhere(f, "heading", "heading =\n    One { \"[\" }two{ \"]\" }\n    = three")),
    ("duplicate-message", |f| everywhere(f, "heading", "heading = One\n    .lead = Two")),
    ("duplicate-attribute", |f| everywhere(f, "heading", "heading = One\n    .a = Two\n    .b = Two")),
    ("duplicate-variant", |f| {
        let two = "{ $participants ->\n    [1] a\n   *[other] b\n } { $participants ->\n    [1] a\n   *[other] b\n }";
        everywhere(f, "heading", &format!("heading = {two}"));
    }),
    ("missing-translation", |f| {
        f.append(RU, "# spare = in a comment\n");
    }),
    ("unknown-message", |f| everywhere(f, "heading", "heading = { headline.short }")),
    ("missing-value", |f| {
        everywhere(f, "heading", "heading =\n    .short = Words");
        fact(f, "## { heading }", "## { heading.short }");
    }),
    ("missing-attribute", |f| fact(f, "## { heading }", "## { headline.short }")),
    ("empty-message", |f| everywhere(f, "heading", "heading = { $participants }")),
    ("unknown-variable", |f| everywhere(f, "heading", "heading = { $visit }, { $budget }, { $date }")),
    ("unknown-term", |f| everywhere(f, "heading", "heading = { -fund }\n-fund = Fund")),
    ("unknown-function", |f| everywhere(f, "heading", "heading = { NUMBER($participants) }")),
    ("wrong-argument", |f| everywhere(f, "heading", "heading = { NUMBER($participants, useGrouping: \"false\") }")),
    ("cyclic-reference", |f| everywhere(f, "heading", "heading = { a } { a }\na = { b }\nb = { headline.short }")),
    ("too-many-placeables", |f| everywhere(f, "heading", &format!("heading = {}", "{ $participants }".repeat(100)))),
    ("unreachable-variant", |f| {
        let few = "    [few] b\n    [many] c\n";
        let choice =
            |forms: &str| format!("heading = {{ $participants ->\n    [1] z\n    [one] a\n{forms}   *[other] d\n }}");
        let (short, long) = (choice(""), choice(few));
        in_all(f, "heading", [&short, &long, "heading = { $participants } d"]);
    }),
    ("block-in-message", |f| everywhere(f, "heading", "heading = 1\\. One - two > three # four")),
    ("html-in-message", |f| everywhere(f, "heading", "heading = 2 < 3, 3 > 2, \\<b>")),
    ("bad-link", |f| everywhere(f, "heading", "heading = [a](link:report), [b](mailto:a@example.org)")),
    ("forbidden-character", |f| everywhere(f, "heading", "heading = a\u{A0}b\u{202F}c { \"\\u00A0\" }d")),
    ("invalid-email", |f| {
        f.replace("releases/registry/contacts.toml", "press@example.org", "p.r+ess_1@mail.example.org");
    }),
    ("no-regime", |f| {
        f.write("releases/registry/funders.toml", "[partner]\npermission = \"not-needed\"\n");
        f.append("locales/en/organisations.ftl", "");
    }),
    ("funder-not-in-prose", |f| {
        f.write("releases/registry/funders.toml", "[partner]\npermission = \"not-needed\"\n");
    }),
    ("git-failed", |f| {
        f.run(&["check", "--allow", "warnings"]).fine();
    }),
    ("write-failed", |f| {
        f.run(&["build", "--format", "html"]).fine();
    }),
];

/// Codes whose near miss stands beside their fault, in the module of that name.
const ELSEWHERE: &[(&str, &[&str])] = &[
    (
        "visibility",
        &[
            "contact-not-valid",
            "funder-not-in-data",
            "instrument-beside-emblem",
            "invalid-phone",
            "link-language",
            "logo-without-permission",
            "missing-disclaimer",
            "older-wording",
            "outside-validity",
            "private-phone",
            "statement-wording",
            "unapproved-name",
            "validity-gap",
            "wrong-member-count",
        ],
    ),
    ("lock", &["broken-lock", "stale-translation", "unrecorded-translation"]),
    ("moments", &["date-mismatch", "not-yet", "taken-back"]),
    ("amended", &["correction-date", "correction-kind", "alias-taken", "replaced-by-withdrawn"]),
    ("enclosures", &["invalid-channel", "bad-document", "untagged-pdf", "bad-footnote"]),
    ("folders", &["output-folder", "foreign-file", "output-record", "private-output"]),
    (
        "tables",
        &[
            "table-without-caption",
            "table-without-header",
            "table-row",
            "table-cell",
            "table-size",
            "small-table",
            "wrong-sum",
            "table-too-narrow",
        ],
    ),
    ("theme", &["blocked-by-policy", "low-contrast"]),
    ("language", &["final-letter", "funding-without-event"]),
    ("mails", &["address-list", "no-sender"]),
    ("donors", &["coverage-file"]),
    ("faces", &["bad-face", "face-letters"]),
    ("site", &["icon-shape"]),
    ("rules", &["missing-glyph", "bad-opt-out", "unneeded-opt-out"]),
];

#[test]
fn near_misses_stay_quiet() {
    for (code, spoil) in NEAR {
        let fixture = Fixture::house();
        spoil(&fixture);
        let run = fixture.check();
        assert_eq!((run.status, run.err.as_str()), (0, ""), "a near miss of {code}");
        let build = fixture.run(&["build", "--format", "html"]);
        assert_eq!((build.status, build.err.as_str()), (0, ""), "a near miss of {code}");
    }
}

#[test]
fn every_code_has_a_snapshot_and_a_near_miss() {
    let folder = repository().join("tests/suite/snapshots");
    let files =
        std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    let shown = files.collect::<Vec<_>>().concat();
    let near = |code: &str| {
        NEAR.iter().any(|(of, _)| *of == code) || ELSEWHERE.iter().any(|(_, codes)| codes.contains(&code))
    };
    for code in Code::all().map(|code| (code, code.id())).filter(|(_, id)| !WITHOUT.contains(id)) {
        let (code, id) = code;
        let title = ["error", "warning", "info"].iter().any(|word| shown.contains(&format!("\n{word}[{id}]: ")));
        assert!(title, "no snapshot shows `{id}`: add a fixture that causes it");
        assert!(code.is_about_words() || near(id), "`{id}` has no near miss: add one to NEAR");
    }
}

#[test]
fn codes_of_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().to_string_lossy().into_owned();
    let run = program(["payom", "--root", &root, "check"].map(Into::into));
    assert_eq!(run.status, 2, "{}", run.err);
    insta::assert_snapshot!("no_project", run.err.replace(&root, "[folder]").trim_end());
    let run = Fixture::house().run(&["build", "2026-01-meting"]);
    assert_eq!(run.status, 2, "{}", run.err);
    insta::assert_snapshot!("unknown_release", run.err.trim_end());
    let run = Fixture::house().run(&["check", "--locale", "tj"]);
    assert_eq!(run.status, 2, "{}", run.err);
    insta::assert_snapshot!("unknown_locale", run.err.trim_end());
}

#[test]
fn a_folder_that_cannot_be_written() {
    let fixture = Fixture::house();
    fixture.write("output", "a file");
    let run = fixture.run(&["build", "--format", "html"]);
    assert_eq!((run.status, run.found()), (3, vec!["write-failed".to_owned()]), "{}", run.err);
    insta::assert_snapshot!("write_failed", run.err.trim_end());
}
