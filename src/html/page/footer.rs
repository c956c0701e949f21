//! The funder footer.
//!
//! In: a [`Footer`]. Out: a section that closes the release. Invariants: emblem and statement are one piece that cannot be
//! parted; the emblem is [`EMBLEM_HEIGHT`] high on every screen and on paper, and no other logo is higher than it or
//! covers more of the page.

use crate::document::{Address, Asset, Credit, CreditGroup, Footer, PartnerList, Text};
use crate::html::page::sizes::{emblem_size, logo_size};

use crate::html::markup::encode::data_address;
use crate::html::markup::escape::Markup;
use crate::html::page::contacts::channel;

/// The class for the clear space that the footer's emblems ask for: the next of a quarter, a half, and the whole of the
/// emblem's height; none without an emblem. What is no sensible number counts as half, the house's rule.
fn clear_space(footer: &Footer) -> &'static str {
    let credits = footer.groups.iter().flat_map(|group| &group.credits);
    let most = credits.fold(0.0_f32, |most, credit| match credit {
        Credit::Emblem { clear_space, .. } if clear_space.is_finite() => most.max(*clear_space),
        Credit::Emblem { .. } => most.max(0.5),
        Credit::Logo { .. } | Credit::Wordmark(_) | Credit::Words(_) => most,
    });
    match most {
        ..=0.0 => "funders",
        ..=0.25 => "funders clear-quarter",
        ..=0.5 => "funders clear-half",
        _ => "funders clear-whole",
    }
}

/// Writes the footer.
pub(crate) fn footer(html: &mut Markup, footer: &Footer) {
    html.open("section", &[("class", clear_space(footer)), ("aria-labelledby", "funders_heading")]);
    html.raw("\n");
    html.element("h2", &[("id", "funders_heading"), ("class", "unseen")], footer.heading.as_str());
    html.raw("\n");
    if !footer.groups.is_empty() {
        html.raw("<div class=\"groups\">\n");
        footer.groups.iter().for_each(|group| credits(html, group));
        html.raw("</div>\n");
    }
    if !footer.partners.is_empty() {
        html.raw("<div class=\"partners\">\n");
        footer.partners.iter().for_each(|list| partners(html, list));
        html.raw("</div>\n");
    }
    paragraphs(html, "disclaimer", &footer.disclaimers);
    footer.addresses.iter().for_each(|place| address(html, place));
    paragraphs(html, "about", &footer.about);
    html.raw("</section>\n");
}

fn paragraphs(html: &mut Markup, class: &'static str, texts: &[Text]) {
    for text in texts {
        html.element("p", &[("class", class)], text.as_str());
        html.raw("\n");
    }
}

fn credits(html: &mut Markup, group: &CreditGroup) {
    html.raw("<div class=\"group\">\n");
    if let Some(lead_in) = &group.lead_in {
        html.element("p", &[("class", "lead-in")], lead_in.as_str());
        html.raw("\n");
    }
    html.raw("<ul class=\"credits\">\n");
    for one in &group.credits {
        credit(html, one);
    }
    html.raw("</ul>\n</div>\n");
}

fn credit(html: &mut Markup, credit: &Credit) {
    match credit {
        Credit::Emblem { logo, alternative, statement, .. } => {
            html.raw("<li class=\"emblem\">");
            image(html, logo, alternative.as_str(), emblem_size(logo));
            html.raw(" ");
            html.element("span", &[("class", "statement")], statement.as_str());
        }
        Credit::Logo { logo, name, captioned } => {
            html.raw("<li class=\"logo\">");
            image(html, logo, if *captioned { "" } else { name.as_str() }, logo_size(logo));
            if *captioned {
                html.element("span", &[], name.as_str());
            }
        }
        Credit::Wordmark(name) => {
            html.raw("<li class=\"wordmark\">");
            html.text(name.as_str());
        }
        Credit::Words(name) => {
            html.raw("<li class=\"words\">");
            html.text(name.as_str());
        }
    }
    html.raw("</li>\n");
}

/// A logo inside the page, so that a page that is passed on alone still says who paid.
fn image(html: &mut Markup, logo: &Asset, alternative: &str, (width, height): (u32, u32)) {
    let (width, height) = (width.to_string(), height.to_string());
    html.open("img", &[("src", &data_address(logo)), ("alt", alternative), ("width", &width), ("height", &height)]);
}

fn partners(html: &mut Markup, list: &PartnerList) {
    html.raw("<div class=\"partner-list\">\n");
    html.element("p", &[("class", "lead-in")], list.lead_in.as_str());
    html.raw("\n<ul>\n");
    for name in &list.names {
        html.element("li", &[], name.as_str());
        html.raw("\n");
    }
    html.raw("</ul>\n</div>\n");
}

/// A funder's office on as few lines as it needs, its parts set off by dots. A dot stands within the part before it, for what
/// follows may begin a line.
fn address(html: &mut Markup, address: &Address) {
    html.raw("<p class=\"office\">");
    let mut left = address.lines.len() + address.channels.len();
    let mut end = |html: &mut Markup| {
        left -= 1;
        html.raw(if left > 0 { "&nbsp;·</span> " } else { "</span>" });
    };
    for line in &address.lines {
        html.raw("<span>");
        html.text(line.as_str());
        end(html);
    }
    for one in &address.channels {
        html.raw("<span class=\"channel\">");
        channel(html, one);
        end(html);
    }
    html.raw("</p>\n");
}
