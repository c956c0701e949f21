//! Begins a release: a headline, a day, a name.
//!
//! In: what somebody typed. Out: the files that `payom new` makes, with the day and the headline in them. Invariants: the name is one that a
//! release can have, and it is proposed; nothing that exists is touched.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::known::title_in;
use super::names::kinds;
use crate::cli::desk::bring;
use crate::cli::desk::done::Done;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::naming;
use crate::cli::desk::office::Office;
use crate::cli::desk::page::{Screen, head, undo};
use crate::cli::desk::save::held;
use crate::cli::desk::shown::Shown;
use crate::cli::desk::typed::Malformed;
use crate::cli::desk::unsaved::{Unsaved, refused};
use crate::cli::http::Answer;
use crate::cli::new::{Beginning, When, files, named_so};
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, Report, message};
use crate::edit::{Field, Piece, change_all};

/// What is typed.
#[derive(Debug, Default)]
struct Typed {
    title: String,
    /// As the field has it; empty where it is not filled in.
    day: String,
    slug: String,
    /// What was proposed when somebody saw it: who typed another name keeps theirs.
    proposed: String,
    kind: String,
}

/// The screen.
pub(in crate::cli::desk) fn screen(office: &mut Office, speaker: &Speaker) -> Option<String> {
    let last = office.last(&Shown::New);
    let (project, sources) = office.project()?;
    let mut out = Markup::default();
    let title = message!("desk-new-release", "New release");
    head(&mut out, speaker, Screen::Releases, &speaker.say(&title));
    out.raw("<main class=\"begin\"><h1>").say(speaker, &title).raw("</h1>");
    out.raw("<p class=\"below\">");
    undo(&mut out, speaker, last);
    out.raw("</p><form class=\"from-nothing\" novalidate data-try=\"/new/try\" data-send=\"/new\">");
    out.raw("<div class=\"fact\"><label class=\"cap\" for=\"new-title\">");
    let source = &project.settings.source;
    out.say(speaker, &title_in(source)).raw("</label><input type=\"text\" name=\"title\" ");
    out.raw("data-live id=\"new-title\" maxlength=\"300\" required lang=\"").text(source.tag());
    out.raw("\"></div><div class=\"fact\"><label class=\"cap\" for=\"new-day\">");
    out.say(speaker, &message!("desk-fact-day", "Day of publication"));
    out.raw("</label><input type=\"date\" data-live name=\"day\" id=\"new-day\" min=\"1991-01-01\" max=\"2099-12-31\" required></div>");
    out.raw("<div class=\"fact\"><label class=\"cap\" for=\"new-kind\">");
    out.say(speaker, &message!("desk-fact-kind", "Kind of release"))
        .raw("</label><select name=\"kind\" id=\"new-kind\">");
    for (id, name) in kinds(project, sources, speaker) {
        out.raw("<option value=\"").text(&id).raw("\">").say(speaker, &name).raw("</option>");
    }
    out.raw("</select></div><div id=\"proposal\">");
    naming::field(&mut out, speaker, ("new", "", ""), None);
    out.raw("</div><p class=\"told\" role=\"alert\"></p><div class=\"ways\"><button class=\"main\">");
    out.say(speaker, &message!("desk-begin", "Begin the release"))
        .raw("</button><a class=\"button\" href=\"#releases\">");
    out.say(speaker, &message!("desk-not-now", "Not now")).raw("</a></div></form>");
    bring::piece(&mut out, speaker);
    out.raw("</main>");
    Some(out.into_string())
}

fn typed(sent: &Value) -> Result<Typed, Malformed> {
    let text = |key: &str| match &sent[key] {
        Value::String(text) if text.len() <= 2000 && !text.chars().any(char::is_control) => {
            Ok(text.trim().to_owned())
        }
        _ => Err(Malformed),
    };
    let (title, day, slug) = (text("title")?, text("day")?, text("slug")?);
    Ok(Typed { title, day, slug, proposed: text("proposed")?, kind: text("kind")? })
}

/// Proposes a name for what is typed so far.
pub(in crate::cli::desk) fn proposed(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Option<Answer>, Malformed> {
    let mut typed = typed(sent)?;
    let Some((project, _)) = office.project() else { return Ok(None) };
    if let (Ok(day), false) = (typed.day.parse::<Date>(), typed.title.is_empty()) {
        let is_own = typed.slug != typed.proposed && !typed.slug.is_empty();
        typed.proposed = naming::proposed(project, &typed.title, day);
        if !is_own {
            typed.slug = typed.proposed.clone();
        }
    }
    let why = if typed.slug.is_empty() { None } else { naming::refused(project, &typed.slug) };
    let mut out = Markup::default();
    naming::field(&mut out, speaker, ("new", &typed.slug, &typed.proposed), why.as_ref());
    Ok(Some(Answer::json(json!({ "pieces": { "proposal": out.into_string() } }).to_string())))
}

/// Begins it; where it is worked on.
pub(in crate::cli::desk) fn begin(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let typed = typed(sent)?;
    let say = |words: &Message| Ok(Ok(refused("422 Unprocessable Content", speaker, words)));
    let _held = match held(&office.root) {
        Ok(held) => held,
        Err(why) => return Ok(Err(why.into())),
    };
    let root = office.root.clone();
    let Some((project, _)) = office.project() else { return Ok(Err(Unsaved::Absent)) };
    let day: Option<Date> = typed.day.parse().ok().filter(|_| typed.day.len() == 10);
    let (Some(day), false) = (day, typed.title.is_empty()) else {
        return say(&message!("desk-title-and-day", "A release needs a headline and a day."));
    };
    let Some(kind) = project.settings.kinds.find(&typed.kind) else { return Err(Malformed) };
    let slug = if typed.slug.is_empty() { naming::proposed(project, &typed.title, day) } else { typed.slug.clone() };
    if let Some(why) = naming::refused(project, &slug) {
        return say(&why);
    }
    let Some(month) = named_so(&slug, project, &mut Report::default()) else { return Err(Malformed) };
    let headline = Field::new(vec![Piece::Words(typed.title)]).line();
    let beginning = Beginning {
        slug: &slug,
        kind,
        when: When { month, day: Some(day) },
        headline: Some(headline),
        is_explained: false,
    };
    let files = files(&beginning, project, speaker);
    if let Err(failed) = change_all(&root, &files) {
        return Ok(Err(Unsaved::Failed(failed)));
    }
    let source = project.settings.source.clone();
    office.did(Done::of_new(&slug, &source, &files));
    let told = json!({ "next": format!("release/{slug}"), "said": speaker.say(&message!("desk-saved", "Saved.")) });
    Ok(Ok(Answer::json(told.to_string())))
}
