//! Contacts, by address and number.
//!
//! In: a text. Out: whether it says how to reach somebody, and whom of the registry. Invariants: numbers are compared by their digits, with
//! the country's or without; nobody is found by name alone.

use std::sync::LazyLock;

use regex_lite::Regex;

use super::item::Item;
use super::model::{Known, NameKind};

/// Words that a contact block begins with, or holds.
const WORDS: [&str; 22] = [
    "contact",
    "further information",
    "more information",
    "media enquir",
    "tel",
    "mob",
    "phone",
    "fax",
    "e-mail",
    "email",
    "контакт",
    "справк",
    "дополнительн",
    "информаци",
    "тел",
    "моб",
    "почт",
    "тамос",
    "маълумот",
    "барои",
    "нишон",
    "сомона",
];

/// Words of desks and offices, which are no person.
const OFFICES: [&str; 14] = [
    "press",
    "service",
    "office",
    "department",
    "centre",
    "center",
    "media",
    "пресс",
    "служб",
    "отдел",
    "центр",
    "хадамот",
    "шуъба",
    "марказ",
];

/// The forms of e-mail addresses and of numbers, each compiled once.
static FORMS: LazyLock<[Option<Regex>; 2]> = LazyLock::new(|| {
    [r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}", r"[+(]?\d[\d\x{20}\t\x{A0}\x{202F}\x{2011}().\-/]{6,}\d"]
        .map(|form| Regex::new(form).ok())
});

/// The addresses and the digits of numbers in a text.
fn found(text: &str) -> (Vec<String>, Vec<String>) {
    let find = |form: &Option<Regex>, may: bool| -> Vec<String> {
        let Some(form) = form.as_ref().filter(|_| may) else { return Vec::new() };
        form.find_iter(text).map(|found| found.as_str().to_lowercase()).collect()
    };
    let emails = find(&FORMS[0], text.contains('@'));
    let numbers = find(&FORMS[1], text.bytes().filter(u8::is_ascii_digit).count() > 6);
    let digits = |text: &String| text.chars().filter(char::is_ascii_digit).collect::<String>();
    // Days and sums have no more than eight digits.
    let plus = |text: &&String| text.starts_with('+') || digits(text).len() >= 9;
    (emails, numbers.iter().filter(plus).map(digits).filter(|number| number.len() <= 15).collect())
}

/// Whether a text says how to reach somebody.
pub(super) fn has_address(text: &str) -> bool {
    let (emails, numbers) = found(text);
    !emails.is_empty() || !numbers.is_empty()
}

/// Whom of the registry a text says how to reach, by place.
pub(super) fn known_in(text: &str, known: &Known) -> Vec<usize> {
    let (emails, numbers) = found(text);
    let reached = |contact: &super::model::KnownContact| {
        let email = contact.email.as_ref().is_some_and(|own| emails.contains(&own.to_lowercase()));
        let phone = contact.phones.iter().any(|own| {
            numbers
                .iter()
                .any(|number| own == number || own.ends_with(number.trim_start_matches('0')) && number.len() >= 9)
        });
        email || phone
    };
    (0..known.contacts.len()).filter(|place| reached(&known.contacts[*place])).collect()
}

/// A person whom a block names though its addresses are those of another of the registry: the name, and whose addresses.
pub(super) fn other_name(text: &str, found: &[usize], known: &Known) -> Option<(String, usize)> {
    let place = *found.first()?;
    let named = found.iter().any(|place| {
        let id = &known.contacts[*place].id;
        known
            .names
            .iter()
            .any(|name| name.kind == NameKind::Contact && name.id == *id && text.contains(name.text.as_str()))
    });
    let person = || text.split(['\n', ',', ';', ':', '(', ')', '|', '–', '—']).find(|part| is_person(part, known));
    if named { None } else { person().map(|name| (name.trim().to_owned(), place)) }
}

/// Whether words look like a person's name: two or three with a capital, none of which is a word of contact blocks or of a
/// name in the registry.
fn is_person(part: &str, known: &Known) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let capital = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|c| c.is_lowercase() || matches!(c, '-' | '.' | '’' | '\''))
    };
    let lower = part.to_lowercase();
    let word_of_block = WORDS.iter().chain(&OFFICES).any(|word| lower.contains(word));
    let in_name = |word: &str| known.names.iter().any(|name| name.text.split_whitespace().any(|own| own == word));
    (2..4).contains(&words.len())
        && words.iter().all(capital)
        && !word_of_block
        && !words.iter().any(|word| in_name(word))
}

/// Whether an item is of a contact block by itself: it says how to reach somebody, in short lines.
pub(super) fn is_contact(item: &Item) -> bool {
    item.words.lines().all(|line| line.chars().count() <= 120) && has_address(&item.words)
}

/// Whether a short item beside one of a contact block belongs to it.
pub(super) fn belongs(item: &Item, known: &Known) -> bool {
    let text = item.line();
    if text.chars().count() > 110 {
        return false;
    }
    let lower = text.to_lowercase();
    let named = known.names.iter().any(|name| {
        matches!(name.kind, NameKind::Contact | NameKind::Organisation) && text.contains(name.text.as_str())
    });
    let begins = WORDS.iter().any(|word| lower.starts_with(word) || lower.contains(&format!(" {word}")));
    let alone = lower.starts_with("http") || lower.starts_with("www.");
    // Whom to ask, with a role: a line that begins with a name.
    let person = text.split([',', '(', '–', '—']).next().is_some_and(|name| is_person(name, known));
    (named || person) && !item.is_sentence() || begins && (text.ends_with(':') || text.chars().count() < 60) || alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_their_digits() {
        let contact = super::super::model::KnownContact {
            id: "a".to_owned(),
            email: Some("Press@example.org".to_owned()),
            phones: vec!["992446257611".to_owned()],
        };
        let known = Known { contacts: vec![contact], ..Known::default() };
        for text in
            ["tel. +992 44 625\u{A0}76\u{A0}11", "44 625-76-11 e-mail press@example.org", "+992 (44) 625-76-11"]
        {
            assert_eq!(known_in(text, &known), [0], "{text}");
        }
        assert!(!has_address("on 2 October 2018, 60 people in 7 places"));
        assert!(!has_address("05.05.2020"));
        assert!(known_in("other@example.org", &known).is_empty());
        let other = |text| other_name(text, &known_in(text, &known), &known).map(|(name, _)| name);
        assert_eq!(other("Zarina Rahimova, officer\npress@example.org").as_deref(), Some("Zarina Rahimova"));
        assert_eq!(other("Press Service, press@example.org"), None);
    }
}
