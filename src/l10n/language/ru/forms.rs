//! Russian forms of names.
//!
//! In: a name. Out: its cases. Invariants: what stands in quotation marks is not declined: the noun before it is, with its
//! adjectives, or where there is none the word "организация"; a place is declined by its last letter where that tells how,
//! and a name of several words, or one in ь, is not.

use crate::l10n::language::forms::{Named, Proposal};

pub(super) fn propose(of: Named, name: &str, form: &str) -> Option<Proposal> {
    match of {
        Named::Organisation => {
            let word = match form {
                "genitive" => "организации",
                "by" => "организацией",
                "accusative" => "организацию",
                _ => return None,
            };
            if let Some(declined) = declined(name, form) {
                return Proposal::likely(declined);
            }
            // Marks within marks are of the inner kind.
            let inner = name.replace('«', "„").replace('»', "“");
            Proposal::likely(format!("{word} «{inner}»"))
        }
        Named::Place => {
            let (place, genitive) = match form {
                "in" => (true, false),
                "genitive" => (false, true),
                _ => return None,
            };
            if name.contains(char::is_whitespace) {
                return None;
            }
            let last = name.chars().last()?;
            let stem = name.strip_suffix(last)?;
            match last {
                'о' | 'е' | 'ё' | 'и' | 'у' | 'э' | 'ю' => Proposal::sure(name),
                'а' if place => Proposal::likely(format!("{stem}е")),
                // After these ы is never written.
                'а' if stem.ends_with(['г', 'к', 'х', 'ж', 'ч', 'ш', 'щ']) => {
                    Proposal::likely(format!("{stem}и"))
                }
                'а' => Proposal::likely(format!("{stem}ы")),
                'я' if place && !stem.ends_with('и') => Proposal::likely(format!("{stem}е")),
                'я' => Proposal::likely(format!("{stem}и")),
                'й' => Proposal::likely(format!("{stem}{}", if genitive { 'я' } else { 'е' })),
                'ь' | 'ы' | 'ъ' => None,
                _ if last.is_alphabetic() => Proposal::likely(format!("{name}{}", if genitive { 'а' } else { 'е' })),
                _ => None,
            }
        }
    }
}

/// Masculine nouns for what an organisation is.
const MASCULINE: [&str; 10] =
    ["альянс", "институт", "клуб", "комитет", "совет", "союз", "фонд", "форум", "центр", "штаб"];
/// Feminine ones in ия.
const FEMININE: [&str; 6] = ["академия", "ассоциация", "коалиция", "компания", "организация", "федерация"];
/// Neuter ones.
const NEUTER: [&str; 6] = ["агентство", "движение", "общество", "объединение", "партнёрство", "товарищество"];

/// A name whose quoted part stands behind a noun, perhaps with adjectives: «Общественный фонд „Свет“».
fn declined(name: &str, form: &str) -> Option<String> {
    let (before, quoted) = name.split_once(" «")?;
    let case = ["genitive", "by", "accusative"].iter().position(|known| *known == form)?;
    let words: Vec<&str> = before.split_whitespace().collect();
    let (noun, adjectives) = words.split_last()?;
    let small = noun.to_lowercase();
    let is = |nouns: &[&str]| nouns.contains(&small.as_str());
    // The ending of the noun, its forms, and those of its adjectives.
    let (ending, own, of_adjectives) = if is(&MASCULINE) {
        ("", ["а", "ом", ""], ["ого", "ым", ""])
    } else if is(&FEMININE) {
        ("я", ["и", "ей", "ю"], ["ой", "ой", "ую"])
    } else if is(&NEUTER) {
        let own = if small.ends_with('о') { ["а", "ом", "о"] } else { ["я", "ем", "е"] };
        (if small.ends_with('о') { "о" } else { "е" }, own, ["ого", "ым", "ое"])
    } else {
        return None;
    };
    let mut out = Vec::new();
    for adjective in adjectives {
        let end = ["ый", "ая", "ое"].iter().find_map(|end| adjective.strip_suffix(end))?;
        let form = of_adjectives.get(case)?;
        out.push(if form.is_empty() { (*adjective).to_owned() } else { format!("{end}{form}") });
    }
    out.push(format!("{}{}", noun.strip_suffix(ending)?, own.get(case)?));
    Some(format!("{} «{quoted}", out.join(" ")))
}
