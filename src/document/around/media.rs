//! Recordings and live streams.
//!
//! In: `[[media]]`. Out: a section that lists each as a link, with its kind, its language and its transcript. Invariants:
//! nothing is embedded, so that no page asks another site for anything.

use super::documents::{bracketed, file, language, own_first};
use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::model::{Block, Inline};
use crate::document::parts::{Section, SectionRole};
use crate::document::words::need::{Need, Why};
use crate::l10n::{Arguments, Value};
use crate::registry::{At, Text};
use crate::release::{Copied, Recording, RecordingKind, Target};

pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let media = &context.loaded.release.matter.parts.media;
    let first = media.first()?;
    let heading = Need::new("media-heading").by(first.title.span, Why::Document);
    let heading = Some(context.words.text(heading, &Arguments::new()));
    let mut items = Vec::new();
    for recording in media {
        let need = Need::new(&recording.title.value).of_release().by(recording.title.span, Why::Here);
        let title = context.words.text(need, &context.arguments);
        let copies = own_first(&recording.copies, context.words.locale);
        let mut entries: Vec<Vec<Block>> = copies
            .into_iter()
            .filter_map(|copy| entry(&title, copy, recording, context))
            .map(|words| vec![Block::Paragraph(words)])
            .collect();
        // One text stands for what is said in all of them.
        if let (Some(last), Some(transcript)) = (entries.last_mut(), transcript(recording, context)) {
            last.push(Block::Paragraph(transcript));
        }
        items.extend(entries);
    }
    let blocks = vec![Block::List { start: None, items }];
    Some(Section { role: SectionRole::Media, heading, anchor: anchors.named("media"), blocks })
}

fn entry(
    title: &Text,
    copy: &Copied,
    recording: &Recording,
    context: &mut EditionContext<'_>,
) -> Option<Vec<Inline>> {
    let Target::Address(href) = &copy.target.value else { return None };
    let mut words = vec![Inline::Link { href: href.clone(), content: vec![Inline::Text(title.clone())] }];
    let kind = match recording.kind {
        RecordingKind::Video => "media-video",
        RecordingKind::Audio => "media-audio",
        RecordingKind::Stream => "media-stream",
    };
    let need = |id: &'static str| Need::new(id).by(recording.title.span, Why::Document);
    let mut facts = context.words.text(need(kind), &Arguments::new());
    if let Some(locale) = &copy.locale {
        let language = language(locale, copy.target.span, context);
        let text = |text: &Text| Value::Text(text.to_string());
        let arguments =
            Arguments::from([("kind".to_owned(), text(&facts)), ("language".to_owned(), text(&language))]);
        facts = context.words.text(need("media-facts"), &arguments);
    }
    words.extend(bracketed(&facts, context));
    Some(words)
}

fn transcript(recording: &Recording, context: &mut EditionContext<'_>) -> Option<Vec<Inline>> {
    let target = recording.transcript.as_ref()?;
    let words = context.words.text(Need::new("media-transcript").by(target.span, Why::Document), &Arguments::new());
    let content = vec![Inline::Text(words)];
    match &target.value {
        Target::Address(href) => Some(vec![Inline::Link { href: href.clone(), content }]),
        Target::File(name) => file(At { value: name.as_str(), span: target.span }, None, content, context),
    }
}
