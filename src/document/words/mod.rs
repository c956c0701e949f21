//! The texts of one edition.
//!
//! In: messages, variables. Out: [`Text`](crate::registry::Text)s and [`Inline`](super::Inline)s. Invariants: a text that is
//! missing, or that cannot be shown, is reported where it is needed.

mod endings;
pub(super) mod fetch;
pub(super) mod inline;
pub(super) mod marks;
mod markup;
pub(super) mod missing;
pub(super) mod need;
pub(super) mod typed;
