//! Plural forms.
//!
//! In: a locale and a number. Out: the form that it takes, and the forms that a selection must have. Invariants: the rules
//! are CLDR's of today, read from the table; Fluent's own are of CLDR 37, lack many languages (Tajik among them, which
//! then counts as English), and lose the modulus of rules like `n % 100 = 3..10`. A language that CLDR has no rules for
//! has one form. The tests compare with ICU4X.

use super::cldr;
use super::table::find;
use crate::l10n::locale::Locale;

/// The plural forms of CLDR, in its order; the last is the default.
pub const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The rules of one language.
#[derive(Debug)]
pub(in crate::l10n) struct PluralRules {
    cardinal: Vec<Rule>,
    ordinal: Vec<Rule>,
}

/// What the number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::l10n) enum Counting {
    /// Things: 2 years.
    Cardinal,
    /// A place in a row: the 2nd year.
    Ordinal,
}

/// A form, and when a number takes it: where all relations of one of the lists hold.
#[derive(Debug)]
struct Rule {
    form: &'static str,
    any_of: Vec<Vec<Relation>>,
}

/// `i % 100 != 12..14`
#[derive(Debug)]
struct Relation {
    operand: char,
    modulus: Option<f64>,
    equal: bool,
    ranges: Vec<(f64, f64)>,
}

impl PluralRules {
    /// The rules of a locale's language.
    pub(in crate::l10n) fn of(locale: &Locale) -> Self {
        let found = cldr::plurals(locale.tag()).unwrap_or_default();
        Self { cardinal: parse(found.cardinal), ordinal: parse(found.ordinal) }
    }

    /// The form of a number that is shown with at least so many decimals.
    pub(in crate::l10n) fn form(&self, counting: Counting, value: f64, decimals: usize) -> &'static str {
        let rules = if counting == Counting::Cardinal { &self.cardinal } else { &self.ordinal };
        let number = Operands::new(value, decimals);
        let holds = |rule: &&Rule| rule.any_of.iter().any(|all| all.iter().all(|relation| relation.holds(&number)));
        rules.iter().find(holds).map_or("other", |rule| rule.form)
    }
}

/// Rules as the table has them: `one: i = 1 and v = 0; few: …`.
fn parse(rules: &str) -> Vec<Rule> {
    rules.split("; ").filter(|rule| !rule.is_empty()).map(rule).collect()
}

#[expect(clippy::expect_used, reason = "the table is compiled in, and a test reads each of its lines")]
fn rule(text: &str) -> Rule {
    let (name, conditions) = text.split_once(": ").expect("a form and its rule");
    let form = FORMS.into_iter().find(|form| *form == name).expect("a form of CLDR");
    let all = |list: &str| list.split(" and ").map(|text| relation(text).expect("a relation of CLDR")).collect();
    Rule { form, any_of: conditions.split(" or ").map(all).collect() }
}

/// A relation of UTS #35, Language Plural Rules.
fn relation(text: &str) -> Option<Relation> {
    let (left, right, equal) = match text.split_once(" != ") {
        Some((left, right)) => (left, right, false),
        None => text.split_once(" = ").map(|(left, right)| (left, right, true))?,
    };
    let (operand, modulus) = match left.split_once(" % ") {
        Some((operand, modulus)) => (operand, Some(modulus.parse().ok()?)),
        None => (left, None),
    };
    let range = |text: &str| {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        Some((from.parse().ok()?, to.parse().ok()?))
    };
    let ranges = right.split(',').map(range).collect::<Option<_>>()?;
    Some(Relation { operand: operand.parse().ok().filter(|c| "nivwftec".contains(*c))?, modulus, equal, ranges })
}

impl Relation {
    fn holds(&self, number: &Operands) -> bool {
        let value = match self.operand {
            'n' => number.value,
            'i' => number.value.trunc(),
            'v' => number.decimals.0,
            'w' => number.decimals.1,
            'f' => number.fraction.0,
            't' => number.fraction.1,
            // The power of ten of "2 million" in figures: messages write that in words.
            _ => 0.0,
        };
        let value = self.modulus.map_or(value, |modulus| value % modulus);
        let within = |(from, to): &(f64, f64)| value.fract() == 0.0 && *from <= value && value <= *to;
        self.ranges.iter().any(within) == self.equal
    }
}

/// What rules look at.
struct Operands {
    value: f64,
    /// How many decimals are shown, with zeros at their end and without.
    decimals: (f64, f64),
    /// The decimals as a whole number, likewise.
    fraction: (f64, f64),
}

impl Operands {
    fn new(value: f64, least: usize) -> Self {
        let value = value.abs();
        let text = value.to_string();
        let bare = text.split_once('.').map_or("", |(_, decimals)| decimals);
        let shown = format!("{bare:0<least$}");
        let count = |digits: &str| digits.bytes().map(|_| 1.0).sum();
        // No digits are no fraction.
        let number = |digits: &str| digits.parse().unwrap_or(0.0);
        Self { value, decimals: (count(&shown), count(bare)), fraction: (number(&shown), number(bare)) }
    }
}

/// The plural forms that a selection in this language must offer besides its default: those that whole numbers below a
/// million take. Tajik nouns stay singular after numerals, so its messages need none.
#[must_use]
pub fn categories(locale: &Locale) -> Vec<&'static str> {
    let own = find(locale.language()).plurals;
    own.map_or_else(
        || cldr::plurals(locale.tag()).unwrap_or_default().needed.split_whitespace().collect(),
        <[_]>::to_vec,
    )
}

/// Whether a selection may have a variant for a form: some whole number takes it.
#[must_use]
pub fn accepts(locale: &Locale, form: &str) -> bool {
    let found = cldr::plurals(locale.tag()).unwrap_or_default();
    [found.needed, found.further].into_iter().any(|forms| forms.split_whitespace().any(|other| other == form))
}

/// The plural form that a number takes; `None` for what is no number.
#[must_use]
pub fn category_of(locale: &Locale, number: &str) -> Option<&'static str> {
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    Some(PluralRules::of(locale).form(Counting::Cardinal, number.parse().ok()?, decimals))
}

#[cfg(test)]
mod tests {
    use icu_plurals::{PluralCategory, PluralRules as Oracle};

    use super::*;
    use crate::l10n::{Arguments, Formatter, LazyResource, Value};

    fn name(category: PluralCategory) -> &'static str {
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// Languages that ICU4X has rules for.
    const TAGS: &str = "af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is \
                        it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl or pa pl ps pt pt-PT ro ru si sk sl \
                        sq sr sv sw ta te tg th tk tr uk ur uz vi yue zh zh-Hant zu";

    /// As ICU4X has them, whose data may be of a later CLDR than the table: whole numbers, also large ones.
    #[test]
    fn as_icu4x() {
        let mut differ = Vec::new();
        for tag in TAGS.split_whitespace() {
            let locale: Locale = tag.parse().unwrap();
            let rules = PluralRules::of(&locale);
            let prefs = || tag.parse::<icu_locale_core::Locale>().unwrap().into();
            let oracles = [Oracle::try_new_cardinal(prefs()).unwrap(), Oracle::try_new_ordinal(prefs()).unwrap()];
            for (counting, oracle) in [Counting::Cardinal, Counting::Ordinal].into_iter().zip(&oracles) {
                let mut numbers = (0..=1200).chain([10_000, 100_000, 1_000_000, 2_000_000, 2_000_001]);
                let wrong =
                    numbers.find(|n: &u32| rules.form(counting, f64::from(*n), 0) != name(oracle.category_for(*n)));
                differ.extend(wrong.map(|n| format!("{tag} {counting:?} {n}")));
            }
        }
        // New in CLDR 49.
        assert_eq!(differ, ["af Ordinal 2", "bg Ordinal 1", "es Ordinal 1", "gl Cardinal 1000000", "vi Cardinal 0"]);
    }

    /// Fluent through our bundles picks the same, and exact numbers and keywords as before.
    #[test]
    fn fluent_counts_so_too() {
        let ftl = "n = { $n ->\n  [0] none\n  [zero] zero\n  [one] one\n  [two] two\n  [few] few\n  [many] many\n *[other] other\n }\n\
                   -t = { $n ->\n  [one] one\n *[other] other\n }\n\
                   held = { -t(n: 21) }\n\
                   rank = { NUMBER($n, type: \"ordinal\") ->\n  [one] st\n  [two] nd\n *[other] th\n }\n\
                   tenths = { NUMBER($n, minimumFractionDigits: 1) ->\n  [one] one\n *[other] other\n }\n\
                   word = { $n ->\n  [one] one\n  [project] project\n *[other] other\n }\n";
        for (tag, n, shown) in [
            ("en", 1.0, "one other st other one"),
            ("en", 2.0, "other other nd other other"),
            ("ru", 21.0, "one one th other one"),
            ("ru", 0.0, "none one th other other"),
            ("tg", 0.5, "one other th one one"),
            ("pl", 22.0, "few other th other other"),
            ("pl", 112.0, "many other th other other"),
            ("uz", 1.0, "one other th one one"),
            ("ar", 103.0, "few other th other other"),
            ("lt", 32.0, "few one th other other"),
            ("fr", 1_000_000.0, "many other th other other"),
            ("xx", 1.0, "other other th other other"),
        ] {
            let locale: Locale = tag.parse().unwrap();
            let formatter = Formatter::new(&locale, [&LazyResource::new(ftl.into())]);
            let arguments = Arguments::from([("n".to_owned(), Value::Number(n))]);
            let texts =
                ["n", "held", "rank", "tenths", "word"].map(|id| formatter.message(id, None, &arguments).unwrap());
            assert_eq!(texts.join(" "), shown, "{tag} {n}");
            let keyword = Arguments::from([("n".to_owned(), Value::Keyword("project"))]);
            assert_eq!(formatter.message("word", None, &keyword).unwrap(), "project");
        }
    }

    #[test]
    fn forms_that_a_selection_needs() {
        for (tag, needed) in [
            ("pl", "one few many"),
            ("uz", "one"),
            ("ar", "zero one two few many"),
            ("ru", "one few many"),
            ("tg", ""),
            ("ja", ""),
            ("fr", "one"),
            ("xx", ""),
        ] {
            assert_eq!(categories(&tag.parse().unwrap()).join(" "), needed, "{tag}");
        }
        let fits = |tag: &str, form| accepts(&tag.parse().unwrap(), form);
        assert!(fits("tg", "one") && fits("fr", "many") && !fits("en", "few") && !fits("xx", "one"));
    }

    #[test]
    fn every_line_of_the_table_can_be_read() {
        for line in include_str!("cldr/plurals.tsv").lines().filter(|line| !line.starts_with('#')) {
            let (tag, _) = line.split_once('\t').unwrap();
            assert_eq!(line.split('\t').count(), 5, "{tag}");
            let locale: Locale = tag.parse().unwrap();
            let rules = PluralRules::of(&locale);
            for form in categories(&locale).iter().filter(|_| tag != "tg") {
                let takes = |n: u32| rules.form(Counting::Cardinal, f64::from(n), 0) == *form;
                assert!((0..1_000_000).any(takes), "{tag}: {form}");
            }
        }
    }
}
