//! Reads a release.
//!
//! In: the text of `release.md`. Out: a [`Release`], or what is wrong with it. Invariants: facts and structure are both read,
//! whatever is wrong with the other, so that one run reports all problems.

use super::fence::{self, Parts};
use super::front_matter::{self, Moments, Publication, Reader};
use super::known::Known;
use super::model::Release;
use super::template;
use crate::diag::{FileId, Report, Sources};
use crate::registry::{Scope, Slug};

/// When a release may be public, whatever else is wrong with it, and its day; `None` where that itself cannot be read.
#[must_use]
pub fn moments(file: FileId, sources: &Sources) -> Option<(Option<Publication>, Moments)> {
    let parts = fence::split(sources.text(file), front_matter::names()).ok()?;
    front_matter::moments(&parts.toml, file, sources)
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
