//! Contacts: which items say how to reach somebody, and whom.
//!
//! In: items. Out: whether they are of a block about contacts, and whose. Invariants: nobody is found by name alone; what holds other
//! words than such blocks do is none.

use super::item::{Item, Shape};
use super::model::{Known, NameKind};
use super::reach::{Says, called, says};

/// Longest line of a contact.
const LINE: usize = 200;
/// A table of so many rows is one of contacts even where the registry has none of them.
const ROWS: usize = 4;

/// What an item says of how to reach somebody, where it is of a contact block by itself: it has an address, and no other words.
pub(super) fn is_contact(item: &Item, known: &Known) -> Option<Says> {
    if item.words.lines().any(|line| line.chars().count() > LINE) {
        return None;
    }
    // A name behind a word of contacts is one too, where that is all.
    let named = |says: &Says| says.core && !says.more && !says.who.is_empty();
    let says = says(&item.words, known).filter(|says| says.addresses > 0 || named(says))?;
    match &item.shape {
        Shape::Grid(rows) if says.reached.is_empty() && rows.len() > ROWS => None,
        _ => Some(says),
    }
}

/// Whether a short item beside one of a contact block belongs to it: above it, names that only look like a person's do too, where that
/// block has a word of contacts.
pub(super) fn belongs(item: &Item, before: Option<&Item>, known: &Known, (above, labelled): (bool, bool)) -> bool {
    if item.length() > 110 || matches!(item.shape, Shape::Listed(..) | Shape::Title | Shape::Grid(_)) {
        return false;
    }
    let Some(says) = says(&called(&item.words), known) else {
        // A role stands under a name.
        let name =
            before.filter(|before| says(&before.words, known).is_some_and(|own| own.named || !own.people.is_empty()));
        return !item.is_sentence()
            && name.is_some_and(|name| says(&format!("{}\n{}", name.words.trim_end(), item.words), known).is_some());
    };
    let heading = matches!(item.shape, Shape::Heading(_));
    let number = says.addresses > 0 && (!says.reached.is_empty() || item.words.contains(['-', '\u{2011}', '+', '(']));
    says.named
        || says.page && says.people.is_empty() && !says.core
        || number
        || above && says.printed && !says.more && !heading && !item.bold
        || says.core && (says.people.is_empty() || item.words.contains(':')) && says.addresses == 0
        || labelled && !heading && (says.office || !says.people.is_empty())
}

/// A person whom a block names though its addresses are those of another of the registry: the name, and whose addresses.
pub(super) fn other_name(text: &str, known: &Known) -> Option<(String, usize)> {
    let says = says(text, known)?;
    let place = *says.reached.first()?;
    let names = || known.names.iter().filter(|name| name.kind == NameKind::Contact);
    // Another spelling has a word of the name.
    let in_name = |word: &str| names().any(|name| name.text.split_whitespace().any(|own| own == word));
    let strange = says.people.into_iter().find(|name| !name.split_whitespace().any(in_name));
    strange.filter(|_| !says.named).map(|name| (name, place))
}
