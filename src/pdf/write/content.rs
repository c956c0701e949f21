//! The content of pages.
//!
//! In: typeset pages, the codes of their glyphs and the names of their pictures. Out: the operations of each page, for
//! printpdf to put on it. Invariants: every sequence becomes one marked-content sequence, tagged with its element's
//! type and number (ISO 32000-1 14.7.4.2) or marked as an artifact of its type (14.8.2.2.2).

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{
    Actions, BorderArray, ColorArray, CurTransMat, DictItem, LinkAnnotation, Op, PaintMode, Pt, XObjectId,
    XObjectTransform,
};

use super::error::WriteError;
use super::image::Picture;
use super::number::thousandth;
use super::operations::{Operations, name};
use super::text::{TextContext, TextObject};
use crate::pdf::pages::{Element, Item, LinkArea, Owner, Page, Rect, Rgb, Role, Sequence};

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

/// The operations of a page. Sequences without items are left out, as are their numbers in `mcids`.
///
/// # Errors
/// When a glyph has no code.
pub(super) fn operations(
    page: &Page,
    mcids: &[Option<u32>],
    context: &mut PageContext<'_>,
) -> Result<Vec<Op>, WriteError> {
    let mut content = PageContent { out: Operations::new(), text: TextObject::default() };
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
        content.out.end();
    }
    for link in &page.links {
        content.out.push(Op::LinkAnnotation { link: annotation(link) });
    }
    Ok(content.out.finish())
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
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::TableFoot => "TFoot",
        Role::TableRow => "TR",
        Role::TableHeader(_) => "TH",
        Role::TableData => "TD",
        Role::Reference => "Reference",
        Role::Note => "Note",
    }
}

/// The page so far, and the text object that is open.
struct PageContent {
    out: Operations,
    text: TextObject,
}

impl PageContent {
    fn begin(&mut self, sequence: &Sequence, mcid: Option<u32>, elements: &[Element]) -> Result<(), WriteError> {
        match sequence.owner {
            Owner::Element(index) => {
                let element = elements.get(index).ok_or_else(|| WriteError::lost("the element of a sequence"))?;
                let mcid = mcid.ok_or_else(|| WriteError::lost("the number of a sequence"))?;
                self.out.begin(role_name(element.role), [("MCID", DictItem::Int(i64::from(mcid)))]);
            }
            Owner::Layout => self.out.begin("Artifact", [("Type", name("Layout"))]),
            Owner::Header => self.pagination("Header", "Top"),
            Owner::Footer => self.pagination("Footer", "Bottom"),
        }
        Ok(())
    }

    /// Begins what stands at an edge of every page.
    fn pagination(&mut self, subtype: &str, edge: &str) {
        let attached = DictItem::Array(vec![name(edge)]);
        let properties = [("Attached", attached), ("Subtype", name(subtype)), ("Type", name("Pagination"))];
        self.out.begin("Artifact", properties);
    }

    fn rect(&mut self, area: Rect, color: Rgb) {
        self.text.end(&mut self.out);
        self.out.fill_color(color);
        let rectangle = printpdf::Rect { mode: Some(PaintMode::Fill), ..rectangle(area) };
        self.out.push(Op::DrawRectangle { rectangle });
    }

    fn image(&mut self, index: usize, placement: [f32; 6]) {
        self.text.end(&mut self.out);
        let (id, no_auto_scale) = (picture_name(index), true);
        if let [scale_x, 0.0, 0.0, scale_y, x, y] = placement {
            let (scale_x, scale_y) = (Some(scale_x), Some(scale_y));
            let (translate_x, translate_y) = (Some(Pt(x)), Some(Pt(y)));
            let place =
                XObjectTransform { translate_x, translate_y, scale_x, scale_y, no_auto_scale, ..Default::default() };
            self.out.push(Op::UseXobject { id, transform: place });
        } else {
            // Turned by a right angle, which printpdf's transform would not do exactly.
            self.out.push(Op::SaveGraphicsState);
            self.out.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(placement) });
            let transform = XObjectTransform { no_auto_scale, ..Default::default() };
            self.out.push(Op::UseXobject { id, transform });
            self.out.push(Op::RestoreGraphicsState);
        }
    }
}

/// What is clicked; the finishing pass ties it to the structure tree.
fn annotation(link: &LinkArea) -> LinkAnnotation {
    let Rect { x, y, width, height } = link.area;
    let [x, y, right, top] = [x, y, x + width, y + height].map(thousandth);
    LinkAnnotation {
        // Corners in whole thousandths: printpdf adds width and height to the first.
        rect: printpdf::Rect { width: Pt(right - x), height: Pt(top - y), ..rectangle(Rect { x, y, width, height }) },
        actions: Actions::Uri(link.href.clone()),
        border: BorderArray::Solid([0.0; 3]),
        color: ColorArray::Transparent,
        highlighting: printpdf::HighlightingMode::Invert,
    }
}

fn rectangle(area: Rect) -> printpdf::Rect {
    let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(thousandth).map(Pt);
    printpdf::Rect { x, y, width, height, mode: None, winding_order: None }
}
