//! Payom.
fn main() {}
