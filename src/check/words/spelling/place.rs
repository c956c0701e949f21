//! Where in its sentence a word stands, and whether it is one that can be checked.
//!
//! In: a reading and a token. Out: facts. Invariants: what belongs to an address, a number, a key, an abbreviation or a name
//! for machines is no word.

use crate::check::words::reading::lexicon::is_abbreviation;
use crate::check::words::reading::{CharClasses, HOLE, Reading, Token, TokenKind};
use crate::l10n::language::is_name_particle;

/// The longest word in capitals that is taken for an abbreviation, in letters.
const LONGEST_ABBREVIATION: usize = 6;

/// The part that a word has in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// In small letters.
    Word,
    /// With a capital that it may have as the first of a sentence.
    First,
    /// With a capital of its own.
    Name,
}

/// Whether a word begins a sentence, or what looks like one: after a full stop or a colon, or at the very beginning.
pub(crate) fn is_sentence_start(reading: &Reading<'_>, token: &Token) -> bool {
    let before = reading.text.get(..token.start as usize).unwrap_or("");
    let quiet = |c: char| {
        c.is_whitespace() || matches!(c, '«' | '„' | '“' | '"' | '‘' | '(' | '[' | '*' | '_' | '–' | '—' | '-')
    };
    let rest = before.trim_end_matches(quiet);
    if rest.is_empty() {
        return true;
    }
    if rest.ends_with('.') {
        let word = rest.trim_end_matches('.').rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let small = word.to_lowercase();
        return word.chars().count() > 1 && !is_abbreviation(&small) && word.chars().count() > 3
            || rest.len() == before.len() && word.is_empty();
    }
    rest.ends_with(['!', '?', '…', ':', ';', '\n']) || before.get(rest.len()..).is_some_and(|gap| gap.contains('\n'))
}

/// Whether a place is between quotation marks.
pub(crate) fn is_quoted(reading: &Reading<'_>, at: usize) -> bool {
    if !reading.classes.any(CharClasses::QUOTE) {
        return false;
    }
    let mut depth = 0_usize;
    let mut straight = false;
    for c in reading.text.get(..at).unwrap_or("").chars() {
        match c {
            '«' | '„' => depth += 1,
            '“' if depth == 0 => depth += 1,
            '»' | '”' | '“' => depth = depth.saturating_sub(1),
            '"' => straight = !straight,
            _ => {}
        }
    }
    depth > 0 || straight
}

/// Whether a place is inside a tag of HTML: `<strong>`, `</a>`.
pub(crate) fn is_in_tag(reading: &Reading<'_>, at: usize) -> bool {
    if !reading.classes.any(CharClasses::MARKUP) {
        return false;
    }
    let Some((before, after)) = reading.text.split_at_checked(at) else { return false };
    let open = before.rfind('<').filter(|open| before.rfind('>').is_none_or(|close| close < *open));
    let tag = open
        .and_then(|open| before.get(open + 1..))
        .is_some_and(|name| name.is_empty() || name.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()));
    tag && after.find('>').is_some_and(|close| after.find('<').is_none_or(|open| close < open))
}

/// The part of a word in its sentence; `None` for what is no word to be checked.
pub(crate) fn role(reading: &Reading<'_>, token: &Token) -> Option<Role> {
    let word = reading.of(token);
    let (start, end) = (token.start as usize, token.end as usize);
    let mut letters = word.chars();
    let first = letters.next()?;
    let length = 1 + letters.clone().count();
    let capitals = 1 + letters.clone().filter(|c| c.is_uppercase()).count();
    // Characters that cannot be seen are reported by another rule.
    let hidden = |c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’' | 'ʼ' | '\u{AD}' | '\u{300}'..='\u{36F}'));
    if length < 2 || touches(reading, start, end) || word.contains(hidden) || is_in_tag(reading, start) {
        return None;
    }
    if reading.after(end) == Some('.') && length <= 4 && !ends_sentence(reading, end) {
        return None;
    }
    if !first.is_uppercase() && is_name_particle(word) && is_within_name(reading, token) {
        return None;
    }
    if !first.is_uppercase() {
        // «еЗапись», «iPhone»
        return (capitals == 1).then_some(Role::Word);
    }
    match capitals {
        1 if is_sentence_start(reading, token) && !is_listed(reading, token) => Some(Role::First),
        1 => Some(Role::Name),
        // «СЕССИЯ»; «ЮНЕСКО» and «БДИПЧнинг» are names.
        _ if capitals == length && length > LONGEST_ABBREVIATION => Some(Role::First),
        _ => None,
    }
}

/// Whether a word stands between a word with a capital and another one, or another particle before that: «Жан де ла Круа».
fn is_within_name(reading: &Reading<'_>, token: &Token) -> bool {
    let before = reading.text.get(..token.start as usize).unwrap_or("").trim_end();
    let behind = reading.text.get(token.end as usize..).unwrap_or("").trim_start();
    let of_name = |word: &str| word.starts_with(char::is_uppercase) || is_name_particle(word);
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let next = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    of_name(last) && of_name(next)
}

/// Whether a word stands alone between a colon and a comma, as the name of somebody to call does: «Справки: Малика, …».
fn is_listed(reading: &Reading<'_>, token: &Token) -> bool {
    let before = reading.text.get(..token.start as usize).unwrap_or("").trim_end();
    before.ends_with(':') && reading.after(token.end as usize) == Some(',')
}

/// Whether a full stop ends a sentence: nothing, or a capital after a space, follows.
fn ends_sentence(reading: &Reading<'_>, stop: usize) -> bool {
    let rest = reading.text.get(stop + 1..).unwrap_or("");
    let after = rest.trim_start();
    after.is_empty() || after.len() < rest.len() && after.starts_with(|c: char| c.is_uppercase() || c == '«')
}

/// Whether a word is joined to a digit, a placeable, or a sign of machines.
fn touches(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let sign = |c: Option<char>| {
        c.is_some_and(|c| {
            c.is_ascii_digit()
                || matches!(c, '_' | '@' | '#' | '$' | '&' | '\\' | '=' | '<' | '>' | '`' | '{' | '}' | HOLE)
        })
    };
    let slash = |c: Option<char>, other: Option<char>| c == Some('/') && !other.is_some_and(char::is_alphabetic);
    let (before, after) = (reading.before(start), reading.after(end));
    let beyond = |back: bool| match back {
        true => reading.text.get(..start).and_then(|text| text.chars().rev().nth(1)),
        false => reading.text.get(end..).and_then(|text| text.chars().nth(1)),
    };
    sign(before)
        || sign(after)
        || slash(before, beyond(true))
        || slash(after, beyond(false))
        // «5-й», «{ $n }-дневный», «СММ-ро»
        || is_hyphen(before) && beyond(true).is_none_or(|c| c.is_ascii_digit() || c == HOLE || !c.is_alphanumeric())
        || after == Some('.') && beyond(false).is_some_and(char::is_alphanumeric)
        // «.ftl»
        || before == Some('.') && beyond(true) != Some('.')
}

fn is_hyphen(c: Option<char>) -> bool {
    matches!(c, Some('-' | '\u{2011}'))
}

/// The first and one past the last of the tokens that hyphens join to this one.
pub(crate) fn chain(reading: &Reading<'_>, index: usize) -> std::ops::Range<usize> {
    let joined = |left: usize, right: usize| {
        let (Some(left), Some(right)) = (reading.tokens.get(left), reading.tokens.get(right)) else { return false };
        let words = left.kind == TokenKind::Word && right.kind == TokenKind::Word;
        words && matches!(reading.text.get(left.end as usize..right.start as usize), Some("-" | "\u{2011}"))
    };
    let (mut first, mut end) = (index, index + 1);
    while first > 0 && joined(first - 1, first) {
        first -= 1;
    }
    while joined(end - 1, end) {
        end += 1;
    }
    first..end
}
