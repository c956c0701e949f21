//! What a translator's tool for quality looks for, planted by a generator that knows nothing of the rules.
//!
//! In: some sixty sentences of this field in three languages (`kinds/{en,ru,tg}.ftl`), and the kinds of faults that such tools and
//! editors list (`kinds/table.rs`), those included that no program can find. Out: a part of `docs/FAULTS.md`. How: each
//! kind is planted three times, alone, in a small project; a fault counts as found if `payom check` says
//! something about its message that it does not say of the right text. Beside it stand figures of other programs on the
//! same files (`kinds/peers.tsv`, written by `tests/peers.sh`). Nothing here is made to fit the checks: a kind that
//! is not found is listed as such.

mod document;
mod lists;
mod structure;
mod table;
mod words;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::project::{EN, Fixture, RU, TEMPLATE, TG, repository};

use super::Random;
use table::KINDS;

/// How often each kind is planted.
const TIMES: usize = 3;

/// Whether a program can find it at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// By words, signs or figures.
    Machine,
    /// Only by what the text means.
    Meaning,
}

/// How a kind is planted.
#[derive(Clone, Copy, Debug)]
enum Change {
    /// In a text of one line.
    Text(fn(&Place<'_>, &mut Random) -> Option<String>),
    /// In an entry of the file.
    Entry(fn(&Place<'_>, &mut Random) -> Option<Spoilt>),
    /// By words put in the place of others.
    List(&'static [lists::Swap]),
}

/// A kind of fault.
#[derive(Clone, Copy, Debug)]
struct Kind {
    area: &'static str,
    words: &'static str,
    languages: &'static [&'static str],
    reach: Reach,
    change: Change,
}

/// A message where a fault may be planted.
#[derive(Clone, Copy, Debug)]
struct Place<'a> {
    id: &'a str,
    language: &'a str,
    /// The entry as it stands in its file.
    entry: &'a str,
    /// The text of one line; empty where there are more.
    own: &'a str,
    en: &'a str,
    ru: &'a str,
    tg: &'a str,
    /// All texts of the language, and the names of their messages.
    others: &'a [&'a str],
    ids: &'a [&'a str],
}

/// The spoilt entry, and the English one if it changes too.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Spoilt {
    own: String,
    en: Option<String>,
}

/// A fault to be planted: the files, and where it is.
#[derive(Clone, Debug)]
struct Planted {
    kind: usize,
    language: &'static str,
    id: String,
    en: String,
    own: String,
    /// The lines of the message in its file, counted from 1.
    lines: (usize, usize),
}

/// The sentences: English, Russian, Tajik.
const CORPUS: [&str; 3] = [include_str!("kinds/en.ftl"), include_str!("kinds/ru.ftl"), include_str!("kinds/tg.ftl")];

/// The entries of a file, and what stands before them.
fn entries(text: &str) -> (&str, Vec<&str>) {
    let starts = |(at, _): &(usize, &str)| text[*at..].starts_with(|c: char| c.is_ascii_lowercase());
    let begins: Vec<usize> = std::iter::once((0, ""))
        .chain(text.match_indices('\n').map(|(at, _)| (at + 1, "")))
        .filter(starts)
        .map(|(at, _)| at)
        .collect();
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    (&text[..begins[0]], begins.iter().zip(ends).map(|(from, to)| &text[*from..to]).collect())
}

/// The name and the text of an entry of one line.
fn halves(entry: &str) -> (&str, &str) {
    let (id, text) = entry.split_once(" =").unwrap();
    let line = text.trim_end();
    (id, if line.contains('\n') { "" } else { line.trim_start() })
}

/// Plants a kind for the time `time`: another text each time.
fn plant(kind: usize, time: usize, seen: &mut BTreeSet<(String, String)>) -> Planted {
    let own = &KINDS[kind];
    let language = own.languages[time % own.languages.len()];
    let all: Vec<(&str, Vec<&str>)> = CORPUS.iter().map(|text| entries(text)).collect();
    let column = if language == "ru" { 1 } else { 2 };
    let ids: Vec<&str> = all[0].1.iter().map(|entry| halves(entry).0).collect();
    let others: Vec<&str> = all[column].1.iter().map(|entry| halves(entry).1).collect();
    let mut random = Random::new((kind * TIMES + time) as u64 + 17);
    for _ in 0..4000 {
        let row = random.below(ids.len());
        let text = |column: usize| halves(all[column].1[row]).1;
        let place = Place {
            id: ids[row],
            language,
            entry: all[column].1[row],
            own: text(column),
            en: text(0),
            ru: text(1),
            tg: text(2),
            others: &others,
            ids: &ids,
        };
        let Some(spoilt) = spoil(own.change, &place, &mut random) else { continue };
        let is_new = seen.insert((place.id.to_owned(), spoilt.own.clone()));
        if !is_new || spoilt == (Spoilt { own: place.entry.to_owned(), en: None }) {
            continue;
        }
        let file = |column: usize, new: &str| {
            let (head, list) = &all[column];
            let mut out = (*head).to_owned();
            list.iter().enumerate().for_each(|(at, entry)| out.push_str(if at == row { new } else { entry }));
            out
        };
        let lines = |texts: &[&str]| texts.iter().map(|text| text.lines().count()).sum::<usize>();
        let before = lines(&[all[column].0]) + lines(&all[column].1[..row]);
        let height = spoilt.own.lines().count().max(1);
        return Planted {
            kind,
            language,
            id: ids[row].to_owned(),
            en: file(0, spoilt.en.as_deref().unwrap_or(all[0].1[row])),
            own: file(column, &spoilt.own),
            lines: (before + 1, before + height),
        };
    }
    panic!("nowhere to plant: {} ({language})", own.words);
}

fn spoil(change: Change, place: &Place<'_>, random: &mut Random) -> Option<Spoilt> {
    let of = |text: String| Spoilt { own: format!("{} = {text}\n", place.id), en: None };
    let one_line = !place.own.is_empty() && place.entry.lines().count() == 1;
    match change {
        Change::Entry(make) => make(place, random),
        Change::Text(make) => one_line.then(|| make(place, random)).flatten().map(of),
        Change::List(list) => {
            let fits = |swap: &&lists::Swap| swap.0 == place.language && place.own.matches(swap.1).count() == 1;
            let found: Vec<&lists::Swap> = list.iter().filter(fits).collect();
            let (_, from, to) = *(one_line && !found.is_empty()).then(|| random.pick(&found))?;
            Some(of(place.own.replacen(from, to, 1)))
        }
    }
}

/// All faults, in the order of the table.
fn all() -> Vec<Planted> {
    let mut planted: Vec<Planted> = Vec::new();
    for kind in 0..KINDS.len() {
        let mut seen = BTreeSet::new();
        for time in 0..TIMES {
            planted.push(plant(kind, time, &mut seen));
        }
    }
    planted
}

/// The project of the sentences.
fn project(texts: [&str; 3]) -> Fixture {
    let fixture = Fixture::words();
    fixture.write("locales/glossary.toml", std::fs::read(repository().join("locales/glossary.toml")).unwrap());
    for (path, text) in [EN, RU, TG].iter().zip(texts) {
        fixture.write(path, text);
    }
    let template = fixture.read(TEMPLATE);
    let head = template.rsplit_once("+++\n").unwrap().0.to_owned();
    let names = entries(CORPUS[0]).1.into_iter().map(|entry| halves(entry).0).filter(|name| *name != "headline");
    let body: String = names.fold(String::new(), |mut out, name| {
        let _ = write!(out, "\n{{ {name} }}\n");
        out
    });
    fixture.write(TEMPLATE, format!("{head}+++\n{body}"));
    fixture
}

/// What became of a fault: the codes that name its message, and how much else was said.
type Outcome = (Vec<String>, usize);

fn look(fault: &Planted, clean: &[String], lock: &str) -> Outcome {
    let (ru, tg) =
        if fault.language == "ru" { (fault.own.as_str(), CORPUS[2]) } else { (CORPUS[1], fault.own.as_str()) };
    let fixture = project([&fault.en, ru, tg]);
    fixture.write("locales/l10n.lock", lock);
    let mut before = clean.to_vec();
    let mut outcome = (Vec::new(), 0);
    for found in fixture.check().found() {
        if let Some(at) = before.iter().position(|old| *old == found) {
            before.swap_remove(at);
            continue;
        }
        let (code, place) = found.split_once(' ').unwrap_or((&found, ""));
        let mut parts = place.split(':');
        let path = parts.next().unwrap_or_default();
        let line = parts.next().and_then(|line| line.parse().ok()).unwrap_or(0);
        // A message that is not there is missed where it is used.
        let is_there = [EN, RU, TG].contains(&path) && (fault.lines.0..=fault.lines.1).contains(&line);
        if is_there || matches!(KINDS[fault.kind].change, Change::Entry(_)) {
            outcome.0.push(code.to_owned());
        } else {
            outcome.1 += 1;
        }
    }
    outcome
}

/// Writes the files for other programs: a folder for each fault, and the right texts.
fn export(folder: &Path, faults: &[Planted]) {
    let mut list = String::new();
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    for (language, text) in ["ru", "tg"].iter().zip(&CORPUS[1..]) {
        write(&format!("en/right-{language}.ftl"), CORPUS[0]);
        write(&format!("{language}/right-{language}.ftl"), text);
    }
    for (number, fault) in faults.iter().enumerate() {
        write(&format!("en/{number:03}.ftl"), &fault.en);
        write(&format!("{}/{number:03}.ftl", fault.language), &fault.own);
        let _ = writeln!(list, "{number:03}\t{}\t{}\t{}", KINDS[fault.kind].words, fault.language, fault.id);
    }
    write("list.tsv", &list);
}

#[test]
fn planted_kinds_of_a_translators_tool() {
    let faults = all();
    if let Some(folder) = std::env::var_os("PAYOM_FAULTS") {
        export(Path::new(&folder), &faults);
    }
    let fixture = project(CORPUS);
    let clean = fixture.check().found();
    let lock = fixture.read("locales/l10n.lock");
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((number, fault)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|n| Some((n, faults.get(n)?)))
        {
            done.push((number, look(fault, &clean, &lock)));
        }
        done
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<(usize, Outcome)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    done.sort_by_key(|(number, _)| *number);
    if std::env::var_os("PAYOM_FAULTS").is_some() {
        for (number, (codes, others)) in &done {
            let Planted { kind, language, id, own, lines, .. } = &faults[*number];
            let text: Vec<&str> = own.lines().skip(lines.0 - 1).take(lines.1 - lines.0 + 1).collect();
            println!(
                "{number:03} {} {language} {id}: {codes:?} +{others}\n    {}",
                KINDS[*kind].words,
                text.join("\n    ")
            );
        }
    }
    assert_eq!(clean, Vec::<String>::new(), "the right sentences are right");
    super::compare("kinds", &document::write(&done, clean.len()));
}

#[test]
fn the_three_files_have_the_same_rows() {
    let names = |text: &'static str| entries(text).1.into_iter().map(|entry| halves(entry).0).collect::<Vec<_>>();
    let [en, ru, tg] = CORPUS.map(names);
    assert_eq!(en, ru);
    assert_eq!(en, tg);
    assert!(KINDS.len() >= 46);
}
