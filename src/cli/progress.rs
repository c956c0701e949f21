//! How far a long command is: a bar, a rate and the time that is left.
//!
//! In: how many pieces of work there are, and how many are done. Out: one line on the terminal, which is gone when the work
//! is. Invariants: nothing is shown where standard error is no terminal, nor in the first second, in which most commands
//! end.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::streams::Streams;
use crate::diag::{Message, Reader, message};

/// A command that ends within this time shows no bar.
const SHORT: Duration = Duration::from_secs(1);

/// What a command does that may take long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Looks at releases.
    Checking,
    /// Makes editions.
    Making,
}

impl Stage {
    /// The line, with the places of what changes in it.
    fn line(self) -> Message {
        let (bar, done, all, rate, left) = ("{bar:30}", "{pos}", "{len}", "{rate}", "{eta}");
        match self {
            Self::Checking => message!(
                "progress-checking",
                "checking {bar} {done} of {all} releases, {rate} per second, {left} left",
                bar = bar,
                done = done,
                all = all,
                rate = rate,
                left = left
            ),
            Self::Making => message!(
                "progress-making",
                "making {bar} {done} of {all} editions, {rate} per second, {left} left",
                bar = bar,
                done = done,
                all = all,
                rate = rate,
                left = left
            ),
        }
    }
}

/// The progress of one stage of a command; dropping it clears the line.
#[derive(Debug)]
pub(super) struct Progress {
    /// `None` where nothing is to be shown.
    bar: Option<ProgressBar>,
    started: Instant,
}

impl Progress {
    /// Begins a stage with so many pieces.
    pub(super) fn new(stage: Stage, total: usize, reader: &dyn Reader, streams: &Streams<'_>) -> Self {
        let bar = streams.terminal.then(|| {
            let rate = |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                let rate = state.per_sec();
                let decimals = usize::from(rate < 10.0);
                let _ = write!(out, "{rate:.decimals$}");
            };
            let style = ProgressStyle::with_template(&reader.say(&stage.line()));
            let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
            let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
            bar.with_style(style.with_key("rate", rate))
        });
        Self { bar, started: Instant::now() }
    }

    /// Says how many pieces are done.
    pub(super) fn reach(&self, done: usize) {
        let Some(bar) = &self.bar else { return };
        if bar.is_hidden() && self.started.elapsed() >= SHORT {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_position(done as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::English;

    #[test]
    fn the_line_is_understood_and_nothing_is_shown_without_a_terminal() {
        for line in [Stage::Checking, Stage::Making].map(Stage::line) {
            assert!(ProgressStyle::with_template(&line).is_ok());
        }
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let quiet = Streams { out: &mut out, err: &mut err, terminal: false };
        assert!(Progress::new(Stage::Checking, 9, &English, &quiet).bar.is_none());
        let shown = Streams { terminal: true, ..quiet };
        let progress = Progress::new(Stage::Checking, 9, &English, &shown);
        progress.reach(3);
        assert!(progress.bar.as_ref().is_some_and(|bar| bar.is_hidden() && bar.position() == 3));
    }
}
