//! A photo: any bytes through the checks of JPEG and PNG; what is accepted is cleaned, made smaller, and goes onto a
//! page and into a PDF.

#![no_main]

use std::cell::RefCell;

use libfuzzer_sys::fuzz_target;
use payom::asset::smaller::{make, plan};
use payom::document::{Asset, AssetKind};
use payom_fuzz::Gallery;

/// Larger pictures only take time: what the program does with them is measured by `cargo bench --bench hostile`.
const PIXELS: u64 = 1_000_000;

thread_local! {
    static GALLERY: RefCell<Gallery> = RefCell::new(Gallery::new());
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(asset) = Asset::parse("photo", bytes) else { return };
    if asset.kind == AssetKind::Svg || u64::from(asset.width) * u64::from(asset.height) > PIXELS {
        return;
    }
    let again = Asset::parse("photo", &asset.bytes).expect("what was cleaned is accepted");
    assert_eq!(again, asset, "there was more to clean");
    for (copy, bytes) in make(&asset, &plan(&asset)) {
        let small = Asset::parse(&copy.name, &bytes).expect("a copy is a picture");
        assert_eq!((small.width, small.height), (copy.width, copy.height));
    }
    GALLERY.with(|gallery| gallery.borrow_mut().show(asset));
});
