//! The faces that are compiled in: deflated, else byte for byte as their makers publish them.
//!
//! In: nothing. Out: a [`Face`] and its bytes. Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1, name
//! reserved), Ubuntu Bold (Ubuntu Font Licence 1.0) for the EU statement: Regulation 821/2014 art. 4(4) lists it.

use std::io::Read as _;
use std::sync::OnceLock;

use flate2::read::DeflateDecoder;

mod set;

pub(crate) use set::height_of;
pub use set::{FaceFault, FaceSet, HouseFile};

/// A face of the house's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Source Serif 4 Regular.
    Serif,
    /// Source Serif 4 Italic.
    SerifItalic,
    /// Source Serif 4 Bold.
    SerifBold,
    /// Source Serif 4 Bold Italic.
    SerifBoldItalic,
    /// Source Sans 3 Regular.
    Sans,
    /// Source Sans 3 Italic.
    SansItalic,
    /// Source Sans 3 Semibold.
    SansSemibold,
    /// Source Sans 3 Bold.
    SansBold,
    /// Ubuntu Bold, for the EU statement only.
    Statement,
}

impl Face {
    /// Every face, in the order of [`Face::index`].
    pub const ALL: [Self; 9] = [
        Self::Serif,
        Self::SerifItalic,
        Self::SerifBold,
        Self::SerifBoldItalic,
        Self::Sans,
        Self::SansItalic,
        Self::SansSemibold,
        Self::SansBold,
        Self::Statement,
    ];

    /// Position in [`Face::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// The strong face of a face.
    #[must_use]
    pub fn bold(self) -> Self {
        match self {
            Self::Serif | Self::SerifBold => Self::SerifBold,
            Self::SerifItalic | Self::SerifBoldItalic => Self::SerifBoldItalic,
            Self::Sans => Self::SansBold,
            Self::SansItalic | Self::SansSemibold | Self::SansBold => Self::SansBold,
            Self::Statement => Self::Statement,
        }
    }

    /// The true italic of a face; sans faces without one keep their weight.
    #[must_use]
    pub fn italic(self) -> Self {
        match self {
            Self::Serif | Self::SerifItalic => Self::SerifItalic,
            Self::SerifBold | Self::SerifBoldItalic => Self::SerifBoldItalic,
            Self::Sans | Self::SansItalic => Self::SansItalic,
            upright => upright,
        }
    }

    /// The font file, byte for byte as its makers publish it; inflated once, when it is first asked for.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        static READY: [OnceLock<Vec<u8>>; Face::ALL.len()] = [const { OnceLock::new() }; Face::ALL.len()];
        READY[self.index()].get_or_init(|| {
            let mut font = Vec::new();
            // What could not be inflated would be no font, which is reported where one is read.
            let _ = DeflateDecoder::new(self.deflated()).read_to_end(&mut font);
            font
        })
    }

    /// The file as it is compiled in: half as large, and inflated in about a millisecond.
    fn deflated(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("SourceSerif4-Regular.ttf.deflate"),
            Self::SerifItalic => include_bytes!("SourceSerif4-It.ttf.deflate"),
            Self::SerifBold => include_bytes!("SourceSerif4-Bold.ttf.deflate"),
            Self::SerifBoldItalic => include_bytes!("SourceSerif4-BoldIt.ttf.deflate"),
            Self::Sans => include_bytes!("SourceSans3-Regular.ttf.deflate"),
            Self::SansItalic => include_bytes!("SourceSans3-It.ttf.deflate"),
            Self::SansSemibold => include_bytes!("SourceSans3-Semibold.ttf.deflate"),
            Self::SansBold => include_bytes!("SourceSans3-Bold.ttf.deflate"),
            Self::Statement => include_bytes!("Ubuntu-Bold.ttf.deflate"),
        }
    }

    /// PostScript name, as in the font's name table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Serif => "SourceSerif4-Regular",
            Self::SerifItalic => "SourceSerif4-It",
            Self::SerifBold => "SourceSerif4-Bold",
            Self::SerifBoldItalic => "SourceSerif4-BoldIt",
            Self::Sans => "SourceSans3-Regular",
            Self::SansItalic => "SourceSans3-It",
            Self::SansSemibold => "SourceSans3-Semibold",
            Self::SansBold => "SourceSans3-Bold",
            Self::Statement => "Ubuntu-Bold",
        }
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;

    /// The sums of the files that the makers publish.
    const SUMS: [(Face, &str); 9] = [
        (Face::Serif, "e5a4ee6a3d87bb9024796be390c6771e2a0eb1883dae25effaf57ca01668e24b"),
        (Face::SerifItalic, "9d2950a8f1da66e21502c35d646a1d2148e79f9ea43fd2158cf02f5232e7f430"),
        (Face::SerifBold, "7cf4f4e1ad74f45058d5bc61716b82560442fbdcd9d3654d2dea96bf6c683d86"),
        (Face::SerifBoldItalic, "7b215b37f8873f5579f3f8d2ded3ca7c588e2f435cd996605ebfc5befe2cd5eb"),
        (Face::Sans, "4644c81b86ec9caaa76b634889968ed3c4f4f52f054855933acc7c2b21e53b0f"),
        (Face::SansItalic, "192afd78f0f54a3c69eaf02d43f4d9a821e9d6110e41d3d25d61a7385cd580e4"),
        (Face::SansSemibold, "a3f4f8dcf343a8f24dc61951de93f3ba1558b15cd250ba24af8a40e957081b7d"),
        (Face::SansBold, "9214b9d95e4231c609802815c2646c98174e2102d0d37f88978a7f8e71006e6a"),
        (Face::Statement, "6dbcce3fdd846f3aebc7e1890b5ccca234806cbd84763785f7ced043a99e8268"),
    ];

    #[test]
    fn faces_are_what_their_makers_publish() {
        for (face, sum) in SUMS {
            let digest: String = Sha256::digest(face.bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(digest, sum, "{face:?}");
        }
    }
}
