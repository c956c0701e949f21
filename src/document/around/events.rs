//! The section with dates and places of events.
//!
//! In: the events of a release. Out: a [`Section`]: of one event when and where, of several a list by name. Invariants: a
//! release whose event says no more than a day and a place has none, nor one that shows its events as rows of an advisory.

use super::super::anchors::Anchors;
use super::super::context::EditionContext;
use super::super::model::{Block, Inline, Labels, Row};
use super::super::parts::{Section, SectionRole};
use super::super::words::need::{Need, Why};
use super::advisory;
use super::when::{self, ZoneShown};
use crate::l10n::Arguments;
use crate::release::{Event, Feature, by_time};

/// The section, where the release needs one.
pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let events: &[Event] = &context.loaded.release.matter.events;
    let first = events.first()?;
    if advisory::is_shown(context) || events.len() == 1 && !first.is_shown() || is_occasion(context) {
        return None;
    }
    let need = Need::new("events-heading").by(first.span, Why::Here);
    let heading = context.words.text(need, &Arguments::new());
    let block = match events {
        [only] => one(only, context),
        several => Block::Rows {
            rows: by_time(several).iter().filter_map(|event| named(event, context)).collect(),
            labels: Labels::Over,
        },
    };
    let anchor = anchors.named("events");
    Some(Section { role: SectionRole::Events, heading: Some(heading), anchor, blocks: vec![block] })
}

/// Whether the line under the headline of a speech says all that there is to say of its event.
pub(super) fn is_occasion(context: &EditionContext<'_>) -> bool {
    let matter = &context.loaded.release.matter;
    match matter.events.as_slice() {
        [only] => matter.form.kind.shows(Feature::Delivery) && only.name.is_none() && only.online.is_none(),
        _ => false,
    }
}

fn one(event: &Event, context: &mut EditionContext<'_>) -> Block {
    let mut rows = Vec::new();
    let mut add = |id: &str, lines: Vec<Vec<Inline>>, context: &mut EditionContext<'_>| {
        if !lines.is_empty() {
            let label = context.words.text(Need::new(id).by(event.span, Why::Here), &Arguments::new());
            rows.push(Row { label, lines });
        }
    };
    let when = when::when(event, ZoneShown::Needed, context);
    add("row-when", vec![when], context);
    let place = when::place(event, context).into_iter().chain(when::online(event, context)).collect();
    add("row-where", place, context);
    if let Some(label) = when::name(event, context) {
        let lines = rows.into_iter().flat_map(|row| row.lines).collect();
        return Block::Rows { rows: vec![Row { label, lines }], labels: Labels::Over };
    }
    Block::Rows { rows, labels: Labels::Beside }
}

/// One of several events.
fn named(event: &Event, context: &mut EditionContext<'_>) -> Option<Row> {
    let label = when::name(event, context)?;
    let mut lines = vec![when::when(event, ZoneShown::Needed, context)];
    lines.extend(when::place(event, context));
    lines.extend(when::online(event, context));
    Some(Row { label, lines })
}
