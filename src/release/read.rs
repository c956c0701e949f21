//! Reads a release.
//!
//! In: the text of `release.md`. Out: a [`Release`], or what is wrong with it. Invariants: facts and structure are both read,
//! whatever is wrong with the other, so that one run reports all problems.

use super::fence::{self, Parts};
use super::front_matter::{self, Moments, Publication, Reader};
use super::known::Known;
use super::model::Release;
use super::template::{self, Template};
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources};
use crate::registry::{Scope, Slug};

/// When a release may be public, whatever else is wrong with it, and its day; `None` where that itself cannot be read.
#[must_use]
pub fn moments(file: FileId, sources: &Sources) -> Option<(Option<Publication>, Moments)> {
    let parts = fence::split(sources.text(file), front_matter::names()).ok()?;
    front_matter::moments(&parts.toml, file, sources)
}

/// The structure of a release's file, whatever is wrong with its facts: where it begins, itself, and how many errors there are in it but
/// for levels of headings, which follow from other blocks. `None` where the lines `+++` are not as they should be.
#[must_use]
pub fn structure(text: &str) -> Option<(usize, Template, usize)> {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let file = sources.add("", text.into());
    let body = fence::split(text, &[]).ok()?.body;
    let template = template::parse(text.get(body..)?, body, file, &sources, &mut report);
    let is_own = |found: &&Diagnostic| found.severity == Severity::Error && found.code != Code::HeadingLevel;
    let errors = report.sorted().into_iter().filter(is_own).count();
    Some((body, template, errors))
}

/// Reads a release; what is wrong is reported. `None` when its facts cannot be relied upon.
pub fn parse(slug: Slug, file: FileId, sources: &Sources, known: Known<'_>, report: &mut Report) -> Option<Release> {
    let text = sources.text(file);
    let Parts { toml, body: body_start } = match fence::split(text, front_matter::names()) {
        Ok(parts) => parts,
        Err(unparted) => {
            report.error(unparted.diagnostic.at(sources.span(file, unparted.place), ""));
            return None;
        }
    };
    let scope = Scope { file, sources, report };
    let Known { registry, kinds, slugs } = known;
    let matter = front_matter::parse(&toml, &mut Reader { slug: &slug, registry, kinds, slugs, scope });
    #[expect(clippy::expect_used, reason = "the fence ends with a line; a release without its text would be a loss")]
    let body = text.get(body_start..).expect("a line's end");
    let template = template::parse(body, body_start, file, sources, report);
    Some(Release { slug, file, matter: matter?, template })
}
