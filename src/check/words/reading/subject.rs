//! What a rule is told of a text.
//!
//! In: an entry, one of its patterns, a locale. Out: names and places for diagnostics. Invariants: nothing is computed
//! before a rule has something to say.

use std::fmt::Write as _;

use super::lexicon::RuleLanguage;
use super::text::Reading;
use super::variant::Variant;
use crate::check::structure::names::Names;
use crate::diag::{Argument, Message, Span, message};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Inline, Kind, Name};

/// One text: the value of a message, or one of its attributes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) locale: &'a Locale,
    pub(crate) language: RuleLanguage,
    pub(crate) entry: &'a Entry,
    pub(crate) attribute: Option<&'a Name>,
    /// The locale's messages, the house's included.
    pub(crate) names: &'a Names<'a>,
}

impl Subject<'_> {
    /// `message`, `message.attribute`, `-term`.
    pub(crate) fn name(&self) -> String {
        let mut name = String::new();
        if self.entry.kind == Kind::Term {
            name.push('-');
        }
        name.push_str(&self.entry.id.text);
        if let Some(attribute) = self.attribute {
            let _ = write!(name, ".{}", attribute.text);
        }
        name
    }

    /// Where its name stands: the place of findings on something that is not there.
    pub(crate) fn place(&self) -> Span {
        self.attribute.map_or(self.entry.id.span, |attribute| attribute.span)
    }

    /// The language's name, for diagnostics.
    pub(crate) fn language_name(&self) -> Argument {
        self.locale.into()
    }

    /// The text with the messages that it refers to written out: a value may stand in one of them.
    pub(crate) fn written_out(&self, reading: &Reading<'_>) -> String {
        let mut out = String::new();
        write_out(reading, self.names, 0, &mut out);
        out
    }
}

/// What is said of the place in the source that a translation is compared with.
pub(crate) fn the_source() -> Message {
    message!("the-source", "the source")
}

/// One text, read in one way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'t, 'n> {
    /// Which text.
    pub(crate) subject: &'t Subject<'n>,
    /// How it is read.
    pub(crate) variant: &'t Variant<'n>,
}

impl<'t, 'n> Text<'t, 'n> {
    /// Its words.
    pub(crate) fn reading(self) -> &'t Reading<'n> {
        &self.variant.reading
    }
}

/// A translation beside its source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair<'t, 'n> {
    /// The source text.
    pub(crate) source: Text<'t, 'n>,
    /// Its translation.
    pub(crate) target: Text<'t, 'n>,
    /// Whether nothing was found in the translation alone: only then is a strange word not a misspelt one.
    pub(crate) clean: bool,
}

/// How deep references are followed, and how long a text may become.
const DEEPEST: usize = 5;
const LONGEST: usize = 20_000;

fn write_out(reading: &Reading<'_>, names: &Names<'_>, depth: usize, out: &mut String) {
    let mut holes = reading.holes.iter();
    for c in reading.text.chars() {
        if c != super::classes::HOLE {
            out.push(c);
            continue;
        }
        let target = match holes.next() {
            Some(Inline::Message { id, attribute }) => Some((Kind::Message, id, attribute)),
            Some(Inline::Term { id, attribute, .. }) => Some((Kind::Term, id, attribute)),
            _ => None,
        };
        let pattern = target.and_then(|(kind, id, attribute)| {
            names.get(kind, &id.text)?.pattern(attribute.as_ref().map(|name| &*name.text))
        });
        match pattern {
            Some(pattern) if depth < DEEPEST && out.len() < LONGEST => {
                let mut inner = Reading::default();
                inner.read(pattern, &[]);
                write_out(&inner, names, depth + 1, out);
            }
            _ => out.push(c),
        }
    }
}
