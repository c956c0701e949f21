//! What must hold of every line of running text, whatever its words.

use proptest::prelude::*;

use crate::document::{Block, Document, Inline};
use crate::pdf::compose::persons;
use crate::pdf::line_checks::{Divided, divided};
use crate::pdf::pages::{Item, Owner, Pages};
use crate::pdf::sample::{edition, paragraph, text};
use crate::pdf::style::Style;
use crate::pdf::text::Names;
use crate::pdf::typeset_tests::TAGS;
use crate::pdf::typesetter::Typesetter;
use crate::pdf::{Typeset, typeset};

/// Persons, words of running text, and addresses.
const NAMES: [&str; 6] = [
    "Хокимбек Содикзода",
    "Sarah Ramaswamy-Wheeler",
    "Нигинаи Нурализодаи",
    "Константин Преображенский",
    "Р. Абдумаликзода",
    "Умеда Бобозодаи",
];
const WORDS: [&str; 12] = [
    "конвенсияҳои",
    "представителями",
    "recommendations",
    "и",
    "уполномоченного",
    "ҳуқуқи",
    "the",
    "шиканҷа",
    "implementation",
    "предупреждение,",
    "дар",
    "3\u{A0}февраля",
];
const ADDRESSES: [&str; 6] = [
    "https://www.ohchr.org/en/press-releases/2014/05/committee-against-torture-considers-second-periodic-report-tajikistan",
    "https://www.example.org/RegData/etudes/BRIE/2023/internationalhumanitarianassistance_final.pdf",
    "https://docstore.example.org/SelfServices/FilesHandler.ashx?enc=6QkG1d%2FPPRiCAqhKb7yhsvVhmY6Lq0wqL2bZr2kKk9sW3mYx",
    "(www.notabene.example/antitorturecoalition/publications/monitoringofplacesofdetention),",
    "communications.department@example-organisation.org",
    "khovar.example/novosti/nazorati-chomeavi",
];

/// The words before every added hyphen, each with what follows it.
fn joints(pages: &Pages) -> Vec<(String, String)> {
    let sequences = pages.pages.iter().flat_map(|page| &page.sequences);
    let runs =
        sequences.filter(|sequence| matches!(sequence.owner, Owner::Element(_))).flat_map(|sequence| &sequence.items);
    let texts: Vec<&str> =
        runs.filter_map(|item| if let Item::Glyphs(run) = item { Some(run.text.as_str()) } else { None }).collect();
    let pairs = texts.windows(2).filter(|pair| pair[0].ends_with('\u{AD}'));
    pairs
        .map(|pair| {
            let before = pair[0].trim_end_matches('\u{AD}').rsplit([' ', '\u{A0}']).next().unwrap_or("");
            let after = pair[1].split([' ', '\u{A0}', '\u{AD}']).next().unwrap_or("");
            (before.to_owned(), after.to_owned())
        })
        .collect()
}

fn set(document: &Document, style: &Style) -> Typeset {
    typeset(document, style, &mut Typesetter::new().unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_hyphen_stands_in_a_name_a_date_or_an_address(
        picks in proptest::collection::vec(0_usize..24, 8..90), language in 0_usize..3, measure in 172_f32..440.0,
    ) {
        let pick = |pick: &usize| match pick {
            0..=5 => NAMES[*pick],
            6..=11 => ADDRESSES[pick - 6],
            other => WORDS[other - 12],
        };
        let mut document = edition(TAGS[language]);
        // A capital at the beginning, and small words between, or rows of names would be one name.
        let words: Vec<&str> = picks.iter().map(pick).flat_map(|word| ["и", word]).collect();
        let by = |name: &&str| Block::Quote { content: vec![paragraph("Yes.")], attribution: Some(vec![Inline::Text(text(name))]) };
        document.body = NAMES.iter().map(by).collect();
        document.body.push(paragraph(&words.join(" ")));
        let style = Style { measure, measures: Vec::new(), ..Style::default() };
        let set = set(&document, &style);
        prop_assert_eq!(set.quality.overfull, 0);
        prop_assert_eq!(divided(&set.pages, &persons(&document)), Divided::default());
        for (before, after) in joints(&set.pages) {
            let whole = format!("{before}{after}");
            prop_assert!(WORDS.iter().any(|word| whole == *word), "{} | {}", before, after);
            prop_assert!(!before.contains(['.', '/', '@']), "{}", before);
        }
    }
}

#[test]
fn the_measure_sees_what_is_wrong() {
    let mut document = edition("ru");
    let soft = "Слова о том, что сказал на этой встрече представитель Нура\u{AD}ли\u{AD}зода, ".repeat(6);
    document.body = vec![paragraph(&soft)];
    let mut names = Names::new("ru");
    names.add("Нурализода");
    let (mut unknown, mut known) = (0, 0);
    let mut style = Style::default();
    style.breaking.hyphen = 50.0;
    for measure in [180.0, 205.0, 230.0, 255.0, 280.0, 330.0] {
        let set = set(&document, &Style { measures: vec![("ru".to_owned(), measure)], ..style.clone() });
        unknown += divided(&set.pages, &Names::new("ru")).names;
        known += divided(&set.pages, &names).names;
    }
    assert!(unknown == 0 && known > 0, "{unknown} {known}");
}

#[test]
fn persons_of_the_document_are_known_in_its_text() {
    let mut document = edition("ru");
    let attribution = Some(vec![Inline::Text(text("Константин Преображенский, глава отдела"))]);
    document.body = vec![Block::Quote { content: vec![paragraph("Да.")], attribution }];
    let sentence = "После этого слово взяли представители Преображенского и Преображенскому. ";
    document.body.push(paragraph(&sentence.repeat(12)));
    for measure in [172.0, 190.0, 230.0, 300.0, 418.0] {
        let set = set(&document, &Style { measures: vec![("ru".to_owned(), measure)], ..Style::default() });
        assert_eq!(set.quality.divided_names, 0);
        assert!(joints(&set.pages).iter().all(|(before, _)| !before.starts_with("Преоб")));
    }
}

#[test]
fn links_are_seen_without_colour_and_their_address_is_printed() {
    let link = |words: &str| {
        let href = crate::registry::Href::new("https://example.org/report").unwrap();
        Inline::Link { href, content: vec![Inline::Text(text(words))] }
    };
    let mut document = edition("en");
    document.body =
        vec![Block::Paragraph(vec![link("the report"), Inline::Text(text(" and ")), link("example.org/report")])];
    let set = set(&document, &Style::default());
    let items = || set.pages.pages.iter().flat_map(|page| &page.sequences).flat_map(|sequence| &sequence.items);
    let words: String = items()
        .filter_map(|item| if let Item::Glyphs(run) = item { Some(run.text.as_str()) } else { None })
        .collect();
    assert!(words.contains("the report (example.org/report) and example.org/report"), "{words}");
    let thin =
        items().filter(|item| matches!(item, Item::Rect { area, .. } if area.height < 0.6 && area.width < 120.0));
    assert_eq!(thin.count(), 2);
}
