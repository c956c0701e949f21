//! The contact block.
//!
//! In: a [`ContactBlock`]. Out: a section with one `address` a contact. Invariants: every phone number and e-mail
//! stays on one line and is a link where the registry has one.

use crate::document::{Channel, Contact, ContactBlock, Href, Text};

use crate::html::markup::escape::Markup;
use crate::html::page::sizes::{Room, wholeness, width_of};

/// Writes the section.
pub(crate) fn section(html: &mut Markup, block: &ContactBlock) {
    html.raw("<section class=\"contacts\" aria-labelledby=\"contacts_heading\">\n");
    html.element("h2", &[("id", "contacts_heading")], block.heading.as_str());
    html.raw("\n<div class=\"people\">\n");
    for contact in &block.contacts {
        person(html, contact);
    }
    html.raw("</div>\n</section>\n");
}

fn person(html: &mut Markup, contact: &Contact) {
    html.raw("<address>\n");
    html.element("p", &[("class", "name")], contact.name.as_str());
    html.raw("\n");
    for line in [&contact.role, &contact.organisation].into_iter().flatten() {
        html.element("p", &[], line.as_str());
        html.raw("\n");
    }
    for one in &contact.channels {
        html.raw("<p class=\"channel\">");
        channel(html, one);
        html.raw("</p>\n");
    }
    if let Some(address) = &contact.address {
        html.element("p", &[], address.as_str());
        html.raw("\n");
    }
    if let Some(languages) = &contact.languages {
        html.element("p", &[("class", "speaks")], languages.as_str());
        html.raw("\n");
    }
    html.raw("</address>\n");
}

/// Writes a channel: what it is, and the way.
pub(crate) fn channel(html: &mut Markup, channel: &Channel) {
    html.element("span", &[("class", "kind")], channel.label.as_str());
    html.raw(" ");
    shown(html, channel.href.as_ref(), &channel.shown);
}

fn shown(html: &mut Markup, href: Option<&Href>, text: &Text) {
    let class = wholeness(href, width_of(text.as_str()), Room::Panel);
    match href {
        Some(href) => html.element("a", &[class, ("href", href.as_str())], text.as_str()),
        None => html.element("span", &[class], text.as_str()),
    }
}
