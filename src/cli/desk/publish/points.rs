//! What a funder's rule leaves open, or was told to leave out.
//!
//! In: the registry, a release, its credits. Out: [`Point`]s, each of which somebody has to have seen before the release is published.
//! Invariants: a point that says something else than before is another one.

use crate::cli::desk::keys::digest;
use crate::diag::{Message, Sources, message};
use crate::document::{Document, Resolver, marks};
use crate::edit::entry::Kind;
use crate::l10n::Locale;
use crate::project::{Loaded, Project};
use crate::registry::{Disclaimer, Permission};

/// Something that a person has to confirm.
pub(super) struct Point {
    /// Says which one it is, and what it says.
    pub(super) id: String,
    pub(super) what: Message,
    /// What it means, where that does not say it.
    pub(super) means: Option<Message>,
    /// The house's own words on it.
    pub(super) why: String,
    /// Where it is changed.
    pub(super) way: String,
}

/// What is open in the credits of a release, named in a language.
pub(super) fn points(
    (project, sources): (&Project, &Sources),
    loaded: &Loaded,
    (document, locale): (&Document, &Locale),
) -> Vec<Point> {
    let resolver = Resolver::new(project, sources);
    let name = |message: &str| {
        let mark = format!("{{ {message} }}");
        marks(&resolver, Some(loaded), locale, &[&mark]).pop().flatten().unwrap_or_else(|| message.to_owned())
    };
    let mut out = Vec::new();
    let mut add = |kind: &str, id: &str, what: (Message, Option<Message>), why: (&str, &str)| {
        out.push(point(kind, id, what, why));
    };
    for id in &loaded.release.matter.projects {
        let Some(named) = project.registry.projects.get(&id.value) else { continue };
        let (id, title) = (id.value.as_str(), name(&format!("project-{}", id.value)));
        if let Disclaimer::Omitted(why) = &named.disclaimer {
            let what = message!("desk-left-out", "Left out: the disclaimer of “{project}”", project = &title);
            let means = message!(
                "desk-left-out-means",
                "The European Union asks for one; the register says on purpose that this project goes without it."
            );
            add("disclaimer", id, (what, Some(means)), (why, "more"));
        }
        if let Some(waiver) = &named.waiver {
            let what = message!(
                "desk-waived",
                "The funders of “{project}” are not shown: {who} agreed on {day}",
                project = &title,
                who = &waiver.approved_by,
                day = waiver.date.to_string()
            );
            add("waiver", id, (what, None), (&waiver.reason, "more"));
        }
        if let (None, Some((regime, why))) = (named.contract, &named.regime) {
            let what = message!(
                "desk-contract-open",
                "The rules of {year} are used for “{project}”, and the date of its contract is not known",
                year = regime.value.word(),
                project = &title
            );
            let means = message!(
                "desk-contract-means",
                "The day of the contract decides which rules hold: enter it as soon as somebody knows it."
            );
            add("contract", id, (what, Some(means)), (why, "fact/contract"));
        }
    }
    out.extend(logos((project, loaded), document, name));
    out
}

fn point(kind: &str, id: &str, (what, means): (Message, Option<Message>), (why, way): (&str, &str)) -> Point {
    let of = if kind == "logo" { Kind::Funder } else { Kind::Project };
    let way = format!("people/{}/{id}/@/{way}", of.word());
    Point { id: digest(&[kind, id, why]), what, means, why: why.to_owned(), way }
}

/// Logos whose owners have not answered.
fn logos((project, loaded): (&Project, &Loaded), document: &Document, name: impl Fn(&str) -> String) -> Vec<Point> {
    let mut out = Vec::new();
    for id in document.footer.iter().flat_map(|footer| &footer.groups).flat_map(|group| &group.funders) {
        let Some(funder) = project.registry.funders.get(id) else { continue };
        if funder.permission == Permission::Requested && funder.logo.is_some() {
            let day = loaded.release.matter.publication.day();
            let known = project.registry.organisations.get(id).and_then(|own| own.name(day));
            let what = message!(
                "desk-logo-open",
                "Without its logo: {funder}. Its owner has been asked and has not answered",
                funder = known.map_or_else(|| id.as_str().to_owned(), &name)
            );
            let why = funder.permission_note.as_deref().unwrap_or_default();
            out.push(point("logo", id.as_str(), (what, None), (why, "fact/permission")));
        }
    }
    out
}
