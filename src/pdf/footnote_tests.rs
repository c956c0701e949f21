//! What must hold of footnotes on pages.

use crate::document::{Block, Document, Footnote, Inline, Mark, Section, SectionRole};
use crate::pdf::pages::{Child, Pages, Role};
use crate::pdf::sample::{edition, text};
use crate::pdf::style::Style;
use crate::pdf::typeset;
use crate::pdf::typesetter::Typesetter;

/// A long edition whose second paragraph of each repetition has a mark; notes of so many words.
fn with_notes(count: u32, words: usize) -> Document {
    let mut document = edition("en");
    let body = document.body.clone();
    document.body.clear();
    let shown = |number: u32| text(&format!("[{number}]"));
    let mark = |number: u32| Mark { label: "note".to_owned(), number, shown: shown(number), name: text("Footnote") };
    for number in 1..=count {
        document.body.extend(body.clone());
        document.body.push(Block::Paragraph(vec![Inline::Text(text("A marked word")), Inline::Mark(mark(number))]));
    }
    let content = vec![Inline::Text(text(&vec!["said"; words].join(" ")))];
    let note = |number| Footnote { number, shown: shown(number), back: text("Back"), content: content.clone() };
    let blocks = vec![Block::Footnotes((1..=count).map(note).collect())];
    let heading = Some(text("Notes"));
    document.sections.push(Section { role: SectionRole::Footnotes, heading, anchor: "footnotes".to_owned(), blocks });
    document
}

/// The pages with content of elements of a role, an element each.
fn pages_of(pages: &Pages, role: Role) -> Vec<usize> {
    fn first(pages: &Pages, element: usize) -> Option<usize> {
        pages.elements[element].children.iter().find_map(|child| match *child {
            Child::Element(inner) => first(pages, inner),
            Child::Content(page, _) | Child::Link(page, _) => Some(page),
        })
    }
    let elements = 0..pages.elements.len();
    elements.filter(|&at| pages.elements[at].role == role).filter_map(|at| first(pages, at)).collect()
}

fn set(document: &Document) -> Pages {
    typeset(document, &Style::default(), &mut Typesetter::new().unwrap()).unwrap().pages
}

#[test]
fn each_stands_on_the_page_of_its_mark() {
    let pages = set(&with_notes(7, 40));
    let (marks, notes) = (pages_of(&pages, Role::Reference), pages_of(&pages, Role::Note));
    assert_eq!(marks, notes);
    assert!(marks.len() == 7 && marks.first() < marks.last(), "{marks:?}");
}

#[test]
fn too_long_ones_stand_behind_the_text() {
    let pages = set(&with_notes(2, 1_500));
    let (marks, notes) = (pages_of(&pages, Role::Reference), pages_of(&pages, Role::Note));
    assert!(marks.iter().max() <= notes.iter().min() && notes.len() == 2, "{marks:?} {notes:?}");
}
