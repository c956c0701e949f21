//! JPEG: judged bit by bit, published without anything that is not picture.
//!
//! In: the bytes of a JPEG file. Out: a [`Jpeg`](clean::Jpeg) view of it, from which a clean file is written: for the web with
//! its orientation and colour profile, for PDF with neither (they become a matrix and a colour space there).
//! Invariants: a file that libjpeg-turbo warns about is refused (`djpeg -strict`); EXIF (positions, camera, thumbnail),
//! XMP, IPTC, comments, unused tables and everything after the end of the picture never leave this folder. Sources:
//! ITU-T T.81 annex B (markers), EXIF 2.32 4.6 (orientation), ICC.1:2010 B.4.

mod bits;
mod clean;
mod error;
mod exif;
mod frame;
mod huffman;
mod marker;
mod scan;
mod segments;

pub(crate) use self::clean::{Reader, clean, read, write};
