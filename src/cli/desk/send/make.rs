//! Makes copies and kits.
//!
//! In: what a browser sends. Out: the screen anew, with what was said. Invariants: it is `payom prepare` and `payom kit`; what is wrong leads to
//! where it can be mended.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use super::screen::{Outcome, complete, piece};
use crate::cli::args::{Prepare, Select};
use crate::cli::check::fill_subjects;
use crate::cli::desk::gathered;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, session};
use crate::cli::desk::releases::language;
use crate::cli::desk::typed::Malformed;
use crate::cli::http::Answer;
use crate::cli::translate::{self, Kit, KitFormat};
use crate::cli::words::Speaker;
use crate::cli::{Session, Status, Streams, prepare};
use crate::diag::{Message, Reader as _, Severity, Sources, counted, message};

/// Whom a button is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum For {
    Journalists,
    Translators,
}

/// Makes the copies of a release for journalists. Others may go on working meanwhile.
pub(in crate::cli::desk) fn copies(
    office: &Mutex<Office>,
    sent: &Value,
    who: (&Speaker, &str),
) -> Result<Option<Answer>, Malformed> {
    let Some((slug, root)) = asked(office, sent)? else { return Ok(None) };
    let view = office.lock().unwrap_or_else(PoisonError::into_inner).view(Some(&slug));
    let (ready, left) = view.as_deref().map(complete).unwrap_or_default();
    // What is not complete waits; where nothing is, everything that is missing is told.
    let some = !ready.is_empty() && !left.is_empty();
    let locales = if some { ready.iter().map(|own| own.tag().to_owned()).collect() } else { Vec::new() };
    let typed = Prepare { slugs: vec![slug.clone()], locales, as_of: None, bcc: Vec::new() };
    let run = |session: &mut Session, streams: &mut Streams<'_>| prepare::run(&root, typed, session, streams);
    let mut said = ran(run, who.0);
    let title = match said.fine {
        true => message!("desk-copies-made", "Made. Nothing was sent."),
        false => message!("desk-nothing-made", "Nothing was made, and nothing was changed."),
    };
    // Each file has a link beneath: what is left to say are notes.
    said.lines.retain(|line| !line.starts_with("outbox/"));
    for (locale, count) in left.iter().filter(|_| some && said.fine) {
        let name = language(who.0, locale);
        let words = counted!(
            "desk-not-copied",
            *count,
            "Left out: {language}, where {count} text is missing, out of date or wrong",
            "Left out: {language}, where {count} texts are missing, out of date or wrong",
            language = name
        );
        said.lines.push(who.0.say(&words).into_owned());
    }
    Ok(answer(office, who, (&slug, For::Journalists), (&title, &said)))
}

/// Makes a kit for a translator, or a sheet for remarks.
pub(in crate::cli::desk) fn kit(
    office: &Mutex<Office>,
    sent: &Value,
    who: (&Speaker, &str),
) -> Result<Option<Answer>, Malformed> {
    let format = match sent["format"].as_str() {
        Some("docx") => KitFormat::Docx,
        Some("xliff") => KitFormat::Xliff,
        Some("review") => KitFormat::Review,
        _ => return Err(Malformed),
    };
    let tag = sent["locale"].as_str().ok_or(Malformed)?.to_owned();
    let Some((slug, root)) = asked(office, sent)? else { return Ok(None) };
    let locales = if tag.is_empty() { Vec::new() } else { vec![tag] };
    let select = Select { slugs: vec![slug.clone()], locales };
    let typed = Kit { select, format, all: false, out: None };
    let run = |session: &mut Session, streams: &mut Streams<'_>| translate::kit(&root, &typed, session, streams);
    let said = ran(run, who.0);
    let title = match said.fine {
        true => message!("desk-kit-made", "Made."),
        false => message!("desk-nothing-made", "Nothing was made, and nothing was changed."),
    };
    Ok(answer(office, who, (&slug, For::Translators), (&title, &said)))
}

/// The release that is meant; `None` where there is no such.
fn asked(office: &Mutex<Office>, sent: &Value) -> Result<Option<(String, PathBuf)>, Malformed> {
    let slug = sent["release"].as_str().ok_or(Malformed)?;
    let mut office = office.lock().unwrap_or_else(PoisonError::into_inner);
    let root = office.root.clone();
    let Some((project, _)) = office.project() else { return Ok(None) };
    let known = project.slugs.iter().any(|own| own == slug);
    Ok(known.then(|| (slug.to_owned(), root)))
}

/// What a command said.
struct Said {
    fine: bool,
    session: Session,
    lines: Vec<String>,
}

/// Runs a command.
fn ran(run: impl FnOnce(&mut Session, &mut Streams<'_>) -> Status, speaker: &Speaker) -> Said {
    let mut session = Session { speaker: Arc::new(Speaker::new(speaker.language())), ..session(Sources::default()) };
    let (mut said, mut told) = (Vec::new(), Vec::new());
    let status = run(&mut session, &mut Streams { out: &mut said, err: &mut told, terminal: false });
    let fine = status == Status::Fine;
    fill_subjects(&mut session.report, &session.sources);
    let silent = !fine && !session.report.has_errors();
    let lines = if silent { told } else { said };
    let lines = String::from_utf8_lossy(&lines).lines().map(str::to_owned).collect();
    Said { fine, session, lines }
}

/// The screen anew.
fn answer(
    office: &Mutex<Office>,
    who: (&Speaker, &str),
    (slug, whom): (&str, For),
    (title, said): (&Message, &Said),
) -> Option<Answer> {
    let mut office = office.lock().unwrap_or_else(PoisonError::into_inner);
    let (fine, Session { sources, report, .. }) = (said.fine, &said.session);
    let mut told = Markup::default();
    told.raw(if fine { "<p class=\"sign g\">✓ " } else { "<p class=\"sign b\">✕ " }).say(who.0, title);
    told.raw("</p><ul class=\"lines found\">");
    if let Some((project, _)) = office.project().filter(|_| !fine) {
        let errors = report.sorted().into_iter().filter(|one| one.severity == Severity::Error);
        let errors: Vec<_> = errors.map(|one| (one, String::new())).collect();
        gathered::lines(&mut told, who.0, (project, sources), &errors);
    }
    told.raw("</ul>");
    for line in said.lines.iter().filter(|line| !line.trim().is_empty()) {
        told.raw("<p>").text(line).raw("</p>");
    }
    let (outcome, focus) = match whom {
        For::Journalists => (Outcome { journalists: Some(told), translators: None }, "said-journalists"),
        For::Translators => (Outcome { journalists: None, translators: Some(told) }, "said-translators"),
    };
    let mut out = Markup::default();
    piece(&mut out, &mut office, who, (slug, &outcome))?;
    let told = json!({ "said": who.0.say(title), "pieces": { "send": out.into_string() }, "focus": focus });
    let answer = Answer::json(told.to_string());
    Some(if fine { answer } else { answer.status("422 Unprocessable Content") })
}
