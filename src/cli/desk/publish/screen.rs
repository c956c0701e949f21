//! The screen on which a release is published.
//!
//! In: a release as it stands, what is ticked. Out: a screen; the piece of it that changes with the ticks. Invariants: it says beside
//! *Publish* why that is off.

use std::collections::BTreeSet;

use super::asked::{self, Choice};
use super::gate::{self, Gate};
use super::gated::{Gated, Reason};
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::Office;
use crate::cli::desk::page::{Screen, head};
use crate::cli::desk::releases::{language, title};
use crate::cli::desk::ways::{self, Step};
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::l10n::Locale;
use crate::publish::OutputFolder;

/// The screen; `None` where there is no such release.
pub(in crate::cli::desk) fn screen(office: &Office, speaker: &Speaker, slug: &str) -> Option<String> {
    let gate = gate::open(&office.root, slug)?;
    let choice = Choice { slug: slug.to_owned(), locales: gate.ready(), seen: BTreeSet::new() };
    let named = named(&gate, speaker, slug);
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Release, &named.0);
    ways::bar(&mut out, speaker, (&gate.project, Some(slug)), (&named.0, named.1.tag(), Step::Publish), |_| ());
    out.raw("<main class=\"publish\">");
    out.raw("<form data-try=\"/publish/try\" data-send=\"/publish\"><header><h2 id=\"asked\">");
    out.say(speaker, &message!("desk-publish-this", "Publish this release?"));
    out.raw("</h2></header><input type=\"hidden\" name=\"release\" value=\"").text(slug).raw("\"><div id=\"gate\">");
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
fn named(gate: &Gate, speaker: &Speaker, slug: &str) -> (String, Locale) {
    let own = gate.loaded().map(|loaded| title((&gate.project, &gate.sources), loaded, speaker));
    own.unwrap_or_else(|| (slug.to_owned(), gate.project.settings.source.clone()))
}

/// What is said of *Undo*: what readers may have seen is not taken back unseen.
pub(super) fn no_way_back() -> Message {
    message!("desk-no-way-back", "Publishing cannot be undone: mend the text, and publish again.")
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
        // What is said of the button stands above it and has its room: the button stays where it is.
        out.raw("<footer><div class=\"why-off\">");
        self.why_off(out, reason.as_ref());
        out.raw("</div><p class=\"fine quiet\">")
            .say(speaker, &message!("desk-all-or-nothing", "Everything is replaced, or nothing is."))
            .raw(" ")
            .say(speaker, &no_way_back());
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
        out.raw("</button></div></footer>");
    }

    /// Why it is off, and where that is mended.
    fn why_off(&self, out: &mut Markup, reason: Option<&Reason>) {
        let speaker = self.speaker;
        out.raw("<p class=\"fine off-why\" id=\"off\" role=\"status\">");
        if let Some(reason) = reason {
            out.say(speaker, &reason.what);
        }
        out.raw("</p>");
        if let Some((address, words)) = reason.and_then(|reason| reason.way.as_ref()) {
            out.raw("<p class=\"fine off-way\">");
            match address.strip_prefix('#') {
                Some(id) => {
                    out.raw("<button type=\"button\" class=\"small\" data-to=\"").text(id).raw("\">");
                    out.say(speaker, words).raw("</button></p>");
                }
                None => {
                    out.raw("<a href=\"#").text(address).raw("\">").say(speaker, words).raw("</a></p>");
                }
            }
        }
    }
}
