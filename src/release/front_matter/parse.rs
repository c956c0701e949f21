//! From TOML to the facts of a release.
//!
//! In: the text between the two `+++` lines. Out: a [`FrontMatter`], or what is wrong with it. Invariants: one run reports
//! everything that is wrong.

use std::collections::{BTreeMap, BTreeSet};

use super::asks;
use super::corrections::RawAmendments;
use super::form::Form;
use super::ids;
use super::model::{Dateline, FrontMatter, Moments, Publication};
use super::order;
use super::raw::{MAX_LIST, Raw, tables};
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, Severity, Span, message};
use crate::registry::{At, ProjectId, funding, organisations, partial};
use crate::release::dates::{self, Dates, month_of};

/// Reads a front matter. `toml` is the file up to the closing `+++`, the opening one blanked out.
pub(in crate::release) fn parse(toml: &str, reader: &mut Reader<'_>) -> Option<FrontMatter> {
    let before = reader.errors();
    let read = partial::<Raw>(toml, &tables(), &mut reader.scope);
    let (mut raw, mut lost) = (read.value?, read.lost);
    // What lacks a part was reported as a whole.
    raw.event = raw.event.filter(|_| !lost.contains("event"));
    raw.events.retain(|_| !lost.contains("events"));
    raw.accreditation = raw.accreditation.filter(|_| !lost.contains("accreditation"));
    raw.funding.retain(|_| !lost.contains("funding"));
    raw.corrections.retain(|_| !lost.contains("corrections"));
    raw.withdrawn = raw.withdrawn.filter(|_| !lost.contains("withdrawn"));
    raw.documents.retain(|_| !lost.contains("documents"));
    raw.media.retain(|_| !lost.contains("media"));
    raw.gallery = raw.gallery.filter(|_| !lost.contains("gallery"));
    if let Some(span) = reader.beyond(&raw) {
        reader.scope.error(
            Diagnostic::new(Code::InvalidSetting, format!("a list of more than {MAX_LIST} entries"))
                .at(span, "one more than that")
                .help("no release needs so many: is this the right file?"),
        );
        return None;
    }
    let elsewhere = reader.errors();
    let published = reader.day(&mut raw, lost.contains("date"));
    // What is wrong with the day alone.
    let allowed = reader.errors() - elsewhere + usize::from(lost.contains("date"));
    let moments = reader.moments(&raw, published);
    let form = reader.form(&mut raw);
    let matter = FrontMatter { moments, form, ..checked(raw, &mut lost, published, reader)? };
    ids::check(&matter, reader.registry, reader.scope.report);
    let sound = reader.errors() == before + allowed;
    // What its kind asks for keeps nobody from looking at the rest.
    asks::check(&matter, &lost, reader.scope.report);
    order::check(&matter, published.is_some(), reader.scope.report);
    sound.then_some(matter)
}

impl Reader<'_> {
    /// How many errors were reported so far.
    fn errors(&self) -> usize {
        self.scope.report.count(Severity::Error)
    }
}

/// Checks each key by itself and those that must agree. `lost` are the keys of which something could not be read.
fn checked(
    mut raw: Raw,
    lost: &mut BTreeSet<String>,
    published: Option<(Publication, Span)>,
    reader: &mut Reader<'_>,
) -> Option<FrontMatter> {
    let (parts, contacts) = (reader.parts(&mut raw), reader.contacts(raw.contacts.take()));
    let events = reader.events(&mut raw, lost);
    // One that cannot be read was reported.
    let has_event = !events.list.is_empty() || lost.contains("event") || lost.contains("events");
    let places = reader.places(raw.places);
    let funding: Vec<_> = raw.funding.into_iter().map(|raw| funding(raw, &mut reader.scope)).collect();
    reader.purposes(&funding, has_event);
    let (mut facts, mut hours) = (BTreeMap::new(), events.hours);
    for fact in raw.facts {
        reader.fact(fact, &mut facts, &mut hours);
    }
    let mut links = BTreeMap::new();
    raw.links.into_iter().for_each(|(name, value)| reader.link(&name, value, &mut links));
    let locales = raw.locales.map(|list| reader.locales(list));
    let (corrections, withdrawn, aliases) = (raw.corrections, raw.withdrawn, raw.aliases);
    let amendments = reader.amendments(RawAmendments { corrections, withdrawn, aliases });
    let dateline = raw.dateline.map(|dateline| reader.scope.at(dateline));
    if places.is_empty() && !lost.contains("places") {
        without_place(dateline.as_ref(), reader);
    }
    let said = Dates {
        slug: reader.slug.as_str(),
        publication: published.map(|(publication, span)| (publication.day(), span)),
        events: &events.list.iter().map(|event| event.when).zip(events.spans).collect::<Vec<_>>(),
        file: reader.beginning(),
    };
    dates::check(said, reader.scope.report);
    let stand_in = || month_of(reader.slug.as_str()).map_or_else(|bad| bad.month, Some).map(Publication::On);
    let scope = &reader.scope;
    Some(FrontMatter {
        publication: published.map(|(publication, _)| publication).or_else(stand_in)?,
        moments: Moments::default(),
        form: Form::default(),
        issued_by: organisations(raw.issued_by, scope),
        dateline: dateline.map_or(Dateline::None, |dateline| dateline.value),
        places,
        standfirst: raw.standfirst.map(|id| scope.at(id)),
        projects: scope.ids(raw.projects, ProjectId::new),
        contacts,
        partners: organisations(raw.partners, scope),
        events: events.list,
        accreditation: events.accreditation,
        advisory: events.advisory,
        funding,
        facts,
        hours,
        links,
        locales,
        combined: raw.combined,
        one_page: raw.one_page.filter(|wanted| *wanted.get_ref()).map(|wanted| scope.span(&wanted)),
        amendments,
        parts,
    })
}

/// A dateline names the place.
fn without_place(dateline: Option<&At<Dateline>>, reader: &mut Reader<'_>) {
    if let Some(dateline) = dateline.filter(|dateline| dateline.value != Dateline::None) {
        reader.scope.error(
            Diagnostic::new(Code::InvalidSetting, message!("dateline-without-place", "a dateline without a place"))
                .at(dateline.span, message!("needs-a-place", "needs a place"))
                .help(message!("add-place", "add `places = [\"dushanbe\"]`, or write `dateline = \"none\"`")),
        );
    }
}
