//! The stylesheet and the faces that it names.
//!
//! In: `style.css`, the font files, and two facts of the page (where `fonts/` lies, how much clear space the emblem
//! needs). Out: a [`Stylesheet`] with the hash that the page's Content-Security-Policy allows. In between: only
//! numbers and text of this crate get into a stylesheet, never words of a document.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::encode::base64;
use super::footer::EMBLEM_HEIGHT;

/// The folder of [`fonts`] in `output`.
pub const FONT_FOLDER: &str = "fonts";

const CSS: &str = include_str!("style.css");

/// A stylesheet, complete.
#[derive(Debug)]
pub(super) struct Stylesheet(String);

/// Where a page lies under `output`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Beside `fonts/`.
    Root,
    /// In the folder of a release.
    Release,
}

impl Stylesheet {
    /// The stylesheet for a page at `place`. `clear_space` is the share of the emblem's height that is kept free
    /// around emblem and statement; a share that is no sensible number counts as half, the house's rule.
    pub(super) fn new(place: Place, clear_space: f32) -> Self {
        let mut css = String::with_capacity(CSS.len() + 4096);
        let up = match place {
            Place::Root => "",
            Place::Release => "../",
        };
        for face in &FACES {
            let Face { family, name, weight, style, file } = face;
            // Writing to a string cannot fail.
            let _ = writeln!(
                css,
                "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};font-display:swap;\
                 src:local(\"{name}\"),url(\"{up}{FONT_FOLDER}/{file}\") format(\"woff2\")}}"
            );
        }
        let share = if (0.0..=4.0).contains(&clear_space) { clear_space } else { 0.5 };
        let _ = writeln!(css, ":root{{--emblem-height:{EMBLEM_HEIGHT}px;--emblem-clear:{share:.2}}}");
        css.push_str(CSS);
        Self(css)
    }

    /// The text between the tags.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The source expression that allows exactly this stylesheet (CSP Level 3, 2.3.1 and 6.7.3.3).
    pub(super) fn csp_source(&self) -> String {
        format!("'sha256-{}'", base64(&Sha256::digest(self.0.as_bytes())))
    }
}

/// One face: what the stylesheet calls it and the file that holds it.
struct Face {
    family: &'static str,
    /// PostScript name, by which a copy on the reader's machine is found first.
    name: &'static str,
    weight: u16,
    style: &'static str,
    file: &'static str,
}

const SERIF: &str = "Source Serif 4";
const SANS: &str = "Source Sans 3";

const FACES: [Face; 8] = [
    face(SERIF, "SourceSerif4-Regular", 400, "normal", "SourceSerif4-Regular.ttf.woff2"),
    face(SERIF, "SourceSerif4-It", 400, "italic", "SourceSerif4-It.ttf.woff2"),
    face(SERIF, "SourceSerif4-Bold", 700, "normal", "SourceSerif4-Bold.ttf.woff2"),
    face(SERIF, "SourceSerif4-BoldIt", 700, "italic", "SourceSerif4-BoldIt.ttf.woff2"),
    face(SANS, "SourceSans3-Regular", 400, "normal", "SourceSans3-Regular.ttf.woff2"),
    face(SANS, "SourceSans3-It", 400, "italic", "SourceSans3-It.ttf.woff2"),
    face(SANS, "SourceSans3-Semibold", 600, "normal", "SourceSans3-Semibold.ttf.woff2"),
    face(SANS, "SourceSans3-Bold", 700, "normal", "SourceSans3-Bold.ttf.woff2"),
];

const fn face(
    family: &'static str,
    name: &'static str,
    weight: u16,
    style: &'static str,
    file: &'static str,
) -> Face {
    Face { family, name, weight, style, file }
}

/// File names and bytes of what pages expect in `output/fonts/`: the faces, byte for byte as their makers packed them
/// ("Source" is a Reserved Font Name, so they may not be subset or saved again under it), and their licences. A page
/// without them still works: it falls back on faces of the reader's machine.
#[must_use]
pub fn fonts() -> &'static [(&'static str, &'static [u8])] {
    &FILES
}

static FILES: [(&str, &[u8]); 10] = [
    ("SourceSerif4-Regular.ttf.woff2", include_bytes!("fonts/SourceSerif4-Regular.ttf.woff2")),
    ("SourceSerif4-It.ttf.woff2", include_bytes!("fonts/SourceSerif4-It.ttf.woff2")),
    ("SourceSerif4-Bold.ttf.woff2", include_bytes!("fonts/SourceSerif4-Bold.ttf.woff2")),
    ("SourceSerif4-BoldIt.ttf.woff2", include_bytes!("fonts/SourceSerif4-BoldIt.ttf.woff2")),
    ("SourceSerif4-LICENSE.md", include_bytes!("fonts/SourceSerif4-LICENSE.md")),
    ("SourceSans3-Regular.ttf.woff2", include_bytes!("fonts/SourceSans3-Regular.ttf.woff2")),
    ("SourceSans3-It.ttf.woff2", include_bytes!("fonts/SourceSans3-It.ttf.woff2")),
    ("SourceSans3-Semibold.ttf.woff2", include_bytes!("fonts/SourceSans3-Semibold.ttf.woff2")),
    ("SourceSans3-Bold.ttf.woff2", include_bytes!("fonts/SourceSans3-Bold.ttf.woff2")),
    ("SourceSans3-LICENSE.md", include_bytes!("fonts/SourceSans3-LICENSE.md")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_its_file_and_every_file_is_a_face_or_a_licence() {
        let used: Vec<&str> = FACES.iter().map(|face| face.file).collect();
        for file in &used {
            assert!(fonts().iter().any(|(name, bytes)| name == file && bytes.starts_with(b"wOF2")), "{file}");
        }
        for (name, _) in fonts() {
            assert!(used.contains(name) || name.ends_with("LICENSE.md"), "{name}");
        }
    }

    #[test]
    fn a_stylesheet_cannot_end_its_element_and_has_a_hash_of_its_own() {
        let release = Stylesheet::new(Place::Release, 0.5);
        let root = Stylesheet::new(Place::Root, 0.5);
        assert!(!release.as_str().contains("</"));
        assert!(release.as_str().contains("url(\"../fonts/SourceSerif4-Regular.ttf.woff2\")"));
        assert!(root.as_str().contains("url(\"fonts/SourceSerif4-Regular.ttf.woff2\")"));
        assert_ne!(release.csp_source(), root.csp_source());
        assert_eq!(release.csp_source(), Stylesheet::new(Place::Release, f32::NAN).csp_source());
    }

    #[test]
    fn no_style_leads_off_the_site() {
        let css = Stylesheet::new(Place::Release, 0.5);
        assert!(!css.as_str().contains("//") && !css.as_str().contains("@import"));
    }
}
