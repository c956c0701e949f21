//! Payom.
pub mod diag;
pub mod document;
pub mod html;
pub mod l10n;
pub mod registry;
pub mod release;
pub mod pdf;
