//! What all screens of the desk have.
//!
//! In: who reads, which screen. Out: the shell of the page, the head of a screen, signs of states. Invariants: the shell holds no word of the
//! project; a screen says in which language it is.

use super::history::Last;
use super::markup::{Markup, shortened};
use crate::cli::words::{Language, Speaker};
use crate::diag::{Message, Reader as _, counted, message};

/// The page that all screens come into; it is the same for everybody. It says which language was chosen for this desk, if one was: the browser
/// asks for that one until somebody chooses another in it.
pub(super) fn shell(language: Option<Language>) -> String {
    SHELL.replacen("<body>", &format!("<body data-first=\"{}\">", language.map_or("", Language::tag)), 1)
}

/// The same without it.
const SHELL: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
    content=\"width=device-width, initial-scale=1\">\n<title>Payom desk</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" \
    href=\"/desk.css\">\n<script type=\"module\" src=\"/desk.js\"></script>\n<script type=\"module\" src=\"/discard.js\"></script>\n</head>\n<body>\n<p id=\"said\" role=\"status\"></p>\n<div id=\"screen\"><main class=\"start\"><h1>Payom \
    desk</h1><p class=\"quiet\">…</p></main></div>\n</body>\n</html>\n";

/// So many letters say what is taken back.
const UNDO: usize = 72;

/// Which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    Releases,
    Translate,
    House,
    Release,
    People,
}

/// What the script says of the desk itself.
fn for_script() -> [(&'static str, Message); 12] {
    [
        (
            "\" data-long=\"",
            message!(
                "desk-too-long",
                "This is too long to be sent at once. Part it, and save the parts one after the other."
            ),
        ),
        ("\" data-large=\"", message!("desk-too-large", "The file is too large.")),
        ("\" data-saving=\"", message!("desk-saving", "Saving…")),
        ("\" data-loading=\"", message!("desk-loading", "Loading…")),
        ("\" data-unsaved=\"", message!("desk-left-unsaved", "A text that you left is still a draft:")),
        ("\" data-faulty=\"", message!("desk-left-faulty", "A text that you left has an error:")),
        ("\" data-of=\"", message!("desk-said-of", "“{text}”: {said}", text = "%text%", said = "%said%")),
        (
            "\" data-only=\"",
            message!(
                "desk-only-here",
                "The desk does not keep what you type. What you typed last is only on this page: copy it before you close it."
            ),
        ),
        (
            "\" data-back=\"",
            message!("desk-kept-again", "The desk answers again: what you typed is kept as a draft."),
        ),
        ("\" data-gone=\"", message!("desk-gone", "The desk does not answer. Start it again; your drafts are kept.")),
        (
            "\" data-dropped=\"",
            message!(
                "desk-dropped",
                "Nothing was done with this file. A Word file is brought in under “New release”, a photo on the screen of the text."
            ),
        ),
        ("\" data-closed=\"", message!("desk-closed", "The desk is closed. You can close this page, too.")),
    ]
}

/// Begins a screen: its language, its title, the way to the others.
pub(super) fn head(out: &mut Markup, speaker: &Speaker, screen: Screen, title: &str) {
    out.raw("<header class=\"head\" data-lang=\"").text(speaker.language().tag()).raw("\" data-title=\"").text(title);
    for (name, words) in for_script() {
        out.raw(name).say(speaker, &words);
    }
    out.raw("\"><p class=\"who\">").say(speaker, &message!("desk-name", "Payom desk"));
    out.raw("</p><nav aria-label=\"").say(speaker, &message!("desk-main", "Main")).raw("\"><ul>");
    let mut link = |to: &'static str, own: Screen, words: &Message| {
        out.raw("<li><a href=\"#").raw(to).raw("\"");
        if own == screen {
            out.raw(" aria-current=\"page\"");
        }
        out.raw(">").say(speaker, words).raw("</a></li>");
    };
    link("releases", Screen::Releases, &message!("desk-releases", "Releases"));
    link("house", Screen::House, &message!("desk-house", "House texts"));
    link("people", Screen::People, &message!("people-title", "People and donors"));
    out.raw("</ul></nav><div class=\"end\"><ul aria-label=\"");
    out.say(speaker, &message!("desk-language", "Language of the desk")).raw("\">");
    for (language, name) in Language::ALL.into_iter().zip(["English", "Русский", "Тоҷикӣ"]) {
        out.raw("<li><button class=\"plain\" data-language=\"")
            .text(language.tag())
            .raw("\" lang=\"")
            .text(language.tag());
        out.raw(if language == speaker.language() {
            "\" aria-pressed=\"true\">"
        } else {
            "\" aria-pressed=\"false\">"
        });
        out.text(name).raw("</button></li>");
    }
    out.raw("</ul><button class=\"small\" data-do=\"close\">");
    out.say(speaker, &message!("desk-close", "Close the desk")).raw("</button></div></header>");
}

/// The buttons that take back what was done last, and do again what was taken back, and say what that is; nothing where there is nothing.
pub(super) fn undo(out: &mut Markup, speaker: &Speaker, last: Last) {
    let undo =
        last.undo.map(|(number, what)| ("undo", number, message!("desk-undo-what", "Undo: {what}", what = what)));
    let redo =
        last.redo.map(|(number, what)| ("redo", number, message!("desk-redo-what", "Redo: {what}", what = what)));
    for (deed, number, words) in undo.into_iter().chain(redo) {
        out.raw("<button type=\"button\" class=\"small ").raw(deed).raw("\" data-do=\"").raw(deed);
        out.raw("\" data-number=\"").text(&number.to_string());
        let words = speaker.say(&words);
        // It may be longer than its place.
        out.raw("\" title=\"").text(&words).raw("\">").text(&shortened(&words, UNDO)).raw("</button>");
    }
}

/// How much of something there is to do, by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Missing,
    Wrong,
    Stale,
    Review,
    /// A remark that stops nothing.
    Doubt,
}

/// A chip with a sign, a number and words.
pub(super) fn chip(out: &mut Markup, speaker: &Speaker, kind: Kind, count: usize) {
    let (class, words) = match kind {
        Kind::Missing => (
            "<span class=\"state bad\">✕ ",
            counted!("desk-missing-texts", count, "{count} text missing", "{count} texts missing"),
        ),
        Kind::Wrong => (
            "<span class=\"state bad\">! ",
            counted!("desk-wrong-texts", count, "{count} text with an error", "{count} texts with an error"),
        ),
        Kind::Stale => (
            "<span class=\"state wait\">↻ ",
            counted!("desk-stale-texts", count, "{count} text out of date", "{count} texts out of date"),
        ),
        Kind::Review => (
            "<span class=\"state wait\">⚑ ",
            counted!("desk-review-texts", count, "{count} text to review", "{count} texts to review"),
        ),
        Kind::Doubt => (
            "<span class=\"state wait\">? ",
            counted!("desk-doubted-texts", count, "{count} text with a remark", "{count} texts with a remark"),
        ),
    };
    out.raw(class).say(speaker, &words).raw("</span>");
}

/// The line that says whether what is typed is kept, and whether it is in the file; further words are for the script.
pub(super) fn kept(out: &mut Markup, speaker: &Speaker, further: &[(&'static str, Message)]) {
    let own = [
        ("data-kept", message!("desk-kept", "draft kept {time} · not in the file yet", time = "%time%")),
        ("data-none", message!("desk-unchanged", "nothing to save")),
        ("data-since", message!("desk-typed-since", "What you typed since then is a draft.")),
        ("data-lost", message!("desk-not-kept", "the desk does not answer: the draft is not kept")),
        (
            "data-broken",
            message!("desk-token-broken", "a name or a fact was changed by hand: delete it, and insert it again"),
        ),
    ];
    out.raw("<span class=\"fine quiet\" id=\"kept\" role=\"status\"");
    for (name, words) in own.iter().chain(further) {
        out.raw(" ").raw(name).raw("=\"").say(speaker, words).raw("\"");
    }
    out.raw("></span>");
}

/// Gives a draft up; the script shows it where there is one.
pub(super) fn discard(out: &mut Markup, speaker: &Speaker) {
    out.raw("<button type=\"button\" class=\"small\" data-discard hidden>");
    out.say(speaker, &message!("people-discard", "Discard it")).raw("</button>");
}

/// A screen that says something, and nothing else.
pub(super) fn notice(speaker: &Speaker, words: &Message) -> String {
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Translate, &speaker.say(words));
    out.raw("<main class=\"start\"><h1>").say(speaker, words).raw("</h1><p><a href=\"#releases\">");
    out.say(speaker, &message!("desk-to-releases", "To the list of releases")).raw("</a></p></main>");
    out.into_string()
}
