//! What a page needs to know besides its document.
//!
//! In: what the publisher knows about the page's neighbourhood. Out: [`PageFacts`]. Invariants: a page leads to nothing
//! that is not named here.

use std::collections::BTreeMap;

use crate::asset::smaller::Smaller;
use crate::document::{Document, Language};
use crate::html::site::model::{Download, SiteLocale};

/// The house's emblem at the root, as a drawing.
pub const ICON: &str = "icon.svg";
/// The same for browsers that show no drawings.
pub const PLAIN_ICON: &str = "icon.png";
/// The same for home screens, without opacity.
pub const APPLE_ICON: &str = "apple-touch-icon.png";
/// In a language's folder, the picture that links to its lists are shown with, as large as that of a release.
pub const CARD: &str = "card.png";

/// What a page needs to know besides its document.
#[derive(Clone, Debug, Default)]
pub struct PageFacts<'a> {
    /// The site in the page's language; without one the page stands alone.
    pub site: Option<&'a SiteLocale>,
    /// The languages that have a page beside this one, by their tags; whether the page's own is among them does not
    /// matter.
    pub pages: Vec<String>,
    /// The download beside the page in each language that has one, by its tag.
    pub downloads: BTreeMap<String, Download>,
    /// The download beside the page that holds all languages of the release.
    pub combined: Option<Download>,
    /// Smaller copies of the release's photos, by the photo's name.
    pub copies: BTreeMap<String, Vec<Smaller>>,
    /// The picture that links to the page are shown with.
    pub preview: Option<Preview>,
    /// The file beside the page that puts its events into a calendar.
    pub calendar: Option<String>,
    /// What lies beside the page for those who write about the release.
    pub extras: Vec<(Extra, Download)>,
}

/// What may lie beside a page for those who write about the release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// The edition as plain text.
    Text,
    /// The edition as a Word file.
    Word,
    /// Everything about the release in all its languages.
    Kit,
}

/// A picture beside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Its name.
    pub file: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl PageFacts<'_> {
    /// What lies beside the page, of one kind.
    pub(crate) fn extra(&self, wanted: Extra) -> Option<&Download> {
        self.extras.iter().find(|(own, _)| *own == wanted).map(|(_, download)| download)
    }

    /// The languages of a document that have a page, its own included.
    pub(crate) fn languages<'d>(&self, document: &'d Document) -> Vec<&'d Language> {
        let there = |language: &&Language| {
            language.locale == document.locale || self.pages.iter().any(|tag| tag == language.locale.tag())
        };
        document.languages.iter().filter(there).collect()
    }
}
