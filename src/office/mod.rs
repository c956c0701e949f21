//! Word files and the packages that they are, and files of translators' programs: read and written.
//!
//! In: bytes of any origin, or what a Word file shall hold. Out: what is in them, or bytes. Invariants: nothing is known here of
//! releases, no file is opened and nothing is fetched; what is read has limits and is taken on trust in nothing; what is
//! written is the same each time.
//!
//! Packages are ZIP (APPNOTE 6.3.3) with the two methods that Word files use, in some 300 lines of our own: the crate `zip`
//! would bring five crates and 27,000 lines for nine methods, three ciphers and a file system, and has no limit on what an
//! entry may become.

mod error;
mod kind;
mod package;
pub mod tmx;
mod tree;
pub mod word;
pub mod xliff;
mod xml;

pub use error::PackageError;
pub use kind::{Kind, kind};
pub use package::{MAX_ENTRIES, MAX_PART, MAX_UNPACKED, Package, Packer, TooLarge, pack};
pub use tree::{MAX_DEPTH, MAX_NODES};
