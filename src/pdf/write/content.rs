//! The content of pages.
//!
//! In: typeset pages, the codes of their glyphs and the names of their pictures. Out: the operators of each page, for
//! printpdf to put on it. Invariants: every sequence becomes one marked-content sequence, tagged with its element's
//! type and number (ISO 32000-1 14.7.4.2) or marked as an artifact of its type (14.8.2.2.2).

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::XObjectId;

use super::error::WriteError;
use super::image::Picture;
use super::number::{push_integer, push_real};
use super::operators::Operators;
use super::text::{TextContext, TextObject};
use crate::pdf::pages::{Element, Item, Owner, Page, Rect, Rgb, Role, Sequence};

/// What the pages of one document share.
pub(super) struct PageContext<'a> {
    pub(super) elements: &'a [Element],
    /// By index into [`crate::pdf::pages::Pages::images`].
    pub(super) pictures: &'a BTreeMap<usize, Arc<Picture>>,
    pub(super) text: TextContext<'a>,
}

/// Name of a picture among the resources.
pub(super) fn picture_name(index: usize) -> XObjectId {
    XObjectId(format!("I{index}"))
}

/// The operators of a page. Sequences without items are left out, as are their numbers in `mcids`.
///
/// # Errors
/// When a glyph has no code.
pub(super) fn operators(
    page: &Page,
    mcids: &[Option<u32>],
    context: &mut PageContext<'_>,
) -> Result<String, WriteError> {
    let mut content = PageContent { out: Operators::new(), text: TextObject::default() };
    for (sequence, mcid) in page.sequences.iter().zip(mcids) {
        if sequence.items.is_empty() {
            continue;
        }
        content.begin(sequence, *mcid, context.elements)?;
        for item in &sequence.items {
            match item {
                Item::Glyphs(run) => content.text.run(&mut content.out, run, &mut context.text)?,
                Item::Rect { area, color } => content.rect(*area, *color),
                Item::Image { image, area } => {
                    let picture = context.pictures.get(image).ok_or_else(|| WriteError::lost("a picture"))?;
                    content.image(*image, picture.placement(*area));
                }
            }
        }
        content.text.end(&mut content.out);
        content.out.bytes.extend(b"\nEMC");
    }
    String::from_utf8(content.out.bytes).map_err(|_| WriteError::Structure("operators are not ASCII".to_owned()))
}

/// Structure type of an element as a marked-content tag and in the tree.
pub(super) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Part => "Part",
        Role::Sect => "Sect",
        Role::Div => "Div",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(5) => "H5",
        Role::Heading(_) => "H6",
        Role::P => "P",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::BlockQuote => "BlockQuote",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Link => "Link",
        Role::Span => "Span",
    }
}

/// The page so far, and the text object that is open.
struct PageContent {
    out: Operators,
    text: TextObject,
}

impl PageContent {
    fn begin(&mut self, sequence: &Sequence, mcid: Option<u32>, elements: &[Element]) -> Result<(), WriteError> {
        let out = &mut self.out.bytes;
        if !out.is_empty() {
            out.push(b'\n');
        }
        match sequence.owner {
            Owner::Element(index) => {
                let element = elements.get(index).ok_or_else(|| WriteError::lost("the element of a sequence"))?;
                out.push(b'/');
                out.extend(role_name(element.role).as_bytes());
                out.extend(b"<</MCID ");
                push_integer(out, mcid.ok_or_else(|| WriteError::lost("the number of a sequence"))?);
                out.extend(b">>BDC");
            }
            Owner::Layout => out.extend(b"/Artifact<</Type/Layout>>BDC"),
            Owner::Header => out.extend(b"/Artifact<</Attached[/Top]/Subtype/Header/Type/Pagination>>BDC"),
            Owner::Footer => out.extend(b"/Artifact<</Attached[/Bottom]/Subtype/Footer/Type/Pagination>>BDC"),
        }
        Ok(())
    }

    fn rect(&mut self, area: Rect, color: Rgb) {
        self.text.end(&mut self.out);
        self.out.fill_color(color);
        self.out.push(&[area.x, area.y, area.width, area.height], "re");
        self.out.bytes.extend(b"\nf");
    }

    fn image(&mut self, index: usize, placement: [f32; 6]) {
        self.text.end(&mut self.out);
        let out = &mut self.out.bytes;
        out.extend(b"\nq\n");
        for number in placement {
            push_real(out, number);
            out.push(b' ');
        }
        out.extend(b"cm\n/");
        out.extend(picture_name(index).0.as_bytes());
        out.extend(b" Do\nQ");
    }
}
