//! The texts of a project as kits.
//!
//! In: a project with all its releases, its lock, a language. Out: a [`Kit`] for each release that has something to translate, and one for
//! the house. Invariants: units stand in the order of the source's files; a text with forms for numbers is one unit for each form of the
//! target language, whole sentences all.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Form, Kit, Name, Unit, UnitState};
use super::shape::{Shape, forms, selector, sentence, shape};
use super::text::{Piece, base, folded, pieces};
use crate::check::lock::{Fingerprint, Lock};
use crate::check::{self, Glossed, HouseNames, State, Translation, is_form, shown};
use crate::l10n::syntax::{Entry, Kind, excerpt};
use crate::l10n::{Locale, PLURAL_FORMS, plural_category};
use crate::project::Project;

/// Where kits come from.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The project, with all its releases.
    pub project: &'a Project,
    /// What each translation was made from.
    pub lock: &'a Lock,
    /// The language that is translated into.
    pub locale: &'a Locale,
}

/// Which texts go into kits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that somebody has to work on.
    ToDo,
    /// All.
    All,
}

/// What all texts of a language are looked at with.
struct Gatherer<'a> {
    origin: Origin<'a>,
    house: &'a HouseNames<'a>,
    glossed: Glossed<'a>,
    /// Translations by what they translate, each with its name.
    memory: BTreeMap<String, (String, String)>,
}

/// The kits of some releases; of all, and of the house, where none are named.
#[must_use]
pub fn kits(origin: Origin<'_>, slugs: &BTreeSet<String>, which: Which) -> Vec<Kit> {
    let Origin { project, lock, locale } = origin;
    let house = check::house_names(project);
    let all = check::translations(project, &house, locale);
    let states: Vec<State> = all.iter().map(|one| one.state(locale, lock)).collect();
    let mut memory = BTreeMap::new();
    for (one, state) in all.iter().zip(&states) {
        let Some(pattern) = one.pattern.filter(|_| !matches!(state, State::Stale { .. })) else { continue };
        if matches!((shape(one.source), shape(pattern)), (Shape::Plain, Shape::Plain)) {
            memory.entry(folded(&sentence(one.source, None))).or_insert((one.key(), sentence(pattern, None)));
        }
    }
    let gatherer = Gatherer { origin, house: &house, glossed: Glossed::new(project), memory };
    let mut out: Vec<Kit> = Vec::new();
    for (one, state) in all.iter().zip(states) {
        let wanted = one.slug.map_or(slugs.is_empty(), |slug| slugs.is_empty() || slugs.contains(slug));
        if !wanted {
            continue;
        }
        if out.last().is_none_or(|kit| kit.slug.as_deref() != one.slug) {
            let (slug, source) = (one.slug.map(str::to_owned), project.settings.source.clone());
            out.push(Kit { slug, source, target: locale.clone(), number: 1, units: Vec::new() });
        }
        let units = gatherer.units(one, state);
        let wanted = |unit: &Unit| {
            let asked = which == Which::All || (unit.state != UnitState::Done && !unit.locked);
            // Nobody translates signs alone.
            asked && unit.source.contains(|c: char| c == '{' || c.is_alphanumeric())
        };
        out.last_mut().into_iter().for_each(|kit| kit.units.extend(units.iter().filter(|u| wanted(u)).cloned()));
    }
    out.retain(|kit| !kit.units.is_empty());
    out
}

/// One text of a release, or of the house, as kits have it, but for what the same source says elsewhere.
#[must_use]
pub fn unit(origin: Origin<'_>, slug: Option<&str>, name: &str) -> Option<Unit> {
    let Origin { project, lock, locale } = origin;
    let house = check::house_names(project);
    let all = check::translations(project, &house, locale);
    let one = all.iter().find(|one| one.slug == slug && one.name == name)?;
    let gatherer = Gatherer { origin, house: &house, glossed: Glossed::new(project), memory: BTreeMap::new() };
    gatherer.units(one, one.state(locale, lock)).into_iter().next()
}

impl Gatherer<'_> {
    /// The units of a text.
    fn units(&self, one: &Translation<'_>, state: State) -> Vec<Unit> {
        let Origin { locale, .. } = self.origin;
        let (source, target) = (shape(one.source), one.pattern.map(shape));
        let chosen = [Some(source), target].iter().any(|shape| matches!(shape, Some(Shape::Chosen)));
        let review = one.review();
        let state = match state {
            State::Missing => UnitState::Missing,
            State::Stale { old, .. } => UnitState::Stale(old),
            State::New | State::Fresh if review.is_some() => UnitState::Review,
            State::New | State::Fresh => UnitState::Done,
        };
        let whole = || excerpt(one.source);
        let text = if chosen { whole() } else { sentence(one.source, None) };
        let first = Unit {
            name: one.name.clone(),
            form: None,
            print: Fingerprint::of_pattern(one.source),
            target: one.pattern.map(|own| if chosen { excerpt(own) } else { sentence(own, None) }),
            state,
            locked: chosen,
            author: shown::note_text(one.source_entry),
            review,
            terms: self.glossed.terms(&text, locale),
            names: self.names(&text),
            earlier: self.earlier(one, &text),
            source: text,
        };
        let Some(keys) = forms(source, target, locale).filter(|_| !chosen) else { return vec![first] };
        let looked_at = selector(one.source).or_else(|| one.pattern.and_then(selector)).unwrap_or_default();
        let each = |key: &String| {
            let source = sentence(one.source, Some(&nearest(one, key, &self.origin.project.settings.source)));
            let form = Form { key: key.clone(), selector: looked_at.clone(), examples: examples(locale, key) };
            let target = one.pattern.map(|own| sentence(own, Some(key)));
            Unit { form: Some(form), source, target, earlier: None, ..first.clone() }
        };
        keys.iter().map(each).collect()
    }

    /// How the same text was translated elsewhere, where it has to be translated here.
    fn earlier(&self, one: &Translation<'_>, text: &str) -> Option<String> {
        let (key, translation) = self.memory.get(&folded(text))?;
        (*key != one.key()).then(|| translation.clone())
    }

    /// The names of a text.
    fn names(&self, text: &str) -> Vec<Name> {
        if !text.contains('{') {
            return Vec::new();
        }
        let Origin { project, locale, .. } = self.origin;
        let own = |locale: &Locale, id: &str| self.house.get(locale).and_then(|names| names.get(Kind::Message, id));
        let mut out: Vec<Name> = Vec::new();
        for piece in pieces(text) {
            let Piece::Code(code) = piece else { continue };
            let id = base(&code);
            if id.starts_with(['$', '[', '{']) || out.iter().any(|name| name.id == id) {
                continue;
            }
            let Some(entry) = own(&project.settings.source, &id) else { continue };
            let inner = code.trim_start_matches('{').trim_end_matches('}').trim();
            let attribute = inner.split_once('.').map(|(_, attribute)| attribute);
            let Some(shown) = entry.pattern(attribute).map(excerpt) else { continue };
            let forms = own(locale, &id).map_or_else(Vec::new, |entry| forms_of(entry, &id, attribute));
            out.push(Name { id, shown, forms });
        }
        out
    }
}

/// What begins the id of a message that is a name.
const NAMES: [&str; 4] = ["contact-", "org-", "place-", "project-"];

/// How the source language calls everything that has a name in the house, by the id of its message.
#[must_use]
pub fn spoken(project: &Project) -> BTreeMap<String, Vec<String>> {
    let files = project.house.get(&project.settings.source).into_iter().flatten();
    let entries = files.flat_map(|messages| &messages.entries.entries);
    let named = entries.filter(|entry| NAMES.iter().any(|begin| entry.id.text.starts_with(begin)));
    let forms = |entry: &Entry| -> Vec<String> {
        entry.patterns().map(|(_, pattern)| excerpt(pattern)).filter(|text| !text.contains('{')).collect()
    };
    named.map(|entry| (entry.id.text.to_string(), forms(entry))).collect()
}

/// The marks for the forms of a name, and what each shows.
fn forms_of(entry: &Entry, id: &str, used: Option<&str>) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (attribute, pattern) in entry.patterns() {
        let attribute = attribute.map(|name| &*name.text);
        if attribute != used && attribute.is_some_and(|attribute| !is_form(id, attribute)) {
            continue;
        }
        let code = attribute.map_or_else(|| format!("{{ {id} }}"), |attribute| format!("{{ {id}.{attribute} }}"));
        out.push((code, excerpt(pattern)));
    }
    out
}

/// The form of the source that stands for one of the target: its own, or that which a number of its own takes.
fn nearest(one: &Translation<'_>, key: &str, source: &Locale) -> String {
    let Shape::Counted { variants, .. } = shape(one.source) else { return key.to_owned() };
    let has = |key: &str| variants.iter().any(|variant| &*variant.key.text == key);
    if has(key) || PLURAL_FORMS.contains(&key) {
        return key.to_owned();
    }
    plural_category(source, key).unwrap_or("other").to_owned()
}

/// Numbers that take a form; a number that is a form of its own is the one.
#[must_use]
pub fn examples(locale: &Locale, key: &str) -> Vec<String> {
    if !PLURAL_FORMS.contains(&key) {
        return vec![key.to_owned()];
    }
    let whole = (1..=150_u32).map(|number| number.to_string());
    let numbers = whole.chain(std::iter::once("1.5".to_owned()));
    let shown = |number: String| if locale.language() == "en" { number } else { number.replace('.', ",") };
    numbers.filter(|number| plural_category(locale, number) == Some(key)).take(4).map(shown).collect()
}
