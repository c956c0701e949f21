//! What a type reads: the type itself is asked.
//!
//! In: a type that serde reads, and a way into it. Out: the [`Shape`] of what is found there, and whether a table's key must
//! be there. Invariants: nothing is listed twice: serde's own calls are the answer.

use std::cell::RefCell;
use std::fmt;

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Deserializer, EnumAccess, Error, IntoDeserializer, VariantAccess, Visitor};

/// A step into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Key(&'static str),
    /// An entry of a list.
    Entry,
    /// The value of any key.
    Value,
}

/// What a type reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Anything: the program looks at the value itself.
    Any,
    Boolean,
    Whole,
    Number,
    Text,
    Day,
    OneOf(&'static [&'static str]),
    List,
    Names,
    Table(&'static [&'static str]),
    /// Not without the key that was left out.
    Missing,
}

/// What a `T` reads at the end of a way; `None` where the way leads nowhere.
pub(super) fn shape<T: DeserializeOwned>(way: &[Step]) -> Option<Shape> {
    let found = RefCell::new(None);
    let _ = T::deserialize(Walk { way, found: &found, without: None });
    found.into_inner()
}

/// Whether the table at the end of a way cannot do without a key.
pub(super) fn needs<T: DeserializeOwned>(way: &[Step], key: &'static str) -> bool {
    let found = RefCell::new(None);
    let _ = T::deserialize(Walk { way, found: &found, without: Some(key) });
    found.into_inner() == Some(Shape::Missing)
}

#[derive(Debug)]
struct Answer(String);

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Answer {}

impl Error for Answer {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Goes a way, and notes what it meets at its end.
#[derive(Clone, Copy)]
struct Walk<'w> {
    way: &'w [Step],
    found: &'w RefCell<Option<Shape>>,
    /// A key that is left out of the table at the end.
    without: Option<&'static str>,
}

impl Walk<'_> {
    fn is(self, shape: Shape) -> Answer {
        if self.way.is_empty() {
            *self.found.borrow_mut() = Some(shape);
        }
        Answer(String::new())
    }

    fn on(self) -> Self {
        Self { way: &self.way[1..], ..self }
    }
}

/// What stands around a value that toml gives a place to.
const SPANNED: [&str; 3] =
    ["$__serde_spanned_private_start", "$__serde_spanned_private_end", "$__serde_spanned_private_value"];
const DAY: &str = "$__toml_private_datetime";

macro_rules! answers {
    ($($call:ident $shape:expr;)*) => {$(
        fn $call<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Answer> {
            Err(self.is($shape))
        }
    )*};
}

impl<'de> Deserializer<'de> for Walk<'_> {
    type Error = Answer;

    answers! {
        deserialize_any Shape::Any;
        deserialize_ignored_any Shape::Any;
        deserialize_bool Shape::Boolean;
        deserialize_u8 Shape::Whole;
        deserialize_u16 Shape::Whole;
        deserialize_u32 Shape::Whole;
        deserialize_u64 Shape::Whole;
        deserialize_i8 Shape::Whole;
        deserialize_i16 Shape::Whole;
        deserialize_i32 Shape::Whole;
        deserialize_i64 Shape::Whole;
        deserialize_f32 Shape::Number;
        deserialize_f64 Shape::Number;
        deserialize_str Shape::Text;
        deserialize_string Shape::Text;
        deserialize_identifier Shape::Text;
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Answer> {
        if keys == SPANNED {
            return visitor.visit_map(placed(Inner::Walk(self)));
        }
        if keys == [DAY] {
            return Err(self.is(Shape::Day));
        }
        match (self.way.first(), self.without) {
            (None, None) => Err(self.is(Shape::Table(keys))),
            (None, Some(without)) => visitor.visit_map(Sample::table(keys, without)).map_err(|error| {
                if error.0 == format!("missing field `{without}`") { self.is(Shape::Missing) } else { error }
            }),
            (Some(Step::Key(key)), _) => {
                visitor.visit_map(MapDeserializer::new(std::iter::once((*key, Inner::Walk(self.on())))))
            }
            (Some(_), _) => Err(Answer(String::new())),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        match self.way.first() {
            Some(Step::Entry) => visitor.visit_seq(SeqDeserializer::new(std::iter::once(Inner::Walk(self.on())))),
            _ => Err(self.is(Shape::List)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        match self.way.first() {
            Some(Step::Value) => visitor
                .visit_map(MapDeserializer::new(std::iter::once((Inner::Sample(Sample), Inner::Walk(self.on()))))),
            _ => Err(self.is(Shape::Names)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Answer> {
        Err(self.is(Shape::OneOf(variants)))
    }

    serde::forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

/// Gives the least that a type takes.
#[derive(Clone, Copy)]
struct Sample;

impl Sample {
    /// All keys but one.
    fn table<'de>(
        keys: &'static [&'static str],
        without: &'static str,
    ) -> impl serde::de::MapAccess<'de, Error = Answer> {
        MapDeserializer::new(keys.iter().filter(move |key| **key != without).map(|key| (*key, Self)))
    }
}

macro_rules! samples {
    ($($call:ident $visit:ident $value:expr;)*) => {$(
        fn $call<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
            visitor.$visit($value)
        }
    )*};
}

impl<'de> Deserializer<'de> for Sample {
    type Error = Answer;

    samples! {
        deserialize_any visit_str "";
        deserialize_bool visit_bool false;
        deserialize_u8 visit_u8 0;
        deserialize_u16 visit_u16 0;
        deserialize_u32 visit_u32 0;
        deserialize_u64 visit_u64 0;
        deserialize_i64 visit_i64 0;
        deserialize_f32 visit_f32 0.0;
        deserialize_f64 visit_f64 0.0;
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Answer> {
        if keys == SPANNED {
            return visitor.visit_map(placed(Inner::Sample(self)));
        }
        if keys == [DAY] {
            let day = StrDeserializer::<Answer>::new("2000-01-01");
            return visitor.visit_map(MapDeserializer::new(std::iter::once((DAY, day))));
        }
        visitor.visit_map(Self::table(keys, ""))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_none()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_seq(SeqDeserializer::new(std::iter::empty::<Self>()))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_map(MapDeserializer::new(std::iter::empty::<(Self, Self)>()))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Answer> {
        visitor.visit_enum(First(variants[0]))
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i128 u128 char str string bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct identifier
        ignored_any
    }
}

/// The first word of several.
struct First(&'static str);

impl<'de> EnumAccess<'de> for First {
    type Error = Answer;
    type Variant = Self;

    fn variant_seed<S: serde::de::DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Answer> {
        Ok((seed.deserialize(StrDeserializer::<Answer>::new(self.0))?, self))
    }
}

impl<'de> VariantAccess<'de> for First {
    type Error = Answer;

    fn unit_variant(self) -> Result<(), Answer> {
        Ok(())
    }

    fn newtype_variant_seed<S: serde::de::DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Answer> {
        Err(Answer(String::new()))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Answer> {
        Err(Answer(String::new()))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Answer> {
        Err(Answer(String::new()))
    }
}

/// A value on the way, or beside it.
#[derive(Clone, Copy)]
enum Inner<'w> {
    Walk(Walk<'w>),
    Sample(Sample),
    Number(usize),
}

impl<'de, 'w> IntoDeserializer<'de, Answer> for Inner<'w> {
    type Deserializer = Inner<'w>;

    fn into_deserializer(self) -> Inner<'w> {
        self
    }
}

impl<'de> IntoDeserializer<'de, Answer> for Sample {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! handed_on {
    ($($call:ident)*) => {$(
        fn $call<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
            match self {
                Self::Walk(walk) => walk.$call(visitor),
                Self::Sample(sample) => sample.$call(visitor),
                Self::Number(number) => visitor.visit_u64(number as u64),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Inner<'_> {
    type Error = Answer;

    handed_on! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_option
        deserialize_unit deserialize_seq deserialize_map deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Answer> {
        match self {
            Self::Walk(walk) => walk.deserialize_struct(name, keys, visitor),
            Self::Sample(sample) => sample.deserialize_struct(name, keys, visitor),
            Self::Number(_) => Err(Answer(String::new())),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Answer> {
        match self {
            Self::Walk(walk) => walk.deserialize_enum(name, variants, visitor),
            Self::Sample(sample) => sample.deserialize_enum(name, variants, visitor),
            Self::Number(_) => Err(Answer(String::new())),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Answer> {
        match self {
            Self::Walk(walk) => walk.deserialize_newtype_struct(name, visitor),
            Self::Sample(_) | Self::Number(_) => visitor.visit_newtype_struct(self),
        }
    }

    serde::forward_to_deserialize_any! { unit_struct tuple tuple_struct }
}

/// A value with its place, as toml hands it over.
type Placed<'de, 'w> = MapDeserializer<'de, std::array::IntoIter<(Name, Inner<'w>), 3>, Answer>;

fn placed<'de, 'w>(value: Inner<'w>) -> Placed<'de, 'w> {
    let [start, end, inner] = SPANNED;
    MapDeserializer::new(
        [(Name(start), Inner::Number(0)), (Name(end), Inner::Number(0)), (Name(inner), value)].into_iter(),
    )
}

/// The name of a key, which lasts: toml asks for such.
#[derive(Clone, Copy)]
struct Name(&'static str);

impl<'de> IntoDeserializer<'de, Answer> for Name {
    type Deserializer = BorrowedStrDeserializer<'de, Answer>;

    fn into_deserializer(self) -> Self::Deserializer {
        BorrowedStrDeserializer::new(self.0)
    }
}
