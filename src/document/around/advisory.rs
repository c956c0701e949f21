//! The rows of a media advisory: what, who, when, where, why.
//!
//! In: `[advisory]` and the events of a release. Out: a block that stands before the body. Invariants: a row without a fact is
//! left out; hours have their time zone, for the media come from anywhere.

use super::super::context::EditionContext;
use super::super::model::{Block, Inline, Labels, Row};
use super::super::words::need::{Need, Why};
use super::when::{self, ZoneShown};
use crate::diag::Span;
use crate::l10n::{Arguments, Value};
use crate::registry::{At, Text};
use crate::release::{Advisory, Event, by_time};

/// Whether a release has rows: those of a media advisory whose event says more than a day and a place, or whose rows are
/// written.
pub(super) fn is_shown(context: &EditionContext<'_>) -> bool {
    let matter = &context.loaded.release.matter;
    matter.advisory.is_some() || matter.is_media_advisory() && matter.events.iter().any(Event::is_shown)
}

/// The rows, where the release has some.
pub(crate) fn rows(context: &mut EditionContext<'_>) -> Option<Block> {
    if !is_shown(context) {
        return None;
    }
    let matter = &context.loaded.release.matter;
    let none = Advisory::default();
    let own = matter.advisory.as_ref().unwrap_or(&none);
    let span = own.span.or(matter.events.first().map(|event| event.span))?;
    let events = by_time(&matter.events);
    let what = match &own.what {
        Some(id) => vec![message(id, context)],
        None => {
            let names: Vec<Text> = events.iter().filter_map(|event| when::name(event, context)).collect();
            names.into_iter().map(|name| vec![Inline::Text(name)]).collect()
        }
    };
    let who = own.who.iter().map(|id| message(id, context)).collect();
    let why = own.why.iter().map(|id| message(id, context)).collect();
    let photo = own.photo.iter().map(|id| message(id, context)).collect();
    let interview = own.interview.iter().map(|id| message(id, context)).collect();
    let (times, places) = (times(&events, context), places(&events, context));
    let rows: Vec<Row> = [
        ("row-what", what),
        ("row-who", who),
        ("row-when", times),
        ("row-where", places),
        ("row-why", why),
        ("row-photo", photo),
        ("row-interview", interview),
    ]
    .into_iter()
    .filter_map(|(id, lines)| row(id, lines, span, context))
    .collect();
    (!rows.is_empty()).then_some(Block::Rows { rows, labels: Labels::Beside })
}

fn row(id: &str, lines: Vec<Vec<Inline>>, span: Span, context: &mut EditionContext<'_>) -> Option<Row> {
    if lines.is_empty() {
        return None;
    }
    let label = context.words.text(Need::new(id).by(span, Why::Here), &Arguments::new());
    Some(Row { label, lines })
}

fn message(id: &At<String>, context: &mut EditionContext<'_>) -> Vec<Inline> {
    context.words.inlines(Need::new(&id.value).of_release().by(id.span, Why::Here), &context.arguments)
}

/// A line an event.
fn times(events: &[Event], context: &mut EditionContext<'_>) -> Vec<Vec<Inline>> {
    let line = |event: &Event, context: &mut EditionContext<'_>| when::when(event, ZoneShown::Yes, context);
    let lines = events.iter().map(|event| line(event, context)).collect();
    by_name(events, lines, context)
}

/// A line an event, or one for all where they are at the same place; then where they can be followed.
fn places(events: &[Event], context: &mut EditionContext<'_>) -> Vec<Vec<Inline>> {
    let mut lines: Vec<Vec<Inline>> = Vec::new();
    let mut held: Vec<Event> = Vec::new();
    for event in events {
        if let Some(line) = when::place(event, context) {
            lines.push(line);
            held.push(event.clone());
        }
    }
    let same = held.len() == events.len() && lines.windows(2).all(|pair| pair.first() == pair.last());
    let mut lines = if same { lines.into_iter().take(1).collect() } else { by_name(&held, lines, context) };
    lines.extend(events.iter().filter_map(|event| when::online(event, context)));
    lines
}

/// Lines of several events, each with the event's name before it.
fn by_name(events: &[Event], lines: Vec<Vec<Inline>>, context: &mut EditionContext<'_>) -> Vec<Vec<Inline>> {
    if context.loaded.release.matter.events.len() < 2 {
        return lines;
    }
    let named = |(event, line): (&Event, Vec<Inline>)| {
        let Some(name) = when::name(event, context) else { return line };
        let mut text = String::new();
        super::super::words::inline::plain(&line, &mut text);
        let arguments = Arguments::from([
            ("name".to_owned(), Value::Text(name.to_string())),
            ("text".to_owned(), Value::Text(text)),
        ]);
        context.words.inlines(Need::new("event-named").by(event.span, Why::Here), &arguments)
    };
    events.iter().zip(lines).map(named).collect()
}
