//! `payom new`: begins a release, or enters something in the registry.
//!
//! In: what was typed, and answers where somebody is there to give them. Out: files. Invariants: nothing that exists is
//! touched but for what is added at the end of a file; everything is written or nothing; what was written is valid, and
//! lacks only words that a person has to write.
//!
//! | file | does |
//! |---|---|
//! | `release` | a template and its messages in every language |
//! | `scaffold` | what stands in them, by the kind of release |
//! | `lines` | the facts of a template, with what each is for |
//! | `thing` | an entry of the registry with its name in every language |
//! | `entry` | the facts of the entry, from options and answers |
//! | `called` | its name and the forms of it |
//! | `named` | the message that holds them, or the stub of it |

mod called;
mod entry;
mod lines;
mod named;
mod release;
mod scaffold;
mod thing;

pub(super) use lines::{Beginning, When};
pub(super) use release::{files, named as named_so};
pub(super) use scaffold::explained;

use std::io::{BufRead, IsTerminal as _};
use std::path::Path;

use super::new_args::New;
use super::request;
use super::{Session, Status, Streams};

pub(super) fn run(root: &Path, new: &New, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    match (&new.thing, &new.slug) {
        (Some(thing), _) => {
            let answers = streams.terminal && std::io::stdin().is_terminal();
            let mut input = answers.then(|| std::io::stdin().lock());
            let input = input.as_mut().map(|input| -> &mut dyn BufRead { input });
            thing::run(root, thing, input, session, streams)
        }
        (None, Some(slug)) => release::run(root, &request::release(slug, root), &new.kind, session, streams),
        (None, None) => Status::Usage,
    }
}
