//! How far a long command is: a bar, a rate and the time that is left.
//!
//! In: how many pieces of work there are, and how many are done. Out: one line on the terminal, which is gone when the work
//! is. Invariants: nothing is shown where standard error is no terminal, nor in the first second, in which most commands
//! end.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::streams::Streams;

/// A command that ends within this time shows no bar.
const SHORT: Duration = Duration::from_secs(1);

/// The line; `prefix` is what is done, `msg` to what.
const LINE: &str = "{prefix} {bar:30} {pos} of {len} {msg}, {rate}, {eta} left";

/// The progress of one stage of a command; dropping it clears the line.
#[derive(Debug)]
pub(super) struct Progress {
    /// `None` where nothing is to be shown.
    bar: Option<ProgressBar>,
    started: Instant,
}

impl Progress {
    /// Begins a stage: `doing` something ("checking") to `total` `things` ("releases").
    pub(super) fn new(doing: &'static str, total: usize, things: &'static str, streams: &Streams<'_>) -> Self {
        let bar = streams.terminal.then(|| {
            let rate = |state: &ProgressState, out: &mut dyn std::fmt::Write| {
                let rate = state.per_sec();
                let decimals = usize::from(rate < 10.0);
                let _ = write!(out, "{rate:.decimals$} per second");
            };
            #[expect(clippy::expect_used, reason = "the line is a constant, and a test reads it")]
            let style = ProgressStyle::with_template(LINE).expect("a line that can be read");
            let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
            bar.with_style(style.with_key("rate", rate)).with_prefix(doing).with_message(things)
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

    #[test]
    fn the_line_is_understood_and_nothing_is_shown_without_a_terminal() {
        assert!(ProgressStyle::with_template(LINE).is_ok());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let quiet = Streams { out: &mut out, err: &mut err, terminal: false };
        assert!(Progress::new("checking", 9, "releases", &quiet).bar.is_none());
        let shown = Streams { terminal: true, ..quiet };
        let progress = Progress::new("checking", 9, "releases", &shown);
        progress.reach(3);
        assert!(progress.bar.as_ref().is_some_and(|bar| bar.is_hidden() && bar.position() == 3));
    }
}
