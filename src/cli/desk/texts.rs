//! The texts of a release, or of the house, in a language.
//!
//! In: the project with that release, its lock, drafts. Out: [`Text`]s in the order of the source's file, and how their marks read.
//! Invariants: a text is known by its name alone; of two marks that read the same one says which it is.

use std::collections::BTreeMap;

use super::keys::digest;
use super::office::{Office, View};
use super::typed::Asked;
use super::wrong::{Wrong, is_whole};
use crate::check::lock::Lock;
use crate::check::{self, State, Translation};
use crate::cli::translate::texts;
use crate::diag::{Report, Severity, Sources};
use crate::document::{Resolver, marks};
use crate::edit::{Choice, Drafts, Field, Piece, Place, field};
use crate::exchange::kit::{self, Origin, Unit};
use crate::l10n::syntax::{Entry, Resource};
use crate::l10n::{Locale, canonical};
use crate::project::{Loaded, Project};

/// A text and its translation.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) one: Translation<'a>,
    pub(super) state: State,
    pub(super) review: Option<String>,
    pub(super) source: Field,
    pub(super) target: Option<Field>,
    /// The heading above it in the source's file.
    pub(super) group: String,
    /// Whether there is a draft of it.
    pub(super) is_draft: bool,
    /// Whether it has an error that stops publishing, and is neither missing nor out of date.
    pub(super) is_wrong: bool,
    /// Whether it has a remark that stops nothing, and nothing worse.
    pub(super) is_doubted: bool,
}

impl Text<'_> {
    /// Whether somebody has to work on it.
    pub(super) fn is_to_do(&self) -> bool {
        self.review.is_some() || self.is_wrong || !is_whole(&self.state)
    }

    /// What the file says, where that is no longer what somebody saw.
    pub(super) fn changed_since(&self, basis: Option<&str>) -> Option<&Field> {
        self.target.as_ref().filter(|_| basis.is_some_and(|basis| basis != self.basis()))
    }

    /// Says whether its source and its translation are still those that somebody saw.
    pub(super) fn basis(&self) -> String {
        let target = self.target.as_ref().map(Field::line);
        digest(&[&canonical(self.one.source), target.as_deref().unwrap_or_default()])
    }
}

/// The name of a text's draft.
pub(super) fn draft_name(slug: Option<&str>, locale: &Locale, name: &str) -> String {
    format!("{locale} {}", crate::check::lock::key(slug, name))
}

/// The text that is meant where none is named: the first to do.
pub(super) fn current(texts: &[Text<'_>], name: Option<&str>) -> Option<usize> {
    match name {
        Some(name) => texts.iter().position(|text| text.one.name == name),
        None => texts.iter().position(Text::is_to_do).or((!texts.is_empty()).then_some(0)),
    }
}

/// The next text to do after one in the order of the page, from the beginning after the end.
pub(super) fn next<'t, 'a>(texts: &'t [Text<'a>], name: &str) -> Option<&'t Text<'a>> {
    let at = texts.iter().position(|text| text.one.name == name)?;
    texts.iter().skip(at + 1).chain(texts.iter().take(at)).find(|text| text.is_to_do())
}

/// A language of the house that texts are translated into.
pub(super) fn target<'v>(view: &'v View, tag: &str) -> Option<&'v Locale> {
    let settings = &view.project.settings;
    settings.locales.iter().find(|locale| **locale != settings.source && locale.tag() == tag)
}

/// The texts of a view in a language.
pub(super) fn texts_of<'a>(
    view: &'a View,
    house: &check::HouseNames<'a>,
    locale: &Locale,
    (lock, drafts): (&Lock, &Drafts),
) -> Vec<Text<'a>> {
    let all = check::translations(&view.project, house, locale).into_iter();
    let own = all.filter(|one| one.slug == view.slug.as_deref());
    let wrong = Wrong::in_view(view, locale);
    let text = |one: Translation<'a>| {
        let sources = &view.sources;
        let said = |entry: &Entry| said(sources, entry, &one.name);
        let (source, target) = (said(one.source_entry).unwrap_or_default(), one.entry.and_then(said));
        let is_draft = drafts.get(&draft_name(view.slug.as_deref(), locale, &one.name)).is_some();
        let state = one.state(locale, lock);
        let (review, group) = (one.review(), heading(view, one.source_entry));
        let worst = wrong.worst(&one, locale).filter(|_| is_whole(&state));
        let (is_wrong, is_doubted) = (worst == Some(Severity::Error), worst == Some(Severity::Warning));
        Text { state, review, source, target, group, is_draft, is_wrong, is_doubted, one }
    };
    own.map(text).collect()
}

/// What a message's entry says under a name.
pub(super) fn said(sources: &Sources, entry: &Entry, name: &str) -> Option<Field> {
    let resource = Resource { entries: vec![entry.clone()], junk: Vec::new() };
    field(sources.text(entry.id.span.file), &resource, &Place::named(name))
}

/// A text that somebody works on.
#[derive(Clone, Copy)]
pub(super) struct Work<'w, 'a> {
    pub(super) view: &'a View,
    pub(super) lock: &'a Lock,
    /// All texts of its release in the language, or of the house.
    pub(super) texts: &'w [Text<'a>],
    pub(super) text: &'w Text<'a>,
}

/// Does something with the text that is meant; `None` where there is no such.
pub(super) fn work<T>(
    office: &mut Office,
    asked: &Asked,
    with: impl FnOnce(&mut Office, Work<'_, '_>) -> T,
) -> Option<T> {
    let view = office.view(asked.slug.as_deref())?;
    target(&view, asked.locale.tag())?;
    let lock = lock(&view);
    let house = check::house_names(&view.project);
    let texts = texts_of(&view, &house, &asked.locale, (&lock, &office.drafts));
    let text = texts.iter().find(|text| text.one.name == asked.name)?;
    Some(with(office, Work { view: &view, lock: &lock, texts: &texts, text }))
}

/// The lock of the project.
pub(super) fn lock(view: &View) -> Lock {
    texts::lock(&view.project, &view.sources, &mut Report::default())
}

/// The heading above a message in its file.
fn heading(view: &View, entry: &Entry) -> String {
    let text = view.sources.text(entry.id.span.file);
    let before = text.get(..entry.id.span.range().start).unwrap_or_default();
    // Of several lines the first is the heading, up to where it explains.
    let lines = before.lines().rev().map(|line| line.strip_prefix("## ")).skip_while(Option::is_none);
    let first = lines.map_while(|line| line).last().unwrap_or_default().trim();
    first.split_once(". ").map_or(first, |(heading, _)| heading).to_owned()
}

/// The text as kits have it, with terms and names.
pub(super) fn unit(view: &View, locale: &Locale, lock: &Lock, name: &str) -> Option<Unit> {
    kit::unit(Origin { project: &view.project, lock, locale }, view.slug.as_deref(), name)
}

/// How marks read in a language, by their sources.
#[derive(Debug, Default)]
pub(super) struct Reading(BTreeMap<String, String>);

impl Reading {
    pub(super) fn new<'f>(view: &View, locale: &Locale, sources: impl IntoIterator<Item = &'f str>) -> Self {
        Self::over((&view.project, &view.sources), view.project.releases.first(), locale, sources)
    }

    /// The same in a project that is read for something else.
    pub(super) fn over<'f>(
        (project, files): (&Project, &Sources),
        loaded: Option<&Loaded>,
        locale: &Locale,
        sources: impl IntoIterator<Item = &'f str>,
    ) -> Self {
        let mut all: Vec<&str> = sources.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        let resolver = Resolver::new(project, files);
        let read = marks(&resolver, loaded, locale, &all);
        let label = |(mark, text): (&&str, Option<String>)| {
            let text = text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
            let text = text.filter(|text| !text.is_empty() && !text.contains(['⟦', '⟧']));
            let plain = || plain(mark);
            ((*mark).to_owned(), text.unwrap_or_else(plain))
        };
        Self(all.iter().zip(read).map(label).collect())
    }

    /// How a mark reads.
    pub(super) fn of<'r>(&'r self, mark: &'r str) -> &'r str {
        self.0.get(mark).map_or(mark, String::as_str)
    }

    /// A text in words alone.
    pub(super) fn plain(&self, field: &Field) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Mark(mark) => self.of(mark).to_owned(),
        };
        field.pieces().iter().map(piece).collect()
    }
}

/// What stands for a mark that says nothing here: of a choice the form that all others fall back to.
fn plain(mark: &str) -> String {
    let bare = |mark: &str| mark.trim_matches(['{', '}']).split_whitespace().collect::<Vec<_>>().join(" ");
    let choice = Choice::read(mark);
    let Some((_, form)) = choice.as_ref().and_then(|choice| choice.forms().last()) else { return bare(mark) };
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Mark(mark) => bare(mark),
    };
    form.pieces().iter().map(piece).collect()
}

/// The marks that a translation may have: each with what stands for it in a field, no two alike.
pub(super) fn offered(
    (text, locale): (&Text<'_>, &Locale),
    unit: Option<&Unit>,
    reading: &Reading,
) -> Vec<(String, String)> {
    let marks = candidates(text, locale, unit);
    let own = |mark: &str| text.target.iter().flat_map(Field::marks).any(|own| own == mark);
    let mut read = Reading(reading.0.clone());
    // Words of another language are none here.
    for (mark, choice) in marks.iter().filter_map(|mark| Some((mark, Choice::read(mark)?))) {
        if choice.is_counted() && !own(mark) {
            let number = choice.number().map_or("", |number| reading.of(number));
            read.0.insert(mark.clone(), format!("{number} …").trim_start().to_owned());
        }
    }
    apart(marks, &read)
}

/// Marks, each once and with what stands for it in a field, no two alike.
pub(super) fn apart(marks: Vec<String>, reading: &Reading) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for mark in marks {
        if out.iter().any(|(known, _)| *known == mark) {
            continue;
        }
        let label = reading.of(&mark).to_owned();
        let is_free = |label: &str| out.iter().all(|(_, known)| known != label);
        let label = if is_free(&label) {
            label
        } else {
            let mut numbered = (2..1000).map(|number| format!("{label} · {number}"));
            numbered.find(|label| is_free(label)).unwrap_or(label)
        };
        out.push((mark, label));
    }
    out
}

/// The sources of those marks: of the translation, of the forms of names, of the source; those within the forms of a choice come after it. A choice of
/// the source that the language does not make, or that the translation has in its own words, is left out.
pub(super) fn candidates(text: &Text<'_>, locale: &Locale, unit: Option<&Unit>) -> Vec<String> {
    let names = unit.map(|unit| unit.names.as_slice()).unwrap_or_default();
    let own: Vec<String> = text.target.iter().flat_map(Field::marks).map(str::to_owned).collect();
    let forms = names.iter().flat_map(|name| &name.forms).map(|(code, _)| code.clone());
    let is_name = |mark: &str| {
        let inner = mark.trim_matches(['{', '}', ' ']);
        names.iter().any(|name| !name.forms.is_empty() && inner.split(['.', ' ']).next() == Some(name.id.as_str()))
    };
    let others = text.source.marks().filter(|mark| !is_name(mark)).map(str::to_owned);
    let own_choices: Vec<Choice> = own.iter().filter_map(|mark| Choice::read(mark)).collect();
    let is_own = |it: &Choice| own_choices.iter().any(|own| own.selector() == it.selector());
    let is_made = |mark: &String| {
        Choice::read(mark).is_none_or(|it| it.in_language(locale, false).forms().len() > 1 && !is_own(&it))
    };
    let within = |mark: &String| Choice::read(mark).map_or_else(Vec::new, |choice| inner(&choice));
    let of_source: Vec<String> = others.collect();
    let of_forms: Vec<String> = own.iter().chain(&of_source).flat_map(within).collect();
    own.into_iter().chain(forms).chain(of_source.into_iter().filter(is_made)).chain(of_forms).collect()
}

/// The marks within the forms of a choice.
fn inner(choice: &Choice) -> Vec<String> {
    choice.forms().iter().flat_map(|(_, text)| text.marks().map(str::to_owned)).collect()
}
