//! Running text.
//!
//! In: inlines. Out: runs. Invariants: marks within marks add up; words keep their no-break spaces; a note's second mark is the number
//! of the first.

use super::writer::{Writer, language};
use crate::document::Inline;
use crate::office::word::write::{Paragraph, Run, Words};

/// What holds for words within marks.
#[derive(Clone, Default)]
struct Marks {
    strong: bool,
    emphasis: bool,
    language: Option<String>,
}

impl Marks {
    fn words(&self, text: &str) -> Run {
        let Self { strong, emphasis, language } = self.clone();
        Run::Words(Words { text: text.to_owned(), style: None, strong, emphasis, language })
    }
}

impl Writer<'_> {
    /// Running text as runs.
    pub(super) fn runs(&mut self, content: &[Inline]) -> Vec<Run> {
        self.marked(content, &Marks::default())
    }

    fn marked(&mut self, content: &[Inline], marks: &Marks) -> Vec<Run> {
        let mut runs = Vec::with_capacity(content.len());
        for inline in content {
            match inline {
                Inline::Text(text) => runs.push(marks.words(text.as_str())),
                Inline::Strong(content) => {
                    runs.extend(self.marked(content, &Marks { strong: true, ..marks.clone() }));
                }
                Inline::Emphasis(content) => {
                    runs.extend(self.marked(content, &Marks { emphasis: true, ..marks.clone() }));
                }
                Inline::Dateline { text, .. } => {
                    runs.push(Marks { strong: true, ..marks.clone() }.words(text.as_str()));
                }
                Inline::Foreign { locale, content } => {
                    let language = Some(language(locale.tag(), locale.language()));
                    runs.extend(self.marked(content, &Marks { language, ..marks.clone() }));
                }
                Inline::Link { href, content } => {
                    let content = self.marked(content, marks);
                    runs.push(Run::Link { address: href.as_str().to_owned(), content });
                }
                Inline::File { href, content, .. } => {
                    let content = self.marked(content, marks);
                    match href {
                        Some(href) => runs.push(Run::Link { address: href.as_str().to_owned(), content }),
                        None => runs.extend(content),
                    }
                }
                Inline::Mark(mark) => runs.push(self.mark(mark.number, mark.shown.as_str())),
            }
        }
        runs
    }

    /// The mark of a note, which is written with its first mark.
    fn mark(&mut self, number: u32, shown: &str) -> Run {
        let again = || {
            let text = shown.trim_matches(['[', ']']).to_owned();
            Run::Words(Words { text, style: Some("FootnoteReference"), ..Words::default() })
        };
        if self.notes.iter().any(|(known, _)| *known == number) {
            return again();
        }
        let Some(note) = self.all_notes.iter().find(|note| note.number == number).copied() else { return again() };
        let place = self.notes.len();
        self.notes.push((number, Paragraph::default()));
        let runs = self.runs(&note.content);
        self.notes[place].1 = Paragraph { style: "FootnoteText", runs, ..Paragraph::default() };
        Run::Note(place)
    }
}
