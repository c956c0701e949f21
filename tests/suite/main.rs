//! One binary for all tests of the product: one module a concern.
//!
//! `cfg(test)` tells clippy what it does not see by the folder: in tests a failed `unwrap` is a failed test.
#[cfg(test)]
mod asset;
#[cfg(test)]
mod pdf_write;
