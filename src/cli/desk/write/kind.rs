//! What a block is, and what it can become.
//!
//! In: a block, or an item of a list. Out: markup of a choice; kinds of new blocks. Invariants: what would lose a text is not offered; a kind is
//! called the same wherever it is chosen.

use super::wanted::called;
use crate::cli::desk::labels;
use crate::cli::desk::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::edit::blocks::{Part, Shape, Turned, turns};

/// The kinds of new blocks; who pays is said once.
pub(super) fn kinds(has_funding: bool) -> Vec<(&'static str, Message)> {
    let mut out = vec![
        ("paragraph", labels::block(&Shape::Paragraph)),
        ("heading", labels::block(&Shape::Heading(2))),
        ("subheading", labels::block(&Shape::Heading(3))),
        ("item", labels::block(&Shape::List { numbered: false })),
        ("number", labels::block(&Shape::List { numbered: true })),
        ("quote", labels::block(&Shape::Quote { speaker: true })),
    ];
    out.push(("photo", labels::block(&Shape::Figure { path: String::new() })));
    out.extend((!has_funding).then(|| ("funding", labels::block(&Shape::Funding))));
    out
}

/// The same where one text is one of them.
pub(super) fn kinds_of_one() -> Vec<(&'static str, Message)> {
    let own = |(kind, words)| match kind {
        "item" => (kind, message!("desk-block-list-item", "Item of a list")),
        "number" => (kind, message!("desk-block-number-item", "Item of a numbered list")),
        _ => (kind, words),
    };
    kinds(false).into_iter().map(own).chain([("table", labels::block(&Shape::Table))]).collect()
}

/// The choice of what a block, or an item of a list, shall be; its name alone where it can be nothing else.
pub(super) fn choice(out: &mut Markup, speaker: &Speaker, part: &Part, is_row: bool) {
    let all = turns(part, is_row);
    if all.is_empty() {
        if !is_row {
            out.raw("<div class=\"kind\"><span>").say(speaker, &labels::block(&part.shape)).raw("</span></div>");
        }
        return;
    }
    let now = match part.shape {
        Shape::Heading(2) => Turned::Heading(2),
        Shape::Heading(_) => Turned::Heading(3),
        Shape::List { numbered } => Turned::List { numbered },
        Shape::Quote { .. } => Turned::Quote,
        _ => Turned::Paragraph,
    };
    out.raw("<div class=\"kind\"><select data-turn aria-label=\"");
    out.say(speaker, &message!("desk-what-kind", "What it is")).raw("\">");
    let words = if part.texts.len() == 1 || is_row { kinds_of_one() } else { kinds(false) };
    for (kind, words) in words {
        let Some(own) = all.iter().find(|own| called(**own) == kind) else { continue };
        out.raw("<option value=\"").raw(kind).raw(if *own == now { "\" selected>" } else { "\">" });
        out.say(speaker, &words).raw("</option>");
    }
    out.raw("</select></div>");
}
