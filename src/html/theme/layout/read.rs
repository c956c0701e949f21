//! Rules of a face as a file has them.
//!
//! In: the bytes of `GPOS` or `GSUB`. Out: its scripts, features and lookups. Invariants: nothing outside the bytes is read; what is damaged is
//! nothing. Source: OpenType 1.9, chapter 2.

use std::collections::{BTreeMap, BTreeSet};

pub(super) type Tag = [u8; 4];

/// Numbers of a table.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn at(self, place: usize) -> Option<u16> {
        Some(u16::from_be_bytes(self.0.get(place..place + 2)?.try_into().ok()?))
    }

    /// So many numbers.
    pub(super) fn many(self, place: usize, count: u16) -> Option<Vec<u16>> {
        let bytes = self.0.get(place..place + 2 * usize::from(count))?;
        Some(bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect())
    }

    /// A number, and so many numbers behind it.
    pub(super) fn list(self, place: usize) -> Option<Vec<u16>> {
        self.many(place + 2, self.at(place)?)
    }

    pub(super) fn tag(self, place: usize) -> Option<Tag> {
        self.0.get(place..place + 4)?.try_into().ok()
    }

    /// What an offset leads to; `None` for none.
    pub(super) fn follow(self, place: usize) -> Option<Self> {
        let offset = usize::from(self.at(place)?);
        (offset > 0).then(|| self.0.get(offset..).map(Self))?
    }

    /// Glyphs with their places in a coverage table, as far as they are kept.
    pub(super) fn coverage(self, kept: &BTreeSet<u16>) -> Option<Vec<(u16, usize)>> {
        let mut found = Vec::new();
        match self.at(0)? {
            1 => found.extend(self.list(2)?.into_iter().zip(0..).filter(|(glyph, _)| kept.contains(glyph))),
            2 => {
                for range in self.many(4, self.at(2)?.checked_mul(3)?)?.chunks_exact(3) {
                    let [from, to, first] = [range[0], range[1], range[2]];
                    let own = if from <= to { kept.range(from..=to) } else { kept.range(from..from) };
                    found.extend(own.map(|glyph| (*glyph, usize::from(first) + usize::from(glyph - from))));
                }
            }
            _ => return None,
        }
        Some(found)
    }

    /// The classes of glyphs that have one.
    pub(super) fn classes(self) -> Option<Vec<(u16, u16, u16)>> {
        match self.at(0)? {
            1 => {
                let first = self.at(2)?;
                Some((first..).zip(self.list(4)?).map(|(glyph, class)| (glyph, glyph, class)).collect())
            }
            2 => {
                let ranges = self.many(4, self.at(2)?.checked_mul(3)?)?;
                Some(ranges.chunks_exact(3).map(|range| (range[0], range[1], range[2])).collect())
            }
            _ => None,
        }
    }
}

pub(super) fn class(classes: &[(u16, u16, u16)], glyph: u16) -> u16 {
    classes.iter().find(|(from, to, _)| (*from..=*to).contains(&glyph)).map_or(0, |(_, _, class)| *class)
}

pub(super) struct Lookup<'a> {
    pub(super) kind: u16,
    pub(super) flag: u16,
    pub(super) subtables: Vec<Bytes<'a>>,
}

pub(super) fn lookups(table: Bytes<'_>, far: u16) -> Option<Vec<Lookup<'_>>> {
    let list = table.follow(8)?;
    let one = |number: usize| {
        let own = list.follow(2 + 2 * number)?;
        let (mut kind, count) = (own.at(0)?, usize::from(own.at(4)?));
        let mut subtables = Vec::new();
        for number in 0..count {
            let mut subtable = own.follow(6 + 2 * number)?;
            if own.at(0)? == far {
                kind = subtable.at(2)?;
                let offset = u32::from_be_bytes(subtable.tag(4)?) as usize;
                subtable = Bytes(subtable.0.get(offset..)?);
            }
            subtables.push(subtable);
        }
        Some(Lookup { kind, flag: own.at(2)?, subtables })
    };
    // A lookup that cannot be read keeps its number.
    let none = || Lookup { kind: 0, flag: 0, subtables: Vec::new() };
    Some((0..usize::from(list.at(0)?)).map(|number| one(number).unwrap_or_else(none)).collect())
}

pub(super) fn features(table: Bytes<'_>) -> Option<Vec<(Tag, Vec<u16>)>> {
    let list = table.follow(6)?;
    let one = |number: usize| Some((list.tag(2 + 6 * number)?, list.follow(6 + 6 * number)?.list(2)?));
    (0..usize::from(list.at(0)?)).map(one).collect()
}

/// Scripts with their languages, the default first, and the features of each, by their new numbers.
pub(super) type Scripts = Vec<(Tag, Vec<(Option<Tag>, Vec<u16>)>)>;

pub(super) fn scripts(table: Bytes<'_>, numbers: &BTreeMap<u16, u16>) -> Option<Scripts> {
    let list = table.follow(4)?;
    let own = |language: Bytes<'_>| -> Option<Vec<u16>> {
        Some(language.list(4)?.iter().filter_map(|number| numbers.get(number)).copied().collect())
    };
    let one = |number: usize| {
        let script = list.follow(6 + 6 * number)?;
        let default = script.follow(0).and_then(own).unwrap_or_default();
        let languages = 0..usize::from(script.at(2)?);
        let language =
            |number: usize| Some((Some(script.tag(4 + 6 * number)?), own(script.follow(8 + 6 * number)?)?));
        let all: Option<Vec<_>> = [Some((None, default))].into_iter().chain(languages.map(language)).collect();
        Some((list.tag(2 + 6 * number)?, all?))
    };
    (0..usize::from(list.at(0)?)).map(one).collect()
}
