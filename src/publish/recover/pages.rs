//! What the pages themselves tell of editions that the manifest does not know.
//!
//! In: an output folder, whose manifest may have been lost or may be of another copy of the project, and the releases of
//! the project. Out: the manifest tells of what is there, and of nothing else. Invariants: only pages that
//! Payom made are believed; what the project's own files tell better (days, subjects, contacts) is for the caller.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::output;
use crate::publish::manifest::index::Manifest;
use crate::publish::manifest::model::{Changed, Edition};
use crate::publish::output_folder::OutputFolder;
use crate::publish::recover::ownership;
use crate::publish::state::files;

/// A longer page is none.
const LONGEST: u64 = 16 << 20;

/// The manifest of what is there, and the editions that were not written down, as release and locale tag.
#[must_use]
pub fn recover(output: &OutputFolder, slugs: &[String], tags: &[&str]) -> (Manifest, BTreeSet<(String, String)>) {
    let folder = output.folder();
    let mut manifest = Manifest::load_present(output);
    let mut found = BTreeSet::new();
    for slug in slugs {
        let known: Vec<&str> =
            tags.iter().copied().filter(|tag| manifest.has(slug, &output::page().file(slug, tag))).collect();
        if known.len() == tags.len() || !folder.join(slug).is_dir() {
            continue;
        }
        for tag in ownership::pages(folder, slug).filter(|tag| !known.contains(&tag.as_str())) {
            if tags.contains(&tag.as_str())
                && let Some(edition) = edition(output, slug, &tag)
            {
                manifest.insert(slug, &tag, edition);
                found.insert((slug.clone(), tag));
            }
        }
    }
    (manifest, found)
}

/// Releases in an output folder that neither the manifest nor the project knows.
pub(crate) fn strangers(manifest: &Manifest, output: &OutputFolder) -> Vec<String> {
    let entries = fs::read_dir(output.folder()).into_iter().flatten().filter_map(Result::ok);
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let strange = |name: &String| {
        manifest.slugs().all(|slug| slug != name)
            && crate::registry::is_id(name)
            && ownership::is_release(output.folder(), name)
            && !ownership::leads_on(output.folder(), name)
    };
    let mut all: Vec<String> = names.filter(strange).collect();
    all.sort();
    all
}

/// An edition as its page tells of it.
fn edition(output: &OutputFolder, slug: &str, tag: &str) -> Option<Edition> {
    let place = output.folder().join(slug);
    let page = place.join(output::page().file(slug, tag));
    if fs::metadata(&page).ok()?.len() > LONGEST {
        return None;
    }
    let page = fs::read_to_string(page).ok()?;
    let mut words = words(&page)?;
    if let (Some(date), None) = (&words.date, &words.shown) {
        words.shown = as_listed(output, tag, date);
    }
    let entries = fs::read_dir(&place).ok()?.filter_map(Result::ok);
    let own = format!("{slug}.{tag}.");
    let files = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let of_all = |name: &str| is_of_all(&place, slug, name);
    let files = files.filter(|name| name.starts_with(&own) || is_shown(&page, slug, name) || of_all(name));
    let files: BTreeSet<String> = files.collect();
    let download = place.join(output::download().file(slug, tag));
    Some(Edition { download_bytes: fs::metadata(download).ok().map(|meta| meta.len()), files, ..words })
}

/// Whether a file holds all languages of a release: there is no page in a language of that name.
fn is_of_all(place: &Path, slug: &str, name: &str) -> bool {
    let tags = output::all_languages().tags_in(slug, name);
    tags.is_some_and(|tags| tags.contains('-') && !place.join(output::page().file(slug, tags)).exists())
}

/// Whether a page shows a picture that lies beside it, or leads to one or to a document. Pages and PDFs of the release
/// itself, which have its name, are none of these.
fn is_shown(page: &str, slug: &str, name: &str) -> bool {
    if name.strip_prefix(slug).is_some_and(|rest| rest.starts_with('.')) {
        return false;
    }
    let pictures = [".jpg", ".jpeg", ".png", ".svg"];
    let is_picture = pictures.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    // A document: the page says of what type it is.
    if page.contains(&format!("href=\"{name}\" type=\"")) {
        return true;
    }
    is_picture
        && [format!("\"{name}\""), format!("\"{name} "), format!(", {name} ")].iter().any(|at| page.contains(at))
}

/// What a page says of itself to machines, and of its date and kind to people.
fn words(page: &str) -> Option<Edition> {
    let data = between(page, "<script type=\"application/ld+json\">", "</script>")?;
    let article: Value = serde_json::from_str(data).ok()?;
    let text = |key: &str| article.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
    let date = text("datePublished");
    let shown = date.as_ref().and_then(|date| written(page, date));
    let lead = page.contains(" class=\"standfirst\"").then(|| text("description")).flatten();
    let withdrawn = article.get("creativeWorkStatus").and(between(page, "<title>", "</title>"));
    let withdrawn = withdrawn.map(|title| plain(title.rsplit_once(" · ").map_or(title, |(title, _)| title)));
    // What lists say beside the day stands on no page; the next whole build knows it again.
    let last = article.get("correction").and_then(|all| all.get(0));
    let of = |key: &str| last.and_then(|last| last.get(key)).and_then(Value::as_str).map(ToOwned::to_owned);
    let changed = text("dateModified").zip(of("text")).map(|(at, note)| Changed {
        at,
        note,
        listed: None,
        withdrawn: withdrawn.clone(),
    });
    Some(Edition {
        day: date.clone().unwrap_or_default(),
        shown,
        date,
        label: between(page, "<p class=\"label\">", "</p>").map(plain),
        headline: text("headline")?,
        standfirst: lead,
        draft: withdrawn.is_none() && page.contains("<meta name=\"robots\" content=\"noindex\">"),
        changed,
        ..Edition::default()
    })
}

/// A day as a page writes it.
fn written(page: &str, date: &str) -> Option<String> {
    between(page, &format!("<time datetime=\"{date}\">"), "</time>").map(plain)
}

/// A day as the lists of its language write it, where the page itself says it only together with a place.
fn as_listed(output: &OutputFolder, tag: &str, date: &str) -> Option<String> {
    let year = date.get(..4)?;
    let lists = ["index.html".to_owned(), format!("year-{year}.html")];
    lists.iter().find_map(|list| written(&files::text(&output.folder().join(tag).join(list))?, date))
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(inner, _)| inner)
}

/// Text as it stands in a page, read back.
fn plain(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}")];
    let text = pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&").trim().to_owned()
}
