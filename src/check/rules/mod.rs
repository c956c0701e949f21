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
mod sentences;
mod signs;
mod size;
mod spacing;
mod subject;
mod terms;
mod tokens;
mod unused;
mod values;

use super::names::Names;
use super::variables::of_release;
use crate::diag::{Code, Diagnostic, Report, Severity, Sources};
use crate::project::{Messages, Project, Selection};
use optout::OptOuts;
use parity::Known;
use run::{Run, Side};

pub use glyphs::COVERAGE;

/// Runs the rules about words on the messages of the selection. What a message is allowed to break is left out.
pub fn texts(project: &Project, selection: &Selection, sources: &Sources, report: &mut Report) {
    let source = &project.settings.source;
    let locales: Vec<_> =
        project.settings.locales.iter().filter(|locale| *locale == source || selection.wants(locale)).collect();
    let mut found = Report::default();
    let mut run = Run::new(project, sources, &mut found);
    let house: Vec<Names<'_>> =
        locales.iter().map(|locale| Names::new(project.house.get(*locale).into_iter().flatten(), None)).collect();
    let sides: Vec<Side<'_>> = locales.iter().zip(&house).map(|(locale, names)| Side { locale, names }).collect();
    run.group(&sides, &Known::House);
    for loaded in &project.releases {
        let types = of_release(&loaded.release.matter);
        let names: Vec<Option<Names<'_>>> = locales
            .iter()
            .zip(&house)
            .map(|(locale, house)| loaded.messages.get(*locale).map(|messages| Names::new([messages], Some(house))))
            .collect();
        let pairs = locales.iter().zip(&names).filter_map(|(locale, names)| Some((*locale, names.as_ref()?)));
        let sides: Vec<Side<'_>> = pairs.map(|(locale, names)| Side { locale, names }).collect();
        run.group(&sides, &Known::Release(&types));
    }
    run.finish();
    // What uses a message may stand in what could not be read.
    let sound = report.sorted().iter().all(|told| told.severity != Severity::Error || lies_in_words(told, sources));
    let all = selection.slugs.is_empty() && sound;
    let source_house = locales.iter().zip(&house).find(|(locale, _)| **locale == source).map(|(_, names)| names);
    for loaded in project.releases.iter().filter(|_| sound) {
        if let Some(own) = loaded.messages.get(source) {
            let others: Vec<&Messages> = loaded.messages.values().collect();
            unused::release(loaded, own, &others, source_house, &mut found);
        }
    }
    if all {
        unused::house(project, &mut found);
    }
    for locale in locales.iter().filter(|locale| **locale != source) {
        unused::attributes(project, locale, &mut found);
    }
    settle(project, selection, sources, found, report);
}

/// Whether a problem lies in a file of messages.
fn lies_in_words(found: &Diagnostic, sources: &Sources) -> bool {
    found.primary.as_ref().is_some_and(|label| sources.path(label.span.file).ends_with(".ftl"))
}

/// Leaves out what messages are allowed to break, and reports comments that are wrong or not needed.
fn settle(project: &Project, selection: &Selection, sources: &Sources, mut found: Report, report: &mut Report) {
    let mut opt_outs = OptOuts::default();
    let source = &project.settings.source;
    let releases = project.releases.iter().flat_map(|loaded| loaded.messages.iter());
    let house = project.house.iter().flat_map(|(locale, files)| files.iter().map(move |messages| (locale, messages)));
    for (locale, messages) in house.chain(releases) {
        if locale == source || selection.wants(locale) {
            opt_outs.read(&messages.entries.entries, sources, &mut found);
        }
    }
    found.adjust(|diagnostic| (!opt_outs.allow(diagnostic)).then_some(diagnostic.severity));
    // Rules that compare with what is not loaded may have found nothing for that reason.
    let part = !selection.slugs.is_empty() || !selection.locales.is_empty();
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
