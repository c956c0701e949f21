//! Words for numbers and what is counted, in each language that has a table.
//!
//! In: `numbers.tsv` of a language's folder: a kind, a value, and every form of it. Out: [`NumberWords`], in which a word
//! is looked up. Invariants: a table is read once a run, when a text of its language is; forms are listed, only the
//! endings of the table may follow them.

use std::sync::OnceLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::letters::is_letter;
use super::measures::{Measure, measure};
use super::senses::{Begins, HalfDay, NumberSense};

/// All that the first word of a form leads to.
#[derive(Debug, Default)]
pub(crate) struct NumberEntry {
    /// What the word alone means.
    pub(crate) senses: Vec<NumberSense>,
    /// Phrases that begin with it, the longest first: the words that follow.
    pub(crate) phrases: Vec<(Vec<&'static str>, NumberSense)>,
    /// What the word or a phrase may begin: most words of a table begin no value, and are passed over (bench `check`).
    pub(crate) begins: Begins,
}

/// The beginning of a compound word and its number: двух-.
#[derive(Debug)]
struct CompoundPrefix {
    form: &'static str,
    num: u64,
    den: u64,
}

/// A table, ready to be looked up.
#[derive(Debug)]
pub(crate) struct NumberWords {
    entries: FxHashMap<&'static str, NumberEntry>,
    /// Beginnings of words: what is not here is not in the table (bench `check`).
    beginnings: Vec<u64>,
    prefixes: Vec<CompoundPrefix>,
    stems: Vec<(&'static str, Measure)>,
    endings: Vec<&'static str>,
    /// What stands between two numbers of which one is set against the other: "not".
    pub(crate) contrasts: Vec<&'static str>,
    /// What stands before a number in words that is not exact: "more than ten".
    pub(crate) rounding: Vec<&'static str>,
    /// The night before two days in the middle of which it ends: "the night of 14 to 15 May".
    pub(crate) nights: Vec<&'static str>,
    /// Whether the language joins the words of a number by an ending: бисту панҷ.
    pub(crate) links: bool,
}

/// The table of a language, if it has one.
pub(crate) fn number_words(tag: &str) -> Option<&'static NumberWords> {
    static TABLES: [OnceLock<NumberWords>; 3] = [const { OnceLock::new() }; 3];
    let table = TABLES.get(["en", "ru", "tg"].iter().position(|known| *known == tag)?)?;
    if let Some(words) = table.get() {
        return Some(words);
    }
    let text = super::find(tag).numbers?;
    Some(table.get_or_init(|| NumberWords::new(text)))
}

const BEGINNINGS: u64 = 1 << 13;

/// A place in the set of beginnings, of a word in two parts: of three Cyrillic letters, or six Latin ones.
fn beginning(word: &str, ending: &str) -> u64 {
    let mut bytes = [0_u8; 8];
    let (six, _) = bytes.split_at_mut(6);
    match word.as_bytes().first_chunk::<6>() {
        Some(first) => six.copy_from_slice(first),
        None => six.iter_mut().zip(word.bytes().chain(ending.bytes())).for_each(|(place, byte)| *place = byte),
    }
    (u64::from_le_bytes(bytes).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) % BEGINNINGS
}

impl NumberWords {
    /// The fewest bytes of a compound.
    pub(crate) const SHORTEST_COMPOUND: u32 = 12;

    fn new(text: &'static str) -> Self {
        let mut words = Self {
            // A form has some twenty bytes.
            entries: FxHashMap::with_capacity_and_hasher(text.len() / 20, FxBuildHasher),
            beginnings: vec![0; (BEGINNINGS / 64) as usize],
            prefixes: Vec::new(),
            stems: Vec::new(),
            endings: Vec::new(),
            contrasts: Vec::new(),
            rounding: Vec::new(),
            nights: Vec::new(),
            links: text.contains("\ncardinal-linked\t"),
        };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let (Some(kind), Some(value), Some(forms)) = (columns.next(), columns.next(), columns.next()) else {
                continue;
            };
            let meaning = (ratio(value), sense(kind, value));
            for form in forms.split('|') {
                words.add((kind, value), meaning, form);
            }
        }
        words.prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.form.len()));
        words.mark_endings();
        words
    }

    fn add(
        &mut self,
        (kind, value): (&str, &'static str),
        ((num, den), sense): ((u64, u64), Option<NumberSense>),
        form: &'static str,
    ) {
        match kind {
            "ending" => return self.endings.push(form),
            "contrast" => return self.contrasts.push(form),
            "rounding" => return self.rounding.push(form),
            "night" => return self.nights.push(form),
            "compound-prefix" => {
                self.mark(form, "");
                return self.prefixes.push(CompoundPrefix { form, num, den });
            }
            "compound-unit" => {
                let measure = match value.strip_prefix('*').and_then(|scale| scale.parse().ok()) {
                    Some(scale) => Measure { dimension: "", unit: "", num: scale, den: 1 },
                    None => measure(value),
                };
                return self.stems.push((form, measure));
            }
            _ => {}
        }
        let Some(sense) = sense else { return };
        let belongs =
            |c: char| matches!(c, 'a'..='z' | 'а'..='я') || is_letter(c) || c.is_numeric() || c == '\'' || c == '’';
        let mut parts = form.split(|c: char| !belongs(c)).filter(|part| !part.is_empty());
        let Some(first) = parts.next() else { return };
        self.mark(first, "");
        let rest: Vec<&'static str> = parts.collect();
        let entry = self.entries.entry(first).or_default();
        entry.begins = entry.begins.or(Begins::of(sense));
        if rest.is_empty() {
            entry.senses.push(sense);
        } else {
            let place = entry.phrases.partition_point(|(other, _)| other.len() >= rest.len());
            entry.phrases.insert(place, (rest, sense));
        }
    }

    fn mark(&mut self, word: &str, ending: &str) {
        let place = beginning(word, ending);
        if let Some(bits) = self.beginnings.get_mut((place / 64) as usize) {
            *bits |= 1 << (place % 64);
        }
    }

    /// Short forms with their endings begin otherwise.
    fn mark_endings(&mut self) {
        let short: Vec<&'static str> = self.entries.keys().copied().filter(|form| form.len() < 6).collect();
        for form in short {
            for ending in self.endings.clone() {
                self.mark(form, ending);
            }
        }
    }

    fn may_begin(&self, word: &str) -> bool {
        let place = beginning(word, "");
        self.beginnings.get((place / 64) as usize).is_some_and(|bits| bits & 1 << (place % 64) != 0)
    }

    /// Whether a number may begin a longer word.
    pub(crate) fn compounds(&self) -> bool {
        !self.prefixes.is_empty()
    }

    /// What a word in small letters leads to.
    pub(crate) fn find(&self, word: &str) -> Option<&NumberEntry> {
        if !self.may_begin(word) {
            return None;
        }
        self.entries.get(word).or_else(|| {
            let mut stems = self.endings.iter().filter_map(|ending| word.strip_suffix(ending));
            stems.find_map(|stem| self.entries.get(stem).filter(|_| stem.len() > 2))
        })
    }

    /// The number and the measure of a compound word: двадцатипятилетний.
    pub(crate) fn compound(&self, word: &str) -> Option<(u64, u64, Measure)> {
        if self.prefixes.is_empty() || word.len() < Self::SHORTEST_COMPOUND as usize || !self.may_begin(word) {
            return None;
        }
        let (mut rest, mut sum) = (word, (0, 1));
        for _ in 0..3 {
            let Some(prefix) = self.prefixes.iter().find(|prefix| rest.starts_with(prefix.form)) else { break };
            rest = rest.get(prefix.form.len()..)?;
            sum = if sum.0 == 0 { (prefix.num, prefix.den) } else { (sum.0 + prefix.num, 1) };
            if let Some(measure) = self.stem(rest) {
                return Some((sum.0, sum.1, measure));
            }
        }
        None
    }

    /// The measure of an adjective's stem: -дневн-.
    pub(crate) fn stem(&self, word: &str) -> Option<Measure> {
        self.stems.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, measure)| *measure)
    }
}

fn ratio(value: &str) -> (u64, u64) {
    let value = value.trim_end_matches(['?', '~', '+']);
    let (num, den) = value.split_once('/').unwrap_or((value, "1"));
    (num.parse().unwrap_or(0), den.parse().unwrap_or(1))
}

fn half_day(value: &str) -> HalfDay {
    match value {
        "am" => HalfDay::Am,
        "pm" => HalfDay::Pm,
        "day" => HalfDay::Day,
        _ => HalfDay::Night,
    }
}

fn period(value: &str) -> Option<u8> {
    let place = ["day", "week", "month", "year"].iter().position(|period| *period == value)?;
    u8::try_from(place + 1).ok()
}

/// The group of what excludes each other.
fn group(kind: &str) -> u8 {
    match kind {
        "season" => 0,
        "side" => 1,
        _ => 2,
    }
}

fn sense(kind: &str, value: &'static str) -> Option<NumberSense> {
    let (num, den) = ratio(value);
    Some(match kind {
        "cardinal" if value.ends_with('?') => NumberSense::Doubtful(num),
        "cardinal" => NumberSense::Cardinal(num),
        "cardinal-linked" => NumberSense::Linked(num),
        "scale" | "scale-abbr" => NumberSense::Scale(num),
        "scale-linked" => NumberSense::LinkedScale(num),
        "scale-vague" => NumberSense::VagueScale(num),
        "group" if value.ends_with('+') => NumberSense::Vague(num),
        "group" if value.ends_with('~') => NumberSense::About(num),
        "group" => NumberSense::Group(num),
        "both" => NumberSense::Both,
        "fraction" => NumberSense::Fraction(num, den),
        "ordinal" => NumberSense::Ordinal(num),
        "decade" => NumberSense::Decade(num),
        "multiple" => NumberSense::Multiple(num, den),
        "weekday" => NumberSense::Weekday(u8::try_from(num).ok()?),
        "weekday-abbr" => NumberSense::ShortWeekday(u8::try_from(num).ok()?),
        "month" => NumberSense::Month(u8::try_from(num).ok()?),
        "month-abbr" => NumberSense::ShortMonth(u8::try_from(num).ok()?),
        "half-to" => NumberSense::HalfTo(u8::try_from(num).ok()?),
        "hour-word" => NumberSense::HourWord,
        "years" => NumberSense::Years,
        "half-day" => NumberSense::HalfDay(half_day(value)),
        "clock" => NumberSense::Clock(if value == "12:00" { 720 } else { 0 }),
        "oclock" => NumberSense::OClock,
        "currency" => NumberSense::Unit(Measure { dimension: value, unit: value, num: 1, den: 1 }),
        "unit" | "duration" | "compound" => {
            let (count, unit) = value.split_once(' ').unwrap_or(("1", value));
            let (num, den) = ratio(count);
            let measure = measure(unit);
            let whole = Measure { num: num * measure.num, den: den * measure.den, ..measure };
            match kind {
                "unit" => NumberSense::Unit(whole),
                "duration" => NumberSense::Duration(whole),
                _ => NumberSense::Compound(whole),
            }
        }
        "idle" => NumberSense::Idle,
        "plus" => NumberSense::Plus(num, den),
        "many" => NumberSense::Many,
        "ordinal-suffix" => NumberSense::OrdinalSuffix,
        "decade-suffix" => NumberSense::DecadeSuffix,
        "join" => NumberSense::Join,
        "article" => NumberSense::Article,
        "past" => NumberSense::Past(value.parse().ok()?),
        "clock-before" => NumberSense::ClockBefore,
        "clock-at" => NumberSense::ClockAt,
        "range" => NumberSense::Range,
        "century" => NumberSense::Century,
        "final" => NumberSense::Final,
        "every" => NumberSense::Every(period(value)?),
        "per" => NumberSense::Per(period(value)?),
        "season" | "side" | "part-of-day" => NumberSense::Contrary(group(kind), u8::try_from(num).ok()?),
        "fractions" => NumberSense::Fraction(num, den),
        _ => return None,
    })
}

/// The name of a month beside its day: January, января, январи.
pub(crate) fn form_of_month(tag: &str, month: u8) -> Option<String> {
    form(tag, "month", month, 1)
}

/// The name of a day of the week, Monday is 1.
pub(crate) fn name_of_weekday(tag: &str, day: u8) -> Option<String> {
    form(tag, "weekday", day, 0).filter(|name| !name.contains(' ')).or_else(|| form(tag, "weekday-abbr", day, 0))
}

/// A form of a table's line, or its first one, as the language writes names of days and months.
fn form(tag: &str, kind: &str, value: u8, place: usize) -> Option<String> {
    let start = format!("{kind}\t{value}\t");
    let line = super::find(tag).numbers?.lines().find_map(|line| line.strip_prefix(&start))?;
    let name = line.split('|').nth(place).or_else(|| line.split('|').next())?;
    let mut letters = name.chars();
    match letters.next() {
        Some(capital) if tag == "en" => Some(format!("{}{}", capital.to_uppercase(), letters.as_str())),
        _ => Some(name.to_owned()),
    }
}
