//! Two values that changed places: "12 boys and 15 girls" and «15 мальчиков и 12 девочек».
//!
//! In: a source text and its translation, whose values are equal as a whole. Out: at most one diagnostic. Invariants: languages
//! order words as they like, so two values that stand in another order are told only where the words beside them did
//! not move with them: names, placeables, people of the same kind ([`Prose::people`]) stand in their old places, or,
//! as a hint, both texts are one short list.

use crate::check::words::reading::{CharClasses, Kind, Reading, Text, TokenKind, Value, the_source};
use crate::diag::{Code, Diagnostic, Report, Severity, message};
use crate::l10n::language::{Prose, find, may_be_name, number_words};
use crate::l10n::syntax::Inline;

/// The most words between the two numbers of a short list.
const SHORT: usize = 4;
/// The fewest letters of a word in small letters that is compared by its sound.
const LONG: usize = 6;

/// What a number is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    From,
    To,
    Part,
    Whole,
}

/// Two numbers of a text, and what is said of each.
struct Side<'t, 'n> {
    text: Text<'t, 'n>,
    prose: &'static Prose,
    /// The places of the values, in the list of values.
    places: [usize; 2],
}

/// Reports two values that changed places.
pub(super) fn check(source: Text<'_, '_>, target: Text<'_, '_>, report: &mut Report) {
    let (wanted, found) = (counts(source), counts(target));
    if wanted.len() < 2 || wanted.len() != found.len() {
        return;
    }
    let value = |text: Text<'_, '_>, place: usize| text.variant.values.list.get(place).cloned();
    let same = |one: &Value, other: &Value| {
        one.amount == other.amount && dimension(one) == dimension(other) && one.kind == other.kind
    };
    let pairs =
        || wanted.iter().zip(&found).filter_map(|(one, other)| value(source, *one).zip(value(target, *other)));
    let moved: Vec<usize> =
        pairs().enumerate().filter(|(_, (one, other))| !same(one, other)).map(|(place, _)| place).collect();
    let &[first, second] = moved.as_slice() else { return };
    let at = |list: &[usize]| Some([*list.get(first)?, *list.get(second)?]);
    let (Some(left), Some(right)) = (at(&wanted), at(&found)) else { return };
    let ends = (value(source, left[0]), value(source, left[1]), value(target, right[0]), value(target, right[1]));
    let (Some(one), Some(two), Some(own_one), Some(own_two)) = ends else { return };
    if !(same(&one, &own_two) && same(&two, &own_one)) || dimension(&one) != dimension(&two) {
        return;
    }
    let prose = |text: Text<'_, '_>| &find(text.subject.language.tag()).prose;
    let source = Side { text: source, prose: prose(source), places: left };
    let target = Side { text: target, prose: prose(target), places: right };
    let severity = match kept(&source, &target) {
        Some(true) => Severity::Warning,
        Some(false) => return,
        None if second == first + 1 && source.ends().is_some() && source.ends() == target.ends() => Severity::Warning,
        None if second == first + 2 && is_year(&one) && is_year(&two) && wanted.len() > 3 => Severity::Warning,
        None if second == first + 1 && source.is_short_list() && target.is_short_list() => Severity::Info,
        None => return,
    };
    tell(&source, &target, severity, report);
}

/// Of "120 in 2023 and 90 in 2024" only the years moved.
fn is_year(value: &Value) -> bool {
    value.measure.is_none() && value.raw.integer().is_some_and(|year| (1900..2100).contains(&year))
}

/// The places of what is counted.
fn counts(text: Text<'_, '_>) -> Vec<usize> {
    let is_count = |value: &Value| value.kind == Kind::Count && value.is_strong() && !value.about;
    let list = text.variant.values.list.iter().enumerate();
    list.filter(|(_, value)| is_count(value)).map(|(place, _)| place).collect()
}

fn dimension(value: &Value) -> Option<&'static str> {
    value.measure.map(|measure| measure.dimension)
}

/// Whether the words beside the numbers kept their places: `None` where nothing tells. What stands behind a number may be said of
/// the next one, so all four must find their match.
fn kept(source: &Side<'_, '_>, target: &Side<'_, '_>) -> Option<bool> {
    let (mut straight, mut crossed) = (false, false);
    for (behind, other) in [(true, true), (true, false), (false, true), (false, false)] {
        let (own, others) =
            ([0, 1].map(|which| source.beside(which, behind)), [0, 1].map(|which| target.beside(which, other)));
        let like = |one: usize, two: usize| {
            own.get(one).zip(others.get(two)).is_some_and(|(one, two)| agree(one, two, [source, target]))
        };
        straight |= behind == other && like(0, 0) && like(1, 1);
        crossed |= like(0, 1) && like(1, 0);
        // What is counted is known of one number alone, and moved with it.
        crossed |= behind && other && like(0, 1) != like(1, 0) && !like(0, 0) && !like(1, 1);
    }
    match (straight, crossed) {
        (_, true) => Some(false),
        (true, false) => Some(true),
        (false, false) => None,
    }
}

/// What stands beside a number: placeables, names, other words.
#[derive(Default)]
struct Beside<'r> {
    holes: Vec<&'r str>,
    names: Vec<&'r str>,
    small: Vec<&'r str>,
}

impl<'t> Side<'t, '_> {
    fn reading(&self) -> &'t Reading<'t> {
        self.text.reading()
    }

    fn value(&self, place: usize) -> Option<&'t Value> {
        self.text.variant.values.list.get(place)
    }

    /// The text between the two numbers.
    fn between(&self) -> &'t str {
        let ends = self.value(self.places[0]).zip(self.value(self.places[1]));
        ends.and_then(|(one, two)| self.reading().text.get(one.range.end..two.range.start)).unwrap_or(".")
    }

    /// Which of the two numbers is the end of what goes from one to the other, or the whole of which the other is a part.
    fn ends(&self) -> Option<[End; 2]> {
        let ways = &self.prose.bounds.ways;
        let before = |place: usize, back: usize| -> &str {
            let Some(value) = self.value(place) else { return "" };
            let at = self.reading().tokens.partition_point(|token| (token.start as usize) < value.range.start);
            let word = at.checked_sub(back).and_then(|at| self.reading().tokens.get(at));
            word.filter(|word| word.kind == TokenKind::Word).map_or("", |word| self.reading().small(word))
        };
        let end = |place: usize| match before(place, 1) {
            word if ways.from.contains(&word) => Some(End::From),
            word if ways.to.contains(&word) => Some(End::To),
            _ => None,
        };
        let [first, second] = self.places;
        let whole = || {
            let near =
                self.between().split_whitespace().count() <= SHORT && !self.between().contains(['.', ',', ';']);
            let of = [1, 2].into_iter().any(|back| before(second, back) == ways.whole);
            near && of && !ways.whole.is_empty()
        };
        match (end(first), end(second)) {
            (Some(one), Some(two)) if one != two => Some([one, two]),
            (None, None) if whole() => Some([End::Part, End::Whole]),
            _ => None,
        }
    }

    /// "12 boys and 15 girls": a comma or an "and", a few words, and no end of a clause.
    fn is_short_list(&self) -> bool {
        let between = self.between();
        let words: Vec<&str> = between.split_whitespace().collect();
        let joined = between.contains([',', '\n']) || words.iter().any(|word| matches!(*word, "and" | "и" | "ва"));
        // "12 per cent, not 21" and «на 21, балки 12 фоиз» are the same.
        let contrasts = number_words(self.text.subject.language.tag()).map_or(&[][..], |words| &words.contrasts);
        let is_contrast = contrasts.contains(&between.trim_matches([',', '(', ' ', '\u{A0}']));
        joined
            && !is_contrast
            && words.len() <= SHORT
            && !between.contains(['.', ';', ':', '—', '–', '!', '?', '(', ')'])
    }

    /// What stands behind a number up to the next one, or before it from the last one; of its own sentence alone.
    fn beside(&self, which: usize, behind: bool) -> Beside<'t> {
        let reading = self.reading();
        let Some(place) = self.places.get(which).copied() else { return Beside::default() };
        let Some(value) = self.value(place) else { return Beside::default() };
        let range = if behind {
            value.range.end..self.value(place + 1).map_or(reading.text.len(), |next| next.range.start)
        } else {
            let before = place.checked_sub(1).and_then(|before| self.value(before));
            before.map_or(0, |before| before.range.end)..value.range.start
        };
        let text = reading.text.get(range.clone()).unwrap_or("");
        let range = if behind {
            range.start..range.start + text.find(['.', ';', '!', '?', '\n']).unwrap_or(text.len())
        } else {
            range.start + text.rfind(['.', ';', '!', '?', '\n']).map_or(0, |at| at + 1)..range.end
        };
        let mut beside = Beside::default();
        let mut hole =
            reading.text.get(..range.start).unwrap_or("").matches(crate::check::words::reading::HOLE).count();
        for token in &reading.tokens {
            if (token.start as usize) < range.start || token.end as usize > range.end {
                continue;
            }
            match token.kind {
                TokenKind::Hole => {
                    beside.holes.extend(reading.holes.get(hole).and_then(|inline| name(inline)));
                    hole += 1;
                }
                TokenKind::Word if token.classes.any(CharClasses::CAPITAL) => beside.names.push(reading.of(token)),
                TokenKind::Word => beside.small.push(reading.of(token)),
                _ => {}
            }
        }
        beside
    }
}

fn name(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Variable(name) => Some(&name.text),
        Inline::Message { id, .. } | Inline::Term { id, .. } => Some(&id.text),
        _ => None,
    }
}

/// Whether two numbers have something in common beside them.
fn agree(source: &Beside<'_>, target: &Beside<'_>, sides: [&Side<'_, '_>; 2]) -> bool {
    let [one, two] = sides;
    let kinds = |words: &[&str], prose: &Prose| -> Vec<&'static str> {
        let is = |starts: &str, word: &str| starts.split(' ').any(|start| word.starts_with(start));
        let kinds = prose.people.iter().filter(|(_, starts)| words.iter().any(|word| is(starts, word)));
        kinds.map(|(kind, _)| *kind).collect()
    };
    let (own, others) = (kinds(&source.small, one.prose), kinds(&target.small, two.prose));
    let long = |word: &&&str| word.chars().count() >= LONG;
    let sounds =
        |left: &[&str], right: &[&str]| left.iter().any(|name| right.iter().any(|word| may_be_name(name, word)));
    let small =
        |words: &[&'_ str]| -> Vec<String> { words.iter().filter(long).map(|word| (*word).to_owned()).collect() };
    let (left, right) = (small(&source.small), small(&target.small));
    source.holes.iter().any(|hole| target.holes.contains(hole))
        || own.iter().any(|kind| others.contains(kind))
        || source.names.iter().any(|name| target.names.contains(name))
        || sounds(&source.names, &target.names)
        || left.iter().any(|name| right.iter().any(|word| may_be_name(name, word)))
}

fn tell(source: &Side<'_, '_>, target: &Side<'_, '_>, severity: Severity, report: &mut Report) {
    let written = |side: &Side<'_, '_>, which: usize| {
        let value = side.places.get(which).and_then(|place| side.value(*place));
        let words = value.and_then(|value| side.reading().text.get(value.range.clone())).unwrap_or("");
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let whole = |side: &Side<'_, '_>| {
        let ends = side.value(side.places[0]).zip(side.value(side.places[1]));
        ends.and_then(|(one, two)| side.reading().span(one.range.start..two.range.end))
    };
    let subject = target.text.subject;
    let message = message!(
        "numbers-swapped",
        "`{name}` has first {first} and then {second} in {language}, and the source the other way round",
        name = subject.name(),
        first = written(target, 0),
        second = written(target, 1),
        language = subject.language_name(),
    );
    let mut diagnostic = Diagnostic::new(Code::NumbersSwapped, message)
        .at(whole(target).unwrap_or_else(|| subject.place()), "")
        .help(message!(
            "compare-order",
            "see what each number counts, and put them in the places of the source if only the numbers moved",
        ));
    diagnostic.severity = severity;
    if let Some(span) = whole(source) {
        diagnostic = diagnostic.also(span, the_source());
    }
    report.add(diagnostic);
}
