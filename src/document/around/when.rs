//! When and where an event is, in lines of text.
//!
//! In: an [`Event`]. Out: its lines. Invariants: an event that can be followed online has its time zone; a line without a
//! fact is no line.

use super::super::context::EditionContext;
use super::super::model::Inline;
use super::super::words::need::{Need, Why, with};
use crate::l10n::{Arguments, TimeOptions, Value};
use crate::registry::Text;
use crate::release::Event;

/// Whether the time zone stands beside the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ZoneShown {
    /// It does.
    Yes,
    /// Only where it must.
    Needed,
}

/// Day, hours and, where it must be, the time zone.
pub(super) fn when(event: &Event, zone: ZoneShown, context: &mut EditionContext<'_>) -> Vec<Inline> {
    let when = match &event.hours {
        Some(hours) => {
            let zone = zone == ZoneShown::Yes || event.online.is_some();
            context.hours(hours, &TimeOptions { date: "full".to_owned(), time: true, zone }, "")
        }
        None => context.date(event.when, "full"),
    };
    let need = Need::new("event-date").by(event.span, Why::Here);
    context.words.inlines(need, &with("when", Value::Text(when)))
}

/// Room, street and places.
pub(super) fn place(event: &Event, context: &mut EditionContext<'_>) -> Option<Vec<Inline>> {
    let venue = event.venue.as_ref().map(|id| {
        let need = Need::new(&id.value).of_release().by(id.span, Why::Here);
        context.words.inlines(need, &context.arguments)
    });
    let places: Vec<String> = event.places.iter().map(|place| context.place(place)).collect();
    if places.is_empty() {
        return venue;
    }
    let mut text = String::new();
    venue.iter().for_each(|venue| super::super::words::inline::plain(venue, &mut text));
    let arguments =
        Arguments::from([("venue".to_owned(), Value::Text(text)), ("places".to_owned(), Value::List(places))]);
    let id = if venue.is_some() { "event-place" } else { "event-places" };
    Some(context.words.inlines(Need::new(id).by(event.span, Why::Place), &arguments))
}

/// Where it can be followed: words, and the address in full, for paper has no links.
pub(super) fn online(event: &Event, context: &mut EditionContext<'_>) -> Option<Vec<Inline>> {
    let address = event.online.as_ref()?;
    let need = Need::new("event-online").by(address.span, Why::Here);
    let mut line = context.words.inlines(need, &Arguments::new());
    line.extend(Text::new("\u{a0}").map(Inline::Text));
    line.push(link(&address.value)?);
    Some(line)
}

/// A link whose words are its address.
pub(super) fn link(href: &crate::registry::Href) -> Option<Inline> {
    let shown = href.as_str().trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    Some(Inline::Link { href: href.clone(), content: vec![Inline::Text(Text::new(shown).ok()?)] })
}

/// The name of an event, where it has one.
pub(super) fn name(event: &Event, context: &mut EditionContext<'_>) -> Option<Text> {
    let id = event.name.as_ref()?;
    Some(context.words.text(Need::new(&id.value).of_release().by(id.span, Why::Here), &context.arguments))
}
