//! One binary for all tests of the product: one module a concern.

#[cfg(test)]
mod files;
#[cfg(test)]
mod input;
#[cfg(test)]
mod message;
#[cfg(test)]
mod missing;
#[cfg(test)]
mod pdf_write;
#[cfg(test)]
mod project;
#[cfg(test)]
mod silent;
#[cfg(test)]
mod syntax;
