//! Whose words a release gives, and where they are spoken.
//!
//! In: its kind, its speaker, its issuers. Out: notices under the standfirst. Invariants: who issues a release is named at
//! its head, by the letterhead or by a line; that a speech may differ from its text is said as long as it is not public.

use super::{events, when};
use crate::document::context::EditionContext;
use crate::document::edition::Letterhead;
use crate::document::letterhead;
use crate::document::model::Inline;
use crate::document::parties;
use crate::document::parts::{Notice, NoticeRole};
use crate::document::words::inline::plain;
use crate::document::words::need::{Need, Why, with};
use crate::l10n::{Arguments, Participant, TimeOptions, Value};
use crate::registry::Text;
use crate::release::Feature;

/// The lines of a release about its speaker or its issuers.
pub(super) fn notices(context: &mut EditionContext<'_>) -> Vec<Notice> {
    let form = &context.loaded.release.matter.form;
    let mut notices = Vec::new();
    let mut add = |role, content: Vec<Inline>| notices.push(Notice { role, content });
    if let Some(speaker) = &form.speaker {
        let name = parties::speaker(speaker, context);
        add(NoticeRole::Attribution, vec![Inline::Text(name)]);
    } else if form.kind.shows(Feature::Attribution) && !form.kind.shows(Feature::Delivery) {
        add(NoticeRole::Attribution, statement(context));
    } else if let Some(line) = issued(context) {
        add(NoticeRole::Attribution, vec![Inline::Text(line)]);
    }
    if form.kind.shows(Feature::Delivery) {
        if let Some(words) = occasion(context) {
            add(NoticeRole::Attribution, words);
        }
        if !context.loaded.state.is_public() {
            let need = Need::new("check-against-delivery");
            let need = form.named.map_or(need, |span| need.by(span, Why::Here));
            add(NoticeRole::Delivery, context.words.inlines(need, &Arguments::new()));
        }
    }
    notices
}

/// "Statement by the Coalition and the Bureau".
fn statement(context: &mut EditionContext<'_>) -> Vec<Inline> {
    let issuers = letterhead::issuers(context);
    let list = issuers.iter().map(|id| Participant { name: context.organisation(id), through: None }).collect();
    let names = Value::Organisations { form: "genitive", list };
    let mut need = Need::new("statement-by");
    if let Some(first) = issuers.first() {
        need = need.by(first.span, Why::Organisation);
    }
    context.words.inlines(need, &with("organisations", names))
}

/// "Issued by …", where the letterhead does not say it.
fn issued(context: &mut EditionContext<'_>) -> Option<Text> {
    let said = context.loaded.release.matter.form.letterhead.as_ref()?.span;
    let shown = matches!(letterhead::letterhead(context), Letterhead::Joint(_));
    if shown || !letterhead::by_others(context) {
        return None;
    }
    let issuers = letterhead::issuers(context);
    let names: Vec<String> = issuers.iter().map(|id| context.organisation_text(id, None).to_string()).collect();
    let names = context.join(&names);
    let need = Need::new("issued-by").by(said, Why::Here);
    Some(context.words.text(need, &with("organisations", Value::Text(names))))
}

/// Where and when it is spoken, where no section says that.
fn occasion(context: &mut EditionContext<'_>) -> Option<Vec<Inline>> {
    if !events::is_occasion(context) {
        return None;
    }
    let event = context.loaded.release.matter.events.first()?;
    let date = match &event.hours {
        Some(hours) => {
            Value::Text(context.hours(hours, &TimeOptions { date: "long".to_owned(), time: true, zone: false }, ""))
        }
        None => Value::Date(event.when),
    };
    let mut arguments = with("date", date);
    let message = match when::place(event, context) {
        Some(place) if event.venue.is_some() => {
            let mut text = String::new();
            plain(&place, &mut text);
            arguments.insert("places".to_owned(), Value::Text(text));
            "delivered-at"
        }
        Some(_) => {
            let places = event.places.iter().map(|place| context.place(place)).collect();
            arguments.insert("places".to_owned(), Value::List(places));
            "delivered-at"
        }
        None => "delivered-on",
    };
    Some(context.words.inlines(Need::new(message).by(event.span, Why::Here), &arguments))
}
