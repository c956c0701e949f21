//! The facts of a new release, with what each is for.
//!
//! In: a kind, a month, the registry, the reader's language. Out: the part of a template between two lines `+++`. Invariants:
//! only the day is left empty where nobody has said it, so that it is asked for; what the kind asks for stands there as a comment that says so, and
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

/// When a release is published.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct When {
    /// The month of its name.
    pub(in crate::cli) month: Date,
    /// The day, where it is known: a wrong one would be a wrong fact.
    pub(in crate::cli) day: Option<Date>,
}

/// A release that is begun.
pub(in crate::cli) struct Beginning<'a> {
    pub(in crate::cli) slug: &'a str,
    pub(in crate::cli) kind: Kind,
    pub(in crate::cli) when: When,
    /// The headline, as a file of messages has it.
    pub(in crate::cli) headline: Option<String>,
    /// Whether facts that are filled in say what they are: whoever changes them in a form reads that there.
    pub(in crate::cli) is_explained: bool,
}

/// The facts.
pub(super) fn facts(beginning: &Beginning<'_>, scaffold: &Scaffold, project: &Project, speaker: &Speaker) -> String {
    let Beginning { kind, when, is_explained, .. } = beginning;
    let mut out = String::new();
    for (line, what) in lines(kind, scaffold, *when, project) {
        // What is not filled in yet says what it would be.
        let is_filled = line.contains(" = ") && !line.starts_with('#');
        match what.filter(|_| *is_explained || !is_filled) {
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

fn lines(kind: &Kind, scaffold: &Scaffold, when: When, project: &Project) -> Vec<Line> {
    let usual = format!("{:04}-{:02}-05", when.month.year(), when.month.month());
    let day = when.day.map_or(usual, |day| day.to_string());
    let place = first_place(project);
    let kinds = project.settings.kinds.ids().join(", ");
    let say = |line: String, what: Message| (line, Some(what));
    let mut lines = vec![
        say(
            when.day.map_or_else(|| "date =".to_owned(), |day| format!("date = {day}")),
            message!("fact-date", "the day of publication: year, month, day, such as {day}", day = &day),
        ),
        say(format!("kind = \"{}\"", kind.id), message!("fact-kind", "one of {kinds}", kinds = kinds)),
        say(
            format!("# embargo = {day}T10:00"),
            message!("fact-embargo", "if nothing may be published before this hour; the day is that of `date`"),
        ),
    ];
    lines.extend(who(kind));
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
    lines.extend(rows(scaffold));
    let documents = ["# [[documents]]", "# title = \"report\"", "# file = \"report.pdf\"", ""];
    lines.extend(asked(kind, Requirement::Documents, &documents, || {
        message!(
            "fact-documents",
            "a file beside this one, under a message as its title; or {example}",
            example = "url = \"https://…\""
        )
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

/// Who issues, signs, says or corrects it, and its number, where the kind asks for them.
fn who(kind: &Kind) -> Vec<Line> {
    let mut lines = Vec::new();
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

/// What is announced, or reported on, and how the media register.
fn event(kind: &Kind, day: &str, place: &str) -> Vec<Line> {
    let asks = |requirement: Requirement| kind.asks.contains(&requirement);
    let what = || message!("fact-event", "when and where what it is about happens");
    let what =
        if asks(Requirement::Event) { message!("fact-needed", "needed: {what}", what = what()) } else { what() };
    let from = if asks(Requirement::Hours) {
        let what = message!("fact-hours", "day and hour; for the end add a line {example}", example = "`to = 12:30`");
        (format!("# from = {day}T10:00"), Some(what))
    } else {
        let what = message!("fact-from", "its day, or the first of its days; for the last one add a line `to`");
        (format!("# from = {day}"), Some(what))
    };
    let mut lines = vec![("# [event]".to_owned(), Some(what)), from, (format!("# places = [{place}]"), None)];
    if asks(Requirement::Venue) {
        let what = message!(
            "fact-venue",
            "a message with room and street; or {example}",
            example = "online = \"https://…\""
        );
        lines.push(("# venue = \"venue\"".to_owned(), Some(what)));
    }
    lines.push((String::new(), None));
    let until = format!("# until = {day}T17:00");
    let accreditation = ["# [accreditation]", &until, "# contact = \"…\"", ""];
    lines.extend(asked(kind, Requirement::Accreditation, &accreditation, || {
        message!("fact-accreditation", "how the media register; or {example}", example = "required = false")
    }));
    lines
}

/// Rows before the text.
fn rows(scaffold: &Scaffold) -> Vec<Line> {
    if scaffold.rows.is_empty() {
        return Vec::new();
    }
    let what = message!("fact-rows", "rows before the text, each a message; when and where come from the event");
    let rows = scaffold.rows.iter().map(|row| (format!("{row} = \"{row}\""), None));
    std::iter::once(("[advisory]".to_owned(), Some(what))).chain(rows).chain([(String::new(), None)]).collect()
}

/// A place that the registry has: that of the house, if it is listed there first.
fn first_place(project: &Project) -> String {
    let places = &project.registry.places;
    let usual = places.keys().find(|id| id.as_str() == "dushanbe").or_else(|| places.keys().next());
    usual.map_or_else(String::new, |id| format!("\"{}\"", id.as_str()))
}
