//! A strict reader of iCalendar files (RFC 5545).
//!
//! In: the bytes of a file. Out: its events, by property. Invariants: what the standard forbids fails: bare line ends, lines of more
//! than 75 octets, letters cut in two, properties that are missing or come twice, values that are none of their type.

use std::collections::BTreeMap;

/// A property: its parameters and its value as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Property {
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) value: String,
}

/// An event: its properties by name.
pub(crate) type Event = BTreeMap<String, Property>;

/// Properties whose values are text, and are escaped (RFC 5545 3.3.11).
const TEXTS: [&str; 4] = ["UID", "SUMMARY", "LOCATION", "DESCRIPTION"];

/// Reads a calendar.
pub(crate) fn read(bytes: &[u8]) -> Vec<Event> {
    let lines = unfolded(bytes);
    let mut lines = lines.iter().map(String::as_str);
    assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
    assert_eq!(lines.next(), Some("VERSION:2.0"));
    let product = lines.next().unwrap();
    assert!(product.starts_with("PRODID:") && product.len() > 7, "{product}");
    let mut events = Vec::new();
    loop {
        match lines.next().unwrap() {
            "BEGIN:VEVENT" => {
                let own: Vec<&str> = lines.by_ref().take_while(|line| *line != "END:VEVENT").collect();
                events.push(event(&own));
            }
            "END:VCALENDAR" => break,
            other => panic!("no place for `{other}`"),
        }
    }
    assert_eq!(lines.next(), None, "nothing follows the end");
    assert!(!events.is_empty(), "a calendar has a component (3.6)");
    let mut ids: Vec<&str> = events.iter().map(|event| event["UID"].value.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), events.len(), "identifiers are unique (3.8.4.7)");
    events
}

/// The value of a property.
pub(crate) fn value<'a>(event: &'a Event, name: &str) -> &'a str {
    event.get(name).map_or("-", |property| property.value.as_str())
}

/// Content lines: each ends with CRLF, and one that was folded is joined (3.1).
fn unfolded(bytes: &[u8]) -> Vec<String> {
    let rest = bytes.strip_suffix(b"\r\n").expect("the last line ends");
    let mut lines: Vec<String> = Vec::new();
    for line in rest.split(|byte| *byte == b'\n').enumerate().map(|(number, line)| {
        // Every line but the last has its CR still.
        let last = number == rest.iter().filter(|byte| **byte == b'\n').count();
        if last { line } else { line.strip_suffix(b"\r").expect("a line feed has a carriage return before it") }
    }) {
        assert!(line.len() <= 75, "{} octets", line.len());
        let text = std::str::from_utf8(line).expect("a letter is not cut");
        assert!(!text.is_empty() && !text.chars().any(char::is_control), "{text:?}");
        match text.strip_prefix(' ') {
            Some(more) => lines.last_mut().expect("the first line is not folded").push_str(more),
            None => lines.push(text.to_owned()),
        }
    }
    lines
}

fn event(lines: &[&str]) -> Event {
    let mut event = Event::new();
    for line in lines {
        let (name, property) = property(line);
        assert!(event.insert(name.clone(), property).is_none(), "{name} comes twice");
    }
    for needed in ["UID", "DTSTAMP", "DTSTART", "SUMMARY"] {
        assert!(event.contains_key(needed), "{needed} is missing");
    }
    let stamp = &event["DTSTAMP"];
    assert!(stamp.parameters.is_empty() && is_utc(&stamp.value), "DTSTAMP is in UTC (3.8.7.2): {stamp:?}");
    let kind = |name: &str| {
        let at = event.get(name)?;
        let is_day = at.parameters == [("VALUE".to_owned(), "DATE".to_owned())];
        let is_right = if is_day { is_day_of(&at.value) } else { at.parameters.is_empty() && is_utc(&at.value) };
        assert!(is_right, "{name}: {at:?}");
        Some(is_day)
    };
    let (start, end) = (kind("DTSTART"), kind("DTEND"));
    assert!(end.is_none() || end == start, "both ends are of one type (3.8.2.2)");
    assert!(end.is_none() || event["DTSTART"].value < event["DTEND"].value, "an end comes later (3.8.2.2)");
    if let Some(url) = event.get("URL") {
        assert!(url.value.starts_with("https://") && url.value.is_ascii(), "{url:?}");
    }
    if let Some(sequence) = event.get("SEQUENCE") {
        sequence.value.parse::<u32>().expect("a sequence is a number");
    }
    event
}

fn property(line: &str) -> (String, Property) {
    let (head, value) = line.split_once(':').expect("a property has a value");
    let mut parts = head.split(';');
    let name = parts.next().unwrap().to_owned();
    assert!(name.chars().all(|c| c.is_ascii_uppercase() || c == '-') && !name.is_empty(), "{line}");
    let parameters: Vec<(String, String)> = parts
        .map(|part| part.split_once('=').expect("a parameter has a value"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let known = |(name, _): &(String, String)| name == "LANGUAGE" || name == "VALUE";
    assert!(parameters.iter().all(known), "{parameters:?}");
    let value = if TEXTS.contains(&name.as_str()) { unescaped(value) } else { value.to_owned() };
    (name, Property { parameters, value })
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        assert!(!matches!(c, ';' | ','), "`{c}` is escaped: {value}");
        match c {
            '\\' => out.push(match chars.next() {
                Some('n' | 'N') => '\n',
                Some(c @ ('\\' | ';' | ',')) => c,
                other => panic!("no escape: {other:?}"),
            }),
            other => out.push(other),
        }
    }
    out
}

fn is_day_of(value: &str) -> bool {
    jiff::civil::Date::strptime("%Y%m%d", value).is_ok() && value.len() == 8
}

fn is_utc(value: &str) -> bool {
    jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", value).is_ok() && value.len() == 16
}

#[test]
fn the_reader_refuses_what_the_standard_forbids() {
    let right = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a@b\r\nDTSTAMP:20260101T000000Z\r\n\
                 DTSTART:20260102T000000Z\r\nSUMMARY:One\\, two\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(value(&read(right.as_bytes())[0], "SUMMARY"), "One, two");
    let long = format!("SUMMARY:{}", "x".repeat(70));
    for (from, to) in [
        ("SUMMARY:One\\, two", "SUMMARY:One, two"),
        ("SUMMARY:One\\, two", "SUMMARY:One\\t"),
        ("SUMMARY:One\\, two", &long),
        ("SUMMARY:One\\, two\r\n", "SUMMARY:One\n"),
        ("UID:a@b\r\n", ""),
        ("UID:a@b", "UID:a@b\r\nUID:c@d"),
        ("DTSTAMP:20260101T000000Z", "DTSTAMP:20260101T000000"),
        ("DTSTART:20260102T000000Z", "DTSTART;VALUE=DATE:20260102T000000Z"),
        ("DTSTART:20260102T000000Z", "DTSTART:20260102T000000Z\r\nDTEND:20260101T000000Z"),
        ("END:VCALENDAR\r\n", "END:VCALENDAR"),
    ] {
        let wrong = right.replace(from, to);
        assert!(wrong != right && std::panic::catch_unwind(|| read(wrong.as_bytes())).is_err(), "{to}");
    }
}
