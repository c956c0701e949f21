//! Whether the messages can be relied upon.
//!
//! In: a [`Project`]. Out: diagnostics. In between: after a run without errors, every `.ftl` file of the selection
//! could be read, every name in it exists, no reference dangles or goes in a circle, every function gets what it can
//! use. That every message *an edition needs* exists is found by resolving the edition
//! ([`crate::document::resolve`]), which is the one place that knows what it needs.

mod characters;
mod cycles;
mod flat;
mod functions;
mod length;
pub mod lock;
mod names;
mod parity;
mod references;
mod rules;
mod selections;
mod syntax;
mod terms;
mod translations;
mod variables;
mod visibility;
pub mod wording;

use std::collections::BTreeMap;

use crate::diag::{Report, Sources};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Kind};
use crate::project::{Project, Selection};
use references::Scope;

pub use crate::l10n::english_name as language;
pub use names::{Names, reaches};
pub use parity::{add, missing, parity};
pub use rules::{COVERAGE, texts};
pub use syntax::syntax_problems;
pub use translations::{State, Told, Translation, check as staleness, translations};
pub use variables::{Type, Types, house_file, of_house, of_release};

/// The names of every locale's house messages.
pub type HouseNames<'a> = BTreeMap<&'a Locale, Names<'a>>;

/// Collects the house's names.
#[must_use]
pub fn house_names(project: &Project) -> HouseNames<'_> {
    project.house.iter().map(|(locale, files)| (locale, Names::new(files, None))).collect()
}

/// Checks the messages of the selection.
pub fn messages(project: &Project, selection: &Selection, sources: &Sources, report: &mut Report) {
    visibility::registry(project, report);
    let house = house_names(project);
    let nothing = Names::default();
    let source_house = house.get(&project.settings.source).unwrap_or(&nothing);
    for (locale, files) in &project.house {
        if !selection.wants(locale) && *locale != project.settings.source {
            continue;
        }
        for messages in files {
            syntax_problems(messages, sources, report);
        }
        let Some(names) = house.get(locale) else { continue };
        names.report_duplicates(sources, report);
        cycles::check(names, report);
        visibility::house(project, locale, names, report);
        for entry in names.own() {
            let variables = of_house(&entry.id.text);
            let scope = Scope {
                locale,
                names,
                source: source_house,
                source_locale: &project.settings.source,
                sources,
                variables: Some(&variables),
            };
            one(entry, &scope, report);
        }
    }
    for messages in &project.strays {
        syntax_problems(messages, sources, report);
    }
    for loaded in &project.releases {
        let types = of_release(&loaded.release.matter);
        let source_messages = loaded.messages.get(&project.settings.source);
        let source = Names::new(source_messages, Some(source_house));
        for (locale, messages) in &loaded.messages {
            if !selection.wants(locale) && *locale != project.settings.source {
                continue;
            }
            syntax_problems(messages, sources, report);
            let names = Names::new([messages], house.get(locale));
            names.report_duplicates(sources, report);
            cycles::check(&names, report);
            let scope = Scope {
                locale,
                names: &names,
                source: &source,
                source_locale: &project.settings.source,
                sources,
                variables: Some(&types),
            };
            for entry in names.own() {
                one(entry, &scope, report);
            }
            visibility::release(project, loaded, locale, &names, report);
        }
    }
}

fn one(entry: &Entry, scope: &Scope<'_>, report: &mut Report) {
    if length::check(entry, report) {
        return;
    }
    let variables = if entry.kind == Kind::Term { None } else { scope.variables };
    references::entry(entry, &Scope { variables, ..*scope }, report);
    characters::check(entry, report);
}
