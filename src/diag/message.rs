//! Texts for people, ready to be said in other languages.
//!
//! In: an id, named arguments and the English, written where a problem is found. Out: a [`Message`], which reads as its
//! English. Invariants: the English names every argument that is given, and no other (the compiler sees to it); an id is
//! used for one text only (a test sees to it).
//!
//! How a rule says something:
//! - `message!("id", "English with {name}", name = …)`, wherever a [`Diagnostic`](super::Diagnostic) takes a text.
//! - An id is lower-case words with hyphens. It names what is said, not the rule that says it.
//! - A whole sentence is one message: no verb, ending or preposition comes in as an argument. Where two cases differ in
//!   their words, they are two messages.
//! - What must be translated itself is an [`Argument::Language`] (pass the `&Locale`) or an [`Argument::Message`]; a number
//!   stays a number, so that another language can choose its plural form.
//! - What differs by a number alone is one message in two forms: `counted!("id", count, "{count} file", "{count} files")`.
//! - A message is made for what was found, not for what was looked at.
//!
//! A plain string is a text without an id, which stays English.

use std::fmt;
use std::ops::Deref;

use serde::{Serialize, Serializer};

/// A text with its id: `message!("too-long", "`{name}` has {count} characters", name = id, count = 7)`. Without arguments
/// braces stand for themselves; with arguments they are doubled, as in `format!`.
macro_rules! message {
    ($id:literal, $english:literal $(,)?) => {
        $crate::diag::Message::new($id, String::from($english), Vec::new())
    };
    ($id:literal, $english:literal, $($name:ident = $value:expr),+ $(,)?) => {
        match ($($crate::diag::Argument::from($value),)+) {
            ($($name,)+) => {
                let english = format!($english, $($name = $name),+);
                $crate::diag::Message::new($id, english, vec![$((stringify!($name), $name)),+])
            }
        }
    };
}

/// A text about a number of things, in the two forms of English:
/// `counted!("texts", 3, "{count} text", "{count} texts")`. Other languages choose among their own forms by `$count`.
macro_rules! counted {
    ($id:literal, $count:expr, $one:literal, $many:literal $(, $name:ident = $value:expr)* $(,)?) => {
        match $count {
            count if count == 1 => $crate::diag::message!($id, $one, count = count $(, $name = $value)*),
            count => $crate::diag::message!($id, $many, count = count $(, $name = $value)*),
        }
    };
}

pub(crate) use {counted, message};

/// A text for people. It reads as its English.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    english: String,
    id: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

/// A part of a text that differs from case to case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// The same in every language: a name, a path, words of a text.
    Text(String),
    /// A number, which chooses a plural form.
    Number(u64),
    /// The name of a language: its tag, and its name in English.
    Language(String, String),
    /// A text of its own.
    Message(Box<Message>),
}

impl Message {
    /// A text with an id; see `message!`.
    #[must_use]
    pub fn new(id: &'static str, english: String, arguments: Vec<(&'static str, Argument)>) -> Self {
        Self { english, id, arguments }
    }

    /// The id; `None` for a text that is in English alone.
    #[must_use]
    pub fn id(&self) -> Option<&'static str> {
        (!self.id.is_empty()).then_some(self.id)
    }

    /// The arguments by their names, in the order in which they were given.
    #[must_use]
    pub fn arguments(&self) -> &[(&'static str, Argument)] {
        &self.arguments
    }

    /// The English.
    #[must_use]
    pub fn english(&self) -> &str {
        &self.english
    }
}

impl Deref for Message {
    type Target = str;

    fn deref(&self) -> &str {
        &self.english
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.english)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Language(_, text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Message(message) => message.fmt(f),
        }
    }
}

impl From<String> for Message {
    fn from(english: String) -> Self {
        Self::new("", english, Vec::new())
    }
}

impl From<&String> for Message {
    fn from(english: &String) -> Self {
        Self::from(english.as_str())
    }
}

impl From<&str> for Message {
    fn from(english: &str) -> Self {
        english.to_owned().into()
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<char> for Argument {
    fn from(c: char) -> Self {
        Self::Text(c.to_string())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

#[cfg(test)]
mod tests {
    use super::Argument;

    #[test]
    fn a_message_knows_its_parts_and_reads_as_english() {
        let what = message!("a-date", "a date");
        let message =
            message!("gets", "`{name}` needs {what}, and gets {count}", name = "x", what = what, count = 2_usize);
        assert_eq!(&*message, "`x` needs a date, and gets 2");
        assert_eq!(message.id(), Some("gets"));
        assert_eq!(message.arguments().last(), Some(&("count", Argument::Number(2))));
    }
}
