//! Why a build publishes nothing.
//!
//! In: what went wrong in making or writing something. Out: [`BuildError`]. Invariants: what was reported is not reported again.

use crate::cli::build::kits::NotPacked;
use crate::diag::{Code, Diagnostic, Reported};
use crate::html::TemplateError;
use crate::publish::PublishError;

/// Why something is not there.
pub(crate) enum BuildError {
    /// It was reported.
    Reported(Reported),
    /// It could not be written.
    Publish(PublishError),
    /// Something is wrong with it, which is not reported yet.
    Diagnosed(Box<Diagnostic>),
}

impl From<TemplateError> for BuildError {
    fn from(fault: TemplateError) -> Self {
        Self::Diagnosed(Box::new(fault.diagnostic()))
    }
}

impl From<Reported> for BuildError {
    fn from(reported: Reported) -> Self {
        Self::Reported(reported)
    }
}

impl From<NotPacked> for BuildError {
    fn from(why: NotPacked) -> Self {
        match why {
            NotPacked::Publish(error) => Self::Publish(error),
            NotPacked::TooLarge(file, error) => {
                Self::Diagnosed(Box::new(Diagnostic::new(Code::Internal, format!("{file}: {error}"))))
            }
        }
    }
}

impl From<PublishError> for BuildError {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}
