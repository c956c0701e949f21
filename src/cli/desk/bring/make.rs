//! Makes a release of files.
//!
//! In: files that wait, a day, a name. Out: the files that `payom import` writes, and what was done as one step. Invariants: all are written or none;
//! nothing that exists is touched.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::account::account;
use super::asked::asked;
use super::form::{no_day, shown};
use super::read::{Found, read};
use crate::cli::desk::done::Done;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::naming;
use crate::cli::desk::office::Office;
use crate::cli::desk::page::undo;
use crate::cli::desk::save::held;
use crate::cli::desk::shown::Shown;
use crate::cli::desk::typed::Malformed;
use crate::cli::desk::unsaved::{Unsaved, refused};
use crate::cli::http::Answer;
use crate::cli::import::changes;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::edit::change_all;

/// Makes it, and shows what was taken.
pub(in crate::cli::desk) fn make(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let asked = asked(sent)?;
    if asked.is_without || asked.papers.is_empty() {
        return Ok(shown(office, speaker, asked).ok_or(Unsaved::Absent));
    }
    let say = |words: &Message| Ok(Ok(refused("422 Unprocessable Content", speaker, words)));
    let _held = match held(&office.root) {
        Ok(held) => held,
        Err(why) => return Ok(Err(why.into())),
    };
    let Ok(mut found) = read(office, &asked) else { return Ok(shown(office, speaker, asked).ok_or(Unsaved::Absent)) };
    let root = office.root.clone();
    let Some((project, _)) = office.project() else { return Ok(Err(Unsaved::Absent)) };
    let Ok(day) = asked.day.parse::<Date>() else { return say(&no_day()) };
    if let Some(why) = naming::refused(project, &asked.slug) {
        return say(&why);
    }
    found.imported.date = Some(day);
    let (files, source) = (changes(&asked.slug, &found.imported, project), project.settings.source.clone());
    if let Err(failed) = change_all(&root, &files) {
        return Ok(Err(Unsaved::Failed(failed)));
    }
    office.papers.retain(|own| asked.papers.iter().all(|paper| paper.token != own.token));
    office.did(Done::of_new(&asked.slug, &source, &files));
    Ok(made(office, speaker, (&asked.slug, &found)).ok_or(Unsaved::Absent))
}

/// What was made, and where it goes on.
fn made(office: &mut Office, speaker: &Speaker, (slug, found): (&str, &Found)) -> Option<Answer> {
    let last = office.last(&Shown::Facts(slug.to_owned()));
    let (project, _) = office.project()?;
    let mut out = Markup::default();
    let words = message!("bring-made", "The release is made");
    out.raw("<div class=\"brought\"><h2 id=\"made\" tabindex=\"-1\">").say(speaker, &words);
    out.raw("</h2><p class=\"fine quiet\">releases/").text(slug).raw("</p><div class=\"ways\">");
    out.raw("<a class=\"button main\" href=\"#write/").text(slug).raw("\">");
    out.say(speaker, &message!("desk-write", "Write the text")).raw("</a><a class=\"button\" href=\"#release/");
    out.text(slug).raw("\">").say(speaker, &message!("desk-facts", "Facts")).raw("</a>");
    undo(&mut out, speaker, last);
    out.raw("</div></div>");
    account(&mut out, speaker, (found, project));
    let told = json!({ "pieces": { "brought": out.into_string() }, "said": speaker.say(&words), "focus": "made" });
    Some(Answer::json(told.to_string()))
}
