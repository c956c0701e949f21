//! A draft: fields, two bodies, the PDF.
//!
//! In: an edition, its sender, those who get it, its PDF. Out: a file in the format of mails (RFC 5322, MIME). Invariants: mail programs
//! take it for one that is still to be sent (`X-Unsent`); it has neither date nor message id, which are those of sending; boundaries
//! are fixed; lines have at most 998 octets, those of fields at most 76 where words allow it.

use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use super::body::body;
use super::fields::{self, encoded, subject};
use crate::document::Document;
use crate::text::{self, plain};

/// What a draft is made of.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The edition.
    pub document: &'a Document,
    /// The address that it is sent from, ASCII.
    pub sender: &'a str,
    /// Who gets it without being seen by others, ASCII.
    pub hidden: &'a [String],
    /// Its PDF.
    pub attachment: Attachment<'a>,
}

/// How the PDF comes to readers.
#[derive(Clone, Copy, Debug)]
pub enum Attachment<'a> {
    /// With the mail: its name, ASCII, and bytes.
    With(&'a str, &'a [u8]),
    /// By a link to the site, where the edition is on it: the name of the file.
    Link(&'a str),
}

/// What parts are set apart by; encoded bodies cannot hold it.
const BOUNDARY: &str = "=_payom";

/// Writes a draft.
#[must_use]
pub fn draft(draft: &Draft<'_>) -> Vec<u8> {
    let Draft { document, sender, hidden, attachment } = *draft;
    let publisher = plain(document.furniture.publisher.as_str());
    let own = || -> HeaderType<'_> {
        if is_like_encoded(&publisher) {
            return Raw::new(format!("{} <{sender}>", encoded(&publisher))).into();
        }
        Address::new_address(Some(publisher.clone()), sender).into()
    };
    let mut fields: Vec<(&'static str, HeaderType<'_>)> = vec![("X-Unsent", Raw::new("1").into()), ("From", own())];
    if let Some(reply) = fields::answered(document).filter(|reply| *reply != sender) {
        fields.push(("Reply-To", Address::from(reply).into()));
    }
    fields.push(("To", own()));
    if !hidden.is_empty() {
        let list = hidden.iter().map(|address| Address::from(address.as_str())).collect();
        fields.push(("Bcc", Address::new_list(list).into()));
    }
    let subject = subject(document);
    let subject =
        if is_like_encoded(&subject) { Raw::new(encoded(&subject)).into() } else { Text::new(subject).into() };
    fields.push(("Subject", subject));
    fields.push(("Content-Language", Raw::new(document.locale.tag()).into()));
    fields.push(("MIME-Version", Raw::new("1.0").into()));

    let link = match attachment {
        Attachment::Link(name) => Some(name),
        Attachment::With(..) => None,
    };
    let (plain_body, html_body) = (lines(&words(document, link)), lines(&body(document, link)));
    let boundary = boundary(&plain_body, &html_body);
    let kind =
        |kind: &'static str, part: &str| ContentType::new(kind).attribute("boundary", format!("{boundary}-{part}"));
    let bodies = vec![MimePart::new("text/plain", plain_body), MimePart::new("text/html", html_body)];
    let bodies = MimePart::new(kind("multipart/alternative", "bodies"), bodies);
    let whole = match attachment {
        Attachment::Link(_) => bodies,
        Attachment::With(name, bytes) => {
            let kind_of_file = ContentType::new("application/pdf").attribute("name", name);
            let file = MimePart::new(kind_of_file, bytes).attachment(name);
            MimePart::new(kind("multipart/mixed", "files"), vec![bodies, file])
        }
    };
    let fields = fields.into_iter().map(|(name, value)| (name.into(), value));
    let headers = fields.chain(whole.headers).collect();
    let mut out = Vec::new();
    MimePart { headers, contents: whole.contents }.write_part(&mut out);
    out
}

/// Whether ASCII words, which need no code, would be taken for coded ones.
fn is_like_encoded(text: &str) -> bool {
    text.contains("=?")
}

/// A boundary that no body holds, not even one that is ASCII and stays as it is.
fn boundary(plain: &str, html: &str) -> String {
    let mut boundary = BOUNDARY.to_owned();
    while plain.contains(&boundary) || html.contains(&boundary) {
        boundary.push('-');
    }
    boundary
}

/// The edition as text, then where its file and its languages are.
fn words(document: &Document, link: Option<&str>) -> String {
    let mut out = text::edition(document);
    let Some(site) = &document.site else { return out };
    let slug = &document.slug;
    out.push('\n');
    if let Some(name) = link {
        out.push_str(&format!("{}: {site}{slug}/{name}\n", plain(document.furniture.download_pdf.as_str())));
    }
    for language in &document.languages {
        out.push_str(&format!("{}: {site}{slug}/{slug}.{}.html\n", language.name, language.locale));
    }
    out
}

/// Lines that end as those of mails do.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}
