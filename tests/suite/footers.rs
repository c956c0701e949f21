//! What funders check, in the releases that are shipped: footers field by field, and what changes with the date.
//!
//! The snapshots are meant to be read beside the seeds' facts.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use payom::diag::{Report, Sources};
use payom::document::{Credit, Document, Resolver, Text, resolve};
use payom::project::{Project, Selection, load};
use payom::registry::{Dated, Registry, pick};

fn shipped(root: &Path, use_it: impl FnOnce(&Project, &Resolver<'_>)) {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(root, &Selection::default(), &mut sources, &mut report).unwrap();
    assert!(!report.has_errors());
    let resolver = Resolver::new(&project, &sources);
    use_it(&project, &resolver);
}

fn footer(document: &Document) -> String {
    let mut out = String::new();
    for contact in document.contacts.iter().flat_map(|block| &block.contacts) {
        let _ = write!(out, "contact: {}", contact.name);
        for part in [&contact.role, &contact.organisation, &contact.languages].into_iter().flatten() {
            let _ = write!(out, " | {part}");
        }
        for channel in &contact.channels {
            let href = channel.href.as_ref().map_or("-", |href| href.as_str());
            let _ = write!(out, " | {} {} <{href}>", channel.label, channel.shown);
        }
        out.push('\n');
    }
    let Some(footer) = &document.footer else { return out };
    let _ = writeln!(out, "footer: {}", footer.heading);
    for group in &footer.groups {
        if let Some(lead_in) = &group.lead_in {
            let _ = writeln!(out, "  {lead_in}");
        }
        for credit in &group.credits {
            let _ = match credit {
                Credit::Emblem { alternative, statement, clear_space, .. } => {
                    writeln!(out, "  [emblem: {alternative}; clear space {clear_space}] {statement}")
                }
                Credit::Logo { name, .. } => writeln!(out, "    [logo] {name}"),
                Credit::Wordmark(name) => writeln!(out, "    [wordmark] {name}"),
                Credit::Words(name) => writeln!(out, "    [words] {name}"),
            };
        }
    }
    for list in &footer.partners {
        let names: Vec<&str> = list.names.iter().map(Text::as_str).collect();
        let _ = writeln!(out, "  {} {}", list.lead_in, names.join("; "));
    }
    for disclaimer in &footer.disclaimers {
        let _ = writeln!(out, "  disclaimer: {disclaimer}");
    }
    for address in &footer.addresses {
        let lines: Vec<&str> = address.lines.iter().map(Text::as_str).collect();
        let _ = writeln!(out, "  address: {}", lines.join(" / "));
        for channel in &address.channels {
            let href = channel.href.as_ref().map_or("-", |href| href.as_str());
            let _ = writeln!(out, "    {} {} <{href}>", channel.label, channel.shown);
        }
    }
    for about in &footer.about {
        let _ = writeln!(out, "  about: {about}");
    }
    // No-break spaces are kept out of the snapshot so that it can be read and searched.
    out.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn five_footers_in_three_languages() {
    shipped(crate::project::repository(), |project, resolver| {
        for loaded in &project.releases {
            let mut out = String::new();
            for locale in &loaded.locales {
                let mut report = Report::default();
                let document = resolve(resolver, loaded, locale, &mut report).unwrap();
                let _ = writeln!(out, "== {locale}\n{}", footer(&document));
            }
            insta::assert_snapshot!(format!("footer-{}", loaded.release.slug), out);
        }
    });
}

/// Every day on which a dated fact begins or ends, between two years.
fn boundaries(registry: &Registry) -> BTreeSet<Date> {
    fn ends<T>(list: &[Dated<T>], out: &mut BTreeSet<Date>) {
        for dated in list {
            out.extend(dated.validity.from);
            out.extend(dated.validity.until.and_then(|until| until.checked_add(1.day()).ok()));
        }
    }
    let mut out = BTreeSet::from([date(1957, 12, 31), date(2030, 12, 31)]);
    for eu in registry.funders.values().filter_map(|funder| funder.eu.as_ref()) {
        ends(&eu.member_states, &mut out);
        ends(&eu.enlargement_years, &mut out);
        ends(&eu.aid, &mut out);
        ends(&eu.delegation, &mut out);
    }
    // Days on which a name changed.
    for day in (0..27_000).filter_map(|days| date(1957, 12, 31).checked_add(days.days()).ok()) {
        let before = day.checked_sub(1.day()).unwrap();
        let organisations = registry.organisations.values().any(|o| o.name(day) != o.name(before));
        if organisations || registry.places.values().any(|place| place.name(day) != place.name(before)) {
            out.insert(day);
        }
    }
    out
}

fn facts(registry: &Registry, day: Date) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut fact = |name: &str, value: Option<String>| {
        out.push((name.to_owned(), value.unwrap_or_else(|| "nobody has confirmed it".to_owned())));
    };
    for eu in registry.funders.values().filter_map(|funder| funder.eu.as_ref()) {
        fact("member states", eu.members(day).map(|n| n.to_string()));
        fact("years of enlargement", eu.enlargement(day).map(|n| n.to_string()));
        fact("aid", pick(&eu.aid, day).map(|aid| format!("{} {} since {}", aid.amount, aid.currency, aid.since)));
        fact("Delegation", pick(&eu.delegation, day).map(|record| record.source.clone()));
    }
    for (id, organisation) in registry.organisations.iter().filter(|(_, o)| o.names().len() > 1) {
        fact(id.as_str(), organisation.name(day).map(str::to_owned));
    }
    for (id, place) in registry.places.iter().filter(|(_, place)| place.names().len() > 1) {
        fact(id.as_str(), place.name(day).map(str::to_owned));
    }
    out
}

/// A release moved over every boundary from 1958 to 2030: what changes on each day.
#[test]
fn facts_change_on_their_days() {
    shipped(crate::project::repository(), |project, _| {
        let registry = &project.registry;
        let mut out = String::new();
        let mut before: Vec<(String, String)> = Vec::new();
        for day in boundaries(registry) {
            let now = facts(registry, day);
            let _ = writeln!(out, "{day}");
            for (name, value) in now.iter().filter(|fact| !before.contains(fact)) {
                let _ = writeln!(out, "    {name}: {value}");
            }
            before = now;
        }
        insta::assert_snapshot!(out);
    });
}
