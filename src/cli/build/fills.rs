//! How full pages are: a part of `--report`.
//!
//! In: editions and how well they are set. Out: a line an edition, and what the words mean. Invariants: every page is named; one
//! that is not full, and not the last, has its reason beside it.

use std::fmt::Write as _;

use super::print::Facts;
use crate::pdf::{PageUse, WhyShort};

/// The figures, below those of [`super::print::table`].
pub(super) fn fills(editions: &[(String, Facts)]) -> String {
    let first = editions.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut out = String::new();
    let (mut pages, mut short, mut unreasoned) = (0, 0, 0);
    for (name, facts) in editions {
        let uses = facts.uses();
        let shown: Vec<String> = uses.iter().map(page).collect();
        let closing = ["", "  closing parts closer", "  closing parts as close as they go"];
        let closing = closing.get(facts.closer()).copied().unwrap_or_default();
        let _ = writeln!(out, "{name:first$}  {}{closing}", shown.join(" · "));
        let inner = uses.iter().take(uses.len().saturating_sub(1));
        for page in inner {
            pages += 1;
            short += usize::from(page.why.is_some());
            unreasoned += usize::from(page.why.is_some_and(|why| !why.is_reason()));
        }
    }
    let _ = writeln!(
        out,
        "how full each page is, in per cent, the last page last; {short} of {pages} pages before the last are under 92 %, \
         {unreasoned} of them without a reason that counts: a heading kept with its text, a picture, a row or names in columns that do not fit"
    );
    out
}

fn page(used: &PageUse) -> String {
    let share = format!("{:.0}", used.share * 100.0);
    match used.why {
        Some(why) => format!("{share} ({})", words(why)),
        None => share,
    }
}

fn words(why: WhyShort) -> &'static str {
    match why {
        WhyShort::Heading => "heading",
        WhyShort::Figure => "picture",
        WhyShort::Row => "row",
        WhyShort::Signatories => "names",
        WhyShort::Contacts => "contacts",
        WhyShort::Paragraph => "lines that stay together",
        WhyShort::Footer => "footer",
        WhyShort::Balance => "balance",
    }
}
