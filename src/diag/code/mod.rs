//! Every kind of problem: its stable name, its severity and its explanation.
//!
//! In: the tables of codes, one file a family. Out: [`Code`] and the text that `payom explain CODE` prints. In
//! between: a code once published keeps its name; the tests see to it that each has a fixture.

#[macro_use]
mod files;
#[macro_use]
mod facts;
#[macro_use]
mod words;
#[macro_use]
mod output;

use crate::diag::Severity;

/// What `payom explain` says of a code.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// A wrong line.
    pub example: &'static str,
    /// The same put right, or what to do.
    pub fix: &'static str,
}

macro_rules! codes {
    ({ $($variant:ident $id:literal $severity:ident $what:literal $why:literal $example:literal $fix:literal)* }) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $what] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The severity unless a project sets another.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What, why, example, fix.
            #[must_use]
            pub fn explanation(self) -> Explanation {
                match self {
                    $(Self::$variant => Explanation { what: $what, why: $why, example: $example, fix: $fix },)*
                }
            }
        }
    };
}

files! { facts! words! output! codes! {} }

impl Code {
    /// Whether the rule is a judgement about words: its weight may be set in `payom.toml`, and one message may be
    /// allowed to break it. All other errors would leave a hole or a fault in what is published.
    #[must_use]
    pub fn is_about_words(self) -> bool {
        (Self::NumberDiffers..=Self::ObsoleteAttribute).contains(&self)
    }

    /// Names that are no longer given, and what to look at now. Settings and command lines of before may have them.
    pub const RETIRED: [(&'static str, Self); 1] = [("unaccepted-translation", Self::UnrecordedTranslation)];

    /// Whether a name was once given.
    #[must_use]
    pub fn is_retired(id: &str) -> bool {
        Self::RETIRED.iter().any(|(name, _)| *name == id)
    }

    /// The code of a name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id() == id)
    }
}
