//! The events of an edition as a file for calendars (iCalendar, RFC 5545).
//!
//! In: a document. Out: an event for each of its own. Invariants: hours are in UTC, so that no time zone needs to be described; a
//! line has at most 75 octets, and no letter is cut; the same document gives the same bytes.

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use sha2::{Digest as _, Sha256};

use super::edition::plain;
use crate::document::{Calendar, CalendarEvent, Document, EventTime, Href};

/// RFC 5545 3.1: octets of a line without its end.
const LINE: usize = 75;

/// The file; empty where the document has no events for it.
#[must_use]
pub fn calendar(document: &Document) -> String {
    let (Some(calendar), Some(site)) = (&document.calendar, &document.site) else { return String::new() };
    let (slug, tag) = (&document.slug, document.locale.tag());
    let page = format!("{site}{slug}/{slug}.{tag}.html");
    whole(calendar, |out, event| {
        let id = format!("{}@{}", event.id, host(site));
        let said = Said {
            id: &id,
            name: event.name.as_str(),
            headline: Some(document.headline.as_str()),
            page: Some(&page),
        };
        self::event(out, event, calendar, tag, &said);
    })
}

/// The same before the release is public: an event is no secret, headline and name of the release are. `site` is the house's.
#[must_use]
pub fn invitation(document: &Document, site: &Href) -> String {
    let Some(calendar) = &document.calendar else { return String::new() };
    whole(calendar, |out, event| {
        let digest = Sha256::digest(event.id.as_bytes());
        let digest: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
        let id = format!("{digest}@{}", host(site));
        let own = Some(&event.name).filter(|name| **name != document.headline);
        let name = own.or(document.label.as_ref()).unwrap_or(&document.furniture.publisher);
        let said = Said { id: &id, name: name.as_str(), headline: None, page: None };
        self::event(out, event, calendar, document.locale.tag(), &said);
    })
}

fn whole(calendar: &Calendar, mut one: impl FnMut(&mut Lines, &CalendarEvent)) -> String {
    let mut out = Lines::default();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Payom//Payom//EN");
    calendar.events.iter().for_each(|event| one(&mut out, event));
    out.line("END:VCALENDAR");
    out.text
}

/// What is said of an event.
struct Said<'a> {
    id: &'a str,
    name: &'a str,
    headline: Option<&'a str>,
    page: Option<&'a str>,
}

fn event(out: &mut Lines, event: &CalendarEvent, calendar: &Calendar, tag: &str, said: &Said<'_>) {
    out.line("BEGIN:VEVENT");
    out.text_of("UID", said.id);
    out.line(&format!("DTSTAMP:{}", instant(calendar.stamp)));
    out.line(&format!("SEQUENCE:{}", calendar.sequence));
    match event.time {
        EventTime::Days { first, last } => {
            out.line(&format!("DTSTART;VALUE=DATE:{}", day(first)));
            // The end is the day after the last one (RFC 5545 3.6.1).
            if let Some(after) = last.tomorrow().ok().filter(|_| last != first) {
                out.line(&format!("DTEND;VALUE=DATE:{}", day(after)));
            }
        }
        EventTime::Hours { from, to } => {
            out.line(&format!("DTSTART:{}", instant(from)));
            if let Some(to) = to {
                out.line(&format!("DTEND:{}", instant(to)));
            }
        }
    }
    let text = |name: &str| format!("{name};LANGUAGE={tag}");
    out.text_of(&text("SUMMARY"), said.name);
    match (&event.place, &event.online) {
        (Some(place), _) => out.text_of(&text("LOCATION"), place.as_str()),
        (None, Some((_, address))) => out.text_of("LOCATION", address.as_str()),
        (None, None) => {}
    }
    let online = event.online.iter().map(|(words, address)| format!("{words} {address}"));
    let own = |text: Option<&str>| text.map(str::to_owned);
    let lines: Vec<String> = own(said.headline).into_iter().chain(online).chain(own(said.page)).collect();
    if !lines.is_empty() {
        out.text_of(&text("DESCRIPTION"), &lines.join("\n"));
    }
    said.page.iter().for_each(|page| out.line(&format!("URL:{page}")));
    out.line("END:VEVENT");
}

fn instant(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// The host of an address.
fn host(site: &Href) -> &str {
    let rest = site.as_str().split_once("://").map_or(site.as_str(), |(_, rest)| rest);
    rest.split(['/', ':', '?', '#']).next().unwrap_or(rest)
}

/// Content lines while they are written.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// A property whose value is text, as a keyboard has it: backslash, semicolon, comma and the end of a line are escaped
    /// (RFC 5545 3.3.11).
    fn text_of(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for (number, part) in value.split('\n').enumerate() {
            line.push_str(if number > 0 { "\\n" } else { "" });
            for c in plain(part).chars() {
                let _ = match c {
                    '\\' | ';' | ',' => write!(line, "\\{c}"),
                    other => write!(line, "{other}"),
                };
            }
        }
        self.line(&line);
    }

    /// A line, folded where it is too long.
    fn line(&mut self, line: &str) {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(c);
            octets += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters() {
        let mut out = Lines::default();
        out.line(&"ҷ".repeat(100));
        assert!(out.text.split("\r\n").all(|line| line.len() <= LINE), "{}", out.text);
        assert_eq!(out.text.replace("\r\n ", ""), format!("{}\r\n", "ҷ".repeat(100)));
        let mut out = Lines::default();
        out.line(&"x".repeat(LINE));
        assert_eq!(out.text.matches("\r\n").count(), 1);
    }

    #[test]
    fn text_is_escaped() {
        let mut out = Lines::default();
        out.text_of("SUMMARY", "Water, roads; \\ \u{a0}\nand more");
        assert_eq!(out.text, "SUMMARY:Water\\, roads\\; \\\\\\nand more\r\n");
    }

    #[test]
    fn a_host_is_neither_scheme_nor_path() {
        for (address, expected) in [
            ("https://example.org/", "example.org"),
            ("https://example.org:8080/press/", "example.org"),
            ("http://example.org", "example.org"),
        ] {
            assert_eq!(host(&Href::new(address).unwrap()), expected);
        }
    }
}
