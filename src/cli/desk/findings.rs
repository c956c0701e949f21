//! Findings as a person reads them.
//!
//! In: a finding. Out: a line of a list. Invariants: it says file and line, and leads to the text where the desk can mend it.

use super::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Diagnostic, Severity, Sources, message};
use crate::l10n::Locale;

/// A line of a list. `source` is the language that the desk does not write; `names` are the languages that the finding concerns.
pub(super) fn line(
    out: &mut Markup,
    speaker: &Speaker,
    (sources, source): (&Sources, &Locale),
    (found, names): (&Diagnostic, &str),
) {
    let (sign, word) = match found.severity {
        Severity::Error => ("<li><span class=\"sign b\">✕", message!("desk-error", "Error")),
        _ => ("<li><span class=\"sign w\">!", message!("desk-doubt", "Doubt")),
    };
    out.raw(sign).raw("<span class=\"unseen\">").say(speaker, &word).raw(": </span></span><span>");
    out.say(speaker, &found.message);
    if let Some(help) = &found.help {
        out.raw("<br><span class=\"fine quiet\">").say(speaker, help).raw("</span>");
    }
    let place = found.primary.as_ref().map(|label| (sources.path(label.span.file), sources.place(label.span).line));
    let gap = || found.gap.as_ref().map(|gap| (gap.path.as_str(), 0));
    if let Some((path, line)) = place.or_else(gap) {
        out.raw("<br><code>").text(path);
        if line > 0 {
            out.raw(":").text(&line.to_string());
        }
        out.raw("</code>");
    }
    if !names.is_empty() {
        out.raw(" <span class=\"fine quiet\">").text(names).raw("</span>");
    }
    out.raw("</span>");
    if let Some(address) = address(found, source) {
        out.raw("<a href=\"#").text(&address).raw("\">").say(speaker, &message!("desk-mend", "Mend it"));
        out.raw("<span class=\"unseen\">: ").say(speaker, &found.message).raw("</span></a>");
    } else {
        out.raw("<span></span>");
    }
    out.raw("</li>");
}

/// Where the desk shows the text that a finding is about.
fn address(found: &Diagnostic, source: &Locale) -> Option<String> {
    let subject = found.subject();
    let (tag, message) = (subject.locale.as_deref()?, subject.message.as_deref()?);
    let name = subject.attribute.as_ref().map_or_else(|| message.to_owned(), |own| format!("{message}.{own}"));
    let slug = subject.release.as_deref().unwrap_or("house");
    (tag != source.tag()).then(|| format!("translate/{slug}/{tag}/{name}"))
}
