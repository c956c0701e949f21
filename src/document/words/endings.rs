//! Endings that are put onto a name which cannot take them as it is.
//!
//! In: a text as it is shown. Out: warnings. Invariants: only words that come about where a placeable and an ending meet
//! are looked at; what is typed as one word is for the rules about letters. Tajik `{ place-rudaki }ро` would show
//! «Рӯдакӣро», and ӣ is written at the end of a word alone.

use crate::check;
use crate::diag::{Code, Diagnostic, Message, Span, message};
use crate::l10n::language::{find, words};
use crate::l10n::syntax::{Element, Expression, Inline as Part, Kind};

use crate::document::model::Inline;
use crate::document::words::fetch::Words;
use crate::document::words::inline::plain;
use crate::document::words::need::Need;

/// The form of a name that takes endings.
const STEM: &str = "stem";

impl Words<'_> {
    /// Warns of each word of a text in which a letter that stands only at an end has come before an ending.
    pub(crate) fn endings(&mut self, need: Need<'_>, raw: &str, inlines: &[Inline]) {
        let Some((last, inner)) = find(self.locale.language()).final_letter else { return };
        if !raw.contains(last) {
            return;
        }
        let mut shown = String::new();
        plain(inlines, &mut shown);
        for word in words(&shown) {
            let Some((name, ending)) = word.text.split_once(last) else { continue };
            if !ending.starts_with(char::is_alphabetic) {
                continue;
            }
            let Some((span, help)) = self.joint(need, (&format!("{name}{inner}"), ending)) else { continue };
            let what = message!(
                "letter-before-ending",
                "`{name}` shows the word `{word}`, with `{letter}` before an ending",
                name = need.name(),
                word = word.text,
                letter = last
            );
            self.report.once(
                Diagnostic::new(Code::FinalLetter, what)
                    .at(span, message!("this-ending", "this ending"))
                    .note(message!("written-so", "it is written {word}", word = format!("{name}{inner}{ending}")))
                    .help(help),
            );
        }
    }

    /// Where a placeable and this ending meet in a text, and what to write there for this stem.
    fn joint(&self, need: Need<'_>, (stem, ending): (&str, &str)) -> Option<(Span, Message)> {
        let entry = self.names.get(Kind::Message, need.id)?;
        let elements = &entry.pattern(need.attribute)?.elements;
        elements.windows(2).find_map(|pair| {
            let [Element::Placeable(expression), Element::Text { text, span }] = pair else { return None };
            // `**{ name }**ро` shows one word too.
            let marks = text.len() - text.trim_start_matches(['*', '_']).len();
            let letters = text.get(marks..)?;
            let typed = letters.split(|c: char| !c.is_alphabetic()).next().filter(|typed| !typed.is_empty())?;
            if !ending.ends_with(typed) {
                return None;
            }
            let start = span.range().start + marks;
            let place = self.resolver.sources.span(span.file, start..start + typed.len());
            Some((place, self.remedy(expression, stem, typed)))
        })
    }

    fn remedy(&self, expression: &Expression, stem: &str, ending: &str) -> Message {
        let Expression::Inline(Part::Message { id, .. }) = expression else {
            return message!("ending-elsewhere", "put the ending onto another word, or write the names out");
        };
        let text = format!("{{ {}.{STEM} }}{ending}", id.text);
        let named = self.names.get(Kind::Message, &id.text);
        let Some(named) = named.filter(|named| named.pattern(Some(STEM)).is_none()) else {
            return message!("write-stem-form", "write `{text}`", text = text);
        };
        let file = check::house_file(&id.text).map_or_else(
            || self.resolver.sources.path(named.id.span.file).to_owned(),
            |file| format!("locales/{}/{file}", self.locale),
        );
        message!(
            "add-stem-form",
            "in {file} add the line `{line}` below `{name}`, and write `{text}`",
            file = file,
            line = format!("    .{STEM} = {stem}"),
            name = &*id.text,
            text = text
        )
    }
}
