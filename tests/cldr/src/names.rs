//! Names of currencies and languages, in the languages that have a folder.
//!
//! In: the locales `en`, `ru` and `tg`. Out: for each a table of currencies, by the forms after a number, and of languages.
//! Invariants: the names are CLDR's, but for those of [`OTHERWISE`]; names are those of currencies in use and of languages
//! with a tag of two letters, so that the tables stay small.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Cldr, text};

/// What CLDR 48 has wrong: letters that Tajik has not, names of countries that are written otherwise, a currency for another.
const OTHERWISE: [(&str, &str, &str); 14] = [
    ("tg", "UZS", "сӯми Ӯзбекистон"),
    ("tg", "KZT", "тангаи Қазоқистон"),
    ("tg", "CNY", "юани Чин"),
    ("tg", "RUB", "рубли Русия"),
    ("tg", "MAD", "дирҳами Марокаш"),
    ("tg", "ILS", "шекели нави Исроил"),
    ("tg", "PLN", "злотии Лаҳистон"),
    ("tg", "GEL", "ларии Гурҷистон"),
    ("tg", "BDT", "такаи Бангладеш"),
    ("tg", "BAM", "маркаи мубодилашавандаи Босния ва Ҳерсеговина"),
    ("tg", "INR", "рупияи Ҳиндустон"),
    ("tg", "fr", "фаронсавӣ"),
    ("ru", "ky", "кыргызский"),
    ("ru", "KGS", "кыргызский сом|кыргызских сома|кыргызских сомов|кыргызского сома"),
];

fn otherwise(tag: &str, key: &str) -> Option<String> {
    OTHERWISE.iter().find(|(own, name, _)| *own == tag && *name == key).map(|(_, _, words)| (*words).to_owned())
}

/// The codes of currencies that are legal tender somewhere today.
fn in_use(cldr: &Cldr) -> BTreeSet<String> {
    let data = cldr.json("cldr-core/supplemental/currencyData.json");
    let regions = data["supplemental"]["currencyData"]["region"].as_object().unwrap();
    let entries = regions.values().flat_map(|list| list.as_array().unwrap()).flat_map(|entry| entry.as_object().unwrap());
    entries
        .filter(|(_, facts)| facts.get("_to").is_none() && facts.get("_tender").is_none_or(|tender| tender != "false"))
        .map(|(code, _)| code.clone())
        .collect()
}

/// `CHF`, then its name after a number in each form.
pub(crate) fn currencies(cldr: &Cldr, tag: &str, forms: &[&str]) -> String {
    let all = cldr.main("cldr-numbers-full", tag, "currencies")["numbers"]["currencies"].take();
    let used = in_use(cldr);
    let mut out = cldr.head("Names of currencies after a number, by form; one name where all forms are the same.");
    out.push_str(&format!("forms\t{}\n", forms.join("|")));
    for code in &used {
        let Some(names) = all.get(code) else { continue };
        let name = |form: &&str| {
            let own = names.get(format!("displayName-count-{form}")).or_else(|| names.get("displayName-count-other"));
            own.map(|name| small(text(name), tag))
        };
        let Some(mut cells) = forms.iter().map(name).collect::<Option<Vec<_>>>() else { continue };
        if cells.iter().all(|cell| *cell == cells[0]) {
            cells.truncate(1);
        }
        out.push_str(&format!("{code}\t{}\n", otherwise(tag, code).unwrap_or_else(|| cells.join("|"))));
    }
    if tag == "en" {
        let former = all.as_object().unwrap().keys().filter(|code| !used.contains(*code) && *code != "XXX");
        out.push_str(&format!("former\t{}\n", former.cloned().collect::<Vec<_>>().join(" ")));
    }
    out
}

/// A name that begins a sentence in CLDR's Tajik.
fn small(name: &str, tag: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if tag == "tg" => first.to_lowercase().chain(chars).collect(),
        _ => name.to_owned(),
    }
}

/// `de`, then its name.
pub(crate) fn languages(cldr: &Cldr, tag: &str) -> String {
    let names = cldr.main("cldr-localenames-full", tag, "languages")["localeDisplayNames"]["languages"].take();
    let mut out = cldr.head("Names of languages.");
    let short = |(subtag, _): &(&String, &Value)| subtag.len() == 2;
    for (subtag, name) in names.as_object().unwrap().iter().filter(short) {
        out.push_str(&format!("{subtag}\t{}\n", otherwise(tag, subtag).unwrap_or_else(|| text(name).to_owned())));
    }
    out
}
