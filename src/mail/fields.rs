//! What fields of a mail say.
//!
//! In: a document. Out: its subject, whom to answer. Invariants: what became of the release comes first, for lists of mails show the beginning.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::document::{Channel, Document};
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

/// The first address that the edition gives the media.
#[must_use]
pub fn sender(document: &Document) -> Option<&str> {
    let contacts = document.contacts.iter().flat_map(|block| &block.contacts);
    let mail = |channel: &Channel| matches!(&channel.href, Some(href) if href.as_str().starts_with("mailto:"));
    let channel = contacts.flat_map(|contact| &contact.channels).find(|channel| mail(channel))?;
    channel.href.as_ref()?.as_str().strip_prefix("mailto:")
}
