//! Quotations, and who said them.
//!
//! In: items and their roles. Out: quotations with their speakers, where a style marks them, and where signs alone do. Invariants: without a
//! style, a quotation stands whole in its signs, and a dash and a name follow; what goes on with a verb is a sentence of the text.

use super::item::{Item, Shape};
use super::reach::is_person;
use super::role::Role;

/// Signs that quotations begin with, and those that they end with.
const SIGNS: [(char, &[char]); 4] = [('«', &['»']), ('“', &['”']), ('„', &['“', '”']), ('"', &['"'])];
/// Dashes before a name.
const DASHES: [char; 5] = ['—', '–', '-', '―', '‒'];
/// So many paragraphs are one quotation at most.
const MOST: usize = 5;
/// Longest line that says who spoke.
const SPEAKER: usize = 160;

/// What stands before names.
const TITLES: [&str; 9] = ["dr", "prof", "mr", "mrs", "ms", "г-жа", "г-н", "д-р", "проф"];

/// Beginnings of words that go on with a sentence: somebody says.
const SAYS: [&str; 31] = [
    "said",
    "says",
    "told",
    "tells",
    "added",
    "adds",
    "explain",
    "stress",
    "noted",
    "notes",
    "сказал",
    "говор",
    "отмет",
    "отмеч",
    "подчеркн",
    "подчёркив",
    "подчеркив",
    "заяв",
    "рассказ",
    "добав",
    "поясн",
    "счита",
    "сообщ",
    "увер",
    "гуфт",
    "мегӯ",
    "зикр",
    "таъкид",
    "изҳор",
    "иброз",
    "илова",
];

/// Finds quotations that no style marks.
pub(super) fn said(items: &[Item], roles: &mut [Role]) {
    let plain = |place: usize, roles: &[Role]| roles[place] == Role::Paragraph && items[place].shape == Shape::Plain;
    for place in 0..items.len() {
        if !plain(place, roles) {
            continue;
        }
        let words = items[place].words.trim();
        if split(words).is_some_and(|(before, after)| is_statement(before) && is_speaker(after, true)) {
            roles[place] = Role::Quote;
            continue;
        }
        let listed = place + 1 < items.len() && items[place + 1].words.trim_start().starts_with(DASHES);
        if listed || !words.starts_with(DASHES) || !is_speaker(words.trim_start_matches(DASHES), false) {
            continue;
        }
        let first = (place.saturating_sub(MOST)..place).rev().take_while(|own| plain(*own, roles));
        if let Some(mut first) = first.into_iter().find(|first| is_statement(&whole(&items[*first..place]))) {
            // Each paragraph of a quotation may begin with the sign, and the last alone ends with it.
            while first > 0 && place - first < MOST && plain(first - 1, roles) && is_open(&items[first - 1].words) {
                first -= 1;
            }
            roles[first..place].fill(Role::Quote);
            roles[place] = Role::Speaker;
        }
    }
}

/// The words of paragraphs, each of which may repeat the sign that the first begins with.
fn whole(items: &[Item]) -> String {
    let mut out = String::new();
    for item in items {
        let words = item.words.trim();
        let sign = |c: char| SIGNS.iter().any(|(open, _)| *open == c);
        out.push_str(if out.is_empty() { words } else { words.trim_start_matches(sign) });
        out.push('\n');
    }
    out
}

/// Whether a text is one quotation in its signs, from the first letter to the last, and a statement.
fn is_statement(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ',', '!', '?', '…', ' ', '\u{A0}']);
    let mut letters = text.char_indices();
    let Some((_, first)) = letters.next() else { return false };
    let Some((_, ends)) = SIGNS.iter().find(|(open, _)| *open == first) else { return false };
    let mut depth = 1_usize;
    for (at, c) in letters {
        if ends.contains(&c) {
            depth -= 1;
        } else if c == first {
            depth += 1;
        }
        if depth == 0 {
            return at + c.len_utf8() == text.len() && text.split_whitespace().count() > 2;
        }
    }
    false
}

/// Whether a text begins with the sign of a quotation that it does not end.
fn is_open(text: &str) -> bool {
    let mut letters = text.trim().chars();
    let first = letters.next();
    let ends = SIGNS.iter().find(|(open, _)| Some(*open) == first).map(|(_, ends)| *ends);
    ends.is_some_and(|ends| {
        let mut depth = 1_usize;
        letters.all(|c| {
            depth = if ends.contains(&c) { depth - 1 } else { depth + usize::from(Some(c) == first) };
            depth > 0
        })
    })
}

/// Whether words say who spoke: a name, or a few small words; never what goes on with a verb.
fn is_speaker(words: &str, named: bool) -> bool {
    let words = words.trim();
    let all: Vec<&str> = words.split_whitespace().collect();
    let lower = words.to_lowercase();
    let verb = lower.split_whitespace().take(4).any(|word| SAYS.iter().any(|says| word.starts_with(says)));
    if verb || words.chars().count() > SPEAKER || all.is_empty() || words.ends_with(['!', '?', ':', ';', '…']) {
        return false;
    }
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let mut parts = words.split([',', '(', '–', '—', '\n']).map(|part| part.split_whitespace().collect::<Vec<_>>());
    let is_name = |part: Vec<&str>| {
        let title = |word: &&str| !TITLES.contains(&word.to_lowercase().trim_end_matches('.'));
        let part: Vec<&str> = part.iter().map(|word| word.trim_matches(['«', '»', ')', ':'])).filter(title).collect();
        // A role in small letters may stand before the name, and where somebody is from behind it.
        let begin = part.iter().take_while(|word| small(word)).count();
        let name = part.get(begin..).unwrap_or_default();
        let length = name.iter().take_while(|word| !small(word)).count();
        is_person(name.get(..length).unwrap_or_default())
    };
    let first = all.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    let alone = all.len() > 1 && all.len() < 9 && all[0].ends_with(',') && first;
    let few = !named && all.len() < 6 && all.iter().all(small) && !words.ends_with('.');
    parts.any(is_name) || alone || few
}

/// A text of a quotation and who said it, where a dash parts them behind the closing sign: the first such dash behind a whole
/// quotation, else the last.
fn split(text: &str) -> Option<(&str, &str)> {
    let parts = |(at, dash): (usize, char)| {
        let (before, after) = (&text[..at], &text[at + dash.len_utf8()..]);
        let spaced = before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace);
        let before = before.trim_end();
        let closed = before.trim_end_matches([',', '.', '!', '?', '*']).ends_with(['»', '”', '“', '"']);
        let after = after.trim_start_matches(DASHES).trim_start();
        (spaced && closed && !after.is_empty() && after.chars().count() < SPEAKER).then_some((before, after))
    };
    let mut found: Vec<(&str, &str)> =
        text.char_indices().filter(|(_, c)| DASHES.contains(c)).filter_map(parts).collect();
    let whole = found.iter().position(|(before, _)| is_statement(before.trim_matches('*')));
    match whole {
        Some(place) => Some(found.swap_remove(place)),
        None => found.pop(),
    }
}

/// A quotation, and who said it, where that stands behind a dash after its closing mark.
pub(super) fn tail(marked: &str) -> (String, Option<String>) {
    match split(marked) {
        Some((before, after)) => (before.to_owned(), Some(after.to_owned())),
        None => (marked.to_owned(), None),
    }
}

/// Who said a quotation that a style marks stands behind a dash.
pub(super) fn quotes(items: &[Item], roles: &mut [Role]) {
    for place in 1..items.len() {
        let dashed = items[place].words.trim_start().starts_with(DASHES);
        let short = items[place].length() < 200;
        if roles[place - 1] == Role::Quote && dashed && short && matches!(roles[place], Role::Quote | Role::Paragraph)
        {
            roles[place] = Role::Speaker;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::item::Origin;
    use super::*;

    fn of(words: &[&str]) -> Vec<Role> {
        let items: Vec<Item> = words.iter().map(|own| Item::new(0, Origin::Body, (*own).to_owned())).collect();
        let mut roles = vec![Role::Paragraph; items.len()];
        said(&items, &mut roles);
        roles
    }

    #[test]
    fn signs_a_dash_and_a_name_are_a_quotation() {
        for words in [
            ["“We no longer carry water for an hour every day.”", "— Gulnora Azizova, villager"],
            ["“We no longer carry water”.", "– Dr. Gulnora Azizova"],
            ["\"We carry no water now\"", "- Gulnora Azizova, head of the «Spring» centre"],
            ["«Мы больше не носим воду по часу в день».", "— Гульнора Азизова, жительница села"],
            ["„Мы больше не носим воду“", "– директор школы Гульнора Азизова"],
            ["«Мы больше не носим воду!»", "— жительница села"],
            ["«Мо дигар об намекашонем».", "— Гулнора Азизова, сокини деҳа"],
            ["«Мо дигар об намекашонем», ", "―\u{A0}Г. Азизова"],
        ] {
            assert_eq!(of(&words), [Role::Quote, Role::Speaker], "{words:?}");
        }
        for words in [
            "“We no longer carry water.” — Gulnora Azizova, villager",
            "«Мы не носим воду». – Гульнора Азизова – директор школы",
            "«Мо дигар об намекашонем»\n— Гулнора Азизова, сокини деҳа",
        ] {
            assert_eq!(of(&[words]), [Role::Quote], "{words:?}");
        }
        let several = ["“We carried water.", "“Now we do not.”", "— Gulnora Azizova"];
        assert_eq!(of(&several), [Role::Quote, Role::Quote, Role::Speaker]);
        let once = ["«Мы носили воду.", "Теперь не носим».", "— Гульнора Азизова"];
        assert_eq!(of(&once), [Role::Quote, Role::Quote, Role::Speaker]);
    }

    #[test]
    fn near_misses_stay_paragraphs() {
        for words in [
            &["«Мы больше не носим воду», — сказала Гульнора Азизова."][..],
            &["«Мы больше не носим воду».", "— сказала Гульнора Азизова, жительница села"],
            &["“We no longer carry water,” said Gulnora Azizova.", "— Gulnora Azizova"],
            &["“Water” and “bread” were the words", "— Gulnora Azizova"],
            &["«Родник» — общественный центр в Раште"],
            &["«Родник»", "— Гульнора Азизова"],
            &["“We have two aims for the year”", "— water for all", "— bread for all"],
            &["“We have two aims for the year”", "— Water for every village of the valley will be there in May."],
            &["The well is deep.", "— Gulnora Azizova"],
            &["“We no longer carry water.”", "Gulnora Azizova"],
        ] {
            assert!(of(words).iter().all(|role| *role == Role::Paragraph), "{words:?} {:?}", of(words));
        }
    }

    #[test]
    fn the_name_stands_behind_the_first_dash_after_the_sign() {
        assert_eq!(
            tail("«Мы — за воду». – **Гульнора** Азизова – директор"),
            ("«Мы — за воду».".to_owned(), Some("**Гульнора** Азизова – директор".to_owned()))
        );
        assert_eq!(tail("*“Water.”* — A. B."), ("*“Water.”*".to_owned(), Some("A. B.".to_owned())));
        assert_eq!(tail("«Мы» – за «воду» - всегда").1.as_deref(), Some("всегда"), "no whole quotation");
    }
}
