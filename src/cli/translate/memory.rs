//! `payom todo --find` and `--similar`: what the house wrote and translated before.
//!
//! In: a project, some words or a text that is like one. Out: texts with their places, in all languages. Invariants: nothing is written.

use std::fmt::Write as _;
use std::path::Path;

use super::texts::{labelled, lock};
use crate::check::wording;
use crate::cli::args::Select;
use crate::cli::{Session, Status, Streams};
use crate::diag::{Message, Report, counted, message};
use crate::exchange::memory::{Found, Memory, Similar};
use crate::l10n::Locale;

/// So many texts are shown; who sees more types another word.
const MOST: usize = 50;

/// Shows the texts that have some words.
pub(super) fn find(
    root: &Path,
    (select, words): (&Select, &str),
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    let Some((project, selection)) = session.open(root, select) else {
        session.finish(streams);
        return session.status();
    };
    let slugs = if selection.slugs.is_empty() { &project.slugs } else { &project.wanted };
    // What is wrong with the releases is no matter of this.
    let project = project.with(slugs, &mut session.sources, &mut Report::default());
    let lock = lock(&project, &session.sources, &mut session.report);
    let locales: Vec<&Locale> = project.settings.locales.iter().collect();
    let memory = Memory::new(&project, &lock, &locales);
    let wanted: Vec<&Locale> = locales.into_iter().filter(|locale| selection.wants(locale)).collect();
    let named = |found: &Found<'_>| selection.slugs.is_empty() || found.text.slug.is_some();
    let found: Vec<Found<'_>> = memory.find(words, &wanted).into_iter().filter(named).collect();
    let mut out = String::new();
    for found in found.iter().take(MOST) {
        shown(found, session, &mut out);
    }
    let line = if found.is_empty() {
        message!("find-nothing", "no text has “{words}”", words = words)
    } else {
        counted!("find-all", found.len(), "{count} text has “{words}”", "{count} texts have “{words}”", words = words)
    };
    let _ = writeln!(out, "{}", session.say(&line));
    if let Some(more) = found.len().checked_sub(MOST).filter(|more| *more > 0) {
        let line = counted!(
            "find-more",
            more,
            "{count} more is not shown; type another word of it",
            "{count} more are not shown; type another word of what you look for"
        );
        let _ = writeln!(out, "{}", session.say(&line));
    }
    streams.say(&out);
    session.finish(streams);
    session.status()
}

/// A text in all its languages, each with its place.
fn shown(found: &Found<'_>, session: &Session, out: &mut String) {
    let _ = writeln!(out, "{}", found.text.place());
    for said in &found.text.said {
        let line = session.say(&labelled(&said.locale, said.text.clone()));
        let place = session.sources.place(said.span).line;
        let _ = writeln!(out, "  {line}\n    {}:{place}", session.sources.path(said.span.file));
    }
    out.push('\n');
}

/// How a text that is like one was translated.
pub(super) fn lines(similar: &Similar<'_>, source: &str) -> Vec<Message> {
    let place = similar.text.place();
    let like = if similar.percent == 100 {
        message!("similar-same", "translated before: {place}", place = place)
    } else {
        let changes = wording::inline(&similar.source.text, source);
        message!(
            "similar-like",
            "{percent} % the same: {place}: {text}",
            percent = similar.percent as usize,
            place = place,
            text = changes
        )
    };
    vec![like, labelled(&similar.translation.locale, similar.translation.text.clone())]
}
