//! The texts of the languages beside each other.
//!
//! In: the units of the source and of another language. Out: rows with their partners. Invariants: what has no partner, and what was paired by
//! guess, is told.

use super::compose::Row;
use super::evidence::Evidence;
use super::layout::begin;
use super::model::{Fate, Known, Left};
use super::pair::{Doubt, Step, Unit, pair};
use super::role::Role;
use super::run::Run;
use crate::diag::message;

/// Most pairs of texts without a partner that are compared.
const MOST: usize = 2_000;

impl Run<'_> {
    /// Puts the texts of a language beside those of the source.
    pub(super) fn beside<'u>(
        &mut self,
        rows: &mut [Row<'u>],
        (language, other): (usize, &'u [Unit]),
        fates: &mut [Option<Fate>],
    ) {
        let places: Vec<usize> = (0..rows.len()).filter(|place| rows[*place].source.role != Role::Figure).collect();
        let own: Vec<Unit> = places.iter().map(|place| rows[*place].source.clone()).collect();
        let (mut row, mut column) = (0, 0);
        let steps = pair(&own, other, self.known);
        let mut elsewhere = elsewhere(&steps, &own, other, self.known);
        elsewhere.extend(crossed(&steps, &own, other, self.known));
        for step in steps {
            let partners = &other[column..column + step.target];
            let moved = elsewhere.iter().find(|(place, _)| step.source == 1 && *place == row);
            match (step.source, step.target, moved) {
                (0, ..) if elsewhere.iter().any(|(_, place)| *place == column) => {}
                (0, ..) => self.alone(partners, language, fates),
                (.., Some((_, place))) => drop(rows[places[row]].others.insert(language, vec![&other[*place]])),
                (_, 0, None) => self.missing(&own[row], language),
                _ => {
                    if step.target > 1 {
                        let words = begin(&partners[0].words);
                        self.out.notes.push(message!(
                            "import-joined-paragraphs",
                            "two paragraphs are one now, as in the other language: “{words}”",
                            words = words
                        ));
                    }
                    if let Some(doubt) = &step.doubt {
                        self.doubted(doubt, (&own[row], &partners[0]), language);
                    }
                    rows[places[row]].others.insert(language, partners.iter().collect());
                }
            }
            row += step.source;
            column += step.target;
        }
    }

    /// Says that two texts may not belong together.
    fn doubted(&mut self, doubt: &Doubt, (source, other): (&Unit, &Unit), language: usize) {
        let language = self.known.locales[language].clone();
        let (words, theirs) = (begin(&source.words), begin(&other.words));
        self.out.notes.push(match doubt {
            Doubt::Figures(ours, others) => message!(
                "import-figures",
                "{language}: “{theirs}” is taken for the translation of “{words}”, and their figures differ ({others} and {ours}): compare them",
                language = &language,
                theirs = theirs,
                words = words,
                others = others,
                ours = ours
            ),
            Doubt::Order => message!(
                "import-guessed-pair",
                "{language}: “{theirs}” is taken for the translation of “{words}” by its place alone: compare them",
                language = &language,
                theirs = theirs,
                words = words
            ),
            Doubt::Many => message!(
                "import-many",
                "{language}: the texts are too many to be compared, and were put beside each other in their order: compare them",
                language = &language
            ),
        });
    }

    fn alone(&mut self, units: &[Unit], language: usize, fates: &mut [Option<Fate>]) {
        for unit in units {
            unit.items.iter().for_each(|place| fates[*place] = Some(Fate::Left(Left::Alone)));
            let (language, words) = (self.known.locales[language].clone(), begin(&unit.words));
            self.out.notes.push(message!(
                "import-alone",
                "{language} alone has “{words}”",
                language = &language,
                words = words
            ));
        }
    }

    fn missing(&mut self, unit: &Unit, language: usize) {
        let (language, words) = (self.known.locales[language].clone(), begin(&unit.words));
        self.out.notes.push(message!(
            "import-missing",
            "{language} has nothing for “{words}”",
            language = &language,
            words = words
        ));
    }
}

/// Texts that stand in another place in the other language, and have an address or figures that tell their partner.
fn elsewhere(steps: &[Step], own: &[Unit], other: &[Unit], known: &Known) -> Vec<(usize, usize)> {
    let (mut row, mut column) = (0, 0);
    let (mut missing, mut alone) = (Vec::new(), Vec::new());
    for step in steps {
        match (step.source, step.target) {
            (1, 0) => missing.push(row),
            (0, 1) => alone.push(column),
            _ => {}
        }
        (row, column) = (row + step.source, column + step.target);
    }
    if missing.len() * alone.len() > MOST {
        return Vec::new();
    }
    let of = |unit: &Unit| (unit.role.clone(), Evidence::of(&unit.words, known));
    let mut theirs: Vec<_> = alone.iter().map(|place| (*place, of(&other[*place]))).collect();
    let mut found = Vec::new();
    for place in missing {
        let (role, evidence) = of(&own[place]);
        let mut fits = theirs.iter().enumerate().filter(|(_, (_, (of, own)))| *of == role && evidence.agrees(own));
        // Of two that fit, none is known to.
        if let (Some((at, (column, _))), None) = (fits.next(), fits.next()) {
            found.push((place, *column));
            theirs.remove(at);
        }
    }
    found
}

/// Texts that changed places with another, as the figures of both tell; each with its partner.
fn crossed(steps: &[Step], own: &[Unit], other: &[Unit], known: &Known) -> Vec<(usize, usize)> {
    let (mut row, mut column) = (0, 0);
    let mut pairs = Vec::new();
    for step in steps {
        if (step.source, step.target) == (1, 1) && matches!(step.doubt, Some(Doubt::Figures(..))) {
            let of = |unit: &Unit| Evidence::of(&unit.words, known);
            pairs.push((row, column, of(&own[row]), of(&other[column])));
        }
        (row, column) = (row + step.source, column + step.target);
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, (row, column, ours, theirs)) in pairs.iter().enumerate() {
        for (below, beside, our_own, their_own) in pairs.iter().skip(at + 1) {
            let is_free = !found.iter().any(|(place, _)| place == row || place == below);
            let alike = own[*row].role == other[*beside].role && own[*below].role == other[*column].role;
            let told =
                ours.agrees(their_own) && our_own.may_be(theirs) || our_own.agrees(theirs) && ours.may_be(their_own);
            if is_free && alike && told {
                found.extend([(*row, *beside), (*below, *column)]);
            }
        }
    }
    found
}
