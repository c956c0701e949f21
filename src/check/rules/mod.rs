//! The rules about words: one file a family.
//!
//! In: a project's messages. Out: diagnostics. In between: each text is read once into a [`reading::Reading`]; a
//! rule looks at it alone, beside its source, or beside all others of its locale. A rule is not run where another
//! has already said the same in fewer words (numbers of a text that was not translated at all).
//!
//! | file | finds | looks at |
//! |---|---|---|
//! | `figures` | numbers, dates and units that differ | a pair |
//! | `addresses` | e-mails, links, telephone numbers that differ, or hold a wrong letter | a pair; alone |
//! | `markup` | strong, emphasis and links that differ, or have no partner | a pair; alone |
//! | `letters` | two scripts in a word, letters of old fonts and other alphabets, what cannot be seen | alone |
//! | `keyboard` | Tajik typed without its letters | a file; a locale |
//! | `copies` | texts that were not translated, or are in the wrong language | a pair; alone |
//! | `parity` | variables and references that differ | a pair |
//! | `plurals` | variants that hide the number | alone |
//! | `marks` | quotation marks and brackets | alone |
//! | `spacing` | spaces, dashes, ellipses | alone |
//! | `sentences` | words typed twice; ends and capitals that differ | alone; a pair |
//! | `size` | lengths that differ too much | a pair |
//! | `terms` | the glossary | a pair; alone |
//! | `persons` | names spelt in two ways | a locale |
//! | `consistency` | the same source with two translations, and the other way round | a locale |
//! | `unused` | messages and attributes that nothing needs | the project |
//! | `glyphs` | characters that no face has | alone |
//! | `optout` | comments that allow a message to break a rule | the project |
//!
//! How many blocks an edition has needs no rule: its blocks stand in the template, which has no language.

mod addresses;
mod consistency;
mod copies;
mod figures;
mod glyphs;
mod keyboard;
mod letters;
mod lexicon;
mod marks;
mod markup;
mod numerals;
mod optout;
mod parity;
mod persons;
mod plurals;
mod reading;
mod run;
mod said;
mod sentences;
mod signs;
mod size;
mod spacing;
mod subject;
mod terms;
mod tokens;
mod unused;
mod values;

use std::collections::BTreeSet;

use super::HouseNames;
use super::names::Names;
use super::variables::of_release;
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources};
use crate::l10n::Locale;
use crate::project::{Loaded, Project, Selection};
use optout::OptOuts;
use parity::Known;
use run::{Run, Side};
use unused::Unused;

pub use glyphs::COVERAGE;
pub(super) use unused::is_known;

/// The rules about words in one run over the house and its releases. What a message is allowed to break is left out.
#[derive(Debug)]
pub(super) struct Texts<'p> {
    project: &'p Project,
    selection: &'p Selection,
    locales: Vec<&'p Locale>,
    run: Run<'p>,
    unused: Unused<'p>,
    opt_outs: OptOuts,
    /// What uses a message may stand in what could not be read.
    sound: bool,
}

impl<'p> Texts<'p> {
    /// `found` is what was found so far, in loading.
    pub(super) fn new(
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
            opt_outs: OptOuts::default(),
            sound: found.iter().all(|found| is_harmless(found, sources)),
        }
    }

    /// Reads the house's messages.
    pub(super) fn house(&mut self, house: &HouseNames<'_>, sources: &Sources) {
        let sides: Vec<Side<'_>> =
            self.locales.iter().filter_map(|locale| Some(Side { locale, names: house.get(locale)? })).collect();
        self.run.group(&sides, &Known::House);
        self.unused.house(house);
        for locale in &self.locales {
            for messages in self.project.house.get(*locale).into_iter().flatten() {
                self.opt_outs.read(&messages.entries.entries, sources, &mut self.run.report);
            }
        }
    }

    /// Reads the messages of releases. `found` is what was found since they were loaded.
    pub(super) fn releases(
        &mut self,
        batch: &Project,
        house: &HouseNames<'_>,
        found: &[Diagnostic],
        sources: &Sources,
    ) {
        self.sound &= found.iter().all(|found| is_harmless(found, sources));
        let mut releases: Vec<&Loaded> = batch.releases.iter().collect();
        releases.sort_by(|a, b| a.release.slug.cmp(&b.release.slug));
        for loaded in releases {
            let types = of_release(&loaded.release.matter);
            let of = |locale: &&'p Locale| {
                let messages = loaded.messages.get(*locale)?;
                Some((*locale, Names::new([messages], house.get(*locale))))
            };
            let names: Vec<(&Locale, Names<'_>)> = self.locales.iter().filter_map(of).collect();
            let sides: Vec<Side<'_>> = names.iter().map(|(locale, names)| Side { locale, names }).collect();
            self.run.group(&sides, &Known::Release(&types));
            self.unused.release(loaded, &names, house.get(&self.project.settings.source));
            for (locale, _) in &names {
                if let Some(messages) = loaded.messages.get(*locale) {
                    self.opt_outs.read(&messages.entries.entries, sources, &mut self.run.report);
                }
            }
        }
    }

    /// Files whose texts are needed to finish.
    pub(super) fn needs(&mut self) -> BTreeSet<FileId> {
        self.run.needs()
    }

    /// Tells what was found.
    pub(super) fn finish(&mut self, sources: &Sources, report: &mut Report) {
        let mut found = self.run.finish(sources);
        let sound = self.sound;
        self.unused.finish(sound, sound && self.selection.slugs.is_empty(), &mut found);
        let opt_outs = &mut self.opt_outs;
        found.adjust(|diagnostic| (!opt_outs.allow(diagnostic)).then_some(diagnostic.severity));
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
