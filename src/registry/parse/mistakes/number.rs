//! The number that somebody meant.
//!
//! In: a number as people write it: 18 000, 18,5, 1.000.000, €500, 60 %, "11". Out: how it is written in a file of
//! facts. Invariants: nothing is guessed where a sign may part thousands or decimals: both readings are given.

/// What was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Meant {
    /// The number as it is to be written.
    pub(crate) number: String,
    /// How it is to be written if the sign parts decimals.
    pub(crate) or: Option<String>,
    /// The currency that stands beside it, as ISO 4217 has it.
    pub(crate) currency: Option<&'static str>,
    /// Whether words or signs stand beside it.
    pub(crate) beside: bool,
}

const CURRENCIES: [(&str, &[&str]); 7] = [
    ("EUR", &["€", "eur", "euro", "euros", "евро"]),
    ("USD", &["$", "usd", "us$", "dollar", "dollars", "доллар", "доллара", "долларов", "доллари"]),
    ("GBP", &["£", "gbp", "pound", "pounds"]),
    ("TJS", &["tjs", "somoni", "сомони", "сомонӣ"]),
    ("RUB", &["₽", "rub", "руб", "рублей", "рубля"]),
    ("CHF", &["chf"]),
    ("KZT", &["₸", "kzt", "тенге"]),
];

/// The number that a text means; `None` where it is none, or holds words that change it.
pub(crate) fn meant(text: &str) -> Option<Meant> {
    let text = text.trim().trim_matches(['"', '\'', '“', '”', '„', '«', '»']).trim();
    let text = text.trim_end_matches([';', ',']).trim_end();
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (before, figures, after) = (text.get(..first)?, text.get(first..last)?, text.get(last..)?);
    let (before, sign) = match before.trim_end().strip_suffix(['-', '−', '–']) {
        Some(rest) => (rest.trim(), "-"),
        None => (before.trim(), ""),
    };
    let after = after.trim();
    let scaled =
        ["млн", "млрд", "тыс", "million", "billion", "thousand", "миллион", "миллиард", "ҳазор", "k", "m", "bn"];
    let word = |text: &str| text.to_lowercase().trim_end_matches('.').to_owned();
    if text.len() > 60 || scaled.contains(&word(after).split(' ').next().unwrap_or("")) {
        return None;
    }
    let (number, or) = plain(figures)?;
    let signed = |number: String| format!("{sign}{number}");
    let of = |text: &str| CURRENCIES.iter().find(|(_, names)| names.contains(&&*word(text))).map(|(code, _)| *code);
    Some(Meant {
        number: signed(number),
        or: or.map(signed),
        currency: of(before).or_else(|| of(after)),
        beside: !before.is_empty() || !after.is_empty(),
    })
}

/// Figures and the signs between them.
fn plain(figures: &str) -> Option<(String, Option<String>)> {
    let joined: String = figures.chars().filter(|c| !is_space(*c) && !matches!(c, '\'' | '’' | '_')).collect();
    if !joined.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        return None;
    }
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let signs: Vec<char> = joined.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = joined.split(['.', ',']).collect();
    let thousands = groups.iter().skip(1).all(|group| group.len() == 3)
        && groups.first().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'));
    let whole = |text: &str| {
        let text = digits(text);
        let short = text.trim_start_matches('0');
        if short.is_empty() { "0".to_owned() } else { short.to_owned() }
    };
    let (head, tail) = joined.rsplit_once(['.', ',']).unwrap_or((&joined, ""));
    let decimal = || format!("{}.{}", whole(head), digits(tail));
    match signs.as_slice() {
        [] => Some((whole(&joined), None)),
        [','] if thousands => Some((whole(&joined), Some(decimal()))),
        ['.'] if thousands && joined != figures => Some((whole(&joined), Some(decimal()))),
        [_] => Some((decimal(), None)),
        [first, rest @ ..] if rest.iter().all(|sign| sign == first) => thousands.then(|| (whole(&joined), None)),
        [first, middle @ .., last] if first != last && middle.iter().all(|sign| sign == first) => {
            Some((decimal(), None))
        }
        _ => None,
    }
}

/// Spaces that part thousands: also those that do not break.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}' | '\u{2007}')
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, number, or) in [
            ("18 000", "18000", None),
            ("18\u{A0}000", "18000", None),
            ("18,5", "18.5", None),
            ("18,50", "18.50", None),
            ("18,500", "18500", Some("18.500")),
            ("1.000.000", "1000000", None),
            ("1,000,000", "1000000", None),
            ("1.000,50", "1000.50", None),
            ("1,000.50", "1000.50", None),
            ("35 000 000,5", "35000000.5", None),
            ("\"11\"", "11", None),
            ("05", "5", None),
            ("-5", "-5", None),
            ("−5", "-5", None),
        ] {
            let found = meant(text).unwrap();
            assert_eq!((found.number.as_str(), found.or.as_deref(), found.beside), (number, or, false), "{text}");
        }
        for (text, number, currency) in [
            ("60 человек", "60", None),
            ("60 %", "60", None),
            ("€500", "500", Some("EUR")),
            ("500 EUR", "500", Some("EUR")),
            ("$ 1,500", "1500", Some("USD")),
            ("18 000 сомонӣ", "18000", Some("TJS")),
        ] {
            let found = meant(text).unwrap();
            assert_eq!((found.number.as_str(), found.currency, found.beside), (number, currency, true), "{text}");
        }
        for text in ["", "sixty", "1,5 млн", "5 million", "1.2.3", "12:30", "2 to 3"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
