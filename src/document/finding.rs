//! What the site says where readers look for a release: on the page of the search, and above further lists.
//!
//! In: the house's messages. Out: [`SearchWords`] and [`ListWords`]. Invariants: a house without words for them has neither; of one with
//! some of them every word is asked for.

use crate::diag::Span;
use crate::document::Text;
use crate::document::context::EditionContext;
use crate::document::words::need::{Need, Why};
use crate::l10n::Arguments;

/// The message whose attributes name lists by kind, funder and month.
const LISTS: &str = "site-find";

/// The message whose attributes say what stands on the page of the search.
const SEARCH: &str = "site-search";

/// What lists by kind, funder and month are called.
#[derive(Clone, Debug, Hash)]
pub struct ListWords {
    /// "By kind".
    pub by_kind: Text,
    /// "By funder".
    pub by_funder: Text,
    /// "By month".
    pub by_month: Text,
    /// "Kind".
    pub kind: Text,
    /// "Funder".
    pub funder: Text,
    /// "Month".
    pub month: Text,
}

/// What the page says on which readers search.
#[derive(Clone, Debug, Hash)]
pub struct SearchWords {
    /// "Search".
    pub title: Text,
    /// "What are you looking for?"
    pub label: Text,
    /// How words may be typed.
    pub hint: Text,
    /// "Releases found:", before a number.
    pub found: Text,
    /// "No release has all these words."
    pub none: Text,
    /// "Show more".
    pub more: Text,
    /// What those read whose browser runs no script.
    pub script: Text,
    /// "In the text:", before words that stand neither in the headline nor in what is shown of the text.
    pub within: Option<Text>,
}

/// What further lists are called, where the house has words for them.
pub(super) fn list_words(context: &mut EditionContext<'_>, settings: Span) -> Option<ListWords> {
    let wanted = context.words.optional(LISTS, "by-kind");
    let mut word =
        |kind| context.words.text(Need::new(LISTS).attribute(kind).by(settings, Why::Site), &Arguments::new());
    wanted.then(|| ListWords {
        by_kind: word("by-kind"),
        by_funder: word("by-funder"),
        by_month: word("by-month"),
        kind: word("kind"),
        funder: word("funder"),
        month: word("month"),
    })
}

/// What the page says on which readers search, where the house wants one and has words for it.
pub(super) fn search_words(context: &mut EditionContext<'_>, settings: Span) -> Option<SearchWords> {
    let wanted = context.project.settings.search && context.words.optional(SEARCH, "label");
    let has_within = wanted && context.words.optional(SEARCH, "within");
    let none = Arguments::new();
    let mut word = |kind: Option<&'static str>| {
        let need = Need::new(SEARCH).by(settings, Why::Site);
        context.words.text(kind.map_or(need, |kind| need.attribute(kind)), &none)
    };
    wanted.then(|| SearchWords {
        title: word(None),
        label: word(Some("label")),
        hint: word(Some("hint")),
        found: word(Some("found")),
        none: word(Some("none")),
        more: word(Some("more")),
        script: word(Some("script")),
        within: has_within.then(|| word(Some("within"))),
    })
}
