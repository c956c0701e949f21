//! Which keys a type has, and which of them are lists.
//!
//! In: a type that serde reads from a table. Out: the names of its fields, as they are written. Invariants: the type
//! itself is asked, so that no second list of names can differ from it.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Visitor};

/// The name of a type that is read from a list or from a table: it counts as a list.
pub(crate) const LIST_OR_TABLE: &str = "list or table";

/// The keys of the tables of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    /// By the heading that they stand under; the empty one is the file itself.
    headings: Vec<(&'static str, &'static [&'static str])>,
    /// Those whose values are lists.
    pub(super) lists: BTreeSet<&'static str>,
}

impl Tables {
    /// The keys of a section, whose heading is an id.
    pub(super) fn of_section<T: DeserializeOwned>() -> Self {
        Self { headings: Vec::new(), lists: lists::<T>() }
    }

    /// The same with those of a table that is read as a `T`.
    pub(crate) fn with<T: DeserializeOwned>(mut self, heading: &'static str) -> Self {
        self.headings.push((heading, keys::<T>()));
        self.lists.extend(lists::<T>());
        self
    }

    /// The heading that a key belongs under, if that is another one than where `known` are the keys.
    pub(super) fn elsewhere(&self, key: &str, known: &[&str]) -> Option<&'static str> {
        let found = self.headings.iter().find(|(_, keys)| keys.contains(&key) && !known.contains(&key));
        found.map(|(heading, _)| *heading)
    }
}

/// The keys of a table that is read as a `T`.
pub(crate) fn keys<T: DeserializeOwned>() -> &'static [&'static str] {
    T::deserialize(Probe::Table).err().map_or(&[], |found| found.keys)
}

/// Those of them whose values are lists.
fn lists<T: DeserializeOwned>() -> BTreeSet<&'static str> {
    let is_list = |key: &&str| T::deserialize(Probe::Key(key)).is_err_and(|found| found.is_list);
    keys::<T>().iter().copied().filter(is_list).collect()
}

/// Reads nothing: it answers with what it was asked for.
#[derive(Clone, Copy)]
enum Probe<'k> {
    /// Which keys?
    Table,
    /// A table of this key.
    Key(&'k str),
    /// Its value: is it a list?
    Value,
}

#[derive(Debug, Default)]
struct Found {
    keys: &'static [&'static str],
    is_list: bool,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.keys)
    }
}

impl std::error::Error for Found {}

impl Error for Found {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::default()
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Found;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Found> {
        Err(Found::default())
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Found> {
        match self {
            Self::Key(key) => visitor.visit_map(MapDeserializer::new(std::iter::once((key, Probe::Value)))),
            Self::Table | Self::Value => Err(Found { keys, is_list: false }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Found> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, _: V) -> Result<V::Value, Found> {
        Err(Found { keys: &[], is_list: name == LIST_OR_TABLE && matches!(self, Self::Value) })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Found> {
        Err(Found { keys: &[], is_list: matches!(self, Self::Value) })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map enum identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, Found> for Probe<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    #[expect(dead_code, reason = "only its keys matter")]
    struct Sample {
        one: u8,
        two_words: Vec<String>,
        #[serde(default)]
        three: Option<Vec<toml::Spanned<u8>>>,
        four: Option<String>,
    }

    #[test]
    fn keys_as_they_are_written() {
        assert_eq!(keys::<Sample>(), ["one", "two-words", "three", "four"]);
        assert_eq!(keys::<Vec<String>>(), [] as [&str; 0]);
        assert_eq!(lists::<Sample>(), BTreeSet::from(["two-words", "three"]));
        assert_eq!(lists::<Vec<String>>(), BTreeSet::new());
    }
}
