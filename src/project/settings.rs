//! `payom.toml`: who the house is.
//!
//! In: the file's text. Out: [`Settings`]. Invariants: the source locale is one of the locales, no locale stands
//! twice, the publisher is an organisation of the registry (checked when that is read).

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::look::{self, Look, RawLook};
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources};
use crate::l10n::Locale;
use crate::registry::{At, Href, OrganisationId, Tables, keys, whole};

/// The house's settings.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Letterhead, default issuer, author.
    pub publisher: At<OrganisationId>,
    /// The locale that all others are translated from.
    pub source: Locale,
    /// All locales, in the order in which they are shown.
    pub locales: Vec<Locale>,
    /// The site's address, with a final slash.
    pub site: Option<Href>,
    /// Severities that differ from the codes' own; `None` switches a rule off.
    pub rules: BTreeMap<Code, Option<Severity>>,
    /// How the pages look.
    pub look: Look,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    house: RawHouse,
    #[serde(default)]
    rules: BTreeMap<Spanned<String>, RawSeverity>,
    #[serde(default)]
    style: RawLook,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHouse {
    publisher: Spanned<String>,
    source: Spanned<String>,
    locales: Vec<Spanned<String>>,
    country: Option<Spanned<String>>,
    site: Option<Spanned<String>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawSeverity {
    Error,
    Warning,
    Info,
    Off,
}

/// The keys of the file, by the headings that they stand under.
fn tables() -> Tables {
    let mut tables = vec![("", keys::<Raw>()), ("[house]", keys::<RawHouse>())];
    tables.extend(look::tables());
    tables
}

/// Reads the settings; what is wrong is reported.
pub(super) fn parse(file: FileId, sources: &Sources, report: &mut Report) -> Option<Settings> {
    let before = report.count(Severity::Error);
    let raw: Raw = whole(sources.text(file), file, &tables(), sources, report)?;
    let mut locales: Vec<Locale> = Vec::new();
    for tag in raw.house.locales {
        let tag = At::new(tag, file, sources);
        if let Some(locale) = locale(&tag, report) {
            if locales.contains(&locale) {
                report.error(
                    Diagnostic::new(Code::UnknownLocale, format!("the locale `{locale}` stands twice"))
                        .at(tag.span, "the second time")
                        .help("delete it"),
                );
            } else {
                locales.push(locale);
            }
        }
    }
    let source = At::new(raw.house.source, file, sources);
    let source_locale = locale(&source, report);
    if let Some(source_locale) = &source_locale
        && !locales.contains(source_locale)
    {
        report.error(
            Diagnostic::new(
                Code::UnknownLocale,
                format!("the source locale `{source_locale}` is not among the locales"),
            )
            .at(source.span, "")
            .help(format!("add \"{source_locale}\" to `locales`")),
        );
    }
    let site = raw.house.site.and_then(|site| address(&At::new(site, file, sources), report));
    if let Some(country) = raw.house.country.map(|country| At::new(country, file, sources))
        && !(country.value.len() == 2 && country.value.bytes().all(|b| b.is_ascii_uppercase()))
    {
        report.error(
            Diagnostic::new(Code::InvalidSetting, format!("`{}` is not a country code", country.value))
                .at(country.span, "")
                .help("write two capital letters of ISO 3166, such as \"TJ\""),
        );
    }
    let mut rules = BTreeMap::new();
    for (name, severity) in raw.rules {
        let name = At::new(name, file, sources);
        if Code::is_retired(&name.value) {
            continue;
        }
        let Some(code) = Code::find(&name.value) else {
            let hint = crate::diag::did_you_mean(&name.value, Code::ALL.iter().map(|code| code.id()));
            report.error(
                Diagnostic::new(Code::InvalidSetting, format!("there is no rule `{}`", name.value))
                    .at(name.span, "")
                    .maybe_help(hint),
            );
            continue;
        };
        let severity = match severity {
            RawSeverity::Error => Some(Severity::Error),
            RawSeverity::Warning => Some(Severity::Warning),
            RawSeverity::Info => Some(Severity::Info),
            RawSeverity::Off => None,
        };
        if code.severity() == Severity::Error && severity != Some(Severity::Error) && !code.is_about_words() {
            report.error(
                Diagnostic::new(
                    Code::InvalidSetting,
                    format!("the rule `{code}` cannot be relaxed", code = code.id()),
                )
                .at(name.span, "")
                .note("a release that breaks it would have a hole or a fault"),
            );
            continue;
        }
        rules.insert(code, severity);
    }
    if report.count(Severity::Error) > before {
        return None;
    }
    let publisher = At::new(raw.house.publisher, file, sources);
    Some(Settings {
        publisher: At { value: OrganisationId::new(publisher.value), span: publisher.span },
        source: source_locale?,
        locales,
        site,
        rules,
        look: raw.style.located(file, sources),
    })
}

/// The address of the site, with a final slash: pages of it are named by what is put behind.
fn address(site: &At<String>, report: &mut Report) -> Option<Href> {
    let bare = site.value.split(['?', '#']).next().unwrap_or("");
    let with_slash = format!("{}/", bare.trim_end_matches('/'));
    let help = match Href::new(&with_slash) {
        Ok(href) if href.is_web() && bare.len() == site.value.len() => return Some(href),
        Ok(href) if href.is_web() => format!(
            "write \"{}\": the addresses of pages are made by putting their names behind it",
            with_slash.trim_end_matches('/')
        ),
        Ok(_) => "write it as \"https://example.org/press\"".to_owned(),
        Err(why) => why.help(),
    };
    report.error(
        Diagnostic::new(Code::BadLink, format!("`{}` is not the address of a site", site.value))
            .at(site.span, "")
            .help(help),
    );
    None
}

fn locale(tag: &At<String>, report: &mut Report) -> Option<Locale> {
    let locale = tag.value.parse::<Locale>().ok();
    if locale.is_none() {
        report.error(
            Diagnostic::new(Code::UnknownLocale, format!("`{}` is no language tag", tag.value))
                .at(tag.span, "")
                .help("write a tag such as \"tg\", \"ru\" or \"en\""),
        );
    }
    locale
}
