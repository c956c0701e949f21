//! What people write who do not know TOML: each mistake gives one message that says what happened and what to type.
//!
//! In: the tiny project with one line of its facts written otherwise. Out: a table, mistake by mistake, that a person
//! reads. Invariants: one cause gives one message, with a place, and the line that it tells to type is taken.

use std::fmt::Write as _;
use std::fs;

use crate::faults::Random;
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, repository};

/// What `check` says in one line each: code, line, message and help.
fn said(fixture: &Fixture) -> Vec<String> {
    let run = fixture.check();
    let mut said: Vec<String> = Vec::new();
    for line in run.err.lines() {
        let title = ["error[", "warning[", "info["].iter().any(|level| line.starts_with(level));
        if title {
            said.push(line.to_owned());
        } else if let (Some(place), Some(last)) = (line.trim_start().strip_prefix("--> "), said.last_mut()) {
            let place = place.rsplit_once('/').map_or(place, |(_, name)| name);
            let _ = write!(last, "\n  at {place}");
        } else if let (Some(help), Some(last)) = (line.trim_start().strip_prefix("= "), said.last_mut()) {
            let _ = write!(last, "\n  {help}");
        } else if let (true, Some(last)) = (line.starts_with("          "), said.last_mut()) {
            // A note or help that goes on.
            if !line.contains('^') && !line.contains('|') {
                let _ = write!(last, " {}", line.trim());
            }
        }
    }
    said
}

/// A line of the tiny project's facts, and how somebody wrote it.
const LINES: &[(&str, &str)] = &[
    // Days.
    ("date = 2026-01-15", "date ="),
    ("date = 2026-01-15", "date =                     # the day of publication"),
    ("date = 2026-01-15", "date = 15.01.2026"),
    ("date = 2026-01-15", "date = 15 January 2026"),
    ("date = 2026-01-15", "date = 15 января 2026 г."),
    ("date = 2026-01-15", "date = 15 январи соли 2026"),
    ("date = 2026-01-15", "date = January 15, 2026"),
    ("date = 2026-01-15", "date = 2026/01/15"),
    ("date = 2026-01-15", "date = 01/02/2026"),
    ("date = 2026-01-15", "date = 15/01/2026"),
    ("date = 2026-01-15", "date = 2026–01–15"),
    ("date = 2026-01-15", "date = 2026-1-15"),
    ("date = 2026-01-15", "date = 26-01-15"),
    ("date = 2026-01-15", "date = 15.01.26"),
    ("date = 2026-01-15", "date = 2026-02-30"),
    ("date = 2026-01-15", "date = 2026-13-01"),
    ("date = 2026-01-15", "date = 2026-15-01"),
    ("date = 2026-01-15", "date = 2026-01"),
    ("date = 2026-01-15", "date = January 2026"),
    ("date = 2026-01-15", "date = \"2026-01-15\""),
    ("date = 2026-01-15", "date = \"15.01.2026\""),
    ("date = 2026-01-15", "date = “2026-01-15”"),
    ("date = 2026-01-15", "date = soon"),
    ("date = 2026-01-15", "date: 2026-01-15"),
    ("date = 2026-01-15", "date 2026-01-15"),
    ("date = 2026-01-15", "dat = 2026-01-15"),
    ("date = 2026-01-15", "Date = 2026-01-15"),
    ("date = 2026-01-15", "dаte = 2026-01-15"),
    ("date = 2026-01-15", "date = 2026-01-15\ndate = 2026-01-16"),
    ("date = 2026-01-15", "date = 2026-01-15;"),
    ("date = 2026-01-15", ""),
    ("date = 2026-01-15", "date = true"),
    ("date = 2026-01-15", "date = { before = \"15.01.2026\" }"),
    ("visit = 2026-01-12", "visit = 12.01.2026"),
    ("visit = 2026-01-12", "visit = \"12.01.2026\""),
    ("visit = 2026-01-12", "visit = { from = 2026-01-12, to = \"14.01.2026\" }"),
    // Numbers.
    ("participants = 60", "participants = 18 000"),
    ("participants = 60", "participants = 18\u{A0}000"),
    ("participants = 60", "participants = 18,5"),
    ("participants = 60", "participants = 18,500"),
    ("participants = 60", "participants = 1.000.000"),
    ("participants = 60", "participants = \"11\""),
    ("participants = 60", "participants = \"18 000\""),
    ("participants = 60", "participants = 60 people"),
    ("participants = 60", "participants = 60 %"),
    ("participants = 60", "participants = €500"),
    ("participants = 60", "participants = 007"),
    ("participants = 60", "participants = sixty"),
    ("participants = 60", "participants = yes"),
    ("participants = 60", "participants = [60]"),
    ("participants = 60", "participants ="),
    ("budget = { amount = 35_000_000, currency = \"EUR\" }", "budget = 35 000 000 EUR"),
    ("budget = { amount = 35_000_000, currency = \"EUR\" }", "budget = { amount = 35 000 000, currency = \"EUR\" }"),
    ("budget = { amount = 35_000_000, currency = \"EUR\" }", "budget = { amount = 35_000_000, currency = \"EUR\""),
    ("budget = { amount = 35_000_000, currency = \"EUR\" }", "budget = { amount = 35_000_000, currency = “EUR” }"),
    ("budget = { amount = 35_000_000, currency = \"EUR\" }", "budget = { amount: 35_000_000, currency: \"EUR\" }"),
    (
        "budget = { amount = 35_000_000, currency = \"EUR\" }",
        "budget = { amount = \"35000000\", currency = \"EUR\" }",
    ),
    // Quotation marks.
    ("label = \"press-release\"", "label = \"press-release"),
    ("label = \"press-release\"", "label = \"press-release   # a kind"),
    ("label = \"press-release\"", "label = press-release\""),
    ("label = \"press-release\"", "label = 'press-release"),
    ("label = \"press-release\"", "label = press-release"),
    ("label = \"press-release\"", "label = “press-release”"),
    ("label = \"press-release\"", "label = «press-release»"),
    ("label = \"press-release\"", "label = „press-release“"),
    ("label = \"press-release\"", "label = \"press-release”"),
    ("label = \"press-release\"", "label: press-release"),
    ("label = \"press-release\"", "label = \"\"\"press-release"),
    ("label = \"press-release\"", "label = Press release"),
    ("label = \"press-release\"", "label = \"Press release\""),
    ("label = \"press-release\"", "lable = \"press-release\""),
    ("label = \"press-release\"", "label = [\"press-release\"]"),
    ("label = \"press-release\"", "label = 5"),
    ("label = \"press-release\"", "label = \"press-release\", "),
    ("label = \"press-release\"", "label == \"press-release\""),
    ("label = \"press-release\"", "label := \"press-release\""),
    ("label = \"press-release\"", "label \"press-release\""),
    ("label = \"press-release\"", "label = \"press-release\" combined = true"),
    ("label = \"press-release\"", "label = \"press-release\"\ncombined = yes"),
    ("label = \"press-release\"", "label = \"press-release\"\ncombined = \"true\""),
    ("label = \"press-release\"", "label = \"press-release\"\none-page = True"),
    ("label = \"press-release\"", "label = \"press-release\"\none_page = true"),
    ("label = \"press-release\"", "label = \"press-release\"\n// a remark"),
    ("label = \"press-release\"", "label = \"press-release\"\nThe kind of release"),
    ("label = \"press-release\"", "label = \"press-release\"\nissued–by = [\"house\"]"),
    ("label = \"press-release\"", "label = \"press-release\"\nissued by = [\"house\"]"),
    ("label = \"press-release\"", "label = \"press-release\"\ntitle = \"A meeting\""),
    ("label = \"press-release\"", "label = \"press-release\"\nguests = 12"),
    ("label = \"press-release\"", "label = \"press-release\"\nsite = \"https://example.org/\""),
    // Lists.
    ("places = [\"dushanbe\"]", "places = [\"dushanbe\""),
    ("places = [\"dushanbe\"]", "places = [\"dushanbe\", \"khujand\"   # two"),
    ("places = [\"dushanbe\"]", "places = [\"dushanbe]"),
    ("places = [\"dushanbe\"]", "places = [dushanbe]"),
    ("places = [\"dushanbe\"]", "places = [dushanbe, khujand]"),
    ("places = [\"dushanbe\"]", "places = [\"dushanbe\" \"khujand\"]"),
    ("places = [\"dushanbe\"]", "places = [“dushanbe”, “khujand”]"),
    ("places = [\"dushanbe\"]", "places = \"dushanbe\""),
    ("places = [\"dushanbe\"]", "places = dushanbe"),
    ("places = [\"dushanbe\"]", "places = dushanbe, khujand"),
    ("places = [\"dushanbe\"]", "places = (\"dushanbe\")"),
    ("places = [\"dushanbe\"]", "places = [\n  \"dushanbe\",\n  khujand\n]"),
    ("places = [\"dushanbe\"]", "places = [\n  \"dushanbe\",\n  \"khujand\","),
    ("places = [\"dushanbe\"]", "places = [\"dushanbe\", 5]"),
    ("places = [\"dushanbe\"]", "place = [\"dushanbe\"]"),
    // Headings and keys under the wrong one.
    ("[facts]", "[facts"),
    ("[facts]", "facts]"),
    ("[facts]", "(facts)"),
    ("[facts]", "[fact]"),
    ("[facts]", "[[facts]]"),
    ("[facts]", "[facts]\n[facts]"),
    ("[facts]", "[event]\nfrom = 2026-01-12\n[event]\nto = 2026-01-13\n[facts]"),
    ("[facts]", "[event]\nfrom = 2026-01-12\nlocales = [\"en\"]\n[facts]"),
    ("[facts]", "[event]\nform = 2026-01-12\n[facts]"),
    ("[facts]", "[event]\nplaces = [\"dushanbe\"]\n[facts]"),
    ("[facts]", "[event]\nwhen = 2026-01-12\nwhere = \"dushanbe\"\n[facts]"),
    ("[facts]", "[[event]]\nfrom = 2026-01-12\n[facts]"),
    ("[facts]", "[[funding]]\nfunder = \"house\"\nrole = \"paid\"\n[facts]"),
    ("[facts]", "from = 2026-01-12\n\n[facts]"),
    ("[facts]", "[facts]\nlocales = [\"en\", \"ru\"]"),
    ("[facts]", "[facts]\nreport = \"https://example.org/\""),
    ("[links]", "[links]\nlocales = [\"en\", \"ru\"]"),
    ("[links]", "[links]\nguests = 12"),
];

#[test]
fn one_message_each() {
    let (mut table, mut many) = (String::new(), Vec::new());
    for (right, wrong) in LINES {
        let fixture = Fixture::house();
        fixture.replace(TEMPLATE, &format!("\n{right}\n"), &format!("\n{wrong}\n"));
        let said = said(&fixture);
        let _ = writeln!(table, "{}\n{}\n", wrong.replace('\u{A0}', "⍽"), said.join("\n"));
        if said.len() != 1 {
            many.push((*wrong).to_owned());
        }
    }
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("mistakes", table.trim_end());
    });
    // Two keys that nobody knows, and the one that is missing.
    assert_eq!(many, ["[event]\nwhen = 2026-01-12\nwhere = \"dushanbe\"\n[facts]"]);
}

/// Who reads Russian or Tajik reads all of each in that language: between the words to type stand none of another.
#[test]
fn each_mistake_is_told_in_the_language_of_who_reads() {
    let mut wrong = Vec::new();
    for (right, typed) in LINES {
        let fixture = Fixture::house();
        fixture.replace(TEMPLATE, &format!("\n{right}\n"), &format!("\n{typed}\n"));
        for tag in ["ru", "tg"] {
            let said = fixture.run(&["check", "--language", tag]).err;
            let own = said.lines().filter(|line| line.contains("]: ") || line.contains("= ") && line.contains(": "));
            for line in own {
                let (_, told) = line.split_once(": ").unwrap();
                wrong.extend(english(told).map(|word| format!("{tag}, {typed:?}: {word}: {told}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The first English word of what is told; words to type, names of files and what `true` and `false` are called are none.
fn english(told: &str) -> Option<String> {
    const NAMES: [&str; 8] = ["true", "false", "ftl", "toml", "release", "payom", "https", "mailto"];
    let mut bare = String::new();
    for (number, part) in told.split('`').enumerate() {
        bare.extend((number % 2 == 0).then_some(part));
    }
    let bare: String = bare.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
    let bare: String = bare.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let words = bare.split(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '/' && sign != '.');
    let is_english = |word: &&str| {
        let is_path = word.contains(['/', '.']) && word.trim_matches(['.', '/']).contains(['/', '.']);
        word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-') && !is_path
    };
    words.filter(is_english).find(|word| !NAMES.contains(word)).map(str::to_owned)
}

/// All that is wrong is told in one run, each once.
#[test]
fn several_mistakes_in_one_run() {
    let fixture = Fixture::house();
    let lines = "date = 15.01.2026\nlabel = “press-release”\ndateline = 5\nplaces = \"dushanbe\"\nprojcts = []\n\
                 contacts = [\"desks\"]\ncombined = \"yes\"\ntitle = \"A\"\n\n[facts]\nparticipants = 18 000\nvisit = \
                 \"12.01.2026\"\n\n[links]\nreport = 5\n";
    fixture.write(TEMPLATE, format!("+++\n{lines}+++\n\n{{ lead }}\n"));
    let all = said(&fixture);
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("mistakes_together", all.join("\n"));
    });
}

/// The same in the settings, the registry and the glossary.
#[test]
fn mistakes_in_other_files() {
    let changes = [
        ("payom.toml", "publisher = \"house\"", "publisher = “house”"),
        ("payom.toml", "locales = [\"en\", \"ru\", \"tg\"]", "locales = [\"en\", \"ru\", \"tg\""),
        ("payom.toml", "[house]", "[hous]"),
        ("payom.toml", "[house]", "source = \"en\"\n[house]"),
        ("payom.toml", "source = \"en\"", "soure = \"en\""),
        (
            "payom.toml",
            "[house]",
            "[style]\npaper = \"A4\"\nemblem_height = 12\ntext-size = \"11\"\nmargin = 5\n[house]",
        ),
        ("releases/registry/organisations.toml", "country = \"KZ\"", "contry = \"KZ\"\nurl = “https://example.org”"),
        ("releases/registry/organisations.toml", "country = \"KZ\"", "contry = \"KZ\"\nadress = \"x\""),
        ("releases/registry/places.toml", "until = 2018-01-21", "until = 21.01.2018"),
        ("releases/registry/places.toml", "until = 2018-01-21", "until = \"2018-01-21\""),
        ("releases/registry/contacts.toml", "email = \"press@example.org\"", "email = press@example.org"),
        ("releases/registry/contacts.toml", "[desk]", "from = 0018-01-15\n[desk]"),
        (
            "releases/registry/contacts.toml",
            "organisation = \"house\"",
            "organisation = \"house\"\nfrom = 0018-01-15",
        ),
        ("locales/glossary.toml", "", "[[term]]\nsource = \"hall\"\nuses = { ru = [\"зал\"] }\n"),
    ];
    let mut table = String::new();
    for (path, right, wrong) in changes {
        let fixture = Fixture::house();
        if right.is_empty() {
            fixture.write(path, wrong);
        } else {
            let text = fixture.read(path);
            fixture.write(path, text.replacen(right, wrong, 1));
        }
        let _ = writeln!(table, "{path}: {wrong}\n{}\n", said(&fixture).join("\n"));
    }
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("mistakes_elsewhere", table.trim_end());
    });
}

/// The two lines around the facts.
#[test]
fn lines_that_part_facts_and_text() {
    let whole = Fixture::house().read(TEMPLATE);
    let facts = whole.split("+++\n").nth(1).unwrap().to_owned();
    let body = whole.split("+++\n").nth(2).unwrap().to_owned();
    let yaml = "date: 2026-01-15\nlabel: press-release\n";
    let cases = [
        ("---", format!("---\n{facts}---\n{body}")),
        ("--- and YAML", format!("---\n{yaml}---\n{body}")),
        ("+++ and ---", format!("+++\n{facts}---\n{body}")),
        ("++++", format!("+++\n{facts}++++\n{body}")),
        ("a dash of Word", format!("+++\n{facts}—\u{2014}—\n{body}")),
        ("none below", format!("+++\n{facts}\n{body}")),
        ("none above", format!("{facts}+++\n{body}")),
        ("none", format!("{facts}\n{body}")),
        ("no facts", body.clone()),
        ("an empty line above", format!("\n+++\n{facts}+++\n{body}")),
        ("a space above", format!(" +++\n{facts}+++\n{body}")),
        ("empty", String::new()),
        ("running text", "A meeting was held in Dushanbe.\n\nIt was about rights.\n".to_owned()),
        ("a web page", "<!DOCTYPE html>\n<html><body><p>A meeting</p></body></html>\n".to_owned()),
    ];
    let mut table = String::new();
    for (what, text) in cases {
        let fixture = Fixture::house();
        fixture.write(TEMPLATE, text);
        let said = said(&fixture);
        assert_eq!(said.len(), 1, "{what}: {said:?}");
        let _ = writeln!(table, "{what}\n{}\n", said.join("\n"));
    }
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("mistakes_fences", table.trim_end());
    });
}

/// Dates that contradict the release's name, or each other: nobody is kept from publishing.
#[test]
fn dates_that_cannot_well_be() {
    let slugs =
        ["2026-01-meeting", "2026-13-meeting", "2026-00-meeting", "2026-meeting", "meeting", "2026-01-12-meeting"];
    let mut table = String::new();
    let mut look = |what: &str, fixture: &Fixture| {
        let run = fixture.run(&["build", "--format", "html"]);
        assert_eq!(run.status, 0, "{what}: {}", run.err);
        let _ = writeln!(table, "{what}\n{}\n", said(fixture).join("\n"));
    };
    for slug in slugs {
        let fixture = Fixture::house();
        if slug != SLUG {
            fs::rename(fixture.path("releases/2026-01-meeting"), fixture.path(&format!("releases/{slug}"))).unwrap();
            for path in [EN, RU, TG] {
                fs::rename(fixture.path(path), fixture.path(&path.replace(SLUG, slug))).unwrap();
            }
        }
        look(slug, &fixture);
    }
    for date in [
        "2026-01-31",
        "2026-02-01",
        "2025-01-15",
        "2024-12-15",
        "0026-01-15",
        "9999-01-15",
        "{ before = 2026-02-01 }",
    ] {
        let fixture = Fixture::house();
        fixture.replace(TEMPLATE, "date = 2026-01-15", &format!("date = {date}"));
        look(&format!("date = {date}"), &fixture);
    }
    for event in [
        "from = 2026-01-12",
        "from = 0001-01-12",
        "from = 9999-01-12",
        "from = \"0001-01\"",
        "from = 2025-01-12",
        "from = 2027-01-12",
        "from = 2026-06-12\nto = 2026-06-14",
        "from = 2024-01-01\nto = 2026-01-10",
        "from = \"2016-01\"\nto = \"2016-02\"",
    ] {
        let fixture = Fixture::house();
        fixture.replace(TEMPLATE, "[facts]", &format!("[event]\n{event}\n[facts]"));
        look(event, &fixture);
    }
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "visit = 2026-01-12", "visit = 0026-01-12");
    look("visit = 0026-01-12", &fixture);
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("mistakes_dates", table.trim_end());
    });
}

/// A valid front matter, changed at random: few messages, each with a place, and never a panic.
#[test]
fn any_change_gives_few_messages_with_a_place() {
    let shipped = fs::read_to_string(repository().join("releases/2026-02-opcat-conference/release.md")).unwrap();
    let fixture = Fixture::shipped();
    let path = "releases/2026-02-opcat-conference/release.md";
    let end = shipped.rfind("+++").unwrap();
    let mut random = Random::new(15);
    let signs =
        ['"', '[', ']', '{', '}', '=', ',', '.', ':', '#', '\n', ' ', '“', '–', 'ж', '0', '+', '\'', '\\', '\t'];
    for number in 0..150 {
        let mut text: Vec<char> = shipped.chars().collect();
        let at = 4 + random.below(end - 8);
        match number % 4 {
            0 => {
                text.remove(at);
            }
            1 => text.insert(at, *random.pick(&signs)),
            2 => text[at] = *random.pick(&signs),
            _ => {
                let to = (at + 1 + random.below(20)).min(text.len());
                text.drain(at..to);
            }
        }
        fixture.write(path, text.iter().collect::<String>());
        let found = fixture.run(&["check", "2026-02-opcat-conference"]).found();
        assert!(found.len() <= 4, "{found:?}\n{}", text.iter().collect::<String>());
        assert!(found.iter().all(|found| found.contains(':')), "{found:?}");
    }
}
