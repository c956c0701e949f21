//! Which other releases the page of one leads to.
//!
//! In: which releases are about the same project, place and kind. Out: a few others for each, by their places. Invariants: of the same
//! project they are its newest; of the same place, and then of the same kind, those that came out just before it, so that a release
//! that is changed, or a new one, changes the pages of a few others at most, however long the archive is.

use std::collections::BTreeSet;

use crate::document::{SiteTexts, Subject};

/// At most so many releases of the same projects.
pub(super) const RELATED: usize = 5;

/// With fewer than so many, others of its place and its kind are added.
const FEW: usize = 3;

/// Other releases, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Beside {
    /// The newest about a project of it.
    pub(super) project: Vec<u32>,
    /// Those of its place, then those of its kind.
    pub(super) others: Vec<u32>,
}

impl Beside {
    fn room(&self) -> usize {
        FEW.saturating_sub(self.project.len() + self.others.len())
    }
}

/// Those beside each of so many releases.
pub(super) fn of(texts: &SiteTexts, length: usize) -> Vec<Beside> {
    let mut all = vec![Beside::default(); length];
    for project in &texts.projects {
        for own in &project.releases {
            let Some(beside) = all.get_mut(*own as usize) else { continue };
            beside.project.extend(project.releases.iter().filter(|other| *other != own).take(RELATED));
        }
    }
    for beside in &mut all {
        beside.project.sort_unstable();
        beside.project.dedup();
        beside.project.truncate(RELATED);
    }
    for topic in [&texts.places, &texts.kinds] {
        topic.iter().for_each(|subject| neighbours(subject, &mut all));
    }
    all
}

/// Adds those that came out just before, where there are few; to the oldest those just after.
fn neighbours(subject: &Subject, all: &mut [Beside]) {
    for (at, own) in subject.releases.iter().enumerate() {
        let Some(beside) = all.get_mut(*own as usize).filter(|beside| beside.room() > 0) else { continue };
        let (newer, older) = subject.releases.split_at(at);
        let near = older.iter().skip(1).chain(newer.iter().rev());
        let is_new = |other: &&u32| !beside.project.contains(other) && !beside.others.contains(other);
        let mut found: Vec<u32> = near.filter(is_new).take(beside.room()).copied().collect();
        found.sort_unstable();
        beside.others.extend(found);
    }
}

/// All that stand beside another.
pub(super) fn shown(all: &[Beside]) -> BTreeSet<u32> {
    all.iter().flat_map(|beside| beside.project.iter().chain(&beside.others)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Text;

    fn subject(releases: &[u32]) -> Subject {
        Subject { id: "x".into(), name: Text::new("x").unwrap(), footer: None, releases: releases.to_vec() }
    }

    #[test]
    fn neighbours_are_the_older_ones_and_a_few() {
        let mut all = vec![Beside::default(); 8];
        all[2].project = vec![0, 3, 5];
        all[3].project = vec![5];
        neighbours(&subject(&[0, 1, 2, 3, 5, 6, 7]), &mut all);
        let others: Vec<Vec<u32>> = all.iter().map(|beside| beside.others.clone()).collect();
        assert_eq!(
            others,
            [vec![1, 2, 3], vec![2, 3, 5], vec![], vec![6, 7], vec![], vec![3, 6, 7], vec![3, 5, 7], vec![3, 5, 6]]
        );
        // Those of another topic come behind them.
        all[3].others.clear();
        neighbours(&subject(&[3, 7]), &mut all);
        neighbours(&subject(&[3, 4]), &mut all);
        assert_eq!((all[3].others.as_slice(), all[4].others.as_slice()), (&[7, 4][..], &[3][..]));
        assert_eq!(shown(&all[2..5]).into_iter().collect::<Vec<_>>(), [0, 3, 4, 5, 7]);
    }
}
