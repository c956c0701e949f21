//! Payom.
pub mod asset;
pub mod document;
pub mod html;
pub mod l10n;
pub mod pdf;
