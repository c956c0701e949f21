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
    prepare(typesetter, style)?;
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

fn prepare(typesetter: &mut Typesetter, style: &Style) -> Result<(), TypesetError> {
    typesetter.shaper.trim();
    typesetter.shaper.set_faces(&style.faces)?;
    typesetter.shaper.set_figures(style.figures);
    Ok(())
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
        let mut ample = Self { away: style.paging.closer, ample: true, ..Self::new(style, 0, 0.0) };
        ample.style.blocks.abreast = 1;
        [Self::new(style, 0, 0.0), ample, Self::new(style, 1, 0.5), Self::closest(style)]
    }

    fn closest(style: &Style) -> Self {
        Self::new(style, 2, 1.0)
    }

    fn new(style: &Style, closer: usize, share: f32) -> Self {
        let away = style.paging.closer * closer as f32;
        Self { style: style.closer(share), away, closer, ample: false }
    }
}

/// An edition whose pages are planned.
struct Composed<'a> {
    context: LayoutContext<'a>,
    style: &'a Style,
    flow: Vec<FlowItem>,
    /// The footnotes, for the foot of their pages.
    notes: Vec<Galley>,
    footer: Option<Galley>,
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
        let fewer_lines = wishes.fewer_lines.then_some(&looks.fewer_lines);
        let Running { mut flow, notes } = Running::new(&mut context, document, fewer_lines)?;
        let own = flow.len();
        let forms: Vec<&Form> = looks.forms.iter().filter(|form| wishes.ample || !form.ample).collect();
        let away: Vec<f32> = forms.iter().map(|form| form.away).collect();
        let above = flow.last().map_or(0.0, lowest);
        let (tree, quality) = (context.tree.clone(), context.quality.clone());
        let mut footer = None;
        let ending = |number: usize| {
            let form = forms[number];
            context.style = &form.style;
            if number > 0 {
                return context.trial(|context| Ok(Closing::new(context, document, above)?.ending(form).0));
            }
            // Most editions close like this: it is set into the tree at once.
            let (ending, galley) = Closing::new(&mut context, document, above)?.ending(form);
            footer = galley;
            Ok(ending)
        };
        let plan = paginate::plan(&mut flow, &away, ending, style)?;
        let form = forms[plan.ending];
        if plan.ending > 0 {
            (context.tree, context.quality, context.style) = (tree, quality, &form.style);
            flow.truncate(own);
            let closing = Closing::new(&mut context, document, above)?;
            flow.extend(closing.contacts);
            footer = closing.footer;
        }
        Ok(Self { context, style, flow, notes, footer, plan, form })
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

    /// Draws its pages.
    fn draw(self, document: &Document) -> Result<Typeset, TypesetError> {
        let Self { mut context, style, flow, notes, footer, plan, form } = self;
        context.style = &form.style;
        account(&mut context.quality, &flow, &plan);
        context.quality.closer = form.closer;
        let Drawn { pages, outline } = paginate::draw(&mut context, document, flow, (&notes, footer), &plan)?;
        let LayoutContext { tree, images, mut quality, names, .. } = context;
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
        Ok(Typeset { pages, quality })
    }
}

/// What comes before the contacts.
struct Running {
    flow: Vec<FlowItem>,
    /// The footnotes, for the foot of their pages.
    notes: Vec<Galley>,
}

impl Running {
    /// Sets it, its text below the head in another style, where one is given.
    fn new<'a>(
        context: &mut LayoutContext<'a>,
        document: &Document,
        style: Option<&'a Style>,
    ) -> Result<Self, TypesetError> {
        let mut flow = compose::head(context, document)?;
        let root = context.tree.root();
        context.style = style.unwrap_or(context.style);
        flow.extend(compose::body(context, &document.body, root)?);
        flow.extend(compose::sections(context, document)?);
        let notes = compose::footnotes(context, document, &mut flow)?;
        Ok(Self { flow, notes })
    }
}

/// What closes an edition.
struct Closing {
    contacts: Vec<FlowItem>,
    footer: Option<Galley>,
}

impl Closing {
    /// Sets contacts and footer. The footer has the room that the last of the contacts leaves on a page, or what stands so
    /// high above it where there are none.
    fn new(context: &mut LayoutContext<'_>, document: &Document, above: f32) -> Result<Self, TypesetError> {
        let contacts = match &document.contacts {
            Some(block) => compose::contacts(context, block)?,
            None => Vec::new(),
        };
        let room = context.style.frame_height() - contacts.last().map_or(above, lowest);
        let footer = document.footer.as_ref().map(|footer| compose::footer(context, footer, room)).transpose()?;
        Ok(Self { contacts, footer })
    }

    /// What the pages need to know of it, and the footer.
    fn ending(self, form: &Form) -> (Ending, Option<Galley>) {
        let Self { contacts, footer } = self;
        let height = footer.as_ref().map_or(0.0, |galley| galley.height + form.style.blocks.footer_before);
        (Ending { contacts, footer: height, away: form.away }, footer)
    }
}

/// Where an item at the head of a page ends.
fn lowest(item: &FlowItem) -> f32 {
    item.height + item.ground().above
}

/// How much of a document does not fit one page, when lines are as close as the style allows.
///
/// # Errors
/// As of [`typeset`].
pub fn overflow(document: &Document, style: &Style, typesetter: &mut Typesetter) -> Result<Overflow, TypesetError> {
    prepare(typesetter, style)?;
    let mut context = LayoutContext::new(style, typesetter, document.locale.language());
    context.names = compose::persons(document);
    let Running { mut flow, .. } = Running::new(&mut context, document, None)?;
    let form = Form::closest(style);
    context.style = &form.style;
    let (Ending { contacts, footer, .. }, _) = Closing::new(&mut context, document, 0.0)?.ending(&form);
    flow.extend(contacts);
    let height = (paginate::least_height(&flow, style) + footer - style.frame_height()).max(0.0);
    let tight = style.texts.body.leading * style.paging.tightest;
    Ok(Overflow { height, lines: (height / tight).ceil().max(1.0) as usize })
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
