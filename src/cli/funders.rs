//! `payom funders`: who is credited how, where, in which release, and what still has to be confirmed.
//!
//! In: a project. Out: a table a release, then the open points. Invariants: the credits are read from the resolved
//! documents, so that the table says what is printed, and the open points from the registry.

use std::fmt::{Display, Write as _};
use std::path::Path;

use super::args::Select;
use super::{Session, Status, Streams};
use crate::diag::{Message, Report, message};
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
            Ok(document) => credits(&document, session, &mut out),
            Err(_) => {
                let why = message!("texts-incomplete", "its texts are not complete: see `payom check`");
                let _ = writeln!(out, "  {}", session.say(&why));
            }
        }
        regimes(&project, loaded, session, &mut out);
        out.push('\n');
    }
    let open = open_points(&project);
    if open.is_empty() {
        let nothing = message!("nothing-to-confirm", "Nothing has to be confirmed.");
        let _ = writeln!(out, "{}", session.say(&nothing));
    } else {
        let _ = writeln!(out, "{}", session.say(&message!("to-confirm", "To be confirmed:")));
        for point in open {
            let _ = writeln!(out, "  {}", session.say(&point));
        }
    }
    streams.say(&out);
    session.finish(streams);
    session.status()
}

/// How far a label stands from the left, and how wide it is at least.
const OUTER: (usize, usize) = (2, 10);
const INNER: (usize, usize) = (4, 8);

/// A line with its label in a column of its own.
fn row((indent, width): (usize, usize), label: &Message, text: &dyn Display, session: &Session, out: &mut String) {
    let _ = writeln!(out, "{:indent$}{:width$} {text}", "", session.say(label));
}

fn credits(document: &Document, session: &Session, out: &mut String) {
    let Some(footer) = &document.footer else {
        let _ = writeln!(out, "  {}", session.say(&message!("nobody-credited", "nobody is credited")));
        return;
    };
    for group in &footer.groups {
        if let Some(lead_in) = &group.lead_in {
            let _ = writeln!(out, "  {lead_in}");
        }
        for credit in &group.credits {
            let mut inner = |label: Message, name: &dyn Display| row(INNER, &label, name, session, out);
            match credit {
                Credit::Emblem { statement, .. } => {
                    row(OUTER, &message!("label-emblem", "emblem"), statement, session, out);
                }
                Credit::Logo { name, .. } => inner(message!("label-logo", "logo"), name),
                Credit::Wordmark(name) => inner(message!("label-wordmark", "wordmark"), name),
                Credit::Words(name) => inner(message!("label-words", "words"), name),
            }
        }
    }
    for list in &footer.partners {
        let _ = writeln!(out, "  {}", list.lead_in);
        for name in &list.names {
            let _ = writeln!(out, "    {name}");
        }
    }
    for disclaimer in &footer.disclaimers {
        row(OUTER, &message!("label-disclaimer", "disclaimer"), disclaimer, session, out);
    }
    for address in &footer.addresses {
        let lines: Vec<&str> = address.lines.iter().map(Text::as_str).collect();
        let channels: Vec<&str> = address.channels.iter().map(|channel| channel.shown.as_str()).collect();
        let whole = [lines, channels].concat().join(" · ");
        row(OUTER, &message!("label-address", "address"), &whole, session, out);
    }
}

fn regimes(project: &Project, loaded: &Loaded, session: &Session, out: &mut String) {
    for id in &loaded.release.matter.projects {
        let Some(named) = project.registry.projects.get(&id.value) else { continue };
        let id = id.value.to_string();
        let of_contract = named.contract.map(Regime::of_contract);
        let regime = named.regime.as_ref().map(|(at, _)| at.value).or(of_contract);
        if let Some(regime) = regime {
            let text = message!("rules-of-year", "{year} for {project}", year = regime.word(), project = id.clone());
            row(OUTER, &message!("label-rules", "rules"), &session.say(&text), session, out);
        }
        if let Some(waiver) = &named.waiver {
            let text = message!(
                "waiver-by",
                "{project}: {reason}, approved by {who} on {day}",
                project = id.clone(),
                reason = waiver.reason.to_string(),
                who = waiver.approved_by.to_string(),
                day = waiver.date.to_string()
            );
            row(OUTER, &message!("label-waived", "waived"), &session.say(&text), session, out);
        }
        if let Disclaimer::Omitted(note) = &named.disclaimer {
            let text = message!(
                "disclaimer-omitted",
                "the disclaimer of {project}: {note}",
                project = id,
                note = note.to_string()
            );
            row(OUTER, &message!("label-omitted", "omitted"), &session.say(&text), session, out);
        }
    }
}

/// What nobody has confirmed yet.
fn open_points(project: &Project) -> Vec<Message> {
    let mut out = Vec::new();
    for (id, funder) in &project.registry.funders {
        let id = id.to_string();
        match funder.permission {
            Permission::Requested if funder.logo.is_some() => out.push(message!(
                "logo-requested",
                "{funder}: permission to show the logo is {permission}",
                funder = id,
                permission = funder.permission.word()
            )),
            Permission::Forbidden if funder.logo.is_some() => {
                out.push(message!("logo-never", "{funder}: the logo may never be shown; delete it", funder = id));
            }
            _ => {}
        }
    }
    for (id, named) in &project.registry.projects {
        if named.contract.is_none()
            && let Some((regime, note)) = &named.regime
        {
            out.push(message!(
                "contract-to-confirm",
                "{project}: date of the contract; the rules of {year} are used: {note}",
                project = id.to_string(),
                year = regime.value.word(),
                note = note.to_string()
            ));
        }
    }
    out
}
