//! What stubs show: today's text and the author's note, in files that translators work on.
//!
//! In: the tiny project, spoilt. Out: the bytes of a translator's file after `payom stub`. Invariants: whatever the
//! translator typed stays; a second run changes nothing.

use crate::project::{EN, Fixture, SLUG, TG};

const NAME: &str = "2026-11-winter-school";

/// Runs `stub` for Tajik, and once more, which does nothing.
fn stub(fixture: &Fixture) -> String {
    let said = fixture.run(&["stub", "--locale", "tg"]).fine().out;
    let again = fixture.run(&["stub", "--locale", "tg"]).fine().out;
    assert_eq!(again, "no stubs to add\n", "{}", fixture.read(TG));
    said
}

#[test]
fn stubs_of_a_new_release_get_their_english() {
    let fixture = Fixture::house();
    fixture.run(&["new", NAME]).fine();
    let (en, tg) = (format!("locales/en/releases/{NAME}.ftl"), format!("locales/tg/releases/{NAME}.ftl"));
    insta::assert_snapshot!("new_english", fixture.read(&en));
    insta::assert_snapshot!("new_tajik", fixture.read(&tg));
    insta::assert_snapshot!("new_russian", fixture.read(&format!("locales/ru/releases/{NAME}.ftl")));
    let text = fixture.read(&en).replace("# headline =\n", "headline = A winter school\n    .short = School\n");
    fixture.write(&en, text.replace("# lead =\n", "lead = The school opens on Monday.\n"));
    // The release's facts are still to be filled in; its stubs need only its texts.
    let template = format!("releases/{NAME}/release.md");
    fixture.write(&template, fixture.read("releases/2026-01-meeting/release.md").replace("2026-01-15", "2026-11-15"));
    assert_eq!(stub(&fixture), format!("{tg}: 2 stubs brought up to date\n"));
    insta::assert_snapshot!("after_new", fixture.read(&tg));
}

#[test]
fn stubs_show_today_s_text_and_note() {
    let fixture = Fixture::house();
    fixture.message(TG, "details", "").message(TG, "heading", "");
    fixture.replace(
        EN,
        "details =",
        "# $participants is a number.\n# payom: allow spacing it is so\n# REVIEW: me\ndetails =",
    );
    assert_eq!(stub(&fixture), format!("{TG}: 2 stubs\n"));
    assert!(
        fixture.read(TG).contains("# Аз муаллиф: $participants is a number.\n# English: "),
        "{}",
        fixture.read(TG)
    );
    // The translator is at work: a remark, a beginning behind the sign.
    fixture.replace(TG, "# heading =", "# мой вопрос: какое слово?\n# heading = Тафс");
    fixture.message(EN, "heading", "heading = Further details\n    .long = All further details\n");
    fixture.replace(EN, "# $participants is a number.", "# $participants is how many came.");
    assert_eq!(stub(&fixture), format!("{TG}: 2 stubs brought up to date\n"));
    insta::assert_snapshot!("renewed", fixture.read(TG));
    // An attribute that the source no longer has goes; one that was begun stays.
    fixture.replace(EN, "    .long = All further details\n", "");
    stub(&fixture);
    assert!(!fixture.read(TG).contains(".long"), "{}", fixture.read(TG));
}

#[test]
fn stubs_of_attributes_show_today_s_text() {
    let fixture = Fixture::house();
    fixture.replace(TG, "    .short = Вохӯрӣ дар Душанбе\n", "");
    stub(&fixture);
    fixture.replace(EN, ".short = A meeting in Dushanbe", ".short = A large meeting in Dushanbe");
    assert_eq!(stub(&fixture), format!("{TG}: 1 stub brought up to date\n"));
    assert!(
        fixture.read(TG).contains("#     .short =\n# English: A large meeting in Dushanbe\n"),
        "{}",
        fixture.read(TG)
    );
}

/// Long texts, their first lines unchanged, and files as Windows writes them.
#[test]
fn long_texts_and_other_line_ends() {
    let fixture = Fixture::house();
    let long = vec!["word"; 60].join(" ");
    fixture.message(TG, "details", "").message(EN, "details", &format!("details = {long}\n"));
    fixture.write(TG, format!("\u{FEFF}{}", fixture.read(TG).replace('\n', "\r\n")));
    let root = fixture.run(&["stub", "--locale", "tg"]);
    assert_eq!(root.out, format!("{TG}: 1 stub\n"));
    fixture.message(EN, "details", &format!("details = {long} end\n"));
    assert_eq!(fixture.run(&["stub", "--locale", "tg"]).out, format!("{TG}: 1 stub brought up to date\n"));
    let after = fixture.read(TG);
    assert!(after.contains("word end\r\n# details =") && after.starts_with('\u{FEFF}'), "{after}");
    assert_eq!(after.matches("end").count(), 1, "{after}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
    // The line to fill in is the last of the file, and has no end.
    fixture.write(TG, after.trim_end()).message(EN, "details", "details = Short\n");
    assert_eq!(fixture.run(&["stub", "--locale", "tg"]).out, format!("{TG}: 1 stub brought up to date\n"));
    assert!(fixture.read(TG).ends_with("# English: Short\r\n# details ="), "{}", fixture.read(TG));
}

/// The comment of a filled stub says what the text was made from: it changes only when the text is up to date.
#[test]
fn comments_of_filled_stubs_change_when_the_text_is_accepted() {
    let fixture = Fixture::recording();
    fixture.message(TG, "heading", "");
    stub(&fixture);
    fixture.replace(TG, "# heading =", "# REVIEW: is this the word?\nheading = Тафсилот");
    fixture.check();
    fixture.message(EN, "heading", "heading = Further details\n");
    stub(&fixture);
    assert!(fixture.read(TG).contains("# English: Details\n# REVIEW"), "{}", fixture.read(TG));
    fixture.run(&["accept"]).fine();
    assert_eq!(stub(&fixture), format!("{TG}: 1 stub brought up to date\n"));
    let after = fixture.read(TG);
    assert!(
        after.contains("# English: Further details\n# REVIEW: is this the word?\nheading = Тафсилот\n"),
        "{after}"
    );
    assert!(fixture.run(&["todo", SLUG, "--locale", "tg"]).out.contains("to review: is this the word?"));
}

/// A form that the language needs, and the language of the source does not have, stays.
#[test]
fn stubs_keep_the_forms_of_a_language() {
    let fixture = Fixture::house();
    let path = "locales/tg/organisations.ftl";
    fixture.append("locales/en/organisations.ftl", "\norg-spring = Spring Foundation\n");
    fixture.append("locales/ru/organisations.ftl", "\norg-spring = Фонд «Родник»\n");
    fixture.append(path, "\n# English: Spring Trust\n# org-spring =\n#     .genitive =\n#     .long =\n");
    fixture.run(&["stub", "--locale", "tg"]).fine();
    let after = fixture.read(path);
    assert!(after.ends_with("# English: Spring Foundation\n# org-spring =\n#     .genitive =\n"), "{after}");
}
