//! Two texts' values against each other.
//!
//! In: the values of a source text and of its translation. Out: [`Difference`]s. Invariants: values are compared as
//! multisets, for languages order words as they like; what is equal goes first, then what two languages may say for the
//! same thing, then the rest is paired by its kind.

use super::model::{Date, Kind, Ratio, Strength, Value};

/// What one text says and the other does not: places in the lists of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// In the source.
    pub(crate) source: Option<usize>,
    /// In the translation.
    pub(crate) target: Option<usize>,
}

/// A text's values, and what else of it matters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Side<'v> {
    pub(crate) values: &'v [Value],
    pub(crate) text: &'v str,
    /// The names of its placeables; none for those that hold words and no value.
    pub(crate) holes: &'v [&'v str],
}

/// Whether two texts say the same values in the same order.
pub(crate) fn agree(source: &[Value], target: &[Value]) -> bool {
    let same = |(one, other): (&Value, &Value)| equal(one, other) && one.kind == other.kind;
    source.len() == target.len() && source.iter().zip(target).all(same)
}

/// What a translation says otherwise than its source.
pub(crate) fn differences(source: Side<'_>, target: Side<'_>) -> Vec<Difference> {
    if agree(source.values, target.values) {
        return Vec::new();
    }
    let mut left: Vec<usize> = (0..source.values.len()).collect();
    let mut right: Vec<usize> = (0..target.values.len()).collect();
    let hole = |one: &Value, other: &Value| match (one.kind, other.kind) {
        (Kind::Hole(one), Kind::Hole(other)) => {
            source.holes.get(one).is_some_and(|name| target.holes.get(other) == Some(name))
        }
        _ => false,
    };
    let mut out = Vec::new();
    cancel([&source, &target], [&mut left, &mut right], |one, other| hole(one, other) && holes_agree(one, other));
    cancel([&source, &target], [&mut left, &mut right], equal);
    cancel([&source, &target], [&mut left, &mut right], |one, other| alike(one, other) || alike(other, one));
    pair([&source, &target], [&mut left, &mut right], &mut out, |one, other| {
        hole(one, other) && (one.measure.is_some() && other.measure.is_some() || one.amount != other.amount)
    });
    drop_holes(source, target, &mut left, &mut right);
    let strong = |side: Side<'_>, place: &usize| {
        side.values
            .get(*place)
            .is_some_and(|value| value.strength > Strength::Faint && !matches!(value.kind, Kind::Hole(_)))
    };
    left.retain(|place| strong(source, place));
    right.retain(|place| strong(target, place));
    if same_figures([&source, &target], [&left, &right]) {
        return out;
    }
    // What one language need not say ("both") belongs to another's figure only where nothing else does.
    pair([&source, &target], [&mut left, &mut right], &mut out, |one, other| {
        rank(one) == rank(other) && one.strength == Strength::Strong && other.strength == Strength::Strong
    });
    pair([&source, &target], [&mut left, &mut right], &mut out, |one, other| rank(one) == rank(other));
    pair([&source, &target], [&mut left, &mut right], &mut out, |one, other| {
        related(one, other) || folds(one, other)
    });
    let alone =
        |side: Side<'_>, place: usize| side.values.get(place).is_some_and(|value| value.strength == Strength::Strong);
    out.extend(
        left.into_iter()
            .filter(|place| alone(source, *place))
            .map(|place| Difference { source: Some(place), target: None }),
    );
    right.retain(|place| alone(target, *place) && !in_brackets(target, *place) && !is_twice(target, *place));
    out.extend(right.into_iter().map(|place| Difference { source: None, target: Some(place) }));
    out
}

/// Takes out what agrees.
fn cancel(sides: [&Side<'_>; 2], places: [&mut Vec<usize>; 2], agree: impl Fn(&Value, &Value) -> bool) {
    let [source, target] = sides;
    let [left, right] = places;
    left.retain(|place| {
        let Some(value) = source.values.get(*place) else { return false };
        let found = right.iter().position(|other| target.values.get(*other).is_some_and(|other| agree(value, other)));
        found.inspect(|found| _ = right.remove(*found)).is_none()
    });
}

/// Pairs what does not agree.
fn pair(
    sides: [&Side<'_>; 2],
    places: [&mut Vec<usize>; 2],
    out: &mut Vec<Difference>,
    belong: impl Fn(&Value, &Value) -> bool,
) {
    let [source, target] = sides;
    let [left, right] = places;
    left.retain(|place| {
        let Some(value) = source.values.get(*place) else { return false };
        let found =
            right.iter().position(|other| target.values.get(*other).is_some_and(|other| belong(value, other)));
        let Some(found) = found else { return true };
        out.push(Difference { source: Some(*place), target: Some(right.remove(found)) });
        false
    });
}

fn dimension(value: &Value) -> Option<&'static str> {
    value.measure.map(|measure| measure.dimension)
}

fn equal(one: &Value, other: &Value) -> bool {
    if matches!(one.kind, Kind::Hole(_)) || dimension(one) != dimension(other) || one.amount != other.amount {
        return false;
    }
    one.kind == other.kind || matches!((one.kind, other.kind), (Kind::Time(_), Kind::Time(_)))
}

fn holes_agree(one: &Value, other: &Value) -> bool {
    let measures = one.measure.is_none() || other.measure.is_none() || dimension(one) == dimension(other);
    measures && (one.amount == other.amount || one.amount == Ratio::ZERO || other.amount == Ratio::ZERO)
}

/// What two languages may say for the same thing.
fn alike(one: &Value, other: &Value) -> bool {
    match (one.kind, other.kind) {
        (Kind::Time(exact), Kind::Time(other_exact)) if !(exact && other_exact) => {
            let half = |value: &Value| value.amount.integer().map(|minute| minute % 720);
            half(one) == half(other)
        }
        (Kind::Date(date), Kind::Date(other)) => same_date(date, other),
        (Kind::Date(date), Kind::Count) => {
            let short = Ratio::new(u128::from(date.day) * 100 + u128::from(date.month), 100);
            let month = Ratio::whole(date.month.into()) == other.raw && date.day == 0;
            date.day > 0 && other.raw == short && other.measure.is_none() || month
        }
        // A time with a full stop, or an hour alone.
        (Kind::Time(_), Kind::Count) => {
            let minutes = one.amount.integer().unwrap_or(0);
            let stop = Ratio::new((minutes / 60 * 100 + minutes % 60).into(), 100);
            let hour = other.measure.is_none_or(|measure| measure.unit == "hour");
            hour && (other.raw == stop
                || minutes.is_multiple_of(60) && other.raw == Ratio::whole(minutes / 60 % 12)
                || one.raw == other.raw)
        }
        (Kind::Ordinal, Kind::Count) => {
            one.amount == other.raw
                && other.measure.is_none_or(|measure| matches!(measure.dimension, "months" | "minutes"))
        }
        (Kind::Ordinal, Kind::Share) => other.amount == one.amount.inverse() || other.raw.inverse() == one.amount,
        (Kind::Count, Kind::Count) => counts_alike(one, other),
        // "Halved" is «вдвое».
        (Kind::Multiple, Kind::Multiple) => one.amount != Ratio::ONE && one.amount == other.amount.inverse(),
        (Kind::Count, Kind::Multiple) => one.measure.is_none() && one.amount == other.amount,
        (Kind::Multiple, Kind::Share) => one.amount == other.amount.inverse() || one.amount == other.amount,
        (Kind::Ordinal, Kind::Multiple) => one.amount == other.amount,
        (Kind::Share, Kind::Count) => {
            let percent = dimension(other) == Some("percent") && one.amount.times(100, 1) == other.amount;
            // "One in five" is «аз панҷ як».
            let one_of = !other.figures && other.amount == one.amount.inverse();
            percent || other.measure.is_none() && (one.amount == other.amount || one_of)
        }
        (Kind::Decade, Kind::Count | Kind::Ordinal) => {
            other.measure.is_none() && other.amount.integer().is_some_and(|n| Some(n % 100) == one.amount.integer())
        }
        _ => false,
    }
}

fn counts_alike(one: &Value, other: &Value) -> bool {
    let bare = one.measure.is_none() && other.measure.is_none();
    let about = one.about && other.about && bare && about_alike(one, other);
    match (one.measure, other.measure) {
        _ if about => true,
        // The unit stands elsewhere in the sentence.
        (Some(measure), None) => {
            one.raw == other.raw
                && !matches!(measure.dimension, "percent" | "pp" | "per-mille")
                && !measure.is_money()
        }
        // "18 months" is a year and a half; a day has 24 hours.
        (Some(measure), Some(own)) => {
            let fortnight = |a: &str, b: &str| a == "months" && b == "minutes";
            let days = one.amount.times(365, 12).times(1440, 1);
            fortnight(measure.dimension, own.dimension) && days == other.amount
        }
        _ => false,
    }
}

/// "Two dozen" is about twenty, and no ten.
fn about_alike(one: &Value, other: &Value) -> bool {
    let score = |value: &Value| value.raw == Ratio::whole(20) || value.raw == Ratio::whole(24);
    score(one) == score(other)
}

fn same_date(one: Date, other: Date) -> bool {
    one.month == other.month && one.day == other.day && (one.year == 0 || other.year == 0 || one.year == other.year)
}

/// Values of one rank are the same kind of thing.
fn rank(value: &Value) -> u8 {
    match value.kind {
        Kind::Count => match value.measure {
            None => 0,
            Some(measure) if measure.is_money() => 1,
            Some(_) => 2,
        },
        Kind::Ordinal => 3,
        Kind::Share => 4,
        Kind::Multiple => 5,
        Kind::Decade => 6,
        Kind::Date(_) => 7,
        Kind::Weekday(_) => 8,
        Kind::Time(_) => 9,
        Kind::Hole(_) => 10,
        Kind::Every => 11,
        Kind::Contrary(group) => 12 + group,
    }
}

/// What may stand for each other though it is not the same kind of thing.
fn related(one: &Value, other: &Value) -> bool {
    let numeric = |value: &Value| {
        matches!(
            value.kind,
            Kind::Count | Kind::Ordinal | Kind::Share | Kind::Multiple | Kind::Time(_) | Kind::Decade
        )
    };
    let strong = one.strength == Strength::Strong || other.strength == Strength::Strong;
    let times = matches!(one.kind, Kind::Time(_)) != matches!(other.kind, Kind::Time(_));
    let measured = |value: &Value| value.measure.is_some();
    numeric(one) && numeric(other) && strong && !(times && (measured(one) || measured(other)) && one.raw != other.raw)
}

/// "By half" and «втрое»: both say how many times, and what they say is not alike.
fn folds(one: &Value, other: &Value) -> bool {
    matches!((one.kind, other.kind), (Kind::Share, Kind::Multiple) | (Kind::Multiple, Kind::Share))
}

/// A placeable that only one side has may say any one value of the other.
fn drop_holes(source: Side<'_>, target: Side<'_>, left: &mut Vec<usize>, right: &mut Vec<usize>) {
    let named = |side: Side<'_>, place: &usize| match side.values.get(*place).map(|value| value.kind) {
        Some(Kind::Hole(hole)) => side.holes.get(hole).is_some_and(|name| !name.is_empty()),
        _ => false,
    };
    let count = |side: Side<'_>, places: &[usize]| places.iter().filter(|place| named(side, place)).count();
    for _ in 0..count(source, left).min(right.len()) {
        let found = right
            .iter()
            .position(|place| target.values.get(*place).is_some_and(|value| !matches!(value.kind, Kind::Hole(_))));
        let Some(found) = found else { break };
        right.remove(found);
    }
    for _ in 0..count(target, right).min(left.len()) {
        let found = left
            .iter()
            .position(|place| source.values.get(*place).is_some_and(|value| !matches!(value.kind, Kind::Hole(_))));
        let Some(found) = found else { break };
        left.remove(found);
    }
}

/// A converted amount in brackets.
fn in_brackets(side: Side<'_>, place: usize) -> bool {
    let Some(value) = side.values.get(place).filter(|value| value.measure.is_some()) else { return false };
    let before = side.text.get(..value.range.start).unwrap_or("");
    let open = before.rfind('(').is_some_and(|open| !before.get(open..).unwrap_or("").contains(')'));
    open && side.text.get(value.range.end..).is_some_and(|after| after.contains(')'))
}

/// A word typed twice, which another rule reports.
fn is_twice(side: Side<'_>, place: usize) -> bool {
    let next = |place: usize| side.values.get(place).zip(side.values.get(place + 1));
    let same = |(one, other): (&Value, &Value)| {
        let between = side.text.get(one.range.end..other.range.start).unwrap_or("-");
        one.raw == other.raw && one.kind == other.kind && between.chars().all(char::is_whitespace)
    };
    next(place).is_some_and(same) || place.checked_sub(1).and_then(next).is_some_and(same)
}

/// The same figures in the same order, however they are divided: `10.30` and `10:30`.
fn same_figures(sides: [&Side<'_>; 2], places: [&[usize]; 2]) -> bool {
    let [source, target] = sides;
    let runs = |side: &Side<'_>, places: &[usize]| -> Option<Vec<String>> {
        let mut runs = Vec::new();
        for place in places {
            let value = side.values.get(*place)?;
            let loose = matches!(value.kind, Kind::Count | Kind::Time(_) | Kind::Share | Kind::Ordinal)
                && value.measure.is_none();
            if !(value.figures && loose) {
                return None;
            }
            let text = side.text.get(value.range.clone())?;
            let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
            runs.extend(digits.map(|run| run.trim_start_matches('0').to_owned()));
        }
        Some(runs)
    };
    let [left, right] = places;
    let time = |side: &Side<'_>, places: &[usize]| {
        places.iter().any(|place| side.values.get(*place).is_some_and(|value| matches!(value.kind, Kind::Time(_))))
    };
    if time(source, left) && time(target, right) {
        return false;
    }
    let (left, right) = (runs(source, left), runs(target, right));
    left.is_some() && left.as_ref().is_some_and(|runs| !runs.is_empty()) && left == right
}
