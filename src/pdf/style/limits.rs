//! Numbers that would spoil a page.
//!
//! In: a [`Style`]. Out: nothing, or the first number outside its limits. Invariants: the limits are wide; they keep
//! text legible, columns readable and the emblem as large as its rules ask.

use super::model::{MM, Style, TextStyle, Texts};

/// A style outside its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BadStyle {
    /// What is wrong, as a noun.
    pub what: &'static str,
    /// Its value.
    pub value: f32,
    /// Least and greatest value that would do.
    pub limits: (f32, f32),
}

impl std::fmt::Display for BadStyle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { what, value, limits: (low, high) } = self;
        write!(f, "{what} is {value}, outside {low} to {high}")
    }
}

impl Style {
    /// Checks every number that could spoil a page.
    ///
    /// # Errors
    /// Names the first value outside its limits.
    pub fn check(&self) -> Result<(), BadStyle> {
        let (width, height) = self.paper.size();
        let within = |what, value: f32, low: f32, high: f32| {
            if (low..=high).contains(&value) { Ok(()) } else { Err(BadStyle { what, value, limits: (low, high) }) }
        };
        within("left margin", self.margins.left, 10.0 * MM, width / 3.0)?;
        within("right margin", self.margins.right, 10.0 * MM, width / 3.0)?;
        within("top margin", self.margins.top, 15.0 * MM, height / 4.0)?;
        within("bottom margin", self.margins.bottom, 15.0 * MM, height / 4.0)?;
        within("inset", self.inset, 0.0, self.frame_width() / 2.0)?;
        for measure in self.measures.iter().map(|(_, measure)| *measure).chain([self.measure]) {
            within("text measure", measure, 60.0 * MM, width)?;
        }
        for text in self.texts.all() {
            within("type size", text.size, 6.0, 48.0)?;
            within("leading", text.leading, text.size, text.size * 2.5)?;
            // From 0.1 em on, Poppler takes the letters of a word for words.
            within("tracking", text.tracking, -0.05, 0.09)?;
        }
        within("body size", self.texts.body.size, 9.0, 14.0)?;
        within("emblem height", self.blocks.emblem, 10.0 * MM, 40.0 * MM)?;
        within("space stretch", self.breaking.stretch, 0.05, 2.0)?;
        within("letter stretch", self.breaking.letter_stretch, 0.0, 0.05)?;
        within("letter shrink", self.breaking.letter_shrink, 0.0, 0.05)?;
        within("space shrink", self.breaking.shrink, 0.0, 0.5)?;
        within("tightest leading", self.paging.tightest, 0.85, 1.0)?;
        within("picture height", self.spacing.picture, 0.1, 0.9)?;
        within("address column", self.blocks.address, 0.2, 0.8)
    }
}

impl Texts {
    fn all(&self) -> [TextStyle; 22] {
        [
            self.body,
            self.label,
            self.day,
            self.headline,
            self.standfirst,
            self.heading,
            self.subheading,
            self.quotation,
            self.attribution,
            self.caption,
            self.credit,
            self.publisher,
            self.languages,
            self.furniture,
            self.panel_heading,
            self.contact_name,
            self.contact,
            self.footer_heading,
            self.footer,
            self.small,
            self.wordmark,
            self.statement,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::style::Paper;

    #[test]
    fn both_papers_are_within_limits() {
        assert_eq!(Style::new(Paper::A4).check(), Ok(()));
        assert_eq!(Style::new(Paper::Letter).check(), Ok(()));
    }

    #[test]
    fn an_emblem_below_ten_millimetres_is_refused() {
        let mut style = Style::default();
        style.blocks.emblem = 9.9 * MM;
        assert_eq!(style.check().map_err(|e| e.what), Err("emblem height"));
    }

    #[test]
    fn type_that_nobody_can_read_is_refused() {
        let mut style = Style::default();
        style.texts.small.size = 4.0;
        assert_eq!(style.check().map_err(|e| e.what), Err("type size"));
    }
}
