//! Two languages that the program has no code for: Polish, the source, and Uzbek in Latin letters.
//!
//! In: `fixtures/neighbours`. Out: what is published, and what the checks say of it spoilt. Invariants: plural forms,
//! dates, numbers, lists, quotation marks and the order of names come from the project's messages and from CLDR alone.

use payom::l10n::language::{find, hyphenate};
use payom::l10n::{english_name, plural_categories};

use crate::project::Fixture;

const PL: &str = "locales/pl/releases/2026-05-trees.ftl";

/// The words of a page, without its tags.
fn words(page: &str) -> String {
    let text: String = page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    text.replace('\u{a0}', " ").replace('\u{2011}', "-").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn both_languages_are_built_without_a_problem() {
    let fixture = Fixture::neighbours();
    fixture.run(&["build"]).fine();
    assert!(fixture.read("output/2026-05-trees/2026-05-trees.pl.html").contains("<html lang=\"pl\""));
    for (tag, texts) in [
        (
            "pl",
            &[
                "Łódź, 4 maja 2026 r.",
                "W dniach 12–14 maja 2026 r. Fundacja „Zielony Brzeg” posadzi 12 340 drzew",
                "cztery miasta: Łódź, Lublin, Słupsk i Sopot.",
                "Zgłosiło się 1250 wolontariuszy.",
                "Pomogą 22 szkoły.",
                "Nad całością czuwa 1 koordynator.",
                "trwa 2,5 godziny.",
                "wynosi 1,25 mln zł.",
                "„Program «Zielone Miasto» uczy cierpliwości” – powiedziała",
            ][..],
        ),
        (
            "uz",
            &[
                "Lodz, 2026-yil 4-may",
                "2026-yil 12–14-may kunlari “Yashil sohil” jamgʻarmasi daryolar boʻyida 12 340 tup",
                "shaharda oʻtadi: Lodz, Lyublin, Slupsk va Sopot.",
                "1 250 nafar koʻngilli",
                "22 ta maktab",
                "1 nafar muvofiqlashtiruvchi boshqaradi",
                "2,5 soat",
                "1,25 million zlotiy.",
                "“‘Yashil shahar’ dasturi sabr-toqatga oʻrgatadi”, – dedi",
            ],
        ),
    ] {
        let page = words(&fixture.read(&format!("output/2026-05-trees/2026-05-trees.{tag}.html")));
        for text in texts {
            assert!(page.contains(text), "{tag}: {text} is not in {page}");
        }
        let pdf = std::fs::read(fixture.path(&format!("output/2026-05-trees/2026-05-trees.{tag}.pdf"))).unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "{tag}");
    }
}

#[test]
fn a_missing_plural_form_is_found() {
    let fixture = Fixture::neighbours();
    fixture.replace(PL, "        [few] Pomogą { $schools } szkoły.\n", "");
    let run = fixture.check();
    assert_eq!(run.status, 1);
    for text in ["1 plural form is missing: [few]", "Polish needs [one], [few], [many], *[other]"] {
        assert!(run.err.contains(text), "{}", run.err);
    }
}

#[test]
fn a_form_that_the_language_has_not_is_found() {
    let fixture = Fixture::neighbours();
    let uz = "locales/uz/releases/2026-05-trees.ftl";
    fixture.replace(uz, "        [one] Bitta maktab", "        [few] Bitta maktab");
    let run = fixture.check();
    assert_eq!(run.status, 1);
    assert!(run.err.contains("`[few]` can never be chosen in Uzbek"), "{}", run.err);
}

/// What CLDR does not say is left alone.
#[test]
fn nothing_is_made_up() {
    for tag in ["pl", "uz", "uz-Latn"] {
        assert_eq!(find(tag).tag, "und");
        assert_eq!(hyphenate(tag, "cierpliwości"), Vec::<usize>::new());
    }
    let uzbek = "uz-Latn".parse().unwrap();
    assert_eq!((english_name(&uzbek).as_str(), plural_categories(&uzbek)), ("Uzbek", vec!["one"]));
}

/// A translator who begins with Uzbek finds CLDR's words for months, numbers and lists, to be checked.
#[test]
fn stubs_bring_drafts_of_cldr() {
    let fixture = Fixture::neighbours();
    for name in ["calendar", "numbers"] {
        fixture.delete(&format!("locales/uz/{name}.ftl"));
    }
    fixture.run(&["stub", "--locale", "uz"]).fine();
    let house = ["calendar", "numbers"].map(|name| fixture.read(&format!("locales/uz/{name}.ftl"))).concat();
    for line in [
        "# month-5 = May\n#     .in-date = may\n#     .short = may\n",
        "# number-decimal = ,\n",
        "# number-group = { \"\\u00A0\" }\n",
        "# list-last = { $first } va { $second }\n",
        "# date-long = { $day }-{ $month }, { $year }\n",
        "# number-million =\n",
    ] {
        assert!(house.contains(line), "{line} is not in {house}");
    }
    let run = fixture.check();
    assert!(run.err.contains("the Uzbek text of `month-5` is still a comment"), "{}", run.err);
}
