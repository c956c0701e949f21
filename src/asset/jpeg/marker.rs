//! Markers of segments (T.81 table B.1, EXIF 2.32 4.5.4, ICC.1:2010 B.4), and how many scans are read.

/// Most scans of a file. A progressive photo has about ten; each may ask for a pass over the whole picture with a few
/// bytes.
pub(crate) const MAX_SCANS: usize = 100;

pub(super) const APP0: u8 = 0xE0;
pub(super) const EXIF: u8 = 0xE1;
pub(super) const PROFILE: u8 = 0xE2;
pub(super) const ADOBE: u8 = 0xEE;
pub(super) const COMMENT: u8 = 0xFE;
pub(super) const START: u8 = 0xD8;
pub(super) const START_OF_SCAN: u8 = 0xDA;
pub(super) const END: u8 = 0xD9;
