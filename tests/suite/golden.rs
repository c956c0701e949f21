//! How the pages of the shipped releases look, beside how they looked.
//!
//! In: the shipped project; PNGs in `tests/golden`, one a page, at 60 dots an inch. Out: which page looks other than it did,
//! with the new picture and one of the difference. Invariants: pages are drawn by `pdftoppm`; where there is none, the test says so and
//! passes, unless `PAYOM_REQUIRE_PDFTOPPM` is set (as `.ci/run` does). `PAYOM_UPDATE=1` writes the pictures of pages that changed.

mod picture;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use payom::diag::{Report, Sources};
use payom::document::{Resolver, resolve};
use payom::pdf::{Style, Typesetter, typeset, write};
use payom::project::{Selection, load};

use crate::project::repository;
use picture::{Picture, check_comparison, is_missed};

/// Dots an inch.
const FINENESS: &str = "60";
/// All pictures together, in bytes.
const MOST: u64 = 1_500_000;

fn folder() -> PathBuf {
    repository().join("tests/golden")
}

/// What draws pages.
fn has_pdftoppm() -> bool {
    let found = Command::new("pdftoppm").arg("-v").output().is_ok();
    assert!(
        found || std::env::var_os("PAYOM_REQUIRE_PDFTOPPM").is_none(),
        "PAYOM_REQUIRE_PDFTOPPM is set, and there is no pdftoppm (Debian: poppler-utils)"
    );
    found
}

/// All pages of the shipped releases, by name.
fn pages() -> BTreeMap<String, Picture> {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(repository(), &Selection::default(), &mut sources, &mut report).unwrap();
    let style = Style::of_house(&project.settings.look, &project.settings.locales, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let mut typesetter = Typesetter::new().unwrap();
    let (mut all, drawn) = (BTreeMap::new(), tempfile::tempdir().unwrap());
    for loaded in &project.releases {
        for locale in &loaded.locales {
            let document = resolve(&resolver, loaded, locale, &mut Report::default()).unwrap();
            let set = typeset(&document, &style, &mut typesetter).unwrap();
            let edition = format!("{}.{locale}", document.slug);
            let file = drawn.path().join(format!("{edition}.pdf"));
            fs::write(&file, write::write(&set.pages, &mut write::WriterCache::default()).unwrap()).unwrap();
            for page in 1..=set.pages.pages.len() {
                all.insert(format!("{edition}-{page}"), draw(&file, page));
            }
        }
    }
    all
}

fn draw(file: &Path, page: usize) -> Picture {
    let page = page.to_string();
    let arguments = ["-gray", "-r", FINENESS, "-singlefile", "-f", &page];
    let output = Command::new("pdftoppm").args(arguments).arg(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Picture::from_pgm(&output.stdout).unwrap()
}

/// The pictures of the repository, by name.
fn golden() -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir(folder()).into_iter().flatten().map(|entry| entry.unwrap().path());
    let pictures = entries.filter(|path| path.extension().is_some_and(|extension| extension == "png"));
    pictures.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect()
}

/// What is wrong with a page, if it is.
fn judge(name: &str, page: &Picture, golden: Option<&PathBuf>) -> Option<String> {
    let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden");
    fs::create_dir_all(&seen).unwrap();
    let new = seen.join(format!("{name}.new.png"));
    let Some(path) = golden else {
        page.write(&new);
        return Some(format!("{name}: there was no such page; it is {}", new.display()));
    };
    let difference = Picture::read(path).unwrap().compare(page)?;
    page.write(&new);
    let shown = seen.join(format!("{name}.difference.png"));
    difference.shown.save(&shown).unwrap();
    let (new, shown) = (new.display(), shown.display());
    Some(format!(
        "{name}: {} blocks look other than they did; it is {new}, the difference {shown}",
        difference.blocks
    ))
}

#[test]
fn pages_look_as_they_did() {
    if !has_pdftoppm() {
        println!("SKIPPED: no pdftoppm (Debian: poppler-utils): how pages look was not compared");
        return;
    }
    let (pages, golden) = (pages(), golden());
    let changed: Vec<(&String, String)> =
        pages.iter().filter_map(|(name, page)| Some((name, judge(name, page, golden.get(name))?))).collect();
    let gone: Vec<&String> = golden.keys().filter(|name| !pages.contains_key(*name)).collect();
    if std::env::var_os("PAYOM_UPDATE").is_some() {
        fs::create_dir_all(folder()).unwrap();
        changed.iter().for_each(|(name, _)| pages[*name].write(&folder().join(format!("{name}.png"))));
        gone.iter().for_each(|name| fs::remove_file(&golden[*name]).unwrap());
        return;
    }
    let told: Vec<&str> = changed.iter().map(|(_, what)| what.as_str()).collect();
    assert!(
        told.is_empty() && gone.is_empty(),
        "{}\nno such page any more: {gone:?}\nlook at them; PAYOM_UPDATE=1 takes them as they are",
        told.join("\n")
    );
}

#[test]
fn what_a_reader_would_see_is_seen() {
    let golden = golden();
    assert!(!golden.is_empty());
    for (name, path) in golden.iter().filter(|(name, _)| name.starts_with("2018") && name.ends_with("-1")) {
        println!("{name}");
        check_comparison(&Picture::read(path).unwrap());
    }
}

#[test]
fn a_missing_emblem_is_seen() {
    // On the last page it stands at the left, above the foot.
    let emblem = golden().into_iter().filter(|(name, _)| name.starts_with("2018") && name.ends_with("-2"));
    for (name, path) in emblem {
        assert!(is_missed(&Picture::read(&path).unwrap(), 50..105, 430..580), "{name}");
    }
}

#[test]
fn the_pictures_are_small() {
    let bytes: u64 = golden().values().map(|path| fs::metadata(path).unwrap().len()).sum();
    assert!(bytes <= MOST, "{bytes} bytes");
}
