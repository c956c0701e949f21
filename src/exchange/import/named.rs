//! Names of the registry in a text, in whatever case they stand there.
//!
//! In: a text. Out: what is named, and the words that are no part of a name. Invariants: all words of a name follow each other; longer names
//! count before shorter ones; names of three letters and less stand letter for letter.

use super::model::{Known, NameKind};

/// A word of a text.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// As it stands there.
    pub(super) text: String,
    /// In small letters.
    folded: String,
    /// Whether a sentence begins with it.
    pub(super) first: bool,
}

impl Word {
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }
}

/// What is named in a text, each once, and the other words in order.
pub(super) fn named<'k>(
    text: &str,
    known: &'k Known,
    of: impl Fn(NameKind) -> bool,
) -> (Vec<(NameKind, &'k str)>, Vec<Word>) {
    let words = words(text);
    let mut free = vec![true; words.len()];
    let mut names: Vec<_> = known
        .names
        .iter()
        .filter(|name| !name.avoid && of(name.kind) && !name.text.contains('{'))
        .map(|name| (name, self::words(&name.text)))
        .filter(|(_, own)| !own.is_empty() && own.len() <= words.len())
        .collect();
    names.sort_by_key(|(_, own)| std::cmp::Reverse(own.len()));
    let mut found: Vec<(NameKind, &str)> = Vec::new();
    for (name, own) in names {
        for start in 0..=words.len() - own.len() {
            let at = start..start + own.len();
            if free[at.clone()].iter().all(|free| *free)
                && words[at.clone()].iter().zip(&own).all(|(word, own_word)| is_form(word, own_word, own.len()))
            {
                free[at].fill(false);
                if !found.contains(&(name.kind, name.id.as_str())) {
                    found.push((name.kind, &name.id));
                }
            }
        }
    }
    let rest = words.into_iter().zip(free).filter(|(_, free)| *free).map(|(word, _)| word).collect();
    (found, rest)
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut first = true;
    let mut out = Vec::new();
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{2011}');
    for piece in text.split_inclusive(|c: char| !inside(c)) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        if !word.is_empty() {
            out.push(Word { text: word.to_owned(), folded: folded(word), first });
            first = false;
        }
        first |= piece.ends_with(['.', '!', '?', ':', '\n']);
    }
    out
}

fn folded(word: &str) -> String {
    word.to_lowercase().replace('ё', "е").replace('\u{2011}', "-")
}

/// Whether a word is one of a name in one of its cases.
fn is_form(word: &Word, own: &Word, count: usize) -> bool {
    if own.text.chars().count() < 4 || word.text.chars().count() < 4 {
        return if count == 1 { word.text == own.text } else { word.folded == own.folded };
    }
    is_stem(&word.folded, &own.folded, if count == 1 { 2 } else { 3 })
}

/// Whether two words differ in their last letters alone, so many at most; in Latin letters they do not differ.
pub(super) fn is_stem(one: &str, two: &str, most: usize) -> bool {
    if one.is_ascii() || two.is_ascii() {
        return one == two;
    }
    let (own, other) = (one.chars().count(), two.chars().count());
    let common = one.chars().zip(two.chars()).take_while(|(a, b)| a == b).count();
    common >= own.min(other).saturating_sub(most).max(3) && own.abs_diff(other) < 5
}

#[cfg(test)]
mod tests {
    use super::super::model::Name;
    use super::*;

    #[test]
    fn names_are_known_in_their_cases() {
        let name = |id: &str, text: &str| Name {
            kind: NameKind::Organisation,
            id: id.to_owned(),
            locale: 0,
            text: text.to_owned(),
            avoid: false,
        };
        let names = vec![name("eu", "Европейский Союз"), name("osce", "ОБСЕ"), name("osce-d", "Офис ОБСЕ в Душанбе")];
        let known = Known { names, ..Known::default() };
        let of = |text: &str| {
            let (found, rest) = named(text, &known, |_| true);
            let ids: Vec<&str> = found.into_iter().map(|(_, id)| id).collect();
            (ids, rest.into_iter().map(|word| word.text).collect::<Vec<_>>())
        };
        assert_eq!(
            of("при поддержке «Европейского Союза»"),
            (vec!["eu"], vec!["при".to_owned(), "поддержке".to_owned()])
        );
        assert_eq!(of("Офисом ОБСЕ в Душанбе").0, ["osce-d"]);
        assert_eq!(of("Европейский банк"), (vec![], vec!["Европейский".to_owned(), "банк".to_owned()]));
        assert_eq!(of("обсе").0, ["osce"]);
    }
}
