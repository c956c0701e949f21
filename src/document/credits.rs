//! Who paid: the footer.
//!
//! In: a release's projects and its own funding. Out: a [`Footer`]. Invariants: every funder is credited once, the
//! European Union first, then those who pay before those who pay besides; the Union's statement, disclaimer and
//! paragraph follow the regime of the project's contract and the facts of the release's day.

use crate::diag::{Code, Diagnostic, message};
use crate::l10n::{Arguments, Participant, Value};
use crate::registry::{At, Disclaimer, Funding, OrganisationId, Regime, Role, Text, pick};

use crate::document::contacts::{self, Callable};
use crate::document::context::{EditionContext, Unknown};
use crate::document::funding::{
    Named, Scope, by_role, is_eu, of_partners, of_release, projects, scoped, tense, through,
};
use crate::document::model::{Address, Channel, Credit, CreditGroup, Footer, PartnerList};
use crate::document::words::need::{Need, Why};

/// Who pays for the projects and the event, each once, in the order of credits.
pub(crate) fn funders(context: &mut EditionContext<'_>) -> Vec<(Text, OrganisationId)> {
    let projects = projects(context.project, &context.loaded.release.matter.projects);
    let mut names = Vec::new();
    for (_, _, funders) in credits(context, &projects) {
        for funding in funders {
            let name = context.organisation_text(&funding.funder, None);
            if !names.iter().any(|(known, _)| *known == name) {
                names.push((name, funding.funder.value.clone()));
            }
        }
    }
    names
}

/// The footer; `None` when there is nobody to credit.
pub(crate) fn footer(context: &mut EditionContext<'_>) -> Option<Footer> {
    let matter = &context.loaded.release.matter;
    let house = context.project;
    let projects = projects(house, &matter.projects);
    let mut credited: Vec<&OrganisationId> = Vec::new();
    let mut groups = Vec::new();
    let union = union(context, &projects);
    if let Some(union) = &union
        && let Some(group) = emblem(union, context)
    {
        credited.push(&union.funder.value);
        groups.push(group);
    }
    for (scope, role, funders) in credits(context, &projects) {
        let new: Vec<&Funding> = funders
            .into_iter()
            .filter(|f| {
                let new = !credited.contains(&&f.funder.value);
                credited.push(&f.funder.value);
                new
            })
            .collect();
        groups.extend(group(scope, role, &new, context));
    }
    let partners = partners(context, &projects);
    let mut footer = Footer {
        heading: context.words.text(Need::new("funders-heading"), &Arguments::new()),
        groups,
        partners,
        disclaimers: Vec::new(),
        addresses: Vec::new(),
        about: Vec::new(),
    };
    if let Some(union) = &union {
        footer.disclaimers.extend(disclaimer(union, &projects, context));
        if union.regime.describes_union() {
            footer.addresses.extend(delegation(union, context));
            footer.about.extend(about(union, context));
        }
    }
    let empty = footer.groups.is_empty() && footer.partners.is_empty() && footer.disclaimers.is_empty();
    (!empty).then_some(footer)
}

/// The Union's part in a release.
struct Union<'a> {
    funder: &'a At<OrganisationId>,
    role: Role,
    regime: Regime,
}

/// Finds the Union among the funders. The newest regime of its projects binds the whole release.
fn union<'a>(context: &mut EditionContext<'_>, projects: &[Named<'a>]) -> Option<Union<'a>>
where
{
    let mut found: Option<Union<'a>> = None;
    for named in projects {
        let funding = named
            .project
            .funders
            .iter()
            .find(|f| is_eu(context.project, &f.funder.value) && f.validity.contains(context.day));
        let Some(funding) = funding.filter(|_| named.project.waiver.is_none()) else { continue };
        let regime = regime(named, context)?;
        if found.as_ref().is_none_or(|union| union.regime < regime) {
            found = Some(Union { funder: &funding.funder, role: funding.role, regime });
        }
    }
    found
}

fn regime(named: &Named<'_>, context: &mut EditionContext<'_>) -> Option<Regime> {
    let of_contract = named.project.contract.map(Regime::of_contract);
    if let Some((regime, _)) = &named.project.regime {
        return Some(regime.value);
    }
    if of_contract.is_none() {
        context.words.failed = true;
        context.words.report.once(
            Diagnostic::new(
                Code::NoRegime,
                message!(
                    "contract-unknown",
                    "`{project}` is funded by the European Union, but its contract date is not known",
                    project = named.id.value.as_str()
                ),
            )
            .at(named.project.span, message!("this-project", "this project"))
            .also(named.id.span, message!("named-by-release", "named by this release"))
            .help(message!(
                "add-contract",
                "add `contract = 2018-01-15`; if nobody knows it, `regime = \"2010\"`, \"2018\" or \"2022\" with \
                 `regime-note`"
            )),
        );
    }
    of_contract
}

fn emblem(union: &Union<'_>, context: &mut EditionContext<'_>) -> Option<CreditGroup> {
    let logo = context.project.logos.get(&union.funder.value)?.clone();
    let message = format!("eu-statement-{}", union.regime.word());
    let attribute = match union.role {
        Role::CoFunded | Role::CoSponsored => "co-funded",
        Role::Funded | Role::FinancialSupport | Role::InPartnership => "funded",
    };
    let why = Why::Funder;
    let need = Need::new(&message).attribute(attribute).by(union.funder.span, why);
    let statement = context.words.text(need, &Arguments::new());
    let alternative = context.words.text(Need::new("eu-emblem-alt").by(union.funder.span, why), &Arguments::new());
    let clear_space = union.regime.clear_space();
    let credits = vec![Credit::Emblem { logo, alternative, statement, clear_space }];
    Some(CreditGroup { lead_in: None, credits, funders: vec![union.funder.value.clone()] })
}

/// All credits in order: by rank, the projects' before the release's own.
fn credits<'a>(context: &EditionContext<'a>, projects: &[Named<'a>]) -> Vec<(Scope, Role, Vec<&'a Funding>)> {
    let of_projects: Vec<&Funding> = projects
        .iter()
        .flat_map(|named| &named.project.funders)
        .filter(|f| f.validity.contains(context.day))
        .collect();
    let mut all: Vec<(Scope, Role, Vec<&Funding>)> = Vec::new();
    all.extend(by_role(&of_projects).into_iter().map(|(role, funders)| (Scope::Project, role, funders)));
    for (purpose, own) in of_release(&context.loaded.release.matter) {
        all.extend(by_role(&own).into_iter().map(|(role, funders)| (Scope::Own(purpose), role, funders)));
    }
    all.sort_by_key(|(_, role, _)| role.rank());
    all
}

fn group(scope: Scope, role: Role, funders: &[&Funding], context: &mut EditionContext<'_>) -> Option<CreditGroup> {
    let first = funders.first()?;
    let message = format!("credit-{}", role.word());
    let need = Need::new(&message).by(first.funder.span, Why::CreditFunder);
    scoped(need, scope, first, context);
    let lead_in = Some(context.words.text(need, &lead_in(scope, funders.len(), context)));
    let credits = funders.iter().map(|funding| credit(funding, context)).collect();
    let funders = funders.iter().map(|funding| funding.funder.value.clone()).collect();
    Some(CreditGroup { lead_in, credits, funders })
}

fn lead_in(scope: Scope, count: usize, context: &EditionContext<'_>) -> Arguments {
    Arguments::from([
        ("scope".to_owned(), Value::Keyword(scope.word())),
        ("tense".to_owned(), Value::Keyword(tense(&context.loaded.release.matter))),
        ("year".to_owned(), Value::Text(context.day.year().to_string())),
        ("count".to_owned(), Value::Number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)))),
    ])
}

fn credit(funding: &Funding, context: &mut EditionContext<'_>) -> Credit {
    let id = &funding.funder;
    let name = context.organisation_text(id, None);
    if let Some(joined) = through(funding, name.as_str(), context) {
        let need = Need::new("credit-through");
        return Credit::Words(context.words.checked(&joined, need));
    }
    // The Union's emblem never stands without its statement.
    let eu = is_eu(context.project, &id.value);
    if let Some(logo) = context.project.logos.get(&id.value).filter(|_| !eu) {
        let captioned = !context.project.registry.funders.get(&id.value).is_some_and(|funder| funder.logo_shows_name);
        return Credit::Logo { logo: logo.clone(), name, captioned };
    }
    let message = context.organisation(id);
    let wordmark = context.project.registry.funders.get(&id.value).is_some_and(|funder| funder.wordmark);
    if !wordmark {
        return Credit::Words(name);
    }
    if context.words.optional(&message, "wordmark") {
        let need = Need::new(&message).attribute("wordmark").by(id.span, Why::CreditFunder);
        return Credit::Wordmark(context.words.text(need, &Arguments::new()));
    }
    Credit::Wordmark(name)
}

/// Who carries the projects out, who helps, who helps with the event; each organisation once.
fn partners(context: &mut EditionContext<'_>, projects: &[Named<'_>]) -> Vec<PartnerList> {
    let mut listed: Vec<OrganisationId> = Vec::new();
    let mut new = |ids: &mut dyn Iterator<Item = &At<OrganisationId>>| -> Vec<At<OrganisationId>> {
        let mut out = Vec::new();
        for id in ids {
            if !listed.contains(&id.value) {
                listed.push(id.value.clone());
                out.push(id.clone());
            }
        }
        out
    };
    let implementers = new(&mut projects.iter().flat_map(|named| &named.project.implementers));
    let of_projects = new(&mut projects.iter().flat_map(|named| &named.project.partners));
    let of_event = new(&mut context.loaded.release.matter.partners.iter());
    let mut lists = Vec::new();
    let all = [
        ("credit-implemented", Scope::Project, implementers),
        ("credit-partners", Scope::Project, of_projects),
        ("credit-partners", of_partners("credit-partners", context), of_event),
    ];
    for (message, scope, ids) in all {
        let Some(first) = ids.first() else { continue };
        let need = Need::new(message).by(first.span, Why::NamePartner);
        let lead_in = context.words.text(need, &lead_in(scope, ids.len(), context));
        let names = ids.iter().map(|id| with_country(id, context)).collect();
        lists.push(PartnerList { lead_in, names });
    }
    lists
}

/// "Helsinki Foundation for Human Rights (Poland)".
pub(crate) fn with_country(id: &At<OrganisationId>, context: &mut EditionContext<'_>) -> Text {
    let name = context.organisation_text(id, None);
    let message = context.organisation(id);
    if !context.words.optional(&message, "country-suffix") {
        return name;
    }
    let need = Need::new(&message).attribute("country-suffix").by(id.span, Why::Organisation);
    let suffix = context.words.text(need, &Arguments::new());
    context.words.checked(&format!("{name} {suffix}"), Need::new(&message))
}

/// The disclaimer of the regime, with all who answer for the contents.
fn disclaimer(union: &Union<'_>, projects: &[Named<'_>], context: &mut EditionContext<'_>) -> Option<Text> {
    let mut responsible: Vec<At<OrganisationId>> = Vec::new();
    for named in projects {
        let by_union = named.project.funders.iter().any(|f| f.funder.value == union.funder.value);
        if !by_union || named.project.disclaimer != Disclaimer::AsAsked || named.project.waiver.is_some() {
            continue;
        }
        for id in &named.project.responsible {
            if !responsible.iter().any(|other| other.value == id.value) {
                responsible.push(id.clone());
            }
        }
    }
    let first = responsible.first()?.clone();
    let list = responsible.iter().map(|id| Participant { name: context.organisation(id), through: None }).collect();
    let names = Value::Organisations { form: "genitive", list };
    let message = format!("eu-disclaimer-{}", union.regime.word());
    let need = Need::new(&message).by(first.span, Why::Contents);
    Some(context.words.text(need, &crate::document::words::need::with("organisations", names)))
}

/// How the Delegation is reached, from the record of the day.
fn delegation(union: &Union<'_>, context: &mut EditionContext<'_>) -> Option<Address> {
    let list = &context.project.registry.funders.get(&union.funder.value)?.eu.as_ref()?.delegation;
    let Some(record) = pick(list, context.day) else {
        let last = list.last().map(|dated| dated.span);
        context.outside(Unknown::Address, union.funder.value.as_str(), last, union.funder.span);
        return None;
    };
    let why = Why::Funder;
    let lines: &[&str] = if record.postal {
        &["eu-delegation-name", "eu-delegation-street", "eu-delegation-town", "eu-delegation-country"]
    } else {
        &["eu-delegation-name"]
    };
    let span = union.funder.span;
    let lines = lines.iter().map(|id| context.words.text(Need::new(id).by(span, why), &Arguments::new())).collect();
    let mut channels: Vec<Channel> = Vec::new();
    for phone in &record.phones {
        channels.extend(contacts::phone("contact-phone", phone, Callable::Yes, span, context));
    }
    if let Some(fax) = &record.fax {
        channels.extend(contacts::phone("contact-fax", fax, Callable::No, span, context));
    }
    if let Some(email) = &record.email {
        channels.extend(contacts::email(email, span, context));
    }
    let url = record.url.iter().find(|(language, _)| language == context.words.locale.tag());
    if let Some((_, href)) = url {
        let label = context.words.text(Need::new("contact-web").by(span, why), &Arguments::new());
        let shown = href.as_str().trim_start_matches("https://").trim_start_matches("http://");
        channels.extend(Text::new(shown).map(|shown| Channel { label, shown, href: Some(href.clone()) }));
    }
    Some(Address { lines, channels })
}

/// The paragraph about the Union, with the aid to the country.
fn about(union: &Union<'_>, context: &mut EditionContext<'_>) -> Option<Text> {
    let span = union.funder.span;
    let why = Why::Funder;
    let message = format!("eu-about-{}", union.regime.word());
    let eu = context.eu()?;
    let (members, years) = (eu.members(context.day), eu.enlargement(context.day));
    let aid = pick(&eu.aid, context.day).cloned();
    let of = union.funder.value.as_str();
    for (what, known) in [
        (Unknown::Members, members.is_some()),
        (Unknown::Enlargement, years.is_some()),
        (Unknown::Aid, aid.is_some()),
    ] {
        if !known {
            context.outside(what, of, None, span);
        }
    }
    let (members, years, aid) = (members?, years?, aid?);
    let arguments = Arguments::from([
        ("eu-member-states".to_owned(), Value::Number(f64::from(members))),
        ("eu-enlargement-years".to_owned(), Value::Number(f64::from(years))),
    ]);
    let about = context.words.text(Need::new(&message).by(span, why), &arguments);
    let arguments = Arguments::from([
        ("since".to_owned(), Value::Text(aid.since.to_string())),
        ("amount".to_owned(), Value::Amount { amount: aid.amount, currency: aid.currency }),
    ]);
    let aid = context.words.text(Need::new("eu-aid").by(span, why), &arguments);
    Some(context.words.checked(&format!("{about} {aid}"), Need::new("eu-aid")))
}
