//! What is particular to a language.
/// Stand-in until merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// a
    Prose,
    /// b
    Verbatim,
}
/// Stand-in until merged.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// a
    pub text: &'a str,
    /// b
    pub kind: SegmentKind,
}
/// Stand-in until merged.
pub fn typeset_text(_: &str, segments: &[Segment<'_>]) -> Vec<String> {
    segments.iter().map(|s| s.text.to_owned()).collect()
}
