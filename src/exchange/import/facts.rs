//! Facts of a release that its texts hold: day, place, contacts.
//!
//! In: items that hold them. Out: the facts, in what the import makes, and the rest of the text. Invariants: a fact that two languages
//! tell otherwise is said; what the registry does not have is said by name.

use super::addresses::addresses;
use super::apart::group;
use super::dateline::{self, Head};
use super::dates;
use super::item::{Item, Origin};
use super::labels::{PLAIN, has_number, kind_of, said};
use super::layout::begin;
use super::marks::without_bold_head;
use super::model::{Fate, Left, Name, NameKind, day_fact, fact};
use super::people;
use super::reach::{Says, called, says};
use super::role::Role;
use super::run::Run;
use crate::diag::message;

impl Run<'_> {
    /// Where an item goes that is no text; one that is may have an address in it.
    pub(super) fn apart(
        &mut self,
        items: &[Item],
        (places, roles): (&[usize], &[Role]),
        index: usize,
        language: usize,
    ) -> Option<Fate> {
        let item = &items[places[index]];
        Some(match &roles[index] {
            Role::Label => self.label(item, language),
            Role::Day => self.day_line(item, language),
            Role::Contact => {
                let group = group(items, (places, roles), index, self.known);
                return self.contact(item, &group);
            }
            Role::Letterhead => self.letterhead(item),
            Role::Credit => return None,
            Role::Embargo => {
                self.out.notes.push(message!(
                    "import-embargo",
                    "“{words}” stays in the text: write it as `embargo` of the release, and delete the paragraph then",
                    words = begin(&item.words)
                ));
                return None;
            }
            Role::Left(left) => Fate::Left(*left),
            _ => {
                self.addressed(item);
                return None;
            }
        })
    }

    /// The kind of release, where a line says it; one that says more than "press release" counts.
    fn label(&mut self, item: &Item, language: usize) -> Fate {
        let kind = kind_of(&item.words, self.known);
        let plain = |kind: &str| kind == PLAIN;
        if let Some(before) =
            self.out.kind.clone().filter(|before| *before != kind && !plain(before) && !plain(&kind))
        {
            self.out.notes.push(message!(
                "import-kinds",
                "the files call it {ours} and {theirs}: `kind` is {ours}, look whether that is right",
                ours = before,
                theirs = &kind
            ));
        } else if self.out.kind.as_deref().is_none_or(plain) {
            self.out.kind = Some(kind.clone());
        }
        if has_number(&item.words) {
            let words = begin(&item.words);
            self.out.notes.push(message!(
                "import-number",
                "of “{words}” the release has its `kind` alone: write the number where it is needed",
                words = words
            ));
        }
        let mut facts = fact("kind", &kind);
        if let Some((date, _)) = dates::first(&item.words) {
            let head = dateline::known_day(&item.words, self.known);
            self.out.date = self.out.date.or(Some(date));
            facts = format!("{facts}, {}", day_fact(date));
            if let Some(head) = head {
                self.places(head, language);
            }
        }
        Fate::Fact(facts)
    }

    /// The kind of release, where only a part of what stands over the pages says it.
    pub(super) fn kind_in_margin(&mut self, items: &[Item]) {
        if self.out.kind.is_some() {
            return;
        }
        let mut margin = items.iter().filter(|item| item.origin == Origin::Margin);
        let Some((words, kind)) = margin.find_map(|item| said(&item.words, self.known)) else { return };
        self.out.notes.push(message!(
            "import-kind-margin",
            "`kind` is {kind} now, for “{words}” stands over or under the pages",
            kind = &kind,
            words = words
        ));
        self.out.kind = Some(kind);
    }

    /// A first paragraph without its place and day, where the house knows the place; and whether it begins with them.
    pub(super) fn dateline(&mut self, item: &Item, language: usize, first: bool) -> (String, bool) {
        let text = &without_bold_head(&item.marked);
        // Behind other lines, only places of the registry tell it from a sentence with a day.
        let known = |head: &Head| first || head.strange.is_empty() && !head.places.is_empty();
        let Some(head) = dateline::at_start(text, self.known).filter(known) else {
            return (item.marked.clone(), false);
        };
        self.day(&head);
        if !head.strange.is_empty() || head.places.is_empty() {
            let names = head.strange.join(", ");
            self.out.notes.push(message!(
                "import-dateline",
                "place and day stay in the text, for the registry has no place {names}",
                names = names
            ));
            return (item.marked.clone(), true);
        }
        let mut words = text[..head.end.start].replace('*', "");
        if words.split_whitespace().next_back() == Some("г") {
            words.push('.');
        }
        self.out.notes.push(message!("import-day", "“{words}” is the dateline now", words = words.trim()));
        let rest = text[head.end.end..].trim_start_matches(['*', ' ', '–', '—']).to_owned();
        self.places(head, language);
        (rest, true)
    }

    /// A line that is place and day.
    pub(super) fn day_line(&mut self, item: &Item, language: usize) -> Fate {
        let Some(head) = dateline::alone(&item.words, self.known) else { return Fate::Left(Left::Doubled) };
        self.day(&head);
        let fact = day_fact(head.date);
        if !head.strange.is_empty() {
            let names = head.strange.join(", ");
            self.out.notes.push(message!(
                "import-place",
                "the registry has no place {names}: enter it, and add it to `places` of the release",
                names = names
            ));
        }
        if !head.places.is_empty() {
            self.places(head, language);
        }
        Fate::Fact(fact)
    }

    /// Takes a day for that of the release.
    fn day(&mut self, head: &Head) {
        let before = self.out.date;
        self.out.date = before.or(Some(head.date));
        if before.is_some_and(|before| before != head.date) {
            let (ours, theirs) = (before.map(|date| date.to_string()).unwrap_or_default(), head.date.to_string());
            self.out.notes.push(message!(
                "import-dates",
                "the day is {ours} in one language and {theirs} in another",
                ours = ours,
                theirs = theirs
            ));
        }
    }

    fn places(&mut self, head: Head, language: usize) {
        if self.out.dateline == "none" || language == self.known.source {
            self.out.dateline = head.form;
            self.out.places = head.places;
        }
    }

    /// An address of a contact within other words: the words stay, and that is said.
    pub(super) fn addressed(&mut self, item: &Item) {
        let found = addresses(&item.words, self.known);
        let Some(place) = found.iter().find_map(|own| own.of) else { return };
        let id = &self.known.contacts[place].id;
        self.out.notes.push(message!(
            "import-address",
            "“{words}” stays in the text, for it says more than how to reach {id}; write {id} under `contacts` if the media may ask them",
            words = begin(&item.words),
            id = id
        ));
    }

    /// A letterhead: the names of organisations that the registry has.
    pub(super) fn letterhead(&self, item: &Item) -> Fate {
        let words = item.words.to_lowercase();
        let is_in = |name: &&Name| name.kind == NameKind::Organisation && words.contains(&name.text.to_lowercase());
        let name = self.known.names.iter().filter(is_in).max_by_key(|name| name.text.len());
        name.map_or(Fate::Left(Left::Doubled), |name| Fate::Registry(name.id.clone()))
    }

    /// Where words of a block of contacts go: into the registry where it has all of them; what it does not have stays in the text.
    pub(super) fn contact(&mut self, item: &Item, group: &str) -> Option<Fate> {
        let words = item.words.as_str();
        if let Some((name, place)) = people::other_name(group, self.known) {
            let id = &self.known.contacts[place].id;
            self.out.notes.push(message!(
                "import-contact",
                "“{name}” has an address that the registry gives to {id}, and stays in the text: enter the contact, or write {id} under `contacts` and delete the paragraph",
                name = name,
                id = id
            ));
            return None;
        }
        // A role under a name says nothing by itself, and the registry does not have it.
        let more = Says { more: true, ..Says::default() };
        let own = says(&called(words), self.known).unwrap_or(more);
        let all = says(group, self.known).unwrap_or_default();
        let reached = if all.reached.is_empty() { &all.who } else { &all.reached };
        for place in reached {
            let id = &self.known.contacts[*place].id;
            if !self.out.contacts.contains(id) {
                self.out.contacts.push(id.clone());
            }
        }
        let Some(place) = own.reached.first().or(reached.first()) else {
            return self.unknown_contact(item, &all, group);
        };
        let id = self.known.contacts[*place].id.clone();
        if own.unknown {
            self.out.notes.push(message!(
                "import-contact-more",
                "“{words}” stays in the text, for the registry does not have all its addresses and numbers: enter them for {id}, and delete the paragraph then",
                words = begin(words),
                id = &id
            ));
            return None;
        }
        Some(if own.more { Fate::Left(Left::Otherwise) } else { Fate::Registry(id) })
    }

    /// A block about somebody whom the registry does not have stays; an office's address in the margin is its letterhead.
    fn unknown_contact(&mut self, item: &Item, all: &Says, group: &str) -> Option<Fate> {
        if item.origin == Origin::Margin && all.people.is_empty() && !all.core {
            return Some(Fate::Left(Left::Margin));
        }
        self.out.notes.push(message!(
            "import-unknown-contact",
            "“{words}” stays in the text, for the registry does not have this contact: enter it with `payom new contact`, write it under `contacts`, and delete the paragraphs then",
            words = begin(group)
        ));
        None
    }
}
