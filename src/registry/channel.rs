//! Further ways to reach a contact: a site, a fax, messengers.
//!
//! In: what `channels` of a contact says. Out: [`ContactChannel`]s. Invariants: what is shown can be typed or dialled as it
//! stands; a link leads to the very account. Whoever writes a channel here wants it printed, so that none is private.

use serde::Deserialize;
use toml::Spanned;

use super::address::Href;
use super::at::At;
use super::phone::Phone;
use super::scope::Scope;
use crate::diag::{Code, Diagnostic, Message, message};

/// A way to reach a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactChannel {
    /// What kind of channel.
    pub kind: ChannelKind,
    /// As it is printed.
    pub shown: String,
    /// Where it leads; a fax leads nowhere.
    pub href: Option<Href>,
}

/// Kinds of channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelKind {
    /// A page on the web.
    Website,
    /// A fax.
    Fax,
    /// Telegram.
    Telegram,
    /// WhatsApp.
    Whatsapp,
    /// Signal.
    Signal,
    /// Viber.
    Viber,
}

/// What stands before a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelLabel {
    /// A message of the house.
    Message(&'static str),
    /// A name that is the same in every language, and no word to translate.
    Name(&'static str),
}

/// What there is to know of a kind.
struct Entry {
    kind: ChannelKind,
    label: ChannelLabel,
    form: Form,
    /// What stands before a number in a link; `None` where a number leads nowhere.
    number: Option<Number>,
    /// What to write.
    help: &'static str,
}

/// What a value looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `https://example.org`
    Web,
    /// `+992372244145`
    Number,
    /// `@name`, or a number.
    TelegramName,
    /// `name.01`, or a number.
    SignalName,
}

/// How a link has a number.
#[derive(Clone, Copy)]
enum Number {
    /// Behind an address, with its plus.
    After(&'static str),
    /// Behind an address, its digits alone.
    Digits(&'static str),
}

const NUMBER: &str = "write `+`, the country code and the number, digits only: \"+992372244145\"";

/// Every kind.
static KINDS: [Entry; 6] = [
    Entry {
        kind: ChannelKind::Website,
        label: ChannelLabel::Message("contact-web"),
        form: Form::Web,
        number: None,
        help: "write the whole address: \"https://example.org\"",
    },
    Entry {
        kind: ChannelKind::Fax,
        label: ChannelLabel::Message("contact-fax"),
        form: Form::Number,
        number: None,
        help: NUMBER,
    },
    Entry {
        kind: ChannelKind::Telegram,
        label: ChannelLabel::Name("Telegram"),
        form: Form::TelegramName,
        number: Some(Number::After("https://t.me/")),
        help: "write `@` and the name (Latin letters, digits and `_`, at least four): \"@example_desk\"; or the number: \
               \"+992372244145\"",
    },
    Entry {
        kind: ChannelKind::Whatsapp,
        label: ChannelLabel::Name("WhatsApp"),
        form: Form::Number,
        number: Some(Number::Digits("https://wa.me/")),
        help: NUMBER,
    },
    Entry {
        kind: ChannelKind::Signal,
        label: ChannelLabel::Name("Signal"),
        form: Form::SignalName,
        number: Some(Number::After("https://signal.me/#p/")),
        help: "write the number: \"+992372244145\"; or the user name with its point and digits: \"example.01\"",
    },
    Entry {
        kind: ChannelKind::Viber,
        label: ChannelLabel::Name("Viber"),
        form: Form::Number,
        number: None,
        help: NUMBER,
    },
];

impl ChannelKind {
    /// What stands before it.
    #[must_use]
    pub fn label(self) -> ChannelLabel {
        self.entry().label
    }

    fn entry(self) -> &'static Entry {
        #[expect(clippy::expect_used, reason = "the table has every kind, which its tests hold")]
        KINDS.iter().find(|entry| entry.kind == self).expect("a line of the table")
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChannel {
    kind: ChannelKind,
    value: Spanned<String>,
}

/// Reads a channel; one of the wrong form is reported and left out.
pub(super) fn channel(raw: RawChannel, scope: &mut Scope<'_>) -> Option<ContactChannel> {
    let entry = raw.kind.entry();
    if entry.form == Form::Web {
        let shown = shown_address(raw.value.get_ref());
        return scope.href(raw.value).map(|href| ContactChannel { kind: entry.kind, shown, href: Some(href) });
    }
    let value = scope.at(raw.value);
    if value.value.starts_with('+') || entry.form == Form::Number {
        return number(entry, &value, scope);
    }
    let text = value.value.as_str();
    let name = match entry.form {
        Form::TelegramName => text.strip_prefix('@').filter(|name| is_telegram_name(name)),
        _ => Some(text).filter(|name| is_signal_name(name)),
    };
    let Some(name) = name else {
        let meant =
            telegram_name(entry.form, text).map(|name| message!("channel-write", "write `\"@{name}\"`", name = name));
        scope.error(
            Diagnostic::new(
                Code::InvalidChannel,
                message!("channel-no-account", "`{text}` is not an account of this kind", text = text),
            )
            .at(value.span, "")
            .help(meant.unwrap_or_else(|| Message::from(entry.help))),
        );
        return None;
    };
    let href = match (entry.form, entry.number) {
        (Form::TelegramName, Some(Number::After(before))) => Href::new(&format!("{before}{name}")).ok(),
        _ => None,
    };
    Some(ContactChannel { kind: entry.kind, shown: value.value, href })
}

fn number(entry: &Entry, value: &At<String>, scope: &mut Scope<'_>) -> Option<ContactChannel> {
    let Ok(phone) = Phone::new(&value.value) else {
        if value.value.starts_with('+') {
            // The usual words on what is wrong with a number.
            scope.phone(value);
            return None;
        }
        scope.error(
            Diagnostic::new(
                Code::InvalidChannel,
                message!("channel-no-number", "`{text}` is not a number that can be called", text = &value.value),
            )
            .at(value.span, "")
            .help(entry.help),
        );
        return None;
    };
    let href = entry.number.and_then(|number| {
        let address = match number {
            Number::After(before) => format!("{before}{}", phone.e164()),
            Number::Digits(before) => format!("{before}{}", phone.e164().trim_start_matches('+')),
        };
        Href::new(&address).ok()
    });
    Some(ContactChannel { kind: entry.kind, shown: phone.shown().to_owned(), href })
}

/// An address as it is printed: without what browsers put before it.
fn shown_address(address: &str) -> String {
    let bare = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
    bare.trim_end_matches('/').to_owned()
}

/// 4 to 32 Latin letters, digits and `_`, a letter first, no `_` last.
fn is_telegram_name(name: &str) -> bool {
    (4..=32).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && !name.ends_with('_')
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// The name in what was typed otherwise: `name`, `t.me/name`, `https://t.me/name`.
fn telegram_name(form: Form, text: &str) -> Option<&str> {
    let name = text.rsplit('/').next().unwrap_or(text);
    let whole = text == name || text.contains("t.me/") || text.contains("telegram.me/");
    (form == Form::TelegramName && whole && is_telegram_name(name)).then_some(name)
}

/// 3 to 32 letters, digits and `_`, a point, at least two digits.
fn is_signal_name(name: &str) -> bool {
    name.split_once('.').is_some_and(|(name, number)| {
        (3..=32).contains(&name.len())
            && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
            && (2..=9).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_line() {
        use ChannelKind::{Fax, Signal, Telegram, Viber, Website, Whatsapp};
        for kind in [Website, Fax, Telegram, Whatsapp, Signal, Viber] {
            assert_eq!(kind.entry().kind, kind);
        }
    }

    #[test]
    fn names_of_accounts() {
        for name in ["desk", "Dushanbe_Desk", "a1_b"] {
            assert!(is_telegram_name(name), "{name}");
        }
        for name in ["abc", "1desk", "desk_", "хабар", "a-desk", "", &"a".repeat(33)] {
            assert!(!is_telegram_name(name), "{name}");
        }
        assert_eq!(telegram_name(Form::TelegramName, "https://t.me/desk"), Some("desk"));
        assert_eq!(telegram_name(Form::TelegramName, "desk"), Some("desk"));
        assert_eq!(telegram_name(Form::TelegramName, "https://example.org/desk"), None);
        assert!(is_signal_name("desk.01") && !is_signal_name("desk") && !is_signal_name("desk.1"));
    }
}
