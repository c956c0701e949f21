//! `payom todo`: what a translator has to do.
//!
//! In: a project and a language. Out: every text that is missing, was made from an older wording, or is flagged with
//! `REVIEW` in its comment, with the source's text, in the order of the files. In between: a text stands once, with
//! everything that is to be done to it.

use std::fmt::Write as _;
use std::path::Path;

use super::args::Select;
use super::{Session, Status, Streams, count, record};
use crate::check::lock::Lock;
use crate::check::shown::{FLAG, typed};
use crate::check::{self, State, Translation, wording};
use crate::diag::{Report, Sources};
use crate::l10n::syntax::Entry;
use crate::l10n::{Locale, canonical};
use crate::project::{Project, Selection, release_messages};

/// How much there is to do.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) all: usize,
    pub(super) missing: usize,
    pub(super) stale: usize,
    pub(super) flagged: usize,
}

impl Tally {
    /// Takes a text into account. Flags stand above messages, so a message's attributes do not count them again.
    pub(super) fn add(&mut self, state: &State, flagged: bool) {
        self.all += 1;
        self.missing += usize::from(*state == State::Missing);
        self.stale += usize::from(matches!(state, State::Stale { .. }));
        self.flagged += usize::from(flagged);
    }

    /// "1 missing, 2 stale, 3 to review".
    pub(super) fn left(&self) -> String {
        let parts = [(self.missing, "missing"), (self.stale, "stale"), (self.flagged, "to review")];
        let parts: Vec<String> =
            parts.iter().filter(|(n, _)| *n > 0).map(|(number, what)| format!("{number} {what}")).collect();
        parts.join(", ")
    }
}

pub(super) fn run(root: &Path, select: &Select, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some((project, selection)) = session.load(root, select) else {
        session.finish(streams);
        return session.status();
    };
    let sources = &session.sources;
    let lock = lock(&project, sources, &mut session.report);
    record::is_lost(&project, sources, &mut session.report);
    let house = check::house_names(&project);
    let mut out = String::new();
    for locale in wanted(&project, &selection) {
        let mut tally = Tally::default();
        let mut file = String::new();
        for translation in check::translations(&project, &house, locale) {
            if translation.slug.is_none() && !selection.slugs.is_empty() {
                continue;
            }
            let state = translation.state(locale, &lock);
            let review = review(&translation);
            tally.add(&state, review.is_some());
            let names = [check::language(&project.settings.source), check::language(locale)];
            let text = item(&translation, &state, review.as_deref(), &names, sources);
            let Some(text) = text else { continue };
            let path = path(&translation, locale, &project, sources);
            if path != file {
                let _ = writeln!(out, "{path}\n");
                file = path;
            }
            let _ = writeln!(out, "{text}");
        }
        let left = tally.left();
        let _ = writeln!(
            out,
            "{}: {}",
            check::language(locale),
            if left.is_empty() { format!("nothing to do, {} done", count(tally.all, "text")) } else { left }
        );
    }
    streams.say(&out);
    session.finish(streams);
    session.status()
}

/// The project's lock, or an empty one.
pub(super) fn lock(project: &Project, sources: &Sources, report: &mut Report) -> Lock {
    project.lock.map_or_else(Lock::default, |file| Lock::read(file, sources, report))
}

/// The languages of a selection that texts are translated into.
pub(super) fn wanted<'a>(project: &'a Project, selection: &Selection) -> Vec<&'a Locale> {
    let into = project.settings.locales.iter().filter(|locale| **locale != project.settings.source);
    into.filter(|locale| selection.wants(locale)).collect()
}

/// What the flag above a text says; asked for once a message.
pub(super) fn review(translation: &Translation<'_>) -> Option<String> {
    let first = translation.source_entry.patterns().next().is_some_and(|(_, p)| std::ptr::eq(p, translation.source));
    let entry: &Entry = translation.entry.filter(|_| first)?;
    let comment = typed(entry.comment.as_deref()?, &check::language(translation.source_locale));
    let at = comment.find(FLAG)?;
    let said = comment.get(at + FLAG.len()..)?.trim_start_matches(':');
    Some(said.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The file that a text belongs into.
pub(super) fn path(translation: &Translation<'_>, locale: &Locale, project: &Project, sources: &Sources) -> String {
    if let Some(entry) = translation.entry {
        return sources.path(entry.id.span.file).to_owned();
    }
    match translation.slug {
        Some(slug) => release_messages(locale, slug),
        None => sources.path(translation.source_entry.id.span.file).replacen(
            &format!("locales/{}/", project.settings.source),
            &format!("locales/{locale}/"),
            1,
        ),
    }
}

fn item(
    translation: &Translation<'_>,
    state: &State,
    review: Option<&str>,
    [source_name, own_name]: &[String; 2],
    sources: &Sources,
) -> Option<String> {
    let mut tasks: Vec<String> = Vec::new();
    let source = canonical(translation.source);
    let mut texts: Vec<(&str, String)> = Vec::new();
    match state {
        State::Missing => tasks.push("missing".to_owned()),
        State::Stale { old, .. } => {
            tasks.push("stale".to_owned());
            if let Some(old) = old {
                let (was, now) = wording::beside(old, &source);
                texts.extend([("was", was), ("now", now)]);
            }
        }
        State::New | State::Fresh => {}
    }
    texts.push((source_name, source));
    if let Some(review) = review {
        tasks.push(if review.is_empty() { "to review".to_owned() } else { format!("to review: {review}") });
    }
    if tasks.is_empty() {
        return None;
    }
    if let Some(pattern) = translation.pattern {
        texts.push((own_name, canonical(pattern)));
    }
    let span = translation.pattern.map(|p| p.span).or(translation.entry.map(|entry| entry.id.span));
    let line = span.map_or_else(String::new, |span| format!("{}: ", sources.place(span).line));
    let mut out = format!("  {line}{} – {}\n", translation.name, tasks.join("; "));
    for (label, text) in texts {
        let _ = writeln!(out, "    {label}: {text}");
    }
    Some(out)
}
