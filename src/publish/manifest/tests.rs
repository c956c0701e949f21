//! What a manifest keeps, writes and reads.
//!
//! In: a hundred made-up releases. Out: how much of them is in memory, and that nothing is lost on the way to the file
//! and back. Invariants: nothing is published.

use std::collections::BTreeSet;
use std::path::Path;

use crate::publish::manifest::NAME;
use crate::publish::manifest::index::Manifest;
use crate::publish::manifest::model::{Edition, Kept};
use crate::publish::output_folder::OutputFolder;

fn edition(number: usize) -> Edition {
    let text = |text: String| Some(text);
    Edition {
        date: text(format!("2018-01-{:02}", number % 28 + 1)),
        shown: text(format!("{number} январи соли 2018")),
        headline: format!("Headline {number}"),
        standfirst: text("A long sentence. ".repeat(50)),
        day: format!("2018-01-{:02}", number % 28 + 1),
        projects: vec!["a".to_owned(), "b".to_owned()],
        ..Edition::default()
    }
}

/// A hundred releases in two languages, some of which have a picture.
fn full(words: Option<&Path>) -> Manifest {
    let mut manifest = Manifest::default();
    if let Some(path) = words {
        manifest.shelve(path).unwrap();
    }
    for number in 0..100 {
        let slug = format!("release-{number}");
        for tag in ["tg", "en"] {
            manifest.insert(&slug, tag, Edition { download_bytes: Some(7), ..edition(number) });
            let mut files = BTreeSet::from([format!("{slug}.{tag}.html"), format!("{slug}.{tag}.pdf")]);
            if number % 10 == 0 {
                files.insert(format!("photo-{number}.jpg"));
            }
            manifest.add(&slug, tag, files, None);
        }
        manifest.settle().unwrap();
    }
    manifest.site = ["en/index.html".to_owned()].into();
    manifest
}

fn json(manifest: &Manifest) -> String {
    let mut bytes = Vec::new();
    manifest.write(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn of_an_edition_little_is_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = full(Some(&folder.path().join("words")));
    assert_eq!(manifest.words.bytes_in_memory(), 0, "the words are in the file");
    assert!(size_of::<Kept>() <= 64);
    assert_eq!(manifest.shared.len(), 2 + 1 + 2, "tags, no files, and the usual files of each language");
    let lists = |m: &Manifest| m.releases.values().flatten().map(|kept| kept.files.len()).max();
    assert!(lists(&manifest) <= Some(40), "names of files are short");
    assert_eq!(json(&manifest), json(&full(None)), "the same from memory and from the file");
}

#[test]
fn what_is_written_is_read() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), &json(&full(None)));
    let read = Manifest::load(&output(folder.path()));
    assert_eq!(json(&read), json(&full(None)));
    let (believed, before) = Manifest::load_before(&output(folder.path())).unwrap();
    assert_eq!(json(&believed), json(&read));
    assert_eq!(before.names.files("release-20"), read.files("release-20"));
    let written: serde_json::Value = serde_json::from_str(&json(&read)).unwrap();
    assert_eq!(written["editions"]["release-20"]["tg"]["pdf_bytes"], 7, "it is JSON");
    let wanted = Edition {
        download_bytes: Some(7),
        files: ["photo-20.jpg", "release-20.tg.html", "release-20.tg.pdf"].map(str::to_owned).into(),
        ..edition(20)
    };
    assert_eq!(read.edition("release-20", "tg").unwrap(), Some(wanted));
    assert_eq!(read.downloads("release-3"), [("en".to_owned(), 7), ("tg".to_owned(), 7)].into());
    assert!(read.has("release-20", "photo-20.jpg") && !read.has("release-20", "release-21.tg.pdf"));
    let names = Manifest::load_files(&output(folder.path())).unwrap().unwrap();
    assert_eq!(names.files("release-20"), read.files("release-20"));
    assert_eq!(names.edition("release-20", "tg").unwrap().unwrap().headline, "");
}

#[test]
fn a_damaged_manifest_is_none() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Manifest::load_files(&output(folder.path())).unwrap().is_none(), "it is missing");
    let whole = json(&full(None));
    let half = whole.get(..whole.len() / 2).unwrap();
    for text in [half, "", "[]", "{\"editions\": 1}"] {
        put(folder.path(), text);
        let read = Manifest::load(&output(folder.path()));
        assert_eq!((read.slugs().count(), read.site.len()), (0, 0), "{text:.20}");
        assert!(Manifest::load_files(&output(folder.path())).is_err(), "it is damaged");
    }
    put(folder.path(), "{\"editions\": {}}");
    assert!(Manifest::load_before(&output(folder.path())).is_none(), "another program wrote it");
    put(folder.path(), &json(&Manifest::default()));
    assert!(Manifest::load_before(&output(folder.path())).is_some(), "nothing is published");
    put(folder.path(), &whole.replace("photo-20.jpg", "../photo-20.jpg"));
    let read = Manifest::load(&output(folder.path()));
    assert_eq!((read.slugs().count(), read.has("release-20", "release-20.tg.pdf")), (99, false));
}

#[test]
fn the_newest_come_first() {
    let mut manifest = Manifest::default();
    let day = |day: &str| Edition { day: day.to_owned(), ..Edition::default() };
    for (slug, published) in [("a", "2018-01-01"), ("2020-b", ""), ("c", "2019-01-01"), ("b", "2018-01-01")] {
        manifest.insert(slug, "en", day(published));
    }
    let order = manifest.of_locale("en", |slug, _| Some(slug.to_owned())).unwrap();
    assert_eq!(order, ["2020-b", "c", "a", "b"]);
    assert!(manifest.of_locale("ru", |slug, _| Some(slug.to_owned())).unwrap().is_empty());
}

fn output(root: &Path) -> OutputFolder {
    OutputFolder::at(root, root.join("output"), root.join("output"))
}

fn put(root: &Path, text: &str) {
    let output = output(root);
    std::fs::create_dir_all(output.state()).unwrap();
    std::fs::write(output.state().join(NAME), text).unwrap();
}
