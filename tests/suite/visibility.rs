//! The rules that funders check: for each code a fault that triggers it, and one that nearly does and must not.
//!
//! The project is the one that this repository ships, because the rules are about real funders.

use crate::project::Fixture;

const SESSIONS: &str = "2018-10-opcat-sessions";
const NEW: &str = "2020-05-new-project";
const FUNDERS: &str = "releases/registry/funders.toml";
const PROJECTS: &str = "releases/registry/projects.toml";

fn words(locale: &str, slug: &str) -> String {
    format!("locales/{locale}/releases/{slug}.ftl")
}

/// The codes that `check` finds beyond those of the untouched project, sorted.
fn found(slug: &str, spoil: impl FnOnce(&Fixture)) -> (Vec<String>, String) {
    let fixture = Fixture::shipped();
    let before = codes(&fixture.run(&["check", slug]).found());
    spoil(&fixture);
    let run = fixture.run(&["check", slug]);
    let mut after = codes(&run.found());
    for code in before {
        if let Some(at) = after.iter().position(|c| *c == code) {
            after.remove(at);
        }
    }
    (after, run.err)
}

fn codes(found: &[String]) -> Vec<String> {
    let mut codes: Vec<String> = found.iter().map(|line| line.split(' ').next().unwrap_or("").to_owned()).collect();
    codes.sort();
    codes
}

/// Adds a sentence to the first paragraph of a release.
fn add(fixture: &Fixture, slug: &str, sentence: &str) {
    add_in("en", fixture, slug, sentence);
}

fn add_in(locale: &str, fixture: &Fixture, slug: &str, sentence: &str) {
    let path = words(locale, slug);
    let text = fixture.read(&path);
    let at = text.find("\nlead =").unwrap() + "\nlead =".len();
    fixture.write(&path, format!("{} {sentence}{}", &text[..at], &text[at..]));
}

#[test]
fn member_count() {
    let wrong = |f: &Fixture| add(f, NEW, "The 28 Member States of the European Union agree.");
    let (codes, text) = found(NEW, wrong);
    assert_eq!(codes, ["wrong-member-count"]);
    insta::assert_snapshot!(text);
    for (locale, wrong) in [
        ("ru", "Все 28 государств-членов Европейского союза согласны."),
        ("ru", "Все 28 стран-участниц Европейского союза согласны."),
        ("tg", "Ҳамаи 28 давлати аъзои Иттиҳоди Аврупо розӣ шуданд."),
    ] {
        let (codes, _) = found(NEW, |f| add_in(locale, f, NEW, wrong));
        assert_eq!(codes, ["wrong-member-count"], "{wrong}");
    }
    // Right on the day, or not of the Union.
    for near in [
        "The 27 Member States of the European Union agree.",
        "The 47 member states of the UN Human Rights Council agree.",
        "The European Union held 28 meetings.",
    ] {
        assert_eq!(found(NEW, |f| add(f, NEW, near)).0, Vec::<String>::new(), "{near}");
    }
}

#[test]
fn statement_wording() {
    let path = "locales/en/funders.ftl";
    let spoil = |f: &Fixture| {
        f.replace(path, "    .funded = Funded by the European Union\n", "    .funded = Financed by the EU\n");
    };
    let (codes, text) = found(SESSIONS, spoil);
    assert_eq!(codes, ["statement-wording"]);
    insta::assert_snapshot!(text);
    let near = |f: &Fixture| {
        let text = f.read(path);
        f.write(path, text.replace(".funded = This project is funded", ".funded = This programme is funded"));
    };
    assert_eq!(found(SESSIONS, near).0, Vec::<String>::new());
}

#[test]
fn instrument_beside_emblem() {
    let path = "locales/tg/funders.ftl";
    let spoil = |f: &Fixture| {
        let text = f.read(path);
        let line = text.lines().find(|line| line.starts_with("eu-statement-2022 =")).unwrap().to_owned();
        f.replace(path, &format!("{line}\n"), &format!("{line} (EIDHR)\n"));
    };
    let (codes, text) = found(SESSIONS, spoil);
    assert_eq!(codes, ["instrument-beside-emblem"]);
    insta::assert_snapshot!(text);
    // In the text of a release the instrument may be named.
    let near = |f: &Fixture| add(f, NEW, "{ instrument-eidhr } is an instrument.");
    assert_eq!(found(NEW, near).0, Vec::<String>::new());
}

#[test]
fn disclaimer() {
    let responsible = "responsible = [\"bhr\"]\n\n[[advancing";
    let spoil = |f: &Fixture| {
        f.replace(PROJECTS, responsible, "responsible = []\n\n[[advancing");
    };
    let (codes, text) = found("2026-02-opcat-conference", spoil);
    assert_eq!(codes, ["missing-disclaimer"]);
    insta::assert_snapshot!(text);
    // Who carries the project out answers where nobody else is named.
    let near = |f: &Fixture| {
        f.replace(PROJECTS, responsible, "\n[[advancing");
    };
    assert_eq!(found("2026-02-opcat-conference", near).0, Vec::<String>::new());
}

#[test]
fn older_wording() {
    let old = "regime = \"2010\"\nregime-note = \"as printed on 31 May 2016";
    let spoil = |f: &Fixture| {
        f.replace(PROJECTS, old, &format!("contract = 2018-01-01\n{old}"));
    };
    let (codes, text) = found("2016-05-regional-conference", spoil);
    assert_eq!(codes, ["older-wording"]);
    insta::assert_snapshot!(text);
    let near = |f: &Fixture| {
        f.replace(PROJECTS, old, &format!("contract = 2017-12-31\n{old}"));
    };
    assert_eq!(found("2016-05-regional-conference", near).0, Vec::<String>::new());
}

#[test]
fn no_regime() {
    let spoil = |f: &Fixture| {
        let text = f.read(PROJECTS);
        let from = text.find("[aff-tajikistan]").unwrap();
        let at = text[from..].find("regime = ").unwrap() + from;
        let end = text[at..].find("implementers").unwrap() + at;
        f.write(PROJECTS, format!("{}{}", &text[..at], &text[end..]));
    };
    let (codes, text) = found(SESSIONS, spoil);
    assert!(codes.contains(&"no-regime".to_owned()), "{codes:?}");
    insta::assert_snapshot!(text);
}

#[test]
fn logo_permission() {
    let spoil = |f: &Fixture| {
        f.replace(
            FUNDERS,
            "logo = \"logos/eu-emblem.svg\"\npermission = \"not-needed\"",
            "logo = \"logos/eu-emblem.svg\"\npermission = \"requested\"",
        );
    };
    let fixture = Fixture::shipped();
    spoil(&fixture);
    let (codes, text) = found(SESSIONS, spoil);
    assert_eq!(codes, ["logo-without-permission"]);
    insta::assert_snapshot!(text);
    // The Union is then credited in words, in the footer of every page that names it.
    let listing = fixture.run(&["funders", SESSIONS]).out;
    assert!(listing.contains("words    European Union"), "{listing}");
    let near = |f: &Fixture| {
        f.replace(
            FUNDERS,
            "logo = \"logos/eu-emblem.svg\"\npermission = \"not-needed\"",
            "logo = \"logos/eu-emblem.svg\"\npermission = \"granted\"",
        );
    };
    assert_eq!(found(SESSIONS, near).0, Vec::<String>::new());
}

#[test]
fn funders_in_prose_and_data() {
    let spoil = |f: &Fixture| add(f, SESSIONS, "The event was paid for by the { org-osce }.");
    let (codes, text) = found(SESSIONS, spoil);
    assert_eq!(codes, ["funder-not-in-data"]);
    insta::assert_snapshot!(text);
    // Somebody who is named, but does not pay.
    let near = |f: &Fixture| add(f, SESSIONS, "The { org-osce } was present.");
    assert_eq!(found(SESSIONS, near).0, Vec::<String>::new());

    let template = format!("releases/{SESSIONS}/release.md");
    let silent = |f: &Fixture| {
        f.replace(&template, "{ funding }\n\n", "");
    };
    let (codes, text) = found(SESSIONS, silent);
    assert!(codes.contains(&"funder-not-in-prose".to_owned()), "{codes:?}");
    insta::assert_snapshot!("funder_not_in_prose", text);
}

#[test]
fn link_language() {
    let template = format!("releases/{NEW}/release.md");
    let link = |url: &'static str| {
        let template = template.clone();
        move |f: &Fixture| {
            let text = f.read(&template);
            let links = format!("[links]\nsite = {url}\n+++\n\n");
            let at = text[3..].find("+++\n").unwrap() + 3;
            f.write(&template, format!("{}{links}{}", &text[..at], &text[at + 4..]));
        }
    };
    let (codes, text) = found(NEW, link("\"https://example.org/index_ru.htm\""));
    assert!(codes.iter().all(|code| code == "link-language") && !codes.is_empty(), "{codes:?}");
    insta::assert_snapshot!(text);
    for near in [
        "\"https://example.org/russia.htm\"",
        "{ en = \"https://example.org/en/\", ru = \"https://example.org/ru/\", tg = \"https://example.org/ru/\" }",
    ] {
        assert_eq!(found(NEW, link(near)).0, Vec::<String>::new(), "{near}");
    }
}

#[test]
fn unapproved_name() {
    let spoil = |f: &Fixture| add(f, SESSIONS, "The Bureau of Human Rights was there.");
    let (codes, text) = found(SESSIONS, spoil);
    assert_eq!(codes, ["unapproved-name"]);
    insta::assert_snapshot!(text);
    // The same words within the approved name of another organisation.
    let near = |f: &Fixture| {
        add(f, SESSIONS, "The Kazakhstan International Bureau for Human Rights and Rule of Law was there.");
    };
    assert_eq!(found(SESSIONS, near).0, Vec::<String>::new());
}

#[test]
fn contact_who_has_left() {
    let contacts = "releases/registry/contacts.toml";
    let leaves = |day: &str| {
        let day = day.to_owned();
        move |f: &Fixture| {
            f.replace(contacts, "[tahmina-juraeva]\n", &format!("[tahmina-juraeva]\nuntil = {day}\n"));
        }
    };
    let (codes, text) = found(SESSIONS, leaves("2018-10-01"));
    assert_eq!(codes, ["contact-not-valid"]);
    insta::assert_snapshot!(text);
    assert_eq!(found(SESSIONS, leaves("2018-10-02")).0, Vec::<String>::new());
}

#[test]
fn private_and_impossible_phones() {
    let contacts = "releases/registry/contacts.toml";
    let kerymov = "number = \"+48504080257\", kind = \"mobile\", public = true";
    let spoil = |to: &'static str| {
        move |f: &Fixture| {
            f.replace(contacts, kerymov, to);
        }
    };
    let slug = "2016-05-regional-conference";
    assert_eq!(found(slug, spoil("number = \"+48504080257\", kind = \"mobile\"")).0, ["private-phone"]);
    assert_eq!(found(slug, spoil("number = \"+4850408025\", kind = \"mobile\", public = true")).0, ["invalid-phone"]);
    let office = "number = \"+48504080257\", kind = \"office\", extension = \"12\", public = true";
    assert_eq!(found(slug, spoil(office)).0, Vec::<String>::new());
}

#[test]
fn outside_every_range() {
    let template = format!("releases/{NEW}/release.md");
    let moved = |day: &str| {
        let (day, template) = (day.to_owned(), template.clone());
        move |f: &Fixture| {
            f.replace(&template, "date = 2020-05-05", &format!("date = {day}"));
            // That it is named after another month is told elsewhere.
            f.append("payom.toml", "slug-date = \"off\"\n");
        }
    };
    let (codes, text) = found(NEW, moved("2021-01-01"));
    assert_eq!(codes, ["outside-validity", "outside-validity"]);
    insta::assert_snapshot!(text);
    assert_eq!(found(NEW, moved("2020-12-31")).0, Vec::<String>::new());
}

#[test]
fn gaps_and_overlaps() {
    for (until, expected) in [("2013-06-29", 1), ("2013-07-01", 1), ("2013-06-30", 0)] {
        let spoil = |f: &Fixture| {
            f.replace(FUNDERS, "until = 2013-06-30", &format!("until = {until}"));
        };
        assert_eq!(found(SESSIONS, spoil).0, vec!["validity-gap"; expected], "{until}");
    }
}

#[test]
fn waiver_shows_nothing() {
    let fixture = Fixture::shipped();
    fixture.replace(
        PROJECTS,
        "[aff-tajikistan]\n",
        "[aff-tajikistan]\nwaiver = { reason = \"safety of participants\", approved-by = \"the Delegation\", date = 2018-09-01 }\n",
    );
    let listing = fixture.run(&["funders", SESSIONS]).out;
    assert!(!listing.contains("emblem"), "{listing}");
    assert!(
        listing.contains("waived     aff-tajikistan: safety of participants, approved by the Delegation"),
        "{listing}"
    );
}
