//! An import, in order.
//!
//! In: files, what the house knows. Out: an [`Imported`], or which file cannot be read and why. Invariants: all files are read before one is
//! refused, so that everything wrong is told at once.

use std::collections::BTreeMap;

use super::compose::{Composer, Row};
use super::dateline::has_place;
use super::flatten::{Gathered, flatten};
use super::item::{Item, Shape};
use super::labels::parted;
use super::layout::{divide, unquoted};
use super::model::{Fate, Imported, Input, Known, Left, Line, day_fact, fact};
use super::pair::{Unit, join};
use super::role::Role;
use super::roles::roles;
use super::speech::tail;
use super::{notes, plain};
use crate::diag::message;
use crate::office::{Kind, PackageError, kind, word};

/// Most bytes of words of a file: what they would become could not be read again.
const MOST: usize = 3 << 20;

/// So many paragraphs may begin with the place and the day.
const BEFORE: usize = 4;

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
    let said: Vec<Option<usize>> = inputs
        .iter()
        .map(|input| known.locales.iter().position(|locale| Some(locale) == input.locale.as_ref()))
        .collect();
    for (file, input) in inputs.iter().enumerate() {
        let refuse = |error| Refused { file: input.name.clone(), kind: kind(&input.bytes), error };
        let before = gathered.len();
        match kind(&input.bytes) {
            Kind::Docx => match word::read(&input.bytes) {
                Ok(reading) => gathered.push(flatten(reading, (file, said[file]), known)),
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
        items.extend(own.items.into_iter().flat_map(|item| parted(item, known)));
        media.push(own.media);
        out.notes.extend(own.notes);
        let line = |(words, left)| Line { file: input.name.clone(), words, fate: Fate::Left(left) };
        out.account.extend(own.left.into_iter().map(line));
    }
    let (items, untold, notes) = divide(items, (&said, inputs), known);
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
    Run { known, inputs, media, out, pays: false }.release(items)
}

/// An import while it is made.
pub(super) struct Run<'a> {
    pub(super) known: &'a Known,
    inputs: &'a [Input],
    media: Vec<BTreeMap<String, Vec<u8>>>,
    pub(super) out: Imported,
    /// Whether lines about funding went, for the release says the same.
    pub(super) pays: bool,
}

impl<'a> Run<'a> {
    /// One in which no file is read.
    pub(super) fn of(known: &'a Known) -> Self {
        Self { known, inputs: &[], media: Vec::new(), out: Imported::default(), pays: false }
    }
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
        self.kind_in_margin(&items);
        self.paid(&items, &mut units, &mut fates);
        if let Some(source) = source(&units, self.known.source) {
            self.compose(&items, units, source, &mut fates);
        }
        self.offers();
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
        let (mut dated, mut paragraphs, mut above) = (false, 0, None);
        for (index, (place, role)) in places.iter().zip(roles).enumerate() {
            let item = &items[*place];
            let unit = |role: Role, words: String| {
                Box::new(Unit { role, words, row: item.row, items: vec![*place], caption: None })
            };
            dated |= *role == Role::Day && has_place(&item.words, self.known);
            if let Some(fate) = self.apart(items, (places, roles), index, language) {
                fates[*place] = Some(fate);
                continue;
            }
            match role {
                // It may stand over the pages, or under a picture.
                Role::Headline => units.insert(0, *unit(Role::Headline, self.headline(item))),
                // Few lines may stand before the one that begins with place and day.
                Role::Paragraph if !dated && paragraphs < BEFORE && !item.is_empty() => {
                    paragraphs += 1;
                    let (words, found) = self.dateline(item, language, paragraphs == 1);
                    dated |= found;
                    units.push(*unit(Role::Paragraph, words));
                }
                Role::Quote => {
                    let (words, speaker) = tail(&item.marked);
                    units.push(*unit(Role::Quote, words));
                    units.extend(speaker.map(|words| *unit(Role::Speaker, words)));
                }
                Role::Contact | Role::Credit => {
                    // A table of contacts that stays is one.
                    let role = match &item.shape {
                        Shape::Grid(cells) => Role::Grid(cells.clone()),
                        _ => role.clone(),
                    };
                    units.push(*unit(role, item.marked.clone()));
                    continue;
                }
                Role::Grid(_) => {
                    units.push(Unit { caption: above.take(), ..*unit(role.clone(), item.marked.clone()) });
                }
                Role::Caption => {
                    let before = matches!(roles.get(index + 1), Some(Role::Grid(_)));
                    let caption = unit(Role::Caption, item.marked.clone());
                    above = captioned(&mut units, caption, before).or(above);
                }
                other => units.push(*unit(other.text(), item.marked.clone())),
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
            joined = texts.values().any(|other| join(&mut own, other, self.known));
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
        let mut composer = Composer::new(items, &self.media, source, &mut self.out, fates);
        composer.rows(&rows);
        // Readers of the text learn who pays, as they did in the file.
        if self.pays {
            composer.block("{ funding }");
        }
        notes::number(items, source, &mut self.out, fates);
    }

    /// Whether the facts of the release are these.
    fn holds(&self, facts: &str) -> bool {
        let kind = self.out.kind.as_deref().map(|kind| fact("kind", kind));
        let date = self.out.date.map(day_fact);
        facts.split(", ").all(|own| [&kind, &date].into_iter().flatten().any(|fact| fact == own))
    }

    /// Where every item went.
    fn account(&mut self, items: &[Item], fates: Vec<Option<Fate>>) {
        for (item, fate) in items.iter().zip(fates) {
            if item.source.trim().is_empty() {
                continue;
            }
            let file = self.inputs.get(item.file).map(|input| input.name.clone()).unwrap_or_default();
            // What the template does not say after all is no fact.
            let fate = match fate.unwrap_or(Fate::Left(Left::Doubled)) {
                Fate::Fact(fact) if !self.holds(&fact) => Fate::Left(Left::Contrary),
                fate => fate,
            };
            self.out.account.push(Line { file, words: item.source.clone(), fate });
        }
    }
}

/// Puts a caption under a picture; gives it back where it is that of the table behind it; else it is a paragraph.
fn captioned(units: &mut Vec<Unit>, caption: Box<Unit>, before: bool) -> Option<Box<Unit>> {
    match units.last_mut().filter(|last| last.role == Role::Figure && last.caption.is_none()) {
        Some(figure) => figure.caption = Some(caption),
        None if before => return Some(caption),
        None => units.push(Unit { role: Role::Paragraph, ..*caption }),
    }
    None
}

/// The language that the others are put beside: the house's, unless the files hold only a little of it; else the one that has most texts.
fn source(units: &BTreeMap<usize, Vec<Unit>>, house: usize) -> Option<usize> {
    let own = |language: &usize| units.get(language).into_iter().flatten();
    let length = |language: &usize| own(language).map(|unit| unit.words.len()).sum::<usize>();
    let longest = units.keys().map(length).max()?;
    let is_much = |language: &usize| length(language) * 4 > longest;
    let most = units.keys().copied().filter(is_much);
    let most = most.max_by_key(|language| (own(language).count(), length(language), usize::MAX - language));
    if is_much(&house) { Some(house) } else { most }
}
