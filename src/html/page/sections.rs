//! Sections after the body.
//!
//! In: sections of a document. Out: their elements, in the same order. Invariants: a section with a heading is named by it.

use crate::document::Section;
use crate::html::markup::escape::Markup;
use crate::html::page::blocks::{self, Pictures};

/// Writes sections.
pub(crate) fn sections(html: &mut Markup, sections: &[Section], pictures: Pictures<'_>) {
    for section in sections {
        one(html, section, pictures);
    }
}

fn one(html: &mut Markup, section: &Section, pictures: Pictures<'_>) {
    let blocks = |html: &mut Markup| blocks::below(html, &section.blocks, pictures, section.role);
    let class = format!("body part {}", section.role.name());
    match &section.heading {
        Some(heading) => {
            html.open("section", &[("class", &class), ("aria-labelledby", &section.anchor)]);
            html.raw("\n");
            html.element("h2", &[("id", &section.anchor)], heading.as_str());
            html.raw("\n");
            blocks(html);
            html.close("section");
        }
        None => {
            html.open("div", &[("class", &class), ("id", &section.anchor)]);
            html.raw("\n");
            blocks(html);
            html.close("div");
        }
    }
    html.raw("\n");
}
