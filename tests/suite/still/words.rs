//! A small project with all rules about words, and what is changed in it.
//!
//! In: dice. Out: the project with one thing changed, and what that was. Invariants: any change may leave something wrong.

use super::{Dice, LANGUAGES, delete, in_a_line, rename, slugs, spoil, template, texts, toggle};
use crate::project::Fixture;

/// Five releases, most of them about a project.
pub(super) fn project() -> Fixture {
    let fixture = Fixture::words();
    fixture.write(
        "releases/registry/projects.toml",
        "[garden]\nimplementers = [\"house\"]\npartners = []\nresponsible = [\"house\"]\n",
    );
    for (language, name, credit, draft) in [
        ("en", "The Garden", "Carried out by:", "Draft"),
        ("ru", "Сад", "Исполнитель:", "Черновик"),
        ("tg", "Боғ", "Иҷрокунанда:", "Сиёҳнавис"),
    ] {
        let words = format!("\nproject-garden = {name}\ncredit-implemented = {credit}\ndraft-notice = {draft}\n");
        fixture.append(&format!("locales/{language}/house.ftl"), &words);
    }
    fixture.append("payom.toml", "site = \"https://press.example.org/\"\n");
    for number in 2..6 {
        let slug = format!("2026-0{number}-meeting");
        copy(&fixture, "2026-01-meeting", &slug, number);
        fixture.replace(&template(&slug), "date = 2026-01", &format!("date = 2026-0{number}"));
    }
    for slug in ["2026-01-meeting", "2026-03-meeting", "2026-05-meeting"] {
        fixture.replace(&template(slug), "contacts = ", "projects = [\"garden\"]\ncontacts = ");
    }
    fixture
}

/// Another release like one that is there, told of another number.
fn copy(fixture: &Fixture, from: &str, to: &str, number: usize) {
    fixture.write(&template(to), fixture.read(&template(from)));
    for language in LANGUAGES {
        let text = fixture.read(&texts(language, from));
        let number = format!("{number} ");
        fixture.write(
            &texts(language, to),
            text.replacen("lead = ", &format!("lead = {number}"), 1).replacen(
                "headline = ",
                &format!("headline = {number}"),
                1,
            ),
        );
    }
}

/// Changes something; gives what it was.
pub(super) fn change(fixture: &Fixture, dice: &mut Dice, build: &[&str]) -> String {
    let all = slugs(fixture);
    let (slug, other) = (dice.one_of(&all), dice.one_of(&all));
    let language = dice.one_of(&LANGUAGES);
    let own = texts(language, &slug);
    let words = dice.one_of(&[
        " again",
        " ещё",
        " боз",
        " ва ва",
        " хукук",
        " ҳуқуқ",
        " seminr",
        " Зарина Каримова",
        " 17",
        " »",
    ]);
    match dice.below(31) {
        0..=5 => in_a_line(fixture, &own, words, dice),
        6 | 7 => {
            let file = dice.one_of(&["house", "organisations", "places", "site", "contacts"]);
            in_a_line(fixture, &format!("locales/{language}/{file}.ftl"), words, dice);
        }
        8 => {
            // What one release says another one says too, or says otherwise.
            let text = fixture.read(&own);
            if let Some(line) = text.lines().find(|line| line.starts_with("details = ")) {
                let there = texts(language, &other);
                let lines: Vec<String> = fixture
                    .read(&there)
                    .lines()
                    .map(|own| if own.starts_with("details = ") { line.to_owned() } else { own.to_owned() })
                    .collect();
                fixture.write(&there, lines.join("\n") + "\n");
            }
        }
        9 => _ = fixture.write(&own, format!("# A comment.\n\n{}", fixture.read(&own))),
        27..=30 => return asked(fixture, &slug, dice),
        number => return further(fixture, (number, build), (&all, &slug, &other, language), dice),
    }
    format!("{slug} {language} {words}")
}

/// What the house says, and what releases ask of it: a text gets another word or loses its last one, a release refers to the
/// house, the house to itself.
fn asked(fixture: &Fixture, slug: &str, dice: &mut Dice) -> String {
    let language = dice.one_of(&["ru", "tg", "tg", "en"]);
    let file = dice.one_of(&["house", "organisations", "places", "site", "contacts", "numbers", "calendar"]);
    let path = format!("locales/{language}/{file}.ftl");
    let number = dice.below(6);
    match number {
        0 => {
            let text = fixture.read(&path);
            let lines: Vec<&str> = text.lines().collect();
            let several = |line: &&str| line.contains(" = ") && line.split(' ').count() > 3 && !line.contains('{');
            let places: Vec<usize> = (0..lines.len()).filter(|place| several(&lines[*place])).collect();
            if !places.is_empty() {
                let place = dice.one_of(&places);
                let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
                lines[place] = lines[place].rsplit_once(' ').unwrap().0.to_owned();
                fixture.write(&path, lines.join("\n") + "\n");
            }
        }
        1 => {
            in_a_line(fixture, &path, dice.one_of(&[" Мирзоева", " Нуреков", " Seminr", "\n    .short = ДҲИ"]), dice);
        }
        2 => in_a_line(fixture, &texts(language, slug), dice.one_of(&[" { org-house }", " { org-partner }"]), dice),
        3 => in_a_line(fixture, &texts(language, slug), dice.one_of(&[" Мирзоева", " Нуреков", " Seminr"]), dice),
        4 => in_a_line(fixture, &path, dice.one_of(&[" { org-partner }", " { place-khujand }"]), dice),
        _ => {
            let id =
                dice.one_of(&["org-house", "org-partner", "place-dushanbe", "site-newsroom", "label-press-release"]);
            let name = if id.starts_with("org") { "organisations" } else { file };
            let path = format!("locales/{language}/{name}.ftl");
            let text = fixture.read(&path);
            fixture.write(&path, text.replace(&format!("{id} = "), &format!("{id} = {} ", dice.below(9))));
        }
    }
    format!("asked {number}: {slug} {language} {file}")
}

/// Other changes.
fn further(
    fixture: &Fixture,
    (number, build): (usize, &[&str]),
    (all, slug, other, language): (&[String], &str, &str, &str),
    dice: &mut Dice,
) -> String {
    let own = texts(language, slug);
    match number {
        10 => _ = fixture.append(&template(slug), "\n{ heading }\n"),
        11 => {
            let day = format!("date = {}-{:02}", &slug[..7], 1 + dice.below(28));
            let text = fixture.read(&template(slug));
            let lines: Vec<&str> =
                text.lines().map(|line| if line.starts_with("date = ") { day.as_str() } else { line }).collect();
            fixture.write(&template(slug), lines.join("\n") + "\n");
        }
        12 | 24 => {
            let (corrects, alias) = (format!("corrects = \"{other}\""), "aliases = [\"2025-01-other\"]");
            let key = dice.one_of(&["projects = [\"garden\"]", "reference = \"N 1\"", &corrects, alias]);
            toggle(fixture, slug, key);
        }
        13 if all.len() < 9 => {
            copy(fixture, slug, &format!("2026-{:02}-more-{}", 1 + dice.below(9), dice.below(50)), dice.below(90));
        }
        14 if all.len() > 3 => delete(fixture, slug),
        15 => _ = fixture.append("payom.toml", "# A comment.\n"),
        16 => in_a_line(fixture, "releases/registry/contacts.toml", " # A comment.", dice),
        17 => _ = fixture.write(&own, format!("# payom: allow misspelt it is right\n{}", fixture.read(&own))),
        18 => {
            let approved = dice.one_of(&["встреч*", "собрани*"]);
            let term = format!("[[term]]\nen = \"meeting\"\nru = \"{approved}\"\n");
            _ = fixture.write("locales/glossary.toml", term);
        }
        19 => return spoil::published(fixture, dice),
        20 => _ = fixture.run(&[build, &[slug]].concat()),
        21 => _ = fixture.run(&[build, &["--locale", language]].concat()),
        22 => return spoil::state(fixture, dice),
        23 => {
            let to = format!("2026-{:02}-other-{}", 1 + dice.below(9), dice.below(50));
            rename(fixture, slug, &to);
        }
        25 => _ = fixture.run(&[build, &["--format", dice.one_of(&["html", "pdf", "txt"])]].concat()),
        _ => in_a_line(fixture, &own, " ...", dice),
    }
    format!("{number}: {slug} {other} {language}")
}
