//! Hostile texts: messages, templates, facts, records. Most are as large as a file may be, 4 MiB.

use std::fmt::Write as _;

use super::{Case, House};

/// Nearly the largest text file.
const LARGE: usize = 4 * 1024 * 1024 - 8192;

pub(crate) const CASES: &[Case] = &[
    Case { name: "nothing hostile", code: None, spoil: |_| {} },
    Case { name: "billion laughs of terms", code: Some("too-many-placeables"), spoil: laughs },
    Case { name: "chain of 50,000 terms", code: Some("too-many-placeables"), spoil: chain },
    Case {
        name: "selectors nested 10,000 deep",
        code: Some("ftl-syntax"),
        spoil: |house| {
            let open = "{ $participants -> *[other] x ".repeat(10_000);
            house.messages(&format!("more = {open}{}", "}".repeat(10_000)));
        },
    },
    Case {
        name: "calls nested 100,000 deep, one a line",
        code: Some("ftl-syntax"),
        spoil: |house| house.messages(&format!("more = {{ {}", "NUMBER(\n".repeat(100_000))),
    },
    Case {
        name: "calls nested 100,000 deep, brackets in strings",
        code: Some("ftl-syntax"),
        spoil: |house| house.messages(&format!("more = {{ {}", "NUMBER(\")\", ".repeat(100_000))),
    },
    Case {
        name: "selectors nested 100,000 deep, closed in text",
        code: Some("ftl-syntax"),
        spoil: |house| house.messages(&format!("more = {}", "{ $n ->\n *[a] ) ".repeat(100_000))),
    },
    Case {
        name: "a line of 50 MB",
        code: Some("file-too-large"),
        spoil: |house| house.messages(&format!("more = {}", "word ".repeat(10_000_000))),
    },
    Case {
        name: "100,000 messages in each file",
        code: Some("untranslated-copy"),
        spoil: |house| messages(house, 100_000),
    },
    Case { name: "50,000 missing messages", code: Some("missing-translation"), spoil: missing },
    Case { name: "50,000 messages missing in translation", code: Some("missing-translation"), spoil: untranslated },
    Case {
        name: "a word of 300,000 letters",
        code: Some("text-too-long"),
        spoil: |house| paragraph(house, "слово", 600_000),
    },
    Case { name: "words of 4,000 letters, 1 MiB of them", code: None, spoil: |house| edition(house, "слово") },
    Case { name: "Latin words of 8,000 letters, 1 MiB", code: None, spoil: |house| edition(house, "word") },
    Case { name: "letters with 4,000 accents, 1 MiB", code: None, spoil: |house| edition(house, "\u{301}") },
    Case { name: "1 MiB of words", code: None, spoil: |house| edition(house, "word and word again ") },
    Case { name: "1 MiB of no-break spaces", code: None, spoil: |house| edition(house, "a\u{a0}") },
    Case { name: "1 MiB of quotation marks", code: None, spoil: |house| edition(house, "\"a «") },
    Case { name: "1 MiB of apostrophes", code: None, spoil: |house| edition(house, "'a ") },
    Case { name: "1 MiB of digits", code: None, spoil: |house| edition(house, "12 345 ") },
    Case { name: "1 MiB of dashes", code: None, spoil: |house| edition(house, "a - b – ") },
    Case { name: "1 MiB of soft hyphens", code: None, spoil: |house| edition(house, "a\u{ad}") },
    Case { name: "1 MiB of links", code: None, spoil: |house| edition(house, "[a](link:report) ") },
    Case { name: "1 MiB of stars", code: None, spoil: |house| edition(house, "*a _b ") },
    Case { name: "1 MiB of open brackets", code: None, spoil: |house| edition(house, "[") },
    Case { name: "1 MiB of open links", code: None, spoil: |house| edition(house, "[a](") },
    Case { name: "1 MiB of open HTML comments", code: None, spoil: |house| edition(house, "a\\<!-- ") },
    Case {
        name: "4 MiB of texts of 8 KiB: words",
        code: Some("untranslated-copy"),
        spoil: |house| file(house, "word and word again "),
    },
    Case { name: "4 MiB of texts of 8 KiB: quotation marks", code: None, spoil: |house| file(house, "\"a «") },
    Case { name: "4 MiB of texts of 8 KiB: apostrophes", code: None, spoil: |house| file(house, "'a ") },
    Case { name: "4 MiB of texts of 8 KiB: brackets", code: None, spoil: |house| file(house, "(a ") },
    Case { name: "4 MiB of texts of 8 KiB: open links", code: None, spoil: |house| file(house, "[a](") },
    Case { name: "4 MiB of texts of 8 KiB: dashes", code: None, spoil: |house| file(house, "a - b – ") },
    Case { name: "4 MiB of texts of 8 KiB: full stops", code: None, spoil: |house| file(house, ". . ") },
    Case {
        name: "4 MiB of texts of 8 KiB: addresses",
        code: None,
        spoil: |house| file(house, "https://a.b/c a@b.c "),
    },
    Case {
        name: "4 MiB of texts of 8 KiB: names",
        code: Some("untranslated-copy"),
        spoil: |house| file(house, "Ivan Petrov, "),
    },
    Case {
        name: "4 MiB of texts of 8 KiB: numbers",
        code: Some("untranslated-copy"),
        spoil: |house| file(house, "5 % and 6 km, 2 October 2018, "),
    },
    Case { name: "4 MiB of texts of 8 KiB: variants", code: Some("untranslated-copy"), spoil: variants },
    Case { name: "a headline of 4,000 letters", code: None, spoil: headline },
    Case { name: "4,000 nested emphases", code: None, spoil: emphases },
    Case { name: "250,000 attributes of a message", code: Some("ftl-syntax"), spoil: attributes },
    Case { name: "one attribute 400,000 times", code: Some("ftl-syntax"), spoil: same_attribute },
    Case { name: "a selection of 100,000 variants", code: Some("text-too-long"), spoil: selection },
    Case { name: "100,000 lines that are no Fluent", code: Some("ftl-syntax"), spoil: junk },
    Case { name: "a list nested 2,000 deep", code: Some("unsupported-markdown"), spoil: lists },
    Case {
        name: "a quotation nested 1,000,000 deep",
        code: Some("unsupported-markdown"),
        spoil: |house| house.body(&format!("{} {{ lead }}", ">".repeat(1_000_000))),
    },
    Case {
        name: "200,000 headings of one name",
        code: Some("text-too-long"),
        spoil: |house| house.body(&"## { heading }\n\n".repeat(200_000)),
    },
    Case { name: "100,000 times 10,000 letters", code: Some("text-too-long"), spoil: amplified },
    Case {
        name: "4 MiB of words in a template",
        code: Some("literal-text"),
        spoil: |house| house.body(&"word\n\n".repeat(LARGE / 6)),
    },
    Case {
        name: "arrays nested 1,000,000 deep in facts",
        code: Some("invalid-toml"),
        spoil: |house| house.front(&format!("projects = {}", "[".repeat(1_000_000))),
    },
    Case {
        name: "a key of 1,000,000 parts in facts",
        code: Some("invalid-toml"),
        spoil: |house| house.front(&format!("{}a = 1", "a.".repeat(1_000_000))),
    },
    Case { name: "200,000 unknown partners", code: Some("invalid-setting"), spoil: partners },
    Case { name: "one issuer 200,000 times", code: Some("invalid-setting"), spoil: places },
    Case { name: "100,000 facts and links", code: Some("invalid-setting"), spoil: facts },
    Case { name: "100,000 organisations", code: None, spoil: organisations },
    Case { name: "50,000 terms in the glossary", code: Some("untranslated-copy"), spoil: glossary },
    Case { name: "a record of 60 MiB of nonsense", code: Some("broken-lock"), spoil: record },
    Case {
        name: "a theme that includes itself",
        code: Some("template-fault"),
        spoil: |house| theme(house, "{% include 'foot.html' %}"),
    },
    Case {
        name: "a theme that multiplies",
        code: Some("template-fault"),
        spoil: |house| theme(house, "{{ 'a' * 100000000000 }}"),
    },
];

/// One message of so many bytes.
fn paragraph(house: &House, piece: &str, bytes: usize) {
    house.messages(&format!("more = {}", piece.repeat(bytes / piece.len())));
    house.body("{ more }");
}

/// Texts as long as a text may be, numbered.
fn texts(piece: &str, bytes: usize) -> (String, usize) {
    let one = piece.repeat(8_000 / piece.len());
    let count = bytes / one.len();
    ((0..count).map(|number| format!("more-{number} = a {one}\n")).collect(), count)
}

/// An edition as long as one may be, all of it in one paragraph; without the rules about words, so that it is set.
fn edition(house: &House, piece: &str) {
    house.quiet();
    let (messages, count) = texts(piece, 1_000_000);
    house.messages(&messages);
    house.body(&(0..count).map(|number| format!("{{ more-{number} }}\n")).collect::<String>());
}

/// Files of messages as large as they may be, with the rules about words.
fn file(house: &House, piece: &str) {
    house.messages(&texts(piece, LARGE).0);
}

fn laughs(house: &House) {
    let mut text = "-laugh-0 = ha\n".to_owned();
    for level in 1..=30 {
        let inner = format!("{{ -laugh-{} }}", level - 1).repeat(10);
        let _ = writeln!(text, "-laugh-{level} = {inner}");
    }
    house.messages(&format!("{text}more = {{ -laugh-30 }}"));
    house.body("{ more }");
}

fn chain(house: &House) {
    let mut text = "-link-0 = ha\n".to_owned();
    for level in 1..=50_000 {
        let _ = writeln!(text, "-link-{level} = {{ -link-{} }}", level - 1);
    }
    house.messages(&format!("{text}more = {{ -link-50000 }}"));
    house.body("{ more }");
}

fn messages(house: &House, count: usize) {
    let mut text = String::new();
    for number in 0..count {
        let _ = writeln!(text, "m{number} = Participants came");
    }
    house.messages(&text);
}

fn missing(house: &House) {
    house.body(&(0..50_000).map(|number| format!("{{ text-{number} }}\n\n")).collect::<String>());
}

fn untranslated(house: &House) {
    missing(house);
    let lines: String = (0..50_000).map(|number| format!("text-{number} = Text {number}\n")).collect();
    house.message("en", &lines);
}

fn headline(house: &House) {
    house.quiet();
    for locale in ["en", "ru", "tg"] {
        let path = format!("locales/{locale}/releases/2026-01-meeting.ftl");
        house.write(
            &path,
            house.read(&path).replacen("headline = ", &format!("headline = {}", "слово".repeat(800)), 1),
        );
    }
}

fn emphases(house: &House) {
    house.messages(&format!("more = {}word{}", "*_".repeat(2000), "_*".repeat(2000)));
    house.body("{ more }");
}

fn attributes(house: &House) {
    let lines: String = (0..250_000).map(|number| format!("\n .a{number} = x")).collect();
    house.messages(&format!("more = x{lines}"));
}

fn same_attribute(house: &House) {
    house.messages(&format!("more = x{}", "\n .a = x".repeat(400_000)));
}

fn selection(house: &House) {
    let lines: String = (0..100_000).map(|number| format!("\n [{number}] number {number}")).collect();
    house.messages(&format!("more = {{ $participants ->{lines}\n *[other] others\n }}"));
    house.body("{ more }");
}

fn variants(house: &House) {
    let lines: String = (0..350).map(|number| format!("\n [{number}] number {number}")).collect();
    let one = |number: usize| format!("more-{number} = {{ $participants ->{lines}\n *[other] others\n }}\n");
    house.messages(&(0..LARGE / one(0).len()).map(one).collect::<String>());
}

fn junk(house: &House) {
    house.messages(&"{ no = Fluent [\n".repeat(100_000));
}

fn lists(house: &House) {
    let lines: String = (0..2_000).map(|depth| format!("{}- {{ lead }}\n", "  ".repeat(depth))).collect();
    house.body(&lines.chars().take(LARGE).collect::<String>());
}

/// A message is short, and stands in a template very often: 1 GB of text from two files of 1 MB.
fn amplified(house: &House) {
    house.messages(&format!("more = {}", "word and word ".repeat(700)));
    house.body(&"{ more }\n\n".repeat(100_000));
}

fn partners(house: &House) {
    let names: String = (0..200_000).map(|number| format!("\"house-{number}\", ")).collect();
    house.front(&format!("partners = [{names}]"));
}

fn places(house: &House) {
    house.front(&format!("issued-by = [{}]", "\"house\", ".repeat(200_000)));
}

fn facts(house: &House) {
    let facts: String = (0..100_000).map(|number| format!("fact-{number} = {number}\n")).collect();
    let links: String =
        (0..50_000).map(|number| format!("link-{number} = \"https://example.org/{number}\"\n")).collect();
    let text = house.read(super::TEMPLATE);
    let text = text.replacen("[facts]\n", &format!("[facts]\n{facts}"), 1);
    house.write(super::TEMPLATE, text.replacen("[links]\n", &format!("[links]\n{links}"), 1));
}

fn organisations(house: &House) {
    let path = "releases/registry/organisations.toml";
    let more: String = (0..100_000).map(|number| format!("[organisation-{number}]\ncountry = \"TJ\"\n")).collect();
    house.write(path, house.read(path) + "\n" + &more);
}

fn glossary(house: &House) {
    let terms: String = (0..50_000)
        .map(|number| format!("[[term]]\nsource = [\"word {number}\"]\nuse = {{ ru = [\"слово {number}\"] }}\n"))
        .collect();
    house.write("locales/glossary.toml", terms);
    messages(house, 10_000);
}

fn record(house: &House) {
    house.write("locales/l10n.lock", "ru nonsense of a record\n".repeat(60 * 1024 * 1024 / 24));
}

fn theme(house: &House, template: &str) {
    std::fs::create_dir_all(house.0.join("theme")).unwrap();
    house.write("theme/foot.html", template);
}
