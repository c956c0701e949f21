//! One edition as data: everything that it shows, in reading order.
//!
//! In: what [`resolve`](crate::document::resolve()) finds. Out: a [`Document`], the only thing that outputs see.
//! Invariants: every text is complete: no message id, no variable, no Markdown is left in it.

use std::sync::Arc;

use jiff::civil::Date;

use super::amended::Amended;
use super::calendar::Calendar;
use super::model::{Block, ContactBlock, Footer, Furniture, Inline};
use super::parts::{Notice, NoticeRole, Section};
use crate::asset::Asset;
use crate::l10n::Locale;
use crate::registry::{Href, OrganisationId, Text};

/// Everything that one edition shows, in reading order, and what its files say about themselves.
#[derive(Clone, Debug, Hash)]
pub struct Document {
    /// The release's id, also its folder and file name: `[a-z0-9-]+`.
    pub slug: String,
    /// The edition's language.
    pub locale: Locale,
    /// The languages that this release exists in, in the house's order, this one included.
    pub languages: Vec<Language>,
    /// Whose letterhead it has.
    pub letterhead: Letterhead,
    /// Day of publication; `None` where it is not known, and then no date is shown.
    pub published: Option<Published>,
    /// "Press release", in normal case; the look sets capitals.
    pub label: Option<Text>,
    /// The number under which the issuer files it; it stands beside the date.
    pub reference: Option<Filing>,
    /// The headline: the only heading of level 1.
    pub headline: Text,
    /// The headline in at most about 60 characters, for running heads.
    pub short_headline: Text,
    /// One sentence under the headline.
    pub standfirst: Option<Vec<Inline>>,
    /// What a reader must know before the text, or of it, in order.
    pub notices: Vec<Notice>,
    /// The body, the dateline included in its first paragraph.
    pub body: Vec<Block>,
    /// What stands after the body, in order.
    pub sections: Vec<Section>,
    /// Who answers the media.
    pub contacts: Option<ContactBlock>,
    /// Who paid, who implemented, and what they ask to be printed.
    pub footer: Option<Footer>,
    /// Fixed words of the house in this language.
    pub furniture: Furniture,
    /// For search engines and PDF properties: the standfirst or the first paragraph as plain text.
    pub description: Text,
    /// Names of the issuing organisations, in order.
    pub issuers: Vec<Text>,
    /// Subjects: projects and places of the release.
    pub keywords: Vec<Text>,
    /// The same apart, and who paid, for structured data.
    pub about: About,
    /// The house's site, with a final slash, where it has one.
    pub site: Option<Href>,
    /// "Draft – not for publication", where the edition is one; it stands on every page.
    pub draft: Option<Text>,
    /// What became of it after it was published.
    pub amended: Amended,
    /// Its events for calendars, where it has some and the house a site.
    pub calendar: Option<Calendar>,
}

impl Document {
    /// Whether it shows anything that only some releases have, and that pages bring rules of their own for.
    #[must_use]
    pub fn has_parts(&self) -> bool {
        let part = |block: &Block| matches!(block, Block::Table(_) | Block::Rows { .. });
        let around = !self.notices.is_empty() || !self.sections.is_empty();
        around || self.letterhead != Letterhead::House || self.body.iter().any(part)
    }

    /// Its notices before the headline, or those under it.
    pub fn notices(&self, first: bool) -> impl Iterator<Item = &Notice> {
        self.notices.iter().filter(move |notice| notice.role.is_first() == first)
    }

    /// Who issues it, where its page says that this is not the house alone.
    #[must_use]
    pub fn others(&self) -> &[Text] {
        let said = matches!(self.letterhead, Letterhead::Joint(_))
            || self.notices.iter().any(|notice| notice.role == NoticeRole::Attribution);
        let alone = self.issuers.as_slice() == std::slice::from_ref(&self.furniture.publisher);
        if said && !alone { &self.issuers } else { &[] }
    }

    /// Who stands at its head, in order; nobody where it has no letterhead.
    #[must_use]
    pub fn heads(&self) -> Vec<&Text> {
        match &self.letterhead {
            Letterhead::House => vec![&self.furniture.publisher],
            Letterhead::Joint(issuers) => issuers.iter().map(|issuer| &issuer.name).collect(),
            Letterhead::None => Vec::new(),
        }
    }
}

/// Whose letterhead an edition has.
#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub enum Letterhead {
    /// The house's.
    #[default]
    House,
    /// That of all who issue it, at least one.
    Joint(Vec<Issuer>),
    /// None.
    None,
}

/// An organisation that issues a release, in its letterhead.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Issuer {
    /// Its name.
    pub name: Text,
    /// Its short name, for where there is little room.
    pub short: Option<Text>,
    /// Whether it is the house.
    pub house: bool,
    /// Its logo, where that may be shown.
    pub logo: Option<Arc<Asset>>,
}

/// What a release is about, by name.
#[derive(Clone, Debug, Default, Hash)]
pub struct About {
    /// Titles of its projects.
    pub projects: Vec<Text>,
    /// Names of its places, on its day.
    pub places: Vec<Text>,
    /// Names of those who pay for its projects and its event, in the order of credits.
    pub funders: Vec<Text>,
    /// What the registry calls them, in the same order.
    pub funder_ids: Vec<OrganisationId>,
}

/// A day of publication, for machines and for people.
#[derive(Clone, Debug, Hash)]
pub struct Published {
    /// The day.
    pub date: Date,
    /// The day as the language writes it, long form.
    pub shown: Text,
    /// For machines: the moment with its offset (ISO 8601), where an hour is said.
    pub at: Option<String>,
}

impl Published {
    /// For machines: the moment where it is known, else the day.
    #[must_use]
    pub fn machine(&self) -> String {
        self.at.clone().unwrap_or_else(|| self.date.to_string())
    }
}

/// A reference, for machines and for people.
#[derive(Clone, Debug, Hash)]
pub struct Filing {
    /// The number: "PR/2026/12".
    pub number: Text,
    /// As shown: "Ref. PR/2026/12".
    pub shown: Text,
}

/// One language of the switcher.
#[derive(Clone, Debug, Hash)]
pub struct Language {
    /// Its locale.
    pub locale: Locale,
    /// Its own name: English, Русский, Тоҷикӣ.
    pub name: Text,
}
