//! What is asked before a release is made of files.
//!
//! In: files that wait, what was typed. Out: a piece with the files, the day and the name, and what would become of every word. Invariants: nothing is
//! written; what somebody typed stays, and what nobody did follows the files.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::account::account;
use super::asked::{Asked, Paper, asked};
use super::read::{Found, read};
use crate::cli::desk::markup::Markup;
use crate::cli::desk::naming;
use crate::cli::desk::office::Office;
use crate::cli::desk::releases::language;
use crate::cli::desk::typed::Malformed;
use crate::cli::http::{Answer, MOST_OF_DOCUMENT};
use crate::cli::import::proposed;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::project::Project;

/// Largest file that is taken, in megabytes, as the page says it.
const LARGEST: usize = MOST_OF_DOCUMENT >> 20;

/// Where files are chosen.
pub(in crate::cli::desk) fn piece(out: &mut Markup, speaker: &Speaker) {
    out.raw("<form class=\"from-file\" novalidate data-try=\"/import/try\" data-send=\"/import\"><h2>");
    out.say(speaker, &message!("bring-title", "Or from a Word file")).raw("</h2><p class=\"fine quiet\">");
    let how = message!(
        "bring-how",
        "Drop it on this page, or choose it: one file, or one for each language. You see what Payom takes before anything is made."
    );
    out.say(speaker, &how).raw("</p><p><label class=\"button file\"><span>");
    out.say(speaker, &message!("bring-choose", "Choose Word files…"));
    out.raw("</span><input type=\"file\" class=\"unseen\" multiple accept=\".docx,.txt\" id=\"bring\" data-most=\"");
    out.text(&LARGEST.to_string());
    for (name, words) in [
        ("\" data-large=\"", message!("bring-large", "A file may have {most} MB at most.", most = LARGEST)),
        ("\" data-reading=\"", message!("bring-reading", "The files are being read…")),
        (
            "\" data-unread=\"",
            message!("bring-unread", "This cannot be read. Choose the files themselves, and no folder."),
        ),
    ] {
        out.raw(name).say(speaker, &words);
    }
    out.raw("\"></label></p><p class=\"told\" role=\"alert\"></p><div id=\"brought\"></div></form>");
}

/// What would become of files.
pub(in crate::cli::desk) fn tried(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Option<Answer>, Malformed> {
    Ok(shown(office, speaker, asked(sent)?))
}

/// The same; those that cannot be read are told, and go.
pub(super) fn shown(office: &mut Office, speaker: &Speaker, mut asked: Asked) -> Option<Answer> {
    let mut wrong: Vec<Message> = Vec::new();
    let found = loop {
        if asked.papers.is_empty() {
            break None;
        }
        match read(office, &asked) {
            Ok(found) => break Some(found),
            Err((why, stays)) => {
                wrong.extend(why);
                let mut stays = stays.into_iter();
                asked.papers.retain(|_| stays.next().unwrap_or(false));
            }
        }
    };
    let (project, _) = office.project()?;
    let mut out = Markup::default();
    if let Some(mut found) = found {
        let why = settle(&mut asked, &mut found, project);
        fields(&mut out, speaker, (&asked, &found, project), why.as_ref());
        account(&mut out, speaker, (&found, project));
    }
    let said: Vec<String> = wrong.iter().map(|why| speaker.say(why).into_owned()).collect();
    let told = json!({ "pieces": { "brought": out.into_string() }, "said": said.join(" ") });
    let answer = Answer::json(told.to_string());
    Some(if wrong.is_empty() { answer } else { answer.status("422 Unprocessable Content") })
}

/// Fills in the day and the name where nobody typed others; why that name cannot be.
fn settle(asked: &mut Asked, found: &mut Found, project: &Project) -> Option<Message> {
    let told = found.imported.date.map(|day| day.to_string()).unwrap_or_default();
    if asked.day == asked.found {
        asked.day = told.clone();
    }
    asked.found = told;
    found.imported.date = asked.day.parse::<Date>().ok();
    let is_own = asked.slug != asked.proposed && !asked.slug.is_empty();
    asked.proposed =
        proposed(&found.imported, &found.known).and_then(|base| naming::free(project, &base)).unwrap_or_default();
    if !is_own {
        asked.slug = asked.proposed.clone();
    }
    if asked.slug.is_empty() { None } else { naming::refused(project, &asked.slug) }
}

fn fields(
    out: &mut Markup,
    speaker: &Speaker,
    (asked, found, project): (&Asked, &Found, &Project),
    why: Option<&Message>,
) {
    papers(out, speaker, (asked, project));
    for (language, texts) in &found.imported.texts {
        let locale = project.settings.locales.get(*language);
        let headline = texts.iter().find(|text| text.id == "headline" && text.attribute.is_none());
        if let (Some(locale), Some(headline)) = (locale, headline) {
            out.raw("<p class=\"headline\" lang=\"").text(locale.tag()).raw("\">").text(&headline.words).raw("</p>");
        }
    }
    out.raw("<div class=\"fact\"><label class=\"cap\" for=\"brought-day\">");
    out.say(speaker, &message!("desk-fact-day", "Day of publication"));
    out.raw("</label><input type=\"date\" name=\"day\" id=\"brought-day\" min=\"1991-01-01\" max=\"2099-12-31\" required value=\"");
    out.text(&asked.day).raw("\"><input type=\"hidden\" name=\"found\" value=\"").text(&asked.found).raw("\">");
    if asked.day.is_empty() {
        out.raw("<span class=\"fine quiet\">").say(speaker, &no_day()).raw("</span>");
    }
    out.raw("</div>");
    naming::field(out, speaker, ("brought", &asked.slug, &asked.proposed), why);
    out.raw("<div class=\"ways\"><button class=\"main\">");
    out.say(speaker, &message!("bring-make", "Make the release"))
        .raw("</button><a class=\"button\" href=\"#releases\">");
    out.say(speaker, &message!("desk-not-now", "Not now")).raw("</a></div>");
}

/// What is said where no file tells the day.
pub(super) fn no_day() -> Message {
    message!("bring-no-day", "The files tell no day: fill in the day of publication.")
}

/// The files, each with its language.
fn papers(out: &mut Markup, speaker: &Speaker, (asked, project): (&Asked, &Project)) {
    out.raw("<ul class=\"papers\">");
    for (number, Paper { token, name, tag }) in asked.papers.iter().enumerate() {
        let number = number.to_string();
        out.raw("<li><input type=\"hidden\" name=\"file-").text(&number).raw("\" value=\"").text(token);
        out.raw("\"><input type=\"hidden\" name=\"name-").text(&number).raw("\" value=\"").text(name);
        out.raw("\"><span>").text(name).raw("</span><select name=\"language-").text(&number).raw("\" id=\"language-");
        out.text(&number).raw("\" aria-label=\"");
        out.say(speaker, &message!("bring-language", "Language of {file}", file = name))
            .raw("\"><option value=\"\">");
        out.say(speaker, &message!("bring-by-words", "language: as its words tell")).raw("</option>");
        for locale in &project.settings.locales {
            out.raw("<option value=\"").text(locale.tag());
            out.raw(if locale.tag() == tag { "\" selected>" } else { "\">" });
            out.text(&language(speaker, locale)).raw("</option>");
        }
        out.raw("</select><button class=\"small\" name=\"without\" value=\"").text(token).raw("\" aria-label=\"");
        out.say(speaker, &message!("desk-remove", "Take away: {name}", name = name)).raw("\">×</button></li>");
    }
    out.raw("</ul>");
}
