//! The name of a release that is begun.
//!
//! In: a headline, a day. Out: a name that no release has; a field in which another can be typed; why one cannot be. Invariants: it is told before a
//! release has it, for links will lead to it.

use jiff::civil::Date;

use super::markup::Markup;
use crate::cli::new::named_so;
use crate::cli::words::Speaker;
use crate::diag::{Message, Report, message};
use crate::edit::new_slug;
use crate::project::Project;

/// A name of year, month and first words.
pub(super) fn proposed(project: &Project, title: &str, day: Date) -> String {
    let base = format!("{}-{}", day.strftime("%Y-%m"), new_slug(title));
    free(project, &base).unwrap_or(base)
}

/// A name, with a number where there is a release of it.
pub(super) fn free(project: &Project, base: &str) -> Option<String> {
    let mut names = (1..1000).map(|number| if number == 1 { base.to_owned() } else { format!("{base}-{number}") });
    names.find(|name| refused(project, name).is_none())
}

/// Why a release cannot have a name.
pub(super) fn refused(project: &Project, slug: &str) -> Option<Message> {
    let mut report = Report::default();
    let found = named_so(slug, project, &mut report);
    let first = report.sorted().first().map(|found| found.message.clone());
    let first = first.filter(|said| said.id() != Some("not-a-release-name"));
    if found.is_some() { None } else { Some(first.unwrap_or_else(allowed)) }
}

/// What a name is made of.
fn allowed() -> Message {
    message!(
        "desk-name-allowed",
        "The name is the year, the month and a few words, in small Latin letters, digits and hyphens, such as {example}",
        example = "2026-12-legal-clinic"
    )
}

/// The field of a form: what is in it, and what was proposed.
pub(super) fn field(
    out: &mut Markup,
    speaker: &Speaker,
    (form, slug, proposed): (&'static str, &str, &str),
    why: Option<&Message>,
) {
    out.raw("<div class=\"fact\"><label class=\"cap\" for=\"").raw(form).raw("-slug\">");
    out.say(speaker, &message!("desk-name-of", "Name of its folder, and of its address"));
    out.raw("</label><input type=\"text\" name=\"slug\" id=\"").raw(form);
    out.raw("-slug\" maxlength=\"80\" spellcheck=\"false\" autocapitalize=\"none\" required aria-describedby=\"");
    out.raw(form).raw("-why\" value=\"").text(slug);
    out.raw("\"><input type=\"hidden\" name=\"proposed\" value=\"").text(proposed);
    out.raw("\"><span class=\"fine quiet\" id=\"").raw(form).raw("-why\">");
    match why {
        Some(why) => out.raw("<span class=\"sign b\">✕ </span>").say(speaker, why),
        None => out.say(speaker, &message!("desk-name-fixed", "Links will lead to it: choose it once.")),
    };
    out.raw("</span></div>");
}
