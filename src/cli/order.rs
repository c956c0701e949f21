//! The words of a command line, in an order that clap takes.
//!
//! In: words as somebody typed them. Out: the same words. Invariants: none is lost or changed, and none comes but `--`.

use std::ffi::{OsStr, OsString};

/// The words of the command line in an order that clap takes. The names of `accept` may be those of terms, `-brand`,
/// which look like short options; they go to the end, after `--`. What is for all commands goes before `help`, which takes no options.
pub(super) fn with_terms(typed: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = typed.into_iter().collect();
    let mut place = 1;
    while let Some(word) = words.get(place).and_then(|word| word.to_str()) {
        match word {
            // Their values may be anything.
            "--root" | "--color" | "--language" => place += 2,
            "accept" => break,
            "help" => return with_options_first(words, place),
            option if option.starts_with('-') => place += 1,
            _ => return words,
        }
    }
    let typed = words.split_off(words.len().min(place + 1));
    let names = typed.iter().position(|word| word == "--").unwrap_or(typed.len());
    let (before, after) = typed.split_at(names);
    let (terms, others): (Vec<&OsString>, Vec<&OsString>) = before.iter().partition(|word| is_term(word));
    words.extend(others.into_iter().cloned());
    if !terms.is_empty() || !after.is_empty() {
        words.push("--".into());
    }
    words.extend(terms.into_iter().chain(after.iter().skip(1)).cloned());
    words
}

/// `help` takes no options: those that are for all commands are put before it.
fn with_options_first(mut words: Vec<OsString>, place: usize) -> Vec<OsString> {
    let mut others = Vec::new();
    let mut typed = words.split_off(place).into_iter();
    while let Some(word) = typed.next() {
        match word.to_str() {
            Some("--root" | "--color" | "--language") => {
                words.push(word);
                words.extend(typed.next());
            }
            Some(option) if ["--root=", "--color=", "--language="].iter().any(|own| option.starts_with(own)) => {
                words.push(word);
            }
            _ => others.push(word),
        }
    }
    words.extend(others);
    words
}

/// Whether a word of `accept` is the name of a term. `-h` asks for help.
fn is_term(word: &OsStr) -> bool {
    let name = word.to_str().and_then(|word| word.strip_prefix('-'));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()) && name != "h")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(typed: &str) -> String {
        let words = with_terms(typed.split(' ').map(OsString::from));
        words.join(OsStr::new(" ")).to_string_lossy().into_owned()
    }

    #[test]
    fn terms_are_names_and_options_may_follow_names() {
        assert_eq!(words("payom accept item --locale tg"), "payom accept item --locale tg");
        assert_eq!(words("payom accept -brand --locale tg"), "payom accept --locale tg -- -brand");
        assert_eq!(words("payom accept -a x -b.c --new"), "payom accept x --new -- -a -b.c");
        assert_eq!(words("payom --root -x accept -a"), "payom --root -x accept -- -a");
        assert_eq!(words("payom --color=never accept -a -- -h"), "payom --color=never accept -- -a -h");
        assert_eq!(words("payom help check --language ru"), "payom --language ru help check");
        assert_eq!(words("payom --root x help --language=tg new"), "payom --root x --language=tg help new");
        for same in [
            "payom",
            "payom help",
            "payom help check",
            "payom accept",
            "payom accept -h",
            "payom accept --",
            "payom check accept -x",
            "payom -V",
        ] {
            assert_eq!(words(same), same);
        }
    }
}
