//! The rows of a report.
//!
//! In: public releases. Out: a row for each edition that credits the funder. Invariants: rows are in the order of days; what a row says of statement, emblem
//! and disclaimer is what the document prints, and nothing where it prints none.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Asked;
use crate::cli::Session;
use crate::diag::Report;
use crate::document::{Credit, CreditGroup, Document, Href, Resolver, Shown, Text, ToldEdition, resolve};
use crate::output;
use crate::pdf::Style;
use crate::project::{Loaded, Project};
use crate::registry::{Funding, OrganisationId, Role};
use crate::text::plain;

/// One edition.
pub(super) struct Row {
    pub(super) slug: String,
    pub(super) day: Date,
    pub(super) language: String,
    /// What the registry calls its projects: titles differ from language to language.
    pub(super) projects: Vec<String>,
    titles: Vec<Text>,
    /// What the press made of the release.
    pub(super) mentions: Option<usize>,
    /// What the funder does for the release.
    pub(super) role: Role,
    /// What the edition prints.
    pub(super) told: ToldEdition,
    funder: String,
    page: String,
    pdf: String,
}

impl Row {
    /// What stands over the columns: the language of reports.
    pub(super) const HEADER: [&'static str; 18] = [
        "Reference",
        "Date",
        "Kind",
        "Title",
        "Project",
        "Funder",
        "Role",
        "Language",
        "Page",
        "PDF",
        "Shown as",
        "Emblem height",
        "Statement printed",
        "Disclaimer",
        "Places",
        "Corrected",
        "Withdrawn",
        "Coverage",
    ];

    pub(super) fn cells(&self) -> Vec<String> {
        let told = &self.told;
        let all = |texts: &[Text], between: &str| {
            texts.iter().map(|text| plain(text.as_str())).collect::<Vec<_>>().join(between)
        };
        let one = |text: &Option<Text>| text.as_ref().map_or_else(String::new, |text| plain(text.as_str()));
        let days = |days: &[Date]| days.iter().map(Date::to_string).collect::<Vec<_>>().join("; ");
        let (shown, height) = match &told.shown {
            Shown::No => ("", String::new()),
            Shown::Emblem(Some(height)) => ("emblem", format!("{height} mm")),
            other => (other.word(), String::new()),
        };
        vec![
            one(&told.reference),
            self.day.to_string(),
            one(&told.kind),
            plain(told.title.as_str()),
            all(&self.titles, "; "),
            self.funder.clone(),
            self.role.word().to_owned(),
            self.language.clone(),
            self.page.clone(),
            self.pdf.clone(),
            shown.to_owned(),
            height,
            one(&told.statement),
            all(&told.disclaimers, " "),
            all(&told.places, "; "),
            days(&told.corrected),
            days(told.withdrawn.as_slice()),
            self.mentions.map_or_else(String::new, |count| count.to_string()),
        ]
    }
}

/// How many releases the rows are of.
pub(super) fn releases(rows: &[Row]) -> usize {
    rows.iter().map(|row| row.slug.as_str()).collect::<BTreeSet<_>>().len()
}

/// Makes the rows; an edition that is not complete is published nowhere, and has none.
pub(super) fn rows(asked: &Asked, project: &Project, style: Option<&Style>, session: &Session) -> Vec<Row> {
    let resolver = Resolver::new(project, &session.sources);
    let mut rows = Vec::new();
    for loaded in project.releases.iter().rev() {
        let day = loaded.release.matter.publication.day();
        if !loaded.state.is_public() || day < asked.from || day > asked.until {
            continue;
        }
        let Some(role) = role(asked, loaded, project) else { continue };
        for locale in &loaded.locales {
            if let Ok(document) = resolve(&resolver, loaded, locale, &mut Report::default()) {
                rows.push(row(asked, &document, loaded, role, style));
            }
        }
    }
    rows
}

/// What the funder does for the release; `None` where it is not among those who pay.
fn role(asked: &Asked, loaded: &Loaded, project: &Project) -> Option<Role> {
    let matter = &loaded.release.matter;
    let day = matter.publication.day();
    let own = |funding: &&Funding| funding.funder.value == asked.funder && funding.validity.contains(day);
    let projects = matter.projects.iter().filter_map(|id| project.registry.projects.get(&id.value));
    let found = projects.flat_map(|named| &named.funders).chain(&matter.funding).find(own)?;
    Some(found.role)
}

fn row(asked: &Asked, document: &Document, loaded: &Loaded, role: Role, style: Option<&Style>) -> Row {
    let (slug, tag) = (document.slug.as_str(), document.locale.tag());
    let address = |name: String| {
        let site = document.site.as_ref().map_or("", Href::as_str);
        format!("{site}{slug}/{name}")
    };
    let (page, pdf) = (address(output::page().file(slug, tag)), address(output::download().file(slug, tag)));
    let href = |address: &str| document.site.as_ref().and_then(|_| Href::new(address).ok());
    let names = document.about.funder_ids.iter().zip(&document.about.funders);
    let name = names.into_iter().find(|(id, _)| **id == asked.funder).map(|(_, name)| name);
    let printed = printed(document, &asked.funder, style);
    let told = ToldEdition {
        locale: document.locale.clone(),
        title: document.headline.clone(),
        kind: document.label.clone(),
        reference: document.reference.as_ref().map(|filed| filed.number.clone()),
        places: document.about.places.clone(),
        page: href(&page),
        shown: printed.shown,
        statement: printed.statement,
        disclaimers: printed.disclaimers,
        corrected: document.amended.changes.iter().rev().map(|change| change.date).collect(),
        withdrawn: document.amended.withdrawn.as_ref().map(|change| change.date),
    };
    Row {
        slug: slug.to_owned(),
        day: loaded.release.matter.publication.day(),
        language: tag.to_owned(),
        projects: loaded.release.matter.projects.iter().map(|id| id.value.to_string()).collect(),
        titles: document.about.projects.clone(),
        mentions: None,
        role,
        told,
        funder: name.map_or_else(|| asked.funder.to_string(), |name| plain(name.as_str())),
        page,
        pdf,
    }
}

/// What an edition prints of a funder.
struct Printed {
    shown: Shown,
    statement: Option<Text>,
    disclaimers: Vec<Text>,
}

impl Default for Printed {
    fn default() -> Self {
        Self { shown: Shown::No, statement: None, disclaimers: Vec::new() }
    }
}

/// Looks for a funder in the footer.
fn printed(document: &Document, funder: &OrganisationId, style: Option<&Style>) -> Printed {
    let groups = document.footer.iter().flat_map(|footer| &footer.groups);
    let credits = groups.flat_map(|group| group.credits.iter().zip(&group.funders).map(move |own| (group, own)));
    let Some((group, (credit, _))) = credits.into_iter().find(|(_, (_, own))| *own == funder) else {
        return Printed::default();
    };
    let (shown, named) = match credit {
        Credit::Emblem { statement, .. } => {
            let height = style.map(|style| format!("{:.0}", style.blocks.emblem * 25.4 / 72.0));
            return Printed {
                shown: Shown::Emblem(height),
                statement: Some(statement.clone()),
                disclaimers: document.footer.iter().flat_map(|footer| &footer.disclaimers).cloned().collect(),
            };
        }
        Credit::Logo { name, .. } => (Shown::Logo, name),
        Credit::Wordmark(name) => (Shown::Wordmark, name),
        Credit::Words(name) => (Shown::Words, name),
    };
    Printed { shown, statement: Some(led(group, named)), ..Printed::default() }
}

/// What is printed: the words before the names, and the name.
fn led(group: &CreditGroup, name: &Text) -> Text {
    let before = group.lead_in.as_ref().and_then(|words| Text::new(format!("{words} {name}")).ok());
    before.unwrap_or_else(|| name.clone())
}
