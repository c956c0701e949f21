//! The files of a release once it is published.
//!
//! In: the output folder, the editions that were chosen. Out: names within the release's folder, and which of them are there already.
//! Invariants: those that are made and those that stay are as many as there are afterwards; what lists and feeds change is not counted, for it is made
//! of all releases.

use std::collections::BTreeSet;

use super::gate::{Edition, Gate};
use crate::asset::smaller::plan;
use crate::html::LANGUAGES_FILE;
use crate::output::{self, Needs, OUTPUTS, Scope};
use crate::publish::{Manifest, OutputFolder};

/// A file that will be there.
pub(super) struct Planned {
    /// From the output folder.
    pub(super) path: String,
    /// Whether one of that name is there, and is replaced.
    pub(super) is_there: bool,
}

/// What is there once the editions that were chosen are published; nothing where none is.
pub(super) fn planned(output: &OutputFolder, gate: &Gate, chosen: &BTreeSet<String>) -> Vec<Planned> {
    let Some(loaded) = gate.loaded() else { return Vec::new() };
    let slug = loaded.release.slug.as_str();
    let there = Manifest::load_files(output).ok().flatten().unwrap_or_default();
    let site = gate.project.settings.site.is_some();
    let mut names: BTreeSet<String> = BTreeSet::new();
    for Edition { locale, document, .. } in gate.editions.iter().filter(|own| chosen.contains(own.locale.tag())) {
        let usual: BTreeSet<&str> = output::usual_formats().map(|format| format.format).collect();
        for output in OUTPUTS.iter().filter(|own| own.scope == Scope::Edition) {
            let file = output.file(slug, locale.tag());
            // What was asked for once follows the text, too.
            let is_asked = usual.contains(output.format) || there.has(slug, &file);
            let is_made = is_asked
                && match output.needs {
                    Needs::Nothing => true,
                    Needs::Site => site,
                    Needs::Events => site && document.calendar.is_some(),
                    Needs::Asking => false,
                };
            names.extend(is_made.then_some(file));
        }
    }
    if loaded.release.matter.combined && loaded.locales.len() > 1 {
        names.insert(output::all_languages().file(slug, &output::tags(&loaded.locales)));
    }
    if names.is_empty() {
        return Vec::new();
    }
    names.insert(LANGUAGES_FILE.to_owned());
    names.extend(loaded.pictures.keys().chain(loaded.enclosures.keys()).cloned());
    names.extend(loaded.pictures.values().flat_map(|photo| plan(photo)).map(|copy| copy.name));
    let stay = there.files(slug).into_iter().filter(|name| !names.contains(name));
    let stay: Vec<Planned> = stay.map(|name| Planned { is_there: false, path: format!("{slug}/{name}") }).collect();
    let planned = |name: String| Planned { is_there: there.has(slug, &name), path: format!("{slug}/{name}") };
    names.into_iter().map(planned).chain(stay).collect()
}
