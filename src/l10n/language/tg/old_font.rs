//! The Tajik fonts of the time before Unicode.
//!
//! In: a word. Out: whether it was typed with one of them, and which letters were meant. Invariants: names of Ukraine,
//! Belarus and Uzbekistan, which have some of these letters by right, are left alone.

use crate::l10n::language::letters::lower_case;

/// The letter in the text, and the one that was meant.
pub(super) const LETTERS: &[(char, char)] = &[
    ('ќ', 'қ'),
    ('Ќ', 'Қ'),
    ('љ', 'ҷ'),
    ('Љ', 'Ҷ'),
    ('њ', 'ҳ'),
    ('Њ', 'Ҳ'),
    ('ї', 'ӣ'),
    ('Ї', 'Ӣ'),
    ('ў', 'ӯ'),
    ('Ў', 'Ӯ'),
    ('ѓ', 'ғ'),
    ('Ѓ', 'Ғ'),
];

/// Whether a word that has letters of the old fonts was typed with one of them. Their `ї` and `ў` are also letters of
/// Ukrainian, Belarusian and Uzbek: a word is not of an old font if it has other letters that Tajik has not, if `ї` is
/// not at an end of it (Tajik `ӣ` is nowhere else) or if `ў` follows a vowel, unless a further letter tells.
pub(super) fn wrote(word: &str) -> bool {
    let letters: Vec<char> = word.chars().map(lower_case).collect();
    if letters.iter().any(|c| matches!(c, 'і' | 'є' | 'ґ' | 'ы' | 'щ' | 'ц' | 'ь')) {
        return false;
    }
    // Of these no name of today's neighbours has any.
    if letters.iter().any(|c| matches!(c, 'ќ' | 'љ' | 'њ' | 'ѓ' | 'ғ' | 'қ' | 'ҳ' | 'ҷ' | 'ӯ' | 'ӣ')) {
        return true;
    }
    let is_vowel = |c: &char| matches!(c, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'э' | 'ю' | 'я' | 'ў');
    letters.iter().enumerate().all(|(place, c)| match c {
        'ї' => letters.get(place + 1).is_none_or(|next| !next.is_alphabetic()),
        'ў' => place == 0 || letters.get(place - 1).is_none_or(|before| !is_vowel(before)),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use crate::l10n::language::legacy_word;

    #[test]
    fn old_fonts_and_names_of_neighbours() {
        for (typed, right) in [
            ("Тољикистон", Some("Тоҷикистон")),
            ("имрўзаи", Some("имрӯзаи")),
            ("рўзї", Some("рӯзӣ")),
            ("Сомонї", Some("Сомонӣ")),
            ("Ўзбекистон", Some("Ӯзбекистон")),
            ("ЊУЌУЌЇ", Some("ҲУҚУҚӢ")),
            ("миллї-фарҳангї", Some("миллӣ-фарҳангӣ")),
            ("Київ", None),
            ("Київи", None),
            ("КИЇВ", None),
            ("Юрії", None),
            ("Україна", None),
            ("Быкаў", None),
            ("Шаўчук", None),
            ("Тоҷикистон", None),
        ] {
            assert_eq!(legacy_word("tg", typed).as_deref(), right, "{typed}");
        }
        assert_eq!(legacy_word("ru", "Тољикистон"), None);
    }
}
