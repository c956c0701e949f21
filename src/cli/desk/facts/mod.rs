//! The facts of a release, changed without TOML.
//!
//! In: a release, the registry. Out: a screen with a small form for each fact, and edits of `release.md`. Invariants: each change is one
//! edit of the text, by `edit::facts`; what is chosen is looked up in the registry; who will be credited is shown at once.
//!
//! | file | does |
//! |---|---|
//! | `known` | which facts there are, and how they are changed |
//! | `front` | the text of a front matter as somebody saw it |
//! | `names` | what things of the registry are called, and when they can be named |
//! | `forms` | a form for each fact |
//! | `screen` | the screen |
//! | `wanted` | what a browser sends |
//! | `change` | makes a change |
//! | `numbers`, `renumber` | numbers that texts name, changed |
//! | `begin` | begins a release |

mod begin;
mod change;
mod forms;
mod front;
mod known;
mod names;
mod numbers;
mod renumber;
mod screen;
mod wanted;

pub(super) use begin::{begin, proposed, screen as new_screen};
pub(super) use change::change;
pub(super) use front::Front;
pub(super) use known::{ROLES, order, role, shown_as};
pub(super) use numbers::{not_whole, whole};
pub(super) use renumber::change as change_number;
pub(super) use screen::screen;
