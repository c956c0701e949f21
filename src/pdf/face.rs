//! The compiled-in faces, parsed once: their metrics, coverage and shaping.
//!
//! In: the bytes of [`super::fonts::Face`]. Out: glyphs of short strings in units of one em. In between: a worker
//! parses each face once; nothing here depends on a type size.

use std::fmt;

use harfrust::{
    Buffer, BufferFlags, Direction, Feature, Font, Script, ShapeOptions, ShapePlan, ShapePlanKey, ShaperFont, Tag,
    shape,
};

use super::fonts::Face;
use super::style::Figures;
use super::typeset::TypesetError;

/// Vertical measures of a face, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Metrics {
    /// Highest letters above the baseline.
    pub(super) ascent: f32,
    /// Lowest letters below the baseline, positive.
    pub(super) descent: f32,
    /// Height of capitals.
    pub(super) cap_height: f32,
    /// Width of the space.
    pub(super) space: f32,
    /// Width of the hyphen.
    pub(super) hyphen: f32,
    /// Glyph of the space.
    pub(super) space_glyph: u16,
}

/// A glyph as shaped, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shaped {
    /// Glyph id.
    pub(super) id: u16,
    /// How far the pen moves.
    pub(super) advance: f32,
    /// Shift from the pen.
    pub(super) offset: (f32, f32),
    /// First byte of the text that it shows.
    pub(super) cluster: usize,
}

/// The parsed faces and the buffer that shaping reuses.
pub(super) struct Faces {
    fonts: Vec<Loaded>,
    buffer: Buffer,
    figures: Figures,
}

/// Figures are proportional always; lining ones make phone numbers and dates stand level with capitals.
fn features(face: Face, figures: Figures) -> [Feature; 2] {
    let serif = matches!(face, Face::Serif | Face::SerifItalic | Face::SerifBold | Face::SerifBoldItalic);
    let form = if serif && figures == Figures::OldStyle { b"onum" } else { b"lnum" };
    [Feature::new(Tag::new(form), 1, ..), Feature::new(Tag::new(b"pnum"), 1, ..)]
}

struct Loaded {
    face: Face,
    font: Font,
    em: f32,
    metrics: Metrics,
    /// Plans by script and language, few.
    plans: Vec<ShapePlan>,
}

impl Faces {
    /// Parses every face.
    ///
    /// # Errors
    /// When a compiled-in file is no font or has no space or hyphen.
    pub(super) fn new() -> Result<Self, TypesetError> {
        let fonts = Face::ALL.iter().map(|&face| load(face)).collect::<Result<_, _>>()?;
        Ok(Self { fonts, buffer: Buffer::new(), figures: Figures::default() })
    }

    /// Chooses the figures of the serif faces; whether that changed something.
    pub(super) fn set_figures(&mut self, figures: Figures) -> bool {
        std::mem::replace(&mut self.figures, figures) != figures
    }

    /// The figures of the serif faces.
    pub(super) fn figures(&self) -> Figures {
        self.figures
    }

    /// Vertical measures of a face.
    pub(super) fn metrics(&self, face: Face) -> Metrics {
        self.fonts.get(face.index()).map_or(
            Metrics { ascent: 1.0, descent: 0.3, cap_height: 0.67, space: 0.25, hyphen: 0.33, space_glyph: 1 },
            |loaded| loaded.metrics,
        )
    }

    /// Shapes a string of one script and language into `out`.
    ///
    /// # Errors
    /// The first character that the face has no glyph for.
    pub(super) fn shape(
        &mut self,
        face: Face,
        language: Option<&harfrust::Language>,
        text: &str,
        out: &mut Vec<Shaped>,
    ) -> Result<(), TypesetError> {
        out.clear();
        let Self { fonts, buffer, figures } = self;
        let features = &features(face, *figures);
        let Some(loaded) = fonts.get_mut(face.index()) else { return Err(TypesetError::Font(face)) };
        buffer.clear();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        let script = script_of(text);
        buffer.set_script(script);
        buffer.set_language(language.cloned());
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let key =
            ShapePlanKey::new(&loaded.font, script, Direction::LeftToRight).language(language).features(features);
        let position = loaded.plans.iter().position(|plan| key.matches(plan)).unwrap_or(loaded.plans.len());
        if position == loaded.plans.len() {
            loaded.plans.push(ShapePlan::new(&loaded.font, Direction::LeftToRight, script, language, features));
        }
        let options = ShapeOptions::new().plan(loaded.plans.get(position)).features(features);
        shape(&ShaperFont::new(&loaded.font), buffer, options).map_err(|_| TypesetError::Font(face))?;
        for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            let cluster = info.cluster as usize;
            let id = u16::try_from(info.glyph_id).unwrap_or(0);
            if id == 0 {
                let character = text.get(cluster..).and_then(|t| t.chars().next()).unwrap_or('\u{FFFD}');
                return Err(TypesetError::MissingGlyph { character, face, around: text.trim().to_owned() });
            }
            let em = |units: i32| units as f32 / loaded.em;
            let offset = (em(position.x_offset), em(position.y_offset));
            out.push(Shaped { id, advance: em(position.x_advance), offset, cluster });
        }
        Ok(())
    }
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.fonts.iter().map(|loaded| loaded.face)).finish()
    }
}

fn load(face: Face) -> Result<Loaded, TypesetError> {
    let font = Font::new(face.bytes(), 0).ok_or(TypesetError::Font(face))?;
    let em = f32::from(font.units_per_em().max(1));
    let (space, hyphen) = {
        let shaper = ShaperFont::new(&font);
        let glyph = |c| {
            let id = shaper.nominal_glyph(u32::from(c))?;
            Some((u16::try_from(id.to_u32()).ok()?, shaper.glyph_h_advance(id) as f32 / em))
        };
        (glyph(' '), glyph('-'))
    };
    let (Some((space_glyph, space)), Some((_, hyphen))) = (space, hyphen) else {
        return Err(TypesetError::Font(face));
    };
    let metrics = font.metrics();
    let line = metrics.hhea_line.map_or((em, -em / 4.0), |l| (l.ascender.to_f32(), l.descender.to_f32()));
    let metrics = Metrics {
        ascent: line.0 / em,
        descent: -line.1 / em,
        cap_height: metrics.cap_height.map_or(0.67, |units| units.to_f32() / em),
        space,
        hyphen,
        space_glyph,
    };
    Ok(Loaded { face, font, em, metrics, plans: Vec::new() })
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
