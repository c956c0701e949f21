//! One binary for all tests of the product: one module a concern.
mod pdf_write;
