//! The faces of a set, parsed once: their metrics, coverage and shaping.
//!
//! In: a [`FaceSet`]. Out: glyphs of short strings in units of one em. Invariants: a worker
//! parses each face once; nothing here depends on a type size.

use std::fmt;
use std::sync::Arc;

pub(crate) use harfrust::Language as LanguageTag;
use harfrust::{
    Buffer, BufferFlags, Direction, Feature, Font, Script, ShapeOptions, ShapePlan, ShapePlanKey, ShaperFont, Tag,
    shape,
};

use crate::pdf::error::TypesetError;
use crate::pdf::fonts::{Face, FaceSet, height_of};
use crate::pdf::style::Figures;

/// Vertical measures of a face, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Metrics {
    /// Highest letters above the baseline.
    pub(crate) ascent: f32,
    /// Lowest letters below the baseline, positive.
    pub(crate) descent: f32,
    /// Height of capitals.
    pub(crate) cap_height: f32,
    /// Width of the space.
    pub(crate) space: f32,
    /// Width of the hyphen.
    pub(crate) hyphen: f32,
    /// Glyph of the space.
    pub(crate) space_glyph: u16,
}

/// A glyph as shaped, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ShapedGlyph {
    /// Glyph id.
    pub(crate) id: u16,
    /// How far the pen moves.
    pub(crate) advance: f32,
    /// Shift from the pen.
    pub(crate) offset: (f32, f32),
    /// First byte of the text that it shows.
    pub(crate) cluster: usize,
}

/// The parsed faces.
pub(crate) struct Faces {
    /// In the order of [`Face::ALL`].
    faces: Vec<LoadedFace>,
    set: FaceSet,
    figures: Figures,
}

/// A language as shaping knows it; none where its subtag is unknown there.
pub(crate) fn language_tag(subtag: &str) -> Option<LanguageTag> {
    LanguageTag::new(subtag)
}

/// How wide figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FigureWidth {
    /// Each as wide as its form.
    Own,
    /// All alike, so that they stand below each other in a column.
    Same,
}

/// Lining figures make phone numbers and dates stand level with capitals; in columns they are lining always.
fn features(face: Face, figures: Figures, width: FigureWidth) -> [Feature; 2] {
    let serif = matches!(face, Face::Serif | Face::SerifItalic | Face::SerifBold | Face::SerifBoldItalic);
    let old = serif && figures == Figures::OldStyle && width == FigureWidth::Own;
    let form = if old { b"onum" } else { b"lnum" };
    let width = if width == FigureWidth::Own { b"pnum" } else { b"tnum" };
    [Feature::new(Tag::new(form), 1, ..), Feature::new(Tag::new(width), 1, ..)]
}

struct LoadedFace {
    face: Face,
    font: Font,
    em: f32,
    metrics: Metrics,
    /// Plans by script and language, few: harfrust takes longer to make one than to shape a word (`benches/stages.rs`,
    /// "shape … letters, no word known").
    plans: Vec<ShapePlan>,
}

impl Faces {
    /// Parses every face.
    ///
    /// # Errors
    /// When a file is no font, or has no space, hyphen or vertical measures.
    pub(crate) fn of(set: &FaceSet) -> Result<Self, TypesetError> {
        let faces = Face::ALL.iter().map(|&face| load(face, set)).collect::<Result<_, _>>()?;
        Ok(Self { faces, set: set.clone(), figures: Figures::default() })
    }

    /// Their files.
    pub(crate) fn set(&self) -> &FaceSet {
        &self.set
    }

    /// Chooses the figures of the serif faces; whether that changed something.
    pub(crate) fn set_figures(&mut self, figures: Figures) -> bool {
        std::mem::replace(&mut self.figures, figures) != figures
    }

    /// The figures of the serif faces.
    pub(crate) fn figures(&self) -> Figures {
        self.figures
    }

    /// Vertical measures of a face.
    pub(crate) fn metrics(&self, face: Face) -> Metrics {
        self.faces[face.index()].metrics
    }

    /// Shapes a string of one script and language.
    ///
    /// # Errors
    /// The first character that the face has no glyph for.
    pub(crate) fn shape(
        &mut self,
        face: Face,
        language: Option<&LanguageTag>,
        width: FigureWidth,
        text: &str,
    ) -> Result<Vec<ShapedGlyph>, TypesetError> {
        let features = &features(face, self.figures, width);
        let LoadedFace { font, em, plans, .. } = &mut self.faces[face.index()];
        let script = script_of(text);
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        buffer.set_language(language.cloned());
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let key = ShapePlanKey::new(font, script, Direction::LeftToRight).language(language).features(features);
        let known = plans.iter().position(|plan| key.matches(plan));
        let position = known.unwrap_or_else(|| {
            plans.push(ShapePlan::new(font, Direction::LeftToRight, script, language, features));
            plans.len() - 1
        });
        let options = ShapeOptions::new().plan(plans.get(position)).features(features);
        shape(&ShaperFont::new(font), &mut buffer, options).map_err(|_| TypesetError::Font(face))?;
        let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions()).map(|(info, position)| {
            let cluster = info.cluster as usize;
            // Glyph 0 is the box that stands for a missing glyph.
            let Some(id) = u16::try_from(info.glyph_id).ok().filter(|id| *id != 0) else {
                let character = text[cluster..].chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
                return Err(TypesetError::MissingGlyph { character, face, around: text.trim().to_owned() });
            };
            let em = |units: i32| units as f32 / *em;
            let offset = (em(position.x_offset), em(position.y_offset));
            Ok(ShapedGlyph { id, advance: em(position.x_advance), offset, cluster })
        });
        glyphs.collect()
    }
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.faces.iter().map(|loaded| loaded.face)).finish()
    }
}

fn load(face: Face, set: &FaceSet) -> Result<LoadedFace, TypesetError> {
    let font = match set.kept(face) {
        Some(file) => Font::new(file as Arc<dyn AsRef<[u8]> + Send + Sync>, 0),
        None => Font::new(face.bytes(), 0),
    };
    let font = font.ok_or(TypesetError::Font(face))?;
    let em = f32::from(font.units_per_em().max(1));
    let (space, hyphen) = {
        let shaper = ShaperFont::new(&font);
        let glyph = |c| {
            let id = shaper.nominal_glyph(u32::from(c))?;
            Some((u16::try_from(id.to_u32()).ok()?, shaper.glyph_h_advance(id) as f32 / em))
        };
        (glyph(' '), glyph('-'))
    };
    let metrics = font.metrics();
    let capitals = match metrics.cap_height {
        Some(told) if told.to_f32() > 0.0 => Some(told.to_f32()),
        _ => height_of(set.bytes(face), 'H'),
    };
    let (Some((space_glyph, space)), Some((_, hyphen)), Some(line), Some(capitals)) =
        (space, hyphen, metrics.hhea_line, capitals)
    else {
        return Err(TypesetError::Font(face));
    };
    let metrics = Metrics {
        ascent: line.ascender.to_f32() / em,
        descent: -line.descender.to_f32() / em,
        cap_height: capitals / em,
        space,
        hyphen,
        space_glyph,
    };
    Ok(LoadedFace { face, font, em, metrics, plans: Vec::new() })
}

/// The script of the first letter: the house's faces use the same lookups for Latin and Cyrillic.
fn script_of(text: &str) -> Option<Script> {
    let cyrillic = text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| ('\u{400}'..='\u{52F}').contains(&c));
    Some(if cyrillic { Script::CYRILLIC } else { Script::LATIN })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::COVERAGE;

    /// The check that names the line of a character without a glyph works with a table; here are the faces.
    #[test]
    fn the_table_of_the_checks_is_what_the_faces_have() {
        let number = |text: &str| u32::from_str_radix(text, 16).unwrap();
        let listed = |code: u32| {
            COVERAGE.split_whitespace().any(|range| {
                let (from, to) = range.split_once('-').unwrap_or((range, range));
                (number(from)..=number(to)).contains(&code)
            })
        };
        let texts: Vec<Face> = Face::ALL.into_iter().filter(|face| *face != Face::Statement).collect();
        let fonts: Vec<Font> = texts.iter().map(|face| Font::new(face.bytes(), 0).unwrap()).collect();
        let shapers: Vec<_> = fonts.iter().map(ShaperFont::new).collect();
        let has =
            |code: u32| shapers.iter().all(|shaper| shaper.nominal_glyph(code).is_some_and(|id| id.to_u32() != 0));
        let differing: Vec<String> = (0x20..0x2_0000)
            .filter(|code| char::from_u32(*code).is_some_and(|c| !c.is_control()) && has(*code) != listed(*code))
            .map(|code| format!("{code:04X}"))
            .collect();
        assert_eq!(differing, Vec::<String>::new());
    }
}
