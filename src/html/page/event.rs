//! The events of a release as structured data (schema.org's `Event`).
//!
//! In: the events of a document for calendars. Out: a value an event. Invariants: hours have their offset from UTC; every word
//! stands on the page, too; who organises an event is whoever issues the release.

use serde_json::{Map, Value, json};

use crate::document::{CalendarEvent, Document};

/// The events, where the document has some for calendars.
pub(super) fn events(document: &Document) -> Vec<Value> {
    let events = document.calendar.iter().flat_map(|calendar| &calendar.events);
    events.map(|one| event(one, document)).collect()
}

fn event(event: &CalendarEvent, document: &Document) -> Value {
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
    put("@type", json!("Event"));
    put("name", json!(event.name.as_str()));
    put("inLanguage", json!(document.locale.tag()));
    put("startDate", json!(event.begins));
    if let Some(ends) = &event.ends {
        put("endDate", json!(ends));
    }
    let place = event
        .place
        .iter()
        .map(|place| json!({ "@type": "Place", "name": place.as_str(), "address": place.as_str() }));
    let online =
        event.online.iter().map(|(_, address)| json!({ "@type": "VirtualLocation", "url": address.as_str() }));
    let mut locations: Vec<Value> = place.chain(online).collect();
    match (&event.place, &event.online) {
        (Some(_), Some(_)) => put("location", json!(locations)),
        _ => locations.pop().and_then(|only| put("location", only)),
    };
    let mode = match (&event.place, &event.online) {
        (Some(_), Some(_)) => Some("Mixed"),
        (Some(_), None) => Some("Offline"),
        (None, Some(_)) => Some("Online"),
        (None, None) => None,
    };
    if let Some(mode) = mode {
        put("eventAttendanceMode", json!(format!("https://schema.org/{mode}EventAttendanceMode")));
    }
    if !document.issuers.is_empty() {
        let issuers = document.issuers.iter();
        put("organizer", issuers.map(|name| json!({ "@type": "Organization", "name": name.as_str() })).collect());
    }
    Value::Object(out)
}
