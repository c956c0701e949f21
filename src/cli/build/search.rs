//! What readers search in.
//!
//! In: the releases of each language, their pages, and the index of the build before. Out: an index a language, and a note on what it
//! was made of. Invariants: a release is read where anything that is known of it changed, and never where it is a draft; an index
//! that the note is not about, or that somebody changed, is made anew from the pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::build::error::BuildError;
use crate::cli::build::lists::Lists;
use crate::cli::request::program;
use crate::cli::site;
use crate::diag::hexadecimal;
use crate::html::{ListPage, SEARCH_FILE, SearchIndex, Site, SiteLocale};
use crate::output;
use crate::publish::{Manifest, OutputFolder, Print, Stage, fingerprint, note};

/// What was made.
#[derive(Default)]
pub(super) struct Searched {
    /// The paths of indexes, those that stay as they are, too.
    pub(super) paths: BTreeSet<String>,
    /// Names and texts of notes for the next build, to be left when the indexes are in their places.
    pub(super) notes: Vec<(String, String)>,
}

/// Makes the indexes.
pub(super) fn make(
    (stage, lists): (&mut Stage, &mut Lists<'_>),
    (folder, manifest): (&OutputFolder, &Manifest),
    site: &Site,
) -> Result<Searched, BuildError> {
    let mut made = Searched::default();
    for own in site.locales.iter().filter(|own| own.texts.search.is_some()) {
        let path = format!("{}/{SEARCH_FILE}", own.locale);
        let places: Vec<usize> = (0..own.listed.len()).collect();
        let page = ListPage { own, path: &path, places: &places, around: Print::of(program().as_bytes()).0 };
        if !lists.stands(&page, manifest) {
            let prints = lists.shown(own, manifest);
            let (text, about) = index((stage, folder), manifest, (own, &path), &prints)?;
            stage.site(&path, &text)?;
            made.notes.push((format!("search.{}", own.locale), format!("{}\n{about}", head(&text))));
        }
        made.paths.insert(path);
    }
    Ok(made)
}

/// What a note begins with: the program, and the file that it is about.
fn head(text: &str) -> String {
    format!("{} {}", fingerprint(program().as_bytes()), fingerprint(text.as_bytes()))
}

/// The index of a language, and lines on which releases are in it.
fn index(
    (stage, folder): (&Stage, &OutputFolder),
    manifest: &Manifest,
    (own, path): (&SiteLocale, &str),
    prints: &[Option<Print>],
) -> Result<(String, String), BuildError> {
    let shown = own.listed.iter().enumerate().filter(|(_, listing)| !listing.draft);
    // Drafts have no number.
    let lines = shown.map(|(place, listing)| {
        let print = prints.get(place).copied().flatten();
        (place, print.map(|print| format!("{} {}", listing.slug, hexadecimal(&print.0))))
    });
    let lines: Vec<(usize, Option<String>)> = lines.collect();
    let numbered = || (0_u32..).zip(&lines);
    let known: BTreeMap<&str, u32> = numbered().filter_map(|(n, (_, line))| Some((line.as_deref()?, n))).collect();
    let before = before((stage, folder), (own.locale.tag(), path));
    let (mut index, had) = before.unwrap_or_default();
    let now: Vec<Option<u32>> = had.lines().map(|line| known.get(line).copied()).collect();
    index.renumber(&now);
    let kept: BTreeSet<u32> = now.into_iter().flatten().collect();
    for (number, (place, _)) in numbered().filter(|(number, _)| !kept.contains(number)) {
        let entry = site::shown(manifest, own, *place)?;
        let page = format!("{}/{}", entry.slug, output::page().file(&entry.slug, own.locale.tag()));
        let page = stage.there(&page).unwrap_or_default();
        index.add(number, &entry, &String::from_utf8_lossy(&page));
    }
    let about: Vec<&str> = lines.iter().map(|(_, line)| line.as_deref().unwrap_or("-")).collect();
    Ok((index.write(), about.join("\n")))
}

/// The index of the build before, and lines on which releases are in it; `None` where it is not what was noted.
fn before((stage, folder): (&Stage, &OutputFolder), (tag, path): (&str, &str)) -> Option<(SearchIndex, String)> {
    let noted = note(folder, &format!("search.{tag}"))?;
    let (head, lines) = noted.split_once('\n')?;
    let text = String::from_utf8(stage.published(path)?).ok()?;
    (self::head(&text) == head).then_some(())?;
    Some((SearchIndex::read(&text)?, lines.to_owned()))
}
