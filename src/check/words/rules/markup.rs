//! Strong, emphasis and links inside a text.
//!
//! In: readings. Out: diagnostics. Invariants: Markdown is read by the parser that will print it, and only where a
//! text has one of its classes. A translation has as many strong and emphasised stretches and links as its source;
//! where they stand is the language's affair. Blocks need no rule: they stand in the template, which has no language.

use super::marked;
use crate::check::words::reading::{Marks, Pair, Subject, Text, the_source};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::release::dialect;

/// Reports a mark that has no partner and would be printed.
pub(crate) fn stray(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let Some(at) = text.variant.marks.stray.filter(|at| reading.is_fresh(*at)) else { return };
    let Some(span) = reading.span(at..at + 1) else { return };
    let sign = reading.after(at).unwrap_or('*');
    report.add(
        Diagnostic::new(
            Code::StrayMark,
            message!(
                "stray-sign",
                "the sign `{sign}` in `{name}` would be printed as it stands",
                sign = sign,
                name = subject.name(),
            ),
        )
        .at(span, message!("no-matching-sign", "it has no matching sign"))
        .help(message!(
            "write-markdown",
            "write **strong**, *emphasis* or [text](link), without spaces inside the marks; for the \
                 sign itself write `\\*`",
        )),
    );
}

/// Reports what other dialects of Markdown have, where it may be meant as it stands; what can be nothing else is refused
/// where the text is set.
pub(crate) fn foreign(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if !dialect::may_hold(&reading.text) {
        return;
    }
    let found = dialect::find(&reading.text, dialect::Home::Message).into_iter();
    for (range, what) in found.filter(|(range, what)| !what.is_plain() && reading.is_fresh(range.start)) {
        let Some(span) = reading.span(range) else { continue };
        let message = what.in_message(&subject.name(), subject.locale);
        report.add(Diagnostic::new(Code::StrayMark, message).at(span, "").help(what.help()));
    }
}

/// Compares the marks of a translation with those of its source.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, wanted) = (pair.source.reading(), &pair.source.variant.marks);
    let (subject, reading, found) = (pair.target.subject, pair.target.reading(), &pair.target.variant.marks);
    if wanted.stray.is_some() || found.stray.is_some() {
        return;
    }
    let more = found.strong + found.emphasis + found.links > wanted.strong + wanted.emphasis + wanted.links;
    let place = found.first.filter(|_| more).and_then(|at| reading.span(at..at + 1));
    let differences = differences(subject, wanted, found);
    let equal = differences.is_empty();
    for message in differences {
        let mut diagnostic = Diagnostic::new(Code::MarkupDiffers, message)
            .at(place.unwrap_or_else(|| subject.place()), "")
            .help(message!("mark-the-same", "mark the same words with **…**, *…* or […](…)"));
        if let Some(span) = wanted.first.and_then(|at| source.span(at..at + 1)) {
            diagnostic = diagnostic.also(span, the_source());
        }
        report.add(diagnostic);
    }
    if equal && wanted.first.is_some() {
        marked::compare(pair, report);
    }
}

/// How many stretches of each kind differ, in words.
fn differences(subject: &Subject<'_>, wanted: &Marks, found: &Marks) -> Vec<Message> {
    let mut out = Vec::new();
    if (wanted.strong, wanted.emphasis, wanted.links) == (found.strong, found.emphasis, found.links) {
        return out;
    }
    let (name, language) = (subject.name(), subject.language_name());
    if wanted.strong != found.strong {
        out.push(message!(
            "strong-differs",
            "`{name}` has {found} strong stretches in {language}, the source has {wanted}",
            name = name.clone(),
            found = found.strong,
            language = language.clone(),
            wanted = wanted.strong,
        ));
    }
    if wanted.emphasis != found.emphasis {
        out.push(message!(
            "emphasis-differs",
            "`{name}` has {found} emphasised stretches in {language}, the source has {wanted}",
            name = name.clone(),
            found = found.emphasis,
            language = language.clone(),
            wanted = wanted.emphasis,
        ));
    }
    if wanted.links != found.links {
        out.push(message!(
            "links-differ",
            "`{name}` has {found} links in {language}, the source has {wanted}",
            name = name,
            found = found.links,
            language = language,
            wanted = wanted.links,
        ));
    }
    out
}
