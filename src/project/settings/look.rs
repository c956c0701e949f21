//! `[style]` in `payom.toml`: how the house's pages look.
//!
//! In: the table's keys, typed. Out: a [`Look`]: what the house wants different from the built-in style, each value
//! with its place. Invariants: nothing is weighed here: limits belong to what sets the pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use crate::asset::Asset;
use crate::diag::{FileId, Sources};
use crate::registry::{At, Tables};

/// Paper sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// ISO 216 A4, 210 × 297 mm.
    A4,
    /// US Letter, 8.5 × 11 inches.
    Letter,
}

/// Families of faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// Source Serif 4.
    Serif,
    /// Source Sans 3.
    Sans,
}

/// What a face of the house is for; in the order of the faces that are compiled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceRole {
    /// Running text.
    Text,
    /// Italics in it.
    TextItalic,
    /// Strong words in it.
    TextBold,
    /// Strong italics.
    TextBoldItalic,
    /// Everything around running text.
    Display,
    /// Italics in it.
    DisplayItalic,
    /// Headlines, headings, names.
    DisplaySemibold,
    /// Strong words among them, headlines of cards.
    DisplayBold,
}

impl FaceRole {
    /// The roles of a family, `text` or `display`, each with its key.
    pub const FAMILIES: [(&'static str, [(&'static str, Self); 4]); 2] = [
        (
            "text",
            [
                ("regular", Self::Text),
                ("italic", Self::TextItalic),
                ("bold", Self::TextBold),
                ("bold-italic", Self::TextBoldItalic),
            ],
        ),
        (
            "display",
            [
                ("regular", Self::Display),
                ("italic", Self::DisplayItalic),
                ("semibold", Self::DisplaySemibold),
                ("bold", Self::DisplayBold),
            ],
        ),
    ];
}

/// A font file of the house.
#[derive(Clone, Debug)]
pub struct FaceFile {
    /// What it is for.
    pub role: FaceRole,
    /// Its path, in `fonts/`.
    pub path: At<String>,
    /// What it holds, once loaded.
    pub bytes: Option<Arc<Vec<u8>>>,
}

/// Forms of figures in running text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figures {
    /// As high as capitals.
    #[default]
    Lining,
    /// With ascenders and descenders, as small letters have.
    OldStyle,
}

/// What stands at the head of the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Letterhead {
    /// The publisher's name and the languages over a hairline.
    Name,
    /// The publisher's logo in place of the name.
    Logo,
    /// Nothing: the paper has a printed letterhead.
    None,
}

/// What the house wants different from the built-in style.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Paper.
    pub paper: Option<Paper>,
    /// Head of the first page.
    pub letterhead: Option<At<Letterhead>>,
    /// Whether the first of several pages shows the first contact.
    pub first_contact: bool,
    /// Whether it shows the emblem of the European Union, small.
    pub first_emblem: bool,
    /// The publisher's logo, relative to `releases/registry`.
    pub logo: Option<At<String>>,
    /// The logo's file, once loaded.
    pub logo_file: Option<Arc<Asset>>,
    /// The house's emblem, likewise.
    pub icon: Option<At<String>>,
    /// The emblem's file, once loaded.
    pub icon_file: Option<Arc<Asset>>,
    /// Margins by side, in millimetres.
    pub margins: Margins,
    /// Width of running text by locale tag, in millimetres.
    pub measures: BTreeMap<String, At<f32>>,
    /// Languages whose running text is justified.
    pub justified: Option<Vec<At<String>>>,
    /// Family of running text.
    pub text_face: Option<Family>,
    /// Family of headline and sub-headings.
    pub headline_face: Option<Family>,
    /// Font files of the house.
    pub faces: Vec<FaceFile>,
    /// Figures of running text.
    pub figures: Option<Figures>,
    /// Sizes, in points and millimetres.
    pub sizes: Sizes,
    /// Colours.
    pub colors: Colors,
    /// Dots an inch that pictures in PDFs have at most.
    pub picture_dpi: Option<At<u16>>,
    /// Quality of pictures that are made smaller for PDFs, of 100.
    pub picture_quality: Option<At<u16>>,
}

/// Margins, in millimetres.
#[derive(Clone, Debug, Default)]
pub struct Margins {
    /// Left.
    pub left: Option<At<f32>>,
    /// Right.
    pub right: Option<At<f32>>,
    /// Top.
    pub top: Option<At<f32>>,
    /// Bottom.
    pub bottom: Option<At<f32>>,
}

/// Sizes.
#[derive(Clone, Debug, Default)]
pub struct Sizes {
    /// Running text, in points.
    pub text: Option<At<f32>>,
    /// Distance of its lines, in points.
    pub leading: Option<At<f32>>,
    /// Headline, in points.
    pub headline: Option<At<f32>>,
    /// Standfirst, in points.
    pub standfirst: Option<At<f32>>,
    /// Height of the EU emblem, in millimetres.
    pub emblem: Option<At<f32>>,
}

/// Colours as written, `#rrggbb`.
#[derive(Clone, Debug, Default)]
pub struct Colors {
    /// Labels, links, the letterhead.
    pub house: Option<At<String>>,
    /// Text.
    pub text: Option<At<String>>,
    /// Ground of the contact panel.
    pub panel: Option<At<String>>,
    /// Rules.
    pub rule: Option<At<String>>,
}

/// What the first of several pages may show besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum FirstPage {
    /// The first contact.
    Contact,
    /// The emblem of the European Union, small.
    Emblem,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawLook {
    paper: Option<Paper>,
    letterhead: Option<Spanned<Letterhead>>,
    #[serde(default)]
    first_page: Vec<FirstPage>,
    logo: Option<Spanned<String>>,
    icon: Option<Spanned<String>>,
    #[serde(default)]
    margins: RawMargins,
    #[serde(default)]
    measures: BTreeMap<String, Spanned<f32>>,
    justified: Option<Vec<Spanned<String>>>,
    text_face: Option<Family>,
    headline_face: Option<Family>,
    #[serde(default)]
    faces: RawFaces,
    figures: Option<Figures>,
    text_size: Option<Spanned<f32>>,
    leading: Option<Spanned<f32>>,
    headline_size: Option<Spanned<f32>>,
    standfirst_size: Option<Spanned<f32>>,
    emblem_height: Option<Spanned<f32>>,
    #[serde(default)]
    colors: RawColors,
    picture_dpi: Option<Spanned<u16>>,
    picture_quality: Option<Spanned<u16>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMargins {
    left: Option<Spanned<f32>>,
    right: Option<Spanned<f32>>,
    top: Option<Spanned<f32>>,
    bottom: Option<Spanned<f32>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFaces {
    text: Option<RawTextFaces>,
    display: Option<RawDisplayFaces>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawTextFaces {
    regular: Spanned<String>,
    italic: Spanned<String>,
    bold: Spanned<String>,
    bold_italic: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDisplayFaces {
    regular: Spanned<String>,
    italic: Spanned<String>,
    semibold: Spanned<String>,
    bold: Spanned<String>,
}

impl RawFaces {
    /// The files, each with what it is for.
    fn files(self) -> Vec<(FaceRole, Spanned<String>)> {
        let mut files = Vec::new();
        if let Some(RawTextFaces { regular, italic, bold, bold_italic }) = self.text {
            files.extend([
                (FaceRole::Text, regular),
                (FaceRole::TextItalic, italic),
                (FaceRole::TextBold, bold),
                (FaceRole::TextBoldItalic, bold_italic),
            ]);
        }
        if let Some(RawDisplayFaces { regular, italic, semibold, bold }) = self.display {
            files.extend([
                (FaceRole::Display, regular),
                (FaceRole::DisplayItalic, italic),
                (FaceRole::DisplaySemibold, semibold),
                (FaceRole::DisplayBold, bold),
            ]);
        }
        files
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawColors {
    house: Option<Spanned<String>>,
    text: Option<Spanned<String>>,
    panel: Option<Spanned<String>>,
    rule: Option<Spanned<String>>,
}

/// The keys of `[style]`, by the headings that they stand under.
pub(super) fn tables(tables: Tables) -> Tables {
    tables
        .with::<RawLook>("[style]")
        .with::<RawMargins>("[style.margins]")
        .with::<RawFaces>("[style.faces]")
        .with::<RawTextFaces>("[style.faces.text]")
        .with::<RawDisplayFaces>("[style.faces.display]")
        .with::<RawColors>("[style.colors]")
}

impl RawLook {
    /// Gives every value its file.
    pub(super) fn located(self, file: FileId, sources: &Sources) -> Look {
        fn at<T>(raw: Option<Spanned<T>>, file: FileId, sources: &Sources) -> Option<At<T>> {
            raw.map(|raw| At::new(raw, file, sources))
        }
        Look {
            paper: self.paper,
            letterhead: at(self.letterhead, file, sources),
            first_contact: self.first_page.contains(&FirstPage::Contact),
            first_emblem: self.first_page.contains(&FirstPage::Emblem),
            logo: at(self.logo, file, sources),
            logo_file: None,
            icon: at(self.icon, file, sources),
            icon_file: None,
            margins: Margins {
                left: at(self.margins.left, file, sources),
                right: at(self.margins.right, file, sources),
                top: at(self.margins.top, file, sources),
                bottom: at(self.margins.bottom, file, sources),
            },
            measures: self.measures.into_iter().map(|(tag, mm)| (tag, At::new(mm, file, sources))).collect(),
            justified: self.justified.map(|list| list.into_iter().map(|tag| At::new(tag, file, sources)).collect()),
            text_face: self.text_face,
            headline_face: self.headline_face,
            faces: self
                .faces
                .files()
                .into_iter()
                .map(|(role, path)| FaceFile { role, path: At::new(path, file, sources), bytes: None })
                .collect(),
            figures: self.figures,
            sizes: Sizes {
                text: at(self.text_size, file, sources),
                leading: at(self.leading, file, sources),
                headline: at(self.headline_size, file, sources),
                standfirst: at(self.standfirst_size, file, sources),
                emblem: at(self.emblem_height, file, sources),
            },
            colors: Colors {
                house: at(self.colors.house, file, sources),
                text: at(self.colors.text, file, sources),
                panel: at(self.colors.panel, file, sources),
                rule: at(self.colors.rule, file, sources),
            },
            picture_dpi: at(self.picture_dpi, file, sources),
            picture_quality: at(self.picture_quality, file, sources),
        }
    }
}
