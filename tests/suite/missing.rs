//! No message can be missed: deleting any one, from any file, is told.
//!
//! In: a copy of the shipped project, from which one message, or one file, of one locale is deleted. Out: status 1, a
//! diagnostic that names the message and the language, and its place; and an output folder that holds what it held
//! before. How: the release of 2018 stands for all; the house's messages are those of every release.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use payom::diag::Sources;
use payom::l10n::syntax::{Kind, parse};

use crate::project::{Fixture, Run};

const SLUG: &str = "2018-10-opcat-sessions";
const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("ru", "Russian"), ("tg", "Tajik")];

/// A message of a file, and the file without it.
struct Deletion {
    path: String,
    id: String,
    language: &'static str,
    without: String,
}

/// The files of a locale that the release needs: the house's and its own.
fn files(fixture: &Fixture, tag: &str) -> Vec<String> {
    let folder = format!("locales/{tag}");
    let own = format!("releases/{SLUG}.ftl");
    let names = fixture.tree(&folder).into_keys().filter(|name| !name.starts_with("releases/") || *name == own);
    names.map(|name| format!("{folder}/{name}")).collect()
}

/// Every message of a file, each with the text that is left without it: from its name to the next one.
fn deletions(path: &str, text: &str, language: &'static str) -> Vec<Deletion> {
    let file = Sources::default().add(path, text.into());
    let resource = parse(file, text);
    let starts: Vec<usize> = resource.entries.iter().map(|entry| entry.id.span.range().start).collect();
    let messages = resource.entries.iter().enumerate().filter(|(_, entry)| entry.kind == Kind::Message);
    let deletion = |index: usize, id: &str| {
        let end = starts.get(index + 1).copied().unwrap_or(text.len());
        let without = format!("{}{}", &text[..starts[index]], &text[end..]);
        Deletion { path: path.to_owned(), id: id.to_owned(), language, without }
    };
    messages.map(|(index, entry)| deletion(index, &entry.id.text)).collect()
}

fn all(fixture: &Fixture) -> Vec<Deletion> {
    let mut all = Vec::new();
    for (tag, language) in LANGUAGES {
        for path in files(fixture, tag) {
            all.extend(deletions(&path, &fixture.read(&path), language));
        }
    }
    all
}

/// What is wrong with the answer to a deletion; empty when it is as it must be.
fn judge(run: &Run, id: &str, language: &str) -> String {
    let title = run.err.lines().position(|line| {
        line.starts_with("error[")
            && (line.contains(&format!("`{id}`")) || line.contains(&format!("`{id}.")))
            && line.contains(language)
    });
    let place = title.and_then(|title| run.err.lines().nth(title + 1)).unwrap_or("").trim_start();
    let placed = place.starts_with("--> ") && place.split(':').count() == 3;
    if run.status == 1 && placed { String::new() } else { format!("{id} in {language}:\n{}{}\n", run.out, run.err) }
}

/// Deletes each message in turn; two copies of the project work side by side.
#[test]
fn every_message_of_a_release_and_of_the_house() {
    let fixture = Fixture::shipped();
    fixture.run(&["check", SLUG]).fine();
    let all = all(&fixture);
    assert!(all.len() > 3 * 200, "{} messages", all.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let fixture = Fixture::shipped();
        let mut wrong = String::new();
        while let Some(deletion) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            let before = fixture.read(&deletion.path);
            fixture.write(&deletion.path, &deletion.without);
            wrong.push_str(&judge(&fixture.run(&["check", SLUG]), &deletion.id, deletion.language));
            fixture.write(&deletion.path, before);
        }
        wrong
    };
    let wrong: String = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).collect()
    });
    assert_eq!(wrong, "");
}

/// Without a file, every message of it is told.
#[test]
fn every_file() {
    let fixture = Fixture::shipped();
    for (tag, language) in LANGUAGES {
        for path in files(&fixture, tag) {
            let text = fixture.read(&path);
            fixture.delete(&path);
            let run = fixture.run(&["check", SLUG]);
            for deletion in deletions(&path, &text, language) {
                assert_eq!(judge(&run, &deletion.id, language), "", "{path}");
            }
            fixture.write(&path, text);
        }
    }
}

/// A build that fails leaves the output folder byte for byte as it was.
#[test]
fn a_failing_build_changes_nothing() {
    let fixture = Fixture::shipped();
    fixture.run(&["build", SLUG]).fine();
    let before: BTreeMap<String, String> = fixture.tree("output");
    let all = all(&fixture);
    for deletion in all.iter().step_by(all.len() / 12) {
        let text = fixture.read(&deletion.path);
        fixture.write(&deletion.path, &deletion.without);
        let build = fixture.run(&["build"]);
        assert_eq!(judge(&build, &deletion.id, deletion.language), "");
        assert!(build.err.ends_with("nothing was published\n"), "{}", build.err);
        assert_eq!(fixture.tree("output"), before, "{}", deletion.id);
        fixture.write(&deletion.path, text);
    }
    for (tag, _) in LANGUAGES {
        let path = format!("locales/{tag}/releases/{SLUG}.ftl");
        let text = fixture.read(&path);
        fixture.delete(&path);
        assert_eq!(fixture.run(&["build"]).status, 1);
        assert_eq!(fixture.tree("output"), before, "{path}");
        fixture.write(&path, text);
    }
}
