//! Whom a release names for the media, in every language or in some.
//!
//! In: `contacts`, a list or a table. Out: [`Contacts`]. Invariants: a list is printed as it stands in every language, as it
//! always was; only the table asks for an order by language, for a house that lists its desk first means it so.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor, value};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::diag::Span;
use crate::l10n::Locale;
use crate::registry::{At, ContactId, LIST_OR_TABLE};

/// The contacts of a release.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// Those of every language, in order.
    pub all: Vec<At<ContactId>>,
    /// Those of a language alone, by its tag.
    pub own: BTreeMap<String, Vec<At<ContactId>>>,
    /// Where the table is, if it is one: then those who speak a language come first in it.
    pub by_language: Option<Span>,
}

impl Contacts {
    /// A list that is the same in every language.
    #[must_use]
    pub fn listed(all: Vec<At<ContactId>>) -> Self {
        Self { all, ..Self::default() }
    }

    /// Everybody, each once.
    #[must_use]
    pub fn everybody(&self) -> Vec<&At<ContactId>> {
        once(self.all.iter().chain(self.own.values().flatten()))
    }

    /// Those of a language: its own first.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> Vec<&At<ContactId>> {
        once(self.own.get(locale.tag()).into_iter().flatten().chain(&self.all))
    }
}

fn once<'a>(ids: impl Iterator<Item = &'a At<ContactId>>) -> Vec<&'a At<ContactId>> {
    let mut out: Vec<&At<ContactId>> = Vec::new();
    for id in ids {
        if !out.iter().any(|known| known.value == id.value) {
            out.push(id);
        }
    }
    out
}

/// What the key has.
#[derive(Debug, Default)]
pub(super) struct RawContacts {
    pub(super) all: Vec<Spanned<String>>,
    pub(super) own: BTreeMap<Spanned<String>, Vec<Spanned<String>>>,
    pub(super) is_table: bool,
}

impl RawContacts {
    /// Every list.
    pub(super) fn lists(&self) -> impl Iterator<Item = &Vec<Spanned<String>>> {
        std::iter::once(&self.all).chain(self.own.values())
    }
}

impl<'de> Deserialize<'de> for RawContacts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(LIST_OR_TABLE, ListOrTable)
    }
}

struct ListOrTable;

impl<'de> Visitor<'de> for ListOrTable {
    type Value = RawContacts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawContacts, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, entries: A) -> Result<RawContacts, A::Error> {
        let all = Vec::deserialize(value::SeqAccessDeserializer::new(entries))?;
        Ok(RawContacts { all, ..RawContacts::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<RawContacts, A::Error> {
        let mut raw = RawContacts { is_table: true, ..RawContacts::default() };
        while let Some((tag, list)) = entries.next_entry::<Spanned<String>, Vec<Spanned<String>>>()? {
            if tag.get_ref() == "all" {
                raw.all = list;
            } else {
                raw.own.insert(tag, list);
            }
        }
        Ok(raw)
    }
}
