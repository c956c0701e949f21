//! Organisations and places: things that have a name, sometimes another one at another time.
//!
//! In: `organisations.toml`, `places.toml`. Out: [`Organisation`]s and [`Place`]s, whose names are messages. In
//! between: without `names` the message is `org-<id>` or `place-<id>`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::address::Href;
use super::at::At;
use super::parse::Section;
use super::scope::Scope;
use super::validity::{self, Dated, Validity};
use crate::diag::{Span, message};

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Where it stands.
    pub span: Span,
    /// ISO 3166 code of its country, where it has one.
    pub country: Option<String>,
    /// Its site.
    pub url: Option<Href>,
    /// Names that it is wrongly given, by locale tag.
    pub avoid: BTreeMap<String, Vec<String>>,
    names: Names,
}

/// A place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where it stands.
    pub span: Span,
    /// ISO 3166 code of its country.
    pub country: Option<String>,
    names: Names,
}

/// The message that holds a name, by date.
#[derive(Clone, Debug)]
enum Names {
    Always(String),
    Changing(Vec<Dated<String>>),
}

impl Names {
    fn at(&self, date: Date) -> Option<&str> {
        match self {
            Self::Always(message) => Some(message),
            Self::Changing(list) => validity::pick(list, date).map(String::as_str),
        }
    }

    fn all(&self) -> Vec<&str> {
        match self {
            Self::Always(message) => vec![message],
            Self::Changing(list) => list.iter().map(|dated| dated.value.as_str()).collect(),
        }
    }
}

impl Organisation {
    /// The message with its name on a day; `None` outside every range.
    #[must_use]
    pub fn name(&self, date: Date) -> Option<&str> {
        self.names.at(date)
    }

    /// Every message that is its name at some time.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        self.names.all()
    }
}

impl Place {
    /// The message with its name on a day; `None` outside every range.
    #[must_use]
    pub fn name(&self, date: Date) -> Option<&str> {
        self.names.at(date)
    }

    /// Every message that is its name at some time.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        self.names.all()
    }
}

/// A name of a time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawName {
    from: Option<Spanned<Datetime>>,
    until: Option<Spanned<Datetime>>,
    message: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOrganisation {
    country: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    #[serde(default)]
    avoid: BTreeMap<String, Vec<String>>,
    names: Option<Vec<RawName>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPlace {
    country: Option<Spanned<String>>,
    names: Option<Vec<RawName>>,
}

pub(super) fn organisation(section: Section<RawOrganisation>, scope: &mut Scope<'_>) -> Organisation {
    let Section { id, value: raw } = section;
    Organisation {
        span: id.span,
        country: raw.country.and_then(|country| scope.country(country)),
        url: raw.url.and_then(|url| scope.href(url)),
        avoid: raw.avoid,
        names: names("org", &id, raw.names, scope),
    }
}

pub(super) fn place(section: Section<RawPlace>, scope: &mut Scope<'_>) -> Place {
    let Section { id, value: raw } = section;
    Place {
        span: id.span,
        country: raw.country.and_then(|country| scope.country(country)),
        names: names("place", &id, raw.names, scope),
    }
}

fn names(prefix: &str, id: &At<String>, raw: Option<Vec<RawName>>, scope: &mut Scope<'_>) -> Names {
    let Some(raw) = raw.filter(|list| !list.is_empty()) else {
        return Names::Always(format!("{prefix}-{}", id.value));
    };
    Names::Changing(scope.dated(
        &message!("ranges-of-names", "the names of `{id}`", id = &id.value),
        raw,
        |name, scope| (Validity::read(name.from, name.until, scope), scope.at(name.message)),
    ))
}
