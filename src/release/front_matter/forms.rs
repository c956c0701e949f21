//! The keys of a release's form: kind, reference, letterhead, who signs and who speaks, what is corrected.
//!
//! In: `kind` or `label`, `reference`, `letterhead`, `signatories`, `signatory-order`, `speaker`, `corrects`. Out: a [`Form`].
//! Invariants: a kind that does not exist is reported with those that do; nobody signs twice; a name is an id of the
//! registry, or that of a message.

use std::collections::BTreeMap;

use toml::{Spanned, Value as Toml};

use super::form::{Form, Name, Party};
use super::raw::Raw;
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, Span, did_you_mean, message};
use crate::registry::{At, ContactId, OrganisationId, Text};
use crate::release::kind::{Kind, OF_LABEL};

/// Most characters of a reference.
const LONGEST_REFERENCE: usize = 40;

impl Reader<'_> {
    /// The form of a release.
    pub(super) fn form(&mut self, raw: &mut Raw) -> Form {
        let (kind, named) = self.kind(raw);
        let signatories: Vec<Party> =
            std::mem::take(&mut raw.signatories).iter().filter_map(|entry| self.party("signatory", entry)).collect();
        self.signed_twice(&signatories);
        if let (Some(first), Some(fact)) =
            (signatories.first(), raw.facts.keys().find(|name| name.get_ref() == "signatories"))
        {
            let fact = self.scope.span(fact);
            self.scope.error(
                Diagnostic::new(Code::InvalidId, "`signatories` is a fact that Payom gives by itself")
                    .at(fact, "")
                    .also(first.span, "how many are listed here")
                    .help("choose another name for this fact"),
            );
        }
        Form {
            kind,
            named,
            reference: raw.reference.take().and_then(|reference| self.reference(reference)),
            letterhead: raw.letterhead.take().map(|letterhead| self.scope.at(letterhead)),
            signatories,
            order: raw.signatory_order,
            speaker: raw.speaker.as_ref().and_then(|speaker| self.party("speaker", speaker)),
            corrects: raw.corrects.take().and_then(|slug| self.corrects(slug)),
        }
    }

    /// The kind, and where it is said, unless as before there were kinds.
    fn kind(&mut self, raw: &mut Raw) -> (Kind, Option<Span>) {
        let (kind, label) = (raw.kind.take(), raw.label.take());
        if let (Some(kind), Some(label)) = (&kind, &label) {
            let (kind, label) = (self.scope.span(kind), self.scope.span(label));
            self.scope.error(
                Diagnostic::new(
                    Code::InvalidSetting,
                    "`label` is the former name of `kind`: there are two kinds here",
                )
                .at(label, "the one")
                .also(kind, "the other")
                .help("delete the line `label = …`"),
            );
        }
        let of_label = kind.is_none();
        let Some(named) = kind.or(label).map(|named| self.scope.at(named)) else { return Default::default() };
        match self.kinds.find(&named.value) {
            Some(kind) => {
                let before = of_label && OF_LABEL.contains(&&*kind.id);
                (kind, (!before).then_some(named.span))
            }
            None => {
                let known = self.kinds.ids();
                // "Press release" is a kind as people write it.
                let typed = named.value.trim().to_lowercase().replace([' ', '_'], "-");
                let hint = did_you_mean(&typed, known.iter().map(String::as_str));
                let listed: Vec<String> = known.iter().map(|id| format!("\"{id}\"")).collect();
                self.scope.error(
                    Diagnostic::new(
                        Code::InvalidSetting,
                        message!("no-kind-of-release", "there is no kind of release \"{kind}\"", kind = named.value),
                    )
                    .at(named.span, "")
                    .note(message!("kinds-listed", "the kinds are {kinds}", kinds = listed.join(", ")))
                    .maybe_help(hint),
                );
                Default::default()
            }
        }
    }

    /// A reference that can be printed as it stands.
    fn reference(&mut self, raw: Spanned<String>) -> Option<At<String>> {
        let reference = self.scope.at(raw);
        let text = reference.value.as_str();
        let length = text.chars().count();
        let (message, help) = if text.trim().is_empty() {
            (
                "the reference is empty".to_owned(),
                "write the number that the issuer files the release under, or delete the line".to_owned(),
            )
        } else if text.trim().len() != text.len() {
            (
                "there is a space at the end of the reference".to_owned(),
                format!("write `reference = \"{}\"`", text.trim()),
            )
        } else if Text::new(text).is_err() || text.chars().any(char::is_control) {
            ("the reference has a character that cannot be seen".to_owned(), "type it again".to_owned())
        } else if length > LONGEST_REFERENCE {
            (
                format!("the reference has {length} characters"),
                format!("it stands beside the date: at most {LONGEST_REFERENCE} characters, such as \"PR/2026/12\""),
            )
        } else {
            return Some(reference);
        };
        self.scope.error(Diagnostic::new(Code::InvalidSetting, message).at(reference.span, "").help(help));
        None
    }

    /// The release that is corrected.
    fn corrects(&mut self, raw: Spanned<String>) -> Option<At<String>> {
        let slug = self.scope.at(raw);
        let (message, hint) = if slug.value == self.slug.as_str() {
            let help = "name the release that was wrong; what is wrong in this one is put right in its texts";
            ("a release cannot correct itself".to_owned(), Some(help.into()))
        } else if self.slugs.binary_search(&slug.value).is_ok() {
            return Some(slug);
        } else {
            let hint = did_you_mean(&slug.value, self.slugs.iter().map(String::as_str));
            let help = "write the name of a folder of releases/";
            (format!("there is no release `{}`", slug.value), hint.or_else(|| Some(help.into())))
        };
        self.scope.error(Diagnostic::new(Code::UnknownRelease, message).at(slug.span, "").maybe_help(hint));
        None
    }

    /// Somebody who signs or speaks: an id, or `{ organisation = "…", person = "…" }`.
    fn party(&mut self, what: &str, raw: &Spanned<Toml>) -> Option<Party> {
        let span = self.scope.span(raw);
        let table = match raw.get_ref() {
            Toml::String(id) => return self.named(what, id, span),
            Toml::Table(table) => table,
            other => return self.not_a_party(what, &other.to_string(), span),
        };
        let mut party = Party { span, organisation: None, person: None };
        for (key, value) in table {
            let Some(id) = value.as_str() else { return self.not_a_party(what, &value.to_string(), span) };
            let name = self.name(what, id, span)?;
            match (key.as_str(), name) {
                ("organisation", Name::Contact(id)) => return self.misplaced_name("organisation", id.as_str(), span),
                ("person", Name::Organisation(id)) => return self.misplaced_name("person", id.as_str(), span),
                ("organisation", name) => party.organisation = Some(name),
                ("person", name) => party.person = Some(name),
                (other, _) => {
                    let hint = did_you_mean(other, ["organisation", "person"]);
                    self.scope.error(
                        Diagnostic::new(Code::InvalidSetting, format!("`{other}` is not known of a {what}"))
                            .at(span, "")
                            .note("known here: `organisation`, `person`")
                            .maybe_help(hint),
                    );
                    return None;
                }
            }
        }
        if party.organisation.is_none() && party.person.is_none() {
            return self.not_a_party(what, "{}", span);
        }
        Some(party)
    }

    /// A party of one name.
    fn named(&mut self, what: &str, id: &str, span: Span) -> Option<Party> {
        let party = Party { span, organisation: None, person: None };
        Some(match self.name(what, id, span)? {
            Name::Contact(contact) => {
                let of = self.registry.contacts.get(&contact).and_then(|contact| contact.organisation.as_ref());
                let organisation = of.map(|of| Name::Organisation(of.value.clone()));
                Party { organisation, person: Some(Name::Contact(contact)), ..party }
            }
            other => Party { organisation: Some(other), ..party },
        })
    }

    /// Where a name comes from.
    fn name(&mut self, what: &str, id: &str, span: Span) -> Option<Name> {
        let (organisation, contact) = (OrganisationId::new(id.to_owned()), ContactId::new(id.to_owned()));
        if self.registry.organisations.contains_key(&organisation) {
            return Some(Name::Organisation(organisation));
        }
        if self.registry.contacts.contains_key(&contact) {
            return Some(Name::Contact(contact));
        }
        let first = id.starts_with(|c: char| c.is_ascii_alphabetic());
        if first && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')) {
            return Some(Name::Message(At { value: id.to_owned(), span }));
        }
        self.scope.error(
            Diagnostic::new(
                Code::InvalidId,
                format!("`{id}` is neither an id of the registry nor the name of a message"),
            )
            .at(span, "")
            .help(format!(
                "write the id of an organisation or a contact; or give the {what} a message in the .ftl files of the \
                     release, and write its name: \"signatory-one\""
            )),
        );
        None
    }

    fn misplaced_name<T>(&mut self, key: &str, id: &str, span: Span) -> Option<T> {
        let (is, other) = if key == "person" { ("an organisation", "organisation") } else { ("a contact", "person") };
        self.scope.error(
            Diagnostic::new(Code::UnknownId, format!("`{id}` is {is}"))
                .at(span, "")
                .help(format!("write `{other} = \"{id}\"`")),
        );
        None
    }

    fn not_a_party<T>(&mut self, what: &str, text: &str, span: Span) -> Option<T> {
        self.scope.error(
            Diagnostic::new(Code::InvalidSetting, format!("`{text}` does not say who the {what} is"))
                .at(span, "")
                .help("write an id, \"iphr\", or who signs for whom: { organisation = \"iphr\", person = \"anna-keller\" }"),
        );
        None
    }

    /// Reports who is listed twice.
    fn signed_twice(&mut self, signatories: &[Party]) {
        let mut seen = BTreeMap::new();
        for party in signatories {
            let key = [&party.organisation, &party.person].map(|name| name.as_ref().map(ToString::to_string));
            if let Some(first) = seen.insert(key, party.span) {
                let name = party.person.as_ref().or(party.organisation.as_ref());
                let name = name.map(ToString::to_string).unwrap_or_default();
                self.scope.error(
                    Diagnostic::new(Code::DuplicatePlace, format!("`{name}` is listed twice among the signatories"))
                        .at(party.span, "the second time")
                        .also(first, "the first time")
                        .help("delete one of them"),
                );
            }
        }
    }
}
