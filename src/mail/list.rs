//! Lists of addresses, as people keep them: one a line, a name before it or none.
//!
//! In: a text from anywhere. Out: addresses, each once, and the lines that are none. Invariants: an address is one mailbox in ASCII, so that it
//! can end neither its line nor its field; names are dropped, for nobody sees them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::document::Href;

/// More addresses than anybody sends a release to by hand.
pub const MOST: usize = 10_000;

/// Addresses that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// In order, each once whatever the case of its letters.
    pub addresses: Vec<String>,
    /// How many were there before.
    pub twice: usize,
    /// Lines that are no address.
    pub wrong: Vec<Line>,
}

/// A line that is no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where what should be an address stands in the text.
    pub place: Range<usize>,
    /// What cannot be seen: which letters are wrong; else empty.
    pub help: String,
}

/// Reads a list. Empty lines and those that begin with `#` say nothing.
#[must_use]
pub fn read(text: &str) -> List {
    let (mut list, mut met, mut at) = (List::default(), BTreeSet::new(), 0);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let own = line.trim_start_matches('\u{feff}').trim();
        if own.is_empty() || own.starts_with('#') {
            continue;
        }
        let before = line.find(own).unwrap_or(0);
        match address(own) {
            Ok(address) if met.insert(address.to_ascii_lowercase()) => list.addresses.push(address),
            Ok(_) => list.twice += 1,
            Err(help) => list.wrong.push(Line { place: start + before..start + before + own.len(), help }),
        }
    }
    list
}

/// The address of a line: alone, or in angle brackets behind a name.
fn address(line: &str) -> Result<String, String> {
    let line = line.trim_end_matches([',', ';', ' ']);
    let typed = match line.rsplit_once('<') {
        Some((_, rest)) => rest.strip_suffix('>').unwrap_or(""),
        None => line,
    };
    // Of what is wrong only letters of other alphabets cannot be seen.
    let href = Href::new(&format!("mailto:{typed}"));
    let href = href.map_err(|why| if typed.is_ascii() { String::new() } else { why.help().to_string() })?;
    href.as_str().strip_prefix("mailto:").map(str::to_owned).ok_or_else(String::new)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lists_as_people_keep_them() {
        let text = "\u{feff}# agencies\r\ndesk@example.org\r\n\r\n  Редакция <news@пример.рф>;\n\"Doe, Jane\" <jane.doe@example.net>,\nDESK@example.org\n";
        let list = read(text);
        assert_eq!(list.addresses, ["desk@example.org", "news@xn--e1afmkfd.xn--p1ai", "jane.doe@example.net"]);
        assert_eq!((list.twice, list.wrong), (1, Vec::new()));
    }

    #[test]
    fn what_is_no_address_is_shown_where_it_stands() {
        let text = "a@example.org, b@example.org\nok@example.org\n nobody\nx@example.org>\n";
        let list = read(text);
        assert_eq!(list.addresses, ["ok@example.org"]);
        let wrong: Vec<&str> = list.wrong.iter().map(|line| &text[line.place.clone()]).collect();
        assert_eq!(wrong, ["a@example.org, b@example.org", "nobody", "x@example.org>"]);
        let help = read("тв@example.org").wrong[0].help.clone();
        assert!(help.contains('т'), "{help}");
    }

    proptest! {
        #[test]
        fn nothing_ends_the_field(text in "(?s)([a-z@.<>,;:\r\n\t \u{0}\u{202e}\"#%?=а-я]|a@b\\.org){0,60}") {
            let list = read(&text);
            for address in &list.addresses {
                prop_assert!(address.bytes().all(|b| b.is_ascii_alphanumeric() || b".+-_'@".contains(&b)), "{:?}", address);
                prop_assert_eq!(address.matches('@').count(), 1);
            }
            for line in &list.wrong {
                prop_assert!(text.get(line.place.clone()).is_some());
            }
        }
    }
}
