//! An edition as HTML for mail programs.
//!
//! In: a document. Out: a page of its own. Invariants: reading order is that of the text edition; styles stand on the elements, columns are
//! tables, for mail programs know little more; no colour is set for text and ground, so that a dark screen stays dark; nothing is
//! loaded from anywhere, and nothing runs.

use super::around::{contacts, footer, languages};
use super::blocks::{blocks, has_dateline, inlines};
use super::fields::subject;
use crate::document::{Document, Notice, Section, Text};
use crate::html::Markup;

/// Faces that have the letters of all languages of the house on most machines.
const CELL: &str = "padding:16px;font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:1.5;word-break:break-word;overflow-wrap:anywhere";
const SMALL: &str = "margin:0 0 4px;font-size:14px;line-height:1.4";
const HEADS: &str = "margin:0 0 20px;font-size:14px;line-height:1.4;font-weight:bold";
const HEADLINE: &str = "margin:16px 0 12px;font-size:25px;line-height:1.25;font-weight:bold";
const STANDFIRST: &str = "margin:0 0 20px;font-size:18px;line-height:1.45";
const FIRST: &str = "margin:0 0 20px;padding:12px 14px;border:2px solid #c8423a";
const NOTICE: &str = "margin:0 0 20px;padding:2px 0 2px 12px;border-left:4px solid #8a929c";
const HEADING: &str = "margin:28px 0 10px;font-size:19px;line-height:1.3;font-weight:bold";
const END: &str = "margin:28px 0;text-align:center";

/// Writes the page; `link` is the file of the PDF where a link leads to it.
#[must_use]
pub fn body(document: &Document, link: Option<&str>) -> String {
    let mut html = Markup::default();
    let tag = document.locale.tag();
    html.raw("<!DOCTYPE html>\n");
    html.open("html", &crate::html::language_attributes(&document.locale));
    html.raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.raw("<meta name=\"supported-color-schemes\" content=\"light dark\">\n");
    html.element("title", &[], &subject(document));
    html.raw("\n</head>\n<body style=\"margin:0;padding:0\">\n");
    html.open(
        "table",
        &[
            ("role", "presentation"),
            ("lang", tag),
            ("width", "100%"),
            ("cellpadding", "0"),
            ("cellspacing", "0"),
            ("border", "0"),
        ],
    );
    html.raw(
        "<tr><td align=\"center\">\n<!--[if mso]><table role=\"presentation\" width=\"640\"><tr><td><![endif]-->\n",
    );
    html.raw("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"max-width:640px\"><tr>");
    html.open("td", &[("align", "left"), ("style", CELL)]);
    html.raw("\n");
    head(&mut html, document);
    blocks(&mut html, &document.body);
    let mut ended = false;
    for part in &document.sections {
        if part.role.is_after_end() && !std::mem::replace(&mut ended, true) {
            paragraph(&mut html, END, "* * *");
        }
        section(&mut html, part);
    }
    document.contacts.iter().for_each(|block| contacts(&mut html, block));
    document.footer.iter().for_each(|credits| footer(&mut html, credits));
    languages(&mut html, document, link);
    html.raw(
        "</td></tr></table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</body>\n</html>\n",
    );
    html.finish()
}

/// What stands before the body.
fn head(html: &mut Markup, document: &Document) {
    document.draft.iter().for_each(|draft| paragraph(html, FIRST, draft.as_str()));
    // Who reads a mail decides by its first lines.
    document.notices(true).for_each(|one| notice(html, FIRST, one));
    let heads: Vec<&str> = document.heads().into_iter().map(Text::as_str).collect();
    if !heads.is_empty() {
        html.open("p", &[("style", HEADS)]);
        for (number, head) in heads.into_iter().enumerate() {
            html.raw(if number > 0 { "<br>" } else { "" });
            html.text(head);
        }
        html.raw("</p>\n");
    }
    let day = document.published.as_ref().filter(|_| !has_dateline(&document.body));
    let lines =
        [document.label.as_ref(), day.map(|day| &day.shown), document.reference.as_ref().map(|filed| &filed.shown)];
    lines.into_iter().flatten().for_each(|line| paragraph(html, SMALL, line.as_str()));
    html.element("h1", &[("style", HEADLINE)], document.headline.as_str());
    html.raw("\n");
    if let Some(standfirst) = &document.standfirst {
        html.open("p", &[("style", STANDFIRST)]);
        inlines(html, standfirst);
        html.raw("</p>\n");
    }
    document.notices(false).for_each(|one| notice(html, NOTICE, one));
}

fn notice(html: &mut Markup, style: &'static str, notice: &Notice) {
    html.open("div", &[("style", style)]);
    inlines(html, &notice.content);
    html.raw("</div>\n");
}

fn section(html: &mut Markup, section: &Section) {
    if let Some(heading) = &section.heading {
        html.element("h2", &[("style", HEADING)], heading.as_str());
        html.raw("\n");
    }
    blocks(html, &section.blocks);
}

fn paragraph(html: &mut Markup, style: &'static str, text: &str) {
    html.element("p", &[("style", style)], text);
    html.raw("\n");
}
