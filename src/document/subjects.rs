//! What releases are about, as the site lists it: projects, places, funders, kinds, months; and who answers for them.
//!
//! In: which releases are listed, the registry, the house's messages. Out: a [`Subject`] for each that has a release, in the order of
//! the language's alphabet; months in theirs. Invariants: a name that is missing is reported as for an edition; a project's credits are
//! those of the day of its newest release.

use jiff::civil::Date;

use crate::diag::Report;
use crate::document::frame::{Frame, Subjects};
use crate::document::resolver::Resolver;
use crate::document::site::{Listed, PER_PAGE, Subject, years};
use crate::document::words::need::{Need, Why};
use crate::document::{Text, credits};
use crate::l10n::language::sort_key;
use crate::l10n::{Arguments, Locale};
use crate::registry::{At, ContactId, OrganisationId, PlaceId, ProjectId};

impl Resolver<'_> {
    pub(super) fn projects(&self, frame: &Frame<'_>, listed: &[Listed], report: &mut Report) -> Option<Vec<Subject>> {
        let mut all = Some(Vec::new());
        for (id, releases) in grouped(listed, &|release| &release.projects) {
            let Some(project) = self.project.registry.projects.get(&ProjectId::new(id.clone())) else { continue };
            let newest = releases.first().and_then(|newest| listed.get(*newest as usize));
            let day = newest.map_or_else(Date::default, |newest| newest.day);
            let made = frame.with(
                &Subjects { projects: std::slice::from_ref(&id), ..Subjects::of(day) },
                report,
                |context| {
                    let message = format!("project-{id}");
                    let need = Need::new(&message).by(project.span, Why::Project);
                    (context.words.text(need, &Arguments::new()), credits::footer(context))
                },
            );
            all = all.zip(made).map(|(mut all, (name, footer))| {
                all.push(Subject { id, name, footer, releases });
                all
            });
        }
        all.map(|all| in_order(all, frame.locale))
    }

    pub(super) fn places(&self, frame: &Frame<'_>, listed: &[Listed], report: &mut Report) -> Option<Vec<Subject>> {
        let groups = grouped(listed, &|release| &release.places);
        let all = groups.into_iter().filter_map(|(id, releases)| {
            let place = self.project.registry.places.get(&PlaceId::new(id.clone()))?;
            // The name that it has now: the last of the list.
            let names = place.names();
            let need = Need::new(names.last()?).by(place.span, Why::Place);
            let name = frame
                .with(&Subjects::of(Date::default()), report, |context| context.words.text(need, &Arguments::new()));
            Some(name.map(|name| Subject { id, name, footer: None, releases }))
        });
        Some(in_order(all.collect::<Option<Vec<_>>>()?, frame.locale))
    }

    /// Those who pay for projects and events.
    pub(super) fn funders(&self, frame: &Frame<'_>, listed: &[Listed], report: &mut Report) -> Option<Vec<Subject>> {
        let groups = grouped(listed, &|release| &release.funders);
        let all = groups.into_iter().filter_map(|(id, releases)| {
            let value = OrganisationId::new(id.clone());
            let span = self.project.registry.organisations.get(&value)?.span;
            let day = listed.get(*releases.first()? as usize)?.day;
            let name = frame
                .with(&Subjects::of(day), report, |context| context.organisation_text(&At { value, span }, None));
            Some(name.map(|name| Subject { id, name, footer: None, releases }))
        });
        Some(in_order(all.collect::<Option<Vec<_>>>()?, frame.locale))
    }

    /// Kinds of releases that the house still has a word for.
    pub(super) fn kinds(&self, frame: &Frame<'_>, listed: &[Listed], report: &mut Report) -> Option<Vec<Subject>> {
        let groups = grouped(listed, &|release| release.kind.as_slice());
        let all = groups.into_iter().filter_map(|(id, releases)| {
            let message = format!("label-{id}");
            frame.formatter.has(&message, None).then_some(())?;
            let name = frame.with(&Subjects::of(Date::default()), report, |context| {
                context.words.text(Need::new(&message).by(frame.settings, Why::Site), &Arguments::new())
            });
            Some(name.map(|name| Subject { id, name, footer: None, releases }))
        });
        Some(in_order(all.collect::<Option<Vec<_>>>()?, frame.locale))
    }

    /// The months of years with more releases than stand on a page, the newest first.
    pub(super) fn months(&self, frame: &Frame<'_>, listed: &[Listed], report: &mut Report) -> Option<Vec<Subject>> {
        let full = years(listed).into_iter().filter(|(_, own)| own.len() > PER_PAGE);
        let full: Vec<i16> = full.map(|(year, _)| year.0).collect();
        let mut months: Vec<(Date, Vec<u32>)> = Vec::new();
        for (place, release) in (0..).zip(listed).filter(|(_, release)| full.contains(&release.day.year())) {
            let month = release.day.first_of_month();
            match months.iter_mut().find(|(known, _)| *known == month) {
                Some((_, releases)) => releases.push(place),
                None => months.push((month, vec![place])),
            }
        }
        months.sort_by(|(one, _), (other, _)| other.cmp(one));
        let subject = |(month, releases): (Date, Vec<u32>), report: &mut Report| {
            let shown = frame.with(&Subjects::of(month), report, |context| {
                Text::new(capital(&context.date(month.into(), "month-year"))).ok()
            });
            let id = format!("{}-{:02}", month.year(), month.month());
            Some(Subject { id, name: shown??, footer: None, releases })
        };
        months.into_iter().map(|month| subject(month, report)).collect()
    }
}

impl Resolver<'_> {
    /// All who answered for a release and can be asked on a day still, those of the newest release first.
    pub(super) fn speaking(&self, listed: &[Listed], day: Date) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for id in listed.iter().flat_map(|release| &release.contacts) {
            let known = self.project.registry.contacts.get(&ContactId::new(id.clone()));
            if known.is_some_and(|contact| contact.validity.contains(day)) && !all.contains(id) {
                all.push(id.clone());
            }
        }
        all
    }
}

/// "January 2025" stands alone.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Subjects as an index lists them: by their names.
fn in_order(mut subjects: Vec<Subject>, locale: &Locale) -> Vec<Subject> {
    subjects.sort_by_cached_key(|subject| (sort_key(locale.language(), subject.name.as_str()), subject.id.clone()));
    subjects
}

/// The subjects of releases in the order in which they occur, each with the places of its releases.
fn grouped<'l>(listed: &'l [Listed], ids: &dyn Fn(&'l Listed) -> &'l [String]) -> Vec<(String, Vec<u32>)> {
    let mut groups: Vec<(String, Vec<u32>)> = Vec::new();
    for (place, release) in (0..).zip(listed) {
        for id in ids(release) {
            match groups.iter_mut().find(|(known, _)| known == id) {
                Some((_, releases)) => releases.push(place),
                None => groups.push((id.clone(), vec![place])),
            }
        }
    }
    groups
}
