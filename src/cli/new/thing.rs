//! `payom new org`, `contact`, `place`, `project`, `funder`.
//!
//! In: a [`Thing`], answers on a terminal. Out: its table in the registry, the message with its name in every language, its
//! logo. Invariants: what the registry would refuse is not written; nor is anything where one file cannot be.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::Path;
use std::sync::Arc;

use super::called::{Name, Subject, Typed};
use super::entry::{EntryPlan, Facts, is_sound};
use super::named::{Added, State, added};
use crate::cli::args::Select;
use crate::cli::new_args::{Called, Thing};
use crate::cli::questions::Questions;
use crate::cli::words::Speaker;
use crate::cli::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::edit::entry::{Kind, Naming, faults, tables};
use crate::edit::{Change, change_all};
use crate::l10n::Locale;
use crate::project::Project;

pub(super) fn run(
    root: &Path,
    thing: &Thing,
    input: Option<&mut dyn BufRead>,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    let Some(_held) = session.edits(root, "new", streams) else { return session.status() };
    let all = Select { slugs: Vec::new(), locales: Vec::new() };
    let Some((project, _)) = session.open(root, &all).filter(|(project, _)| !project.registry.faulty) else {
        session.finish(streams);
        return session.status();
    };
    // Problems elsewhere are no reason not to enter something.
    session.report = Report::default();
    let speaker = Arc::clone(&session.speaker);
    let house = House { project: &project, speaker: &speaker };
    let Some((subject, entry, names)) = plan(thing, &house, input, &mut session.report, streams) else {
        session.finish(streams);
        return Status::Usage;
    };
    let mut changes = tables(&entry.tables, &project);
    if let Some(faulty) = faults(&changes, &project) {
        (session.sources, session.report) = faulty;
        session.finish(streams);
        return Status::Usage;
    }
    changes.extend(entry.logo.clone().map(|(path, bytes)| Change::New { path, bytes }));
    let named = added(subject, &names, &session.sources);
    changes.extend(named.iter().map(|added| added.change.clone()));
    if let Err(failed) = change_all(&project.root, &changes) {
        session.not_saved(&failed);
        session.finish(streams);
        return Status::Files;
    }
    let place = |change: &Change| match change {
        Change::New { path, .. } | Change::Gone { path, .. } => format!("{path}\n"),
        Change::Longer { path, .. } | Change::Other { path, .. } => format!("{path}:{}\n", change.line()),
    };
    let mut said: String = changes.iter().map(place).collect();
    let todo: String = named.iter().filter_map(todo).map(|todo| format!("{}\n", session.say(&todo))).collect();
    let waits = entry.waits.then(|| {
        message!("logo-waits", "The logo is not shown before it has `permission = \"granted\"` or `\"not-needed\"`.")
    });
    let waits: String = waits.map(|waits| format!("{}\n", session.say(&waits))).unwrap_or_default();
    if !todo.is_empty() || !waits.is_empty() {
        said.push_str(&format!("\n{todo}{waits}"));
    }
    streams.say(&said);
    Status::Fine
}

/// What a person still has to do about a name.
fn todo(added: &Added) -> Option<Message> {
    let (file, line) = (added.change.path(), added.change.line());
    match added.state {
        State::Complete => None,
        State::Proposed => Some(message!(
            "forms-proposed",
            "{file}:{line}: look at the forms of the name in {language}; Payom proposes them.",
            file = file,
            line = line,
            language = &added.locale
        )),
        State::Missing => Some(message!(
            "name-to-write",
            "{file}:{line}: write the name in {language}, or its forms, after each `=`, and delete the `# ` before it.",
            file = file,
            line = line,
            language = &added.locale
        )),
    }
}

/// Where it is entered, and who says what there is to say.
struct House<'a> {
    project: &'a Project,
    speaker: &'a Speaker,
}

type Planned<'a> = (Subject<'a>, EntryPlan, BTreeMap<Locale, Name>);

/// What is to be written; what is wrong is reported.
fn plan<'a>(
    thing: &'a Thing,
    house: &House<'a>,
    input: Option<&mut dyn BufRead>,
    report: &mut Report,
    streams: &mut Streams<'_>,
) -> Option<Planned<'a>> {
    let House { project, speaker } = *house;
    let called = called(thing);
    let id = called.id.as_str();
    if !is_sound(id, report) || exists(thing, id, project, report) {
        return None;
    }
    let own: Vec<(&str, &[String])> = match thing {
        Thing::Org(typed) => vec![("short", &typed.facts.shorts)],
        Thing::Funder(typed) => vec![("short", &typed.facts.shorts)],
        Thing::Contact(typed) => vec![("role", &typed.roles)],
        Thing::Place(_) | Thing::Project(_) => Vec::new(),
    };
    let subject = Subject { naming: Naming { project, kind: kind(thing), id }, speaker };
    let mut typed = Typed::new(project, (&called.names, &called.forms), &own, report)?;
    let mut questions = Questions::new(streams, input.map(|input| -> &mut dyn BufRead { input }));
    if matches!(thing, Thing::Contact(_)) {
        subject.ask_role(&mut typed, &mut questions);
    }
    let names = subject.names(typed, &mut questions, report)?;
    let mut facts = Facts { project, id, questions: &mut questions, speaker, report };
    let entry = match thing {
        Thing::Org(typed) => facts.organisation(&typed.facts),
        Thing::Contact(typed) => facts.contact(typed),
        Thing::Place(typed) => facts.place(typed),
        Thing::Project(typed) => facts.project(typed)?,
        Thing::Funder(typed) => facts.funder(typed)?,
    };
    Some((subject, entry, names))
}

fn kind(thing: &Thing) -> Kind {
    match thing {
        Thing::Org(_) => Kind::Organisation,
        Thing::Contact(_) => Kind::Contact,
        Thing::Place(_) => Kind::Place,
        Thing::Project(_) => Kind::Project,
        Thing::Funder(_) => Kind::Funder,
    }
}

fn called(thing: &Thing) -> &Called {
    match thing {
        Thing::Org(typed) => &typed.called,
        Thing::Contact(typed) => &typed.called,
        Thing::Place(typed) => &typed.called,
        Thing::Project(typed) => &typed.called,
        Thing::Funder(typed) => &typed.called,
    }
}

/// Whether the registry has it already, which is reported with its place and its names.
fn exists(thing: &Thing, id: &str, project: &Project, report: &mut Report) -> bool {
    let kind = kind(thing);
    let Some(span) = kind.find(&project.registry, id) else { return false };
    let naming = Naming { project, kind, id };
    let message = naming.message();
    let has = |locale: &&Locale| naming.is_named(locale);
    let locales = || project.settings.locales.iter();
    let tags = |named: bool| {
        let found = locales().filter(|locale| has(locale) == named).map(Locale::tag);
        found.collect::<Vec<_>>().join(", ")
    };
    let what = message!("entry-exists", "`{id}` exists already", id = id);
    let mut found = Diagnostic::new(Code::InvalidId, what).at(span, message!("its-entry", "its entry"));
    let (with, without) = (tags(true), tags(false));
    if !with.is_empty() {
        found =
            found.note(message!("named-in", "the message `{name}` is there in {tags}", name = &message, tags = with));
    }
    if !without.is_empty() {
        found = found.note(message!(
            "not-named-in",
            "the message `{name}` is missing in {tags}",
            name = &message,
            tags = without
        ));
    }
    report.error(found.help(message!("change-entry", "change it there, or give the new one another id")));
    true
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::cli::args::{Arguments, Command};
    use crate::cli::new_args::New;
    use crate::cli::words::Language;
    use crate::diag::{Colour, Sources};
    use crate::publish::Interrupts;

    /// Who is there is asked: for the name and its forms in each language, and for the facts.
    #[test]
    fn answers_on_a_terminal() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let init = ["payom".into(), "init".into(), root.as_os_str().to_owned()];
        let status = crate::cli::run(init, &mut Streams { out: &mut out, err: &mut err, terminal: false });
        assert_eq!(status, Status::Fine);
        out.clear();
        let mut streams = Streams { out: &mut out, err: &mut err, terminal: true };
        let typed = Arguments::try_parse_from(["payom", "new", "funder", "spring-fund"]).unwrap();
        let Some(Command::New(New { thing: Some(thing), .. })) = typed.command else { panic!("a funder") };
        let answers = "Mountain Spring Fund\n\n\nФонд «Горный родник»\nФонда «Горный родник»\nФондом «Горный родник»\n\
                       Фонд «Горный родник»\nФонди «Чашмаи кӯҳӣ»\nCH\n\n";
        let speaker = Arc::new(Speaker::new(Language::English));
        let mut session = Session {
            sources: Sources::default(),
            report: Report::default(),
            colour: Colour::Never,
            speaker,
            interrupts: Interrupts::none(),
        };
        let status = run(root, &thing, Some(&mut answers.as_bytes()), &mut session, &mut streams);
        assert_eq!(status, Status::Fine, "{}", String::from_utf8_lossy(&err));
        let asked = String::from_utf8(err).unwrap();
        assert!(asked.starts_with("Name of `spring-fund` in English: "), "{asked}");
        assert!(asked.contains("The form `.by` of it in English [the Mountain Spring Fund]: "), "{asked}");
        assert!(!asked.contains("of it in Tajik"), "{asked}");
        let russian = std::fs::read_to_string(root.join("locales/ru/organisations.ftl")).unwrap();
        let wanted = "\norg-spring-fund = Фонд «Горный родник»\n    .genitive = Фонда «Горный родник»\n    .by = Фондом «Горный \
                      родник»\n    .accusative = Фонд «Горный родник»\n";
        assert!(russian.ends_with(wanted), "{russian}");
        let registry = std::fs::read_to_string(root.join("releases/registry/organisations.toml")).unwrap();
        assert!(registry.ends_with("\n[spring-fund]\ncountry = \"CH\"\n"), "{registry}");
        assert!(!String::from_utf8(out).unwrap().contains("look at the forms"));
    }
}
