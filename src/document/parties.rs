//! Names of those who sign and speak.
//!
//! In: a [`Party`]. Out: its name as shown: "Anna Keller, Director, Helsinki Foundation for Human Rights (Poland)" for one who
//! speaks, "Helsinki Foundation for Human Rights (Poland) – Anna Keller, Director" for one who signs. Invariants:
//! names of the registry are those of the release's day, with the country where a language has a form for it; a typed name
//! that no language has is reported where it stands, with the nearest one.

use crate::diag::{Code, Diagnostic, Span, did_you_mean};
use crate::document::context::EditionContext;
use crate::document::credits::with_country;
use crate::document::words::need::{Need, Why};
use crate::l10n::syntax::Kind;
use crate::l10n::{Arguments, Value};
use crate::registry::{At, ContactId, OrganisationId, Text};
use crate::release::{Name, Party};

/// Who signs: the organisation comes first, so that a list can follow the alphabet.
pub(crate) fn signatory(party: &Party, context: &mut EditionContext<'_>) -> Text {
    name(party, "signatory-person", context)
}

/// Who speaks: the person comes first.
pub(crate) fn speaker(party: &Party, context: &mut EditionContext<'_>) -> Text {
    name(party, "speaker-of", context)
}

/// The name of a party. `both` is the message for a person and an organisation.
fn name(party: &Party, both: &str, context: &mut EditionContext<'_>) -> Text {
    let person = party.person.as_ref().map(|person| self::person(person, party.span, context));
    let organisation = party.organisation.as_ref().map(|of| organisation(of, party.span, context));
    match (person, organisation) {
        (Some(person), Some(organisation)) => {
            let arguments = text_arguments([("person", &person), ("organisation", &organisation)]);
            context.words.text(Need::new(both).by(party.span, Why::Here), &arguments)
        }
        (Some(name), None) | (None, Some(name)) => name,
        (None, None) => Text::ellipsis(),
    }
}

fn organisation(name: &Name, span: Span, context: &mut EditionContext<'_>) -> Text {
    match name {
        Name::Organisation(id) => with_country(&At { value: id.clone(), span }, context),
        Name::Contact(id) => own(&format!("contact-{id}"), span, context),
        Name::Message(id) => typed(&id.value, span, context),
    }
}

/// A person's name with the position, where one is known.
fn person(name: &Name, span: Span, context: &mut EditionContext<'_>) -> Text {
    let (id, person) = match name {
        Name::Contact(id) => {
            let id = format!("contact-{id}");
            let person = own(&id, span, context);
            (id, person)
        }
        Name::Organisation(id) => return with_country(&At { value: id.clone(), span }, context),
        Name::Message(id) => (id.value.clone(), typed(&id.value, span, context)),
    };
    if !context.words.optional(&id, "role") {
        return person;
    }
    let role = Need::new(&id).attribute("role").of_release().by(span, Why::Here);
    let role = context.words.text(role, &context.arguments);
    let arguments = text_arguments([("person", &person), ("role", &role)]);
    context.words.text(Need::new("person-role").by(span, Why::Here), &arguments)
}

fn own(id: &str, span: Span, context: &mut EditionContext<'_>) -> Text {
    context.words.text(Need::new(id).by(span, Why::Contact), &Arguments::new())
}

/// A name that is typed as a message.
fn typed(id: &str, span: Span, context: &mut EditionContext<'_>) -> Text {
    let anywhere = context.loaded.messages.values().flat_map(|messages| &messages.entries.entries);
    let own: Vec<&str> = anywhere.filter(|entry| entry.kind == Kind::Message).map(|entry| &*entry.id.text).collect();
    let in_house = context.words.names.get(Kind::Message, id).is_some();
    if !in_house && !own.contains(&id) {
        let registry = &context.project.registry;
        let organisations = registry.organisations.keys().map(OrganisationId::as_str);
        let contacts = registry.contacts.keys().map(ContactId::as_str);
        let hint = did_you_mean(id, organisations.chain(contacts).chain(own));
        let help = format!(
            "add a section `[{id}]` to releases/registry/organisations.toml; or write the name as a message `{id} = …` in \
             the .ftl files of the release"
        );
        let message = format!("`{id}` is neither an organisation, a contact nor a message");
        context.words.failed = true;
        context
            .words
            .report
            .once(Diagnostic::new(Code::UnknownId, message).at(span, "").help(hint.unwrap_or_else(|| help.into())));
        return Text::ellipsis();
    }
    context.words.text(Need::new(id).of_release().by(span, Why::Here), &context.arguments)
}

fn text_arguments(texts: [(&str, &Text); 2]) -> Arguments {
    texts.into_iter().map(|(name, text)| (name.to_owned(), Value::Text(text.to_string()))).collect()
}
