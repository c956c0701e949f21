//! The registry, the glossary and `payom.toml`: any bytes in the place of one file, loaded from the disk as always.
//!
//! The first byte says which file it replaces.

#![no_main]

use std::cell::LazyCell;
use std::fs;

use libfuzzer_sys::fuzz_target;
use payom::pdf::Style;
use payom_fuzz::{Scene, editions, loaded, page, tell};

const FILES: [&str; 7] = [
    "payom.toml",
    "releases/registry/organisations.toml",
    "releases/registry/places.toml",
    "releases/registry/contacts.toml",
    "releases/registry/projects.toml",
    "releases/registry/funders.toml",
    "locales/glossary.toml",
];

thread_local! {
    static SCENE: LazyCell<Scene> = LazyCell::new(Scene::new);
}

fuzz_target!(|data: &[u8]| {
    let Some((which, bytes)) = data.split_first() else { return };
    SCENE.with(|scene| {
        let path = scene.folder.join(FILES[usize::from(*which) % FILES.len()]);
        let before = fs::read(&path).ok();
        fs::write(&path, bytes).expect("a temporary file");
        let (project, sources, mut report) = loaded(&scene.folder);
        match before {
            Some(before) => fs::write(&path, before),
            None => fs::remove_file(&path),
        }
        .expect("a temporary file");
        match project {
            Some(project) => {
                let _ = Style::of_house(&project.settings.look, &project.settings.locales, &mut report);
                for (_, document) in editions(&project, &sources, &mut report) {
                    page(&document, &project, &sources);
                }
            }
            None => assert!(
                report.sorted().iter().any(|found| found.severity.word() == "error"),
                "refused without a word"
            ),
        }
        tell(&report, &sources);
    });
});
