//! Streams that are ready to be written: compressed once, shared between documents.
//!
//! In: bytes. Out: a [`EncodedStream`] stream: its dictionary without `/Length`, its compressed content and a fingerprint of
//! both, from which ids of whole documents are derived without reading megabytes again.

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::Dictionary;
use sha2::{Digest, Sha256};

/// How hard streams of one document are compressed. For those of a release (62 kB in fifteen streams, mean of 40
/// editions) zlib-rs takes 0.31 ms at level 1 (38.9 kB), 0.70 ms at 2 (32.9 kB), 0.79 ms at 3 (32.2 kB).
const EACH: u32 = 2;

/// How hard the shortest are: with codes that are the same for all.
const SHORT: u32 = 1;

/// How hard streams are compressed that many documents share: pictures, the colour profile.
const ONCE: u32 = 9;

/// A stream with its filter applied.
#[derive(Debug)]
pub(crate) struct EncodedStream {
    /// Everything but `/Length`.
    pub(crate) dictionary: Dictionary,
    /// As it stands in the file.
    pub(crate) content: Vec<u8>,
    /// SHA-256 of the content.
    pub(crate) fingerprint: [u8; 32],
}

impl EncodedStream {
    /// A stream whose content is already encoded (JPEG, PNG rows) or stays plain.
    pub(crate) fn as_is(dictionary: Dictionary, content: Vec<u8>) -> Self {
        let fingerprint = Sha256::digest(&content).into();
        Self { dictionary, content, fingerprint }
    }

    /// A stream of one document, compressed here.
    pub(crate) fn deflated(mut dictionary: Dictionary, content: &[u8], deflater: &mut Deflater) -> Self {
        dictionary.set("Filter", "FlateDecode");
        Self::as_is(dictionary, deflater.deflate(content))
    }

    /// A stream that many documents share, compressed here as well as can be.
    pub(crate) fn deflated_best(mut dictionary: Dictionary, content: &[u8], deflater: &mut Deflater) -> Self {
        dictionary.set("Filter", "FlateDecode");
        Self::as_is(dictionary, deflater.deflate_at(ONCE, content))
    }
}

/// Deflates into zlib's format (RFC 1950), which `/FlateDecode` means. Its working memory, a quarter of a megabyte, is
/// kept between streams: making it anew for each took as long as compressing.
#[derive(Debug)]
pub(crate) struct Deflater {
    compress: Compress,
    level: u32,
}

impl Deflater {
    pub(crate) fn new() -> Self {
        Self { compress: Compress::new(Compression::new(EACH), true), level: EACH }
    }

    /// Compresses a whole stream.
    pub(crate) fn deflate(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.deflate_at(EACH, bytes)
    }

    /// Compresses some hundred bytes: codes of their own, which take longer to make than to use, would spare a tenth.
    pub(crate) fn deflate_short(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.deflate_at(SHORT, bytes)
    }

    fn deflate_at(&mut self, level: u32, bytes: &[u8]) -> Vec<u8> {
        self.compress.reset();
        // Between two streams a level can always be set.
        if level != self.level && self.compress.set_level(Compression::new(level)).is_ok() {
            self.level = level;
        }
        self.packed(bytes)
    }

    fn packed(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(bytes.len() / 2 + 64);
        let mut rest = bytes;
        loop {
            let before = self.compress.total_in();
            let status = self.compress.compress_vec(rest, &mut out, FlushCompress::Finish);
            #[expect(clippy::expect_used, reason = "it fails only when called out of turn, which `reset` rules out")]
            let status = status.expect("in turn");
            rest = &rest[(self.compress.total_in() - before) as usize..];
            if status == Status::StreamEnd {
                break;
            }
            out.reserve(out.capacity().max(64));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn streams_come_back_whole_whatever_was_compressed_before() {
        let noise: Vec<u8> = (0..100_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let text = "Ҷаласаҳои иттилоотӣ ".repeat(500).into_bytes();
        let mut used = Deflater::new();
        for content in [&noise, &text, &Vec::new(), &noise] {
            let packed = used.deflate(content);
            assert_eq!(packed, Deflater::new().deflate(content));
            for level in [SHORT, ONCE] {
                let packed = used.deflate_at(level, content);
                assert_eq!(packed, Deflater::new().deflate_at(level, content));
                let mut back = Vec::new();
                flate2::read::ZlibDecoder::new(packed.as_slice()).read_to_end(&mut back).unwrap();
                assert!(back == *content);
            }
            let mut back = Vec::new();
            flate2::read::ZlibDecoder::new(packed.as_slice()).read_to_end(&mut back).unwrap();
            assert!(back == *content);
        }
    }
}
