//! Values that sections of several kinds have: phones, e-mail addresses, links, countries.
//!
//! In: texts with their places. Out: values that are valid. Invariants: one that is not is reported with what to write, and
//! left out.

use toml::Spanned;
use unicode_normalization::UnicodeNormalization as _;

use super::address::{Href, mailbox};
use super::at::At;
use super::phone::{NotPhone, Phone};
use super::scope::Scope;
use crate::diag::{Code, Diagnostic, message};
use crate::l10n::Locale;

impl Scope<'_> {
    /// A phone number.
    pub(super) fn phone(&mut self, text: &At<String>) -> Option<Phone> {
        match Phone::new(&text.value) {
            Ok(phone) => Some(phone),
            Err(why) => {
                let message = match why {
                    NotPhone::Form => message!(
                        "phone-form",
                        "`{number}` is not a phone number in international form",
                        number = &text.value
                    ),
                    NotPhone::Invalid => {
                        message!(
                            "no-such-phone",
                            "no such number as {number} exists in its country",
                            number = &text.value
                        )
                    }
                };
                self.error(Diagnostic::new(Code::InvalidPhone, message).at(text.span, "").help(message!(
                    "write-phone",
                    "write `+`, the country code and the number, digits only: \"+992372244145\""
                )));
                None
            }
        }
    }

    /// An e-mail address.
    pub(super) fn email(&mut self, text: Spanned<String>) -> Option<String> {
        let text = self.at(text);
        let address: String = text.value.nfc().collect();
        let why = match mailbox::ascii(&address) {
            Ok(_) => return Some(address),
            Err(why) => why,
        };
        let message = message!("not-an-email", "`{text}` is not an e-mail address", text = &text.value);
        self.error(Diagnostic::new(Code::InvalidEmail, message).at(text.span, "").help(why.help()));
        None
    }

    /// A web address.
    pub(super) fn href(&mut self, url: Spanned<String>) -> Option<Href> {
        let url = self.at(url);
        let help = match Href::new(&url.value) {
            Ok(href) if href.is_web() => return Some(href),
            Ok(_) => message!("whole-address", "write the whole address: https://example.org/page"),
            Err(why) => why.help(),
        };
        let message = message!("not-a-web-address", "`{text}` is not a web address", text = &url.value);
        self.error(Diagnostic::new(Code::BadLink, message).at(url.span, "").help(help));
        None
    }

    /// A language by its tag.
    pub(crate) fn locale(&mut self, tag: Spanned<String>) -> Option<At<Locale>> {
        let At { value: tag, span } = self.at(tag);
        let value = tag.parse::<Locale>().ok();
        if value.is_none() {
            let what = message!("not-a-language-tag", "`{tag}` is not a language tag", tag = &tag);
            let help = message!("write-language-tag", "write a tag such as \"tg\", \"ru\" or \"en\"");
            self.error(Diagnostic::new(Code::UnknownLocale, what).at(span, "").help(help));
        }
        Some(At { value: value?, span })
    }

    /// A country: two capital letters of ISO 3166.
    pub(crate) fn country(&mut self, country: Spanned<String>) -> Option<String> {
        let country = self.at(country);
        if country.value.len() == 2 && country.value.bytes().all(|b| b.is_ascii_uppercase()) {
            return Some(country.value);
        }
        let what = message!("not-a-country", "`{text}` is not a country code", text = &country.value);
        let help = message!("write-country", "write two capital letters of ISO 3166, such as \"TJ\"");
        self.error(Diagnostic::new(Code::InvalidSetting, what).at(country.span, "").help(help));
        None
    }
}
