//! The section on how the media register.
//!
//! In: `[accreditation]`. Out: a [`Section`]: until when, with whom, on which page; or that nobody need register. Invariants: an
//! hour has its time zone.

use super::super::anchors::Anchors;
use super::super::contacts;
use super::super::context::EditionContext;
use super::super::model::{Block, Contact, Inline};
use super::super::parts::{Section, SectionRole};
use super::super::words::need::{Need, Why, with};
use super::when;
use crate::l10n::{Arguments, DateRange, PartialDate, TimeOptions, Value};
use crate::registry::{At, ContactId, Text};
use crate::release::{Accreditation, Until};

/// The section, where the release has one.
pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let own = context.loaded.release.matter.accreditation.as_ref()?;
    let need = Need::new("accreditation-heading").by(own.span, Why::Here);
    let heading = context.words.text(need, &Arguments::new());
    let mut line = sentence(own, context);
    if let Some(url) = &own.url {
        let need = Need::new("accreditation-online").by(url.span, Why::Here);
        line.extend(Text::new(" ").map(Inline::Text));
        line.extend(context.words.inlines(need, &Arguments::new()));
        line.extend(Text::new("\u{a0}").map(Inline::Text));
        line.extend(when::link(&url.value));
    }
    let mut blocks = vec![Block::Paragraph(line)];
    // The only one who answers the media stands right below.
    let named = contacts::named(context.loaded, context.words.locale, &context.project.registry);
    let below = |id: &&At<ContactId>| matches!(named.as_slice(), [only] if only.value == id.value);
    let apart = own.contact.as_ref().filter(|id| !below(id));
    if let Some(contact) = apart.and_then(|id| contacts::contact(id, context)) {
        blocks.push(Block::Paragraph(reached(&contact)));
    }
    let anchor = anchors.named("accreditation");
    Some(Section { role: SectionRole::Accreditation, heading: Some(heading), anchor, blocks })
}

fn sentence(own: &Accreditation, context: &mut EditionContext<'_>) -> Vec<Inline> {
    let until = match own.until {
        Some(Until::Hour(moment)) => {
            let options = TimeOptions { date: "long".to_owned(), time: true, zone: true };
            Some(context.hours(&super::super::hours::of_moment(moment), &options, ""))
        }
        Some(Until::Day(day)) => Some(context.date(DateRange { from: PartialDate::Day(day), to: None }, "long")),
        None => None,
    };
    let (id, arguments) = match until {
        _ if !own.required => ("accreditation-none", Arguments::new()),
        Some(until) => ("accreditation", with("moment", Value::Text(until))),
        None => ("accreditation-open", Arguments::new()),
    };
    context.words.inlines(Need::new(id).by(own.span, Why::Here), &arguments)
}

/// A contact on one line: the name, and how to reach it.
fn reached(contact: &Contact) -> Vec<Inline> {
    let text = |text: String| Text::new(text).map(Inline::Text);
    let mut line = vec![Inline::Strong(vec![Inline::Text(contact.name.clone())])];
    for channel in &contact.channels {
        line.extend(text(format!(", {}\u{a0}", channel.label)));
        let shown = Inline::Text(channel.shown.clone());
        line.push(match &channel.href {
            Some(href) => Inline::Link { href: href.clone(), content: vec![shown] },
            None => shown,
        });
    }
    line
}
