//! What funders and readers may rely on, measured on the typeset pages.
//!
//! In: pages and the document that they show. Out: what is wrong, in words, and whose fault it is; nothing when all is
//! well. Invariants: nothing is taken from what the typesetter meant to do: emblem, statement, logos, contacts and footer
//! are looked up on the pages and measured. A release that violates one of these rules is not published.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fonts::Face;
use super::pages::{Child, GlyphRun, Item, Owner, Page, Pages, Rect, Role};
use super::style::MM;
use crate::document::{Asset, Credit, Document, Text};

/// The least height of the EU emblem (Requirements 2018; "Use of the EU emblem", 2012).
const EMBLEM: f32 = 10.0 * MM;
/// Rounding of coordinates, in points.
const SLACK: f32 = 0.05;

/// A rule that the pages violate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// What is wrong.
    pub what: String,
    /// What it is wrong with.
    pub cause: Cause,
}

/// What a rule is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The emblem of the European Union, with its statement.
    Emblem,
    /// A contact, by number.
    Contact(usize),
    /// The funder footer.
    Footer,
    /// An address, as a link leads to it.
    Address(String),
    /// These words.
    Words(String),
}

/// Measures the pages.
#[must_use]
pub fn violations(pages: &Pages, document: &Document) -> Vec<Violation> {
    let mut out = Vec::new();
    let mut faults = Vec::new();
    emblem(pages, document, &mut faults);
    out.extend(faults.into_iter().map(|what| Violation { what, cause: Cause::Emblem }));
    sections(pages, document, &mut out);
    addresses(pages, &mut out);
    bonds(pages, &mut out);
    out
}

/// The emblem is large enough, undistorted, the largest of the logos, with its statement beside it and space around.
fn emblem(pages: &Pages, document: &Document, out: &mut Vec<String>) {
    let credits = document.footer.iter().flat_map(|footer| &footer.groups).flat_map(|group| &group.credits);
    let mut others: Vec<&Arc<Asset>> = Vec::new();
    let mut found = None;
    for credit in credits {
        match credit {
            Credit::Emblem { logo, statement, clear_space, .. } => found = Some((logo, statement, *clear_space)),
            Credit::Logo { logo, .. } => others.push(logo),
            Credit::Wordmark(_) | Credit::Words(_) => {}
        }
    }
    let Some((logo, statement, clear_space)) = found else { return };
    let Some((page, area)) = picture(pages, logo) else {
        out.push("the EU emblem is not on any page".to_owned());
        return;
    };
    if area.height + SLACK < EMBLEM {
        out.push(format!("the EU emblem is {:.1} mm high; at least 10 mm are required", area.height / MM));
    }
    #[expect(clippy::cast_precision_loss, reason = "a few hundred units")]
    let ratio = logo.width as f32 / logo.height as f32;
    if (area.width / area.height - ratio).abs() > 0.01 {
        out.push("the EU emblem is distorted".to_owned());
    }
    for other in others {
        if let Some((_, other_area)) = picture(pages, other)
            && (other_area.height > area.height + SLACK || other_area.width > area.width + SLACK)
        {
            out.push(format!("the logo {} is higher or wider than the EU emblem", other.name));
        }
    }
    let page = &pages.pages[page];
    out.extend(emblem_statement(page, area, statement));
    if !is_clear_around(page, area, clear_space) {
        out.push(format!("less than {clear_space} of its height is free around the EU emblem"));
    }
}

/// What is wrong with the statement of an emblem that stands there.
fn emblem_statement(page: &Page, emblem: Rect, statement: &Text) -> Option<String> {
    let mut words = String::new();
    let mut lock_up = emblem;
    let runs = page.sequences.iter().flat_map(|sequence| &sequence.items).filter_map(|item| match item {
        Item::Glyphs(run) => Some(run),
        _ => None,
    });
    for run in runs.filter(|run| run.face == Face::Statement) {
        words.push_str(&run.text);
        lock_up = union(lock_up, ink(run));
    }
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect::<String>();
    if bare(&words) != bare(statement.as_str()) {
        return Some("the statement is not on the page of the EU emblem, in its own typeface".to_owned());
    }
    let apart = lock_up.height > emblem.height * 2.0 || lock_up.width > emblem.width * 8.0;
    apart.then(|| "the statement is not beside the EU emblem".to_owned())
}

/// Whether there is nothing but its statement around an emblem, within a share of its height.
fn is_clear_around(page: &Page, emblem: Rect, share: f32) -> bool {
    let space = share * emblem.height - SLACK;
    let kept = Rect {
        x: emblem.x - space,
        y: emblem.y - space,
        width: emblem.width + 2.0 * space,
        height: emblem.height + 2.0 * space,
    };
    page.sequences.iter().flat_map(|sequence| &sequence.items).all(|item| {
        let other = match item {
            Item::Glyphs(run) if run.face == Face::Statement => return true,
            Item::Glyphs(run) => ink(run),
            Item::Rect { area, .. } => *area,
            Item::Image { area, .. } if *area == emblem => return true,
            Item::Image { area, .. } => *area,
        };
        !overlap(kept, other)
    })
}

fn picture(pages: &Pages, asset: &Arc<Asset>) -> Option<(usize, Rect)> {
    let index = pages.images.iter().position(|image| Arc::ptr_eq(image, asset) || image == asset)?;
    pages.pages.iter().enumerate().find_map(|(number, page)| {
        let mut items = page.sequences.iter().flat_map(|sequence| &sequence.items);
        items.find_map(|item| match item {
            Item::Image { image, area } if *image == index => Some((number, *area)),
            _ => None,
        })
    })
}

/// The box of a run's ink, from its baseline: three quarters of the size above, a quarter below.
fn ink(run: &GlyphRun) -> Rect {
    let width = run.glyphs.last().map_or(0.0, |glyph| glyph.x + run.size * 0.3);
    Rect { x: run.x, y: run.y - run.size * 0.25, width, height: run.size }
}

fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let right = (a.x + a.width).max(b.x + b.width);
    let top = (a.y + a.height).max(b.y + b.height);
    Rect { x, y, width: right - x, height: top - y }
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/// Contacts and footer are whole, the contacts' heading stands with the first, the footer stands on the last page.
fn sections(pages: &Pages, document: &Document, out: &mut Vec<Violation>) {
    let last = pages.pages.len().saturating_sub(1);
    if let Some(contacts) = &document.contacts
        && let Some(section) = section(pages, contacts.heading.as_str())
    {
        let parts = pages.elements[section].children.iter().filter_map(|child| match child {
            Child::Element(index) => Some(pages_of(pages, *index)),
            _ => None,
        });
        let parts: Vec<BTreeSet<usize>> = parts.collect();
        if let [heading, first, ..] = parts.as_slice()
            && heading.last() != first.first()
        {
            let what = "the heading of the contacts is on another page than the first contact".to_owned();
            out.push(Violation { what, cause: Cause::Contact(0) });
        }
        let split = parts.iter().skip(1).enumerate().filter(|(_, on)| on.len() > 1);
        out.extend(split.map(|(number, _)| {
            let name = document.contacts.iter().filter_map(|block| block.contacts.get(number)).map(|c| &c.name);
            let name: String = name.map(ToString::to_string).collect();
            Violation { what: format!("the contact {name} is split over pages"), cause: Cause::Contact(number) }
        }));
    }
    let Some(footer) = &document.footer else { return };
    let on = section(pages, footer.heading.as_str()).map(|section| pages_of(pages, section));
    let what = match on {
        None => "the funder footer is not on any page",
        Some(on) if on.len() > 1 => "the funder footer is split over pages",
        Some(on) if !on.contains(&last) => "the funder footer is not on the last page",
        Some(_) => return,
    };
    out.push(Violation { what: what.to_owned(), cause: Cause::Footer });
}

/// The section whose heading has this title.
fn section(pages: &Pages, title: &str) -> Option<usize> {
    pages.elements.iter().position(|element| {
        element.role == Role::Sect
            && element.children.iter().any(|child| match child {
                Child::Element(index) => {
                    let child = &pages.elements[*index];
                    matches!(child.role, Role::Heading(_)) && child.title.as_deref() == Some(title)
                }
                _ => false,
            })
    })
}

fn descend(pages: &Pages, element: usize, out: &mut BTreeSet<usize>) {
    if !out.insert(element) {
        return;
    }
    for child in &pages.elements[element].children {
        if let Child::Element(index) = child {
            descend(pages, *index, out);
        }
    }
}

fn pages_of(pages: &Pages, element: usize) -> BTreeSet<usize> {
    let mut inside = BTreeSet::new();
    descend(pages, element, &mut inside);
    inside
        .iter()
        .flat_map(|index| &pages.elements[*index].children)
        .filter_map(|child| match child {
            Child::Content(page, _) | Child::Link(page, _) => Some(*page),
            Child::Element(_) => None,
        })
        .collect()
}

/// A phone number or an e-mail address has one area: it is on one line.
fn addresses(pages: &Pages, out: &mut Vec<Violation>) {
    for element in pages.elements.iter().filter(|element| element.role == Role::Link) {
        let areas: Vec<&str> = element
            .children
            .iter()
            .filter_map(|child| match child {
                Child::Link(page, link) => Some(pages.pages[*page].links[*link].href.as_str()),
                _ => None,
            })
            .collect();
        if let Some(href) = areas.first().filter(|href| href.starts_with("tel:") || href.starts_with("mailto:"))
            && areas.len() > 1
        {
            let shown = href.split_once(':').map_or(*href, |(_, address)| address);
            let what = format!("{shown} is too long for one line and would run over two");
            out.push(Violation { what, cause: Cause::Address((*href).to_owned()) });
        }
    }
}

/// No line ends with a sign that binds it to the next: dates, numbers with their units, initials, fax numbers.
fn bonds(pages: &Pages, out: &mut Vec<Violation>) {
    for page in &pages.pages {
        for sequence in page.sequences.iter().filter(|sequence| matches!(sequence.owner, Owner::Element(_))) {
            let runs = || {
                sequence.items.iter().filter_map(|item| match item {
                    Item::Glyphs(run) => Some(run),
                    _ => None,
                })
            };
            for (before, after) in runs().zip(runs().skip(1)) {
                let next_line = (before.y - after.y).abs() > SLACK;
                if next_line && before.text.ends_with(['\u{a0}', '\u{2011}', '\u{2060}', '\u{202f}']) {
                    let words = before.text.trim().to_owned();
                    let what = format!("“{words}” is at the end of a line, separated from what belongs to it");
                    out.push(Violation { what, cause: Cause::Words(words) });
                }
            }
        }
    }
}
