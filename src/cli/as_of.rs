//! The moment of reference: which releases are public depends on it, and nothing else.
//!
//! In: `--as-of`, else `SOURCE_DATE_EPOCH`, else the clock. Out: a [`Reference`] that knows where it came from. Invariants:
//! what is typed wrong is reported, and nothing else stands for it; the moment is printed in no file.

use jiff::Timestamp;

use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::project::{AsOf, Clock, Gate};
use crate::release::Moment;

/// The variable by which builds are repeated: seconds since 1970 (reproducible-builds.org).
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Takes everything, and knows what is public now.
pub(super) fn mark_now(report: &mut Report) -> Gate {
    Reference::of(None, report).map_or(Gate::Open, Reference::mark)
}

/// A moment, and where it came from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference {
    pub(super) as_of: AsOf,
    /// `--as-of` or `SOURCE_DATE_EPOCH`; `None` for the clock.
    origin: Option<&'static str>,
}

impl Reference {
    /// The moment of a command line; `None` where it is none, which is reported.
    pub(super) fn of(typed: Option<&str>, report: &mut Report) -> Option<Self> {
        let epoch = std::env::var(EPOCH).ok().filter(|text| !text.is_empty());
        let found = match (typed, &epoch) {
            (Some(typed), _) => moment(typed).map(|as_of| Self { as_of, origin: Some("--as-of") }),
            (None, Some(seconds)) => instant(seconds).map(|as_of| Self { as_of, origin: Some(EPOCH) }),
            (None, None) => Some(Self::now()),
        };
        if found.is_none() {
            report.error(match typed {
                Some(typed) => Diagnostic::new(
                    Code::InvalidDate,
                    message!("as-of-no-moment", "--as-of {typed} is no moment", typed = typed),
                )
                .help(message!("write-as-of", "write a day and an hour, such as --as-of 2026-12-03T10:00")),
                None => Diagnostic::new(
                    Code::InvalidDate,
                    message!(
                        "epoch-no-number",
                        "{variable}={value} is no number of seconds",
                        variable = EPOCH,
                        value = epoch.unwrap_or_default()
                    ),
                )
                .help(message!("set-epoch", "set it to the seconds since 1970, or leave it unset")),
            });
        }
        found
    }

    /// What the clock shows.
    fn now() -> Self {
        Self { as_of: AsOf::Instant(Timestamp::now()), origin: None }
    }

    /// The instant, where no time zone is needed to know it.
    pub(super) fn instant(self) -> Option<Timestamp> {
        match self.as_of {
            AsOf::Instant(instant) => Some(instant),
            AsOf::Local(_) => None,
        }
    }

    /// What the moment is, and where it came from.
    pub(super) fn told(self, clock: &Clock) -> Message {
        let when = clock.in_words();
        match self.origin {
            Some(origin) => {
                message!("made-as-of", "it is made as of {when}, by {origin}", when = when, origin = origin)
            }
            None => message!("made-now", "it is made as of {when}, by the clock of this computer", when = when),
        }
    }

    /// Takes everything, and knows what is public then.
    pub(super) fn mark(self) -> Gate {
        Gate::Mark(self.as_of)
    }

    /// Takes what is public then.
    pub(super) fn close(self) -> Gate {
        Gate::Close(self.as_of)
    }
}

fn moment(typed: &str) -> Option<AsOf> {
    let Moment { clock, offset } = Moment::read(&typed.trim().parse().ok()?)?;
    match offset {
        Some(offset) => offset.to_timestamp(clock).ok().map(AsOf::Instant),
        None => Some(AsOf::Local(clock)),
    }
}

fn instant(seconds: &str) -> Option<AsOf> {
    Timestamp::from_second(seconds.trim().parse().ok()?).ok().map(AsOf::Instant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_they_are_typed() {
        let local = |text: &str| Some(AsOf::Local(text.parse().unwrap()));
        assert_eq!(moment("2026-12-03T10:00"), local("2026-12-03T10:00"));
        assert_eq!(moment("2026-12-03 10:00"), local("2026-12-03T10:00"));
        assert_eq!(moment("2026-12-03"), local("2026-12-03T00:00"));
        let instant = Some(AsOf::Instant("2026-12-03T05:00:00Z".parse().unwrap()));
        assert_eq!(moment("2026-12-03T10:00+05:00"), instant);
        for wrong in ["", "now", "2026-13-03", "10:00", "3.12.2026"] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
        assert_eq!(super::instant("0"), Some(AsOf::Instant(Timestamp::UNIX_EPOCH)));
        assert_eq!(super::instant("soon"), None);
    }
}
