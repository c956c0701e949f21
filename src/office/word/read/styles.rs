//! Styles and numbering.
//!
//! In: their parts. Out: what a style says with all that it refines, and what numbers a paragraph. Invariants: chains of styles that
//! lead in a circle end; styles are known by name, for ids are others in every program.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::model::{Listed, Look};
use super::relations::{attribute, child, is_on, value};

/// Longest chain of styles.
const CHAIN: usize = 30;

/// What a style says of itself.
#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    numbering: Option<(Option<u64>, Option<u8>)>,
    centered: Option<bool>,
    look: Format,
}

/// What is said of words.
#[derive(Clone, Debug, Default)]
pub(super) struct Format {
    bold: Option<bool>,
    italic: Option<bool>,
    underlined: Option<bool>,
    capitals: Option<bool>,
    hidden: Option<bool>,
    size: Option<u32>,
    font: Option<String>,
    style: Option<String>,
}

impl Format {
    /// What `w:rPr` says.
    pub(super) fn of(properties: Node<'_, '_>) -> Self {
        let font = child(properties, "rFonts").and_then(|fonts| attribute(fonts, "ascii"));
        Self {
            bold: is_on(properties, "b"),
            italic: is_on(properties, "i"),
            underlined: is_on(properties, "u"),
            capitals: is_on(properties, "caps"),
            hidden: is_on(properties, "vanish"),
            size: value(properties, "sz").and_then(|size| size.parse().ok()),
            font: font.map(str::to_owned),
            style: value(properties, "rStyle").map(str::to_owned),
        }
    }

    fn apply(&self, look: &mut Look) {
        let set = |slot: &mut bool, own: Option<bool>| *slot = own.unwrap_or(*slot);
        set(&mut look.bold, self.bold);
        set(&mut look.italic, self.italic);
        set(&mut look.underlined, self.underlined);
        set(&mut look.capitals, self.capitals);
        set(&mut look.hidden, self.hidden);
        look.size = self.size.unwrap_or(look.size);
        if let Some(font) = &self.font {
            look.font.clone_from(font);
        }
    }
}

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    default: Option<String>,
    plain: Format,
}

/// What a paragraph's style says.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub(super) name: String,
    pub(super) outline: Option<u8>,
    pub(super) numbering: (Option<u64>, Option<u8>),
    /// The level that the name of a style of lists says, from 0, and whether its items have numbers.
    pub(super) listed: Option<(u8, bool)>,
    pub(super) centered: bool,
}

impl Styles {
    pub(super) fn read(tree: &Document<'_>) -> Self {
        let mut found = Self::default();
        let root = tree.root_element();
        let defaults = child(root, "docDefaults").and_then(|node| child(node, "rPrDefault"));
        found.plain = defaults.and_then(|node| child(node, "rPr")).map(Format::of).unwrap_or_default();
        for node in root.children().filter(|node| node.tag_name().name() == "style") {
            let Some(id) = attribute(node, "styleId") else { continue };
            let paragraph = child(node, "pPr");
            let numbering = paragraph.and_then(|node| child(node, "numPr"));
            let look = child(node, "rPr").map(Format::of).unwrap_or_default();
            let style = Style {
                name: value(node, "name").unwrap_or(id).to_lowercase(),
                based_on: value(node, "basedOn").map(str::to_owned),
                outline: paragraph.and_then(outline),
                numbering: numbering.map(number),
                centered: paragraph.and_then(|node| value(node, "jc")).map(|jc| jc == "center"),
                look,
            };
            if attribute(node, "default") == Some("1") && attribute(node, "type") == Some("paragraph") {
                found.default = Some(id.to_owned());
            }
            found.styles.insert(id.to_owned(), style);
        }
        found
    }

    /// A style and those that it refines, the last first.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> Vec<&'a Style> {
        let mut chain = Vec::new();
        let mut next = id;
        while let Some(style) = next.and_then(|id| self.styles.get(id)).filter(|_| chain.len() < CHAIN) {
            chain.push(style);
            next = style.based_on.as_deref();
        }
        chain
    }

    /// What a paragraph's style says.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Resolved {
        let chain = self.chain(id.or(self.default.as_deref()));
        let first = |of: fn(&Style) -> Option<u8>| chain.iter().find_map(|style| of(style));
        let name = chain.first().map(|style| style.name.clone()).unwrap_or_default();
        // A style of one's own that refines a heading is one.
        let named = chain.iter().find_map(|style| heading(&style.name));
        let numbering = chain.iter().filter_map(|style| style.numbering);
        Resolved {
            name,
            outline: named.or_else(|| first(|style| style.outline)),
            numbering: numbering.fold((None, None), |all, own| (all.0.or(own.0), all.1.or(own.1))),
            listed: chain.iter().find_map(|style| listed(&style.name)),
            centered: chain.iter().find_map(|style| style.centered).unwrap_or(false),
        }
    }

    /// How words look in a paragraph of this style, with what is said of them themselves.
    pub(super) fn look(&self, paragraph: Option<&str>, own: &Format) -> Look {
        let mut look = Look { size: 20, ..Look::default() };
        self.plain.apply(&mut look);
        for id in [paragraph.or(self.default.as_deref()), own.style.as_deref()] {
            self.chain(id).iter().rev().for_each(|style| style.look.apply(&mut look));
        }
        own.apply(&mut look);
        look
    }

    /// The numbering that a style of lists names.
    fn numbering(&self, id: &str) -> Option<u64> {
        self.styles.get(id)?.numbering?.0
    }
}

/// The level of a style that Word has for headings.
fn heading(name: &str) -> Option<u8> {
    let level = name.strip_prefix("heading ")?.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}

/// The level of a style that Word has for lists (*List Bullet 2*), from 0, and whether its items have numbers.
fn listed(name: &str) -> Option<(u8, bool)> {
    let (rest, numbered) = match name.strip_prefix("list bullet") {
        Some(rest) => (rest, false),
        None => (name.strip_prefix("list number")?, true),
    };
    let level: u8 = if rest.is_empty() { 1 } else { rest.trim().parse().ok()? };
    (1..=5).contains(&level).then(|| (level - 1, numbered))
}

/// The level of a heading that a paragraph says of itself.
pub(super) fn outline(properties: Node<'_, '_>) -> Option<u8> {
    let level: u8 = value(properties, "outlineLvl")?.parse().ok()?;
    (level < 9).then_some(level + 1)
}

/// The numbering that `w:numPr` names, and the level.
pub(super) fn number(properties: Node<'_, '_>) -> (Option<u64>, Option<u8>) {
    let number = value(properties, "numId").and_then(|id| id.parse().ok());
    (number, value(properties, "ilvl").and_then(|level| level.parse().ok()))
}

/// A level of a numbering.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    start: u64,
}

/// The numberings of a file.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: BTreeMap<u64, (BTreeMap<u8, Level>, Option<String>)>,
    numbers: BTreeMap<u64, (u64, BTreeMap<u8, u64>)>,
}

impl Numbering {
    pub(super) fn read(tree: &Document<'_>) -> Self {
        let mut found = Self::default();
        let id = |node: Node<'_, '_>, name: &str| attribute(node, name).and_then(|id| id.parse::<u64>().ok());
        for node in tree.root_element().children().filter(Node::is_element) {
            match node.tag_name().name() {
                "abstractNum" => {
                    let Some(own) = id(node, "abstractNumId") else { continue };
                    let levels =
                        node.children().filter(|child| child.tag_name().name() == "lvl").filter_map(|node| {
                            let level: u8 = attribute(node, "ilvl")?.parse().ok()?;
                            let format = value(node, "numFmt").unwrap_or("decimal").to_owned();
                            let start = value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
                            Some((level, Level { format, start }))
                        });
                    found.kinds.insert(own, (levels.collect(), value(node, "numStyleLink").map(str::to_owned)));
                }
                "num" => {
                    let kind = value(node, "abstractNumId").and_then(|id| id.parse().ok());
                    let (Some(own), Some(kind)) = (id(node, "numId"), kind) else { continue };
                    let starts = node.children().filter_map(|over| {
                        let level: u8 = attribute(over, "ilvl")?.parse().ok()?;
                        Some((level, value(over, "startOverride")?.parse().ok()?))
                    });
                    found.numbers.insert(own, (kind, starts.collect()));
                }
                _ => {}
            }
        }
        found
    }

    /// How a paragraph is numbered, of itself or by its style: *List Bullet 2* lies under *List Bullet*, whatever numbering it names.
    pub(super) fn of(
        &self,
        (number, level): (Option<u64>, Option<u8>),
        style: &Resolved,
        styles: &Styles,
    ) -> Option<Listed> {
        let numbering = (number.or(style.numbering.0), level.or(style.numbering.1));
        let Some((named, numbered)) = style.listed else { return self.listed(numbering, styles) };
        // Zero says that there is none.
        let own = numbering.0.is_some_and(|number| number == 0 || self.numbers.contains_key(&number));
        let found = if own {
            self.listed(numbering, styles)?
        } else {
            Listed { number: u64::MAX - u64::from(named), level: 0, start: numbered.then_some(1) }
        };
        Some(Listed { level: found.level.max(named), ..found })
    }

    /// How a paragraph of a numbering is numbered; `None` where it is not.
    fn listed(&self, (number, level): (Option<u64>, Option<u8>), styles: &Styles) -> Option<Listed> {
        let number = number.filter(|number| *number != 0)?;
        let level = level.unwrap_or(0).min(8);
        let (kind, starts) = self.numbers.get(&number)?;
        let mut own = self.kinds.get(kind)?;
        if let Some(linked) = own.1.as_deref().filter(|_| own.0.is_empty()) {
            let linked = styles.numbering(linked).and_then(|number| self.numbers.get(&number));
            own = linked.and_then(|(kind, _)| self.kinds.get(kind)).unwrap_or(own);
        }
        let known = own.0.get(&level).cloned().unwrap_or(Level { format: "bullet".to_owned(), start: 1 });
        match known.format.as_str() {
            "none" => None,
            "bullet" => Some(Listed { number, level, start: None }),
            _ => Some(Listed { number, level, start: Some(starts.get(&level).copied().unwrap_or(known.start)) }),
        }
    }
}
