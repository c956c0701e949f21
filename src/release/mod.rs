//! A release: its facts and its structure, without a word.
//!
//! In: `releases/<slug>/release.md`. Out: a [`Release`] with [`FrontMatter`] and [`Template`] blocks. In between: the
//! front matter names only what the registry has; the template holds only references.

mod dates;
pub(crate) mod dialect;
mod fence;
mod front_matter;
mod template;

use crate::diag::{FileId, Report, Sources};
use crate::registry::{At, Registry, Slug};

use fence::Parts;

pub use dates::{BadSlug, month_of};
pub use front_matter::{Dateline, Event, FrontMatter, Label, Link, Publication};
pub use template::{Block, Inline, Reference};

/// Variables that every release has without defining them.
pub const BUILT_IN: [&str; 5] = ["date", "event", "event-places", "eu-member-states", "eu-enlargement-years"];

/// A release.
#[derive(Clone, Debug)]
pub struct Release {
    /// Its id.
    pub slug: Slug,
    /// Its file.
    pub file: FileId,
    /// Its facts.
    pub matter: FrontMatter,
    /// Its structure.
    pub template: Template,
}

/// A release's structure.
#[derive(Clone, Debug)]
pub struct Template {
    /// The blocks of the body.
    pub blocks: Vec<Block>,
}

impl Template {
    /// The files of the pictures that it shows, in order.
    #[must_use]
    pub fn figures(&self) -> Vec<&At<String>> {
        fn find<'a>(block: &'a Block, out: &mut Vec<&'a At<String>>) {
            match block {
                Block::Figure { path, .. } => out.push(path),
                Block::List { items, .. } => items.iter().flatten().for_each(|block| find(block, out)),
                Block::Quote { content, .. } => content.iter().for_each(|block| find(block, out)),
                Block::Heading { .. } | Block::Paragraph(_) | Block::Funding(_) | Block::Break => {}
            }
        }
        let mut figures = Vec::new();
        self.blocks.iter().for_each(|block| find(block, &mut figures));
        figures
    }
}

/// Reads a release; what is wrong is reported. `None` when its facts cannot be relied upon.
pub fn parse(
    slug: Slug,
    file: FileId,
    sources: &Sources,
    registry: &Registry,
    report: &mut Report,
) -> Option<Release> {
    let text = sources.text(file);
    let Parts { toml, body: body_start } = match fence::split(text, front_matter::names()) {
        Ok(parts) => parts,
        Err(unparted) => {
            report.error(unparted.diagnostic.at(sources.span(file, unparted.place), ""));
            return None;
        }
    };
    let here = front_matter::Reader { slug: &slug, file, sources };
    let matter = front_matter::parse(&toml, &here, registry, report);
    let body = text.get(body_start..).unwrap_or("");
    let blocks = template::parse(body, body_start, file, sources, report);
    Some(Release { slug, file, matter: matter?, template: Template { blocks } })
}

impl Template {
    /// Every reference, in order.
    #[must_use]
    pub fn references(&self) -> Vec<&Reference> {
        let mut out = Vec::new();
        for block in &self.blocks {
            collect(block, &mut out);
        }
        out
    }
}

fn collect<'a>(block: &'a Block, out: &mut Vec<&'a Reference>) {
    match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => collect_inlines(content, out),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| collect(block, out)),
        Block::Quote { content, attribution } => {
            content.iter().for_each(|block| collect(block, out));
            attribution.iter().for_each(|inlines| collect_inlines(inlines, out));
        }
        Block::Figure { alternative, caption, credit, .. } => {
            out.push(alternative);
            out.extend(caption.iter().chain(credit));
        }
        Block::Funding(_) | Block::Break => {}
    }
}

fn collect_inlines<'a>(inlines: &'a [Inline], out: &mut Vec<&'a Reference>) {
    for inline in inlines {
        match inline {
            Inline::Reference(reference) => out.push(reference),
            Inline::Strong(content) | Inline::Emphasis(content) | Inline::Link { content, .. } => {
                collect_inlines(content, out);
            }
            Inline::Text(_) => {}
        }
    }
}
