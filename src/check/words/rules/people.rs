//! Persons of the source in a translation: lost, or another one named.
//!
//! In: a source text in Latin letters and its translation in Cyrillic ones. Out: diagnostics, and the names that both
//! texts have, for [`super::persons`]. Invariants: a name is compared by its consonants ([`may_be_name`]), so another
//! spelling is no other person. Two words with capitals are taken for a person only by what stands in the translation:
//! one of them is there and the word in the place of the other is a name too, or they end as a surname does.

use std::ops::Range;

use crate::check::words::reading::{CharClasses, Pair, Reading, RuleLanguage, Text, Token, TokenKind, the_source};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::{Prose, dictionary, find, has_another_vowel, is_letter, may_be_name, name_likeness};

/// Two names that share so much, in hundredths, are one with a slip.
const ALIKE: usize = 60;

/// The fewest letters of a name that tells anything.
const SHORTEST: usize = 3;

/// A name of two words or more: its tokens in the source, and those of the translation that may be them.
struct Candidate {
    source: [Token; 2],
    found: [Option<usize>; 2],
}

/// A name that both texts have.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) source: Range<usize>,
    pub(crate) target: Range<usize>,
}

/// Whether the languages of a pair can be compared.
fn comparable(pair: Pair<'_, '_>) -> bool {
    pair.source.subject.language == RuleLanguage::English
        && matches!(pair.target.subject.language, RuleLanguage::Russian | RuleLanguage::Tajik)
        && pair.source.reading().classes.any(CharClasses::CAPITAL)
}

/// Compares the persons of a pair.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    if !comparable(pair) {
        return;
    }
    let (source, target) = (pair.source, pair.target);
    let people = People::new(source.reading(), target.reading(), target.subject.language.tag());
    let candidates = people.candidates();
    for (at, candidate) in candidates.iter().enumerate() {
        let others = candidates.get(at + 1..).unwrap_or_default();
        let fault = people.fault(candidate).or_else(|| people.exchanged(candidate, others));
        let Some(fault) = fault else { continue };
        // The name may come from another message.
        if !target.reading().holes.is_empty()
            && people.is_named_in(&target.subject.written_out(target.reading()), candidate)
        {
            continue;
        }
        report.add(people.diagnostic(candidate, &fault, (source, target)));
    }
}

/// The names that both texts of a pair have.
pub(crate) fn named(source: Text<'_, '_>, target: Text<'_, '_>) -> Vec<Named> {
    if !comparable(Pair { source, target, clean: true }) {
        return Vec::new();
    }
    let people = People::new(source.reading(), target.reading(), target.subject.language.tag());
    let both = people.candidates().into_iter().filter_map(|candidate| {
        let [Some(first), Some(second)] = candidate.found else { return None };
        let (first, second) = (people.target.tokens.get(first)?, people.target.tokens.get(second)?);
        let gap = people.target.text.get(first.end as usize..second.start as usize)?;
        let [one, two] = candidate.source;
        let latin = [first, second].iter().any(|token| token.classes.any(CharClasses::LATIN));
        (gap.trim().is_empty() && !latin).then_some(Named {
            source: one.start as usize..two.end as usize,
            target: first.start as usize..second.end as usize,
        })
    });
    both.collect()
}

/// What is wrong with a name.
#[derive(Debug)]
enum Fault {
    /// A word in the place of one of the two.
    Other(usize),
    /// One of the two begins with a small letter.
    Small(usize),
    /// Neither word is there.
    Lost,
    /// A word of another person of the source follows, and the other way round.
    Exchanged(usize),
}

struct People<'r, 'n> {
    source: &'r Reading<'n>,
    target: &'r Reading<'n>,
    english: &'static Prose,
    own: &'static Prose,
    language: &'static str,
}

impl<'r, 'n> People<'r, 'n> {
    fn new(source: &'r Reading<'n>, target: &'r Reading<'n>, language: &'static str) -> Self {
        Self { source, target, english: &find("en").prose, own: &find(language).prose, language }
    }

    /// Whether a word of the source is written as a name is.
    fn is_written_so(&self, token: &Token) -> bool {
        // Most words have no capital.
        if token.kind != TokenKind::Word || !token.classes.all(CharClasses::LATIN.and(CharClasses::CAPITAL)) {
            return false;
        }
        let word = self.source.of(token);
        is_titled(word) && word.chars().count() >= SHORTEST
    }

    /// Whether a word of the source is none that can be no name.
    fn may_name(&self, token: &Token) -> bool {
        let small = bare(self.source.small(token));
        self.english.no_names.binary_search(&small).is_err()
            && !dictionary("en").is_some_and(|words| words.lists(small))
    }

    /// Pairs of words with capitals, initials between them apart.
    fn candidates(&self) -> Vec<Candidate> {
        let mut out: Vec<Candidate> = Vec::new();
        let tokens = &self.source.tokens;
        for (index, first) in tokens.iter().enumerate() {
            if !self.is_written_so(first) {
                continue;
            }
            let mut next = index + 1;
            let mut end = first.end;
            // «Juan E. Méndez»
            while let Some(initial) = tokens
                .get(next)
                .filter(|token| self.source.of(token).chars().count() == 1 && token.kind == TokenKind::Word)
            {
                end = initial.end;
                next += 1;
            }
            let Some(second) = tokens.get(next).filter(|second| self.is_written_so(second)) else { continue };
            let gap = self.source.text.get(end as usize..second.start as usize).unwrap_or("-");
            let gap = if next > index + 1 { gap.trim_start_matches('.') } else { gap };
            // Words are looked up last: few stand so (bench `check`).
            if !matches!(gap, " " | "\u{A0}") || !self.may_name(first) || !self.may_name(second) {
                continue;
            }
            let found = [*first, *second].map(|token| self.find(bare(self.source.of(&token))));
            out.push(Candidate { source: [*first, *second], found });
        }
        out
    }

    /// Whether a word may be a name of the source; surnames of the country have their vowels, too.
    fn is_name(&self, name: &str, word: &str) -> bool {
        may_be_name(name, word) && !(ends(name, self.english.surnames) && has_another_vowel(name, word))
    }

    /// A word of the translation that may be a name of the source.
    fn find(&self, name: &str) -> Option<usize> {
        self.target.tokens.iter().position(|token| {
            token.kind == TokenKind::Word
                && token.classes.any(CharClasses::CAPITAL)
                && (self.is_name(name, self.target.of(token)) || self.target.of(token) == name)
        })
    }

    /// A word of the translation that is a name of the source in small letters, and no other word.
    fn find_small(&self, name: &str) -> Option<usize> {
        const LONG: usize = 4;
        let words = dictionary(self.language)?;
        self.target.tokens.iter().position(|token| {
            token.kind == TokenKind::Word
                && !token.classes.any(CharClasses::CAPITAL.and(CharClasses::LATIN))
                && name.chars().count() >= LONG
                && may_be_name(name, self.target.of(token))
                && !words.lists(self.target.of(token))
        })
    }

    fn fault(&self, candidate: &Candidate) -> Option<Fault> {
        let [first, second] = candidate.source.map(|token| bare(self.source.of(&token)));
        if let [Some(_), None] | [None, Some(_)] = candidate.found
            && ends(second, self.english.surnames)
            && let Some(small) = [first, second].iter().find_map(|name| self.find_small(name))
        {
            return Some(Fault::Small(small));
        }
        match candidate.found {
            [Some(_), Some(_)] => None,
            [Some(at), None] => {
                let Some(place) = self.neighbour(at, at + 1) else {
                    let surname = ends(second, self.english.surnames) && !self.has_other_names();
                    return surname.then_some(Fault::Lost);
                };
                let word = self.target.of(self.target.tokens.get(place)?);
                let surname = ends(second, self.english.surnames) && ends(&word.to_lowercase(), self.own.surnames);
                (surname || self.is_slip(second, word)).then_some(Fault::Other(place))
            }
            [None, Some(at)] => {
                let place = self.neighbour(at.checked_sub(1)?, at)?;
                let token = self.target.tokens.get(place)?;
                let alike = self.is_slip(first, self.target.of(token));
                let person = ends(second, self.english.surnames) && !self.begins_sentence(token);
                (alike || person).then_some(Fault::Other(place))
            }
            [None, None] => {
                // A placeable may hold the name, and words in Latin letters are other names.
                let latin = self
                    .target
                    .tokens
                    .iter()
                    .any(|token| token.classes.all(CharClasses::LATIN.and(CharClasses::CAPITAL)));
                (ends(second, self.english.surnames) && !latin).then_some(Fault::Lost)
            }
        }
    }

    /// Whether a person has the second name of another one, who has theirs.
    fn exchanged(&self, one: &Candidate, others: &[Candidate]) -> Option<Fault> {
        let follows = |left: usize, right: usize| {
            let gap = self.target.tokens.get(left).zip(self.target.tokens.get(right));
            let gap = gap.and_then(|(left, right)| self.target.text.get(left.end as usize..right.start as usize));
            right == left + 1 && matches!(gap, Some(" " | "\u{A0}"))
        };
        // A woman's name on a man: Murodova is «Муродов» beside Nozim.
        let places = |own: &Candidate| {
            let second = own.source.get(1).map_or("", |token| bare(self.source.of(token)));
            Some((own.found[0]?, own.found[1].or_else(|| self.find(second.trim_end_matches('a')))?))
        };
        let (first, second) = places(one)?;
        let mut others = others.iter().filter_map(places);
        let crossed = others.any(|(other_first, other)| follows(first, other) && follows(other_first, second));
        crossed.then_some(Fault::Exchanged(first + 1))
    }

    /// Whether a word is a name of the source but for a slip; the adjective of a country is none, and labels are no
    /// sentences.
    fn is_slip(&self, name: &str, word: &str) -> bool {
        const SENTENCE: usize = 5;
        self.target.tokens.len() >= SENTENCE
            && name_likeness(name, word) >= ALIKE
            && !ends(&word.to_lowercase(), self.own.adjectives)
    }

    /// Of two tokens side by side, `anchor` and another: the other, if it is a word with a capital.
    fn neighbour(&self, left: usize, right: usize) -> Option<usize> {
        let (one, two) = (self.target.tokens.get(left)?, self.target.tokens.get(right)?);
        let gap = self.target.text.get(one.end as usize..two.start as usize)?;
        let fine = |token: &Token| {
            let word = self.target.of(token);
            token.kind == TokenKind::Word
                && token.classes.all(CharClasses::CYRILLIC.and(CharClasses::CAPITAL))
                && is_titled(word)
                && word.chars().count() >= SHORTEST
        };
        if !matches!(gap, " " | "\u{A0}") || !fine(one) || !fine(two) {
            return None;
        }
        // The other is the one that is no name of the source.
        let known = |token: &Token| {
            let names = self
                .source
                .tokens
                .iter()
                .filter(|token| token.kind == TokenKind::Word && token.classes.any(CharClasses::CAPITAL));
            names.clone().any(|name| self.is_name(bare(self.source.of(name)), self.target.of(token)))
        };
        match (known(one), known(two)) {
            (true, false) => Some(right),
            (false, true) => Some(left),
            _ => None,
        }
    }

    /// Whether the translation has a word with a capital that no name of the source explains.
    fn has_other_names(&self) -> bool {
        let name = |token: &&Token| token.kind == TokenKind::Word && token.classes.any(CharClasses::CAPITAL);
        let known = |token: &Token| {
            let mut names = self.source.tokens.iter().filter(name);
            names.any(|name| self.is_name(bare(self.source.of(name)), self.target.of(token)))
        };
        !self.target.holes.is_empty()
            || self.target.tokens.iter().filter(name).any(|token| !known(token) && !self.begins_sentence(token))
    }

    fn begins_sentence(&self, token: &Token) -> bool {
        let head = self.target.text.get(..token.start as usize).unwrap_or("");
        let head = head.trim_end_matches(|c: char| {
            c.is_whitespace() || !is_letter(c) && !matches!(c, '.' | '!' | '?' | '…' | ':')
        });
        head.is_empty() || head.ends_with(['.', '!', '?', '…', ':'])
    }

    /// Whether a text with all that it refers to has both words of a name.
    fn is_named_in(&self, text: &str, candidate: &Candidate) -> bool {
        let whole = Reading::of_text(text);
        candidate.source.iter().all(|name| {
            let name = bare(self.source.of(name));
            whole.words().any(|(_, word)| may_be_name(name, word) || word == name)
        })
    }

    fn diagnostic(
        &self,
        candidate: &Candidate,
        fault: &Fault,
        (source, target): (Text<'_, '_>, Text<'_, '_>),
    ) -> Diagnostic {
        let [first, second] = candidate.source;
        let range = first.start as usize..second.end as usize;
        let name = bare(self.source.text.get(range.clone()).unwrap_or(""));
        let subject = target.subject;
        let place = match fault {
            Fault::Other(place) | Fault::Exchanged(place) | Fault::Small(place) => self.target.tokens.get(*place),
            Fault::Lost => None,
        };
        let word = place.map_or("", |token| self.target.of(token));
        let message = match fault {
            Fault::Other(_) => message!(
                "another-person",
                "“{name}” of the source has another name in {language}: “{other}”",
                name = name,
                language = subject.language_name(),
                other = word,
            ),
            Fault::Exchanged(_) => message!(
                "persons-exchanged",
                "“{name}” of the source has the name of another person in {language}: “{other}”",
                name = name,
                language = subject.language_name(),
                other = word,
            ),
            Fault::Small(_) => {
                message!("person-in-small", "the name `{word}` begins with a small letter", word = word)
            }
            Fault::Lost => message!(
                "person-lost",
                "`{message}` does not name “{name}” in {language}",
                message = subject.name(),
                name = name,
                language = subject.language_name(),
            ),
        };
        let place = place.and_then(|token| self.target.span(token.start as usize..token.end as usize));
        let diagnostic =
            Diagnostic::new(Code::PersonDiffers, message).at(place.unwrap_or_else(|| subject.place()), "").help(
                message!("write-person", "write the name of the person whom the source names: {name}", name = name),
            );
        match source.reading().span(range) {
            Some(span) => diagnostic.also(span, the_source()),
            None => diagnostic,
        }
    }
}

/// A capital, then small letters.
fn is_titled(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// A word without the English possessive.
fn bare(word: &str) -> &str {
    let word = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    word.trim_end_matches(['’', '\''])
}

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending) && word.len() > ending.len() + 3)
}
