//! No-break spaces: what must not be parted by the end of a line.
//!
//! In: cells with their final marks, and tokens with the bindings of their words. Out: the same cells, some spaces now
//! U+00A0. Invariants: spaces are only ever bound, never loosened, so what an author bound stays bound.

use super::cells::{Cell, Token, bind};
use super::characters::CharClasses;
use crate::l10n::language::style::Binding;

/// Binds what belongs together.
///
/// Sources: Кирсанов, «Веб-дизайн», "Неразрываемые пробелы" (initials, titles, №, §, т. д., units, dates, groups of
/// digits, short prepositions); Мильчин; Interinstitutional Style Guide 6.4 (hard space before %, °C) and 7.3.3 (after
/// the currency code); CLDR (groups of digits). The words of each language stand in its own file.
pub(super) fn set(cells: &mut [Cell], tokens: &[Token]) {
    let parts: Vec<Part> = tokens.iter().map(|token| Part::of(cells, token)).collect();
    let mut in_phone = false;
    for (index, pair) in tokens.windows(2).enumerate() {
        let ([left, right], Some([a, b])) = (pair, parts.get(index..index + 2)) else {
            continue;
        };
        if index > 0 && is_quiet(left) && is_quiet(right) {
            in_phone = false;
            continue;
        }
        let before = index.checked_sub(1).and_then(|index| parts.get(index));
        let rest = parts.get(index + 2..).unwrap_or_default();
        in_phone = a.starts_phone || in_phone && a.is_phone;
        in_phone = in_phone && b.is_phone && !a.ends_phone;
        if in_phone
            || is_group(before, a, b, rest.first())
            || by_words(before, a, b)
            || by_names(a, b, rest, index == 0)
        {
            cells.get_mut(left.end..right.start).unwrap_or_default().iter_mut().for_each(bind);
        }
    }
}

/// Whether a token binds to no other that is like it.
fn is_quiet(token: &Token) -> bool {
    token.binding == Binding::NONE && !token.kinds.any(TELLING)
}

/// What a token is, as far as spaces are concerned.
struct Part {
    binding: Binding,
    /// Punctuation follows: nothing binds over it to the right.
    closed: bool,
    /// A bracket or mark precedes: nothing binds over it to the left.
    opened: bool,
    /// How many digits, if it is of digits alone.
    digits: usize,
    /// Begins with a digit or a currency sign and a digit, and no sentence ends after it.
    is_number: bool,
    /// With how many digits it begins.
    leading_digits: usize,
    /// Of the letters I V X L C alone.
    is_roman: bool,
    /// A Roman numeral of two letters or more: one letter may be a word.
    is_regnal: bool,
    /// Begins with a capital.
    is_capital: bool,
    /// One or more capitals with full stops: `А.`, `Н.Т.`, `Ж.-П.`.
    is_initials: bool,
    /// A small letter with a full stop: `т.`.
    is_short_form: bool,
    /// `1.`, `2)`, `а)`.
    is_enumerator: bool,
    /// `%`, `°C`, `€`.
    is_sign: bool,
    /// May belong to a phone number.
    is_phone: bool,
    /// Something other than a digit or a closing bracket ends it: `07,`.
    ends_phone: bool,
    /// `+992` or `(+992`.
    starts_phone: bool,
}

impl Part {
    fn of(cells: &[Cell], token: &Token) -> Self {
        let all = cells.get(token.start..token.end).unwrap_or_default();
        if !token.kinds.any(TELLING) {
            return Self::of_letters(all, token);
        }
        let core = cells.get(token.core_start..token.core_end).unwrap_or_default();
        let at = |index: usize| core.get(index).map(|cell| cell.c);
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let last = core.last().map(|cell| cell.c);
        let count = |kind: fn(char) -> bool| core.iter().filter(|cell| kind(cell.c)).count();
        let is = |kind: fn(char) -> bool| !core.is_empty() && core.iter().all(|cell| kind(cell.c));
        let leading_digits = core.iter().take_while(|cell| cell.c.is_ascii_digit()).count();
        let starts_phone = at(0) == Some('+') && is_digit(at(1));
        let first = all.first().map(|cell| cell.c);
        Self {
            binding: token.binding,
            closed: token.core_end < token.end,
            opened: token.core_start > token.start,
            digits: if is(|c| c.is_ascii_digit()) { core.len() } else { 0 },
            is_number: (leading_digits > 0 || matches!(at(0), Some('€' | '$' | '£')) && is_digit(at(1)))
                && last != Some('.'),
            leading_digits,
            is_roman: is(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C')),
            is_regnal: core.len() >= 2 && is(|c| matches!(c, 'I' | 'V' | 'X')),
            is_capital: at(0).is_some_and(char::is_uppercase),
            is_initials: last == Some('.')
                && core.len() <= 8
                && is(|c| c == '.' || c == '-' || c == '\u{2011}' || c.is_uppercase())
                && count(char::is_uppercase) == count(|c| c == '.'),
            is_short_form: core.len() == 2 && last == Some('.') && at(0).is_some_and(char::is_lowercase),
            is_enumerator: is_enumerator(all),
            is_sign: matches!(first, Some('%' | '‰' | '°' | '€' | '$' | '£' | '₽')),
            is_phone: (starts_phone || leading_digits > 0)
                && all.iter().all(|cell| {
                    cell.c.is_ascii_digit() || matches!(cell.c, '+' | '(' | ')' | '-' | '\u{2011}' | ',' | ';' | '.')
                }),
            ends_phone: all.last().is_some_and(|cell| cell.c != ')' && !cell.c.is_ascii_digit()),
            starts_phone,
        }
    }

    /// Of small letters, marks and brackets: the same as [`Part::of`] finds, which looks for more.
    fn of_letters(all: &[Cell], token: &Token) -> Self {
        Self {
            binding: token.binding,
            closed: token.core_end < token.end,
            opened: token.core_start > token.start,
            digits: 0,
            is_number: false,
            leading_digits: 0,
            is_roman: false,
            is_regnal: false,
            is_capital: false,
            is_initials: false,
            is_short_form: false,
            is_enumerator: is_enumerator(all),
            is_sign: false,
            is_phone: false,
            ends_phone: all.last().is_some_and(|cell| cell.c != ')'),
            starts_phone: false,
        }
    }
}

/// Without any of these a word is neither a number nor a name nor an abbreviation.
const TELLING: CharClasses =
    CharClasses::DIGIT.and(CharClasses::CAPITAL).and(CharClasses::STOP).and(CharClasses::SIGN);

/// `1.`, `12)`, `а)`: a short number or one letter, then one sign.
fn is_enumerator(cells: &[Cell]) -> bool {
    match cells {
        [a, sign] => a.c.is_ascii_digit() && matches!(sign.c, '.' | ')') || a.c.is_lowercase() && sign.c == ')',
        [a, b, sign] => a.c.is_ascii_digit() && b.c.is_ascii_digit() && matches!(sign.c, '.' | ')'),
        _ => false,
    }
}

/// `1 234 567`, and the groups of a phone number without its code: `221 74 07`.
fn is_group(before: Option<&Part>, a: &Part, b: &Part, after: Option<&Part>) -> bool {
    if a.closed || b.opened || !matches!(a.digits, 1..=3) {
        return false;
    }
    let is_short = |part: &Part| matches!(part.digits, 1..=3);
    let continues = before.is_some_and(|part| is_short(part) && !part.closed)
        || after.is_some_and(|part| is_short(part) && !b.closed);
    b.digits == 3 || b.digits == 2 && continues
}

/// By the bindings of either word.
fn by_words(before: Option<&Part>, a: &Part, b: &Part) -> bool {
    if a.closed || b.opened {
        return !a.closed && a.binding.has(Binding::SHORT);
    }
    let counted = before.is_some_and(|part| part.is_number && !part.closed);
    (a.is_number || a.is_roman) && (b.binding.has(Binding::UNIT) || b.is_sign)
        || a.is_number && b.binding.has(Binding::MONTH)
        || a.binding.has(Binding::MULTIPLIER) && counted && b.binding.has(Binding::CURRENCY)
        || a.binding.has(Binding::MONTH) && matches!(b.leading_digits, 1 | 2)
        || a.binding.has(Binding::NUMBERED) && (b.leading_digits > 0 || b.is_roman)
        || a.binding.has(Binding::TITLE) && b.is_capital && !(counted && a.binding.has(Binding::UNIT))
        || a.binding.has(Binding::SHORT)
        || b.binding.has(Binding::PARTICLE)
        || a.is_short_form && b.is_short_form
}

/// Initials with their surname on either side, a ruler's number, the number of an item at the beginning of a paragraph.
fn by_names(a: &Part, b: &Part, rest: &[Part], is_first: bool) -> bool {
    if is_first && a.is_enumerator && !b.is_number {
        return true;
    }
    if a.closed || b.opened {
        return false;
    }
    let more = rest.iter().take_while(|part| part.is_initials && !part.opened && !part.closed).count();
    let ends_name = b.closed || rest.get(more).is_none_or(|part| part.is_initials || part.opened || !part.is_capital);
    a.is_initials && b.is_capital
        || a.is_capital && !a.is_initials && b.is_initials && ends_name
        || a.is_capital && b.is_regnal
}
