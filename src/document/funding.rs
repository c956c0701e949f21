//! Who paid, in sentences: `{ funding }`.
//!
//! In: a release's projects and its own funding. Out: a sentence for each project and each purpose, one a role.
//! Invariants: those who pay are named before those who pay besides, and among equals in the order of the file; an
//! event that is over is spoken of in the past; money without a purpose never comes here (the front matter is refused).

use crate::diag::{Code, Diagnostic, message};
use crate::l10n::syntax::{Element, Expression, Inline as Part, Kind, Pattern};
use crate::l10n::{Arguments, Participant, Value};
use crate::project::Project as House;
use crate::registry::{At, Funding, OrganisationId, Project, ProjectId, Purpose, Role, Text};
use crate::release::{Feature, FrontMatter, event_days};

use crate::document::context::EditionContext;
use crate::document::model::Inline;
use crate::document::words::need::{Need, Why};

/// What money is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scope {
    Project,
    /// What the release itself reports on.
    Own(Purpose),
}

impl Scope {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Own(Purpose::Event) => "event",
            Self::Own(Purpose::Activity) => "activity",
            Self::Own(Purpose::Grant) => "grant",
            Self::Own(Purpose::Publication) => "publication",
        }
    }
}

/// A project that a release names.
pub(crate) struct Named<'a> {
    pub(crate) id: &'a At<ProjectId>,
    pub(crate) project: &'a Project,
}

pub(crate) fn projects<'a>(house: &'a House, ids: &'a [At<ProjectId>]) -> Vec<Named<'a>> {
    ids.iter().filter_map(|id| Some(Named { id, project: house.registry.projects.get(&id.value)? })).collect()
}

pub(crate) fn is_eu(house: &House, id: &OrganisationId) -> bool {
    house.registry.funders.get(id).is_some_and(|funder| funder.eu.is_some())
}

/// The release's own funding by what it is for, in the order of the file.
pub(crate) fn of_release(matter: &FrontMatter) -> Vec<(Purpose, Vec<&Funding>)> {
    let mut groups: Vec<(Purpose, Vec<&Funding>)> = Vec::new();
    for funding in &matter.funding {
        let purpose = funding.purpose.as_ref().map_or(Purpose::Event, |purpose| purpose.value);
        match groups.iter_mut().find(|(known, _)| *known == purpose) {
            Some((_, list)) => list.push(funding),
            None => groups.push((purpose, vec![funding])),
        }
    }
    groups
}

/// Funders by role: by rank, and within a rank in the order of the file.
pub(crate) fn by_role<'a>(funders: &[&'a Funding]) -> Vec<(Role, Vec<&'a Funding>)> {
    let mut groups: Vec<(Role, Vec<&Funding>)> = Vec::new();
    for funding in funders {
        match groups.iter_mut().find(|(role, _)| *role == funding.role) {
            Some((_, list)) => list.push(funding),
            None => groups.push((funding.role, vec![funding])),
        }
    }
    groups.sort_by_key(|(role, _)| role.rank());
    groups
}

/// Whether the event is over on the day of the release. One that ends on that very day is over for a report of it, and
/// still to come for what announces it.
pub(crate) fn tense(matter: &FrontMatter) -> &'static str {
    let Some(days) = event_days(&matter.events) else { return "present" };
    let day = matter.publication.day();
    let first = days.from.first_day();
    let last = days.to.unwrap_or(days.from).last_day();
    let announced = matter.form.kind.shows(Feature::Announcement);
    if last < day || last == day && !announced {
        "past"
    } else if first > day {
        "future"
    } else {
        "present"
    }
}

/// The sentences of `{ funding }`: for each project and each purpose, one a role.
pub(crate) fn sentences(context: &mut EditionContext<'_>) -> Vec<Inline> {
    let matter = &context.loaded.release.matter;
    let house = context.project;
    let mut out: Vec<Inline> = Vec::new();
    for named in projects(house, &matter.projects) {
        let title = format!("project-{}", named.id.value);
        let need = Need::new(&title).by(named.id.span, Why::Project);
        let title = context.words.text(need, &Arguments::new());
        let instrument = named.project.instrument.as_deref().map(|instrument| {
            let message = format!("instrument-{instrument}");
            let need = Need::new(&message).attribute("by").by(named.project.span, Why::Project);
            context.words.text(need, &Arguments::new())
        });
        let current: Vec<&Funding> =
            named.project.funders.iter().filter(|f| f.validity.contains(context.day)).collect();
        for (role, funders) in by_role(&current) {
            // The instrument is the Union's; others of the same role are named apart from it.
            let (eu, others): (Vec<&Funding>, Vec<&Funding>) =
                funders.iter().partition(|f| instrument.is_some() && is_eu(house, &f.funder.value));
            for (group, instrument) in [(eu, instrument.as_ref()), (others, None)] {
                if !group.is_empty() {
                    let project = Some((&title, instrument));
                    sentence(&Sentence { scope: Scope::Project, role, funders: &group, project }, context, &mut out);
                }
            }
        }
    }
    for (purpose, own) in of_release(matter) {
        for (role, funders) in by_role(&own) {
            let scope = Scope::Own(purpose);
            sentence(&Sentence { scope, role, funders: &funders, project: None }, context, &mut out);
        }
    }
    out
}

/// What one sentence says.
struct Sentence<'a> {
    scope: Scope,
    role: Role,
    funders: &'a [&'a Funding],
    /// A project's title and the instrument that pays for it.
    project: Option<(&'a Text, Option<&'a Text>)>,
}

fn sentence(what: &Sentence<'_>, context: &mut EditionContext<'_>, out: &mut Vec<Inline>) {
    let Some(first) = what.funders.first() else { return };
    let list = what.funders.iter().map(|funding| acting(funding, context)).collect();
    let text = |text: Option<&Text>| Value::Text(text.map_or("", Text::as_str).to_owned());
    let (title, instrument) = what.project.map_or((None, None), |(title, instrument)| (Some(title), instrument));
    let arguments = Arguments::from([
        ("scope".to_owned(), Value::Keyword(what.scope.word())),
        ("tense".to_owned(), Value::Keyword(tense(&context.loaded.release.matter))),
        ("funders".to_owned(), Value::Organisations { form: "by", list }),
        ("project".to_owned(), text(title)),
        ("instrument".to_owned(), text(instrument)),
    ]);
    let message = format!("funding-{}", what.role.word());
    let mut need = Need::new(&message).by(first.funder.span, Why::NameFunder);
    if instrument.is_some() {
        need = need.attribute("instrument");
    }
    scoped(need, what.scope, first, context);
    let inlines = context.words.inlines(need, &arguments);
    if !out.is_empty() {
        out.extend(Text::new(" ").map(Inline::Text));
    }
    out.extend(inlines);
}

/// Who pays, and through whom.
fn acting(funding: &Funding, context: &mut EditionContext<'_>) -> Participant {
    let name = context.organisation(&funding.funder);
    Participant { name, through: funding.through.as_ref().map(|other| context.organisation(other)) }
}

/// "British Embassy through the FCDO", where the funder pays through another organisation.
pub(crate) fn through(funding: &Funding, funder: &str, context: &mut EditionContext<'_>) -> Option<String> {
    let other = funding.through.as_ref()?;
    let name = context.organisation(other);
    let arguments = Arguments::from([
        ("funder".to_owned(), Value::Text(funder.to_owned())),
        ("through".to_owned(), Value::List(vec![name])),
    ]);
    let need = Need::new("credit-through").by(other.span, Why::Organisation);
    Some(context.words.text(need, &arguments).to_string())
}

/// Reports a text that chooses its words by what the money is for, and has none for this. Its default is about a
/// project, and would say what is not so.
pub(crate) fn scoped(need: Need<'_>, scope: Scope, funding: &Funding, context: &mut EditionContext<'_>) {
    if !matches!(scope, Scope::Own(_)) {
        return;
    }
    let Some(entry) = context.words.names.get(Kind::Message, need.id) else { return };
    let Some(pattern) = entry.pattern(need.attribute) else { return };
    let mut keys = Vec::new();
    choices(pattern, &mut keys);
    let word = scope.word();
    if keys.is_empty() || keys.contains(&word) {
        return;
    }
    context.words.failed = true;
    let what = message!(
        "no-words-for-purpose",
        "`{name}` has no words for `{purpose}` in {language}",
        name = need.name(),
        purpose = word,
        language = context.words.locale
    );
    let why = funding.purpose.as_ref().map_or(funding.funder.span, |purpose| purpose.span);
    context.words.report.once(
        Diagnostic::new(Code::MissingTranslation, what)
            .at(entry.id.span, message!("this-text", "this text"))
            .also(why, message!("needed-here", "needed here"))
            .help(message!(
                "add-variant",
                "add a line `{line}` below `{selector}`",
                line = format!("[{word}] …"),
                selector = "{ $scope ->"
            )),
    );
}

/// What partners of a release helped with: the event, or where there is none what the release is about, if the language
/// has words for that (texts of before speak of the event alone).
pub(crate) fn of_partners(message: &str, context: &EditionContext<'_>) -> Scope {
    let activity = Scope::Own(Purpose::Activity);
    let pattern = context.words.names.get(Kind::Message, message).and_then(|entry| entry.pattern(None));
    let mut keys = Vec::new();
    pattern.into_iter().for_each(|pattern| choices(pattern, &mut keys));
    let without_event = context.loaded.release.matter.events.is_empty() && keys.contains(&activity.word());
    if without_event { activity } else { Scope::Own(Purpose::Event) }
}

/// The keys by which a pattern chooses by `$scope`.
fn choices<'a>(pattern: &'a Pattern, keys: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            choices_of(expression, keys);
        }
    }
}

fn choices_of<'a>(expression: &'a Expression, keys: &mut Vec<&'a str>) {
    match expression {
        Expression::Inline(Part::Nested(inner)) => choices_of(inner, keys),
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            let by_scope = matches!(selector, Part::Variable(name) if &*name.text == "scope");
            for variant in variants {
                if by_scope {
                    keys.push(&variant.key.text);
                }
                choices(&variant.value, keys);
            }
        }
    }
}
