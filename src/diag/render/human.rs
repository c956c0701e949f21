//! Diagnostics for people.
//!
//! In: a [`Report`] and the [`Sources`]. Out: text for a terminal, with excerpts. annotate-snippets is used here
//! only. Invariants: what files and names hold is shown, never obeyed: the only control sequences are our colours.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::words::Words;
use crate::diag::terminal::{Excerpt, visible};
use crate::diag::{Diagnostic, FileId, Label, Reader, Report, Severity, Sources};

/// Whether terminal colours are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Never,
    /// ANSI colours.
    Always,
}

/// Most bytes of lines that are shown, each as often as it is: ten thousand problems may stand in one long line. Beyond
/// them places are named only.
const EXCERPTS: usize = 4 << 20;

/// Writes every diagnostic with its excerpt, help and notes, a blank line between two, in the reader's language.
#[must_use]
pub fn human(report: &Report, sources: &Sources, colour: Colour, reader: &dyn Reader) -> String {
    let words = Words::of(reader);
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    };
    let mut out = String::new();
    let mut room = EXCERPTS;
    for diagnostic in report.shown() {
        out.push_str(&one(diagnostic, sources, &Manner { renderer: &renderer, reader, words: &words }, &mut room));
        out.push_str("\n\n");
    }
    out
}

/// How problems are shown, and to whom.
struct Manner<'a> {
    renderer: &'a Renderer,
    reader: &'a dyn Reader,
    words: &'a Words,
}

fn one(diagnostic: &Diagnostic, sources: &Sources, manner: &Manner<'_>, room: &mut usize) -> String {
    let Manner { renderer, reader, words } = *manner;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let level = level.with_name(words.severity(diagnostic.severity));
    let title = level.primary_title(reader.show(&diagnostic.message)).id(diagnostic.code.id());
    let mut group = Group::with_title(title);
    let snippets = snippets(diagnostic, sources, reader);
    let needed: usize = snippets.iter().map(|(_, length)| length).sum();
    if needed <= *room {
        *room -= needed;
        for (snippet, _) in snippets {
            group = group.element(snippet);
        }
    } else if let Some(Label { span, .. }) = &diagnostic.primary {
        let place = sources.place(*span);
        group =
            group.element(Origin::path(visible(sources.path(span.file))).line(place.line).char_column(place.column));
    }
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.with_name(&*words.note).message(reader.show(note)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name(&*words.help).message(reader.show(help)));
    }
    renderer.render(&[group])
}

/// One snippet a file, and how many bytes of it: annotate-snippets wants all marks of a file in one.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    reader: &dyn Reader,
) -> Vec<(Snippet<'a, annotate_snippets::Annotation<'a>>, usize)> {
    let mut files: Vec<(FileId, Vec<(AnnotationKind, &Label)>)> = Vec::new();
    let primary = diagnostic.primary.iter().map(|label| (AnnotationKind::Primary, label));
    let related = diagnostic.related.iter().map(|label| (AnnotationKind::Context, label));
    for (kind, label) in primary.chain(related) {
        match files.iter_mut().find(|(file, _)| *file == label.span.file) {
            Some((_, labels)) => labels.push((kind, label)),
            None => files.push((label.span.file, vec![(kind, label)])),
        }
    }
    files
        .into_iter()
        .map(|(file, labels)| {
            let text = sources.text(file);
            let marks: Vec<_> =
                labels.into_iter().map(|(kind, label)| (kind, label, marked(text, label.span.range()))).collect();
            // Only the lines that are shown: the renderer looks at all it is given, once for each problem.
            let first = marks.iter().map(|(.., range)| range.start).min().unwrap_or(0);
            let last = marks.iter().map(|(.., range)| range.end).max().unwrap_or(0);
            let lines = sources.lines(file, first..last);
            let excerpt = Excerpt::new(text.get(lines.range.clone()).unwrap_or(""));
            let place = |at: usize| excerpt.place(at - lines.range.start);
            let annotations: Vec<_> = marks
                .into_iter()
                .map(|(kind, label, range)| {
                    let annotation = kind.span(place(range.start)..place(range.end));
                    if label.text.is_empty() { annotation } else { annotation.label(reader.show(&label.text)) }
                })
                .collect();
            let snippet = Snippet::source(excerpt.text)
                .line_start(lines.first)
                .path(visible(sources.path(file)))
                .fold(true)
                .annotations(annotations);
            (snippet, lines.range.len())
        })
        .collect()
}

/// A mark that ends on its first line and is at least one character wide where there is one.
fn marked(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = range.start.min(text.len());
    let rest = text.get(start..range.end.min(text.len())).unwrap_or("");
    let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
    let next = text.get(start..).and_then(|t| t.chars().next()).filter(|c| !matches!(c, '\n' | '\r'));
    let length = if length == 0 { next.map_or(0, char::len_utf8) } else { length };
    start..start + length
}
