//! The stage: a document becomes pages.
//!
//! In: a [`Document`], a [`Style`], a worker's [`Typesetter`]. Out: [`Typeset`]: pages and facts about their quality.
//! Invariants: every glyph exists in its face, every line fits its measure, every item has an owner; the same document
//! gives the same pages whatever was set before.

use super::compose::{self, BreakBefore, FlowItem, FlowKind, Galley, LayoutContext};
use super::error::TypesetError;
use super::line_checks;
use super::pages::{Info, Pages};
use super::paginate::{self, Drawn, Ending, Filled, Plan};
use super::paragraph::{Quality, WhyShort};
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
    let fewer_lines = style.fewer_lines();
    let looks = Looks { style, fewer_lines, forms: Form::all(style), first: style.first_page() };
    let mut wishes = Wishes::default();
    let mut plain: Option<(Wishes, f64)> = None;
    let mut round = 0;
    loop {
        round += 1;
        let composed = Composed::new(document, &looks, typesetter, &wishes)?;
        if let Some(more) = composed.wishes(&wishes, looks.first.is_some()).filter(|_| round < ROUNDS) {
            wishes = more;
            continue;
        }
        match plain.take() {
            None if composed.plan.strain() < STRAINED => return composed.draw(document),
            None => {
                plain = Some((wishes.clone(), composed.plan.cost));
                (wishes.fewer_lines, round) = (true, 0);
            }
            Some((_, cost)) if composed.plan.cost + f64::from(style.paging.fewer_lines) < cost => {
                return composed.draw(document);
            }
            Some((before, _)) => {
                wishes = before;
                break;
            }
        }
    }
    Composed::new(document, &looks, typesetter, &wishes)?.draw(document)
}

/// Pages that cost more, in squared lines of white space, are composed again with paragraphs in fewer lines.
const STRAINED: f64 = 900.0;

/// How often an edition is composed at most, until its pages are what they should be.
const ROUNDS: usize = 6;

/// What the pages of an edition have shown that it needs.
#[derive(Clone, Default)]
struct Wishes {
    /// Paragraphs whose words are not divided: one would be at the end of a page.
    whole: Vec<usize>,
    /// Whether contacts may stand one below the other, where a page is short before them.
    ample: bool,
    /// Whether the first page shows what the first of several does.
    first: bool,
    /// Whether paragraphs take as few lines as they can.
    fewer_lines: bool,
}

/// The styles of an edition.
struct Looks<'a> {
    style: &'a Style,
    /// That of running text in as few lines as it can take.
    fewer_lines: Style,
    forms: [Form; 4],
    /// That of what the first of several pages shows besides, where it does.
    first: Option<Style>,
}

/// A way to set contacts and footer.
struct Form {
    style: Style,
    /// How far it is from what the style wants.
    away: f32,
    /// How much closer it is, for the report.
    closer: usize,
    /// Whether contacts stand one below the other.
    ample: bool,
}

impl Form {
    /// All ways, the closest one last.
    fn all(style: &Style) -> [Self; 4] {
        let form = |closer: usize, share: f32| {
            let away = style.paging.closer * closer as f32;
            Self { style: style.closer(share), away, closer, ample: false }
        };
        let mut ample = Self { away: style.paging.closer, ample: true, ..form(0, 0.0) };
        ample.style.blocks.abreast = 1;
        [form(0, 0.0), ample, form(1, 0.5), form(2, 1.0)]
    }
}

/// An edition whose pages are planned.
struct Composed<'a> {
    context: LayoutContext<'a>,
    style: &'a Style,
    flow: Vec<FlowItem>,
    /// The footnotes, for the foot of their pages.
    notes: Vec<Galley>,
    /// How many items of the flow come before the contacts.
    own: usize,
    plan: Plan,
    /// How contacts and footer are set.
    form: &'a Form,
}

impl<'a> Composed<'a> {
    fn new(
        document: &Document,
        looks: &'a Looks<'a>,
        typesetter: &'a mut Typesetter,
        wishes: &Wishes,
    ) -> Result<Self, TypesetError> {
        let style = looks.style;
        let mut context = LayoutContext::new(style, typesetter, document.locale.language());
        context.names = compose::persons(document);
        context.whole.clone_from(&wishes.whole);
        context.first_page = looks.first.as_ref().filter(|_| wishes.first);
        let mut flow = compose::head(&mut context, document)?;
        let root = context.tree.root();
        if wishes.fewer_lines {
            context.style = &looks.fewer_lines;
        }
        flow.extend(compose::body(&mut context, &document.body, root)?);
        flow.extend(compose::sections(&mut context, document)?);
        let notes = compose::footnotes(&mut context, document, &mut flow)?;
        let own = flow.len();
        let forms: Vec<&Form> = looks.forms.iter().filter(|form| wishes.ample || !form.ample).collect();
        let mut endings: Vec<Ending> = Vec::with_capacity(forms.len());
        for form in &forms {
            context.style = &form.style;
            let ending = context.trial(|context| ending(context, document, form.away))?;
            endings.push(ending);
            if endings.len() == 1 && paginate::is_one_page(&flow, &endings[0], style) {
                break;
            }
        }
        let plan = paginate::plan(&mut flow, &endings, style)?;
        let form = forms[plan.ending];
        Ok(Self { context, style, flow, notes, own, plan, form })
    }

    /// What it needs to be composed anew with, if anything.
    fn wishes(&self, now: &Wishes, first: bool) -> Option<Wishes> {
        let over = self.divided_over_pages();
        let mut wishes = now.clone();
        let reason = |page: &Filled| page.used.why.is_none_or(WhyShort::is_reason);
        wishes.ample |= !self.plan.filled.iter().all(reason);
        wishes.first |= first && self.plan.pages.len() > 1;
        let more = !over.is_empty() || wishes.ample != now.ample || wishes.first != now.first;
        wishes.whole.extend(over);
        more.then_some(wishes)
    }

    /// The paragraphs in which a page ends behind a part of a word.
    fn divided_over_pages(&self) -> Vec<usize> {
        let starts = self.plan.pages.iter().skip(1).filter_map(|page| self.flow.get(page.start));
        starts.filter(|item| item.divided_above).filter_map(|item| item.paragraph).collect()
    }

    /// Sets what closes the edition, and draws its pages.
    fn draw(self, document: &Document) -> Result<Typeset, TypesetError> {
        let Self { mut context, style, mut flow, notes, own, plan, form } = self;
        // The trials' elements are gone: what was chosen is set once more, into the tree.
        context.style = &form.style;
        flow.truncate(own);
        flow.extend(contacts(&mut context, document)?);
        let footer = footer(&mut context, document, &flow)?;
        account(&mut context.quality, &flow, &plan);
        context.quality.closer = form.closer;
        let Drawn { pages, outline } = paginate::draw(&mut context, document, flow, (&notes, footer), &plan)?;
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

/// Contacts and footer, for their heights.
fn ending(context: &mut LayoutContext<'_>, document: &Document, away: f32) -> Result<Ending, TypesetError> {
    let contacts = contacts(context, document)?;
    let footer = footer(context, document, &contacts)?;
    let footer = footer.map_or(0.0, |galley| galley.height + context.style.blocks.footer_before);
    Ok(Ending { contacts, footer, away })
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
