//! What a page promises, whatever its document says.
