//! What the house knows, for an import.
//!
//! In: a project. Out: [`Known`]. Invariants: names come from the house's messages, in every form that they have there.

use crate::exchange::import::{Known, KnownContact, KnownProject, Name, NameKind};
use crate::l10n::syntax::excerpt;
use crate::project::Project;

/// What begins the id of a message that is a name.
const NAMES: [(&str, NameKind); 4] = [
    ("org-", NameKind::Organisation),
    ("place-", NameKind::Place),
    ("project-", NameKind::Project),
    ("contact-", NameKind::Contact),
];

/// What begins the id of a message that is printed beside a name: what funders ask for, and its address.
const CREDITS: [&str; 1] = ["eu-"];

/// Forms of a message that are no name.
const OTHERS: [&str; 7] = ["role", "address", "about", "country-suffix", "wordmark", "stem", "gender"];

pub(super) fn known(project: &Project) -> Known {
    let locales = project.settings.locales.clone();
    let source = locales.iter().position(|locale| *locale == project.settings.source).unwrap_or(0);
    let (mut names, mut prints, mut credits) = (Vec::new(), Vec::new(), Vec::new());
    for (locale, tag) in locales.iter().enumerate() {
        let entries = project.house.get(tag).into_iter().flatten().flat_map(|messages| &messages.entries.entries);
        for entry in entries {
            let id: &str = &entry.id.text;
            if CREDITS.iter().any(|begin| id.starts_with(begin)) {
                credits.extend(entry.patterns().map(|(_, pattern)| excerpt(pattern)).filter(|text| is_plain(text)));
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
    }
    let contacts = project.registry.contacts.iter().map(|(id, contact)| KnownContact {
        id: id.as_str().to_owned(),
        email: contact.email.clone(),
        phones: contact.phones.iter().map(|line| line.phone.e164().trim_start_matches('+').to_owned()).collect(),
    });
    let projects = project.registry.projects.iter().map(|(id, own)| KnownProject {
        id: id.as_str().to_owned(),
        funders: own.funders.iter().map(|funding| funding.funder.value.as_str().to_owned()).collect(),
    });
    let channels = project.registry.contacts.values().flat_map(|contact| &contact.channels);
    prints.extend(channels.map(|channel| channel.shown.clone()));
    let pages = project.registry.organisations.values().filter_map(|own| own.url.as_ref());
    prints.extend(pages.map(|page| page.as_str().to_owned()));
    Known { contacts: contacts.collect(), projects: projects.collect(), locales, source, names, prints, credits }
}

/// Whether a text is words alone.
fn is_plain(text: &str) -> bool {
    !text.is_empty() && !text.contains('{')
}
