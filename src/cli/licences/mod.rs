//! `payom --licences`: the licences of everything that Payom is made of.
//!
//! In: `notices.txt.deflate`, which the test `licences` writes. Out: the text on standard output. Invariants: the file is
//! of the packages in `Cargo.lock`, which that test holds.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

use super::exit::Status;
use super::streams::Streams;

/// Our own licence, then those of others: the latter deflated.
const OWN: &str = include_str!("../../../LICENSE");
const NOTICES: &[u8] = include_bytes!("notices.txt.deflate");

pub(super) fn run(streams: &mut Streams<'_>) -> Status {
    let mut notices = String::new();
    if let Err(error) = DeflateDecoder::new(NOTICES).read_to_string(&mut notices) {
        streams.tell(&format!("error: this program is damaged: its licences cannot be read: {error}\n"));
        return Status::Files;
    }
    streams.say(&format!("{OWN}\n{notices}"));
    Status::Fine
}
