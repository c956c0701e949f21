//! The faces that are compiled in, byte for byte as their makers publish them.
//!
//! In: nothing. Out: a [`Face`] and its bytes. Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1, name
//! reserved), Ubuntu Bold (Ubuntu Font Licence 1.0) for the EU statement: Regulation 821/2014 art. 4(4) lists it.

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
            Self::Sans => Self::SansSemibold,
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

    /// The font file.
    #[must_use]
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => include_bytes!("SourceSerif4-Regular.ttf"),
            Self::SerifItalic => include_bytes!("SourceSerif4-It.ttf"),
            Self::SerifBold => include_bytes!("SourceSerif4-Bold.ttf"),
            Self::SerifBoldItalic => include_bytes!("SourceSerif4-BoldIt.ttf"),
            Self::Sans => include_bytes!("SourceSans3-Regular.ttf"),
            Self::SansItalic => include_bytes!("SourceSans3-It.ttf"),
            Self::SansSemibold => include_bytes!("SourceSans3-Semibold.ttf"),
            Self::SansBold => include_bytes!("SourceSans3-Bold.ttf"),
            Self::Statement => include_bytes!("Ubuntu-Bold.ttf"),
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
