//! The screens of a release.
//!
//! In: a release, and which of its screens is shown. Out: the head that all of them have. Invariants: it is the same on each of them: what the
//! release is called, and a row of links in the same order and at the same place, which says which one is shown.

use super::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::l10n::Locale;
use crate::project::Project;

/// A screen of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'a> {
    Facts,
    Write,
    /// Into a language.
    Translate(&'a Locale),
    Publish,
    Send,
}

/// The head of a screen: what the release is called and in which language, the row of links, and what the screen has of its own. The texts of the
/// house have one without a row.
pub(super) fn bar(
    out: &mut Markup,
    speaker: &Speaker,
    (project, slug): (&Project, Option<&str>),
    (name, lang, shown): (&str, &str, Step<'_>),
    own: impl FnOnce(&mut Markup),
) {
    let what = match slug {
        Some(_) => message!("desk-release", "Release"),
        None => message!("desk-house", "House texts"),
    };
    out.raw("<div class=\"bar\" role=\"region\" aria-label=\"").say(speaker, &what);
    out.raw("\"><h1 lang=\"").text(lang).raw("\">").text(name).raw("</h1>");
    if let Some(slug) = slug {
        ways(out, speaker, (project, slug), shown);
    }
    out.raw("<div class=\"end\">");
    own(out);
    out.raw("</div></div>");
}

/// The row of links.
fn ways(out: &mut Markup, speaker: &Speaker, (project, slug): (&Project, &str), shown: Step<'_>) {
    out.raw("<nav class=\"steps-of\" aria-label=\"")
        .say(speaker, &message!("desk-release", "Release"))
        .raw("\"><ul>");
    let mut link = |to: &str, tag: Option<&str>, is_shown: bool, words: &Message| {
        out.raw("<li><a href=\"#").text(to).raw("/").text(slug);
        if let Some(tag) = tag {
            out.raw("/").text(tag);
        }
        out.raw(if is_shown { "\" aria-current=\"page\">" } else { "\">" }).say(speaker, words).raw("</a></li>");
    };
    link("release", None, shown == Step::Facts, &message!("desk-facts", "Facts"));
    link("write", None, shown == Step::Write, &message!("desk-write", "Write the text"));
    let into = match shown {
        Step::Translate(locale) => Some(locale),
        _ => first(project, speaker),
    };
    if let Some(locale) = into {
        let is_shown = matches!(shown, Step::Translate(_));
        link("translate", Some(locale.tag()), is_shown, &message!("desk-translate-them", "Translate"));
    }
    link("publish", None, shown == Step::Publish, &message!("desk-publish-it", "Publish…"));
    link("send", None, shown == Step::Send, &message!("desk-send-it", "Send…"));
    out.raw("</ul></nav>");
}

/// The language into which one translates who reads that of the desk; else the first of those that there are.
pub(super) fn first<'p>(project: &'p Project, speaker: &Speaker) -> Option<&'p Locale> {
    let own = || project.settings.locales.iter().filter(|own| **own != project.settings.source);
    own().find(|own| own.language() == speaker.language().tag()).or_else(|| own().next())
}
