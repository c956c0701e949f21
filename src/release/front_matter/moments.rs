//! When a release may be public.
//!
//! In: `date`, `embargo`, `publish` and `draft`. Out: [`Moments`]. Invariants: an embargo has an hour, and a day that is
//! known; what may be public sooner than an embargo ends is reported. Which instants these are needs the time zone of the
//! house, and is not known here.

use toml::{Spanned, Value as Toml};

use super::model::{Moments, Publication};
use super::raw::{Raw, tables};
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span};
use crate::registry::{At, Scope, in_words, partial};
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
                Diagnostic::new(Code::InvalidSetting, "it would be published before the embargo ends")
                    .at(publish.span, "published here")
                    .also(embargo.span, "under embargo until then")
                    .help("delete `publish`: a release is published when its embargo ends; or write a later moment"),
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
                Diagnostic::new(Code::InvalidDate, "an embargo ends at an hour")
                    .at(embargo.span, "only a day")
                    .help(format!("add the hour after a T: `embargo = {day}T10:00`")),
            );
            return None;
        }
        match published {
            Some((Publication::Before(_), span)) => {
                self.scope.error(
                    Diagnostic::new(Code::InvalidSetting, "an embargo needs the day of publication")
                        .at(embargo.span, "")
                        .also(span, "only its end is known")
                        .help(format!("write `date = {}`", embargo.value.clock.date())),
                );
                None
            }
            Some((Publication::On(day), span)) if day != embargo.value.clock.date() => {
                let ends = in_words(embargo.value.clock.date());
                let message = format!("the embargo ends on {ends}, and the release is dated {}", in_words(day));
                self.scope.report.add(
                    Diagnostic::new(Code::DateMismatch, message)
                        .at(embargo.span, "the embargo")
                        .also(span, "the day that readers see")
                        .help("correct one of the two days"),
                );
                Some(embargo)
            }
            _ => Some(embargo),
        }
    }

    fn moment(&mut self, key: &str, raw: &Spanned<Toml>) -> Option<At<Moment>> {
        let form = "year, month, day, the letter T, and the hour, without quotation marks";
        self.typed_moment(raw, &format!("{form}: `{key} = 2026-12-03T10:00`"))
    }

    /// A day, or a day with an hour; what is neither is reported with the form that is to be typed.
    pub(super) fn typed_moment(&mut self, raw: &Spanned<Toml>, form: &str) -> Option<At<Moment>> {
        let span = self.scope.span(raw);
        if let Some(value) = read(raw.get_ref()) {
            return Some(At { value, span });
        }
        let text = raw.get_ref().to_string();
        let kind = if form.contains("hour") { "a day with an hour" } else { "a day" };
        self.scope.error(
            Diagnostic::new(Code::InvalidDate, format!("`{text}` is not {kind}"))
                .at(span, "")
                .help(format!("write {form}")),
        );
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
