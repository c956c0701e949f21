//! Numbering plans: which numbers a country has, and how it groups them.
//!
//! In: the digits of an international number. Out: the national number in groups, where such a number can exist.
//! Invariants: the rules and their order are those of libphonenumber; `plans.tsv` holds as much of its data as they
//! need, and says in its head how it was made. A test compares the answers with libphonenumber's for all countries.

use memchr::memmem;
use regex_lite::Regex;

/// What is known of all countries and networks: a line a plan (`P`), and after those of a calling code its ways to group
/// digits (`F`, for international use).
static PLANS: &str = include_str!("plans.tsv");

/// A valid number.
pub(super) struct Number<'a> {
    /// The calling code: `992`.
    pub(super) country: &'a str,
    /// The digits after it, without a trunk prefix that was typed by mistake.
    pub(super) national: String,
}

/// One kind of numbers, such as mobile ones.
struct Kind<'a> {
    /// How many digits they have, with commas; empty where the form says it.
    lengths: &'a str,
    /// A regular expression for all their digits.
    form: &'a str,
}

/// The numbers of one country or network.
struct Plan<'a> {
    /// How its numbers begin, where several countries share a calling code.
    leading: &'a str,
    /// The trunk prefix, which is dialled within the country only.
    prefix: &'a str,
    /// What takes the place of the prefix, where it is not just left out.
    instead: &'a str,
    /// Numbers of digits that can be dialled within a town only.
    local: &'a str,
    general: Kind<'a>,
    kinds: Vec<Kind<'a>>,
}

impl<'a> Kind<'a> {
    fn new(field: &'a str) -> Self {
        let (lengths, form) = field.split_once(':').unwrap_or(("", field));
        Self { lengths, form }
    }

    fn has(&self, digits: &str) -> bool {
        (self.lengths.is_empty() || lists(self.lengths, digits.len())) && whole(self.form, digits)
    }
}

impl<'a> Plan<'a> {
    /// A line after its letter and calling code.
    fn new(line: &'a str) -> Self {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        let (leading, prefix, instead, local, general) = (next(), next(), next(), next(), Kind::new(next()));
        Self { leading, prefix, instead, local, general, kinds: fields.map(Kind::new).collect() }
    }

    fn has(&self, national: &str) -> bool {
        self.general.has(national) && self.kinds.iter().any(|kind| kind.has(national))
    }

    /// Whether so many digits may be all of a number.
    fn may_have(&self, digits: usize) -> bool {
        let fewest = self.general.lengths.split(',').next().and_then(|fewest| fewest.parse().ok());
        let longest = self.general.lengths.rsplit(',').next().and_then(|longest| longest.parse().ok());
        let between =
            fewest.is_some_and(|fewest| digits >= fewest) && longest.is_some_and(|longest| digits <= longest);
        let too_long = longest.is_some_and(|longest: usize| digits > longest);
        !lists(self.local, digits) && (too_long || between && lists(self.general.lengths, digits))
    }

    /// The number without a trunk prefix, unless it would be none without it.
    fn without_prefix(&self, national: &str) -> String {
        let Some(stripped) = self.stripped(national) else { return national.to_owned() };
        let lost = whole(self.general.form, national) && !whole(self.general.form, &stripped);
        if lost || !self.may_have(stripped.len()) { national.to_owned() } else { stripped }
    }

    fn stripped(&self, national: &str) -> Option<String> {
        if self.prefix.is_empty() {
            return None;
        }
        let prefix = compiled(&format!("^(?:{})", self.prefix));
        let found = prefix.captures(national)?;
        let group = |number: usize| found.get(number).map_or("", |group| group.as_str());
        let kept = !group(1).is_empty() && found.get(2).is_none() || !group(2).is_empty();
        if !self.instead.is_empty() && kept {
            return Some(prefix.replace(national, self.instead).into_owned());
        }
        national.get(found.get(0)?.end()..).map(str::to_owned)
    }
}

/// Reads the digits of a number with its calling code; `None` where no such number can exist.
pub(super) fn read(digits: &str) -> Option<Number<'_>> {
    let known = |length: &usize| digits.get(..*length).is_some_and(|code| plans(code).next().is_some());
    let (country, national) = digits.split_at((1..=3).find(known)?);
    let main = plans(country).next()?;
    let national = main.without_prefix(national);
    if !NATIONAL.contains(&national.len()) {
        return None;
    }
    let begins = |plan: &Plan<'_>| !plan.leading.is_empty() && first(plan.leading, &national);
    // A calling code of one country alone needs no sign which country it is.
    let alone = plans(country).nth(1).is_none();
    let own = plans(country).find(|plan| alone || begins(plan) || plan.has(&national))?;
    own.has(&national).then_some(Number { country, national })
}

/// The fewest and the most digits after the calling code (ITU-T E.164 allows 15 in all; some networks have more).
const NATIONAL: std::ops::RangeInclusive<usize> = 2..=17;

/// The national number in groups, as it is written for readers abroad.
pub(super) fn grouped(number: &Number<'_>) -> String {
    let ways = lines("F", number.country).filter_map(|line| {
        let mut fields = line.split('\t');
        Some((fields.next()?, fields.next()?, fields.next()?))
    });
    for (form, leading, groups) in ways {
        if (leading.is_empty() || first(leading, &number.national)) && whole(form, &number.national) {
            return compiled(form).replace_all(&number.national, groups).into_owned();
        }
    }
    number.national.clone()
}

fn plans(country: &str) -> impl Iterator<Item = Plan<'static>> {
    lines("P", country).map(Plan::new)
}

/// The lines of a kind and calling code, after both. Those of a calling code stand together.
fn lines(kind: &str, country: &str) -> impl Iterator<Item = &'static str> {
    let first = memmem::find(PLANS.as_bytes(), format!("\nP\t{country}\t").as_bytes());
    let own = first.and_then(|at| PLANS.get(at + 1..)).unwrap_or_default();
    own.lines()
        .map_while(move |line| {
            let (kind, rest) = line.split_once('\t')?;
            Some((kind, rest.strip_prefix(country)?.strip_prefix('\t')?))
        })
        .filter_map(move |(found, line)| (found == kind).then_some(line))
}

fn lists(lengths: &str, length: usize) -> bool {
    lengths.split(',').any(|one| one.parse() == Ok(length))
}

/// Whether a form is that of all the digits.
fn whole(form: &str, digits: &str) -> bool {
    compiled(&format!("^(?:{form})$")).is_match(digits)
}

/// Whether the digits begin in a form.
fn first(form: &str, digits: &str) -> bool {
    compiled(&format!("^(?:{form})")).is_match(digits)
}

#[expect(clippy::expect_used, reason = "a test reads all forms of the table")]
fn compiled(form: &str) -> Regex {
    Regex::new(form).expect("a form of the table")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_can_be_read() {
        let mut forms = 0;
        for line in PLANS.lines().filter(|line| !line.starts_with('#')) {
            let (kind, rest) = line.split_once('\t').unwrap();
            let (_, rest) = rest.split_once('\t').unwrap();
            if kind == "F" {
                assert_eq!(rest.split('\t').count(), 3, "{line}");
                rest.split('\t').take(2).for_each(|form| drop(compiled(form)));
            } else {
                let plan = Plan::new(rest);
                assert!(!plan.general.form.is_empty() && !plan.kinds.is_empty(), "{line}");
                [plan.leading, plan.prefix].into_iter().for_each(|form| drop(compiled(form)));
                plan.kinds.iter().chain([&plan.general]).for_each(|kind| drop(compiled(kind.form)));
            }
            forms += 1;
        }
        assert!(forms > 900, "{forms}");
    }
}
