//! Inline content of the document becomes styled text.
//!
//! In: inline content, under an element of the structure tree. Out: a [`StyledText`]. Invariants: strong and emphasis
//! become faces (never slanted or smeared ones); links and foreign words become elements of the structure tree.

use super::context::LayoutContext;
use crate::document::{Href, Inline};
use crate::pdf::pages::Role;
use crate::pdf::style::TextStyle;
use crate::pdf::tags::{ElementId, LinkId, Slot, TagTarget};
use crate::pdf::text::{Language, StyledText, TextAttributes};

/// The size of a mark of a footnote, of the size of the words around it.
const MARK_SIZE: f32 = 0.68;

/// How far it is raised, likewise.
const MARK_RISE: f32 = 0.34;

/// Styled text of inline content under an element.
pub(super) fn styled(
    context: &mut LayoutContext<'_>,
    content: &[Inline],
    style: TextStyle,
    element: ElementId,
) -> StyledText {
    let mut text = StyledText::default();
    append(context, &mut text, content, style, element);
    text
}

/// Adds inline content under an element to a text.
pub(super) fn append(
    context: &mut LayoutContext<'_>,
    text: &mut StyledText,
    content: &[Inline],
    style: TextStyle,
    element: ElementId,
) {
    let scope = Scope { style, language: context.language, element, link: None, whole: false };
    Composer { context, text, open: None }.content(content, scope);
}

struct Composer<'a, 'b> {
    context: &'a mut LayoutContext<'b>,
    text: &'a mut StyledText,
    /// The element that words were added to last, and the slot there.
    open: Option<(ElementId, Slot)>,
}

/// What surrounds nested inline content.
#[derive(Clone, Copy)]
struct Scope {
    style: TextStyle,
    language: Language,
    element: ElementId,
    link: Option<LinkId>,
    whole: bool,
}

impl Composer<'_, '_> {
    fn content(&mut self, content: &[Inline], scope: Scope) {
        let bold = TextStyle { face: scope.style.face.bold(), ..scope.style };
        let italic = TextStyle { face: scope.style.face.italic(), ..scope.style };
        for inline in content {
            match inline {
                Inline::Text(text) => self.words(text.as_str(), scope),
                Inline::Dateline { text, .. } => self.words(text.as_str(), Scope { style: bold, ..scope }),
                Inline::Strong(inner) => self.content(inner, Scope { style: bold, ..scope }),
                Inline::Emphasis(inner) => self.content(inner, Scope { style: italic, ..scope }),
                Inline::Link { href, content } => {
                    let (element, link) = self.context.tree.link(scope.element, href.as_str());
                    self.context.tree.describe_link(link, &plain_text(content));
                    let style = TextStyle { color: self.context.link_color(), underlined: true, ..scope.style };
                    let whole = scope.whole || href.is_unbreakable();
                    self.content(content, Scope { style, element, link: Some(link), whole, ..scope });
                    self.address(href, content, scope);
                }
                Inline::File { href: Some(href), content, .. } => {
                    let (element, link) = self.context.tree.link(scope.element, href.as_str());
                    self.context.tree.describe_link(link, &plain_text(content));
                    let style = TextStyle { color: self.context.link_color(), underlined: true, ..scope.style };
                    self.content(content, Scope { style, element, link: Some(link), ..scope });
                    self.address(href, content, scope);
                }
                Inline::File { href: None, content, .. } => self.content(content, scope),
                Inline::Mark(mark) => {
                    let element = self.context.tree.element(scope.element, Role::Reference);
                    let size = scope.style.size * MARK_SIZE;
                    let style = TextStyle { size, rise: scope.style.size * MARK_RISE, ..scope.style };
                    self.words(mark.shown.as_str(), Scope { style, element, whole: true, ..scope });
                    let place = usize::try_from(mark.number).ok().and_then(|number| number.checked_sub(1));
                    self.context.marks.extend(self.open.map(|(_, slot)| slot).zip(place));
                }
                Inline::Foreign { locale, content } => {
                    let element = self.context.tree.element(scope.element, Role::Span);
                    self.context.tree.set_lang(element, locale.tag());
                    let language = self.context.shaper.language(locale.language());
                    self.content(content, Scope { element, language, ..scope });
                }
            }
        }
    }

    /// On paper nobody can follow a link: its address stands behind words that do not say it.
    fn address(&mut self, href: &Href, content: &[Inline], scope: Scope) {
        if let Some(address) = href.unless_said(&plain_text(content)) {
            self.words(&format!(" ({address})"), scope);
        }
    }

    fn words(&mut self, words: &str, scope: Scope) {
        let Scope { style, language, element, link, whole } = scope;
        let slot = match self.open {
            Some((open, slot)) if open == element => slot,
            _ => self.context.tree.slot(element),
        };
        self.open = Some((element, slot));
        self.text.push(words, TextAttributes { style, language, target: TagTarget::Slot(slot), link, whole });
    }
}

/// The words of inline content, without marks.
pub(super) fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    gather(content, &mut text);
    text
}

fn gather(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(words) | Inline::Dateline { text: words, .. } => text.push_str(words.as_str()),
            Inline::Strong(inner) | Inline::Emphasis(inner) => gather(inner, text),
            Inline::Link { content, .. } | Inline::File { content, .. } | Inline::Foreign { content, .. } => {
                gather(content, text);
            }
            Inline::Mark(mark) => text.push_str(mark.shown.as_str()),
        }
    }
}
