//! What is no text of the release: margins, notes, contacts, credits.
//!
//! In: items of one language. Out: their roles, where they are of these. Invariants: what holds other words than its kind does stays text.

use super::credits;
use super::item::{Item, Origin, Shape};
use super::labels::is_label;
use super::model::{Known, Left};
use super::people;
use super::reach::{called, says};
use super::role::Role;

/// Gives roles to what is no text.
pub(super) fn apart(items: &[Item], roles: &mut [Role], known: &Known) {
    for (item, role) in items.iter().zip(roles.iter_mut()) {
        *role = match &item.origin {
            Origin::Margin => Role::Left(Left::Margin),
            Origin::Note(_) => Role::Left(Left::Note),
            Origin::Comment => Role::Left(Left::Comment),
            Origin::Body | Origin::Cell | Origin::Box(_) => Role::Paragraph,
        };
        if item.shape == Shape::Border {
            *role = Role::Left(Left::Border);
        } else if item.origin == Origin::Margin && is_label(item, known) {
            *role = Role::Label;
        } else if item.origin != Origin::Comment && people::is_contact(item, known).is_some() {
            *role = Role::Contact;
        }
    }
    contacts(items, roles, known);
    funders(items, roles, known);
}

/// Lines beside those with an address: who it is, what stands over them.
fn contacts(items: &[Item], roles: &mut [Role], known: &Known) {
    let addressed: Vec<usize> = (0..roles.len()).filter(|place| roles[*place] == Role::Contact).collect();
    for start in addressed {
        let labelled = |place: usize| says(&items[place].words, known).is_some_and(|says| says.core);
        for step in [-1_isize, 1] {
            let mut place = start.checked_add_signed(step);
            while let Some(own) = place.filter(|own| *own < items.len()) {
                let item = &items[own];
                let above = step < 0;
                let labelled = above && (labelled(start) || own.checked_sub(1).is_some_and(labelled));
                let before = own.checked_sub(1).map(|before| &items[before]);
                if roles[own] == Role::Contact
                    || item.origin != items[start].origin
                    || !people::belongs(item, before, known, (above, labelled))
                {
                    break;
                }
                roles[own] = Role::Contact;
                place = own.checked_add_signed(step);
            }
        }
    }
}

/// Funders stand at the end, or outside the text.
fn funders(items: &[Item], roles: &mut [Role], known: &Known) {
    let credit = |item: &Item| credits::is_credit(&item.words, known);
    let last = items
        .iter()
        .zip(roles.iter())
        .rposition(|(item, role)| *role == Role::Paragraph && item.origin == Origin::Body && !credit(item));
    for (place, item) in items.iter().enumerate() {
        let outside =
            item.origin != Origin::Body && item.origin != Origin::Comment || last.is_none_or(|last| place > last);
        let free = matches!(roles[place], Role::Paragraph | Role::Left(Left::Margin));
        if outside && free && credit(item) {
            roles[place] = Role::Credit;
        }
    }
    // What stands beside it in the same cells, or the same text box, is theirs: logos, their address, the rest of a sentence.
    for step in [1_isize, -1] {
        let mut places: Vec<usize> = (0..items.len()).collect();
        if step < 0 {
            places.reverse();
        }
        for place in places {
            let beside = place.checked_add_signed(-step).filter(|beside| *beside < items.len());
            let own = &items[place].origin;
            let credit = beside.is_some_and(|beside| roles[beside] == Role::Credit && items[beside].origin == *own);
            let theirs = || {
                let goes_on = step > 0 && items[place].words.trim_start().starts_with(char::is_lowercase);
                items[place].is_empty() || goes_on || credits::is_printed(&items[place].words, known)
            };
            if credit && matches!(own, Origin::Cell | Origin::Box(_)) && roles[place] == Role::Paragraph && theirs() {
                roles[place] = Role::Credit;
            }
        }
    }
}

/// The words of those items of a block of contacts that an item belongs to: a name begins the next of them where there was an address.
pub(super) fn group(items: &[Item], (places, roles): (&[usize], &[Role]), index: usize, known: &Known) -> String {
    let contact = |at: &usize| roles.get(*at) == Some(&Role::Contact);
    let first = (0..=index).rev().take_while(contact).last().unwrap_or(index);
    let (mut words, mut addressed) = (String::new(), false);
    for at in (first..roles.len()).take_while(contact) {
        let own = called(&items[places[at]].words);
        let says = says(&own, known).unwrap_or_default();
        if addressed && (says.named || !says.people.is_empty()) {
            if at > index {
                break;
            }
            words.clear();
            addressed = false;
        }
        addressed |= says.addresses > 0;
        words.push_str(&own);
        words.push('\n');
    }
    words
}
