//! What lies around the editions: from the manifest of what is published to the pages of the site.
//!
//! In: a manifest, the project. Out: the [`Site`] that `html` writes. Invariants: the words of a language are fetched
//! once a build; an edition is listed where its page is published, and the texts of a list are fetched from the manifest
//! when the list is written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::document::{Document, Href, Listed, Published, Resolver, Text};
use crate::html::{self, Entry, Listing, Moved, PageFacts, Pages, Site, SiteLocale, TemplateError, Theme};
use crate::l10n::Locale;
use crate::output;
use crate::project::{Loaded, Selection};
use crate::publish::{Changed, Edition, Former, Manifest, PublishError};

/// Gathers the site; `None` when a word of it is missing, which is reported.
pub(super) fn gather(resolver: &Resolver<'_>, manifest: &Manifest, report: &mut Report) -> Option<Site> {
    let settings = &resolver.project.settings;
    let mut locales = Vec::new();
    let mut complete = true;
    // A release has one name in all languages.
    let slugs: BTreeMap<&str, Arc<str>> = manifest.slugs().map(|slug| (slug, Arc::from(slug))).collect();
    for locale in &settings.locales {
        let mut moved = Vec::new();
        let listed = manifest.of_locale(locale.tag(), |slug, edition| {
            let published = edition.files.contains(&output::page().file(slug, locale.tag()));
            let published = published && Text::new(edition.headline.clone()).is_ok();
            let withdrawn = edition.changed.as_ref().is_some_and(|changed| changed.withdrawn.is_some());
            let leads = |from: &&String| !slugs.contains_key(from.as_str());
            let names = edition.former.iter().flat_map(|former| &former.names).filter(leads);
            moved.extend(names.filter(|_| published).filter_map(|from| moved_from(from, slugs.get(slug)?, edition)));
            let own = listed(slug, edition);
            let entry = entry(edition.clone(), Arc::clone(slugs.get(slug)?), own.day.year(), locale);
            entry.filter(|_| published).map(|entry| (own, Listing::of(&entry), withdrawn.then_some(entry)))
        });
        let listed = match listed {
            Ok(listed) if listed.is_empty() => continue,
            Ok(listed) => listed,
            Err(failed) => return unread(&failed, report),
        };
        let (mut sorted, mut listings, mut withdrawn) = (Vec::new(), Vec::new(), Vec::new());
        for (own, listing, entry) in listed {
            match entry {
                Some(entry) => withdrawn.push(entry),
                None => {
                    sorted.push(own);
                    listings.push(listing);
                }
            }
        }
        let Some(texts) = resolver.site(locale, &sorted, report) else {
            complete = false;
            continue;
        };
        let front = |place: usize| {
            let Some((listed, slug)) = sorted.get(place).and_then(|l| Some((l, slugs.get(l.slug.as_str())?))) else {
                return Ok(None);
            };
            let edition = manifest.edition(slug, locale.tag())?;
            Ok(edition.and_then(|edition| entry(edition, Arc::clone(slug), listed.day.year(), locale)))
        };
        match SiteLocale::with(locale.clone(), texts, listings, front) {
            Ok(mut own) => {
                (own.withdrawn, own.moved) = (withdrawn, moved);
                locales.push(own);
            }
            Err(failed) => return unread(&failed, report),
        }
    }
    complete.then(|| Site { site: settings.site.clone(), authority: settings.authority(), locales })
}

/// A release at an address that it had.
fn moved_from(from: &str, slug: &Arc<str>, edition: &Edition) -> Option<Moved> {
    let text = |text: &String| Text::new(text.clone()).ok();
    let words = text(&edition.former.as_ref()?.words)?;
    Some(Moved { from: from.to_owned(), slug: Arc::clone(slug), headline: text(&edition.headline)?, words })
}

fn unread<T>(failed: &PublishError, report: &mut Report) -> Option<T> {
    report.error(Diagnostic::new(Code::Internal, failed.to_string()));
    None
}

/// What lists show of a language's release: the one at this place.
///
/// # Errors
/// When the manifest cannot be read.
pub(super) fn shown(manifest: &Manifest, own: &SiteLocale, place: usize) -> Result<Entry, PublishError> {
    let gone = || PublishError { path: own.locale.tag().into(), error: std::io::ErrorKind::NotFound.into() };
    let listing = own.listed.get(place).ok_or_else(gone)?;
    let edition = manifest.edition(&listing.slug, own.locale.tag())?.ok_or_else(gone)?;
    entry(edition, Arc::clone(&listing.slug), listing.year, &own.locale).ok_or_else(gone)
}

/// What the manifest is to know of an edition.
pub(super) fn edition(
    loaded: &Loaded,
    document: &Document,
    files: BTreeSet<String>,
    download_bytes: Option<u64>,
) -> Edition {
    let listed = Listed::new(loaded);
    let standfirst = document.standfirst.is_some().then(|| document.description.to_string());
    Edition {
        date: document.published.as_ref().map(|p| p.date.to_string()),
        shown: document.published.as_ref().map(|p| p.shown.to_string()),
        moment: document.published.as_ref().and_then(|p| p.at.clone()),
        // A list says of a draft that it is one, instead of what kind of release it will be.
        label: document.draft.as_ref().or(document.label.as_ref()).map(ToString::to_string),
        headline: document.headline.to_string(),
        standfirst,
        day: listed.day.to_string(),
        projects: listed.projects,
        places: listed.places,
        contacts: listed.contacts,
        funders: document.about.funder_ids.iter().map(ToString::to_string).collect(),
        kind: listed.kind,
        download_bytes,
        authors: document.others().iter().map(ToString::to_string).collect(),
        draft: document.draft.is_some(),
        changed: changed(document),
        former: document
            .amended
            .former
            .as_ref()
            .map(|former| Former { names: former.names.clone(), words: former.words.to_string() }),
        shows: String::new(),
        files,
    }
}

/// What the manifest is to know of its amendments.
fn changed(document: &Document) -> Option<Changed> {
    let amended = &document.amended;
    let last = amended.last()?;
    let withdrawn = amended.title.as_ref().filter(|_| amended.withdrawn.is_some());
    Some(Changed {
        at: last.at.clone(),
        note: last.words.to_string(),
        listed: amended.listed.as_ref().map(ToString::to_string),
        withdrawn: withdrawn.map(ToString::to_string),
    })
}

/// The same as lists and feeds show it.
fn as_changed(changed: Changed) -> Option<html::Changed> {
    let text = |text: String| Text::new(text).ok();
    Some(html::Changed {
        date: changed.at.get(..10)?.parse().ok()?,
        at: changed.at,
        note: text(changed.note)?,
        listed: changed.listed.and_then(text),
        withdrawn: changed.withdrawn.and_then(text),
    })
}

/// The words of the site, which every build writes anew, for releases and their languages.
pub(super) fn check_words(
    resolver: &Resolver<'_>,
    selection: &Selection,
    mut releases: Vec<(Listed, Vec<Locale>)>,
    report: &mut Report,
) {
    releases.sort_by(|(a, _), (b, _)| (b.day, &b.slug).cmp(&(a.day, &a.slug)));
    for locale in resolver.project.settings.locales.iter().filter(|locale| selection.wants(locale)) {
        let own = releases.iter().filter(|(_, locales)| locales.contains(locale));
        let listed: Vec<Listed> = own.map(|(listed, _)| listed.clone()).collect();
        // What is wrong is reported.
        let _ = resolver.site(locale, &listed, report);
    }
}

/// Fills every template of a theme with every page, without publishing one: what is wrong with them is reported. Our
/// own templates are right by the tests.
pub(super) fn check_theme(resolver: &Resolver<'_>, editions: &[(&Loaded, &Document)], report: &mut Report) {
    let Ok(pages) = Pages::new(&Theme::of(resolver.project), resolver.sources, report) else { return };
    if resolver.project.theme.is_empty() {
        return;
    }
    let mut manifest = Manifest::default();
    for (loaded, document) in editions {
        let files = BTreeSet::from([output::page().file(&document.slug, document.locale.tag())]);
        manifest.insert(&document.slug, document.locale.tag(), edition(loaded, document, files, None));
    }
    let Some(site) = gather(resolver, &manifest, report) else { return };
    for (_, document) in editions {
        let own = site.locales.iter().find(|own| own.locale == document.locale);
        let languages = document.languages.iter().map(|language| language.locale.tag().to_owned()).collect();
        if let Err(fault) =
            pages.release(document, &PageFacts { site: own, pages: languages, ..PageFacts::default() })
        {
            report.once(fault.diagnostic());
        }
    }
    let entry = |own: &SiteLocale, place| shown(&manifest, own, place).map_err(|_| None::<TemplateError>);
    if let Err(Some(fault)) = pages.site(&site, (entry, &|_: &str| None), |_| false, |_, _| Ok(())) {
        report.once(fault.diagnostic());
    }
}

/// Where a site lies in a folder of its host, robots.txt is not where crawlers look for it.
pub(super) fn no_robots(site: &Href) -> Option<Message> {
    let start = site.as_str().find("://")? + 3;
    let host = start + site.as_str().get(start..)?.find('/')?;
    let (root, folder) = site.as_str().split_at_checked(host)?;
    (folder != "/").then(|| {
        message!(
            "no-robots",
            "crawlers read {robots} and no other: add the line `Sitemap: {sitemap}` there",
            robots = format!("{root}/robots.txt"),
            sitemap = format!("{site}sitemap.xml")
        )
    })
}

/// What the manifest knows of a release.
fn listed(slug: &str, edition: &Edition) -> Listed {
    Listed {
        slug: slug.to_owned(),
        // What an older build published has no day of its own.
        day: edition.day.parse().ok().or_else(|| edition.date.as_ref()?.parse().ok()).unwrap_or_default(),
        projects: edition.projects.clone(),
        places: edition.places.clone(),
        contacts: edition.contacts.clone(),
        funders: edition.funders.clone(),
        kind: edition.kind.clone(),
    }
}

fn entry(edition: Edition, slug: Arc<str>, year: i16, locale: &Locale) -> Option<Entry> {
    let text = |text: Option<String>| text.and_then(|text| Text::new(text).ok());
    let date = edition.date.and_then(|date| date.parse().ok());
    let published = date.zip(text(edition.shown)).map(|(date, shown)| Published { date, shown, at: edition.moment });
    let download = output::download().file(&slug, locale.tag());
    let bytes = edition.download_bytes.filter(|_| edition.files.contains(&download));
    Some(Entry {
        year,
        day: edition.day.parse().ok().or(date).unwrap_or_else(|| jiff::civil::date(year, 1, 1)),
        published,
        label: text(edition.label),
        headline: Text::new(edition.headline).ok()?,
        standfirst: text(edition.standfirst),
        download: bytes.and_then(|bytes| output::download().listed_download(download, bytes)),
        changed: edition.changed.and_then(as_changed),
        first: edition.former.and_then(|former| former.names.into_iter().next()),
        authors: edition.authors.into_iter().filter_map(|name| Text::new(name).ok()).collect(),
        draft: edition.draft,
        slug,
    })
}
