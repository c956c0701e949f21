//! Organisations and places: things that have a name, sometimes another one at another time.
//!
//! In: `organisations.toml`, `places.toml`. Out: [`Organisation`]s and [`Place`]s, whose names are messages. In
//! between: without `names` the message is `org-<id>` or `place-<id>`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use super::href::Href;
use super::table::{At, Section};
use super::validity::{self, Dated, RawName, Validity};
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};

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

pub(super) fn organisation(
    section: Section<RawOrganisation>,
    file: FileId,
    sources: &Sources,
    report: &mut Report,
) -> Organisation {
    let id = section.id;
    let raw = section.value;
    Organisation {
        span: id.span,
        country: country(raw.country, file, sources, report),
        url: raw.url.and_then(|url| href(&At::new(url, file, sources), report)),
        avoid: raw.avoid,
        names: names("org", &id, raw.names, (file, sources), report),
    }
}

pub(super) fn place(section: Section<RawPlace>, file: FileId, sources: &Sources, report: &mut Report) -> Place {
    let id = section.id;
    Place {
        span: id.span,
        country: country(section.value.country, file, sources, report),
        names: names("place", &id, section.value.names, (file, sources), report),
    }
}

/// Reads a web address; reports it when wrong.
pub(super) fn href(url: &At<String>, report: &mut Report) -> Option<Href> {
    let found = Href::new(&url.value);
    if let Ok(href) = &found
        && href.is_web()
    {
        return found.ok();
    }
    let help =
        found.err().map_or_else(|| "write the whole address: https://example.org/page".to_owned(), |why| why.help());
    report.error(
        Diagnostic::new(Code::BadLink, format!("`{}` is not a web address", url.value)).at(url.span, "").help(help),
    );
    None
}

fn country(raw: Option<Spanned<String>>, file: FileId, sources: &Sources, report: &mut Report) -> Option<String> {
    let country = At::new(raw?, file, sources);
    if country.value.len() == 2 && country.value.bytes().all(|b| b.is_ascii_uppercase()) {
        return Some(country.value);
    }
    report.error(
        Diagnostic::new(Code::InvalidSetting, format!("`{}` is not a country code", country.value))
            .at(country.span, "")
            .help("write two capital letters of ISO 3166, such as \"TJ\""),
    );
    None
}

fn names(
    prefix: &str,
    id: &At<String>,
    raw: Option<Vec<RawName>>,
    (file, sources): (FileId, &Sources),
    report: &mut Report,
) -> Names {
    let Some(raw) = raw.filter(|list| !list.is_empty()) else {
        return Names::Always(format!("{prefix}-{}", id.value));
    };
    let list: Vec<Dated<String>> = raw
        .into_iter()
        .map(|name| {
            let validity = Validity::read(name.from.as_ref(), name.until.as_ref(), file, sources, report);
            let message = At::new(name.message, file, sources);
            Dated { validity, value: message.value, span: message.span }
        })
        .collect();
    validity::check(&format!("the names of `{}`", id.value), &list, report);
    Names::Changing(list)
}
