//! The facts of a release.
//!
//! In: what the parser found sound. Out: [`FrontMatter`], which later stages use. Invariants: dates exist, ranges go forward,
//! links are addresses.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;

use super::amendments::Amendments;
use super::contacts::Contacts;
use super::event::{Accreditation, Advisory, Event};
use super::form::Form;
use super::parts::{Enclosures, PHOTO_TEXTS};
use crate::diag::Span;
use crate::l10n::{Locale, Value};
use crate::registry::{At, Funding, Href, OrganisationId, PlaceId, ProjectId};
use crate::release::moment::Moment;

/// A release's facts.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// When it was, or will be, published.
    pub publication: Publication,
    /// When it may be public.
    pub moments: Moments,
    /// What kind of release it is, and what belongs to that.
    pub form: Form,
    /// Who issues it; empty means the house.
    pub issued_by: Vec<At<OrganisationId>>,
    /// How the first paragraph begins.
    pub dateline: Dateline,
    /// Places of the dateline.
    pub places: Vec<At<PlaceId>>,
    /// The message that is the standfirst.
    pub standfirst: Option<At<String>>,
    /// Projects, in order.
    pub projects: Vec<At<ProjectId>>,
    /// Whom the media may ask.
    pub contacts: Contacts,
    /// Partners of this release.
    pub partners: Vec<At<OrganisationId>>,
    /// When and where what is announced happens.
    pub events: Vec<Event>,
    /// How the media register.
    pub accreditation: Option<Accreditation>,
    /// The rows of a media advisory.
    pub advisory: Option<Advisory>,
    /// Who paid for the event.
    pub funding: Vec<Funding>,
    /// Values that messages use as variables.
    pub facts: BTreeMap<String, Value>,
    /// The moments that facts, events and the like name: each must be an instant of the house's clock.
    pub hours: Vec<At<Moment>>,
    /// Links that messages use by name.
    pub links: BTreeMap<String, Link>,
    /// Locales, if fewer than the house's.
    pub locales: Option<Vec<At<Locale>>>,
    /// Whether one PDF with all languages is published too.
    pub combined: bool,
    /// Where it says that every edition must fit one page.
    pub one_page: Option<Span>,
    /// What became of it after it was published.
    pub amendments: Amendments,
    /// What goes with it.
    pub parts: Enclosures,
}

impl FrontMatter {
    /// Of a day and nothing else.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self {
            publication: Publication::On(day),
            moments: Moments::default(),
            form: Form::default(),
            issued_by: Vec::new(),
            dateline: Dateline::None,
            places: Vec::new(),
            standfirst: None,
            projects: Vec::new(),
            contacts: Contacts::default(),
            partners: Vec::new(),
            events: Vec::new(),
            accreditation: None,
            advisory: None,
            funding: Vec::new(),
            facts: BTreeMap::new(),
            hours: Vec::new(),
            combined: false,
            one_page: None,
            links: BTreeMap::new(),
            locales: None,
            amendments: Amendments::default(),
            parts: Enclosures::default(),
        }
    }

    /// Whether it is a media advisory.
    #[must_use]
    pub fn is_media_advisory(&self) -> bool {
        self.form.kind.id == "media-advisory"
    }

    /// The messages that it names, in the order of keys: the template names the others.
    pub fn messages(&self) -> impl Iterator<Item = &At<String>> {
        let events = self.events.iter().flat_map(|event| event.name.iter().chain(&event.venue));
        let advisory = self.advisory.iter().flat_map(Advisory::messages);
        self.standfirst
            .iter()
            .chain(events)
            .chain(advisory)
            .chain(self.form.messages())
            .chain(self.amendments.messages())
            .chain(self.parts.messages())
    }

    /// The attributes of messages that it names, likewise.
    pub fn attributes(&self) -> impl Iterator<Item = (&At<String>, &'static str)> {
        self.parts.gallery.iter().flat_map(|photo| PHOTO_TEXTS.map(|attribute| (&photo.text, attribute)))
    }
}

/// When a release may be public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    /// The day of publication with its hour, where that is said.
    pub date: Option<At<Moment>>,
    /// Before this moment nobody may publish it who has it in advance.
    pub embargo: Option<At<Moment>>,
    /// Before this moment it is not published here.
    pub publish: Option<At<Moment>>,
    /// Whether it is not to be published yet, whatever its day.
    pub draft: bool,
}

impl Moments {
    /// The moment from which it is public, where one is said: else it is the first minute of its day.
    #[must_use]
    pub fn public_from(&self) -> Option<At<Moment>> {
        self.publish.or(self.embargo).or(self.date)
    }
}

/// Day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// On this day.
    On(Date),
    /// On an unknown day before this one.
    Before(Date),
}

impl Publication {
    /// The day that dated facts are picked for.
    #[must_use]
    pub fn day(self) -> Date {
        match self {
            Self::On(date) => date,
            Self::Before(date) => date.checked_sub(1.day()).unwrap_or(date),
        }
    }
}

/// How the first paragraph begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dateline {
    /// "Dushanbe, 2 October 2018".
    PlaceDate,
    /// "2 October 2018, Dushanbe".
    DatePlace,
    /// Not at all.
    #[default]
    None,
}

/// A named link.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it stands.
    pub span: Span,
    /// The address by locale tag; the empty tag stands for all others.
    pub by_locale: BTreeMap<String, Href>,
}

impl Link {
    /// The address for a locale.
    #[must_use]
    pub fn href(&self, locale: &Locale) -> Option<&Href> {
        self.by_locale.get(locale.tag()).or_else(|| self.by_locale.get(""))
    }
}
