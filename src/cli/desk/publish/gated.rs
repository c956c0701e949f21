//! A release, and what is ticked of it.
//!
//! In: a [`Gate`], a [`Choice`], what was confirmed before. Out: why *Publish* is off; findings and open points. Invariants: *Publish* is off
//! until every chosen language is complete, everything open is confirmed, and the release may be public.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::asked::{Choice, Confirmed};
use super::gate::{Edition, Gate};
use super::points::{Point, points};
use crate::cli::desk::releases::language;
use crate::cli::desk::{leads, written};
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, message};
use crate::project::{Clock, Loaded, State};

/// A release and what is ticked.
pub(super) struct Gated<'a> {
    pub(super) speaker: &'a Speaker,
    pub(super) gate: &'a Gate,
    pub(super) choice: &'a Choice,
    pub(super) confirmed: &'a Confirmed,
    /// How many drafts are not saved, by the tags of languages: they are not published.
    pub(super) drafts: &'a BTreeMap<String, usize>,
}

/// Why something is off, and where that is mended.
pub(super) struct Reason {
    pub(super) what: Message,
    /// An address of the desk, or a field of this screen after a hash; and what is said of the way.
    pub(super) way: Option<(String, Message)>,
}

impl Reason {
    fn at(what: Message, way: (String, Message)) -> Self {
        Self { what, way: Some(way) }
    }

    /// What is mended on this screen.
    fn field(what: Message, id: &str) -> Self {
        Self { what, way: Some((format!("#{id}"), message!("desk-to-field", "Show where"))) }
    }
}

impl<'a> Gated<'a> {
    pub(super) fn is_chosen(&self, edition: &Edition) -> bool {
        self.choice.locales.contains(edition.locale.tag())
    }

    pub(super) fn chosen(&self) -> impl Iterator<Item = &'a Edition> {
        let (gate, choice) = (self.gate, self.choice);
        gate.editions.iter().filter(move |own| choice.locales.contains(own.locale.tag()))
    }

    /// The edition whose credits are shown: in the reader's language, where there is one.
    pub(super) fn shown(&self) -> Option<&'a Edition> {
        let own = |edition: &&Edition| edition.locale.language() == self.speaker.language().tag();
        self.gate.editions.iter().find(own).or_else(|| self.gate.editions.first())
    }

    /// What is open.
    pub(super) fn points(&self) -> Vec<Point> {
        let known = self.gate.loaded().zip(self.shown());
        let of = |(loaded, shown): (_, &Edition)| {
            points((&self.gate.project, &self.gate.sources), loaded, (&shown.document, &shown.locale))
        };
        known.map(of).unwrap_or_default()
    }

    pub(super) fn is_confirmed(&self, point: &Point) -> bool {
        self.choice.seen.contains(&point.id) || self.confirmed.contains_key(&point.id)
    }

    /// Why it cannot be published as it is ticked.
    pub(super) fn reason(&self) -> Option<Reason> {
        let slug = &self.choice.slug;
        let facts = |key: &str| (format!("release/{slug}{key}"), message!("desk-to-facts", "To its facts"));
        let Some(loaded) = self.gate.loaded() else {
            let what = message!("desk-release-broken", "The release cannot be read: mend it first.");
            return Some(Reason::at(what, facts("")));
        };
        match loaded.state {
            State::Public => {}
            State::Draft => {
                let what = message!(
                    "desk-is-draft",
                    "The release is a draft: take “draft” away in its facts when it is finished."
                );
                return Some(Reason::at(what, facts("/draft")));
            }
            State::Scheduled(until) => return Some(self.held(loaded, until)),
        }
        let known = |tag: &String| self.gate.editions.iter().any(|own| own.locale.tag() == tag);
        if self.choice.locales.is_empty() || !self.choice.locales.iter().all(known) {
            let what = message!("desk-choose-language", "Choose a language that is complete.");
            let waits = self.gate.editions.iter().find(|own| !own.is_ready());
            let ready = self.gate.editions.iter().find(|own| own.is_ready());
            return Some(match (ready, waits) {
                (Some(ready), _) => Reason::field(what, &format!("in-{}", ready.locale.tag())),
                (None, waits) => Reason { what, way: waits.and_then(|own| self.way(own)) },
            });
        }
        if let Some(own) = self.chosen().find(|own| !own.is_ready()) {
            let language = language(self.speaker, &own.locale);
            let what = message!("desk-not-complete", "{language} is not complete yet.", language = language);
            return Some(Reason { what, way: self.way(own) });
        }
        let open = self.points().into_iter().find(|point| !self.is_confirmed(point))?;
        let what = message!("desk-confirm-first", "Confirm first what is left out or open.");
        Some(Reason::field(what, &format!("seen-{}", open.id)))
    }

    /// That its moment has not come, and where that is changed.
    fn held(&self, loaded: &Loaded, until: Timestamp) -> Reason {
        let moment = Clock::of(until, self.gate.project.settings.zone.as_ref()).in_words();
        let moments = &loaded.release.matter.moments;
        let to = |key: &str| (format!("release/{}/{key}", self.choice.slug), message!("desk-to-day", "Change it"));
        if loaded.due.embargo == Some(until) {
            let what = message!("desk-held-embargo", "Held until {moment}: the embargo ends then.", moment = moment);
            return Reason::at(what, to("embargo"));
        }
        if moments.publish.is_some() {
            let what =
                message!("desk-held-publish", "Held until {moment}: it goes on the site then.", moment = moment);
            return Reason::at(what, to("publish"));
        }
        let what = message!("desk-held-day", "Held until {moment}: that is the day of the release.", moment = moment);
        Reason::at(what, to("date"))
    }

    /// Where what keeps a language back is mended.
    pub(super) fn way(&self, edition: &Edition) -> Option<(String, Message)> {
        let (slug, tag) = (&self.choice.slug, edition.locale.tag());
        let tally = &edition.progress.tally;
        if tally.missing + tally.stale > 0 {
            let words = message!("desk-bring-up-to-date", "Bring up to date");
            return Some((format!("translate/{slug}/{tag}"), words));
        }
        // Errors come first, and without one it is a text that nobody has written.
        let place = (&self.gate.project, &self.gate.sources);
        let first = edition.found.first().and_then(|first| leads::lead(first, place));
        let own = || {
            let is_source = edition.locale == self.gate.project.settings.source;
            let text = self.gate.loaded().and_then(|loaded| written::unwritten(place, loaded));
            let field = text.map(|name| format!("/{name}")).unwrap_or_default();
            is_source.then(|| (format!("write/{slug}{field}"), message!("desk-mend", "Mend it")))
        };
        first.map(|lead| (lead.address, lead.words)).or_else(own)
    }

    /// What the rules say, each finding once, with the languages that it concerns.
    pub(super) fn findings(&self) -> Vec<(&'a Diagnostic, Vec<String>)> {
        let mut out: Vec<(&Diagnostic, Vec<String>)> =
            self.gate.broken.iter().map(|found| (found, Vec::new())).collect();
        for edition in &self.gate.editions {
            let name = language(self.speaker, &edition.locale);
            for found in &edition.found {
                let same = |known: &Diagnostic| {
                    let place = |found: &Diagnostic| found.primary.as_ref().map(|label| label.span);
                    // Both marks of a pair are one thing to mend.
                    let is_pair = found.code == Code::QuotationMarks;
                    known.code == found.code
                        && known.message == found.message
                        && (is_pair || place(known) == place(found))
                };
                match out.iter_mut().find(|(known, _)| same(known)) {
                    Some((_, names)) if names.contains(&name) => {}
                    Some((_, names)) => names.push(name.clone()),
                    None => out.push((found, vec![name.clone()])),
                }
            }
        }
        out.sort_by_key(|(found, _)| found.severity);
        out
    }
}
