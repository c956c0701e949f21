//! How much a drawing becomes when everything that it refers to stands in its place.
//!
//! In: a parsed file. Out: nothing, or why it is refused. Invariants: references multiply (ten that each repeat ten
//! others give a thousand), so they are counted before anything follows them; what is counted once is not counted
//! again, so counting takes no longer than reading.

use std::collections::{BTreeSet, HashMap};

use usvg::roxmltree::{Document, Node, NodeId};

use super::error::refused;
use crate::asset::model::AssetError;

/// Most elements, those that references repeat included. A coat of arms has some thousands.
pub(crate) const MAX_ELEMENTS: u64 = 100_000;

/// How deep elements may nest, references included: reading them recurses.
pub(crate) const MAX_NESTING: u32 = 100;

/// Most comparisons of elements with rules of style sheets.
const MAX_COMPARISONS: usize = 10_000_000;

/// What an element becomes.
#[derive(Clone, Copy, Default)]
struct Weight {
    elements: u64,
    nesting: u32,
}

struct Scales<'a, 'input> {
    by_id: HashMap<&'a str, Node<'a, 'input>>,
    /// What was weighed; nothing for what is being weighed.
    known: HashMap<NodeId, Option<Weight>>,
    styles: Styles<'a>,
}

/// What rules of style sheets refer to.
#[derive(Default)]
struct Styles<'a> {
    /// By the classes, ids and element names in the rule's selector.
    by_word: HashMap<&'a str, BTreeSet<&'a str>>,
    /// Of selectors that may choose anything.
    of_all: BTreeSet<&'a str>,
}

/// Refuses a drawing that becomes too large or nests too deep.
pub(super) fn check(xml: &Document<'_>) -> Result<(), AssetError> {
    let elements = || xml.descendants().filter(Node::is_element);
    let sheets = elements().filter(|node| node.tag_name().name() == "style");
    let sheets: Vec<&str> = sheets.flat_map(|node| node.descendants()).filter_map(|node| node.text()).collect();
    let rules: usize =
        sheets.iter().map(|text| text.matches(['{', ',']).count() + text.matches("url(").count()).sum();
    if elements().count().saturating_mul(rules) > MAX_COMPARISONS {
        return Err(refused("a style sheet of very many rules", "save it as plain SVG without styles"));
    }
    let by_id = elements().filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let mut scales = Scales { by_id, known: HashMap::new(), styles: Styles::of(&sheets) };
    let whole = scales.weigh(xml.root_element(), 0)?;
    // A marker is painted at every point of a line.
    let mut marker = 0u64;
    for node in elements().filter(|node| node.tag_name().name() == "marker") {
        marker = marker.saturating_add(scales.weigh(node, 0)?.elements);
    }
    let drawn = elements().flat_map(|node| [node.attribute("d"), node.attribute("points")]).flatten();
    let points = if marker == 0 { 0 } else { drawn.map(|text| text.len() as u64 / 2).sum() };
    if whole.elements.saturating_add(marker.saturating_mul(points)) > MAX_ELEMENTS {
        return Err(refused(
            &format!("more than {MAX_ELEMENTS} elements, those that references repeat included"),
            "simplify it in the drawing program",
        ));
    }
    Ok(())
}

impl<'a, 'input> Scales<'a, 'input> {
    /// Weighs an element that stands `above` levels deep.
    fn weigh(&mut self, node: Node<'a, 'input>, above: u32) -> Result<Weight, AssetError> {
        let known = self.known.get(&node.id()).copied();
        // What refers to itself is not followed by what reads it.
        let weight = known.map(Option::unwrap_or_default);
        if above + weight.map_or(0, |weight| weight.nesting) > MAX_NESTING {
            return Err(refused(
                &format!("elements nested more than {MAX_NESTING} deep"),
                "ungroup them in the drawing program",
            ));
        }
        if let Some(weight) = weight {
            return Ok(weight);
        }
        self.known.insert(node.id(), None);
        let mut inner = Weight::default();
        let children = node.children().filter(Node::is_element);
        // A gradient takes stops from another; nothing is repeated by that.
        let gradient = node.tag_name().name().ends_with("Gradient");
        let targets = if gradient { BTreeSet::new() } else { self.targets(node) };
        for part in children.chain(targets) {
            let part = self.weigh(part, above + 1)?;
            inner.elements = inner.elements.saturating_add(part.elements);
            inner.nesting = inner.nesting.max(part.nesting);
        }
        let weight = Weight { elements: inner.elements.saturating_add(1), nesting: inner.nesting + 1 };
        self.known.insert(node.id(), Some(weight));
        Ok(weight)
    }

    /// What an element refers to, by itself and by its styles.
    fn targets(&self, node: Node<'a, 'input>) -> BTreeSet<Node<'a, 'input>> {
        let hrefs = node.attributes().filter(|attribute| attribute.name() == "href");
        let hrefs = hrefs.filter_map(|attribute| attribute.value().trim().strip_prefix('#'));
        let urls = node.attributes().flat_map(|attribute| urls(attribute.value()));
        let classes = node.attribute("class").unwrap_or("").split_whitespace();
        let words = classes.chain(node.attribute("id")).chain([node.tag_name().name()]);
        let styles = words.filter_map(|word| self.styles.by_word.get(word)).flatten().chain(&self.styles.of_all);
        hrefs.chain(urls).chain(styles.copied()).filter_map(|name| self.by_id.get(name).copied()).collect()
    }
}

impl<'a> Styles<'a> {
    fn of(sheets: &[&'a str]) -> Self {
        let mut styles = Self::default();
        for rule in sheets.iter().flat_map(|text| text.split('}')) {
            let (selector, body) = rule.split_once('{').unwrap_or(("*", rule));
            let targets: BTreeSet<&str> = urls(body).collect();
            if targets.is_empty() {
                continue;
            }
            if selector.contains(['*', '[', ':', '@', '\\']) {
                styles.of_all.extend(&targets);
            }
            for word in selector.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')) {
                styles.by_word.entry(word).or_default().extend(&targets);
            }
        }
        styles
    }
}

/// The ids in `url(#id)`.
fn urls(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|after| {
        let name = after.split(')').next()?.trim().trim_matches(['\'', '"']);
        name.trim().strip_prefix('#')
    })
}
