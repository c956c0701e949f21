//! E-mail addresses.
//!
//! In: an address as it was typed. Out: the same in ASCII, or what is wrong with it. Invariants: an address is one
//! mailbox that every mail program takes: Latin before the `@`, a name of a host with a dot after it.

use url::Host;

use super::host::{self, NotHost};
use crate::diag::{Message, message};
use crate::l10n::language::in_latin;

/// Why a text is no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::registry) enum NotMailbox {
    /// Not of the form `name@example.org`.
    Form,
    /// A subject, a copy or another field of a letter.
    Fields,
    /// More than one address.
    Several,
    /// A letter before the `@` that is not Latin; the address with Latin ones, where they look the same.
    Local(char, Option<String>),
    /// A letter of the host that only looks Latin; the address with Latin ones.
    LooksAlike(Option<String>),
}

impl NotMailbox {
    /// What to type.
    pub(in crate::registry) fn help(&self) -> Message {
        match self {
            Self::Form => message!("email-form", "write it as name@example.org"),
            Self::Fields => message!(
                "email-alone",
                "leave out the `?` and everything after it: a link holds an address alone, without subject or copies"
            ),
            Self::Several => message!("one-email", "write one address; make a link of its own for each"),
            Self::Local(_, Some(latin)) | Self::LooksAlike(Some(latin)) => {
                message!("latin-email", "write {latin}: a letter of it only looks Latin", latin = latin)
            }
            Self::Local(letter, None) => message!(
                "email-letter",
                "the letter `{letter}` cannot stand before the `@`, where most mail servers take Latin letters only: ask \
                 for an address in Latin letters",
                letter = *letter
            ),
            Self::LooksAlike(None) => message!(
                "email-alphabets",
                "the name after the `@` has Latin and Cyrillic letters in one word: write it in one alphabet"
            ),
        }
    }
}

/// The address in ASCII.
pub(in crate::registry) fn ascii(address: &str) -> Result<String, NotMailbox> {
    if address.contains('?') {
        return Err(NotMailbox::Fields);
    }
    let Some((local, domain)) = address.split_once('@') else { return Err(NotMailbox::Form) };
    if domain.contains('@') {
        return Err(if address.contains([',', ';', ' ']) { NotMailbox::Several } else { NotMailbox::Form });
    }
    if let Some(letter) = local.chars().find(|c| !c.is_ascii() && c.is_alphabetic()) {
        return Err(NotMailbox::Local(letter, in_latin(address).filter(|latin| ascii(latin).is_ok())));
    }
    if !is_local(local) {
        return Err(NotMailbox::Form);
    }
    // Of the characters that browsers undo in a name, none belongs in an address.
    let Ok(Host::Domain(read)) = Host::parse(domain) else { return Err(NotMailbox::Form) };
    match host::check(domain, &read) {
        Ok(()) if is_domain(&read) && domain.is_ascii() => Ok(address.to_owned()),
        Ok(()) if is_domain(&read) => Ok(format!("{local}@{read}")),
        Err(NotHost::LooksAlike(latin)) if is_domain(&latin) => {
            Err(NotMailbox::LooksAlike(Some(format!("{local}@{latin}"))))
        }
        Err(NotHost::Mixed) => Err(NotMailbox::LooksAlike(None)),
        _ => Err(NotMailbox::Form),
    }
}

/// Letters, digits and `.+-_'`, as people's names are.
fn is_local(local: &str) -> bool {
    !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.bytes().all(|b| b.is_ascii_alphanumeric() || b".+-_'".contains(&b))
}

/// At least two parts of letters, digits and inner hyphens; the last has no digits, save as an encoded name.
fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    labels.len() >= 2
        && domain.len() <= 253
        && labels.iter().all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
        && labels.last().is_some_and(|last| {
            last.len() >= 2 && (last.starts_with("xn--") || !last.bytes().any(|b| b.is_ascii_digit()))
        })
}

#[cfg(test)]
mod tests {
    use super::{NotMailbox, ascii};

    #[test]
    fn addresses_that_people_have() {
        for good in [
            "bhr.taj@gmail.com",
            "L.Kerymov@hfhrpol.waw.pl",
            "Delegation-Tajikistan-Pic@eeas.europa.eu",
            "o'neill+press@example.org",
            "press@xn--80aesfpebagmfblc0a.xn--p1ai",
        ] {
            assert_eq!(ascii(good).as_deref(), Ok(good));
        }
        for (typed, encoded) in
            [("info@шаҳр.tj", "info@xn--80a6aw34b.tj"), ("press@пример.рф", "press@xn--e1afmkfd.xn--p1ai")]
        {
            assert_eq!(ascii(typed).as_deref(), Ok(encoded));
        }
        for bad in [
            "",
            "a",
            "a@b",
            "a@b.c",
            "@b.org",
            "a@.org",
            "a b@c.org",
            "a@b..org",
            "a@b@c.org",
            ".a@b.org",
            "a@b.org.",
            "a@1.2.3.4",
            "a@[::1]",
            "a@b.org%0abcc:x@y.org",
            "a%40@b.org",
            "a@exa%6dple.org",
            "a@-b.org",
            "a@b-.org",
            "<a@b.org>",
            "a@b.org\n",
            "a@xn--.org",
            "a@exa\u{ad}mple.org",
            "a@b。org",
            "\"a\"@b.org",
            "a@b.o1g",
        ] {
            assert!(ascii(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_to_type() {
        assert_eq!(ascii("a@b.org?bcc=c@d.org"), Err(NotMailbox::Fields));
        assert_eq!(ascii("a@b.org,c@d.org"), Err(NotMailbox::Several));
        assert_eq!(ascii("имя@b.org"), Err(NotMailbox::Local('и', None)));
        assert_eq!(ascii("с@b.org"), Err(NotMailbox::Local('с', Some("c@b.org".into()))));
        assert_eq!(ascii("a@exаmple.org"), Err(NotMailbox::LooksAlike(Some("a@example.org".into()))));
    }
}
