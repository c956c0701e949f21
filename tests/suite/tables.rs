//! Tables: from bars in a template to pages, PDFs and texts.
//!
//! In: `fixtures/tables`, and the tiny project with tables of every shape, sound and broken. Out: pages read by html5gum, the
//! structure trees of PDFs read by lopdf, typeset pages, texts; what is said of what is no table. Invariants: a table is
//! published with its caption and its headers in every format, or told of at its cell.

use std::fs;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use lopdf::{Dictionary, Object, ObjectId};
use payom::diag::{Report, Sources};
use payom::document::{Block, Document, Inline, Resolver, TableCell, resolve};
use payom::pdf::pages::{Child, Item, Owner, Pages, Role};
use payom::pdf::{Style, Typesetter, typeset};
use payom::project::{Selection, load};
use proptest::prelude::*;

use crate::media::compare_all;
use crate::project::{Fixture, SLUG, TEMPLATE, faults};

const GRANTS: &str = "2026-02-grants";
const HEAD: &str = "| { grants.place } | { grants.sum } |\n|---|--:|\n";
const ROWS: &str = "| { konibodom } | { $budget } |\n| { asht } | { $participants } |\n";

/// The tiny project, its template's last paragraph replaced, with messages for a table.
fn with(markdown: &str) -> Fixture {
    let fixture = Fixture::house();
    for locale in ["en", "ru", "tg"] {
        let path = format!("locales/{locale}/releases/{SLUG}.ftl");
        let words = "grants = Grants\n    .place = Place\n    .sum = Sum\nkonibodom = Konibodom\nasht = Asht\n";
        fixture.append(&path, words);
        fixture.append(&format!("locales/{locale}/house.ftl"), "no-data = —\n");
    }
    fixture.replace(TEMPLATE, "{ details }", markdown);
    fixture
}

/// A body that is a table of these rows.
fn table(rows: &str) -> Fixture {
    with(&format!("{HEAD}{rows}"))
}

/// The tags, attributes and words of the tables of a page, one a line.
fn tables_of(html: &str) -> Vec<String> {
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (mut out, mut inside) = (Vec::new(), false);
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let attributes: Vec<String> = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| format!("{}={}", string(name), string(value)))
                    .collect();
                inside |= attributes.iter().any(|one| one == "class=table");
                if inside {
                    out.push(format!("<{} {}", string(&tag.name), attributes.join(" ")).trim().to_owned());
                }
            }
            Token::EndTag(tag) => {
                if inside && &*tag.name == b"table" {
                    out.push("/table".to_owned());
                }
                inside &= &*tag.name != b"section";
            }
            Token::String(words) if inside && !string(&words).trim().is_empty() => out.push(string(&words)),
            _ => {}
        }
    }
    out
}

/// The structure tree of a PDF from its tables down: types with their scope, nested by spaces.
fn structure(bytes: &[u8]) -> String {
    let file = lopdf::Document::load_mem(bytes).unwrap();
    let catalog = file.catalog().unwrap();
    let root = catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let mut out = String::new();
    descend(&file, root, None, &mut out);
    out
}

fn descend(file: &lopdf::Document, id: ObjectId, depth: Option<usize>, out: &mut String) {
    let element = file.get_dictionary(id).unwrap();
    let name = element.get(b"S").and_then(Object::as_name).map_or("", |name| std::str::from_utf8(name).unwrap());
    let depth = if name == "Table" { Some(0) } else { depth };
    if let Some(depth) = depth {
        let scope = element.get(b"A").and_then(Object::as_dict).and_then(|own| own.get(b"Scope"));
        let scope = scope
            .and_then(Object::as_name)
            .map_or_else(|_| String::new(), |scope| format!(" {}", std::str::from_utf8(scope).unwrap()));
        out.push_str(&format!("{}{name}{scope}\n", "  ".repeat(depth)));
    }
    for child in children(element) {
        descend(file, child, depth.map(|depth| depth + 1), out);
    }
}

fn children(element: &Dictionary) -> Vec<ObjectId> {
    match element.get(b"K") {
        Ok(Object::Array(all)) => all.iter().filter_map(|one| one.as_reference().ok()).collect(),
        Ok(Object::Reference(id)) => vec![*id],
        _ => Vec::new(),
    }
}

/// An edition of the only release.
fn edition(fixture: &Fixture, locale: &str) -> Document {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(&fixture.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let loaded = &project.releases[0];
    let locale = loaded.locales.iter().find(|own| own.tag() == locale).unwrap();
    resolve(&resolver, loaded, locale, &mut report).unwrap()
}

fn set(document: &Document) -> Pages {
    typeset(document, &Style::default(), &mut Typesetter::new().unwrap()).unwrap().pages
}

#[test]
fn the_test_project_is_sound_in_three_languages() {
    let fixture = Fixture::tables();
    fixture.replace("payom.toml", "country = \"TJ\"", "country = \"TJ\"\n[rules]\nmisspelt = \"off\"\n");
    assert!(fixture.check().fine().out.ends_with("no problems\n"));
    let build = fixture.run(&["build"]);
    assert_eq!((build.status, build.err.as_str()), (0, ""));
    assert_eq!(compare_all(&fixture), 12);
}

#[test]
fn on_a_page_it_has_caption_headers_and_a_sum() {
    let fixture = Fixture::tables();
    fixture.run(&["build", GRANTS, "--format", "html"]);
    let page = fixture.read(&format!("output/{GRANTS}/{GRANTS}.tg.html"));
    insta::assert_snapshot!(tables_of(&page).join("\n"));
    assert!(page.contains("overflow-x:auto") && page.contains(".table"), "its rules are on the page");
    let other = fixture.run(&["build", SLUG, "--format", "html"]);
    assert_eq!(other.status, 0);
    let other = fixture.read(&format!("output/{SLUG}/{SLUG}.tg.html"));
    assert!(!other.contains(".table"), "and on no page without a table");
}

/// WCAG 2.2, 1.3.1: browsers drop the meaning of a table whose parts are displayed otherwise.
#[test]
fn no_rule_changes_how_parts_of_a_table_are_displayed() {
    let rules = fs::read_to_string(crate::project::repository().join("src/html/theme/parts.css")).unwrap();
    let parts = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"];
    for rule in rules.split('}').filter(|rule| rule.contains("display:")) {
        let selector = rule.split('{').next().unwrap_or("");
        let named =
            selector.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').any(|word| parts.contains(&word));
        assert!(!named, "{rule}");
    }
}

#[test]
fn in_a_pdf_it_has_caption_headers_with_scope_and_a_sum() {
    let fixture = Fixture::tables();
    fixture.run(&["build", GRANTS, "--format", "pdf"]);
    let bytes = fs::read(fixture.path(&format!("output/{GRANTS}/{GRANTS}.ru.pdf"))).unwrap();
    insta::assert_snapshot!(structure(&bytes));
}

#[test]
fn in_a_text_it_is_a_line_a_row() {
    let fixture = Fixture::tables();
    fixture.run(&["build", "--format", "txt"]);
    let text = |slug: &str, locale: &str| {
        let text = fixture.read(&format!("output/{slug}/{slug}.{locale}.txt"));
        text.split("\n\n").skip(3).take(3).collect::<Vec<_>>().join("\n\n")
    };
    let texts = [text(GRANTS, "en"), text("2026-03-programme", "ru"), text("2026-04-results", "tg")];
    insta::assert_snapshot!(texts.join("\n\n=====\n\n"));
}

/// The rows of the table, by page: for each page how many rows have content there.
fn rows_by_page(pages: &Pages) -> Vec<Vec<usize>> {
    let mut out = vec![Vec::new(); pages.pages.len()];
    let rows = pages.elements.iter().enumerate().filter(|(_, element)| element.role == Role::TableRow);
    for (row, element) in rows.filter(|(row, _)| !in_head(pages, *row)) {
        let cells = element.children.iter().filter_map(|child| match child {
            Child::Element(cell) => Some(&pages.elements[*cell]),
            _ => None,
        });
        let on: Vec<usize> = cells
            .flat_map(|cell| &cell.children)
            .filter_map(|child| if let Child::Content(page, _) = child { Some(*page) } else { None })
            .collect();
        assert!(on.iter().all(|page| *page == on[0]), "row {row} is divided: {on:?}");
        out[on[0]].push(row);
    }
    out
}

fn in_head(pages: &Pages, row: usize) -> bool {
    pages
        .elements
        .iter()
        .any(|element| element.role == Role::TableHead && element.children.contains(&Child::Element(row)))
}

#[test]
fn where_a_page_ends_rows_stay_whole_and_headers_come_again() {
    let total = "| **{ grants.total }** | **{ $participants }** |\n";
    for count in [20, 25, 26, 27, 28, 29, 30, 45, 59] {
        let fixture = table(&("| { konibodom } | { $budget } |\n".repeat(count) + total));
        for locale in ["en", "ru", "tg"] {
            fixture.replace(
                &format!("locales/{locale}/releases/{SLUG}.ftl"),
                "    .sum = Sum\n",
                "    .sum = Sum\n    .total = Total\n",
            );
        }
        let document = edition(&fixture, "en");
        let pages = set(&document);
        let rows = rows_by_page(&pages);
        assert_eq!(rows.iter().map(Vec::len).sum::<usize>(), count + 1);
        for (page, on) in rows.iter().enumerate().filter(|(_, on)| !on.is_empty()) {
            assert!(on.len() >= 2, "{count}: a row alone on page {page}");
            if page == 0 {
                continue;
            }
            let words: String = pages.pages[page]
                .sequences
                .iter()
                .filter(|sequence| sequence.owner == Owner::Header)
                .flat_map(|sequence| &sequence.items)
                .filter_map(|item| if let Item::Glyphs(run) = item { Some(run.text.as_str()) } else { None })
                .collect();
            assert!(words.contains("Place") && words.contains("Sum"), "{count}: {words}");
        }
        let heads = pages.elements.iter().filter(|element| element.role == Role::TableHead).count();
        assert_eq!(heads, 1);
    }
}

#[test]
fn figures_of_a_column_end_at_one_edge() {
    let pages = set(&edition(&table(ROWS), "ru"));
    let ends: Vec<i32> = ["35\u{a0}млн\u{a0}евро", "60"]
        .iter()
        .map(|words| {
            let runs = pages.pages[0].sequences.iter().flat_map(|sequence| &sequence.items);
            let mut runs = runs.filter_map(|item| if let Item::Glyphs(run) = item { Some(run) } else { None });
            let run = runs.find(|run| run.text == *words).unwrap_or_else(|| panic!("{words}"));
            let last = run.glyphs.last().unwrap();
            ((run.x + last.x) * 1.0) as i32
        })
        .collect();
    assert!((ends[0] - ends[1]).abs() <= 6, "{ends:?}");
}

/// Of the amounts of a column either all or none are in millions.
#[test]
fn amounts_of_a_column_are_alike() {
    let fixture = table("| { konibodom } | { $budget } |\n| { asht } | { $small } |\n");
    fixture.replace(TEMPLATE, "[facts]\n", "[facts]\nsmall = { amount = 83_409, currency = \"EUR\" }\n");
    let document = edition(&fixture, "en");
    let Some(Block::Table(table)) = document.body.iter().find(|block| matches!(block, Block::Table(_))) else {
        panic!("no table");
    };
    let shown: Vec<String> = table.rows.iter().map(|row| format!("{:?}", row.cells[1])).collect();
    assert!(shown[0].contains("€35,000,000") && shown[1].contains("€83,409"), "{shown:?}");
}

/// The words of the cells of a column, each with the room that is kept behind it.
fn column(document: &Document, column: usize) -> Vec<String> {
    let table =
        document.body.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let cells = table.unwrap().rows.iter().map(|row| &row.cells[column]);
    let words = |cell: &TableCell| match cell.content.as_slice() {
        [Inline::Text(text)] => text.to_string(),
        [Inline::Strong(inner)] => format!("{inner:?}"),
        other => format!("{other:?}"),
    };
    cells.map(|cell| words(cell) + &cell.gap.as_ref().map_or_else(String::new, |gap| format!(" + {gap}"))).collect()
}

/// Where one amount has cents, all have; percentages have as many decimals as the longest; numbers get none that nobody typed.
#[test]
fn figures_stand_below_each_other_by_their_decimal_sign() {
    let facts = "[facts]\nfew = { amount = 1_200, currency = \"EUR\" }\ncents = { amount = 83_409.5, currency = \"EUR\" }\nfirst = { percent = 37.5 }\nsecond = { percent = 37 }\n\
                 third = 4.25\nfourth = 4\nfifth = 4.5\n";
    let of = |rows: &str, header: &str, locale: &str| {
        let fixture = with(&format!("{header}{rows}"));
        fixture.replace(TEMPLATE, "[facts]\n", facts);
        column(&edition(&fixture, locale), 1)
    };
    let amounts = "| { konibodom } | { $cents } |\n| { asht } | { $budget } |\n";
    assert_eq!(of(amounts, HEAD, "en"), ["€83,409.50", "€35,000,000.00"]);
    let shares = "| { konibodom } | { $first } |\n| { asht } | { $second } |\n";
    assert_eq!(of(shares, HEAD, "ru"), ["37,5\u{a0}%", "37,0\u{a0}%"]);
    let cents = "| { konibodom } | { $cents } |\n| { asht } | { $few } |\n";
    assert_eq!(of(cents, HEAD, "ru"), ["83\u{a0}409,50\u{a0}евро", "1\u{a0}200,00\u{a0}евро"]);
    let marks = "| { konibodom } | { $third } |\n| { asht } | { $fourth } |\n| { asht } | { $fifth } |\n";
    assert_eq!(of(marks, HEAD, "tg"), ["4,25", "4 + ,00", "4,5 + 0"]);
    assert_eq!(of(marks, "| { grants.place } | { grants.sum } |\n|---|:-:|\n", "tg"), ["4,25", "4", "4,5"]);
    // On paper, figures are as wide as each other and stand so.
    let fixture = table(marks);
    fixture.replace(TEMPLATE, "[facts]\n", facts);
    let pages = set(&edition(&fixture, "ru"));
    let runs = || pages.pages[0].sequences.iter().flat_map(|sequence| &sequence.items);
    let at = |words: &str| {
        let mut found = runs().filter_map(|item| if let Item::Glyphs(run) = item { Some(run) } else { None });
        found.find(|run| run.text == words).unwrap_or_else(|| panic!("{words}")).x
    };
    assert!((at("4,25") - at("4")).abs() < 0.1 && (at("4,25") - at("4,5")).abs() < 0.1);
    // On a page, the room is that of as many figures.
    fixture.run(&["build", "--format", "html"]).fine();
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
    assert!(
        page.contains("<td class=\"end ds d2\">4</td>") && page.contains("<td class=\"end d1\">4,5</td>"),
        "{page}"
    );
}

/// Nobody looks for place and date below a table.
#[test]
fn a_dateline_stands_before_a_table() {
    let fixture = table(ROWS);
    fixture.replace(TEMPLATE, "{ lead }\n\n## { heading }\n\n", "");
    fixture.append(TEMPLATE, "\n{ lead }\n\n## { heading }\n");
    let document = edition(&fixture, "tg");
    let [Block::Paragraph(first), Block::Table(_), Block::Paragraph(_), ..] = document.body.as_slice() else {
        panic!("{:?}", document.body);
    };
    assert!(matches!(first.as_slice(), [Inline::Dateline { .. }]), "{first:?}");
}

/// Милчин, «Справочник издателя»: numbers of four digits are grouped where longer ones stand in the same column.
#[test]
fn numbers_of_a_column_are_grouped_alike() {
    let facts = "[facts]\nfirst = 22347\nsecond = 1195\nthird = { amount = 9_500, currency = \"EUR\" }\nfourth = { amount = 83_409, currency = \"EUR\" }\n";
    let of = |rows: &str| {
        let fixture = table(rows);
        fixture.replace(TEMPLATE, "[facts]\n", facts);
        column(&edition(&fixture, "ru"), 1)
    };
    let rows =
        |one: &str, other: &str| format!("| {{ konibodom }} | {{ ${one} }} |\n| {{ asht }} | {{ ${other} }} |\n");
    assert_eq!(of(&rows("first", "second")), ["22\u{a0}347", "1\u{a0}195"]);
    assert_eq!(of(&rows("participants", "second")), ["60", "1195"]);
    assert_eq!(of(&rows("third", "fourth")), ["9\u{a0}500\u{a0}евро", "83\u{a0}409\u{a0}евро"]);
    assert_eq!(of(&rows("third", "first")), ["9500\u{a0}евро", "22\u{a0}347"]);
}

/// Hours are facts like others, and stay on one line.
#[test]
fn hours_of_a_programme() {
    let fixture = table("| { $opening } | { konibodom } |\n| { $closing } | { asht } |\n");
    for locale in ["en", "ru", "tg"] {
        let path = format!("locales/{locale}/calendar.ftl");
        fixture.write(&path, fs::read_to_string(crate::project::repository().join(&path)).unwrap());
    }
    fixture.replace(TEMPLATE, "[facts]\n", "[facts]\nopening = { from = 10:00, to = 10:30 }\nclosing = 15:45\n");
    let run = fixture.run(&["build"]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert_eq!(compare_all(&fixture), 3);
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
    assert!(
        page.contains("<th scope=\"row\" class=\"whole\"><span class=\"whole\">10:00–10:30</span></th>"),
        "{page}"
    );
    // Two columns fit a telephone: nothing to stop at for who goes from link to link.
    assert!(page.contains("<div class=\"table pair\">") && !page.contains("tabindex=\"0\""), "{page}");
    let plain = fixture.read(&format!("output/{SLUG}/{SLUG}.tg.txt"));
    assert!(plain.contains("Place: Соати 10:00–10:30; Sum: Konibodom\nPlace: Соати 15:45; Sum: Asht\n"), "{plain}");
}

/// A word that a translation lacks is told at the cell that asks for it, an empty one in its file.
#[test]
fn what_a_translation_lacks_is_told_at_its_cell() {
    let path = format!("locales/tg/releases/{SLUG}.ftl");
    let told = |what: &str, with: &str| {
        let fixture = table(ROWS);
        fixture.replace(&path, what, with);
        let run = fixture.check();
        (run.status, run.found())
    };
    let cell = format!("missing-translation {TEMPLATE}:24:5");
    assert_eq!(told("asht = Asht\n", ""), (1, vec![cell]));
    let header = format!("missing-translation {TEMPLATE}:21:24");
    assert_eq!(told("    .sum = Sum\n", ""), (1, vec![header.clone()]));
    let caption = format!("missing-translation {TEMPLATE}:21:5");
    assert_eq!(
        told("grants = Grants\n    .place = Place\n    .sum = Sum\n", ""),
        (1, vec![caption.clone(), caption, header])
    );
    for empty in ["asht =\n", "asht = { \"\" }\n", "asht = { \" \" }\n"] {
        let (status, found) = told("asht = Asht\n", empty);
        assert!(status == 1 && !found.is_empty(), "{empty}: {found:?}");
    }
}

/// One word about all that is too much, and in no long time.
#[test]
fn a_thousand_rows_are_told_of_once() {
    let run = table(&ROWS.repeat(500)).run(&["build"]);
    assert_eq!((run.status, run.found()), (1, vec![format!("table-size {TEMPLATE}:83:1")]), "{}", run.err);
}

/// All languages in one file: its tables are the same.
#[test]
fn in_the_pdf_of_all_languages() {
    let fixture = Fixture::tables();
    fixture.run(&["build", GRANTS, "--combined", "--format", "pdf"]);
    let read =
        |tags: &str| structure(&fs::read(fixture.path(&format!("output/{GRANTS}/{GRANTS}.{tags}.pdf"))).unwrap());
    assert_eq!(read("en-ru-tg"), ["en", "ru", "tg"].map(read).concat());
}

/// A month begins a row as it would begin a sentence.
#[test]
fn a_fact_begins_a_row_with_a_capital() {
    let fixture = table("| { $month } | { $month } |\n| { konibodom } | { $budget } |\n");
    fixture.replace(TEMPLATE, "[facts]\n", "[facts]\nmonth = \"2025-04\"\n");
    let document = edition(&fixture, "ru");
    assert_eq!(
        (column(&document, 0)[0].as_str(), column(&document, 1)[0].as_str()),
        ("Апрель 2025\u{a0}года", "апрель 2025\u{a0}года")
    );
}

const SUMS: &str = "[facts]\none = 3\ntwo = 4\nseven = 7\neight = 8\nmean = 3.5\nweighted = 3.2\n";

/// The tiny project with a table whose last row sums up.
fn summed(rows: &str) -> Fixture {
    let fixture = table(rows);
    for locale in ["en", "ru", "tg"] {
        let path = format!("locales/{locale}/releases/{SLUG}.ftl");
        fixture.replace(&path, "    .sum = Sum\n", "    .sum = Sum\n    .total = Total\n");
    }
    fixture.replace(TEMPLATE, "[facts]\n", SUMS);
    fixture
}

#[test]
fn sums_are_right() {
    let rows = "| { konibodom } | { $one } |\n| { asht } | { $two } |\n";
    let total = |fact: &str| format!("| **{{ grants.total }}** | **{{ ${fact} }}** |\n");
    for right in [
        format!("{rows}{}", total("seven")),
        format!("{rows}| {{ asht }} | {{ no-data }} |\n{}", total("seven")),
        format!("{rows}{}{}", total("mean"), total("seven")),
        format!("{rows}{}", total("mean")),
        format!("{rows}{}", total("weighted")),
        // Not strong, or not a number: no sum.
        format!("{rows}| {{ grants.total }} | {{ $eight }} |\n"),
        format!("{rows}| **{{ grants.total }}** | **{{ $budget }}** |\n"),
        format!("{rows}| {{ asht }} | {{ konibodom }} |\n{}", total("eight")),
        format!("| {{ konibodom }} | {{ $budget }} |\n{rows}{}", total("eight")),
    ] {
        let run = summed(&right).run(&["build", "--format", "html"]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{right}");
    }
    let run = summed(&format!("{rows}{}", total("eight"))).run(&["build", "--format", "html"]);
    assert_eq!((run.status, run.found()), (0, vec![format!("wrong-sum {TEMPLATE}:31:30")]), "{}", run.err);
    insta::assert_snapshot!("a_wrong_sum", run.err.trim_end());
}

/// Rows that are all strong sum up where they come last; a table of nothing else has no sum.
#[test]
fn a_sum_is_the_last_row() {
    let strong = "| **{ asht }** | **{ $participants }** |\n";
    let silent = "| **{ asht }** | { no-data } |\n";
    let totals = |rows: &str| {
        let document = edition(&table(rows), "en");
        let found = document.body.iter().find_map(|block| match block {
            Block::Table(table) => Some(table.rows.iter().map(|row| row.total).collect::<Vec<_>>()),
            _ => None,
        });
        found.unwrap()
    };
    assert_eq!(totals(&format!("{ROWS}{strong}")), [false, false, true]);
    assert_eq!(totals(&format!("{ROWS}{silent}")), [false, false, true]);
    assert_eq!(totals(&format!("{ROWS}{strong}{silent}")), [false, false, true, true]);
    assert_eq!(totals(&format!("{strong}{ROWS}")), [false, false, false]);
    assert_eq!(totals(&format!("{strong}{strong}")), [false, false]);
}

/// Near misses: each is published.
#[test]
fn what_is_a_table_is_published() {
    let sixty = format!("{HEAD}{}", ROWS.repeat(30));
    let six = "| { grants.place } | { grants.sum } | { grants.place } | { grants.sum } | { grants.place } | { grants.sum } |\n\
               |---|---|---|---|---|---|\n";
    let row = "| { asht } | { konibodom } | { $visit } | { $date } | { $participants } | { no-data } |\n";
    let fine = [
        format!("{HEAD}{ROWS}"),
        format!("{{ details }}\n{HEAD}{ROWS}"),
        format!("{HEAD}{ROWS}\n{{ details }}"),
        format!("{HEAD}{ROWS}## {{ details }}"),
        format!("{HEAD}{ROWS}\n{HEAD}{ROWS}\n{HEAD}{ROWS}\n{HEAD}{ROWS}\n{HEAD}{ROWS}"),
        format!("{HEAD}| *{{ asht }}* | [**{{ $budget }}**](link:report) |\n{ROWS}"),
        format!("{HEAD}{ROWS}").replace('\n', "\r\n"),
        format!("{HEAD}{ROWS}").replace(" |", "\t|").replace("|---|--:|", "|\t---\t|\t--:\t|"),
        "{ grants.place } | { grants.sum }\n:-: | ---\n{ asht } | { $budget }\n{ konibodom } | { $budget }"
            .to_owned(),
        sixty,
        format!("{six}{row}{row}"),
    ];
    for markdown in fine {
        let fixture = with(&markdown);
        let run = fixture.run(&["build"]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{markdown}");
    }
}

faults! {
    table_headers_of_their_own: ["table-without-caption releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.replace(TEMPLATE, "{ details }", "| { heading } | { details } |\n|---|---:|\n| { lead } | { details } |");
    };
    table_whose_message_is_empty: [
        "table-without-caption releases/2026-01-meeting/release.md:21:5",
        "table-without-caption releases/2026-01-meeting/release.md:21:5",
        "table-without-caption releases/2026-01-meeting/release.md:21:5",
    ] = |f| {
        for locale in ["en", "ru", "tg"] {
            f.append(&format!("locales/{locale}/releases/{SLUG}.ftl"), "sums =\n    .what = What\n    .sum = Sum\n");
        }
        let rows = "| { heading } | { $budget } |\n| { details } | { $budget } |";
        f.replace(TEMPLATE, "{ details }", &format!("| {{ sums.what }} | {{ sums.sum }} |\n|---|--:|\n{rows}"));
    };
    table_without_dashes: ["table-without-header releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "| { headline.short } | { details } |\n| { lead } | { details } |");
    };
    table_with_too_few_dashes: ["table-without-header releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "| { headline.short } | { headline.short } | { headline.short } |\n|---|--:|\n| { lead } | { details } | { lead } |");
    };
    table_with_an_empty_header: ["table-without-header releases/2026-01-meeting/release.md:21:2"] = |f| {
        f.replace(TEMPLATE, "{ details }", "| | { headline.short } |\n|---|---|\n| { lead } | { details } |\n| { lead } | { details } |");
    };
    table_with_uneven_rows: [
        "table-row releases/2026-01-meeting/release.md:23:1",
        "table-row releases/2026-01-meeting/release.md:24:27",
        "table-row releases/2026-01-meeting/release.md:25:1",
    ] = |f| {
        let rows = "| { lead } |\n| { lead } | { details } | { lead } |\n{ details }";
        f.replace(TEMPLATE, "{ details }", &format!("| {{ headline.short }} | {{ headline.short }} |\n|---|---|\n{rows}"));
    };
    table_with_odd_cells: [
        "table-cell releases/2026-01-meeting/release.md:23:13",
        "table-cell releases/2026-01-meeting/release.md:24:3",
        "table-cell releases/2026-01-meeting/release.md:25:14",
        "table-cell releases/2026-01-meeting/release.md:26:14",
        "literal-text releases/2026-01-meeting/release.md:27:14",
        "unknown-variable releases/2026-01-meeting/release.md:28:16",
    ] = |f| {
        let rows = "| { lead } | |\n| { lead } – { details } | { $budget } |\n| { lead } | — |\n| { lead } | { $participants } % |\n\
                    | { lead } | 5 |\n| { lead } | { $partcipants } |";
        f.replace(TEMPLATE, "{ details }", &format!("| {{ headline.short }} | {{ headline.short }} |\n|---|---|\n{rows}"));
    };
    table_with_seven_columns: ["table-size releases/2026-01-meeting/release.md:21:129"] = |f| {
        let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(7));
        let table = format!("{}|{}\n{}{}", row("{ headline.short }"), "---|".repeat(7), row("{ lead }"), row("{ lead }"));
        f.replace(TEMPLATE, "{ details }", &table);
    };
    table_with_sixty_one_rows: ["table-size releases/2026-01-meeting/release.md:83:1"] = |f| {
        let rows = "| { lead } | { details } |\n".repeat(61);
        f.replace(TEMPLATE, "{ details }", &format!("| {{ headline.short }} | {{ headline.short }} |\n|---|---|\n{rows}"));
    };
    table_without_rows: ["table-size releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "| { headline.short } | { headline.short } |\n|---|---|");
    };
}

#[test]
fn a_table_of_one_column_or_row_is_a_list() {
    let one = [
        "| { grants.place } |\n|---|\n| { asht } |\n| { konibodom } |",
        &format!("{HEAD}| {{ asht }} | {{ $budget }} |"),
    ]
    .map(|markdown| {
        let run = with(markdown).run(&["build"]);
        assert_eq!((run.status, run.found()), (0, vec![format!("small-table {TEMPLATE}:21:1")]), "{}", run.err);
        run.err
    });
    insta::assert_snapshot!(one.join("\n").trim_end());
}

/// A word that cannot be divided and is wider than its column can be: told at its cell, and nothing is published.
#[test]
fn a_word_that_is_too_long_is_named() {
    let head = format!("|{}\n|{}\n", " { grants.place } |".repeat(6), "---|".repeat(6));
    let row = format!("|{} {{ heading }} |\n", " { asht } |".repeat(5));
    let fixture = with(&format!("{head}{row}{row}"));
    let long = format!("heading = {}\n", "0123456789".repeat(6));
    fixture.message(&format!("locales/ru/releases/{SLUG}.ftl"), "heading", &long);
    let run = fixture.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.err);
    assert_eq!(run.found(), [format!("table-too-narrow {TEMPLATE}:23:58")], "{}", run.err);
    insta::assert_snapshot!(run.err.trim_end());
    // Words that can be divided have room.
    let long = "heading = Сельскохозяйственно-перерабатывающее водоснабжение\n";
    fixture.replace(
        &format!("locales/ru/releases/{SLUG}.ftl"),
        &format!("heading = {}\n", "0123456789".repeat(6)),
        long,
    );
    assert_eq!(fixture.run(&["build"]).fine().status, 0);
}

#[test]
fn a_house_without_the_dash_is_asked_for_it() {
    let fixture = table("| { konibodom } | { no-data } |\n| { asht } | { $budget } |\n");
    fixture.replace("locales/tg/house.ftl", "no-data = —\n", "");
    let run = fixture.check();
    assert_eq!(run.found(), [format!("missing-translation {TEMPLATE}:23:21")], "{}", run.err);
    assert!(run.err.contains("locales/tg/house.ftl"), "{}", run.err);
}

/// What a cell may hold.
const CELLS: [&str; 12] = [
    "{ asht }",
    "{ konibodom }",
    "{ $budget }",
    "{ $participants }",
    "{ $visit }",
    "{ $mark }",
    "{ $whole }",
    "{ $share }",
    "{ $month }",
    "*{ asht }*",
    "[{ asht }](link:report)",
    "{ no-data }",
];

/// What it may not.
const ODD: [&str; 6] = ["", "—", "5", "{ asht } { konibodom }", "{ $nothing }", "\\|"];

/// Words of cells: long, with signs of Markdown and of tables, invisible ones.
const WORDS: [&str; 12] = [
    "Ашт",
    "Konibodom",
    "сельскохозяйственно-перерабатывающее",
    "водоснабжение",
    "ҳамкориҳои",
    "A|B",
    "12\u{a0}500",
    "\\*",
    "https://example.org/a/very/long/address/of/a/report",
    "Кни\u{ad}га",
    "ӣ",
    "№\u{a0}7",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Lines of bars, cells and dashes in any order: told of, or published in every format.
    #[test]
    fn any_lines_with_bars_are_told_of_or_published(
        lines in prop::collection::vec(prop::collection::vec(prop::sample::select(vec![
            "| { grants.place } | { grants.sum } |", "|---|--:|", "| { asht } | { $budget } |", "|", " { asht } ", "---", ":-:", "\\|",
            "**", "{ $date }", "{ no-data }", "> ", "- ", "\t", "—", "| |", "{ details }", "",
        ]), 1..4), 1..7)
    ) {
        let markdown: String = lines.iter().map(|line| line.concat() + "\n").collect();
        let fixture = with(&format!("{{ details }}\n\n{markdown}"));
        let run = fixture.run(&["build"]);
        let told = run.found();
        prop_assert!(run.status == 0 || (run.status == 1 && !told.is_empty()), "{}: {}", markdown, run.err);
        prop_assert!(!told.iter().any(|found| found.starts_with("internal")), "{}: {}", markdown, run.err);
        if run.status == 0 {
            compare_all(&fixture);
        }
    }

    /// Tables with words and figures of all kinds: told of at a cell, or the same words on page, paper and in the text.
    #[test]
    fn any_table_says_the_same_in_all_media(
        columns in 1..8_usize,
        aligns in prop::collection::vec(prop::sample::select(vec!["---", ":--", "--:", ":-:", "-"]), 8),
        cells in prop::collection::vec(prop::collection::vec(0..CELLS.len(), 8), 0..9),
        rare in prop::collection::vec(0..40_usize, 8),
        words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..6),
        total in prop::bool::ANY,
    ) {
        let heads = ["place", "sum", "place", "sum", "place", "sum", "place", "sum"];
        let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let mut markdown = row(&heads[..columns].iter().map(|head| format!("{{ grants.{head} }}")).collect::<Vec<_>>());
        markdown += &row(&aligns[..columns].iter().map(|&align| align.to_owned()).collect::<Vec<_>>());
        for (line, own) in cells.iter().enumerate() {
            let cell = |(column, number): (usize, &usize)| match rare[(line + column) % 8] {
                odd if odd < ODD.len() && column == line % 8 => ODD[odd].to_owned(),
                _ if total && line + 1 == cells.len() => format!("**{}**", ["{ asht }", "{ $participants }"][column % 2]),
                _ => CELLS[*number].to_owned(),
            };
            markdown += &row(&own[..columns].iter().enumerate().map(cell).collect::<Vec<_>>());
        }
        let fixture = with(&format!("{{ details }}\n\n{markdown}"));
        fixture.replace(TEMPLATE, "[facts]\n", "[facts]\nmark = 4.25\nwhole = 4\nshare = { percent = 37.5 }\nmonth = \"2025-04\"\n");
        for locale in ["en", "ru", "tg"] {
            fixture.message(&format!("locales/{locale}/releases/{SLUG}.ftl"), "asht", &format!("asht = {}\n", words.join(" ")));
        }
        let run = fixture.run(&["build"]);
        let told = run.found();
        prop_assert!(run.status == 0 || (run.status == 1 && !told.is_empty()), "{}: {}", markdown, run.err);
        prop_assert!(!told.iter().any(|found| found.starts_with("internal")), "{}: {}", markdown, run.err);
        if run.status == 0 {
            prop_assert_eq!(compare_all(&fixture), 3);
        }
    }
}
