//! The shipped texts as the typesetter meets them: which words can be divided.

use std::collections::BTreeSet;
use std::fs;

use payom::l10n::language::coverage;

use crate::project::repository;

/// The distinct words of a language's shipped files, without what is not text.
fn words(locale: &str) -> BTreeSet<String> {
    let folder = repository().join("locales").join(locale);
    let mut words = BTreeSet::new();
    for folder in [folder.clone(), folder.join("releases")] {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let text = fs::read_to_string(entry.path()).unwrap();
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            let text: String =
                lines.flat_map(|line| [line.split_once(" = ").map_or(line, |(_, text)| text), "\n"]).collect();
            let outside = text.split(['{', '}']).step_by(2);
            let parts = outside.flat_map(|part| part.split(|c: char| !c.is_alphabetic()));
            words.extend(parts.filter(|word| !word.is_ascii() || locale == "en").map(str::to_lowercase));
        }
    }
    words
}

/// The figure that docs/STYLE.md gives: of the distinct words of six letters or more in the shipped Tajik text, how many
/// can be divided.
#[test]
fn nearly_every_long_word_can_be_divided() {
    for (locale, least, share) in [("tg", 600, 0.995), ("ru", 600, 0.99), ("en", 400, 0.75)] {
        let words = words(locale);
        let counted = coverage(locale, words.iter().map(String::as_str));
        let divisible = counted.divisible as f64 / counted.long as f64;
        println!("{locale}: {} of {} ({:.1} %)", counted.divisible, counted.long, divisible * 100.0);
        assert!(counted.long >= least, "{locale}: {counted:?}");
        assert!(divisible >= share, "{locale}: {counted:?}");
    }
}
