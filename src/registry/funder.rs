//! Funders: marks, permissions, and what the European Union's texts need.
//!
//! In: `funders.toml`. Out: [`Funder`]s. Invariants: a logo is shown only where its permission allows it; the facts
//! of the Union's paragraph are picked by the day of the release.

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::entity::href;
use super::href::Href;
use super::phone::Phone;
use super::table::{At, Section};
use super::validity::{self, Dated, Validity};
use super::{email, phone};
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};

/// A funder; its name is that of the organisation with the same id.
#[derive(Clone, Debug)]
pub struct Funder {
    /// Where it stands.
    pub span: Span,
    /// The logo's path under the registry folder.
    pub logo: Option<At<String>>,
    /// Whether the logo may be shown.
    pub permission: Permission,
    /// Where that is known from.
    pub permission_note: Option<String>,
    /// Its name is set as a wordmark.
    pub wordmark: bool,
    /// Rules and facts of EU visibility, for the Union itself.
    pub eu: Option<Eu>,
}

/// Whether a logo may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// The owner agreed.
    Granted,
    /// The owner was asked and has not answered: not shown.
    Requested,
    /// The owner's rules allow it to everybody.
    NotNeeded,
    /// Never shown: the United Nations' emblem.
    Forbidden,
}

impl Permission {
    /// Whether a logo with this permission is shown.
    #[must_use]
    pub fn allows(self) -> bool {
        matches!(self, Self::Granted | Self::NotNeeded)
    }

    /// As written in the registry.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Requested => "requested",
            Self::NotNeeded => "not-needed",
            Self::Forbidden => "forbidden",
        }
    }
}

/// Dated facts about the European Union.
#[derive(Clone, Debug, Default)]
pub struct Eu {
    /// Number of member states.
    pub member_states: Vec<Dated<u32>>,
    /// "A period of enlargement of N years".
    pub enlargement_years: Vec<Dated<u32>>,
    /// What the Union gives the country.
    pub aid: Vec<Dated<Aid>>,
    /// The Delegation.
    pub delegation: Vec<Dated<Delegation>>,
}

/// Yearly aid.
#[derive(Clone, Debug, PartialEq)]
pub struct Aid {
    /// First year.
    pub since: u32,
    /// A year's amount in units of the currency.
    pub amount: f64,
    /// ISO 4217 code.
    pub currency: String,
}

/// How the Delegation is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Delegation {
    /// Whether the postal address is printed.
    pub postal: bool,
    /// Switchboard and further numbers.
    pub phones: Vec<Phone>,
    /// Fax.
    pub fax: Option<Phone>,
    /// E-mail.
    pub email: Option<String>,
    /// Its site by language.
    pub url: Vec<(String, Href)>,
    /// Who confirmed the record.
    pub source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawFunder {
    scheme: Option<Spanned<Scheme>>,
    logo: Option<Spanned<String>>,
    permission: Option<Permission>,
    permission_note: Option<String>,
    #[serde(default)]
    wordmark: bool,
    #[serde(default)]
    member_states: Vec<RawCount>,
    #[serde(default)]
    enlargement_years: Vec<RawYears>,
    #[serde(default)]
    aid: Vec<RawAid>,
    #[serde(default)]
    delegation: Vec<RawDelegation>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Scheme {
    Eu,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCount {
    from: Option<Spanned<Datetime>>,
    until: Option<Spanned<Datetime>>,
    count: Spanned<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawYears {
    from: Option<Spanned<Datetime>>,
    until: Option<Spanned<Datetime>>,
    years: Spanned<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAid {
    from: Option<Spanned<Datetime>>,
    until: Option<Spanned<Datetime>>,
    since: u32,
    amount: Spanned<f64>,
    currency: String,
    #[serde(rename = "source")]
    _source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDelegation {
    from: Option<Spanned<Datetime>>,
    until: Option<Spanned<Datetime>>,
    #[serde(default = "yes")]
    postal: bool,
    #[serde(default)]
    phones: Vec<Spanned<String>>,
    fax: Option<Spanned<String>>,
    email: Option<Spanned<String>>,
    #[serde(default)]
    url: std::collections::BTreeMap<String, Spanned<String>>,
    source: Spanned<String>,
}

/// A record gives the postal address unless it says otherwise.
fn yes() -> bool {
    true
}

pub(super) fn funder(section: Section<RawFunder>, file: FileId, sources: &Sources, report: &mut Report) -> Funder {
    let raw = section.value;
    let span = section.id.span;
    let mut logo = raw.logo.map(|logo| At::new(logo, file, sources));
    if let (Some(at), None) = (&logo, raw.permission) {
        report.error(
            Diagnostic::new(Code::InvalidSetting, "a logo without `permission`")
                .at(at.span, "this logo")
                .help("add `permission = \"granted\"`, \"requested\", \"not-needed\" or \"forbidden\""),
        );
    }
    logo = logo.filter(|_| raw.permission.is_some());
    let here = (file, sources);
    let eu = raw.scheme.map(|_| Eu {
        member_states: counts("the member states", raw.member_states, here, report),
        enlargement_years: years("the years of enlargement", raw.enlargement_years, here, report),
        aid: aid(raw.aid, here, report),
        delegation: delegation(raw.delegation, here, report),
    });
    Funder {
        span,
        logo,
        permission: raw.permission.unwrap_or(Permission::Requested),
        permission_note: raw.permission_note,
        wordmark: raw.wordmark,
        eu,
    }
}

type Here<'a> = (FileId, &'a Sources);

fn counts(what: &str, raw: Vec<RawCount>, (file, sources): Here<'_>, report: &mut Report) -> Vec<Dated<u32>> {
    let raw = raw.into_iter().map(|r| (r.from, r.until, r.count));
    numbers(what, raw.collect(), (file, sources), report)
}

fn years(what: &str, raw: Vec<RawYears>, (file, sources): Here<'_>, report: &mut Report) -> Vec<Dated<u32>> {
    let raw = raw.into_iter().map(|r| (r.from, r.until, r.years));
    numbers(what, raw.collect(), (file, sources), report)
}

type RawNumber = (Option<Spanned<Datetime>>, Option<Spanned<Datetime>>, Spanned<u32>);

fn numbers(what: &str, raw: Vec<RawNumber>, (file, sources): Here<'_>, report: &mut Report) -> Vec<Dated<u32>> {
    let list: Vec<Dated<u32>> = raw
        .into_iter()
        .map(|(from, until, number)| {
            let validity = Validity::read(from.as_ref(), until.as_ref(), file, sources, report);
            let number = At::new(number, file, sources);
            Dated { validity, value: number.value, span: number.span }
        })
        .collect();
    validity::check(what, &list, report);
    list
}

fn aid(raw: Vec<RawAid>, (file, sources): Here<'_>, report: &mut Report) -> Vec<Dated<Aid>> {
    let list: Vec<Dated<Aid>> = raw
        .into_iter()
        .map(|r| {
            let validity = Validity::read(r.from.as_ref(), r.until.as_ref(), file, sources, report);
            let amount = At::new(r.amount, file, sources);
            Dated {
                validity,
                value: Aid { since: r.since, amount: amount.value, currency: r.currency },
                span: amount.span,
            }
        })
        .collect();
    validity::check("the aid", &list, report);
    list
}

fn delegation(raw: Vec<RawDelegation>, (file, sources): Here<'_>, report: &mut Report) -> Vec<Dated<Delegation>> {
    let mut list = Vec::new();
    for r in raw {
        let validity = Validity::read(r.from.as_ref(), r.until.as_ref(), file, sources, report);
        let source = At::new(r.source, file, sources);
        let phones = r.phones.into_iter().filter_map(|p| phone(&At::new(p, file, sources), report)).collect();
        let fax = r.fax.and_then(|p| phone(&At::new(p, file, sources), report));
        let email = r.email.and_then(|e| email(&At::new(e, file, sources), report));
        let url = r
            .url
            .into_iter()
            .filter_map(|(language, url)| Some((language, href(&At::new(url, file, sources), report)?)))
            .collect();
        list.push(Dated {
            validity,
            value: Delegation { postal: r.postal, phones, fax, email, url, source: source.value },
            span: source.span,
        });
    }
    validity::check("the Delegation's records", &list, report);
    list
}

impl Eu {
    /// The member states of a day.
    #[must_use]
    pub fn members(&self, date: Date) -> Option<u32> {
        validity::pick(&self.member_states, date).copied()
    }

    /// The years of enlargement of a day.
    #[must_use]
    pub fn enlargement(&self, date: Date) -> Option<u32> {
        validity::pick(&self.enlargement_years, date).copied()
    }
}
