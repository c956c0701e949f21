//! Words that cannot follow others in the form that they have: «без участие», «о амнистии», «намерен обратится».
//!
//! In: a reading and the place of a word. Out: what is wrong behind it, or with it, and the right form. Invariants: words in small letters
//! alone are changed; a short word changes before a name, too, but not before an abbreviation.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::check::words::reading::{CharClasses, Reading, TokenKind};
use crate::l10n::language::{Dictionary, Governed, Prose, is_one_of};

/// What is wrong.
#[derive(Debug)]
pub(super) struct Wrong {
    /// Its place.
    pub(super) range: Range<usize>,
    /// The right form.
    pub(super) right: String,
    /// Whether nothing else of the text must change with it.
    pub(super) whole: bool,
}

/// The most words behind a verb that may be its own: «который находиться там не может».
const BEHIND: usize = 4;
/// A verb with a soft sign too few has more letters.
const SHORT_VERB: usize = 4;

/// The rules of a language by the words before: most words have none, and there are dozens of rules (bench `check`).
pub(super) type Rules = FxHashMap<&'static str, Vec<&'static Governed>>;

/// The rules of a language.
pub(super) fn rules(prose: &'static Prose) -> Rules {
    let mut rules = Rules::default();
    for rule in prose.governed {
        for word in rule.before {
            rules.entry(*word).or_default().push(rule);
        }
    }
    rules
}

/// All words that something may be wrong behind.
pub(super) fn first(prose: &'static Prose) -> impl Iterator<Item = &'static str> {
    let governed = prose.governed.iter().flat_map(|rule| rule.before.iter().copied());
    let sounded = prose.sounded.iter().map(|(word, ..)| *word);
    let verbs = prose.verbs.into_iter().flat_map(|verbs| verbs.infinitive.iter().chain(verbs.finite).copied());
    governed.chain(sounded).chain(verbs)
}

/// What is wrong at a word, and the right form.
pub(super) fn wrong(
    reading: &Reading<'_>,
    (prose, known): (&Prose, Option<&Dictionary>),
    rules: &Rules,
    index: usize,
) -> Option<Wrong> {
    let words = Words { reading, known };
    words.sounded(prose, index).or_else(|| words.governed(rules, index)).or_else(|| words.verb(prose, index))
}

/// The words of a text.
struct Words<'r, 'n> {
    reading: &'r Reading<'n>,
    /// The words of its language.
    known: Option<&'r Dictionary>,
}

impl<'r> Words<'r, '_> {
    /// A word in small letters, with a space before it.
    fn after(&self, at: usize) -> &'r str {
        let reading = self.reading;
        let ends = at.checked_sub(1).and_then(|before| reading.tokens.get(before)).zip(reading.tokens.get(at));
        let Some((before, word)) = ends.filter(|(_, word)| word.kind == TokenKind::Word) else { return "" };
        match reading.text.get(before.end as usize..word.start as usize) {
            Some(" " | "\u{A0}") => reading.small(word),
            _ => "",
        }
    }

    fn range(&self, at: usize) -> Option<Range<usize>> {
        let token = self.reading.tokens.get(at)?;
        Some(token.start as usize..token.end as usize)
    }

    fn is_small(&self, at: usize) -> bool {
        self.reading.tokens.get(at).is_some_and(|token| !token.classes.any(CharClasses::CAPITAL))
    }

    fn first(&self, at: usize) -> &'r str {
        let reading = self.reading;
        reading.tokens.get(at).map_or("", |token| reading.small(token))
    }

    /// «О амнистии», «с всеми».
    fn sounded(&self, prose: &Prose, index: usize) -> Option<Wrong> {
        let (word, next) = (self.first(index), self.after(index + 1));
        let (_, right, _) =
            prose.sounded.iter().find(|(short, _, before)| *short == word && is_one_of(before, next))?;
        let typed = self.reading.tokens.get(index + 1).map_or("", |token| self.reading.of(token));
        let mut letters = typed.chars().skip(1);
        let hyphen = self.reading.before(self.range(index)?.start) == Some('-');
        let named = letters.next().is_some_and(char::is_lowercase);
        (named && !hyphen)
            .then(|| Some(Wrong { range: self.range(index)?, right: (*right).to_owned(), whole: true }))?
    }

    /// «Согласно договора», «без их участие».
    fn governed(&self, rules: &Rules, index: usize) -> Option<Wrong> {
        rules.get(self.first(index))?.iter().find_map(|rule| {
            self.ends_wrong(rule, index + 1).or_else(|| {
                let between = self.after(index + 1);
                let found = (!between.is_empty() && stands_between(rule, between))
                    .then(|| self.ends_wrong(rule, index + 2))??;
                // «Нового закона» is wrong in both.
                Some(Wrong {
                    whole: !between.ends_with("ого") && !between.ends_with('х') || between == "их",
                    ..found
                })
            })
        })
    }

    fn ends_wrong(&self, rule: &Governed, at: usize) -> Option<Wrong> {
        let word = self.after(at);
        let (head, right) = rule.wrong.iter().find_map(|(end, right)| Some((word.strip_suffix(end)?, right)))?;
        let next = || rule.next.is_empty() || rule.next.contains(&self.after(at + 1));
        let unless = |at: usize| rule.unless.iter().any(|begin| self.first(at).starts_with(begin));
        let excused = rule.right.contains(&word) || !rule.unless.is_empty() && (0..at).any(unless);
        // «по-английски-русского»
        let joined = matches!(self.reading.after(self.range(at)?.end), Some('-' | '\u{2011}'));
        let right = format!("{head}{right}");
        (self.is_small(at) && next() && !excused && !joined)
            .then(|| Some(Wrong { range: self.range(at)?, right, whole: true }))?
    }

    /// «Намерен обратится», «который находиться».
    fn verb(&self, prose: &Prose, index: usize) -> Option<Wrong> {
        let verbs = prose.verbs?;
        let (infinitive, finite) = verbs.endings;
        let word = self.first(index);
        let at = if self.after(index + 1) == "не" { index + 2 } else { index + 1 };
        let (wrong, right, certain) = if verbs.infinitive.contains(&word) {
            (finite, infinitive, true)
        } else if verbs.finite.contains(&word) {
            let claims = |at: usize| {
                let word = self.first(at);
                verbs.infinitive.contains(&word) || verbs.open.contains(&word)
            };
            (infinitive, finite, !(at + 1..=at + BEHIND).any(claims))
        } else {
            return None;
        };
        let next = self.after(at);
        // «Хотят получит»: of the other endings of the finite verb no infinitive sounds so.
        let sounds = verbs.infinitive.contains(&word) && next.ends_with(verbs.sounding);
        let (head, right) = match sounds && next.chars().count() > SHORT_VERB {
            true => (next, "ь"),
            false => (next.strip_suffix(wrong)?, right),
        };
        let right = format!("{head}{right}");
        if !self.is_small(at) || !certain {
            return None;
        }
        self.known?.lists(&right).then(|| Some(Wrong { range: self.range(at)?, right, whole: true }))?
    }
}

/// Whether a word may stand between the two of a rule.
fn stands_between(rule: &Governed, word: &str) -> bool {
    rule.between.iter().any(|listed| match listed.strip_prefix('*') {
        Some(end) => word.chars().count() > end.chars().count() + 1 && word.ends_with(end),
        None => *listed == word,
    })
}
