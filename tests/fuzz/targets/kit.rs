//! A kit that comes back: any bytes as XLIFF, as a Word file, or as a part of one, beside the kit that was sent.
//!
//! The first byte says which. No text that came back may be lost: it is taken, held back, or as it was; what is taken is one text in Fluent.

#![no_main]

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use libfuzzer_sys::fuzz_target;
use payom::check::lock::Lock;
use payom::diag::English;
use payom::exchange::kit::xliff::Fill;
use payom::exchange::kit::{Beside, Kit, Origin, Returned, Which, judge, kits, review, spoken, word, xliff};
use payom::office::{Package, pack};
use payom_fuzz::Scene;

/// What was sent.
struct Sent {
    kit: Kit,
    lock: Lock,
    spoken: BTreeMap<String, Vec<String>>,
    xliff: String,
    table: Vec<u8>,
}

impl Sent {
    fn new() -> Self {
        let (project, lock) = (Scene::new().project, Lock::default());
        let locale = "ru".parse().expect("a tag");
        let origin = Origin { project: &project, lock: &lock, locale: &locale };
        let slugs = BTreeSet::from([payom_fuzz::SLUG.to_owned()]);
        let kit = kits(origin, &slugs, Which::All).pop().expect("a kit");
        let spoken = spoken(&project);
        let xliff = String::from_utf8(xliff::write(&kit, Fill::Translation, &English)).expect("text");
        let table = word::write(&kit, &English);
        Self { kit, lock, spoken, xliff, table }
    }

    /// The XLIFF file with other words in the place of a translation.
    fn with(&self, words: &[u8], last: bool) -> Vec<u8> {
        let (sign, end) = ("<target state=\"final\">", "</target>");
        let at = if last { self.xliff.rfind(sign) } else { self.xliff.find(sign) };
        let start = at.expect("a translation") + sign.len();
        let stop = start + self.xliff[start..].find(end).expect("its end");
        [&self.xliff.as_bytes()[..start], words, &self.xliff.as_bytes()[stop..]].concat()
    }

    /// The Word file with another part of its text: the whole, or what stands in its first open cell.
    fn table(&self, words: &[u8], whole: bool) -> Vec<u8> {
        let package = Package::open(&self.table).expect("a package");
        let part = |name: &str| package.part(name).expect("sound").expect("a part");
        let text = |old: Vec<u8>| {
            if whole {
                return words.to_vec();
            }
            let find = |from: usize, sign: &[u8]| {
                from + old[from..].windows(sign.len()).position(|own| own == sign).expect("a mark")
            };
            let start = find(find(0, b"<w:bookmarkStart"), b"/>") + 2;
            [&old[..start], words, &old[find(start, b"<w:bookmarkEnd")..]].concat()
        };
        let parts = package
            .names()
            .map(|name| (name, if name == "word/document.xml" { text(part(name)) } else { part(name) }));
        pack(parts).expect("a few bytes")
    }

    fn judged(&self, returned: &Returned) {
        let judged = judge(&self.kit, returned, Beside { lock: &self.lock, spoken: &self.spoken });
        let ids: BTreeSet<&String> = returned.units.iter().map(|unit| &unit.id).collect();
        let told = judged.taken() + judged.held.len() + judged.untouched + judged.cleared.len();
        assert!(told >= ids.len(), "{told} of {} texts", ids.len());
        for held in &judged.held {
            assert!(ids.contains(&held.id), "{} did not come back", held.id);
        }
    }
}

thread_local! {
    static SENT: LazyCell<Sent> = LazyCell::new(Sent::new);
}

fuzz_target!(|bytes: &[u8]| {
    let Some((place, rest)) = bytes.split_first() else { return };
    SENT.with(|sent| {
        let returned = match place % 6 {
            0 => xliff::read(rest).unwrap_or_default(),
            1 | 2 => xliff::read(&sent.with(rest, place % 6 == 2)).unwrap_or_default(),
            3 => word::returned(rest).into_iter().collect(),
            4 => word::returned(&sent.table(rest, true)).into_iter().collect(),
            _ => word::returned(&sent.table(rest, false)).into_iter().collect(),
        };
        returned.iter().for_each(|one| sent.judged(one));
        let _ = review::returned(&sent.table(rest, true));
    });
});
