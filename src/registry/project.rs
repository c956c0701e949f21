//! Projects: who funds them, who carries them out, under which visibility rules.
//!
//! In: `projects.toml`. Out: [`Project`]s. Invariants: the regime of EU visibility follows from the date of the
//! grant contract (2010 manual, 2018 Requirements, 2022 Guidance); where the contract's date is not known, the
//! regime must be given with the reason.

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::at::At;
use super::id::OrganisationId;
use super::parse::Section;
use super::scope::Scope;
use super::validity::Validity;
use crate::diag::{Code, Diagnostic, Span, message};

/// A project.
#[derive(Clone, Debug)]
pub struct Project {
    /// Where it stands.
    pub span: Span,
    /// Day of the grant contract.
    pub contract: Option<Date>,
    /// The regime that is to be used, and why it is not simply that of the contract's date.
    pub regime: Option<(At<Regime>, String)>,
    /// The financing instrument; a message `instrument-<id>`.
    pub instrument: Option<String>,
    /// Who carries it out, in order.
    pub implementers: Vec<At<OrganisationId>>,
    /// Who helps, in order.
    pub partners: Vec<At<OrganisationId>>,
    /// Who answers for the contents of publications.
    pub responsible: Vec<At<OrganisationId>>,
    /// Whether the disclaimer is printed.
    pub disclaimer: Disclaimer,
    /// The funder agreed that nothing is shown.
    pub waiver: Option<Waiver>,
    /// Who pays, as written.
    pub funders: Vec<Funding>,
}

/// Rules of EU visibility, by date of contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Regime {
    /// Communication and Visibility Manual for EU External Actions, 2010.
    #[serde(rename = "2010")]
    Manual2010,
    /// Communication and Visibility Requirements, 1 January 2018.
    #[serde(rename = "2018")]
    Requirements2018,
    /// Communicating and raising EU visibility: Guidance for external actions, July 2022.
    #[serde(rename = "2022")]
    Guidance2022,
}

impl Regime {
    /// The regime of a contract's date.
    #[must_use]
    pub fn of_contract(date: Date) -> Self {
        match date.year() {
            ..2018 => Self::Manual2010,
            2018..2022 => Self::Requirements2018,
            _ => Self::Guidance2022,
        }
    }

    /// As in message ids: `eu-statement-2010`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Manual2010 => "2010",
            Self::Requirements2018 => "2018",
            Self::Guidance2022 => "2022",
        }
    }

    /// Clear space around emblem and statement as a share of the emblem's height: the guidance of 2022 asks for
    /// half; the earlier rules name none, and a quarter keeps the statement readable.
    #[must_use]
    pub fn clear_space(self) -> f32 {
        match self {
            Self::Manual2010 | Self::Requirements2018 => 0.25,
            Self::Guidance2022 => 0.5,
        }
    }

    /// Whether the paragraph about the Union and the Delegation's address are printed: the manual of 2010 asks for
    /// them in press releases; the guidance of 2022 does not.
    #[must_use]
    pub fn describes_union(self) -> bool {
        !matches!(self, Self::Guidance2022)
    }
}

/// Whether the disclaimer is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Disclaimer {
    /// As the regime asks.
    AsAsked,
    /// Left out, for this reason.
    Omitted(String),
}

/// A funder's consent to show nothing (Guidance 2022, section 2.5: sensitive contexts).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// Why.
    pub reason: String,
    /// Who agreed.
    pub approved_by: String,
    /// When.
    pub date: Date,
}

/// One funder's part.
#[derive(Clone, Debug)]
pub struct Funding {
    /// The funder.
    pub funder: At<OrganisationId>,
    /// Its part.
    pub role: Role,
    /// The organisation through which it pays.
    pub through: Option<At<OrganisationId>>,
    /// What the money is for, where a release says it.
    pub purpose: Option<At<Purpose>>,
    /// When.
    pub validity: Validity,
}

/// What a funder does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Pays.
    Funded,
    /// Pays together with others.
    CoFunded,
    /// Sponsors together with others.
    CoSponsored,
    /// Gives financial support.
    FinancialSupport,
    /// Is a partner.
    InPartnership,
}

/// What a release's own funding pays for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The event of the release.
    Event,
    /// Something that goes on.
    Activity,
    /// A grant that is announced.
    Grant,
    /// A publication that is announced.
    Publication,
}

impl Role {
    /// Where a funder is credited: those who pay, then those who pay besides, then partners; among equals the order is
    /// that of the file.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::Funded | Self::FinancialSupport => 0,
            Self::CoFunded | Self::CoSponsored => 1,
            Self::InPartnership => 2,
        }
    }

    /// As in message ids: `credit-co-funded`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Funded => "funded",
            Self::CoFunded => "co-funded",
            Self::CoSponsored => "co-sponsored",
            Self::FinancialSupport => "financial-support",
            Self::InPartnership => "in-partnership",
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawProject {
    contract: Option<Spanned<Datetime>>,
    regime: Option<Spanned<Regime>>,
    regime_note: Option<String>,
    period: Option<Spanned<RawPeriod>>,
    instrument: Option<String>,
    #[serde(default)]
    implementers: Vec<Spanned<String>>,
    #[serde(default)]
    partners: Vec<Spanned<String>>,
    responsible: Option<Vec<Spanned<String>>>,
    disclaimer: Option<Spanned<RawDisclaimer>>,
    disclaimer_note: Option<String>,
    waiver: Option<RawWaiver>,
    #[serde(default)]
    funders: Vec<RawFunding>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPeriod {
    from: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RawDisclaimer {
    Omit,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawWaiver {
    reason: String,
    approved_by: String,
    date: Spanned<Datetime>,
}

/// A `[[funders]]` or `[[funding]]` table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RawFunding {
    funder: Spanned<String>,
    role: Role,
    through: Option<Spanned<String>>,
    what: Option<Spanned<Purpose>>,
    from: Option<Spanned<Datetime>>,
    until: Option<Spanned<Datetime>>,
}

pub(super) fn project(section: Section<RawProject>, scope: &mut Scope<'_>) -> Project {
    let raw = section.value;
    check_period(raw.period, scope);
    let funders: Vec<Funding> = raw.funders.into_iter().map(|raw| funding(raw, scope)).collect();
    for what in funders.iter().filter_map(|funding| funding.purpose.as_ref()) {
        scope.error(
            Diagnostic::new(
                Code::InvalidSetting,
                message!("what-of-project", "`what` says what a release’s own money is for"),
            )
            .at(what.span, message!("what-of-project-here", "here the money is for the project"))
            .help(message!("what-of-project-help", "delete the line; it belongs under [[funding]] in a release.md")),
        );
    }
    let implementers = organisations(raw.implementers, scope);
    let responsible = raw.responsible.map_or_else(|| implementers.clone(), |list| organisations(list, scope));
    Project {
        span: section.id.span,
        contract: raw.contract.and_then(|day| scope.date(&day)),
        regime: raw.regime.and_then(|regime| self::regime(regime, raw.regime_note, scope)),
        instrument: raw.instrument,
        partners: organisations(raw.partners, scope),
        implementers,
        responsible,
        disclaimer: disclaimer(raw.disclaimer, raw.disclaimer_note, scope),
        waiver: raw.waiver.and_then(|waiver| {
            let date = scope.date(&waiver.date)?;
            Some(Waiver { reason: waiver.reason, approved_by: waiver.approved_by, date })
        }),
        funders,
    }
}

fn regime(regime: Spanned<Regime>, note: Option<String>, scope: &mut Scope<'_>) -> Option<(At<Regime>, String)> {
    let regime = scope.at(regime);
    if note.is_none() {
        scope.error(
            Diagnostic::new(Code::InvalidSetting, message!("regime-unnoted", "`regime` without `regime-note`"))
                .at(regime.span, "")
                .help(message!(
                    "regime-unnoted-help",
                    "add `regime-note = \"…\"`: how it is known that these rules apply"
                )),
        );
    }
    Some((regime, note?))
}

fn disclaimer(raw: Option<Spanned<RawDisclaimer>>, note: Option<String>, scope: &mut Scope<'_>) -> Disclaimer {
    match (raw, note) {
        (None, _) => Disclaimer::AsAsked,
        (Some(_), Some(note)) => Disclaimer::Omitted(note),
        (Some(omit), None) => {
            let span = scope.span(&omit);
            scope.error(
                Diagnostic::new(
                    Code::InvalidSetting,
                    message!("disclaimer-unnoted", "the disclaimer is omitted without `disclaimer-note`"),
                )
                .at(span, "")
                .help(message!("disclaimer-unnoted-help", "add `disclaimer-note = \"…\"`: why it may be left out")),
            );
            Disclaimer::AsAsked
        }
    }
}

/// Reads one funder's part.
pub(crate) fn funding(raw: RawFunding, scope: &mut Scope<'_>) -> Funding {
    Funding {
        validity: Validity::read(raw.from, raw.until, scope),
        funder: scope.id(raw.funder, OrganisationId::new),
        role: raw.role,
        through: raw.through.map(|through| scope.id(through, OrganisationId::new)),
        purpose: raw.what.map(|what| scope.at(what)),
    }
}

/// Reads a list of organisations.
pub(crate) fn organisations(raw: Vec<Spanned<String>>, scope: &Scope<'_>) -> Vec<At<OrganisationId>> {
    scope.ids(raw, OrganisationId::new)
}

/// The period is for people who read the registry; here it only must make sense.
fn check_period(raw: Option<Spanned<RawPeriod>>, scope: &mut Scope<'_>) {
    let Some(period) = raw.map(Spanned::into_inner) else { return };
    let mut end = |text: Option<Spanned<String>>| {
        let text = scope.at(text?);
        let end = crate::l10n::PartialDate::parse(&text.value);
        if end.is_none() {
            scope.error(
                Diagnostic::new(
                    Code::InvalidDate,
                    message!("neither-day-nor-month", "`{text}` is neither a day nor a month", text = &text.value),
                )
                .at(text.span, "")
                .help(message!("period-no-date-help", "write `\"2018-10\"` or `\"2018-10-02\"`")),
            );
        }
        end.map(|end| (end, text.span))
    };
    if let (Some((from, _)), Some((to, span))) = (end(period.from), end(period.to))
        && to.first_day() < from.first_day()
    {
        scope.error(
            Diagnostic::new(
                Code::InvalidDate,
                message!(
                    "period-reversed",
                    "the period ends on {to}, before it begins on {from}",
                    to = to.to_string(),
                    from = from.to_string()
                ),
            )
            .at(span, ""),
        );
    }
}
