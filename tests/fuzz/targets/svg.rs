//! A drawing: any bytes through the checks of SVG; what is accepted goes onto a page and into a PDF.

#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use payom::document::{Asset, AssetKind};
use payom_fuzz::Gallery;

thread_local! {
    static GALLERY: RefCell<Gallery> = RefCell::new(Gallery::new());
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(asset) = Asset::parse("drawing.svg", bytes) else { return };
    if asset.kind == AssetKind::Svg {
        GALLERY.with(|gallery| gallery.borrow_mut().show(asset));
    }
});
