//! The order of letters in CLDR's root collation.
//!
//! In: ICU4X's collator. Out: the small letters of Latin, Greek and Cyrillic in order, with those that only a mark tells
//! apart on one line. Invariants: a letter that Unicode decomposes into another one and a mark is not listed, unless the
//! collation holds it for a letter of its own.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorPreferences};

pub(crate) fn table() -> String {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Primary);
    let primary = Collator::try_new(CollatorPreferences::default(), options).unwrap();
    let ranges = [
        'a'..='z',
        '\u{DF}'..='\u{24F}',
        '\u{250}'..='\u{2AF}',
        '\u{370}'..='\u{3FF}',
        '\u{430}'..='\u{52F}',
        '\u{1E00}'..='\u{1EFF}',
    ];
    let mut letters: Vec<char> = ranges
        .into_iter()
        .flatten()
        .filter(|c| c.is_alphabetic() && !c.is_uppercase() && c.to_lowercase().eq([*c]))
        .collect();
    let mut text = [[0u8; 4]; 2];
    let mut compare = |a: char, b: char| {
        let [x, y] = &mut text;
        primary.compare(a.encode_utf8(x), b.encode_utf8(y))
    };
    letters.sort_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    // Lines of letters that differ in marks alone; of these only the ones that Unicode does not take apart are needed.
    let mut out = String::from(
        "# Small letters in the order of CLDR's root collation; those on one line differ only in marks.\n\
         # From ICU4X; made by tests/cldr, see its README.md.\n",
    );
    let mut last = None;
    for c in letters {
        if last.is_some_and(|last| compare(last, c) != Ordering::Equal) {
            out.push('\n');
        }
        out.push(c);
        last = Some(c);
    }
    out.push('\n');
    out
}
