//! Source texts and their translations, in little memory.
//!
//! In: the fingerprints and places of a source text and of a translation, one pair after the other. Out: those of which
//! one side is alike and the other is not, and their places. Invariants: there may be hundreds of thousands, so that a
//! source text is kept once for all its translations, and nothing stands between two numbers.

use crate::check::portion::{Reader, Writer};
use crate::diag::{FileId, Span};

/// Source texts, and what one locale after the other says for them.
#[derive(Debug, Default)]
pub(crate) struct PairStore {
    texts: Pieces<Text>,
    /// The source file, from so many texts on.
    files: Vec<(usize, FileId)>,
    locales: Vec<Translations>,
}

/// What one locale says.
#[derive(Debug, Default)]
struct Translations {
    /// By the numbers of the source texts.
    list: Pieces<Translation>,
    /// The translated file, from so many texts on.
    files: Vec<(usize, FileId)>,
}

/// A source text as it is kept and compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    /// Its fingerprint; 0 where it may be translated in different ways.
    pub(crate) print: u64,
    /// A number for it, letters folded.
    pub(crate) folded: u32,
    /// Where it stands.
    pub(crate) place: Span,
}

/// A translation as it is kept and compared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// Its fingerprint, even; odd where different sources may have the same.
    pub(crate) print: u64,
    /// Where its message's name stands.
    pub(crate) name: Span,
}

#[derive(Clone, Copy, Debug)]
#[repr(Rust, packed(2))]
struct Text {
    print: u64,
    folded: u32,
    start: u32,
    length: u16,
}

/// One without a length stands for none.
#[derive(Clone, Copy, Debug, Default)]
#[repr(Rust, packed(2))]
struct Translation {
    print: u64,
    start: u32,
    length: u16,
}

/// A pair and the first one that is like it, by the numbers of the source texts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Alike {
    /// One source text with two translations.
    Source(usize, usize),
    /// One translation of two source texts.
    Target(usize, usize),
}

/// PairStore are sorted in so many shares, a power of two, by the upper bits of their keys: a share takes as much less memory.
const SHARES: u64 = 16;

impl PairStore {
    pub(crate) fn new(locales: usize) -> Self {
        Self { locales: std::iter::repeat_with(Translations::default).take(locales).collect(), ..Self::default() }
    }

    /// Keeps a pair; those of one source text come together.
    pub(crate) fn push(&mut self, locale: usize, source: Source, target: Target) {
        let Some(translations) = self.locales.get_mut(locale) else { return };
        let length = |span: Span| u16::try_from(span.end.saturating_sub(span.start)).ok();
        // What is longer is no text that anybody wrote.
        let (Some(length), Some(name)) = (length(source.place), length(target.name)) else { return };
        let Source { print, folded, place: Span { file, start, .. } } = source;
        let is_last = self.texts.last().is_some_and(|text| text.start == start)
            && self.files.last().is_some_and(|(_, last)| *last == file)
            && translations.list.len() < self.texts.len();
        if !is_last {
            enter(&mut self.files, self.texts.len(), file);
            self.texts.push(Text { print, folded, start, length });
        }
        let number = self.texts.len() - 1;
        while translations.list.len() < number {
            translations.list.push(Translation::default());
        }
        enter(&mut translations.files, number, target.name.file);
        translations.list.push(Translation { print: target.print, start: target.name.start, length: name });
    }

    /// Takes over what another one has, after what this one has.
    pub(crate) fn merge(&mut self, other: &Self) {
        for number in 0..other.texts.len() {
            for locale in 0..other.locales.len() {
                if let Some((source, target)) = other.pair(locale, number) {
                    self.push(locale, source, target);
                }
            }
        }
    }

    /// A pair as it was kept.
    fn pair(&self, locale: usize, number: usize) -> Option<(Source, Target)> {
        let (text, own) = (self.texts.get(number)?, self.locales.get(locale)?.list.get(number)?);
        let [place, name] = self.places(locale, number).filter(|_| own.length > 0)?;
        Some((Source { print: text.print, folded: text.folded, place }, Target { print: own.print, name }))
    }

    /// Writes what it has.
    pub(crate) fn write(&self, to: &mut Writer<'_>) {
        to.number(self.texts.len());
        for number in 0..self.texts.len() {
            let pairs: Vec<_> =
                (0..self.locales.len()).filter_map(|locale| Some((locale, self.pair(locale, number)?))).collect();
            to.number(pairs.len());
            if let Some((_, (Source { print, folded, place }, _))) = pairs.first() {
                to.print(*print);
                to.number(*folded as usize);
                to.span(*place);
            }
            for (locale, (_, Target { print, name })) in &pairs {
                to.number(*locale);
                to.print(*print);
                to.span(*name);
            }
        }
    }

    /// Reads the same.
    pub(crate) fn read_back(&mut self, from: &mut Reader<'_>) -> Option<()> {
        for _ in 0..from.number()? {
            let count = from.number()?;
            if count == 0 {
                continue;
            }
            let source =
                Source { print: from.print()?, folded: u32::try_from(from.number()?).ok()?, place: from.span()? };
            for _ in 0..count {
                let locale = from.number()?;
                self.push(locale, source, Target { print: from.print()?, name: from.span()? });
            }
        }
        Some(())
    }

    /// PairStore of a locale of which one side is that of an earlier pair, and the other is not.
    pub(crate) fn alike(&self, locale: usize) -> Vec<Alike> {
        let mut all = Vec::new();
        let Some(translations) = self.locales.get(locale) else { return all };
        let keys: [fn(&Text, &Translation) -> Option<u64>; 2] =
            [|text, _| Some(text.print).filter(|key| *key != 0), |_, own| Some(own.print).filter(|key| key % 2 == 0)];
        let mut by_key = Vec::new();
        for (side, key) in keys.into_iter().enumerate() {
            for share in 0..SHARES {
                by_key.clear();
                let pairs = self.texts.iter().zip(translations.list.iter()).enumerate();
                let there = pairs.filter(|(_, (_, own))| own.length > 0);
                let keys = there.filter_map(|(number, (text, own))| Some((key(text, own)?, number)));
                by_key.extend(keys.filter(|(key, _)| key >> (u64::BITS - SHARES.ilog2()) == share));
                by_key.sort_unstable();
                self.differing(side, translations, &by_key, &mut all);
            }
        }
        all
    }

    /// The same of some pairs, by the key of one side, with their numbers and sorted.
    fn differing(&self, side: usize, own: &Translations, by_key: &[(u64, usize)], all: &mut Vec<Alike>) {
        for like in by_key.chunk_by(|a, b| a.0 == b.0) {
            let Some(((_, first), later)) = like.split_first() else { continue };
            let Some((text, translation)) = self.texts.get(*first).zip(own.list.get(*first)) else { continue };
            for (_, number) in later {
                let Some((other, another)) = self.texts.get(*number).zip(own.list.get(*number)) else { continue };
                if side == 0 && another.print != translation.print {
                    all.push(Alike::Source(*first, *number));
                } else if side == 1 && other.folded != text.folded {
                    all.push(Alike::Target(*first, *number));
                }
            }
        }
    }

    /// Where a pair's source text and its message's name are.
    pub(crate) fn places(&self, locale: usize, number: usize) -> Option<[Span; 2]> {
        let own = self.locales.get(locale)?;
        let (text, target) = (self.texts.get(number)?, own.list.get(number)?);
        let span = |files: &[(usize, FileId)], start: u32, length: u16| {
            let place = files.partition_point(|(from, _)| *from <= number).checked_sub(1)?;
            let (_, file) = *files.get(place)?;
            Some(Span { file, start, end: start.saturating_add(u32::from(length)) })
        };
        let name = span(&own.files, target.start, target.length)?;
        Some([span(&self.files, text.start, text.length)?, name])
    }
}

/// From a number on, the file is this one.
fn enter(files: &mut Vec<(usize, FileId)>, number: usize, file: FileId) {
    if files.last().is_none_or(|(_, last)| *last != file) {
        files.push((number, file));
    }
}

/// A list in pieces, which need not move when there are more.
#[derive(Debug)]
struct Pieces<T>(Vec<Vec<T>>);

/// So many are a piece.
const PIECE: usize = 1024;

impl<T> Default for Pieces<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> Pieces<T> {
    fn push(&mut self, item: T) {
        if self.0.last().is_none_or(|piece| piece.len() == PIECE) {
            self.0.push(Vec::with_capacity(PIECE));
        }
        if let Some(piece) = self.0.last_mut() {
            piece.push(item);
        }
    }

    fn len(&self) -> usize {
        self.0.last().map_or(0, |piece| (self.0.len() - 1) * PIECE + piece.len())
    }

    fn last(&self) -> Option<T> {
        self.0.last()?.last().copied()
    }

    fn get(&self, number: usize) -> Option<T> {
        self.0.get(number / PIECE)?.get(number % PIECE).copied()
    }

    fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, Translation};

    #[test]
    fn a_pair_takes_little_for_there_are_hundreds_of_thousands() {
        assert_eq!((size_of::<Text>(), size_of::<Translation>()), (18, 14));
    }
}
