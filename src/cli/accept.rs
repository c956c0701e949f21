//! `payom accept`: records that translations say what the source says now.
//!
//! In: a project, and which texts. Out: `locales/l10n.lock`; on standard output, for each translation of an older
//! wording, the old and the new one word by word. In between: records of texts that no longer exist go, but only
//! where every file could be read, so that a broken file loses nothing.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::args::{Accept, Select};
use super::{Session, Status, Streams, count, edit, request};
use crate::check::lock::{Fingerprint, Lock};
use crate::check::{self, State, Translation, wording};
use crate::diag::{Code, Diagnostic, Report, did_you_mean};
use crate::l10n::canonical;
use crate::project::{LOCK, Project};

pub(super) fn run(root: &Path, accept: &Accept, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let names: Vec<String> = accept.names.iter().map(|name| request::release(name, root)).collect();
    let select = Select { slugs: Vec::new(), locales: accept.locales.clone() };
    let Some((project, selection)) = session.load(root, &select) else {
        session.finish(streams);
        return session.status();
    };
    let loaded_whole = !session.report.has_errors() && !has_junk(&project);
    // Only what concerns the lock is this command's business; the rest is for `check`.
    session.report.adjust(|found| (found.code == Code::UnknownLocale).then_some(found.severity));
    let mut lock = match project.lock {
        Some(file) => Lock::read(file, &session.sources, &mut session.report),
        None => Lock::default(),
    };
    let unknown = unknown_names(&project, &names, &mut session.report);
    if session.report.has_errors() {
        session.finish(streams);
        return if unknown { Status::Usage } else { session.status() };
    }
    let house = check::house_names(&project);
    let mut done = Done::default();
    for locale in &project.settings.locales {
        if *locale == project.settings.source || !selection.wants(locale) {
            continue;
        }
        let all = check::translations(&project, &house, locale);
        for translation in all.iter().filter(|translation| is_wanted(translation, &names)) {
            let Some(pattern) = translation.pattern else { continue };
            let state = translation.state(locale, &lock);
            let source = canonical(translation.source);
            match &state {
                State::Stale { .. } if accept.new => {
                    done.left += 1;
                    continue;
                }
                State::Stale { old, .. } => {
                    done.stale += 1;
                    let place = session.sources.place(pattern.span);
                    let path = session.sources.path(pattern.span.file);
                    let _ = writeln!(done.shown, "{path}:{}: {}", place.line, translation.name);
                    match old {
                        Some(old) => {
                            let (was, now) = wording::beside(old, &source);
                            let _ = write!(done.shown, "    was: {was}\n    now: {now}\n");
                        }
                        None => done.shown.push_str("    the older wording is no longer known\n"),
                    }
                    let _ = writeln!(done.shown, "    {locale}:  {}", canonical(pattern));
                }
                State::New => done.new += 1,
                State::Fresh | State::Missing => {}
            }
            lock.accept(locale, translation.key(), &source, Fingerprint::of_pattern(pattern));
        }
        if loaded_whole {
            let there: BTreeSet<String> = all.iter().filter(|t| t.pattern.is_some()).map(Translation::key).collect();
            done.gone += lock.retain(locale.tag(), |key| there.contains(key));
        }
    }
    if loaded_whole && selection.locales.is_empty() {
        let known =
            |tag: &str| project.settings.locales.iter().any(|l| l.tag() == tag && *l != project.settings.source);
        let strange: Vec<String> = lock.locales().filter(|tag| !known(tag)).map(str::to_owned).collect();
        for tag in strange {
            done.gone += lock.retain(&tag, |_| false);
        }
    }
    if let Err(failed) = save(&project, &lock, session) {
        session.not_saved(&failed);
        session.finish(streams);
        return Status::Files;
    }
    streams.say(&done.text());
    Status::Fine
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
    fn text(&self) -> String {
        let mut out = self.shown.clone();
        let accepted = self.new + self.stale;
        let _ = write!(out, "accepted {}", count(accepted, "translation"));
        if self.stale > 0 {
            let _ = write!(out, ", {} of them of older wordings", self.stale);
        }
        if self.left > 0 {
            let _ = write!(out, "; {} of older wordings left as they are", self.left);
        }
        if self.gone > 0 {
            let _ = write!(out, "; removed {} of texts that are gone", count(self.gone, "record"));
        }
        out.push('\n');
        out
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
            "-locale" | "-new" => Some(format!("an option begins with two hyphens: -{name}")),
            _ => did_you_mean(name, known),
        };
        let message = match name.as_str() {
            "" => "an empty name stands where a release or a message should be".to_owned(),
            name => format!("there is no release and no message `{name}`"),
        };
        report.error(Diagnostic::new(Code::UnknownMessage, message).maybe_help(hint));
        unknown = true;
    }
    unknown
}

fn save(project: &Project, lock: &Lock, session: &Session) -> Result<(), edit::NotSaved> {
    let after = lock.to_string();
    let Some(file) = project.lock else { return edit::replace(&project.root, LOCK, None, &after) };
    let before = session.sources.text(file);
    let after = edit::with_line_ends(&after, before);
    if after == before { Ok(()) } else { edit::replace(&project.root, LOCK, Some(before), &after) }
}
