//! A regression test: faults that the checks know, planted at random in the shipped project, are found where they are, and
//! nothing else is. (What the checks do not know is planted by [`kinds`].)
//!
//! In: the shipped project, loaded once. Out: a part of `docs/FAULTS.md`, which the test compares. How: a generator
//! with a fixed seed picks a text and spoils it in one of [`KINDS`] ways, in memory; the checks run on the spoilt
//! project; what they find must have the code of the fault and name its line, and nothing else may be found. The
//! shipped project itself must be clean. Faults of templates, and of the bytes of a file, are planted in a copy.

mod kinds;
pub(crate) mod plant;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use payom::check::{self, StaleSeverity};
use payom::diag::{Code, Report, Severity, Sources};
use payom::document::{Listed, Resolver, resolve};
use payom::project::{self, Messages, Project, Selection};

use crate::project::{Fixture, repository};
use plant::{KINDS, Kind, Planted, plant};

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

/// All that `payom check` does. Whatever changes in English makes its translations stale too, as it must; only the
/// kind that is about it looks at the lock.
fn check(project: &Project, sources: &Sources, report: &mut Report, stale: bool) -> Vec<Found> {
    let told = StaleSeverity { stale: Severity::Warning, unrecorded: check::Unrecorded::Leave };
    let mut project = project.clone();
    project.lock = project.lock.filter(|_| stale);
    check::all(&project, told, sources, report, |report| {
        let resolver = Resolver::new(&project, sources);
        for loaded in &project.releases {
            for locale in &loaded.locales {
                let _ = resolve(&resolver, loaded, locale, report);
            }
        }
        for locale in &project.settings.locales {
            let listed: Vec<Listed> = project.releases.iter().map(Listed::new).collect();
            let _ = resolver.site(locale, &listed, report);
        }
    });
    let of = |d: &payom::diag::Diagnostic| match &d.primary {
        Some(label) => (d.code, sources.place(label.span).line, sources.path(label.span.file).to_owned()),
        None => (d.code, 0, String::new()),
    };
    report.sorted().into_iter().map(of).collect()
}

/// What is found in the project with other texts in some files.
fn look(shipped: &Shipped, texts: &BTreeMap<String, String>, stale: bool) -> Vec<Found> {
    if texts.iter().any(|(path, text)| !path.ends_with(".ftl") || text.starts_with('\u{FEFF}')) {
        let fixture = Fixture::shipped_as_it_is();
        texts.iter().for_each(|(path, text)| {
            fixture.write(path, text);
        });
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let all = Selection::default();
        let project = project::load(&fixture.path(""), &all, &mut sources, &mut report).unwrap();
        return check(&project, &sources, &mut report, stale);
    }
    let (mut project, mut sources) = (shipped.project.clone(), shipped.sources.clone());
    for (path, text) in texts {
        let file = sources.add(path.as_str(), Arc::from(text.as_str()));
        let messages = Messages::read(file, &sources);
        let is_it = |own: &&mut Messages| shipped.sources.path(own.file) == path;
        project.house.values_mut().flatten().filter(is_it).for_each(|own| *own = messages.clone());
        let releases = project.releases.iter_mut().flat_map(|loaded| loaded.messages.values_mut());
        releases.filter(is_it).for_each(|own| *own = messages.clone());
    }
    check(&project, &sources, &mut Report::default(), stale)
}

/// What became of the faults of a kind.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    planted: usize,
    found: usize,
    others: usize,
}

/// A kind, its code, whether the fault was found, how much else was found, and what went wrong.
type Outcome = (usize, Code, bool, usize, Option<String>);

#[test]
fn planted_faults_are_found() {
    let shipped = load();
    assert_eq!(check(&shipped.project, &shipped.sources, &mut Report::default(), true), Vec::<Found>::new());
    let mut texts = BTreeMap::new();
    let house = shipped.project.house.values().flatten();
    let messages = house.chain(shipped.project.releases.iter().flat_map(|loaded| loaded.messages.values()));
    for file in messages.map(|own| own.file).chain(shipped.project.releases.iter().map(|own| own.release.file)) {
        texts.insert(shipped.sources.path(file).to_owned(), shipped.sources.text(file).to_owned());
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= FAULTS {
                return done;
            }
            done.push(one(number, &shipped, &texts));
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let done: Vec<Outcome> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let mut tallies: BTreeMap<(usize, Code), Tally> = BTreeMap::new();
    let mut wrong: Vec<&str> = Vec::new();
    for (kind, code, hit, others, told) in &done {
        let tally = tallies.entry((*kind, *code)).or_default();
        tally.planted += 1;
        tally.found += usize::from(*hit);
        tally.others += others;
        wrong.extend(told.as_deref());
    }
    assert!(wrong.is_empty(), "{} of {FAULTS} went wrong:\n{}", wrong.len(), wrong.join("\n"));
    compare("regression", &table(&tallies));
}

/// Compares a part of `docs/FAULTS.md` with what a test found, or writes it anew.
fn compare(part: &str, text: &str) {
    static WRITING: Mutex<()> = Mutex::new(());
    let _alone = WRITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let path = repository().join("docs/FAULTS.md");
    let there = std::fs::read_to_string(&path).unwrap();
    let begin = format!("<!-- {part}: written by PAYOM_UPDATE=1 cargo test --test suite planted -->\n\n");
    let end = format!("\n<!-- end of {part} -->");
    let (head, rest) = there.split_once(&begin).unwrap();
    let (old, tail) = rest.split_once(&end).unwrap();
    if std::env::var_os("PAYOM_UPDATE").is_some() {
        std::fs::write(&path, format!("{head}{begin}{text}{end}{tail}")).unwrap();
        return;
    }
    assert!(old == text, "run the tests with PAYOM_UPDATE=1 to write docs/FAULTS.md anew");
}

/// Other faults than those of the documentation are planted with `PAYOM_SEED=1`, `2`, …
fn seed() -> u64 {
    std::env::var("PAYOM_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0)
}

/// Plants one fault and looks for it.
fn one(number: usize, shipped: &Shipped, texts: &BTreeMap<String, String>) -> Outcome {
    let index = number % KINDS.len();
    let kind = KINDS[index];
    let planted = plant(kind, texts, &mut Random::new(number as u64 + 1 + seed() * FAULTS as u64));
    let found = look(shipped, &planted.texts, kind == Kind::ChangedSource);
    let is_there = |(code, line, path): &Found| {
        *code == planted.code
            && (planted.line == 0 || *line == planted.line)
            && (planted.path.is_empty() || *path == planted.path)
    };
    let hit = found.iter().any(is_there);
    let others = found.iter().filter(|found| !is_there(found) && !belongs(kind, found, &planted)).count();
    let told = (!hit || others > 0).then(|| {
        let Planted { code, path, line, what, .. } = &planted;
        let mut told = format!("{number} {kind:?}: {} at {path}:{line} – {what}\n    found:", code.id());
        for (code, line, path) in &found {
            let _ = write!(told, " {} {path}:{line};", code.id());
        }
        told
    });
    (index, planted.code, hit, others, told)
}

/// Whether a finding is another side of the same fault: a changed source makes the texts of both other languages
/// stale, a text that lost sentences is short and lacks them, and so on.
fn belongs(kind: Kind, found: &Found, planted: &Planted) -> bool {
    let sentences = kind == Kind::HalfLost && found.0 == Code::SentenceCount;
    sentences || (found.0 == planted.code && matches!(kind, Kind::ChangedSource | Kind::OtherWords | Kind::NoLink))
}

/// The figures for the documentation.
fn table(tallies: &BTreeMap<(usize, Code), Tally>) -> String {
    let mut out = format!(
        "{FAULTS} faults of {} kinds.\n\n| fault | code | planted | found | others |\n|---|---|--:|--:|--:|\n",
        KINDS.len(),
    );
    let mut all = Tally::default();
    for ((index, code), tally) in tallies {
        let Tally { planted, found, others } = *tally;
        let words = KINDS[*index].words();
        let _ = writeln!(out, "| {words} | `{}` | {planted} | {found} | {others} |", code.id());
        all = Tally { planted: all.planted + planted, found: all.found + found, others: all.others + others };
    }
    let _ = writeln!(out, "| **all** | | **{}** | **{}** | **{}** |", all.planted, all.found, all.others);
    out
}

#[test]
fn every_kind_of_fault_is_planted_ten_times() {
    assert!(FAULTS >= 10 * KINDS.len());
}
