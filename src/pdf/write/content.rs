//! The content of pages.
//!
//! In: typeset pages, the codes of their glyphs and the names of their pictures. Out: the operators of each page, for
//! printpdf to put on it. In between: every sequence becomes one marked-content sequence, tagged with its element's
//! type and number (ISO 32000-1 14.7.4.2) or marked as an artifact of its type (14.8.2.2.2). Operators are written
//! here: printpdf's own operation for glyphs allocates several times for each glyph, which was two thirds of the time
//! that a whole document took, and its strings of one glyph each made streams half as large again.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Arc;

use printpdf::XObjectId;

use super::WriteError;
use super::image::Picture;
use super::text::{Text, integer, operator, thousandth};
use super::usage::{Shown, Usage};
use crate::pdf::pages::{Element, Item, Owner, Page, Rect, Rgb, Role, Sequence};

/// What the pages of one document share.
pub(crate) struct Shared<'a> {
    pub(crate) elements: &'a [Element],
    pub(crate) usage: &'a Usage,
    /// By index into [`crate::pdf::pages::Pages::images`].
    pub(crate) pictures: &'a BTreeMap<usize, Arc<Picture>>,
    /// Advance width of each code in thousandths of an em, by [`crate::pdf::fonts::Face::index`].
    pub(crate) widths: &'a [&'a [i32]],
}

/// Name of a picture among the resources.
pub(crate) fn picture_name(index: usize) -> XObjectId {
    XObjectId(format!("I{index}"))
}

/// The operators of a page. Sequences without items are left out, as are their numbers in `marks`.
///
/// # Errors
/// When a glyph has no code.
pub(crate) fn operators(
    page: &Page,
    marks: &[Option<u32>],
    shown: &mut Shown<'_>,
    shared: &Shared<'_>,
) -> Result<String, WriteError> {
    let mut pen = Pen { out: Vec::with_capacity(TYPICAL), text: Text::default(), ink: None };
    for (sequence, mark) in page.sequences.iter().zip(marks) {
        if sequence.items.is_empty() {
            continue;
        }
        pen.begin(sequence, *mark, shared.elements);
        for item in &sequence.items {
            match item {
                Item::Glyphs(run) => pen.text.run(&mut pen.out, run, shown, shared, &mut pen.ink)?,
                Item::Rect { area, color } => pen.rect(*area, *color),
                Item::Image { image, area } => {
                    if let Some(picture) = shared.pictures.get(image) {
                        pen.image(*image, picture.placement(*area));
                    }
                }
            }
        }
        pen.text.end(&mut pen.out);
        pen.out.extend(b"\nEMC");
    }
    String::from_utf8(pen.out).map_err(|_| WriteError::Structure("operators are not ASCII".to_owned()))
}

/// Room for the operators of a page of text, in bytes.
const TYPICAL: usize = 16 * 1024;

/// Structure type of an element as a marked-content tag and in the tree.
pub(crate) fn role_name(role: Role) -> &'static str {
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

/// Operators so far, the text object that is open and the graphics state that they leave.
struct Pen {
    out: Vec<u8>,
    text: Text,
    ink: Option<Rgb>,
}

impl Pen {
    fn begin(&mut self, sequence: &Sequence, mark: Option<u32>, elements: &[Element]) {
        let out = &mut self.out;
        if !out.is_empty() {
            out.push(b'\n');
        }
        match sequence.owner {
            Owner::Element(index) => {
                out.push(b'/');
                out.extend(elements.get(index).map_or("P", |element| role_name(element.role)).as_bytes());
                out.extend(b"<</MCID ");
                integer(out, i32::try_from(mark.unwrap_or_default()).unwrap_or(i32::MAX));
                out.extend(b">>BDC");
            }
            Owner::Layout => out.extend(b"/Artifact<</Type/Layout>>BDC"),
            Owner::Header => out.extend(b"/Artifact<</Attached[/Top]/Subtype/Header/Type/Pagination>>BDC"),
            Owner::Footer => out.extend(b"/Artifact<</Attached[/Bottom]/Subtype/Footer/Type/Pagination>>BDC"),
        }
    }

    fn rect(&mut self, area: Rect, color: Rgb) {
        self.text.end(&mut self.out);
        if self.ink != Some(color) {
            operator(&mut self.out, &channels(color), "rg");
            self.ink = Some(color);
        }
        operator(&mut self.out, &[area.x, area.y, area.width, area.height].map(thousandth), "re");
        self.out.extend(b"\nf");
    }

    fn image(&mut self, index: usize, placement: [f32; 6]) {
        self.text.end(&mut self.out);
        self.out.extend(b"\nq\n");
        for number in placement {
            // The shortest text that reads back as the same number. Writing to a Vec cannot fail.
            let _ = write!(self.out, "{number} ");
        }
        let _ = write!(self.out, "cm\n/{} Do\nQ", picture_name(index).0);
    }
}

/// A colour's channels from 0 to 1.
pub(super) fn channels(color: Rgb) -> [f32; 3] {
    [color.0, color.1, color.2].map(|channel| thousandth(f32::from(channel) / 255.0))
}
