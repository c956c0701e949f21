//! A few lines to post with a link.
//!
//! In: a document. Out: headline (after a correction with its word before it), the sentence under it, the address of its page. Invariants: without a site there is no
//! address, and nothing to post.

use crate::document::Document;

/// The lines; empty without a site.
#[must_use]
pub fn post(document: &Document) -> String {
    let Some(site) = &document.site else { return String::new() };
    let (slug, locale) = (&document.slug, &document.locale);
    let standfirst =
        if document.standfirst.is_some() { format!("{}\n\n", document.description) } else { String::new() };
    let headline = document.amended.title.as_ref().unwrap_or(&document.headline);
    format!("{headline}\n\n{standfirst}{site}{slug}/{slug}.{locale}.html\n")
}
