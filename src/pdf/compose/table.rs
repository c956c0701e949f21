//! Tables.
//!
//! In: a table of the document. Out: a flow item for its caption and headers and one for each row, and their elements in the
//! tree. Invariants: rows are never divided; two rows at least stand together on either side of a page's end; a sum stands
//! with the row before it; where a page begins within the table, its headers stand there again, as an artifact.

use std::sync::Arc;

use super::columns::{holds_words, widths};
use super::context::LayoutContext;
use super::flow::{BreakBefore, FlowItem, FlowKind};
use super::galley::{Galley, Item, baseline};
use super::inline;
use crate::document::{ColumnAlign, Inline, Table, Text};
use crate::pdf::error::{TypesetError, Unbreakable};
use crate::pdf::pages::{Owner, Rgb, Role, Scope};
use crate::pdf::paragraph::{Alignment, ColumnNeeds, column_needs};
use crate::pdf::style::TextStyle;
use crate::pdf::tags::{ElementId, TagTarget};
use crate::pdf::text::StyledText;

/// Between columns.
const GUTTER: f32 = 14.0;
/// Above and below the words of a row.
const PADDING: f32 = 3.0;
/// Between the caption and the first rule.
const CAPTION: f32 = 4.0;
/// Sums of widths are rounded.
const HAIR: f32 = 0.05;
/// Rules between rows.
const FINE: f32 = 0.35;
/// A table that is higher than this share of a page may go on on the next one.
const WHOLE: f32 = 0.45;
/// Cost of a page that ends within such a table, in squared lines of white space.
const PARTED: f32 = 40.0;

/// Where a table stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct TablePlace {
    /// Its number.
    pub(super) number: usize,
    /// The element that it belongs to.
    pub(super) parent: ElementId,
    /// Its left edge.
    pub(super) x: f32,
    /// The width of running text.
    pub(super) width: f32,
}

/// Sets a table.
///
/// # Errors
/// A character without a glyph, a word that is wider than its column can be.
pub(super) fn table(
    context: &mut LayoutContext<'_>,
    table: &Table,
    place: TablePlace,
) -> Result<Vec<FlowItem>, TypesetError> {
    let element = context.tree.element(place.parent, Role::Table);
    let mut flow = caption(context, &table.caption, element, place)?;
    let texts = texts(context, table, element);
    let grid = Grid::of(context, table, &texts, place)?;
    let headers = grid.head(context, &texts.head)?;
    let repeated = Arc::new(artifact(&headers));
    let mut rows = Vec::with_capacity(texts.rows.len());
    for (number, row) in texts.rows.iter().enumerate() {
        let last = number + 1 == texts.rows.len();
        let before_total = table.rows.get(number + 1).is_some_and(|next| next.total) && !table.rows[number].total;
        let rule = if last || before_total { grid.strong } else { grid.fine };
        rows.push(grid.row(context, row, rule)?);
    }
    let height = headers.height + rows.iter().map(|row| row.height).sum::<f32>();
    let parted = if height <= context.style.frame_height() * WHOLE {
        BreakBefore::WithinBlock
    } else {
        BreakBefore::Cost(PARTED)
    };
    let name = |row| Unbreakable::Row { table: place.number, row };
    let item = |galley: Galley, row, break_before| {
        let item = FlowItem::block(galley, 0.0, break_before).named(name(row));
        FlowItem { kind: FlowKind::Row, ..item }
    };
    flow.push(FlowItem { before: CAPTION, ..item(headers, 0, BreakBefore::Never) });
    let count = rows.len();
    for (number, galley) in rows.into_iter().enumerate() {
        let bound = number < 2 || count - number < 2 || table.rows[number].total;
        let break_before = if bound { BreakBefore::Never } else { parted };
        flow.push(FlowItem { repeated: Some(Arc::clone(&repeated)), ..item(galley, number + 1, break_before) });
    }
    Ok(flow)
}

/// The caption, an item a line.
fn caption(
    context: &mut LayoutContext<'_>,
    content: &[Inline],
    table: ElementId,
    place: TablePlace,
) -> Result<Vec<FlowItem>, TypesetError> {
    let style = context.style.texts.contact_name;
    let caption = context.tree.element(table, Role::Caption);
    let element = context.tree.element(caption, Role::P);
    let text = inline::styled(context, content, style, element);
    let lines = context.set(&text, place.width, Alignment::Ragged)?;
    let cap_height = context.cap_height(&style);
    let item = |line| {
        let mut galley = Galley::default();
        galley.lines(place.x, vec![line], &style, cap_height);
        FlowItem::block(galley, 0.0, BreakBefore::Never)
    };
    Ok(lines.into_iter().map(item).collect())
}

/// The words of a table, not yet in columns.
struct Texts {
    head: Vec<CellText>,
    rows: Vec<Vec<CellText>>,
}

/// The words of a cell.
struct CellText {
    words: StyledText,
    /// What others of its column have behind their decimal sign: as wide as that is the space behind the words.
    gap: Option<StyledText>,
}

impl CellText {
    /// How much space is kept behind the words.
    fn gap(&self, context: &mut LayoutContext<'_>) -> Result<f32, TypesetError> {
        let Some(gap) = &self.gap else { return Ok(0.0) };
        context.width(gap)
    }
}

/// Makes the elements of a table's rows and the words in them.
fn texts(context: &mut LayoutContext<'_>, table: &Table, element: ElementId) -> Texts {
    // Figures of a column stand below each other.
    let language = context.language;
    context.language = context.shaper.tabular(language);
    let styles = Styles::of(context);
    let cell = |context: &mut LayoutContext<'_>, content: &[Inline], gap: Option<&Text>, row, role| {
        let element = context.tree.element(row, role);
        let style = if role == Role::TableHeader(Scope::Column) { styles.head } else { styles.cell };
        let gap = gap.map(|gap| inline::styled(context, &[Inline::Text(gap.clone())], style, element));
        CellText { words: inline::styled(context, content, style, element), gap }
    };
    let part = context.tree.element(element, Role::TableHead);
    let row = context.tree.element(part, Role::TableRow);
    let role = Role::TableHeader(Scope::Column);
    let head = table.columns.iter().map(|column| cell(context, &column.header, None, row, role)).collect();
    let mut part: Option<(bool, ElementId)> = None;
    let mut rows = Vec::with_capacity(table.rows.len());
    for own in &table.rows {
        let parent = match part {
            Some((total, parent)) if total == own.total => parent,
            _ => context.tree.element(element, if own.total { Role::TableFoot } else { Role::TableBody }),
        };
        part = Some((own.total, parent));
        let row = context.tree.element(parent, Role::TableRow);
        let cells = own.cells.iter().enumerate().map(|(column, own)| {
            let role = if column == 0 { Role::TableHeader(Scope::Row) } else { Role::TableData };
            cell(context, &own.content, own.gap.as_ref(), row, role)
        });
        rows.push(cells.collect());
    }
    context.language = language;
    Texts { head, rows }
}

/// How the words of tables are set.
#[derive(Clone, Copy)]
struct Styles {
    head: TextStyle,
    cell: TextStyle,
}

impl Styles {
    fn of(context: &LayoutContext<'_>) -> Self {
        let texts = &context.style.texts;
        let cell = texts.contact;
        let caption = texts.caption;
        let head = TextStyle { face: cell.face.bold(), color: texts.credit.color, ..caption };
        Self { head, cell }
    }
}

/// A rule below a row.
#[derive(Clone, Copy)]
struct Rule {
    thickness: f32,
    color: Rgb,
}

/// The columns of a table.
struct Grid {
    x: f32,
    width: f32,
    columns: Vec<Stripe>,
    styles: Styles,
    fine: Rule,
    strong: Rule,
}

/// A column: where it is and how its lines stand in it.
#[derive(Clone, Copy)]
struct Stripe {
    x: f32,
    width: f32,
    /// How much of the white in a line stands before its words.
    shift: f32,
    /// Words are divided where the column is narrower than the longest of them.
    alignment: Alignment,
}

impl Grid {
    /// Columns as wide as their words need: over the measure of running text, or over the frame where words would be
    /// divided.
    fn of(
        context: &mut LayoutContext<'_>,
        table: &Table,
        texts: &Texts,
        place: TablePlace,
    ) -> Result<Self, TypesetError> {
        let mut needs = vec![ColumnNeeds::default(); table.columns.len()];
        let mut longest: Vec<Option<usize>> = vec![None; table.columns.len()];
        for (row, texts) in std::iter::once(&texts.head).chain(&texts.rows).enumerate() {
            for (column, text) in texts.iter().enumerate() {
                let own = column_needs(&text.words, &context.names, &context.style.breaking, context.shaper)?;
                let gap = text.gap(context)?;
                let all = &mut needs[column];
                (all.line, all.word) = (all.line.max(own.line + gap), all.word.max(own.word + gap));
                if own.part + gap > all.part {
                    (all.part, all.longest) = (own.part + gap, own.longest);
                    longest[column] = row.checked_sub(1);
                }
            }
        }
        let gutters = GUTTER * (table.columns.len().saturating_sub(1)) as f32;
        let frame = (context.style.frame_width() - place.x).max(place.width);
        let width = if holds_words(&needs, place.width - gutters) { place.width } else { frame };
        let widths = widths(&needs, width - gutters).map_err(|column| TypesetError::TooNarrow {
            table: place.number,
            row: longest[column],
            column,
            word: needs[column].longest.clone(),
        })?;
        let mut x = place.x;
        let mut columns = Vec::with_capacity(widths.len());
        for ((column, width), need) in table.columns.iter().zip(widths).zip(&needs) {
            let shift = match column.align {
                ColumnAlign::Start => 0.0,
                ColumnAlign::Centre => 0.5,
                ColumnAlign::End => 1.0,
            };
            // A hair more, for sums of widths are rounded.
            let alignment = if width + HAIR >= need.word { Alignment::Ragged } else { Alignment::Cell };
            columns.push(Stripe { x, width, shift, alignment });
            x += width + GUTTER;
        }
        let style = context.style;
        let fine = Rule { thickness: FINE, color: style.colors.rule };
        let strong = Rule { thickness: style.spacing.hairline, color: style.colors.house };
        Ok(Self { x: place.x, width, columns, styles: Styles::of(context), fine, strong })
    }

    /// The headers between two rules; those with fewer lines stand at the foot.
    fn head(&self, context: &mut LayoutContext<'_>, texts: &[CellText]) -> Result<Galley, TypesetError> {
        let cells = self.cells(context, texts, self.styles.head)?;
        let height = cells.iter().map(|cell| cell.height).fold(0.0, f32::max);
        let mut galley = Galley::default();
        self.rule(&mut galley, 0.0, self.strong);
        let top = self.strong.thickness + PADDING;
        for cell in cells {
            let y = top + height - cell.height;
            galley.put(0.0, y, cell);
        }
        galley.height = top + height + PADDING;
        self.close(&mut galley, self.strong);
        Ok(galley)
    }

    /// A row with a rule below it.
    fn row(&self, context: &mut LayoutContext<'_>, texts: &[CellText], rule: Rule) -> Result<Galley, TypesetError> {
        let cells = self.cells(context, texts, self.styles.cell)?;
        let mut galley = Galley::default();
        for cell in cells {
            galley.put(0.0, PADDING, cell);
        }
        galley.space(PADDING);
        self.close(&mut galley, rule);
        Ok(galley)
    }

    /// Words in their columns, from the top of a row.
    fn cells(
        &self,
        context: &mut LayoutContext<'_>,
        texts: &[CellText],
        style: TextStyle,
    ) -> Result<Vec<Galley>, TypesetError> {
        let mut cells = Vec::with_capacity(texts.len());
        for (text, Stripe { x, width, shift, alignment }) in texts.iter().zip(&self.columns) {
            let width = width - text.gap(context)?;
            let mut galley = Galley::default();
            let cap_height = context.cap_height(&style);
            for line in context.set(&text.words, width + HAIR, *alignment)? {
                let x = x + (width - line.width).max(0.0) * shift;
                let y = galley.height + baseline(&style, cap_height);
                galley.place(x, y, Item::Line(line));
                galley.space(style.leading);
            }
            cells.push(galley);
        }
        Ok(cells)
    }

    fn close(&self, galley: &mut Galley, rule: Rule) {
        let y = galley.height;
        self.rule(galley, y, rule);
        galley.space(rule.thickness);
    }

    fn rule(&self, galley: &mut Galley, y: f32, rule: Rule) {
        galley.place(self.x, y, Item::Rect { width: self.width, height: rule.thickness, color: rule.color });
    }
}

/// The same, belonging to no element.
fn artifact(galley: &Galley) -> Galley {
    let mut copy = galley.clone();
    for placed in &mut copy.items {
        if let Item::Line(line) = &mut placed.item {
            for run in &mut line.runs {
                (run.target, run.link) = (TagTarget::Artifact(Owner::Header), None);
            }
        }
    }
    copy
}
