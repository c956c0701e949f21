//! A TOML text without the lines that break its rules.
//!
//! In: a text that the parser refuses. Out: the same text, of the same length, with those lines blanked out; and one
//! diagnostic for each. Invariants: one cause gives one diagnostic: after each the text is read again without its
//! lines, so what only followed from them is never seen; where a heading is at fault, what stands under it cannot be
//! told from what stands above it, and nothing more is read.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeTable;

use super::keys::Tables;
use super::mistakes::{Mistake, key_of, of_finding, of_lines, of_open, of_part, stretch};
use crate::diag::{Diagnostic, message};
use crate::registry::scope::Scope;

/// Most mistakes that are told one by one: of more, the file is another one.
const MAX_MISTAKES: usize = 50;

/// A text that can be read.
#[derive(Debug)]
pub(super) struct Sound<'a> {
    pub(super) text: Cow<'a, str>,
    /// The keys of what was blanked out.
    pub(super) lost: BTreeSet<String>,
}

impl<'a> Sound<'a> {
    /// A text that the parser takes as it is.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), lost: BTreeSet::new() }
    }

    /// Reports what breaks the rules, and takes it out; `None` where what is left says nothing.
    pub(super) fn new(text: &'a str, tables: &Tables, scope: &mut Scope<'_>) -> Option<Self> {
        let (mut sound, lists) = (Self::of(text), &tables.lists);
        for _ in 0..MAX_MISTAKES {
            let errors = DeTable::parse_recoverable(&sound.text).1;
            let place = |error: &toml::de::Error| error.span().unwrap_or(0..0);
            let Some(first) = errors.iter().min_by_key(|error| place(error).start) else { return Some(sound) };
            let (message, span) = (first.message().split_whitespace().collect::<Vec<_>>().join(" "), place(first));
            let stretch = stretch(&sound.text, span.start);
            let lines = sound.text.get(stretch.range.clone())?;
            let is_heading = lines.trim_start().starts_with('[') && key_of(lines).is_none();
            if message == "duplicate key" {
                scope.report.error(twice(&sound.text, span, scope));
                if is_heading {
                    return None;
                }
            } else {
                let key = key_of(lines);
                let mistake = match stretch.open {
                    Some((open, at)) => {
                        let at = at - stretch.range.start..(at + 1 - stretch.range.start).min(lines.len());
                        of_open(open, key.as_deref().unwrap_or("this"), lines, at, lists)
                    }
                    None => of_lines(lines, lists)
                        .or_else(|| of_part(lines, span.start - stretch.range.start, lists))
                        .unwrap_or_else(|| {
                            let found = sound.text.get(span.clone()).unwrap_or("");
                            let cut = |at: usize| at.saturating_sub(stretch.range.start).min(lines.len());
                            of_finding(&message, found, cut(span.start)..cut(span.end))
                        }),
                };
                let mistake = if under_facts(&sound.text, stretch.range.start) { mistake.of_fact() } else { mistake };
                let found = diagnostic(&mistake, stretch.range.start, scope);
                scope.report.error(found);
                sound.lost.extend(key);
                // A heading without its brackets has no sign either.
                if is_heading || mistake.is_of_heading() {
                    return None;
                }
            }
            sound.blank(&stretch.range)?;
        }
        None
    }

    /// Writes spaces over a stretch; `None` where there is nothing left to write over.
    fn blank(&mut self, range: &Range<usize>) -> Option<()> {
        let old = self.text.get(range.clone()).filter(|old| !old.trim().is_empty())?;
        let new: String = old
            .chars()
            .map(|c| if matches!(c, '\n' | '\r') { c.to_string() } else { " ".repeat(c.len_utf8()) })
            .collect();
        self.text.to_mut().replace_range(range.clone(), &new);
        Some(())
    }
}

fn diagnostic(mistake: &Mistake, start: usize, scope: &Scope<'_>) -> Diagnostic {
    let at = scope.sources.span(scope.file, start + mistake.at.start..start + mistake.at.end);
    Diagnostic::new(mistake.code, mistake.message.clone()).at(at, "").help(mistake.help.clone())
}

/// Whether a line stands under `[facts]`, where no value is a text.
fn under_facts(text: &str, at: usize) -> bool {
    let above = text.get(..at).unwrap_or("");
    above.lines().rev().find(|line| line.trim_start().starts_with('[')).is_some_and(|line| name_of(line) == "facts")
}

/// A key or heading that is there already.
fn twice(text: &str, span: Range<usize>, scope: &Scope<'_>) -> Diagnostic {
    let Scope { file, sources, .. } = *scope;
    let found = text.get(span.clone()).unwrap_or("").trim_matches(['"', '\'']).to_owned();
    let heading = |line: &str| line.trim_start().starts_with('[');
    let begin = text.get(..span.start).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
    let again = text.get(begin..).and_then(|rest| rest.split('\n').next()).unwrap_or("");
    let is_heading = heading(again);
    let mut first = None;
    let mut at = 0;
    for line in text.get(..begin).unwrap_or("").split_inclusive('\n') {
        let same = if is_heading {
            heading(line) && name_of(line) == name_of(again)
        } else {
            if heading(line) {
                first = None;
            }
            !heading(line) && key_of(line).as_deref() == Some(&*found)
        };
        if same && first.is_none() {
            let indent = line.len() - line.trim_start().len();
            first = Some(sources.span(file, at + indent..at + line.trim_end().len()));
        }
        at += line.len();
    }
    let shown = if is_heading { again.split('#').next().unwrap_or("").trim().to_owned() } else { found };
    let code = crate::diag::Code::InvalidToml;
    let what = message!("written-twice", "`{shown}` is written twice", shown = shown);
    let second = message!("second-time", "the second time");
    let diagnostic = Diagnostic::new(code, what).at(sources.span(file, span), second);
    let diagnostic = match first {
        Some(first) => diagnostic.also(first, message!("first-time", "the first time")),
        None => diagnostic,
    };
    diagnostic.help(if is_heading {
        message!("join-headings", "put what stands under the second heading below the first, and delete the second")
    } else {
        message!("delete-one-line", "delete one of the two lines")
    })
}

/// The name in a heading.
fn name_of(line: &str) -> &str {
    line.split('#').next().unwrap_or("").trim().trim_matches(['[', ']', ' '])
}
