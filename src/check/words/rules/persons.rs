//! Persons' names: one spelling in each language.
//!
//! In: pairs of a source text and its translation. Out: diagnostics at the end of a run. Invariants: a name is what
//! stands alone in strong (`**Zarif Alizoda**`), before the comma of a speaker (`.speaker`), as a contact, or as a name
//! that both texts have ([`named`]). Russian and Tajik inflect names, so endings are taken off before two spellings are compared.

use std::collections::BTreeMap;
use std::ops::Range;

use memchr::memmem::find;

use super::people::{Named, named};
use crate::check::portion::{Reader, Writer};
use crate::check::words::reading::{CharClasses, Reading, RuleLanguage, Text};
use crate::diag::{Argument, Code, Diagnostic, Report, Span, message};
use crate::l10n::Locale;

/// A stretch of a text.
type Place<'t, 'n> = (Text<'t, 'n>, Range<usize>);

/// The names that were seen.
#[derive(Debug, Default)]
pub(crate) struct Persons {
    /// Spellings in each locale, by the spelling of the source.
    seen: BTreeMap<(String, String), Person>,
}

/// One name in one locale. A spokesman stands in every release of an archive.
#[derive(Debug)]
struct Person {
    language: RuleLanguage,
    language_name: Argument,
    /// Each with its places.
    spellings: Vec<(String, Vec<Span>)>,
    /// The spelling as a contact, and where: contacts and the registry's names go before others.
    contact: Option<(usize, Span)>,
}

impl Persons {
    /// Learns the name that a text and its translation hold.
    pub(crate) fn learn(&mut self, source: Text<'_, '_>, target: Text<'_, '_>) {
        let (model, own) = (source.reading(), target.reading());
        let attribute = source.subject.attribute.map(|name| &*name.text);
        let is_contact = attribute.is_none() && source.subject.entry.id.text.starts_with("contact-");
        for Named { source: from, target: to } in named(source, target) {
            self.enter((source, from), (target, to), false);
        }
        let pair = if is_contact {
            Some((trimmed(model), trimmed(own)))
        } else if attribute == Some("speaker") {
            Some((before_comma(model), before_comma(own)))
        } else if !model.classes.any(CharClasses::MARKUP) {
            None
        } else {
            only_strong(model).zip(only_strong(own))
        };
        let Some((from, to)) = pair else { return };
        self.enter((source, from), (target, to), is_contact);
    }

    /// Learns a name that stands at a place of each text.
    fn enter(&mut self, (source, from): Place<'_, '_>, (target, to): Place<'_, '_>, is_contact: bool) {
        let (model, own) = (source.reading(), target.reading());
        let (Some(name), Some(text)) = (model.text.get(from), own.text.get(to.clone())) else { return };
        let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
        if !is_name(name) || !is_name(text) {
            return;
        }
        let Some(span) = own.span(to) else { return };
        let key = (target.subject.locale.tag().to_owned(), joined(name));
        let person = self.seen.entry(key).or_insert_with(|| Person {
            language: target.subject.language,
            language_name: target.subject.language_name(),
            spellings: Vec::new(),
            contact: None,
        });
        person.learn(joined(text), span, is_contact);
    }

    /// Takes over what another one saw after this one.
    pub(crate) fn merge(&mut self, other: Self) {
        for (key, Person { language, language_name, spellings, contact }) in other.seen {
            let new = || Person { language, language_name, spellings: Vec::new(), contact: None };
            let person = self.seen.entry(key).or_insert_with(new);
            let contact_spelling =
                contact.map(|(place, span)| (spellings.get(place).map(|(text, _)| text.clone()), span));
            for (text, places) in spellings {
                for span in places {
                    person.learn(text.clone(), span, false);
                }
            }
            if let (None, Some((Some(text), span))) = (person.contact, contact_spelling) {
                let place = person.spellings.iter().position(|(known, _)| *known == text);
                person.contact = place.map(|place| (place, span));
            }
        }
    }

    /// Writes what was seen.
    pub(crate) fn write(&self, to: &mut Writer<'_>) {
        to.number(self.seen.len());
        for ((tag, name), person) in &self.seen {
            to.text(tag);
            to.text(name);
            to.number(person.spellings.len());
            for (text, places) in &person.spellings {
                to.text(text);
                to.number(places.len());
                places.iter().for_each(|place| to.span(*place));
            }
            to.number(usize::from(person.contact.is_some()));
            if let Some((place, span)) = person.contact {
                to.number(place);
                to.span(span);
            }
        }
    }

    /// Reads the same, of one of these locales.
    pub(crate) fn read_back(from: &mut Reader<'_>, locales: &[Locale]) -> Option<Self> {
        let mut own = Self::default();
        for _ in 0..from.number()? {
            let (tag, name) = (from.text()?, from.text()?.to_owned());
            let locale = locales.iter().find(|locale| locale.tag() == tag)?;
            let mut spellings = Vec::new();
            for _ in 0..from.number()? {
                let text = from.text()?.to_owned();
                let places = (0..from.number()?).map(|_| from.span()).collect::<Option<Vec<Span>>>()?;
                spellings.push((text, places));
            }
            let contact = if from.number()? == 1 { Some((from.number()?, from.span()?)) } else { None };
            let (language, language_name) = (RuleLanguage::of(locale), locale.into());
            own.seen.insert((tag.to_owned(), name), Person { language, language_name, spellings, contact });
        }
        Some(own)
    }

    /// Reports names with two spellings.
    pub(crate) fn report(&self, report: &mut Report) {
        for ((_, name), person) in &self.seen {
            let Some((model, place)) = person.model() else { continue };
            for (other, places) in &person.spellings {
                if same(person.language, model, other) {
                    continue;
                }
                for span in places {
                    report.add(
                        Diagnostic::new(
                            Code::NameDiffers,
                            message!(
                                "two-spellings",
                                "{name} is written “{other}” here and “{model}” elsewhere in {language}",
                                name = name,
                                other = other,
                                model = model,
                                language = person.language_name.clone(),
                            ),
                        )
                        .at(*span, "")
                        .also(place, message!("other-spelling", "the other spelling"))
                        .help(message!(
                            "one-spelling",
                            "write {model} in both places, in the form that the sentence needs",
                            model = model,
                        )),
                    );
                }
            }
        }
    }
}

impl Person {
    fn learn(&mut self, text: String, span: Span, is_contact: bool) {
        let known = self.spellings.iter().position(|(known, _)| *known == text);
        let place = known.unwrap_or(self.spellings.len());
        match self.spellings.get_mut(place) {
            Some((_, places)) if places.last() == Some(&span) => {}
            Some((_, places)) => places.push(span),
            None => self.spellings.push((text, vec![span])),
        }
        if is_contact && self.contact.is_none() {
            self.contact = Some((place, span));
        }
    }

    /// The spelling that the others are measured by, and where it stands: a contact's, else the most frequent, else the
    /// first.
    fn model(&self) -> Option<(&str, Span)> {
        if let Some((place, span)) = self.contact {
            return self.spellings.get(place).map(|(text, _)| (text.as_str(), span));
        }
        let alike = |text: &str| -> usize {
            let alike = self.spellings.iter().filter(|(other, _)| same(self.language, other, text));
            alike.map(|(_, places)| places.len()).sum()
        };
        let mut best: Option<(&str, Span, usize)> = None;
        for (text, places) in &self.spellings {
            let (Some(first), count) = (places.first(), alike(text)) else { continue };
            if best.is_none_or(|(_, _, most)| count > most) {
                best = Some((text, *first, count));
            }
        }
        best.map(|(text, place, _)| (text, place))
    }
}

fn trimmed(reading: &Reading<'_>) -> std::ops::Range<usize> {
    let text = &reading.text;
    let start = text.len() - text.trim_start().len();
    start..text.trim_end().len().max(start)
}

fn before_comma(reading: &Reading<'_>) -> std::ops::Range<usize> {
    0..reading.text.find(',').unwrap_or(0)
}

/// What stands in strong, where exactly one stretch does.
fn only_strong(reading: &Reading<'_>) -> Option<std::ops::Range<usize>> {
    if !reading.classes.any(CharClasses::MARKUP) {
        return None;
    }
    let text = reading.text.as_bytes();
    let start = find(text, b"**")? + 2;
    let end = start + find(text.get(start..)?, b"**")?;
    let again = find(text.get(end + 2..)?, b"**").is_some();
    (!again).then_some(start..end)
}

/// Two to four words with capitals: "Juan E. Méndez".
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '’' | '\''))
        })
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two spellings are the same name, each in some grammatical form.
fn same(language: RuleLanguage, left: &str, right: &str) -> bool {
    left == right || {
        let (mut left, mut right) = (left.split(' '), right.split(' '));
        loop {
            match (left.next(), right.next()) {
                (None, None) => return true,
                (Some(left), Some(right)) if same_word(language, left, right) => {}
                _ => return false,
            }
        }
    }
}

/// Whether two words have a stem in common: «Сергей» and «Сергея» have «Серге».
fn same_word(language: RuleLanguage, left: &str, right: &str) -> bool {
    let right: Vec<String> = stems(language, right).collect();
    stems(language, left).any(|stem| right.contains(&stem))
}

/// A name without each of the endings that it may have, and as it is.
fn stems(language: RuleLanguage, word: &str) -> impl Iterator<Item = String> {
    let endings: &'static [&'static str] = match language {
        RuleLanguage::Russian => &[
            "ого", "ему", "его", "ому", "ыми", "ими", "ой", "ую", "ая", "ий", "ый", "им", "ым", "ом", "ем", "ём",
            "ою", "ею", "ей", "ёй", "их", "ых", "а", "я", "у", "ю", "е", "ы", "и", "й", "ь", "о",
        ],
        RuleLanguage::Tajik => &["иро", "яро", "ро", "ии", "ву", "и", "ӣ", "у", "ю", "е", "я"],
        RuleLanguage::English => &["’s", "'s"],
        RuleLanguage::Other => &[],
    };
    let word = word.trim_end_matches(',').replace('ё', "е");
    let mut all: Vec<String> = endings
        .iter()
        .filter_map(|ending| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3))
        .map(str::to_owned)
        .collect();
    // «Павел», «Павла»
    if language == RuleLanguage::Russian
        && let Some((at, 'е' | 'о')) = word.char_indices().rev().nth(1)
        && word.chars().count() > 4
        && word.ends_with(['л', 'к', 'ц', 'в'])
    {
        all.push(format!("{}{}", word.get(..at).unwrap_or(""), word.chars().next_back().unwrap_or(' ')));
    }
    all.push(word);
    all.into_iter()
}

#[cfg(test)]
mod tests {
    use super::{RuleLanguage, is_name, same};

    #[test]
    fn names() {
        for name in ["Juan E. Méndez", "Зариф Ализода", "Ким Чен-ын Ли"] {
            assert!(is_name(name), "{name}");
        }
        for no_name in ["The Bureau on", "Тахмина", "Conference 2018 Dushanbe", "важная часть"] {
            assert!(!is_name(no_name), "{no_name}");
        }
    }

    #[test]
    fn inflected_names_are_the_same() {
        assert!(same(RuleLanguage::Russian, "Наргис Зокирова", "Наргис Зокировой"));
        assert!(same(RuleLanguage::Russian, "Ленур Керимов", "Ленура Керимова"));
        assert!(same(RuleLanguage::Russian, "Радослав Дарский", "Радославом Дарским"));
        assert!(same(RuleLanguage::Tajik, "Наргис Зокирова", "Наргис Зокироваро"));
        assert!(same(RuleLanguage::Russian, "Сергей Павел", "Сергея Павла"));
        assert!(same(RuleLanguage::Russian, "Зариф Ализода", "Зарифом Ализода"));
        assert!(same(RuleLanguage::Tajik, "Айнӣ Зокирова", "Айниро Зокироваи"));
        assert!(!same(RuleLanguage::Russian, "Фируза Назарова", "Феруза Назарова"));
        assert!(!same(RuleLanguage::Russian, "Наргис Зокирова", "Наргис Закирова"));
        assert!(!same(RuleLanguage::Russian, "Сьюзан Керр", "Сюзан Керр"));
    }
}
