//! What the blocks of a screen are made of.
//!
//! In: a release, its fields. Out: markup of a text. Invariants: a text of the house is shown, and written where it belongs.

use super::fields::Fields;
use super::sheet::Sheet;
use crate::cli::desk::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};

/// What the blocks of a screen are made of.
pub(super) struct Writing<'a, 'v> {
    pub(super) speaker: &'a Speaker,
    pub(super) sheet: &'a Sheet<'v>,
    pub(super) fields: &'a Fields<'a, 'v>,
}

impl Writing<'_, '_> {
    /// The field of a text, or its words where it is one of the house.
    pub(super) fn field(&self, out: &mut Markup, name: &str, label: (&Message, bool)) {
        if self.sheet.is_of_house(name) {
            out.raw("<p class=\"fixed fine\">");
            if let Some(words) = self.sheet.of_house(name) {
                out.raw("<span lang=\"").text(self.sheet.source.tag()).raw("\">").text(&words).raw("</span><br>");
            }
            out.say(
                self.speaker,
                &message!("desk-of-house", "a text of the house, which is the same in every release"),
            )
            .raw("</p>");
        } else {
            self.fields.one(out, name, label);
        }
    }
}
