//! The stage: a document becomes pages.
//!
//! In: a [`Document`], a [`Style`], a worker's [`Typesetter`]. Out: [`Typeset`]: pages and facts about their quality.
//! Invariants: every glyph exists in its face, every line fits its measure, every item has an owner; the same document
//! gives the same pages whatever was set before.

use super::compose::{self, BreakBefore, FlowItem, FlowKind, Galley, LayoutContext};
use super::error::TypesetError;
use super::line_checks;
use super::pages::{Info, Pages};
use super::paginate::{self, Drawn, Ending, Plan};
use super::paragraph::Quality;
use super::style::Style;
use super::typesetter::Typesetter;
use crate::document::{Document, Text};

/// A typeset edition and how well it is set.
#[derive(Clone, Debug)]
pub struct Typeset {
    /// The pages.
    pub pages: Pages,
    /// Facts about lines and pages.
    pub quality: Quality,
    /// How much does not fit one page, where there are several.
    pub overflow: Option<Overflow>,
}

/// What a single page cannot take, when lines are as close as the style allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overflow {
    /// Its height in points.
    pub height: f32,
    /// The same in lines of running text.
    pub lines: usize,
}

/// Typesets a document.
///
/// # Errors
/// A character without a glyph, a contact or footer higher than a page, a style outside its limits.
pub fn typeset(document: &Document, style: &Style, typesetter: &mut Typesetter) -> Result<Typeset, TypesetError> {
    style.check().map_err(TypesetError::Style)?;
    typesetter.shaper.trim();
    typesetter.shaper.set_faces(&style.faces)?;
    typesetter.shaper.set_figures(style.figures);
    let styles = CLOSER.map(|share| style.closer(share));
    let mut whole = Vec::new();
    for _ in 1..ROUNDS {
        let composed = Composed::new(document, (style, &styles), typesetter, &whole)?;
        let over = composed.divided_over_pages();
        if over.is_empty() {
            return composed.draw(document, &styles);
        }
        whole.extend(over);
    }
    Composed::new(document, (style, &styles), typesetter, &whole)?.draw(document, &styles)
}

/// How often an edition is composed, so that no word is divided over a page's end.
const ROUNDS: usize = 4;

/// An edition whose pages are planned.
struct Composed<'a> {
    context: LayoutContext<'a>,
    flow: Vec<FlowItem>,
    /// How many items of the flow come before the contacts.
    own: usize,
    plan: Plan,
}

impl<'a> Composed<'a> {
    /// Composes an edition; `whole` are the paragraphs whose words are not divided.
    fn new(
        document: &Document,
        (style, styles): (&'a Style, &'a [Style]),
        typesetter: &'a mut Typesetter,
        whole: &[usize],
    ) -> Result<Self, TypesetError> {
        let mut context = LayoutContext::new(style, typesetter, document.locale.language());
        context.names = compose::persons(document);
        context.whole = whole.to_vec();
        let mut flow = compose::head(&mut context, document)?;
        let root = context.tree.root();
        flow.extend(compose::body(&mut context, &document.body, root)?);
        flow.extend(compose::sections(&mut context, document)?);
        let own = flow.len();
        let mut endings = Vec::with_capacity(styles.len());
        for closer in styles {
            context.style = closer;
            endings.push(context.trial(|context| ending(context, document))?);
        }
        let plan = paginate::plan(&mut flow, &endings, style)?;
        context.style = style;
        Ok(Self { context, flow, own, plan })
    }

    /// The paragraphs in which a page ends behind a part of a word.
    fn divided_over_pages(&self) -> Vec<usize> {
        let starts = self.plan.pages.iter().skip(1).filter_map(|page| self.flow.get(page.start));
        starts.filter(|item| item.divided_above).filter_map(|item| item.paragraph).collect()
    }

    /// Sets what closes the edition, and draws its pages.
    fn draw(self, document: &Document, styles: &'a [Style]) -> Result<Typeset, TypesetError> {
        let Self { mut context, mut flow, own, plan } = self;
        let style = context.style;
        // The trials' elements are gone: what was chosen is set once more, into the tree.
        context.style = &styles[plan.ending];
        flow.truncate(own);
        flow.extend(contacts(&mut context, document)?);
        let footer = footer(&mut context, document, &flow)?;
        account(&mut context.quality, &flow, &plan);
        let Drawn { pages, outline } = paginate::draw(&mut context, document, flow, footer, &plan)?;
        let LayoutContext { tree, images, mut quality, names, .. } = context;
        let overflow = (pages.len() > 1).then(|| overflow(&plan, style));
        let pages = Pages {
            paper: style.paper.size(),
            pages,
            elements: tree.finish(),
            outline,
            images,
            labels: Vec::new(),
            faces: style.faces.clone(),
            fineness: style.fineness,
            info: info(document),
        };
        let divided = line_checks::divided(&pages, &names);
        quality.divided_names = divided.names;
        quality.address_hyphens = divided.addresses;
        quality.fragments = divided.fragments;
        Ok(Typeset { pages, quality, overflow })
    }
}

/// How close contacts and footer may be set, as shares of what the style allows.
const CLOSER: [f32; 3] = [0.0, 0.5, 1.0];

/// Contacts and footer, for their heights.
fn ending(context: &mut LayoutContext<'_>, document: &Document) -> Result<Ending, TypesetError> {
    let contacts = contacts(context, document)?;
    let footer = footer(context, document, &contacts)?;
    let footer = footer.map_or(0.0, |galley| galley.height + context.style.blocks.footer_before);
    Ok(Ending { contacts, footer })
}

fn contacts(context: &mut LayoutContext<'_>, document: &Document) -> Result<Vec<FlowItem>, TypesetError> {
    document.contacts.as_ref().map_or_else(|| Ok(Vec::new()), |block| compose::contacts(context, block))
}

/// The footer, in the room that the item before it leaves on a page.
fn footer(
    context: &mut LayoutContext<'_>,
    document: &Document,
    flow: &[FlowItem],
) -> Result<Option<Galley>, TypesetError> {
    let Some(footer) = &document.footer else { return Ok(None) };
    let last = flow.last().map_or(0.0, |item| item.height + item.ground().above);
    compose::footer(context, footer, context.style.frame_height() - last).map(Some)
}

fn overflow(plan: &Plan, style: &Style) -> Overflow {
    let tight = style.texts.body.leading * style.paging.tightest;
    let lines = (plan.overflow / tight).ceil().max(1.0) as usize;
    Overflow { height: plan.overflow.max(0.0), lines }
}

/// The least height of a document's footer with the space above it; 0 where it has none.
///
/// # Errors
/// A character without a glyph.
pub fn footer_height(document: &Document, style: &Style, typesetter: &mut Typesetter) -> Result<f32, TypesetError> {
    let Some(footer) = &document.footer else { return Ok(0.0) };
    typesetter.shaper.set_faces(&style.faces)?;
    let closest = style.closer(1.0);
    let mut context = LayoutContext::new(&closest, typesetter, document.locale.language());
    Ok(compose::footer(&mut context, footer, 0.0)?.height + closest.blocks.footer_before)
}

/// Facts about page ends.
fn account(quality: &mut Quality, flow: &[FlowItem], plan: &Plan) {
    quality.tightening = plan.factor;
    quality.closer = plan.ending;
    quality.pages = plan.filled.iter().map(|filled| filled.used).collect();
    let lines = |page: &std::ops::Range<usize>| flow[page.clone()].iter().map(FlowItem::lines).sum::<usize>();
    quality.last_page_lines = plan.pages.last().map_or(0, lines);
    let stays = |item: &FlowItem| item.break_before == BreakBefore::Never;
    for page in plan.pages.iter().skip(1) {
        // A break inside a paragraph where none is allowed leaves a line alone on one side.
        let single = flow.get(page.start).is_some_and(|item| stays(item) && item.kind == FlowKind::Text);
        let ends = flow.get(page.start + 1).is_none_or(|item| !stays(item));
        quality.widows += usize::from(single && ends);
        quality.orphans += usize::from(single && !ends);
    }
}

fn info(document: &Document) -> Info {
    let words = |texts: &[Text]| texts.iter().map(|text| text.as_str().to_owned()).collect();
    Info {
        title: document.amended.title.as_ref().unwrap_or(&document.headline).as_str().to_owned(),
        authors: words(&document.issuers),
        subject: document.description.as_str().to_owned(),
        keywords: words(&document.keywords),
        language: document.locale.tag().to_owned(),
        translations: Vec::new(),
        identifier: document.reference.as_ref().map(|filed| filed.number.as_str().to_owned()),
        date: document.published.as_ref().map(|day| day.date),
        modified: document.amended.last().map(|change| change.date),
    }
}
