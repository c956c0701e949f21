//! `payom.toml`: who the house is.
//!
//! In: the file's text. Out: [`Settings`]. Invariants: the source locale is one of the locales, no locale is listed
//! twice, the publisher is an organisation of the registry (checked when that is read).

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use serde::Deserialize;
use toml::Spanned;

use super::kinds::{self, RawKind};
use super::look::{self, Look, RawLook};
use super::mail::{self, Mail, RawMail};
use crate::diag::{Code, Diagnostic, FileId, Report, Severity, Sources, did_you_mean, message};
use crate::l10n::Locale;
use crate::registry::{At, Href, OrganisationId, Scope, Tables, whole};
use crate::release::Kinds;

/// The house's settings.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Letterhead, default issuer, author.
    pub publisher: At<OrganisationId>,
    /// The locale that all others are translated from.
    pub source: Locale,
    /// All locales, in the order in which they are shown.
    pub locales: Vec<Locale>,
    /// The time zone of the hours that are typed: the one named, else that of the country where it has only one.
    pub zone: Option<TimeZone>,
    /// The site's address, with a final slash.
    pub site: Option<Href>,
    /// A name and a day of the house, by which feeds number what they tell, where the house names them.
    pub feed_ids: Option<String>,
    /// Whether readers can search the releases.
    pub search: bool,
    /// Severities that differ from the codes' own; `None` switches a rule off.
    pub rules: BTreeMap<Code, Option<Severity>>,
    /// Kinds of releases.
    pub kinds: Kinds,
    /// How the pages look.
    pub look: Look,
    /// How drafts of mails are made.
    pub mail: Mail,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    house: RawHouse,
    #[serde(default)]
    rules: BTreeMap<Spanned<String>, RawSeverity>,
    #[serde(default)]
    kinds: Vec<RawKind>,
    #[serde(default)]
    style: RawLook,
    #[serde(default)]
    mail: RawMail,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHouse {
    publisher: Spanned<String>,
    source: Spanned<String>,
    locales: Vec<Spanned<String>>,
    country: Option<Spanned<String>>,
    #[serde(rename = "time-zone")]
    time_zone: Option<Spanned<String>>,
    site: Option<Spanned<String>>,
    search: Option<bool>,
    #[serde(rename = "feed-ids")]
    feed_ids: Option<Spanned<String>>,
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
    let own =
        mail::tables(Tables::default().with::<Raw>("").with::<RawHouse>("[house]").with::<RawKind>("[[kinds]]"));
    look::tables(own)
}

/// Reads the settings; what is wrong is reported.
pub(in crate::project) fn parse(file: FileId, sources: &Sources, report: &mut Report) -> Option<Settings> {
    let before = report.count(Severity::Error);
    let scope = &mut Scope { file, sources, report };
    let Raw { house, rules, kinds, style, mail } = whole(sources.text(file), &tables(), scope)?;
    let locales = locales(house.locales, scope);
    let source = scope.locale(house.source);
    if let Some(At { value: source, span }) = &source
        && !locales.contains(source)
    {
        scope.error(
            Diagnostic::new(Code::UnknownLocale, format!("the source locale `{source}` is not among the locales"))
                .at(*span, "")
                .help(format!("add \"{source}\" to `locales`")),
        );
    }
    let site = house.site.and_then(|site| address(&scope.at(site), scope));
    let feed_ids = house.feed_ids.and_then(|typed| authority(&scope.at(typed), scope));
    let search = house.search.unwrap_or(true);
    let country = house.country.and_then(|country| scope.country(country));
    let zone = match house.time_zone {
        Some(zone) => named(&scope.at(zone), scope),
        None => country.and_then(|country| of_country(&country)),
    };
    let rules = rules.into_iter().filter_map(|(name, severity)| rule(scope.at(name), severity, scope)).collect();
    let kinds = kinds::kinds(kinds, scope);
    let mail = mail::mail(mail, scope);
    let publisher = scope.id(house.publisher, OrganisationId::new);
    if report.count(Severity::Error) > before {
        return None;
    }
    let look = style.located(file, sources);
    Some(Settings {
        publisher,
        source: source?.value,
        locales,
        zone,
        site,
        feed_ids,
        search,
        rules,
        kinds,
        look,
        mail,
    })
}

impl Settings {
    /// By what name and day feeds number what they tell (RFC 4151): those that the house names, else its address of today.
    #[must_use]
    pub fn authority(&self) -> String {
        let address = self.site.as_ref().map_or("", Href::as_str);
        let host = address.split("//").nth(1).unwrap_or(address).split([':', '/']).next().unwrap_or("");
        self.feed_ids.clone().unwrap_or_else(|| format!("{host},2026"))
    }
}

/// A name and a day.
fn authority(typed: &At<String>, scope: &mut Scope<'_>) -> Option<String> {
    let is_name = |name: &str| {
        name.contains('.')
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte))
    };
    let is_day = |day: &str| {
        let mut parts = day.split('-');
        let mut part =
            |length| parts.next().is_none_or(|own| own.len() == length && own.bytes().all(|b| b.is_ascii_digit()));
        part(4) && part(2) && part(2) && parts.next().is_none()
    };
    if typed.value.split_once(',').is_some_and(|(name, day)| is_name(name) && is_day(day)) {
        return Some(typed.value.clone());
    }
    scope.error(
        Diagnostic::new(Code::InvalidSetting, format!("`{}` is not a host with a year", typed.value))
            .at(typed.span, "")
            .help("write a host and a year in which it was the house's: \"press.example.org,2026\""),
    );
    None
}

/// The locales of the house, each once.
fn locales(tags: Vec<Spanned<String>>, scope: &mut Scope<'_>) -> Vec<Locale> {
    let mut locales = Vec::new();
    for tag in tags {
        match scope.locale(tag) {
            Some(At { value: locale, span }) if locales.contains(&locale) => {
                scope.error(
                    Diagnostic::new(Code::UnknownLocale, format!("the locale `{locale}` is listed twice"))
                        .at(span, "the second time")
                        .help("delete it"),
                );
            }
            locale => locales.extend(locale.map(|locale| locale.value)),
        }
    }
    locales
}

/// A time zone by its name.
fn named(zone: &At<String>, scope: &mut Scope<'_>) -> Option<TimeZone> {
    if let Ok(found) = TimeZone::get(&zone.value) {
        return Some(found);
    }
    let known: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
    let hint = did_you_mean(&zone.value, known.iter().map(String::as_str));
    scope.error(
        Diagnostic::new(Code::InvalidSetting, format!("there is no time zone `{}`", zone.value))
            .at(zone.span, "")
            .help(hint.unwrap_or_else(|| "write a name of the IANA database, such as \"Asia/Dushanbe\"".into())),
    );
    None
}

/// The time zone of a country that has only one.
fn of_country(country: &str) -> Option<TimeZone> {
    let lines = include_str!("zones.tsv").lines();
    let zone = lines.filter_map(|line| line.split_once('\t')).find(|(own, _)| *own == country)?.1;
    TimeZone::get(zone).ok()
}

/// The severity that the house gives a rule; `None` where it has no say, which is reported.
fn rule(name: At<String>, severity: RawSeverity, scope: &mut Scope<'_>) -> Option<(Code, Option<Severity>)> {
    let At { value: name, span } = name;
    if Code::is_retired(&name) {
        return None;
    }
    let Some(code) = Code::find(&name) else {
        let hint = did_you_mean(&name, Code::all().map(Code::id));
        let message = format!("there is no rule `{name}`");
        scope.error(Diagnostic::new(Code::InvalidSetting, message).at(span, "").maybe_help(hint));
        return None;
    };
    let severity = match severity {
        RawSeverity::Error => Some(Severity::Error),
        RawSeverity::Warning => Some(Severity::Warning),
        RawSeverity::Info => Some(Severity::Info),
        RawSeverity::Off => None,
    };
    if code.severity() == Severity::Error && severity != Some(Severity::Error) && !code.is_about_words() {
        scope.error(
            Diagnostic::new(Code::InvalidSetting, format!("the rule `{}` cannot be relaxed", code.id()))
                .at(span, "")
                .note("a release that breaks it would have a hole or a fault"),
        );
        return None;
    }
    Some((code, severity))
}

/// The address of the site, with a final slash: pages of it are named by what is put behind.
fn address(site: &At<String>, scope: &mut Scope<'_>) -> Option<Href> {
    let bare = site.value.split(['?', '#']).next().unwrap_or("");
    let with_slash = format!("{}/", bare.trim_end_matches('/'));
    let help = match Href::new(&with_slash) {
        Ok(href) if href.is_web() && bare.len() == site.value.len() => return Some(href),
        Ok(href) if href.is_web() => message!(
            "site-alone",
            "write \"{site}\": the addresses of pages are made by putting their names behind it",
            site = with_slash.trim_end_matches('/')
        ),
        Ok(_) => message!("site-form", "write it as \"https://example.org/press\""),
        Err(why) => why.help(),
    };
    scope.error(
        Diagnostic::new(
            Code::BadLink,
            message!("not-a-site", "`{text}` is not the address of a site", text = &site.value),
        )
        .at(site.span, "")
        .help(help),
    );
    None
}
