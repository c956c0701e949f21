//! Who paid.
//!
//! In: an item. Out: whether it is a line of the funders' footer. Invariants: a line is one only where it says that somebody pays, or is what
//! the Union asks to be printed.

use super::model::{Known, NameKind};

/// Words of paying, and of what funders ask to be printed.
const PAYS: [&str; 21] = [
    "funded by",
    "co-funded",
    "cofunded",
    "funding",
    "financed",
    "co-sponsored",
    "sponsored by",
    "support of",
    "supported by",
    "при поддержке",
    "при финансовой",
    "финансируе",
    "финансирован",
    "спонсор",
    "софинанс",
    "маблағгузор",
    "дастгирии",
    "молиявӣ",
    "маблағи",
    "cофинанс",
    "сармоягузор",
];

/// What the Union's boilerplate says in any language.
const UNION: [&str; 8] = [
    "member states",
    "made up of",
    "delegation of the european union",
    "государств-членов",
    "представительство европейского",
    "давлатҳои аъзо",
    "намояндагии иттиҳоди",
    "contents of this",
];

/// Whether an item says who pays.
pub(super) fn is_credit(text: &str, known: &Known) -> bool {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    has(&UNION) || has(&PAYS) && (names_payer(text, known) || lower.contains("eu ") || lower.contains("европейск"))
}

fn names_payer(text: &str, known: &Known) -> bool {
    let payers = || known.projects.iter().flat_map(|project| &project.funders);
    let names = known.names.iter().filter(|name| name.kind == NameKind::Organisation);
    names.filter(|name| payers().any(|payer| *payer == name.id)).any(|name| {
        // Forms differ in their ends alone.
        let stem: String = name.text.chars().take(name.text.chars().count().saturating_sub(2).max(4)).collect();
        text.contains(&stem)
    })
}

/// Projects of the house that a text names, by id.
pub(super) fn projects_in(text: &str, known: &Known) -> Vec<String> {
    let folded =
        |text: &str| text.to_lowercase().replace(['ё', '«', '»', '“', '”', '"', '„'], "").replace('\u{A0}', " ");
    let text = folded(text);
    let named = known.names.iter().filter(|name| name.kind == NameKind::Project && !name.text.contains('{'));
    let mut found: Vec<String> =
        named.filter(|name| text.contains(folded(&name.text).as_str())).map(|name| name.id.clone()).collect();
    found.sort();
    found.dedup();
    found
}
