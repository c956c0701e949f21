//! ZIP packages.
//!
//! In: bytes, or parts with their names. Out: parts, or bytes. Invariants: see `read` and `write`.

mod read;
mod write;

pub use read::{MAX_ENTRIES, MAX_PART, MAX_UNPACKED, Package};
pub use write::{Packer, TooLarge, pack};
