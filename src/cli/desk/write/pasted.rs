//! What a text that is pasted whole has to be told of its page.
//!
//! In: a release. Out: attributes of the screen, for the script. Invariants: what stands in front of the text by itself is not said once more, and
//! what stood above that does not come behind it unseen.

use super::marks;
use super::sheet::Sheet;
use crate::cli::desk::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::message;

/// Place and day in front of the text, and the text above them.
pub(super) fn told(out: &mut Markup, speaker: &Speaker, sheet: &Sheet<'_>) {
    if let Some((places, day, shown)) = marks::dateline(sheet) {
        let own = serde_json::json!({ "places": places, "day": day, "shown": shown, "lang": sheet.source.tag() });
        out.raw("\" data-dateline=\"").text(&own.to_string());
    }
    let summary = sheet.loaded.release.matter.standfirst.as_ref().map_or("", |own| own.value.as_str());
    out.raw("\" data-summary=\"").text(summary);
    for (name, words) in [
        (
            "\" data-undated=\"",
            message!(
                "desk-undated",
                "Place and day stand in front of the text by themselves: those that were pasted are left out."
            ),
        ),
        (
            "\" data-summed=\"",
            message!("desk-summed", "What stood above place and day is now the summary under the headline."),
        ),
        (
            "\" data-behind=\"",
            message!(
                "desk-behind-day",
                "What stood above place and day comes behind them here: the summary under the headline is written already."
            ),
        ),
    ] {
        out.raw(name).say(speaker, &words);
    }
}
