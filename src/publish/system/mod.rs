//! What publishing asks of the system.
//!
//! In: files and folders. Out: what the system says. Invariants: what differs from system to system stands in `calls`
//! alone.

pub(super) mod calls;
pub(super) mod lock;
pub(super) mod remove;
pub(super) mod sync;
