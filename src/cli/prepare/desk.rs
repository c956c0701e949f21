//! Makes the copies of editions.
//!
//! In: editions. Out: their files. Invariants: what is not public has no address; what stands in a file stands in the edition.

use super::mails::Mails;
use super::outbox::{OUTBOX, prefix};
use crate::cli::Session;
use crate::cli::build::print::{Printer, Sheet, WorkerState};
use crate::cli::cause;
use crate::cli::kits::{self, Copied};
use crate::cli::locate::Origin;
use crate::cli::survey::{Edition, Group};
use crate::diag::{Code, Diagnostic, Message, Report};
use crate::output::{self, Maker, Needs, OUTPUTS, Output};
use crate::project::{Loaded, Project};
use crate::text;

/// What was made.
#[derive(Default)]
pub(super) struct Copies {
    /// Paths from the project's folder, and bytes.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// What there is to say of each release.
    pub(super) notes: Vec<Message>,
}

/// Makes copies one after the other.
pub(super) struct Desk<'a> {
    pub(super) printer: &'a Printer,
    pub(super) mails: &'a Mails<'a>,
    pub(super) worker: WorkerState,
    pub(super) copies: Copies,
    /// The editions of the release that it is at.
    pub(super) copied: Vec<Copied>,
}

impl Desk<'_> {
    /// Makes the files of an edition; what is wrong is reported.
    pub(super) fn edition(&mut self, (group, loaded, edition): (&Group, &Loaded, &Edition), session: &mut Session) {
        let mut document = edition.document.clone();
        if !loaded.state.is_public() {
            // Nothing is there yet.
            document.site = None;
        }
        let before = prefix(loaded.due.embargo, group.project.settings.zone.as_ref());
        let (slug, tag) = (&document.slug, document.locale.tag());
        let Session { sources, report, .. } = session;
        let origin = Origin { project: &group.project, sources, loaded, document: &document };
        let Some(printed) = self.printer.print(origin, &edition.fingerprint, &mut self.worker, report) else {
            return;
        };
        let own = Some((output::download().file(slug, tag), printed.own));
        let combined = self.printer.combined(loaded).zip(printed.combined);
        let mut files = Vec::new();
        for (name, sheet) in own.into_iter().chain(combined) {
            if let Sheet::Made(bytes, _) = sheet {
                files.push((format!("{before}{name}"), bytes));
            }
        }
        let texts = |output: &&Output| {
            output.needs != Needs::Asking && matches!(output.maker, Maker::Text(_) | Maker::Styled(_))
        };
        for output in OUTPUTS.iter().filter(texts) {
            let name = output.file(slug, tag);
            match output.make(&document, self.printer.style()) {
                Some(Ok(bytes)) => files.push((format!("{before}{name}"), bytes)),
                Some(Err(error)) => {
                    report.error(cause::refused(origin, &name, &error, self.printer.style(), None));
                }
                None => {}
            }
        }
        let secret = !loaded.state.is_public() && loaded.release.matter.is_media_advisory();
        if let Some(site) = edition.document.site.as_ref().filter(|_| secret && document.calendar.is_some()) {
            let name = output::calendar().file(slug, tag);
            files.push((format!("{before}{name}"), text::invitation(&document, site).into_bytes()));
        }
        if let Some((name, pdf)) = files.first() {
            let (drafts, notes) = self.mails.drafts(&document, (name, pdf), report);
            let copied = Copied { document: document.clone(), pdf: pdf.clone() };
            self.copied.push(copied);
            files.extend(drafts.into_iter().map(|(name, bytes)| (format!("{before}{name}"), bytes)));
            self.copies.notes.extend(notes);
        }
        let placed = files.into_iter().map(|(name, bytes)| (format!("{OUTBOX}/{slug}/{name}"), bytes));
        self.copies.files.extend(placed);
    }

    /// The press kit of a release, once its editions were copied; and the documents of one that is not public: what its copies
    /// name can be found nowhere else.
    pub(super) fn release(&mut self, loaded: &Loaded, project: &Project, report: &mut Report) {
        let slug = &loaded.release.slug;
        let before = prefix(loaded.due.embargo, project.settings.zone.as_ref());
        let enclosures = loaded.enclosures.values().filter(|_| !loaded.state.is_public());
        let files = enclosures.map(|one| (format!("{OUTBOX}/{slug}/{before}{}", one.name), one.bytes.to_vec()));
        self.copies.files.extend(files);
        let copied = std::mem::take(&mut self.copied);
        match kits::kit(&copied, loaded, project) {
            Ok(None) => {}
            Ok(Some(bytes)) => {
                self.copies.files.push((format!("{OUTBOX}/{slug}/{before}{slug}{}", kits::ENDING), bytes));
            }
            Err(error) => drop(report.error(Diagnostic::new(Code::Internal, error.to_string()))),
        }
    }
}
