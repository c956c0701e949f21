//! Limits on hostile input (`docs/LIMITS.md`): what multiplies, nests or repeats without end.
//!
//! In: texts and pictures that are small, and whose meaning is not. Out: refusals with their code. Invariants: what
//! only looks like it is accepted. How long the largest input takes is measured by `cargo bench --bench hostile`.

use std::fmt::Write as _;

use payom::diag::Sources;
use payom::document::Asset;
use payom::l10n::syntax::{Problem, parse, unreadable};
use payom::l10n::{Formatter, LazyResource, Locale};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::project::{EN, Fixture, RU, Run, TEMPLATE, faults};

/// Nests far deeper than the stack of a thread can take.
const DEEP: usize = 100_000;

/// What a run told of one code.
fn of(run: &Run, code: &str) -> Vec<String> {
    run.found().into_iter().filter(|found| found.split(' ').next() == Some(code)).collect()
}

#[test]
fn what_nests_without_end_is_refused_before_it_is_read() {
    let braces = "{ ".repeat(DEEP);
    let selections = "{ $n -> *[other] x ".repeat(DEEP);
    // Each of these was once taken for flat, because of a line end, a string or a bracket in a text.
    let lines = format!("{{ {}", "NUMBER(\n".repeat(DEEP));
    let strings = format!("{{ {}", "NUMBER(\")\", ".repeat(DEEP));
    let texts = "{ $n ->\n *[other] ) ".repeat(DEEP);
    for text in [braces, selections, lines, strings, texts] {
        let fixture = Fixture::house();
        fixture.append(EN, &format!("more = {text}\n"));
        let run = fixture.check();
        let found = run.found();
        assert!(found.len() == 1 && found[0].starts_with(&format!("ftl-syntax {EN}:")), "{found:?}");
        assert!(run.err.contains("braces nest deeper than 50 levels"), "{}", run.err);
        assert_eq!(run.status, 1);
    }
}

#[test]
fn a_message_has_few_attributes() {
    let attributes = |number: usize| (0..number).map(|n| format!("\n    .a{n} = x")).collect::<String>();
    let fixture = Fixture::house();
    fixture.append(EN, &format!("more = x{}\n", attributes(100)));
    assert_eq!(of(&fixture.check(), "ftl-syntax"), [] as [&str; 0]);
    fixture.replace(EN, "more = x", "less = x\nmore = x\n    .b = x");
    let run = fixture.check();
    assert_eq!(of(&run, "ftl-syntax"), [format!("ftl-syntax {EN}:7:1")]);
    assert!(run.err.contains("this message has more than 100 attributes"));
}

#[test]
fn what_does_not_nest_is_not_refused() {
    let placeables = format!("more = {}\n", "{ $n } ( ".repeat(500));
    let selection = "{ $n ->\n    [one] (( \" ) {\"{\"} }\n   *[other] ) \" }\n";
    let selections = format!("more = {}\n", format!("{selection}    ").repeat(200));
    let unfinished = "more = { $n ( \"\nless = { NUMBER(\n".repeat(100);
    let quoted = format!("more = {{ {} }}\n", "\"{{(\"".repeat(60));
    for text in [placeables, selections, unfinished, quoted] {
        assert_eq!(too_deep(&text), None, "{text}");
    }
    let deepest = format!("more = {}x{}\n", "{ ".repeat(50), " }".repeat(50));
    assert_eq!(too_deep(&deepest), None);
    assert_eq!(too_deep(&deepest.replace("= {", "= { {")), Some("more = ".len() + 100));
    // A text in quotation marks ends with its line, whatever it ends with.
    assert!(too_deep(&format!("more = {{ \"\\\n    {}", "{ ".repeat(60))).is_some());
}

/// Where braces nest too deep; nothing else is wrong with these texts.
fn too_deep(text: &str) -> Option<usize> {
    let (range, problem) = unreadable(text)?;
    assert!(matches!(problem, Problem::TooDeep), "{problem:?}");
    Some(range.start)
}

/// A text on many lines, in bytes.
fn long(bytes: usize) -> String {
    format!("details =\n{}", "    a line of a text that is long\n".repeat(bytes / 34))
}

faults! {
    text_too_long: ["text-too-long locales/en/releases/2026-01-meeting.ftl:5:1"] = |f| {
        f.message(EN, "details", &long(17_000));
    };
    edition_too_long: ["text-too-long releases/2026-01-meeting/release.md:337:3"] = |f| {
        f.message(EN, "details", &long(7_500));
        f.append(TEMPLATE, &"\n{ details }\n".repeat(170));
    };
}

const PATH: &str = "<path d=\"M0 0h1v1z\"/>";

fn drawing(content: &str) -> Result<Asset, String> {
    let text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 10 10\">{content}{PATH}</svg>"
    );
    Asset::parse("drawing.svg", text.as_bytes()).map_err(|error| error.to_string())
}

/// Groups of which each is ten of the one before, as `repeat` writes them.
fn tower(first: &str, repeat: impl Fn(u32) -> String, last: &str) -> String {
    let mut text = format!("<defs>{first}");
    for level in 1..=9 {
        text.push_str(&repeat(level));
    }
    format!("{text}</defs>{last}")
}

#[test]
fn a_drawing_that_multiplies_is_refused() {
    let use_of = |level: u32, key: &str| format!("<use {key}=\"#a{level}\"/>").repeat(10);
    let first = format!("<g id=\"a0\">{PATH}</g>");
    for key in ["href", "xlink:href"] {
        let last = format!("<use {key}=\"#a9\"/>");
        let group = |level: u32| format!("<g id=\"a{level}\">{}</g>", use_of(level - 1, key));
        let error = drawing(&tower(&first, group, &last)).unwrap_err();
        assert!(error.contains("more than 100000 elements"), "{error}");
    }
    let pattern = |level: u32| {
        let inner = format!("<path d=\"M0 0h1v1z\" fill=\"url( '#a{}' )\"/>", level - 1).repeat(10);
        format!("<pattern id=\"a{level}\" width=\"1\" height=\"1\">{inner}</pattern>")
    };
    let error = drawing(&tower("", pattern, "<path d=\"M0 0h1v1z\" style=\"fill:url(#a9)\"/>")).unwrap_err();
    assert!(error.contains("more than 100000 elements"), "{error}");
    let styled = "<style>.x{fill:red;fill:url(#a9)}</style><path class=\"y x\" d=\"M0 0h1v1z\"/>";
    let error = drawing(&tower("", pattern, styled)).unwrap_err();
    assert!(error.contains("more than 100000 elements"), "{error}");
    let marked = format!(
        "<marker id=\"m\">{}</marker><path d=\"M0 0{}\" marker-mid=\"url(#m)\"/>",
        PATH.repeat(100),
        "l1 1".repeat(1000)
    );
    let error = drawing(&marked).unwrap_err();
    assert!(error.contains("more than 100000 elements"), "{error}");
}

#[test]
fn a_drawing_that_nests_is_refused() {
    let error = drawing(&format!("{}{}", "<g>".repeat(DEEP), "</g>".repeat(DEEP))).unwrap_err();
    assert!(error.contains("nested more than 100 deep"), "{error}");
    let mut chain = String::new();
    for level in 1..DEEP / 10 {
        let _ = write!(chain, "<g id=\"a{level}\"><use href=\"#a{}\"/></g>", level - 1);
    }
    let error = drawing(&chain).unwrap_err();
    assert!(error.contains("nested more than 100 deep"), "{error}");
    assert!(drawing(&format!("{}{PATH}{}", "<g>".repeat(90), "</g>".repeat(90))).is_ok());
}

#[test]
fn a_drawing_of_many_style_rules_is_refused() {
    let rules = ".a{fill:red}".repeat(10_000);
    let error = drawing(&format!("<style>{rules}</style>{}", PATH.repeat(2000))).unwrap_err();
    assert!(error.contains("very many rules"), "{error}");
    let error = drawing(&PATH.repeat(250_000)).unwrap_err();
    assert!(error.contains("more than 4 MiB"), "{error}");
}

/// As drawing programs write them: every clip and gradient by class, every shape in several groups.
#[test]
fn an_ordinary_drawing_is_accepted() {
    let (mut styles, mut defs, mut body) = (String::new(), String::new(), String::new());
    for number in 0..60 {
        let _ = write!(styles, ".c{number}{{clip-path:url(#k{number})}}.g{number}{{fill:url(#l{number})}}");
        let _ = write!(
            defs,
            "<clipPath id=\"k{number}\"><rect class=\"g{number}\" width=\"9\" height=\"9\"/></clipPath>"
        );
        let before = if number > 0 { format!(" xlink:href=\"#l{}\"", number - 1) } else { String::new() };
        let stop = if number > 0 { "" } else { "<stop stop-color=\"red\"/><stop offset=\"1\"/>" };
        let _ = write!(defs, "<linearGradient id=\"l{number}\"{before}>{stop}</linearGradient>");
        let _ = write!(body, "<g class=\"c{number}\"><g><path class=\"g{number}\" d=\"M0 0h1v1z\"/></g></g>");
    }
    drawing(&format!("<style>{styles}</style><defs>{defs}</defs>{body}")).unwrap();
    // What refers to itself is shown as browsers show it.
    drawing("<g id=\"a\"><use href=\"#a\"/></g><path d=\"M0 0h1v1z\" clip-path=\"url(#gone)\"/>").unwrap();
}

#[test]
fn a_jpeg_that_says_everything_again_is_refused() {
    let jpeg = std::fs::read(crate::project::repository().join("tests/suite/jpeg/channels.jpg")).unwrap();
    let scan = jpeg.windows(2).rposition(|pair| pair == [0xFF, 0xDA]).unwrap();
    let times = |number: usize| {
        let end = jpeg.len() - 2;
        [&jpeg[..end], &jpeg[scan..end].repeat(number - 1), &jpeg[end..]].concat()
    };
    // Its three channels have a scan each.
    assert!(Asset::parse("photo.jpg", &times(98)).is_ok());
    let error = Asset::parse("photo.jpg", &times(99)).unwrap_err().to_string();
    assert_eq!(error, "the JPEG file has more than 100 scans; save it as an ordinary 8-bit JPEG");
}

#[test]
fn a_record_that_is_another_file_is_told_in_a_thousand_lines() {
    let fixture = Fixture::house();
    fixture.write("locales/l10n.lock", "nonsense\n".repeat(1500));
    let run = fixture.check();
    assert_eq!(of(&run, "broken-lock").len(), 1001);
    assert!(run.err.contains("500 more lines of the lock cannot be read"));
}

#[test]
fn marks_nest_thirty_deep() {
    let found = |depth| {
        let (fixture, marks) = (Fixture::house(), "**".repeat(depth));
        fixture.replace(RU, "Участников встречи", &format!("{marks}Участников встречи{marks}"));
        fixture.check().found()
    };
    assert_eq!(found(30), [""; 0]);
    assert_eq!(found(31), ["block-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"]);
}

#[test]
fn a_selection_is_as_long_as_its_variants() {
    let fixture = Fixture::house();
    let variants: String = (0..1000).map(|n| format!("    [{n}] a text\n")).collect();
    fixture.append(EN, &format!("more = {{ $participants ->\n{variants}   *[other] a text\n }}\n"));
    assert_eq!(of(&fixture.check(), "text-too-long"), [format!("text-too-long {EN}:6:1")]);
}

#[test]
fn two_hundred_findings_of_a_text_are_told_and_no_kind_is_left_out() {
    let fixture = Fixture::words();
    let text = format!("{} one two, two тwo", ". . ".repeat(500));
    fixture.append(EN, &format!("more = A{text}\n"));
    let found = fixture.check().found();
    let of = |code: &str| found.iter().filter(|found| found.starts_with(&format!("{code} {EN}:6:"))).count();
    assert_eq!((of("spacing"), of("mixed-script")), (200, 1), "{found:?}");
}

/// Fifty thousand names are missing at once; all are told, and near names are looked for a few times only.
#[test]
fn very_many_problems_are_all_told() {
    let fixture = Fixture::house();
    let blocks: String = (0..2000).map(|number| format!("{{ text-{number} }}\n\n")).collect();
    fixture.append(TEMPLATE, &format!("\n{blocks}"));
    let lines: String = (0..2000).map(|number| format!("text-{number} = Text\n")).collect();
    fixture.append(EN, &lines);
    let run = fixture.run(&["check", "--format", "json"]);
    assert_eq!(run.out.matches("missing-translation").count() + run.err.matches("missing-translation").count(), 4000);
}

/// The parser of Fluent cuts the letter behind an unfinished escape in two, and panics: such a file is not given to it.
#[test]
fn an_escape_that_breaks_off_before_a_letter_is_refused() {
    let fixture = Fixture::house();
    let path = "locales/tg/house.ftl";
    for escape in ["\\u00ҳ", "\\uё", "\\U01F60ӣ"] {
        let text = fixture.read(path);
        fixture.write(path, format!("{text}\nbroken = {{ \"{escape}\" }}\n"));
        let run = fixture.check();
        assert_eq!(run.status, 1, "{escape}: {}", run.err);
        assert!(run.err.contains("[ftl-syntax]") && run.err.contains(path), "{escape}: {}", run.err);
        assert!(!run.err.contains("[missing-translation]"), "{escape}: {}", run.err);
        fixture.write(path, text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    /// Whatever braces, quotation marks and escapes are put together, the parser never panics, and names are where it says.
    #[test]
    fn no_file_makes_the_parser_panic(pieces in vec(proptest::sample::select(PIECES), 0..24)) {
        let text = pieces.concat();
        let file = Sources::default().add("a.ftl", text.as_str().into());
        let read = parse(file, &text);
        let _ = Formatter::new(&"tg".parse::<Locale>().unwrap(), [&LazyResource::new(text.as_str().into())]);
        for entry in &read.entries {
            prop_assert_eq!(text.get(entry.id.span.range()), Some(&*entry.id.text));
        }
        prop_assert!(read.junk.iter().all(|junk| junk.at.range().end <= text.len() + 1), "{:?}", text);
    }
}

const PIECES: &[&str] = &[
    "a = ",
    "-t = ",
    "\n",
    "\n  .x = ",
    "{ ",
    " }",
    "\"",
    "\\",
    "\\u",
    "\\U",
    "00",
    "ҳ",
    "😀",
    "(",
    ")",
    " -> ",
    "[one] ",
    "*[other] ",
    "$n",
    "NUMBER",
    ": ",
    "# ",
    " ",
    "text",
];
