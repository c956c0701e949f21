//! What lies beside the pages within `payom build`.
//!
//! In: the releases that are built. Out: their copies, written to the stage. Invariants: a copy that the output folder
//! holds already, under a name that tells from which photo it was made, is taken from there; the others are made on all
//! cores, each once, whatever the number of languages.

use std::collections::BTreeMap;

use crate::asset::Asset;
use crate::asset::smaller::{Smaller, make, plan};
use crate::cli::parallel::{self, each};
use crate::project::Loaded;
use crate::publish::{PublishError, Stage};

/// The copies of a release's photos, by the photo's name.
pub(crate) type Copies = BTreeMap<String, Vec<Smaller>>;

/// Writes the photos and documents of each release, and copies of the photos; gives the copies, by the release's id.
pub(crate) fn copies<'l>(
    releases: impl Iterator<Item = &'l Loaded>,
    stage: &Stage,
    threads: usize,
) -> Result<BTreeMap<String, Copies>, PublishError> {
    let releases: Vec<&Loaded> = releases.collect();
    for loaded in &releases {
        for document in loaded.enclosures.values() {
            stage.write(&format!("{}/{}", loaded.release.slug, document.name), &document.bytes)?;
        }
    }
    let photos: Vec<(&str, &Asset)> = releases
        .iter()
        .flat_map(|loaded| loaded.pictures.values().map(|photo| (loaded.release.slug.as_str(), photo.as_ref())))
        .collect();
    let mut workers = vec![(); parallel::threads(threads, photos.len())];
    let made = each(&mut workers, photos.len(), |(), number| {
        let (slug, photo) = photos.get(number)?;
        let written = stage.write(&format!("{slug}/{}", photo.name), &photo.bytes);
        Some(written.and_then(|()| one(slug, photo, stage)))
    });
    let mut all = BTreeMap::<String, Copies>::new();
    for ((slug, photo), copies) in photos.iter().zip(made.into_iter().flatten()) {
        all.entry((*slug).to_owned()).or_default().insert(photo.name.clone(), copies?);
    }
    Ok(all)
}

fn one(slug: &str, photo: &Asset, stage: &Stage) -> Result<Vec<Smaller>, PublishError> {
    let plan = plan(photo);
    let there: Vec<(Smaller, Vec<u8>)> = plan
        .iter()
        .filter_map(|copy| Some((copy.clone(), stage.published(&format!("{slug}/{}", copy.name))?)))
        .collect();
    let copies = if there.len() == plan.len() { there } else { make(photo, &plan) };
    for (copy, bytes) in &copies {
        stage.write(&format!("{slug}/{}", copy.name), bytes)?;
    }
    Ok(copies.into_iter().map(|(copy, _)| copy).collect())
}
