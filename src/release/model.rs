//! A release.
//!
//! In: facts and structure that were found sound. Out: a [`Release`], which holds no word of any language.

use super::front_matter::FrontMatter;
use super::template::Template;
use crate::diag::FileId;
use crate::registry::Slug;

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
