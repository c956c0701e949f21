//! The embargo of a copy that goes out in advance.
//!
//! In: a release whose embargo holds at the moment of reference. Out: a notice before its headline, and the words for every page
//! and for titles of files. Invariants: day and hour are said with the time zone that they are meant in; nothing of it is made
//! once the embargo is over, so that no published page can have it.

use crate::document::amended::Amended;
use crate::document::context::EditionContext;
use crate::document::hours;
use crate::document::parts::{Notice, NoticeRole};
use crate::document::words::need::{Need, Why, with};
use crate::l10n::{Arguments, TimeOptions, Value};

/// The house's words for an embargo.
const MESSAGE: &str = "embargo-until";

/// The calendar's words for a day with its hour.
const HOURS: [&str; 4] = ["time-clock", "time", "moment", "time-zone"];

/// The notice, where the embargo holds; what files are called and every page says goes with the edition's other facts.
pub(super) fn notice(amended: &mut Amended, context: &mut EditionContext<'_>) -> Option<Notice> {
    context.loaded.due.embargo?;
    let typed = context.loaded.release.matter.moments.embargo?;
    for id in HOURS.into_iter().filter(|id| !context.words.formatter.has(id, None)) {
        // Each that is missing is told, not the first alone.
        context.words.raw(Need::new(id).by(typed.span, Why::Here), &Arguments::new());
    }
    let options = TimeOptions { date: "long".to_owned(), time: true, zone: true };
    let moment = context.hours(&hours::of_moment(typed.value), &options, "");
    let moment = with("moment", Value::Text(moment));
    let need = || Need::new(MESSAGE).by(typed.span, Why::Here);
    let content = context.words.inlines(need(), &moment);
    amended.every_page = Some(context.words.text(need().attribute("short"), &moment));
    let headline = context.words.text(Need::new("headline").of_release(), &context.arguments);
    let mut titled = moment;
    titled.insert("headline".to_owned(), Value::Text(headline.to_string()));
    amended.title = Some(context.words.text(need().attribute("title"), &titled));
    Some(Notice { role: NoticeRole::Embargo, content })
}
