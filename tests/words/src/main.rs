//! Makes a set of words from a dictionary of Hunspell.
//!
//! In: an affix file and a list of stems with flags. Out: an `fst` set of every form, or of the ends of compounds. Invariants:
//! the same files make the same bytes. Of Hunspell's rules those are read that the three dictionaries use: affixes with
//! conditions, prefixes crossed with suffixes, forms that stand only in compounds; a rule that would need more ends the
//! program.

mod affix;

use std::fs;
use std::io::BufWriter;
use std::process::ExitCode;

use affix::Affixes;
use fst::SetBuilder;

/// The forms of one first letter, one after the other, so that the largest language fits into memory.
#[derive(Default)]
struct Forms {
    text: String,
    ends: Vec<(u32, u32)>,
}

impl Forms {
    fn push(&mut self, form: &str) {
        let start = u32::try_from(self.text.len()).expect("less than 4 GiB");
        self.text.push_str(form);
        self.ends.push((start, u32::try_from(self.text.len()).expect("less than 4 GiB")));
    }

    fn sorted(&mut self) -> impl Iterator<Item = &str> {
        let text = &self.text;
        let of = |(start, end): (u32, u32)| &text[start as usize..end as usize];
        self.ends.sort_unstable_by(|a, b| of(*a).cmp(of(*b)));
        self.ends.dedup_by(|a, b| of(*a) == of(*b));
        self.ends.iter().map(move |ends| of(*ends))
    }
}

/// What the set is to hold.
#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    Words,
    Tails,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wanted, affixes, stems, more, out, without] = arguments.as_slice() else {
        eprintln!("words|tails FILE.aff FILE.dic MORE.txt OUT.fst FLAGS-LEFT-OUT");
        return ExitCode::FAILURE;
    };
    let wanted = if wanted == "tails" { Wanted::Tails } else { Wanted::Words };
    let affixes = Affixes::read(&fs::read_to_string(affixes).expect("the affix file"), without);
    let stems = fs::read_to_string(stems).expect("the list of stems");
    let mut stems: Vec<(&str, Vec<char>)> = stems.lines().skip(1).filter_map(stem).collect();
    let more = fs::read_to_string(more).expect("the list of further words");
    stems.extend(like_others(&more, &stems));
    let stems: Vec<_> = stems.iter().filter(|(_, flags)| affixes.is_wanted(flags, wanted == Wanted::Tails)).collect();

    let mut firsts: Vec<char> = stems
        .iter()
        .flat_map(|(stem, _)| stem.chars().next())
        .chain(affixes.prefixes.iter().flat_map(|prefix| prefix.add.chars().next()))
        .collect();
    firsts.sort_unstable();
    firsts.dedup();
    let file = BufWriter::new(fs::File::create(out).expect("the set"));
    let mut set = SetBuilder::new(file).expect("the set");
    let (mut count, mut forms) = (0, Forms::default());
    for first in firsts {
        forms.text.clear();
        forms.ends.clear();
        for (stem, flags) in &stems {
            affixes.forms(stem, flags, first, &mut |form| {
                // Russian texts often leave out the dots of ё.
                forms.push(form);
                if affixes.may_drop_dots() && first != 'ё' && form.contains('ё') {
                    forms.push(&form.replace('ё', "е"));
                }
            });
            if affixes.may_drop_dots() && first == 'е' {
                affixes.forms(stem, flags, 'ё', &mut |form| forms.push(&form.replace('ё', "е")));
            }
        }
        for form in forms.sorted() {
            set.insert(form).expect("sorted");
            count += 1;
        }
    }
    set.finish().expect("the set");
    println!("{out}: {count} forms");
    ExitCode::SUCCESS
}

/// A line of the list: the stem and its flags. Numbers belong to another rule.
fn stem(line: &str) -> Option<(&str, Vec<char>)> {
    let (stem, flags) = line.split_once('/').unwrap_or((line, ""));
    let word = !stem.is_empty() && !stem.contains(|c: char| c.is_ascii_digit());
    word.then(|| (stem, flags.chars().collect()))
}

/// Words that the dictionary lacks. Each line has one, and after it a word that has the same endings, if it has any.
fn like_others<'a>(more: &'a str, stems: &[(&'a str, Vec<char>)]) -> Vec<(&'a str, Vec<char>)> {
    let mut found = Vec::new();
    for line in more.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|line| !line.is_empty()) {
        let Some((word, model)) = line.split_once(' ') else {
            found.push((line, Vec::new()));
            continue;
        };
        let alike = stems.iter().filter(|(stem, _)| *stem == model).map(|(_, flags)| (word, flags.clone()));
        let before = found.len();
        found.extend(alike);
        assert!(found.len() > before, "no word to go by: {line}");
    }
    found
}
