//! Texts in the wrong language.
//!
//! In: a reading, and the words that each language knows. Out: diagnostics. Invariants: a text is told by its words at any
//! length: those that only another language knows against those that only its own does. Names, abbreviations, quotations and
//! words that both languages share say nothing. One word alone tells only if it cannot have been taken over as it is; the
//! letters of further languages tell, too. A sentence in another language within a longer text is found by its row of words.

use super::kept::{A_PRACTICE, Falls, Held, Kept, is_in_code, print, stays};
use crate::check::words::reading::lexicon::is_abbreviation;
use crate::check::words::reading::{CharClasses, HOLE, Reading, RuleLanguage, Text, Token, TokenKind};
use crate::check::words::spelling::{KnownWords, is_in_tag, is_quoted, is_sentence_start};
use crate::diag::{Argument, Code, Diagnostic, Report, Severity, message};
use crate::l10n::language::{dictionary, find, language_of_letters};

/// So many words in a row that only another language knows are a sentence in it.
const ROW: usize = 4;
/// The fewest letters of a word that tells a language alone, and of one in Latin letters that tells English.
pub(super) const SHORTEST: usize = 3;

const LANGUAGES: [RuleLanguage; 3] = [RuleLanguage::English, RuleLanguage::Russian, RuleLanguage::Tajik];

/// A word that tells a language.
#[derive(Clone, Copy, Debug)]
struct Evidence {
    /// The token's number.
    index: usize,
    /// The other language.
    other: RuleLanguage,
    /// Whether the word cannot have been taken over from there.
    own_form: bool,
}

/// Reports a text in the wrong language; whether it is.
pub(crate) fn check(text: Text<'_, '_>, known: &mut KnownWords, kept: &mut Kept, report: &mut Report) -> bool {
    let (subject, reading) = (text.subject, text.reading());
    let own = subject.language;
    let possible = match own {
        RuleLanguage::English => reading.classes.any(CharClasses::CYRILLIC),
        RuleLanguage::Russian | RuleLanguage::Tajik => true,
        RuleLanguage::Other => false,
    };
    if !possible || !reading.is_fresh(0) || is_settings(&reading.text) || stays(subject) {
        return false;
    }
    if let Some(tag) = by_letters(reading, own) {
        let name = Argument::Language(tag.0.to_owned(), tag.1.to_owned());
        report.add(finding(text, None, name));
        return true;
    }
    let evidence = evidence(reading, own, known);
    let Some(other) =
        LANGUAGES.into_iter().max_by_key(|other| of(&evidence, *other)).filter(|_| !evidence.is_empty())
    else {
        return false;
    };
    let theirs = of(&evidence, other);
    let mine = mine(reading, own, other, known);
    // «Семинар прошёл в Душанбе»: a loan, and a preposition that only one language has.
    let short = evidence.iter().filter(|word| word.other == other);
    let short = short.filter_map(|word| reading.tokens.get(word.index)).any(|token| token.end - token.start <= 4);
    let sure =
        theirs >= 2 && short || theirs >= 3 || evidence.iter().any(|word| word.other == other && word.own_form);
    if sure && (mine == 0 || theirs >= 3 && theirs > 2 * mine) {
        report.add(finding(text, None, name_of(other)));
        return true;
    }
    if let Some((first, last)) = row(reading, &evidence, own, known) {
        let range = first.start as usize..last.end as usize;
        report.add(finding(text, Some(range), name_of(other)));
    } else if let Some(words) = left_behind(reading, &evidence, own, known) {
        // A word may have been taken over on purpose.
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            let range = first.start as usize..last.end as usize;
            let mut diagnostic = finding(text, Some(range), name_of(RuleLanguage::English));
            diagnostic.severity = Severity::Warning;
            // More than one word is no practice, but a phrase that was forgotten in several places.
            let one = words.iter().all(|token| reading.of(token) == reading.of(first));
            let words = words.iter().filter(|_| one).map(|token| print(text, token)).collect();
            kept.hold(Held { diagnostic, words, falls: Falls::All(A_PRACTICE) });
        }
    }
    false
}

/// `min-width: 30em; height: 20em`: settings of a program, no sentence.
pub(crate) fn is_settings(text: &str) -> bool {
    // Nearly all texts begin otherwise (bench `check`).
    let first = text.trim_start().bytes().next();
    if first.is_some_and(|b| !(b.is_ascii_lowercase() || matches!(b, b'-' | b':' | b';'))) {
        return false;
    }
    text.split(';').map(str::trim).filter(|part| !part.is_empty()).all(|part| {
        part.split_once(": ").is_some_and(|(name, value)| {
            let digits = value.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '%');
            name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
                && digits.len() < value.len()
                && digits.parse::<f64>().is_ok()
        })
    })
}

fn of(evidence: &[Evidence], other: RuleLanguage) -> usize {
    evidence.iter().filter(|word| word.other == other).count()
}

fn name_of(language: RuleLanguage) -> Argument {
    let name = match language {
        RuleLanguage::English => "English",
        RuleLanguage::Russian => "Russian",
        RuleLanguage::Tajik | RuleLanguage::Other => "Tajik",
    };
    Argument::Language(language.tag().to_owned(), name.to_owned())
}

/// The words that only another language knows.
fn evidence(reading: &Reading<'_>, own: RuleLanguage, known: &mut KnownWords) -> Vec<Evidence> {
    let mut found = Vec::new();
    let quoted_alone = is_quoted_alone(reading);
    for (index, token) in reading.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word {
            continue;
        }
        let small = reading.small(token);
        let latin = token.classes.any(CharClasses::LATIN);
        let own_script = latin == (own == RuleLanguage::English);
        if latin && token.classes.any(CharClasses::CYRILLIC) || own_script && (latin || known.has(own, small)) {
            continue;
        }
        let others =
            LANGUAGES.into_iter().filter(|other| *other != own && (*other == RuleLanguage::English) == latin);
        for other in others {
            if tells(reading, token, other) && known.has(other, small) {
                let quoted = !quoted_alone && is_quoted(reading, token.start as usize);
                // A letter alone is no word of any language: «И» may be the first of a list.
                let own_form = small.chars().count() >= SHORTEST
                    && dictionary(other.tag()).is_some_and(|dictionary| dictionary.is_own_form(small));
                if !quoted {
                    found.push(Evidence { index, other, own_form });
                }
            }
        }
    }
    found
}

/// Whether a word can tell a language: it is no name, abbreviation, ending, or part of a name for machines.
pub(super) fn tells(reading: &Reading<'_>, token: &Token, other: RuleLanguage) -> bool {
    let word = reading.of(token);
    let (start, end) = (token.start as usize, token.end as usize);
    let first = word.starts_with(char::is_uppercase);
    let machine = |c: Option<char>| matches!(c, Some('_'));
    if machine(reading.before(start)) || machine(reading.after(end)) || is_in_code(reading, start) {
        return false;
    }
    if word.chars().skip(1).any(char::is_uppercase) {
        return word.chars().count() > 6 && word.chars().all(char::is_uppercase);
    }
    let letters = word.chars().count();
    if is_in_tag(reading, start) || other == RuleLanguage::English && letters < SHORTEST {
        return false;
    }
    if first {
        let small = reading.small(token);
        let name = dictionary(other.tag()).is_some_and(|dictionary| dictionary.is_name(small));
        if name || !is_sentence_start(reading, token) || next_is_capital(reading, token) {
            return false;
        }
    }
    // A full stop after few letters makes it an abbreviation: «в.» is "province" in Tajik.
    let short = reading.after(end) == Some('.') && (letters <= 2 || is_abbreviation(reading.small(token)));
    let joins = |c: Option<char>| {
        c.is_some_and(|c| c.is_ascii_digit() || matches!(c, '_' | '+' | '-' | '\u{2011}' | '/' | '@' | '.' | HOLE))
    };
    let dotted = reading.after(end) == Some('.') && reading.after(end + 1).is_some_and(char::is_alphanumeric);
    // «display:grid», «not()»
    let setting = reading.after(end) == Some('(')
        || reading.after(end) == Some(':') && reading.after(end + 1).is_some_and(char::is_alphanumeric)
        || reading.before(start) == Some(':');
    let hyphen = |c: Option<char>| matches!(c, Some('-' | '\u{2011}'));
    let beside_latin = other == RuleLanguage::English && joins(reading.after(end).filter(|c| *c != '.'));
    let first_part = hyphen(reading.after(end)) && letters <= 2;
    !(short || dotted || setting || first_part || beside_latin || joins(reading.before(start)))
}

fn next_is_capital(reading: &Reading<'_>, token: &Token) -> bool {
    let Some(rest) = reading.text.get(token.end as usize..) else { return false };
    let next = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2011}'));
    next.len() < rest.len() && next.starts_with(char::is_uppercase)
}

/// How many words only the text's own language knows.
fn mine(reading: &Reading<'_>, own: RuleLanguage, other: RuleLanguage, known: &mut KnownWords) -> usize {
    let own_script = |token: &Token| token.classes.any(CharClasses::LATIN) == (own == RuleLanguage::English);
    let words = reading.tokens.iter().filter(|token| token.kind == TokenKind::Word && own_script(token));
    words
        .filter(|token| {
            let small = reading.small(token);
            let name = reading.of(token).starts_with(char::is_uppercase) && !is_sentence_start(reading, token);
            let shared = other != RuleLanguage::English && own != RuleLanguage::English;
            !name && known.has(own, small) && !(shared && known.has(other, small))
        })
        .count()
}

/// The first and last word of a row of words in another language.
fn row<'r>(
    reading: &'r Reading<'_>,
    evidence: &[Evidence],
    own: RuleLanguage,
    known: &mut KnownWords,
) -> Option<(&'r Token, &'r Token)> {
    let mut begin = 0;
    for (place, word) in evidence.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| evidence.get(before));
        let joined = before.is_some_and(|before| {
            word.other == before.other && is_row(reading, (before.index, word.index), own, known)
        });
        if !joined {
            begin = place;
        }
        let list = evidence.get(begin..=place).unwrap_or_default();
        if list.len() >= ROW && list.iter().any(|word| word.own_form) {
            let end = evidence.get(place..).unwrap_or_default().windows(2).take_while(|pair| match pair {
                [left, right] => is_row(reading, (left.index, right.index), own, known),
                _ => false,
            });
            let last = evidence.get(place + end.count())?;
            return Some((reading.tokens.get(list.first()?.index)?, reading.tokens.get(last.index)?));
        }
    }
    None
}

/// English in small letters between words of the text's own language: «Судья зачитала verdict». It was left behind, unless it
/// stands in brackets, or is written so in both.
fn left_behind<'r>(
    reading: &'r Reading<'_>,
    evidence: &[Evidence],
    own: RuleLanguage,
    known: &mut KnownWords,
) -> Option<Vec<&'r Token>> {
    if is_list_of_words(&reading.text) {
        return None;
    }
    let taken_over = find(own.tag()).prose.taken_over;
    let small = |word: &&Evidence| {
        reading.tokens.get(word.index).is_some_and(|token| {
            let text = reading.of(token);
            text.chars().all(char::is_lowercase) && !taken_over.contains(&text)
        })
    };
    let all: Vec<&Evidence> =
        evidence.iter().filter(|word| word.other == RuleLanguage::English).filter(small).collect();
    let (first, last) = (reading.tokens.get(all.first()?.index)?, reading.tokens.get(all.last()?.index)?);
    // Beside what no language knows it is a command: `payom build --out site`.
    let (begin, end) = (all.first()?.index, all.last()?.index);
    let mut latin = |index: Option<usize>| {
        let token = index.and_then(|index| reading.tokens.get(index));
        token.is_some_and(|token| {
            token.kind == TokenKind::Word
                && token.classes.any(CharClasses::LATIN)
                && !known.has(RuleLanguage::English, reading.small(token))
        })
    };
    let head = reading.text.get(..first.start as usize).unwrap_or("");
    let tail = reading.text.get(last.end as usize..).unwrap_or("");
    let sign = |c: char| matches!(c, '-' | '`' | '/' | ':' | '=' | '…' | '$' | '<');
    if latin(begin.checked_sub(1))
        || latin(Some(end + 1))
        || head.trim_end().ends_with(sign)
        || tail.trim_start().starts_with(sign)
    {
        return None;
    }
    let open = |signs: [char; 2]| head.matches(signs[0]).count() > head.matches(signs[1]).count();
    if open(['(', ')']) || open(['[', ']']) || open(['<', '>']) || head.matches('`').count() % 2 == 1 {
        return None;
    }
    (mine(reading, own, RuleLanguage::English, known) >= 2)
        .then(|| all.iter().filter_map(|word| reading.tokens.get(word.index)).collect())
}

/// «акси экран, гирифтани акси экран, screenshot»: words to be searched for, in any language.
fn is_list_of_words(text: &str) -> bool {
    let items = || text.split(',').map(|item| item.split_whitespace().count());
    items().count() >= 3 && items().all(|words| (1..=3).contains(&words)) && !text.contains(['.', '!', '?', ':'])
}

/// Whether nothing stands between two words but names and words that say nothing.
fn is_row(reading: &Reading<'_>, (left, right): (usize, usize), own: RuleLanguage, known: &mut KnownWords) -> bool {
    let (Some(first), Some(last)) = (reading.tokens.get(left), reading.tokens.get(right)) else { return false };
    let gap = reading.text.get(first.end as usize..last.start as usize).unwrap_or("");
    let between = reading.tokens.get(left + 1..right).unwrap_or_default();
    !gap.contains(['!', '?', '(', ')', '[', ']', '«', '»', '“', '”', '"', '\n'])
        && !gap.contains(". ")
        && between.len() <= 2
        && between.iter().all(|token| token.kind != TokenKind::Word || !known.has(own, reading.small(token)))
}

/// Whether a text is one quotation from its first sign to its last.
fn is_quoted_alone(reading: &Reading<'_>) -> bool {
    let text = reading.text.trim().trim_end_matches(['.', ',', ';', ':']);
    text.starts_with(['«', '“', '"', '„']) && text.ends_with(['»', '”', '"', '“'])
}

/// A language that is told by letters that the text's own does not have: its tag and its name.
fn by_letters(reading: &Reading<'_>, own: RuleLanguage) -> Option<(&'static str, &'static str)> {
    if own == RuleLanguage::English || !reading.classes.any(CharClasses::RARE_CYRILLIC) {
        return None;
    }
    // Tajik's own letters are rare, but not strange. Other words tell nothing.
    let telling = if own == RuleLanguage::Tajik { CharClasses::STRANGE } else { CharClasses::RARE_CYRILLIC };
    if !reading.classes.any(telling) {
        return None;
    }
    let mut counts: Vec<((&'static str, &'static str), usize)> = Vec::new();
    let mut words = 0;
    for (token, word) in reading.words_with(CharClasses::CYRILLIC) {
        let capital = token.classes.any(CharClasses::CAPITAL.and(CharClasses::STRANGE));
        if capital && word.starts_with(char::is_uppercase) && !is_sentence_start(reading, token) {
            continue;
        }
        words += 1;
        if !token.classes.any(telling) {
            continue;
        }
        let Some(language) = language_of_letters(own.tag(), reading.small(token)) else { continue };
        match counts.iter_mut().find(|(known, _)| *known == language) {
            Some((_, count)) => *count += 1,
            None => counts.push((language, 1)),
        }
    }
    let (language, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count > 1 && count * 4 >= words).then_some(language)
}

/// The finding about a text, or a part of it.
fn finding(text: Text<'_, '_>, part: Option<std::ops::Range<usize>>, other: Argument) -> Diagnostic {
    let (subject, reading) = (text.subject, text.reading());
    let (message, range) = match part {
        None => (
            message!(
                "seems-to-be",
                "the {language} text of `{name}` seems to be in {other}",
                name = subject.name(),
                language = subject.language_name(),
                other = other,
            ),
            0..reading.text.len(),
        ),
        Some(range) => (
            message!(
                "part-seems-to-be",
                "a part of the {language} text of `{name}` seems to be in {other}",
                name = subject.name(),
                language = subject.language_name(),
                other = other,
            ),
            range,
        ),
    };
    Diagnostic::new(Code::WrongLanguage, message)
        .at(reading.span(range).unwrap_or_else(|| subject.place()), message!("wrong-text", "this text"))
        .help(message!("write-in", "write it in {language}", language = subject.language_name()))
}
