//! The site around the editions.
//!
//! In: a [`Site`](model::Site). Out: its files, by their paths. Invariants: a list exists only where it has an entry, and
//! no address leads to a file that is not there.

mod beside;
mod feed;
pub(super) mod languages;
mod lists;
mod map;
pub(super) mod model;
mod moved;
mod pages;
mod published;
pub(super) mod search;
pub(super) mod standing;
mod values;
