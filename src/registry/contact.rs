//! Contacts: who answers the media.
//!
//! In: `contacts.toml`. Out: [`Contact`]s. Invariants: phones and e-mails are valid; a mobile number is published
//! only where it is marked as public.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::at::At;
use super::channel::{self, ContactChannel, RawChannel};
use super::id::OrganisationId;
use super::parse::Section;
use super::phone::Phone;
use super::scope::Scope;
use super::validity::Validity;
use crate::diag::{Code, Diagnostic, Span, message};

/// A person or desk.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Where it stands.
    pub span: Span,
    /// Whom they belong to.
    pub organisation: Option<At<OrganisationId>>,
    /// E-mail.
    pub email: Option<String>,
    /// Lines that may be published, in order.
    pub phones: Vec<Line>,
    /// Further ways to reach them, in order.
    pub channels: Vec<ContactChannel>,
    /// Languages spoken, as tags; messages `lang-<tag>`.
    pub languages: Vec<String>,
    /// When they can be named.
    pub validity: Validity,
}

/// A number of a contact.
#[derive(Clone, Debug)]
pub struct Line {
    /// What kind of line.
    pub kind: PhoneKind,
    /// The number.
    pub phone: Phone,
    /// Digits to dial after a switchboard has answered.
    pub extension: Option<String>,
}

/// What kind of line a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneKind {
    /// A desk.
    Office,
    /// A mobile.
    Mobile,
    /// A switchboard.
    Switchboard,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawContact {
    organisation: Option<Spanned<String>>,
    email: Option<Spanned<String>>,
    #[serde(default)]
    phones: Vec<RawPhone>,
    #[serde(default)]
    channels: Vec<RawChannel>,
    #[serde(default)]
    languages: Vec<String>,
    from: Option<Spanned<Datetime>>,
    until: Option<Spanned<Datetime>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPhone {
    number: Spanned<String>,
    kind: PhoneKind,
    extension: Option<Spanned<String>>,
    #[serde(default)]
    public: bool,
}

pub(super) fn contact(section: Section<RawContact>, scope: &mut Scope<'_>) -> Contact {
    let raw = section.value;
    let mut phones = Vec::new();
    for RawPhone { number, kind, extension, public } in raw.phones {
        let number = scope.at(number);
        if !public {
            if kind == PhoneKind::Mobile {
                scope.error(
                    Diagnostic::new(
                        Code::PrivatePhone,
                        message!("phone-private", "a mobile number that is not marked as public"),
                    )
                    .at(number.span, message!("this-number", "this number"))
                    .help(message!(
                        "phone-private-help",
                        "once its owner agreed, add `public = true`; else delete the number"
                    )),
                );
            }
            continue;
        }
        let extension = extension.and_then(|digits| extension_digits(digits, scope));
        phones.extend(scope.phone(&number).map(|phone| Line { kind, phone, extension }));
    }
    let email = raw.email.and_then(|text| scope.email(text));
    let named = !raw.channels.is_empty();
    let channels = raw.channels.into_iter().filter_map(|raw| channel::channel(raw, scope)).collect();
    if phones.is_empty() && email.is_none() && !named {
        scope.error(
            Diagnostic::new(
                Code::InvalidSetting,
                message!("contact-unreachable", "there is no way to reach `{contact}`", contact = &section.id.value),
            )
            .at(section.id.span, message!("this-contact", "this contact"))
            .help(message!(
                "contact-unreachable-help",
                "add `email = \"…\"`, a phone with `public = true`, or `channels`"
            )),
        );
    }
    Contact {
        span: section.id.span,
        organisation: raw.organisation.map(|id| scope.id(id, OrganisationId::new)),
        email,
        phones,
        channels,
        languages: raw.languages,
        validity: Validity::read(raw.from, raw.until, scope),
    }
}

/// Up to seven digits.
fn extension_digits(digits: Spanned<String>, scope: &mut Scope<'_>) -> Option<String> {
    let digits = scope.at(digits);
    if (1..=7).contains(&digits.value.len()) && digits.value.bytes().all(|b| b.is_ascii_digit()) {
        return Some(digits.value);
    }
    scope.error(
        Diagnostic::new(
            Code::InvalidPhone,
            message!("extension-wrong", "`{digits}` is not an extension", digits = &digits.value),
        )
        .at(digits.span, "")
        .help(message!("extension-help", "write its digits only: `extension = \"12\"`")),
    );
    None
}
