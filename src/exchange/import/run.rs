//! An import, in order.
//!
//! In: files, what the house knows. Out: an [`Imported`], or which file cannot be read and why. Invariants: all files are read before one is
//! refused, so that everything wrong is told at once.

use std::collections::BTreeMap;

use super::compose::{Composer, Row};
use super::dateline::has_place;
use super::flatten::{Gathered, flatten};
use super::item::Item;
use super::layout::{begin, divide, unquoted};
use super::model::{Fate, Imported, Input, Known, Left, Line, NameKind};
use super::pair::{Unit, pair};
use super::role::Role;
use super::roles::roles;
use super::speech::tail;
use super::{credits, notes, plain};
use crate::diag::message;
use crate::office::{Kind, PackageError, kind, word};

/// Most bytes of words of a file: what they would become could not be read again.
const MOST: usize = 3 << 20;

/// Why a file is not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The file.
    pub file: String,
    /// What kind of file it is.
    pub kind: Kind,
    /// What is wrong with it, where it is of a kind that is read.
    pub error: Option<PackageError>,
}

/// Imports files as one release.
///
/// # Errors
/// Every file that cannot be read.
pub fn import(inputs: &[Input], known: &Known) -> Result<Imported, Vec<Refused>> {
    let mut gathered: Vec<Gathered> = Vec::new();
    let mut refused = Vec::new();
    for (file, input) in inputs.iter().enumerate() {
        let refuse = |error| Refused { file: input.name.clone(), kind: kind(&input.bytes), error };
        let before = gathered.len();
        match kind(&input.bytes) {
            Kind::Docx => match word::read(&input.bytes) {
                Ok(reading) => gathered.push(flatten(reading, file, known)),
                Err(error) => refused.push(refuse(Some(error))),
            },
            Kind::Text => {
                let text = String::from_utf8_lossy(&input.bytes);
                gathered.push(Gathered { items: plain::items(&text, file), ..Gathered::default() });
            }
            _ => refused.push(refuse(None)),
        }
        let words = |own: &Gathered| own.items.iter().map(|item| item.words.len()).sum::<usize>();
        if gathered.get(before).is_some_and(|own| words(own) > MOST) {
            refused.push(refuse(Some(PackageError::TooMuch("more words than a release can have"))));
        }
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    let mut out = Imported { dateline: "none", ..Imported::default() };
    let (mut items, mut media) = (Vec::new(), Vec::new());
    for (input, own) in inputs.iter().zip(gathered) {
        items.extend(own.items);
        media.push(own.media);
        out.notes.extend(own.notes);
        let line = |(words, left)| Line { file: input.name.clone(), words, fate: Fate::Left(left) };
        out.account.extend(own.left.into_iter().map(line));
    }
    let said: Vec<Option<usize>> = inputs
        .iter()
        .map(|input| known.locales.iter().position(|locale| Some(locale) == input.locale.as_ref()))
        .collect();
    let (items, untold, notes) = divide(items, &said, known);
    out.notes.extend(notes);
    for file in untold.iter().filter_map(|place| inputs.get(*place)) {
        let Some(language) = known.locales.get(known.source) else { continue };
        out.notes.push(message!(
            "import-untold",
            "nothing in {file} tells its language: it is taken for {language}; if it is not, write --locale TAG={file}",
            file = &file.name,
            language = language
        ));
    }
    out.untold = untold;
    Run { known, inputs, media, out }.release(items)
}

/// An import while it is made.
pub(super) struct Run<'a> {
    pub(super) known: &'a Known,
    inputs: &'a [Input],
    media: Vec<BTreeMap<String, Vec<u8>>>,
    pub(super) out: Imported,
}

impl Run<'_> {
    fn release(mut self, mut items: Vec<Item>) -> Result<Imported, Vec<Refused>> {
        let mut fates: Vec<Option<Fate>> = vec![None; items.len()];
        let mut units: BTreeMap<usize, Vec<Unit>> = BTreeMap::new();
        for language in 0..self.known.locales.len() {
            let places: Vec<usize> =
                (0..items.len()).filter(|place| items[*place].language == Some(language)).collect();
            if places.is_empty() {
                continue;
            }
            let mut own: Vec<Item> = places.iter().map(|place| items[*place].clone()).collect();
            let (roles, notes) = roles(&mut own, self.known);
            self.out.notes.extend(notes);
            places.iter().zip(own).for_each(|(place, item)| items[*place] = item);
            let found = self.units(&items, (&places, &roles), &mut fates, language);
            if !found.is_empty() {
                units.insert(language, found);
            }
        }
        if let Some(source) = source(&units, self.known.source) {
            self.compose(&items, units, source, &mut fates);
        }
        self.registry(&items);
        self.account(&items, fates);
        Ok(self.out)
    }

    /// The units of a language; what is none has its fate.
    fn units(
        &mut self,
        items: &[Item],
        (places, roles): (&[usize], &[Role]),
        fates: &mut [Option<Fate>],
        language: usize,
    ) -> Vec<Unit> {
        let mut units: Vec<Unit> = Vec::new();
        let (mut dated, mut above) = (false, None);
        for (index, (place, role)) in places.iter().zip(roles).enumerate() {
            let item = &items[*place];
            let unit = |role: Role, words: String| {
                Box::new(Unit { role, words, row: item.row, items: vec![*place], caption: None })
            };
            // A day alone leaves the place to the first paragraph.
            dated |= *role == Role::Day && has_place(&item.words, self.known);
            if let Some(fate) = self.apart(items, (places, roles), index, language) {
                fates[*place] = Some(fate);
                continue;
            }
            match role {
                // It may stand over the pages, or under a picture.
                Role::Headline => units.insert(0, *unit(Role::Headline, self.headline(item))),
                Role::Paragraph if !dated && !item.is_empty() => {
                    dated = true;
                    let words = self.dateline(item, language);
                    units.push(*unit(Role::Paragraph, words));
                }
                Role::Quote => {
                    let (words, speaker) = tail(&item.marked);
                    units.push(*unit(Role::Quote, words));
                    units.extend(speaker.map(|words| *unit(Role::Speaker, words)));
                }
                Role::Grid(_) => {
                    units.push(Unit { caption: above.take(), ..*unit(role.clone(), item.marked.clone()) });
                }
                Role::Caption => {
                    let caption = unit(Role::Caption, item.marked.clone());
                    let figure = units.last_mut().filter(|last| last.role == Role::Figure && last.caption.is_none());
                    match (figure, roles.get(index + 1)) {
                        (Some(figure), _) => figure.caption = Some(caption),
                        (None, Some(Role::Grid(_))) => above = Some(caption),
                        _ => units.push(*unit(Role::Paragraph, item.marked.clone())),
                    }
                }
                other => units.push(*unit(other.clone(), item.marked.clone())),
            }
            // A picture within a paragraph stands behind it.
            if !item.pictures.is_empty() && *role != Role::Figure {
                units.push(*unit(Role::Figure, String::new()));
            }
        }
        units
    }

    /// A headline; a second line with a day is told.
    fn headline(&mut self, item: &Item) -> String {
        let Some((first, rest)) = item.marked.split_once('\n') else { return item.marked.clone() };
        if rest.chars().any(|c| c.is_ascii_digit()) {
            let words = unquoted(rest);
            self.out.notes.push(message!(
                "import-event",
                "“{words}” stood under the headline: enter it under [event] of the release",
                words = words
            ));
            return first.to_owned();
        }
        item.marked.clone()
    }

    /// Puts the languages beside each other and composes the release.
    fn compose(
        &mut self,
        items: &[Item],
        mut units: BTreeMap<usize, Vec<Unit>>,
        source: usize,
        fates: &mut Vec<Option<Fate>>,
    ) {
        let mut own = units.remove(&source).unwrap_or_default();
        let (texts, figures): (BTreeMap<usize, Vec<Unit>>, BTreeMap<usize, Vec<Unit>>) = units
            .into_iter()
            .map(|(language, units)| {
                let (figures, texts) = units.into_iter().partition(|unit| unit.role == Role::Figure);
                ((language, texts), (language, figures))
            })
            .unzip();
        // Where a translation has one paragraph for two, they are one.
        let mut joined = true;
        while joined {
            joined = texts.values().any(|other| join(&mut own, other));
        }
        let mut rows: Vec<Row<'_>> = own.iter().map(|source| Row { source, others: BTreeMap::new() }).collect();
        for (language, other) in &texts {
            self.beside(&mut rows, (*language, other.as_slice()), fates);
        }
        // The first picture of one language is the first of another.
        for (language, other) in &figures {
            let own = rows.iter_mut().filter(|row| row.source.role == Role::Figure);
            own.zip(other).for_each(|(row, figure)| drop(row.others.insert(*language, vec![figure])));
        }
        Composer::new(items, &self.media, source, &mut self.out, fates).rows(&rows);
        notes::number(items, source, &mut self.out, fates);
    }

    /// Puts the texts of a language beside those of the source.
    fn beside<'u>(
        &mut self,
        rows: &mut [Row<'u>],
        (language, other): (usize, &'u [Unit]),
        fates: &mut [Option<Fate>],
    ) {
        let places: Vec<usize> = (0..rows.len()).filter(|place| rows[*place].source.role != Role::Figure).collect();
        let own: Vec<Unit> = places.iter().map(|place| rows[*place].source.clone()).collect();
        let (mut row, mut column) = (0, 0);
        for step in pair(&own, other) {
            let partners = &other[column..column + step.target];
            match (step.source, step.target) {
                (0, _) => self.alone(partners, language, fates),
                (_, 0) => self.missing(&own[row], language),
                _ => {
                    if step.target > 1 {
                        let words = begin(&partners[0].words);
                        self.out.notes.push(message!(
                            "import-joined-paragraphs",
                            "two paragraphs are one now, as in the other language: “{words}”",
                            words = words
                        ));
                    }
                    rows[places[row]].others.insert(language, partners.iter().collect());
                }
            }
            row += step.source;
            column += step.target;
        }
    }

    fn alone(&mut self, units: &[Unit], language: usize, fates: &mut [Option<Fate>]) {
        for unit in units {
            unit.items.iter().for_each(|place| fates[*place] = Some(Fate::Left(Left::Alone)));
            let (language, words) = (self.known.locales[language].clone(), begin(&unit.words));
            self.out.notes.push(message!(
                "import-alone",
                "{language} alone has “{words}”",
                language = &language,
                words = words
            ));
        }
    }

    fn missing(&mut self, unit: &Unit, language: usize) {
        let (language, words) = (self.known.locales[language].clone(), begin(&unit.words));
        self.out.notes.push(message!(
            "import-missing",
            "{language} has nothing for “{words}”",
            language = &language,
            words = words
        ));
    }

    /// What of the registry the texts name in every language.
    fn registry(&mut self, items: &[Item]) {
        let all: String = items.iter().flat_map(|item| [item.words.as_str(), "\n"]).collect();
        self.out.projects = credits::projects_in(&all, self.known);
        let languages: Vec<usize> = self.out.texts.keys().copied().collect();
        let words = |language: usize| -> String {
            self.out.texts[&language].iter().flat_map(|text| [text.words.as_str(), "\n"]).collect()
        };
        let texts: BTreeMap<usize, String> = languages.iter().map(|language| (*language, words(*language))).collect();
        let mut offered: Vec<(NameKind, String)> = Vec::new();
        for name in
            self.known.names.iter().filter(|name| matches!(name.kind, NameKind::Organisation | NameKind::Project))
        {
            let everywhere = languages.iter().all(|language| {
                let mut own = self
                    .known
                    .names
                    .iter()
                    .filter(|other| other.id == name.id && other.kind == name.kind && other.locale == *language);
                own.any(|other| texts[language].contains(other.text.as_str()))
            });
            let key = (name.kind, name.id.clone());
            if everywhere && !languages.is_empty() && !offered.contains(&key) {
                offered.push(key);
            }
        }
        for (kind, id) in offered {
            let reference =
                if kind == NameKind::Project { format!("{{ project-{id} }}") } else { format!("{{ org-{id} }}") };
            self.out.notes.push(message!(
                "import-offer",
                "{id} of the registry is named in every language: write {reference} for it, and each edition has its right form",
                id = id,
                reference = reference
            ));
        }
        for name in self.known.names.iter().filter(|name| name.avoid) {
            if texts.get(&name.locale).is_some_and(|text| text.contains(name.text.as_str())) {
                self.out.notes.push(message!(
                    "import-avoid",
                    "“{words}” is not the name of {id}",
                    words = unquoted(&name.text),
                    id = &name.id
                ));
            }
        }
    }

    /// Where every item went.
    fn account(&mut self, items: &[Item], fates: Vec<Option<Fate>>) {
        for (item, fate) in items.iter().zip(fates) {
            if item.source.trim().is_empty() {
                continue;
            }
            let file = self.inputs.get(item.file).map(|input| input.name.clone()).unwrap_or_default();
            self.out.account.push(Line {
                file,
                words: item.source.clone(),
                fate: fate.unwrap_or(Fate::Left(Left::Doubled)),
            });
        }
    }
}

/// The language that the others are put beside: the house's, unless the files hold only a little of it.
fn source(units: &BTreeMap<usize, Vec<Unit>>, house: usize) -> Option<usize> {
    let length =
        |language: &usize| units.get(language).into_iter().flatten().map(|unit| unit.words.len()).sum::<usize>();
    let largest = units.keys().copied().max_by_key(|language| (length(language), usize::MAX - language))?;
    Some(if length(&house) * 4 > length(&largest) { house } else { largest })
}

/// Joins paragraphs of the source that are one in a translation; whether it has.
fn join(own: &mut Vec<Unit>, other: &[Unit]) -> bool {
    let places: Vec<usize> = (0..own.len()).filter(|place| own[*place].role != Role::Figure).collect();
    let texts: Vec<Unit> = places.iter().map(|place| own[*place].clone()).collect();
    let mut row = 0;
    for step in pair(&texts, other) {
        if step.source == 2
            && let (Some(first), Some(second)) = (places.get(row), places.get(row + 1))
        {
            let second = own.remove(*second);
            let first = &mut own[*first];
            first.words = format!("{} {}", first.words.trim_end(), second.words.trim_start());
            first.items.extend(second.items);
            return true;
        }
        row += step.source;
    }
    false
}
