//! What belongs to a release's kind: its reference.
//!
//! In: the form of a release. Out: the parts of a [`Document`](crate::document::Document) that show it. Invariants: nothing
//! is shown that the release does not say.

use crate::document::context::EditionContext;
use crate::document::edition::Filing;
use crate::document::words::need::{Need, Why, with};
use crate::l10n::Value;

/// The reference, as printed and by itself.
pub(crate) fn reference(context: &mut EditionContext<'_>) -> Option<Filing> {
    let number = context.loaded.release.matter.form.reference.as_ref()?;
    let need = Need::new("reference").by(number.span, Why::Here);
    let shown = context.words.text(need, &with("reference", Value::Text(number.value.clone())));
    Some(Filing { number: context.words.checked(&number.value, need), shown })
}
