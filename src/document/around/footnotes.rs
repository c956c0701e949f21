//! Footnotes: their numbers, and whether marks and notes belong together.
//!
//! In: a body and sections whose marks have no numbers. Out: the same with numbers, by first use, and a section with the
//! notes behind the text.
//! Invariants: each note has one mark in every language, so that no language lacks what another says; where it has not,
//! the message and its line are named.

use crate::diag::{Code, Diagnostic, Span, message};
use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::model::{Block, Footnote, Inline, Mark};
use crate::document::parts::{Section, SectionRole};
use crate::document::words::fetch::stand_in;
use crate::document::words::marks::has_mark;
use crate::document::words::need::{Need, Why, with};
use crate::l10n::syntax::{Element, Entry};
use crate::l10n::{Arguments, Locale, Value};
use crate::registry::Text;
use crate::release::{self, Definition};

/// Numbers the marks, and adds the notes behind the text.
pub(in crate::document) fn number(
    body: &mut [Block],
    sections: &mut Vec<Section>,
    context: &mut EditionContext<'_>,
    anchors: &mut Anchors,
) {
    let notes = &context.loaded.release.template.footnotes;
    let mut used: Vec<&Definition> = Vec::new();
    let mut each = |mark: &mut Mark| one(mark, notes, &mut used, context);
    body.iter_mut().for_each(|block| marks(block, &mut each));
    sections.iter_mut().flat_map(|section| &mut section.blocks).for_each(|block| marks(block, &mut each));
    for note in notes.iter().filter(|note| !used.iter().any(|known| known.label.value == note.label.value)) {
        unmarked(note, context);
    }
    let Some(first) = used.first() else { return };
    let heading = Need::new("footnote-heading").by(first.label.span, Why::Footnote);
    let heading = Some(context.words.text(heading, &Arguments::new()));
    let footnotes = (1..).zip(used).map(|(number, note)| footnote(number, note, context)).collect();
    let anchor = anchors.named("footnotes");
    let blocks = vec![Block::Footnotes(footnotes)];
    sections.push(Section { role: SectionRole::Footnotes, heading, anchor, blocks });
    sections.sort_by_key(|section| section.role);
}

/// Gives a mark its number.
fn one<'n>(
    mark: &mut Mark,
    notes: &'n [Definition],
    used: &mut Vec<&'n Definition>,
    context: &mut EditionContext<'_>,
) {
    let Some(note) = notes.iter().find(|note| note.label.value == mark.label) else {
        return undefined(mark, context);
    };
    if used.iter().any(|known| known.label.value == mark.label) {
        return twice(mark, note, context);
    }
    used.push(note);
    mark.number = u32::try_from(used.len()).unwrap_or(u32::MAX);
    mark.shown = shown(mark.number);
    let need = Need::new("footnote-mark").by(note.label.span, Why::Footnote);
    mark.name = context.words.text(need, &with("number", Value::Number(f64::from(mark.number))));
}

fn shown(number: u32) -> Text {
    Text::new(format!("[{number}]")).unwrap_or_else(|_| stand_in())
}

fn footnote(number: u32, note: &Definition, context: &mut EditionContext<'_>) -> Footnote {
    let need = Need::new(&note.words.id).of_release().by(note.words.span, Why::Here);
    let need = match &note.words.attribute {
        Some(attribute) => need.attribute(attribute),
        None => need,
    };
    let content = context.words.inlines(need, &context.arguments);
    if has_mark(&content) {
        context.words.misplaced_mark(need);
    }
    let need = Need::new("footnote-back").by(note.label.span, Why::Footnote);
    let back = context.words.text(need, &with("number", Value::Number(f64::from(number))));
    Footnote { number, shown: shown(number), back, content }
}

/// Every mark of a block, in reading order.
fn marks(block: &mut Block, each: &mut impl FnMut(&mut Mark)) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => in_words(content, each),
        Block::List { items, .. } => items.iter_mut().flatten().for_each(|block| marks(block, each)),
        Block::Quote { content, attribution } => {
            content.iter_mut().for_each(|block| marks(block, each));
            attribution.iter_mut().for_each(|words| in_words(words, each));
        }
        Block::Figure(figure) => figure.caption.iter_mut().for_each(|words| in_words(words, each)),
        Block::Rows { rows, .. } => {
            let lines = rows.iter_mut().flat_map(|row| &mut row.lines);
            lines.for_each(|words| in_words(words, each));
        }
        Block::Table(table) => {
            in_words(&mut table.caption, each);
            table.columns.iter_mut().for_each(|column| in_words(&mut column.header, each));
            let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
            cells.for_each(|cell| in_words(&mut cell.content, each));
        }
        Block::Footnotes(_) | Block::Break => {}
    }
}

fn in_words(content: &mut [Inline], each: &mut impl FnMut(&mut Mark)) {
    for inline in content {
        match inline {
            Inline::Mark(mark) => each(mark),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::File { content, .. }
            | Inline::Foreign { content, .. } => in_words(content, each),
            Inline::Text(_) | Inline::Dateline { .. } => {}
        }
    }
}

/// A mark in a heading.
pub(in crate::document) fn in_heading(content: &[release::Inline], context: &mut EditionContext<'_>) {
    let named = content.iter().find_map(|inline| match inline {
        release::Inline::Reference(reference) => Some(reference),
        _ => None,
    });
    if let Some(reference) = named {
        let need = Need::new(&reference.id).of_release().by(reference.span, Why::Here);
        context.words.misplaced_mark(need);
    }
}

/// Where a language has a mark: the first message with it, and the place of the mark.
fn place<'c>(label: &str, locale: &Locale, context: &EditionContext<'c>) -> Option<(&'c Entry, Span)> {
    places(label, locale, context).into_iter().next()
}

/// All messages of a language that have a mark, and its places, in the order of the file.
fn places<'c>(label: &str, locale: &Locale, context: &EditionContext<'c>) -> Vec<(&'c Entry, Span)> {
    let sign = format!("[^{label}]");
    let mut found = Vec::new();
    let entries = context.loaded.messages.get(locale).into_iter().flat_map(|messages| &messages.entries.entries);
    for entry in entries {
        for element in entry.patterns().flat_map(|(_, pattern)| &pattern.elements) {
            let Element::Text { text, span } = element else { continue };
            let starts = text.match_indices(&sign).map(|(at, _)| span.range().start + at);
            found.extend(
                starts
                    .map(|start| (entry, context.words.resolver.sources.span(span.file, start..start + sign.len()))),
            );
        }
    }
    found
}

/// A mark whose note is nowhere.
fn undefined(mark: &Mark, context: &mut EditionContext<'_>) {
    context.words.failed = true;
    let locale = context.words.locale;
    let what = message!(
        "mark-without-note",
        "the mark `{mark}` in {language} has no note",
        mark = format!("[^{}]", mark.label),
        language = locale
    );
    let known = context.loaded.release.template.footnotes.iter().map(|note| note.label.value.as_str());
    let help = crate::diag::did_you_mean(&mark.label, known).unwrap_or_else(|| {
        let line = format!("[^{0}]: {{ note-{0} }}", mark.label);
        let note = format!("note-{}", mark.label);
        message!(
            "add-note",
            "add the line `{line}` to release.md, and the message `{note}`",
            line = line,
            note = note
        )
    });
    let diagnostic = Diagnostic::new(Code::BadFootnote, what).help(help);
    let file = context.words.resolver.sources.span(context.loaded.release.file, 0..3);
    let span = place(&mark.label, locale, context).map_or(file, |(_, span)| span);
    context.words.report.once(diagnostic.at(span, message!("this-mark", "this mark")));
}

/// A mark that stands in two places.
fn twice(mark: &Mark, note: &Definition, context: &mut EditionContext<'_>) {
    context.words.failed = true;
    let locale = context.words.locale;
    let what = message!(
        "note-mark-twice",
        "the mark `{mark}` stands twice in {language}",
        mark = format!("[^{}]", mark.label),
        language = locale
    );
    let help =
        message!("one-mark", "leave one of them; where the same is to be said once more, write a note of its own");
    let diagnostic = Diagnostic::new(Code::BadFootnote, what).help(help);
    let label = message!("this-mark", "this mark");
    // A message may also be shown twice: then its one mark is.
    let diagnostic = match places(&mark.label, locale, context).as_slice() {
        [] => diagnostic.at(note.label.span, label),
        [(_, only)] => diagnostic.at(*only, label),
        [(_, first), (_, second), ..] => {
            diagnostic.at(*second, label).also(*first, message!("first-one", "the first one"))
        }
    };
    context.words.report.once(diagnostic);
}

/// A note that nothing refers to: in a translation that lost its mark, or anywhere.
fn unmarked(note: &Definition, context: &mut EditionContext<'_>) {
    context.words.failed = true;
    let (label, locale) = (note.label.value.as_str(), context.words.locale);
    let mark = format!("[^{label}]");
    let source = context.words.source_locale;
    let model = place(label, source, context).filter(|_| locale != source);
    let Some((model, marked)) = model else {
        let help = format!("write `{mark}` in the message where the note belongs, or delete this line");
        let what = format!("nothing refers to the footnote `{label}`");
        let diagnostic = Diagnostic::new(Code::BadFootnote, what).at(note.label.span, "this footnote").help(help);
        context.words.report.once(diagnostic);
        return;
    };
    let name = &*model.id.text;
    let what = message!(
        "mark-missing",
        "`{name}` in {language} lacks the mark `{mark}` of a footnote",
        name = name,
        language = locale,
        mark = &mark
    );
    let own = context.loaded.messages.get(locale);
    let own = own.and_then(|messages| messages.entries.entries.iter().find(|entry| entry.id.text == model.id.text));
    // A text that is missing as a whole is told as such.
    let Some(own) = own else { return };
    let diagnostic = Diagnostic::new(Code::BadFootnote, what)
        .at(own.id.span, message!("this-text", "this text"))
        .also(marked, message!("mark-in-source", "the mark in the source"))
        .help(message!("add-mark", "write `{mark}` behind the words that the note is about", mark = mark));
    context.words.report.once(diagnostic);
}
