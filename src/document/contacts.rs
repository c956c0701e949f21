//! The contact block.
//!
//! In: the contacts that a release names. Out: a [`ContactBlock`]. Invariants: nobody is named who had left, or not
//! yet come, on the day of the release.

use crate::diag::{Code, Diagnostic, message};
use crate::l10n::{Arguments, Value};
use crate::registry::{At, ContactId, Href, Line, Phone, PhoneKind, Text};

use crate::document::context::EditionContext;
use crate::document::model::{Channel, Contact, ContactBlock};
use crate::document::words::need::{Need, Why, with};

/// Resolves the contact block; `None` when the release names nobody.
pub(crate) fn resolve(context: &mut EditionContext<'_>) -> Option<ContactBlock> {
    let ids = &context.loaded.release.matter.contacts;
    let first = ids.first()?;
    let heading = context.words.text(Need::new("contact-heading").by(first.span, Why::Contact), &Arguments::new());
    let contacts = ids.iter().filter_map(|id| contact(id, context)).collect();
    Some(ContactBlock { heading, contacts })
}

pub(crate) fn contact(id: &At<ContactId>, context: &mut EditionContext<'_>) -> Option<Contact> {
    let record = context.project.registry.contacts.get(&id.value)?;
    if !record.validity.contains(context.day) {
        context.words.failed = true;
        context.words.report.once(
            Diagnostic::new(
                Code::ContactNotValid,
                message!(
                    "contact-outside",
                    "`{contact}` is not a contact on {day}, the day of the release",
                    contact = id.value.as_str(),
                    day = context.day.to_string()
                ),
            )
            .at(id.span, message!("named-here", "named here"))
            .also(record.span, message!("the-contact", "the contact"))
            .help(message!(
                "other-contact",
                "name another contact, or correct the dates in contacts.toml if they are wrong"
            )),
        );
    }
    let message = format!("contact-{}", id.value);
    let why = Why::Contact;
    let name = context.words.text(Need::new(&message).by(id.span, why), &Arguments::new());
    let role = context
        .words
        .optional(&message, "role")
        .then(|| context.words.text(Need::new(&message).attribute("role").by(id.span, why), &Arguments::new()));
    let organisation = record.organisation.as_ref().map(|organisation| context.organisation_text(organisation, None));
    let mut channels = Vec::new();
    for line in &record.phones {
        let label = match line.kind {
            PhoneKind::Office | PhoneKind::Switchboard => "contact-phone",
            PhoneKind::Mobile => "contact-mobile",
        };
        let channel = self::phone(label, &line.phone, Callable::Yes, id.span, context);
        channels.extend(channel.map(|channel| extended(channel, line, id.span, context)));
    }
    if let Some(email) = &record.email {
        channels.extend(self::email(email, id.span, context));
    }
    let languages = (!record.languages.is_empty()).then(|| {
        let names: Vec<String> = record
            .languages
            .iter()
            .map(|tag| {
                let message = format!("lang-{tag}");
                context.words.text(Need::new(&message).by(record.span, Why::Spoken), &Arguments::new())
            })
            .map(|name| name.to_string())
            .collect();
        let list = context.join(&names);
        context.words.text(Need::new("contact-languages").by(id.span, why), &with("languages", Value::Text(list)))
    });
    Some(Contact { name, role, organisation, channels, languages })
}

/// Whether a number is for calling.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Callable {
    Yes,
    /// A fax.
    No,
}

/// A phone or fax number.
pub(crate) fn phone(
    label: &str,
    phone: &Phone,
    callable: Callable,
    span: crate::diag::Span,
    context: &mut EditionContext<'_>,
) -> Option<Channel> {
    let label = context.words.text(Need::new(label).by(span, Why::Number), &Arguments::new());
    let href = match callable {
        Callable::Yes => Some(Href::new(&format!("tel:{}", phone.e164())).ok()?),
        Callable::No => None,
    };
    Some(Channel { label, shown: Text::new(phone.shown()).ok()?, href })
}

/// A number with its extension, in the words and in the link (RFC 3966 5.3).
fn extended(channel: Channel, line: &Line, span: crate::diag::Span, context: &mut EditionContext<'_>) -> Channel {
    let Some(extension) = &line.extension else { return channel };
    let need = Need::new("contact-extension").by(span, Why::Extension);
    let words = context.words.text(need, &with("extension", Value::Text(extension.clone())));
    // Number and extension never part.
    let shown = format!("{}\u{a0}{}", channel.shown, words.as_str().replace(' ', "\u{a0}"));
    let href = Href::new(&format!("tel:{};ext={extension}", line.phone.e164())).ok();
    Channel { shown: context.words.checked(&shown, need), href, ..channel }
}

/// An e-mail address.
pub(crate) fn email(address: &str, span: crate::diag::Span, context: &mut EditionContext<'_>) -> Option<Channel> {
    let need = Need::new("contact-email").by(span, Why::Email);
    let label = context.words.text(need, &Arguments::new());
    Some(Channel {
        label,
        shown: Text::new(address).ok()?,
        href: Some(Href::new(&format!("mailto:{address}")).ok()?),
    })
}
