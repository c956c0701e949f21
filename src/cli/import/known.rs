//! What the house knows, for an import.
//!
//! In: a project. Out: [`Known`]. Invariants: names come from the house's messages, in every form that they have there.

use std::collections::BTreeSet;

use crate::exchange::import::{Known, KnownContact, KnownFunding, KnownProject, Name, NameKind};
use crate::l10n::Locale;
use crate::l10n::syntax::excerpt;
use crate::project::Project;
use crate::registry::{self, ContactId, Dated, Delegation, Disclaimer, Funding, ProjectId, Regime, Registry};

/// What begins the id of a message that is a name.
const NAMES: [(&str, NameKind); 4] = [
    ("org-", NameKind::Organisation),
    ("place-", NameKind::Place),
    ("project-", NameKind::Project),
    ("contact-", NameKind::Contact),
];

/// What begins the id of a message that is printed beside a name: what funders ask for, and its address.
const CREDITS: [&str; 1] = ["eu-"];

/// What begins the id of a message that a release prints about funding.
const BOILERPLATE: [&str; 3] = ["eu-", "credit-", "funding-"];

/// What begins the id of a message that is printed over a headline.
const LABEL: &str = "label-";

/// Forms of a message that are no name.
const OTHERS: [&str; 7] = ["role", "address", "about", "country-suffix", "wordmark", "stem", "gender"];

pub(in crate::cli) fn known(project: &Project) -> Known {
    let locales = project.settings.locales.clone();
    let source = locales.iter().position(|locale| *locale == project.settings.source).unwrap_or(0);
    let (mut names, mut prints, mut credits) = (Vec::new(), Vec::new(), Vec::new());
    let (mut boilerplate, mut labels) = (BTreeSet::new(), Vec::new());
    for (locale, tag) in locales.iter().enumerate() {
        let entries = project.house.get(tag).into_iter().flatten().flat_map(|messages| &messages.entries.entries);
        for entry in entries {
            let id: &str = &entry.id.text;
            if CREDITS.iter().any(|begin| id.starts_with(begin)) {
                credits.extend(entry.patterns().map(|(_, pattern)| (locale, excerpt(pattern))));
            }
            if BOILERPLATE.iter().any(|begin| id.starts_with(begin)) {
                entry.patterns().for_each(|(_, pattern)| boilerplate.extend(words(&excerpt(pattern))));
            }
            if let Some(kind) = id.strip_prefix(LABEL) {
                let main = entry.patterns().filter(|(attribute, _)| attribute.is_none());
                labels.extend(main.map(|(_, pattern)| (excerpt(pattern), kind.to_owned())));
            }
            let Some((begin, kind)) = NAMES.iter().find(|(begin, _)| id.starts_with(begin)) else { continue };
            for (attribute, pattern) in entry.patterns() {
                let text = excerpt(pattern);
                if !is_plain(&text) {
                    continue;
                }
                if attribute.is_some_and(|own| OTHERS.contains(&&*own.text)) {
                    prints.extend((*kind == NameKind::Contact).then_some(text));
                    continue;
                }
                names.push(Name { kind: *kind, id: id[begin.len()..].to_owned(), locale, text, avoid: false });
            }
        }
        names.extend(wrong_names(project, (locale, tag)));
    }
    let credits: Vec<String> =
        credits.iter().map(|(locale, text)| filled(text, *locale, &names)).filter(|text| is_plain(text)).collect();
    let registry = &project.registry;
    let payers: BTreeSet<String> = registry.funders.keys().map(|id| id.as_str().to_owned()).collect();
    let (union, offices) = of_union(registry);
    let channels = project.registry.contacts.values().flat_map(|contact| &contact.channels);
    prints.extend(channels.map(|channel| channel.shown.clone()));
    let pages = project.registry.organisations.values().filter_map(|own| own.url.as_ref());
    prints.extend(pages.map(|page| page.as_str().to_owned()));
    Known {
        locales,
        source,
        names,
        contacts: contacts(registry),
        prints,
        credits,
        projects: projects(project),
        payers: payers.into_iter().collect(),
        union,
        offices,
        boilerplate: boilerplate.into_iter().collect(),
        labels,
    }
}

/// Wrong names of organisations that are often used.
fn wrong_names(project: &Project, (locale, tag): (usize, &Locale)) -> Vec<Name> {
    let mut names = Vec::new();
    for (id, organisation) in &project.registry.organisations {
        let wrong = organisation.avoid.get(tag.tag()).into_iter().flatten();
        let kind = NameKind::Organisation;
        names.extend(wrong.map(|text| Name {
            kind,
            id: id.as_str().to_owned(),
            locale,
            text: text.clone(),
            avoid: true,
        }));
    }
    names
}

/// The contacts, by how they are reached.
fn contacts(registry: &Registry) -> Vec<KnownContact> {
    let known = |(id, contact): (&ContactId, &registry::Contact)| KnownContact {
        id: id.as_str().to_owned(),
        email: contact.email.clone(),
        phones: contact.phones.iter().map(|line| line.phone.e164().trim_start_matches('+').to_owned()).collect(),
    };
    registry.contacts.iter().map(known).collect()
}

/// The projects, with what their releases print.
fn projects(project: &Project) -> Vec<KnownProject> {
    let funding = |own: &Funding| KnownFunding {
        id: own.funder.value.as_str().to_owned(),
        from: own.validity.from,
        until: own.validity.until,
    };
    let known = |(id, own): (&ProjectId, &registry::Project)| {
        let others = own.implementers.iter().chain(&own.partners).chain(&own.responsible);
        let regime = own.regime.as_ref().map(|(regime, _)| regime.value).or(own.contract.map(Regime::of_contract));
        KnownProject {
            id: id.as_str().to_owned(),
            funders: if own.waiver.is_some() { Vec::new() } else { own.funders.iter().map(funding).collect() },
            others: others.map(|id| id.value.as_str().to_owned()).collect(),
            disclaims: own.disclaimer == Disclaimer::AsAsked && !own.responsible.is_empty(),
            describes: regime.is_some_and(Regime::describes_union),
        }
    };
    project.registry.projects.iter().map(known).collect()
}

/// The words of a text, in small letters, without what is filled in.
fn words(text: &str) -> Vec<String> {
    let plain = text
        .split('{')
        .enumerate()
        .map(|(place, part)| if place == 0 { part } else { part.split_once('}').map_or("", |(_, behind)| behind) });
    plain
        .flat_map(|part| part.split(|c: char| !(c.is_alphanumeric() || c == '-')))
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}

/// The Union, and when the address of its office is printed.
fn of_union(registry: &Registry) -> (Option<String>, Vec<KnownFunding>) {
    let union = registry.funders.iter().find_map(|(id, funder)| Some((id.as_str(), funder.eu.as_ref()?)));
    let offices = union.iter().flat_map(|(id, eu)| eu.delegation.iter().filter_map(|own| office(id, own))).collect();
    (union.map(|(id, _)| id.to_owned()), offices)
}

/// The days on which the address of the Union's office is printed.
fn office(id: &str, own: &Dated<Delegation>) -> Option<KnownFunding> {
    let validity = own.validity;
    let one = || KnownFunding { id: id.to_owned(), from: validity.from, until: validity.until };
    own.value.postal.then(one)
}

/// A text of the house with the names that it names.
fn filled(text: &str, locale: usize, names: &[Name]) -> String {
    let mut out = text.to_owned();
    for (begin, kind) in NAMES {
        let own = names.iter().filter(|name| name.kind == kind && name.locale == locale && !name.avoid);
        for name in own.filter(|_| text.contains(begin)) {
            // The first of its forms is the name itself.
            out = out.replace(&format!("{{ {begin}{} }}", name.id), &name.text);
        }
    }
    out
}

/// Whether a text is words alone.
fn is_plain(text: &str) -> bool {
    !text.is_empty() && !text.contains('{')
}
