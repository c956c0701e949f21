//! Links, right by construction.
//!
//! In: addresses as they were typed. Out: [`Href`]s, or what is wrong and what to type. Invariants: a web address is
//! one that browsers (WHATWG URL) read as it stands: letters beyond ASCII are encoded as they would encode them, and
//! what they would silently repair is refused, with the repaired address. `url` is used here and for mailboxes only.

use std::fmt;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use url::{ParseError, Position, Url};

use super::host::{self, NotHost};
use super::mailbox::{self, NotMailbox};
use crate::diag::{Message, message};
use crate::l10n::language::invisible;
use crate::registry::value::forbidden;

/// Where a link leads: an absolute `https`, `http`, `mailto` or `tel` address in ASCII, as browsers write it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Href(String);

/// Why a string cannot be an [`Href`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotHref(Why);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Why {
    /// No scheme, or another one than `https`, `http`, `mailto` and `tel`; the address with one, where it is clear.
    Scheme(Option<String>),
    /// The name of a file.
    File,
    /// `https://` without a host.
    Nowhere,
    /// A name before the host: `https://www.example.org@other.example/` leads elsewhere than it seems to.
    Disguised,
    /// A character that nobody sees; the address without it.
    Hidden(char, Option<String>),
    /// A letter that only looks Latin; the address with Latin ones.
    LooksAlike(String),
    /// Latin and Cyrillic letters in one part of the host.
    Mixed,
    /// Browsers would silently read it as this.
    Repaired(String),
    /// Browsers cannot read it at all; what is wrong.
    Unreadable(&'static str),
    Mail(NotMailbox),
    /// Not a number to dial; the number, where it is clear.
    Phone(Option<String>),
}

impl NotHref {
    /// What to type.
    #[must_use]
    pub fn help(&self) -> Message {
        match &self.0 {
            Why::Scheme(Some(address)) | Why::Repaired(address) | Why::Phone(Some(address)) => {
                message!("link-as", "write {address}", address = address)
            }
            Why::Scheme(None) => message!(
                "link-scheme",
                "links begin with https://, http://, mailto: or tel:; one that is named under [links] is written link:name"
            ),
            Why::File => message!(
                "link-to-file",
                "files beside a release are not published with it: put the file on a web site, and write its address, \
                 https://example.org/report.pdf"
            ),
            Why::Nowhere => {
                message!("link-without-site", "write the name of the site after `//`: https://example.org/page")
            }
            Why::Disguised => message!(
                "link-disguised",
                "leave out what stands before `@`: the address leads to the site that is named behind it"
            ),
            Why::Hidden(c, clean) => {
                let code = format!("U+{:04X}", u32::from(*c));
                match clean {
                    Some(clean) => message!(
                        "link-without-hidden",
                        "it holds the invisible character {code}: write {address}",
                        code = code,
                        address = clean
                    ),
                    None => message!(
                        "link-with-hidden",
                        "delete the invisible character {code}, or type the address anew",
                        code = code
                    ),
                }
            }
            Why::LooksAlike(latin) => {
                message!("link-in-latin", "a letter of it only looks Latin: write {address}", address = latin)
            }
            Why::Mixed => message!(
                "link-alphabets",
                "the name of the site has Latin and Cyrillic letters in one word: write it in one alphabet"
            ),
            Why::Unreadable(what) => (*what).into(),
            Why::Mail(why) => why.help(),
            Why::Phone(None) => {
                message!("link-to-phone", "write tel: and the number with the code of the country: tel:+992372244145")
            }
        }
    }
}

impl Href {
    /// Parses a link.
    ///
    /// # Errors
    /// When browsers would not follow it as it stands, when it leads nowhere, or has a scheme that a press release has
    /// no use for.
    pub fn new(text: &str) -> Result<Self, NotHref> {
        read(text).map(Self).map_err(NotHref)
    }

    /// The address, ASCII only.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people read it, without its scheme.
    #[must_use]
    pub fn shown(&self) -> &str {
        bare(&self.0)
    }

    /// The address as people read it, where the words of a link to it do not say it; of one whose path they hold, its site.
    #[must_use]
    pub fn unless_said(&self, words: &str) -> Option<&str> {
        let (shown, words) = (self.shown(), words.trim());
        let site = |text: &str| {
            let text = bare(text).to_lowercase();
            text.strip_prefix("www.").map_or_else(|| text.clone(), str::to_owned)
        };
        let said = if self.0.starts_with("tel:") {
            // A number is dialled as it is shown, with its extension.
            words.chars().any(|c| c.is_ascii_digit())
        } else {
            words.contains(shown) || site(words) == site(shown)
        };
        // Of an address whose path the words hold, the site is left to say: `document A/HRC/22/53` (undocs.org).
        let path = shown.split_once('/').filter(|(_, path)| path.contains('/') && words.contains(path));
        (!said).then(|| path.map_or(shown, |(site, _)| site))
    }

    /// Whether this is the address of a page.
    #[must_use]
    pub fn is_web(&self) -> bool {
        self.0.starts_with("http")
    }

    /// Whether this is an e-mail or phone link, whose text must never be broken over lines.
    #[must_use]
    pub fn is_unbreakable(&self) -> bool {
        !self.is_web()
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An address without its scheme, and without the stroke at its end.
fn bare(address: &str) -> &str {
    let bare = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| address.strip_prefix(scheme));
    bare.unwrap_or(address).trim_end_matches('/')
}

fn read(text: &str) -> Result<String, Why> {
    let hidden = |c: char| c != ' ' && (c.is_whitespace() || forbidden(c) || invisible(c).is_some());
    if let Some(c) = text.chars().find(|c| hidden(*c)) {
        let clean: String = text.chars().filter(|c| !hidden(*c)).collect();
        return Err(Why::Hidden(c, read(clean.trim()).ok()));
    }
    if text.trim() != text {
        return Err(read(text.trim()).map_or_else(|why| why, Why::Repaired));
    }
    let Some((scheme, rest)) = text.split_once(':') else { return Err(without_scheme(text)) };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => strict(text, rest).map_err(Wrong::why),
        "mailto" => mailbox::ascii(rest).map(|address| format!("mailto:{address}")).map_err(Why::Mail),
        "tel" => phone(rest),
        _ => Err(without_scheme(text)),
    }
}

/// What is meant by an address without a scheme of ours.
fn without_scheme(text: &str) -> Why {
    const FILES: &[&str] = &[
        "doc", "docx", "htm", "html", "jpeg", "jpg", "md", "mp3", "mp4", "odt", "pdf", "png", "ppt", "pptx", "rtf",
        "svg", "tif", "tiff", "txt", "xls", "xlsx", "zip",
    ];
    let ending = |text: &str| text.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let host = text.split(['/', ':']).next().unwrap_or("");
    let of_file = |text: &str| ending(text).is_some_and(|ending| FILES.contains(&ending.as_str()));
    let names_host = host.contains('.') && !host.starts_with('.') && !of_file(host);
    if !names_host && of_file(text) {
        return Why::File;
    }
    if let Ok(address) = mailbox::ascii(text) {
        return Why::Scheme(Some(format!("mailto:{address}")));
    }
    let whole = format!("https://{text}");
    Why::Scheme((names_host && read(&whole).is_ok()).then_some(whole))
}

/// What keeps a web address from being taken as it stands.
enum Wrong {
    Plain(Why),
    /// A browser reads it as something else.
    Changed(Box<Url>),
}

impl Wrong {
    /// The same in words: what the browser reads, with what it leaves as it is encoded too.
    fn why(self) -> Why {
        let url = match self {
            Self::Plain(why) => return why,
            Self::Changed(url) => url,
        };
        let mut address = url[..Position::BeforePath].to_owned();
        let mut part = Part::Path;
        for (at, c) in url[Position::BeforePath..].char_indices() {
            let rest = url[Position::BeforePath..].get(at + 1..).unwrap_or("");
            if part.takes(c, rest) {
                address.push(c);
            } else {
                address.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC));
            }
        }
        let rest = address.split_once(':').map_or("", |(_, rest)| rest);
        match strict(&address, rest) {
            Ok(address) => Why::Repaired(address),
            Err(Self::Plain(why)) => why,
            Err(Self::Changed(_)) => Why::Unreadable("write it as https://example.org/page"),
        }
    }
}

/// The address as a browser writes it, if it changes nothing but the encoding.
fn strict(text: &str, rest: &str) -> Result<String, Wrong> {
    let after = rest.trim_start_matches(['/', '\\']);
    let (authority, tail) = after.split_at(after.find(['/', '?', '#', '\\']).unwrap_or(after.len()));
    if authority.contains('@') {
        return Err(Wrong::Plain(Why::Disguised));
    }
    let url = Url::parse(text).map_err(|why| Wrong::Plain(unreadable(why)))?;
    let (typed, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    match host::check(typed, url.host_str().unwrap_or("")) {
        Ok(()) => {}
        Err(NotHost::LooksAlike(latin)) => {
            let why = match read(&text.replacen(typed, &latin, 1)) {
                Ok(_) => Why::LooksAlike(text.replacen(typed, &latin, 1)),
                Err(Why::Repaired(latin)) => Why::LooksAlike(latin),
                Err(why) => why,
            };
            return Err(Wrong::Plain(why));
        }
        Err(NotHost::Mixed) => return Err(Wrong::Plain(Why::Mixed)),
        Err(NotHost::Impossible) => return Err(Wrong::Plain(Why::Unreadable(NO_NAME))),
        Err(NotHost::Changed) => return Err(Wrong::Changed(Box::new(url))),
    }
    // A port that is the scheme's own is left out by browsers, which changes nothing.
    let same_port = match (port, url.port()) {
        (None, None) => true,
        (Some(typed), None) => url.port_or_known_default().is_some_and(|port| port.to_string() == typed),
        (typed, Some(port)) => typed == Some(port.to_string().as_str()),
    };
    let as_typed = rest.len() - after.len() == 2 && rest.starts_with("//") && same_port;
    if as_typed && encoded(tail).is_some_and(|tail| tail == url[Position::BeforePath..]) {
        Ok(url.into())
    } else {
        Err(Wrong::Changed(Box::new(url)))
    }
}

const NO_NAME: &str = "what stands after `//` is no name that a site can have: write it as https://example.org/page";

fn unreadable(why: ParseError) -> Why {
    match why {
        ParseError::EmptyHost => Why::Nowhere,
        ParseError::InvalidPort => Why::Unreadable("leave out the `:` and the number after the name of the site"),
        ParseError::InvalidIpv4Address | ParseError::InvalidIpv6Address => Why::Unreadable(
            "the numbers after `//` are no address: write the name of the site, https://example.org/page",
        ),
        _ => Why::Unreadable(NO_NAME),
    }
}

/// A part of an address after the host.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Path,
    Query,
    Fragment,
}

impl Part {
    /// Whether a character may stand as it is (RFC 3986 3.3–3.5), before `rest`; goes on to the next part.
    fn takes(&mut self, c: char, rest: &str) -> bool {
        match (c, *self) {
            ('?', Self::Path) => *self = Self::Query,
            ('#', Self::Path | Self::Query) => *self = Self::Fragment,
            ('#', Self::Fragment) => return false,
            // In queries browsers encode it.
            ('\'', Self::Query) => return false,
            ('%', _) => {
                let digit = |at: usize| rest.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
                return digit(0) && digit(1);
            }
            _ => {}
        }
        c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=".contains(c)
    }
}

/// What stands after the host with what is not ASCII encoded; `None` where something else would have to be.
fn encoded(tail: &str) -> Option<String> {
    let mut out = String::with_capacity(tail.len() + 1);
    if !tail.starts_with('/') {
        out.push('/');
    }
    let mut part = Part::Path;
    for (at, c) in tail.char_indices() {
        if part.takes(c, tail.get(at + c.len_utf8()..).unwrap_or("")) {
            out.push(c);
        } else if !c.is_ascii() || c == '\'' {
            out.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC));
        } else {
            return None;
        }
    }
    Some(out)
}

/// A telephone number (RFC 3966): digits with their separators, then parameters.
fn phone(rest: &str) -> Result<String, Why> {
    let (number, parameters) = rest.split_at(rest.find(';').unwrap_or(rest.len()));
    let digits = number.strip_prefix('+').unwrap_or(number);
    let is_number = digits.bytes().any(|b| b.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || b"-.()".contains(&b));
    let is_parameter = |parameter: &str| {
        parameter.split_once('=').is_some_and(|(name, value)| {
            let fits = |text: &str| {
                !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.+".contains(&b))
            };
            fits(name) && fits(value)
        })
    };
    if is_number && parameters.split(';').skip(1).all(is_parameter) {
        return Ok(format!("tel:{rest}"));
    }
    let number = number.split('?').next().unwrap_or("");
    let bare: String = number.chars().filter(char::is_ascii_digit).collect();
    let words = number.contains(|c: char| c.is_alphabetic() || c == '%');
    let clear = number.trim_start().starts_with('+') && !words && (7..=15).contains(&bare.len());
    Err(Why::Phone(clear.then(|| format!("tel:+{bare}"))))
}
