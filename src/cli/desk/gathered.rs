//! Findings, those that say the same of many texts in one line.
//!
//! In: findings. Out: lines of a list: errors first, then what is missing and what is out of date, a line for a language, then doubts.
//! Invariants: nothing is left out; a line for many leads to the first of them, and one text that is missing is named.

use super::about;
use super::findings;
use super::leads::{Lead, lead};
use super::markup::Markup;
use super::releases::language;
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, Severity, Sources, counted, message};
use crate::project::Project;

/// A project and its files.
type Place<'p> = (&'p Project, &'p Sources);

/// What many findings have in common: how bad they are, which rule, the tag of a language, whether they are about texts of the house.
type Kind = (Severity, Code, String, bool);

/// A finding, and the languages that it concerns.
type Told<'f> = (&'f Diagnostic, String);

/// A list of findings.
pub(super) fn lines(out: &mut Markup, speaker: &Speaker, place: Place<'_>, found: &[Told<'_>]) {
    let kinds: Vec<Option<Kind>> = found.iter().map(|(found, _)| kind(found, place)).collect();
    let mut gathered: Vec<(&Kind, Vec<&Told<'_>>)> = Vec::new();
    for (kind, told) in kinds.iter().zip(found) {
        let Some(kind) = kind else { continue };
        match gathered.iter_mut().find(|(own, _)| *own == kind) {
            Some((_, all)) => all.push(told),
            None => gathered.push((kind, vec![told])),
        }
    }
    let single = |severities: fn(Severity) -> bool, out: &mut Markup| {
        for ((found, names), _) in found.iter().zip(&kinds).filter(|(_, kind)| kind.is_none()) {
            if severities(found.severity) {
                findings::line(out, speaker, place, (found, names, ""));
            }
        }
    };
    single(|severity| severity == Severity::Error, out);
    for (kind, all) in &gathered {
        match all.as_slice() {
            [(found, names)] => findings::line(out, speaker, place, (found, names, "")),
            all => many(out, speaker, place, (kind, all)),
        }
    }
    single(|severity| severity != Severity::Error, out);
}

/// What it has in common with others; `None` where it is about something of its own.
fn kind(found: &Diagnostic, (_, sources): Place<'_>) -> Option<Kind> {
    if !matches!(found.code, Code::MissingTranslation | Code::StaleTranslation) {
        return None;
    }
    let (tag, slug, _) = about::named(found, about::path(found, sources))?;
    Some((found.severity, found.code, tag.to_owned(), slug.is_none()))
}

/// A line for many.
fn many(
    out: &mut Markup,
    speaker: &Speaker,
    place: Place<'_>,
    ((severity, code, tag, is_of_house), all): (&Kind, &[&Told<'_>]),
) {
    let locale = place.0.settings.locales.iter().find(|own| own.tag() == tag);
    let name = locale.map_or_else(|| tag.clone(), |own| language(speaker, own));
    let is_source = place.0.settings.source.tag() == tag;
    let (count, is_missing) = (all.len(), *code == Code::MissingTranslation);
    let words = match (is_missing, is_of_house) {
        (false, _) => counted!("desk-stale-texts", count, "{count} text out of date", "{count} texts out of date"),
        (true, _) if is_source => {
            counted!("desk-unwritten", count, "{count} text is not written yet", "{count} texts are not written yet")
        }
        (true, false) => counted!(
            "desk-untranslated",
            count,
            "{count} text is not translated yet",
            "{count} texts are not translated yet"
        ),
        (true, true) => counted!(
            "desk-untranslated-house",
            count,
            "{count} text of the house is not translated yet",
            "{count} texts of the house are not translated yet"
        ),
    };
    let (sign, word) = findings::sign(*severity);
    out.raw("<li>").raw(sign).raw("<span class=\"unseen\">").say(speaker, &word).raw(": </span></span><span>");
    out.text(&name).raw(": ").say(speaker, &words).raw("</span>");
    let first = all.iter().find_map(|(found, _)| lead(found, place));
    match first {
        Some(Lead { address, .. }) => {
            let way = way(is_missing, is_source);
            out.raw("<a href=\"#").text(&address).raw("\">").say(speaker, &way);
            out.raw("<span class=\"unseen\">: ").text(&name).raw("</span></a></li>");
        }
        None => {
            out.raw("<span></span></li>");
        }
    }
}

/// What is said of the way to the first of them.
fn way(is_missing: bool, is_source: bool) -> Message {
    match (is_missing, is_source) {
        (false, _) => message!("desk-bring-up-to-date", "Bring up to date"),
        (true, true) => message!("desk-write-it", "Write it"),
        (true, false) => message!("desk-translate-them", "Translate"),
    }
}
