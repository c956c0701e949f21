//! When a release may be public.
//!
//! In: `date`, `embargo`, `publish` and `draft`. Out: [`Moments`]. Invariants: an embargo has an hour, and a day that is
//! known; what may be public sooner than an embargo ends is reported. Which instants these are needs the time zone of the
//! house, and is not known here.

use toml::{Spanned, Value as Toml};

use super::model::{Moments, Publication};
use super::raw::{Raw, tables};
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, FileId, Message, Report, Sources, Span, message};
use crate::registry::{At, Scope, partial, told_day};
use crate::release::moment::Moment;

impl Reader<'_> {
    /// The moments of a front matter, with the day of publication that was read before.
    pub(super) fn moments(&mut self, raw: &Raw, published: Option<(Publication, Span)>) -> Moments {
        let date =
            raw.date.as_ref().filter(|date| has_hour(date.get_ref())).and_then(|date| self.moment("date", date));
        let embargo = raw.embargo.as_ref().and_then(|embargo| self.embargo(embargo, published));
        let publish = raw.publish.as_ref().and_then(|publish| self.moment("publish", publish));
        if let (Some(embargo), Some(publish)) = (embargo, publish)
            && is_before(publish.value, embargo.value)
        {
            self.scope.error(
                Diagnostic::new(
                    Code::InvalidSetting,
                    message!("publish-in-embargo", "it would be published before the embargo ends"),
                )
                .at(publish.span, message!("published-here", "published here"))
                .also(embargo.span, message!("embargo-until", "under embargo until then"))
                .help(message!(
                    "delete-publish",
                    "delete `publish`: a release is published when its embargo ends; or write a later moment"
                )),
            );
        }
        Moments { date, embargo, publish, draft: raw.draft }
    }

    /// An embargo ends on the day of publication, at an hour.
    fn embargo(&mut self, raw: &Spanned<Toml>, published: Option<(Publication, Span)>) -> Option<At<Moment>> {
        let embargo = self.moment("embargo", raw)?;
        if !has_hour(raw.get_ref()) {
            let day = embargo.value.clock.date();
            self.scope.error(
                Diagnostic::new(Code::InvalidDate, message!("embargo-without-hour", "an embargo ends at an hour"))
                    .at(embargo.span, message!("only-a-day", "only a day"))
                    .help(message!(
                        "add-hour",
                        "add the hour after a T: `{line}`",
                        line = format!("embargo = {day}T10:00")
                    )),
            );
            return None;
        }
        match published {
            Some((Publication::Before(_), span)) => {
                self.scope.error(
                    Diagnostic::new(
                        Code::InvalidSetting,
                        message!("embargo-without-day", "an embargo needs the day of publication"),
                    )
                    .at(embargo.span, "")
                    .also(span, message!("only-its-end", "only its end is known"))
                    .help(message!(
                        "write-line",
                        "write `{line}`",
                        line = format!("date = {}", embargo.value.clock.date())
                    )),
                );
                None
            }
            Some((Publication::On(day), span)) if day != embargo.value.clock.date() => {
                let message = message!(
                    "embargo-of-other-day",
                    "the embargo ends on {ends}, and the release is dated {day}",
                    ends = told_day(embargo.value.clock.date()),
                    day = told_day(day)
                );
                self.scope.report.add(
                    Diagnostic::new(Code::DateMismatch, message)
                        .at(embargo.span, message!("the-embargo", "the embargo"))
                        .also(span, message!("day-seen", "the day that readers see"))
                        .help(message!("correct-one-day", "correct one of the two days")),
                );
                Some(embargo)
            }
            _ => Some(embargo),
        }
    }

    fn moment(&mut self, key: &str, raw: &Spanned<Toml>) -> Option<At<Moment>> {
        let help = message!(
            "write-moment",
            "write year, month, day, the letter T, and the hour, without quotation marks: `{line}`",
            line = format!("{key} = 2026-12-03T10:00")
        );
        self.typed_moment(raw, help)
    }

    /// A day, or a day with an hour; what is neither is reported with the form that is to be typed.
    pub(super) fn typed_moment(&mut self, raw: &Spanned<Toml>, help: Message) -> Option<At<Moment>> {
        let span = self.scope.span(raw);
        if let Some(value) = read(raw.get_ref()) {
            return Some(At { value, span });
        }
        let text = raw.get_ref().to_string();
        let what = if help.contains("hour") {
            message!("no-day-with-hour", "`{text}` is not a day with an hour", text = text)
        } else {
            message!("day-not-read", "`{text}` is not a day", text = text)
        };
        self.scope.error(Diagnostic::new(Code::InvalidDate, what).at(span, "").help(help));
        None
    }
}

/// The moments of a front matter of which other parts may be wrong, and its day. `None` where one of them is wrong.
pub(in crate::release) fn alone(
    toml: &str,
    file: FileId,
    sources: &Sources,
) -> Option<(Option<Publication>, Moments)> {
    let mut unheard = Report::default();
    let scope = &mut Scope { file, sources, report: &mut unheard };
    let raw = partial::<Raw>(toml, &tables(), scope);
    let named = ["date", "embargo", "publish", "draft"];
    if named.iter().any(|key| raw.lost.contains(*key)) {
        return None;
    }
    let raw = raw.value?;
    let at = |value: &Option<Spanned<Toml>>| match value {
        None => Some(None),
        Some(raw) => read(raw.get_ref()).map(|value| Some(At { value, span: scope.span(raw) })),
    };
    let (embargo, publish) = (at(&raw.embargo)?, at(&raw.publish)?);
    let date = match raw.date.as_ref().map(Spanned::get_ref) {
        None => None,
        Some(Toml::Table(_)) => None,
        Some(value) => Some(read(value)?),
    };
    let hour = raw.date.as_ref().filter(|date| has_hour(date.get_ref()));
    let moments = Moments {
        date: hour.zip(date).map(|(raw, value)| At { value, span: scope.span(raw) }),
        embargo,
        publish,
        draft: raw.draft,
    };
    Some((date.map(|date| Publication::On(date.clock.date())), moments))
}

fn read(value: &Toml) -> Option<Moment> {
    match value {
        Toml::Datetime(value) => Moment::read(value),
        _ => None,
    }
}

fn has_hour(value: &Toml) -> bool {
    matches!(value, Toml::Datetime(value) if value.time.is_some())
}

/// Whether a moment is before another, as far as their clocks can tell.
fn is_before(one: Moment, other: Moment) -> bool {
    match (one.offset, other.offset) {
        (Some(of_one), Some(of_other)) => {
            of_one.to_timestamp(one.clock).ok() < of_other.to_timestamp(other.clock).ok()
        }
        _ => one.clock < other.clock,
    }
}
