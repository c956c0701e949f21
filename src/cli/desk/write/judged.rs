//! What the rules find in the texts of a release.
//!
//! In: a release, perhaps with a file as it shall be. Out: remarks about a text. Invariants: they are those of `payom check`, with the severities
//! that the house gives them; what is told of another language is told where that is translated.

use super::sheet::Sheet;
use crate::check;
use crate::cli::desk::answers::{mended, of_marks};
use crate::cli::desk::office::session;
use crate::cli::desk::remarks::Remark;
use crate::cli::survey::CHECKING;
use crate::cli::translate::take::edits::Changed;
use crate::cli::translate::take::verify::lay;
use crate::diag::{Code, Diagnostic, Report, Severity, Sources};
use crate::document::{Resolver, resolve};
use crate::edit::Field;
use crate::project::{Messages, Project, Selection};

/// What the rules find in the texts of a release.
pub(super) struct Judged {
    found: Vec<(String, Diagnostic)>,
    sources: Sources,
}

impl Judged {
    /// With a file as it shall be, or as it is.
    pub(super) fn of(sheet: &Sheet<'_>, changed: Option<Changed>) -> Self {
        let mut session = session(sheet.view.sources.clone());
        let mut project: Project = sheet.view.project.clone();
        project.strays.clear();
        let text = sheet.text.map(str::to_owned);
        let whole =
            || Changed { path: sheet.path.clone(), before: text.clone(), after: text.clone().unwrap_or_default() };
        let messages = lay(&mut project, sheet.source, &changed.unwrap_or_else(whole), &mut session.sources);
        let mut report = Report::default();
        // What is told of other languages is told where they are translated.
        let own = Selection { locales: [sheet.source.tag().to_owned()].into(), ..Selection::default() };
        check::part(&project, &own, (CHECKING, &session.sources, &mut report), |report| {
            let resolver = Resolver::new(&project, &session.sources);
            for loaded in &project.releases {
                // What it says is in the report.
                let _ = resolve(&resolver, loaded, sheet.source, report);
            }
        });
        let own = |found: &&Diagnostic| {
            let label = found.primary.as_ref().filter(|label| label.span.file == messages.file)?;
            // What another language lacks is told where that is translated, and it may use what this one does not.
            let is_of_all = matches!(found.code, Code::MissingTranslation | Code::UnusedMessage);
            (!is_of_all).then_some(())?;
            Some((name_at(&messages, label.span.range().start)?, (*found).clone()))
        };
        Self { found: report.sorted().iter().filter_map(own).collect(), sources: session.sources }
    }

    /// Those about a text; errors come first.
    pub(super) fn remarks(&self, sheet: &Sheet<'_>, name: &str, new: &Field) -> Vec<Remark> {
        let rules = &sheet.view.project.settings.rules;
        let mut out: Vec<Remark> = Vec::new();
        let marks = of_marks(self.found.iter().map(|(_, found)| found));
        for (_, found) in self.found.iter().filter(|(own, _)| own == name) {
            let severity = match rules.get(&found.code) {
                Some(None) => continue,
                Some(Some(own)) => found.severity.min(*own),
                None => found.severity,
            };
            if severity != Severity::Info {
                let answer = mended(found, name, new, (&self.sources, &marks));
                Remark::of(found, answer, (severity, sheet.source.tag()), &self.sources).join(&mut out);
            }
        }
        out.sort_by_key(|remark| remark.severity != Severity::Error);
        out
    }
}

/// The text that a place of a file lies in.
fn name_at(messages: &Messages, at: usize) -> Option<String> {
    let entry = messages.entries.entries.iter().take_while(|entry| entry.id.span.range().start <= at).last()?;
    let own = entry.attributes.iter().take_while(|(name, _)| name.span.range().start <= at).last();
    Some(own.map_or_else(|| entry.id.text.to_string(), |(name, _)| format!("{}.{}", entry.id.text, name.text)))
}
