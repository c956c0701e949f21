//! Tables of an account.
//!
//! In: sums, what the press made of releases. Out: tables, each with a caption and a row of headers. Invariants: no cell is empty; a table is no
//! longer than those of releases, so that a long list comes in several.

use super::model::{Account, Mention, Sum};
use super::{AccountWords, foreign};
use crate::document::model::{Block, Inline, Labels, Row, Table, TableCell, TableColumn, TableRow};
use crate::registry::{Href, Text};
use crate::release::ColumnAlign;

/// So many rows a table has at most.
const MOST: usize = 60;

/// What stands in an empty cell.
const NOTHING: &str = "—";

pub(super) fn text(words: impl AsRef<str>) -> Inline {
    let fitting = Text::new(words.as_ref()).or_else(|_| Text::new(NOTHING));
    fitting.map_or_else(|_| Inline::Strong(Vec::new()), Inline::Text)
}

/// A row of cells.
pub(super) fn row(cells: Vec<Vec<Inline>>) -> TableRow {
    let filled = |content: Vec<Inline>| if content.is_empty() { vec![text(NOTHING)] } else { content };
    let cells = cells.into_iter().map(|content| TableCell { content: filled(content), gap: None });
    TableRow { cells: cells.collect(), total: false }
}

/// A table; columns by the word over each and where their words stand.
pub(super) fn table(
    caption: (&str, Vec<Inline>),
    columns: &[(&str, ColumnAlign)],
    rows: Vec<TableRow>,
    words: &mut AccountWords<'_, '_>,
) -> Block {
    let (name, caption) = caption;
    let columns = columns.iter().map(|(id, align)| {
        let header = vec![Inline::Text(words.word(id))];
        TableColumn { header, align: *align }
    });
    let columns = columns.collect();
    Block::Table(Table { anchor: words.anchors.named(name), caption, columns, rows })
}

/// By month, language and project.
pub(super) fn sums(account: &Account<'_>, words: &mut AccountWords<'_, '_>, body: &mut Vec<Block>) {
    use ColumnAlign::{End, Start};
    let figures = |sum: &Sum| [sum.releases, sum.editions].map(|count| vec![text(count.to_string())]).to_vec();
    let mut rows: Vec<TableRow> = Vec::new();
    for (month, own, until) in &account.months {
        let shown = words.context.date((*month).into(), "month-year");
        let name = vec![text(capital(&shown))];
        rows.push(row([vec![name], figures(own), figures(until)].concat()));
    }
    let all = vec![Inline::Text(words.word("report-all"))];
    let total = row([vec![all], figures(&account.all), figures(&account.all)].concat());
    rows.push(TableRow { total: true, ..total });
    let counted = [("report-releases", End), ("report-editions", End)];
    let columns = [
        ("report-month", Start),
        counted[0],
        counted[1],
        ("report-releases-until", End),
        ("report-editions-until", End),
    ];
    several("report-by-month", &columns, &rows, words, body);
    let languages = account.languages.iter().filter(|_| account.languages.len() > 1);
    let rows = languages.map(|(locale, sum)| row([vec![words.language(locale)], figures(sum)].concat()));
    let rows: Vec<TableRow> = rows.collect();
    several("report-by-language", &[("report-language", Start), counted[0], counted[1]], &rows, words, body);
    if let [(project, sum)] = account.projects.as_slice() {
        // A table with one row says less than its header.
        let project = words.project(project);
        let mut fact = |id: &str, fact: Inline| Row { label: words.word(id), lines: vec![vec![fact]] };
        let count = |count: usize| text(count.to_string());
        let rows = vec![
            fact("report-project", Inline::Text(project)),
            fact("report-releases", count(sum.releases)),
            fact("report-editions", count(sum.editions)),
        ];
        body.push(Block::Rows { rows, labels: Labels::Beside });
        return;
    }
    let mut rows = Vec::new();
    for (project, sum) in &account.projects {
        rows.push(row([vec![vec![Inline::Text(words.project(project))]], figures(sum)].concat()));
    }
    several("report-by-project", &[("report-project", Start), counted[0], counted[1]], &rows, words, body);
}

/// What the press made of releases.
pub(super) fn coverage(mentions: &Option<Vec<Mention>>, words: &mut AccountWords<'_, '_>, body: &mut Vec<Block>) {
    use ColumnAlign::Start;
    let Some(mentions) = mentions.as_ref().filter(|mentions| !mentions.is_empty()) else { return };
    body.push(words.heading(2, "report-coverage"));
    let mut rows = Vec::new();
    for mention in mentions {
        let day = words.context.date(mention.day.into(), "medium");
        let outlet = text(mention.outlet.trim());
        let outlet = match Href::new(mention.address.trim()) {
            Ok(href) => Inline::Link { href, content: vec![outlet] },
            Err(_) => outlet,
        };
        let title = mention
            .title
            .as_ref()
            .map(|(locale, title)| foreign(locale, words.context.words.locale, vec![Inline::Text(title.clone())]));
        let own = |words: &str| vec![text(words.trim())];
        rows.push(row(vec![
            vec![text(day)],
            vec![outlet],
            title.into_iter().collect(),
            own(&mention.language),
            own(&mention.reach),
            own(&mention.named),
        ]));
    }
    let columns = [
        ("report-date", Start),
        ("report-outlet", Start),
        ("report-release", Start),
        ("report-language", Start),
        ("report-reach", Start),
        ("report-named", Start),
    ];
    several("report-mentions", &columns, &rows, words, body);
}

/// Tables one after the other, where one would be too long.
fn several(
    caption: &str,
    columns: &[(&str, ColumnAlign)],
    rows: &[TableRow],
    words: &mut AccountWords<'_, '_>,
    body: &mut Vec<Block>,
) {
    let name = words.word(caption);
    let (all, mut first) = (rows.len(), 1);
    for part in rows.chunks(MOST) {
        let shown = match all {
            ..=MOST => name.to_string(),
            _ => format!("{name} ({first}–{})", first + part.len() - 1),
        };
        first += part.len();
        body.push(table((caption, vec![text(shown)]), columns, part.to_vec(), words));
    }
}

/// "January 2025" begins a row as it would a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
