//! Whoever reads what is reported.
//!
//! In: a [`Message`]. Out: its text in the language of the reader. Invariants: a text that has no translation is shown
//! whole in English; nothing here knows which languages there are.

use std::borrow::Cow;

use super::message::Message;
use super::terminal::visible;

/// Says texts in a language.
pub trait Reader {
    /// A text in the reader's language.
    fn say<'m>(&self, message: &'m Message) -> Cow<'m, str>;

    /// The same as it may be shown: no character acts on a terminal.
    fn show<'m>(&self, message: &'m Message) -> Cow<'m, str> {
        match self.say(message) {
            Cow::Borrowed(text) => visible(text),
            Cow::Owned(text) => Cow::Owned(visible(&text).into_owned()),
        }
    }
}

/// A reader of English, and every program that reads.
#[derive(Clone, Copy, Debug)]
pub struct English;

impl Reader for English {
    fn say<'m>(&self, message: &'m Message) -> Cow<'m, str> {
        Cow::Borrowed(message.english())
    }
}
