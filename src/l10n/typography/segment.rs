//! The parts of a paragraph.
//!
//! In: nothing. Out: [`Segment`]. Invariants: together the segments of a paragraph are its text, in order.

/// A stretch of a paragraph under one inline mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// Its characters, in normal form C.
    pub text: &'a str,
    /// Whether rules may change them.
    pub kind: SegmentKind,
}

/// What may be done with a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Words of the language: rules apply.
    Prose,
    /// An e-mail, a URL, code, words of another language: context for its neighbours, never changed.
    Verbatim,
}
