//! Payom.
pub mod asset;
pub mod check;
pub mod cli;
pub mod diag;
pub mod document;
pub mod html;
pub mod l10n;
pub mod pdf;
pub mod project;
pub mod publish;
pub mod registry;
pub mod release;
