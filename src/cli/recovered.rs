//! What a part of a build knows of the rest.
//!
//! In: a project, its output folder. Out: a manifest of what is there, also where it was lost, or where another copy of the
//! project published. Invariants: words are those of the pages that are there, days and subjects those of the project;
//! what is wrong with releases that are not built is not this build's affair.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Report, Sources};
use crate::document::Listed;
use crate::l10n::Locale;
use crate::project::{self, Project, Selection};
use crate::publish::{Edition, Manifest, OutputFolder, recover};

/// The PDFs of all languages that are in the output folder, by the release: names and sizes.
pub(super) fn combined(project: &Project, output: &OutputFolder) -> BTreeMap<String, (String, u64)> {
    match Manifest::load_files(output) {
        Ok(Some(known)) => known.combined(output),
        _ => manifest(project, output).combined(output),
    }
}

/// The manifest of what is in the output folder.
pub(super) fn manifest(project: &Project, output: &OutputFolder) -> Manifest {
    let tags: Vec<&str> = project.settings.locales.iter().map(Locale::tag).collect();
    let (mut manifest, found) = recover(output, &project.slugs, &tags);
    if found.is_empty() {
        return manifest;
    }
    let slugs: BTreeSet<&String> = found.iter().map(|(slug, _)| slug).collect();
    let selection = Selection { slugs: slugs.into_iter().cloned().collect(), ..Selection::default() };
    let (mut sources, mut unheard) = (Sources::default(), Report::default());
    let known = project::load(&project.root, &selection, &mut sources, &mut unheard);
    for loaded in known.iter().flat_map(|known| &known.releases) {
        let slug = loaded.release.slug.to_string();
        for tag in &tags {
            if found.contains(&(slug.clone(), (*tag).to_owned()))
                && let Ok(Some(edition)) = manifest.edition(&slug, tag)
            {
                let Listed { day, projects, places, contacts, kind, .. } = Listed::new(loaded);
                let day = day.to_string();
                manifest.insert(&slug, tag, Edition { day, projects, places, contacts, kind, ..edition });
            }
        }
    }
    manifest
}
