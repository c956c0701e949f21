//! The whole pipeline: a project made up from the bytes, written to a folder, loaded, checked, resolved, and every
//! edition that is complete made into a page and a PDF that can be read back.

#![no_main]

use std::cell::RefCell;
use std::fs;

use libfuzzer_sys::arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use payom::pdf::Style;
use payom_fuzz::{Printer, Scene, editions, generate, loaded, page, tell};

thread_local! {
    static TOOLS: RefCell<(Scene, Printer)> = RefCell::new((Scene::new(), Printer::new()));
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(files) = generate::release(&mut Unstructured::new(bytes)) else { return };
    TOOLS.with(|tools| {
        let (scene, printer) = &mut *tools.borrow_mut();
        for (path, text) in &files {
            fs::write(scene.folder.join(path), text).expect("a temporary file");
        }
        let (project, sources, mut report) = loaded(&scene.folder);
        if let Some(project) = project {
            let look = Style::of_house(&project.settings.look, &project.settings.locales, &mut report);
            for (_, document) in editions(&project, &sources, &mut report) {
                page(&document, &project, &sources);
                printer.pdf_in(&document, look.as_ref().unwrap_or(&Style::default()));
            }
        } else {
            assert!(report.has_errors(), "refused without a word");
        }
        tell(&report, &sources);
    });
});
