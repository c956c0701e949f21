//! Tests of the lock's file: what is written is read, and what is lost is noticed.

use std::sync::Arc;

use super::lock::{END, Fingerprint, HEADER, Lock, SEAL};
use crate::diag::{Report, Sources};
use crate::l10n::Locale;

fn read(text: &str) -> (Lock, Vec<String>) {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let file = sources.add("locales/l10n.lock", Arc::from(text));
    let lock = Lock::read(file, &sources, &mut report);
    let messages = report.sorted().iter().map(|d| d.message.to_string()).collect();
    (lock, messages)
}

fn sample() -> Lock {
    let (ru, tg): (Locale, Locale) = ("ru".parse().unwrap(), "tg".parse().unwrap());
    let mut lock = Lock::default();
    for (locale, key) in [(&tg, "b"), (&ru, "b"), (&ru, "-a.x"), (&ru, "b-c"), (&ru, "2018-10-x#b")] {
        lock.accept(locale, key, &format!("text of {key}"), Fingerprint::of("x"));
    }
    lock
}

#[test]
fn what_is_written_is_read() {
    let text = sample().to_string();
    let (lock, problems) = read(&text);
    assert_eq!((lock, problems), (sample(), Vec::new()));
    let (lock, problems) = read(&text.replace('\n', "\r\n"));
    assert_eq!((lock.to_string(), problems), (text.clone(), Vec::new()));
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    lines.dedup();
    assert_eq!(lines.join("\n") + "\n", text, "sorted by bytes, each line once");
}

#[test]
fn a_known_fingerprint() {
    // printf 'Hello { $n }' | sha256sum
    assert_eq!(Fingerprint::of("Hello { $n }").to_string(), "ed23af18");
    assert_eq!(Fingerprint::of("").to_string(), "e3b0c442");
}

#[test]
fn the_union_of_two_locks_is_a_lock() {
    let ru: Locale = "ru".parse().unwrap();
    let (mut one, mut two) = (sample(), sample());
    one.accept(&ru, "b", "new wording", Fingerprint::of("y"));
    two.accept(&ru, "b-c", "other wording", Fingerprint::of("z"));
    let (union, problems) = read(&format!("{one}{two}"));
    assert_eq!(problems, [] as [String; 0]);
    assert_eq!(union.records(&ru, "b").len(), 2);
    assert_eq!(union.text(Fingerprint::of("new wording")), Some("new wording"));
    assert_eq!(union.text(Fingerprint::of("other wording")), Some("other wording"));
}

#[test]
fn what_is_cut_off_is_told() {
    let text = sample().to_string();
    // Between two lines, and within one; to nothing but what stands at the beginning.
    for end in (text.find("\n= ").unwrap()..text.len() - END.len()).filter(|end| text.is_char_boundary(*end)) {
        let (lock, problems) = read(&text[..end]);
        assert!(!lock.is_sound(), "{end}");
        assert!(problems.iter().any(|problem| problem.starts_with("the lock was cut off")), "{end}: {problems:?}");
    }
    // One of before has no last line; without records it has no wordings either.
    let old: String =
        text.lines().filter(|line| ![SEAL, END].contains(line)).fold(String::new(), |a, l| a + l + "\n");
    assert!(read(&old).0.is_sound());
    assert!(!read(old.split("\nru ").next().unwrap()).0.is_sound());
    assert!(read(&format!("{HEADER}\n")).0.is_sound());
}

/// Of one that was read as of one that was made.
#[test]
fn names_of_a_part_and_renaming() {
    let ru: Locale = "ru".parse().unwrap();
    for mut lock in [sample(), read(&sample().to_string()).0] {
        assert_eq!(lock.names(&ru, None), ["-a.x", "b", "b-c"]);
        assert_eq!(lock.names(&ru, Some("2018-10-x")), ["2018-10-x#b"]);
        assert_eq!(lock.slugs().into_iter().collect::<Vec<_>>(), ["2018-10-x"]);
        assert!(!lock.rename(&ru, "b", "b-c") && !lock.rename(&ru, "gone", "c"));
        let records = lock.records(&ru, "b").to_vec();
        assert!(lock.rename(&ru, "b", "c"));
        assert_eq!((lock.records(&ru, "b").to_vec(), lock.records(&ru, "c").to_vec()), (Vec::new(), records));
        assert_eq!((lock.len(), lock.names(&ru, None)), (5, vec!["-a.x", "b-c", "c"]));
        // What is renamed twice is what it was.
        assert!(lock.rename(&ru, "c", "b") && lock == sample());
    }
}

#[test]
fn what_is_accepted_anew_replaces_what_a_merge_left() {
    let ru: Locale = "ru".parse().unwrap();
    let (mut one, two) = (sample(), sample());
    one.accept(&ru, "b", "new wording", Fingerprint::of("y"));
    // Not in order, some lines twice, and as another system ends them.
    let merged = format!("{two}{one}{two}").replace('\n', "\r\n");
    let (mut lock, problems) = read(&merged);
    assert_eq!((lock.records(&ru, "b").len(), lock.len(), problems), (2, 5, Vec::new()));
    lock.accept(&ru, "b", "newer wording", Fingerprint::of("z"));
    let newer = lock.records(&ru, "b").to_vec();
    assert_eq!((newer.len(), lock.text(newer[0].source)), (1, Some("newer wording")));
    assert_eq!(read(&lock.to_string()).0.records(&ru, "b").to_vec(), newer);
    // What was recorded before is put back once, and not where it is recorded otherwise.
    let before = sample().records(&ru, "b").to_vec();
    let texts = [(before[0], Some("text of b".to_owned()))];
    assert!(
        lock.restore(&ru, "b", &[(newer[0], None)], &texts) && !lock.restore(&ru, "b", &[(newer[0], None)], &texts)
    );
    assert_eq!(lock, sample());
    assert_eq!((lock.retain("ru", |name| name != "b"), lock.retain("de", |_| false), lock.len()), (1, 0, 4));
    assert_eq!((read(&merged).0.retain("ru", |name| name != "b"), lock.names(&ru, None)), (1, vec!["-a.x", "b-c"]));
}

#[test]
fn every_damaged_line_is_told_and_the_others_stand() {
    let text = sample().to_string();
    let bad = [
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> branch",
        "||||||| base",
        "ru b 12345678",
        "ru b 12345678 1234567G",
        "ru b 12345678 12345678 x",
        "RU b 12345678 12345678",
        "ru ё 12345678 12345678",
        "ru a#b#c 12345678 12345678",
        "= 12345678 not its text",
    ];
    for line in bad {
        let (lock, problems) = read(&format!("{text}{line}\n"));
        assert_eq!((lock.to_string(), lock.is_sound()), (text.clone(), false), "{line}");
        let lines = text.lines().count() + 1;
        assert_eq!(problems.len(), 1, "{line}");
        assert!(problems[0].starts_with(&format!("line {lines} of the lock")), "{problems:?}");
    }
}
