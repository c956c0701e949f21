//! What is no text in what is pasted whole.
//!
//! In: paragraphs as a page has them, what the house knows. Out: each in its lines, with what they are. Invariants: the same rules as those of an
//! import; every line is in one part, in order.

use super::apart::group;
use super::dates;
use super::item::{Item, Origin, Shape, is_end};
use super::labels::{kind_of, parted};
use super::model::{Fate, Known};
use super::role::Role;
use super::roles::roles;
use super::run::Run;

/// What a paragraph looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As any other.
    Plain,
    /// Strong as a whole.
    Strong,
    /// A heading.
    Heading,
    /// An item, a quotation, a table.
    Other,
}

/// Some lines of what is pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// In which paragraph they stand.
    pub paragraph: usize,
    /// How many of its lines they are.
    pub lines: usize,
    /// What they say.
    pub words: String,
    /// What they are.
    pub what: What,
}

/// What lines are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A text, or what nothing tells from one.
    Text,
    /// The headline.
    Headline,
    /// What kind of text it is, and perhaps the day.
    Label {
        /// The kind of release.
        kind: String,
        /// The day.
        day: Option<jiff::civil::Date>,
    },
    /// Until when nothing is published.
    Embargo,
    /// The end of the text, or signs that part it.
    End,
    /// The names of organisations of the registry, over the headline.
    Letterhead,
    /// A contact; its name where the registry has all of it.
    Contact(Option<String>),
}

/// What is no text among paragraphs.
#[must_use]
pub fn pasted(paragraphs: &[(Look, String)], known: &Known) -> Vec<Pasted> {
    let (mut items, mut places): (Vec<Item>, Vec<usize>) = (Vec::new(), Vec::new());
    for (place, (look, words)) in paragraphs.iter().enumerate() {
        let all = parted(item(*look, words), known);
        places.extend(all.iter().map(|_| place));
        items.extend(all);
    }
    let told: Vec<(usize, String)> =
        items.iter().map(|item| (item.source.split('\n').count(), item.source.clone())).collect();
    let (roles, _) = roles(&mut items, known);
    let all: Vec<usize> = (0..items.len()).collect();
    let mut run = Run::of(known);
    let mut what = |index: usize| match &roles[index] {
        _ if items[index].shape == Shape::Border => What::End,
        Role::Label => {
            let words = &items[index].words;
            What::Label { kind: kind_of(words, known), day: dates::first(words).map(|(day, _)| day) }
        }
        Role::Headline => What::Headline,
        Role::Embargo => What::Embargo,
        Role::Letterhead => What::Letterhead,
        Role::Contact => {
            let group = group(&items, (&all, &roles), index, known);
            let before = run.out.contacts.clone();
            let fate = run.contact(&items[index], &group);
            let own = run.out.contacts.iter().find(|own| !before.contains(own));
            What::Contact(match fate {
                Some(Fate::Registry(id)) => Some(id),
                Some(_) => own.or(before.last()).cloned(),
                None => None,
            })
        }
        _ => What::Text,
    };
    let told = told.into_iter().zip(places).enumerate();
    told.map(|(index, ((lines, words), paragraph))| Pasted { paragraph, lines, words, what: what(index) }).collect()
}

fn item(look: Look, words: &str) -> Item {
    let mut item = Item::new(0, Origin::Body, words.to_owned());
    item.bold = look == Look::Strong;
    item.shape = match look {
        Look::Heading => Shape::Heading(1),
        Look::Other => Shape::Quote,
        _ if is_end(words) => Shape::Border,
        Look::Plain | Look::Strong => Shape::Plain,
    };
    item
}
