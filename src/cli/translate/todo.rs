//! `payom todo`: what a translator has to do.
//!
//! In: a project and a language. Out: every text that is missing, was made from an older wording, or is flagged with
//! `REVIEW` in its comment, with the source's text, in the order of the files. Invariants: a text stands once, with
//! everything that is to be done to it.

use std::fmt::Write as _;
use std::path::Path;

use super::args::Todo;
use super::tally::Tally;
use super::texts::{labelled, lock, path, wanted};
use super::{count, memory, record};
use crate::check::{self, State, Translation, wording};
use crate::cli::{Session, Status, Streams};
use crate::diag::{Report, counted, message};
use crate::exchange::memory::Memory;
use crate::l10n::{Locale, canonical};

pub(in crate::cli) fn run(root: &Path, typed: &Todo, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    if typed.count {
        return count::run(root, &typed.select, session, streams);
    }
    if let Some(words) = &typed.find {
        return memory::find(root, (&typed.select, words), session, streams);
    }
    let Some((project, selection)) = session.load(root, &typed.select) else {
        session.finish(streams);
        return session.status();
    };
    let lock = lock(&project, &session.sources, &mut session.report);
    record::is_lost(&project, &session.sources, &mut session.report);
    let house = check::house_names(&project);
    // What is wrong with other releases is no matter of this.
    let whole = typed.similar.then(|| project.with(&project.slugs, &mut session.sources, &mut Report::default()));
    let sources = &session.sources;
    let memory = whole.as_ref().map(|whole| Memory::new(whole, &lock, &wanted(whole, &selection)));
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
            let text = Item { translation: &translation, locale, state: &state, memory: memory.as_ref() }
                .text(review.as_deref(), session);
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
    memory: Option<&'a Memory>,
}

impl Item<'_> {
    /// What a translator reads of it; `None` where there is nothing to do.
    fn text(&self, review: Option<&str>, session: &Session) -> Option<String> {
        let Self { translation, locale, state, memory } = *self;
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
        // A translation that only has to be looked at is there already.
        let memory = memory.filter(|_| matches!(state, State::Missing | State::Stale { .. }));
        let similar = memory.map_or_else(Vec::new, |memory| {
            let except = (translation.slug, translation.name.as_str());
            memory.similar(&source, locale, except).iter().flat_map(|one| memory::lines(one, &source)).collect()
        });
        texts.push(labelled(translation.source_locale, source));
        texts.extend(translation.pattern.map(|pattern| labelled(locale, canonical(pattern))));
        texts.extend(similar);
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
