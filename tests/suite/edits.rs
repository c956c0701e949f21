//! Edits of files: what was not asked to change keeps its bytes.
//!
//! In: generated files of messages and front matters, and every file of messages in this repository. How: chains of edits, each judged by
//! parsers of others (`fluent-syntax`, `toml`) and by the bytes before and behind it. `PAYOM_EDITS` is the number of chains, for long runs.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use fluent_syntax::{ast, parser, serializer};
use payom::diag::Sources;
use payom::edit::{Amendment, Field, LONGEST_ID, Piece, Place, Step, Unamended, amend, facts, field, new_id, tables};
use payom::l10n::syntax::{self, Kind, Resource};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::project::repository;

fn cases(few: u32) -> ProptestConfig {
    let many = std::env::var("PAYOM_EDITS").ok().and_then(|count| count.parse().ok());
    ProptestConfig { cases: many.unwrap_or(few), failure_persistence: None, ..ProptestConfig::default() }
}

fn read(text: &str) -> Resource {
    let mut sources = Sources::default();
    let file = sources.add("a.ftl", text.into());
    syntax::parse(file, text)
}

/// Every text of a file.
fn places(resource: &Resource) -> Vec<Place> {
    let mut out: Vec<Place> = Vec::new();
    for entry in &resource.entries {
        for (name, pattern) in entry.patterns() {
            let attribute = name.map(|name| name.text.to_string());
            let place = Place { kind: entry.kind, id: entry.id.text.to_string(), attribute, form: None };
            let forms =
                pattern.elements.iter().filter_map(|element| element.expression()).find_map(|one| match one {
                    syntax::Expression::Select { variants, .. } => Some(variants),
                    syntax::Expression::Inline(_) => None,
                });
            for form in forms.into_iter().flatten() {
                out.push(Place { form: Some(form.key.text.to_string()), ..place.clone() });
            }
            out.push(place);
        }
    }
    // Of two of one name the first is meant.
    let mut once: Vec<Place> = Vec::new();
    for place in out {
        if !once.contains(&place) {
            once.push(place);
        }
    }
    once
}

/// A file as Fluent's own parser reads it, with one pattern left out, in its own layout.
fn judged(text: &str, place: &Place) -> String {
    let mut resource = match parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let empty = || ast::Pattern { elements: vec![ast::PatternElement::TextElement { value: "…" }] };
    let mut done = false;
    for entry in &mut resource.body {
        let (kind, id, value, attributes) = match entry {
            ast::Entry::Message(own) => (Kind::Message, own.id.name, own.value.as_mut(), &mut own.attributes),
            ast::Entry::Term(own) => (Kind::Term, own.id.name, Some(&mut own.value), &mut own.attributes),
            _ => continue,
        };
        if done || (kind, id) != (place.kind, place.id.as_str()) {
            continue;
        }
        done = true;
        let own = attributes.iter_mut().find(|own| Some(own.id.name) == place.attribute.as_deref());
        let pattern = if place.attribute.is_some() { own.map(|own| &mut own.value) } else { value };
        let Some(pattern) = pattern else { continue };
        match &place.form {
            None => *pattern = empty(),
            Some(form) => {
                for element in &mut pattern.elements {
                    let ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } =
                        element
                    else {
                        continue;
                    };
                    for variant in variants {
                        let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) =
                            &variant.key;
                        if name == form {
                            variant.value = empty();
                        }
                    }
                    break;
                }
            }
        }
    }
    serializer::serialize_with_options(&resource, serializer::Options { with_junk: true })
}

/// Amends a text and judges what came of it.
fn amended(text: &str, place: &Place, new: &Field) -> Result<Option<(String, Amendment)>, Unamended> {
    let Some(amendment) = amend(text, place, new)? else { return Ok(None) };
    let after = amendment.apply(text).unwrap();
    let rest = &text[amendment.at + amendment.before.len()..];
    assert!(after.starts_with(&text[..amendment.at]) && after.ends_with(rest));
    assert_eq!(judged(text, place), judged(&after, place), "{place:?} {new:?}\n{text}\n->\n{after}");
    let says = field(&after, &read(&after), place).unwrap();
    assert_eq!(squeezed(&says), squeezed(new), "{after}");
    assert_eq!(amendment.inverse().apply(&after).as_deref(), Some(text));
    assert_eq!(amend(&after, place, new), Ok(None), "a second time changes nothing");
    Ok(Some((after, amendment)))
}

/// What a field says, without the layout within its marks.
fn squeezed(field: &Field) -> Vec<Piece> {
    let squeeze = |piece: &Piece| match piece {
        Piece::Mark(source) => Piece::Mark(source.split_whitespace().collect()),
        words => words.clone(),
    };
    field.pieces().iter().map(squeeze).collect()
}

const MARKS: [&str; 6] =
    ["{ $n }", "{org-x.by}", "{ LIST($p, form: \"}{\") }", "{ -t(case: \"gen\") }", "{ \"\" }", "{ \" \" }"];
const WORDS: [&str; 16] = [
    "слово",
    "the",
    "**bold**",
    "[x](link:y)",
    ".dot",
    "}",
    "{",
    "*",
    "a\u{A0}b",
    "ҷамъ«»",
    "#",
    "=",
    "\"",
    "\\u",
    "-b",
    "[",
];

/// What slips into a file, or is left of one.
const SPOILS: [&str; 16] = [
    "",
    "{",
    "}",
    "\n",
    "\r\n",
    "\n\n",
    " = ",
    "\n    .short = ",
    "#",
    "[one]",
    "\n   *[other] ",
    "\t",
    "\u{FEFF}",
    "\r",
    "\0",
    "{ $n ->",
];

/// The files of messages of the shipped project, and of the tiny one.
static SHIPPED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut paths = Vec::new();
    for folder in ["locales", "tests/suite/fixtures/house"] {
        files(&repository().join(folder), ".ftl", &mut paths);
    }
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).filter(|text| text.len() < 6_000).collect()
});

/// Words of a text as they are typed.
fn pieces() -> impl Strategy<Value = Field> {
    let piece = prop_oneof![
        6 => select(WORDS.to_vec()).prop_map(|word| Piece::Words(word.to_owned())),
        3 => Just(Piece::Words(" ".to_owned())),
        1 => Just(Piece::Words("\n".to_owned())),
        2 => select(MARKS.to_vec()).prop_map(|mark| Piece::Mark(mark.to_owned())),
    ];
    vec(piece, 1..60).prop_map(Field::new)
}

/// A file of messages, in one of the ways in which people lay it out.
fn bundle() -> impl Strategy<Value = String> {
    let word = select(vec![
        "слово",
        "word",
        "**b**",
        "a, b",
        "{ $n }",
        "x{$n}y",
        "{ -t(case: \"gen\") }",
        "long-word-of-letters",
    ]);
    let gap = select(vec![" ", " ", " ", "  ", "\n    ", "\n      ", "\n\n    ", " \n    "]);
    let words = vec((word, gap), 1..20).prop_map(|words| {
        let mut out = String::new();
        for (number, (word, gap)) in words.iter().enumerate() {
            // A line may not begin with what means something there.
            let gap = if word.starts_with('*') && gap.contains('\n') { " " } else { gap };
            out.push_str(if number == 0 { "" } else { gap });
            out.push_str(word);
        }
        out
    });
    let choice =
        words.clone().prop_map(|own| format!("{{ $n ->\n        [one] {own}\n       *[other] два\n    }} after"));
    let value = (select(vec![" ", "\n    ", ""]), prop_oneof![4 => words.clone(), 1 => choice])
        .prop_map(|(gap, own)| if own.starts_with('*') { format!(" {own}") } else { format!("{gap}{own}") });
    let message = (
        value.clone(),
        prop::option::of(value),
        any::<bool>(),
        select(vec!["", "# Note.\n", "# Note\n# two.\n\n", "## Group\n\n", "### File\n\n", "junk here\n", "?=\n\n"]),
    );
    (vec(message, 1..6), any::<bool>(), any::<bool>()).prop_map(|(messages, crlf, end)| {
        let mut out = String::new();
        for (number, (value, attribute, is_term, before)) in messages.iter().enumerate() {
            let sign = if *is_term { "-" } else { "" };
            out.push_str(&format!("{before}{sign}m{number} ={value}\n"));
            if let Some(attribute) = attribute {
                out.push_str(&format!("    .short ={attribute}\n"));
            }
            out.push_str(if number % 2 == 0 { "\n" } else { "" });
        }
        let out = if end { out } else { out.trim_end().to_owned() };
        if crlf { out.replace('\n', "\r\n") } else { out }
    })
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn chains_of_edits_change_what_was_asked_and_can_be_taken_back(
        first in bundle(),
        edits in vec((any::<Index>(), pieces()), 1..8),
    ) {
        let mut text = first.clone();
        let mut steps: Vec<Step> = Vec::new();
        for (which, new) in edits {
            let places = places(&read(&text));
            if places.is_empty() {
                continue;
            }
            let place = which.get(&places);
            match amended(&text, place, &new) {
                Ok(Some((after, _))) => {
                    steps.push(Step::of_text("a.ftl", place, (&text, &after)).unwrap());
                    text = after;
                }
                Ok(None) => {}
                Err(why) => prop_assert!(why == Unamended::Empty && new.is_empty(), "{why:?} {place:?} {new:?}\n{text}"),
            }
        }
        for step in steps.iter().rev() {
            text = step.taken_back(Some(&text)).unwrap().unwrap();
        }
        prop_assert_eq!(text, first);
    }

    #[test]
    fn edits_of_different_texts_may_come_in_any_order(
        text in bundle(),
        (a, b) in (any::<Index>(), any::<Index>()),
        (first, second) in (pieces(), pieces()),
    ) {
        let places: Vec<Place> = places(&read(&text)).into_iter().filter(|place| place.form.is_none()).collect();
        if places.len() < 2 || first.is_empty() || second.is_empty() {
            return Ok(());
        }
        let (a, b) = (a.index(places.len()), b.index(places.len() - 1));
        let (a, b) = (&places[a], &places[if b < a { b } else { b + 1 }]);
        let then = |text: &str, place: &Place, new: &Field| {
            amend(text, place, new).unwrap().map_or_else(|| text.to_owned(), |own| own.apply(text).unwrap())
        };
        let (one, other) = (then(&then(&text, a, &first), b, &second), then(&then(&text, b, &second), a, &first));
        prop_assert_eq!(&one, &other);
        // Each is taken back beside the other.
        let alone = then(&text, a, &first);
        if let Some(step) = Step::of_text("a.ftl", a, (&text, &alone)).filter(|_| alone != text) {
            prop_assert_eq!(step.taken_back(Some(&one)).unwrap().unwrap(), then(&text, b, &second));
        }
    }

    #[test]
    fn a_spoilt_file_is_changed_in_one_place(
        which in any::<Index>(),
        spoils in vec((any::<Index>(), select(SPOILS.to_vec()), any::<bool>()), 1..6),
        edits in vec((any::<Index>(), pieces()), 1..4),
    ) {
        let mut text = which.get(&SHIPPED).clone();
        for (at, spoil, cuts) in spoils {
            let mut at = at.index(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let end = if cuts { text[at..].find('\n').map_or(text.len(), |line| at + line) } else { at };
            text.replace_range(at..end, spoil);
        }
        for (which, new) in edits {
            let places = places(&read(&text));
            if places.is_empty() {
                continue;
            }
            match amended(&text, which.get(&places), &new) {
                Ok(Some((after, _))) => text = after,
                Ok(None) => {}
                Err(why) => prop_assert!(why == Unamended::Empty && new.is_empty(), "{why:?} {new:?}\n{text}"),
            }
        }
    }

    #[test]
    fn facts_change_alone(
        keys in prop::sample::subsequence(vec!["date", "kind", "reference", "places", "projects", "contacts"], 0..6),
        style in select(vec!["", " # why", "   # why, = \"[\""]),
        (crlf, tail) in (any::<bool>(), select(vec!["", "\n[event]\nfrom = 2026-12-03\n", "\n[[funding]]\nfunder = \"x\"\n"])),
        (key, value) in select(vec![("date", "2026-11-28"), ("kind", "\"none\""), ("reference", "\"[a] = 'b'\""), ("places", "[\"khorugh\"]"), ("contacts", "[]")]),
    ) {
        const ORDER: [&str; 6] = ["date", "kind", "reference", "places", "projects", "contacts"];
        let sample = |key: &str| match key {
            "date" => "2018-10-02".to_owned(),
            "kind" | "reference" => "'press-release'".to_owned(),
            key => format!("[\n    \"{key}-one\", # first\n    \"{key}-two\",\n]"),
        };
        let lines: String = keys.iter().map(|key| format!("{key} = {}{style}\n", sample(key))).collect();
        let text = format!("   \n# Facts.\n{lines}{tail}");
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        let amendment = facts::set(&text, &[key], value, &ORDER).unwrap().unwrap();
        let after = amendment.apply(&text).unwrap();
        let table = |text: &str| text.parse::<toml::Table>().unwrap();
        let mut expected = table(&text);
        expected.insert(key.to_owned(), format!("v = {value}").parse::<toml::Table>().unwrap()["v"].clone());
        prop_assert_eq!(table(&after), expected, "{}", after);
        prop_assert_eq!(amendment.inverse().apply(&after).unwrap(), text.clone());
        prop_assert_eq!(after.matches('\r').count(), if crlf { after.matches('\n').count() } else { 0 });
        // A key stands where the documented order has it.
        let order: Vec<usize> = after.lines().filter_map(|line| ORDER.iter().position(|key| line.starts_with(&format!("{key} =")))).collect();
        prop_assert!(order.is_sorted(), "{after}");
        if keys.contains(&"projects") {
            let amendment = facts::push(&text, &["projects"], "\"new\"").unwrap();
            let after = amendment.apply(&text).unwrap();
            prop_assert_eq!(table(&after)["projects"].as_array().unwrap().len(), 3);
            let added = after.lines().find(|line| line.contains("\"new\"")).unwrap();
            prop_assert!(added.starts_with("    \"new\""), "{after}");
        }
    }

    #[test]
    fn new_ids_are_ids(kind in "[a-z]{0,12}", words in "\\PC{0,60}", taken in vec("[a-z-]{1,24}", 0..4)) {
        let id = new_id(&kind, &words, |id| taken.iter().any(|own| own == id));
        prop_assert!(id.len() <= LONGEST_ID && id.starts_with(|c: char| c.is_ascii_lowercase()), "{id}");
        prop_assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') && !id.ends_with('-'));
        prop_assert!(!taken.contains(&id));
        let parsed = read(&format!("{id} = x\n"));
        prop_assert_eq!(&*parsed.entries[0].id.text, id.as_str());
    }
}

fn files(folder: &Path, ending: &str, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !name.starts_with('.') && name != "target" && name != "output" {
            files(&path, ending, out);
        } else if name.ends_with(ending) {
            out.push(path);
        }
    }
}

/// What the fuzz targets have learnt, where they have run: any bytes may be a file of messages.
fn learnt(paths: &mut Vec<PathBuf>) {
    for folder in ["tests/fuzz/corpus/messages", "tests/fuzz/artifacts/messages", "tests/fuzz/corpus/pipeline"] {
        let folder = repository().join(folder);
        if folder.is_dir() {
            files(&folder, "", paths);
        }
    }
}

/// Each text of each file of this repository: unchanged it gives the same bytes, and one word more changes few lines.
#[test]
fn every_shipped_text_is_opened_and_edited() {
    let mut paths = Vec::new();
    for folder in ["locales", "src/cli/words", "tests/suite/fixtures", "tests/fuzz/seeds"] {
        files(&repository().join(folder), ".ftl", &mut paths);
    }
    learnt(&mut paths);
    let (mut texts, mut one_line) = (0, 0);
    for path in &paths {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let resource = read(&text);
        let all = places(&resource);
        // Some of each file, others in each; all in a long run.
        let step = if std::env::var_os("PAYOM_EDITS").is_some() { 1 } else { all.len().div_ceil(12).max(1) };
        for place in all.into_iter().skip(text.len() % step).step_by(step) {
            let own = field(&text, &resource, &place).unwrap_or_else(|| panic!("{} {place:?}", path.display()));
            assert_eq!(amend(&text, &place, &own), Ok(None), "{} {place:?}", path.display());
            let mut pieces = own.pieces().to_vec();
            pieces.push(Piece::Words(" ҷавоб".to_owned()));
            let (after, amendment) = amended(&text, &place, &Field::new(pieces)).unwrap().unwrap();
            texts += 1;
            let lines = |text: &str| text.lines().count();
            assert!(lines(&after) <= lines(&text) + 2, "{} {place:?}", path.display());
            one_line += usize::from(!amendment.before.contains('\n') && !amendment.after.contains('\n'));
        }
    }
    assert!(texts > 300, "{texts}");
    assert!(one_line * 100 > texts * 90, "{one_line} of {texts}");
}

#[test]
fn words_that_stay_keep_their_lines() {
    let text =
        "\u{FEFF}# Note.\nlead =\n    Один два { $n } три,\n    *четыре* пять.\r\n# End\n".replace("    *", "    x*");
    let place = Place::named("lead");
    let after = |new: &str| amend(&text, &place, &Field::typed(new)).unwrap().unwrap().apply(&text).unwrap();
    let lead = |text: &str| text.split("lead =").nth(1).unwrap().split("# End").next().unwrap().to_owned();
    assert_eq!(
        lead(&after("Один два { $n } три, x*четыре* шесть.")),
        "\n    Один два { $n } три,\n    x*четыре* шесть.\r\n"
    );
    assert_eq!(lead(&after("Один { $n } три, x*четыре* пять.")), "\n    Один { $n } три,\n    x*четыре* пять.\r\n");
    assert_eq!(lead(&after("Один два { $n } x*четыре* пять.")), "\n    Один два { $n }\n    x*четыре* пять.\r\n");
    assert_eq!(lead(&after("**Жирно** x*четыре* пять.")), " **Жирно**\n    x*четыре* пять.\r\n");
    assert_eq!(amend(&text, &place, &Field::typed("  ")), Err(Unamended::Empty));
    assert_eq!(amend(&text, &Place::named("lead.x"), &Field::typed("x")), Err(Unamended::Absent));
}

#[test]
fn only_a_line_that_grows_too_long_is_broken() {
    let long = "слово ".repeat(18);
    let text = format!("a = {long}конец\nb = y\n");
    let more = Field::typed(&format!("{long}конец и ещё"));
    let after = amend(&text, &Place::named("a"), &more).unwrap().unwrap().apply(&text).unwrap();
    assert_eq!(after, format!("a =\n    {long}конец\n    и ещё\nb = y\n"));
}

#[test]
fn a_list_grows_in_the_style_of_its_neighbours() {
    let after = |text: &str| facts::push(text, &["a"], "\"c\"").unwrap().apply(text).unwrap();
    assert_eq!(after("a = []\n"), "a = [\"c\"]\n");
    assert_eq!(after("a = [\"a\"] # x\n"), "a = [\"a\", \"c\"] # x\n");
    assert_eq!(after("a = [\n  \"a\", # x\n  \"b\", # y\n]\n"), "a = [\n  \"a\", # x\n  \"b\", # y\n  \"c\",\n]\n");
    assert_eq!(after("a = [\r\n  \"a\" # x\r\n]\r\n"), "a = [\r\n  \"a\", # x\r\n  \"c\"\r\n]\r\n");
    assert_eq!(facts::push("a = 1\n", &["a"], "2"), Err(Unamended::Absent));
}

#[test]
fn a_list_loses_one_and_nothing_else() {
    let after = |text: &str, number: usize| facts::pull(text, &["a"], number).unwrap().apply(text).unwrap();
    assert_eq!(after("a = [\"a\"] # x\n", 0), "a = [] # x\n");
    assert_eq!(after("a = [\"a\", \"b\", \"c\"]\n", 0), "a = [\"b\", \"c\"]\n");
    assert_eq!(after("a = [\"a\", \"b\", \"c\"]\n", 1), "a = [\"a\", \"c\"]\n");
    assert_eq!(after("a = [\"a\", \"b\", \"c\"]\n", 2), "a = [\"a\", \"b\"]\n");
    assert_eq!(after("a = [\r\n  \"a\", # x\r\n  \"b\" # y\r\n]\r\n", 1), "a = [\r\n  \"a\", # x\r\n]\r\n");
    assert_eq!(after("a = [\n  \"a\", # x\n  \"b\"]\n", 1), "a = [\n  \"a\", # x\n  ]\n");
    assert_eq!(facts::pull("a = [\"a\"]\n", &["a"], 1), Err(Unamended::Absent));
    assert_eq!(facts::pull("a = 1\n", &["a"], 0), Err(Unamended::Absent));
}

#[test]
fn a_key_goes_with_its_line() {
    let after = |text: &str, key: &str| facts::unset(text, &[key]).unwrap().apply(text).unwrap();
    assert_eq!(after("a = 1\r\nb = 2 # why\r\nc = 3\r\n", "b"), "a = 1\r\nc = 3\r\n");
    assert_eq!(after("a = [\n  1,\n]\nb = 2", "a"), "b = 2");
    assert_eq!(facts::unset("a = 1\n", &["b"]), Err(Unamended::Absent));
    // A table has more lines than its own.
    assert_eq!(facts::unset("[a]\nb = 1\n", &["a"]), Err(Unamended::Unreadable));
}

#[test]
fn facts_within_tables_and_lists() {
    let text = "[[f]]\nr = \"x\" # one\n\n[[f]]\nr = \"y\"\n";
    let amendment = facts::set(text, &["f", "1", "r"], "\"z\"", &[]).unwrap().unwrap();
    assert_eq!(amendment.apply(text).unwrap(), "[[f]]\nr = \"x\" # one\n\n[[f]]\nr = \"z\"\n");
    assert_eq!(facts::words(text, &["f", "0", "r"]).as_deref(), Some("x"));
    assert_eq!(facts::words(text, &["f", "2", "r"]), None);
    assert_eq!(facts::list("a = [\"x\", 'y']\n", &["a"]), Some(vec!["x".to_owned(), "y".to_owned()]));
    assert_eq!(facts::list("a = [\"x\", 1]\n", &["a"]), None);
    assert_eq!(facts::said("a = 2026-01-02 # x\n", &["a"]), facts::said("a=2026-01-02\n", &["a"]));
    assert_eq!(facts::said("a = 1\n", &["b"]), "");
}

/// A file of the registry, with comments, blank lines and both ways to write several of something.
fn registry() -> impl Strategy<Value = String> {
    let comment = select(vec!["", "# said\n", "\n# --- part ---\n\n", "\n"]);
    let line = select(vec![
        "country = \"TJ\"\n",
        "email = \"a@b.c\"  # hers\n",
        "phones = [{ number = \"+1\", kind = \"office\" }]\n",
        "phones = [\n    { number = \"+1\" }, # one\n]\n",
        "from = 2020-01-01\n",
        "names = []\n",
    ]);
    let sub =
        select(vec!["", "\n[[ID.funders]]\nfunder = \"eu\" # it\n# under it\n", "[[ID.funders]]\nfunder = \"x\"\n"]);
    let entry = (comment, proptest::sample::subsequence(vec![0, 1, 2, 3, 4, 5], 0..4), vec(line, 6), sub);
    (vec(entry, 1..5), any::<bool>(), any::<bool>()).prop_map(|(entries, crlf, ends)| {
        let mut out = String::new();
        for (number, (comment, which, lines, sub)) in entries.into_iter().enumerate() {
            out.push_str(&format!("{comment}[e{number}]\n"));
            let mut keys: Vec<&str> = Vec::new();
            for line in which.into_iter().filter_map(|at| lines.get(at)) {
                let key = line.split(' ').next().unwrap_or_default();
                if !keys.contains(&key) {
                    keys.push(key);
                    out.push_str(line);
                }
            }
            out.push_str(&sub.replace("ID", &format!("e{number}")));
        }
        let out = if ends { out } else { out.trim_end().to_owned() };
        if crlf { out.replace('\n', "\r\n") } else { out }
    })
}

proptest! {
    #![proptest_config(cases(200))]

    /// Facts of an entry come, change and go; all other bytes stay, and what was done is undone.
    #[test]
    fn facts_of_the_registry(text in registry(), at in any::<Index>(), key in select(vec!["country", "email", "from", "url", "funders"])) {
        let count = text.matches("[e").count() - text.matches("[[e").count();
        let id = format!("e{}", at.index(count));
        let order = ["country", "url", "email", "phones", "from", "funders", "names"];
        let told = |text: &str| text.parse::<toml::Table>().unwrap();
        let mut wanted = told(&text);
        let amendment = if key == "funders" {
            let lines = ["funder = \"new\"".to_owned(), "role = \"funded\"".to_owned()];
            tables::add(&text, &format!("{id}.funders"), &lines, &[]).unwrap()
        } else {
            facts::set(&text, &[&id, key], "\"new\"", &order).unwrap().unwrap()
        };
        let after = amendment.apply(&text).unwrap();
        let undone = amendment.inverse().apply(&after);
        prop_assert_eq!(undone.as_deref(), Some(text.as_str()));
        prop_assert!(amendment.before.len() <= "\"a@b.c\"".len().max("2020-01-01".len()));
        prop_assert_eq!(after.matches('#').count(), text.matches('#').count());
        let own = wanted[id.as_str()].as_table_mut().unwrap();
        if key == "funders" {
            let list = own.entry("funders").or_insert_with(|| toml::Value::Array(Vec::new()));
            list.as_array_mut().unwrap().push("funder = \"new\"\nrole = \"funded\"".parse::<toml::Table>().unwrap().into());
            let number = own["funders"].as_array().unwrap().len() - 1;
            let back = tables::remove(&after, &format!("{id}.funders"), number).unwrap().apply(&after).unwrap();
            prop_assert_eq!(told(&back), told(&text));
            prop_assert_eq!(back.matches('#').count(), text.matches('#').count());
        } else {
            own.insert(key.to_owned(), "new".into());
            let back = facts::unset(&after, &[&id, key]).unwrap().apply(&after).unwrap();
            prop_assert!(!told(&back)[id.as_str()].as_table().unwrap().contains_key(key));
        }
        prop_assert_eq!(told(&after), wanted);
        if text.contains("\r\n") {
            prop_assert_eq!(after.matches('\r').count(), after.matches('\n').count());
        }
    }
}
