//! A pattern with other words, laid out as it was.
//!
//! In: a pattern's words in their file, and those that shall stand there. Out: the pattern's bytes. Invariants: words that stay keep
//! their bytes and the white space before them; only a line that grows beyond [`WIDTH`] is broken anew; no line begins with a sign that
//! means something there.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::field::key;
use super::words::Word;

/// How long a line of a file of messages may grow.
const WIDTH: usize = 120;

/// A word to write.
struct Laid {
    gap: String,
    word: String,
    /// Which of the words that stood there it is.
    old: Option<usize>,
    /// Whether it is new, or the white space before it.
    is_new: bool,
}

/// Where a pattern stands.
pub(super) struct Site<'a> {
    /// The file.
    pub(super) text: &'a str,
    /// Where the pattern begins, behind its sign.
    pub(super) start: usize,
    /// How far lines are set in where the pattern has but one.
    pub(super) indent: usize,
}

/// The bytes of a pattern that says `new`, from behind its sign.
pub(super) fn laid_out(site: &Site<'_>, old: &[Word], new: &[String]) -> String {
    let slice = |range: &Range<usize>| site.text.get(range.clone()).unwrap_or_default();
    let before: Vec<String> = old.iter().map(|word| key(slice(&word.at))).collect();
    let after: Vec<String> = new.iter().map(|word| key(word)).collect();
    let mut out: Vec<Laid> = Vec::with_capacity(new.len());
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (gone, come) = (op.old_range(), op.new_range());
        let stays = matches!(op, DiffOp::Equal { .. });
        for (place, index) in come.enumerate() {
            let own = Some(gone.start + place).filter(|own| gone.contains(own));
            let gap = gap(own, out.last(), old, slice);
            let is_new = !stays || own.and_then(|own| old.get(own)).is_none_or(|word| slice(&word.gap) != gap);
            let kept = own.filter(|_| stays);
            let word = kept.and_then(|own| old.get(own)).map(|word| slice(&word.at));
            let word = word.or_else(|| new.get(index).map(String::as_str)).unwrap_or_default();
            out.push(Laid { gap: gap.to_owned(), word: word.to_owned(), old: kept, is_new });
        }
    }
    let layout = Layout { site, end: if site.text.contains("\r\n") { "\r\n" } else { "\n" } };
    let end = old.last().map_or(site.start, |word| word.at.end);
    layout.settle(&mut out, most(site, end));
    out.iter().flat_map(|laid| [laid.gap.as_str(), laid.word.as_str()]).collect()
}

/// The white space before a word that takes the place of an old one, or is it.
fn gap<'t>(
    own: Option<usize>,
    last: Option<&Laid>,
    old: &[Word],
    slice: impl Fn(&Range<usize>) -> &'t str,
) -> &'t str {
    let of = |place: usize| old.get(place).map(|word| slice(&word.gap)).filter(|gap| !gap.is_empty());
    let Some(last) = last else { return old.first().map_or(" ", |word| slice(&word.gap)) };
    let Some(own) = own.filter(|own| *own > 0) else { return " " };
    let gap = of(own).unwrap_or(" ");
    // Where the words at the end of a line went, the line still ends.
    let broken = last.old.filter(|last| last + 1 < own).and_then(|last| of(last + 1));
    broken.filter(|broken| broken.contains('\n') && !gap.contains('\n')).unwrap_or(gap)
}

/// How long the lines of a pattern may be: where they are too long anyway, that is how its people write.
fn most(site: &Site<'_>, end: usize) -> usize {
    let begin = site.text.get(..site.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let lines = site.text.get(begin..end).unwrap_or_default().lines();
    let longest = lines.map(|line| line.chars().count()).max().unwrap_or(0);
    if longest > WIDTH { usize::MAX } else { WIDTH }
}

/// How far the first line of a word reaches that stands behind a column, and where the word ends.
fn behind(column: usize, laid: &Laid) -> (usize, usize) {
    let column = if laid.gap.contains('\n') { 0 } else { column };
    let count = |text: &str| text.chars().count();
    let begin = column + count(laid.gap.rsplit('\n').next().unwrap_or_default());
    let first = begin + count(laid.word.split('\n').next().unwrap_or_default());
    (first, laid.word.rfind('\n').map_or(first, |at| count(laid.word.get(at + 1..).unwrap_or_default())))
}

/// A sign that means something at the beginning of a line.
fn is_special(word: &str) -> bool {
    word.starts_with(['.', '[', '*'])
}

struct Layout<'a> {
    site: &'a Site<'a>,
    end: &'static str,
}

impl Layout<'_> {
    /// A break of a line, with its indentation.
    fn line_break(&self, all: &[Laid]) -> String {
        let indent = |gap: &str| gap.rfind('\n').map(|at| gap.len() - at - 1).filter(|indent| *indent > 0);
        let indent = all.iter().find_map(|laid| indent(&laid.gap)).unwrap_or(self.site.indent);
        format!("{}{}", self.end, " ".repeat(indent))
    }

    /// No line begins with a special sign, and none has grown too long.
    fn settle(&self, all: &mut [Laid], most: usize) {
        let line_break = self.line_break(all);
        for laid in all.iter_mut() {
            if laid.gap.contains('\n') && is_special(&laid.word) {
                laid.gap = " ".to_owned();
                laid.is_new = true;
            }
        }
        let is_one_line = !all.iter().any(|laid| laid.gap.contains('\n'));
        let mut at = 0;
        while at < all.len() {
            let length = 1 + all.iter().skip(at + 1).take_while(|laid| !laid.gap.contains('\n')).count();
            let line = all.get_mut(at..at + length).unwrap_or_default();
            let begin = self.column(line.first().map_or("", |laid| &laid.gap));
            let mut column = begin;
            let wide = line.iter().map(|laid| {
                let (peak, end) = behind(column, laid);
                column = end;
                peak
            });
            let wide = wide.max().unwrap_or(begin);
            if line.iter().any(|laid| laid.is_new) && wide > most {
                self.broken(line, &line_break, is_one_line);
            }
            at += length;
        }
    }

    /// The column behind which a line's first gap stands.
    fn column(&self, gap: &str) -> usize {
        let before = self.site.text.get(..self.site.start).unwrap_or_default();
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        if gap.contains('\n') { 0 } else { before.get(line..).unwrap_or_default().chars().count() }
    }

    /// Breaks a line where it becomes too long. A text that had one line begins on its own.
    fn broken(&self, line: &mut [Laid], line_break: &str, is_one_line: bool) {
        let mut column = self.column(line.first().map_or("", |laid| &laid.gap));
        for (place, laid) in line.iter_mut().enumerate() {
            let begins = place == 0 && is_one_line && !laid.gap.is_empty();
            let full = place > 0 && behind(column, laid).0 > WIDTH - 2;
            if (begins || full) && !is_special(&laid.word) {
                line_break.clone_into(&mut laid.gap);
            }
            column = behind(column, laid).1;
        }
    }
}
