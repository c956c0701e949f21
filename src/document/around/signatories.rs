//! Who signs a release.
//!
//! In: its signatories. Out: a section with a list of their names. Invariants: the order is that of the file, or of the
//! alphabet of each language.

use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::model::{Block, Inline};
use crate::document::parties;
use crate::document::parts::{Section, SectionRole};
use crate::document::words::need::{Need, Why};
use crate::l10n::Arguments;
use crate::l10n::language::sort_key;
use crate::registry::Text;
use crate::release::Order;

/// The names of those who sign.
pub(super) fn section(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Section> {
    let form = &context.loaded.release.matter.form;
    let first = form.signatories.first()?;
    let heading = context.words.text(Need::new("signatories").by(first.span, Why::Here), &Arguments::new());
    let mut names: Vec<Text> = form.signatories.iter().map(|party| parties::signatory(party, context)).collect();
    if form.order == Order::Alphabet {
        let language = context.words.locale.language();
        names.sort_by_cached_key(|name| sort_key(language, name.as_str()));
    }
    let item = |name| vec![Block::Paragraph(vec![Inline::Text(name)])];
    let list = Block::List { start: None, items: names.into_iter().map(item).collect() };
    let anchor = anchors.named("signatories");
    Some(Section { role: SectionRole::Signatories, heading: Some(heading), anchor, blocks: vec![list] })
}
