//! A newsroom with photos, documents, corrections, joint statements and an embargo, and what is changed in it.
//!
//! In: dice. Out: the project with one thing changed, and what that was. Invariants: any change may leave something wrong.

use std::fs;

use super::{Dice, LANGUAGES, delete, in_a_line, rename, slugs, spoil, template, texts, toggle};
use crate::project::{Fixture, repository};

/// The newsroom, with all rules.
pub(super) fn project() -> Fixture {
    Fixture::newsroom()
}

/// Changes something; gives what it was.
pub(super) fn change(fixture: &Fixture, dice: &mut Dice, build: &[&str]) -> String {
    let all = slugs(fixture);
    let (slug, other) = (dice.one_of(&all), dice.one_of(&all));
    let language = dice.one_of(&LANGUAGES);
    let words = dice.one_of(&[" again", " ещё", " боз", " Зарина Каримова", " seminr", " 17", " ҳуқуқ"]);
    let number = dice.below(20);
    match number {
        0..=4 => in_a_line(fixture, &texts(language, &slug), words, dice),
        5 => {
            let file = dice.one_of(&["house", "organisations", "places", "site", "contacts", "projects", "calendar"]);
            in_a_line(fixture, &format!("locales/{language}/{file}.ftl"), words, dice);
        }
        6 => return shared(fixture, dice),
        7 | 8 => return file(fixture, dice),
        9 | 10 => {
            let corrects = format!("corrects = \"{other}\"");
            let line = dice.one_of(&[
                "reference = \"NR/1\"",
                "aliases = [\"2026-01-former\"]",
                "locales = [\"en\", \"ru\"]",
                "one-page = true",
                "projects = [\"safe-births\"]",
                "projects = [\"schools-on-wheels\"]",
                &corrects,
                "places = [\"khujand\"]",
                "standfirst = \"standfirst\"",
                "kind = \"press-release\"",
                "about = [\"niholzor\"]",
            ]);
            toggle(fixture, &slug, line);
            return format!("{slug}: {line}");
        }
        11 => amended(fixture, &slug, &other, dice),
        12 => {
            let to = format!("2026-{:02}-new-{}", 1 + dice.below(9), dice.below(50));
            rename(fixture, &slug, &to);
            if dice.below(2) == 0 {
                toggle(fixture, &to, &format!("aliases = [\"{slug}\"]"));
            }
        }
        13 if all.len() > 8 => delete(fixture, &slug),
        14 => return spoil::published(fixture, dice),
        15 => return spoil::state(fixture, dice),
        16 => _ = fixture.run(&[build, &[&slug]].concat()),
        17 => _ = fixture.run(&[build, &["--format", dice.one_of(&["html", "pdf", "txt"])]].concat()),
        18 => {
            let text = fixture.read(&template(&slug));
            let day = format!("date = 2026-0{}-{:02}", 1 + dice.below(8), 1 + dice.below(28));
            let lines: Vec<&str> =
                text.lines().map(|line| if line.starts_with("date = 2") { day.as_str() } else { line }).collect();
            fixture.write(&template(&slug), lines.join("\n") + "\n");
        }
        _ => _ = fixture.run(&[build, &["--locale", language]].concat()),
    }
    format!("{number}: {slug} {other} {language} {words}")
}

/// Corrects a release, withdraws it, or takes that away again.
fn amended(fixture: &Fixture, slug: &str, other: &str, dice: &mut Dice) {
    let text = fixture.read(&template(slug));
    let lines = if dice.below(2) == 0 {
        "[[corrections]]\ndate = 2026-10-01\nkind = \"update\"\nnote = \"note-added\"\n\n".to_owned()
    } else {
        format!("[withdrawn]\ndate = 2026-10-02\nnote = \"note-added\"\nreplaced-by = \"{other}\"\n\n")
    };
    let text = if text.contains(&lines) {
        text.replace(&lines, "")
    } else {
        let Some((head, rest)) = text.split_once("\n\n") else { return };
        if rest.contains("+++") { format!("{head}\n\n{lines}{rest}") } else { text }
    };
    fixture.write(&template(slug), text);
    for language in LANGUAGES {
        if fixture.path(&texts(language, slug)).exists()
            && !fixture.read(&texts(language, slug)).contains("note-added = ")
        {
            fixture.append(&texts(language, slug), "note-added = 17\n");
        }
    }
}

/// What all releases share: settings, registry, words, theme.
fn shared(fixture: &Fixture, dice: &mut Dice) -> String {
    let number = dice.below(9);
    match number {
        0 => _ = fixture.append("payom.toml", "\n# A comment.\n"),
        1 => {
            let text = fixture.read("payom.toml");
            let size = "\n[style]\ntext-size = 11\n";
            let text = if text.contains(size) { text.replace(size, "") } else { text + size };
            fixture.write("payom.toml", text);
        }
        2 => {
            let text = fixture.read("payom.toml");
            let (from, to) = ("press.niholzor.example", "news.niholzor.example");
            let text = if text.contains(from) { text.replace(from, to) } else { text.replace(to, from) };
            fixture.write("payom.toml", text);
        }
        3 => {
            let path = "releases/registry/contacts.toml";
            let text = fixture.read(path);
            let text = if text.contains("@niholzor") {
                text.replacen("@niholzor", "@press.niholzor", 1)
            } else {
                text.replacen("@press.niholzor", "@niholzor", 1)
            };
            fixture.write(path, text);
        }
        4 => in_a_line(fixture, "releases/registry/projects.toml", " # A comment.", dice),
        5 => {
            let name = dice.one_of(&["release", "entry", "foot"]);
            let text = fs::read_to_string(repository().join(format!("src/html/templates/{name}.html"))).unwrap();
            let note = dice.one_of(&["", "<!-- one -->\n", "<!-- two -->\n"]);
            fixture.write(&format!("theme/{name}.html"), text + note);
        }
        6 => _ = fixture.write("theme/style.css", format!("p {{ margin: {}px }}\n", dice.below(3))),
        7 => {
            let word = dice.one_of(&["bus", "road", "school"]);
            let text = format!("[[term]]\nen = \"{word}\"\nru = \"автобус*\"\n");
            _ = fixture.write("locales/glossary.toml", text);
        }
        _ => _ = fixture.write("locales/en/words.txt", dice.one_of(&["seminr\n", "again\n", ""])),
    }
    format!("shared {number}")
}

/// Photos, documents, logos: another takes their place.
fn file(fixture: &Fixture, dice: &mut Dice) -> String {
    let all: Vec<String> = fixture.tree("releases").into_keys().filter(|path| !path.ends_with(".toml")).collect();
    let ending = dice.one_of(&[".jpg", ".pdf", ".svg"]);
    let alike: Vec<String> = all.into_iter().filter(|path| path.ends_with(ending)).collect();
    if alike.is_empty() {
        return "no files".to_owned();
    }
    let (from, to) = (dice.one_of(&alike), dice.one_of(&alike));
    let bytes = fs::read(fixture.path(&format!("releases/{from}"))).unwrap();
    fixture.write(&format!("releases/{to}"), bytes);
    format!("{from} in place of {to}")
}
