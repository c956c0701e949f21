//! Strong, emphasis and links inside a text.
//!
//! In: readings. Out: diagnostics. In between: Markdown is read by the parser that will print it, and only where a
//! text has one of its signs. A translation has as many strong and emphasised stretches and links as its source;
//! where they stand is the language's affair. Blocks need no rule: they stand in the template, which has no language.

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::check::words::reading::{Reading, Signs, Subject};
use crate::diag::{Code, Diagnostic, Report};
use crate::release::dialect;

/// How many stretches of each kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    strong: usize,
    emphasis: usize,
    links: usize,
    /// The first mark of any kind.
    first: Option<usize>,
    /// A sign that would be printed as it stands.
    stray: Option<usize>,
}

impl Marks {
    /// Reads the marks of a text.
    pub(crate) fn of(reading: &Reading<'_>) -> Self {
        marks(reading)
    }
}

fn marks(reading: &Reading<'_>) -> Marks {
    let mut marks = Marks::default();
    if !reading.signs.any(Signs::MARKUP) {
        return marks;
    }
    for (event, range) in Parser::new_ext(&reading.text, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(tag @ (Tag::Strong | Tag::Emphasis | Tag::Link { .. })) => {
                match tag {
                    Tag::Strong => marks.strong += 1,
                    Tag::Emphasis => marks.emphasis += 1,
                    _ => marks.links += 1,
                }
                marks.first.get_or_insert(range.start);
            }
            Event::Text(text) => {
                let escaped =
                    range.start.checked_sub(1).and_then(|at| reading.text.as_bytes().get(at)) == Some(&b'\\');
                let mut asterisks = text.match_indices('*').map(|(at, _)| at);
                let asterisk =
                    asterisks.find(|at| !(escaped && *at == 0 || is_meant(&reading.text, range.start + at)));
                let at = asterisk.or_else(|| if text.contains(']') { text.find("](") } else { None });
                marks.stray = marks.stray.or(at.map(|at| range.start + at));
            }
            _ => {}
        }
    }
    marks
}

/// Whether an asterisk is meant as such: before a full stop and a name (`*.example.org`), or as the sign of a note at
/// the end of a text that has no other.
fn is_meant(text: &str, at: usize) -> bool {
    let behind = text.get(at + 1..).unwrap_or("");
    let any_name = behind.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
    let note = behind.trim().is_empty()
        && text.get(..at).is_some_and(|head| head.ends_with(char::is_whitespace) && !head.contains('*'));
    any_name || note
}

/// Reports a mark that has no partner and would be printed; whether there was one.
pub(crate) fn stray(subject: &Subject<'_>, reading: &Reading<'_>, marks: &Marks, report: &mut Report) -> bool {
    let Some(at) = marks.stray.filter(|at| reading.is_fresh(*at)) else { return false };
    let Some(span) = reading.span(at..at + 1) else { return false };
    let sign = reading.after(at).unwrap_or('*');
    report.add(
        Diagnostic::new(Code::StrayMark, format!("the sign `{sign}` in `{}` would be printed as it stands", subject.name()))
            .at(span, "it has no partner")
            .help("write **strong**, *emphasis* or [text](link), without spaces inside the marks; for the sign itself write `\\*`"),
    );
    true
}

/// Reports what other dialects of Markdown have, where it may be meant as it stands; what can be nothing else is refused
/// where the text is set.
pub(crate) fn foreign(subject: &Subject<'_>, reading: &Reading<'_>, report: &mut Report) {
    if !dialect::may_hold(&reading.text) {
        return;
    }
    let found = dialect::find(&reading.text, dialect::Home::Message).into_iter();
    for (range, what) in found.filter(|(range, what)| !what.is_plain() && reading.is_fresh(range.start)) {
        let Some(span) = reading.span(range) else { continue };
        let message = format!("`{}` holds {}: {}", subject.name(), what.what(), what.fate());
        report.add(Diagnostic::new(Code::StrayMark, message).at(span, "").help(what.help()));
    }
}

/// Compares the marks of a translation with those of its source.
pub(crate) fn compare(
    (source, wanted): (&Reading<'_>, &Marks),
    (subject, reading, found): (&Subject<'_>, &Reading<'_>, &Marks),
    report: &mut Report,
) {
    if wanted.stray.is_some() || found.stray.is_some() {
        return;
    }
    let differences: Vec<String> = [
        ("strong", wanted.strong, found.strong),
        ("emphasised", wanted.emphasis, found.emphasis),
        ("linked", wanted.links, found.links),
    ]
    .iter()
    .filter(|(_, wanted, found)| wanted != found)
    .map(|(what, wanted, found)| format!("{found} {what} in {}, {wanted} in the source", subject.language()))
    .collect();
    if differences.is_empty() {
        return;
    }
    let more = found.strong + found.emphasis + found.links > wanted.strong + wanted.emphasis + wanted.links;
    let place = found.first.filter(|_| more).and_then(|at| reading.span(at..at + 1));
    let message =
        format!("`{}` is marked in another way than its source: {}", subject.name(), differences.join("; "));
    let mut diagnostic = Diagnostic::new(Code::MarkupDiffers, message)
        .at(place.unwrap_or_else(|| subject.place()), "")
        .help("mark the same words with **…**, *…* or […](…)");
    if let Some(span) = wanted.first.and_then(|at| source.span(at..at + 1)) {
        diagnostic = diagnostic.also(span, "the source");
    }
    report.add(diagnostic);
}
