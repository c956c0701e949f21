//! Sections after the body.
//!
//! In: sections of a document. Out: their elements, in the same order. Invariants: a section with a heading is named by it.

use std::collections::BTreeMap;

use crate::asset::smaller::Smaller;
use crate::document::Section;
use crate::html::markup::escape::Markup;
use crate::html::page::blocks;

/// Writes sections. `copies` are the smaller copies of each photo, by its name.
pub(crate) fn sections(html: &mut Markup, sections: &[Section], copies: &BTreeMap<String, Vec<Smaller>>) {
    for section in sections {
        one(html, section, copies);
    }
}

fn one(html: &mut Markup, section: &Section, copies: &BTreeMap<String, Vec<Smaller>>) {
    let class = format!("body part {}", section.role.name());
    match &section.heading {
        Some(heading) => {
            html.open("section", &[("class", &class), ("aria-labelledby", &section.anchor)]);
            html.raw("\n");
            html.element("h2", &[("id", &section.anchor)], heading.as_str());
            html.raw("\n");
            blocks::blocks(html, &section.blocks, copies);
            html.close("section");
        }
        None => {
            html.open("div", &[("class", &class), ("id", &section.anchor)]);
            html.raw("\n");
            blocks::blocks(html, &section.blocks, copies);
            html.close("div");
        }
    }
    html.raw("\n");
}
