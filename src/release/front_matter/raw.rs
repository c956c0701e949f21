//! The front matter as TOML has it.
//!
//! In: keys and values with their places. Out: the raw types that the parser checks, and the names of their keys.
//! Invariants: an unknown key is an error; the types themselves are asked for the names of their keys.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Spanned, Value as Toml};

use super::contacts::RawContacts;
use super::form::{Letterhead, Order};
use super::model::Dateline;
use super::parts::RecordingKind;
use crate::registry::{RawFunding, Tables, keys};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Raw {
    pub(super) date: Option<Spanned<Toml>>,
    pub(super) embargo: Option<Spanned<Toml>>,
    pub(super) publish: Option<Spanned<Toml>>,
    #[serde(default)]
    pub(super) draft: bool,
    pub(super) kind: Option<Spanned<String>>,
    pub(super) label: Option<Spanned<String>>,
    pub(super) reference: Option<Spanned<String>>,
    pub(super) letterhead: Option<Spanned<Letterhead>>,
    #[serde(default)]
    pub(super) issued_by: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) signatories: Vec<Spanned<Toml>>,
    #[serde(default)]
    pub(super) signatory_order: Order,
    pub(super) speaker: Option<Spanned<Toml>>,
    pub(super) corrects: Option<Spanned<String>>,
    pub(super) dateline: Option<Spanned<Dateline>>,
    #[serde(default)]
    pub(super) places: Vec<Spanned<String>>,
    pub(super) standfirst: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) projects: Vec<Spanned<String>>,
    pub(super) contacts: Option<Spanned<RawContacts>>,
    #[serde(default)]
    pub(super) partners: Vec<Spanned<String>>,
    pub(super) event: Option<RawEvent>,
    #[serde(default)]
    pub(super) events: Vec<RawEvent>,
    pub(super) accreditation: Option<RawAccreditation>,
    pub(super) advisory: Option<RawAdvisory>,
    #[serde(default)]
    pub(super) funding: Vec<RawFunding>,
    #[serde(default)]
    pub(super) facts: BTreeMap<Spanned<String>, Spanned<Toml>>,
    #[serde(default)]
    pub(super) links: BTreeMap<Spanned<String>, Spanned<Toml>>,
    pub(super) locales: Option<Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    pub(super) combined: bool,
    pub(super) one_page: Option<Spanned<bool>>,
    #[serde(default)]
    pub(super) corrections: Vec<RawCorrection>,
    pub(super) withdrawn: Option<RawWithdrawal>,
    #[serde(default)]
    pub(super) aliases: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) notes: Vec<Spanned<String>>,
    pub(super) about: Option<Spanned<Toml>>,
    #[serde(default)]
    pub(super) documents: Vec<RawDocument>,
    #[serde(default)]
    pub(super) media: Vec<RawMedia>,
    pub(super) gallery: Option<RawGallery>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCorrection {
    pub(super) date: Spanned<Toml>,
    pub(super) kind: Spanned<String>,
    pub(super) note: Spanned<String>,
    pub(super) locales: Option<Spanned<Vec<Spanned<String>>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawWithdrawal {
    pub(super) date: Spanned<Toml>,
    pub(super) note: Spanned<String>,
    pub(super) keep: Option<Spanned<String>>,
    pub(super) replaced_by: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEvent {
    pub(super) from: Spanned<Toml>,
    pub(super) to: Option<Spanned<Toml>>,
    #[serde(default)]
    pub(super) places: Vec<Spanned<String>>,
    pub(super) name: Option<Spanned<String>>,
    pub(super) venue: Option<Spanned<String>>,
    pub(super) online: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAccreditation {
    pub(super) until: Option<Spanned<Toml>>,
    pub(super) contact: Option<Spanned<String>>,
    pub(super) url: Option<Spanned<String>>,
    pub(super) required: Option<Spanned<bool>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAdvisory {
    pub(super) what: Option<Spanned<String>>,
    pub(super) who: Option<Spanned<String>>,
    pub(super) why: Option<Spanned<String>>,
    pub(super) photo: Option<Spanned<String>>,
    pub(super) interview: Option<Spanned<String>>,
}

/// Most entries of a list, facts and links included: each may be looked for in the others, and in every text.
pub(super) const MAX_LIST: usize = 1000;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDocument {
    pub(super) title: Spanned<String>,
    pub(super) file: Option<Spanned<Toml>>,
    pub(super) url: Option<Spanned<Toml>>,
    pub(super) language: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMedia {
    pub(super) title: Spanned<String>,
    pub(super) url: Spanned<Toml>,
    pub(super) kind: RecordingKind,
    pub(super) language: Option<Spanned<String>>,
    pub(super) transcript: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGallery {
    pub(super) photos: Vec<Spanned<Toml>>,
}

/// The names of a release's facts.
pub(in crate::release) fn names() -> &'static [&'static str] {
    keys::<Raw>()
}

/// The keys of a front matter, by the headings that they stand under.
pub(super) fn tables() -> Tables {
    Tables::default()
        .with::<Raw>("")
        .with::<RawEvent>("[event]")
        .with::<RawEvent>("[[events]]")
        .with::<RawAccreditation>("[accreditation]")
        .with::<RawAdvisory>("[advisory]")
        .with::<RawFunding>("[[funding]]")
        .with::<RawCorrection>("[[corrections]]")
        .with::<RawWithdrawal>("[withdrawn]")
        .with::<RawDocument>("[[documents]]")
        .with::<RawMedia>("[[media]]")
        .with::<RawGallery>("[gallery]")
}
