//! The stylesheet and the faces that it names.
//!
//! In: `style.css` and `parts.css`, the font files, and where `fonts/` lies. Out: a [`Stylesheet`] with the hash that the page's
//! Content-Security-Policy allows. Invariants: only text of this crate and of the house's theme gets into a stylesheet, never
//! words of a document.
//!
//! The stylesheet stands in each page, not beside it: 14 kB, 4 kB as sent. So the first page is painted after one
//! request, a page that is passed on alone keeps its look and the size of its emblem, no cache can pair a page with the
//! stylesheet of another build, and the policy names one hash where a file would need all files of the site.
//! The faces are files, for they are large and the same on all pages.

use crate::document::Document;
use crate::html::markup::escape::Css;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::html::markup::encode::base64;

/// Height of the EU emblem in CSS pixels: 14.8 mm; the least allowed is 10 mm, 37.8 px (Requirements for visibility,
/// 2018, and operational guidelines, 2022).
pub(crate) const EMBLEM_HEIGHT: u32 = 56;

/// The folder of [`fonts`] in `output`.
pub const FONT_FOLDER: &str = "fonts";

/// What leads to the root from the folder of a release or of a language.
pub(crate) const UP: &str = "../";

const CSS: &str = include_str!("style.css");

/// Rules for what only some releases have, which only their pages bring.
const PARTS: &str = include_str!("parts.css");

/// A stylesheet, complete, and the source expression of a policy that allows exactly it.
#[derive(Debug)]
pub(crate) struct Stylesheet {
    css: Css,
    source: String,
    /// What leads to the root; `None` where nothing does from wherever the page is shown, so that it names no faces.
    up: Option<&'static str>,
    /// Whether its pages show small print.
    is_small: bool,
}

/// The stylesheets of a build, made and hashed once. Pages of releases do without the rules for lists.
#[derive(Debug)]
pub(crate) struct Sheets {
    /// For pages at the root.
    pub(crate) root: Stylesheet,
    /// For the page that is shown at any wrong address: at whatever depth, and before the site is where its address says.
    pub(crate) wrong: Stylesheet,
    /// For pages of the site in a language's folder.
    pub(crate) site: Stylesheet,
    /// For pages of releases.
    pub(crate) release: Stylesheet,
    /// The same with the rules for what only some releases have.
    pub(crate) parts: Stylesheet,
}

impl Sheets {
    /// Ours, with the house's rules behind them.
    pub(crate) fn new(house: &str) -> Self {
        let (before, rest) = CSS.split_once("/* <site>").unwrap_or((CSS, ""));
        let (_, after) = rest.split_once("/* </site>").unwrap_or(("", rest));
        // What is left of the marks is a comment's end.
        let plain = format!("{before}/*{after}");
        let all = minified(CSS) + house;
        Self {
            root: Stylesheet::new(Some(""), false, &all),
            wrong: Stylesheet::new(None, false, &all),
            site: Stylesheet::new(Some(UP), true, &all),
            release: Stylesheet::new(Some(UP), true, &(minified(&plain) + house)),
            parts: Stylesheet::new(Some(UP), true, &(minified(&(plain + PARTS)) + house)),
        }
    }

    /// The stylesheet for the page of an edition.
    pub(crate) fn of(&self, document: &Document) -> &Stylesheet {
        if document.has_parts() { &self.parts } else { &self.release }
    }
}

impl Stylesheet {
    /// The stylesheet for pages from which `up` leads to the root, of rules that are [`minified`].
    fn new(up: Option<&'static str>, is_small: bool, rules: &str) -> Self {
        let mut css = String::with_capacity(rules.len() + 4096);
        for (face, up) in FACES.iter().flat_map(|face| up.map(|up| (face, up))) {
            let Face { family, weight, style, file } = face;
            // Writing to a string cannot fail.
            let _ = writeln!(
                css,
                "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};font-display:swap;\
                 src:url(\"{up}{FONT_FOLDER}/{file}\") format(\"woff2\")}}"
            );
        }
        let _ = writeln!(css, ":root{{--emblem-height:{EMBLEM_HEIGHT}px}}");
        css.push_str(rules);
        // CSP Level 3, 2.3.1 and 6.7.3.3.
        let css = Css::new(&css);
        let source = format!("'sha256-{}'", base64(&Sha256::digest(css.as_str().as_bytes())));
        Self { css, source, up, is_small }
    }

    /// The stylesheet itself.
    pub(crate) fn css(&self) -> &Css {
        &self.css
    }

    /// The source expression that allows exactly this stylesheet.
    pub(crate) fn csp_source(&self) -> &str {
        &self.source
    }

    /// The faces that every page at this place shows, which are fetched at once, not when the text is laid out: what a
    /// page preloads and does not show would be a waste. A body with a dateline shows one more.
    pub(crate) fn preloads(&self, bold: bool) -> Vec<String> {
        let all = [
            ("SourceSans3-Bold.ttf.woff2", true),
            ("SourceSerif4-Regular.ttf.woff2", true),
            ("SourceSans3-Regular.ttf.woff2", self.is_small),
            ("SourceSerif4-Bold.ttf.woff2", bold),
        ];
        let Some(up) = self.up else { return Vec::new() };
        let wanted = all.into_iter().filter(|(_, wanted)| *wanted);
        wanted.map(|(file, _)| format!("{up}{FONT_FOLDER}/{file}")).collect()
    }
}

/// Leaves out comments, the last semicolon of a rule, and the white space that means nothing: at line ends, around
/// braces, after commas, colons and semicolons. A colon with a space after it is that of a declaration, never of a
/// selector. No string of the stylesheet holds two of these characters in a row.
fn minified(css: &str) -> String {
    let mut rest = css;
    let mut plain = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let mut out = String::with_capacity(plain.len());
    for word in plain.split_ascii_whitespace() {
        let joins = out.is_empty() || out.ends_with(['{', '}', ':', ';', ',']) || word.starts_with(['{', '}']);
        if !joins {
            out.push(' ');
        }
        for part in word.split_inclusive('}') {
            if part.starts_with('}') && out.ends_with(';') {
                out.pop();
            }
            match part.strip_suffix(";}") {
                Some(rule) => out.extend([rule, "}"]),
                None => out.push_str(part),
            }
        }
    }
    out
}

/// One face: what the stylesheet calls it and the file that holds it.
struct Face {
    family: &'static str,
    weight: u16,
    style: &'static str,
    file: &'static str,
}

const SERIF: &str = "Source Serif 4";
const SANS: &str = "Source Sans 3";

const FACES: [Face; 7] = [
    face(SERIF, 400, "normal", "SourceSerif4-Regular.ttf.woff2"),
    face(SERIF, 400, "italic", "SourceSerif4-It.ttf.woff2"),
    face(SERIF, 700, "normal", "SourceSerif4-Bold.ttf.woff2"),
    face(SERIF, 700, "italic", "SourceSerif4-BoldIt.ttf.woff2"),
    face(SANS, 400, "normal", "SourceSans3-Regular.ttf.woff2"),
    face(SANS, 400, "italic", "SourceSans3-It.ttf.woff2"),
    face(SANS, 700, "normal", "SourceSans3-Bold.ttf.woff2"),
];

const fn face(family: &'static str, weight: u16, style: &'static str, file: &'static str) -> Face {
    Face { family, weight, style, file }
}

/// File names and bytes of what pages expect in `output/fonts/`: the faces, byte for byte as their makers packed them
/// ("Source" is a Reserved Font Name, so they may not be subset or saved again under it), and their licences. A page
/// without them still works: it falls back on faces of the reader's machine.
#[must_use]
pub fn fonts() -> &'static [(&'static str, &'static [u8])] {
    &FILES
}

static FILES: [(&str, &[u8]); 9] = [
    ("SourceSerif4-Regular.ttf.woff2", include_bytes!("../fonts/SourceSerif4-Regular.ttf.woff2")),
    ("SourceSerif4-It.ttf.woff2", include_bytes!("../fonts/SourceSerif4-It.ttf.woff2")),
    ("SourceSerif4-Bold.ttf.woff2", include_bytes!("../fonts/SourceSerif4-Bold.ttf.woff2")),
    ("SourceSerif4-BoldIt.ttf.woff2", include_bytes!("../fonts/SourceSerif4-BoldIt.ttf.woff2")),
    ("SourceSerif4-LICENSE.md", include_bytes!("../fonts/SourceSerif4-LICENSE.md")),
    ("SourceSans3-Regular.ttf.woff2", include_bytes!("../fonts/SourceSans3-Regular.ttf.woff2")),
    ("SourceSans3-It.ttf.woff2", include_bytes!("../fonts/SourceSans3-It.ttf.woff2")),
    ("SourceSans3-Bold.ttf.woff2", include_bytes!("../fonts/SourceSans3-Bold.ttf.woff2")),
    ("SourceSans3-LICENSE.md", include_bytes!("../fonts/SourceSans3-LICENSE.md")),
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
        let sheets = Sheets::new("");
        let (root, folder) = (&sheets.root, &sheets.release);
        assert!(!folder.css().as_str().contains("</"));
        assert!(folder.css().as_str().contains("url(\"../fonts/SourceSerif4-Regular.ttf.woff2\")"));
        assert!(root.css().as_str().contains("url(\"fonts/SourceSerif4-Regular.ttf.woff2\")"));
        assert_ne!(folder.csp_source(), root.csp_source());
        assert!(sheets.site.css().as_str().contains(".releases") && !folder.css().as_str().contains(".releases{"));
        assert!(folder.css().as_str().contains("@media print") && folder.css().as_str().contains(".funders"));
    }

    #[test]
    fn preloaded_faces_exist() {
        for file in Sheets::new("").site.preloads(true) {
            assert!(fonts().iter().any(|(name, _)| file.strip_prefix("../fonts/") == Some(name)), "{file}");
        }
    }

    #[test]
    fn minifying_keeps_every_rule() {
        assert_eq!(minified("/* a */\na { b: c; } /* d\n } */\n  e { f: g }\n"), "a{b:c}e{f:g}");
        let nested = minified("@media (a: b) {\n  c :is(d, e) > f { g: calc(1px + 2px), h; }\n}");
        assert_eq!(nested, "@media (a:b){c :is(d,e) > f{g:calc(1px + 2px),h}}");
        assert_eq!(minified("a{b:c;}d{e:f ; }"), "a{b:c}d{e:f }");
        assert_eq!(CSS.matches('{').count(), CSS.matches('}').count());
    }

    #[test]
    fn no_style_leads_off_the_site() {
        let sheets = Sheets::new("");
        let css = sheets.site.css().as_str();
        assert!(!css.contains("//") && !css.contains("@import"));
    }
}
