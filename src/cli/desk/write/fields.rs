//! The field of a text that is written.
//!
//! In: a text, its draft, marks. Out: markup. Invariants: a field says its language, what it is, and which remarks describe it; beside it stands
//! how far its translations are.

use serde_json::json;

use super::judged::Judged;
use super::marks::Marks;
use super::sheet::Sheet;
use super::text::remarks;
use super::vacant::Vacant;
use crate::check::Translation;
use crate::check::lock::Lock;
use crate::check::{State, State::Missing};
use crate::cli::desk::choices::choices;
use crate::cli::desk::labels::SHORT;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::page::discard;
use crate::cli::desk::panels::{labelled, list_of_remarks};
use crate::cli::desk::releases::language;
use crate::cli::desk::spoken;
use crate::cli::desk::texts::draft_name;
use crate::cli::desk::typed::{self, Typed};
use crate::cli::desk::wrong::Wrong;
use crate::cli::new::explained;
use crate::cli::words::Speaker;
use crate::diag::{Message, Severity, message};
use crate::edit::{Choice, Drafts, Field};
use crate::l10n::Locale;

/// What fields are made of.
pub(super) struct Fields<'a, 'v> {
    pub(super) speaker: &'a Speaker,
    pub(super) sheet: &'a Sheet<'v>,
    pub(super) marks: &'a Marks,
    pub(super) drafts: &'a Drafts,
    pub(super) lock: &'a Lock,
    pub(super) judged: &'a Judged,
    /// Places for texts that it does not have.
    pub(super) vacant: Vec<Vacant>,
    pub(super) translations: Vec<(&'v Locale, Vec<Translation<'v>>)>,
}

impl Fields<'_, '_> {
    /// The field of a text; `shows` where what it is called stands over it.
    pub(super) fn one(&self, out: &mut Markup, name: &str, (label, shows): (&Message, bool)) {
        let (speaker, sheet) = (self.speaker, self.sheet);
        let saved = sheet.said(name).unwrap_or_default();
        let draft = self.drafts.get(&draft_name(Some(sheet.slug()), sheet.source, name));
        let typed = draft.and_then(|draft| typed::text(&draft["pieces"], &self.marks.all).ok());
        let basis = sheet.basis(name);
        let changed = draft.and_then(|draft| draft["basis"].as_str()).filter(|own| *own != basis);
        let shown = typed.as_ref().map_or(&saved, |typed| &typed.plain);
        let lang = sheet.source.tag();
        out.raw("<div class=\"line\" data-name=\"").text(name).raw("\" data-basis=\"").text(&basis);
        out.raw("\" data-saved=\"").text(&labelled(&saved, &self.marks.all));
        let is_vacant = self.vacant.iter().any(|own| own.name == name);
        out.raw(if is_vacant { "\" data-vacant=\"" } else { "" });
        out.raw(if typed.is_some() { "\" data-draft>" } else { "\">" });
        if shows {
            out.raw("<label class=\"cap\" for=\"text-").text(name).raw("\">").say(speaker, label).raw("</label>");
        }
        out.raw("<div class=\"field\"><div class=\"mirror\" aria-hidden=\"true\" lang=\"").text(lang);
        out.raw("\"></div><textarea rows=\"1\" spellcheck=\"true\" id=\"text-")
            .text(name)
            .raw("\" lang=\"")
            .text(lang);
        out.raw("\" aria-describedby=\"remarks-").text(name);
        if !shows {
            out.raw("\" aria-label=\"").say(speaker, label);
            out.raw(if is_vacant { "\" placeholder=\"—" } else { "" });
        }
        out.raw("\">\n").text(&labelled(shown, &self.marks.all)).raw("</textarea></div>");
        if changed.is_some() && !saved.is_empty() {
            let file = labelled(&saved, &self.marks.all).replace(['⟦', '⟧'], "");
            let words = message!(
                "desk-file-differs",
                "The text in the file has changed since this draft: {text}",
                text = file
            );
            out.raw("<p class=\"was\">").say(speaker, &words).raw("</p>");
            discard(out, speaker);
        }
        self.forms(out, &saved, typed.as_ref());
        self.below(out, name, (shown, typed.is_some()));
        out.raw("</div>");
    }

    /// The forms of words that change with a number, where the text has such.
    fn forms(&self, out: &mut Markup, saved: &Field, typed: Option<&Typed>) {
        let is_other = |mark: &str| Choice::read(mark).is_some() && !saved.marks().any(|own| own == mark);
        if !saved.marks().any(|mark| Choice::read(mark).is_some()) {
            return;
        }
        let marks: Vec<_> = self.marks.all.iter().filter(|(mark, _)| !is_other(mark)).cloned().collect();
        let unchanged = Typed { field: saved.clone(), plain: saved.clone(), choices: Vec::new() };
        choices(out, (self.speaker, self.sheet.source), saved, (typed.unwrap_or(&unchanged), &marks));
    }

    /// What is wrong with it, and how far its translations are.
    fn below(&self, out: &mut Markup, name: &str, (shown, is_draft): (&Field, bool)) {
        let (speaker, sheet) = (self.speaker, self.sheet);
        let note = match name {
            SHORT => Some(message!(
                "desk-short-note",
                "for the head of the second page, and for posts; at most 60 characters"
            )),
            // What Payom wrote there is said in the reader's language.
            _ => sheet.note(name).map(|words| explained(&words).cloned().unwrap_or_else(|| words.into())),
        };
        if let Some(note) = note {
            out.raw("<p class=\"fine quiet under\">").say(speaker, &note).raw("</p>");
        }
        let found = match () {
            () if shown.is_empty() => Vec::new(),
            () if is_draft => remarks(sheet, name, shown),
            () => self.judged.remarks(sheet, name, shown),
        };
        out.raw("<div class=\"remarks\" role=\"group\" aria-live=\"polite\" id=\"remarks-")
            .text(name)
            .raw("\" aria-label=\"");
        out.say(speaker, &message!("desk-remarks", "Remarks")).raw("\">");
        let named = spoken::own(speaker, sheet.view, (Some(sheet.slug()), name));
        list_of_remarks(out, speaker, (&found, shown.is_empty()), &self.marks.all, named);
        out.raw("</div><p class=\"fine states\">");
        if self.translations.iter().any(|(_, all)| all.iter().any(|one| one.name == name)) {
            out.say(speaker, &message!("desk-translations", "Translations:")).raw(" ");
        }
        for (locale, all) in &self.translations {
            let Some(one) = all.iter().find(|one| one.name == name) else { continue };
            let worst = Wrong::in_view(sheet.view, locale).worst(one, locale);
            let (class, words) = match one.state(locale, self.lock) {
                Missing => ("bad", message!("task-missing", "missing")),
                State::Stale { .. } => ("wait", message!("desk-stale", "the source has changed")),
                _ if worst == Some(Severity::Error) => ("bad", message!("desk-wrong", "an error stops publishing")),
                _ if worst.is_some() => ("wait", message!("desk-doubted", "there is a remark")),
                _ => ("good", message!("desk-translated", "up to date")),
            };
            out.raw("<span class=\"state ").raw(class).raw("\">").text(&language(speaker, locale));
            out.raw(" – ").say(speaker, &words).raw("</span> ");
        }
        out.raw("<span class=\"later\" role=\"status\"></span></p><p class=\"known\"></p>");
    }
}

/// Pairs as a script reads them.
pub(super) fn pairs(marks: &[(String, String)]) -> String {
    let pairs: Vec<[&str; 2]> = marks.iter().map(|(mark, label)| [mark.as_str(), label.as_str()]).collect();
    json!(pairs).to_string()
}
