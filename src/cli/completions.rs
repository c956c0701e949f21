//! `payom completions`: what lets a shell complete commands and options.
//!
//! In: the name of a shell. Out: a script for it, on standard output. Invariants: the script follows from the definition
//! of the command line alone.

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::args::Arguments;
use super::exit::Status;
use super::streams::Streams;

pub(super) fn run(shell: Shell, streams: &mut Streams<'_>) -> Status {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "payom", &mut script);
    streams.say_as_it_is(&String::from_utf8_lossy(&script));
    Status::Fine
}
