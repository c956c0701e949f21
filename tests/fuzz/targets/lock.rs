//! The record of accepted translations: any text is read, told of, and written again so that it says the same.

#![no_main]

use std::cell::LazyCell;
use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use payom::check::lock::Lock;
use payom::check::{StaleSeverity, Unrecorded, all};
use payom::diag::{Report, Severity, Sources};
use payom::project::LOCK;
use payom_fuzz::{Scene, tell};

thread_local! {
    static SCENE: LazyCell<Scene> = LazyCell::new(Scene::new);
}

fn read(text: &str) -> (String, bool) {
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let file = sources.add(LOCK, Arc::from(text));
    let lock = Lock::read(file, &sources, &mut report);
    (lock.to_string(), report.is_empty())
}

fuzz_target!(|text: &str| {
    let (written, _) = read(text);
    let (again, sound) = read(&written);
    assert!(sound, "what was written cannot be read");
    assert_eq!(again, written, "what was written says something else");
    SCENE.with(|scene| {
        let (mut project, mut sources) = scene.fresh();
        project.lock = Some(sources.add(LOCK, Arc::from(text)));
        let mut report = Report::default();
        let told = StaleSeverity { stale: Severity::Warning, unrecorded: Unrecorded::Record };
        all(&project, told, &sources, &mut report, |_| ());
        tell(&report, &sources);
    });
});
