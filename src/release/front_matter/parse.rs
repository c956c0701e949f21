//! From TOML to the facts of a release.
//!
//! In: the text between the two `+++` lines. Out: a [`FrontMatter`], or what is wrong with it. Invariants: one run reports
//! everything that is wrong.

use std::collections::BTreeMap;

use super::ids;
use super::model::{Dateline, FrontMatter, Publication};
use super::raw::{MAX_LIST, Raw, tables};
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, Report, Severity};
use crate::registry::{At, ContactId, Funding, ProjectId, Registry, funding, organisations, partial};
use crate::release::dates::{self, Dates, month_of};

/// Reads a front matter. `toml` is the file up to the closing `+++`, the opening one blanked out.
pub(in crate::release) fn parse(
    toml: &str,
    here: &Reader<'_>,
    registry: &Registry,
    report: &mut Report,
) -> Option<FrontMatter> {
    let (file, sources) = (here.file, here.sources);
    let before = report.count(Severity::Error);
    let read = partial::<Raw>(toml, file, &tables(), sources, report);
    let (mut raw, lost) = (read.value?, read.lost);
    // What lacks a part was reported as a whole.
    raw.event = raw.event.filter(|_| !lost.contains("event"));
    raw.funding.retain(|_| !lost.contains("funding"));
    if let Some(span) = here.beyond(&raw) {
        report.error(
            Diagnostic::new(Code::InvalidSetting, format!("a list of more than {MAX_LIST} entries"))
                .at(span, "one more than that")
                .help("no release needs so many: is this the right file?"),
        );
        return None;
    }
    let elsewhere = report.count(Severity::Error);
    let published = here.day(&mut raw, lost.contains("date"), report);
    // What is wrong with the day alone.
    let allowed = report.count(Severity::Error) - elsewhere + usize::from(lost.contains("date"));
    let places = here.places(raw.places, registry, report);
    // One that cannot be read was reported.
    let has_event = raw.event.is_some() || lost.contains("event");
    let event = raw.event.and_then(|event| here.event(event, registry, report));
    let projects: Vec<At<ProjectId>> = here.ids(raw.projects, ProjectId::new);
    let contacts: Vec<At<ContactId>> = here.ids(raw.contacts, ContactId::new);
    let issued_by = organisations(raw.issued_by, file, sources);
    let partners = organisations(raw.partners, file, sources);
    let funding: Vec<Funding> = raw.funding.into_iter().map(|f| funding(f, file, sources, report)).collect();
    here.purposes(&funding, has_event, report);
    let mut facts = BTreeMap::new();
    for (name, value) in raw.facts {
        here.fact(name, value, &mut facts, report);
    }
    let mut links = BTreeMap::new();
    for (name, value) in raw.links {
        here.link(&name, value, &mut links, report);
    }
    let locales = raw.locales.map(|list| here.locales(list, report));
    let dateline = raw.dateline.map(|dateline| At::new(dateline, file, sources));
    if let Some(dateline) = dateline.as_ref().filter(|dateline| dateline.value != Dateline::None)
        && places.is_empty()
        && !lost.contains("places")
    {
        report.error(
            Diagnostic::new(Code::InvalidSetting, "a dateline without a place")
                .at(dateline.span, "needs a place")
                .help("add `places = [\"dushanbe\"]`, or write `dateline = \"none\"`"),
        );
    }
    let slug = here.slug.as_str();
    let said = Dates {
        slug,
        publication: published.map(|(publication, span)| (publication.day(), span)),
        event: event.as_ref().map(|(event, spans)| (event.when, *spans)),
        file: sources.span(file, 0..3),
    };
    dates::check(said, report);
    let stand_in = || month_of(slug).map_or_else(|bad| bad.month, Some).map(Publication::On);
    let publication = published.map(|(publication, _)| publication).or_else(stand_in);
    let matter = FrontMatter {
        publication: publication?,
        label: raw.label,
        issued_by,
        dateline: dateline.map_or(Dateline::None, |dateline| dateline.value),
        places,
        standfirst: raw.standfirst.map(|s| At::new(s, file, sources)),
        projects,
        contacts,
        partners,
        event: event.map(|(event, _)| event),
        funding,
        facts,
        links,
        locales,
        combined: raw.combined,
        one_page: raw.one_page.filter(|wanted| *wanted.get_ref()).map(|wanted| here.span(&wanted)),
    };
    ids::check(&matter, registry, report);
    (report.count(Severity::Error) == before + allowed).then_some(matter)
}
