//! E-mails, links and telephone numbers.
//!
//! In: readings. Out: diagnostics. Invariants: the same addresses must stand in every language, each as often as in
//! the source, save that a page's address may name its language (`/en/` and `/ru/`); and an address has no letter
//! that only looks Latin.

use crate::check::words::reading::{Pair, Reading, Subject, Text, Token, TokenKind, the_source};
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::language::in_latin;

/// What is compared with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Email,
    Link,
    Phone,
}

fn kind(token: &Token) -> Option<Class> {
    match token.kind {
        TokenKind::Email | TokenKind::Handle => Some(Class::Email),
        TokenKind::Url | TokenKind::Target => Some(Class::Link),
        TokenKind::Phone => Some(Class::Phone),
        TokenKind::Word | TokenKind::Number | TokenKind::Hole => None,
    }
}

/// Reports letters in an address that are not ASCII.
pub(crate) fn letters(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    for token in &reading.tokens {
        if kind(token).is_none() || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let address = reading.of(token);
        let Some(letter) = wrong_letter(address, token.kind) else { continue };
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let message = message!(
            "address-letter",
            "the address `{address}` has the letter `{letter}`, which is not Latin",
            address = address,
            letter = letter,
        );
        let mut diagnostic = Diagnostic::new(Code::BadAddress, message).at(span, subject.name());
        match in_latin(address) {
            Some(latin) => {
                diagnostic = diagnostic.help(message!("write-latin", "write {address}", address = &latin));
                if let Some(span) = reading.editable(range) {
                    diagnostic = diagnostic.fix(span, latin);
                }
            }
            None => diagnostic = diagnostic.help(message!("copy-address", "copy the address from the source")),
        }
        report.add(diagnostic);
    }
}

/// A web address that is longer, in characters, breaks up the text that it stands in.
const LONG: usize = 40;

/// Suggests words for a long address that stands bare in running text.
pub(crate) fn bare(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    for token in reading.tokens.iter().filter(|token| token.kind == TokenKind::Url) {
        let range = token.start as usize..token.end as usize;
        let address = reading.of(token);
        let length = address.chars().count();
        // The words of a link may be its address.
        let linked = reading.text.get(range.end..).is_some_and(|rest| rest.starts_with("]("));
        if length <= LONG || linked || !reading.is_fresh(range.start) {
            continue;
        }
        let Some(span) = reading.span(range) else { continue };
        let message =
            message!("address-bare", "an address of {length} characters stands among the words", length = length,);
        let scheme = if address.contains("://") { "" } else { "https://" };
        let line = format!("report = \"{scheme}{address}\"");
        let help = message!(
            "address-named",
            "write {link} with words of your own, and {line} under [links] in release.md",
            link = "[the report](link:report)",
            line = line,
        );
        report.add(Diagnostic::new(Code::LongAddress, message).at(span, subject.name()).help(help));
    }
}

/// The first letter that cannot be right: any beyond ASCII before the `@` of an e-mail; in the name of a host, one that
/// stands in a part with Latin letters (a whole name in Cyrillic is a name of its own).
fn wrong_letter(address: &str, kind: TokenKind) -> Option<char> {
    if address.is_ascii() {
        return None;
    }
    let beyond = |text: &str| text.chars().find(|c| c.is_alphabetic() && !c.is_ascii());
    let mixed = |label: &&str| label.chars().any(|c| c.is_ascii_alphabetic()) && beyond(label).is_some();
    let in_host = |host: &str| beyond(host.split('.').find(mixed)?);
    if matches!(kind, TokenKind::Handle) || address.starts_with('@') {
        return beyond(address);
    }
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    match authority.rsplit_once('@') {
        Some((local, host)) => beyond(local).or_else(|| in_host(host)),
        None if kind == TokenKind::Email => beyond(address),
        None => in_host(authority),
    }
}

/// Compares the addresses of a translation with those of its source.
pub(crate) fn compare(pair: Pair<'_, '_>, report: &mut Report) {
    let (source, target) = (pair.source.reading(), pair.target.reading());
    if !pair.clean {
        return;
    }
    // Most texts have addresses of one kind (bench `check`).
    let mut kinds = source.tokens.iter().chain(&target.tokens).filter_map(kind);
    let first = kinds.next();
    let others = kinds.any(|other| Some(other) != first);
    for class in [Class::Email, Class::Link, Class::Phone] {
        if !others && first != Some(class) {
            continue;
        }
        let list = |reading: &Reading<'_>| -> Vec<(String, Token)> {
            let tokens = reading.tokens.iter().filter(|token| kind(token) == Some(class));
            tokens.map(|token| (normal(reading.of(token), class), *token)).collect()
        };
        let wanted = list(source);
        let mut extra = list(target);
        let mut missing = Vec::new();
        for (address, token) in wanted {
            match extra.iter().position(|(other, _)| *other == address) {
                Some(at) => {
                    extra.remove(at);
                }
                None => missing.push(token),
            }
        }
        let extra: Vec<Token> = extra.into_iter().map(|(_, token)| token).collect();
        if missing.is_empty() && extra.is_empty() {
            continue;
        }
        differ(class, (source, &missing), pair.target.subject, (target, &extra), report);
    }
}

fn differ(
    class: Class,
    (source, missing): (&Reading<'_>, &[Token]),
    subject: &Subject<'_>,
    (target, extra): (&Reading<'_>, &[Token]),
    report: &mut Report,
) {
    let code = match class {
        Class::Email => Code::EmailDiffers,
        Class::Link => Code::LinkDiffers,
        Class::Phone => Code::PhoneDiffers,
    };
    for pair in 0..missing.len().max(extra.len()) {
        let wanted = missing.get(pair);
        let found = extra.get(pair);
        let Some((message, help)) =
            said(class, wanted.map(|token| source.of(token)), found.map(|token| target.of(token)), subject)
        else {
            continue;
        };
        let span = |reading: &Reading<'_>, token: &Token| reading.span(token.start as usize..token.end as usize);
        let place = found.and_then(|token| span(target, token)).unwrap_or_else(|| subject.place());
        let mut diagnostic = Diagnostic::new(code, message).at(place, "").help(help);
        if let Some(span) = wanted.and_then(|token| span(source, token)) {
            diagnostic = diagnostic.also(span, the_source());
        }
        report.add(diagnostic);
    }
}

/// What is said of an address that the source has, and of one that a translation has in its place.
fn said(
    class: Class,
    wanted: Option<&str>,
    found: Option<&str>,
    subject: &Subject<'_>,
) -> Option<(Message, Message)> {
    Some(match (wanted, found) {
        (Some(wanted), Some(found)) => {
            (other(class, subject, found, wanted), message!("write-address", "write {address}", address = wanted))
        }
        (Some(wanted), None) if matches!(class, Class::Link) => (
            lacks(class, subject, wanted),
            message!("add-link-to", "make the words a link again: `[…]({address})`", address = wanted),
        ),
        (Some(wanted), None) => {
            (lacks(class, subject, wanted), message!("add-address", "add {address}", address = wanted))
        }
        (None, Some(found)) => (
            extra(class, subject, found),
            message!("delete-address", "delete it, unless the source should have it too"),
        ),
        (None, None) => return None,
    })
}

/// A translation has another address.
fn other(class: Class, subject: &Subject<'_>, found: &str, wanted: &str) -> Message {
    let (name, language) = (subject.name(), subject.language_name());
    match class {
        Class::Email => message!(
            "other-email",
            "`{name}` has the address {found} in {language} and {wanted} in the source",
            name = name,
            found = found,
            language = language,
            wanted = wanted
        ),
        Class::Link => message!(
            "other-link",
            "`{name}` has the link {found} in {language} and {wanted} in the source",
            name = name,
            found = found,
            language = language,
            wanted = wanted
        ),
        Class::Phone => message!(
            "other-phone",
            "`{name}` has the telephone number {found} in {language} and {wanted} in the source",
            name = name,
            found = found,
            language = language,
            wanted = wanted
        ),
    }
}

/// A translation lacks an address.
fn lacks(class: Class, subject: &Subject<'_>, wanted: &str) -> Message {
    let (name, language) = (subject.name(), subject.language_name());
    match class {
        Class::Email => message!(
            "lacks-email",
            "`{name}` lacks the address {wanted} in {language}",
            name = name,
            wanted = wanted,
            language = language
        ),
        Class::Link => message!(
            "lacks-link",
            "`{name}` lacks the link {wanted} in {language}",
            name = name,
            wanted = wanted,
            language = language
        ),
        Class::Phone => message!(
            "lacks-phone",
            "`{name}` lacks the telephone number {wanted} in {language}",
            name = name,
            wanted = wanted,
            language = language
        ),
    }
}

/// A translation has an address too many.
fn extra(class: Class, subject: &Subject<'_>, found: &str) -> Message {
    let (name, language) = (subject.name(), subject.language_name());
    match class {
        Class::Email => message!(
            "extra-email",
            "`{name}` has the address {found} in {language}, but the source does not",
            name = name,
            found = found,
            language = language
        ),
        Class::Link => message!(
            "extra-link",
            "`{name}` has the link {found} in {language}, but the source does not",
            name = name,
            found = found,
            language = language
        ),
        Class::Phone => message!(
            "extra-phone",
            "`{name}` has the telephone number {found} in {language}, but the source does not",
            name = name,
            found = found,
            language = language
        ),
    }
}

/// What of an address must be equal.
fn normal(address: &str, class: Class) -> String {
    match class {
        Class::Email => address.to_owned(),
        Class::Phone => address.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect(),
        Class::Link => {
            if let Some(number) = address.strip_prefix("tel:") {
                return format!("tel:{}", number.chars().filter(char::is_ascii_digit).collect::<String>());
            }
            if address.starts_with("link:") || address.starts_with("mailto:") {
                return address.to_owned();
            }
            let rest = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
            // The language that an address names counts as "some language".
            rest.split_inclusive(|c: char| !c.is_alphanumeric())
                .map(|part| {
                    let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
                    let end = part.get(word.len()..).unwrap_or("");
                    match word {
                        "en" | "ru" | "tg" | "tj" | "eng" | "rus" | "tjk" => format!("@{end}"),
                        _ => part.to_owned(),
                    }
                })
                .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, TokenKind, in_latin, normal, wrong_letter};

    #[test]
    fn letters_that_only_look_latin() {
        for (address, kind, letter, latin) in [
            ("bhr.tаj@gmail.com", TokenKind::Email, 'а', "bhr.taj@gmail.com"),
            ("https://nоtorturetj.org/ru", TokenKind::Url, 'о', "https://notorturetj.org/ru"),
            ("с@a.org", TokenKind::Email, 'с', "c@a.org"),
        ] {
            assert_eq!(wrong_letter(address, kind), Some(letter));
            assert_eq!(in_latin(address).as_deref(), Some(latin));
        }
        assert_eq!(wrong_letter("https://ru.wikipedia.org/wiki/Душанбе", TokenKind::Url), None);
        assert_eq!(wrong_letter("https://пример.рф/", TokenKind::Url), None);
        assert_eq!(wrong_letter("press@шаҳр.tj", TokenKind::Email), None);
        assert_eq!(wrong_letter("mailto:press@шаҳр.tj", TokenKind::Target), None);
        assert_eq!(wrong_letter("press@exаmple.org", TokenKind::Email), Some('а'));
        assert_eq!(in_latin("имя@a.org"), None);
    }

    #[test]
    fn a_page_in_another_language_is_the_same_page() {
        for (left, right) in [
            ("https://notorturetj.org/en/news", "https://notorturetj.org/ru/news/"),
            ("http://eeas.europa.eu/index_en.htm", "https://eeas.europa.eu/index_ru.htm"),
            ("https://en.wikipedia.org", "https://tg.wikipedia.org"),
        ] {
            assert_eq!(normal(left, Class::Link), normal(right, Class::Link));
        }
        assert_ne!(normal("link:report", Class::Link), normal("link:raport", Class::Link));
        assert_eq!(normal("+992 (37) 224-41-45", Class::Phone), normal("+992 37 224 41 45", Class::Phone));
    }
}
