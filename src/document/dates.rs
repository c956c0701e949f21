//! Days as an edition writes them.
//!
//! In: a day, a style of the calendar. Out: its words. Invariants: a message of the calendar that is missing is reported as any
//! other.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::document::context::EditionContext;
use crate::document::words::need::{Need, with};
use crate::l10n::Value;
use crate::registry::Text;

/// A date in a style, within the words of a message.
pub(super) fn shown_date(date: Date, style: &str, message: &str, context: &mut EditionContext<'_>) -> Text {
    let shown = date_text(date, style, context);
    context.words.text(Need::new(message), &with("date", Value::Text(shown)))
}

/// A date in a style; a message of the calendar that it lacks is reported.
pub(super) fn date_text(date: Date, style: &str, context: &mut EditionContext<'_>) -> String {
    context.date(date.into(), style)
}

/// The moment from which a release is public, for machines, where an hour of its day is said.
pub(super) fn public_at(day: Date, context: &EditionContext<'_>) -> Option<String> {
    let typed = context.loaded.release.matter.moments.public_from()?.value;
    let zone = context.project.settings.zone.clone().or_else(|| typed.offset.map(TimeZone::fixed))?;
    let here = typed.instant(&zone).ok()?.to_zoned(zone);
    (here.date() == day).then(|| here.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}
