//! `payom todo --count`: how many words there are to translate, for the invoice.
//!
//! In: a project, languages. Out: words that are new, changed and repeated, by release and language. Invariants: words are those of the
//! source; what stands in braces is none; a text counts once as new, and as repeated wherever else it stands or was translated before.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::texts::{lock, wanted};
use crate::cli::args::Select;
use crate::cli::{Session, Status, Streams};
use crate::diag::{Report, message};
use crate::exchange::kit::{Kit, Origin, UnitState, Which, count, folded, kits};

/// Words to translate.
#[derive(Clone, Copy, Default)]
struct Words {
    new: usize,
    changed: usize,
    repeated: usize,
}

impl Words {
    fn plus(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            changed: self.changed + other.changed,
            repeated: self.repeated + other.repeated,
        }
    }

    /// Those of a kit; `seen` are the texts before it.
    fn of(kit: &Kit, seen: &mut BTreeSet<String>) -> Self {
        let mut words = Self::default();
        for unit in &kit.units {
            let number = count(&unit.source);
            match unit.state {
                // Each form of a number is a sentence to write.
                UnitState::Missing if unit.form.is_some() => words.new += number,
                UnitState::Missing if unit.earlier.is_some() || !seen.insert(folded(&unit.source)) => {
                    words.repeated += number;
                }
                UnitState::Missing => words.new += number,
                UnitState::Stale(_) => words.changed += number,
                UnitState::Review | UnitState::Done => {}
            }
        }
        words
    }
}

pub(super) fn run(root: &Path, select: &Select, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let Some((project, selection)) = session.open(root, select) else {
        session.finish(streams);
        return session.status();
    };
    // All releases are a memory of translations; what is wrong with them is no matter of this.
    let project = project.with(&project.slugs, &mut session.sources, &mut Report::default());
    let lock = lock(&project, &session.sources, &mut session.report);
    let mut out = String::new();
    for locale in wanted(&project, &selection) {
        let (mut all, mut seen) = (Words::default(), BTreeSet::new());
        for kit in kits(Origin { project: &project, lock: &lock, locale }, &selection.slugs, Which::ToDo) {
            let words = Words::of(&kit, &mut seen);
            all = all.plus(words);
            if words.new + words.changed + words.repeated > 0 {
                let name = kit.slug.unwrap_or_else(|| format!("locales/{locale}"));
                let line = message!(
                    "count-release",
                    "{name}: {new} new, {changed} changed, {repeated} repeated",
                    name = name,
                    new = words.new,
                    changed = words.changed,
                    repeated = words.repeated
                );
                let _ = writeln!(out, "  {}", session.say(&line));
            }
        }
        let line = message!(
            "count-language",
            "{language}, words to translate: {new} new, {changed} changed, {repeated} repeated",
            language = locale,
            new = all.new,
            changed = all.changed,
            repeated = all.repeated
        );
        let _ = writeln!(out, "{}", session.say(&line));
    }
    streams.say(&out);
    session.finish(streams);
    session.status()
}
