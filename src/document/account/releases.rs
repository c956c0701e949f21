//! The releases of an account, one after the other.
//!
//! In: what is known of them. Out: of each a heading, its facts, a table of its editions with what they print. Invariants: a release is called as in the
//! account's language, where it has an edition in that; disclaimers, which are long and often the same, stand behind all releases.

use super::model::{Account, Shown, Told, ToldEdition};
use super::tables::{row, table, text};
use super::{AccountWords, foreign};
use crate::document::model::{Block, Inline, Labels, Row, TableRow};
use crate::document::words::need::with;
use crate::l10n::{Arguments, Locale, Value};
use crate::registry::{Href, Text};
use crate::release::ColumnAlign;

/// Disclaimers in their languages, in the order of their numbers.
pub(super) type Disclaimers = Vec<(Locale, Text)>;

/// Writes all releases; gives the disclaimers that they print.
pub(super) fn releases(
    account: &Account<'_>,
    words: &mut AccountWords<'_, '_>,
    body: &mut Vec<Block>,
) -> Disclaimers {
    let mut disclaimers = Disclaimers::new();
    for told in &account.releases {
        release(told, &mut disclaimers, words, body);
    }
    disclaimers
}

fn release(told: &Told, disclaimers: &mut Disclaimers, words: &mut AccountWords<'_, '_>, body: &mut Vec<Block>) {
    let own = words.context.words.locale;
    let Some(first) = told.editions.iter().find(|edition| edition.locale == *own).or(told.editions.first()) else {
        return;
    };
    let title = foreign(&first.locale, own, vec![Inline::Text(first.title.clone())]);
    body.push(Block::Heading { level: 3, anchor: words.anchors.named("release"), content: vec![title] });
    body.push(Block::Rows { rows: facts(told, first, words), labels: Labels::Beside });
    let mut rows = Vec::new();
    for edition in &told.editions {
        rows.push(self::edition(edition, disclaimers, words));
    }
    use ColumnAlign::Start;
    let columns = [
        ("report-language", Start),
        ("report-headline", Start),
        ("report-shown", Start),
        ("report-statement", Start),
    ];
    let caption = vec![Inline::Text(words.word("report-printed"))];
    body.push(table(("report-printed", caption), &columns, rows, words));
}

/// What is the same in all its editions.
fn facts(told: &Told, first: &ToldEdition, words: &mut AccountWords<'_, '_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut fact = |id: &str, lines: Vec<Vec<Inline>>, words: &mut AccountWords<'_, '_>| {
        let lines: Vec<Vec<Inline>> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            rows.push(Row { label: words.word(id), lines });
        }
    };
    let own = words.context.words.locale;
    let quoted = |text: &Text| vec![foreign(&first.locale, own, vec![Inline::Text(text.clone())])];
    let day = words.context.date(told.day.into(), "long");
    fact("report-date", vec![vec![text(day)]], words);
    fact("report-reference", first.reference.iter().map(|text| vec![Inline::Text(text.clone())]).collect(), words);
    fact("report-kind", first.kind.iter().map(quoted).collect(), words);
    let projects = told.projects.iter().map(|id| vec![Inline::Text(words.project(id))]).collect();
    fact("report-project", projects, words);
    let role = words.form("report-role", told.role.word(), &Arguments::new());
    fact("report-role", vec![vec![Inline::Text(role)]], words);
    let places: Vec<String> = first.places.iter().map(ToString::to_string).collect();
    let places = Text::new(places.join(", ")).ok();
    fact("report-places", places.iter().map(quoted).collect(), words);
    fact(
        "report-pages",
        told.editions.iter().filter_map(|edition| edition.page.as_ref()).map(address).collect(),
        words,
    );
    for (id, days) in [("report-corrected", corrections(told)), ("report-withdrawn", withdrawals(told))] {
        let lines = days.into_iter().map(|(day, locales)| {
            let mut line = vec![text(format!("{}: ", words.context.date(day.into(), "long")))];
            for (number, locale) in locales.iter().enumerate() {
                line.extend((number > 0).then(|| text(", ")));
                line.extend(words.language(locale));
            }
            line
        });
        let lines = lines.collect();
        fact(id, lines, words);
    }
    if let Some(count) = told.mentions {
        fact("report-mentions", vec![vec![text(count.to_string())]], words);
    }
    rows
}

/// An address as people read it.
fn address(href: &Href) -> Vec<Inline> {
    let shown = href.as_str().strip_prefix("https://").unwrap_or(href.as_str());
    vec![Inline::Link { href: href.clone(), content: vec![text(shown)] }]
}

/// Days with the languages whose editions they concern.
type Days<'t> = Vec<(jiff::civil::Date, Vec<&'t Locale>)>;

fn corrections(told: &Told) -> Days<'_> {
    let mut days: Vec<_> = told.editions.iter().flat_map(|edition| &edition.corrected).copied().collect();
    days.sort();
    days.dedup();
    let with = |day| told.editions.iter().filter(move |edition| edition.corrected.contains(&day));
    days.into_iter().map(|day| (day, with(day).map(|edition| &edition.locale).collect())).collect()
}

fn withdrawals(told: &Told) -> Days<'_> {
    let mut days: Vec<_> = told.editions.iter().filter_map(|edition| edition.withdrawn).collect();
    days.dedup();
    let with = |day| told.editions.iter().filter(move |edition| edition.withdrawn == Some(day));
    days.into_iter().map(|day| (day, with(day).map(|edition| &edition.locale).collect())).collect()
}

fn edition(edition: &ToldEdition, disclaimers: &mut Disclaimers, words: &mut AccountWords<'_, '_>) -> TableRow {
    let own = words.context.words.locale;
    let quoted = |content: Inline| foreign(&edition.locale, own, vec![content]);
    let title = vec![quoted(Inline::Text(edition.title.clone()))];
    let shown = match &edition.shown {
        Shown::Emblem(Some(height)) => {
            words.form("report-shown", "emblem-of", &with("height", Value::Text(height.clone())))
        }
        other => words.form("report-shown", other.word(), &Arguments::new()),
    };
    let mut statement: Vec<Inline> =
        edition.statement.iter().map(|text| quoted(Inline::Text(text.clone()))).collect();
    for disclaimer in &edition.disclaimers {
        let entry = (edition.locale.clone(), disclaimer.clone());
        let known = disclaimers.iter().position(|known| *known == entry);
        let number = known.unwrap_or_else(|| {
            disclaimers.push(entry);
            disclaimers.len() - 1
        });
        let number = Value::Text((number + 1).to_string());
        let word = words.form("report-disclaimers", "one", &with("number", number));
        statement.extend([text(" · "), Inline::Text(word)]);
    }
    row(vec![words.language(&edition.locale), title, vec![Inline::Text(shown)], statement])
}

/// The disclaimers with their numbers.
pub(super) fn disclaimers(all: &Disclaimers, words: &mut AccountWords<'_, '_>, body: &mut Vec<Block>) {
    if all.is_empty() {
        return;
    }
    body.push(words.heading(2, "report-disclaimers"));
    let own = words.context.words.locale;
    let item = |(locale, text): &(Locale, Text)| {
        vec![Block::Paragraph(vec![foreign(locale, own, vec![Inline::Text(text.clone())])])]
    };
    body.push(Block::List { start: Some(1), items: all.iter().map(item).collect() });
}
