//! Texts of the house apart from a release.
//!
//! In: a locale, the day that dated facts are picked for. Out: what is made of the house's messages then. Invariants: they are made as those
//! of an edition are, with the context of a release without words.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::check::Names;
use crate::diag::{Report, Span};
use crate::document::context::{EditionContext, Parts};
use crate::document::resolver::Resolver;
use crate::l10n::{Formatter, Locale};
use crate::project::{Due, Loaded, Relatives, State};
use crate::registry::{At, ContactId, ProjectId, Slug};
use crate::release::{Contacts, FrontMatter, Release, Template};

/// What a text is about.
pub(super) struct Subjects<'a> {
    /// The day that dated facts are picked for.
    pub(super) day: Date,
    pub(super) projects: &'a [String],
    pub(super) contacts: &'a [String],
}

impl Subjects<'_> {
    pub(super) fn of(day: Date) -> Self {
        Self { day, projects: &[], contacts: &[] }
    }
}

/// What all texts of a language are made with.
pub(super) struct Frame<'a> {
    pub(super) resolver: &'a Resolver<'a>,
    pub(super) locale: &'a Locale,
    pub(super) formatter: &'a Formatter,
    pub(super) settings: Span,
}

impl Frame<'_> {
    /// Makes texts as of a day with the context of an edition: one of a release without words, about these projects and
    /// with these contacts. `None` when a text is missing.
    pub(super) fn with<T>(
        &self,
        about: &Subjects<'_>,
        report: &mut Report,
        make: impl FnOnce(&mut EditionContext<'_>) -> T,
    ) -> Option<T> {
        let registry = &self.resolver.project.registry;
        let project = |id: &String| {
            let value = ProjectId::new(id.clone());
            registry.projects.get(&value).map(|project| At { span: project.span, value })
        };
        let contact = |id: &String| {
            let value = ContactId::new(id.clone());
            registry.contacts.get(&value).map(|contact| At { span: contact.span, value })
        };
        let matter = FrontMatter {
            projects: about.projects.iter().filter_map(project).collect(),
            contacts: Contacts::listed(about.contacts.iter().filter_map(contact).collect()),
            ..FrontMatter::of(about.day)
        };
        let template = Template { blocks: Vec::new(), places: Vec::new(), footnotes: Vec::new() };
        let release = Release { slug: Slug::new("site"), file: self.settings.file, matter, template };
        let (messages, pictures, enclosures) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let locales = vec![self.locale.clone()];
        let (state, public_from, due, relatives) = (State::Public, None, Due::default(), Relatives::default());
        let loaded = Loaded { release, messages, pictures, enclosures, locales, state, public_from, due, relatives };
        let names = Names::new(None, self.resolver.house(self.locale));
        let source = Names::new(None, self.resolver.house(&self.resolver.project.settings.source));
        let mut local = Report::default();
        let parts = Parts {
            resolver: self.resolver,
            loaded: &loaded,
            locale: self.locale,
            formatter: self.formatter,
            names: &names,
            source: &source,
            report: &mut local,
        };
        let mut context = parts.context();
        let made = make(&mut context);
        let failed = context.words.failed || local.has_errors();
        // A release that needs the same tells better where.
        report.absorb_news(local);
        (!failed || self.resolver.previews).then_some(made)
    }
}
