//! What a page of a list shows, in a fingerprint.
//!
//! In: the site in one language. Out: for each page of a list, which releases stand on it, and a fingerprint of all else that it
//! shows and that depends on releases and on the texts of the house. Invariants: a page whose releases and fingerprint are the
//! same is the same, where the house's settings and its theme are; pages that show more than a list have none.

use twox_hash::xxhash3_128;

use crate::document::{SiteTexts, fingerprint_of};
use crate::html::site::lists::{Kind, Topic};
use crate::html::site::model::{Site, SiteLocale};

/// A page of a list, before it is made.
#[derive(Clone, Copy, Debug)]
pub struct ListPage<'a> {
    /// Its language.
    pub own: &'a SiteLocale,
    /// Its path under the output folder.
    pub path: &'a str,
    /// The releases on it, by their places.
    pub places: &'a [usize],
    /// A fingerprint of what else it shows.
    pub around: [u8; 16],
}

/// What pages of lists of one language show of all its releases.
pub(super) struct Around {
    print: [u8; 16],
}

impl Around {
    /// `folders` are the files of every language's folder, to which a page leads.
    pub(super) fn new(site: &Site, own: &SiteLocale, folders: &[Vec<String>]) -> Self {
        let mut hash = xxhash3_128::Hasher::new();
        add(&mut hash, own.locale.tag());
        hash.write(&words(own));
        site.locales.iter().for_each(|other| add(&mut hash, other.texts.words.language.as_str()));
        for folder in folders {
            hash.write(&(folder.len() as u64).to_le_bytes());
            folder.iter().for_each(|file| add(&mut hash, file));
        }
        for year in own.years() {
            let length = own.listed(Kind::Year(year, 0)).len();
            add(&mut hash, &format!("{year} {length} {}", own.count(length)));
        }
        for topic in Topic::ALL {
            add(&mut hash, &topic.of(&own.texts).len().to_string());
            for subject in topic.of(&own.texts) {
                add(&mut hash, &subject.id);
                add(&mut hash, subject.name.as_str());
                add(&mut hash, &format!("{} {}", subject.releases.len(), own.count(subject.releases.len())));
            }
        }
        Self { print: hash.finish_128().to_be_bytes() }
    }

    /// The fingerprint of a page of a list with so many releases; `None` where the page shows more than a list.
    pub(super) fn of(&self, kind: Kind<'_>, length: usize) -> Option<[u8; 16]> {
        let is_list = match kind {
            Kind::Newsroom(_) | Kind::Year(..) => true,
            // Credits are picked for the days of releases.
            Kind::Subject(_, subject, _) => subject.footer.is_none() || kind.number() > 0,
            Kind::Projects | Kind::Places | Kind::Search | Kind::About => false,
        };
        let mut hash = xxhash3_128::Hasher::new();
        hash.write(&self.print);
        add(&mut hash, &format!("{} {length}", kind.file()));
        is_list.then(|| hash.finish_128().to_be_bytes())
    }
}

/// A fingerprint of the words of the site in a language, but for those that depend on its releases.
pub(super) fn words(own: &SiteLocale) -> [u8; 16] {
    let SiteTexts { words, files, publisher, publisher_site, lists, page_of, search, .. } = &own.texts;
    fingerprint_of(&(words, files, publisher, publisher_site, lists, page_of, search))
}

/// A fingerprint of some texts.
pub(super) fn print(texts: &[&str]) -> [u8; 16] {
    let mut hash = xxhash3_128::Hasher::new();
    texts.iter().for_each(|text| add(&mut hash, text));
    hash.finish_128().to_be_bytes()
}

fn add(hash: &mut xxhash3_128::Hasher, text: &str) {
    hash.write(&(text.len() as u64).to_le_bytes());
    hash.write(text.as_bytes());
}
