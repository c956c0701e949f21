//! `[[kinds]]` in `payom.toml`: kinds of releases that the house adds.
//!
//! In: the tables, typed. Out: [`Kinds`]. Invariants: a kind has an id that no other kind has; what it asks for and shows is
//! from the lists that Payom's own kinds are made of.

use std::borrow::Cow;

use serde::Deserialize;
use toml::Spanned;

use crate::diag::{Code, Diagnostic};
use crate::registry::{Scope, is_id};
use crate::release::{Feature, Kind, Kinds, Requirement};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawKind {
    id: Spanned<String>,
    #[serde(default)]
    asks: Vec<Requirement>,
    #[serde(default)]
    advises: Vec<Requirement>,
    #[serde(default)]
    shows: Vec<Feature>,
}

/// Reads the kinds of the house.
pub(super) fn kinds(raw: Vec<RawKind>, scope: &mut Scope<'_>) -> Kinds {
    let mut kinds = Kinds::default();
    for RawKind { id, asks, advises, shows } in raw {
        let id = scope.at(id);
        if !is_id(&id.value) {
            scope.error(
                Diagnostic::new(Code::InvalidId, format!("`{}` cannot be the id of a kind", id.value))
                    .at(id.span, "")
                    .help("use a-z, 0-9 and single hyphens: its label is the message `label-<id>`"),
            );
        } else if kinds.find(&id.value).is_some() {
            scope.error(
                Diagnostic::new(Code::InvalidSetting, format!("there is a kind `{}` already", id.value))
                    .at(id.span, "")
                    .help("choose another id; the words of its label are the message `label-<id>`"),
            );
        } else {
            let (id, asks) = (Cow::Owned(id.value), Cow::Owned(asks));
            kinds.own.push(Kind { id, asks, advises: Cow::Owned(advises), shows: Cow::Owned(shows) });
        }
    }
    kinds
}
