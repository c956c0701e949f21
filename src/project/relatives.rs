//! Releases that belong to another: the one that it corrects, and those that correct it.
//!
//! In: releases that were read, and how another is read. Out: their [`Relatives`]. Invariants: only what is public at the
//! moment of reference is a relative; what is wrong with it is told where it is looked at; no release is read a second time
//! where none corrects another.

use std::sync::Arc;

use super::disk::Folder;
use super::model::{Corrections, Frame, Loaded, Relatives};
use crate::diag::{Code, Diagnostic, Report};

/// Puts their relatives beside releases.
pub(super) fn attach(
    frame: &Frame,
    releases: &mut [Loaded],
    report: &mut Report,
    mut read: impl FnMut(&str) -> Option<Loaded>,
) {
    let corrections = frame.corrections.get_or_init(|| find(&frame.folder, &frame.slugs));
    let mut public = |slug: &str| read(slug).filter(|other| other.state.is_public());
    for loaded in releases {
        let slug = loaded.release.slug.to_string();
        let corrects = loaded.release.matter.form.corrects.as_ref();
        let corrects = corrects.and_then(|other| public(&other.value)).map(Arc::new);
        corrects.iter().for_each(|other| order(loaded, other, report));
        let of_this =
            |other: &Loaded| other.release.matter.form.corrects.as_ref().is_some_and(|own| own.value == slug);
        let by = corrections.get(&slug).into_iter().flatten();
        let corrected_by = by.filter_map(|other| public(other)).filter(of_this).map(Arc::new).collect();
        loaded.relatives = Relatives { corrects, corrected_by };
    }
}

impl Frame {
    /// The releases that some say they correct; the others are known to correct none. To be called before any is loaded.
    #[must_use]
    pub fn find_corrections(&self, slugs: &[String]) -> Vec<String> {
        self.corrections.get_or_init(|| find(&self.folder, slugs)).keys().cloned().collect()
    }
}

/// A correction comes after what it corrects.
fn order(loaded: &Loaded, other: &Loaded, report: &mut Report) {
    let own = &loaded.release;
    let Some(named) = &own.matter.form.corrects else { return };
    let mutual = other.release.matter.form.corrects.as_ref().is_some_and(|back| back.value == own.slug.as_str());
    let (day, later) = (own.matter.publication.day(), other.release.matter.publication.day());
    let shown = |day: jiff::civil::Date| day.strftime("%-d %B %Y").to_string();
    let (message, help) = if mutual {
        (
            format!("this release and `{}` correct each other", named.value),
            "delete `corrects` in the one that was wrong",
        )
    } else if later > day {
        (
            format!("`{}` is of {}, after this release of {}", named.value, shown(later), shown(day)),
            "name the release that was wrong, or correct `date`: a correction comes later",
        )
    } else {
        return;
    };
    report.error(Diagnostic::new(Code::CorrectionDate, message).at(named.span, "named here").help(help));
}

/// Finds who corrects whom, by a glance at every release; [`attach`] reads those that are found with care.
fn find(folder: &Folder, slugs: &[String]) -> Corrections {
    let mut found = Corrections::new();
    for slug in slugs {
        let Some(text) = folder.glance(&format!("releases/{slug}/release.md")) else { continue };
        // Facts stand between the first two fences.
        let lines = text.lines().map(str::trim).skip(1).take_while(|line| *line != "+++");
        let named = lines.filter_map(|line| line.strip_prefix("corrects")?.trim_start().strip_prefix('='));
        for other in named {
            let other = other.split('#').next().unwrap_or_default().trim().trim_matches(['"', '\'']);
            found.entry(other.to_owned()).or_default().push(slug.clone());
        }
    }
    found
}
