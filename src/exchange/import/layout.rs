//! Which items belong to which language.
//!
//! In: items in order. Out: each with its language, and which files tell none; a paragraph that holds two languages is two. Invariants: an item whose words tell
//! nothing goes with those around it; what somebody says of a file's language holds for all of it, and what looks
//! otherwise there is told.

use super::item::{Item, Origin};
use super::model::{Input, Known};
use super::tongue::{can_be, converted, language};
use crate::diag::{Message, counted, message};

/// So many words tell the language of a file.
const LONG: usize = 8;
/// So many are no guess.
const SURE: usize = 4;

/// Gives each item its language.
pub(super) fn divide(
    items: Vec<Item>,
    (said, inputs): (&[Option<usize>], &[Input]),
    known: &Known,
) -> (Vec<Item>, Vec<usize>, Vec<Message>) {
    let mut all: Vec<Item> = Vec::with_capacity(items.len());
    let mut notes = Vec::new();
    let is_said = |item: &Item| said.get(item.file).copied().flatten();
    for item in items {
        match sides(&item, known).filter(|_| is_said(&item).is_none()) {
            Some(sides) => {
                notes.push(message!(
                    "import-sides",
                    "“{words}” is split into two languages",
                    words = begin(&item.words)
                ));
                all.extend(sides);
            }
            None => all.push(item),
        }
    }
    let own: Vec<Option<usize>> =
        all.iter().map(|item| item.language.or_else(|| language(&item.words, known))).collect();
    let wholes: Vec<Option<usize>> = (0..said.len()).map(|file| whole(&all, &own, file)).collect();
    for (item, own) in all.iter_mut().zip(&own) {
        let taken = is_said(item).or_else(|| {
            let file = wholes.get(item.file).copied().flatten();
            file.filter(|file| {
                item.language.is_none() && own.is_some_and(|own| own != *file) && !is_sure(&item.words, SURE)
            })
        });
        item.language = taken.or(*own);
        let other = own.filter(|own| item.language != Some(*own) && item.length() > 2);
        let tells = taken.is_some() && (is_sure(&item.words, SURE - 1) || is_said(item).is_none());
        if let (Some(other), Some(taken)) = (other.filter(|_| tells), taken) {
            notes.push(message!(
                "import-other-language",
                "“{words}” in {file} looks like {other}, and is taken for {language} as the rest of the file: look whether that is right",
                words = begin(&item.words),
                file = inputs.get(item.file).map(|input| input.name.clone()).unwrap_or_default(),
                other = &known.locales[other],
                language = &known.locales[taken]
            ));
        }
    }
    let told = |file: &usize| all.iter().any(|item| item.file == *file && item.language.is_some());
    let untold: Vec<usize> = (0..said.len()).filter(|file| !told(file)).collect();
    around(&mut all, known);
    letters(&mut all, known, &mut notes);
    (all, untold, notes)
}

/// Gives Tajik texts the letters that were meant by those of old fonts.
fn letters(items: &mut [Item], known: &Known, notes: &mut Vec<Message>) {
    let mut changed = 0;
    let tajik = known.locales.iter().position(|locale| locale.language() == "tg");
    for item in items.iter_mut().filter(|item| tajik.is_some() && item.language == tajik) {
        let (words, count) = converted(&item.marked, item.old_font);
        if count > 0 {
            changed += count;
            item.marked = words;
            item.words = converted(&item.words, item.old_font).0;
        }
    }
    if changed > 0 {
        notes.push(counted!(
            "import-old-font",
            changed,
            "{count} word typed for an old Tajik font has its right letters now",
            "{count} words typed for an old Tajik font have their right letters now"
        ));
    }
}

/// The language of all long texts of a file, where they are of one.
fn whole(items: &[Item], own: &[Option<usize>], file: usize) -> Option<usize> {
    let in_text = |item: &Item| !matches!(item.origin, Origin::Comment | Origin::Margin);
    let found = |least: usize| {
        let own = items.iter().zip(own).filter(move |(item, _)| item.file == file && is_sure(&item.words, least));
        own.filter(|(item, _)| in_text(item)).filter_map(|(_, own)| *own)
    };
    let first = found(LONG).next()?;
    found(SURE).all(|own| own == first).then_some(first)
}

/// Whether a text has so many words that its language is no guess; addresses are no words.
fn is_sure(text: &str, least: usize) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let words = text.split_whitespace().filter(|word| letters(word) && !word.contains('@') && !word.contains("//"));
    words.count() >= least
}

/// Items that tell nothing go with those before them in their part of the file, or with the next that tells.
fn around(items: &mut [Item], known: &Known) {
    let mut before: Option<(usize, Origin, usize)> = None;
    for item in items.iter_mut() {
        let here = |(file, origin, own): (usize, Origin, usize)| {
            (file == item.file && origin == item.origin && can_be(&item.words, own, known)).then_some(own)
        };
        item.language = item.language.or_else(|| before.clone().and_then(here));
        before = item.language.map(|own| (item.file, item.origin.clone(), own));
    }
    for place in (0..items.len()).rev() {
        if items[place].language.is_none() {
            let (file, origin) = (items[place].file, items[place].origin.clone());
            let next = items[place + 1..].iter().find(|next| next.file == file && next.origin == origin);
            let fits = |own: &usize| can_be(&items[place].words, *own, known);
            let next = next.and_then(|next| next.language).filter(fits);
            let first = || (0..known.locales.len()).find(fits);
            items[place].language = next.or(Some(known.source).filter(fits)).or_else(first).or(Some(known.source));
        }
    }
}

/// A paragraph of two languages, parted by a slash or a tab.
fn sides(item: &Item, known: &Known) -> Option<Vec<Item>> {
    if item.language.is_some() {
        return None;
    }
    for sign in [" / ", "\t"] {
        let parts: Vec<&str> = item.words.split(sign).filter(|part| !part.trim().is_empty()).collect();
        let languages: Vec<Option<usize>> = parts.iter().map(|part| language(part, known)).collect();
        let distinct =
            languages.iter().enumerate().all(|(place, own)| own.is_some() && !languages[..place].contains(own));
        if parts.len() > 1 && parts.len() <= 3 && distinct && parts.iter().all(|part| part.chars().count() > 12) {
            let side = |(number, (words, language)): (usize, (&&str, &Option<usize>))| {
                let mut own = Item::new(item.file, item.origin.clone(), (*words).to_owned());
                own.language = *language;
                own.shape.clone_from(&item.shape);
                (own.bold, own.centered, own.size) = (item.bold, item.centered, item.size);
                if number == 0 {
                    own.pictures.clone_from(&item.pictures);
                }
                own
            };
            return Some(parts.iter().zip(&languages).enumerate().map(side).collect());
        }
    }
    None
}

/// The beginning of words, as it stands between quotation marks: without marks around it, and with others within.
pub(super) fn begin(words: &str) -> String {
    let line = unquoted(&super::item::one_line(words));
    let short: String = line.chars().take(60).collect();
    if short.len() < line.len() { format!("{}…", short.trim_end()) } else { short }
}

/// Words that are put between quotation marks: the marks around them go, those within become inner ones.
pub(super) fn unquoted(words: &str) -> String {
    const MARKS: [(char, char); 4] = [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"')];
    let words = words.trim();
    let around = MARKS.iter().find_map(|(open, close)| {
        let inner = words.strip_prefix(*open)?;
        let end = inner.trim_end_matches(['.', ',', '!', '?', '…']);
        let rest = &inner[end.len()..];
        let own = end.strip_suffix(*close).map(|own| format!("{own}{rest}"));
        // A mark that nothing closes is left out as well.
        let own = own.or_else(|| (!inner.contains(*close)).then(|| inner.to_owned()))?;
        let mut depth = 0_i32;
        let balanced = *open == '"' && !own.contains('"')
            || *open != '"'
                && own.chars().all(|c| {
                    depth += i32::from(c == *open) - i32::from(c == *close);
                    depth >= 0
                })
                && depth == 0;
        balanced.then_some(own)
    });
    let mut out = String::with_capacity(words.len());
    let mut open = false;
    for c in around.as_deref().unwrap_or(words).chars() {
        out.push(match c {
            '“' if out.contains('„') && !out.ends_with(char::is_whitespace) && !out.is_empty() => '“',
            '“' => '‘',
            '”' => '’',
            '«' => '„',
            '»' => '“',
            '"' => {
                open = !open;
                if open { '‘' } else { '’' }
            }
            other => other,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unquoted;

    #[test]
    fn marks_within_marks_are_others() {
        for (words, wanted) in [
            ("“We carry no water.”", "We carry no water."),
            ("«Мы не носим воду».", "Мы не носим воду."),
            ("«Мы не носим воду», и всё", "„Мы не носим воду“, и всё"),
            ("«Мы не носим воду", "Мы не носим воду"),
            ("“One” and “two”", "‘One’ and ‘two’"),
            ("Центр «Родник» открыт", "Центр „Родник“ открыт"),
            ("The \"Spring\" centre", "The ‘Spring’ centre"),
            ("plain", "plain"),
        ] {
            assert_eq!(unquoted(words), wanted, "{words}");
        }
    }
}
