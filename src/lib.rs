//! Payom.
pub mod asset;
pub mod check;
pub mod diag;
pub mod document;
pub mod html;
pub mod l10n;
pub mod pdf;
pub mod project;
pub mod registry;
pub mod release;
