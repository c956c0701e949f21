//! What a text holds that tells its partner in another language.
//!
//! In: a text. Out: its figures, addresses and names, and what it is about. Invariants: words are no evidence, for they are translated; what no
//! language changes is.

use super::addresses::{Address, addresses};
use super::credits::{is_credit, speaks_of_paying};
use super::model::{Known, NameKind};
use super::reach::says;

/// A text without what has digits that count nothing: addresses of pages, and marks of footnotes.
fn figured(words: &str, found: &[Address]) -> String {
    let mut said = words.to_owned();
    for page in found.iter().rev().filter(|address| address.page) {
        said.replace_range(page.at.clone(), " ");
    }
    let mut parts = said.split("[^");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once(']').map_or(part, |(_, behind)| behind))
}

/// What a text is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum About {
    #[default]
    News,
    /// How to reach somebody.
    Contacts,
    /// Who pays.
    Funding,
}

/// Longest text that may be one of contacts.
const CONTACTS: usize = 200;

/// What is the same in every language.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence<'k> {
    /// Its digits, sorted: numbers stand in other places, and are parted otherwise.
    digits: Vec<char>,
    /// Its numbers, sorted.
    numbers: Vec<String>,
    /// Addresses of e-mail and pages, digits of telephones.
    addresses: Vec<String>,
    /// Names of the registry.
    names: Vec<(NameKind, &'k str)>,
    pub(super) about: About,
    /// Whether it is short, and has words of paying.
    pub(super) pays: bool,
}

impl<'k> Evidence<'k> {
    pub(super) fn of(words: &str, known: &'k Known) -> Self {
        let found = addresses(words, known);
        let said = figured(words, &found);
        let mut digits: Vec<char> = said.chars().filter(char::is_ascii_digit).collect();
        digits.sort_unstable();
        let mut numbers: Vec<String> = said
            .split(|c: char| !c.is_ascii_digit())
            .filter(|own| !own.is_empty())
            .map(|own| own.trim_start_matches('0').to_owned())
            .map(|own| if own.is_empty() { "0".to_owned() } else { own })
            .collect();
        numbers.sort_unstable();
        let own = |at: std::ops::Range<usize>| {
            let address = words[at].to_lowercase();
            let number = !address.chars().any(char::is_alphabetic);
            if number { address.chars().filter(char::is_ascii_digit).collect() } else { address }
        };
        let addresses: Vec<String> = found.iter().map(|address| own(address.at.clone())).collect();
        let named = known.names.iter().filter(|name| !name.avoid && words.contains(name.text.as_str()));
        let mut names: Vec<(NameKind, &str)> = named.map(|name| (name.kind, name.id.as_str())).collect();
        names.sort_unstable();
        names.dedup();
        let reaches = || {
            let says = says(words, known);
            says.is_some_and(|says| says.addresses > 0 || says.core || says.named && says.printed)
        };
        let about = match () {
            () if words.chars().count() < CONTACTS && reaches() => About::Contacts,
            () if is_credit(words, known) => About::Funding,
            () => About::News,
        };
        let pays = words.chars().count() < CONTACTS && speaks_of_paying(words);
        Self { digits, numbers, addresses, names, about, pays }
    }

    /// Of several texts that are one.
    pub(super) fn joined(all: &[Self]) -> Self {
        let mut out = all.first().cloned().unwrap_or_default();
        for other in all.iter().skip(1) {
            out.digits.extend(&other.digits);
            out.numbers.extend(other.numbers.iter().cloned());
            out.addresses.extend(other.addresses.iter().cloned());
            out.names.extend(&other.names);
        }
        out.digits.sort_unstable();
        out.numbers.sort_unstable();
        out.names.sort_unstable();
        out.names.dedup();
        out
    }

    /// Whether both hold the same figures.
    pub(super) fn same_figures(&self, other: &Self) -> bool {
        self.digits == other.digits || self.numbers == other.numbers
    }

    /// Whether something that no language changes says that both belong together.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        let figures = !self.digits.is_empty() && self.same_figures(other);
        let address = self.addresses.iter().any(|own| other.addresses.contains(own));
        let names = !self.names.is_empty() && self.names == other.names;
        (figures || address || names && self.same_figures(other)) && self.about == other.about
    }

    /// Whether nothing says that they do not.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        self.same_figures(other) && self.about == other.about
    }

    /// What it costs to take both for partners.
    pub(super) fn cost(&self, other: &Self) -> f64 {
        let about = match (self.about, other.about) {
            (own, other) if own == other => 0.0,
            (About::Contacts, _) | (_, About::Contacts) => 6.0,
            _ => 3.5,
        };
        let apart = |own: &[String], other: &[String]| {
            !own.is_empty() && !other.is_empty() && !own.iter().any(|one| other.contains(one))
        };
        let figures = match self.same_figures(other) {
            true => 0.0,
            false if apart(&self.numbers, &other.numbers) => 1.4,
            false => 0.5,
        };
        let addresses = if apart(&self.addresses, &other.addresses) { 3.0 } else { 0.0 };
        let strange = !self.names.is_empty()
            && !other.names.is_empty()
            && !self.names.iter().any(|one| other.names.contains(one));
        about + figures + addresses + if strange { 0.6 } else { 0.0 }
    }

    /// The figures that the other does not hold.
    pub(super) fn figures_beside(&self, other: &Self) -> String {
        let mut left = other.numbers.clone();
        let mut own = self.numbers.clone();
        own.retain(|one| match left.iter().position(|known| known == one) {
            Some(place) => {
                left.swap_remove(place);
                false
            }
            None => true,
        });
        if own.is_empty() { "–".to_owned() } else { own.join(", ") }
    }
}
