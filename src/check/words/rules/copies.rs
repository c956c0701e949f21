//! Texts that were not translated.
//!
//! In: readings of a source text and of its translations. Out: diagnostics. Invariants: words are compared, not
//! characters, so another space or full stop does not hide a copy. Words that two languages share, names and
//! abbreviations are no copy.

use super::kept::{Falls, Held, is_in_code, print, stays};
use super::language::{SHORTEST, is_settings, tells};
use super::marks::is_apart;
use crate::check::words::reading::{CharClasses, HOLE, Reading, RuleLanguage, Text, Token, TokenKind};
use crate::check::words::spelling::KnownWords;
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::dictionary;

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
        && !is_in_code(reading, start)
}

/// A translation that is its source: the finding, which falls where the locale keeps these words elsewhere, too.
///
/// One word counts where it has at least four letters: `Speakers`, but not `OSCE`.
pub(crate) fn untranslated(source: Text<'_, '_>, target: Text<'_, '_>) -> Option<Held> {
    let (subject, reading) = (target.subject, target.reading());
    if subject.language == source.subject.language
        || !source.reading().classes.any(CharClasses::LATIN)
        || !reading.classes.any(CharClasses::LATIN)
        || reading.classes.any(CharClasses::CYRILLIC)
        || stays(subject)
    {
        return None;
    }
    let count = same_words(source.reading(), reading)?;
    let told: Vec<&Token> =
        reading.words().map(|(token, _)| token).filter(|token| is_of_a_language(reading, token)).collect();
    let long = |token: &&Token| count > 1 || reading.of(token).chars().count() >= 4;
    if !told.iter().any(long) || is_settings(&reading.text) {
        return None;
    }
    let words = told.iter().map(|token| print(target, token)).collect();
    Some(Held { diagnostic: same_as_source(source, target), words, falls: Falls::All(1) })
}

/// What makes the finding of an untranslated text fall if every other language has left it, too. Texts of a few words with
/// capitals are names if English does not know one of them («Firefox Alpenglow»), or if the locale keeps one elsewhere.
pub(crate) fn left_by_all(source: &Reading<'_>) -> Falls {
    if is_name(source) {
        Falls::Now
    } else if source.words().count() > 1 && has_capitals(source) {
        Falls::Any
    } else {
        Falls::All(1)
    }
}

/// The most words of a name.
const LONGEST_NAME: usize = 4;

fn has_capitals(reading: &Reading<'_>) -> bool {
    let is_titled = |word: &str| word.starts_with(char::is_uppercase);
    (1..=LONGEST_NAME).contains(&reading.words().count()) && reading.words().all(|(_, word)| is_titled(word))
}

/// Whether a text is a name alone: a few words with capitals, of which English does not have one.
fn is_name(reading: &Reading<'_>) -> bool {
    let unknown = |token: &Token| {
        let small = reading.small(token);
        small.chars().count() > 2 && dictionary("en").is_some_and(|words| !words.has(small))
    };
    has_capitals(reading) && reading.words().any(|(token, _)| unknown(token))
}

fn same_as_source(source: Text<'_, '_>, target: Text<'_, '_>) -> Diagnostic {
    let (subject, reading) = (target.subject, target.reading());
    let place = reading
        .words()
        .next()
        .zip(reading.words().next_back())
        .and_then(|((first, _), (last, _))| reading.span(first.start as usize..last.end as usize));
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
    .also(source.subject.place(), message!("the-source", "the source"))
    .help(message!(
        "translate-or-allow",
        "translate it; if it is a name that stays in Latin letters, write above the message: \
         `# payom: allow {rule} …the reason…`",
        rule = Code::UntranslatedCopy.id(),
    ))
}

/// Which of two languages the words of a text are of: how many each knows alone, and how many neither does, names apart.
#[derive(Clone, Copy, Debug, Default)]
struct Shares {
    first: usize,
    second: usize,
    neither: usize,
    /// How many cannot have been taken over from the language that knows them.
    own_forms: usize,
}

fn shares(reading: &Reading<'_>, (first, second): (RuleLanguage, RuleLanguage), known: &mut KnownWords) -> Shares {
    let mut shares = Shares::default();
    for token in reading.tokens.iter().filter(|token| token.kind == TokenKind::Word) {
        // A word may begin a name in either language.
        if token.classes.any(CharClasses::LATIN) || !(tells(reading, token, first) && tells(reading, token, second)) {
            continue;
        }
        let small = reading.small(token);
        let own_form = |language: RuleLanguage| {
            let known = dictionary(language.tag()).is_some_and(|dictionary| dictionary.is_own_form(small));
            usize::from(known && small.chars().count() >= SHORTEST)
        };
        match (known.has(first, small), known.has(second, small)) {
            (true, false) => {
                shares.first += 1;
                shares.own_forms += own_form(first);
            }
            (false, true) => {
                shares.second += 1;
                shares.own_forms += own_form(second);
            }
            (false, false) if !reading.of(token).starts_with(char::is_uppercase) => shares.neither += 1,
            _ => {}
        }
    }
    shares
}

/// Reports the same text in two languages that are not the source; whether it was, and which of the two is wrong.
pub(crate) fn pasted(
    source: &Reading<'_>,
    (first, second): (Text<'_, '_>, Text<'_, '_>),
    known: &mut KnownWords,
    report: &mut Report,
) -> Option<RuleLanguage> {
    let languages = (first.subject.language, second.subject.language);
    if languages.0 == languages.1 || !second.reading().classes.any(CharClasses::CYRILLIC) {
        return None;
    }
    let count = same_words(first.reading(), second.reading())?;
    let shares = shares(second.reading(), languages, known);
    // Words that both have, loans and names may well be the same; a sentence hardly.
    let sentence = count > 3 && shares.first + shares.second + shares.neither > 0;
    if !sentence && (shares.own_forms == 0 || is_name(source)) {
        return None;
    }
    let wrong = if shares.second > shares.first { (first, second) } else { (second, first) };
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
