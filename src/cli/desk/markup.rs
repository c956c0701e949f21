//! Pieces of HTML.
//!
//! In: markup that stands in this program, texts from elsewhere. Out: [`Markup`]. Invariants: what is not written in this program is
//! escaped, for there is no other way in.

use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _};
use crate::html;

/// A piece of HTML.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Markup of this program.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A text, in an element or in the quotation marks of an attribute.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        html::escape(&mut self.0, text);
        self
    }

    /// A message in the reader's language.
    pub(super) fn say(&mut self, speaker: &Speaker, message: &Message) -> &mut Self {
        self.text(&speaker.say(message))
    }

    /// A message of the rules: what stands between backticks in it is set as a name. `named` has words that are better than a name of the files.
    pub(super) fn prose(
        &mut self,
        speaker: &Speaker,
        message: &Message,
        named: impl Fn(&str) -> Option<String>,
    ) -> &mut Self {
        let said = speaker.say(message);
        for (number, part) in said.split('`').enumerate() {
            match (number % 2 == 1).then(|| named(part)) {
                Some(Some(words)) => self.text(&words),
                Some(None) => self.raw("<code>").text(part).raw("</code>"),
                None => self.text(part),
            };
        }
        self
    }

    /// Another piece.
    pub(super) fn piece(&mut self, piece: &Self) -> &mut Self {
        self.0.push_str(&piece.0);
        self
    }

    /// The HTML.
    pub(super) fn into_string(self) -> String {
        self.0
    }
}

/// Whole words, as many as there is room for.
pub(super) fn shortened(text: &str, letters: usize) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if !out.is_empty() && out.chars().count() + word.chars().count() >= letters {
            return out + "…";
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_by_whole_words() {
        assert_eq!(shortened(" One  two ", 48), "One two");
        let long = "word ".repeat(40);
        let short = shortened(&long, 48);
        assert!(short.ends_with("word…") && short.chars().count() <= 48 + 1, "{short}");
    }
}
