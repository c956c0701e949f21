//! What the commands for translators ask of a text.
//!
//! In: a project, a selection, a [`Translation`]. Out: the lock, the languages that are translated into, the file that a
//! text belongs in, how a text is shown. Invariants: a project without a lock has an empty one.

use crate::check::Translation;
use crate::check::lock::Lock;
use crate::diag::{Message, Report, Sources, message};
use crate::l10n::Locale;
use crate::project::{Project, Selection, release_messages};

/// The project's lock, or an empty one.
pub(in crate::cli) fn lock(project: &Project, sources: &Sources, report: &mut Report) -> Lock {
    project.lock.map_or_else(Lock::default, |file| Lock::read(file, sources, report))
}

/// The languages of a selection that texts are translated into.
pub(in crate::cli) fn wanted<'a>(project: &'a Project, selection: &Selection) -> Vec<&'a Locale> {
    let into = project.settings.locales.iter().filter(|locale| **locale != project.settings.source);
    into.filter(|locale| selection.wants(locale)).collect()
}

/// A text behind the name of its language.
pub(super) fn labelled(language: &Locale, text: String) -> Message {
    message!("text-in-language", "{language}: {text}", language = language, text = text)
}

/// The file that a text belongs in.
pub(in crate::cli) fn path(
    translation: &Translation<'_>,
    locale: &Locale,
    project: &Project,
    sources: &Sources,
) -> String {
    if let Some(entry) = translation.entry {
        return sources.path(entry.id.span.file).to_owned();
    }
    match translation.slug {
        Some(slug) => release_messages(locale, slug),
        None => sources.path(translation.source_entry.id.span.file).replacen(
            &format!("locales/{}/", project.settings.source),
            &format!("locales/{locale}/"),
            1,
        ),
    }
}
