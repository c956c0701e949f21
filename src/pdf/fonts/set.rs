//! The faces that a house's pages are set in: those that are compiled in, or its own in their place.
//!
//! In: font files of the house. Out: a [`FaceSet`] that gives each [`Face`] its bytes, or why a file cannot be used.
//! Invariants: a file is read whole when it is taken: its tables, the outline of every letter that the house needs; what is
//! broken is refused here and never met later. A face without a file of the house is byte for byte the one that is
//! compiled in. Sets are compared by what their files hold. Source: OpenType 1.9.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider as _};

use super::Face;

/// A font file of the house that can be used.
#[derive(Clone)]
pub struct HouseFile {
    bytes: Arc<Vec<u8>>,
    name: String,
    sum: [u8; 32],
}

/// Why a font file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceFault {
    /// It is no font, or is damaged.
    Broken,
    /// Its outlines are PostScript's (CFF).
    Postscript,
    /// It holds several fonts.
    Collection,
    /// It is compressed for the web (WOFF, WOFF 2).
    Web,
    /// It is a variable font.
    Variable,
    /// Its licence forbids embedding (`OS/2` fsType).
    Restricted,
    /// It may be embedded whole alone.
    NoSubsetting,
    /// Only its bitmaps may be embedded.
    BitmapsOnly,
}

/// The letters that no house can do without, whatever its languages: ASCII without controls, and what the program sets by
/// itself.
const NEEDED: &str = "–—‘’“”„«»…•·№§©";

impl HouseFile {
    /// Reads a font file, and every letter of it that is needed; the letters that it lacks, in order.
    ///
    /// # Errors
    /// Why the file cannot be used.
    pub fn read(bytes: Vec<u8>, letters: &str) -> Result<(Self, Vec<char>), FaceFault> {
        match bytes.get(..4).unwrap_or_default() {
            b"OTTO" => return Err(FaceFault::Postscript),
            b"ttcf" => return Err(FaceFault::Collection),
            b"wOFF" | b"wOF2" => return Err(FaceFault::Web),
            _ => {}
        }
        let font = FontRef::new(&bytes).map_err(|_| FaceFault::Broken)?;
        let has = |tag: &[u8; 4]| font.table_data(skrifa::Tag::new(tag)).is_some();
        if has(b"fvar") {
            return Err(FaceFault::Variable);
        }
        if has(b"CFF ") || has(b"CFF2") {
            return Err(FaceFault::Postscript);
        }
        embedding(&font)?;
        let missing = outlines(&font, letters)?;
        measured(&font)?;
        let name = postscript_name(&font);
        let sum = Sha256::digest(&bytes).into();
        Ok((Self { bytes: Arc::new(bytes), name, sum }, missing))
    }
}

/// Whether the licence lets documents hold a part of the font: of several permissions the least strict holds.
fn embedding(font: &FontRef<'_>) -> Result<(), FaceFault> {
    let os2 = font.table_data(skrifa::Tag::new(b"OS/2")).ok_or(FaceFault::Broken)?;
    let bits: [u8; 2] = os2.as_bytes().get(8..10).and_then(|bits| bits.try_into().ok()).ok_or(FaceFault::Broken)?;
    let bits = u16::from_be_bytes(bits);
    let (restricted, preview, editable, whole, bitmaps) = (1 << 1, 1 << 2, 1 << 3, 1 << 8, 1 << 9);
    if bits & restricted != 0 && bits & (preview | editable) == 0 {
        Err(FaceFault::Restricted)
    } else if bits & bitmaps != 0 {
        Err(FaceFault::BitmapsOnly)
    } else if bits & whole != 0 {
        Err(FaceFault::NoSubsetting)
    } else {
        Ok(())
    }
}

/// Draws every letter that is needed; gives those that the font has not.
fn outlines(font: &FontRef<'_>, letters: &str) -> Result<Vec<char>, FaceFault> {
    let (map, outlines) = (font.charmap(), font.outline_glyphs());
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let em = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
    let needed: BTreeSet<char> = (' '..='~').chain(NEEDED.chars()).chain(letters.chars()).collect();
    let (mut missing, mut glyphs) = (Vec::new(), Vec::new());
    for letter in needed {
        let Some(glyph) = map.map(letter).filter(|glyph| glyph.to_u32() != 0) else {
            missing.push(letter);
            continue;
        };
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let outline = outlines.get(glyph).ok_or(FaceFault::Broken)?;
        let mut drawn = Drawn(false);
        outline.draw(settings, &mut drawn).map_err(|_| FaceFault::Broken)?;
        let width = metrics.advance_width(glyph).ok_or(FaceFault::Broken)?;
        // A letter that shows nothing is a hole in a word; one as wide as a line is damage.
        if drawn.0 == (letter == ' ') || !(width > 0.0 && width <= 3.0 * em) {
            return Err(FaceFault::Broken);
        }
        glyphs.push(u16::try_from(glyph.to_u32()).map_err(|_| FaceFault::Broken)?);
    }
    if !crate::pdf::write::is_embeddable(font.data().as_bytes(), &glyphs) {
        return Err(FaceFault::Broken);
    }
    Ok(missing)
}

/// Whether lines can be made of the font: its measures are those of letters.
fn measured(font: &FontRef<'_>) -> Result<(), FaceFault> {
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    let em = f32::from(metrics.units_per_em);
    let capitals = metrics.cap_height.filter(|height| *height > 0.0);
    let capitals = capitals.or_else(|| drawn_height(font, 'H')).unwrap_or(0.0) / em;
    let sound = (16..=16_384).contains(&metrics.units_per_em)
        && (0.3..=1.2).contains(&capitals)
        && (0.3..=3.0).contains(&(metrics.ascent / em))
        && (-2.0..=0.0).contains(&(metrics.descent / em));
    if sound { Ok(()) } else { Err(FaceFault::Broken) }
}

/// How high a letter is drawn, in units of the font.
fn drawn_height(font: &FontRef<'_>, letter: char) -> Option<f32> {
    let glyph = font.charmap().map(letter)?;
    Some(font.glyph_metrics(Size::unscaled(), LocationRef::default()).bounds(glyph)?.y_max)
}

/// How high a flat letter is in a font that does not say it: before version 2 of `OS/2` none does.
pub(crate) fn height_of(font: &[u8], letter: char) -> Option<f32> {
    drawn_height(&FontRef::new(font).ok()?, letter)
}

/// The name that PDFs give the font: Latin letters, figures and hyphens of its own.
fn postscript_name(font: &FontRef<'_>) -> String {
    let own = font.localized_strings(skrifa::string::StringId::POSTSCRIPT_NAME).english_or_first();
    let own: String = own.map(|name| name.chars().collect()).unwrap_or_default();
    let name: String = own.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(60).collect();
    if name.is_empty() { "HouseFace".to_owned() } else { name }
}

/// Whether an outline has anything in it.
struct Drawn(bool);

impl OutlinePen for Drawn {
    fn move_to(&mut self, _: f32, _: f32) {}

    fn line_to(&mut self, _: f32, _: f32) {
        self.0 = true;
    }

    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {
        self.0 = true;
    }

    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
        self.0 = true;
    }

    fn close(&mut self) {}
}

impl fmt::Debug for HouseFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.name)?;
        self.sum.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A file for each face that is the house's own.
#[derive(Clone, Debug, Default)]
pub struct FaceSet(Arc<[Option<HouseFile>; Face::ALL.len()]>);

impl FaceSet {
    /// The set with these files in the place of faces; the statement keeps the face that its rules name.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = (Face, HouseFile)>) -> Self {
        let mut all: [Option<HouseFile>; Face::ALL.len()] = Default::default();
        for (face, file) in files.into_iter().filter(|(face, _)| *face != Face::Statement) {
            all[face.index()] = Some(file);
        }
        Self(Arc::new(all))
    }

    fn own(&self, face: Face) -> Option<&HouseFile> {
        self.0[face.index()].as_ref()
    }

    /// The font file of a face.
    #[must_use]
    pub fn bytes(&self, face: Face) -> &[u8] {
        self.own(face).map_or_else(|| face.bytes(), |file| &file.bytes)
    }

    /// The same to be kept by what reads it; none where it is compiled in.
    pub(crate) fn kept(&self, face: Face) -> Option<Arc<Vec<u8>>> {
        self.own(face).map(|file| Arc::clone(&file.bytes))
    }

    /// The PostScript name of a face.
    #[must_use]
    pub fn name(&self, face: Face) -> &str {
        self.own(face).map_or_else(|| face.name(), |file| &file.name)
    }

    /// The name of the family that a face belongs to, as programs list it.
    #[must_use]
    pub fn family(&self, face: Face) -> String {
        let named = |font: FontRef<'_>| {
            let own = font.localized_strings(skrifa::string::StringId::TYPOGRAPHIC_FAMILY_NAME).english_or_first();
            let name =
                own.or_else(|| font.localized_strings(skrifa::string::StringId::FAMILY_NAME).english_or_first())?;
            Some(name.chars().collect::<String>()).filter(|name| !name.trim().is_empty())
        };
        FontRef::new(self.bytes(face)).ok().and_then(named).unwrap_or_else(|| self.name(face).to_owned())
    }

    /// What tells a face from that of another set in its place; 0 where it is compiled in.
    #[must_use]
    pub fn key(&self, face: Face) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.own(face).map_or([0; 32], |file| file.sum);
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }

    /// All keys.
    pub(crate) fn keys(&self) -> [u64; Face::ALL.len()] {
        Face::ALL.map(|face| self.key(face))
    }
}

impl PartialEq for FaceSet {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.keys() == other.keys()
    }
}
