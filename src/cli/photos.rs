//! Smaller copies of photos within `payom build`.
//!
//! In: the releases that are built. Out: their copies, written to the stage. In between: a copy that the output folder
//! holds already, under a name that tells from which photo it was made, is taken from there; the others are made on all
//! cores, each once, whatever the number of languages.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::asset::Asset;
use crate::asset::smaller::{Smaller, make, plan};
use crate::project::Loaded;
use crate::publish::{Failed, Stage};

/// The copies of a release's photos, by the photo's name.
pub(super) type Copies = BTreeMap<String, Vec<Smaller>>;

/// Makes and writes the copies of each release, by its id.
pub(super) fn copies(releases: &[&Loaded], stage: &Stage) -> Result<BTreeMap<String, Copies>, Failed> {
    let photos: Vec<(&str, &Asset)> = releases
        .iter()
        .flat_map(|loaded| loaded.pictures.values().map(|photo| (loaded.release.slug.as_str(), photo.as_ref())))
        .collect();
    let (next, all) = (AtomicUsize::new(0), Mutex::new(BTreeMap::<String, Copies>::new()));
    let work = || -> Result<(), Failed> {
        while let Some((slug, photo)) = photos.get(next.fetch_add(1, Ordering::Relaxed)) {
            let made = one(slug, photo, stage)?;
            let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
            all.entry((*slug).to_owned()).or_default().insert(photo.name.clone(), made);
        }
        Ok(())
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(photos.len());
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        // A thread that panicked has told of it; the scope passes the panic on.
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or(Ok(())))
    })?;
    Ok(all.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn one(slug: &str, photo: &Asset, stage: &Stage) -> Result<Vec<Smaller>, Failed> {
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
