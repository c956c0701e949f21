//! How large things are: logos in pixels, contacts on a line.
//!
//! In: pictures, words. Out: pixels, classes of the stylesheet, words. Invariants: no other logo is
//! higher than the EU emblem or covers more of the page; what must stay on one line does so as long as a phone can show
//! it.

use crate::document::{Asset, Href};
use crate::html::theme::style::EMBLEM_HEIGHT;

/// The area that any other logo covers, as a share of that of a 3:2 emblem.
const LOGO_SHARE: f64 = 0.9;

pub(crate) fn emblem_size(logo: &Asset) -> (u32, u32) {
    let width = f64::from(EMBLEM_HEIGHT) * ratio(logo);
    (pixels(width), EMBLEM_HEIGHT)
}

/// Equal optical size: equal area, but never higher than the emblem.
pub(crate) fn logo_size(logo: &Asset) -> (u32, u32) {
    let ratio = ratio(logo);
    let emblem = f64::from(EMBLEM_HEIGHT);
    let height = (emblem * emblem * 1.5 * LOGO_SHARE / ratio).sqrt().min(emblem);
    (pixels(height * ratio), pixels(height))
}

/// The logo at the head of pages: as high as two lines, or as wide as a phone shows.
pub(crate) fn letterhead_size(logo: &Asset) -> (u32, u32) {
    let ratio = ratio(logo);
    let height = 48.0_f64.min(280.0 / ratio);
    (pixels(height * ratio), pixels(height))
}

/// Width by height, within what a logo can sensibly have.
fn ratio(logo: &Asset) -> f64 {
    (f64::from(logo.width.max(1)) / f64::from(logo.height.max(1))).clamp(0.1, 10.0)
}

fn pixels(length: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 1000 by `ratio`")]
    let pixels = length.round() as u32;
    pixels.max(1)
}

/// Words in another face and size need another share of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Room {
    /// The body: large, serif, perhaps within a list or a quotation.
    Text,
    /// A contact, an address: small, sans serif.
    Panel,
}

/// The class that keeps a phone number or an e-mail on one line; `width` is that of [`width_of`]. On a phone 360 px
/// wide a long one is set smaller until it fits (`long` up to 20 em, `longer` up to 25). What is too long even for
/// that may break as a last resort, for a page must not scroll sideways (WCAG 2.2, 1.4.10).
pub(crate) fn wholeness(href: Option<&Href>, width: u32, room: Room) -> (&'static str, &'static str) {
    // A channel without a link is a fax number.
    if !href.is_none_or(Href::is_unbreakable) {
        return ("class", "breakable");
    }
    let (width, fits) = match room {
        Room::Text => (width + width / 7, 150),
        Room::Panel => (width, 180),
    };
    let class = match width {
        _ if width <= fits => "whole",
        0..=200 => "whole long",
        201..=250 => "whole longer",
        251.. => "breakable",
    };
    ("class", class)
}

/// About how wide a text is in Source Sans, in tenths of an em, rounded up for each letter.
pub(crate) fn width_of(text: &str) -> u32 {
    let widths = text.chars().map(|c| match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | '.' | ',' | ':' | '-' | ' ' | '\u{A0}' | '(' | ')' => 3,
        '@' | 'W' | 'M' | 'm' => 9,
        'w' => 8,
        'A'..='Z' => 7,
        'a'..='z' | '0'..='9' | '+' => 5,
        _ => 7,
    });
    widths.sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::AssetKind;

    fn asset(width: u32, height: u32) -> Asset {
        Asset { name: "logo.svg".into(), kind: AssetKind::Svg, width, height, bytes: Vec::new() }
    }

    #[test]
    fn the_emblem_is_at_least_12_mm_high_in_its_proportion() {
        assert_eq!(emblem_size(&asset(810, 540)), (84, 56));
        assert!(f64::from(EMBLEM_HEIGHT) / 96.0 * 25.4 >= 12.0);
    }

    #[test]
    fn logos_have_equal_area_until_they_would_be_higher_than_the_emblem() {
        assert_eq!(logo_size(&asset(400, 100)), (130, 33));
        assert_eq!(logo_size(&asset(100, 100)), (56, 56));
        assert_eq!(logo_size(&asset(100, 300)), (19, 56));
        assert_eq!(logo_size(&asset(0, 0)), (56, 56));
    }

    proptest! {
        #[test]
        fn no_logo_outdoes_the_emblem(width: u32, height: u32) {
            let (emblem_width, emblem_height) = emblem_size(&asset(3, 2));
            let (width, height) = logo_size(&asset(width, height));
            prop_assert!(height <= emblem_height);
            prop_assert!(width * height <= emblem_width * emblem_height);
        }
    }

    fn class(href: &str, shown: &str, room: Room) -> &'static str {
        wholeness(Some(&Href::new(href).unwrap()), width_of(shown), room).1
    }

    #[test]
    fn phones_and_addresses_stay_whole_as_long_as_a_phone_can_show_them() {
        let phone = "+992\u{A0}37\u{A0}224\u{A0}41\u{A0}45";
        assert_eq!(class("tel:+992372244145", phone, Room::Text), "whole");
        assert_eq!(wholeness(None, width_of(phone), Room::Panel).1, "whole", "a fax number");
        let delegation = "Delegation-Tajikistan-Pic@eeas.europa.eu";
        assert_eq!(class("mailto:a@b.tj", "bhr.taj@gmail.com", Room::Panel), "whole");
        assert_eq!(class("mailto:a@b.tj", delegation, Room::Panel), "whole long");
        assert_eq!(class("mailto:a@b.tj", delegation, Room::Text), "whole longer");
        assert_eq!(class("mailto:a@b.tj", &"W".repeat(40), Room::Panel), "breakable");
        assert_eq!(class("https://notorturetj.org/", "notorturetj.org", Room::Panel), "breakable");
    }
}
