//! The key `contacts`.
//!
//! In: a list, or a table by language. Out: [`Contacts`]. Invariants: a table that names nobody is reported.

use toml::Spanned;

use super::contacts::{Contacts, RawContacts};
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, message};
use crate::registry::ContactId;

impl Reader<'_> {
    /// The contacts of a front matter.
    pub(super) fn contacts(&mut self, raw: Option<Spanned<RawContacts>>) -> Contacts {
        let Some(raw) = raw else { return Contacts::default() };
        let span = self.scope.span(&raw);
        let RawContacts { all, own, is_table } = raw.into_inner();
        let mut contacts = Contacts::listed(self.scope.ids(all, ContactId::new));
        contacts.by_language = is_table.then_some(span);
        for (tag, list) in own {
            let Some(locale) = self.scope.locale(tag) else { continue };
            let list = self.scope.ids(list, ContactId::new);
            contacts.own.insert(locale.value.tag().to_owned(), list);
        }
        if is_table && contacts.everybody().is_empty() {
            self.scope.error(
                Diagnostic::new(Code::InvalidSetting, message!("no-contacts", "`contacts` names nobody"))
                    .at(span, "")
                    .help(message!(
                        "write-contacts",
                        "write `contacts = [\"…\"]` with the id of a contact, or delete the line"
                    )),
            );
        }
        contacts
    }
}
