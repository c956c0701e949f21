//! `payom funders`: who is credited how, where, in which release, and what still has to be confirmed.
//!
//! In: a project. Out: a table a release, then the open points. Invariants: the credits are read from the resolved
//! documents, so that the table says what is printed, and the open points from the registry.

use std::fmt::Write as _;
use std::path::Path;

use super::args::Select;
use super::{Session, Status, Streams};
use crate::diag::Report;
use crate::document::{Credit, Document, Resolver, Text, resolve};
use crate::project::{Loaded, Project};
use crate::registry::{Disclaimer, Permission, Regime};

pub(super) fn run(root: &Path, select: &Select, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some((project, selection)) = session.load(root, select) else {
        session.finish(streams);
        return session.status();
    };
    let resolver = Resolver::new(&project, &session.sources);
    let source = &project.settings.source;
    let mut out = String::new();
    for loaded in &project.releases {
        let locale =
            loaded.locales.iter().find(|l| selection.wants(l) && (*l == source || !selection.locales.is_empty()));
        let Some(locale) = locale.or_else(|| loaded.locales.first()) else { continue };
        let _ = writeln!(out, "{} ({})", loaded.release.slug, loaded.release.matter.publication.day());
        let mut report = Report::default();
        match resolve(&resolver, loaded, locale, &mut report) {
            Ok(document) => credits(&document, &mut out),
            Err(_) => out.push_str("  its texts are not complete: see `payom check`\n"),
        }
        regimes(&project, loaded, &mut out);
        out.push('\n');
    }
    let open = open_points(&project);
    if open.is_empty() {
        out.push_str("Nothing has to be confirmed.\n");
    } else {
        out.push_str("To be confirmed:\n");
        for point in open {
            let _ = writeln!(out, "  {point}");
        }
    }
    streams.say(&out);
    session.finish(streams);
    session.status()
}

fn credits(document: &Document, out: &mut String) {
    let Some(footer) = &document.footer else {
        out.push_str("  nobody is credited\n");
        return;
    };
    for group in &footer.groups {
        if let Some(lead_in) = &group.lead_in {
            let _ = writeln!(out, "  {lead_in}");
        }
        for credit in &group.credits {
            let _ = match credit {
                Credit::Emblem { statement, .. } => writeln!(out, "  emblem     {statement}"),
                Credit::Logo { name, .. } => writeln!(out, "    logo     {name}"),
                Credit::Wordmark(name) => writeln!(out, "    wordmark {name}"),
                Credit::Words(name) => writeln!(out, "    words    {name}"),
            };
        }
    }
    for list in &footer.partners {
        let _ = writeln!(out, "  {}", list.lead_in);
        for name in &list.names {
            let _ = writeln!(out, "    {name}");
        }
    }
    for disclaimer in &footer.disclaimers {
        let _ = writeln!(out, "  disclaimer {disclaimer}");
    }
    for address in &footer.addresses {
        let lines: Vec<&str> = address.lines.iter().map(Text::as_str).collect();
        let channels: Vec<&str> = address.channels.iter().map(|channel| channel.shown.as_str()).collect();
        let _ = writeln!(out, "  address    {}", [lines, channels].concat().join(" · "));
    }
}

fn regimes(project: &Project, loaded: &Loaded, out: &mut String) {
    for id in &loaded.release.matter.projects {
        let Some(named) = project.registry.projects.get(&id.value) else { continue };
        let of_contract = named.contract.map(Regime::of_contract);
        let regime = named.regime.as_ref().map(|(at, _)| at.value).or(of_contract);
        if let Some(regime) = regime {
            let _ = writeln!(out, "  rules      {} for {}", regime.word(), id.value);
        }
        if let Some(waiver) = &named.waiver {
            let _ = writeln!(
                out,
                "  waived     {}: {}, approved by {} on {}",
                id.value, waiver.reason, waiver.approved_by, waiver.date
            );
        }
        if let Disclaimer::Omitted(note) = &named.disclaimer {
            let _ = writeln!(out, "  omitted    the disclaimer of {}: {note}", id.value);
        }
    }
}

/// What nobody has confirmed yet.
fn open_points(project: &Project) -> Vec<String> {
    let mut out = Vec::new();
    for (id, funder) in &project.registry.funders {
        match funder.permission {
            Permission::Requested if funder.logo.is_some() => {
                out.push(format!("{id}: permission to show the logo is {}", funder.permission.word()));
            }
            Permission::Forbidden if funder.logo.is_some() => {
                out.push(format!("{id}: the logo may never be shown; delete it"));
            }
            _ => {}
        }
    }
    for (id, named) in &project.registry.projects {
        if named.contract.is_none()
            && let Some((regime, note)) = &named.regime
        {
            out.push(format!("{id}: date of the contract; the rules of {} are used: {note}", regime.value.word()));
        }
    }
    out
}
