//! Funders in the words of a release and in its data.
//!
//! In: a release, its projects and funders, its messages in the source language. Out: diagnostics. Invariants: who pays
//! in the text must be in the data, and who pays by the data must be named in the text.

use memchr::memmem::Finder;

use crate::diag::{Code, Diagnostic, Report, Span, message};
use crate::l10n::syntax::Kind;
use crate::project::{Loaded, Project};
use crate::registry::OrganisationId;
use crate::release::Block;

use super::flat::{Flat, begins_with, flat};
use crate::check::structure::names::Names;

/// Who is credited in the data of a release: payers of its projects and of its event.
fn credited(project: &Project, loaded: &Loaded) -> Vec<(OrganisationId, Span)> {
    let matter = &loaded.release.matter;
    let day = matter.publication.day();
    let of_projects = matter.projects.iter().filter_map(|id| project.registry.projects.get(&id.value));
    let fundings = of_projects.flat_map(|p| &p.funders).filter(|f| f.validity.contains(day)).chain(&matter.funding);
    let mut out = Vec::new();
    for funding in fundings {
        out.push((funding.funder.value.clone(), funding.funder.span));
        out.extend(funding.through.as_ref().map(|at| (at.value.clone(), at.span)));
    }
    out
}

fn not_in_data(id: &OrganisationId, span: Span) -> Diagnostic {
    let what = message!(
        "funder-not-in-data",
        "who pays by the text, but not by the data of the release: `{funder}`",
        funder = id.as_str()
    );
    let help = message!("add-funding", "add a `[[funding]]` table to release.md, or the funder to the project");
    Diagnostic::new(Code::FunderNotInData, what).at(span, message!("named-here", "named here")).help(help)
}

/// Funders in the prose that the data lack, and the reverse. The source language alone is looked at: the others are
/// its translations.
pub(crate) fn check(project: &Project, loaded: &Loaded, names: &Names<'_>, report: &mut Report) {
    let credited = credited(project, loaded);
    let computed = loaded.release.template.blocks.iter().any(|block| matches!(block, Block::Funding(_)));
    let mut mentioned: Vec<&OrganisationId> = Vec::new();
    let patterns = names.own().iter().flat_map(|entry| entry.patterns());
    let texts: Vec<Flat> = patterns.map(|(_, pattern)| flat(pattern)).collect();
    for id in project.registry.funders.keys() {
        let messages: Vec<&str> =
            project.registry.organisations.get(id).map_or_else(Vec::new, |organisation| organisation.names());
        let written: Vec<String> = messages
            .iter()
            .filter_map(|message| names.get(Kind::Message, message)?.value.as_ref())
            .map(|pattern| flat(pattern).text.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        let written: Vec<(&str, Finder<'_>)> =
            written.iter().map(|name| (name.as_str(), Finder::new(name))).collect();
        for text in &texts {
            let Some((span, pays)) = mention(text, &messages, &written) else { continue };
            if !mentioned.contains(&id) {
                mentioned.push(id);
            }
            if pays && !credited.iter().any(|(other, _)| other == id) {
                report.add(not_in_data(id, span));
            }
        }
    }
    for (id, span) in credited {
        if !computed && !mentioned.contains(&&id) {
            report.add(
                Diagnostic::new(
                    Code::FunderNotInProse,
                    message!(
                        "funder-not-in-text",
                        "who pays by the data of the release, but not by the text: `{funder}`",
                        funder = id.as_str()
                    ),
                )
                .at(span, message!("named-here", "named here"))
                .also(
                    crate::diag::Span { file: loaded.release.file, start: 0, end: 3 },
                    message!("this-release", "this release"),
                )
                .help(message!("add-funding-paragraph", "add a paragraph `{ funding }` to release.md")),
            );
        }
    }
}

/// Where a message names a funder, and whether it says in the same sentence that somebody pays.
fn mention(flat: &Flat, messages: &[&str], written: &[(&str, Finder<'_>)]) -> Option<(Span, bool)> {
    const PAYING: [&str; 6] = ["fund", "financ", "sponsor", "donor", "grant", "paid"];
    let pays = |sentence: &str| {
        sentence.split(|c: char| !c.is_alphanumeric()).any(|word| PAYING.iter().any(|stem| begins_with(word, stem)))
    };
    if let Some((at, name)) = flat.messages.iter().find(|(_, name)| messages.contains(&&*name.text)) {
        return Some((name.span, pays(flat.sentence(*at))));
    }
    written.iter().find_map(|(name, finder)| {
        let at = finder.find(flat.text.as_bytes())?;
        let sentence = flat.sentence(at).replace(name, "");
        Some((flat.span(at, at + name.len())?, pays(&sentence)))
    })
}
