//! Roman numerals typed with Cyrillic letters: «ХХI век» for «XXI век».
//!
//! In: readings. Out: diagnostics, each with the numeral in Latin letters. Invariants: what is taken for a numeral is one
//! in its canonical form; without a Latin letter it must also stand beside a word for a century, a congress or the like,
//! because «ХХ» and «СМИ» are words.

use crate::check::words::reading::{CharClasses, Reading, Text, TokenKind};
use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::language::find;

/// No numeral in a text has more bytes.
const LONGEST: usize = 20;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    if !reading.classes.all(CharClasses::CYRILLIC.and(CharClasses::CAPITAL)) {
        return;
    }
    for (index, token) in reading.tokens.iter().enumerate() {
        let letters = CharClasses::CYRILLIC.and(CharClasses::CAPITAL);
        if token.kind != TokenKind::Word || !token.classes.all(letters) || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let Some(right) = numeral(reading, index, subject.language.tag()) else { continue };
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let word = reading.of(token);
        let mut diagnostic = Diagnostic::new(
            Code::RomanNumeral,
            message!("roman-in-cyrillic", "the Roman numeral `{word}` has Cyrillic letters", word = word),
        )
        .at(span, subject.name())
        .help(message!("roman-in-latin", "write {right}, in Latin letters", right = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// The Roman numeral that a word with Cyrillic letters is meant for.
pub(crate) fn numeral(reading: &Reading<'_>, index: usize, language: &str) -> Option<String> {
    let token = reading.tokens.get(index)?;
    let word = reading.of(token);
    if word.len() > LONGEST || !token.classes.any(CharClasses::CYRILLIC) {
        return None;
    }
    let latin: String = word.chars().map(in_latin).collect::<Option<_>>()?;
    if !is_canonical(&latin) {
        return None;
    }
    let certain = token.classes.any(CharClasses::LATIN) || word.contains(['І', 'Ӏ']) && word.chars().nth(1).is_some();
    // I, V and X alone make no word; with the others there are «СІ», «МІ».
    let small = latin.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    (certain && small || (word.contains(['Х', 'I', 'V', 'X']) && is_counted(reading, index, language)))
        .then_some(latin)
}

/// The Latin letter of a numeral that a letter is meant for.
fn in_latin(c: char) -> Option<char> {
    Some(match c {
        'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M' => c,
        'Х' => 'X',
        'І' | 'Ӏ' | 'И' => 'I',
        'У' => 'V',
        'С' => 'C',
        'М' => 'M',
        _ => return None,
    })
}

/// Whether a numeral is as it is written: XIX, not IXX.
fn is_canonical(numeral: &str) -> bool {
    let mut rest = numeral;
    for digits in [
        ["M", "MM", "MMM", "", "", "", "", "", ""],
        ["C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"],
        ["X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"],
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
    ] {
        let longest = digits.iter().filter(|digit| rest.starts_with(**digit)).max_by_key(|digit| digit.len());
        rest = rest.get(longest.map_or(0, |digit| digit.len())..).unwrap_or("");
    }
    rest.is_empty() && !numeral.is_empty()
}

/// Whether what is counted by Roman numerals stands beside a word: «век» behind it, «асри» before it.
fn is_counted(reading: &Reading<'_>, index: usize, language: &str) -> bool {
    let prose = &find(language).prose;
    let before = index.checked_sub(1).and_then(|before| reading.tokens.get(before));
    if before.is_some_and(|token| prose.before_roman.contains(&reading.small(token))) {
        return true;
    }
    for token in reading.tokens.iter().skip(index + 1).take(3) {
        let word = reading.small(token);
        let is = |known: &&str| if known.chars().count() > 2 { word.starts_with(*known) } else { word == *known };
        let stop = || reading.after(token.end as usize) == Some('.');
        if prose.after_roman.iter().any(is) && (word.chars().count() > 2 || stop()) {
            return true;
        }
        // «ХIХ и ХХ веков»
        if word != "и" && word != "ва" && !reading.of(token).chars().all(|c| in_latin(c).is_some()) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Reading, numeral};

    fn all(text: &str, language: &str) -> Vec<Option<String>> {
        let reading = Reading::of_text(text);
        (0..reading.tokens.len()).map(|index| numeral(&reading, index, language)).collect()
    }

    fn first(text: &str, language: &str) -> Option<String> {
        all(text, language).into_iter().flatten().next()
    }

    #[test]
    fn numerals_meant() {
        for (text, right) in [
            ("в ХХI веке", "XXI"),
            ("Генрих IХ", "IX"),
            ("Глава ХIV", "XIV"),
            ("в ХХ веке", "XX"),
            ("на рубеже ХХ и ХХI вв.", "XX"),
            ("в ХІХ столетии", "XIX"),
            ("в ХИХ веке", "XIX"),
        ] {
            assert_eq!(first(text, "ru").as_deref(), Some(right), "{text}");
        }
        assert_eq!(first("Дар асри ХХІ", "tg").as_deref(), Some("XXI"));
    }

    #[test]
    fn words_stay_words() {
        for text in
            ["в СМИ", "И век прошёл", "ХХ лет", "СМI", "В ХIIХ", "XXI век", "фирма «ХУ»", "Х сообщил", "В в. Х"]
        {
            assert_eq!(first(text, "ru"), None, "{text}");
        }
    }
}
