//! Edits of templates: the lines of a block change, and nothing else.
//!
//! In: generated templates and files of messages, and every template of this repository. How: chains of edits, each judged by the bytes before and
//! behind it, by the blocks that the text has afterwards, and by what takes it back. `PAYOM_EDITS` is the number of chains, for long runs.

use payom::diag::Sources;
use payom::edit::blocks::{
    Fresh, Part, Said, Shape, Turned, Unchanged, insert, insert_row, parts, put, remove, remove_row, swap, swap_rows,
    take_out, turn, turns,
};
use payom::edit::{Amendment, Field, Unamended};
use payom::l10n::syntax;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::project::{Fixture, repository};

fn cases(few: u32) -> ProptestConfig {
    let many = std::env::var("PAYOM_EDITS").ok().and_then(|count| count.parse().ok());
    ProptestConfig { cases: many.unwrap_or(few), failure_persistence: None, ..ProptestConfig::default() }
}

/// A template, in one of the ways in which people lay it out; `#` in a block stands for a number of its own.
fn template() -> impl Strategy<Value = String> {
    let block = select(vec![
        "{ p# }",
        "{ p# }",
        "{p#}",
        "## { h# }",
        "### { h# } ",
        "## { h# }\n{ p# }",
        "- { i# }\n- { j# }",
        "* { i# }\n\n* { j# }\n\n* { k# }",
        "1. { i# }\n2. { j# }\n3. { k# }",
        "> { q# }",
        "> { q# }\n>\n> — { q#.speaker }",
        "![{ f#.alt }](a.jpg \"{ f#.caption } | { f#.credit }\")",
        "{ funding }",
        "---",
        "| { t#.a } | { t#.b } |\n|---|--:|\n| { x# } | { $n } |",
        "**{ s# }** { u# }[^n#]",
        "[^n#]: { note# }",
        "- { i# }\n  - { j# }",
        "<b>x</b>",
        "{ a# }\n{ b# }",
        "text",
    ]);
    let gap = select(vec!["\n\n", "\n\n", "\n\n", "\n\n\n", "\n"]);
    let facts = select(vec!["date = 2026-01-01 # a day\n", "", "date =\n"]);
    let end = select(vec!["\n", "\n", "", "\n\n"]);
    (facts, vec((block, gap), 0..8), end, any::<bool>()).prop_map(|(facts, blocks, end, crlf)| {
        let mut out = format!("+++\n{facts}+++\n");
        for (number, (block, gap)) in blocks.iter().enumerate() {
            out.push_str(if number == 0 { "\n" } else { gap });
            out.push_str(
                &block
                    .replace('#', "\u{1}")
                    .replace("\u{1}\u{1}\u{1} ", "### ")
                    .replace("\u{1}\u{1} ", "## ")
                    .replace('\u{1}', &number.to_string()),
            );
        }
        out.push_str(end);
        if crlf { out.replace('\n', "\r\n") } else { out }
    })
}

#[derive(Clone, Debug)]
enum Deed {
    Insert(Option<usize>, usize),
    Remove(usize),
    Swap(usize),
    Turn(usize, Option<usize>, usize),
    InsertRow(usize, Option<usize>),
    RemoveRow(usize, usize),
    SwapRows(usize, usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let index = || 0..1000_usize;
    prop_oneof![
        3 => (prop::option::of(index()), 0..8_usize).prop_map(|(at, what)| Deed::Insert(at, what)),
        2 => index().prop_map(Deed::Remove),
        3 => index().prop_map(Deed::Swap),
        4 => (index(), prop::option::of(index()), 0..6_usize).prop_map(|(at, row, into)| Deed::Turn(at, row, into)),
        1 => (index(), prop::option::of(index())).prop_map(|(at, row)| Deed::InsertRow(at, row)),
        1 => (index(), index()).prop_map(|(at, row)| Deed::RemoveRow(at, row)),
        1 => (index(), index()).prop_map(|(at, row)| Deed::SwapRows(at, row)),
    ]
}

/// Some new blocks with names of their own.
fn fresh(what: usize, number: usize) -> Vec<Fresh> {
    let name = |kind: &str| format!("new-{kind}-{number}");
    match what {
        0 => vec![Fresh::Paragraph(name("p"))],
        1 => vec![Fresh::Heading(2, name("h")), Fresh::Paragraph(name("p"))],
        2 => vec![Fresh::List(false, vec![name("i"), name("j")])],
        3 => vec![Fresh::List(true, vec![name("i"), name("j")]), Fresh::List(true, vec![name("k")])],
        4 => vec![Fresh::Quote(name("q"), Some(format!("{}.speaker", name("q"))))],
        5 => vec![Fresh::Quote(name("q"), None), Fresh::Quote(name("r"), None)],
        6 => {
            let text = |own: &str| format!("{}.{own}", name("f"));
            vec![Fresh::Figure("b.png".to_owned(), text("alt"), None, text("credit"))]
        }
        _ => vec![Fresh::Funding],
    }
}

fn done(text: &str, deed: &Deed, number: usize) -> Result<Option<Amendment>, Unchanged> {
    let all = parts(text).unwrap();
    if all.is_empty() && !matches!(deed, Deed::Insert(..)) {
        return Ok(None);
    }
    let of = |index: &usize| index % all.len();
    let row = |at: usize, index: &usize| index % all[at].rows.len().max(1);
    match deed {
        Deed::Insert(at, what) => {
            insert(text, at.as_ref().filter(|_| !all.is_empty()).map(of), &fresh(*what, number)).map(Some)
        }
        Deed::Remove(at) => remove(text, of(at)).map(Some),
        Deed::Swap(at) => swap(text, of(at)).map(Some),
        Deed::Turn(at, own, into) => {
            let at = of(at);
            turn(text, at, own.as_ref().map(|own| row(at, own)), KINDS[*into])
        }
        Deed::InsertRow(at, own) => {
            let at = of(at);
            insert_row(text, at, own.as_ref().map(|own| row(at, own)), &format!("new-row-{number}")).map(Some)
        }
        Deed::RemoveRow(at, own) => remove_row(text, of(at), row(of(at), own)).map(Some),
        Deed::SwapRows(at, own) => swap_rows(text, of(at), row(of(at), own)).map(Some),
    }
}

const KINDS: [Turned; 6] = [
    Turned::Paragraph,
    Turned::Heading(2),
    Turned::Heading(3),
    Turned::List { numbered: false },
    Turned::List { numbered: true },
    Turned::Quote,
];

/// What blocks are and say, wherever they stand.
fn shown(text: &str) -> Vec<(Shape, Vec<String>, String)> {
    let one = |part: &Part| (part.shape.clone(), part.texts.clone(), text[part.lines.clone()].to_owned());
    parts(text).unwrap().iter().map(one).collect()
}

/// The lines of a text that are not empty, each with its end but for the last.
fn full(text: &str) -> Vec<&str> {
    text.split('\n').map(|line| line.trim_end_matches('\r')).filter(|line| !line.trim().is_empty()).collect()
}

/// What must hold of an edit, whichever it is.
fn judge(text: &str, amendment: &Amendment, deed: &Deed) -> String {
    let after = amendment.apply(text).unwrap();
    let rest = &text[amendment.at + amendment.before.len()..];
    assert!(after.starts_with(&text[..amendment.at]) && after.ends_with(rest));
    assert_eq!(amendment.inverse().apply(&after).as_deref(), Some(text));
    let facts = text.match_indices("+++").nth(1).unwrap().0 + 3;
    assert_eq!(&text[..facts], &after[..facts], "facts stay");
    assert_eq!(
        text.contains("\r\n"),
        after.contains("\r\n") && !after.replace("\r\n", "").contains('\n'),
        "{after:?}"
    );
    let others = |text: &str| -> Vec<(Shape, Vec<String>, String)> {
        shown(text).into_iter().filter(|(shape, ..)| *shape == Shape::Other).collect()
    };
    let mut opaque = (others(text), others(&after));
    opaque.0.sort_by(|a, b| a.2.cmp(&b.2));
    opaque.1.sort_by(|a, b| a.2.cmp(&b.2));
    assert_eq!(opaque.0, opaque.1, "what edits do not write stays");
    let (old, new) = (shown(text), shown(&after));
    let (mut old_lines, mut new_lines) = (full(text), full(&after));
    match deed {
        Deed::Insert(..) | Deed::InsertRow(..) => assert!(new_lines.len() > old_lines.len()),
        Deed::Remove(_) | Deed::RemoveRow(..) => assert!(new_lines.len() < old_lines.len()),
        Deed::Swap(_) => {
            assert_eq!(old.len(), new.len());
            old_lines.sort_unstable();
            new_lines.sort_unstable();
            assert_eq!(old_lines, new_lines);
        }
        // The same texts, each in its place.
        Deed::Turn(..) => {
            let texts =
                |all: &[(Shape, Vec<String>, String)]| all.iter().flat_map(|own| own.1.clone()).collect::<Vec<_>>();
            assert_eq!(texts(&old), texts(&new), "{text}\n{after}");
            assert!(old.iter().filter(|own| !new.contains(own)).count() <= 3, "{text}\n{after}");
        }
        Deed::SwapRows(..) => {
            assert_eq!((old.len(), old_lines.len()), (new.len(), new_lines.len()));
        }
    }
    after
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn only_the_lines_of_a_block_change(text in template(), deeds in vec(deed(), 1..8)) {
        let mut now = text.clone();
        let mut back: Vec<Amendment> = Vec::new();
        for (number, deed) in deeds.iter().enumerate() {
            let Ok(Some(amendment)) = done(&now, deed, number) else { continue };
            now = judge(&now, &amendment, deed);
            back.push(amendment);
        }
        for amendment in back.iter().rev() {
            now = amendment.inverse().apply(&now).unwrap();
        }
        prop_assert_eq!(now, text);
    }

    /// Whatever a block can become it becomes, wherever it stands, and is that then.
    #[test]
    fn a_block_becomes_what_it_can(text in template()) {
        for (at, part) in parts(&text).unwrap().iter().enumerate() {
            for row in std::iter::once(None).chain((0..part.rows.len()).map(Some)) {
                let all = turns(part, row.is_some());
                for into in KINDS {
                    let done = turn(&text, at, row, into);
                    if !all.contains(&into) {
                        prop_assert_eq!(done, Err(Unchanged::Absent));
                        continue;
                    }
                    // Beside what edits do not write it may run into that.
                    let beside = parts(&text).unwrap().iter().any(|own| own.shape == Shape::Other);
                    let Ok(done) = done else { prop_assert!(beside, "{:?} {:?}\n{}", row, into, text); continue };
                    let Some(amendment) = done else { continue };
                    let after = judge(&text, &amendment, &Deed::Turn(0, None, 0));
                    let name = &part.texts[row.unwrap_or(0)];
                    let now = parts(&after).unwrap();
                    let own = now.iter().find(|own| own.texts.contains(name)).unwrap();
                    prop_assert!(turns(own, false).contains(&into));
                }
            }
        }
    }

    /// What comes can go: the text is what it was.
    #[test]
    fn what_comes_goes_again(text in template(), at in prop::option::of(any::<Index>()), what in 0..8_usize) {
        let all = parts(&text).unwrap();
        let at = at.filter(|_| !all.is_empty()).map(|at| at.index(all.len()));
        if let Ok(amendment) = insert(&text, at, &fresh(what, 0)) {
            let mut now = amendment.apply(&text).unwrap();
            for _ in fresh(what, 0) {
                let Ok(gone) = remove(&now, at.map_or(0, |at| at + 1)) else { return Ok(()) };
                now = gone.apply(&now).unwrap();
            }
            let blank = |text: &str| full(text).join("\n");
            prop_assert_eq!(blank(&now), blank(&text));
        }
    }

    /// Messages that come and go leave all others as they are.
    #[test]
    fn only_the_lines_of_a_message_change(
        pieces in vec(select(vec![
            "a@ = x\n", "a@ = x\n\n", "# Of it.\na@ =\n    x\n    .short = y\n\n", "# a@ =\n\n", "# For you.\n# a@ =\n", "## Group\n\n",
            "junk\n\n", "-t@ = z\n\n", "# Alone.\n\n", "a@ = { $n ->\n    [one] 1\n   *[other] 2\n    }\n\n",
        ]), 0..8),
        crlf in any::<bool>(), is_cut in any::<bool>(), own in any::<Index>(), near in any::<Index>(), words in "[a-zё{}\\.#\\[*\" =-]{1,60}",
    ) {
        let mut text: String = pieces.iter().enumerate().map(|(number, piece)| {
            piece.replace('@', &number.to_string())
        }).collect();
        if is_cut { text.truncate(text.trim_end().len()); }
        if crlf { text = text.replace('\n', "\r\n"); }
        let name = |index: &Index| format!("a{}", index.index(pieces.len() + 1));
        let (id, near) = (name(&own), name(&near));
        let said = Said::one(&id, Field::new([payom::edit::Piece::Words(words)]));
        match put(&text, &said, &[&near]) {
            Ok(Some(amendment)) => {
                let after = amendment.apply(&text).unwrap();
                prop_assert!(reads(&after, &id), "{after}");
                prop_assert_eq!(amendment.inverse().apply(&after).unwrap(), text.clone());
                prop_assert_eq!(put(&after, &said, &[&near]), Ok(None));
                if !reads(&text, &id) && !text.contains(&format!("# {id} =")) {
                    let gone = take_out(&after, &id).unwrap().unwrap().apply(&after).unwrap();
                    prop_assert_eq!(full(&gone), full(&text));
                }
            }
            Ok(None) => prop_assert!(reads(&text, &id)),
            // Beside what cannot be read a text may be refused; then nothing is written.
            Err(why) => prop_assert!(why == Unamended::Empty || text.contains("junk"), "{:?}\n{}", said, text),
        }
        if let Ok(Some(amendment)) = take_out(&text, &id) {
            let after = amendment.apply(&text).unwrap();
            prop_assert!(!reads(&after, &id));
            prop_assert_eq!(amendment.inverse().apply(&after).unwrap(), text);
        }
    }
}

/// Whether a file has a message that can be read.
fn reads(text: &str, id: &str) -> bool {
    let mut sources = Sources::default();
    let file = sources.add("a.ftl", text.into());
    syntax::parse(file, text).entries.iter().any(|entry| &*entry.id.text == id)
}

/// Each block of each shipped template moves down, goes and comes, and `payom check` has nothing new to say of what it can say.
#[test]
fn every_shipped_template_is_opened_and_edited() {
    let mut edits = 0;
    for folder in std::fs::read_dir(repository().join("releases")).unwrap() {
        let path = folder.unwrap().path().join("release.md");
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let all = parts(&text).unwrap();
        assert!(!all.is_empty() && all.iter().all(|part| part.shape != Shape::Other), "{}", path.display());
        for at in 0..all.len() {
            for (amendment, deed) in [
                (swap(&text, at), Deed::Swap(at)),
                (remove(&text, at), Deed::Remove(at)),
                (insert(&text, Some(at), &fresh(0, at)), Deed::Insert(None, 0)),
            ] {
                if let Ok(amendment) = amendment {
                    let after = judge(&text, &amendment, &deed);
                    let lines = similar_lines(&text, &after);
                    assert!(
                        lines <= 2 * (text[all[at].lines.clone()].lines().count() + 1).max(2) + 12,
                        "{lines}: {after}"
                    );
                    edits += 1;
                }
            }
        }
    }
    assert!(edits > 150, "{edits}");
}

/// How many lines differ.
fn similar_lines(before: &str, after: &str) -> usize {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    (old.len() - head - tail) + (new.len() - head - tail)
}

#[test]
fn a_release_that_was_edited_is_read_by_the_checks() {
    let fixture = Fixture::house();
    let text = fixture.read(crate::project::TEMPLATE);
    let words = fixture.read(crate::project::EN);
    let amendment =
        insert(&text, Some(0), &[Fresh::Heading(2, "heading-new".to_owned()), Fresh::Paragraph("new".to_owned())]);
    fixture.write(crate::project::TEMPLATE, amendment.unwrap().apply(&text).unwrap());
    let heading = put(&words, &Said::one("heading-new", Field::typed("New")), &["lead"]).unwrap().unwrap();
    let words = heading.apply(&words).unwrap();
    let new = put(&words, &Said::one("new", Field::typed("It is new.")), &["lead", "heading-new"]).unwrap().unwrap();
    fixture.write(crate::project::EN, new.apply(&words).unwrap());
    for path in [crate::project::RU, crate::project::TG] {
        fixture.append(path, "\nheading-new = Ново\n\nnew = Это ново.\n");
    }
    fixture.check().fine();
}
