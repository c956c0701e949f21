//! What a text that is pasted whole has to be told of its page.
//!
//! In: a release; paragraphs that are pasted. Out: attributes of the screen, for the script; which lines are no text, as an import knows them.
//! Invariants: what stands in front of the text by itself is not said once more, and what stood above that does not come behind it unseen; what is
//! left out is told, and what the facts do not have stays.

use serde_json::{Value, json};

use super::marks;
use super::sheet::Sheet;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::Office;
use crate::cli::desk::typed::Malformed;
use crate::cli::http::Answer;
use crate::cli::import::known;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::exchange::import::{Look, Pasted, What, pasted};

/// How much of a line tells it from another.
const EXCERPT: usize = 60;

/// Place and day in front of the text, and the text above them.
pub(super) fn told(out: &mut Markup, speaker: &Speaker, sheet: &Sheet<'_>) {
    if let Some((places, day, shown)) = marks::dateline(sheet) {
        let own = serde_json::json!({ "places": places, "day": day, "shown": shown, "lang": sheet.source.tag() });
        out.raw("\" data-dateline=\"").text(&own.to_string());
    }
    let summary = sheet.loaded.release.matter.standfirst.as_ref().map_or("", |own| own.value.as_str());
    out.raw("\" data-summary=\"").text(summary);
    for (name, words) in [
        (
            "\" data-undated=\"",
            message!(
                "desk-undated",
                "Place and day stand in front of the text by themselves: those that were pasted are left out."
            ),
        ),
        (
            "\" data-summed=\"",
            message!("desk-summed", "What stood above place and day is now the summary under the headline."),
        ),
        ("\" data-headed=\"", message!("desk-headed", "The title that was pasted is now the headline.")),
        (
            "\" data-behind=\"",
            message!(
                "desk-behind-day",
                "What stood above place and day comes behind them here: the summary under the headline is written already."
            ),
        ),
    ] {
        out.raw(name).say(speaker, &words);
    }
}

/// What lines of a text are that is pasted whole, and what is said of those that are no text.
pub(in crate::cli::desk) fn read(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Option<Answer>, Malformed> {
    let slug = sent["release"].as_str().ok_or(Malformed)?;
    let one = |one: &Value| {
        let look = match one[0].as_str().ok_or(Malformed)? {
            "paragraph" => Look::Plain,
            "strong" => Look::Strong,
            "heading" => Look::Heading,
            _ => Look::Other,
        };
        Ok((look, one[1].as_str().ok_or(Malformed)?.to_owned()))
    };
    let all: Vec<(Look, String)> =
        sent["paragraphs"].as_array().ok_or(Malformed)?.iter().map(one).collect::<Result<_, _>>()?;
    let Some(view) = office.view(Some(slug)) else { return Ok(None) };
    let Some(sheet) = Sheet::of(&view) else { return Ok(None) };
    let found = pasted(&all, &known(&view.project));
    let mut parts = vec![Vec::new(); all.len()];
    for one in &found {
        if let Some(own) = parts.get_mut(one.paragraph) {
            own.push(json!([one.lines, becomes(&sheet, &one.what)]));
        }
    }
    let said = said(&sheet, &found).into_iter().map(|words| speaker.say(&words).into_owned());
    let said = said.collect::<Vec<_>>().join(" ");
    Ok(Some(Answer::json(json!({ "parts": parts, "said": said }).to_string())))
}

/// What the page does with lines.
fn becomes(sheet: &Sheet<'_>, what: &What) -> &'static str {
    match what {
        What::Text | What::Contact(None) => "text",
        What::Contact(Some(id)) if !answers(sheet, id) => "text",
        What::Headline => "headline",
        What::Embargo => "stays",
        What::Label { .. } | What::End | What::Letterhead | What::Contact(_) => "out",
    }
}

/// Whether somebody is a contact of the release.
fn answers(sheet: &Sheet<'_>, id: &str) -> bool {
    sheet.loaded.release.matter.contacts.of(sheet.source).iter().any(|own| own.value.as_str() == id)
}

/// What is said of lines that are no text.
fn said(sheet: &Sheet<'_>, found: &[Pasted]) -> Vec<Message> {
    let matter = &sheet.loaded.release.matter;
    let differs = |what: &What| match what {
        What::Label { kind, day } => {
            *kind != matter.form.kind.id || day.is_some_and(|day| day != matter.publication.day())
        }
        _ => false,
    };
    let words = |is: &dyn Fn(&What) -> bool| {
        let own = found.iter().filter(|one| is(&one.what)).map(|one| excerpt(&one.words));
        Some(own.collect::<Vec<_>>().join(" · ")).filter(|words| !words.is_empty())
    };
    let out = words(&|what| becomes(sheet, what) == "out");
    let out = out
        .map(|words| message!("desk-pasted-out", "Left out, as it is no part of the text: {words}.", words = words));
    let other = words(&differs);
    let other = other.map(|words| {
        message!(
            "desk-pasted-differs",
            "The facts of this release say something else than “{words}”: see “Facts”.",
            words = words
        )
    });
    let has = |is: &dyn Fn(&What) -> bool| found.iter().any(|one| is(&one.what));
    let embargo = has(&|what| *what == What::Embargo).then(|| {
        message!(
            "desk-pasted-embargo",
            "An embargo is entered under “Facts”; its line stays in the text until you delete it."
        )
    });
    let contact = has(&|what| matches!(what, What::Contact(_)) && becomes(sheet, what) == "text").then(|| {
        message!(
            "desk-pasted-contact",
            "Contacts are chosen under “Facts”; their lines stay in the text until you delete them."
        )
    });
    [out, other, embargo, contact].into_iter().flatten().collect()
}

/// The beginning of a line.
fn excerpt(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = line.chars().take(EXCERPT).collect();
    if short.len() < line.len() { format!("{}…", short.trim_end()) } else { line }
}
