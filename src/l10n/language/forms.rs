//! What a form of a name is, for the languages that propose some.
//!
//! In: nothing. Out: the types of `proposal` and of the languages' own `forms`. Invariants: nothing is computed here.

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// An organisation.
    Organisation,
    /// A place.
    Place,
}

/// A form that a name is likely to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The form.
    pub text: String,
    /// Whether the language has no other.
    pub is_sure: bool,
}

impl Proposal {
    /// The only form that there can be.
    pub(super) fn sure(text: impl Into<String>) -> Option<Self> {
        Some(Self { text: text.into(), is_sure: true })
    }

    /// A form that is right as a rule.
    pub(super) fn likely(text: impl Into<String>) -> Option<Self> {
        Some(Self { text: text.into(), is_sure: false })
    }
}

/// How a language makes forms: of what the name is, the name, the form that is wanted.
pub(super) type Propose = fn(Named, &str, &str) -> Option<Proposal>;
