//! Words of English.
//!
//! In: nothing. Out: [`SPELLING`]. Invariants: the set has British spellings; those of America and Oxford are right too,
//! for a house chooses, and the names of organisations have them.

use crate::l10n::language::spelling::{Endings, IsWord, Spelling};

pub(super) static SPELLING: Spelling = Spelling {
    words: include_bytes!("words.fst"),
    tails: None,
    prefixes: &[
        "anti", "auto", "bio", "co", "counter", "cross", "cyber", "down", "eco", "extra", "hyper", "infra", "inter",
        "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "multi", "nano", "neuro", "non", "out",
        "over", "para", "peri", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "re", "semi", "socio",
        "sub", "super", "tele", "trans", "ultra", "un", "under", "up",
    ],
    after_prefix: 4,
    abbreviations: &[
        "apr", "aug", "ave", "blvd", "cf", "co", "corp", "dec", "dept", "dr", "ed", "eds", "eg", "esq", "est", "etc",
        "ext", "feb", "fig", "gen", "gov", "govt", "hon", "hr", "hrs", "ie", "inc", "jan", "jr", "jul", "jun", "kg",
        "km", "ltd", "mar", "max", "min", "mm", "mob", "mr", "mrs", "ms", "nos", "nov", "oct", "op", "para", "paras",
        "pp", "prof", "rep", "rev", "sec", "sen", "sep", "sept", "sq", "sr", "st", "tel", "vol", "vols", "vs",
    ],
    variants: other_spellings,
    restored: &[],
    restored_last: &[],
    never: |_| false,
    reformed: |_| None,
    parts: &[
        "al", "anglo", "bin", "counter", "cyber", "de", "du", "ed", "euro", "ex", "franco", "ibn", "inter", "ise",
        "ish", "macro", "mid", "mini", "mis", "multi", "neo", "non", "pan", "para", "post", "pre", "pro", "pseudo",
        "quasi", "russo", "self", "semi", "sino", "socio", "sub", "th", "trans", "ul", "un", "und", "vis",
    ],
    hyphen_endings: false,
    own_form: |word| word.len() >= 4 && !SHARED.contains(&word),
    surnames: &[
        "ov", "ova", "ev", "eva", "in", "ina", "sky", "ski", "zoda", "zade", "stan", "bek", "yan", "ko", "abad",
        "vich", "pur", "shoh", "ullo",
    ],
    endings: Endings {
        dropped: &["e", "y"],
        added: &["", "'s", "d", "ed", "es", "ied", "ies", "ing", "s", "s'"],
        fixed: &[],
    },
};

/// English words that texts in Russian and Tajik keep in Latin letters.
const SHARED: &[&str] = &[
    "app",
    "beta",
    "blog",
    "chat",
    "cloud",
    "code",
    "cookie",
    "desktop",
    "download",
    "email",
    "emails",
    "facebook",
    "file",
    "hashtag",
    "html",
    "info",
    "instagram",
    "internet",
    "link",
    "linux",
    "live",
    "login",
    "mail",
    "messenger",
    "mobile",
    "office",
    "offline",
    "online",
    "open",
    "phone",
    "plus",
    "podcast",
    "post",
    "press",
    "server",
    "site",
    "skype",
    "smart",
    "spam",
    "start",
    "stop",
    "stream",
    "telegram",
    "test",
    "tour",
    "twitter",
    "update",
    "video",
    "viber",
    "webinar",
    "website",
    "wiki",
    "windows",
    "word",
    "youtube",
    "zoom",
];

/// The British spelling of an American or an Oxford one; the word without its possessive.
fn other_spellings(word: &str, is: &mut IsWord<'_>) -> bool {
    let word = ["d'", "l'"].iter().find_map(|article| word.strip_prefix(article)).unwrap_or(word);
    let bare = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    if is(bare) {
        return true;
    }
    let swaps = [
        ("iz", "is"),
        ("yz", "ys"),
        ("or", "our"),
        ("er", "re"),
        ("ense", "ence"),
        ("eled", "elled"),
        ("eling", "elling"),
        ("eler", "eller"),
        ("ill", "il"),
        ("am", "amme"),
        ("og", "ogue"),
        ("e", "ae"),
        ("ck", "que"),
        ("dgm", "dgem"),
    ];
    swaps.iter().any(|(american, british)| {
        bare.match_indices(american).any(|(at, _)| {
            let (head, tail) = (bare.get(..at).unwrap_or(""), bare.get(at + american.len()..).unwrap_or(""));
            // A word begins alike on both sides of the ocean.
            head.len() >= 2 && is(&format!("{head}{british}{tail}"))
        })
    })
}
