//! Quotation marks and apostrophes.
//!
//! In: tidied cells. Out: the same cells with the language's marks by depth of nesting. Invariants: each mark is read by
//! what stands around it (spaces, brackets, dashes, words), not by which mark it is, except where its shape leaves no
//! doubt (`«` opens, `»` closes); pairs are found as brackets are; and only then new marks are chosen. If a
//! paragraph's new marks could not be read back as the same pairs, its marks are left as typed, so the rule is
//! idempotent by construction: it answers either what it would answer again, or its input.

use super::cells::Cell;
use super::characters::{CharClasses, is_dash};
use crate::l10n::language::style::{SingleMarks, Style};

/// Sets the marks of a paragraph.
///
/// * Russian «ёлочки» outside, „лапки“ inside (Мильчин; Кирсанов). Tajik the same: 1,753 « against 16 “ in Firefox in
///   Tajik, and the state press. English “ ” outside and ‘ ’ inside, as the releases print them.
/// * An apostrophe is ’ in all three: between letters (`Coalition's`, `О'Коннор`), and in English also after a word
///   (`lawyers'`) and where it stands for letters before one (`'90s`).
/// * A language without a folder of its own has the double marks of CLDR; its single marks stay as typed.
/// * A mark without a partner (a quotation over several paragraphs) keeps its direction; a straight single mark or a
///   mark after a digit (`5"`, a measure) stays as typed.
pub(super) fn set(cells: &mut [Cell], style: &Style) {
    let Some(pairs) = style.quotes else {
        return;
    };
    let marks = marks(cells, style);
    let typed = characters(cells, &marks);
    let chosen = choose(&marks, &typed, pairs, style);
    let lasts = || match style.single_marks {
        SingleMarks::Set => choose(&marks, &chosen, pairs, style) == chosen,
        SingleMarks::AsTyped => {
            // Single marks that were chosen are none to the next reading.
            let mut trial = cells.to_vec();
            put(&mut trial, &marks, &chosen);
            let marks = self::marks(&trial, style);
            let chosen = characters(&trial, &marks);
            choose(&marks, &chosen, pairs, style) == chosen
        }
    };
    if chosen != typed && lasts() {
        put(cells, &marks, &chosen);
    }
}

fn characters(cells: &[Cell], marks: &[Mark]) -> Vec<char> {
    marks.iter().filter_map(|mark| cells.get(mark.at)).map(|cell| cell.c).collect()
}

fn put(cells: &mut [Cell], marks: &[Mark], chosen: &[char]) {
    for (mark, c) in marks.iter().zip(chosen) {
        if let Some(cell) = cells.get_mut(mark.at) {
            cell.put(*c);
        }
    }
}

/// What may stand beside a mark, other marks apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// A space or an end of the paragraph.
    Blank,
    /// An opening bracket.
    Open,
    /// Closing punctuation.
    Close,
    /// A hyphen or dash.
    Dash,
    /// Letters, digits, signs.
    Word,
}

/// A mark's place; which mark it is may change, this does not.
struct Mark {
    at: usize,
    before: Beside,
    after: Beside,
    /// Between two letters or digits: an apostrophe, if single.
    inside_word: bool,
    /// Right after a digit: perhaps feet or inches.
    measure: bool,
    /// After a word in `s`: perhaps an English possessive.
    possessive: bool,
    /// Before `90s`, `tis`: an apostrophe, if single.
    elision: bool,
}

fn marks(cells: &[Cell], style: &Style) -> Vec<Mark> {
    let is_set = |c: char| style.single_marks == SingleMarks::Set || family(c) == Family::Double;
    let is_mark = |cell: &Cell| cell.kinds.any(CharClasses::QUOTE) && !cell.fixed && is_set(cell.c);
    let at = |place: Option<usize>| place.and_then(|place| cells.get(place)).filter(|cell| !is_mark(cell));
    let mut marks: Vec<Mark> = Vec::new();
    let mut before = Beside::Blank;
    let mut end = 0;
    for (place, _) in cells.iter().enumerate().filter(|(_, cell)| is_mark(cell)) {
        if let Some(cell) = cells.get(end..place).and_then(<[Cell]>::last) {
            before = beside(cell.c);
        }
        end = place + 1;
        let previous = at(place.checked_sub(1)).map(|cell| cell.c);
        let next = at(Some(place + 1)).map(|cell| cell.c);
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        marks.push(Mark {
            at: place,
            before,
            after: Beside::Blank,
            inside_word: word(previous) && word(next),
            measure: previous.is_some_and(|c| c.is_ascii_digit()),
            possessive: matches!(previous, Some('s' | 'S')),
            elision: !word(previous) && is_elision(cells.get(place + 1..).unwrap_or_default(), style),
        });
    }
    let mut after = Beside::Blank;
    let mut end = cells.len();
    for mark in marks.iter_mut().rev() {
        if let Some(cell) = cells.get(mark.at + 1..end).and_then(<[Cell]>::first) {
            after = beside(cell.c);
        } else if mark.at + 1 == cells.len() {
            after = Beside::Blank;
        }
        mark.after = after;
        end = mark.at;
    }
    marks
}

fn beside(c: char) -> Beside {
    match c {
        c if c.is_whitespace() => Beside::Blank,
        c if is_dash(c) => Beside::Dash,
        '(' | '[' | '{' => Beside::Open,
        '.' | ',' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '}' => Beside::Close,
        _ => Beside::Word,
    }
}

/// Whether a word begins here that lost its first letters: `90s`, `tis`.
fn is_elision(cells: &[Cell], style: &Style) -> bool {
    if style.elisions.is_empty() {
        return false;
    }
    let word: String = cells.iter().map(|cell| cell.c).take_while(|c| c.is_alphanumeric()).take(6).collect();
    let decade = word.strip_suffix('s').unwrap_or_default();
    style.elisions.contains(&word.to_lowercase().as_str())
        || decade.len() == 2 && decade.bytes().all(|b| b.is_ascii_digit())
}

/// Single marks pair with single ones, double with double.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Single,
    Double,
}

fn family(c: char) -> Family {
    if matches!(c, '\'' | '‘' | '’' | '‚' | '‛' | '‹' | '›') { Family::Single } else { Family::Double }
}

/// What a mark does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    Apostrophe,
    /// None of these: left as typed.
    Stray,
}

/// The mark that each should be.
fn choose(marks: &[Mark], typed: &[char], pairs: [(char, char); 2], style: &Style) -> Vec<char> {
    let (roles, paired) = pair(marks, typed, style);
    let mut depth = 0_usize;
    let mut chosen = Vec::with_capacity(typed.len());
    for (index, (mark, c)) in marks.iter().zip(typed).enumerate() {
        let is_paired = paired.get(index).copied().unwrap_or_default();
        let is_double = family(*c) == Family::Double;
        let at = |depth: usize| if depth.is_multiple_of(2) { pairs[0] } else { pairs[1] };
        chosen.push(match roles.get(index) {
            Some(Role::Opens) if is_paired || is_double => {
                depth += 1;
                at(depth - 1).0
            }
            Some(Role::Closes) if is_paired => {
                depth = depth.saturating_sub(1);
                at(depth).1
            }
            Some(Role::Closes) if is_double && !mark.measure && depth == 0 => at(0).1,
            Some(Role::Closes) if *c == '\'' && !mark.measure && !style.elisions.is_empty() => '’',
            Some(Role::Apostrophe) => '’',
            _ => *c,
        });
    }
    chosen
}

/// The role of each mark, and whether it has a partner.
fn pair(marks: &[Mark], typed: &[char], style: &Style) -> (Vec<Role>, Vec<bool>) {
    let mut roles = Vec::with_capacity(marks.len());
    let mut paired = vec![false; marks.len()];
    let mut open = Open::default();
    let more_to_close = more_to_close(marks, typed);
    for (index, (mark, c)) in marks.iter().zip(typed).enumerate() {
        let family = family(*c);
        let mut role = role(mark, *c, open.has(family), style);
        match role {
            Role::Opens => open.push(index, family),
            Role::Closes
                if family == Family::Single
                    && open.ends_in_single()
                    && mark.possessive
                    && more_to_close.get(index) == Some(&true) =>
            {
                role = Role::Apostrophe;
            }
            Role::Closes => {
                for index in open.close(family).into_iter().flat_map(|opening| [opening, index]) {
                    paired.get_mut(index).into_iter().for_each(|flag| *flag = true);
                }
            }
            Role::Apostrophe | Role::Stray => {}
        }
        roles.push(role);
    }
    (roles, paired)
}

/// Marks that wait for a partner, innermost last.
#[derive(Default)]
struct Open {
    marks: Vec<(usize, Family)>,
    doubles: usize,
}

impl Open {
    fn has(&self, family: Family) -> bool {
        match family {
            Family::Single => self.marks.len() > self.doubles,
            Family::Double => self.doubles > 0,
        }
    }

    fn ends_in_single(&self) -> bool {
        matches!(self.marks.last(), Some((_, Family::Single)))
    }

    fn push(&mut self, index: usize, family: Family) {
        self.doubles += usize::from(family == Family::Double);
        self.marks.push((index, family));
    }

    /// The partner of a closing mark. A double mark finds its own over single ones, which then were apostrophes; a
    /// single one takes only the innermost.
    fn close(&mut self, family: Family) -> Option<usize> {
        match family {
            Family::Single if !self.ends_in_single() => return None,
            Family::Double if self.doubles == 0 => return None,
            Family::Single => {}
            Family::Double => {
                while self.ends_in_single() {
                    self.marks.pop();
                }
                self.doubles -= 1;
            }
        }
        self.marks.pop().map(|(index, _)| index)
    }
}

/// For each mark, whether the next single mark (apostrophes apart) can only close: then a possessive before it is one.
fn more_to_close(marks: &[Mark], typed: &[char]) -> Vec<bool> {
    let mut flags = vec![false; marks.len()];
    let mut next_closes = false;
    for (index, (mark, c)) in marks.iter().zip(typed).enumerate().rev() {
        if let Some(flag) = flags.get_mut(index) {
            *flag = next_closes;
        }
        if family(*c) == Family::Single && !mark.inside_word && !mark.elision {
            next_closes = position(mark) == (false, true);
        }
    }
    flags
}

/// Whether a mark may open and whether it may close, by what stands around it.
fn position(mark: &Mark) -> (bool, bool) {
    use Beside::{Blank, Close, Dash, Open, Word};
    match (mark.before, mark.after) {
        (Blank | Open, Blank) => (false, false),
        (Blank | Open, _) => (true, false),
        (_, Blank | Close) => (false, true),
        (Dash, Word | Open) => (true, false),
        (Word | Close, Dash) => (false, true),
        _ => (true, true),
    }
}

fn role(mark: &Mark, c: char, is_open: bool, style: &Style) -> Role {
    let family = family(c);
    if family == Family::Single && matches!(c, '\'' | '‘' | '’' | '‛') && (mark.inside_word || mark.elision) {
        return Role::Apostrophe;
    }
    let only_opens = matches!(c, '«' | '„' | '‟' | '‹' | '‚' | '‛');
    let only_closes = matches!(c, '»' | '›' | '’');
    // In English “ opens; in Russian and Tajik it closes „, and in texts typed on English keyboards it opens.
    let opens = only_opens || matches!(c, '“' | '‘') && style.quotes.is_some_and(|[(outer, _), _]| outer == '“');
    let closes = only_closes || c == '”';
    match position(mark) {
        (true, false) if only_closes => Role::Stray,
        (true, false) => Role::Opens,
        (false, true) if only_opens => Role::Stray,
        (false, true) => Role::Closes,
        (true, true) if opens => Role::Opens,
        (true, true) if closes || is_open => Role::Closes,
        (true, true) => Role::Opens,
        (false, false) => Role::Stray,
    }
}
