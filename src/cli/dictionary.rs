//! `payom words`: the words that a house adds to those of a language, in `locales/<tag>/words.txt`.
//!
//! In: a project, a language, and words to be added. Out: the list, the unknown words of the texts, or the file written anew.
//! Invariants: the file keeps its comments at its head and is sorted below them; a word is in it once; nothing else is changed.

use std::fmt::Write as _;
use std::path::Path;

use super::args::{Select, Words};
use super::{Session, Status, Streams};
use crate::check::{UnknownWord, unknown_words, unused_words};
use crate::diag::{Code, Diagnostic, Report, Severity, counted, message};
use crate::edit;
use crate::l10n::Locale;
use crate::project::{Project, refused_word, words_file};

pub(super) fn run(root: &Path, words: &Words, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let select = Select { slugs: Vec::new(), locales: Vec::new() };
    let Some((project, _)) = session.load(root, &select) else {
        session.finish(streams);
        return session.status();
    };
    let locale = project.settings.locales.iter().find(|locale| locale.tag() == words.locale);
    let Some(locale) = locale else {
        let known: Vec<&str> = project.settings.locales.iter().map(Locale::tag).collect();
        session.report.error(
            Diagnostic::new(
                Code::UnknownLocale,
                message!("house-has-no-locale", "the house has no locale `{tag}`", tag = words.locale.clone()),
            )
            .note(message!("its-locales", "its locales are {tags}", tags = known.join(", "))),
        );
        session.finish(streams);
        return session.status();
    };
    // What is wrong elsewhere is told by `check`.
    session.report = Report::default();
    if words.unknown {
        let words = unknown_words(&project, locale, &session.sources);
        if words.is_empty() {
            streams.say(&format!("{}\n", session.say(&message!("no-unknown-words", "every word is known"))));
        } else {
            streams.say(&unknown(&words, session));
        }
        return Status::Fine;
    }
    if words.prune {
        let unused = unused_words(&project, locale, &session.sources);
        return write(&project, locale, |lines| lines.retain(|line| !unused.contains(line)), session, streams);
    }
    if words.add.is_empty() {
        streams.say(&text_of(&project, locale, session));
        return Status::Fine;
    }
    let refused: Vec<Diagnostic> = words.add.iter().filter_map(|word| refused_word(word)).collect();
    if !refused.is_empty() {
        for mut diagnostic in refused {
            diagnostic.severity = Severity::Error;
            session.report.add(diagnostic);
        }
        session.finish(streams);
        return session.status();
    }
    write(&project, locale, |lines| lines.extend(words.add.iter().cloned()), session, streams)
}

/// The list as it is in the file.
fn text_of(project: &Project, locale: &Locale, session: &Session) -> String {
    let file = project.words.get(locale).and_then(|list| list.file);
    file.map(|file| session.sources.text(file).to_owned()).unwrap_or_default()
}

/// Unknown words, the most frequent first, each with the line that it stands in.
fn unknown(words: &[UnknownWord], session: &Session) -> String {
    let mut sorted: Vec<&UnknownWord> = words.iter().collect();
    sorted.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
    let width = sorted.iter().map(|word| word.word.chars().count()).max().unwrap_or(0);
    sorted.iter().fold(String::new(), |mut out, word| {
        let (path, place) = (session.sources.path(word.place.file), session.sources.place(word.place));
        let text = session.sources.text(word.place.file);
        let start = text.get(..word.place.range().start).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
        let context = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("").trim();
        let _ = writeln!(out, "{:<width$} {:>4}  {path}:{}: {context}", word.word, word.count, place.line);
        out
    })
}

/// The lines below the comments at the head of a list.
fn words_of(list: &str) -> impl Iterator<Item = &str> {
    list.lines().skip_while(is_comment)
}

fn is_comment(line: &&str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// A list with other lines: sorted, each once, comments at its head kept.
pub(super) fn with_lines(before: &str, change: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines: Vec<String> = words_of(before).map(|line| line.trim().to_owned()).collect();
    change(&mut lines);
    lines.retain(|line| !line.is_empty());
    lines.sort_by_key(|line| line.to_lowercase());
    lines.dedup();
    let head = before.lines().take_while(is_comment);
    let mut after = head.fold(String::new(), |text, line| text + line.trim_end() + "\n");
    for line in &lines {
        after.push_str(line);
        after.push('\n');
    }
    edit::with_line_ends(&after, before)
}

/// Writes the list with other lines, comments at its head kept.
fn write(
    project: &Project,
    locale: &Locale,
    change: impl FnOnce(&mut Vec<String>),
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    let _own = match session.take_edits(&project.root, "words", streams) {
        Ok(own) => own,
        Err(denied) => {
            session.denied(&denied);
            session.finish(streams);
            return session.status();
        }
    };
    let before = text_of(project, locale, session);
    let after = with_lines(&before, change);
    let path = words_file(locale);
    let there = project.words.get(locale).and_then(|list| list.file).map(|_| before.as_str());
    if there.is_some_and(|before| before == after) || there.is_none() && after.is_empty() {
        streams
            .say(&format!("{}\n", session.say(&message!("words-unchanged", "{path} stays as it is", path = path))));
        return Status::Fine;
    }
    if let Err(failed) = edit::replace(&project.root, &path, there, &after) {
        session.not_saved(&failed);
        session.finish(streams);
        return session.status();
    }
    let (had, has) = (words_of(&before).count(), words_of(&after).count());
    let said = if has >= had {
        let count = has - had;
        counted!("words-added", count, "{count} word added to {path}", "{count} words added to {path}", path = path)
    } else {
        let count = had - has;
        counted!(
            "words-deleted",
            count,
            "{count} word deleted from {path}",
            "{count} words deleted from {path}",
            path = path
        )
    };
    streams.say(&format!("{}\n", session.say(&said)));
    Status::Fine
}
