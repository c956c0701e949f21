//! The content of pages as printpdf's operations.
//!
//! In: typeset pages, the codes of their glyphs and the names of their pictures. Out: a list of operations a page.
//! In between: every sequence becomes one marked-content sequence, tagged with its element's type and number
//! (ISO 32000-1 14.7.4.2) or marked as an artifact of its type (14.8.2.2.2). Text objects are written by `text` and
//! handed over as ready operators: printpdf's own operation for glyphs allocates several times for each glyph, which
//! was two thirds of the time that a whole document took, and its strings of one glyph each made streams half as
//! large again.

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{Color, CurTransMat, DictItem, Op, PaintMode, Pt, Rgb as Ink, XObjectId, XObjectTransform};

use super::WriteError;
use super::image::Picture;
use super::text::{Text, thousandth};
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

/// The operations of a page. Sequences without items are left out, as are their numbers in `marks`.
///
/// # Errors
/// When a glyph has no code.
pub(crate) fn operations(
    page: &Page,
    marks: &[Option<u32>],
    shown: &mut Shown<'_>,
    shared: &Shared<'_>,
) -> Result<Vec<Op>, WriteError> {
    let mut pen = Pen::default();
    for (sequence, mark) in page.sequences.iter().zip(marks) {
        if sequence.items.is_empty() {
            continue;
        }
        pen.ops.push(begin(sequence, *mark, shared.elements));
        for item in &sequence.items {
            match item {
                Item::Glyphs(run) => pen.text.run(run, shown, shared, &mut pen.ink)?,
                Item::Rect { area, color } => pen.rect(*area, *color),
                Item::Image { image, area } => {
                    if let Some(picture) = shared.pictures.get(image) {
                        pen.image(*image, picture.placement(*area));
                    }
                }
            }
        }
        pen.end_text();
        pen.ops.push(Op::EndMarkedContent);
    }
    Ok(pen.ops)
}

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

fn begin(sequence: &Sequence, mark: Option<u32>, elements: &[Element]) -> Op {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let artifact = |entries: Vec<(&'static str, DictItem)>| ("Artifact", entries);
    let (tag, entries) = match sequence.owner {
        Owner::Element(index) => {
            let tag = elements.get(index).map_or("P", |element| role_name(element.role));
            (tag, vec![("MCID", DictItem::Int(mark.unwrap_or_default().into()))])
        }
        Owner::Layout => artifact(vec![("Type", name("Layout"))]),
        Owner::Header => artifact(vec![
            ("Type", name("Pagination")),
            ("Subtype", name("Header")),
            ("Attached", DictItem::Array(vec![name("Top")])),
        ]),
        Owner::Footer => artifact(vec![
            ("Type", name("Pagination")),
            ("Subtype", name("Footer")),
            ("Attached", DictItem::Array(vec![name("Bottom")])),
        ]),
    };
    let map: BTreeMap<String, DictItem> = entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// Operations so far, the text object that is open and the graphics state that they leave.
#[derive(Default)]
struct Pen {
    ops: Vec<Op>,
    text: Text,
    ink: Option<Rgb>,
}

impl Pen {
    fn rect(&mut self, area: Rect, color: Rgb) {
        self.end_text();
        if self.ink != Some(color) {
            let [r, g, b] = channels(color);
            self.ops.push(Op::SetFillColor { col: Color::Rgb(Ink { r, g, b, icc_profile: None }) });
            self.ink = Some(color);
        }
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(|n| Pt(thousandth(n)));
        let rectangle = printpdf::Rect { x, y, width, height, mode: Some(PaintMode::Fill), winding_order: None };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn image(&mut self, index: usize, placement: [f32; 6]) {
        self.end_text();
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(placement) });
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::UseXobject { id: picture_name(index), transform });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn end_text(&mut self) {
        if let Some(object) = self.text.take() {
            self.ops.push(Op::Unknown { key: object, value: Vec::new() });
        }
    }
}

/// A colour's channels from 0 to 1.
pub(super) fn channels(color: Rgb) -> [f32; 3] {
    [color.0, color.1, color.2].map(|channel| thousandth(f32::from(channel) / 255.0))
}
