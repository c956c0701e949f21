//! One binary for all tests of the product: one module a concern.

#[cfg(test)]
mod asset;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod footers;
#[cfg(test)]
mod input;
#[cfg(test)]
mod message;
#[cfg(test)]
mod pdf_write;
#[cfg(test)]
mod project;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod silent;
#[cfg(test)]
mod syntax;
#[cfg(test)]
mod visibility;
