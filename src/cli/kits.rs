//! The press kit of a release.
//!
//! In: its editions as they were made, or copied. Out: a ZIP file. Invariants: it holds the same PDFs and words as lie beside it; of
//! logos only the house's own and those that their owners let everybody use; what was withdrawn has none.

use crate::document::{Asset, Credit, Document};
use crate::mail::{self, Kit, KitEdition};
use crate::office::TooLarge;
use crate::output;
use crate::project::{Loaded, Project};
use crate::registry::Permission;

/// An edition with its file.
pub(in crate::cli) struct Copied {
    pub(in crate::cli) document: Document,
    pub(in crate::cli) pdf: Vec<u8>,
}

/// What is behind the name of the release.
pub(in crate::cli) const ENDING: &str = "-press-kit.zip";

/// The name of a release's press kit on the site.
pub(in crate::cli) fn name(loaded: &Loaded) -> String {
    output::kit().file(loaded.release.slug.as_str(), &output::tags(&loaded.locales))
}

/// Makes the kit of a release; `None` of one that has none.
pub(in crate::cli) fn kit(
    copied: &[Copied],
    loaded: &Loaded,
    project: &Project,
) -> Result<Option<Vec<u8>>, TooLarge> {
    if copied.is_empty() || copied.iter().any(|one| one.document.amended.withdrawn.is_some()) {
        return Ok(None);
    }
    let mut editions: Vec<KitEdition<'_>> =
        copied.iter().map(|one| KitEdition { document: &one.document, pdf: &one.pdf }).collect();
    editions.sort_by_key(|edition| edition.document.locale != project.settings.source);
    let documents: Vec<(&str, &[u8])> =
        loaded.enclosures.values().map(|one| (one.name.as_str(), one.bytes.as_slice())).collect();
    let logos = logos(&editions, project);
    let day = loaded.release.matter.publication.day();
    let slug = loaded.release.slug.as_str();
    mail::kit(&Kit { slug, day, editions: &editions, documents: &documents, logos: &logos }).map(Some)
}

fn logos<'a>(editions: &[KitEdition<'_>], project: &'a Project) -> Vec<(&'a str, &'a Asset)> {
    let credits = || {
        let footers = editions.iter().filter_map(|edition| edition.document.footer.as_ref());
        footers.flat_map(|footer| &footer.groups).flat_map(|group| &group.credits)
    };
    let shown = |asset: &Asset| {
        credits().any(|credit| match credit {
            Credit::Emblem { logo, .. } | Credit::Logo { logo, .. } => **logo == *asset,
            Credit::Wordmark(_) | Credit::Words(_) => false,
        })
    };
    let free = |id| project.registry.funders.get(id).is_some_and(|funder| funder.permission == Permission::NotNeeded);
    let own = project.settings.look.logo_file.iter().map(|logo| (project.settings.publisher.value.as_str(), &**logo));
    let funders = project.logos.iter().filter(|(id, logo)| free(*id) && shown(logo));
    own.chain(funders.map(|(id, logo)| (id.as_str(), &**logo))).collect()
}
