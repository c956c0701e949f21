//! What can be put into a text: facts, names and places.
//!
//! In: a release, the registry. Out: marks with what stands for each in a field. Invariants: those of this release come first; what says
//! nothing on the release's day is left out, but for what a text has already.

use super::sheet::Sheet;
use crate::cli::desk::office::View;
use crate::cli::desk::texts::{Reading, apart};
use crate::document::{Resolver, marks as read};
use crate::edit::Field;
use crate::release::{Dateline, Publication, event_places, event_variables};

/// Marks, each with what stands for it in a field, no two alike; how many of them are of this release.
pub(super) struct Marks {
    pub(super) all: Vec<(String, String)>,
    pub(super) own: usize,
    /// How each reads.
    pub(super) reading: Reading,
}

pub(super) fn of(sheet: &Sheet<'_>) -> Marks {
    let used: Vec<String> =
        sheet.names().filter_map(|name| sheet.said(name)).flat_map(|field| owned(&field)).collect();
    let candidates: Vec<String> = of_release(sheet).into_iter().chain(of_registry(sheet)).collect();
    let all: Vec<&str> = candidates.iter().map(String::as_str).collect();
    let resolver = Resolver::new(&sheet.view.project, &sheet.view.sources);
    let said = read(&resolver, Some(sheet.loaded), sheet.source, &all);
    let first = of_release(sheet).len();
    let says = |(mark, text): (&String, Option<String>)| {
        text.is_some_and(|text| !text.trim().is_empty()).then(|| mark.clone())
    };
    let said: Vec<Option<String>> = candidates.iter().zip(said).map(says).collect();
    let (of_release, of_registry) = said.split_at(first.min(said.len()));
    let all: Vec<String> =
        of_release.iter().flatten().chain(&used).chain(of_registry.iter().flatten()).cloned().collect();
    let reading = Reading::new(sheet.view, sheet.source, all.iter().map(String::as_str));
    let own: Vec<&String> = of_release.iter().flatten().chain(&used).collect();
    let all = apart(all.clone(), &reading);
    let own = all.iter().take_while(|(mark, _)| own.contains(&mark)).count();
    Marks { all, own, reading }
}

/// What each of them is called in the other languages.
pub(super) fn names(sheet: &Sheet<'_>, marks: &Marks) -> Vec<Vec<String>> {
    let all: Vec<&str> = marks.all.iter().map(|(mark, _)| mark.as_str()).collect();
    let resolver = Resolver::new(&sheet.view.project, &sheet.view.sources);
    let mut out = vec![Vec::new(); all.len()];
    for locale in sheet.view.project.settings.locales.iter().filter(|own| *own != sheet.source) {
        for (names, name) in out.iter_mut().zip(read(&resolver, Some(sheet.loaded), locale, &all)) {
            names.extend(name);
        }
    }
    out
}

/// What stands in front of the text by itself: places and the day, as the source's language writes them; nothing where nothing does.
pub(super) fn dateline(sheet: &Sheet<'_>) -> Option<(Vec<String>, String, String)> {
    let matter = &sheet.loaded.release.matter;
    let Publication::On(day) = &matter.publication else { return None };
    if matter.dateline == Dateline::None {
        return None;
    }
    let registry = &sheet.view.project.registry;
    let day = day.to_string();
    let names =
        matter.places.iter().filter_map(|own| registry.places.get(&own.value)?.name(matter.publication.day()));
    let names: Vec<String> = names.map(|name| format!("{{ {name} }}")).collect();
    let all: Vec<&str> = names.iter().map(String::as_str).chain(["{ $date }"]).collect();
    let resolver = Resolver::new(&sheet.view.project, &sheet.view.sources);
    let mut said = read(&resolver, Some(sheet.loaded), sheet.source, &all);
    let shown = said.pop().flatten()?;
    Some((said.into_iter().flatten().collect(), day, shown))
}

fn owned(field: &Field) -> Vec<String> {
    field.marks().map(str::to_owned).collect()
}

/// Those of the release: its day, events and facts; whom and what it names.
fn of_release(sheet: &Sheet<'_>) -> Vec<String> {
    let (View { project, .. }, matter) = (sheet.view, &sheet.loaded.release.matter);
    let registry = &project.registry;
    let day = matter.publication.day();
    let variable = |name: &str| format!("{{ ${name} }}");
    let mut out = vec![variable("date")];
    out.extend(event_variables(&matter.events).into_iter().map(|(name, _)| variable(&name)));
    out.extend(matter.facts.keys().map(|name| variable(name)));
    let name = |name: Option<&str>| name.map(|name| format!("{{ {name} }}"));
    let projects: Vec<_> = matter.projects.iter().map(|own| &own.value).collect();
    let implementers = projects.iter().filter_map(|id| registry.projects.get(*id)).flat_map(|own| &own.implementers);
    let organisations = matter.issued_by.iter().chain(&matter.partners).map(|own| &own.value);
    for id in organisations.chain(implementers.map(|own| &own.value)) {
        out.extend(registry.organisations.get(id).and_then(|own| name(own.name(day))));
    }
    let places = matter.places.iter().chain(matter.events.iter().flat_map(|event| &event.places));
    for place in places {
        out.extend(registry.places.get(&place.value).and_then(|own| name(own.name(day))));
    }
    out.extend(projects.iter().map(|id| format!("{{ project-{id} }}")));
    // A list of one reads as that one, which has its name.
    let several = event_places(&matter.events).into_iter().filter(|(_, places)| places.len() > 1);
    out.extend(several.map(|(name, _)| format!("{{ LIST(${name}) }}")));
    out
}

/// All names of the registry on the release's day.
fn of_registry(sheet: &Sheet<'_>) -> Vec<String> {
    let registry = &sheet.view.project.registry;
    let day = sheet.loaded.release.matter.publication.day();
    let organisations = registry.organisations.values().filter_map(|own| own.name(day));
    let places = registry.places.values().filter_map(|own| own.name(day));
    let names = organisations.chain(places).map(|name| format!("{{ {name} }}"));
    let projects = registry.projects.keys().map(|id| format!("{{ project-{id} }}"));
    let contacts = registry.contacts.keys().map(|id| format!("{{ contact-{id} }}"));
    names.chain(projects).chain(contacts).collect()
}
