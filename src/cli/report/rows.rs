//! The rows of a report.
//!
//! In: public releases. Out: a row for each edition that credits the funder. Invariants: rows are in the order of days; what a row says of statement, emblem
//! and disclaimer is what the document prints, and nothing where it prints none.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Asked;
use crate::cli::Session;
use crate::diag::Report;
use crate::document::{Credit, CreditGroup, Document, Resolver, Text, resolve};
use crate::output;
use crate::pdf::Style;
use crate::project::{Loaded, Project};
use crate::registry::Funding;
use crate::text::plain;

/// One edition.
pub(super) struct Row {
    pub(super) slug: String,
    pub(super) day: Date,
    pub(super) language: String,
    /// What the registry calls its projects: titles differ from language to language.
    pub(super) projects: Vec<String>,
    titles: Vec<String>,
    /// What the press made of the release.
    pub(super) mentions: Option<usize>,
    reference: String,
    kind: String,
    title: String,
    funder: String,
    role: &'static str,
    page: String,
    pdf: String,
    printed: Printed,
    places: String,
    corrected: String,
    withdrawn: String,
}

/// What an edition prints of a funder.
#[derive(Default)]
struct Printed {
    shown: &'static str,
    height: String,
    statement: String,
    disclaimer: String,
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
        let Printed { shown, height, statement, disclaimer } = &self.printed;
        let mentions = self.mentions.map_or_else(String::new, |count| count.to_string());
        let (date, projects) = (self.day.to_string(), self.titles.join("; "));
        [
            &self.reference,
            &date,
            &self.kind,
            &self.title,
            &projects,
            &self.funder,
            self.role,
            &self.language,
            &self.page,
            &self.pdf,
            shown,
            height,
            statement,
            disclaimer,
            &self.places,
            &self.corrected,
            &self.withdrawn,
            &mentions,
        ]
        .map(str::to_owned)
        .to_vec()
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
fn role(asked: &Asked, loaded: &Loaded, project: &Project) -> Option<&'static str> {
    let matter = &loaded.release.matter;
    let day = matter.publication.day();
    let own = |funding: &&Funding| funding.funder.value == asked.funder && funding.validity.contains(day);
    let projects = matter.projects.iter().filter_map(|id| project.registry.projects.get(&id.value));
    let found = projects.flat_map(|named| &named.funders).chain(&matter.funding).find(own)?;
    Some(found.role.word())
}

fn row(asked: &Asked, document: &Document, loaded: &Loaded, role: &'static str, style: Option<&Style>) -> Row {
    let texts = |list: &[Text]| list.iter().map(|text| plain(text.as_str())).collect::<Vec<_>>();
    let (slug, tag) = (document.slug.as_str(), document.locale.tag());
    let site = document.site.as_ref().map_or("", |site| site.as_str());
    let number = document.about.funder_ids.iter().position(|id| *id == asked.funder);
    let name = number.and_then(|number| document.about.funders.get(number));
    let days = document.amended.changes.iter().rev().map(|change| change.date.to_string());
    Row {
        slug: slug.to_owned(),
        day: loaded.release.matter.publication.day(),
        language: tag.to_owned(),
        projects: loaded.release.matter.projects.iter().map(|id| id.value.to_string()).collect(),
        titles: texts(&document.about.projects),
        mentions: None,
        reference: document.reference.as_ref().map_or_else(String::new, |filed| plain(filed.number.as_str())),
        kind: document.label.as_ref().map_or_else(String::new, |label| plain(label.as_str())),
        title: plain(document.headline.as_str()),
        funder: name.map_or_else(|| asked.funder.to_string(), |name| plain(name.as_str())),
        role,
        page: format!("{site}{slug}/{}", output::page().file(slug, tag)),
        pdf: format!("{site}{slug}/{}", output::download().file(slug, tag)),
        printed: name.map_or_else(Printed::default, |name| printed(document, name, asked.union, style)),
        places: texts(&document.about.places).join("; "),
        corrected: days.collect::<Vec<_>>().join("; "),
        withdrawn: document.amended.withdrawn.as_ref().map_or_else(String::new, |change| change.date.to_string()),
    }
}

/// Looks for a funder in the footer, by its name; for the Union by its emblem.
fn printed(document: &Document, name: &Text, union: bool, style: Option<&Style>) -> Printed {
    let groups = document.footer.iter().flat_map(|footer| &footer.groups);
    let own = plain(name.as_str());
    for (group, credit) in groups.flat_map(|group| group.credits.iter().map(move |credit| (group, credit))) {
        let led = |shown: &Text| led(group, shown);
        match credit {
            Credit::Emblem { statement, .. } if union => {
                let disclaimers = document.footer.iter().flat_map(|footer| &footer.disclaimers);
                return Printed {
                    shown: "emblem",
                    height: style
                        .map_or_else(String::new, |style| format!("{:.0} mm", style.blocks.emblem * 25.4 / 72.0)),
                    statement: plain(statement.as_str()),
                    disclaimer: disclaimers.map(|text| plain(text.as_str())).collect::<Vec<_>>().join(" "),
                };
            }
            Credit::Logo { name, .. } if plain(name.as_str()) == own => {
                return Printed { shown: "logo", statement: led(name), ..Printed::default() };
            }
            Credit::Wordmark(name) if plain(name.as_str()) == own => {
                return Printed { shown: "wordmark", statement: led(name), ..Printed::default() };
            }
            Credit::Words(name) if plain(name.as_str()).contains(&own) => {
                return Printed { shown: "words", statement: led(name), ..Printed::default() };
            }
            _ => {}
        }
    }
    Printed::default()
}

/// What is printed: the words before the names, and the name.
fn led(group: &CreditGroup, name: &Text) -> String {
    let before = group.lead_in.as_ref().map_or_else(String::new, |words| format!("{} ", plain(words.as_str())));
    format!("{before}{}", plain(name.as_str()))
}
