//! Colours of the house, and whether text can be read in them.
//!
//! In: colours as `#rgb` or `#rrggbb`. Out: their contrast (WCAG 2.2, "contrast ratio" and "relative luminance"). Invariants: none
//! beyond the types.

use std::fmt;

/// The least contrast of text and ground (WCAG 2.2, 1.4.3).
pub(crate) const LEGIBLE: f32 = 4.5;

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Color(pub(crate) u8, pub(crate) u8, pub(crate) u8);

impl Color {
    /// Reads a colour; `None` where it is written otherwise.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digit = |at: usize| digits.get(at..=at).and_then(|digit| u8::from_str_radix(digit, 16).ok());
        let pair = |at: usize| Some(digit(at)? * 16 + digit(at + 1)?);
        match digits.len() {
            3 => Some(Self(digit(0)? * 17, digit(1)? * 17, digit(2)? * 17)),
            6 => Some(Self(pair(0)?, pair(2)?, pair(4)?)),
            _ => None,
        }
    }

    /// The same hue, mixed with white in steps of a twentieth until it is light enough.
    pub(crate) fn lighter_until(self, enough: impl Fn(Self) -> bool) -> Self {
        let Self(red, green, blue) = self;
        let steps = (0..20_u16).map(|step| {
            let mix = |value: u8| {
                let value = u16::from(value);
                u8::try_from(value + (255 - value) * step / 20).unwrap_or(u8::MAX)
            };
            Self(mix(red), mix(green), mix(blue))
        });
        steps.into_iter().find(|color| enough(*color)).unwrap_or(Self(255, 255, 255))
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(red, green, blue) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The contrast of two colours, from 1 to 21.
pub(crate) fn contrast(a: Color, b: Color) -> f32 {
    let luminance = |Color(red, green, blue): Color| {
        let linear = |value: u8| {
            let share = f32::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_the_guidelines() {
        let (black, white) = (Color(0, 0, 0), Color(255, 255, 255));
        assert!((contrast(black, white) - 21.0).abs() < 0.01);
        assert!((contrast(Color::read("#767676").unwrap(), white) - 4.54).abs() < 0.01);
        assert!((contrast(white, white) - 1.0).abs() < 0.01);
    }

    #[test]
    fn a_dark_colour_is_made_lighter_and_keeps_its_hue() {
        let ground = Color(0x15, 0x18, 0x1c);
        let lighter = Color::read("#7a1f1f").unwrap().lighter_until(|color| contrast(color, ground) >= LEGIBLE);
        assert!(contrast(lighter, ground) >= LEGIBLE && lighter.0 > lighter.1 && lighter.1 == lighter.2, "{lighter}");
        assert_eq!(Color::read("#7a1"), Color::read("#77aa11"));
        assert_eq!(Color::read("#7a1f1"), None);
        assert_eq!(Color::read("#яяя"), None);
    }
}
