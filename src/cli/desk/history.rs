//! What was saved since the desk began, and what of it was taken back.
//!
//! In: what is done at the desk. Out: for each screen the newest thing that it can take back, and the newest that it can do again. Invariants:
//! each thing has a number, so that a button does what it says and does it once; what cannot be taken back as the files are now is not
//! offered; nothing is forgotten but what was taken back where something else was done since.

use std::path::Path;

use super::done::Done;
use super::shown::Shown;
use super::unsaved::Unsaved;
use crate::diag::Message;
use crate::edit::Step;
use crate::project::Project;

/// So many things are looked at, the newest first, for one that can be taken back.
const LOOKED_AT: usize = 20;

/// In which direction one goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// What was done is taken back.
    Back,
    /// What was taken back is done again.
    Again,
}

/// What a screen offers, each with its number and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Last {
    /// To be taken back.
    pub(super) undo: Option<(u64, Message)>,
    /// To be done again.
    pub(super) redo: Option<(u64, Message)>,
}

/// What was done, each with its number, the last at the end.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<(u64, Done)>,
    /// What was taken back, as what does it again.
    undone: Vec<(u64, Done)>,
    /// How many things were done.
    count: u64,
}

impl History {
    /// Remembers what was saved: one thing each time.
    pub(super) fn did(&mut self, done: Done) {
        // Whoever goes on from there does not come back to it.
        self.undone.retain(|(_, own)| !own.places.iter().any(|place| done.places.contains(place)));
        self.count += 1;
        self.done.push((self.count, done));
    }

    /// What a screen offers as the files are now.
    pub(super) fn last(&self, root: &Path, screen: &Shown) -> Last {
        let newest = |all: &[(u64, Done)]| {
            let shown = all.iter().rev().filter(|(_, own)| own.places.iter().any(|place| screen.shows(place)));
            let found = shown.take(LOOKED_AT).find(|(_, own)| own.can_go(root));
            found.map(|(number, own)| (*number, own.what.clone()))
        };
        Last { undo: newest(&self.done), redo: newest(&self.undone) }
    }

    /// What would be changed: of a thing that is meant, or of the last one.
    pub(super) fn steps(&self, way: Way, number: Option<u64>) -> Vec<Step> {
        let own = self.place_of(way, number).and_then(|at| self.all(way).get(at));
        own.map(|(_, own)| own.steps.clone()).unwrap_or_default()
    }

    /// Goes back, or again, with a thing that is meant, or with the last one; where one goes then, and what it was.
    pub(super) fn go(
        &mut self,
        (way, number): (Way, Option<u64>),
        (root, project): (&Path, &Project),
    ) -> Result<(String, Message), Unsaved> {
        let at = self.place_of(way, number).ok_or(Unsaved::Absent)?;
        let (number, own) = self.all(way).get(at).ok_or(Unsaved::Absent)?;
        let (number, back) = (*number, own.take_back(root, project)?);
        let told = (back.again.clone(), back.what.clone());
        let (from, to) = match way {
            Way::Back => (&mut self.done, &mut self.undone),
            Way::Again => (&mut self.undone, &mut self.done),
        };
        from.remove(at);
        to.push((number, back));
        if way == Way::Again {
            to.sort_by_key(|(number, _)| *number);
        }
        Ok(told)
    }

    fn all(&self, way: Way) -> &[(u64, Done)] {
        match way {
            Way::Back => &self.done,
            Way::Again => &self.undone,
        }
    }

    fn place_of(&self, way: Way, number: Option<u64>) -> Option<usize> {
        self.all(way).iter().rposition(|(own, _)| number.is_none_or(|number| number == *own))
    }
}
