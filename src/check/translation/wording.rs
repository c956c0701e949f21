//! An old wording beside the new, word by word.
//!
//! In: two texts. Out: what stayed, what went and what came. Invariants: together the parts that stayed and went are
//! the old text, those that stayed and came the new one; the result is the longest common sequence of words, so it
//! does not jump when a word repeats.

/// A stretch of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change<'a> {
    /// In both texts.
    Same(&'a str),
    /// In the old text only.
    Gone(&'a str),
    /// In the new text only.
    Come(&'a str),
}

/// Above this many comparisons the middle of two texts counts as replaced whole; no message of a release comes near.
const MOST: usize = 4_000_000;
/// Words that stay beside a change; more of them are left out.
const CONTEXT: usize = 6;

/// Compares two texts by words; spaces and signs count as words of their own.
#[must_use]
pub fn changes<'a>(old: &'a str, new: &'a str) -> Vec<Change<'a>> {
    let (before, after) = (words(old), words(new));
    let head = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let rest = before.len().min(after.len()) - head;
    let tail = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let middle = |list: &[&'a str]| list.get(head..list.len() - tail).unwrap_or(&[]).to_vec();
    let (gone, come) = (middle(&before), middle(&after));
    let mut marks: Vec<(Kind, &'a str)> = before.iter().take(head).map(|word| (Kind::Same, *word)).collect();
    if gone.len().saturating_mul(come.len()) > MOST {
        marks.extend(gone.iter().map(|word| (Kind::Gone, *word)));
        marks.extend(come.iter().map(|word| (Kind::Come, *word)));
    } else {
        common(&gone, &come, &mut marks);
    }
    marks.extend(before.iter().skip(before.len() - tail).map(|word| (Kind::Same, *word)));
    join(&marks, old, new)
}

/// The two texts with what changed in them marked, `[-gone-]` in the first and `{+come+}` in the second, and long
/// stretches without a change cut to a few words.
#[must_use]
pub fn beside(old: &str, new: &str) -> (String, String) {
    let all = changes(old, new);
    let (mut was, mut now) = (String::new(), String::new());
    for (number, change) in all.iter().enumerate() {
        match change {
            Change::Same(text) => {
                let short = shortened(text, number == 0, number + 1 == all.len());
                was.push_str(&short);
                now.push_str(&short);
            }
            Change::Gone(text) => was.push_str(&format!("[-{text}-]")),
            Change::Come(text) => now.push_str(&format!("{{+{text}+}}")),
        }
    }
    (was, now)
}

/// One text with both marks in it, whole.
#[must_use]
pub fn inline(old: &str, new: &str) -> String {
    let mut out = String::new();
    for change in changes(old, new) {
        match change {
            Change::Same(text) => out.push_str(text),
            Change::Gone(text) => out.push_str(&format!("[-{text}-]")),
            Change::Come(text) => out.push_str(&format!("{{+{text}+}}")),
        }
    }
    out
}

/// A stretch without change: its last words at the beginning of a text, its first at the end, both ends between.
fn shortened(text: &str, first: bool, last: bool) -> String {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let kept = if first || last { CONTEXT } else { 2 * CONTEXT };
    if words.len() <= kept + 2 || (first && last) {
        return text.to_owned();
    }
    let head: String = words.iter().take(if first { 0 } else { CONTEXT }).copied().collect();
    let tail: String = words.iter().skip(words.len() - if last { 0 } else { CONTEXT - 1 }).copied().collect();
    match (first, last) {
        (true, _) => format!("… {tail}"),
        (_, true) => format!("{head}…"),
        _ => format!("{head}… {tail}"),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Same,
    Gone,
    Come,
}

/// Letters and digits together, spaces together, every other sign alone.
fn words(text: &str) -> Vec<&str> {
    let class = |c: char| match c {
        c if c.is_alphanumeric() => 0,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut out = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|b| class(b) != class(c) || class(c) == 2) {
            out.extend(text.get(start..at));
            start = at;
        }
        before = Some(c);
    }
    out.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    out
}

/// The longest common sequence, by the table of lengths.
fn common<'a>(gone: &[&'a str], come: &[&'a str], marks: &mut Vec<(Kind, &'a str)>) {
    let width = come.len() + 1;
    let mut lengths = vec![0u32; (gone.len() + 1) * width];
    let at = |lengths: &[u32], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, a) in gone.iter().enumerate().rev() {
        for (j, b) in come.iter().enumerate().rev() {
            let length = if a == b {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(cell) = lengths.get_mut(i * width + j) {
                *cell = length;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (gone.get(i), come.get(j)) {
            (Some(a), Some(b)) if a == b => {
                marks.push((Kind::Same, a));
                i += 1;
                j += 1;
            }
            (Some(a), b) if b.is_none() || at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) => {
                marks.push((Kind::Gone, a));
                i += 1;
            }
            (_, Some(b)) => {
                marks.push((Kind::Come, b));
                j += 1;
            }
            (_, None) => return,
        }
    }
}

/// Joins words to stretches. A space or sign between two changes belongs to both, so that a phrase is one change.
fn join<'a>(marks: &[(Kind, &'a str)], old: &'a str, new: &'a str) -> Vec<Change<'a>> {
    let bridged = bridge(marks);
    let mut out = Vec::new();
    let (mut from, mut to) = (0, 0);
    let mut next = 0;
    while let Some(changed) = bridged.get(next).copied() {
        let length = bridged.iter().skip(next).take_while(|c| **c == changed).count();
        let (mut gone, mut come) = (0, 0);
        for (kind, word) in marks.iter().skip(next).take(length) {
            gone += if *kind == Kind::Come { 0 } else { word.len() };
            come += if *kind == Kind::Gone { 0 } else { word.len() };
        }
        let before = old.get(from..from + gone).unwrap_or("");
        let after = new.get(to..to + come).unwrap_or("");
        if changed {
            out.extend((!before.is_empty()).then_some(Change::Gone(before)));
            out.extend((!after.is_empty()).then_some(Change::Come(after)));
        } else {
            out.push(Change::Same(before));
        }
        from += gone;
        to += come;
        next += length;
    }
    out
}

/// Which words lie in a change.
fn bridge(marks: &[(Kind, &str)]) -> Vec<bool> {
    let mut changed: Vec<bool> = marks.iter().map(|(kind, _)| *kind != Kind::Same).collect();
    let mut next = 0;
    while next < marks.len() {
        let run = changed.iter().skip(next).take_while(|c| !**c).count();
        let short = marks.iter().skip(next).take(run).all(|(_, word)| !word.contains(char::is_alphanumeric));
        if run > 0 && short && run <= 2 && next > 0 && next + run < marks.len() {
            for flag in changed.iter_mut().skip(next).take(run) {
                *flag = true;
            }
        }
        next += run.max(1);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_a_phrase_an_end() {
        let shown = |old, new| inline(old, new);
        assert_eq!(
            shown("three seminars were held", "four seminars were held"),
            "[-three-]{+four+} seminars were held"
        );
        assert_eq!(
            shown("in three big seminars, held", "in one workshop, held"),
            "in [-three big seminars-]{+one workshop+}, held"
        );
        assert_eq!(shown("held.", "held"), "held[-.-]");
        assert_eq!(shown("they met.", "they spoke."), "they [-met-]{+spoke+}.");
        assert_eq!(shown("seminars were held", "three seminars were"), "{+three +}seminars were[- held-]");
        assert_eq!(shown("", "held"), "{+held+}");
        assert_eq!(shown("Ҷамъомад шуд", "Ҷамъомад нашуд"), "Ҷамъомад [-шуд-]{+нашуд+}");
    }

    #[test]
    fn long_stretches_are_cut() {
        let words: Vec<String> = (1..=40).map(|n| format!("w{n}")).collect();
        let old = words.join(" ");
        let (was, now) = beside(&old, &old.replace("w20 ", "new "));
        assert_eq!(was, "… w15 w16 w17 w18 w19 [-w20-] w21 w22 w23 w24 w25 …");
        assert_eq!(now, "… w15 w16 w17 w18 w19 {+new+} w21 w22 w23 w24 w25 …");
        assert_eq!(beside(&old, &old).0, old);
    }

    proptest! {
        #[test]
        fn both_texts_are_kept(old in "[abя ,.]{0,30}", new in "[abя ,.]{0,30}") {
            let (mut before, mut after) = (String::new(), String::new());
            for change in changes(&old, &new) {
                match change {
                    Change::Same(text) => { before.push_str(text); after.push_str(text); }
                    Change::Gone(text) => before.push_str(text),
                    Change::Come(text) => after.push_str(text),
                }
            }
            prop_assert_eq!(before, old);
            prop_assert_eq!(after, new);
        }
    }
}
