//! Documents that go with a release.
//!
//! In: `[[documents]]`, and the files that were read. Out: a section that lists each in every language that it has, the
//! edition's own first, with format, language and size. Invariants: a file without an address is named, so that readers of
//! paper can look for it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::diag::Span;
use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::model::{Block, Inline};
use crate::document::parts::{Section, SectionRole};
use crate::document::size::size;
use crate::document::words::need::{Need, Why, with};
use crate::l10n::{Arguments, Locale, Value, ValueForm};
use crate::registry::{At, Href, Text};
use crate::release::{Copied, Target};

/// Every byte but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let documents = &context.loaded.release.matter.parts.documents;
    let first = documents.first()?;
    let heading = Need::new("document-heading").by(first.title.span, Why::Document);
    let heading = Some(context.words.text(heading, &Arguments::new()));
    let mut items = Vec::new();
    for document in documents {
        let need = Need::new(&document.title.value).of_release().by(document.title.span, Why::Here);
        let title = context.words.text(need, &context.arguments);
        let copies = own_first(&document.copies, context.words.locale);
        items.extend(
            copies
                .into_iter()
                .filter_map(|copy| entry(&title, copy, context))
                .map(|words| vec![Block::Paragraph(words)]),
        );
    }
    let blocks = if items.is_empty() { Vec::new() } else { vec![Block::List { start: None, items }] };
    Some(Section { role: SectionRole::Documents, heading, anchor: anchors.named("documents"), blocks })
}

/// Copies in languages, that of the edition before all others.
pub(super) fn own_first<'a>(copies: &'a [Copied], locale: &Locale) -> Vec<&'a Copied> {
    let mut copies: Vec<&Copied> = copies.iter().collect();
    copies.sort_by_key(|copy| copy.locale.as_ref() != Some(locale));
    copies
}

fn entry(title: &Text, copy: &Copied, context: &mut EditionContext<'_>) -> Option<Vec<Inline>> {
    let content = vec![Inline::Text(title.clone())];
    let (span, locale) = (copy.target.span, copy.locale.clone());
    match &copy.target.value {
        Target::Address(href) => {
            let mut words = vec![Inline::Link { href: href.clone(), content }];
            if let Some(locale) = &locale {
                let language = language(locale, span, context);
                words.extend(bracketed(&language, context));
            }
            Some(words)
        }
        Target::File(name) => file(At { value: name.as_str(), span }, locale, content, context),
    }
}

/// A link to a file beside the page, and what readers should know before they open it.
pub(super) fn file(
    name: At<&str>,
    locale: Option<Locale>,
    content: Vec<Inline>,
    context: &mut EditionContext<'_>,
) -> Option<Vec<Inline>> {
    // What could not be read was reported.
    let enclosure = context.loaded.enclosures.get(name.value)?.clone();
    let mut unit = |id: &'static str| context.words.text(Need::new(id), &Arguments::new());
    let (kilobyte, megabyte) = (unit("kilobyte"), unit("megabyte"));
    let length = enclosure.bytes.len() as u64;
    let bytes = tenths(length, &megabyte, context).unwrap_or_else(|| size(length, &kilobyte, &megabyte));
    let text = |text: &str| Value::Text(text.to_owned());
    let mut arguments =
        Arguments::from([("format".to_owned(), text(enclosure.format)), ("size".to_owned(), Value::Text(bytes))]);
    let message = match &locale {
        Some(locale) => {
            let language = language(locale, name.span, context);
            arguments.insert("language".to_owned(), text(language.as_str()));
            "document-facts-language"
        }
        None => "document-facts",
    };
    let mut facts = context.words.text(Need::new(message).by(name.span, Why::Document), &arguments);
    // Before its release is public nothing is at the address of a file.
    let site = context.project.settings.site.as_ref().filter(|_| context.loaded.state.is_public());
    let href = site.and_then(|site| {
        let slug = context.loaded.release.slug.as_str();
        Href::new(&format!("{site}{slug}/{}", utf8_percent_encode(&enclosure.name, RESERVED))).ok()
    });
    if href.is_none() {
        let arguments =
            Arguments::from([("file".to_owned(), text(&enclosure.name)), ("facts".to_owned(), text(facts.as_str()))]);
        facts = context.words.text(Need::new("document-file").by(name.span, Why::Document), &arguments);
    }
    let mut words = vec![Inline::File { name: enclosure.name.clone(), href, locale, content }];
    words.extend(bracketed(&facts, context));
    Some(words)
}

/// A size from 1 to 10 megabytes, with the decimal sign of the language.
fn tenths(bytes: u64, megabyte: &Text, context: &EditionContext<'_>) -> Option<String> {
    let tenths = u32::try_from(bytes.div_ceil(100_000)).ok().filter(|tenths| (10..100).contains(tenths))?;
    let number = Value::Number(f64::from(tenths) / 10.0);
    let number = context.words.formatter.value(&number, ValueForm::default()).ok()?;
    Some(format!("{number}\u{A0}{megabyte}"))
}

/// The name of a language in that of the edition.
pub(super) fn language(locale: &Locale, span: Span, context: &mut EditionContext<'_>) -> Text {
    let message = format!("lang-{}", locale.tag());
    context.words.text(Need::new(&message).by(span, Why::Document), &Arguments::new())
}

/// Facts in brackets behind what they are about.
pub(super) fn bracketed(facts: &Text, context: &mut EditionContext<'_>) -> Option<Inline> {
    let need = Need::new("document-note");
    let words = context.words.text(need, &with("facts", Value::Text(facts.to_string())));
    Text::new(format!(" {words}")).ok().map(Inline::Text)
}
