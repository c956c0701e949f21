//! Roman numerals.
//!
//! In: a word. Out: its number. Invariants: letters of the right order alone; Cyrillic letters that look like them count
//! too, for another rule tells of them.

/// The value of a Roman numeral.
pub(super) fn roman(word: &str) -> Option<u64> {
    if word.len() > 16 {
        return None;
    }
    let digit = |c: char| match c {
        'I' | 'І' => Some(1_u64),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        'L' => Some(50),
        'C' | 'С' => Some(100),
        'M' | 'М' => Some(1000),
        _ => None,
    };
    let mut total = 0;
    let mut last = 0;
    for c in word.chars().rev() {
        let value = digit(c)?;
        if value < last {
            total -= value.min(total);
        } else {
            total += value;
            last = value;
        }
    }
    (total > 0).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn roman_numerals() {
        for (word, value) in [("XXI", 21), ("XIV", 14), ("IX", 9), ("МСМ", 1900)] {
            assert_eq!(roman(word), Some(value));
        }
        assert_eq!(roman("OSCE"), None);
        assert_eq!(roman(""), None);
    }
}
