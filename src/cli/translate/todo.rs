//! `payom todo`: what a translator has to do.
//!
//! In: a project and a language. Out: every text that is missing, was made from an older wording, or is flagged with
//! `REVIEW` in its comment, with the source's text, in the order of the files. Invariants: a text stands once, with
//! everything that is to be done to it.

use std::fmt::Write as _;
use std::path::Path;

use super::args::Todo;
use super::tally::Tally;
use super::texts::{lock, path, wanted};
use super::{count, record};
use crate::check::{self, State, Translation, wording};
use crate::cli::{Session, Status, Streams};
use crate::diag::{counted, message};
use crate::l10n::{Locale, canonical};

pub(in crate::cli) fn run(root: &Path, typed: &Todo, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    if typed.count {
        return count::run(root, &typed.select, session, streams);
    }
    let Some((project, selection)) = session.load(root, &typed.select) else {
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
            let review = translation.review();
            tally.add(&state, review.is_some());
            let text = Item { translation: &translation, locale, state: &state }.text(review.as_deref(), session);
            let Some(text) = text else { continue };
            let path = path(&translation, locale, &project, sources);
            if path != file {
                let _ = writeln!(out, "{path}\n");
                file = path;
            }
            let _ = writeln!(out, "{text}");
        }
        let left = tally.left(&*session.speaker);
        let line = if tally.all == 0 {
            message!("todo-empty", "{language}: no texts yet", language = locale)
        } else if left.is_empty() {
            counted!(
                "todo-nothing",
                tally.all,
                "{language}: nothing to do, {count} text done",
                "{language}: nothing to do, {count} texts done",
                language = locale
            )
        } else {
            message!("todo-left", "{language}: {left}", language = locale, left = left)
        };
        let _ = writeln!(out, "{}", session.say(&line));
    }
    streams.say(&out);
    session.finish(streams);
    session.status()
}

/// A text with what is to be done to it.
struct Item<'a> {
    translation: &'a Translation<'a>,
    locale: &'a Locale,
    state: &'a State,
}

impl Item<'_> {
    /// What a translator reads of it; `None` where there is nothing to do.
    fn text(&self, review: Option<&str>, session: &Session) -> Option<String> {
        let Self { translation, locale, state } = *self;
        let source = canonical(translation.source);
        let mut tasks = Vec::new();
        let mut texts = Vec::new();
        match state {
            State::Missing => tasks.push(message!("task-missing", "missing")),
            State::Stale { old, .. } => {
                tasks.push(message!("task-stale", "stale"));
                if let Some(old) = old {
                    let (was, now) = wording::beside(old, &source);
                    texts.push(message!("was", "was: {text}", text = was));
                    texts.push(message!("now", "now: {text}", text = now));
                }
            }
            State::New | State::Fresh => {}
        }
        match review {
            None => {}
            Some("") => tasks.push(message!("task-review", "to review")),
            Some(note) => tasks.push(message!("task-review-note", "to review: {note}", note = note)),
        }
        if tasks.is_empty() {
            return None;
        }
        let labelled = |language: &Locale, text: String| {
            message!("text-in-language", "{language}: {text}", language = language, text = text)
        };
        texts.push(labelled(translation.source_locale, source));
        texts.extend(translation.pattern.map(|pattern| labelled(locale, canonical(pattern))));
        let span = translation.pattern.map(|p| p.span).or(translation.entry.map(|entry| entry.id.span));
        let line = span.map_or_else(String::new, |span| format!("{}: ", session.sources.place(span).line));
        let tasks: Vec<String> = tasks.iter().map(|task| session.say(task)).collect();
        let tasks =
            message!("task-line", "{name} – {tasks}", name = translation.name.clone(), tasks = tasks.join("; "));
        let mut out = format!("  {line}{}\n", session.say(&tasks));
        texts.iter().for_each(|text| {
            let _ = writeln!(out, "    {}", session.say(text));
        });
        Some(out)
    }
}
