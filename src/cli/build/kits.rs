//! Press kits within `payom build`.
//!
//! In: a group of releases whose PDFs are made. Out: their press kits, written to the stage. Invariants: a kit holds the PDFs and texts
//! that are published with it, in all languages of its release; one that is published already is made anew with them.

use std::collections::BTreeMap;

use crate::cli::kits::{self, Copied, name};
use crate::cli::request::Request;
use crate::cli::survey::Group;
use crate::office::TooLarge;
use crate::output;
use crate::publish::{Manifest, PublishError, Stage};

/// What is written of each release: name and size.
pub(super) type Written = BTreeMap<String, (String, u64)>;

/// Why a press kit is not there.
pub(super) enum NotPacked {
    /// It could not be written.
    Publish(PublishError),
    /// It would be too large.
    TooLarge(String, TooLarge),
}

/// Makes the press kits of a group.
pub(super) fn make(
    group: &Group,
    (request, stage): (&Request<'_>, &Stage),
    manifest: &Manifest,
) -> Result<Written, NotPacked> {
    let mut written = Written::new();
    for loaded in &group.project.releases {
        let (slug, name) = (loaded.release.slug.as_str(), name(loaded));
        let again = request.is_usual() && manifest.has(slug, &name);
        let whole = loaded.locales.iter().all(|locale| request.selection.wants(locale));
        if !whole || !(request.asks(output::kit()) || again) {
            continue;
        }
        let own = group.editions().into_iter().filter(|(other, _)| other.release.slug == loaded.release.slug);
        let own = own.filter_map(|(_, edition)| {
            let document = edition.document.clone();
            let pdf = stage.there(&format!("{slug}/{}", output::download().file(slug, document.locale.tag())))?;
            Some(Copied { document, pdf })
        });
        let made = kits::kit(&own.collect::<Vec<_>>(), loaded, &group.project);
        if let Some(bytes) = made.map_err(|error| NotPacked::TooLarge(name.clone(), error))? {
            stage.write(&format!("{slug}/{name}"), &bytes).map_err(NotPacked::Publish)?;
            written.insert(slug.to_owned(), (name, bytes.len() as u64));
        }
    }
    Ok(written)
}
