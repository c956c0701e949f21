//! What can be put into a translation: letters, and names and facts as chips.
//!
//! In: the marks that a translation may have, what stands for each. Out: buttons. Invariants: what is in the text already comes last; a
//! brace finds a chip by its own words first, then by what it is called in the other languages.

use std::collections::BTreeSet;

use super::markup::Markup;
use super::office::View;
use super::texts::Reading;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::edit::Field;
use crate::l10n::Locale;

/// Who translates what, and in which language.
pub(super) struct Tools<'t> {
    pub(super) speaker: &'t Speaker,
    pub(super) view: &'t View,
    pub(super) locale: &'t Locale,
    /// How marks read in this language.
    pub(super) reading: &'t Reading,
}

impl Tools<'_> {
    /// The buttons under a field that shows a text.
    pub(super) fn show(&self, out: &mut Markup, shown: &Field, marks: &[(String, String)]) {
        let (speaker, lang) = (self.speaker, self.locale.tag());
        out.raw("<div class=\"tools\" role=\"group\" aria-label=\"")
            .say(speaker, &message!("desk-insert", "Insert"))
            .raw("\">");
        let letters: &[&'static str] = match lang.split('-').next() {
            Some("tg") => &["ғ", "ӣ", "қ", "ӯ", "ҳ", "ҷ", "«", "»", "–"],
            Some("ru") => &["ё", "«", "»", "–"],
            _ => &["“", "”", "–"],
        };
        for letter in letters {
            out.raw("<button class=\"small\" data-insert=\"").raw(letter).raw("\">").raw(letter).raw("</button>");
        }
        let chips: Vec<(&str, &str)> = self.insertable(shown, marks).collect();
        if !chips.is_empty() {
            self.chips(out, &chips);
        }
        out.raw("</div>");
    }

    fn chips(&self, out: &mut Markup, chips: &[(&str, &str)]) {
        let (speaker, lang) = (self.speaker, self.locale.tag());
        out.raw("<div class=\"pick names\" data-how=\"")
            .say(speaker, &how())
            .raw("\"><input type=\"search\" aria-label=\"")
            .say(speaker, &find())
            .raw("\" placeholder=\"")
            .say(speaker, &find())
            .raw("\"><ul>");
        let marks = || chips.iter().map(|(mark, _)| *mark);
        let others = self.view.project.settings.locales.iter().filter(|own| *own != self.locale);
        let others: Vec<Reading> = others.map(|locale| Reading::new(self.view, locale, marks())).collect();
        for (mark, label) in chips {
            out.raw("<li data-find=\"").text(label);
            for name in others.iter().map(|reading| reading.of(mark)).filter(|name| name != label) {
                out.raw("\n").text(name);
            }
            out.raw("\"><button class=\"small\" data-insert=\"⟦")
                .text(label)
                .raw("⟧\">+ <span class=\"token\" lang=\"")
                .text(lang)
                .raw("\"><span>");
            // Of a long name the end that tells it from others stays in sight.
            let (name, end) = label.split_at(label.rfind(" · ").unwrap_or(label.len()));
            out.text(name).raw("</span><span>").text(end).raw("</span></span></button></li>");
        }
        out.raw("</ul><p class=\"none fine\" hidden>").say(speaker, &nothing()).raw("</p></div>");
    }

    /// The marks that can be put in, with what stands for each; those that are there already come last. Of those that read the same, as the
    /// forms of a name do in a language without cases, one is enough.
    fn insertable<'m>(
        &self,
        shown: &Field,
        marks: &'m [(String, String)],
    ) -> impl Iterator<Item = (&'m str, &'m str)> {
        let is_used = |mark: &str| shown.marks().any(|used| used == mark);
        let (used, mut free): (Vec<_>, Vec<_>) = marks.iter().partition(|(mark, _)| is_used(mark));
        let mut read: BTreeSet<&str> = used.iter().map(|(mark, _)| self.reading.of(mark)).collect();
        free.retain(|(mark, _)| read.insert(self.reading.of(mark)));
        free.into_iter().chain(used).map(|(mark, label)| (mark.as_str(), label.as_str()))
    }
}

/// What can be done in a list that a brace opens.
pub(super) fn how() -> Message {
    message!("desk-choose-name", "Type a name, or choose with the arrows: Enter inserts, Esc types the brace.")
}

/// What a field says in which a name is looked for.
pub(super) fn find() -> Message {
    message!("desk-find", "Find a name, in any language")
}

/// What a list says in which there is no such name.
pub(super) fn nothing() -> Message {
    message!("desk-nothing-found", "Nothing found.")
}
