//! The facts of a new release, with what each is for.
//!
//! In: a kind, a month, the registry, the reader's language. Out: the part of a template between two lines `+++`. Invariants:
//! only the day is left empty, so that it is asked for; what the kind asks for stands there as a comment that says so, and
//! `payom check` names it.

use jiff::civil::Date;

use super::scaffold::Scaffold;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::project::Project;
use crate::release::{Kind, Requirement};

/// Where comments begin.
const COLUMN: usize = 34;

/// A line and what it is for.
type Line = (String, Option<Message>);

/// The facts.
pub(super) fn facts(kind: &Kind, scaffold: &Scaffold, month: Date, project: &Project, speaker: &Speaker) -> String {
    let mut out = String::new();
    for (line, what) in lines(kind, scaffold, month, project) {
        match what {
            Some(what) => {
                let line =
                    format!("{line:<width$}# {}", speaker.say(&what), width = COLUMN.max(line.chars().count() + 1));
                out.push_str(&line);
            }
            None => out.push_str(&line),
        }
        out.push('\n');
    }
    out
}

fn lines(kind: &Kind, scaffold: &Scaffold, month: Date, project: &Project) -> Vec<Line> {
    let day = format!("{:04}-{:02}-05", month.year(), month.month());
    let place = first_place(project);
    let kinds = project.settings.kinds.ids().join(", ");
    let say = |line: String, what: Message| (line, Some(what));
    let mut lines = vec![
        say(
            "date =".to_owned(),
            message!("fact-date", "the day of publication: year, month, day, such as {day}", day = &day),
        ),
        say(format!("kind = \"{}\"", kind.id), message!("fact-kind", "one of {kinds}", kinds = kinds)),
        say(
            format!("# embargo = {day}T10:00"),
            message!("fact-embargo", "if nothing may be published before this hour; the day is that of `date`"),
        ),
    ];
    lines.extend(asked(kind, Requirement::Reference, &["# reference = \"PR/2026/12\""], || {
        message!("fact-reference", "the number under which it is filed")
    }));
    lines.extend(asked(kind, Requirement::Signatories, &["# issued-by = [\"…\", \"…\"]"], || {
        message!("fact-issuers", "ids of those who issue it together, of releases/registry/organisations.toml")
    }));
    lines.extend(asked(kind, Requirement::Signatories, &["# signatories = [\"…\"]"], || {
        message!("fact-signatories", "or of all who sign it, in this order")
    }));
    lines.extend(asked(kind, Requirement::Speaker, &["# speaker = \"…\""], || {
        message!("fact-speaker", "the id of a contact, or the name of a message with the speaker’s name")
    }));
    lines.extend(asked(kind, Requirement::Corrects, &["# corrects = \"…\""], || {
        message!("fact-corrects", "the folder of the release that is corrected")
    }));
    lines.extend([
        say(
            format!("dateline = \"{}\"", scaffold.dateline),
            message!("fact-dateline", "one of {values}", values = "place-date, date-place, none"),
        ),
        say(format!("places = [{place}]"), message!("fact-places", "ids of releases/registry/places.toml")),
        ("standfirst = \"standfirst\"".to_owned(), None),
        say("projects = []".to_owned(), message!("fact-projects", "ids of releases/registry/projects.toml")),
        say("contacts = []".to_owned(), message!("fact-contacts", "ids of releases/registry/contacts.toml")),
        (String::new(), None),
    ]);
    lines.extend(event(kind, &day, &place));
    lines.extend(asked(kind, Requirement::Documents, &["[links]", "# report = \"https://…\"", ""], || {
        message!("fact-links", "addresses that the texts use: [the report](link:report)")
    }));
    lines.extend([
        say(
            "[facts]".to_owned(),
            message!(
                "fact-facts",
                "dates, numbers and amounts, for messages: {example}",
                example = "{ $participants }"
            ),
        ),
        ("# participants = 60".to_owned(), None),
    ]);
    lines
}

/// Lines for something that the kind asks for or advises; nothing where it does neither.
fn asked(kind: &Kind, requirement: Requirement, lines: &[&str], what: fn() -> Message) -> Vec<Line> {
    let needed = kind.asks.contains(&requirement);
    if !needed && !kind.advises.contains(&requirement) {
        return Vec::new();
    }
    let what = if needed { message!("fact-needed", "needed: {what}", what = what()) } else { what() };
    let mut what = Some(what);
    lines.iter().map(|line| ((*line).to_owned(), what.take())).collect()
}

/// What is announced, or reported on.
fn event(kind: &Kind, day: &str, place: &str) -> Vec<Line> {
    let needed = kind.asks.contains(&Requirement::Event);
    let what = || message!("fact-event", "when and where what it is about happens");
    let what = if needed { message!("fact-needed", "needed: {what}", what = what()) } else { what() };
    vec![
        ("# [event]".to_owned(), Some(what)),
        (
            format!("# from = {day}"),
            Some(message!("fact-from", "its day, or the first of its days; for the last one add a line `to`")),
        ),
        (format!("# places = [{place}]"), None),
        (String::new(), None),
    ]
}

/// A place that the registry has: that of the house, if it is listed there first.
fn first_place(project: &Project) -> String {
    let places = &project.registry.places;
    let usual = places.keys().find(|id| id.as_str() == "dushanbe").or_else(|| places.keys().next());
    usual.map_or_else(String::new, |id| format!("\"{}\"", id.as_str()))
}
