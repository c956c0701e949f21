//! Any keys together: a release in the newsroom with whatever its front matter can hold, right and wrong.
//!
//! In: for every key nothing, a value that may stand there, or one that may not; any body. Out: a diagnostic, or page,
//! paper and text in all languages of the release, which say the same words. Invariants: nothing fails without saying
//! why; what fails publishes nothing. `PAYOM_COMBINATIONS` is how many are tried, `PAYOM_SEED` which.

use std::cell::RefCell;
use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use crate::media::compare;
use crate::project::{Fixture, Run, published, repository};

const SLUG: &str = "2026-05-anything";

/// How many combinations are tried where nothing else is asked for.
const TRIED: u32 = 12;

/// A key of the front matter, or a table of keys, and what may stand there.
struct Key {
    right: &'static [&'static str],
    wrong: &'static [&'static str],
}

const fn key(right: &'static [&'static str], wrong: &'static [&'static str]) -> Key {
    Key { right, wrong }
}

/// What stands before the first table.
const KEYS: &[Key] = &[
    key(
        &[
            "kind = \"press-release\"",
            "kind = \"announcement\"",
            "kind = \"media-advisory\"",
            "kind = \"statement\"",
            "kind = \"joint-statement\"",
            "kind = \"speech\"",
            "kind = \"report-launch\"",
            "kind = \"correction\"",
            "kind = \"none\"",
            "label = \"press-release\"",
            "label = \"media-advisory\"",
        ],
        &["kind = \"party\"", "kind = 3", "kind = \"speech\"\nlabel = \"speech\""],
    ),
    key(&["reference = \"NR/2026/05\""], &["reference = \" \"", "reference = 5"]),
    key(
        &["embargo = 2026-05-14T10:00", "embargo = 2026-05-14T06:30+02:00"],
        &["embargo = 2026-05-14", "embargo = 2026-05-20T10:00", "embargo = \"soon\""],
    ),
    key(&["publish = 2026-05-14T12:00", "publish = 2026-06-01T08:00"], &["publish = 2026-05-01T09:00"]),
    key(&["draft = false"], &["draft = true", "draft = \"yes\""]),
    key(
        &[
            "issued-by = [\"niholzor\"]",
            "issued-by = [\"kuhsor\"]",
            "issued-by = [\"niholzor\", \"obi-hayot\"]",
            "issued-by = [\"alpenquell\", \"niholzor\", \"upland-rights\"]",
        ],
        &["issued-by = [\"nobody\"]", "issued-by = [\"kuhsor\", \"kuhsor\"]", "issued-by = []"],
    ),
    key(&["letterhead = \"joint\"", "letterhead = \"house\"", "letterhead = \"none\""], &["letterhead = \"gold\""]),
    key(
        &[
            "dateline = \"place-date\"\nplaces = [\"rasht\"]",
            "dateline = \"date-place\"\nplaces = [\"rasht\", \"khujand\"]",
            "dateline = \"none\"",
            "places = [\"khujand\"]",
        ],
        &["dateline = \"date\"", "dateline = \"place-date\"", "places = [\"atlantis\"]"],
    ),
    key(&["standfirst = \"standfirst\""], &["standfirst = \"nothing\""]),
    key(
        &["projects = [\"safe-births\"]", "projects = [\"safe-births\", \"schools-on-wheels\"]"],
        &["projects = [\"x\"]"],
    ),
    key(
        &[
            "contacts = [\"mahvash-sarobi\"]",
            "contacts = [\"mahvash-sarobi\", \"lukas-hirzbrunn\", \"anisa-obidzod\"]",
            "contacts = { all = [\"mahvash-sarobi\"], tg = [\"zulfiya-rahgard\"] }",
        ],
        &[
            "contacts = [\"nobody\"]",
            "contacts = { all = [], xx = [\"mahvash-sarobi\"] }",
            "contacts = \"mahvash-sarobi\"",
        ],
    ),
    key(&["partners = [\"rural-doctors\", \"clean-rivers\"]"], &["partners = [\"nobody\"]"]),
    key(
        &["locales = [\"en\", \"tg\"]", "locales = [\"ru\", \"en\", \"tg\"]"],
        &["locales = [\"xx\"]", "locales = []"],
    ),
    key(&["combined = true"], &["combined = 1"]),
    key(&["one-page = false"], &["one-page = true"]),
    key(
        &["notes = [\"note-one\"]", "notes = [\"note-one\", \"note-two\"]"],
        &["notes = [\"nothing\"]", "notes = \"note-one\""],
    ),
    key(
        &["about = [\"niholzor\", \"nurafshon\"]", "about = \"issuers\"", "about = []"],
        &["about = [\"nobody\"]", "about = true"],
    ),
    key(
        &[
            "signatories = [\"niholzor\", \"kuhsor\"]",
            "signatories = [\"rural-doctors\", { organisation = \"obi-hayot\", person = \"anisa-obidzod\" }, \"signed-one\"]",
            "signatories = [{ person = \"signed-one\" }, \"farrukh-sadriboy\", \"upland-rights\", \"zarafshon\", \"glacier-watch\"]",
        ],
        &[
            "signatories = [\"kuhsor\", \"kuhsor\"]",
            "signatories = [3]",
            "signatories = [{ organisation = \"anisa-obidzod\" }]",
        ],
    ),
    key(&["signatory-order = \"listed\"", "signatory-order = \"alphabet\""], &["signatory-order = \"age\""]),
    key(
        &["speaker = \"mahvash-sarobi\"", "speaker = { person = \"signed-one\", organisation = \"kuhsor\" }"],
        &["speaker = { name = \"x\" }"],
    ),
    key(
        &["corrects = \"2026-03-village-grants\""],
        &["corrects = \"2026-05-anything\"", "corrects = \"2020-01-none\""],
    ),
    key(
        &["aliases = [\"2026-05-former-name\"]"],
        &["aliases = [\"2026-03-village-grants\"]", "aliases = [\"../x\"]"],
    ),
];

/// Tables.
const TABLES: &[Key] = &[
    key(
        &[
            "[event]\nfrom = 2026-05-14\nplaces = [\"rasht\"]",
            "[event]\nfrom = 2026-05-20\nto = 2026-05-22",
            "[[events]]\nfrom = 2026-05-20T10:00\nto = 12:30\nplaces = [\"dushanbe\"]\nvenue = \"venue\"",
            "[[events]]\nname = \"event-one\"\nfrom = 2026-05-20T10:00\nonline = \"https://live.niholzor.example/x\"\n\
             [[events]]\nname = \"event-two\"\nfrom = 2026-05-21T09:00\nto = 2026-05-22T13:00\nplaces = [\"khujand\"]\nvenue = \"venue\"",
            "[[events]]\nname = \"event-one\"\nfrom = 2026-05-01\nto = 2026-05-03\nplaces = [\"rasht\", \"vakhsh\"]",
        ],
        &[
            "[[events]]\nfrom = 2026-05-20T10:00\nto = 2026-05-19T10:00",
            "[[events]]\nfrom = 2026-05-20T24:00",
            "[event]\nplaces = [\"rasht\"]",
            "[event]\nfrom = 2026-05-14\n[[events]]\nfrom = 2026-05-14",
            "[[events]]\nfrom = 2026-05-20T10:00\nonline = \"javascript:x\"",
        ],
    ),
    key(
        &[
            "[accreditation]\nuntil = 2026-05-18T17:00\ncontact = \"mahvash-sarobi\"",
            "[accreditation]\nuntil = 2026-05-12\nurl = \"https://niholzor.example/register\"",
            "[accreditation]\nrequired = false",
        ],
        &["[accreditation]\nuntil = 2026-07-01T10:00", "[accreditation]\ncontact = \"nobody\""],
    ),
    key(
        &[
            "[advisory]\nwho = \"who\"",
            "[advisory]\nwhat = \"what\"\nwho = \"who\"\nwhy = \"why\"\nphoto = \"item\"\ninterview = \"news\"",
        ],
        &["[advisory]\nwho = \"nobody\"", "[advisory]\nhow = \"why\""],
    ),
    key(
        &[
            "[[corrections]]\ndate = 2026-05-15\nkind = \"correction\"\nnote = \"fault\"",
            "[[corrections]]\ndate = 2026-05-15\nkind = \"correction\"\nnote = \"fault\"\n\
             [[corrections]]\ndate = 2026-05-17T15:30\nkind = \"update\"\nnote = \"news\"",
            "[[corrections]]\ndate = 2026-05-16\nkind = \"clarification\"\nnote = \"fault\"\nlocales = [\"tg\"]",
        ],
        &[
            "[[corrections]]\ndate = 2026-05-01\nkind = \"correction\"\nnote = \"fault\"",
            "[[corrections]]\ndate = 2026-05-15\nkind = \"fix\"\nnote = \"fault\"",
            "[[corrections]]\ndate = 2026-05-15\nkind = \"update\"\nnote = \"nothing\"",
        ],
    ),
    key(
        &[
            "[withdrawn]\ndate = 2026-05-20\nnote = \"regret\"",
            "[withdrawn]\ndate = 2026-05-20\nnote = \"regret\"\nkeep = \"notice\"",
            "[withdrawn]\ndate = 2026-05-20\nnote = \"regret\"\nreplaced-by = \"2026-03-village-grants\"",
        ],
        &["[withdrawn]\ndate = 2026-05-20", "[withdrawn]\ndate = 2026-05-20\nnote = \"regret\"\nkeep = \"half\""],
    ),
    key(
        &[
            "[[documents]]\ntitle = \"document\"\nurl = \"https://niholzor.example/a.csv\"",
            "[[documents]]\ntitle = \"document\"\nfile = { en = \"paper.en.pdf\", ru = \"paper.ru.pdf\" }\n\
             [[documents]]\ntitle = \"recording\"\nfile = \"paper.en.pdf\"\nlanguage = \"en\"",
        ],
        &[
            "[[documents]]\ntitle = \"document\"\nfile = \"gone.pdf\"",
            "[[documents]]\ntitle = \"document\"",
            "[[documents]]\ntitle = \"document\"\nfile = \"../../payom.toml\"",
        ],
    ),
    key(
        &[
            "[[media]]\ntitle = \"recording\"\nurl = \"https://video.niholzor.example/1\"\nkind = \"video\"\nlanguage = \"tg\"",
            "[[media]]\ntitle = \"recording\"\nurl = { en = \"https://a.example/en\", ru = \"https://a.example/ru\" }\nkind = \"audio\"\n\
             transcript = \"https://a.example/text\"",
        ],
        &[
            "[[media]]\ntitle = \"recording\"\nurl = \"x\"\nkind = \"video\"",
            "[[media]]\ntitle = \"recording\"\nkind = \"song\"",
        ],
    ),
    key(
        &[
            "[gallery]\nphotos = [\"one\"]",
            "[gallery]\nphotos = [\"one\", \"two\", { file = \"one.jpg\", text = \"three\" }]",
        ],
        &["[gallery]\nphotos = [\"none\"]", "[gallery]\nphotos = [3]", "[gallery]\nphotos = []"],
    ),
    key(
        &[
            "[[funding]]\nfunder = \"brynholm\"\nrole = \"funded\"\nwhat = \"grant\"",
            "[[funding]]\nfunder = \"kestrel\"\nrole = \"financial-support\"\nwhat = \"publication\"\nthrough = \"niholzor\"",
            "[[funding]]\nfunder = \"eu\"\nrole = \"co-funded\"\nwhat = \"activity\"",
        ],
        &[
            "[[funding]]\nfunder = \"niholzor\"\nrole = \"funded\"",
            "[[funding]]\nfunder = \"kestrel\"\nrole = \"paid\"",
        ],
    ),
];

/// Facts that the texts name are always there.
const FACTS: &str = "[facts]\nnumber = 1342.5\nsum = { amount = 96_500, currency = \"CHF\" }\nday = 2026-05-30\n";

/// Blocks of the body.
const BLOCKS: &[Key] = &[
    key(&["{ lead }"], &["{ nothing }", "Words."]),
    key(
        &[
            "| { grid.one } | { grid.two } |\n|---|--:|\n| { place-rasht } | { $number } |\n| **{ grid.three }** | **{ $sum }** |",
            "| { grid.one } | { grid.two } | { grid.three } |\n|:-:|---|--:|\n| { place-asht } | { $day } | { $sum } |\n\
             | { org-kuhsor } | { item } | { $number } |",
        ],
        &[
            "| { grid.one } |\n|---|\n| { item } | { item } |",
            "| { grid.one } | { item } |\n|---|---|\n| { item } | { item } |",
        ],
    ),
    key(&["- { item }\n- { item }\n  1. { item }", "3. { item }\n4. { lead }"], &["- { item }\n  | a |"]),
    key(&["> { quote }\n>\n> — { quote.speaker }", "> { quote }"], &["> { quote"]),
    key(&["## { heading }\n\n{ noted }\n\n[^un]: { note-one }"], &["{ noted }", "[^un]: { note-one }"]),
    key(
        &["![{ one.alt }](one.jpg \"{ one.caption } | { one.credit }\")", "![{ one.alt }](one.jpg)"],
        &["![](one.jpg)"],
    ),
    key(&["{ funding }", "---\n\n{ item }"], &["{ funding } { item }"]),
];

/// The newsroom with the words and files of the release, without the release.
fn newsroom() -> Fixture {
    let (fixture, fixtures) = (Fixture::newsroom(), repository().join("tests/suite/fixtures"));
    for locale in ["en", "ru", "tg"] {
        let words = std::fs::read(fixtures.join(format!("anything/{locale}.ftl"))).unwrap();
        fixture.write(&format!("locales/{locale}/releases/{SLUG}.ftl"), words);
    }
    for (from, to) in [
        ("2026-07-schools-on-wheels/photo-bus.jpg", "one.jpg"),
        ("2026-07-schools-on-wheels/photo-lesson.jpg", "two.jpg"),
        ("2026-12-teachers-report/report.en.pdf", "paper.en.pdf"),
        ("2026-12-teachers-report/report.ru.pdf", "paper.ru.pdf"),
    ] {
        let bytes = std::fs::read(fixtures.join("newsroom/releases").join(from)).unwrap();
        fixture.write(&format!("releases/{SLUG}/{to}"), bytes);
    }
    fixture
}

/// For every key nothing, something right or, rarely, something wrong.
fn chosen(keys: &'static [Key], often: f64) -> impl Strategy<Value = Vec<&'static str>> {
    let each = keys.iter().map(move |key| {
        let value = prop_oneof![24 => select(key.right), 1 => select(key.wrong)];
        proptest::option::weighted(often, value)
    });
    each.collect::<Vec<_>>().prop_map(|found| found.into_iter().flatten().collect())
}

fn release() -> impl Strategy<Value = String> {
    let days = prop_oneof![8 => Just("date = 2026-05-14"), 4 => Just("date = 2026-05-14T09:00"), 1 => Just("date = { before = 2026-05-14 }"), 1 => Just("")];
    (days, chosen(KEYS, 0.13), chosen(TABLES, 0.13), chosen(BLOCKS, 0.5), vec(any::<u16>(), BLOCKS.len())).prop_map(
        |(day, keys, tables, blocks, order)| {
            let mut blocks: Vec<(u16, &str)> = order.into_iter().zip(blocks).collect();
            blocks.sort_unstable_by_key(|(order, _)| *order);
            let body: Vec<&str> = blocks.into_iter().map(|(_, block)| block).collect();
            format!(
                "+++\n{day}\n{}\n\n{FACTS}\n{}\n+++\n\n{}\n",
                keys.join("\n"),
                tables.join("\n"),
                body.join("\n\n")
            )
        },
    )
}

/// Builds what there is, and judges what came of it: the codes that were told, none where it was published.
fn tried(fixture: &Fixture) -> Result<Vec<String>, String> {
    let Run { status, out, err } = fixture.run(&["build", SLUG, "--as-of", "2026-10-01T12:00"]);
    let files = published(fixture);
    let own: Vec<&String> = files.iter().filter(|file| file.contains(SLUG)).collect();
    if status != 0 {
        let run = Run { status, out, err };
        let found = run.found();
        let told = status == 1 && !found.is_empty() && !found.iter().any(|code| code.starts_with("internal"));
        return match told && own.is_empty() {
            true => Ok(found.iter().filter_map(|found| found.split(' ').next()).map(ToOwned::to_owned).collect()),
            false => Err(format!("status {status}, published {own:?}:\n{}", run.err)),
        };
    }
    let mut editions = 0;
    for locale in ["en", "ru", "tg"] {
        let path = |ending: &str| format!("output/{SLUG}/{SLUG}.{locale}.{ending}");
        let there = ["html", "pdf", "txt"].map(|ending| fixture.path(&path(ending)).exists());
        if there == [false; 3] {
            continue;
        }
        if there != [true; 3] {
            return Err(format!("{locale}: {own:?}"));
        }
        let pdf = std::fs::read(fixture.path(&path("pdf"))).unwrap();
        compare(&fixture.read(&path("html")), &pdf, &fixture.read(&path("txt")))
            .map_err(|why| format!("{locale}: {why}"))?;
        editions += 1;
    }
    if editions == 0 { Err(format!("nothing was published:\n{out}{err}")) } else { Ok(Vec::new()) }
}

fn number(name: &str, default: u32) -> u32 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[test]
fn any_keys_are_told_or_published_alike() {
    let (fixture, cases, seed) = (newsroom(), number("PAYOM_COMBINATIONS", TRIED), number("PAYOM_SEED", 0));
    let template = format!("releases/{SLUG}/release.md");
    let mut bytes = [0; 32];
    bytes[..4].copy_from_slice(&seed.to_le_bytes());
    let config =
        ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let codes = RefCell::new(BTreeMap::<String, u32>::new());
    let result = runner.run(&release(), |text| {
        fixture.write(&template, &text);
        if fixture.path("output").exists() {
            fixture.delete("output");
        }
        let told = tried(&fixture).map_err(|why| TestCaseError::fail(format!("{why}\n{text}")))?;
        let mut codes = codes.borrow_mut();
        let outcome = if told.is_empty() { "published" } else { "told" };
        for found in told.into_iter().chain([outcome.to_owned()]) {
            *codes.entry(found).or_default() += 1;
        }
        Ok(())
    });
    let counted = codes.into_inner();
    println!("{counted:?}");
    if let Err(proptest::test_runner::TestError::Fail(why, text)) = result {
        panic!("{why}\n{text}");
    }
    assert!(counted.contains_key("published") && counted.contains_key("told"), "{counted:?}");
}
