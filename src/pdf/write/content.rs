//! The content of pages as printpdf's operations.
//!
//! In: typeset pages, the codes of their glyphs and the names of their pictures. Out: a list of operations a page.
//! In between: every sequence becomes one marked-content sequence, tagged with its element's type and number
//! (ISO 32000-1 14.7.4.2) or marked as an artifact of its type (14.8.2.2.2); text objects never cross its borders.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, FontId, Op, PaintMode, PdfFontHandle, Pt, Rgb as Ink, TextItem,
    TextMatrix, XObjectId, XObjectTransform,
};

use super::WriteError;
use super::face::Measures;
use super::image::Picture;
use super::usage::Usage;
use crate::pdf::fonts::Face;
use crate::pdf::pages::{Element, Glyph, GlyphRun, Item, Owner, Page, Rect, Rgb, Role, Sequence};

/// What the pages of one document share.
pub(crate) struct Shared<'a> {
    pub(crate) elements: &'a [Element],
    pub(crate) usage: &'a Usage,
    pub(crate) pictures: &'a [&'a Picture],
    /// By [`Face::index`].
    pub(crate) measures: &'a [Option<&'a Measures>],
}

/// Name of a face among the resources; never F1 to F14, which printpdf takes for built-in fonts.
pub(crate) fn font_name(face: Face) -> FontId {
    FontId(format!("T{}", face.index()))
}

/// Name of a picture among the resources.
pub(crate) fn picture_name(index: usize) -> XObjectId {
    XObjectId(format!("I{index}"))
}

/// The operations of a page. Sequences without items are left out, as are their numbers in `marks`.
///
/// # Errors
/// When a glyph has no text or no code.
pub(crate) fn operations(page: &Page, marks: &[Option<u32>], shared: &Shared<'_>) -> Result<Vec<Op>, WriteError> {
    let mut pen = Pen { ops: Vec::new(), text: false, font: None, ink: None };
    for (sequence, mark) in page.sequences.iter().zip(marks) {
        if sequence.items.is_empty() {
            continue;
        }
        pen.ops.push(begin(sequence, *mark, shared.elements));
        for item in &sequence.items {
            match item {
                Item::Glyphs(run) => pen.glyphs(run, shared)?,
                Item::Rect { area, color } => pen.rect(*area, *color),
                Item::Image { image, area } => {
                    if let Some(picture) = shared.pictures.get(*image) {
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

/// Calls `note` with face, glyph and text of every glyph of a run, and with the text of clusters of several glyphs.
///
/// # Errors
/// When a run's glyphs do not say which text they show.
pub(crate) fn clusters<'a>(run: &'a GlyphRun) -> impl Iterator<Item = Result<Cluster<'a>, WriteError>> {
    let mut rest = run.glyphs.as_slice();
    std::iter::from_fn(move || {
        let (first, after) = rest.split_first()?;
        let more = after.iter().take_while(|glyph| glyph.text.is_empty()).count();
        let (glyphs, after) = rest.split_at(more + 1);
        rest = after;
        let text = usize::try_from(first.text.start)
            .ok()
            .zip(usize::try_from(first.text.end).ok())
            .and_then(|(start, end)| run.text.get(start..end))
            .filter(|text| !text.is_empty());
        Some(match text {
            Some(text) if glyphs.iter().all(|glyph| glyph.id != 0) => Ok(Cluster { glyphs, text }),
            Some(_) => Err(WriteError::MissingGlyph { face: run.face, glyph: 0 }),
            None => Err(WriteError::Structure(format!("a glyph of {:?} shows no text", run.text))),
        })
    })
}

/// Glyphs that show a text together.
pub(crate) struct Cluster<'a> {
    pub(crate) glyphs: &'a [Glyph],
    pub(crate) text: &'a str,
}

impl<'a> Cluster<'a> {
    /// The text that each glyph stands for in `/ToUnicode`: the first for the whole cluster, the others (which
    /// `/ActualText` covers) for its last character.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&'a Glyph, &'a str)> {
        let last = self.text.char_indices().next_back().map_or(0, |(at, _)| at);
        let (whole, last) = (self.text, self.text.get(last..).unwrap_or(self.text));
        self.glyphs.iter().enumerate().map(move |(index, glyph)| (glyph, if index == 0 { whole } else { last }))
    }
}

/// Structure type of an element as a marked-content tag and in the tree.
pub(crate) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
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

/// Operations so far and the graphics state that they leave.
struct Pen {
    ops: Vec<Op>,
    text: bool,
    font: Option<(Face, u32)>,
    ink: Option<Rgb>,
}

impl Pen {
    fn glyphs(&mut self, run: &GlyphRun, shared: &Shared<'_>) -> Result<(), WriteError> {
        let missing = |glyph: u16| WriteError::MissingGlyph { face: run.face, glyph };
        let used = shared.usage.of(run.face).ok_or_else(|| missing(0))?;
        let measures = shared.measures.get(run.face.index()).copied().flatten().ok_or_else(|| missing(0))?;
        self.ink(run.color);
        if !self.text {
            self.ops.push(Op::StartTextSection);
            self.text = true;
        }
        if self.font != Some((run.face, run.size.to_bits())) {
            let font = PdfFontHandle::External(font_name(run.face));
            self.ops.push(Op::SetFont { font, size: Pt(run.size) });
            self.font = Some((run.face, run.size.to_bits()));
        }
        let em = f64::from(measures.units_per_em);
        let mut line = Line { y: None, at: 0, glyphs: Vec::new() };
        for cluster in clusters(run) {
            let cluster = cluster?;
            let spanned = cluster.glyphs.len() > 1;
            if spanned {
                line.flush(&mut self.ops);
                self.ops.push(actual_text(cluster.text));
            }
            for (glyph, text) in cluster.texts() {
                let code = used.code(glyph.id, text).ok_or_else(|| missing(glyph.id))?;
                let advance = measures.advance(glyph.id).ok_or_else(|| missing(glyph.id))?;
                // printpdf writes widths as whole thousandths of an em, cut; the viewer's pen follows them.
                #[expect(clippy::cast_possible_truncation, reason = "whole thousandths of an em, far below 2^53")]
                let (wanted, width) = (
                    (f64::from(glyph.x) * 1000.0 / f64::from(run.size)).round() as i64,
                    (f64::from(advance) * 1000.0 / em) as i64,
                );
                if line.y != Some(glyph.y) {
                    line.flush(&mut self.ops);
                    let matrix = [1.0, 0.0, 0.0, 1.0, thousandth(run.x + glyph.x), thousandth(run.y + glyph.y)];
                    self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(matrix) });
                    line.y = Some(glyph.y);
                    line.at = wanted;
                }
                line.move_to(wanted);
                line.glyphs.push(TextItem::GlyphIds(vec![Codepoint::new(code, 0.0)]));
                line.at += width;
            }
            if spanned {
                line.flush(&mut self.ops);
                self.ops.push(Op::EndMarkedContent);
            }
        }
        line.flush(&mut self.ops);
        Ok(())
    }

    fn rect(&mut self, area: Rect, color: Rgb) {
        self.end_text();
        self.ink(color);
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

    fn ink(&mut self, color: Rgb) {
        if self.ink != Some(color) {
            let [r, g, b] = [color.0, color.1, color.2].map(|channel| thousandth(f32::from(channel) / 255.0));
            self.ops.push(Op::SetFillColor { col: Color::Rgb(Ink { r, g, b, icc_profile: None }) });
            self.ink = Some(color);
        }
    }

    fn end_text(&mut self) {
        if self.text {
            self.ops.push(Op::EndTextSection);
            self.text = false;
        }
    }
}

/// Glyphs that are shown by one operator.
struct Line {
    /// Their shift from the baseline; none before the first.
    y: Option<f32>,
    /// Where the viewer's pen is, in thousandths of an em from the run's start.
    at: i64,
    glyphs: Vec<TextItem>,
}

impl Line {
    fn move_to(&mut self, wanted: i64) {
        if wanted != self.at {
            #[expect(clippy::cast_precision_loss, reason = "a distance on one line is far below 2^24")]
            let back = (self.at - wanted) as f32;
            self.glyphs.push(TextItem::Offset(back));
            self.at = wanted;
        }
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        if !self.glyphs.is_empty() {
            ops.push(Op::ShowText { items: std::mem::take(&mut self.glyphs) });
        }
    }
}

fn actual_text(text: &str) -> Op {
    let data = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    let entry = ("ActualText".to_owned(), DictItem::String { data, literal: true });
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict { map: BTreeMap::from([entry]) },
    }
}

/// Rounded to a thousandth, so that numbers are short: 0.001 pt is 0.35 µm.
pub(crate) fn thousandth(number: f32) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "back to the precision that it came with")]
    let rounded = ((f64::from(number) * 1000.0).round() / 1000.0) as f32;
    // Never "-0".
    rounded + 0.0
}
