//! Front matter and Markdown of a release: any text, through parsing, checks, resolving and the page.

#![no_main]

use std::cell::LazyCell;

use libfuzzer_sys::fuzz_target;
use payom::diag::Report;
use payom_fuzz::{Scene, editions, page, retold, tell};

thread_local! {
    static SCENE: LazyCell<Scene> = LazyCell::new(Scene::new);
}

fuzz_target!(|text: &str| {
    SCENE.with(|scene| {
        let (mut project, mut sources) = scene.fresh();
        let mut report = Report::default();
        if retold(text, &mut project, &mut sources, &mut report) {
            for (_, document) in editions(&project, &sources, &mut report) {
                page(&document, &project, &sources);
            }
        } else {
            assert!(report.has_errors(), "refused without a word");
        }
        tell(&report, &sources);
    });
});
