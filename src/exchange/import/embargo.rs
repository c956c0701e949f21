//! Lines that say until when nothing is published.
//!
//! In: a line. Out: whether it is one. Invariants: a line with any other word is a text: “Embargo on wheat” is news.

use super::words_of_contacts::has;

/// What such a line is told by.
const EMBARGO: &str = "embargo embargoed эмбарго";

/// What says it without that word.
const PHRASES: [&str; 8] = [
    "not for publication before",
    "not for publication until",
    "not for release before",
    "hold for release until",
    "не публиковать до",
    "не для публикации до",
    "публикация разрешена с",
    "публикация разрешена после",
];

/// The words around it, in small letters.
const AROUND: &str = "strictly under press media news not for hold use release releases publication until till to before from after on at \
    the of in and local time hours hrs hour h am pm a.m p.m gmt utc dushanbe tajikistan monday tuesday wednesday thursday friday saturday sunday \
    строго под не публиковать для прессы сми пресс-релиз публикации публикация разрешена до с со по на в и часов часа час ч минут мин время времени \
    по местному местного душанбе года год г понедельник понедельника вторник вторника среда среды среду четверг четверга пятница пятницы пятницу \
    суббота субботы субботу воскресенье воскресенья \
    таҳти то соати соат дақиқа пас аз баъди барои матбуот вао нашр нашри ба бо вақти маҳаллӣ соли сол рӯзи душанбеи сешанбе чоршанбе панҷшанбе ҷумъа \
    шанбе якшанбе";

/// Such lines are short.
const LONGEST: usize = 160;

/// Whether a line says until when nothing is published.
pub(super) fn is_embargo(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    if lower.is_empty() || lower.chars().count() > LONGEST {
        return false;
    }
    let days = super::dates::first(&lower).map(|(_, at)| at);
    let rest = days.as_ref().map_or_else(
        || lower.clone(),
        |at| format!("{} {}", lower.get(..at.start).unwrap_or_default(), lower.get(at.end..).unwrap_or_default()),
    );
    let words: Vec<&str> = rest
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
        .map(|word| word.trim_matches(['.', '-']))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let is_told = words.iter().any(|word| has(EMBARGO, word)) || PHRASES.iter().any(|own| lower.contains(own));
    let ends = days.is_some()
        || lower.contains(|c: char| c.is_ascii_digit())
        || words.iter().any(|word| matches!(*word, "until" | "till" | "before" | "до" | "то"));
    let is_hour = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    is_told && ends && words.iter().all(|word| has(EMBARGO, word) || has(AROUND, word) || is_hour(word))
}

#[cfg(test)]
mod tests {
    use super::is_embargo;

    #[test]
    fn a_line_with_other_words_is_a_text() {
        for line in [
            "Embargo until 10:00, 15 January 2026",
            "EMBARGOED FOR RELEASE AT 10 A.M. ON MONDAY, 15 JANUARY 2026",
            "Strictly under embargo till 12.03.2026, 09:00 (Dushanbe time)",
            "Под эмбарго до 10:00 15 января 2026 года",
            "Эмбарго: 15 января 2026 г., 10 часов",
            "Не публиковать до 15 января 2026 г.",
            "Таҳти эмбарго то соати 10:00, 15 январи соли 2026",
            "Not for publication before 15 January 2026",
        ] {
            assert!(is_embargo(line), "{line}");
        }
        for line in [
            "Embargo on wheat lifted on 15 January 2026",
            "Embargo lifted",
            "Embargo",
            "Эмбарго на ввоз снято 15 января 2026 года",
            "Until 15 January 2026",
            "",
        ] {
            assert!(!is_embargo(line), "{line}");
        }
    }
}
