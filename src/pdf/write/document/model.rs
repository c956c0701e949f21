//! What a document is made of, besides what printpdf builds.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::pdf::fonts::Face;
use crate::pdf::pages::Pages;
use crate::pdf::write::font::face::FaceMetrics;
use crate::pdf::write::font::subset::Subset;
use crate::pdf::write::image::Picture;
use crate::pdf::write::stream::EncodedStream;

/// A face in this document.
#[derive(Debug)]
pub(crate) struct EmbeddedFont {
    pub(crate) face: Face,
    pub(crate) metrics: Arc<FaceMetrics>,
    pub(crate) subset: Arc<Subset>,
}

/// The parts of a document that the finishing pass puts into printpdf's object tree.
#[derive(Debug)]
pub(crate) struct DocumentParts<'a> {
    pub(crate) pages: &'a Pages,
    /// By page and sequence: marked-content numbers.
    pub(crate) mcids: &'a [Vec<Option<u32>>],
    pub(crate) fonts: &'a [EmbeddedFont],
    /// Those that are shown, by index into [`Pages::images`].
    pub(crate) pictures: &'a BTreeMap<usize, Arc<Picture>>,
    /// The output intent's.
    pub(crate) profile: &'a EncodedStream,
}
