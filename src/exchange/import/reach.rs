//! How somebody is to be reached: what a text says of that, and whether it says anything else.
//!
//! In: a text. Out: [`Says`], or nothing where it has words of another kind. Invariants: every word of a text that says how to reach somebody
//! is an address, a name, a role, or one of the words that such lines are made of; nobody is found by name alone.

use super::addresses::addresses;
use super::model::{Known, NameKind};
use super::words_of_contacts::{CORE, ENDS_IN_DIGITS, NO_ROLE, ORGANISATIONS, ROLES, VOCABULARY, begins, has};
use crate::l10n::language::lower_case;

/// What a text says of how to reach somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Says {
    /// How many addresses and numbers it has.
    pub(super) addresses: usize,
    /// Whom of the registry they reach, each once, by place.
    pub(super) reached: Vec<usize>,
    /// Whether it names somebody of the registry, and whom, by place.
    pub(super) named: bool,
    pub(super) who: Vec<usize>,
    /// Whether it has the address of a page.
    pub(super) page: bool,
    /// Persons whom the registry does not have.
    pub(super) people: Vec<String>,
    /// Whether it has a name or a role of the registry.
    pub(super) printed: bool,
    /// Whether a role in words of its own stood behind the last name: one does.
    pub(super) told: bool,
    /// Whether the line that is looked at has an address behind its names.
    pub(super) addressed: bool,
    /// Whether it has words, an address or a number that the registry does not have.
    pub(super) more: bool,
    /// Whether it has an address or a number that the registry does not have.
    pub(super) unknown: bool,
    /// Whether it names an office that the registry does not have.
    pub(super) office: bool,
    /// Whether it has a word that speaks of contacts, and no name is needed.
    pub(super) core: bool,
}

/// Stands for what was found: an address, somebody's name, another name.
const ADDRESS: char = '\u{1}';
const PERSON: char = '\u{2}';
const NAME: char = '\u{3}';

/// What parts of a line stand between.
const SEPARATORS: [char; 16] =
    [',', ';', ':', '|', '(', ')', '[', ']', '\n', '\t', '–', '—', '/', ADDRESS, PERSON, NAME];

/// What stands before a part of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Nothing,
    /// A name, without a sign behind it.
    Beside,
    /// A name, and a sign behind it.
    Named,
}

/// What a text says of how to reach somebody; nothing where it has words of another kind.
pub(super) fn says(text: &str, known: &Known) -> Option<Says> {
    let mut says = Says::default();
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for address in addresses(text, known) {
        rest.push_str(text.get(from..address.at.start)?);
        rest.push(ADDRESS);
        let page = &text[address.at.clone()];
        from = address.at.end;
        if address.page {
            says.page = true;
            says.unknown |= !known.prints.iter().any(|own| bare(own) == bare(page));
            says.more |= says.unknown;
            continue;
        }
        says.addresses += 1;
        says.unknown |= address.of.is_none();
        says.more |= says.unknown;
        if let Some(place) = address.of.filter(|place| !says.reached.contains(place)) {
            says.reached.push(place);
        }
    }
    rest.push_str(&text[from..]);
    let rest = without_names(&rest, known, &mut says);
    let mut last = Part::Nothing;
    for line in rest.split_inclusive('\n') {
        says.addressed = line.contains(ADDRESS);
        for part in line.split_inclusive(|c: char| SEPARATORS.contains(&c)) {
            last = of_part(part, last, &mut says)?;
        }
    }
    Some(says)
}

/// Words of a block of contacts: a number on a line of its own is called one by those around it.
pub(super) fn called(words: &str) -> String {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let alone = (5..16).contains(&digits) && !words.chars().any(char::is_alphabetic);
    if alone { format!("tel. {}", words.trim_start()) } else { words.to_owned() }
}

/// An address of a page without what is not typed.
fn bare(address: &str) -> &str {
    let address = address.trim_end_matches(['/', '.']);
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    address.strip_prefix("www.").unwrap_or(address)
}

/// A text without the names and roles of the registry.
fn without_names(text: &str, known: &Known, says: &mut Says) -> String {
    let fold = |c: char| if c == '\u{A0}' { ' ' } else { lower_case(c) };
    let quoted = |c: &char| matches!(c, '«' | '»' | '“' | '”' | '„' | '"');
    let mut signs: Vec<char> = text.chars().filter(|c| !quoted(c)).collect();
    let mut folded: Vec<char> = signs.iter().map(|c| fold(*c)).collect();
    let names = known.names.iter().filter(|name| !name.avoid);
    let place = |id: &str| known.contacts.iter().position(|contact| contact.id == id);
    let names = names.map(|name| match name.kind {
        NameKind::Contact => (name.text.as_str(), PERSON, place(&name.id)),
        _ => (name.text.as_str(), NAME, None),
    });
    let mut wanted: Vec<(Vec<char>, char, Option<usize>)> = names
        .chain(known.prints.iter().map(|own| (own.as_str(), NAME, None)))
        .map(|(name, sign, who)| (name.chars().filter(|c| !quoted(c)).map(fold).collect(), sign, who))
        .filter(|(name, ..): &(Vec<char>, char, Option<usize>)| name.len() > 1 && name.len() <= folded.len())
        .collect();
    wanted.sort_by_key(|(name, ..)| std::cmp::Reverse(name.len()));
    for (name, sign, who) in wanted {
        let mut start = 0;
        while let Some(at) = folded[start..].windows(name.len()).position(|own| *own == *name).map(|at| at + start) {
            let end = at + name.len();
            let letter = |place: Option<&char>| place.is_some_and(|c| c.is_alphanumeric());
            if letter(at.checked_sub(1).and_then(|before| folded.get(before))) || letter(folded.get(end)) {
                start = at + 1;
                continue;
            }
            says.named |= sign == PERSON;
            says.who.extend(who.filter(|who| !says.who.contains(who)));
            says.printed = true;
            signs.splice(at..end, [sign]);
            folded.splice(at..end, [sign]);
            start = at + 1;
        }
    }
    signs.into_iter().collect()
}

/// What a part of a line leaves behind it; nothing where it is of another kind.
fn of_part(part: &str, before: Part, says: &mut Says) -> Option<Part> {
    let text = part.trim_end_matches([',', ';', ':', '|', ')', '\n', '\t', ADDRESS, PERSON, NAME]);
    let behind = if part.ends_with([PERSON, NAME]) { Part::Beside } else { Part::Named };
    let words: Vec<&str> = words(text);
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let dialled = |place: usize| {
        let digits = lower[place].len() < 6 && lower[place].bytes().all(|b| b.is_ascii_digit());
        digits && place > 0 && has(ENDS_IN_DIGITS, &lower[place - 1])
    };
    let usual = |place: &usize| has(VOCABULARY, &lower[*place]) || dialled(*place);
    says.core |= lower.iter().any(|word| begins(CORE, word));
    let Some(first) = (0..words.len()).find(|place| !usual(place)) else {
        return Some(if before == Part::Nothing && behind == Part::Named { before } else { behind });
    };
    let last = (0..words.len()).rfind(|place| !usual(place)).unwrap_or(first);
    let own = &words[first..=last];
    says.more = true;
    if is_person(own) {
        says.told = false;
        says.people.push(own.join(" "));
        return Some(behind);
    }
    let short = words.len() < 9 && !lower.iter().any(|word| word.bytes().any(|b| b.is_ascii_digit()));
    let of_office = lower.iter().any(|word| begins(ORGANISATIONS, word));
    // A role stands behind a name or before one, and an office's name begins as names do.
    let is_role = lower.iter().any(|word| ROLES.split_ascii_whitespace().any(|role| of_role(word, role)));
    // Whatever stands between a name and an address in a few words is one.
    let few = own.len() < 4 && says.addressed && !says.told && !lower.iter().any(|word| has(NO_ROLE, word));
    let role = before == Part::Named && (is_role || of_office || few)
        || before != Part::Beside && behind == Part::Beside && is_role;
    let office = before != Part::Beside && of_office && is_title(own);
    says.office |= office;
    says.told |= !is_role && !of_office;
    (short && (role || office)).then_some(behind)
}

/// Whether a word is one for what people are: in Latin letters the word itself, for more of them are news.
fn of_role(word: &str, role: &str) -> bool {
    let rest = word.strip_prefix(role);
    rest.is_some_and(|rest| rest.is_empty() || !role.is_ascii() || matches!(rest, "person" | "man" | "woman"))
}

/// The words of a part.
fn words(text: &str) -> Vec<&str> {
    let inside = |c: char| matches!(c, '-' | '’' | '\'' | '.' | '\u{2011}');
    text.split(|c: char| !(c.is_alphanumeric() || inside(c)))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_start_matches('.'))
        .map(|word| if is_initials(word) { word } else { word.trim_end_matches('.') })
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

fn is_initials(word: &str) -> bool {
    word.ends_with('.')
        && word.split_terminator('.').all(|own| {
            let mut letters = own.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        })
}

/// Whether words look like a person's name: two or three with a capital, one of which may be initials.
pub(super) fn is_person(words: &[&str]) -> bool {
    let capital = |word: &&&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|c| c.is_lowercase() || matches!(c, '-' | '’' | '\''))
            && word.chars().count() > 1
    };
    let names = words.iter().filter(capital).count();
    let initials = words.iter().filter(|word| is_initials(word)).count();
    let office = |word: &&str| {
        let lower = word.to_lowercase();
        begins(ORGANISATIONS, &lower) || has(VOCABULARY, &lower)
    };
    (2..4).contains(&words.len()) && names > 0 && names + initials == words.len() && !words.iter().any(office)
}

/// Whether words are written as a name: the first with a capital, and, in Latin letters, all that are no small words.
fn is_title(words: &[&str]) -> bool {
    let begins = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let small = |word: &&str| matches!(*word, "of" | "for" | "and" | "the" | "in" | "on" | "to" | "at");
    let latin = words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()));
    let verb = |word: &&str| {
        word.chars().count() > 5
            && ["ется", "лась", "лись", "лся", "аст", "анд"].iter().any(|end| word.ends_with(end))
    };
    words.first().is_some_and(begins)
        && if latin { words.iter().all(|word| begins(word) || small(word)) } else { !words.iter().any(verb) }
}

#[cfg(test)]
mod tests {
    use super::super::model::{KnownContact, Name};
    use super::*;

    fn known() -> Known {
        let name = |kind, id: &str, text: &str| Name {
            kind,
            id: id.to_owned(),
            locale: 0,
            text: text.to_owned(),
            avoid: false,
        };
        Known {
            contacts: vec![KnownContact {
                id: "zarina-rahimova".to_owned(),
                email: Some("press@example.org".to_owned()),
                phones: vec!["992446257611".to_owned()],
            }],
            names: vec![
                name(NameKind::Contact, "zarina-rahimova", "Zarina Rahimova"),
                name(NameKind::Contact, "zarina-rahimova", "Зарина Раҳимова"),
                name(NameKind::Organisation, "spring", "Spring Centre"),
                name(NameKind::Organisation, "spring", "Центр «Родник»"),
            ],
            prints: vec!["press officer".to_owned(), "https://spring.example.org".to_owned()],
            ..Known::default()
        }
    }

    #[test]
    fn what_the_registry_has_is_told_from_what_it_has_not() {
        for text in [
            "Contact: Zarina Rahimova, press@example.org",
            "For further information, please contact:\nZarina Rahimova, press officer, Spring Centre, tel. +992 44 625-76-11.",
            "Press service of Spring Centre: press@example.org, www.spring.example.org/",
            "Зарина Раҳимова\tПресс-служба Центра «Родник»\tpress@example.org".replace("Центра", "Центр").as_str(),
            "Барои маълумоти бештар: Зарина Раҳимова, тел. 44 625 76 11",
            "За дополнительной информацией обращайтесь: press@example.org",
        ] {
            let found = says(text, &known()).unwrap_or_else(|| panic!("{text}"));
            assert!(!found.more && found.addresses > 0 && found.reached == [0], "{text}: {found:?}");
        }
        for (text, people) in [
            ("Nilufar Saidova, press@example.org", vec!["Nilufar Saidova"]),
            ("Н.А. Саидова, начальник отдела, press@example.org", vec!["Н.А. Саидова"]),
            ("Zarina Rahimova, head of communications, press@example.org", vec![]),
            ("Zarina Rahimova, tel. +992 93 500 11 22", vec![]),
            ("Министерство здравоохранения, тел. 221-14-02", vec![]),
            ("Nilufar Saidova, Librarian, tel. 221-14-02", vec!["Nilufar Saidova"]),
            ("Nilufar Saidova\tLibrarian\tother@example.org", vec!["Nilufar Saidova"]),
        ] {
            let found = says(text, &known()).unwrap_or_else(|| panic!("{text}"));
            assert!(found.more && found.addresses > 0, "{text}: {found:?}");
            assert_eq!(found.people, people, "{text}");
        }
    }

    #[test]
    fn news_beside_an_address_is_no_contact() {
        for text in [
            "Write to us: press@example.org, and the minister resigned on Monday",
            "Zarina Rahimova, and the minister resigned on Monday, press@example.org",
            "Mobile clinics open on Friday in six villages.",
            "Contact with the village was lost for two days.",
            "Zarina Rahimova, the minister, resigned, press@example.org",
            "Applications are taken until 5 May: press@example.org",
            "Заявки принимаются до 5 мая: press@example.org",
            "Клиника откроется в пятницу, тел. 221-14-02",
            "Place\tFamilies\nRasht\t140",
            "Zarina Rahimova told the press on Monday that the well is dry, press@example.org",
        ] {
            assert_eq!(says(text, &known()), None, "{text}");
        }
    }
}
