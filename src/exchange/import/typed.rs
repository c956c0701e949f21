//! Lists whose signs are typed.
//!
//! In: items and their roles. Out: items of lists without their signs. Invariants: two lines or more are a list; letters and Roman numbers count
//! only where they count up from the first; other signs under numbers or letters lie a level below; signs that no list of a release has are told.

use super::item::Item;
use super::layout::begin;
use super::role::Role;
use crate::diag::{Message, message};

/// What an item of a typed list begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// A dash, a dot.
    Mark(char),
    /// A number, and how many stand before it: `1.2.` has one.
    Number(usize, u64),
    /// The place of a letter in its alphabet, and what stands behind it.
    Letter(u64, char),
    /// The same for a capital.
    Capital(u64),
    /// A Roman number.
    Roman(u64),
}

/// Letters that count, in each script.
const ALPHABETS: [&str; 2] = ["abcdefghijklmnop", "абвгдежзиклмно"];
/// Roman numbers that count.
const ROMANS: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

/// The sign of a typed list that a text begins with: its bytes, and its number.
pub(super) fn typed_sign(text: &str) -> Option<(usize, Option<u64>)> {
    let (bytes, sign) = sign(text)?;
    match sign {
        Sign::Number(_, number) => Some((bytes, Some(number))),
        Sign::Mark(_) => Some((bytes, None)),
        // Initials and the first word of a sentence look like these.
        Sign::Letter(_, ')') => Some((bytes, None)),
        Sign::Letter(..) | Sign::Capital(_) | Sign::Roman(_) => None,
    }
}

/// The sign that a text begins with, and its bytes with the space behind it.
fn sign(text: &str) -> Option<(usize, Sign)> {
    let spaces = [' ', '\t', '\u{A0}'];
    let mut letters = text.chars();
    let first = letters.next()?;
    if "•·▪◦–—-*●○■□►▶➢➤✓✔✦◆❖‣⁃→".contains(first) && letters.as_str().starts_with(spaces)
    {
        let rest = letters.as_str();
        let gap = rest.len() - rest.trim_start_matches(spaces).len();
        return Some((first.len_utf8() + gap, Sign::Mark(first)));
    }
    let head = text.split(spaces).next().unwrap_or_default();
    let rest = &text[head.len()..];
    let gap = rest.len() - rest.trim_start_matches(spaces).len();
    let bytes = head.len() + gap;
    let inner = head.strip_prefix('(').unwrap_or(head);
    let end = inner.chars().next_back().filter(|_| gap > 0)?;
    let opened = inner.len() < head.len();
    let body = inner.trim_end_matches([')', '.']);
    let figures: Vec<&str> = body.split('.').collect();
    let small = |own: &&str| (1..=2).contains(&own.len()) && own.bytes().all(|b| b.is_ascii_digit());
    let closed = matches!(end, ')' | '.');
    if figures.iter().all(small) && closed && figures.len() < 4 {
        return Some((bytes, Sign::Number(figures.len() - 1, figures.last()?.parse().ok()?)));
    }
    if !closed || inner.len() != body.len() + 1 {
        return None;
    }
    let lower = body.to_lowercase();
    let letter = || ALPHABETS.iter().find_map(|own| own.chars().position(|c| lower == c.to_string()));
    if (end == ')' || opened || body != lower)
        && let Some(place) = letter()
    {
        let place = place as u64 + 1;
        return Some((bytes, if body == lower { Sign::Letter(place, end) } else { Sign::Capital(place) }));
    }
    let roman = ROMANS.iter().position(|own| *own == lower);
    roman.map(|place| (bytes, Sign::Roman(place as u64 + 1)))
}

/// Lists whose signs were typed: two items or more.
pub(super) fn typed_lists(items: &mut [Item], roles: &mut [Role], notes: &mut Vec<Message>) {
    let mut place = 0;
    while place < items.len() {
        let own = |at: usize| {
            (roles[at] == Role::Paragraph).then(|| sign(items[at].words.trim_start())).flatten().map(|(_, sign)| sign)
        };
        let signs: Vec<Sign> = (place..items.len()).map_while(own).collect();
        let count = counted(&signs);
        if count < 2 {
            place += 1;
            continue;
        }
        list(&mut items[place..place + count], &mut roles[place..place + count], &signs[..count], notes);
        place += count;
    }
}

/// How many signs, from the first, are those of one list: under a mark lies nothing, and a list that begins anew is another.
fn counted(signs: &[Sign]) -> usize {
    let Some(first) = signs.first() else { return 0 };
    let own = level_of(first);
    // The last number of each kind.
    let mut last: Vec<(usize, u64)> = Vec::new();
    let holds = |(place, sign): (usize, &Sign)| {
        let kind = level_of(sign);
        let before = last.iter().rev().find(|(of, _)| *of == kind).map(|(_, number)| *number);
        // Capitals lie under nothing.
        let inner = !matches!(first, Sign::Mark(_)) && !matches!(sign, Sign::Capital(_));
        let fits = match (sign, number(sign)) {
            // Whoever types marks may go on with figures, and begins anew with one.
            _ if kind != own && !inner => matches!((first, sign), (Sign::Mark(_), Sign::Number(_, 2..))),
            (Sign::Letter(..) | Sign::Capital(_) | Sign::Roman(_), Some(number)) => {
                before.is_some_and(|before| number == before + 1) || number == 1 && (kind != own || place == 0)
            }
            (_, Some(number)) => kind != own || before.is_none_or(|before| number > 1 || before < 2),
            (_, None) => true,
        };
        if let Some(number) = number(sign) {
            // What lies under an item begins anew under the next.
            last.retain(|(of, _)| *of == own && kind != own);
            last.push((kind, number));
        }
        fits
    };
    let count = signs.iter().enumerate().map(holds).take_while(|holds| *holds).count();
    // One letter or Roman number alone may be an initial.
    let letters = matches!(first, Sign::Letter(..) | Sign::Capital(_) | Sign::Roman(_));
    let alone = signs[..count].iter().filter(|sign| level_of(sign) == own).count() == 1;
    if letters && alone { 0 } else { count }
}

/// Which signs are of one kind.
fn level_of(sign: &Sign) -> usize {
    match sign {
        Sign::Number(before, _) => *before,
        Sign::Letter(..) => 10,
        Sign::Capital(_) => 13,
        Sign::Roman(_) => 11,
        Sign::Mark(_) => 12,
    }
}

/// Gives items of a list their roles and takes their signs away.
fn list(items: &mut [Item], roles: &mut [Role], signs: &[Sign], notes: &mut Vec<Message>) {
    let Some(first) = signs.first() else { return };
    notes.push(message!(
        "import-list",
        "lines that begin with typed signs are taken for a list of {count} items: “{words}”",
        count = items.len(),
        words = begin(&items[0].words)
    ));
    let strange = |sign: &Sign| {
        matches!(sign, Sign::Letter(..) | Sign::Capital(_) | Sign::Roman(_)) || matches!(sign, Sign::Number(1.., _))
    };
    if signs.iter().any(strange) {
        notes.push(message!(
            "import-signs",
            "its letters, Roman numbers and numbers with points are 1, 2, 3 now: look whether the text speaks of them (“{words}”)",
            words = begin(&items[0].words)
        ));
    }
    // Kinds of signs that are open, the outermost first; only numbers and letters have others under them.
    let mut open: Vec<usize> = Vec::new();
    let mut starts: Vec<u64> = Vec::new();
    let plain = matches!(first, Sign::Mark(_)) || !counts_up(signs);
    for ((item, role), sign) in items.iter_mut().zip(roles).zip(signs) {
        let own = if plain { 0 } else { level_of(sign) };
        if let Some(at) = open.iter().position(|known| *known == own) {
            open.truncate(at + 1);
            starts.truncate(at + 1);
        } else {
            open.push(own);
            starts.push(number(sign).unwrap_or(1));
        }
        let level = u8::try_from(open.len() - 1).unwrap_or(0).min(2);
        let start = starts.last().copied().filter(|_| number(sign).is_some());
        let numbered = if plain { signs.iter().all(|sign| number(sign).is_some()) } else { number(sign).is_some() };
        *role = Role::Listed(start.filter(|_| numbered), level);
        let marked = item.marked.trim_start().to_owned();
        let bare = marked.trim_start_matches(['\\', '*']);
        let at = sign_bytes(bare).map(|at| marked.len() - bare.len() + at).or_else(|| sign_bytes(&marked));
        let rest = marked.get(at.unwrap_or(0)..).unwrap_or(&marked);
        item.marked = rest.to_owned();
    }
}

fn sign_bytes(text: &str) -> Option<usize> {
    sign(text).map(|(bytes, _)| bytes)
}

fn number(sign: &Sign) -> Option<u64> {
    match sign {
        Sign::Mark(_) => None,
        Sign::Number(_, number) | Sign::Letter(number, _) | Sign::Capital(number) | Sign::Roman(number) => {
            Some(*number)
        }
    }
}

/// Whether the signs of the kind that a list begins with count up by one.
fn counts_up(signs: &[Sign]) -> bool {
    let Some(first) = signs.first() else { return false };
    let own: Vec<u64> = signs.iter().filter(|sign| level_of(sign) == level_of(first)).filter_map(number).collect();
    own.windows(2).all(|two| two[1] == two[0] + 1)
}

#[cfg(test)]
mod tests {
    use super::super::item::Origin;
    use super::*;

    fn of(lines: &[&str]) -> Vec<(Role, String)> {
        let mut items: Vec<Item> = lines.iter().map(|own| Item::new(0, Origin::Body, (*own).to_owned())).collect();
        let mut roles = vec![Role::Paragraph; items.len()];
        typed_lists(&mut items, &mut roles, &mut Vec::new());
        roles.into_iter().zip(items).map(|(role, item)| (role, item.marked)).collect()
    }

    fn levels(lines: &[&str]) -> Vec<Option<(bool, u8)>> {
        let level = |(role, _): (Role, String)| match role {
            Role::Listed(start, level) => Some((start.is_some(), level)),
            _ => None,
        };
        of(lines).into_iter().map(level).collect()
    }

    #[test]
    fn signs_of_every_kind_are_lists() {
        let (number, mark, under, below) = (Some((true, 0)), Some((false, 0)), Some((true, 1)), Some((false, 1)));
        for (lines, wanted) in [
            (&["- one", "– two"][..], vec![mark, mark]),
            (&["a) one", "b) two"], vec![number, number]),
            (&["а) один", "- под", "б) два"], vec![number, below, number]),
            (&["1. one", "1.1. in", "1.2. in", "2. two"], vec![number, under, under, number]),
            (&["1) one", "- in", "- in", "2) two"], vec![number, below, below, number]),
            (&["(1) one", "(2) two"], vec![number, number]),
            (&["(a) one", "(b) two"], vec![number, number]),
            (&["i. one", "ii. two", "iii. three"], vec![number; 3]),
            (&["A. Complaints", "B. Appeals"], vec![number, number]),
            (&["• one", "• two", "1) a", "2) b"], vec![mark, mark, number, number]),
            (&["A. Rahimova said so.", "Nothing else."], vec![None, None]),
            (&["A. Rahimova said so.", "K. Saidov did not."], vec![None, None]),
            (&["С. Азизова сказала.", "А. Саидов молчал."], vec![None, None]),
            (&["- one"], vec![None]),
            (&["3.5 million people", "4.5 million people"], vec![None, None]),
        ] {
            assert_eq!(levels(lines), wanted, "{lines:?}");
        }
        let several = ["- one", "- two", "1. one", "1.1. in", "2. two", "(1) one", "(2) two", "A. one", "B. two"];
        let wanted = [mark, mark, number, under, number, number, number, number, number];
        assert_eq!(levels(&several), wanted);
        assert_eq!(levels(&["1. one", "a) in", "b) in", "2. two", "a) in", "b) in"])[4..], [under, under]);
        assert_eq!(levels(&["1. one", "1. two"]), [number, number]);
        assert_eq!(of(&["a) one", "b) two"])[1].1, "two");
        assert_eq!(of(&["(1) one", "(2) two"])[0].1, "one");
    }
}
