//! Which keys a type has.
//!
//! In: a type that serde reads from a table. Out: the names of its fields, as they are written. Invariants: the type
//! itself is asked, so that no second list of names can differ from it.

use std::fmt;

use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};

/// The keys of a table that is read as a `T`.
pub(crate) fn keys<T: DeserializeOwned>() -> &'static [&'static str] {
    T::deserialize(Probe).err().map_or(&[], |found| found.0)
}

/// Reads nothing: it answers with the keys that it was asked for.
struct Probe;

#[derive(Debug)]
struct Found(&'static [&'static str]);

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Found {}

impl Error for Found {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }
}

impl<'de> Deserializer<'de> for Probe {
    type Error = Found;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Found> {
        Err(Found(&[]))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Found> {
        Err(Found(fields))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    #[expect(dead_code, reason = "only its keys matter")]
    struct Sample {
        one: u8,
        two_words: Vec<String>,
    }

    #[test]
    fn keys_as_they_are_written() {
        assert_eq!(super::keys::<Sample>(), ["one", "two-words"]);
        assert_eq!(super::keys::<Vec<String>>(), [] as [&str; 0]);
    }
}
