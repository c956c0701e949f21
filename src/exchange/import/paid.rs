//! Whether a release says from the registry what its lines about funding say.
//!
//! In: the units of each language, with their lines about funding and contacts. Out: those lines that the release composes are gone, and what it
//! needs for that is among its facts; others are paragraphs. Invariants: a line goes only where each word of it is a name that will be printed, or
//! one that such lines are made of, and the text says in its own words who pays then; what stays is told, with what to do.

use std::collections::BTreeMap;

use super::credits::{self, Claim};
use super::item::{Item, Origin};
use super::layout::begin;
use super::model::{Fate, KnownProject, Left, NameKind, OwnFunding};
use super::named::named;
use super::pair::Unit;
use super::role::Role;
use super::run::Run;
use crate::diag::message;

/// A line about funding has so many characters at most, and stands among the last texts.
const LINE: usize = 200;
const NEAR: usize = 4;
/// So many words that the registry does not have are shown.
const SHOWN: usize = 6;

impl Run<'_> {
    /// Projects that the texts name, and those lines about funding that nothing composes.
    pub(super) fn paid(
        &mut self,
        items: &[Item],
        units: &mut BTreeMap<usize, Vec<Unit>>,
        fates: &mut [Option<Fate>],
    ) {
        let all: String = items.iter().flat_map(|item| [item.words.as_str(), "\n"]).collect();
        let (mut found, _) = named(&all, self.known, |kind| kind == NameKind::Project);
        found.sort_unstable();
        for (_, id) in found {
            self.out.projects.push(id.to_owned());
            self.out.notes.push(message!(
                "import-project",
                "`projects` has {id} now, for the text names it: who pays for it is printed",
                id = id
            ));
        }
        for own in units.values_mut() {
            let mut at = 0;
            while at < own.len() {
                let end = at + own[at..].iter().take_while(|unit| beside(&own[at], unit, items)).count();
                if own[at].role == Role::Credit && self.composes(&own[at..end]) {
                    self.pays = true;
                    for place in own.drain(at..end).flat_map(|unit| unit.items) {
                        fates[place] = Some(Fate::Left(Left::Credit));
                        self.logos(&items[place]);
                    }
                } else {
                    at = end.max(at + 1);
                }
            }
            kept(own, items);
            self.payers(own);
        }
    }

    /// Whether the release says what lines about funding say; what it needs for that is entered.
    fn composes(&mut self, units: &[Unit]) -> bool {
        let text: String = units.iter().flat_map(|unit| [unit.words.as_str(), "\n"]).collect();
        let claim = credits::claim(&text, self.known);
        let day = self.out.date;
        let projects: Vec<&KnownProject> =
            self.known.projects.iter().filter(|own| self.out.projects.contains(&own.id)).collect();
        let pays = |id: &str| projects.iter().any(|own| own.is_paid_by(id, day));
        let helps = |id: &str| projects.iter().any(|own| own.others.iter().any(|other| other == id));
        let unpaid: Vec<&str> = claim.organisations.iter().copied().filter(|id| !pays(id) && !helps(id)).collect();
        let is_payer =
            |id: &&str| self.known.payers.iter().any(|own| own == id) && self.known.union.as_deref() != Some(*id);
        let by_union = |own: &&&KnownProject| self.known.union.as_ref().is_some_and(|id| own.is_paid_by(id, day));
        let printed = (!claim.disclaims || projects.iter().filter(by_union).any(|own| own.disclaims))
            && (!claim.describes || projects.iter().filter(by_union).any(|own| own.describes))
            && (!claim.office
                || projects.iter().filter(by_union).any(|own| own.describes)
                    && self.known.offices.iter().any(|own| own.holds(day)));
        if !claim.strange.is_empty() || claim.organisations.is_empty() || !unpaid.iter().all(is_payer) || !printed {
            self.stays(&text, &claim);
            return false;
        }
        for id in unpaid {
            let funding = OwnFunding { funder: id.to_owned(), role: claim.role, what: claim.what };
            if !self.out.funding.contains(&funding) {
                self.out.notes.push(message!(
                    "import-funding",
                    "[[funding]] has {id} now, as `{role}` for the {what}: look whether that is right",
                    id = id,
                    role = claim.role,
                    what = claim.what
                ));
            }
            if !self.out.funding.iter().any(|own| own.funder == id) {
                self.out.funding.push(funding);
            }
        }
        true
    }

    fn stays(&mut self, text: &str, claim: &Claim<'_>) {
        let words = begin(text);
        let strange = claim.strange.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
        self.out.notes.push(if strange.is_empty() {
            message!(
                "import-credit",
                "“{words}” stays in the text, for no project of the release says it: write the project under `projects`, or who pays under [[funding]], and `{{ funding }}` in place of the paragraph then",
                words = words
            )
        } else {
            message!(
                "import-credit-strange",
                "“{words}” stays in the text, for the registry does not say all of it ({strange}): enter who pays with `payom new funder`, write them under [[funding]], and `{{ funding }}` in place of the paragraph then",
                words = words,
                strange = strange
            )
        });
    }

    /// Paragraphs that speak of who pays, and name somebody whom the registry does not have.
    fn payers(&mut self, units: &[Unit]) {
        let last = units.len().saturating_sub(NEAR);
        for unit in units.iter().skip(last).filter(|unit| unit.role == Role::Paragraph) {
            let candidate = credits::is_credit(&unit.words, self.known);
            if !candidate && unit.words.chars().count() < LINE && credits::pays(&unit.words) {
                let claim = credits::claim(&unit.words, self.known);
                self.stays(&unit.words, &claim);
            }
        }
    }

    /// Pictures among those who pay are their logos, which the registry has.
    fn logos(&mut self, item: &Item) {
        for (file, _) in &item.pictures {
            self.out.notes.push(message!(
                "import-logo",
                "the picture {file} stands beside who pays, and is left out: the registry has their logos",
                file = file
            ));
        }
    }
}

/// Whether a unit belongs to the lines about funding that another begins: it stands in the same cells, box or margin, or is that unit.
fn beside(first: &Unit, unit: &Unit, items: &[Item]) -> bool {
    let origin = |unit: &Unit| unit.items.first().map(|place| &items[*place].origin);
    let apart = |own: Option<&Origin>| matches!(own, Some(Origin::Cell | Origin::Box(_) | Origin::Margin));
    std::ptr::eq(first, unit)
        || first.role == Role::Credit
            && unit.role == Role::Credit
            && apart(origin(first))
            && origin(first) == origin(unit)
}

/// Lines that stay are paragraphs; those over the text or in a margin come behind it.
fn kept(units: &mut Vec<Unit>, items: &[Item]) {
    let margin = |unit: &Unit| unit.items.iter().any(|place| items[*place].origin == Origin::Margin);
    let is_kept = |unit: &Unit| matches!(unit.role, Role::Contact | Role::Credit);
    let text = units.iter().position(|unit| unit.role == Role::Paragraph).unwrap_or(0);
    let (mut out, mut late) = (Vec::with_capacity(units.len()), Vec::new());
    for (place, mut unit) in units.drain(..).enumerate() {
        let own = is_kept(&unit);
        let last = own && (place < text || margin(&unit));
        if own {
            unit.role = Role::Paragraph;
        }
        if last { late.push(unit) } else { out.push(unit) }
    }
    out.extend(late);
    *units = out;
}
