//! A few lines to post with a link.
//!
//! In: a document. Out: headline, the sentence under it, the address of its page. Invariants: without a site there is no
//! address, and nothing to post.

use crate::document::Document;

/// The lines; empty without a site.
#[must_use]
pub fn post(document: &Document) -> String {
    let Some(site) = &document.site else { return String::new() };
    let (slug, locale) = (&document.slug, &document.locale);
    let standfirst =
        if document.standfirst.is_some() { format!("{}\n\n", document.description) } else { String::new() };
    format!("{}\n\n{standfirst}{site}{slug}/{slug}.{locale}.html\n", document.headline)
}
