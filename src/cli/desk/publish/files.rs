//! The files that publishing writes.
//!
//! In: the output folder, the editions that were chosen. Out: names within the release's folder, and which of them are there already.
//! Invariants: what lists and feeds change is not counted, for it is made of all releases.

use std::collections::BTreeSet;

use super::gate::{Edition, Gate};
use crate::output::{self, Needs, OUTPUTS, Scope};
use crate::publish::{Manifest, OutputFolder};

/// A file that is written.
pub(super) struct Planned {
    /// From the output folder.
    pub(super) path: String,
    /// Whether one of that name is replaced.
    pub(super) is_there: bool,
}

/// What is written of the editions that were chosen.
pub(super) fn planned(output: &OutputFolder, gate: &Gate, chosen: &BTreeSet<String>) -> Vec<Planned> {
    let Some(loaded) = gate.loaded() else { return Vec::new() };
    let slug = loaded.release.slug.as_str();
    let there = Manifest::load_files(output).ok().flatten().unwrap_or_default();
    let site = gate.project.settings.site.is_some();
    let mut names: Vec<String> = Vec::new();
    for Edition { locale, document, .. } in gate.editions.iter().filter(|own| chosen.contains(own.locale.tag())) {
        let usual: BTreeSet<&str> = output::usual_formats().map(|format| format.format).collect();
        for output in OUTPUTS.iter().filter(|own| own.scope == Scope::Edition && usual.contains(own.format)) {
            let is_made = match output.needs {
                Needs::Nothing => true,
                Needs::Site => site,
                Needs::Events => site && document.calendar.is_some(),
                Needs::Asking => false,
            };
            names.extend(is_made.then(|| output.file(slug, locale.tag())));
        }
    }
    if loaded.release.matter.combined && loaded.locales.len() > 1 {
        names.push(output::all_languages().file(slug, &output::tags(&loaded.locales)));
    }
    if !chosen.is_empty() {
        names.extend(loaded.pictures.keys().chain(loaded.enclosures.keys()).cloned());
    }
    let planned = |name: String| Planned { is_there: there.has(slug, &name), path: format!("{slug}/{name}") };
    names.into_iter().map(planned).collect()
}
