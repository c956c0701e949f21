//! What machines read of a page: structured data of schema.org.
//!
//! In: a document and its neighbourhood, or the way to a page. Out: JSON-LD. Invariants: absolute addresses occur only where the house
//! has a site; nothing is said that the page does not show.

use serde_json::{Map, Value, json};

use crate::document::{Change, Document, Href, Letterhead, Text};
use crate::html::markup::encode::{edition_file, segment};
use crate::html::page::blocks::photos;
use crate::html::page::event;
use crate::html::page::facts::{APPLE_ICON, PageFacts};
use crate::l10n::Locale;

/// An organisation; the house with the addresses of its site.
fn organisation(name: &Text, document: &Document, facts: &PageFacts<'_>) -> Value {
    let mut own = json!({ "@type": "Organization", "name": name.as_str() });
    if let Some(root) = document.site.as_ref().filter(|_| *name == document.furniture.publisher) {
        let site = facts.site.and_then(|site| site.texts.publisher_site.as_ref());
        own["url"] = json!(site.unwrap_or(root).as_str());
        own["logo"] = json!({ "@type": "ImageObject", "url": format!("{root}{APPLE_ICON}") });
    }
    own
}

/// The way to a page from the newsroom: names and addresses.
pub(crate) fn breadcrumbs(way: &[(&str, &str)]) -> Value {
    let step = |(place, (name, address)): (usize, &(&str, &str))| json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": address });
    let steps: Vec<Value> = way.iter().enumerate().map(step).collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps })
}

/// The release as schema.org's `NewsArticle`. Without a site it names no address.
pub(crate) fn news_article(document: &Document, facts: &PageFacts<'_>) -> Value {
    let organisation = |name: &Text| organisation(name, document, facts);
    let publisher = match &document.letterhead {
        Letterhead::Joint(issuers) => issuers.iter().map(|issuer| organisation(&issuer.name)).collect(),
        Letterhead::House | Letterhead::None => organisation(&document.furniture.publisher),
    };
    let mut article = Map::new();
    let mut put = |key: &str, value: Value| article.insert(key.to_owned(), value);
    put("@context", json!("https://schema.org"));
    put("@type", json!("NewsArticle"));
    put("headline", json!(document.headline.as_str()));
    put("description", json!(document.description.as_str()));
    put("inLanguage", json!(document.locale.tag()));
    put("isAccessibleForFree", json!(true));
    put("publisher", publisher);
    if let Some(filed) = &document.reference {
        put("identifier", json!(filed.number.as_str()));
    }
    if let Some(published) = &document.published {
        put("datePublished", json!(published.machine()));
        put("dateModified", json!(published.machine()));
    }
    amendments(document, &mut put);
    let named = |kind: &str, names: &[Text]| -> Value {
        names.iter().map(|name| json!({ "@type": kind, "name": name.as_str() })).collect()
    };
    let about = &document.about;
    let mut subjects: Vec<Value> =
        about.projects.iter().map(|name| json!({ "@type": "Thing", "name": name.as_str() })).collect();
    subjects.extend(event::events(document));
    if !subjects.is_empty() {
        put("about", json!(subjects));
    }
    for (key, kind, names) in
        [("contentLocation", "Place", &about.places), ("funder", "Organization", &about.funders)]
    {
        if !names.is_empty() {
            put(key, named(kind, names));
        }
    }
    if !document.issuers.is_empty() {
        put("author", document.issuers.iter().map(organisation).collect());
    }
    if let Some(root) = &document.site {
        let here = address(root, document, &document.locale);
        put("mainEntityOfPage", json!(here));
        put("url", json!(here));
        put("workTranslation", translations(document, facts, root));
        let photos = photos(&document.body);
        if !photos.is_empty() {
            put("image", photos.iter().map(|figure| beside(root, document, &figure.image.name)).collect());
        } else if let Some(preview) = &facts.preview {
            put("image", json!(beside(root, document, &preview.file)));
        }
    }
    Value::Object(article)
}

/// What was changed since (schema.org: `correction` and `creativeWorkStatus`).
fn amendments(document: &Document, put: &mut impl FnMut(&str, Value) -> Option<Value>) {
    let amended = &document.amended;
    let Some(last) = amended.last() else { return };
    put("dateModified", json!(last.at));
    let comment = |change: &Change| json!({ "@type": "CorrectionComment", "text": change.words.as_str(), "datePublished": change.at });
    let changes = amended.withdrawn.iter().chain(&amended.changes);
    put("correction", changes.map(comment).collect());
    if amended.withdrawn.is_some() {
        put("creativeWorkStatus", json!("Withdrawn"));
    }
}

/// The same release in its other languages.
fn translations(document: &Document, facts: &PageFacts<'_>, root: &Href) -> Value {
    let others = facts.languages(document).into_iter().filter(|language| language.locale != document.locale);
    others
        .map(|language| {
            let tag = language.locale.tag();
            json!({ "@type": "NewsArticle", "inLanguage": tag, "url": address(root, document, &language.locale) })
        })
        .collect()
}

/// The absolute address of this release's page in a language.
pub(crate) fn address(root: &Href, document: &Document, locale: &Locale) -> String {
    format!("{root}{}/{}", segment(&document.slug), edition_file(&document.slug, locale, "html"))
}

/// The absolute address of a file beside the page.
pub(crate) fn beside(root: &Href, document: &Document, name: &str) -> String {
    format!("{root}{}/{}", segment(&document.slug), segment(name))
}
