//! Funders: marks, permissions, and what the European Union's texts need.
//!
//! In: `funders.toml`. Out: [`Funder`]s. Invariants: a logo is shown only where its permission allows it; the facts
//! of the Union's paragraph are picked by the day of the release.

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::address::Href;
use super::at::At;
use super::parse::Section;
use super::phone::Phone;
use super::scope::Scope;
use super::validity::{self, Dated, Validity};
use crate::diag::{Code, Diagnostic, Span, message};

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
    /// The logo itself shows the name.
    pub logo_shows_name: bool,
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
    logo_shows_name: bool,
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

pub(super) fn funder(section: Section<RawFunder>, scope: &mut Scope<'_>) -> Funder {
    let raw = section.value;
    let mut logo = raw.logo.map(|logo| scope.at(logo));
    if let (Some(at), None) = (&logo, raw.permission) {
        scope.error(
            Diagnostic::new(Code::InvalidSetting, message!("logo-unpermitted", "a logo without `permission`"))
                .at(at.span, message!("this-logo", "this logo"))
                .help(message!(
                    "logo-unpermitted-help",
                    "add `permission = \"granted\"`, `\"requested\"`, `\"not-needed\"` or `\"forbidden\"`"
                )),
        );
    }
    logo = logo.filter(|_| raw.permission.is_some());
    let eu = raw.scheme.map(|_| Eu {
        member_states: scope.dated(
            &message!("ranges-of-members", "the member states"),
            raw.member_states,
            |raw, scope| (Validity::read(raw.from, raw.until, scope), scope.at(raw.count)),
        ),
        enlargement_years: scope.dated(
            &message!("ranges-of-enlargement", "the years of enlargement"),
            raw.enlargement_years,
            |raw, scope| (Validity::read(raw.from, raw.until, scope), scope.at(raw.years)),
        ),
        aid: scope.dated(&message!("ranges-of-aid", "the aid"), raw.aid, |raw, scope| {
            let aid = |amount| Aid { since: raw.since, amount, currency: raw.currency };
            (Validity::read(raw.from, raw.until, scope), scope.at(raw.amount).map(aid))
        }),
        delegation: scope.dated(
            &message!("ranges-of-delegation", "the Delegation's records"),
            raw.delegation,
            delegation,
        ),
    });
    Funder {
        span: section.id.span,
        logo,
        permission: raw.permission.unwrap_or(Permission::Requested),
        permission_note: raw.permission_note,
        logo_shows_name: raw.logo_shows_name,
        wordmark: raw.wordmark,
        eu,
    }
}

fn delegation(raw: RawDelegation, scope: &mut Scope<'_>) -> (Validity, At<Delegation>) {
    let validity = Validity::read(raw.from, raw.until, scope);
    let mut phone = |number| {
        let number = scope.at(number);
        scope.phone(&number)
    };
    let phones = raw.phones.into_iter().filter_map(&mut phone).collect();
    let fax = raw.fax.and_then(phone);
    let email = raw.email.and_then(|email| scope.email(email));
    let url = raw.url.into_iter().filter_map(|(language, url)| Some((language, scope.href(url)?))).collect();
    let record = |source| Delegation { postal: raw.postal, phones, fax, email, url, source };
    (validity, scope.at(raw.source).map(record))
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
