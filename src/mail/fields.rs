//! What fields of a mail say.
//!
//! In: a document. Out: its subject, whom to answer. Invariants: what became of the release comes first, for lists of mails show the beginning.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::document::{Contact, Document};
use crate::text::{self, plain};

/// What stands in the list of mails: what became of the release, its kind, its headline.
#[must_use]
pub fn subject(document: &Document) -> String {
    let (title, amended) = (text::title(document, &document.headline), &document.amended);
    // What became of a release says more than its kind.
    let label = document.label.as_ref().filter(|_| amended.title.is_none() && amended.listed.is_none());
    label.map_or_else(|| title.clone(), |label| plain(&format!("{label}: {title}")))
}

/// Text as encoded words (RFC 2047): what looks like one must not be read as one. A word is at most 64 characters long, and no letter is cut.
pub(super) fn encoded(text: &str) -> String {
    let (mut words, mut own) = (Vec::new(), String::new());
    for c in text.chars() {
        if own.len() + c.len_utf8() > 39 {
            words.push(std::mem::take(&mut own));
        }
        own.push(c);
    }
    words.push(own);
    let words: Vec<String> =
        words.iter().map(|word| format!("=?utf-8?B?{}?=", BASE64_STANDARD.encode(word))).collect();
    words.join(" ")
}

/// The address that it is sent from: the first that the edition gives the media of somebody in the house; else the first.
#[must_use]
pub fn sender(document: &Document) -> Option<&str> {
    let house = &document.furniture.publisher;
    let of_house = |contact: &&Contact| contact.organisation.as_ref().is_none_or(|own| own == house);
    contacts(document).filter(of_house).find_map(address).or_else(|| answered(document))
}

/// The first address that the edition gives the media.
pub(super) fn answered(document: &Document) -> Option<&str> {
    contacts(document).find_map(address)
}

fn contacts(document: &Document) -> impl Iterator<Item = &Contact> {
    document.contacts.iter().flat_map(|block| &block.contacts)
}

fn address(contact: &Contact) -> Option<&str> {
    contact.channels.iter().find_map(|channel| channel.href.as_ref()?.as_str().strip_prefix("mailto:"))
}
