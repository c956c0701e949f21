//! What was typed behind `payom new`.
//!
//! In: the words of the command line. Out: [`New`]: a release, or a [`Thing`] of the registry. Invariants: as in `args`, of
//! which this is a part: only forms, no meaning.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct New {
    /// The release's name in files and addresses: year, month and a few words, such as 2026-11-winter-school
    #[arg(required = true)]
    pub(super) slug: Option<String>,
    /// What kind of release: press-release, media-advisory, statement …, or one of the house's own
    #[arg(long, value_name = "KIND", default_value = "press-release", hide_default_value = true)]
    pub(super) kind: String,
    #[command(subcommand)]
    pub(super) thing: Option<Thing>,
}

/// What stands in the registry.
#[derive(Debug, Subcommand)]
pub(super) enum Thing {
    /// Enter an organisation: its facts, and its name in every language
    #[command(visible_alias = "organisation")]
    Org(NewOrganisation),
    /// Enter a person or a desk that answers the media
    Contact(NewContact),
    /// Enter a place
    Place(NewPlace),
    /// Enter a project and who pays for it
    Project(NewProject),
    /// Enter a funder: its logo, and the organisation itself where it is not there yet
    Funder(NewFunder),
}

/// What everything in the registry has.
#[derive(Debug, Args)]
pub(super) struct Called {
    /// The id by which releases name it: a-z, 0-9 and hyphens
    pub(super) id: String,
    /// The name: in the source language, or in the one named before it, ru="Открытая дверь"
    #[arg(long = "name", value_name = "[TAG=]NAME")]
    pub(super) names: Vec<String>,
    /// A form of the name: by="the Open Door", ru.genitive="Открытой двери" (default: what Payom proposes)
    #[arg(long = "form", value_name = "[TAG.]FORM=TEXT")]
    pub(super) forms: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct NewOrganisation {
    #[command(flatten)]
    pub(super) called: Called,
    #[command(flatten)]
    pub(super) facts: OrganisationFacts,
}

/// What is known of an organisation.
#[derive(Debug, Args)]
pub(super) struct OrganisationFacts {
    /// Its short name or abbreviation, as with --name
    #[arg(long = "short", value_name = "[TAG=]NAME")]
    pub(super) shorts: Vec<String>,
    /// Its country, as two letters
    #[arg(long, value_name = "CC")]
    pub(super) country: Option<String>,
    /// Its site
    #[arg(long, value_name = "URL")]
    pub(super) url: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct NewContact {
    #[command(flatten)]
    pub(super) called: Called,
    /// The position, as with --name
    #[arg(long = "role", value_name = "[TAG=]TEXT")]
    pub(super) roles: Vec<String>,
    /// The organisation (default: the house)
    #[arg(long, value_name = "ORG")]
    pub(super) organisation: Option<String>,
    /// E-mail address
    #[arg(long, value_name = "ADDRESS")]
    pub(super) email: Option<String>,
    /// A number that may be printed, such as +992372244145; repeat it for several
    #[arg(long = "phone", value_name = "NUMBER")]
    pub(super) phones: Vec<String>,
    /// A mobile number whose owner agreed that it is printed
    #[arg(long = "mobile", value_name = "NUMBER")]
    pub(super) mobiles: Vec<String>,
    /// Languages spoken, as a list of tags: tg,ru,de
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    pub(super) languages: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct NewPlace {
    #[command(flatten)]
    pub(super) called: Called,
    /// Its country, as two letters (default: the house's)
    #[arg(long, value_name = "CC")]
    pub(super) country: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct NewProject {
    #[command(flatten)]
    pub(super) called: Called,
    /// Who pays, and how: eu, or eu:co-funded; repeat it for several
    #[arg(long = "funder", value_name = "ORG[:ROLE]")]
    pub(super) funders: Vec<String>,
    /// Day of the grant contract, such as 2026-01-15; projects of the European Union need it
    #[arg(long, value_name = "DAY")]
    pub(super) contract: Option<String>,
    /// Who carries it out, as a list (default: the house)
    #[arg(long, value_name = "ORGS", value_delimiter = ',')]
    pub(super) implementers: Vec<String>,
    /// Who helps, as a list
    #[arg(long, value_name = "ORGS", value_delimiter = ',')]
    pub(super) partners: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct NewFunder {
    #[command(flatten)]
    pub(super) called: Called,
    #[command(flatten)]
    pub(super) facts: OrganisationFacts,
    /// The logo, an SVG, PNG or JPEG, which is copied into the project
    #[arg(long, value_name = "FILE")]
    pub(super) logo: Option<PathBuf>,
    /// Whether the logo may be shown (default: requested, so it is not shown yet)
    #[arg(long, value_enum, value_name = "STATE")]
    pub(super) permission: Option<PermissionState>,
    /// Where that is known from: who agreed, and when
    #[arg(long, value_name = "TEXT")]
    pub(super) permission_note: Option<String>,
    /// Set the name in type, as a wordmark, in place of a logo
    #[arg(long)]
    pub(super) wordmark: bool,
}

/// Whether a logo may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PermissionState {
    /// Its owner agreed
    Granted,
    /// Its owner was asked, and has not answered: it is not shown
    Requested,
    /// Its owner allows it to everybody
    NotNeeded,
    /// It is never shown
    Forbidden,
}

impl PermissionState {
    /// As it is written in the registry.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Requested => "requested",
            Self::NotNeeded => "not-needed",
            Self::Forbidden => "forbidden",
        }
    }
}
