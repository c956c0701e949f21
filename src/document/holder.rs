//! Whom a picture belongs to.
//!
//! In: a credit as it was written. Out: the line under the picture ("Photo: …"). Invariants: the words that come before it by themselves stand there
//! once, also where somebody has written them along.

use crate::diag::Span;
use crate::document::Text;
use crate::document::context::EditionContext;
use crate::document::words::need::{Need, Why, with};
use crate::l10n::Value;
use crate::l10n::syntax::{Kind, excerpt};

/// The message of that line.
const LINE: &str = "figure-credit";

/// The line for a credit.
pub(super) fn line(context: &mut EditionContext<'_>, credit: &Text, span: Span) -> Text {
    let entry = context.words.names.get(Kind::Message, LINE);
    let line = entry.and_then(|entry| entry.value.as_ref()).map(excerpt).unwrap_or_default();
    let lead = line.split('{').next().unwrap_or_default();
    let holder = with("credit", Value::Text(alone(credit.as_ref(), lead)));
    context.words.text(Need::new(LINE).by(span, Why::Picture), &holder)
}

/// A credit without the words that come before it, in whatever letters they are.
fn alone(credit: &str, lead: &str) -> String {
    let lead = lead.trim();
    let begins = |words: &str| words.to_lowercase() == lead.to_lowercase();
    let count = lead.chars().count();
    let end = credit.char_indices().nth(count).map_or(credit.len(), |(at, _)| at);
    let (first, rest) = credit.split_at(end);
    let rest = rest.trim_start();
    if lead.ends_with(':') && begins(first) && !rest.is_empty() { rest.to_owned() } else { credit.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::alone;

    #[test]
    fn the_lead_stands_once() {
        for (credit, lead, rest) in [
            ("Photo: the Bureau", "Photo: ", "the Bureau"),
            ("photo:Anna Keller", "Photo: ", "Anna Keller"),
            ("Фото: Бюро", "Фото: ", "Бюро"),
            ("АКС: Бюро", "Акс: ", "Бюро"),
            ("Photographer: A", "Photo: ", "Photographer: A"),
            ("Photo:", "Photo: ", "Photo:"),
            ("Photos of Anna", "Photo ", "Photos of Anna"),
            ("A", "", "A"),
        ] {
            assert_eq!(alone(credit, lead), rest, "{credit}");
        }
    }
}
