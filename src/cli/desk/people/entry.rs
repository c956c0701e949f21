//! An entry as its files have it.
//!
//! In: a view of the house, a kind and an id. Out: what its form holds before somebody changes anything. Invariants: two states of its files
//! that say the same of it have the same basis, whatever else stands in them.

use super::known::{Cell, Fact, Shape, facts};
use super::values::Values;
use crate::cli::desk::keys::digest;
use crate::cli::desk::office::View;
use crate::edit::entry::{Kind, Naming};
use crate::edit::{Piece, Place, facts as toml, field};
use crate::l10n::Locale;
use crate::l10n::syntax::Resource;
use crate::registry::{OrganisationId, PlaceId, Registry};

/// An entry, or one that is to come.
pub(super) struct Entry<'v> {
    pub(super) view: &'v View,
    pub(super) kind: Kind,
    /// Empty as long as it has none.
    pub(super) id: String,
    /// The message that holds its name today.
    pub(super) message: String,
}

/// The message that holds the name of an entry today, and how many it had before.
pub(super) fn message_of(registry: &Registry, kind: Kind, id: &str) -> (String, usize) {
    let names: Vec<&str> = match kind {
        Kind::Funder | Kind::Organisation => {
            let own = registry.organisations.get(&OrganisationId::new(id.to_owned()));
            own.map(crate::registry::Organisation::names).unwrap_or_default()
        }
        Kind::Place => {
            let own = registry.places.get(&PlaceId::new(id.to_owned()));
            own.map(crate::registry::Place::names).unwrap_or_default()
        }
        Kind::Project | Kind::Contact => Vec::new(),
    };
    match names.split_last() {
        Some((last, before)) => ((*last).to_owned(), before.len()),
        None => (format!("{}-{id}", kind.prefix()), 0),
    }
}

impl<'v> Entry<'v> {
    /// An entry of the registry. An organisation that does not pay yet is a funder that has no table.
    pub(super) fn find(view: &'v View, kind: Kind, id: &str) -> Option<Self> {
        let registry = &view.project.registry;
        let also = (kind == Kind::Funder).then_some(Kind::Organisation);
        kind.find(registry, id).or_else(|| also?.find(registry, id))?;
        Some(Self { view, kind, id: id.to_owned(), message: message_of(registry, kind, id).0 })
    }

    /// One that is to come.
    pub(super) fn begun(view: &'v View, kind: Kind, id: &str) -> Self {
        Self { view, kind, id: id.to_owned(), message: format!("{}-{id}", kind.prefix()) }
    }

    pub(super) fn naming(&self) -> Naming<'_> {
        Naming { project: &self.view.project, kind: self.kind, id: &self.id }
    }

    pub(super) fn locales(&self) -> impl Iterator<Item = &'v Locale> + use<'v> {
        let settings = &self.view.project.settings;
        std::iter::once(&settings.source).chain(settings.locales.iter().filter(|own| **own != settings.source))
    }

    /// The file in which it has a table of a kind: its path and its text.
    pub(super) fn file(&self, of: Kind) -> Option<(&'v str, &'v str)> {
        let file = of.find(&self.view.project.registry, &self.id)?.file;
        Some((self.view.sources.path(file), self.view.sources.text(file)))
    }

    /// Where its table begins: the file and the line.
    pub(super) fn place(&self) -> Option<(&'v str, usize)> {
        let registry = &self.view.project.registry;
        let span = self.kind.find(registry, &self.id).or_else(|| Kind::Organisation.find(registry, &self.id))?;
        Some((self.view.sources.path(span.file), self.view.sources.place(span).line))
    }

    /// What its form holds.
    pub(super) fn values(&self) -> Values {
        let mut out = Values::default();
        for locale in self.locales() {
            for (name, text) in self.texts(locale) {
                if let Ok(words) = text {
                    out.set(&field_name(locale, name.as_deref()), words);
                }
            }
        }
        for fact in facts(self.kind) {
            self.fact(fact, &mut out);
        }
        out
    }

    /// The texts of its name in a language, by attribute: their words, or their source where something else stands in them.
    pub(super) fn texts(&self, locale: &Locale) -> Vec<(Option<String>, Result<String, String>)> {
        let Some(entry) = self.naming().found(locale, &self.message) else { return Vec::new() };
        let text = self.view.sources.text(entry.id.span.file);
        let resource = Resource { entries: vec![entry.clone()], junk: Vec::new() };
        let said = |name: Option<String>| {
            let full = name.as_ref().map_or_else(|| self.message.clone(), |own| format!("{}.{own}", self.message));
            let field = field(text, &resource, &Place::named(&full))?;
            let words = match field.pieces() {
                [Piece::Words(words)] => Ok(words.clone()),
                _ => Err(field.line()),
            };
            Some((name, words))
        };
        entry.patterns().filter_map(|(name, _)| said(name.map(|name| name.text.to_string()))).collect()
    }

    fn fact(&self, fact: &Fact, out: &mut Values) {
        let Some((_, text)) = self.file(fact.of) else { return };
        let path = [self.id.as_str(), fact.key];
        let name = format!("fact/{}", fact.key);
        match fact.shape {
            Shape::Day => out.set(&name, toml::said(text, &path)),
            Shape::Flag => out.set(&name, flag(&toml::said(text, &path))),
            Shape::Languages => out.set(&name, toml::list(text, &path).unwrap_or_default().join(",")),
            Shape::Many(_) => {
                for (number, id) in toml::list(text, &path).unwrap_or_default().into_iter().enumerate() {
                    out.set(&format!("list/{}/{number}", fact.key), id);
                }
            }
            Shape::Rows(columns) => {
                let mut number = 0;
                let at = |number: usize| number.to_string();
                while !toml::said(text, &[&self.id, fact.key, &at(number)]).is_empty() {
                    for column in columns {
                        let place = at(number);
                        let path = [self.id.as_str(), fact.key, &place, column.key];
                        let value = match column.cell {
                            Cell::Flag => flag(&toml::said(text, &path)),
                            Cell::Day => toml::said(text, &path),
                            _ => toml::words(text, &path).unwrap_or_default(),
                        };
                        out.set(&format!("row/{}/{number}/{}", fact.key, column.key), value);
                    }
                    number += 1;
                }
            }
            _ => out.set(&name, toml::words(text, &path).unwrap_or_default()),
        }
    }

    /// Says whether it is still what somebody saw.
    pub(super) fn basis(&self) -> String {
        let values = self.values();
        let parts: Vec<&str> = values.all().flat_map(|(name, text)| [name, text]).collect();
        digest(&parts)
    }

    /// The forms of its name that a language has or needs, in the order of the form.
    pub(super) fn forms(&self, locale: &Locale) -> Vec<String> {
        let own = |locale: &Locale| self.texts(locale).into_iter().filter_map(|(name, _)| name).collect::<Vec<_>>();
        let source = own(self.naming().source());
        let mut forms = self.naming().needed(locale, source.into_iter().chain(own(locale)));
        let may_have: &[&str] = match self.kind {
            Kind::Funder => &["short", "wordmark"],
            Kind::Organisation => &["short"],
            Kind::Contact => &["role"],
            Kind::Project | Kind::Place => &[],
        };
        let more =
            may_have.iter().filter(|form| !forms.iter().any(|own| own == *form)).map(|form| (*form).to_owned());
        let more: Vec<String> = more.collect();
        forms.extend(more);
        forms
    }
}

fn flag(said: &str) -> String {
    if said == "true" { said.to_owned() } else { String::new() }
}

/// The name of the field of a text.
pub(super) fn field_name(locale: &Locale, form: Option<&str>) -> String {
    form.map_or_else(|| format!("name/{locale}"), |form| format!("form/{locale}/{form}"))
}
