//! What texts tell that only all texts together show.
//!
//! In: the texts of the house, or of one release. Out: [`Gathered`], which is added to that of the others, or written down and
//! read back by a run that does not look at the release again. Invariants: what is added in the order of releases is what
//! one look at all of them would have gathered; what has findings of its own is not written down.

use crate::check::portion::{Reader, Writer};
use crate::check::words::pairs::PairStore;
use crate::check::words::rules::consistency::TranslationPairs;
use crate::check::words::rules::kept::Kept;
use crate::check::words::rules::keyboard::Keyboard;
use crate::check::words::rules::persons::Persons;
use crate::check::words::run::Run;
use crate::check::words::spelling::SeenWords;
use crate::diag::Report;
use crate::l10n::Locale;

/// What one look gathered.
#[derive(Debug)]
pub(crate) struct Gathered {
    report: Report,
    persons: Persons,
    pairs: PairStore,
    keyboard: Keyboard,
    kept: Kept,
    words: Vec<SeenWords>,
}

impl Gathered {
    /// Writes it down, unless something was found.
    pub(crate) fn write(&self, to: &mut Writer<'_>) {
        if self.report.attempts() > 0 {
            to.spoil();
        }
        self.persons.write(to);
        self.pairs.write(to);
        self.keyboard.write(to);
        self.kept.write(to);
        to.number(self.words.len());
        self.words.iter().for_each(|words| words.write(to));
    }
}

/// What all looks gathered.
#[derive(Debug)]
pub(crate) struct Total<'p> {
    report: Report,
    persons: Persons,
    pairs: TranslationPairs<'p>,
    keyboard: Keyboard,
    kept: Kept,
}

impl<'p> Total<'p> {
    pub(crate) fn new(locales: &'p [Locale]) -> Self {
        Self {
            report: Report::default(),
            persons: Persons::default(),
            pairs: TranslationPairs::new(locales.iter()),
            keyboard: Keyboard::default(),
            kept: Kept::default(),
        }
    }
}

impl Gathered {
    /// What a run gathered since the last time.
    pub(crate) fn take(run: &mut Run<'_>) -> Self {
        Self {
            report: std::mem::take(&mut run.report),
            persons: std::mem::take(&mut run.persons),
            pairs: run.pairs.take(),
            keyboard: std::mem::take(&mut run.keyboard),
            kept: std::mem::take(&mut run.kept),
            words: run.spelling.take(),
        }
    }
}

impl<'p> Total<'p> {
    /// Adds what was gathered after all that is there.
    pub(crate) fn add(&mut self, gathered: Gathered, run: &mut Run<'_>) {
        let Gathered { report, persons, pairs, keyboard, kept, words } = gathered;
        self.report.append(report);
        self.persons.merge(persons);
        self.pairs.merge(&pairs);
        self.keyboard.merge(keyboard);
        self.kept.merge(kept);
        run.spelling.add(words);
    }

    /// Adds what was written down; `None` where that cannot be read.
    pub(crate) fn read_back(&mut self, from: &mut Reader<'_>, locales: &[Locale], run: &mut Run<'_>) -> Option<()> {
        self.persons.merge(Persons::read_back(from, locales)?);
        self.pairs.read_back(from)?;
        self.keyboard.merge(Keyboard::read_back(from)?);
        self.kept.merge(Kept::read_back(from)?);
        let words = (0..from.number()?).map(|_| SeenWords::read_back(from)).collect::<Option<Vec<SeenWords>>>()?;
        run.spelling.add(words);
        Some(())
    }

    /// Puts what all gathered where the end of the run looks for it: nothing more is added then.
    pub(crate) fn settle(self, run: &mut Run<'p>) {
        let Self { report, persons, pairs, keyboard, kept } = self;
        (run.report, run.persons, run.pairs, run.keyboard, run.kept) = (report, persons, pairs, keyboard, kept);
        run.spelling.settle();
    }
}
