//! Photos with fewer pixels.
//!
//! In: an [`Asset`](super::Asset). Out: copies of it for screens ([`screen`]) and for paper ([`mod@print`]).

mod pixels;
pub mod print;
pub mod screen;
