//! A release, and what is ticked of it.
//!
//! In: a [`Gate`], a [`Choice`], what was confirmed before. Out: why *Publish* is off; findings and open points. Invariants: *Publish* is off
//! until every chosen language is complete, everything open is confirmed, and the release may be public.

use std::collections::BTreeMap;

use super::asked::{Choice, Confirmed};
use super::gate::{Edition, Gate};
use super::points::{Point, points};
use crate::cli::desk::releases::language;
use crate::cli::words::Speaker;
use crate::diag::{Diagnostic, Message, message};
use crate::project::{Clock, State};

/// A release and what is ticked.
pub(super) struct Gated<'a> {
    pub(super) speaker: &'a Speaker,
    pub(super) gate: &'a Gate,
    pub(super) choice: &'a Choice,
    pub(super) confirmed: &'a Confirmed,
    /// How many drafts are not saved, by the tags of languages: they are not published.
    pub(super) drafts: &'a BTreeMap<String, usize>,
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
    pub(super) fn reason(&self) -> Option<Message> {
        let Some(loaded) = self.gate.loaded() else {
            return Some(message!("desk-release-broken", "The release cannot be read: mend it first."));
        };
        match loaded.state {
            State::Public => {}
            State::Draft => {
                return Some(message!(
                    "desk-is-draft",
                    "The release is a draft: take “draft” away in its facts when it is finished."
                ));
            }
            State::Scheduled(until) => {
                let moment = Clock::of(until, self.gate.project.settings.zone.as_ref()).in_words();
                return Some(message!("desk-held", "Held until {moment}.", moment = moment));
            }
        }
        let known = |tag: &String| self.gate.editions.iter().any(|own| own.locale.tag() == tag);
        if self.choice.locales.is_empty() || !self.choice.locales.iter().all(known) {
            return Some(message!("desk-choose-language", "Choose a language that is complete."));
        }
        if let Some(own) = self.chosen().find(|own| !own.is_ready()) {
            return Some(message!(
                "desk-not-complete",
                "{language} is not complete yet.",
                language = language(self.speaker, &own.locale)
            ));
        }
        let is_open = self.points().iter().any(|point| !self.is_confirmed(point));
        is_open.then(|| message!("desk-confirm-first", "Confirm first what is left out or open."))
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
                    known.code == found.code && known.message == found.message && place(known) == place(found)
                };
                match out.iter_mut().find(|(known, _)| same(known)) {
                    Some((_, names)) => names.push(name.clone()),
                    None => out.push((found, vec![name.clone()])),
                }
            }
        }
        out.sort_by_key(|(found, _)| found.severity);
        out
    }
}
