//! Plural forms: which a selection needs, which it may have, and the rules by which a number takes one.
//!
//! In: the languages of CLDR. Out: a table. Invariants: the rules are CLDR's own, without their samples.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{Cldr, parent, text};

const NAMES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// `one: i = 1 and v = 0; few: …`: the default takes what is left.
fn rules(rules: &Value) -> String {
    let one = |name: &&str| {
        let rule = text(rules.get(format!("pluralRule-count-{name}"))?).split('@').next()?.trim().to_owned();
        Some(format!("{name}: {rule}"))
    };
    NAMES.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}

/// The smallest whole number among the samples of a category.
fn smallest(rules: &Value, name: &str) -> Option<u64> {
    let samples = text(rules.get(format!("pluralRule-count-{name}"))?).split_once("@integer ")?.1;
    samples.split(['~', ',', ' ', 'c', '@']).next()?.parse().ok()
}

/// The categories that whole numbers take, the default apart: those of numbers below a million, which a text needs, and
/// those of millions alone, which it may have.
fn forms(rules: &Value) -> [String; 2] {
    let of = |large: bool| {
        let is = |name: &&&str| smallest(rules, name).is_some_and(|number| (number >= 1_000_000) == large);
        NAMES.iter().filter(is).copied().collect::<Vec<_>>().join(" ")
    };
    [of(false), of(true)]
}

pub(crate) fn table(cldr: &Cldr) -> String {
    let read = |file: &str, kind: &str| {
        cldr.json(&format!("cldr-core/supplemental/{file}.json"))["supplemental"][kind].take()
    };
    let cardinals = read("plurals", "plurals-type-cardinal");
    let ordinals = read("ordinals", "plurals-type-ordinal");
    let mut all = BTreeMap::new();
    for (tag, cardinal) in cardinals.as_object().unwrap() {
        let ordinal = ordinals.get(tag).map_or_else(String::new, rules);
        let [needed, further] = forms(cardinal);
        all.insert(tag.clone(), format!("{needed}\t{further}\t{}\t{ordinal}", rules(cardinal)));
    }
    // CLDR-19513, in CLDR from 49 on.
    all.insert("tg".to_owned(), "one\t\tone: i = 0 or n = 1\t".to_owned());
    let mut out = cldr.head(
        "Forms that a selection by number needs; forms of millions alone; rules after a count; rules of a place in a row.",
    );
    for (tag, line) in &all {
        if tag != "und" && parent(tag, &all).is_none_or(|other| other != line) {
            out.push_str(&format!("{tag}\t{line}\n"));
        }
    }
    out
}
