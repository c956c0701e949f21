//! Corrections and withdrawal of an edition.
//!
//! In: what of a release's amendments is shown at the moment of reference. Out: [`Amended`], and the notices that say it.
//! Invariants: the newest comes first; a release that nothing was changed of needs no message for it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::document::amended::{Amended, Change, Former};
use crate::document::context::EditionContext;
use crate::document::dates::date_text;
use crate::document::embargo;
use crate::document::leads::{self, Lead};
use crate::document::model::Inline;
use crate::document::parts::{Notice, NoticeRole};
use crate::document::words::inline::plain;
use crate::document::words::need::{Need, Why, with};
use crate::l10n::{Arguments, Value};
use crate::registry::{At, Text};
use crate::release::{CorrectionKind, Stamp};

/// What became of an edition, and the notices that say it.
#[derive(Default)]
pub(super) struct Made {
    pub(super) amended: Amended,
    pub(super) notices: Vec<Notice>,
}

/// Looks at what of a release's amendments is shown.
pub(super) fn made(context: &mut EditionContext<'_>) -> Made {
    let mut made = Made::default();
    made.notices.extend(embargo::notice(&mut made.amended, context));
    withdrawal(context, &mut made);
    corrections(context, &mut made);
    former(context, &mut made.amended);
    made
}

/// A kind of correction and its message of the house.
struct Form {
    message: &'static str,
    role: NoticeRole,
}

fn form(kind: CorrectionKind) -> Form {
    let (message, role) = match kind {
        CorrectionKind::Correction => ("corrected-on", NoticeRole::Corrected),
        CorrectionKind::Clarification => ("clarified-on", NoticeRole::Clarified),
        CorrectionKind::Update => ("updated-on", NoticeRole::Updated),
    };
    Form { message, role }
}

fn corrections(context: &mut EditionContext<'_>, made: &mut Made) {
    let loaded = context.loaded;
    let corrections = loaded.release.matter.amendments.corrections.iter().zip(&loaded.due.corrections);
    let own: Vec<_> = corrections.filter(|(correction, _)| correction.concerns(context.words.locale)).collect();
    for (correction, at) in own.iter().rev() {
        let form = form(correction.kind);
        let notice = Said { message: form.message, role: form.role, stamp: correction.stamp, note: &correction.note };
        let change = notice.say(**at, context, made);
        made.amended.changes.push(change);
    }
    // What was wrong weighs more than what is new.
    if let Some((worst, _)) = own.iter().min_by_key(|(correction, _)| correction.kind) {
        let need = |attribute| Need::new(form(worst.kind).message).attribute(attribute);
        made.amended.listed = Some(context.words.text(need("listed"), &Arguments::new()));
    }
}

fn withdrawal(context: &mut EditionContext<'_>, made: &mut Made) {
    let loaded = context.loaded;
    let (Some(withdrawn), Some(at)) = (&loaded.release.matter.amendments.withdrawn, loaded.due.withdrawn) else {
        return;
    };
    let message = "withdrawn-on";
    let notice = Said { message, role: NoticeRole::Withdrawn, stamp: withdrawn.stamp, note: &withdrawn.note };
    let change = notice.say(at, context, made);
    let headline = context.words.text(Need::new("headline").of_release(), &context.arguments);
    let headline = with("headline", Value::Text(headline.to_string()));
    made.amended.title = Some(context.words.text(Need::new(message).attribute("title"), &headline));
    let date = date_text(change.date, "long", context);
    let date = with("date", Value::Text(date));
    made.amended.every_page = Some(context.words.text(Need::new(message).attribute("short"), &date));
    made.amended.withdrawn = Some(change);
    if let Some(other) = &loaded.due.replacement
        && let Some(Lead { link, .. }) = leads::lead(other, context)
    {
        let label = context.words.text(Need::new("replaced-by"), &Arguments::new());
        let more = [space(), Inline::Strong(vec![Inline::Text(label)]), space(), link];
        made.notices.iter_mut().for_each(|notice| notice.content.extend(more.clone()));
    }
}

/// Names that the release had before, and what their addresses say.
fn former(context: &mut EditionContext<'_>, amended: &mut Amended) {
    let aliases = &context.loaded.release.matter.amendments.aliases;
    let Some(first) = aliases.first() else { return };
    let names = aliases.iter().map(|alias| alias.value.to_string()).collect();
    let words = context.words.text(Need::new("page-moved").by(first.span, Why::Here), &Arguments::new());
    amended.former = Some(Former { names, words });
}

/// An amendment and the message that says what it is.
struct Said<'a> {
    message: &'static str,
    role: NoticeRole,
    stamp: Stamp,
    note: &'a At<String>,
}

impl Said<'_> {
    /// Makes its notice: "Corrected on 4 October 2018:" and the note.
    fn say(&self, at: Timestamp, context: &mut EditionContext<'_>, made: &mut Made) -> Change {
        let zone = context.project.settings.zone.clone().unwrap_or(TimeZone::UTC);
        let here = at.to_zoned(zone);
        // The day as it is typed; an offset may lead to another one where the house is.
        let date = if self.stamp.has_hour { here.date() } else { self.stamp.moment.value.clock.date() };
        let shown = date_text(date, "long", context);
        let need = Need::new(self.message).by(self.stamp.moment.span, Why::Here);
        let label = context.words.text(need, &with("date", Value::Text(shown)));
        let need = Need::new(&self.note.value).of_release().by(self.note.span, Why::Here);
        let note = context.words.inlines(need, &context.arguments);
        let mut content = vec![Inline::Strong(vec![Inline::Text(label.clone())]), space()];
        content.extend(note);
        let mut words = String::new();
        plain(&content, &mut words);
        made.notices.push(Notice { role: self.role, content });
        let at =
            if self.stamp.has_hour { here.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string() } else { date.to_string() };
        Change { date, at, words: Text::new(words.trim()).unwrap_or(label) }
    }
}

fn space() -> Inline {
    #[expect(clippy::expect_used, reason = "a space is a text")]
    Inline::Text(Text::new(" ").expect("a text"))
}
