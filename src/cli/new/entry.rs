//! The facts of a new entry of the registry.
//!
//! In: options, and answers where somebody is asked. Out: an [`EntryPlan`]: tables of the registry's files, and a logo.
//! Invariants: what is written is valid TOML; whether it is true to the registry is looked at by the registry itself.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use crate::asset::Asset;
use crate::cli::new_args::{NewContact, NewFunder, NewPlace, NewProject, OrganisationFacts, PermissionState};
use crate::cli::questions::Questions;
use crate::cli::unread;
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, Reader as _, Report, message};
use crate::edit::entry::{Kind, list, quoted, table};
use crate::project::Project;
use crate::registry::{OrganisationId, is_id};

/// What is written besides the name.
#[derive(Debug, Default)]
pub(super) struct EntryPlan {
    /// A file of the registry, and the table that it gets.
    pub(super) tables: Vec<(Kind, String)>,
    /// A file that is new, and its bytes.
    pub(super) logo: Option<(String, Vec<u8>)>,
    /// Whether the logo waits for its owner's permission.
    pub(super) waits: bool,
}

/// Who asks, and of what.
pub(super) struct Facts<'a, 'q, 's> {
    pub(super) project: &'a Project,
    pub(super) id: &'a str,
    pub(super) questions: &'a mut Questions<'q, 's>,
    pub(super) speaker: &'a Speaker,
    pub(super) report: &'a mut Report,
}

impl Facts<'_, '_, '_> {
    /// An answer; nothing where nobody is asked and no default is given.
    fn ask(&mut self, question: &Message, default: &str) -> Option<String> {
        let answer = self.questions.ask(&self.speaker.say(question), default);
        Some(answer).filter(|answer| !answer.is_empty())
    }

    fn refuse<T>(&mut self, what: Message, help: Message) -> Option<T> {
        self.report.error(Diagnostic::new(Code::InvalidSetting, what).help(help));
        None
    }

    fn table(&self, lines: &[String]) -> String {
        table(self.id, lines)
    }

    pub(super) fn organisation(&mut self, typed: &OrganisationFacts) -> EntryPlan {
        let country = typed.country.clone();
        let country =
            country.or_else(|| self.ask(&message!("ask-country", "Its country, as two letters (Enter: none)"), ""));
        let mut lines: Vec<String> =
            country.iter().map(|country| format!("country = {}", quoted(&country.to_uppercase()))).collect();
        lines.extend(typed.url.iter().map(|url| format!("url = {}", quoted(url))));
        EntryPlan { tables: vec![(Kind::Organisation, self.table(&lines))], ..EntryPlan::default() }
    }

    pub(super) fn place(&mut self, typed: &NewPlace) -> EntryPlan {
        let house = self.project.registry.organisations.get(&self.project.settings.publisher.value);
        let house = house.and_then(|house| house.country.clone()).unwrap_or_default();
        let question = message!("ask-country-of-place", "Its country, as two letters");
        let country = typed.country.clone().or_else(|| self.ask(&question, &house));
        let lines: Vec<String> =
            country.iter().map(|country| format!("country = {}", quoted(&country.to_uppercase()))).collect();
        EntryPlan { tables: vec![(Kind::Place, self.table(&lines))], ..EntryPlan::default() }
    }

    pub(super) fn contact(&mut self, typed: &NewContact) -> EntryPlan {
        let house = self.project.settings.publisher.value.as_str().to_owned();
        let question = message!("ask-organisation", "Id of the organisation");
        let organisation = typed.organisation.clone().or_else(|| self.ask(&question, &house));
        let email =
            typed.email.clone().or_else(|| self.ask(&message!("ask-email", "E-mail address (Enter: none)"), ""));
        let mut phones: Vec<(String, &str)> = typed.phones.iter().map(|number| (number.clone(), "office")).collect();
        phones.extend(typed.mobiles.iter().map(|number| (number.clone(), "mobile")));
        if phones.is_empty() {
            let office = self.ask(&message!("ask-phone", "Telephone number of the office (Enter: none)"), "");
            let question =
                message!("ask-mobile", "Mobile number, if its owner agreed that it is printed (Enter: none)");
            let mobile = self.ask(&question, "");
            phones.extend(office.map(|number| (number, "office")));
            phones.extend(mobile.map(|number| (number, "mobile")));
        }
        let mut languages = typed.languages.clone();
        if languages.is_empty() {
            let question = message!(
                "ask-languages",
                "Languages spoken, as a list of tags: {example} (Enter: not told)",
                example = "tg,ru"
            );
            let answer = self.ask(&question, "").unwrap_or_default();
            languages.extend(answer.split(',').map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()));
        }
        let mut lines: Vec<String> = organisation.iter().map(|id| format!("organisation = {}", quoted(id))).collect();
        lines.extend(email.iter().map(|email| format!("email = {}", quoted(email))));
        if !phones.is_empty() {
            let phone = |(number, kind): &(String, &str)| {
                // Spaces and brackets are for people.
                let bare: String = number.chars().filter(|c| !matches!(c, ' ' | '(' | ')' | '-')).collect();
                format!("{{ number = {}, kind = \"{kind}\", public = true }}", quoted(&bare))
            };
            let phones: Vec<String> = phones.iter().map(phone).collect();
            lines.push(format!("phones = [{}]", phones.join(", ")));
        }
        if !languages.is_empty() {
            lines.push(format!("languages = {}", list(&languages)));
        }
        EntryPlan { tables: vec![(Kind::Contact, self.table(&lines))], ..EntryPlan::default() }
    }

    pub(super) fn project(&mut self, typed: &NewProject) -> Option<EntryPlan> {
        let mut funders = typed.funders.clone();
        if funders.is_empty() {
            let question = message!(
                "ask-funders",
                "Ids of those who pay, as a list, each perhaps with its role: {example}",
                example = "eu,osce:co-funded"
            );
            let answer = self.ask(&question, "").unwrap_or_default();
            funders.extend(answer.split(',').map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()));
        }
        let funders: Vec<(&str, &str)> =
            funders.iter().map(|typed| typed.split_once(':').unwrap_or((typed, "funded"))).collect();
        let is_union = |id: &str| {
            let funder = self.project.registry.funders.get(&OrganisationId::new(id.to_owned()));
            funder.is_some_and(|funder| funder.eu.is_some())
        };
        let of_union = funders.iter().any(|(id, _)| is_union(id));
        let question = message!("ask-contract", "Day of the grant contract, such as 2026-01-15 (Enter: not known)");
        let contract = typed.contract.clone().or_else(|| self.ask(&question, ""));
        let mut lines = Vec::new();
        match contract.as_deref().map(|day| (day, day.trim().parse::<Date>())) {
            Some((_, Ok(day))) => lines.push(format!("contract = {day}")),
            Some((day, Err(_))) => {
                let what = message!("not-a-day", "`{day}` is not a day", day = day);
                return self.refuse(what, message!("write-day", "write year, month and day, such as 2026-01-15"));
            }
            None if of_union => {
                let what = message!(
                    "contract-needed",
                    "a project of the European Union needs the day of its grant contract"
                );
                let help = message!(
                    "add-contract-option",
                    "add `{option}`: the day decides which rules of visibility apply",
                    option = "--contract 2026-01-15"
                );
                return self.refuse(what, help);
            }
            None => {}
        }
        let house = [self.project.settings.publisher.value.as_str().to_owned()];
        let implementers = if typed.implementers.is_empty() { &house[..] } else { &typed.implementers };
        lines.push(format!("implementers = {}", list(implementers)));
        lines.push(format!("partners = {}", list(&typed.partners)));
        let mut table = self.table(&lines);
        for (funder, role) in funders {
            let (funder, role) = (quoted(funder), quoted(role));
            table.push_str(&format!("\n[[{}.funders]]\nfunder = {funder}\nrole = {role}\n", self.id));
        }
        Some(EntryPlan { tables: vec![(Kind::Project, table)], ..EntryPlan::default() })
    }

    pub(super) fn funder(&mut self, typed: &NewFunder) -> Option<EntryPlan> {
        let known = self.project.registry.organisations.contains_key(&OrganisationId::new(self.id.to_owned()));
        let mut plan = if known { EntryPlan::default() } else { self.organisation(&typed.facts) };
        let logo = typed.logo.clone().or_else(|| {
            let question = message!("ask-logo", "File of the logo: SVG, PNG or JPEG (Enter: none)");
            self.ask(&question, "").map(Into::into)
        });
        let mut lines = Vec::new();
        let mut permission = typed.permission;
        if let Some(file) = &logo {
            let (name, bytes) = self.logo(file)?;
            lines.push(format!("logo = {}", quoted(&name)));
            let shown = permission.unwrap_or(PermissionState::Requested);
            plan.waits = shown == PermissionState::Requested;
            permission = Some(shown);
            plan.logo = Some((format!("releases/registry/{name}"), bytes));
        }
        // A name in words needs no permission.
        let permission = permission.unwrap_or(PermissionState::NotNeeded);
        lines.push(format!("permission = \"{}\"", permission.word()));
        lines.extend(typed.permission_note.iter().map(|note| format!("permission-note = {}", quoted(note))));
        if typed.wordmark {
            lines.push("wordmark = true".to_owned());
        }
        let table = self.table(&lines);
        plan.tables.push((Kind::Funder, table));
        Some(plan)
    }

    /// The name of a logo in the registry, and its bytes.
    fn logo(&mut self, file: &Path) -> Option<(String, Vec<u8>)> {
        let path = file.display().to_string();
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                let what = message!(
                    "logo-unreadable",
                    "{file} cannot be read: {why}",
                    file = path,
                    why = unread::why(&error)
                );
                return self.refuse(what, message!("name-logo", "write `--logo` and the path of the picture"));
            }
        };
        let extension = file.extension().and_then(|end| end.to_str()).unwrap_or("").to_lowercase();
        let extension = if extension == "jpeg" { "jpg".to_owned() } else { extension };
        let name = format!("{}.{extension}", self.id);
        if let Err(error) = Asset::parse(&name, &bytes) {
            let what = message!("logo-unusable", "{file} cannot be shown: {why}", file = path, why = error.told());
            return self.refuse(what, message!("logo-kinds", "give the logo as SVG, PNG or JPEG"));
        }
        Some((format!("logos/{name}"), bytes))
    }
}

/// Whether an id can be one; what is wrong is reported.
pub(super) fn is_sound(id: &str, report: &mut Report) -> bool {
    if !is_id(id) {
        let what = message!("not-an-id", "`{id}` cannot be an id", id = id);
        let help = message!("id-letters", "use a-z, 0-9 and single hyphens, such as open-door");
        report.error(Diagnostic::new(Code::InvalidId, what).help(help));
    }
    is_id(id)
}
