//! Running text of a template: references and facts become words, marks stay.
//!
//! In: inlines of a template, an edition's context. Out: [`Inline`]s. Invariants: a link that leads nowhere is reported and
//! its words are kept; a fact that cannot be written is reported where it stands.

use crate::diag::{Code, Diagnostic, did_you_mean, message};
use crate::document::context::EditionContext;
use crate::document::model::Inline;
use crate::document::words::fetch::stand_in;
use crate::document::words::inline::parse;
use crate::document::words::marks::unnumbered;
use crate::document::words::need::{Need, Why};
use crate::document::words::typed::unlinked;
use crate::document::{Href, Text};
use crate::l10n::{ValueForm, english_name};
use crate::registry::At;
use crate::release::{self, Fact, Reference};

/// The message for what says nothing: a dash.
pub(super) const NO_DATA: &str = "no-data";

/// The text that a reference asks for.
pub(super) fn need(reference: &Reference) -> Need<'_> {
    let need = Need::new(&reference.id).by(reference.span, Why::Here);
    // What stands for nothing in a table is the house's.
    let need = if reference.id == NO_DATA { need } else { need.of_release() };
    match &reference.attribute {
        Some(attribute) => need.attribute(attribute),
        None => need,
    }
}

/// The words of running text.
pub(super) fn inlines(content: &[release::Inline], context: &mut EditionContext<'_>) -> Vec<Inline> {
    // As long as they are: documents of many releases are in memory at once.
    let mut out = Vec::with_capacity(if content.len() == 1 { 0 } else { content.len() });
    for inline in content {
        match inline {
            release::Inline::Reference(reference) => {
                let words = context.words.inlines(need(reference), &context.arguments);
                if content.len() == 1 {
                    return words;
                }
                out.extend(words);
            }
            release::Inline::Fact(fact) => out.extend(self::fact(fact, ValueForm::default(), context)),
            release::Inline::Text(text) => out.extend(Text::new(text.clone()).map(Inline::Text)),
            release::Inline::Mark(label) => out.push(Inline::Mark(unnumbered(label.clone()))),
            release::Inline::Strong(content) => out.push(Inline::Strong(inlines(content, context))),
            release::Inline::Emphasis(content) => out.push(Inline::Emphasis(inlines(content, context))),
            release::Inline::Link { to, content } => {
                let words = inlines(content, context);
                match link(to, context) {
                    Some(href) => out.push(Inline::Link { href, content: unlinked(words) }),
                    None => out.extend(words),
                }
            }
        }
    }
    out
}

/// Where a link leads; what leads nowhere is reported.
pub(super) fn link(to: &At<String>, context: &mut EditionContext<'_>) -> Option<Href> {
    let named = to.value.strip_prefix("link:");
    let found = match named {
        Some(name) => {
            context.words.links.get(name).and_then(|link| link.href(context.words.locale)).cloned().ok_or(None)
        }
        None => Href::new(&to.value).map_err(Some),
    };
    let why = match found {
        Ok(href) => return Some(href),
        Err(why) => why,
    };
    context.words.failed = true;
    let message = match named {
        Some(name) => message!("release-lacks-link", "the release has no link `{link}`", link = name),
        None => message!("link-leads-nowhere", "the link leads nowhere: {link}", link = &to.value),
    };
    let help = why.map_or_else(
        || {
            message!(
                "how-links-begin",
                "links begin with https://, http://, mailto: or tel:, or are named under [links]: link:name"
            )
        },
        |why| why.help(),
    );
    context.words.report.once(Diagnostic::new(Code::BadLink, message).at(to.span, "").help(help));
    None
}

/// A fact as the language writes it.
pub(super) fn fact(fact: &Fact, form: ValueForm, context: &mut EditionContext<'_>) -> Vec<Inline> {
    let Some(value) = context.arguments.get(&fact.name) else {
        unknown(fact, context);
        return vec![Inline::Text(stand_in())];
    };
    let words = &mut context.words;
    let reason = match words.formatter.value(value, form) {
        Ok(text) => {
            let (inlines, problems) = parse(&text, words.locale, words.links);
            if problems.is_empty() && !inlines.is_empty() {
                return inlines;
            }
            "its text shows nothing".to_owned()
        }
        Err(unresolved) => {
            let (id, attribute) = match unresolved.message.split_once('.') {
                Some((id, attribute)) => (id, Some(attribute)),
                None => (unresolved.message.as_str(), None),
            };
            if !id.is_empty() && !words.formatter.has(id, attribute) {
                words.missing(Need { attribute, ..Need::new(id).by(fact.span, Why::Here) });
                return vec![Inline::Text(stand_in())];
            }
            unresolved.reason
        }
    };
    words.failed = true;
    let message = format!("the fact `{}` cannot be written in {}: {reason}", fact.name, english_name(words.locale));
    words.report.once(Diagnostic::new(Code::WrongArgument, message).at(fact.span, "").help("write it in a message"));
    vec![Inline::Text(stand_in())]
}

/// Reports a fact that the release does not have.
fn unknown(fact: &Fact, context: &mut EditionContext<'_>) {
    context.words.failed = true;
    let name = &fact.name;
    let near = did_you_mean(name, context.arguments.keys().map(String::as_str));
    let event = (name == "event").then(|| "add `[event]` with `from = 2026-03-12` to the front matter".into());
    let help = event.or(near).unwrap_or_else(|| format!("add `{name} = …` under [facts] in the front matter").into());
    let message = format!("the release has no fact `{name}`");
    context.words.report.once(Diagnostic::new(Code::UnknownVariable, message).at(fact.span, "").help(help));
}
