//! The rules about words over the house and its releases, in groups.
//!
//! In: the house's messages, then those of releases, a group at a time. Out: diagnostics at the end. Invariants: what a
//! message is allowed to break is left out, and what compares with messages that are not loaded is not called unneeded.

use std::collections::BTreeSet;

use super::gathered::{Gathered, Total};
use super::listing::UnknownWord;
use super::optout::OptOuts;
use super::rules::parity::GivenVariables;
use super::rules::unused::Unused;
use super::run::{LocaleNames, Run};
use crate::check::portion::{Reader, Writer};
use crate::check::structure::names::{HouseNames, Names};
use crate::check::structure::variables::of_release;
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources, Span};
use crate::l10n::{Locale, asked};
use crate::project::{Loaded, Project, Selection};

/// The rules about words in one run over the house and its releases. What a message is allowed to break is left out.
#[derive(Debug)]
pub(crate) struct WordChecks<'p> {
    project: &'p Project,
    selection: &'p Selection,
    locales: Vec<&'p Locale>,
    run: Run<'p>,
    /// What was gathered so far, in the order of releases; nothing once the run comes to its end.
    total: Option<Total<'p>>,
    /// Whether somebody wants what each release adds.
    wants_portions: bool,
    unused: Unused<'p>,
    opt_outs: OptOuts,
    /// What uses a message may stand in what could not be read.
    sound: bool,
}

impl<'p> WordChecks<'p> {
    /// `found` is what was found so far, in loading.
    pub(crate) fn new(
        project: &'p Project,
        selection: &'p Selection,
        found: &[Diagnostic],
        sources: &Sources,
    ) -> Self {
        let source = &project.settings.source;
        let is_read = |locale: &&Locale| *locale == source || selection.wants(locale);
        let locales: Vec<&Locale> = project.settings.locales.iter().filter(is_read).collect();
        Self {
            project,
            selection,
            unused: Unused::new(project, &locales),
            locales,
            run: Run::new(project),
            total: Some(Total::new(&project.settings.locales)),
            wants_portions: false,
            opt_outs: OptOuts::default(),
            sound: found.iter().all(|found| is_harmless(found, sources)),
        }
    }

    /// Reads the house's messages.
    pub(crate) fn house(&mut self, house: &HouseNames<'_>, sources: &Sources) {
        let locales: Vec<LocaleNames<'_>> = self
            .locales
            .iter()
            .filter_map(|locale| Some(LocaleNames { locale, names: house.get(locale)? }))
            .collect();
        self.run.group(&locales, &GivenVariables::House);
        let gathered = Gathered::take(&mut self.run);
        self.add(gathered);
        self.unused.house(house);
        for locale in &self.locales {
            for messages in self.project.house.get(*locale).into_iter().flatten() {
                self.opt_outs.read(&messages.entries.entries, sources, &mut self.run.report);
            }
        }
    }

    /// Reads the messages of releases. `found` is what was found since they were loaded. Gives what each adds to the run,
    /// where that can be written down and somebody wants it.
    pub(crate) fn releases(
        &mut self,
        batch: &Project,
        house: &HouseNames<'_>,
        found: &[Diagnostic],
        sources: &Sources,
    ) -> Vec<(String, Vec<u8>)> {
        let mut portions = Vec::new();
        self.sound &= found.iter().all(|found| is_harmless(found, sources));
        let mut releases: Vec<&Loaded> = batch.releases.iter().collect();
        releases.sort_by(|a, b| a.release.slug.cmp(&b.release.slug));
        for loaded in releases {
            asked::turn_to(Some(loaded.release.slug.as_str()));
            let types = of_release(&loaded.release.matter);
            let of = |locale: &&'p Locale| {
                let messages = loaded.messages.get(*locale)?;
                Some((*locale, Names::new([messages], house.get(*locale))))
            };
            let names: Vec<(&Locale, Names<'_>)> = self.locales.iter().filter_map(of).collect();
            let locales: Vec<LocaleNames<'_>> =
                names.iter().map(|(locale, names)| LocaleNames { locale, names }).collect();
            self.run.group(&locales, &GivenVariables::Release(&types));
            let used = self.unused.release(loaded, &names, house.get(&self.project.settings.source));
            let mut allows = false;
            for (locale, _) in &names {
                if let Some(messages) = loaded.messages.get(*locale) {
                    allows |= self.opt_outs.read(&messages.entries.entries, sources, &mut self.run.report);
                }
            }
            let gathered = Gathered::take(&mut self.run);
            if self.wants_portions && !allows {
                let files: Vec<FileId> = loaded.files().collect();
                let mut portion = Writer::new(&files);
                portion.number(loaded.messages.len());
                loaded.messages.keys().for_each(|locale| portion.text(locale.tag()));
                gathered.write(&mut portion);
                used.write(&mut portion);
                let reference = loaded.release.matter.form.reference.as_ref();
                portion.number(usize::from(reference.is_some()));
                if let Some(reference) = reference {
                    portion.text(&reference.value);
                    portion.span(reference.span);
                }
                portions.extend(portion.finish().map(|portion| (loaded.release.slug.to_string(), portion)));
            }
            self.add(gathered);
            self.unused.add(used);
        }
        asked::turn_to(None);
        portions
    }

    /// Takes over what a release added to an earlier run, and gives its reference; `None` where that cannot be read.
    pub(crate) fn read_back(
        &mut self,
        slug: &str,
        portion: &[u8],
        sources: &mut Sources,
    ) -> Option<Option<(String, Span)>> {
        let mut from = Reader::new(portion);
        let mut files = vec![sources.promise(format!("releases/{slug}/release.md"))];
        for _ in 0..from.number()? {
            let tag = from.text()?;
            files.push(sources.promise(format!("locales/{tag}/releases/{slug}.ftl")));
        }
        from.with_files(files);
        self.total.as_mut()?.read_back(&mut from, &self.project.settings.locales, &mut self.run)?;
        self.unused.read_back(&mut from)?;
        match from.number()? {
            0 => Some(None),
            _ => Some(Some((from.text()?.to_owned(), from.span()?))),
        }
    }

    /// From now on, what each release adds is given.
    pub(crate) fn want_portions(&mut self) {
        self.wants_portions = true;
    }

    fn add(&mut self, gathered: Gathered) {
        if let Some(total) = &mut self.total {
            total.add(gathered, &mut self.run);
        }
    }

    /// All was seen.
    fn settle(&mut self) {
        if let Some(total) = self.total.take() {
            total.settle(&mut self.run);
        }
    }

    /// Files whose texts are needed to finish.
    pub(crate) fn needs(&mut self) -> BTreeSet<FileId> {
        self.settle();
        self.run.needs()
    }

    /// The unknown words of a locale, in all its files together; names too if they are wanted.
    pub(crate) fn unknown(&self, locale: &Locale, names: bool) -> Vec<UnknownWord> {
        self.run.spelling.unknown(locale, names)
    }

    /// Tells what was found.
    pub(crate) fn finish(&mut self, sources: &Sources, report: &mut Report) {
        self.settle();
        let mut found = self.run.finish(sources);
        let sound = self.sound;
        self.unused.finish(sound, sound && self.selection.slugs.is_empty(), &mut found);
        let opt_outs = &mut self.opt_outs;
        self.run.fell.iter().for_each(|diagnostic| _ = opt_outs.allow(diagnostic));
        found.adjust(|diagnostic| (!opt_outs.allow(diagnostic)).then_some(diagnostic.severity));
        // A word is reported once a file: what a message allows must not hide it elsewhere.
        self.run.spelling.report(&mut |code, place| opt_outs.allows(code, place), &mut found);
        // Rules that compare with what is not loaded may have found nothing for that reason.
        let part = !self.selection.slugs.is_empty() || !self.selection.locales.is_empty();
        let compares = |code| {
            matches!(
                code,
                Code::UnusedMessage
                    | Code::CopiedTranslation
                    | Code::InconsistentTranslation
                    | Code::SameTranslation
                    | Code::NameDiffers
                    | Code::TajikLetters
            )
        };
        opt_outs.unneeded(|code| !(part && compares(code)), &mut found);
        report.append(found);
    }
}

/// Whether a problem leaves open what is used: it is none, or lies in a file of messages.
fn is_harmless(found: &Diagnostic, sources: &Sources) -> bool {
    let lies_in_words =
        || found.primary.as_ref().is_some_and(|label| sources.path(label.span.file).ends_with(".ftl"));
    found.severity != Severity::Error || lies_in_words()
}
