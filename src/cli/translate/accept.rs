//! `payom accept`: records that translations say what the source says now.
//!
//! In: a project, and which texts. Out: `locales/l10n.lock`; on standard output, for each translation of an older
//! wording, the old and the new one word by word. Invariants: nobody else changes the project meanwhile; records of
//! texts that no longer exist go, but only where every file could be read, so that a broken file loses nothing; a text
//! that was renamed keeps its own.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::record;
use crate::check::lock::{Fingerprint, Lock};
use crate::check::{self, State, Translation, wording};
use crate::cli::args::{Accept, Select};
use crate::cli::{Session, Status, Streams, request};
use crate::diag::{Code, Diagnostic, Message, Report, Sources, counted, did_you_mean, message};
use crate::l10n::syntax::Pattern;
use crate::l10n::{Locale, canonical};
use crate::project::{LOCK, Project};

pub(in crate::cli) fn run(root: &Path, accept: &Accept, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let names: Vec<String> = accept.names.iter().map(|name| request::release(name, root)).collect();
    let Some(_held) = session.edits(root, "accept", streams) else { return session.status() };
    let select = Select { slugs: Vec::new(), locales: accept.locales.clone() };
    let Some((project, selection)) = session.load(root, &select) else {
        session.finish(streams);
        return session.status();
    };
    let loaded_whole = !session.report.has_errors() && !has_junk(&project);
    // Only what concerns the lock is this command's business; the rest is for `check`.
    let sources = &session.sources;
    session.report.adjust(|found| is_own(found, sources).then_some(found.severity));
    let mut lock = match project.lock {
        Some(file) => Lock::read(file, sources, &mut session.report),
        None => Lock::default(),
    };
    // Whoever accepts everything has read everything: that is how a lost lock begins anew.
    let everything = names.is_empty() && selection.locales.is_empty() && !accept.new;
    if !everything || project.lock_unreadable {
        record::is_lost(&project, sources, &mut session.report);
    }
    let unknown = unknown_names(&project, &names, &mut session.report);
    if session.report.has_errors() {
        session.finish(streams);
        return if unknown { Status::Usage } else { session.status() };
    }
    let news = check::news(&project, &selection, &lock, sources);
    news.rename(&mut lock);
    let house = check::house_names(&project);
    let mut done = Done::default();
    for locale in project.settings.locales.iter().filter(|locale| **locale != project.settings.source) {
        if !selection.wants(locale) {
            continue;
        }
        let all = check::translations(&project, &house, locale);
        for translation in all.iter().filter(|translation| is_wanted(translation, &names)) {
            let Some(pattern) = translation.pattern else { continue };
            one(translation, pattern, (locale, accept.new), (&mut lock, session), &mut done);
        }
        if loaded_whole {
            let there: BTreeSet<String> = all.iter().filter(|t| t.pattern.is_some()).map(Translation::key).collect();
            done.gone += lock.retain(locale.tag(), |key| there.contains(key));
        }
    }
    if loaded_whole && selection.locales.is_empty() {
        done.gone += forget_languages(&project, &mut lock);
    }
    if let Err(failed) = record::save(&project, &lock, project.lock.map(|file| sources.text(file))) {
        session.not_saved(&failed);
        session.finish(streams);
        return Status::Files;
    }
    record::remember(&project, lock.len());
    streams.say(&done.text(session));
    Status::Fine
}

/// Whether a problem of loading keeps from accepting: a language that is not there, a lock that cannot be read.
fn is_own(found: &Diagnostic, sources: &Sources) -> bool {
    let place = found.primary.as_ref().map(|label| sources.path(label.span.file));
    found.code == Code::UnknownLocale || place == Some(LOCK) || found.message.starts_with(LOCK)
}

/// Accepts one translation.
fn one(
    translation: &Translation<'_>,
    pattern: &Pattern,
    (locale, only_new): (&Locale, bool),
    (lock, session): (&mut Lock, &Session),
    done: &mut Done,
) {
    let state = translation.state(locale, lock);
    let print = Fingerprint::of_pattern(pattern);
    let source = canonical(translation.source);
    match &state {
        State::Stale { old, .. } if only_new => {
            done.left += 1;
            // What its stub showed is what it was made from.
            if let Some(old) = old.as_ref().filter(|_| lock.records(locale, &translation.key()).is_empty()) {
                lock.accept(locale, &translation.key(), old, print);
            }
            return;
        }
        State::Stale { old, .. } => {
            done.stale += 1;
            let place = session.sources.place(pattern.span);
            let path = session.sources.path(pattern.span.file);
            let _ = writeln!(done.shown, "{path}:{}: {}", place.line, translation.name);
            match old {
                Some(old) => {
                    let (was, now) = wording::beside(old, &source);
                    done.show(&message!("was", "was: {text}", text = was), session);
                    done.show(&message!("now", "now: {text}", text = now), session);
                }
                None => done.show(&message!("wording-unknown", "the older wording is no longer known"), session),
            }
            let own =
                message!("text-in-language", "{language}: {text}", language = locale, text = canonical(pattern));
            done.show(&own, session);
        }
        State::New => done.new += 1,
        State::Fresh | State::Missing => {}
    }
    lock.accept(locale, &translation.key(), &source, print);
}

/// Drops the records of languages that the house does not have; how many.
fn forget_languages(project: &Project, lock: &mut Lock) -> usize {
    let into = |locale: &&Locale| **locale != project.settings.source;
    let known: BTreeSet<&str> = project.settings.locales.iter().filter(into).map(Locale::tag).collect();
    let strange: Vec<String> = lock.locales().filter(|tag| !known.contains(tag)).map(str::to_owned).collect();
    strange.iter().map(|tag| lock.retain(tag, |_| false)).sum()
}
/// What was done.
#[derive(Default)]
struct Done {
    new: usize,
    stale: usize,
    left: usize,
    gone: usize,
    shown: String,
}

impl Done {
    /// Shows a line below a text.
    fn show(&mut self, text: &Message, session: &Session) {
        let _ = writeln!(self.shown, "    {}", session.say(text));
    }

    fn text(&self, session: &Session) -> String {
        let accepted = self.new + self.stale;
        let mut parts = vec![if self.stale > 0 {
            counted!(
                "accepted-with-stale",
                accepted,
                "accepted {count} translation, {stale} of them of older wordings",
                "accepted {count} translations, {stale} of them of older wordings",
                stale = self.stale
            )
        } else {
            counted!("accepted", accepted, "accepted {count} translation", "accepted {count} translations")
        }];
        if self.left > 0 {
            parts.push(counted!(
                "left-stale",
                self.left,
                "{count} of an older wording left as it is",
                "{count} of older wordings left as they are"
            ));
        }
        if self.gone > 0 {
            parts.push(counted!(
                "records-removed",
                self.gone,
                "removed {count} record of texts that are gone",
                "removed {count} records of texts that are gone"
            ));
        }
        let parts: Vec<String> = parts.iter().map(|part| session.say(part)).collect();
        format!("{}{}\n", self.shown, parts.join("; "))
    }
}

/// Whether a file of messages has stretches that cannot be read.
fn has_junk(project: &Project) -> bool {
    let house = project.house.values().flatten();
    let releases = project.releases.iter().flat_map(|loaded| loaded.messages.values());
    house.chain(releases).any(|messages| !messages.entries.junk.is_empty())
}

/// Whether a text is named: by its release, by its own name, or by both. A release wins over a message of that name.
fn is_wanted(translation: &Translation<'_>, names: &[String]) -> bool {
    let id = translation.name.split('.').next().unwrap_or("");
    names.is_empty()
        || names.iter().any(|name| match name.split_once('#') {
            Some((slug, name)) => translation.slug == Some(slug) && (name == translation.name || name == id),
            None => translation.slug == Some(name.as_str()) || *name == translation.name || name == id,
        })
}

/// Reports names that no text has; whether there were any.
fn unknown_names(project: &Project, names: &[String], report: &mut Report) -> bool {
    let mut unknown = false;
    let house = check::house_names(project);
    let mut all = Vec::new();
    for locale in project.settings.locales.iter().filter(|locale| **locale != project.settings.source) {
        all.extend(check::translations(project, &house, locale));
    }
    for name in names {
        let one = std::slice::from_ref(name);
        if all.iter().any(|translation| is_wanted(translation, one)) {
            continue;
        }
        let keys: BTreeSet<String> = all.iter().flat_map(|t| [t.name.clone(), t.key()]).collect();
        let known = keys.iter().map(String::as_str).chain(project.slugs.iter().map(String::as_str));
        let hint = match name.as_str() {
            "-locale" | "-new" => Some(message!(
                "two-hyphens",
                "an option begins with two hyphens: {option}",
                option = format!("-{name}")
            )),
            _ => did_you_mean(name, known),
        };
        let message = match name.as_str() {
            "" => message!("empty-name", "an empty name stands where a release or a message should be"),
            name => message!("no-release-or-message", "there is no release and no message `{name}`", name = name),
        };
        report.error(Diagnostic::new(Code::UnknownMessage, message).maybe_help(hint));
        unknown = true;
    }
    unknown
}
