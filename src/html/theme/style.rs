//! The stylesheet and the faces that it names.
//!
//! In: `style.css` and `parts.css`, the faces, and where `fonts/` lies. Out: a [`Stylesheet`] with the hash that the page's
//! Content-Security-Policy allows. Invariants: only text of this crate and of the house's theme gets into a stylesheet, never
//! words of a document.
//!
//! The stylesheet stands in each page, not beside it: 14 kB, 4 kB as sent. So the first page is painted after one
//! request, a page that is passed on alone keeps its look and the size of its emblem, no cache can pair a page with the
//! stylesheet of another build, and the policy names one hash where a file would need all files of the site.
//! The faces are files, for they are large and the same on all pages.

use std::fmt::Write as _;
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::document::Document;
use crate::html::markup::encode::base64;
use crate::html::markup::escape::Css;
use crate::html::theme::faces::{FONT_FOLDER, Faces, FontFile, is_beyond};
use crate::l10n::language::{Script, script};
use crate::project::Look;

/// Height of the EU emblem in CSS pixels: 14.8 mm; the least allowed is 10 mm, 37.8 px (Requirements for visibility,
/// 2018, and operational guidelines, 2022).
pub(crate) const EMBLEM_HEIGHT: u32 = 56;

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
    /// What leads to the root; `None` where nothing does from wherever the page is shown.
    up: Option<&'static str>,
    /// Faces that every page shows, and one more that a body with a dateline shows.
    preloads: Vec<String>,
    dateline: Option<String>,
}

/// Where a page stands and what it shows: that decides on its stylesheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// At the root.
    Root,
    /// The page that is shown at any wrong address: at whatever depth, and before the site is where its address says.
    Wrong,
    /// A page of the site in a language's folder.
    Site,
    /// The page of a release.
    Release,
    /// The same with the rules for what only some releases have.
    Parts,
}

impl Layout {
    /// The layout of the page of an edition.
    pub(crate) fn of(document: &Document) -> Self {
        if document.has_parts() { Self::Parts } else { Self::Release }
    }
}

/// The stylesheets of a build, each made and hashed once, when the first page asks for it. Pages of releases do without the rules for lists.
#[derive(Debug)]
pub(crate) struct Sheets {
    faces: Faces,
    /// Of pages of the site, of releases, and of releases with parts.
    rules: [String; 3],
    made: [OnceLock<Stylesheet>; 20],
}

impl Sheets {
    /// Ours, with the house's rules behind them.
    pub(crate) fn new(house: &str, look: &Look) -> Self {
        let (before, rest) = CSS.split_once("/* <site>").unwrap_or((CSS, ""));
        let (_, after) = rest.split_once("/* </site>").unwrap_or(("", rest));
        // What is left of the marks is a comment's end.
        let plain = format!("{before}/*{after}");
        let faces = Faces::new(look);
        let families = faces.families();
        let rules = [minified(CSS), minified(&plain), minified(&(plain + PARTS))];
        let rules = rules.map(|rules| rules + &families + house);
        Self { faces, rules, made: [const { OnceLock::new() }; 20] }
    }

    /// What pages expect in `fonts/`.
    pub(crate) fn files(&self) -> &[FontFile] {
        self.faces.files()
    }

    /// The stylesheet of pages whose words are as these.
    pub(crate) fn of(&self, layout: Layout, words: &str) -> &Stylesheet {
        self.sheet(layout, written(words), false)
    }

    /// A page that is finished, with a stylesheet that names faces for all its letters: few pages need more than it has.
    pub(crate) fn fitted(&self, page: String, layout: Layout, words: &str) -> String {
        let body = page.find("</head>").unwrap_or(0);
        if !page.get(body..).unwrap_or_default().chars().any(is_beyond) {
            return page;
        }
        let [plain, wide] = [false, true].map(|wide| self.sheet(layout, written(words), wide));
        let page = page.replacen(plain.css.as_str(), wide.css.as_str(), 1);
        page.replacen(plain.source.trim_matches('\''), wide.source.trim_matches('\''), 1)
    }

    fn sheet(&self, layout: Layout, script: Script, wide: bool) -> &Stylesheet {
        let [site, release, parts] = &self.rules;
        let (place, up, rules) = match layout {
            Layout::Root => (0, Some(""), site),
            Layout::Wrong => (1, None, site),
            Layout::Site => (2, Some(UP), site),
            Layout::Release => (3, Some(UP), release),
            Layout::Parts => (4, Some(UP), parts),
        };
        let place = place * 4 + usize::from(script == Script::Cyrillic) * 2 + usize::from(wide);
        let make = || {
            let mut css = up.map_or_else(String::new, |up| self.faces.rules(up, script, wide));
            // Writing to a string cannot fail.
            let _ = writeln!(css, ":root{{--emblem-height:{EMBLEM_HEIGHT}px}}");
            css.push_str(rules);
            // CSP Level 3, 2.3.1 and 6.7.3.3.
            let css = Css::new(&css);
            let source = format!("'sha256-{}'", base64(&Sha256::digest(css.as_str().as_bytes())));
            let face = |name: &str| Some(format!("{}{FONT_FOLDER}/{}", up?, self.faces.file(name, script)?.name));
            let small = Some("sans").filter(|_| layout != Layout::Root);
            let preloads = ["sans-bold", "serif"].into_iter().chain(small).filter_map(face).collect();
            Stylesheet { css, source, up, preloads, dateline: face("serif-bold") }
        };
        self.made[place].get_or_init(make)
    }
}

/// The alphabet of a page, by words of its own.
fn written(words: &str) -> Script {
    words.chars().find_map(script).unwrap_or(Script::Latin)
}

impl Stylesheet {
    /// The stylesheet itself.
    pub(crate) fn css(&self) -> &Css {
        &self.css
    }

    /// The source expression that allows exactly this stylesheet.
    pub(crate) fn csp_source(&self) -> &str {
        &self.source
    }

    /// What leads to the root.
    pub(crate) fn up(&self) -> Option<&'static str> {
        self.up
    }

    /// The faces that every page at this place shows, which are fetched at once, not when the text is laid out: what a
    /// page preloads and does not show would be a waste. A body with a dateline shows one more.
    pub(crate) fn preloads(&self, bold: bool) -> impl Iterator<Item = &str> {
        self.preloads.iter().chain(self.dateline.iter().filter(move |_| bold)).map(String::as_str)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_cannot_end_its_element_and_has_a_hash_of_its_own() {
        let sheets = Sheets::new("", &Look::default());
        let (root, folder) = (sheets.of(Layout::Root, "Press"), sheets.of(Layout::Release, "Press"));
        let [root_css, css] = [root, folder].map(|sheet| sheet.css().as_str());
        assert!(!css.contains("</"));
        assert!(css.contains("url(\"../fonts/serif-latin.") && root_css.contains("url(\"fonts/serif-latin."));
        assert_ne!(folder.csp_source(), root.csp_source());
        assert_ne!(folder.csp_source(), sheets.of(Layout::Release, "Пресса").csp_source());
        assert!(root_css.contains(".releases") && !css.contains(".releases{"));
        assert!(css.contains("@media print") && css.contains(".funders"));
        assert!(!sheets.of(Layout::Wrong, "Press").css().as_str().contains("@font-face"));
    }

    #[test]
    fn preloaded_faces_exist_and_are_of_the_alphabet() {
        let sheets = Sheets::new("", &Look::default());
        for (words, part) in [("Press", "-latin."), ("Матбуот", "-cyrillic.")] {
            let preloads: Vec<&str> = sheets.of(Layout::Site, words).preloads(true).collect();
            assert_eq!(preloads.len(), 4);
            for file in preloads {
                assert!(file.contains(part), "{file}");
                assert!(
                    sheets.files().iter().any(|known| file.strip_prefix("../fonts/") == Some(&known.name)),
                    "{file}"
                );
            }
        }
    }

    #[test]
    fn letters_that_few_pages_have_bring_their_faces() {
        let sheets = Sheets::new("", &Look::default());
        let sheet = sheets.of(Layout::Site, "Press");
        let page = |words: &str| format!("{} {}</head>{words}", sheet.css().as_str(), sheet.csp_source());
        let fitted = |words: &str| sheets.fitted(page(words), Layout::Site, "Press");
        assert_eq!(fitted("Тоҷикӣ — “naïve”"), page("Тоҷикӣ — “naïve”"));
        let wide = fitted("Łódź");
        assert!(wide.contains("latin-more") && wide.ends_with("Łódź") && !wide.contains(sheet.csp_source()));
        assert!(wide.contains(sheets.sheet(Layout::Site, Script::Latin, true).csp_source()));
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
        let sheets = Sheets::new("", &Look::default());
        let css = sheets.sheet(Layout::Site, Script::Latin, true).css().as_str();
        assert!(!css.contains("//") && !css.contains("@import"));
    }
}
