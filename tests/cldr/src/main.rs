//! Makes the tables of `src/l10n/language/cldr` from the JSON of CLDR.
//!
//! In: a folder with the packages `cldr-core`, `cldr-misc-full`, `cldr-dates-full`, `cldr-numbers-full` and
//! `cldr-localenames-full`; the folder of the tables. Out: the tables. Invariants: same packages, same bytes.

mod letters;
mod names;
mod patterns;
mod plurals;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

/// The packages of CLDR.
struct Cldr {
    folder: PathBuf,
    version: String,
}

impl Cldr {
    fn json(&self, path: &str) -> Value {
        let path = self.folder.join(path);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// `main.<tag>` of a file of a locale.
    fn main(&self, package: &str, tag: &str, file: &str) -> Value {
        self.json(&format!("{package}/main/{tag}/{file}.json"))["main"][tag].take()
    }

    /// The locales of a package.
    fn tags(&self, package: &str) -> Vec<String> {
        let folder = fs::read_dir(self.folder.join(package).join("main")).unwrap();
        let mut tags: Vec<String> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        tags.sort();
        tags
    }

    fn head(&self, what: &str) -> String {
        format!("# {what}\n# From CLDR {}; made by tests/cldr, see its README.md.\n", self.version)
    }
}

fn main() {
    let [from, to] = env::args().skip(1).collect::<Vec<_>>().try_into().expect("CLDR TABLES");
    let mut cldr = Cldr { folder: from.into(), version: String::new() };
    cldr.version = text(&cldr.json("cldr-core/package.json")["version"]).to_owned();
    let to = Path::new(&to);
    let write = |name: &str, text: String| fs::write(to.join(name), text).unwrap();
    write("names.tsv", names(&cldr));
    write("quotes.tsv", quotes(&cldr));
    write("plurals.tsv", plurals::table(&cldr));
    write("patterns.txt", patterns::table(&cldr));
    write("letters.txt", letters::table());
    for (tag, forms) in [("en", &["one", "other"][..]), ("ru", &["one", "few", "many", "other"]), ("tg", &["other"])] {
        write(&format!("../{tag}/currencies.tsv"), names::currencies(&cldr, tag, forms));
        if tag != "en" {
            write(&format!("../{tag}/languages.tsv"), names::languages(&cldr, tag));
        }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no string: {value}"))
}

/// Languages by their names in English.
fn names(cldr: &Cldr) -> String {
    let names = cldr.main("cldr-localenames-full", "en", "languages")["localeDisplayNames"]["languages"].take();
    let mut out = cldr.head("The name of a language in English.");
    for (tag, name) in names.as_object().unwrap() {
        if !tag.contains('-') {
            out.push_str(&format!("{tag}\t{}\n", text(name)));
        }
    }
    out
}

/// The locale whose data a locale shares where nothing else is said: its tag without the last part.
fn parent<'a, T>(tag: &str, known: &'a BTreeMap<String, T>) -> Option<&'a T> {
    let mut tag = tag;
    while let Some((shorter, _)) = tag.rsplit_once('-') {
        if let Some(found) = known.get(shorter) {
            return Some(found);
        }
        tag = shorter;
    }
    None
}

/// Outer and inner quotation marks. Left out are languages whose marks stand apart from the words by spaces, which CLDR
/// does not say (French), and those with outer marks that look like apostrophes or that are none of Latin or Cyrillic.
fn quotes(cldr: &Cldr) -> String {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    for tag in cldr.tags("cldr-misc-full") {
        let marks = &cldr.main("cldr-misc-full", &tag, "delimiters")["delimiters"];
        let outer = ["quotationStart", "quotationEnd"].map(|key| text(&marks[key]));
        let inner = ["alternateQuotationStart", "alternateQuotationEnd"].map(|key| text(&marks[key]));
        let double = |mark: &&str| matches!(*mark, "«" | "»" | "“" | "”" | "„" | "‟");
        let single = |mark: &&str| matches!(*mark, "‹" | "›" | "‘" | "’" | "‚" | "‛");
        let spaced = (tag == "fr" || tag.starts_with("fr-")) && tag != "fr-CH";
        // Uzbek has its inner marks the wrong way round, ’…‘, in CLDR 48.
        let inner = if tag.starts_with("uz") && inner == ["’", "‘"] { ["‘", "’"] } else { inner };
        let sound = !spaced && outer.iter().all(double) && inner.iter().all(|mark| double(mark) || single(mark));
        all.insert(tag, if sound { [outer, inner].concat().concat() } else { String::new() });
    }
    let mut out = cldr.head("Outer and inner quotation marks; none where marks stay as typed.");
    for (tag, marks) in &all {
        if tag != "und" && parent(tag, &all).is_none_or(|other| other != marks) {
            out.push_str(&format!("{tag}\t{marks}\n"));
        }
    }
    out
}
