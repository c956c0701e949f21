//! From options and answers to the house that was meant.
//!
//! In: what was typed, and answers. Out: a [`House`]. Invariants: its source language is one that Payom has the house's
//! messages in; its settings are such that `payom.toml` is read without a mistake; the id of its organisation is no
//! other one's.

use std::collections::BTreeMap;

use super::house::{House, Names};
use super::texts::Texts;
use crate::cli::args::{CiKind, Init};
use crate::cli::questions::Questions;
use crate::diag::{Code, Diagnostic, Report};
use crate::l10n::Locale;
use crate::registry::{Href, is_id};

/// The id of a house whose name gives none.
const ID: &str = "house";

/// The id of the sample's organisation.
const SAMPLE_ID: &str = "chashma";

/// What was meant: options as they were typed, answers where `questions` are asked, else what suits most houses.
/// What is wrong is reported.
pub(super) fn meant(init: &Init, questions: &mut Questions<'_, '_>, report: &mut Report) -> Option<House> {
    let languages = if init.languages.is_empty() {
        let answer = questions.ask("Languages, in the order in which they are shown", "en,ru,tg");
        answer.split(',').map(|tag| tag.trim().to_owned()).collect()
    } else {
        init.languages.clone()
    };
    let locales = locales(&languages, report)?;
    let source = source(init, &locales, questions, report)?;
    let name = names(init, &locales, &source, questions, report)?;
    let country = init.country.clone();
    let country = country.unwrap_or_else(|| questions.ask("Country, as two letters (for telephone numbers)", "TJ"));
    let site = init.site.clone().or_else(|| {
        let answer = questions.ask("Address of your web site for releases (Enter: none yet)", "");
        Some(answer).filter(|answer| !answer.is_empty())
    });
    let is_country = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_country {
        refuse(
            report,
            Code::InvalidSetting,
            format!("`{country}` is not a country code"),
            "write two letters of ISO 3166, such as --country TJ",
        );
    }
    let is_site = |site: &String| Href::new(site).is_ok_and(|href| href.is_web() && !site.contains(['?', '#']));
    let site_fits = site.as_ref().is_none_or(is_site);
    if let Some(site) = site.as_ref().filter(|_| !site_fits) {
        let message = format!("`{site}` is not the address of a site");
        refuse(report, Code::BadLink, message, "write it as --site https://press.example.org");
    }
    let id = id(name.as_ref(), &source);
    let ci = init.ci.unwrap_or(CiKind::Github);
    let country = country.to_uppercase();
    (is_country && site_fits).then_some(House { id, locales, source, name, country, site, ci })
}

/// Reports what was typed wrong.
fn refuse(report: &mut Report, code: Code, message: String, help: &str) {
    report.error(Diagnostic::new(code, message).help(help));
}

fn locales(tags: &[String], report: &mut Report) -> Option<Vec<Locale>> {
    let mut locales: Vec<Locale> = Vec::new();
    for tag in tags.iter().map(|tag| tag.trim()) {
        match tag.parse::<Locale>() {
            Ok(locale) if locales.contains(&locale) => {
                let message = format!("the language `{tag}` is listed twice");
                refuse(report, Code::UnknownLocale, message, "name each language once: --languages en,ru,tg");
                return None;
            }
            Ok(locale) => locales.push(locale),
            Err(_) => {
                let message = format!("`{tag}` is not a language tag");
                refuse(report, Code::UnknownLocale, message, "write tags such as --languages en,ru,tg");
                return None;
            }
        }
    }
    Some(locales)
}

/// The language that every text is written in first: without one, the first that Payom has texts in.
fn source(init: &Init, locales: &[Locale], questions: &mut Questions<'_, '_>, report: &mut Report) -> Option<Locale> {
    let complete: Vec<&Locale> = locales.iter().filter(|locale| Texts::of(locale).is_some()).collect();
    let Some(first) = complete.first() else {
        let message = "one of the languages has to be English, Russian or Tajik".to_owned();
        let help = "Payom brings its own texts in these three, and others are translated from one of them: add en, ru \
                    or tg to --languages";
        refuse(report, Code::UnknownLocale, message, help);
        return None;
    };
    let typed = match &init.source {
        Some(source) => source.clone(),
        None if complete.len() == 1 => first.tag().to_owned(),
        None => questions.ask("Language that you write releases in first", first.tag()),
    };
    let found = complete.iter().find(|locale| locale.tag() == typed);
    if found.is_none() {
        let tags: Vec<&str> = complete.iter().map(|locale| locale.tag()).collect();
        let message = format!("`{typed}` cannot be the source language of this house");
        refuse(report, Code::UnknownLocale, message, &format!("write --source {}", tags.join(" or --source ")));
    }
    found.map(|locale| (*locale).clone())
}

/// The names of the house; `Some(None)` for those of the sample.
fn names(
    init: &Init,
    locales: &[Locale],
    source: &Locale,
    questions: &mut Questions<'_, '_>,
    report: &mut Report,
) -> Option<Option<Names>> {
    let mut names = Names {
        full: by_locale(&init.names, locales, source, report)?,
        short: by_locale(&init.shorts, locales, source, report)?,
    };
    if names.full.is_empty() && names.short.is_empty() && questions.asked() {
        let sample = "Name of your organisation (Enter: that of a sample)".to_owned();
        let first = std::iter::once(source).chain(locales.iter().filter(|locale| *locale != source));
        for locale in first.filter(|locale| Texts::of(locale).is_some()) {
            let question = match locale == source {
                true => sample.clone(),
                false => format!("The same in {} (Enter: later)", crate::l10n::english_name(locale)),
            };
            let answer = questions.ask(&question, "");
            if answer.is_empty() && locale == source {
                break;
            }
            names.full.extend(Some(answer).filter(|answer| !answer.is_empty()).map(|name| (locale.clone(), name)));
        }
    }
    let mut typed = names.full.values().chain(names.short.values());
    if let Some(bad) = typed.find(|name| name.trim().is_empty() || name.contains(['{', '}']) || is_cut(name)) {
        let message = format!("`{bad}` cannot be a name");
        refuse(report, Code::InvalidSetting, message, "write it on one line, without { and }");
        return None;
    }
    if names.full.is_empty() && !names.short.is_empty() {
        let help = "add --name \"Name of your organisation\"";
        refuse(report, Code::InvalidSetting, "a short name needs the full one".to_owned(), help);
        return None;
    }
    if !names.full.is_empty() && !names.full.contains_key(source) {
        let message = format!("the name in the source language, `{source}`, is missing");
        refuse(report, Code::InvalidSetting, message, &format!("add --name {source}=\"Name of your organisation\""));
        return None;
    }
    Some(Some(names).filter(|names| !names.full.is_empty()))
}

/// Whether a text holds what ends a line, or what no text may hold.
fn is_cut(text: &str) -> bool {
    text.chars().any(char::is_control)
}

/// `NAME`, in the source language, or `TAG=NAME`.
fn by_locale(
    typed: &[String],
    locales: &[Locale],
    source: &Locale,
    report: &mut Report,
) -> Option<BTreeMap<Locale, String>> {
    let mut names = BTreeMap::new();
    for text in typed {
        let tagged = text.split_once('=').map(|(tag, name)| (tag.trim(), name));
        let listed = tagged.and_then(|(tag, name)| Some((locales.iter().find(|locale| locale.tag() == tag)?, name)));
        if let Some((tag, _)) = tagged.filter(|(tag, _)| listed.is_none() && tag.parse::<Locale>().is_ok()) {
            let message = format!("a name in `{tag}`, which is not among the languages");
            refuse(
                report,
                Code::InvalidSetting,
                message,
                &format!("add it: --languages …,{tag}, or delete the name"),
            );
            return None;
        }
        let (locale, name) = listed.unwrap_or((source, text));
        if names.insert(locale.clone(), name.trim().to_owned()).is_some() {
            let message = format!("two names in one language, `{locale}`");
            refuse(report, Code::InvalidSetting, message, "write --name \"Open Door\" --name ru=\"Открытая дверь\"");
            return None;
        }
    }
    Some(names)
}

/// An id made of the short name or of the name, where these are in Latin letters.
fn id(names: Option<&Names>, source: &Locale) -> String {
    let Some(names) = names else { return SAMPLE_ID.to_owned() };
    let english = |names: &BTreeMap<Locale, String>| {
        let first = names.get(source).into_iter().chain(names.values());
        first.map(|name| slug(name)).find(|slug| is_id(slug) && !Texts::takes(slug))
    };
    english(&names.short).or_else(|| english(&names.full)).unwrap_or_else(|| ID.to_owned())
}

fn slug(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}
