//! `payom explain`: what a code means, or a key.
//!
//! In: a code, a key, or none. Out: what, why, example, fix; or the list of codes; or the documentation's table of them.
//! Invariants: a code comes before a key of the same name.

use std::fmt::Write as _;

use super::{Session, Status, Streams, keys, usage};
use crate::diag::{Code, Message, message, nearest, table};

pub(super) fn run(code: Option<&str>, markdown: bool, session: &Session, streams: &mut Streams<'_>) -> Status {
    if markdown {
        streams.say(&table());
        return Status::Fine;
    }
    let Some(id) = code else {
        streams.say(&list(session));
        return Status::Fine;
    };
    if let Some((_, now)) = Code::RETIRED.iter().find(|(name, _)| *name == id) {
        let retired = message!("code-retired", "`{code}` is no longer given. Instead:", code = id);
        streams.say(&format!("{}\n\n{}", session.say(&retired), text(*now, session)));
        return Status::Fine;
    }
    let Some(code) = Code::find(id) else {
        let found = keys::find(id);
        if found.is_empty() {
            usage::tell(&neither(id), &session.speaker, streams);
            return Status::Usage;
        }
        streams.say(&keys::entries(&found));
        return Status::Fine;
    };
    streams.say(&text(code, session));
    Status::Fine
}

/// What is said of a name that no code has.
pub(super) fn unknown<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Message {
    match nearest(id, known) {
        Some(name) => {
            message!("code-misspelt", "there is no code `{code}`; did you mean `{name}`?", code = id, name = name)
        }
        None => message!("code-unknown", "there is no code `{code}`; `payom explain` lists all codes", code = id),
    }
}

/// What is said of a name that neither a code nor a key has.
fn neither(id: &str) -> Message {
    match nearest(id, Code::all().map(Code::id).chain(keys::names())) {
        Some(name) => message!(
            "nothing-misspelt",
            "there is no code and no key `{code}`; did you mean `{name}`?",
            code = id,
            name = name
        ),
        None => message!(
            "nothing-known",
            "there is no code and no key `{code}`; `payom explain` lists all codes, `payom keys` all keys",
            code = id
        ),
    }
}

/// Every code with its severity and what it says.
fn list(session: &Session) -> String {
    let rows = Code::all()
        .map(|code| {
            let what = session.speaker.explanation(code).what.into_owned();
            [code.id().to_owned(), session.say(&code.severity().name()), what]
        })
        .collect::<Vec<_>>();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let (ids, levels) = (width(0).unwrap_or(0), width(1).unwrap_or(0));
    rows.iter().fold(String::new(), |mut out, [id, level, what]| {
        let _ = writeln!(out, "{id:<ids$} {level:<levels$} {what}");
        out
    })
}

fn text(code: Code, session: &Session) -> String {
    let explanation = session.speaker.explanation(code);
    let indent = |text: &str| text.lines().map(|line| format!("    {line}\n")).collect::<String>();
    let headings = [
        message!("explain-heading-what", "What:"),
        message!("explain-heading-why", "Why:"),
        message!("explain-heading-example", "Example:"),
        message!("explain-heading-fix", "Fix:"),
    ];
    let [what, why, example, fix] = headings.map(|heading| session.say(&heading));
    let width = what.chars().count().max(why.chars().count());
    format!(
        "{} ({})\n\n{what:<width$} {}.\n{why:<width$} {}\n\n{example}\n{}\n{fix}\n{}",
        code.id(),
        session.say(&code.severity().name()),
        explanation.what,
        explanation.why,
        indent(&explanation.example),
        indent(&explanation.fix),
    )
}
