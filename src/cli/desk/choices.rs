//! The forms of a number, each in a small field of its own.
//!
//! In: the choices that a text may have, and what was typed for them. Out: fields below the text, which a script shows while the choice stands in it.
//! Invariants: the text around a choice stays once; a choice that comes from the source has no words until somebody types them.

use super::markup::Markup;
use super::panels::labelled;
use super::typed::Typed;
use crate::cli::words::Speaker;
use crate::diag::message;
use crate::edit::{Choice, Field, Piece};
use crate::exchange::kit::examples;
use crate::l10n::Locale;

/// The fields of all choices that are offered; `own` are the marks of the translation as it is saved.
pub(super) fn choices(
    out: &mut Markup,
    (speaker, locale): (&Speaker, &Locale),
    own: &Field,
    (typed, marks): (&Typed, &[(String, String)]),
) {
    for (mark, label) in marks {
        let is_own = own.marks().any(|known| known == mark);
        let Some(choice) = Choice::read(mark) else { continue };
        let offered = choice.in_language(locale, is_own);
        let now = typed.choices.iter().find(|(known, _)| known == mark).map_or(&offered, |(_, choice)| choice);
        out.raw("<fieldset class=\"choices\" hidden data-choice=\"").text(label);
        let number = choice.number().map(str::to_owned);
        let number = number.or_else(|| choice.variable().map(|variable| format!("{{ {variable} }}")));
        if let Some((_, number)) = number.and_then(|own| marks.iter().find(|(mark, _)| *mark == own)) {
            out.raw("\" data-number=\"").text(number);
        }
        out.raw(if is_own { "\">" } else { "\" data-new>" });
        out.raw("<legend class=\"fine\"><span class=\"token\" lang=\"")
            .text(locale.tag())
            .raw("\">")
            .text(label)
            .raw("</span> ");
        out.say(speaker, &message!("desk-forms", "changes with the number")).raw("</legend>");
        for (key, text) in now.forms() {
            out.raw("<label><span class=\"fine\">").text(&examples(locale, key).join(", "));
            out.raw("</span><span class=\"form\"><span class=\"mirror\" aria-hidden=\"true\" lang=\"")
                .text(locale.tag());
            out.raw("\"></span><textarea rows=\"1\" data-form=\"").text(key).raw("\" lang=\"").text(locale.tag());
            // What was there before any typing: a form that nobody has written counts as a change.
            let before = choice.forms().iter().find(|(known, _)| is_own && known == key).map(|(_, text)| text);
            if let Some(before) = before {
                out.raw("\" data-saved=\"").text(&labelled(before, marks));
            }
            // Words go on behind the number.
            let is_begun = before.is_none() && matches!(text.pieces(), [Piece::Mark(_)]);
            out.raw("\">").text(&labelled(text, marks)).raw(if is_begun { " " } else { "" });
            out.raw("</textarea></span></label>");
        }
        out.raw("</fieldset>");
    }
}
