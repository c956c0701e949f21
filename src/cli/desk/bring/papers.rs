//! Files that wait until a release is made of them.
//!
//! In: the bytes of a file. Out: by what it is kept. Invariants: they are in memory alone, few at a time, and go with the program.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::asked::MOST;
use crate::cli::desk::office::{Office, Waiting};
use crate::cli::http::Answer;
use crate::diag::hexadecimal;

/// Most bytes that wait.
const ROOM: usize = 120 << 20;

/// Keeps a file; what it is is told when it is read.
pub(in crate::cli::desk) fn keep(office: &mut Office, bytes: &[u8]) -> Answer {
    let token = hexadecimal(&Sha256::digest(bytes));
    let papers = &mut office.papers;
    papers.retain(|own| own.token != token);
    papers.push(Waiting { token: token.clone(), bytes: bytes.to_vec() });
    let size = |papers: &[Waiting]| papers.iter().map(|own| own.bytes.len()).sum::<usize>();
    while papers.len() > MOST || (papers.len() > 1 && size(papers) > ROOM) {
        papers.remove(0);
    }
    Answer::json(json!({ "file": token }).to_string())
}
