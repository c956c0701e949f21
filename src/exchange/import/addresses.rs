//! Addresses of e-mail, numbers of telephones and addresses of pages in a text.
//!
//! In: a text. Out: where each stands, and of whom of the registry it is. Invariants: a number is a telephone's only where the text calls
//! it one, where it is written as one, or where the registry has it; sums, years and figures of neighbouring cells are none.

use std::ops::Range;
use std::sync::LazyLock;

use regex_lite::Regex;

use super::model::Known;

/// Words before a number that call it a telephone's.
const LABELS: [&str; 34] = [
    "tel",
    "telephone",
    "phone",
    "phones",
    "mob",
    "mobile",
    "cell",
    "fax",
    "whatsapp",
    "viber",
    "telegram",
    "hotline",
    "тел",
    "телефон",
    "телефону",
    "телефоны",
    "телефонам",
    "телефона",
    "моб",
    "мобильный",
    "факс",
    "факсу",
    "ватсап",
    "вотсап",
    "вайбер",
    "телеграм",
    "сот",
    "сотовый",
    "телефони",
    "телефонҳо",
    "рақами",
    "рақамҳои",
    "мобилӣ",
    "занг",
];

/// The forms of e-mail addresses, numbers and pages, each compiled once.
static FORMS: LazyLock<[Option<Regex>; 3]> = LazyLock::new(|| {
    [
        r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}",
        r"[+(]?\d[\d\x{20}\x{A0}\x{202F}\x{2011}().\-]{3,}\d",
        r"(https?://|www\.)[^\s,;()<>«»“”]+|\b[a-z0-9\-]+(\.[a-z0-9\-]+)*\.(tj|org|com|net|int|eu|info|ru)(/[^\s,;()<>«»“”]*)?",
    ]
    .map(|form| Regex::new(form).ok())
});

/// What leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) at: Range<usize>,
    /// Whom of the registry it reaches, by place.
    pub(super) of: Option<usize>,
    /// Whether it is a page's.
    pub(super) page: bool,
}

/// The addresses in a text, in order.
pub(super) fn addresses(text: &str, known: &Known) -> Vec<Address> {
    let find = |form: usize, may: bool| -> Vec<Range<usize>> {
        let Some(form) = FORMS[form].as_ref().filter(|_| may) else { return Vec::new() };
        form.find_iter(text).map(|found| found.range()).collect()
    };
    let mut found: Vec<Address> = Vec::new();
    for at in find(0, text.contains('@')) {
        let own = text[at.clone()].to_lowercase();
        let is_it = |contact: &super::model::KnownContact| {
            contact.email.as_ref().is_some_and(|email| email.to_lowercase() == own)
        };
        found.push(Address { at, of: known.contacts.iter().position(is_it), page: false });
    }
    let mut before: Option<usize> = None;
    for at in find(1, text.bytes().filter(u8::is_ascii_digit).count() > 4) {
        let number = &text[at.clone()];
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        // A number behind another's sign is called what that is.
        let called = is_called(&text[..at.start])
            || before.is_some_and(|end| text[end..at.start].chars().all(|c| " ,;/\u{A0}".contains(c)));
        let of = owner(&digits, called, known);
        if of.is_some() || called && digits.len() <= 15 || is_written_as_one(number, &digits) {
            before = Some(at.end);
            found.push(Address { at, of, page: false });
        }
    }
    for at in find(2, text.contains('.')) {
        // What is behind the sign of an e-mail address is its own.
        if !found.iter().any(|own| own.at.start < at.end && at.start < own.at.end) {
            found.push(Address { at, of: None, page: true });
        }
    }
    found.sort_by_key(|own| own.at.start);
    found
}

/// Whom of the registry a number reaches: with the country's digits or without, and without the town's where it is called a number.
fn owner(digits: &str, called: bool, known: &Known) -> Option<usize> {
    let bare = digits.trim_start_matches('0');
    let least = if called { 7 } else { 9 };
    let is_it = |own: &String| own == digits || digits.len() >= least && !bare.is_empty() && own.ends_with(bare);
    known.contacts.iter().position(|contact| contact.phones.iter().any(is_it))
}

/// Whether a text ends with a word that calls what follows a telephone's number.
fn is_called(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\u{A0}', '.', ':', '(', '№', '-', '–', '/']);
    let start = before
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = before[start..].to_lowercase();
    // "tel./fax 221", "e-mail" ends with another word.
    LABELS.contains(&word.as_str())
}

/// Whether digits stand as those of telephones do: with the sign of a country, the number of a town in brackets, or the last four in
/// pairs with hyphens. Groups of three are a sum's, groups of four that begin as years do are years.
fn is_written_as_one(number: &str, digits: &str) -> bool {
    let count = digits.len();
    let groups: Vec<&str> = number.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let year = |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    if !((9..=15).contains(&count) || count == 8 && number.starts_with('+')) || groups.iter().all(year) {
        return false;
    }
    if number.starts_with('+') || number.starts_with("00") && count > 10 {
        return true;
    }
    let town = number.split_once('(').and_then(|(country, rest)| Some((country, rest.split_once(')')?.0)));
    let town = town.filter(|(country, town)| {
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        digits(country) < 5 && (2..7).contains(&digits(town)) && !year(town)
    });
    let pairs = matches!(groups.as_slice(), [.., first, second, third]
        if (2..4).contains(&first.len()) && second.len() == 2 && third.len() == 2);
    let tail =
        number.char_indices().rev().filter(|(_, c)| c.is_ascii_digit()).nth(3).map_or("", |(at, _)| &number[at..]);
    town.is_some()
        || pairs
            && count <= 12
            && !groups.iter().any(year)
            && tail.contains(['-', '\u{2011}'])
            && !number.contains('.')
}

#[cfg(test)]
mod tests {
    use super::super::model::KnownContact;
    use super::*;

    fn known() -> Known {
        let phones = vec!["992446257611".to_owned(), "992372244145".to_owned()];
        let contact = KnownContact { id: "a".to_owned(), email: Some("Press@example.org".to_owned()), phones };
        Known { contacts: vec![contact], ..Known::default() }
    }

    fn found(text: &str) -> Vec<&str> {
        addresses(text, &known()).iter().map(|own| &text[own.at.clone()]).collect()
    }

    #[test]
    fn numbers_are_compared_by_their_digits() {
        for text in [
            "tel. +992 44 625\u{A0}76\u{A0}11",
            "44 625-76-11 e-mail press@example.org",
            "+992 (44) 625-76-11",
            "Тел.: 224 41 45",
        ] {
            assert!(addresses(text, &known()).iter().all(|own| own.of == Some(0)), "{text}");
            assert!(!found(text).is_empty(), "{text}");
        }
        assert_eq!(addresses("other@example.org", &known())[0].of, None);
    }

    #[test]
    fn what_is_called_or_written_as_a_number_is_one() {
        for (text, wanted) in [
            ("tel. 221-14-02, 221-14-03", vec!["221-14-02", "221-14-03"]),
            ("рақами телефон: 37 221 00 00", vec!["37 221 00 00"]),
            ("тел./факс (37) 227 11 22", vec!["(37) 227 11 22"]),
            ("+992 93 500 11 22", vec!["+992 93 500 11 22"]),
            ("8 (3422) 6-12-34-56", vec!["8 (3422) 6-12-34-56"]),
            ("call 93 500-11-22", vec!["93 500-11-22"]),
            ("see www.example.org/a, or help@shop.example.org", vec!["www.example.org/a", "help@shop.example.org"]),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }

    #[test]
    fn sums_years_and_figures_are_none() {
        for text in [
            "on 2 October 2018, 60 people in 7 places",
            "05.05.2020",
            "12 450 000\t1 050 000",
            "12\u{A0}450\u{A0}000 somoni, 140 000 000 for schools",
            "1240\t1310\t2550",
            "2024 2025 2026",
            "2024-2025-2026",
            "2 450 000 - 3 450 000",
            "2024-11-12 09-30",
            "450 000 (41 000) 22 000",
            "10.12.2024-15.12.2024",
            "Goals: 10 20 30 40 50",
            "account 20202972000000012345",
            "978-5-17-118366-4",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
