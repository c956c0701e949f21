//! The folder where files wait until all are there.
//!
//! In: an output folder that this build alone writes to. Out: an empty folder on its file system, hidden beside it, or in
//! it where the folder above is on another file system or cannot be written to. Invariants: what killed builds left is
//! put right and cleared away first, whatever permissions it has; what cannot be cleared away is left alone, and stops
//! nothing.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::publish::error::{PublishError, Result, failed};
use crate::publish::output_folder::{OutputFolder, staging_name};
use crate::publish::staging::exchange;
use crate::publish::system::calls as system;
use crate::publish::system::remove::clear;

/// Folders that could not be exchanged in one step wait here, within the staging folder.
pub(crate) const ASIDE: &str = ".aside";

/// So many folders that cannot be cleared away are passed over.
const MOST: usize = 8;

/// Clears away what killed builds left, after what they had put aside is back in its place.
pub(crate) fn tidy(output: &OutputFolder) -> Result<()> {
    for place in places(output) {
        if fs::symlink_metadata(&place).is_ok_and(|meta| meta.is_dir()) {
            match leave(&place, output.folder()) {
                // One of another account stays.
                Err(failed) if failed.error.kind() == ErrorKind::PermissionDenied => {}
                left => left?,
            }
        }
    }
    if let Some(before) = output.before() {
        let aside = before.join("aside");
        failed(&aside, exchange::restore(&aside, output.folder()))?;
    }
    Ok(())
}

/// Whether a killed build left something aside that is to be put back.
pub(crate) fn is_torn(output: &OutputFolder) -> bool {
    let asides = places(output).into_iter().map(|place| place.join(ASIDE));
    asides.chain(output.before().map(|before| before.join("aside"))).any(|aside| aside.exists())
}

/// Makes the staging folder.
pub(crate) fn make(output: &OutputFolder) -> Result<PathBuf> {
    let free = |path: &PathBuf| fs::symlink_metadata(path).is_err();
    let (beside, inside): (Vec<_>, Vec<_>) =
        places(output).into_iter().partition(|place| !place.starts_with(output.folder()));
    let Some(first) = inside.into_iter().find(free) else {
        return Err(PublishError { path: output.folder().to_path_buf(), error: ErrorKind::AlreadyExists.into() });
    };
    failed(output.folder(), system::private_folder(&first))?;
    // That it can be moved there says that all that will be in it can be moved back.
    let beside = beside.into_iter().find(free).filter(|beside| fs::rename(&first, beside).is_ok());
    let place = beside.unwrap_or(first);
    // What a killed build leaves is never taken into Git.
    failed(&place, fs::write(place.join(".gitignore"), "*\n"))?;
    Ok(place)
}

fn places(output: &OutputFolder) -> Vec<PathBuf> {
    let (folder, name) = (output.folder(), staging_name(output.folder()));
    let numbered = |parent: &Path| -> Vec<PathBuf> {
        let name = |number| if number == 0 { name.clone() } else { format!("{name}-{number}") };
        (0..MOST).map(|number| parent.join(name(number))).collect()
    };
    let beside = folder.parent().map(numbered).unwrap_or_default();
    beside.into_iter().chain(numbered(folder)).collect()
}

/// Removes a staging folder, after what was put aside in it is back in its place.
pub(crate) fn leave(staging: &Path, output: &Path) -> Result<()> {
    let aside = staging.join(ASIDE);
    failed(&aside, exchange::restore(&aside, output))?;
    clear(staging)
}
