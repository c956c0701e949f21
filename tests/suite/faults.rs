//! Faults planted at random in the shipped project are found where they are, and nothing else is.
//!
//! In: the shipped project, loaded once. Out: an assertion. In between: a generator with a fixed seed picks a text
//! and spoils it in one of [`KINDS`] ways, in memory; the checks run on the spoilt project; what they find must have
//! the code of the fault and name its line. The shipped project itself must be clean, so whatever else is found is a
//! false alarm.

mod plant;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use payom::check;
use payom::diag::{Code, Report, Severity, Sources};
use payom::l10n::{resource, syntax};
use payom::project::{self, Messages, Project, Selection};

use crate::project::repository;
use plant::{KINDS, Planted, plant};

/// How many faults are planted.
const FAULTS: usize = 1000;

/// A small generator of pseudo-random numbers (xorshift64*, Marsaglia 2003; Vigna 2016).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % end
    }

    /// One of a list.
    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// The shipped project.
struct Shipped {
    project: Project,
    sources: Sources,
}

fn load() -> Shipped {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = project::load(repository(), &Selection::default(), &mut sources, &mut report).unwrap();
    assert!(report.is_empty());
    Shipped { project, sources }
}

/// What the checks find: code, line of the first place, path.
type Found = (Code, usize, String);

fn check(project: &Project, sources: &Sources) -> Vec<Found> {
    let mut report = Report::default();
    let all = Selection::default();
    check::messages(project, &all, sources, &mut report);
    check::texts(project, &all, sources, &mut report);
    check::parity(project, &all, sources, &mut report);
    let of = |d: &payom::diag::Diagnostic| {
        let span = d.primary.as_ref().map(|label| label.span)?;
        Some((d.code, sources.place(span).line, sources.path(span.file).to_owned()))
    };
    report.sorted().into_iter().filter(|d| d.severity != Severity::Info).filter_map(of).collect()
}

/// The project with other texts in some files.
fn spoilt(shipped: &Shipped, texts: &BTreeMap<String, String>) -> (Project, Sources) {
    let (mut project, mut sources) = (shipped.project.clone(), shipped.sources.clone());
    for (path, text) in texts {
        let file = sources.add(path.as_str(), Arc::from(text.as_str()));
        let entries = Arc::new(syntax::parse(file, sources.text(file)));
        let messages = Messages { file, entries, fluent: resource(text) };
        let house = project.house.values_mut().flatten();
        let releases = project.releases.iter_mut().flat_map(|loaded| loaded.messages.values_mut());
        for own in house.chain(releases).filter(|own| shipped.sources.path(own.file) == path) {
            *own = messages.clone();
        }
    }
    (project, sources)
}

#[test]
fn planted_faults_are_found() {
    let shipped = load();
    let before = check(&shipped.project, &shipped.sources);
    let mut texts = BTreeMap::new();
    let files = shipped.project.house.values().flatten();
    for messages in files.chain(shipped.project.releases.iter().flat_map(|loaded| loaded.messages.values())) {
        texts.insert(shipped.sources.path(messages.file).to_owned(), shipped.sources.text(messages.file).to_owned());
    }
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut wrong = Vec::new();
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= FAULTS {
                            return wrong;
                        }
                        wrong.extend(one(number, &shipped, &texts, &before));
                    }
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} of {FAULTS} went wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Plants one fault; what went wrong, if anything did.
fn one(number: usize, shipped: &Shipped, texts: &BTreeMap<String, String>, before: &[Found]) -> Option<String> {
    let kind = KINDS[number % KINDS.len()];
    let mut random = Random::new(number as u64 + 1);
    let planted = plant(kind, texts, &mut random);
    let (project, sources) = spoilt(shipped, &planted.texts);
    let found: Vec<Found> = check(&project, &sources).into_iter().filter(|f| !is_old(f, before, &planted)).collect();
    let hit = found.iter().any(|(code, line, path)| {
        *code == planted.code && (planted.line == 0 || *line == planted.line) && *path == planted.path
    });
    let clean = found.iter().all(|(code, _, _)| *code == planted.code);
    if hit && clean {
        return None;
    }
    let mut told = String::new();
    let _ = write!(
        told,
        "{number} {kind:?}: {} at {}:{} – {}\n    found:",
        planted.code.id(),
        planted.path,
        planted.line,
        planted.what
    );
    for (code, line, path) in &found {
        let _ = write!(told, " {} {path}:{line};", code.id());
    }
    Some(told)
}

/// What the shipped project has already; lines below the fault may have moved.
fn is_old(found: &Found, before: &[Found], planted: &Planted) -> bool {
    before.iter().any(|(code, line, path)| {
        *code == found.0 && *path == found.2 && (*line == found.1 || planted.texts.contains_key(path))
    })
}

#[test]
fn every_kind_of_fault_is_planted() {
    assert!(FAULTS >= 10 * KINDS.len());
}
