//! What funders check: wordings, numbers and names in a release's texts against the registry.
//!
//! In: a release, its projects and funders, its messages. Out: diagnostics. Invariants: a number of member states in
//! prose must be that of the day; the statement beside the emblem must be that of the project's regime and name no
//! instrument (EuropeAid FAQ of the 2010 manual); links are in the page's language; nobody is called by a name that is
//! not approved. That funders in prose and in the data agree is looked at in [`super::mentions`].

use memchr::memmem::Finder;

use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::Locale;
use crate::l10n::language::{language_in_address, lower_case};
use crate::l10n::syntax::{Element, Expression, Kind, Pattern};
use crate::project::{Loaded, Project};
use crate::registry::{Permission, Regime, Role};
use crate::release::Link;

use super::flat::{Flat, begins_with, flat};
use super::mentions;
use crate::check::structure::names::Names;

/// Checks a release's messages in one locale.
pub(crate) fn release(
    project: &Project,
    loaded: &Loaded,
    (locale, wrong): (&Locale, Option<&WrongNames<'_>>),
    names: &Names<'_>,
    report: &mut Report,
) {
    let mut flat = Flat::default();
    for entry in names.own() {
        for (_, pattern) in entry.patterns() {
            let misnames = wrong.is_some_and(|wrong| wrong.may_stand(pattern));
            if misnames || may_be_told(pattern) {
                flat.read(pattern);
                member_states(project, loaded, &flat, report);
                links(&flat, locale, report);
            }
            if misnames {
                avoided(project, locale, names, &flat, report);
            }
        }
    }
    for link in loaded.release.matter.links.values() {
        named_link(link, locale, report);
    }
    if *locale == project.settings.source {
        mentions::check(project, loaded, names, report);
    }
}

/// Checks the house's texts in one locale.
pub(crate) fn house(
    project: &Project,
    (locale, wrong): (&Locale, Option<&WrongNames<'_>>),
    names: &Names<'_>,
    report: &mut Report,
) {
    for entry in names.own() {
        let misnames = |pattern: &Pattern| wrong.is_some_and(|wrong| wrong.may_stand(pattern));
        for (_, pattern) in entry.patterns().filter(|(_, pattern)| misnames(pattern)) {
            avoided(project, locale, names, &flat(pattern), report);
        }
    }
    let english = locale.language() == "en";
    for regime in [Regime::Manual2010, Regime::Requirements2018, Regime::Guidance2022] {
        let id = format!("eu-statement-{}", regime.word());
        let Some(entry) = names.get(Kind::Message, &id) else { continue };
        for (attribute, pattern) in entry.patterns() {
            let text = flat(pattern).text;
            instrument(names, &id, &text, pattern, report);
            let role = attribute.map_or("funded", |name| &name.text);
            let prescribed = prescribed(regime, role);
            if english && !prescribed.is_empty() && !prescribed.contains(&text.trim()) {
                report.error(
                    Diagnostic::new(
                        Code::StatementWording,
                        message!(
                            "wrong-statement",
                            "“{text}” is not the statement that the rules of {year} prescribe",
                            text = text.trim(),
                            year = regime.word()
                        ),
                    )
                    .at(pattern.span, message!("beside-emblem", "shown beside the emblem"))
                    .help(message!(
                        "prescribed-statements",
                        "write one of these: {statements}",
                        statements = format!("`{}`", prescribed.join("`, `"))
                    )),
                );
            }
        }
    }
}

/// The statements beside the emblem, as prescribed.
fn prescribed(regime: Regime, role: &str) -> &'static [&'static str] {
    match (regime, role) {
        (Regime::Guidance2022, "funded") => &["Funded by the European Union"],
        (Regime::Guidance2022, "co-funded") => &["Co-funded by the European Union"],
        (_, "funded") => {
            &["This project is funded by the European Union", "This programme is funded by the European Union"]
        }
        (_, "co-funded") => {
            &["This project is co-funded by the European Union", "This programme is co-funded by the European Union"]
        }
        _ => &[],
    }
}

/// The statement must not name the financing instrument.
fn instrument(names: &Names<'_>, id: &str, text: &str, pattern: &Pattern, report: &mut Report) {
    let instruments = names.own().iter().filter(|entry| entry.id.text.starts_with("instrument-"));
    let mut found: Vec<String> = Vec::new();
    let messages = flat(pattern).messages;
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    for entry in instruments {
        let acronym = entry.id.text.trim_start_matches("instrument-").to_ascii_uppercase();
        let named = entry.patterns().map(|(_, p)| flat(p).text).any(|name| text.contains(name.trim()));
        let referred = messages.iter().any(|(_, name)| name.text == entry.id.text);
        if named || referred || words.iter().any(|word| *word == acronym) {
            found.push(acronym);
        }
    }
    if !found.is_empty() {
        report.error(
            Diagnostic::new(
                Code::InstrumentBesideEmblem,
                message!(
                    "instrument-named",
                    "`{name}` names the instrument ({instruments})",
                    name = id,
                    instruments = found.join(", ")
                ),
            )
            .at(pattern.span, message!("beside-emblem", "shown beside the emblem"))
            .help(message!("instrument-in-text", "name the instrument in the text of the release only")),
        );
    }
}

/// "28 Member States" of the European Union on a day when there were 27.
fn member_states(project: &Project, loaded: &Loaded, flat: &Flat, report: &mut Report) {
    let day = loaded.release.matter.publication.day();
    let eu = project.registry.funders.values().find_map(|funder| funder.eu.as_ref());
    let Some(members) = eu.and_then(|eu| eu.members(day)) else { return };
    for (at, digits) in numbers(&flat.text) {
        let after = flat.text.get(at + digits.len()..).unwrap_or("").trim_start_matches([' ', '\u{a0}']);
        let mut words = after.split([' ', '\u{a0}', '-']);
        let words = [(); 3].map(|()| words.next().unwrap_or(""));
        if !is_membership(words) || !of_the_union(flat.sentence(at)) {
            continue;
        }
        if digits.parse::<u32>().is_ok_and(|number| number != members) {
            let Some(span) = flat.span(at, at + digits.len()) else { continue };
            report.error(
                Diagnostic::new(
                    Code::WrongMemberCount,
                    message!(
                        "member-states",
                        "on {day} the European Union had {members} member states, not {number}",
                        day = day.to_string(),
                        members = members.to_string(),
                        number = digits
                    ),
                )
                .at(span, message!("this-number", "this number"))
                .help(message!(
                    "write-member-states",
                    "write `{ $eu-member-states }`: it is always that of the release's day"
                )),
            );
        }
    }
}

/// Numbers of one or two digits, with their places.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.as_bytes().get(at..)?;
            let start = at + rest.iter().position(u8::is_ascii_digit)?;
            let digits = text.as_bytes().get(start..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
            at = start + digits;
            if digits <= 2 {
                return text.get(start..at).map(|digits| (start, digits));
            }
        }
    })
}

/// "member states", "государств-членов", «давлати аъзо».
fn is_membership(words: [&str; 3]) -> bool {
    let may_begin = |word: &&str| matches!(word.chars().next().map(lower_case), Some('m' | 'г' | 'с' | 'д' | 'к'));
    if !words.iter().take(2).any(may_begin) {
        return false;
    }
    let begins = |index: usize, stems: &[&str]| {
        words.get(index).is_some_and(|word| stems.iter().any(|stem| begins_with(word, stem)))
    };
    let pair = |index: usize| {
        (begins(index, &["member"]) && begins(index + 1, &["state", "countr"]))
            || (begins(index, &["государств", "стран"]) && begins(index + 1, &["член", "участни"]))
            || (begins(index, &["давлат", "кишвар"]) && begins(index + 1, &["аъзо"]))
    };
    pair(0) || pair(1)
}

/// Whether a sentence speaks of the Union, and not of the United Nations' member states.
fn of_the_union(sentence: &str) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| sentence.contains(name));
    let words = |wanted: &[&str]| sentence.split(|c: char| !c.is_alphanumeric()).any(|word| wanted.contains(&word));
    let union = has(&["European Union", "Европейск", "Евросоюз", "Иттиҳоди Аврупо"]) || words(&["EU", "ЕС", "ИА"]);
    let nations =
        has(&["United Nations", "Human Rights Council", "ООН", "СММ", "Шӯрои ҳуқуқи инсон"]) || words(&["UN"]);
    union && !nations
}

/// Addresses in a text whose language is not the page's.
fn links(flat: &Flat, locale: &Locale, report: &mut Report) {
    if !flat.text.contains("://") {
        return;
    }
    for scheme in ["https://", "http://"] {
        for (at, _) in flat.text.match_indices(scheme) {
            let rest = flat.text.get(at..).unwrap_or("");
            let end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, ')' | '>' | '"' | '»' | '”'))
                .unwrap_or(rest.len());
            let url = rest.get(..end).unwrap_or("");
            if let (Some(language), Some(span)) = (foreign(url, locale), flat.span(at, at + end)) {
                report.add(other_language(url, &language, locale).at(span, message!("this-link", "this link")));
            }
        }
    }
}

/// One address for all languages that is in the language of one. An address that the release gives for this very
/// language was chosen by a person.
fn named_link(link: &Link, locale: &Locale, report: &mut Report) {
    if link.by_locale.contains_key(locale.tag()) {
        return;
    }
    let Some(href) = link.href(locale) else { return };
    if let Some(language) = foreign(href.as_str(), locale) {
        let diagnostic =
            other_language(href.as_str(), &language, locale).at(link.span, message!("this-link", "this link"));
        report.once(diagnostic);
    }
}

fn other_language(url: &str, language: &str, locale: &Locale) -> Diagnostic {
    Diagnostic::new(
        Code::LinkLanguage,
        message!(
            "link-to-other-language",
            "the link on the {language} page leads to a page in another language ({other}): {url}",
            language = locale,
            other = language,
            url = url
        ),
    )
    .help(message!(
        "link-for-language",
        "use the address of the {language} page, or give one for each language under [links]",
        language = locale
    ))
}

/// The language that an address names, where it is one of Payom's others: `index_ru.htm`, `/ru/`.
fn foreign(url: &str, locale: &Locale) -> Option<String> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let stem = |part: &str| part.split('.').next().unwrap_or("").to_ascii_lowercase();
    let named = path.split(['/', '?', '=', '&']).find_map(|part| {
        let stem = stem(part);
        let tag = stem.rsplit_once('_').map_or(stem.as_str(), |(_, tag)| tag);
        Some((language_in_address(tag)?, tag.to_owned()))
    })?;
    let (language, named) = named;
    (language != locale.language()).then_some(named)
}

/// The longest word of each name that an organisation is wrongly given: a text without any of them has no such name.
#[derive(Debug)]
pub(crate) struct WrongNames<'p>(Vec<Finder<'p>>);

impl<'p> WrongNames<'p> {
    /// The names that are wrong in a language.
    pub(crate) fn new(project: &'p Project, locale: &Locale) -> Self {
        let organisations = project.registry.organisations.values();
        let names = organisations.flat_map(|organisation| organisation.avoid.get(locale.tag())).flatten();
        // Where lines are joined there is a space, so a word never stands on two of them.
        Self(names.filter_map(|name| name.split(' ').max_by_key(|word| word.len())).map(Finder::new).collect())
    }

    fn may_stand(&self, pattern: &Pattern) -> bool {
        self.0.iter().any(|word| has_literal(pattern, &|text| word.find(text.as_bytes()).is_some()))
    }
}

/// Whether a text has what the other rules of this file look for: a number, or a link.
fn may_be_told(pattern: &Pattern) -> bool {
    has_literal(pattern, &|text| text.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'[')))
}

/// Whether a stretch of literal text, variants included, is such.
fn has_literal(pattern: &Pattern, is: &dyn Fn(&str) -> bool) -> bool {
    pattern.elements.iter().any(|element| match element {
        Element::Text { text, .. } => is(text),
        Element::Placeable(expression) => match &**expression {
            Expression::Select { variants, .. } => variants.iter().any(|variant| has_literal(&variant.value, is)),
            Expression::Inline(_) => false,
        },
    })
}

/// Names that an organisation is wrongly given.
fn avoided(project: &Project, locale: &Locale, names: &Names<'_>, flat: &Flat, report: &mut Report) {
    for (id, organisation) in &project.registry.organisations {
        for wrong in organisation.avoid.get(locale.tag()).into_iter().flatten() {
            for (at, _) in flat.text.match_indices(wrong.as_str()) {
                let Some(span) = flat.span(at, at + wrong.len()) else { continue };
                if within_a_name(project, names, &flat.text, at, wrong) {
                    continue;
                }
                report.error(
                    Diagnostic::new(
                        Code::UnapprovedName,
                        message!(
                            "unapproved-name",
                            "“{wrong}” is not the approved name of `{organisation}`",
                            wrong = wrong,
                            organisation = id.as_str()
                        ),
                    )
                    .at(span, "")
                    .also(organisation.span, message!("see-avoid-here", "see `avoid` here"))
                    .help(message!(
                        "write-line",
                        "write `{line}`",
                        line = format!("{{ org-{id} }}")
                    )),
                );
            }
        }
    }
}

/// Whether the words at a place are part of an organisation's approved name: "Kazakhstan International Bureau for
/// Human Rights" holds a name that another bureau must not be given.
fn within_a_name(project: &Project, names: &Names<'_>, text: &str, at: usize, wrong: &str) -> bool {
    let messages = project.registry.organisations.values().flat_map(|organisation| organisation.names());
    messages.filter_map(|message| names.get(Kind::Message, message)?.value.as_ref()).any(|pattern| {
        let name = flat(pattern).text;
        let name = name.trim();
        name.match_indices(wrong).any(|(offset, _)| {
            at.checked_sub(offset).and_then(|start| text.get(start..)).is_some_and(|rest| rest.starts_with(name))
        })
    })
}

/// What the registry itself shows: logos without permission.
pub(crate) fn registry(project: &Project, report: &mut Report) {
    for (id, funder) in &project.registry.funders {
        if let Some(logo) = funder.logo.as_ref().filter(|_| !funder.permission.allows()) {
            let what = match funder.permission {
                Permission::Forbidden => message!(
                    "logo-forbidden",
                    "the logo of `{funder}` is not shown: its use is forbidden",
                    funder = id.as_str()
                ),
                _ => message!(
                    "logo-not-agreed",
                    "the logo of `{funder}` is not shown: its owner has not agreed yet",
                    funder = id.as_str()
                ),
            };
            report.add(
                Diagnostic::new(Code::LogoWithoutPermission, what)
                    .at(logo.span, message!("this-logo", "this logo"))
                    .note(message!("credited-in-words", "the funder is credited in words")),
            );
        }
    }
}

/// What the registry shows of the projects of releases: disclaimers that cannot be written, old wordings.
pub(crate) fn releases(project: &Project, report: &mut Report) {
    for loaded in &project.releases {
        for id in &loaded.release.matter.projects {
            let Some(named) = project.registry.projects.get(&id.value) else { continue };
            let union = named.funders.iter().any(|f| {
                f.role != Role::InPartnership
                    && project.registry.funders.get(&f.funder.value).is_some_and(|funder| funder.eu.is_some())
            });
            if !union {
                continue;
            }
            if named.responsible.is_empty() && named.disclaimer == crate::registry::Disclaimer::AsAsked {
                report.error(
                    Diagnostic::new(
                        Code::MissingDisclaimer,
                        message!(
                            "disclaimer-impossible",
                            "the disclaimer of `{project}` cannot be written",
                            project = id.value.as_str()
                        ),
                    )
                    .at(named.span, message!("nobody-answers", "nobody answers for its contents"))
                    .also(id.span, message!("named-by-release", "named by this release"))
                    .help(message!(
                        "add-responsible",
                        "add `responsible = [\"…\"]` with the organisations that answer for the contents"
                    )),
                );
            }
            let Some(contract) = named.contract else { continue };
            let expected = Regime::of_contract(contract);
            if let Some((regime, _)) = named.regime.as_ref().filter(|(regime, _)| regime.value < expected) {
                report.add(
                    Diagnostic::new(
                        Code::OlderWording,
                        message!(
                            "older-rules",
                            "`{project}` uses the wording of {year}: its contract is of {contract}",
                            project = id.value.as_str(),
                            year = regime.value.word(),
                            contract = contract.to_string()
                        ),
                    )
                    .at(regime.span, message!("this-wording", "this wording"))
                    .also(id.span, message!("named-by-release", "named by this release"))
                    .help(message!(
                        "ask-delegation",
                        "allowed; the rules of {year} would be the newer ones: ask the Delegation",
                        year = expected.word()
                    )),
                );
            }
        }
    }
}
