//! Facts of a release that its texts hold: day, place, contacts.
//!
//! In: items that hold them. Out: the facts, in what the import makes, and the rest of the text. Invariants: a fact that two languages
//! tell otherwise is said; what the registry does not have is said by name.

use super::addresses::addresses;
use super::apart::group;
use super::dateline::{self, Head};
use super::dates;
use super::item::Item;
use super::labels::kind_of;
use super::layout::begin;
use super::marks::without_bold_head;
use super::model::{Fate, Left, Name, NameKind};
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
            Role::Label => {
                self.out.kind = Some(kind_of(&item.words));
                let date = dates::first(&item.words).map(|(date, _)| date);
                self.out.date = self.out.date.or(date);
                Fate::Fact("kind".to_owned())
            }
            Role::Day => self.day_line(item, language),
            Role::Contact => {
                let group = group(items, (places, roles), index, self.known);
                self.contact(&item.words, &group)
            }
            Role::Letterhead => self.letterhead(item),
            Role::Credit => Fate::Left(Left::Credit),
            Role::Left(left) => Fate::Left(*left),
            _ => {
                self.addressed(item);
                return None;
            }
        })
    }

    /// A first paragraph without its place and day, where the house knows the place.
    pub(super) fn dateline(&mut self, item: &Item, language: usize) -> String {
        let text = &without_bold_head(&item.marked);
        let Some(head) = dateline::at_start(text, self.known) else { return item.marked.clone() };
        self.day(&head);
        if !head.strange.is_empty() || head.places.is_empty() {
            let names = head.strange.join(", ");
            self.out.notes.push(message!(
                "import-dateline",
                "place and day stay in the text, for the registry has no place {names}",
                names = names
            ));
            return item.marked.clone();
        }
        let mut words = text[..head.end.start].replace('*', "");
        if words.split_whitespace().next_back() == Some("г") {
            words.push('.');
        }
        self.out.notes.push(message!("import-day", "“{words}” is the dateline now", words = words.trim()));
        let rest = text[head.end.end..].trim_start_matches(['*', ' ', '–', '—']).to_owned();
        self.places(head, language);
        rest
    }

    /// A line that is place and day.
    pub(super) fn day_line(&mut self, item: &Item, language: usize) -> Fate {
        let Some(head) = dateline::alone(&item.words, self.known) else { return Fate::Left(Left::Doubled) };
        self.day(&head);
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
        Fate::Fact("date".to_owned())
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

    /// Where words of a block of contacts go: into the registry where it has all of them, and else with the reason.
    pub(super) fn contact(&mut self, words: &str, group: &str) -> Fate {
        if let Some((name, place)) = people::other_name(group, self.known) {
            let id = &self.known.contacts[place].id;
            self.out.notes.push(message!(
                "import-contact",
                "“{name}” has an address that the registry gives to {id}: enter the contact, or write {id} under `contacts`",
                name = name,
                id = id
            ));
            return Fate::Left(Left::Contact);
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
        match own.reached.first().or(reached.first()) {
            Some(_) if own.more => Fate::Left(Left::Otherwise),
            Some(place) => Fate::Registry(self.known.contacts[*place].id.clone()),
            None => Fate::Left(Left::Contact),
        }
    }
}
