//! Texts that were not translated, or are in the wrong language.
//!
//! In: readings of a source text and of its translations. Out: diagnostics. Invariants: words are compared, not
//! characters, so another space or full stop does not hide a copy. Which language a text is in is told by its most
//! frequent small words, which the three languages do not share.

use super::marks::is_apart;
use crate::check::words::reading::lexicon::tells;
use crate::check::words::reading::{CharClasses, HOLE, Reading, RuleLanguage, Text, Token};
use crate::diag::{Argument, Code, Diagnostic, Report, message};

/// Whether two readings have the same words, and how many.
fn same_words(left: &Reading<'_>, right: &Reading<'_>) -> Option<usize> {
    let mut count = 0;
    let mut right = right.words();
    for (_, word) in left.words() {
        if right.next()?.1 != word {
            return None;
        }
        count += 1;
    }
    right.next().is_none().then_some(count)
}

/// Whether a word would be another one in another language. Abbreviations (`OSCE`) and names with a capital inside
/// (`OpenGL`) would not, nor what belongs to an HTML tag, a unit, a key or a name for machines: `{ $width }px`, `23em`,
/// `Ctrl+F`, `local_port`.
fn is_of_a_language(reading: &Reading<'_>, token: &Token) -> bool {
    let word = reading.of(token);
    let (start, end) = (token.start as usize, token.end as usize);
    let small = word.chars().nth(1).is_some() && word.chars().skip(1).all(|c| !c.is_uppercase());
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '_' | '+' | HOLE));
    let dotted = |at: usize, c: Option<char>| {
        c == Some('.') && reading.after(at).is_some_and(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    small
        && !joins(reading.before(start))
        && !joins(reading.after(end))
        && !dotted(end + 1, reading.after(end))
        && !is_apart(reading, end)
}

/// `min-width: 30em; height: 20em`: settings of a program, no sentence.
pub(crate) fn is_settings(text: &str) -> bool {
    text.split(';').map(str::trim).filter(|part| !part.is_empty()).all(|part| {
        part.split_once(": ").is_some_and(|(name, value)| {
            let digits = value.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '%');
            name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
                && digits.len() < value.len()
                && digits.parse::<f64>().is_ok()
        })
    })
}

/// Reports a translation that is its source; whether it is.
///
/// One word counts where it has at least four letters: `Speakers`, but not `OSCE`. The attribute `.wordmark` stands in
/// place of a logo and may be the same in every language.
pub(crate) fn untranslated(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) -> bool {
    let (subject, reading) = (target.subject, target.reading());
    if subject.language == source.subject.language
        || !source.reading().classes.any(CharClasses::LATIN)
        || !reading.classes.any(CharClasses::LATIN)
        || reading.classes.any(CharClasses::CYRILLIC)
        || subject.attribute.is_some_and(|attribute| &*attribute.text == "wordmark")
    {
        return false;
    }
    let Some(count) = same_words(source.reading(), reading) else { return false };
    let mut told = reading.words().filter(|(token, _)| is_of_a_language(reading, token)).map(|(_, word)| word);
    if !told.any(|word| count > 1 || word.chars().count() >= 4) || is_settings(&reading.text) {
        return false;
    }
    let place = reading
        .words()
        .next()
        .zip(reading.words().next_back())
        .and_then(|((first, _), (last, _))| reading.span(first.start as usize..last.end as usize));
    report.add(
        Diagnostic::new(
            Code::UntranslatedCopy,
            message!(
                "same-as-source",
                "`{name}` in {language} is the same as the source",
                name = subject.name(),
                language = subject.language_name(),
            ),
        )
        .at(place.unwrap_or_else(|| subject.place()), message!("not-translated", "not translated"))
        .also(source.subject.place(), "the source")
        .help(message!(
            "translate-or-allow",
            "translate it; if it is a name that stays in Latin letters, write above the message: \
             `# payom: allow {rule} …the reason…`",
            rule = Code::UntranslatedCopy.id(),
        )),
    );
    true
}

/// Reports the same text in two languages that are not the source; whether it was, and which of the two is wrong.
pub(crate) fn pasted(first: Text<'_, '_>, second: Text<'_, '_>, report: &mut Report) -> Option<RuleLanguage> {
    if first.subject.language == second.subject.language || !second.reading().classes.any(CharClasses::CYRILLIC) {
        return None;
    }
    if same_words(first.reading(), second.reading())? <= 3 {
        return None;
    }
    let count = counts(second.reading());
    let wrong = if count.of(second.subject.language) > count.of(first.subject.language) {
        (first, second)
    } else {
        (second, first)
    };
    let (Text { subject, .. }, Text { subject: other, .. }) = wrong;
    let reading = wrong.0.reading();
    report.add(
        Diagnostic::new(
            Code::CopiedTranslation,
            message!(
                "same-in-two",
                "`{name}` has the same text in {language} and in {other}",
                name = subject.name(),
                language = subject.language_name(),
                other = other.language_name(),
            ),
        )
        .at(
            reading.span(0..reading.text.len()).unwrap_or_else(|| subject.place()),
            message!("this-text", "this text"),
        )
        .also(other.place(), message!("the-same-text", "the same text"))
        .help(message!("translate-into", "translate it into {language}", language = subject.language_name())),
    );
    Some(subject.language)
}

/// How many of the frequent words of each language a text has.
#[derive(Clone, Copy, Debug, Default)]
struct Counts([usize; 3]);

impl Counts {
    fn of(self, language: RuleLanguage) -> usize {
        self.0.get(language as usize).copied().unwrap_or(0)
    }
}

fn counts(reading: &Reading<'_>) -> Counts {
    let mut counts = Counts::default();
    for (token, word) in reading.words() {
        // A full stop after one letter makes it an abbreviation: «в.» is "province" in Tajik.
        let letter = word.len() <= 2 && reading.after(token.end as usize) == Some('.');
        // «DNS-и»: an ending, joined by a hyphen, is no word of its own.
        let ending = matches!(reading.before(token.start as usize), Some('-' | '\u{2011}'));
        if letter || ending {
            continue;
        }
        if let Some(slot) = tells(word).and_then(|language| counts.0.get_mut(language as usize)) {
            *slot += 1;
        }
    }
    counts
}

/// Reports a text in the wrong language; whether it is.
pub(crate) fn language(text: Text<'_, '_>, report: &mut Report) -> bool {
    let (subject, reading) = (text.subject, text.reading());
    let own = subject.language;
    let possible = match own {
        RuleLanguage::English => reading.classes.any(CharClasses::CYRILLIC),
        RuleLanguage::Russian | RuleLanguage::Tajik => true,
        RuleLanguage::Other => false,
    };
    if !possible || reading.tokens.len() < 3 || !reading.is_fresh(0) {
        return false;
    }
    let counts = counts(reading);
    let others =
        [RuleLanguage::English, RuleLanguage::Russian, RuleLanguage::Tajik].into_iter().filter(|other| *other != own);
    let Some(other) = others.max_by_key(|other| counts.of(*other)) else { return false };
    let (mine, theirs) = (counts.of(own), counts.of(other));
    if !(theirs >= 2 && mine == 0 || theirs >= 4 && theirs > 3 * mine) {
        return false;
    }
    let (tag, english) = match other {
        RuleLanguage::English => ("en", "English"),
        RuleLanguage::Russian => ("ru", "Russian"),
        RuleLanguage::Tajik | RuleLanguage::Other => ("tg", "Tajik"),
    };
    report.add(
        Diagnostic::new(
            Code::WrongLanguage,
            message!(
                "seems-to-be",
                "the {language} text of `{name}` seems to be in {other}",
                name = subject.name(),
                language = subject.language_name(),
                other = Argument::Language(tag.to_owned(), english.to_owned()),
            ),
        )
        .at(
            reading.span(0..reading.text.len()).unwrap_or_else(|| subject.place()),
            message!("wrong-text", "this text"),
        )
        .help(message!("write-in", "write it in {language}", language = subject.language_name())),
    );
    true
}
