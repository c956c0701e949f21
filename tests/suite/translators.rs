//! `payom kit` and `payom take`: kits for translators, and what comes back.
//!
//! In: the shipped project, the tiny project, files as translators' programs leave them (`fixtures/kits`). Out: assertions over files and
//! tables. Invariants: what was not changed changes nothing; nothing is lost: each text that came back is written, or held back and shown.

use std::collections::BTreeMap;

use payom::exchange::kit::xliff;

use crate::project::{EN, Fixture, RU, Run, repository};

/// The releases of the shipped project.
pub(crate) const SHIPPED: [&str; 5] = [
    "2014-02-special-rapporteur-visit",
    "2016-05-regional-conference",
    "2018-10-opcat-sessions",
    "2020-05-new-project",
    "2026-02-opcat-conference",
];

/// The files that a run of `kit` names.
pub(crate) fn made(run: &Run) -> Vec<String> {
    run.out.lines().filter_map(|line| line.split_once(": ")).map(|(path, _)| path.to_owned()).collect()
}

pub(crate) fn take(project: &Fixture, paths: &[String], more: &[&str]) -> Run {
    let paths: Vec<String> = paths.iter().map(|path| project.path(path).display().to_string()).collect();
    let mut arguments = vec!["take"];
    arguments.extend(paths.iter().map(String::as_str));
    arguments.extend(more);
    project.run(&arguments)
}

/// A file with another translation, as XML, of a text.
pub(crate) fn with(file: &str, id: &str, translation: &str) -> String {
    let start = file.find(&format!("<trans-unit id=\"{id}\"")).unwrap_or_else(|| panic!("{id} in {file}"));
    let open = start + file[start..].find("<target").unwrap();
    let words = open + file[open..].find('>').unwrap() + 1;
    let end = words + file[words..].find("</target>").unwrap();
    format!("{}{translation}{}", &file[..words], &file[end..])
}

/// Sends a kit of the tiny project's release, and gives its path and text.
fn sent(project: &Fixture, more: &[&str]) -> (String, String) {
    let mut arguments = vec!["kit", "--locale", "ru", "2026-01-meeting"];
    arguments.extend(more);
    let path = made(&project.run(&arguments).fine()).remove(0);
    let text = project.read(&path);
    (path, text)
}

#[test]
fn a_kit_that_nobody_changed_changes_nothing() {
    let project = Fixture::shipped_as_it_is();
    let before = project.tree("locales");
    let mut paths = made(&project.run(&["kit", "--locale", "ru,tg", "--all"]).fine());
    assert_eq!(paths.len(), 2 * (SHIPPED.len() + 1));
    for slug in SHIPPED {
        paths.extend(made(&project.run(&["kit", "--locale", "ru,tg", "--all", slug]).fine()));
    }
    let run = take(&project, &paths, &[]).fine();
    let sums: Vec<&str> = run.out.lines().filter(|line| line.ends_with("unchanged")).collect();
    assert_eq!(sums.len(), paths.len());
    assert!(sums.iter().all(|line| line.starts_with("  0 taken, 0 held back, ")), "{}", run.out);
    assert_eq!(project.tree("locales"), before);
}

#[test]
fn a_kit_is_never_written_over() {
    let project = Fixture::house();
    let (first, text) = sent(&project, &["--all"]);
    let (second, again) = sent(&project, &["--all"]);
    assert_eq!(
        (first.as_str(), second.as_str()),
        ("outbox/kits/2026-01-meeting.en-ru.xlf", "outbox/kits/2026-01-meeting.en-ru.2.xlf")
    );
    assert_eq!(text.replace("en ru 1<", "en ru 2<"), again);
    let out = project.path("elsewhere").display().to_string();
    let run = project.run(&["kit", "--locale", "tg", "--all", "--out", &out, "2026-01-meeting"]).fine();
    assert!(run.out.starts_with("elsewhere/2026-01-meeting.en-tg.xlf: "), "{}", run.out);
}

/// The translations of a kit, as XML, by the names of texts.
fn translations(file: &str) -> BTreeMap<String, String> {
    let units = xliff::read(file.as_bytes()).unwrap().remove(0).units;
    units.iter().map(|unit| (unit.id.clone(), target(file, &unit.id))).collect()
}

/// A shipped release whose Russian is gone: the project, the path of a kit of it, and what stood there, as XML by the names of that kit.
pub(crate) fn emptied(slug: &str) -> (Fixture, String, BTreeMap<String, String>) {
    let project = Fixture::shipped();
    let mut russian = all(&project, slug);
    project.delete(&format!("locales/ru/releases/{slug}.ftl"));
    let kit = made(&project.run(&["kit", "--locale", "ru", slug]).fine()).remove(0);
    let text = project.read(&kit);
    // Where the source has one sentence, so has a new translation.
    let forms: Vec<String> = russian.keys().filter(|id| !text.contains(&format!("id=\"{id}\""))).cloned().collect();
    for form in forms {
        let sentence = russian.remove(&form).unwrap();
        if let Some(name) = form.strip_suffix(":many") {
            russian.insert(name.to_owned(), sentence);
        }
    }
    (project, kit, russian)
}

/// All translations of a release.
fn all(project: &Fixture, slug: &str) -> BTreeMap<String, String> {
    translations(&project.read(&made(&project.run(&["kit", "--locale", "ru", "--all", slug]).fine())[0]))
}

/// Takes files that were translated whole; nothing is left to be done, and the project is sound.
pub(crate) fn taken_whole(project: &Fixture, slug: &str, paths: &[String], russian: &BTreeMap<String, String>) {
    let run = take(project, paths, &[]).fine();
    assert!(
        run.out.ends_with(&format!("{} taken, 0 held back, 0 unchanged\n", russian.len())),
        "{slug}: {}",
        run.out
    );
    assert_eq!(&all(project, slug), russian, "{slug}");
    project.check().fine();
    let again = take(project, paths, &[]).fine();
    assert!(again.out.contains("  0 taken, 0 held back"), "a second run changes nothing: {}", again.out);
}

#[test]
fn a_release_that_has_no_translation_is_translated_whole() {
    for slug in SHIPPED {
        let (project, kit, russian) = emptied(slug);
        let mut text = project.read(&kit);
        for (id, translation) in &russian {
            text = with(&text, id, translation);
        }
        project.write(&kit, text);
        taken_whole(&project, slug, &[kit], &russian);
    }
}

/// The XML of a translation.
fn target(file: &str, id: &str) -> String {
    let start = file.find(&format!("<trans-unit id=\"{id}\"")).unwrap();
    let open = start + file[start..].find("<target").unwrap();
    let words = open + file[open..].find('>').unwrap() + 1;
    file[words..words + file[words..].find("</target>").unwrap()].to_owned()
}

#[test]
fn one_text_changes_one_text() {
    let project = Fixture::house();
    let (path, text) = sent(&project, &["--all"]);
    let before = project.read(RU);
    project.write(&path, with(&text, "heading", "Как\n прошла   встреча"));
    let dry = take(&project, std::slice::from_ref(&path), &["--dry-run"]).fine();
    assert!(dry.out.contains("  taken: heading\n") && dry.out.contains("nothing was written"), "{}", dry.out);
    assert_eq!(project.read(RU), before);
    take(&project, &[path], &[]).fine();
    assert_eq!(project.read(RU), before.replace("Подробности", "Как прошла встреча"));
}

#[test]
fn marks_that_are_damaged_are_held_back_with_what_to_type() {
    let project = Fixture::house();
    let (path, text) = sent(&project, &["--all"]);
    let before = project.tree("locales");
    for (id, translation, said) in [
        (
            "lead",
            "Дом прав человека провёл встречу.",
            "write { org-house } in the place of the words “Дом прав человека”",
        ),
        ("lead", "<ph id=\"1\"/> и { org-house }", "stands there too often, or is not of this text: { org-house }"),
        (
            "lead",
            "{ org-partner } провёл встречу.",
            "a mark is missing: { org-house }; and one is too many: { org-partner }",
        ),
        ("details", "Участников: { $participants }. Доклад в сети.", "type [The report](link:report) where"),
        ("heading", "Подробности { и", "look at its brackets { }"),
    ] {
        project.write(&path, with(&text, id, translation));
        let run = take(&project, std::slice::from_ref(&path), &[]);
        assert_eq!((run.status, run.err.as_str()), (1, ""), "{}", run.out);
        assert!(run.out.contains(&format!("held back: {id} – ")) && run.out.contains(said), "{}", run.out);
        assert_eq!(project.tree("locales"), before);
    }
}

#[test]
fn marks_may_be_typed_moved_and_lose_all_but_their_numbers() {
    for translation in [
        "Провёл встречу { org-house }",
        "Провёл встречу <ph id=\"1\"/>",
        "<mrk mtype=\"seg\">Провёл</mrk> <mrk>встречу <ph id=\"1\">{ org-house }</ph></mrk>",
    ] {
        let project = Fixture::house();
        let (path, text) = sent(&project, &["--all"]);
        project.write(&path, with(&text, "lead", translation));
        take(&project, &[path], &[]).fine();
        assert!(project.read(RU).contains("lead = Провёл встречу { org-house }\n"), "{}", project.read(RU));
    }
}

#[test]
fn an_empty_text_deletes_nothing_and_the_source_is_no_translation() {
    let project = Fixture::house();
    let (path, text) = sent(&project, &["--all"]);
    let before = project.tree("locales");
    project.write(&path, with(&with(&text, "heading", " "), "headline.short", "A meeting in  Dushanbe"));
    let run = take(&project, &[path], &[]);
    assert_eq!(run.status, 1);
    assert!(run.out.contains("  empty, so the old text stays: heading\n"), "{}", run.out);
    assert!(run.out.contains("held back: headline.short – the source's text stands in the place"), "{}", run.out);
    assert_eq!(project.tree("locales"), before);
}

#[test]
fn a_kit_that_the_project_has_overtaken_is_taken_as_stale() {
    let project = Fixture::recording();
    project.check();
    let (path, text) = sent(&project, &["--all"]);
    project.replace(EN, "heading = Details", "heading = Many details");
    project.write(&path, with(&text, "heading", "Частности"));
    let run = take(&project, &[path], &[]).fine();
    assert!(run.out.contains("taken, but the source has changed since: heading\n"), "{}", run.out);
    assert!(run.out.contains("was: [-Details-]\n") && run.out.contains("now: {+Many details+}\n"), "{}", run.out);
    assert!(project.read(RU).contains("heading = Частности\n"));
    let todo = project.run(&["todo", "--locale", "ru"]);
    assert!(todo.out.contains("heading – stale"), "{}", todo.out);
}

#[test]
fn accepting_says_that_a_text_is_right() {
    let project = Fixture::recording();
    project.check();
    project.replace(EN, "heading = Details", "heading = Many details");
    let (path, text) = sent(&project, &[]);
    assert!(text.contains("Out of date") || text.contains("устарел"), "{text}");
    project.write(&path, with(&text, "heading", "Частности"));
    take(&project, std::slice::from_ref(&path), &[]).fine();
    let stale = |project: &Fixture| project.run(&["todo", "--locale", "ru"]).out.contains("heading – stale");
    assert!(stale(&project), "only a person says that it is right");
    project.replace(RU, "Частности", "Подробности");
    take(&project, &[path], &["--accept"]).fine();
    assert!(!stale(&project));
}

#[test]
fn what_was_changed_on_both_sides_is_held_back() {
    let project = Fixture::house();
    let (path, text) = sent(&project, &["--all"]);
    // The source in the file.
    project
        .write(&path, with(&text.replace("<source>Details<", "<source>All details<"), "heading", "Все подробности"));
    let run = take(&project, std::slice::from_ref(&path), &[]);
    assert!(run.out.contains("held back: heading – the source was changed in the file: All details"), "{}", run.out);
    // The translation in the project.
    project.replace(RU, "Подробности", "Частности");
    project.write(&path, with(&text, "heading", "Все подробности"));
    let run = take(&project, &[path], &[]);
    assert!(run.out.contains("translation was changed after the kit was made: Частности"), "{}", run.out);
    assert!(project.read(RU).contains("heading = Частности"));
}

/// A text with forms for numbers.
fn counting() -> Fixture {
    let project = Fixture::house();
    project.message(
        EN,
        "details",
        "details = { $participants ->\n    [one] { $participants } person met.\n   *[other] { $participants } people met.\n}\n",
    );
    project.message(RU, "details", "");
    project
}

#[test]
fn forms_of_numbers_are_whole_sentences() {
    let project = counting();
    let (path, text) = sent(&project, &[]);
    let forms = ["one", "few", "many", "other"];
    assert!(forms.iter().all(|form| text.contains(&format!("id=\"details:{form}\""))), "{text}");
    let mark = "<ph id=\"1\">{ $participants }</ph>";
    let fill = |sentences: [&str; 4]| {
        forms.iter().zip(sentences).fold(text.clone(), |text, (form, words)| {
            let words = words.replace('#', mark);
            if words.is_empty() { text } else { with(&text, &format!("details:{form}"), &words) }
        })
    };
    project.write(&path, fill(["Пришёл # человек.", "Пришли # человека.", "", "Пришло # человека."]));
    let run = take(&project, std::slice::from_ref(&path), &[]);
    assert!(run.out.contains("other forms of the same text are not translated: details:many"), "{}", run.out);
    // Programs fill forms with one sentence.
    project
        .write(&path, fill(["Пришёл # человек.", "Пришли # человека.", "Пришли # человека.", "Пришли # человека."]));
    let run = take(&project, std::slice::from_ref(&path), &[]);
    assert_eq!(run.out.matches("have one and the same sentence").count(), 4, "{}", run.out);
    project
        .write(&path, fill(["Пришёл # человек.", "Пришли # человека.", "Пришли # человек.", "Пришло # человека."]));
    take(&project, &[path], &[]).fine();
    assert!(
        project.read(RU).contains(
            "details =\n    { $participants ->\n        [one] Пришёл { $participants } человек.\n        \
         [few] Пришли { $participants } человека.\n        [many] Пришли { $participants } человек.\n       \
         *[other] Пришло { $participants } человека.\n    }\n"
        ),
        "{}",
        project.read(RU)
    );
    project.check().fine();
    let (path, _) = sent(&project, &["--all"]);
    let run = take(&project, &[path], &[]).fine();
    assert!(run.out.contains("  0 taken, 0 held back"), "{}", run.out);
}

#[test]
fn a_file_as_programs_leave_it() {
    let project = Fixture::shipped();
    let release = "2018-10-opcat-sessions";
    project.replace(
        &format!("releases/{release}/release.md"),
        "\n[event]",
        "\n[facts]\nparticipants = 60\n\n[links]\nprotocol = \"https://example.org\"\n\n[event]",
    );
    let kits = "tests/suite/fixtures/kits";
    let en = format!("locales/en/releases/{release}.ftl");
    project.append(&en, "\nread-more = Read [the text of the protocol](link:protocol) & compare articles 3 < 17.\n");
    let counted = |one: &str, other: &str| {
        format!("participants =\n    {{ $participants ->\n        [one] {one}\n       *[other] {other}\n    }}\n")
    };
    let english = |noun: &str| format!("{{ $participants }} {noun} took part in {{ LIST($event-places) }}.");
    project.append(&en, &counted(&english("official"), &english("officials")));
    let ru = format!("locales/ru/releases/{release}.ftl");
    let russian = "{ $participants } участников в { LIST($event-places, form: \"in\") }.";
    project.append(&ru, &format!("read-more = [Протокол](link:protocol)\n{}", counted(russian, russian)));
    // What is there already is no change, wherever the source was changed in the file.
    project.replace(&ru, "**Зариф Ализода**", "**З. Ализода**");
    let path = repository().join(kits).join("returned.damaged.xlf").display().to_string();
    let run = project.run(&["take", &path]);
    assert_eq!(run.status, 1, "{}", run.err);
    for said in [
        "held back: lead – a mark is missing: { org-ombudsman }; and one is too many: { project-aff-tajikistan }",
        "held back: speaker-alizoda – the source was changed in the file: the { org-ombudsman.commissioner }, **Mr Zarif Alizoda**;",
        "empty, so the old text stays: read-more",
        "held back: participants:few – the source's text stands in the place of the translation",
        "held back: not-ours – the project has no text of this name\n    came back: Что-то другое",
        "taken: participants\n",
        "1 taken, 4 held back, 0 unchanged",
    ] {
        assert!(run.out.contains(said), "{said}\n\n{}", run.out);
    }
    assert!(project.read(&ru).contains(
        "[one] В { LIST($event-places, form: \"in\") } участвовал { $participants } представитель власти."
    ));
}

#[test]
fn what_is_no_kit_of_this_project_is_refused() {
    let project = Fixture::house();
    let (_, text) = sent(&project, &["--all"]);
    for (content, status, said) in [
        (text.replace("ru-RU", "fr-FR"), 3, "the file is in the language `fr-FR`"),
        (text.replace("product-name=\"2026-01-meeting\"", "product-name=\"2025-x\""), 3, "of a release `2025-x`"),
        ("<a/>".to_owned(), 3, "it is no XLIFF"),
        ("<!DOCTYPE a [<!ENTITY b \"c\">]><xliff/>".to_owned(), 3, "DTD"),
        (text.replace("version=\"1.2\"", "version=\"2.0\""), 3, "it is not of version 1.2"),
        ("%PDF-1.7".to_owned(), 3, "neither XLIFF nor a Word file"),
    ] {
        project.write("back.xlf", content);
        let run = take(&project, &["back.xlf".to_owned()], &[]);
        assert_eq!((run.status, run.out.as_str()), (status, ""), "{}", run.err);
        assert!(run.err.contains(said), "{said}\n{}", run.err);
    }
}
