//! The contact block.
//!
//! In: the contacts that a release names. Out: a [`ContactBlock`]. Invariants: nobody is named who had left, or not
//! yet come, on the day of the release.

use crate::diag::{Code, Diagnostic, message};
use crate::l10n::{Arguments, Locale, Value};
use crate::project::Loaded;
use crate::registry::{At, ChannelLabel, Contact as Record, ContactId, Href, Line, Phone, PhoneKind, Registry, Text};

use crate::document::context::EditionContext;
use crate::document::model::{Channel, Contact, ContactBlock};
use crate::document::words::need::{Need, Why, with};

/// Resolves the contact block; `None` when the release names nobody.
pub(crate) fn resolve(context: &mut EditionContext<'_>) -> Option<ContactBlock> {
    let ids = named(context.loaded, context.words.locale, &context.project.registry);
    let first = ids.first()?;
    let heading = context.words.text(Need::new("contact-heading").by(first.span, Why::Contact), &Arguments::new());
    let contacts = ids.into_iter().filter_map(|id| contact(id, context)).collect();
    Some(ContactBlock { heading, contacts })
}

/// Whom an edition names, in its order. Where the release asks for an order by language, those of the language's own list
/// come first, then those who speak it; people of one group keep the order of their list.
#[must_use]
pub fn named<'a>(loaded: &'a Loaded, locale: &Locale, registry: &Registry) -> Vec<&'a At<ContactId>> {
    let contacts = &loaded.release.matter.contacts;
    let mut named = contacts.of(locale);
    if contacts.by_language.is_some() {
        let own = contacts.own.get(locale.tag()).map_or(0, Vec::len).min(named.len());
        let speaks = |id: &ContactId| {
            let languages = registry.contacts.get(id).map_or(&[][..], |contact| &contact.languages);
            languages.iter().any(|tag| tag == locale.tag() || tag == locale.language())
        };
        named[own..].sort_by_key(|id| !speaks(&id.value));
    }
    named
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
    let channels = channels(id, record, context);
    let address = context.words.optional(&message, "address").then(|| {
        let words = context.words.text(Need::new(&message).attribute("address").by(id.span, why), &Arguments::new());
        let address = with("address", Value::Text(words.to_string()));
        context.words.text(Need::new("contact-address").by(id.span, why), &address)
    });
    let languages = languages(id, record, context);
    Some(Contact { name, role, organisation, channels, address, languages })
}

/// The ways to reach somebody: numbers, the address, the rest.
fn channels(id: &At<ContactId>, record: &Record, context: &mut EditionContext<'_>) -> Vec<Channel> {
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
    for channel in &record.channels {
        let label = match channel.kind.label() {
            ChannelLabel::Message(message) => {
                Some(context.words.text(Need::new(message).by(id.span, Why::Contact), &Arguments::new()))
            }
            ChannelLabel::Name(name) => Text::new(name).ok(),
        };
        let shown = Text::new(&channel.shown).ok();
        let href = channel.href.clone();
        channels.extend(label.zip(shown).map(|(label, shown)| Channel { label, shown, href }));
    }
    channels
}

/// The languages that somebody speaks.
fn languages(id: &At<ContactId>, record: &Record, context: &mut EditionContext<'_>) -> Option<Text> {
    if record.languages.is_empty() {
        return None;
    }
    let mut names = Vec::with_capacity(record.languages.len());
    for tag in &record.languages {
        let message = format!("lang-{tag}");
        let need = Need::new(&message).by(record.span, Why::Spoken);
        names.push(context.words.text(need, &Arguments::new()).to_string());
    }
    let list = with("languages", Value::Text(context.join(&names)));
    Some(context.words.text(Need::new("contact-languages").by(id.span, Why::Contact), &list))
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
