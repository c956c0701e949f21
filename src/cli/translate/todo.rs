//! `payom todo`: what a translator has to do.
//!
//! In: a project and a language. Out: every text that is missing, was made from an older wording, or is flagged with
//! `REVIEW` in its comment, with the source's text, in the order of the files. Invariants: a text stands once, with
//! everything that is to be done to it.

use std::fmt::Write as _;
use std::path::Path;

use super::record;
use super::tally::Tally;
use super::texts::{lock, path, review, wanted};
use crate::check::{self, State, Translation, wording};
use crate::cli::args::Select;
use crate::cli::{Session, Status, Streams, count};
use crate::diag::Sources;
use crate::l10n::canonical;

pub(in crate::cli) fn run(root: &Path, select: &Select, session: &mut Session, streams: &mut Streams<'_>) -> Status {
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
