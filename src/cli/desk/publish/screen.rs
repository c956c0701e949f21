//! The screen on which a release is published.
//!
//! In: a release as it stands, what is ticked. Out: a screen; the piece of it that changes with the ticks. Invariants: it says beside
//! *Publish* why that is off.

use std::collections::BTreeSet;

use super::asked::{self, Choice};
use super::gate::{self, Gate};
use super::gated::Gated;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::Office;
use crate::cli::desk::page::{Screen, head};
use crate::cli::desk::releases::{language, title};
use crate::cli::desk::ways::{Step, ways};
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::l10n::Locale;
use crate::publish::OutputFolder;

/// The screen; `None` where there is no such release.
pub(in crate::cli::desk) fn screen(office: &Office, speaker: &Speaker, slug: &str) -> Option<String> {
    let gate = gate::open(&office.root, slug)?;
    let choice = Choice { slug: slug.to_owned(), locales: gate.ready(), seen: BTreeSet::new() };
    let named = named(&gate, speaker, slug);
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Release, &named.0);
    out.raw("<main class=\"publish\">");
    ways(&mut out, speaker, (&gate.project, slug), Step::Publish);
    out.raw("<form data-try=\"/publish/try\" data-send=\"/publish\"><header><h1 id=\"asked\">");
    heading(&mut out, speaker, &message!("desk-publish-this", "Publish “{title}”?", title = "\u{1}"), &named);
    out.raw("</h1></header><input type=\"hidden\" name=\"release\" value=\"").text(slug).raw("\"><div id=\"gate\">");
    Gated {
        speaker,
        gate: &gate,
        choice: &choice,
        confirmed: &asked::confirmed(&office.drafts, slug),
        drafts: &asked::unsaved(&office.drafts, slug),
    }
    .piece(&mut out);
    out.raw("</div></form></main>");
    Some(out.into_string())
}

/// What the release of a gate is called, and in which language.
pub(super) fn named(gate: &Gate, speaker: &Speaker, slug: &str) -> (String, Locale) {
    let own = gate.loaded().map(|loaded| title((&gate.project, &gate.sources), loaded, speaker));
    own.unwrap_or_else(|| (slug.to_owned(), gate.project.settings.source.clone()))
}

/// A heading in which a release is named where a sign stands for it.
pub(super) fn heading(out: &mut Markup, speaker: &Speaker, words: &Message, (name, lang): &(String, Locale)) {
    let words = speaker.say(words).into_owned();
    let (before, after) = words.split_once('\u{1}').unwrap_or((&words, ""));
    out.text(before).raw("<span lang=\"").text(lang.tag()).raw("\">").text(name).raw("</span>").text(after);
}

impl Gated<'_> {
    /// All that changes with the ticks.
    pub(super) fn piece(&self, out: &mut Markup) {
        out.raw("<div class=\"steps\">");
        self.languages(out);
        self.checks(out);
        self.credits(out);
        let output = OutputFolder::find(&self.gate.project.root, None).ok();
        self.news(out, output.as_ref());
        if let Some(output) = &output {
            self.files(out, output);
        }
        out.raw("</div>");
        self.foot(out);
    }

    fn foot(&self, out: &mut Markup) {
        let (speaker, reason) = (self.speaker, self.reason());
        out.raw("<footer><p class=\"fine quiet\">")
            .say(speaker, &message!("desk-all-or-nothing", "Everything is replaced, or nothing is."));
        out.raw("</p><div class=\"end\"><button class=\"main\" id=\"publish\" data-busy=\"");
        out.say(speaker, &message!("desk-publishing", "Publishing: pages, PDFs and texts are made…")).raw("\"");
        if reason.is_some() {
            out.raw(" aria-disabled=\"true\" aria-describedby=\"off\"");
        }
        let names: Vec<String> = self.chosen().map(|own| language(speaker, &own.locale)).collect();
        out.raw(">");
        match names.is_empty() {
            true => out.say(speaker, &message!("desk-publish", "Publish")),
            false => {
                out.say(speaker, &message!("desk-publish-in", "Publish: {languages}", languages = names.join(", ")))
            }
        };
        out.raw("</button></div><p class=\"fine off-why\" id=\"off\" role=\"status\">");
        if let Some(reason) = &reason {
            out.say(speaker, &reason.what);
        }
        out.raw("</p>");
        if let Some((address, words)) = reason.and_then(|reason| reason.way) {
            out.raw("<p class=\"fine off-way\">");
            match address.strip_prefix('#') {
                Some(id) => {
                    out.raw("<button type=\"button\" class=\"small\" data-to=\"").text(id).raw("\">");
                    out.say(speaker, &words).raw("</button></p>");
                }
                None => {
                    out.raw("<a href=\"#").text(&address).raw("\">").say(speaker, &words).raw("</a></p>");
                }
            }
        }
        out.raw("</footer>");
    }
}
