//! Affixes and the forms that they make.
//!
//! In: an affix file; a stem and its flags. Out: forms. Invariants: an affix is added where its condition holds for the
//! stem; a prefix and a suffix are added together where both allow it.

use std::collections::BTreeMap;

/// One way to begin or end a form.
#[derive(Debug)]
pub struct Affix {
    flag: char,
    crosses: bool,
    strip: String,
    pub add: String,
    condition: Vec<Class>,
}

/// Which letters may stand at a place.
#[derive(Debug)]
enum Class {
    Any,
    Of(Vec<char>),
    Not(Vec<char>),
}

impl Class {
    fn holds(&self, c: char) -> bool {
        match self {
            Self::Any => true,
            Self::Of(list) => list.contains(&c),
            Self::Not(list) => !list.contains(&c),
        }
    }
}

/// The affixes of a language.
#[derive(Debug, Default)]
pub struct Affixes {
    pub prefixes: Vec<Affix>,
    /// By their flag.
    suffixes: BTreeMap<char, Vec<Affix>>,
    only_in_compounds: Option<char>,
    ends_compounds: Option<char>,
    /// Whether ё is a letter that must be written: Tajik; not Russian.
    strict: bool,
}

impl Affixes {
    /// Reads an affix file, without the affixes of some flags.
    pub fn read(text: &str, without: &str) -> Self {
        let mut affixes = Self::default();
        let mut crosses = false;
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().take_while(|word| !word.starts_with('#')).collect();
            match *words.as_slice() {
                ["LANG", language] => affixes.strict = language.starts_with("tg"),
                ["ONLYINCOMPOUND", flag] => affixes.only_in_compounds = flag.chars().next(),
                ["COMPOUNDEND", flag] => affixes.ends_compounds = flag.chars().next(),
                ["SFX" | "PFX", _, cross @ ("Y" | "N"), count] if count.parse::<u32>().is_ok() => {
                    crosses = cross == "Y";
                }
                [kind @ ("SFX" | "PFX"), flag, strip, add, ..] => {
                    assert!(!add.contains('/'), "an affix on an affix: {line}");
                    let none = |text: &str| if text == "0" { String::new() } else { text.to_owned() };
                    let affix = Affix {
                        flag: flag.chars().next().expect("a flag"),
                        crosses,
                        strip: none(strip),
                        add: none(add),
                        condition: classes(words.get(4).copied().unwrap_or(".")),
                    };
                    if without.contains(affix.flag) {
                        continue;
                    }
                    if kind == "SFX" {
                        affixes.suffixes.entry(affix.flag).or_default().push(affix);
                    } else {
                        affixes.prefixes.push(affix);
                    }
                }
                _ => {}
            }
        }
        affixes
    }

    /// Whether a stem is one of the words, or one of the ends of compounds.
    pub fn is_wanted(&self, flags: &[char], tails: bool) -> bool {
        let has = |flag: Option<char>| flag.is_some_and(|flag| flags.contains(&flag));
        if tails { has(self.ends_compounds) } else { !has(self.only_in_compounds) }
    }

    /// The forms of a stem that begin with a letter.
    pub fn forms(&self, stem: &str, flags: &[char], first: char, out: &mut impl FnMut(&str)) {
        let mut begins = Vec::new();
        if stem.starts_with(first) {
            begins.push((stem.to_owned(), true));
        }
        for prefix in self.prefixes.iter().filter(|prefix| flags.contains(&prefix.flag)) {
            if let Some(rest) = stem.strip_prefix(&*prefix.strip).filter(|_| prefix.fits_start(stem)) {
                let form = format!("{}{rest}", prefix.add);
                if form.starts_with(first) {
                    begins.push((form, prefix.crosses));
                }
            }
        }
        for (place, (begin, crosses)) in begins.iter().enumerate() {
            out(begin);
            let is_bare = place == 0 && stem.starts_with(first);
            for suffix in flags.iter().filter_map(|flag| self.suffixes.get(flag)).flatten() {
                if !(is_bare || *crosses && suffix.crosses) || !suffix.fits_end(stem) {
                    continue;
                }
                if let Some(rest) = begin.strip_suffix(&*suffix.strip) {
                    out(&format!("{rest}{}", suffix.add));
                }
            }
        }
    }

    /// Whether ё may be written without its dots.
    pub fn may_drop_dots(&self) -> bool {
        !self.strict
    }
}

impl Affix {
    fn fits_start(&self, stem: &str) -> bool {
        let mut letters = stem.chars();
        self.condition.iter().all(|class| letters.next().is_some_and(|c| class.holds(c)))
    }

    fn fits_end(&self, stem: &str) -> bool {
        let mut letters = stem.chars().rev();
        self.condition.iter().rev().all(|class| letters.next().is_some_and(|c| class.holds(c)))
    }
}

/// `[лнртв]ый`: one class a letter.
fn classes(text: &str) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        classes.push(match c {
            '.' => Class::Any,
            '[' => {
                let list: Vec<char> = letters.by_ref().take_while(|c| *c != ']').collect();
                match list.split_first() {
                    Some(('^', rest)) => Class::Not(rest.to_vec()),
                    _ => Class::Of(list),
                }
            }
            c => Class::Of(vec![c]),
        });
    }
    classes
}
