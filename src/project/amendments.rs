//! Which corrections of a release are shown, and whether it was withdrawn.
//!
//! In: a release, the moment from which it is public, the moment of reference. Out: [`Due`]. Invariants: what is dated after the
//! moment of reference is not shown, and its moment is known; what is dated before the release was public is reported.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::gate::Reference;
use super::instant::Clock;
use super::model::{Due, Frame, Loaded};
use super::paths::is_taken;
use crate::diag::{Code, Diagnostic, Report, did_you_mean, message};
use crate::l10n::Locale;
use crate::registry::{At, Slug};
use crate::release::{Correction, Keep, Stamp};

/// What amendments are compared with.
pub(super) struct Calendar<'a> {
    pub(super) frame: &'a Frame,
    pub(super) reference: &'a Reference<'a>,
    /// When the release becomes public, where that is known.
    pub(super) from: Option<Timestamp>,
}

impl Calendar<'_> {
    /// What of a release's amendments is shown; what is wrong with them is reported. The release that replaces it is for the
    /// caller to find.
    pub(super) fn due(&self, loaded: &Loaded, report: &mut Report) -> Due {
        let amendments = &loaded.release.matter.amendments;
        amendments.aliases.iter().for_each(|alias| self.address(alias, report));
        let mut due = Due { embargo: self.embargo(loaded), ..Due::default() };
        let mut before: Option<(Stamp, Timestamp)> = None;
        for correction in &amendments.corrections {
            self.locales(correction, loaded, report);
            let Some(at) = self.instant(correction.stamp, report) else { continue };
            if let Some((stamp, other)) = before
                && self.is_before((correction.stamp, at), (stamp, other))
            {
                report.error(
                    Diagnostic::new(Code::CorrectionDate, "this correction is dated before the one above it")
                        .at(correction.stamp.moment.span, "")
                        .also(stamp.moment.span, "later than this")
                        .help("put the [[corrections]] into the order of their days, or correct one of the days"),
                );
            }
            before = Some((correction.stamp, at));
            if self.is_due(at) {
                due.corrections.push(at);
            } else {
                due.next = due.next.into_iter().chain([at]).min();
            }
        }
        if let Some(withdrawn) = &amendments.withdrawn
            && let Some(at) = self.instant(withdrawn.stamp, report)
        {
            if self.is_due(at) {
                due.withdrawn = Some(at);
            } else {
                due.next = due.next.into_iter().chain([at]).min();
            }
        }
        if let Some(other) = amendments.withdrawn.as_ref().and_then(|withdrawn| withdrawn.replaced_by.as_ref()) {
            self.known(other, report);
        }
        due
    }

    /// A former name of a release is not that of a folder which the site has for something else.
    fn address(&self, alias: &At<Slug>, report: &mut Report) {
        if is_taken(alias.value.as_str(), &self.frame.settings) {
            report.error(
                Diagnostic::new(Code::AliasTaken, format!("`{}` is a folder of the site itself", alias.value))
                    .at(alias.span, "")
                    .help("delete it: no release can have had that name"),
            );
        }
    }

    /// The end of an embargo that still holds. What is wrong with its moment is reported elsewhere.
    fn embargo(&self, loaded: &Loaded) -> Option<Timestamp> {
        let (now, moment) = (self.reference.as_of?, loaded.release.matter.moments.embargo?);
        self.reference.instant(moment, &mut Report::default()).filter(|until| now < *until)
    }

    /// The instant of a day or moment that must not be before the release was public.
    fn instant(&self, stamp: Stamp, report: &mut Report) -> Option<Timestamp> {
        let at = self.reference.stamped(stamp, report)?;
        let Some(from) = self.from.filter(|from| *from < Timestamp::MAX) else { return Some(at) };
        // Without an hour it may have been at any hour of that day.
        if (stamp.has_hour && at < from) || self.day(at) < self.day(from) {
            report.error(
                Diagnostic::new(Code::CorrectionDate, "that is before the release was public")
                    .at(stamp.moment.span, "")
                    .note(message!(
                        "public-from",
                        "it is public from {moment}",
                        moment = Clock::of(from, self.reference.zone).in_words()
                    ))
                    .help(
                        "write the day on which readers see the change; what is not public yet needs no correction",
                    ),
            );
            return None;
        }
        Some(at.max(from))
    }

    fn is_due(&self, at: Timestamp) -> bool {
        self.reference.as_of.is_none_or(|now| at <= now)
    }

    /// Whether one is before another, as far as their hours tell.
    fn is_before(&self, (stamp, at): (Stamp, Timestamp), (other, then): (Stamp, Timestamp)) -> bool {
        if stamp.has_hour && other.has_hour { at < then } else { self.day(at) < self.day(then) }
    }

    fn day(&self, at: Timestamp) -> jiff::civil::Date {
        at.to_zoned(self.reference.zone.cloned().unwrap_or(TimeZone::UTC)).date()
    }

    /// A correction concerns languages of its release.
    fn locales(&self, correction: &Correction, loaded: &Loaded, report: &mut Report) {
        for at in correction.locales.iter().flatten().filter(|at| !loaded.locales.contains(&at.value)) {
            let hint = did_you_mean(at.value.tag(), loaded.locales.iter().map(Locale::tag));
            report.error(
                Diagnostic::new(Code::UnknownLocale, format!("the release is not published in `{}`", at.value))
                    .at(at.span, "")
                    .maybe_help(hint),
            );
        }
    }

    fn known(&self, other: &At<Slug>, report: &mut Report) {
        let slugs = &self.frame.slugs;
        if slugs.binary_search_by(|known| known.as_str().cmp(other.value.as_str())).is_err() {
            let hint = did_you_mean(other.value.as_str(), slugs.iter().map(String::as_str));
            report.error(
                Diagnostic::new(Code::UnknownRelease, format!("there is no release `{}`", other.value))
                    .at(other.span, "")
                    .maybe_help(hint),
            );
        }
    }
}

impl Loaded {
    /// The same without pictures and documents of a text that is not shown any more.
    pub(super) fn without_what_went(mut self) -> Self {
        if self.keeps() == Keep::Notice {
            self.pictures.clear();
            self.enclosures.clear();
        }
        self
    }

    /// What is shown of it besides the notice that it was withdrawn.
    #[must_use]
    pub fn keeps(&self) -> Keep {
        let withdrawn = self.release.matter.amendments.withdrawn.as_ref().filter(|_| self.due.withdrawn.is_some());
        withdrawn.map_or(Keep::Text, |withdrawn| withdrawn.keep)
    }
}

/// The release that holds instead, for one that shows that it was withdrawn.
pub(super) fn replaced_by(loaded: &Loaded) -> Option<&Slug> {
    loaded.due.withdrawn?;
    let withdrawn = loaded.release.matter.amendments.withdrawn.as_ref()?;
    withdrawn.replaced_by.as_ref().map(|other| &other.value)
}

/// Puts the release that holds instead beside a withdrawn one, where it is public. One that was withdrawn itself is reported.
pub(super) fn replace(loaded: &mut Loaded, other: Option<Loaded>, report: &mut Report) {
    let withdrawn = loaded.release.matter.amendments.withdrawn.as_ref();
    if let Some(named) = withdrawn.and_then(|withdrawn| withdrawn.replaced_by.as_ref())
        && other.as_ref().is_some_and(|other| other.due.withdrawn.is_some())
    {
        report.add(
            Diagnostic::new(Code::ReplacedByWithdrawn, format!("`{}` was withdrawn too", named.value))
                .at(named.span, "")
                .help("name the release that holds now, or delete the line `replaced-by`"),
        );
    }
    loaded.due.replacement = other.filter(|other| other.state.is_public()).map(Arc::new);
}
