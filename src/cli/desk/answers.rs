//! The one safe answer to a remark.
//!
//! In: a finding about a text, what the text says, what it may hold. Out: an [`Answer`] that a button gives. Invariants: an answer is
//! offered where there is one alone, and it changes that text and nothing else; it is typed into the field, so that it can be taken back.

use super::texts::Text;
use crate::diag::{Argument, Code, Diagnostic, Fix, Message, Sources, Span, message};
use crate::edit::{Field, Piece, Place, field};
use crate::project::{Messages, refused_word};

/// What a button beside a remark does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Puts a mark in where the caret is.
    Insert(String),
    /// Puts the number in front of the words that change with it.
    Front(String),
    /// The text says this instead.
    Replace(Field),
    /// The text says this, which is the same with something at its end.
    Add(Field),
}

impl Answer {
    /// Whether all that it types can be typed: it needs no other marks than these.
    pub(super) fn can_be_typed(&self, marks: &[(String, String)]) -> bool {
        let is_known = |mark: &str| marks.iter().any(|(known, _)| known == mark);
        match self {
            Self::Insert(mark) | Self::Front(mark) => is_known(mark),
            Self::Replace(field) | Self::Add(field) => field.marks().all(is_known),
        }
    }
}

/// The repairs of quotation marks, which are made together: one alone would leave a pair of two kinds.
pub(super) fn of_marks<'f>(all: impl Iterator<Item = &'f Diagnostic>) -> Vec<&'f Fix> {
    all.filter(|own| own.code == Code::QuotationMarks).filter_map(|own| own.fix.as_ref()).collect()
}

/// The answer to a finding about a text that shall say something new. `sources` has the file with the new text, `marks` are the repairs of its
/// quotation marks.
pub(super) fn answer(
    found: &Diagnostic,
    text: &Text<'_>,
    new: &Field,
    (sources, marks): (&Sources, &[&Fix]),
) -> Option<Answer> {
    match found.code {
        Code::MissingVariable | Code::MissingReference => lacking(found, text, new, sources),
        Code::EndPunctuation => ended(&text.source, new),
        _ => mended(found, &text.one.name, new, (sources, marks)),
    }
}

/// What the finding's own repair makes of the text, or the one word that may be meant.
pub(super) fn mended(
    found: &Diagnostic,
    name: &str,
    new: &Field,
    (sources, marks): (&Sources, &[&Fix]),
) -> Option<Answer> {
    let own = found.fix.as_ref().map(|fix| (fix.span, fix.replacement.as_str()));
    let first = own.or_else(|| meant(found, sources))?;
    let of_marks = marks.iter().filter(|_| found.code == Code::QuotationMarks);
    let others =
        of_marks.map(|fix| (fix.span, fix.replacement.as_str())).filter(|(span, _)| span.file == first.0.file);
    let mut edits: Vec<(Span, &str)> = others.chain([first]).collect();
    edits.sort_unstable();
    edits.dedup();
    let mut after = sources.text(first.0.file).to_owned();
    for (span, replacement) in edits.into_iter().rev() {
        after.get(span.range())?;
        after.replace_range(span.range(), replacement);
    }
    let mut sources = Sources::default();
    let file = sources.add(String::new(), after.as_str().into());
    let messages = Messages::read(file, &sources);
    let mended = field(&after, &messages.entries, &Place::named(name))?;
    (mended != *new && !mended.is_empty()).then_some(Answer::Replace(mended))
}

/// The word that may be meant by a doubted one, where there is one alone, and where that stands.
fn meant<'f>(found: &'f Diagnostic, sources: &Sources) -> Option<(Span, &'f str)> {
    doubted(found, sources)?;
    let mut arguments = found.help.as_ref()?.arguments().iter();
    let words = arguments.find_map(|(key, value)| match value {
        Argument::Text(words) if *key == "words" => Some(words.as_str()),
        _ => None,
    })?;
    Some((found.primary.as_ref()?.span, words)).filter(|_| !words.contains(','))
}

/// The mark of the source that the text lacks.
fn lacking(found: &Diagnostic, text: &Text<'_>, new: &Field, sources: &Sources) -> Option<Answer> {
    let label = found.related.first()?;
    let name = sources.text(label.span.file).get(label.span.range())?.trim_start_matches(['$', '-']);
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    let has = |mark: &&str| mark.split(|sign| !is_part(sign)).any(|part| part.trim_start_matches('-') == name);
    let used = |mark: &&str| new.marks().any(|own| own == *mark);
    let mut all = text.source.marks().filter(|mark| has(mark) && !used(mark));
    let only = all.next()?.to_owned();
    all.all(|other| other == only).then_some(Answer::Insert(only))
}

/// The text with the mark at the end of its source, where it ends with a word.
fn ended(source: &Field, new: &Field) -> Option<Answer> {
    let Some(Piece::Words(words)) = source.pieces().last() else { return None };
    let sign = words.chars().last().filter(|sign| matches!(sign, '.' | '?' | '!' | ':' | ';'))?;
    let ends_with_word = match new.pieces().last()? {
        Piece::Words(words) => words.chars().last().is_some_and(char::is_alphanumeric),
        Piece::Mark(_) => true,
    };
    let all = new.pieces().iter().cloned().chain([Piece::Words(sign.to_string())]);
    ends_with_word.then(|| Answer::Add(Field::new(all)))
}

/// The word that a finding doubts: whoever knows better may say so.
pub(super) fn doubted(found: &Diagnostic, sources: &Sources) -> Option<String> {
    let is_one = matches!(found.message.id(), Some("misspelt" | "misspelt-often" | "misspelt-name"));
    let label = found.primary.as_ref().filter(|_| is_one && is_of_words(found.code))?;
    let word = sources.text(label.span.file).get(label.span.range())?.trim();
    refused_word(word).is_none().then(|| word.to_owned())
}

fn is_of_words(code: Code) -> bool {
    matches!(code, Code::Misspelt | Code::MisspeltName)
}

/// What is said of a doubted word at the desk: what was meant, where that is known.
pub(super) fn advice(found: &Diagnostic) -> Option<Message> {
    let arguments = found.help.as_ref()?.arguments();
    let said = |wanted: &str| arguments.iter().find(|(key, _)| *key == wanted).map(|(_, value)| value.clone());
    match said("words").or_else(|| said("name")) {
        Some(words) => Some(message!("desk-did-you-mean", "Did you mean {words}?", words = words)),
        None => Some(message!("desk-look-at-word", "Look at how it is written.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_gets_its_end() {
        let ended = |source: &str, new: &str| match ended(&Field::typed(source), &Field::typed(new)) {
            Some(Answer::Add(field)) => Some(field.line()),
            _ => None,
        };
        assert_eq!(ended("It was held.", "Он прошёл").as_deref(), Some("Он прошёл."));
        assert_eq!(ended("By { $n }?", "До { $n }").as_deref(), Some("До { $n }?"));
        for (source, new) in [("Held", "Прошёл"), ("Held.", "Прошёл;"), ("Held.", ""), ("{ $n }", "Прошёл")]
        {
            assert_eq!(ended(source, new), None, "{source} {new}");
        }
    }
}
