//! The message that holds a name.
//!
//! In: names by language. Out: what is added to the file of names of each language: the message, or a stub of it as `payom
//! stub` would write. Invariants: a form that nobody has given is a stub below the message, so that it counts as missing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::called::{Name, Subject};
use crate::check;
use crate::cli::translate::{stub_of, words};
use crate::diag::Sources;
use crate::edit::Change;
use crate::l10n::Locale;
use crate::project::Messages;

/// What is added for a name.
pub(super) struct Added {
    pub(super) locale: Locale,
    pub(super) change: Change,
    pub(super) state: State,
}

/// What remains to be done about a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing.
    Complete,
    /// Forms are to be looked at.
    Proposed,
    /// The name, or forms of it, are to be written.
    Missing,
}

/// What is added to each language.
pub(super) fn added(subject: Subject<'_>, names: &BTreeMap<Locale, Name>, sources: &Sources) -> Vec<Added> {
    let settings = &subject.naming.project.settings;
    let source = names.get(&settings.source).map(|name| message(subject, name));
    let mut all = Vec::new();
    for locale in settings.locales.iter().filter(|locale| !subject.naming.is_named(locale)) {
        let (text, state) = match (names.get(locale), &source) {
            (Some(name), _) => (commented(subject, name, locale), state(name)),
            (None, Some(source)) => (stub(subject, source, locale), State::Missing),
            // The source has the name, so that `payom stub` shows it.
            (None, None) => continue,
        };
        all.push(Added { locale: locale.clone(), change: change(subject, locale, &text, sources), state });
    }
    all
}

fn state(name: &Name) -> State {
    match name {
        Name { lacking, .. } if !lacking.is_empty() => State::Missing,
        Name { is_proposed: true, .. } => State::Proposed,
        _ => State::Complete,
    }
}

/// The message alone.
fn message(subject: Subject<'_>, name: &Name) -> String {
    let mut text = format!("{} = {}\n", subject.naming.message(), name.value);
    for (form, value) in &name.forms {
        text.push_str(&format!("    .{form} = {value}\n"));
    }
    text
}

/// The message, with what there is to say of it.
fn commented(subject: Subject<'_>, name: &Name, locale: &Locale) -> String {
    let flag = if name.is_proposed {
        format!("# {}: {}\n", check::shown::FLAG, words::proposed(locale))
    } else {
        String::new()
    };
    let lacking: String = name.lacking.iter().map(|form| format!("#     .{form} =\n")).collect();
    format!("{flag}{}{lacking}", message(subject, name))
}

/// The stub of a message of the source, with the forms that the language has besides.
fn stub(subject: Subject<'_>, source: &str, locale: &Locale) -> String {
    let mut sources = Sources::default();
    let file = sources.add("new.ftl", Arc::from(source));
    let messages = Messages::read(file, &sources);
    let own = subject.naming.source();
    let mut text: String = messages.entries.entries.iter().map(|entry| stub_of(entry, own, locale)).collect();
    for form in subject.naming.usual(locale) {
        let line = format!("#     .{form} =\n");
        if !text.contains(&line) {
            text.push_str(&line);
        }
    }
    text
}

/// More for the file that holds the names of that kind in a language, or a new one.
fn change(subject: Subject<'_>, locale: &Locale, text: &str, sources: &Sources) -> Change {
    let (path, there) = subject.naming.file(locale, sources);
    match there {
        Some(before) => Change::longer(path, before.to_owned(), text),
        None => Change::New { path, bytes: text.as_bytes().to_vec() },
    }
}
