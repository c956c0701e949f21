//! What is particular to a language.
