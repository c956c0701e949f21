//! The keys of events: `[event]`, `[[events]]`, `[accreditation]`, `[advisory]`.
//!
//! In: TOML values with their places. Out: [`Event`]s, [`Accreditation`], [`Advisory`]. Invariants: ranges go forward; the media
//! register before what they register for; of several events each has a name.

use std::collections::BTreeSet;

use toml::{Spanned, Value as Toml};

use super::event::{Accreditation, Advisory, Event, Until};
use super::hours::{self, End, has_hour};
use super::ids;
use super::raw::{Raw, RawAccreditation, RawAdvisory, RawEvent};
use super::reader::Reader;
use super::values::{moment, range};
use crate::diag::{Code, Diagnostic, Span, message};
use crate::l10n::{PartialDate, TimeRange};
use crate::registry::{At, ContactId, Entity, Href};
use crate::release::moment::Moment;

/// What a front matter says of events.
#[derive(Debug, Default)]
pub(super) struct Events {
    pub(super) list: Vec<Event>,
    /// The places of each one's beginning and end.
    pub(super) spans: Vec<[Span; 2]>,
    pub(super) accreditation: Option<Accreditation>,
    pub(super) advisory: Option<Advisory>,
    /// Whether something of an event was reported, so that it is not known what it says.
    pub(super) lost: bool,
    /// The moments that these name.
    pub(super) hours: Vec<At<Moment>>,
}

impl Reader<'_> {
    /// Everything that a front matter says of events. What cannot be read of them is added to `lost`.
    pub(super) fn events(&mut self, raw: &mut Raw, lost: &mut BTreeSet<String>) -> Events {
        let mut events = Events::default();
        let (single, several) = (raw.event.take(), std::mem::take(&mut raw.events));
        if let (Some(single), Some(first)) = (&single, several.first()) {
            let (one, other) = (self.scope.span(&single.from), self.scope.span(&first.from));
            self.scope.error(
                Diagnostic::new(Code::InvalidSetting, "events stand under [event] and under [[events]]")
                    .at(other, "here")
                    .also(one, "and here")
                    .help("write [[events]] in place of [event] too"),
            );
        }
        self.same_names(&several);
        let count = several.len();
        for event in single.into_iter().chain(several) {
            let first = self.scope.span(&event.from);
            let has_address = event.online.is_some();
            if count > 1 && event.name.is_none() {
                self.scope.error(
                    Diagnostic::new(Code::InvalidSetting, "one of several events has no name")
                        .at(first, "this event")
                        .help("add `name = \"event-opening\"` below its [[events]], and a message of that name"),
                );
            }
            if let Some((event, spans)) = self.event(event, &mut events.hours) {
                events.lost |= has_address && event.online.is_none();
                events.list.push(event);
                events.spans.push(spans);
            } else {
                events.lost = true;
            }
        }
        lost.extend(events.lost.then(|| "event".to_owned()));
        events.accreditation = raw.accreditation.take().and_then(|raw| self.accreditation(raw, &mut events));
        events.advisory = raw.advisory.take().map(|raw| self.advisory(raw));
        events
    }

    /// Events are told apart by their names.
    fn same_names(&mut self, events: &[RawEvent]) {
        let mut known: Vec<&Spanned<String>> = Vec::new();
        for name in events.iter().filter_map(|event| event.name.as_ref()) {
            if let Some(first) = known.iter().find(|first| first.get_ref() == name.get_ref()) {
                let (first, second) = (self.scope.span(first), self.scope.span(name));
                self.scope.error(
                    Diagnostic::new(Code::DuplicatePlace, format!("two events are called `{}`", name.get_ref()))
                        .at(second, "again")
                        .also(first, "the first one")
                        .help("give it a name of its own, and a message for that"),
                );
            }
            known.push(name);
        }
    }

    /// An event, and the places of its beginning and end.
    fn event(&mut self, raw: RawEvent, moments: &mut Vec<At<Moment>>) -> Option<(Event, [Span; 2])> {
        let places = self.places(raw.places);
        let online = raw.online.and_then(|address| self.web(address));
        let (name, venue) = (raw.name.map(|id| self.scope.at(id)), raw.venue.map(|id| self.scope.at(id)));
        let begin = self.scope.span(&raw.from);
        let end = raw.to.as_ref().map_or(begin, |to| self.scope.span(to));
        let event = |when, hours| {
            let event = Event { span: begin, when, hours, places, name, venue, online };
            (event, [begin, end])
        };
        let report = &mut *self.scope.report;
        if has_hour(raw.from.get_ref()) || raw.to.as_ref().is_some_and(|to| has_hour(to.get_ref())) {
            let from = End { key: "from", value: raw.from.get_ref(), span: begin };
            let to = raw.to.as_ref().map(|to| End { key: "to", value: to.get_ref(), span: end });
            let hours = hours::read(&from, to.as_ref(), report)?;
            let Some(days) = hours.range.days() else {
                report.error(
                    Diagnostic::new(
                        Code::InvalidDate,
                        message!("event-hour-alone", "an event has a day, and this is an hour alone"),
                    )
                    .at(begin, "")
                    .help(message!(
                        "day-before-hour",
                        "write the day before it: `{line}`",
                        line = format!("from = 2026-12-03T{}", hours.range.from)
                    )),
                );
                return None;
            };
            moments.extend(hours.moments);
            return Some(event(days, Some(hours.range)));
        }
        let from = moment("from", raw.from.get_ref(), begin, report);
        let to = match raw.to {
            Some(to) => Some(moment("to", to.get_ref(), end, report)?),
            None => None,
        };
        let when = range(from?, to, end, report)?;
        Some(event(when, None))
    }

    /// An address of the web.
    fn web(&mut self, raw: Spanned<String>) -> Option<At<Href>> {
        let At { value, span } = self.scope.at(raw);
        let help = match Href::new(&value) {
            Ok(href) if href.is_web() => return Some(At { value: href, span }),
            Ok(_) => message!("begin-with-https", "write an address that begins with https://"),
            Err(why) => why.help(),
        };
        let message = message!("not-of-the-web", "`{text}` is not an address of the web", text = &value);
        self.scope.error(Diagnostic::new(Code::BadLink, message).at(span, "").help(help));
        None
    }

    fn accreditation(&mut self, raw: RawAccreditation, events: &mut Events) -> Option<Accreditation> {
        let spans = [
            raw.until.as_ref().map(|until| self.scope.span(until)),
            raw.contact.as_ref().map(|contact| self.scope.span(contact)),
            raw.url.as_ref().map(|url| self.scope.span(url)),
        ];
        let said = spans.into_iter().flatten().next();
        let beginning = self.beginning();
        let required = raw.required.as_ref().is_none_or(|required| *required.get_ref());
        let own = raw.required.as_ref().map(|required| self.scope.span(required));
        let span = said.or(own).unwrap_or(beginning);
        let until = raw.until.and_then(|until| self.until(&until, &mut events.hours));
        let contact = raw.contact.map(|contact| self.scope.id(contact, ContactId::new));
        if let Some(contact) = &contact {
            ids::known(
                Entity::Contact,
                std::slice::from_ref(contact),
                ContactId::as_str,
                self.registry,
                self.scope.report,
            );
        }
        let url = raw.url.and_then(|url| self.web(url));
        match (said, own) {
            (Some(said), Some(own)) if !required => {
                self.scope.error(
                    Diagnostic::new(Code::InvalidSetting, "no accreditation is needed, and it is said how to get it")
                        .at(own, "not needed")
                        .also(said, "how to get it")
                        .help("delete `required = false`, or the other lines under [accreditation]"),
                );
            }
            (None, _) if required => {
                self.scope.error(
                    Diagnostic::new(Code::InvalidSetting, "[accreditation] does not say how to register")
                        .at(span, "")
                        .help("add `until = 2026-12-02T17:00` and `contact = \"…\"`, or write `required = false`"),
                );
            }
            _ => {}
        }
        let accreditation = Accreditation { span, required, until, contact, url };
        self.of_what(&accreditation, spans[0], events);
        Some(accreditation)
    }

    /// The media register for an event, and before it ends. `until` is where it is said until when.
    fn of_what(&mut self, accreditation: &Accreditation, until: Option<Span>, events: &Events) {
        let last = events.list.iter().max_by_key(|event| event.end());
        if let (Some(end), Some(last), Some(span)) = (accreditation.until, last, until)
            && end.clock() > last.end()
        {
            self.scope.error(
                Diagnostic::new(Code::InvalidDate, "the accreditation ends after the event")
                    .at(span, "")
                    .also(last.span, "the event")
                    .help("write an earlier day, with its hour: the media register before the event"),
            );
        }
        if accreditation.required && events.list.is_empty() && !events.lost {
            self.scope.error(
                Diagnostic::new(Code::InvalidSetting, "there is no event that the media could register for")
                    .at(accreditation.span, "")
                    .help("add a line `[event]` and below it `from = 2026-12-03T10:00`, or delete [accreditation]"),
            );
        }
    }

    /// The end of an accreditation: a day, or an hour of it.
    fn until(&mut self, raw: &Spanned<Toml>, moments: &mut Vec<At<Moment>>) -> Option<Until> {
        let span = self.scope.span(raw);
        if !has_hour(raw.get_ref()) {
            let day = moment("until", raw.get_ref(), span, self.scope.report)?;
            let PartialDate::Day(day) = day else {
                self.scope.error(
                    Diagnostic::new(
                        Code::InvalidDate,
                        format!("`{day}` is a month, and an accreditation ends on a day"),
                    )
                    .at(span, "")
                    .help("write the day, with its hour: `until = 2026-12-02T17:00`"),
                );
                return None;
            };
            return Some(Until::Day(day));
        }
        let end = End { key: "until", value: raw.get_ref(), span };
        let hours = hours::read(&end, None, self.scope.report)?;
        match (hours.range, hours.moments.first()) {
            (_, Some(moment)) => {
                moments.push(*moment);
                Some(Until::Hour(moment.value))
            }
            (TimeRange { from, .. }, None) => {
                self.scope.error(
                    Diagnostic::new(Code::InvalidDate, "an accreditation ends on a day, and this is an hour alone")
                        .at(span, "")
                        .help(format!("write the day before it: `until = 2026-12-02T{from}`")),
                );
                None
            }
        }
    }

    fn advisory(&mut self, raw: RawAdvisory) -> Advisory {
        let mut first = None;
        let mut at = |id: Option<Spanned<String>>| {
            let at = id.map(|id| self.scope.at(id));
            first = first.or(at.as_ref().map(|at| at.span));
            at
        };
        let [what, who, why] = [raw.what, raw.who, raw.why].map(&mut at);
        let [photo, interview] = [raw.photo, raw.interview].map(&mut at);
        Advisory { span: first, what, who, why, photo, interview }
    }
}
