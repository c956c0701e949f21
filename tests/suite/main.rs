//! One binary for all tests of the product: one module a concern.

#[cfg(test)]
mod asset;
#[cfg(test)]
mod footers;
#[cfg(test)]
mod pdf_write;
#[cfg(test)]
mod project;
#[cfg(test)]
mod visibility;
