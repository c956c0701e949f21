//! Where a command's words go.
//!
//! In: two streams of the process, or of a test. Out: the same, with a memory of whether all that was said went out.
//! Invariants: a reader that closes the pipe is no fault, for it has seen enough; whatever else keeps words from going
//! out (a full disk) is remembered, so that nothing that was cut short ends as if it were whole. Nothing
//! that a terminal obeys goes out but our own colours.

use std::io::{self, ErrorKind, Write};

use crate::diag::{visible, visible_diff, visible_styled};

/// Where results and diagnostics go.
pub struct Streams<'a> {
    /// Results.
    pub out: &'a mut dyn Write,
    /// Diagnostics.
    pub err: &'a mut dyn Write,
    /// Whether diagnostics may be coloured and progress shown: standard error is a terminal.
    pub terminal: bool,
}

impl std::fmt::Debug for Streams<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Streams").field("terminal", &self.terminal).finish_non_exhaustive()
    }
}

impl Streams<'_> {
    /// Writes a result. That it cannot be written is found by [`watched`].
    pub(super) fn say(&mut self, text: &str) {
        self.say_as_it_is(&visible(text));
    }

    /// Writes a comparison that `patch` takes.
    pub(super) fn say_diff(&mut self, text: &str) {
        self.say_as_it_is(&visible_diff(text));
    }

    /// Writes our own words, with their colours.
    pub(super) fn say_as_it_is(&mut self, text: &str) {
        let _ = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
    }

    /// Writes a diagnostic.
    pub(super) fn tell(&mut self, text: &str) {
        self.tell_as_it_is(&visible(text));
    }

    /// Writes a diagnostic that we coloured.
    pub(super) fn tell_styled(&mut self, text: &str) {
        self.tell_as_it_is(&visible_styled(text));
    }

    /// Writes our own words, with what moves the cursor.
    pub(super) fn tell_as_it_is(&mut self, text: &str) {
        let _ = self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush());
    }
}

/// Runs something with streams that are watched; gives what it gives, and why something that it said did not go out.
pub(super) fn watched<T>(
    streams: &mut Streams<'_>,
    run: impl FnOnce(&mut Streams<'_>) -> T,
) -> (T, Option<io::Error>) {
    let mut out = Watched { to: &mut *streams.out, failed: None };
    let mut err = Watched { to: &mut *streams.err, failed: None };
    let result = run(&mut Streams { out: &mut out, err: &mut err, terminal: streams.terminal });
    (result, out.failed.or(err.failed))
}

struct Watched<'a> {
    to: &'a mut dyn Write,
    failed: Option<io::Error>,
}

impl Watched<'_> {
    fn watch<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let kind = error.kind();
            // An interrupted call is made again.
            if !matches!(kind, ErrorKind::BrokenPipe | ErrorKind::Interrupted) && self.failed.is_none() {
                self.failed = Some(error);
            }
            kind.into()
        })
    }
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes);
        let written =
            if !bytes.is_empty() && matches!(written, Ok(0)) { Err(ErrorKind::WriteZero.into()) } else { written };
        self.watch(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.to.flush();
        self.watch(flushed)
    }
}
