//! Drafts of mails among the copies.
//!
//! In: an edition, its PDF, who gets it. Out: files, and what there is to say of them. Invariants: a draft has no more hidden addresses than mail
//! servers take at a time; what is not public has no link.

use super::lists::Lists;
use super::outbox::PART;
use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::document::Document;
use crate::mail::{self, Attachment, Draft};
use crate::project::Project;

/// A draft has so many hidden addresses at most: many servers take no more at a time.
const AT_A_TIME: usize = 50;

/// What drafts are made with.
pub(super) struct Mails<'a> {
    pub(super) project: &'a Project,
    pub(super) lists: &'a Lists,
}

/// Drafts by the name that follows the embargo, and what there is to say of them.
pub(super) type Drafts = (Vec<(String, Vec<u8>)>, Vec<Message>);

impl Mails<'_> {
    /// The drafts of an edition; `pdf` is its file, `name` what that is called.
    pub(super) fn drafts(&self, document: &Document, (name, pdf): (&str, &[u8]), report: &mut Report) -> Drafts {
        let (slug, tag) = (document.slug.as_str(), document.locale.tag());
        let settings = &self.project.settings.mail;
        let of_house = settings.contact.as_ref().and_then(|id| self.project.registry.contacts.get(&id.value));
        let of_house = of_house.and_then(|contact| contact.email.as_deref());
        let Some(sender) = of_house.or_else(|| mail::sender(document)) else {
            report.once(no_sender(slug));
            return Drafts::default();
        };
        let mut notes = Vec::new();
        let attachment = if pdf.len() as u64 <= settings.attach {
            Attachment::With(name, pdf)
        } else {
            if document.site.is_none() {
                notes.push(message!(
                    "pdf-too-large",
                    "{file} is larger than drafts may be and no page is public yet: send it in another way, or raise \
                     `attach-up-to` under [mail]",
                    file = name
                ));
            }
            Attachment::Link(name)
        };
        let hidden = self.lists.of(tag);
        let draft = |hidden: &[String]| mail::draft(&Draft { document, sender, hidden, attachment });
        let parts: Vec<&[String]> = hidden.chunks(AT_A_TIME).collect();
        if parts.len() < 2 {
            return (vec![(format!("{slug}.{tag}.eml"), draft(&hidden))], notes);
        }
        notes.push(message!(
            "drafts-in-parts",
            "{slug}, {language}: {count} addresses in {parts} drafts; send each of them",
            slug = slug,
            language = tag,
            count = hidden.len().to_string(),
            parts = parts.len().to_string()
        ));
        let name = |number: usize| format!("{slug}.{tag}{PART}{}.eml", number + 1);
        (parts.iter().enumerate().map(|(number, part)| (name(number), draft(part))).collect(), notes)
    }
}

/// Nobody whom the release names has an e-mail address.
fn no_sender(slug: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NoSender,
        message!("no-sender", "{slug}: no mail was drafted, for no contact has an e-mail address", slug = slug),
    )
    .help(message!(
        "name-sender",
        "name the contact whose address mails are sent from in payom.toml: `contact = \"press-desk\"` under [mail]"
    ))
}
