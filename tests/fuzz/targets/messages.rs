//! A `.ftl` file: any text in the place of one of the project's, through parsing, checks, resolving and the page.
//!
//! The first byte says which file it replaces: the release's in each language, then the house's.

#![no_main]

use std::cell::LazyCell;

use libfuzzer_sys::fuzz_target;
use payom::diag::Report;
use payom_fuzz::{Scene, editions, messages, page, tell};

thread_local! {
    static SCENE: LazyCell<Scene> = LazyCell::new(Scene::new);
}

fuzz_target!(|data: &[u8]| {
    let Some((which, text)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    SCENE.with(|scene| {
        let (mut project, mut sources) = scene.fresh();
        let of_releases: usize = project.releases.iter().map(|loaded| loaded.messages.len()).sum();
        let which = usize::from(*which) % (of_releases + project.house.values().flatten().count());
        let place = match which.checked_sub(of_releases) {
            Some(which) => project.house.values_mut().flatten().nth(which),
            None => project.releases.iter_mut().flat_map(|loaded| loaded.messages.values_mut()).nth(which),
        };
        if let Some(place) = place {
            let path = sources.path(place.file).to_owned();
            *place = messages(&path, text, &mut sources);
        }
        let mut report = Report::default();
        for (_, document) in editions(&project, &sources, &mut report) {
            page(&document, &project, &sources);
        }
        tell(&report, &sources);
    });
});
