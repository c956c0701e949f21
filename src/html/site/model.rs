//! The site around the editions: its languages, their releases, and how these are found.
//!
//! In: the words of each language, and what lists show of its releases. Out: a [`Site`], which all pages lead into.
//! Invariants: every release is looked up, never searched for, so that an archive costs as much a page as a dozen
//! releases; and of most of them only so much is in memory as decides which lists they stand on.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use minijinja::Value;
use twox_hash::XxHash3_128;

use crate::document::{Href, Published, SiteTexts, Subject, Text};
use crate::html::markup::encode::{edition_file, segment};
use crate::html::site::beside::{self, Beside};
use crate::l10n::Locale;

pub use crate::document::PER_PAGE;

/// Everything that the site shows besides the editions.
#[derive(Clone, Debug)]
pub struct Site {
    /// The house's site, with a final slash, where it has one.
    pub site: Option<Href>,
    /// A name and a day of the house, by which feeds number what they tell (RFC 4151).
    pub authority: String,
    /// One for each language that has releases, in the house's order.
    pub locales: Vec<SiteLocale>,
}

/// The site in one language.
#[derive(Clone, Debug)]
pub struct SiteLocale {
    /// The language.
    pub locale: Locale,
    /// Its words.
    pub texts: SiteTexts,
    /// Its releases, newest first.
    pub listed: Vec<Listing>,
    /// Releases that were withdrawn, newest first: no list has them, and whoever reads the feed learns of it.
    pub withdrawn: Vec<Entry>,
    /// Former addresses of releases.
    pub moved: Vec<Moved>,
    /// Their places, in the order of their ids.
    by_slug: Vec<u32>,
    /// The releases that the page of each leads to, by their places.
    beside: Vec<Beside>,
    /// Those of them, by their places.
    front: BTreeMap<u32, Entry>,
    /// Its words, by the names that templates use, once a page has been made.
    words: OnceLock<Value>,
    /// A fingerprint of what all pages of releases show of the site, once somebody asked.
    common: OnceLock<[u8; 16]>,
}

/// What decides where an edition is listed.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The release's id.
    pub slug: Arc<str>,
    /// The year that it is listed under.
    pub year: i16,
    /// Its day, where it is known.
    pub date: Option<Date>,
    /// The day on which it was last changed, where it was.
    pub changed: Option<Date>,
    /// It is not for publication.
    pub draft: bool,
}

impl Listing {
    /// What decides where an entry is listed.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        let date = entry.published.as_ref().map(|published| published.date);
        let changed = entry.changed.as_ref().map(|changed| changed.date);
        Self { slug: Arc::clone(&entry.slug), year: entry.year, date, changed, draft: entry.draft }
    }
}

/// A file to take away, beside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub file: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What its kind is called: "PDF".
    pub kind: &'static str,
    /// Its size in bytes; 0 where it is not made yet.
    pub bytes: u64,
}

/// One edition in lists.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The release's id.
    pub slug: Arc<str>,
    /// The year that it is listed under.
    pub year: i16,
    /// The day that its facts are picked for.
    pub day: Date,
    /// Its day, where it is known.
    pub published: Option<Published>,
    /// "Press release".
    pub label: Option<Text>,
    /// Its headline.
    pub headline: Text,
    /// Its standfirst as plain text.
    pub standfirst: Option<Text>,
    /// What readers take with them, where it is published.
    pub download: Option<Download>,
    /// What was changed of it since, where anything was.
    pub changed: Option<Changed>,
    /// The name that it was first published under, where it has another one now.
    pub first: Option<String>,
    /// Who issues it, where that is not the house alone.
    pub authors: Vec<Text>,
    /// It is not for publication.
    pub draft: bool,
}

/// What was changed of an edition since it was published.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The day of the last change.
    pub date: Date,
    /// The same for machines, with its hour where that is known.
    pub at: String,
    /// Its notice.
    pub note: Text,
    /// "corrected".
    pub listed: Option<Text>,
    /// What it is called since it was withdrawn, where it was.
    pub withdrawn: Option<Text>,
}

/// A release that had another name.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The name that it had.
    pub from: String,
    /// The name that it has.
    pub slug: Arc<str>,
    /// Its headline.
    pub headline: Text,
    /// "This page has moved."
    pub words: Text,
}

impl Moved {
    /// Where its page was, under the output folder.
    pub(crate) fn path(&self, tag: &str) -> String {
        format!("{0}/{0}.{tag}.html", self.from)
    }
}

impl SiteLocale {
    /// The site in one language. The entries are those of the releases that its texts are made for, in their order.
    #[must_use]
    pub fn new(locale: Locale, texts: SiteTexts, entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries: Vec<Entry> = entries.into_iter().collect();
        let listed = entries.iter().map(Listing::of).collect();
        let entry = |place: usize| Ok(entries.get(place).cloned());
        let Ok(own) = Self::with::<std::convert::Infallible>(locale, texts, listed, entry);
        own
    }

    /// The same from what decides where they are listed; `entry` gives those by their places that pages of others lead to.
    ///
    /// # Errors
    /// What `entry` gives.
    pub fn with<E>(
        locale: Locale,
        texts: SiteTexts,
        listed: Vec<Listing>,
        entry: impl Fn(usize) -> Result<Option<Entry>, E>,
    ) -> Result<Self, E> {
        let beside = beside::of(&texts, listed.len());
        let shown = beside::shown(&beside).into_iter();
        let front = shown.filter_map(|place| Some(entry(place as usize).transpose()?.map(|entry| (place, entry))));
        let front = front.collect::<Result<_, E>>()?;
        Ok(Self::of(locale, texts, listed, (beside, front)))
    }

    fn of(
        locale: Locale,
        texts: SiteTexts,
        mut listed: Vec<Listing>,
        (beside, front): (Vec<Beside>, BTreeMap<u32, Entry>),
    ) -> Self {
        listed.shrink_to_fit();
        let mut by_slug: Vec<u32> = (0..).zip(&listed).map(|(place, _)| place).collect();
        let slug = |place: &u32| listed.get(*place as usize).map(|listing: &Listing| &listing.slug);
        by_slug.sort_by(|a, b| slug(a).cmp(&slug(b)));
        let (withdrawn, moved) = (Vec::new(), Vec::new());
        Self {
            locale,
            texts,
            listed,
            withdrawn,
            moved,
            by_slug,
            beside,
            front,
            words: OnceLock::new(),
            common: OnceLock::new(),
        }
    }

    /// Its words, by the names that templates use.
    pub(crate) fn words(&self) -> Value {
        let named = || self.texts.words.named().map(|(name, text)| (name, text.as_str()));
        self.words.get_or_init(|| Value::from_pairs(named())).clone()
    }

    /// A release's place among all.
    pub(crate) fn place(&self, slug: &str) -> Option<u32> {
        let of = |place: &u32| self.listed.get(*place as usize).map_or("", |listing| &*listing.slug);
        let found = self.by_slug.binary_search_by(|place| of(place).cmp(slug)).ok()?;
        self.by_slug.get(found).copied()
    }

    /// The projects and the places of a release.
    pub(crate) fn subjects(&self, slug: &str) -> (Vec<&Subject>, Vec<&Subject>) {
        let Some(place) = self.place(slug) else { return (Vec::new(), Vec::new()) };
        let about = |subject: &&Subject| subject.releases.binary_search(&place).is_ok();
        (self.texts.projects.iter().filter(about).collect(), self.texts.places.iter().filter(about).collect())
    }

    /// Other releases about a project of this one, and further ones.
    pub(crate) fn related(&self, slug: &str) -> (Vec<&Entry>, Vec<&Entry>) {
        let own = self.place(slug).and_then(|place| self.beside.get(place as usize));
        let Some(Beside { project, others }) = own else { return (Vec::new(), Vec::new()) };
        // Without words for them there are none.
        let others = others.iter().filter(|_| self.texts.files.others.is_some());
        let entry = |place: &u32| self.front.get(place);
        (project.iter().filter_map(entry).collect(), others.filter_map(entry).collect())
    }

    /// A fingerprint of all that the page of a release shows of the site and of other releases.
    #[must_use]
    pub fn view(&self, slug: &str) -> [u8; 16] {
        let add = |bytes: &mut Vec<u8>, text: &str| {
            bytes.extend((text.len() as u64).to_le_bytes());
            bytes.extend(text.as_bytes());
        };
        let common = self.common.get_or_init(|| {
            let mut bytes = vec![u8::from(self.texts.projects.is_empty()), u8::from(self.texts.places.is_empty())];
            self.texts.search.iter().for_each(|search| add(&mut bytes, search.title.as_str()));
            self.texts.words.named().for_each(|(_, word)| add(&mut bytes, word.as_str()));
            self.texts.files.all().for_each(|word| add(&mut bytes, word.map_or("", Text::as_str)));
            add(&mut bytes, self.texts.publisher.as_str());
            XxHash3_128::oneshot(&bytes).to_be_bytes()
        });
        let mut bytes = common.to_vec();
        let (projects, places) = self.subjects(slug);
        bytes.extend([projects.len() as u64, places.len() as u64].into_iter().flat_map(u64::to_le_bytes));
        for subject in projects.into_iter().chain(places) {
            add(&mut bytes, &subject.id);
            add(&mut bytes, subject.name.as_str());
        }
        let (related, others) = self.related(slug);
        for entry in related.into_iter().chain(others) {
            add(&mut bytes, &entry.slug);
            add(&mut bytes, entry.headline.as_str());
            let day = entry.published.as_ref();
            add(&mut bytes, &day.map(|day| format!("{} {}", day.date, day.shown)).unwrap_or_default());
            let changed = entry.changed.as_ref().and_then(|changed| changed.listed.as_ref());
            add(&mut bytes, changed.map_or("", Text::as_str));
        }
        XxHash3_128::oneshot(&bytes).to_be_bytes()
    }

    /// "5 releases".
    pub(crate) fn count(&self, number: usize) -> &str {
        #[expect(clippy::expect_used, reason = "the site's texts are made with every length that a list has")]
        self.texts.counts.get(&number).expect("the length of a list").as_str()
    }
}

/// The page of another edition in the same language, from a page that `up` leads to the root from.
pub(crate) fn page_of(entry: &Entry, site: &SiteLocale, up: &str) -> String {
    format!("{up}{}/{}", segment(&entry.slug), edition_file(&entry.slug, &site.locale, "html"))
}
