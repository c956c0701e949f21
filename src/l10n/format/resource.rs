//! The messages of one file for Fluent.
//!
//! In: the text of a `.ftl` file. Out: a [`LazyResource`], which bundles share. Invariants: Fluent's parser is given only
//! what it can read without overflowing its stack.

use std::sync::{Arc, OnceLock};

use fluent::FluentResource;

use super::selections::with_plural_forms;
use crate::l10n::syntax::unreadable;

/// A file's messages for Fluent, parsed when they are first formatted: the checks of texts need only
/// [`crate::l10n::syntax`].
#[derive(Clone, Debug)]
pub struct LazyResource {
    text: Arc<str>,
    parsed: Arc<OnceLock<Arc<FluentResource>>>,
}

impl LazyResource {
    /// The messages of a file. Broken entries are left out; [`crate::l10n::syntax`] reports them.
    #[must_use]
    pub fn new(text: Arc<str>) -> Self {
        Self { text, parsed: Arc::default() }
    }

    pub(super) fn resource(&self) -> &Arc<FluentResource> {
        self.parsed.get_or_init(|| {
            let text = if unreadable(&self.text).is_some() { "" } else { &self.text };
            let text = with_plural_forms(text).into_owned();
            Arc::new(FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource))
        })
    }
}
