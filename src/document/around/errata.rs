//! A release that corrects another, and the one that it corrects: each leads to the other.
//!
//! In: the relatives of a release, which are public. Out: notices under the standfirst. Invariants: the headline of the
//! other release is a link where the house has a site; in another language where it is not in this one.

use crate::document::context::EditionContext;
use crate::document::leads;
use crate::document::model::Inline;
use crate::document::parts::{Notice, NoticeRole};
use crate::document::words::need::{Need, Why, with};
use crate::l10n::Value;
use crate::registry::Text;

/// What a release corrects, and what corrects it.
pub(super) fn notices(context: &mut EditionContext<'_>) -> Vec<Notice> {
    let relatives = &context.loaded.relatives;
    let corrects = relatives.corrects.iter().map(|other| (other, "corrects-release", NoticeRole::Corrects));
    let corrected = relatives.corrected_by.iter();
    let corrected = corrected.map(|other| (other, "corrected-by-release", NoticeRole::CorrectedBy));
    let mut notices = Vec::new();
    for (other, message, role) in corrects.chain(corrected) {
        let Some(lead) = leads::lead(other, context) else { continue };
        let mut need = Need::new(message);
        if let Some(named) = &context.loaded.release.matter.form.corrects {
            need = need.by(named.span, Why::Here);
        }
        let arguments = with("release", Value::Text(lead.headline.to_string()));
        let content = context.words.inlines(need, &arguments);
        notices.push(Notice { role, content: linked(content, &lead.headline, &lead.link) });
    }
    notices
}

/// The words of a notice, with the headline in them as a link.
fn linked(content: Vec<Inline>, headline: &Text, link: &Inline) -> Vec<Inline> {
    let mut linked = Vec::with_capacity(content.len() + 2);
    let mut left = true;
    for inline in content {
        match inline {
            Inline::Text(text) if left && text.as_str().contains(headline.as_str()) => {
                left = false;
                let (before, after) = text.as_str().split_once(headline.as_str()).unwrap_or_default();
                linked.extend(Text::new(before).ok().map(Inline::Text));
                linked.push(link.clone());
                linked.extend(Text::new(after).ok().map(Inline::Text));
            }
            other => linked.push(other),
        }
    }
    linked
}
