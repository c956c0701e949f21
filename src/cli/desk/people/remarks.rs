//! What keeps a form from being saved, and what is still missing.
//!
//! In: what a form holds; what the registry says of itself as it would be. Out: [`Wrong`] fields; messages. Invariants: what is said names no key, no command
//! and no sign of a file.

use std::collections::BTreeSet;

use super::change::Wrong;
use super::entry::{Entry, field_name};
use super::forms_of::{purpose, sentence};
use super::known::{Cell, Shape, facts};
use super::values::Values;
use crate::check::no_word;
use crate::cli::desk::releases::language;
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, Reader as _, Report, Severity, Sources, message};
use crate::edit::entry::{Kind, Naming, OPTIONAL};
use crate::registry::{OrganisationId, ProjectId, is_id};

/// What can be told of a form before its edits are made.
pub(super) fn wrong(entry: &Entry<'_>, is_new: bool, new: &Values, has_logo: bool) -> Option<Wrong> {
    if is_new && let Some(what) = refused(entry) {
        return Some(Wrong::new("new-id", what));
    }
    for fact in facts(entry.kind) {
        let name = format!("fact/{}", fact.key);
        match fact.shape {
            Shape::Country if !is_country(new.get(&name)) => {
                let what = message!(
                    "people-bad-country",
                    "“{country}”: write the two letters of the country, as in addresses of the web: TJ, KZ, DE.",
                    country = new.get(&name)
                );
                return Some(Wrong::new(name, what));
            }
            Shape::Day if !is_day(new.get(&name)) => return Some(Wrong::new(name, not_a_day())),
            Shape::Permission if has_logo && new.get(&name).is_empty() => {
                let what = message!("people-permission-first", "Say first whether the logo may be shown.");
                return Some(Wrong::new(name, what));
            }
            Shape::Rows(columns) => {
                let start = format!("row/{}", fact.key);
                for number in 0..new.rows(&start) {
                    let field = |key: &str| format!("{start}/{number}/{key}");
                    let days = columns.iter().filter(|column| matches!(column.cell, Cell::Day));
                    if let Some(day) = days.map(|column| field(column.key)).find(|field| !is_day(new.get(field))) {
                        return Some(Wrong::new(day, not_a_day()));
                    }
                    let first = columns.first().map(|column| field(column.key)).unwrap_or_default();
                    let filled = columns.iter().map(|column| field(column.key)).find(|field| {
                        matches!(
                            columns.iter().find(|own| field.ends_with(own.key)).map(|own| own.cell),
                            Some(Cell::Words | Cell::Day)
                        ) && !new.get(field).is_empty()
                    });
                    if new.get(&first).is_empty() && filled.is_some() {
                        let what = message!(
                            "people-row-first",
                            "This line is not complete: fill its first field in, or clear the others."
                        );
                        return Some(Wrong::new(first, what));
                    }
                }
            }
            _ => {}
        }
    }
    match entry.kind {
        Kind::Contact => unreachable_contact(new),
        Kind::Project => without_contract(entry, new),
        Kind::Funder | Kind::Organisation | Kind::Place => None,
    }
}

/// Names with signs in them that are none of their words, as the checks would tell.
pub(super) fn marked(old: &Values, new: &Values) -> Vec<Wrong> {
    let is_name =
        |field: &str| field.starts_with("name/") || field.starts_with("form/") && !field.ends_with("/about");
    let names = new.all().filter(|(field, text)| is_name(field) && *text != old.get(field));
    let wrong = |(field, text): (&str, &str)| {
        let sign = no_word(text)?;
        let what = message!("people-no-word", "“{sign}” is no part of a name: write words alone.", sign = sign);
        Some(Wrong::new(field, what))
    };
    names.filter_map(wrong).collect()
}

/// The same with the label of its field.
pub(super) fn in_field(wrong: Wrong, entry: &Entry<'_>, speaker: &Speaker) -> Wrong {
    match label(entry, &wrong.field, speaker).filter(|_| wrong.what.id() != Some("people-name-needed")) {
        Some(label) => {
            let what = message!("people-in-field", "{field}: {what}", field = label, what = wrong.what);
            Wrong { field: wrong.field, what }
        }
        None => wrong,
    }
}

/// A contact whom nobody could ask.
fn unreachable_contact(new: &Values) -> Option<Wrong> {
    let rows = |key: &str| (0..new.rows(&format!("row/{key}"))).map(|number| number.to_string()).collect::<Vec<_>>();
    let cell = |key: &str, number: &str, column: &str| !new.get(&format!("row/{key}/{number}/{column}")).is_empty();
    let has_phone = rows("phones").iter().any(|row| cell("phones", row, "number") && cell("phones", row, "public"));
    let has_channel = rows("channels").iter().any(|row| cell("channels", row, "value"));
    let is_private = rows("phones").iter().any(|row| {
        new.get(&format!("row/phones/{row}/kind")) == "mobile"
            && cell("phones", row, "number")
            && !cell("phones", row, "public")
    });
    let what = message!(
        "people-no-way",
        "There is neither an e-mail address nor a number that may be printed: fill one of them in."
    );
    let is_reached = !new.get("fact/email").is_empty() || has_phone || has_channel || is_private;
    (!is_reached).then(|| Wrong::new("fact/email", what))
}

/// A project of the European Union of which nothing says which rules hold.
fn without_contract(entry: &Entry<'_>, new: &Values) -> Option<Wrong> {
    let funders = &entry.view.project.registry.funders;
    let is_union = |id: &str| funders.get(&OrganisationId::new(id.to_owned())).is_some_and(|own| own.eu.is_some());
    let of_union = new.below("row/funders/").any(|(name, id)| name.ends_with("/funder") && is_union(id));
    let id = entry.id.clone();
    let known = entry.view.project.registry.projects.get(&ProjectId::new(id)).is_some_and(|own| own.regime.is_some());
    let what =
        message!("people-contract-needed", "The European Union pays: the day of the grant contract is needed.");
    (of_union && !known && new.get("fact/contract").is_empty()).then(|| Wrong::new("fact/contract", what))
}

fn is_country(text: &str) -> bool {
    text.is_empty() || text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// The label of a field, for whoever is told of it elsewhere.
pub(super) fn label(entry: &Entry<'_>, field: &str, speaker: &Speaker) -> Option<String> {
    if field == "new-id" {
        return Some(speaker.say(&message!("people-id", "Short name by which releases know it")).into_owned());
    }
    let mut parts = field.splitn(3, '/');
    let (group, key) = (parts.next()?, parts.next()?);
    match group {
        "name" | "form" => {
            let locale = entry.locales().find(|own| own.tag() == key)?;
            let form = parts.next().map_or_else(|| message!("people-name", "Name"), purpose);
            Some(format!("{}, {}", language(speaker, locale), speaker.say(&form)))
        }
        "fact" | "list" | "row" => {
            let fact = facts(entry.kind).iter().find(|fact| fact.key == key)?;
            Some(speaker.say(&(fact.name)()).into_owned())
        }
        _ => None,
    }
}

/// Why an entry cannot have its id.
pub(super) fn refused(entry: &Entry<'_>) -> Option<Message> {
    if !is_id(&entry.id) || entry.id.len() > 60 {
        return Some(message!("people-id-letters", "Use small Latin letters, digits and single hyphens."));
    }
    let registry = &entry.view.project.registry;
    let other = (entry.kind == Kind::Funder).then_some(Kind::Organisation);
    let is_there = std::iter::once(entry.kind).chain(other).any(|kind| kind.find(registry, &entry.id).is_some());
    let naming = entry.naming();
    let is_named = entry.locales().any(|locale| Naming::is_named(&naming, locale));
    (is_there || is_named)
        .then(|| message!("people-id-taken", "There is one of this short name already. Choose another."))
}

fn is_day(text: &str) -> bool {
    text.is_empty() || text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

fn not_a_day() -> Message {
    message!("people-not-a-day", "This is not a day.")
}

/// What the registry would say, for people. An entry that the form is not about is named with its file.
pub(super) fn faults(entry: &Entry<'_>, (sources, report): (&Sources, &Report)) -> Vec<Wrong> {
    let errors = report.sorted().into_iter().filter(|found| found.severity == Severity::Error);
    let errors: Vec<&Diagnostic> = errors.collect();
    // What follows from a value that is wrong is not told besides.
    let is_cause = |found: &&Diagnostic| {
        matches!(found.code, Code::InvalidPhone | Code::InvalidEmail | Code::InvalidChannel | Code::PrivatePhone)
    };
    let has_cause = errors.iter().any(is_cause);
    let told = errors.into_iter().filter(|found| !has_cause || found.code != Code::InvalidSetting);
    told.map(|found| fault(entry, sources, found)).collect()
}

fn fault(entry: &Entry<'_>, sources: &Sources, found: &Diagnostic) -> Wrong {
    let value = || found.primary.as_ref().map_or("", |label| sources.slice(label.span)).trim_matches('"').to_owned();
    let what = match found.code {
        Code::InvalidPhone => message!(
            "people-bad-phone",
            "“{number}” is no telephone number. Begin with + and the code of the country, as in +992 37 224 41 45.",
            number = value()
        ),
        Code::InvalidEmail => message!("people-bad-mail", "“{address}” is no e-mail address.", address = value()),
        Code::BadLink => message!(
            "people-bad-site",
            "“{address}” is no address of a site. It begins with https://.",
            address = value()
        ),
        Code::PrivatePhone => message!(
            "people-private-phone",
            "A mobile number is kept only where its owner agreed: tick that it may be printed, or clear it."
        ),
        Code::InvalidChannel => {
            message!("people-bad-channel", "“{account}” is no account of that kind.", account = value())
        }
        Code::UnlikelyDate | Code::InvalidDate => message!("people-bad-days", "These days do not go together."),
        _ => found.message.clone(),
    };
    let (file, line) = found
        .primary
        .as_ref()
        .map_or(("", 0), |label| (sources.path(label.span.file), sources.place(label.span).line));
    let is_own = Kind::ALL.into_iter().any(|kind| kind.path() == file) && value_of(entry, sources, found);
    // An address stands in the one field for it.
    let mut sites = facts(entry.kind).iter().filter(|fact| matches!(fact.shape, Shape::Site));
    let field = match (found.code, sites.next(), sites.next()) {
        (Code::BadLink, Some(site), None) => format!("fact/{}", site.key),
        _ => String::new(),
    };
    match is_own {
        true => Wrong::new(field, what),
        false => Wrong::new(
            "",
            message!("people-elsewhere", "{what} ({file}, line {line})", what = what, file = file, line = line),
        ),
    }
}

/// Whether a finding stands below the head of the entry.
fn value_of(entry: &Entry<'_>, sources: &Sources, found: &Diagnostic) -> bool {
    let Some(label) = &found.primary else { return false };
    let before = sources.text(label.span.file).get(..label.span.range().end).unwrap_or_default();
    let head = before.lines().rev().find(|line| line.starts_with('[')).unwrap_or_default();
    let id = head.trim_start_matches('[').split([']', '.']).next().unwrap_or_default();
    id == entry.id
}

/// What is still missing of its name, language by language.
pub(super) fn missing(entry: &Entry<'_>, values: &Values, speaker: &Speaker) -> Vec<Message> {
    let mut out = Vec::new();
    for locale in entry.locales() {
        let language = language(speaker, locale);
        if values.get(&field_name(locale, None)).is_empty() {
            out.push(message!("people-lacks-name", "{language}: the name", language = &language));
            continue;
        }
        let fixed: BTreeSet<String> =
            entry.texts(locale).into_iter().filter(|(_, text)| text.is_err()).filter_map(|(name, _)| name).collect();
        for form in
            entry.forms(locale).iter().filter(|form| !OPTIONAL.contains(&form.as_str()) && !fixed.contains(*form))
        {
            if !values.get(&field_name(locale, Some(form))).is_empty() {
                continue;
            }
            out.push(match sentence(locale.language(), entry.kind, form) {
                Some((before, after)) => message!(
                    "people-lacks-form",
                    "{language}: “{before}…{after}”",
                    language = &language,
                    before = before,
                    after = after
                ),
                None => {
                    message!("people-lacks-other", "{language}: {form}", language = &language, form = purpose(form))
                }
            });
        }
    }
    out
}
