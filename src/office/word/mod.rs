//! WordprocessingML.
//!
//! In: a Word file, or what one shall hold. Out: what is in it, or its bytes. Invariants: see `read` and [`write`](mod@write). Sources: ECMA-376 parts 1
//! and 4; what Word and LibreOffice make of it.

pub mod read;
pub mod write;

pub use read::read;
pub use write::write;
