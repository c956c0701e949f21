//! Where a line may end in a word or right behind it, and what that costs.
//!
//! In: a word of a paragraph, the opportunities of UAX #14 in it. Out: [`WordEnd`]s. Invariants: hyphens are added to words
//! of languages alone, never to addresses, names of persons and dates; the last word of a justified paragraph stays whole,
//! so that no fragment stands alone in its last line; small words belong to what follows.

use super::atom::{Atom, End};
use super::line::{Alignment, Paragraph};
use crate::l10n::language::leads_on;
use crate::pdf::text::{Shaper, Sign, TextAttributes, Word, address, address_breaks};

/// Cost of dividing a word that is wider than the measure, where nothing else helps.
const EMERGENCY: f64 = 9_000.0;
/// Cost of a line end after a stroke and the like.
const AFTER_STROKE: f64 = 200.0;
/// Cost of a line end after a sign within a part of an address.
const INSIDE_ADDRESS: f64 = 400.0;
/// Cost of a line end without any sign in a long part of an address.
const WITHOUT_SIGN: f64 = 3_000.0;
/// A part of an address that is longer, in characters, may be parted without a sign.
const LONG_PART: usize = 24;

/// Cost of a line end after a small number, which belongs to what follows: `13 октября`, `5 regions`.
const AFTER_DAY: f64 = 400.0;

/// A line end in a word or right behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordEnd {
    pub(super) at: usize,
    pub(super) end: End,
    pub(super) penalty: f64,
}

/// Finds the line ends of words.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    paragraph: &'a Paragraph<'a>,
    shaper: &'a Shaper,
    /// Where the last word begins.
    last_word: usize,
}

impl<'a> Places<'a> {
    pub(super) fn new(paragraph: &'a Paragraph<'a>, shaper: &'a Shaper) -> Self {
        let text = paragraph.text.text().trim_end_matches(' ');
        Self { paragraph, shaper, last_word: text.rfind([' ', '\u{A0}']).map_or(0, |at| at + space_len(text, at)) }
    }

    /// A line end where UAX #14 sees one inside a word or right behind it.
    pub(super) fn explicit(&self, at: usize) -> WordEnd {
        if self.paragraph.text.text()[..at].ends_with(['-', '–', '—', '\u{2010}']) {
            WordEnd { at, end: End::Explicit, penalty: f64::from(self.paragraph.breaking.explicit_hyphen) }
        } else {
            WordEnd { at, end: End::Plain, penalty: AFTER_STROKE }
        }
    }

    /// Adds the line ends of a word to those that UAX #14 sees, and takes those away that are wrong.
    pub(super) fn of_word(&self, atom: &Atom, word: &Word, width: f32, ends: &mut Vec<WordEnd>) {
        let attributes = self.paragraph.text.attributes(atom.span);
        let wide = width > self.paragraph.measure;
        if self.address(atom, attributes, wide, ends) {
            return;
        }
        self.divisions(atom, word, attributes, ends);
        if wide {
            self.emergency(atom, ends);
        }
    }

    /// The line ends of an address, if the word has one.
    fn address(&self, atom: &Atom, attributes: &TextAttributes, wide: bool, ends: &mut Vec<WordEnd>) -> bool {
        let text = self.paragraph.text.text();
        // A full stop at the end is that of a sentence.
        let inner = text[atom.range.clone()].as_bytes().split_last().map_or(&[][..], |(_, inner)| inner);
        if !inner.iter().any(|byte| matches!(byte, b'.' | b'@' | b'/')) {
            return false;
        }
        // It may be of several spans.
        let start = text[..atom.range.start].rfind([' ', '\u{A0}']).map_or(0, |at| at + space_len(text, at));
        let end = text[atom.range.end..].find([' ', '\u{A0}']).map_or(text.len(), |at| atom.range.end + at);
        let Some(found) = address(&text[start..end]) else { return false };
        let found = start + found.start..start + found.end;
        ends.retain(|place| !(found.start < place.at && place.at < found.end));
        if attributes.whole && !wide {
            return true;
        }
        let places = address_breaks(&text[found.clone()]);
        let mut signs = places.iter().filter(|place| place.sign != Sign::Nothing).map(|place| place.at).peekable();
        let mut part = 0;
        for place in &places {
            while let Some(at) = signs.next_if(|at| *at <= place.at) {
                part = at;
            }
            let next = signs.peek().copied().unwrap_or(found.len());
            let long = wide || next - part > LONG_PART;
            let (end, penalty) = match place.sign {
                Sign::Part => (End::Plain, AFTER_STROKE),
                Sign::Inside => (End::Plain, INSIDE_ADDRESS),
                Sign::Hyphen => (End::Explicit, f64::from(self.paragraph.breaking.explicit_hyphen)),
                Sign::Nothing if long => (End::Plain, if wide { EMERGENCY } else { WITHOUT_SIGN }),
                Sign::Nothing => continue,
            };
            let at = found.start + place.at;
            if atom.range.start < at && at < atom.range.end {
                ends.push(WordEnd { at, end, penalty });
            }
        }
        true
    }

    /// Where a word of justified text or of a cell may be divided: at soft hyphens, or else where its language allows.
    fn divisions(&self, atom: &Atom, word: &Word, attributes: &TextAttributes, ends: &mut Vec<WordEnd>) {
        let breaking = self.paragraph.breaking;
        let kept = self.paragraph.is_justified() && atom.range.start >= self.last_word;
        if !self.paragraph.is_divided() || attributes.whole || kept {
            return;
        }
        let penalty = f64::from(breaking.hyphen);
        let soft = self.paragraph.text.soft_hyphens(&atom.range);
        if !soft.is_empty() {
            ends.extend(soft.iter().map(|&at| WordEnd { at, end: End::Hyphen, penalty }));
            return;
        }
        let (before, after) = (breaking.before_hyphen, breaking.after_hyphen);
        let least = breaking.hyphenated_word;
        let good =
            word.divisions.iter().filter(|d| d.before >= before && d.after >= after && d.before + d.after >= least);
        ends.extend(good.filter_map(|d| {
            let at = atom.range.start + d.at;
            let words = self.paragraph.kept;
            let kept = words.get(words.partition_point(|kept| kept.range.end <= at));
            let kept = kept.filter(|kept| kept.range.start < at);
            if kept.is_some_and(|kept| kept.never) {
                return None;
            }
            let name = if kept.is_some() { f64::from(breaking.name) } else { 1.0 };
            let short = if d.before.min(d.after) < 3 { f64::from(breaking.short_part) } else { 1.0 };
            Some(WordEnd { at, end: End::Hyphen, penalty: penalty * name * short })
        }));
    }

    /// A word wider than the measure may be divided anywhere: with a hyphen between letters, else without a mark.
    fn emergency(&self, atom: &Atom, ends: &mut Vec<WordEnd>) {
        let mut before = None;
        for (at, c) in self.paragraph.text.text()[atom.range.clone()].char_indices() {
            if let Some(previous) = before {
                let letters = char::is_alphabetic(previous) && c.is_alphabetic();
                let end = if letters { End::Hyphen } else { End::Plain };
                ends.push(WordEnd { at: atom.range.start + at, end, penalty: EMERGENCY });
            }
            before = Some(c);
        }
    }

    /// Cost of ending a line after the word that ends here: small words belong to what follows.
    pub(super) fn after_word(&self, visible: usize) -> f64 {
        let (head, breaking) = (&self.paragraph.text.text()[..visible], self.paragraph.breaking);
        if ends_in_day(head) {
            return AFTER_DAY;
        }
        let mut word = head.chars().rev().take_while(|c| !matches!(c, ' ' | '\u{A0}'));
        let letters = [word.next(), word.next()];
        let short = word.next().is_none() && letters.into_iter().flatten().all(char::is_alphabetic);
        let cost = match self.paragraph.alignment {
            Alignment::Balanced if short || self.leads_on(head) => breaking.short_word_in_headline,
            Alignment::Ragged if self.leads_on(head) => breaking.short_word_when_ragged,
            _ if short => breaking.short_word,
            _ => 0.0,
        };
        f64::from(cost)
    }

    /// Whether the last word belongs to what follows.
    fn leads_on(&self, head: &str) -> bool {
        let text = self.paragraph.text;
        let word = &head[head.rfind([' ', '\u{A0}']).map_or(0, |at| at + space_len(head, at))..];
        let language = text.attributes(text.span_at(head.len().saturating_sub(1))).language;
        leads_on(self.shaper.subtag(language), word.trim_start_matches(|c: char| !c.is_alphabetic()))
    }
}

/// Whether a text ends in a number of one or two digits, or in a range of them.
fn ends_in_day(head: &str) -> bool {
    let word = &head.as_bytes()[head.rfind([' ', '\u{A0}']).map_or(0, |at| at + space_len(head, at))..];
    let digits = word.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let before = &word[..word.len() - digits];
    matches!(digits, 1 | 2) && (before.is_empty() || before.ends_with("–".as_bytes()))
}

/// The bytes of the space that stands there.
fn space_len(text: &str, at: usize) -> usize {
    if text[at..].starts_with(' ') { 1 } else { '\u{A0}'.len_utf8() }
}
