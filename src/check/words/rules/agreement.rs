//! Nouns after a number: «5 представителя», «21 человека», «5 намояндаҳо».
//!
//! In: a reading. Out: diagnostics. Invariants: what a noun must be after a number stands in the language's folder
//! ([`Counting`]). Where it agrees, only forms that are right in no case, or stand where the nominative or the accusative
//! must, are reported: «от 2 представителей» and «с 5 представителями» are right.

use std::sync::OnceLock;

use super::declined::{Declined, counts, declined};
use crate::check::words::reading::lexicon::WordSieve;
use crate::check::words::reading::{CharClasses, Reading, Text, Token, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Counted, Counting, Declension, Singular, find};

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let counting = &find(subject.language.tag()).prose.counting;
    if matches!(counting, Counting::Unknown) || !reading.classes.any(CharClasses::CYRILLIC) {
        return;
    }
    static NUMERALS: [OnceLock<WordSieve>; 4] = [const { OnceLock::new() }; 4];
    let Some(numerals) = NUMERALS.get(subject.language as usize) else { return };
    let numerals = numerals.get_or_init(|| match counting {
        Counting::Agree(counted) => WordSieve::of(counted.few.iter().chain(counted.many).copied()),
        Counting::Singular(singular) => WordSieve::of(singular.numerals.iter().copied()),
        Counting::Unknown => WordSieve::default(),
    });
    let is_numeral = |token: &Token| match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => numerals.has(reading.small(token)),
        _ => false,
    };
    for (index, pair) in reading.tokens.windows(2).enumerate() {
        let [number, noun] = pair else { continue };
        if noun.kind != TokenKind::Word
            || !is_numeral(number)
            || noun.classes.any(CharClasses::CAPITAL)
            || !reading.is_fresh(noun.start as usize)
            || !matches!(reading.text.get(number.end as usize..noun.start as usize), Some(" " | "\u{A0}"))
        {
            continue;
        }
        let place = Place { reading, index };
        let found = match counting {
            Counting::Agree(counted) => place.disagrees(counted),
            Counting::Singular(singular) => place.is_plural(singular).then_some(None),
            Counting::Unknown => None,
        };
        let Some(right) = found else { continue };
        let range = number.start as usize..noun.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let (number, typed) = (reading.of(number), reading.text.get(range).unwrap_or(""));
        let help = match right {
            Some(right) => message!("write-after-number", "write {number} {noun}", number = number, noun = right),
            None => {
                message!("singular-after-number", "leave the plural ending out: a noun after a number stays singular")
            }
        };
        report.add(
            Diagnostic::new(
                Code::NumberAgreement,
                message!("noun-after-number", "the noun does not agree with the number in “{words}”", words = typed),
            )
            .at(span, subject.name())
            .help(help),
        );
    }
}

/// A number, by the noun that it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    One,
    Few,
    Many,
}

impl Group {
    fn of_digits(digits: &str) -> Option<Self> {
        let number: u32 = digits.parse().ok()?;
        Some(match (number % 100, number % 10) {
            (11..=14, _) => Self::Many,
            (_, 1) => Self::One,
            (_, 2..=4) => Self::Few,
            _ => Self::Many,
        })
    }
}

/// The forms that a word may be.
#[derive(Clone, Copy, Debug, Default)]
struct Forms {
    one: bool,
    few: bool,
    plural: bool,
    many: bool,
    animate: bool,
}

impl Forms {
    fn of(declined: &Declined) -> Self {
        let &Declined { one, few, plural, many, animate, .. } = declined;
        Self { one, few, plural, many, animate }
    }
}

/// A number and the word after it.
struct Place<'r, 'n> {
    reading: &'r Reading<'n>,
    /// The number's place among the tokens.
    index: usize,
}

impl Place<'_, '_> {
    fn token(&self, back: usize) -> Option<&Token> {
        self.reading.tokens.get(self.index.checked_sub(back)?)
    }

    /// The word before the number, with nothing but a space between; none at the beginning of a sentence.
    fn before(&self) -> Option<&str> {
        let (number, before) = (self.token(0)?, self.token(1)?);
        let gap = self.reading.text.get(before.end as usize..number.start as usize)?;
        matches!(gap, " " | "\u{A0}").then(|| self.reading.small(before))
    }

    fn begins_sentence(&self) -> bool {
        let Some(number) = self.token(0) else { return false };
        let head = self.reading.text.get(..number.start as usize).unwrap_or("").trim_end();
        head.is_empty() || head.ends_with(['.', '!', '?', '…']) && head.len() > 4
    }

    /// The number's digits, if it stands for itself: no part of a date, a time, a range or a decimal, no year.
    fn digits(&self) -> Option<&str> {
        let number = self.token(0).filter(|number| number.kind == TokenKind::Number)?;
        let alone = match self.reading.before(number.start as usize) {
            None => true,
            Some(c) => c.is_whitespace() || matches!(c, '(' | '«' | '„'),
        };
        let digits = self.reading.of(number);
        let year = digits.len() == 4 && digits.starts_with(['1', '2']) || digits.len() > 6;
        // «1 200»: the last group; «2 3» is a list.
        let group = self.token(1).is_some_and(|before| before.kind == TokenKind::Number);
        let whole = if group { digits.len() == 3 } else { !digits.starts_with('0') };
        (alone && whole && !year).then_some(digits)
    }

    /// The right form, where the noun is in a wrong one; `Some(None)` where only the fault is known.
    fn disagrees(&self, counted: &'static Counted) -> Option<Option<String>> {
        let number = self.token(0)?;
        let noun = self.reading.tokens.get(self.index + 1)?;
        let (group, in_words) = match number.kind {
            TokenKind::Number => (Group::of_digits(self.digits()?)?, false),
            TokenKind::Word => {
                let word = self.reading.small(number);
                let known = |list: &[&str]| list.contains(&word);
                let group = if known(counted.few) {
                    Group::Few
                } else if known(counted.many) {
                    Group::Many
                } else {
                    return None;
                };
                if matches!(self.reading.before(number.start as usize), Some('-' | '\u{2011}')) {
                    return None;
                }
                (group, true)
            }
            _ => return None,
        };
        let word = self.reading.small(noun);
        let listed = forms(counted, word).map(|(forms, declension, stem)| {
            let form = |ending: Option<&str>| ending.map(|ending| format!("{stem}{ending}"));
            (forms, [form(declension.one), form(declension.few), form(declension.many)])
        });
        let (forms, [one, few, many]) = listed.or_else(|| {
            let is_counted = || self.before().map_or_else(|| self.begins_clause(), |word| counts(counted, word));
            let declined = is_counted().then(|| declined(counted, word))??;
            Some((Forms::of(&declined), declined.forms.map(Some)))
        })?;
        let before = self.before();
        if before
            .is_some_and(|before| before == "№" || counted.numbered.iter().any(|known| before.starts_with(known)))
        {
            return None;
        }
        let wrong = match group {
            Group::Many => !forms.many,
            Group::Few if forms.few => false,
            Group::Few => !forms.many || in_words || self.is_direct(counted, forms.animate),
            Group::One if forms.one => false,
            Group::One => !forms.few && !in_words || self.is_direct(counted, forms.animate),
        };
        // «На 47 сессии»: the number is the session's.
        if group != Group::One
            && before.is_some_and(|before| counted.prepositional.contains(&before))
            && word.ends_with('и')
        {
            return None;
        }
        wrong.then_some(match group {
            Group::One => one,
            Group::Few => few,
            Group::Many => many,
        })
    }

    /// Whether a clause begins with the number.
    fn begins_clause(&self) -> bool {
        let Some(number) = self.token(0) else { return false };
        let head = self.reading.text.get(..number.start as usize).unwrap_or("").trim_end();
        self.begins_sentence() || head.ends_with([',', '—', ':', ';'])
    }

    /// Whether the number can only be in the nominative or the accusative.
    fn is_direct(&self, counted: &Counted, animate: bool) -> bool {
        let Some(before) = self.before() else {
            return self.begins_sentence() && (!animate || self.is_subject(counted));
        };
        if counted.accusative.contains(&before) {
            return !animate;
        }
        let begins = |list: &[&str]| list.iter().any(|stem| before.starts_with(stem));
        let mut endings = counted.reflexive.iter().chain(counted.passive);
        let intransitive = begins(counted.intransitive)
            || endings.any(|ending| before.ends_with(ending)) && !begins(counted.governing)
            || !animate && begins(counted.transitive);
        let negated = self.token(2).is_some_and(|word| self.reading.small(word) == counted.negation);
        intransitive && !negated
    }

    /// Whether the verb behind the noun has it for its subject.
    fn is_subject(&self, counted: &Counted) -> bool {
        let verb = self.reading.tokens.get(self.index + 2).map_or("", |token| self.reading.small(token));
        counted.subjects.iter().chain(counted.intransitive).any(|stem| verb.starts_with(stem))
    }

    /// Whether the noun is in the plural, which no numeral asks for.
    fn is_plural(&self, singular: &Singular) -> bool {
        let (Some(number), Some(noun)) = (self.token(0), self.reading.tokens.get(self.index + 1)) else {
            return false;
        };
        let word = self.reading.small(noun);
        let counts = match number.kind {
            TokenKind::Number => self.digits().is_some_and(|digits| digits != "1"),
            TokenKind::Word => singular.numerals.contains(&self.reading.small(number)),
            _ => false,
        };
        let (people, endings) = singular.people;
        let person = || {
            let mut stems = endings.iter().filter_map(|ending| word.strip_suffix(ending));
            // қозӣ, қозиён
            stems.any(|stem| {
                let inside = || stem.strip_suffix('и').map(|head| format!("{head}ӣ"));
                people.contains(&stem) || inside().is_some_and(|own| people.contains(&&*own))
            })
        };
        if !counts
            || !person()
                && !singular.plurals.iter().any(|ending| word.ends_with(ending) && word.len() > ending.len() + 4)
            || singular.others.contains(&word)
        {
            return false;
        }
        let numbers = || self.before().is_some_and(|before| singular.numbered.contains(&before));
        // «СДҲ 16»: an abbreviation with its number.
        let abbreviated = || {
            let before = self.token(1).filter(|_| self.before().is_some());
            before.is_some_and(|before| self.reading.of(before).chars().skip(1).any(char::is_uppercase))
        };
        !numbers() && !abbreviated()
    }
}

/// The forms that a listed word may be, in any declension, with one of these and what stands before its ending.
fn forms<'w>(counted: &'static Counted, word: &'w str) -> Option<(Forms, &'static Declension, &'w str)> {
    let mut all = Forms::default();
    let mut first = None;
    for declension in counted.declensions {
        let Declension { one, few, plural, many, .. } = declension;
        let mut own = |ending: &Option<&'static str>| {
            let stem = ending.and_then(|ending| word.strip_suffix(ending))?;
            let longer = |suffix: &&str| stem.len() > suffix.len() + 2 && stem.ends_with(*suffix);
            (declension.stems.contains(&stem) || declension.suffixes.iter().any(longer)).then(|| {
                first.get_or_insert((declension, stem));
            })
        };
        let (one, few, plural, many) =
            (own(one).is_some(), own(few).is_some(), own(plural).is_some(), own(many).is_some());
        all.one |= one;
        all.few |= few;
        all.plural |= plural;
        all.many |= many;
        all.animate |= declension.animate && (one || few || plural || many);
    }
    first.map(|(declension, stem)| (all, declension, stem))
}

#[cfg(test)]
mod tests {
    use super::{Counting, Place, Reading, find};

    fn right(text: &str) -> Vec<Option<String>> {
        let Counting::Agree(counted) = &find("ru").prose.counting else { return Vec::new() };
        let reading = Reading::of_text(text);
        (0..reading.tokens.len().saturating_sub(1))
            .filter_map(|index| Place { reading: &reading, index }.disagrees(counted))
            .collect()
    }

    #[test]
    fn the_right_form() {
        for (text, form) in [
            ("Выступили 5 представителя", "представителей"),
            ("Участвовали 2 представителей", "представителя"),
            ("Прошло 21 заседаний", "заседание"),
            ("Через 2 недель", "недели"),
            ("Приехали пять эксперта", "экспертов"),
        ] {
            assert_eq!(right(text), [Some(form.to_owned())], "{text}");
        }
    }
}
