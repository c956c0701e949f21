//! `[mail]`: drafts of mails.
//!
//! In: the table, typed. Out: [`Mail`]. Invariants: the contact is one of the registry and has an e-mail address, which is checked when
//! that is read; files are never so large that mail servers refuse them.

use serde::Deserialize;
use toml::Spanned;

use crate::diag::{Code, Diagnostic, Report, message};
use crate::registry::{At, ContactId, Entity, Registry, Scope, Tables};

/// A file that is attached has so many megabytes at most, unless the house says otherwise.
const ATTACHED: u64 = 5;

/// Most mail servers refuse more.
const MOST: i64 = 20;

/// How drafts of mails are made.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Whose address they are sent from; `None` for the first contact of the release that has one.
    pub contact: Option<At<ContactId>>,
    /// A PDF with more bytes is not attached.
    pub attach: u64,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawMail {
    contact: Option<Spanned<String>>,
    attach_up_to: Option<Spanned<i64>>,
}

/// The keys of the table.
pub(super) fn tables(tables: Tables) -> Tables {
    tables.with::<RawMail>("[mail]")
}

/// Reads the table.
pub(super) fn mail(raw: RawMail, scope: &mut Scope<'_>) -> Mail {
    let contact = raw.contact.map(|contact| scope.id(contact, ContactId::new));
    let mut megabytes = ATTACHED;
    if let Some(At { value: typed, span }) = raw.attach_up_to.map(|typed| scope.at(typed)) {
        match u64::try_from(typed) {
            Ok(number) if typed <= MOST => megabytes = number,
            _ => drop(
                scope.error(
                    Diagnostic::new(
                        Code::InvalidSetting,
                        message!("attach-out-of-range", "`attach-up-to` is {typed}", typed = typed.to_string()),
                    )
                    .at(span, "")
                    .help(message!(
                        "attach-range",
                        "write megabytes from 0 to {most}; 0 attaches nothing, and many mail servers refuse more",
                        most = MOST.to_string()
                    )),
                ),
            ),
        }
    }
    Mail { contact, attach: megabytes * 1_000_000 }
}

impl Mail {
    /// Reports a contact that there is none of, or that has no address.
    pub(in crate::project) fn check(&self, registry: &Registry, report: &mut Report) {
        let Some(contact) = &self.contact else { return };
        registry.check(Entity::Contact, std::slice::from_ref(contact), ContactId::as_str, report);
        let known = registry.contacts.get(&contact.value);
        if let Some(record) = known.filter(|record| record.email.is_none()) {
            let id = contact.value.as_str();
            report.error(
                Diagnostic::new(
                    Code::InvalidSetting,
                    message!("contact-without-email", "the contact `{contact}` has no e-mail address", contact = id),
                )
                .at(contact.span, message!("named-here", "named here"))
                .also(record.span, message!("the-contact", "the contact"))
                .help(message!("give-email", "give it one in contacts.toml, or name another contact")),
            );
        }
    }
}
