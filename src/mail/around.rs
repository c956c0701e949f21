//! What stands around the text of a mail: contacts, funders, languages.
//!
//! In: parts of a document. Out: their elements. Invariants: a number and an address are links where the document has one; logos are
//! named, for a mail loads no picture.

use super::blocks::inlines;
use crate::document::{Address, Channel, Contact, ContactBlock, Credit, CreditGroup, Document, Footer, Inline, Text};
use crate::html::Markup;

const HEADING: &str = "margin:28px 0 10px;font-size:19px;line-height:1.3;font-weight:bold";
const LINES: &str = "margin:0 0 14px;font-size:15px;line-height:1.5";
const SMALL: &str = "margin:0 0 12px;font-size:14px;line-height:1.5";
const LAST: &str = "margin:28px 0 0;padding:12px 0 0;border-top:1px solid #8a929c;font-size:14px;line-height:1.6";

/// Who answers the media.
pub(super) fn contacts(html: &mut Markup, block: &ContactBlock) {
    html.element("h2", &[("style", HEADING)], block.heading.as_str());
    html.raw("\n");
    block.contacts.iter().for_each(|one| contact(html, one));
}

fn contact(html: &mut Markup, contact: &Contact) {
    html.open("p", &[("style", LINES)]);
    html.element("strong", &[], contact.name.as_str());
    let line = |html: &mut Markup, text: &Text| {
        html.raw("<br>");
        html.text(text.as_str());
    };
    [&contact.role, &contact.organisation].into_iter().flatten().for_each(|text| line(html, text));
    contact.channels.iter().for_each(|one| {
        html.raw("<br>");
        channel(html, one);
    });
    [&contact.address, &contact.languages].into_iter().flatten().for_each(|text| line(html, text));
    html.raw("</p>\n");
}

fn channel(html: &mut Markup, channel: &Channel) {
    html.text(channel.label.as_str());
    html.raw(" ");
    match &channel.href {
        Some(href) => html.element("a", &[("href", href.as_str())], channel.shown.as_str()),
        None => html.text(channel.shown.as_str()),
    }
}

/// Who paid, and what they ask to be printed.
pub(super) fn footer(html: &mut Markup, footer: &Footer) {
    html.element("h2", &[("style", HEADING)], footer.heading.as_str());
    html.raw("\n");
    footer.groups.iter().for_each(|group| credits(html, group));
    for list in &footer.partners {
        lines(html, [&list.lead_in].into_iter().chain(&list.names));
    }
    footer.disclaimers.iter().for_each(|text| lines(html, [text]));
    footer.addresses.iter().for_each(|place| address(html, place));
    footer.about.iter().for_each(|text| lines(html, [text]));
}

fn credits(html: &mut Markup, group: &CreditGroup) {
    let names = group.credits.iter().map(|credit| match credit {
        Credit::Emblem { statement, .. } => statement,
        Credit::Logo { name, .. } | Credit::Wordmark(name) | Credit::Words(name) => name,
    });
    lines(html, group.lead_in.iter().chain(names));
}

fn address(html: &mut Markup, address: &Address) {
    html.open("p", &[("style", SMALL)]);
    let count = address.lines.len();
    for (number, line) in address.lines.iter().enumerate() {
        html.raw(if number > 0 { "<br>" } else { "" });
        html.text(line.as_str());
    }
    for (number, one) in address.channels.iter().enumerate() {
        html.raw(if count + number > 0 { "<br>" } else { "" });
        channel(html, one);
    }
    html.raw("</p>\n");
}

fn lines<'t>(html: &mut Markup, lines: impl IntoIterator<Item = &'t Text>) {
    html.open("p", &[("style", SMALL)]);
    for (number, line) in lines.into_iter().enumerate() {
        html.raw(if number > 0 { "<br>" } else { "" });
        html.text(line.as_str());
    }
    html.raw("</p>\n");
}

/// Where the file and the languages of the release are, as far as it is public.
pub(super) fn languages(html: &mut Markup, document: &Document, link: Option<&str>) {
    let Some(site) = &document.site else { return };
    let slug = &document.slug;
    html.open("p", &[("style", LAST)]);
    if let Some(name) = link {
        html.element("a", &[("href", &format!("{site}{slug}/{name}"))], document.furniture.download_pdf.as_str());
        html.raw("<br>");
    }
    for (number, language) in document.languages.iter().enumerate() {
        html.raw(if number > 0 { " · " } else { "" });
        let tag = language.locale.tag();
        let href = format!("{site}{slug}/{slug}.{tag}.html");
        let content = [Inline::Text(language.name.clone())];
        html.open("a", &[("href", &href), ("hreflang", tag), ("lang", tag)]);
        inlines(html, &content);
        html.raw("</a>");
    }
    html.raw("</p>\n");
}
