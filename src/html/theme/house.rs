//! What the house changes about the look of pages: its colours, and the rules of `theme/style.css`.
//!
//! In: the colours of `[style.colors]`, and the project's own stylesheet. Out: [`Rules`], which stand behind ours; what browsers
//! would refuse, or readers could not read, is reported. Invariants: colours of text have a contrast of 4.5 to 1 on the
//! page and on panels, by day as `[style.colors]` is checked for PDFs, in the dark because they are made lighter until
//! they have it; nothing is changed where the house says nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use crate::asset::AssetKind;
use crate::diag::{Code, Diagnostic, FileId, Report, Sources};
use crate::project::{Color, Colors, Family, Frame, LEGIBLE, Letterhead, Look, contrast};
use crate::registry::At;

/// The file of a theme that holds rules.
pub(crate) const RULES: &str = "style.css";

/// What a house says about its pages.
#[derive(Clone, Copy, Debug)]
pub struct Theme<'a> {
    /// The files of `theme/`, by name.
    pub files: &'a BTreeMap<String, FileId>,
    /// `[style]`: colours, faces.
    pub look: &'a Look,
}

impl<'a> Theme<'a> {
    /// The theme of a project.
    #[must_use]
    pub fn of(frame: &'a Frame) -> Self {
        Self { files: &frame.theme, look: &frame.settings.look }
    }

    /// The files that are templates.
    pub(crate) fn templates(&self) -> impl Iterator<Item = (&'a String, &'a FileId)> {
        self.files.iter().filter(|(name, _)| *name != RULES)
    }

    /// The rules that stand behind ours.
    pub(crate) fn rules(&self, sources: &Sources, report: &mut Report) -> String {
        let mut rules = colors(&self.look.colors);
        rules.push_str(&families(self.look));
        if let Some(file) = self.files.get(RULES) {
            let own = sources.text(*file);
            refused(*file, own, sources, report);
            unreadable(*file, own, sources, report);
            rules.push_str(own.trim());
        }
        rules
    }
}

/// The file of the logo at the head of pages, where the house has one there.
#[must_use]
pub fn logo_file(look: &Look) -> Option<String> {
    let is_shown = look.letterhead.as_ref().is_some_and(|head| head.value == Letterhead::Logo);
    let kind = look.logo_file.as_ref().filter(|_| is_shown)?.kind;
    Some(match kind {
        AssetKind::Svg => "logo.svg".to_owned(),
        AssetKind::Png => "logo.png".to_owned(),
        AssetKind::Jpeg => "logo.jpg".to_owned(),
    })
}

/// The grounds that text stands on in the dark, as `style.css` has them.
const DARK: [Color; 2] = [Color(0x15, 0x18, 0x1c), Color(0x1f, 0x24, 0x2a)];

/// The house's colours as rules. Those of text and grounds are those of paper; in the dark only the house's own is taken over.
fn colors(colors: &Colors) -> String {
    let given = |at: &Option<At<String>>| at.as_ref().and_then(|at| Color::read(&at.value));
    let house = given(&colors.house);
    let tokens = [
        ("house", house),
        ("ink", given(&colors.text)),
        ("panel", given(&colors.panel)),
        ("rule", given(&colors.rule)),
    ];
    let mut rules = String::new();
    let light: String = tokens.iter().filter_map(|(name, color)| Some(format!("--{name}:{};", (*color)?))).collect();
    if !light.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(rules, "@media print,(prefers-color-scheme:light){{:root{{{light}}}}}");
    }
    if let Some(house) = house {
        let dark = house.lighter_until(|color| DARK.iter().all(|ground| contrast(color, *ground) >= LEGIBLE));
        let _ = write!(rules, "@media screen and (prefers-color-scheme:dark){{:root{{--house:{dark}}}}}");
    }
    rules
}

/// The families that text and headlines are set in, where the house chose others than ours.
fn families(look: &Look) -> String {
    let mut rules = String::new();
    if look.text_face == Some(Family::Sans) {
        rules.push_str("body{font-family:var(--sans)}");
    }
    if look.headline_face == Some(Family::Serif) {
        rules.push_str("h1,.body :is(h2,h3,h4,h5,h6),.releases h3,.choice h2{font-family:var(--serif)}");
    }
    rules
}

/// Reports what the policy of pages keeps browsers from fetching.
fn refused(file: FileId, css: &str, sources: &Sources, report: &mut Report) {
    let plain = without_comments(css).to_ascii_lowercase();
    for (mark, length) in [("@import", 7), ("url(", 4)] {
        for (at, _) in plain.match_indices(mark) {
            let address = plain.get(at + length..).unwrap_or("").trim_start_matches(['"', '\'', ' ']);
            if mark == "url(" && address.starts_with("data:image/") {
                continue;
            }
            report.add(
                Diagnostic::new(Code::BlockedByPolicy, "browsers will not fetch this: pages may load only files of the site")
                    .at(sources.span(file, at..at + length), "")
                    .help("write the rules themselves into this file, and a picture as `url(\"data:image/svg+xml;base64,…\")`"),
            );
        }
    }
}

/// What a template may not hold, for browsers would not use it, and what to do instead.
const BLOCKED: [(&str, &str); 8] = [
    ("<style", "write the rules into theme/style.css: they are put into every page"),
    (" style=", "give the element a class, and write the rules into theme/style.css"),
    ("<script", "delete it: pages work without scripts, and none would run"),
    ("<iframe", "delete it, and link to the page instead"),
    ("<object", "delete it, and link to the file instead"),
    ("<embed", "delete it, and link to the file instead"),
    ("<base", "delete it: addresses of pages are relative"),
    ("rel=\"stylesheet\"", "write the rules into theme/style.css: they are put into every page"),
];

/// Reports what the policy of pages keeps browsers from using in a template.
pub(crate) fn blocked(file: FileId, sources: &Sources, report: &mut Report) {
    let text = sources.text(file).to_ascii_lowercase();
    for (mark, way_out) in BLOCKED {
        for (at, _) in text.match_indices(mark) {
            let end = text.get(at + mark.len()..).and_then(|rest| rest.chars().next());
            let is_longer_name =
                mark.starts_with('<') && end.is_some_and(|next| next.is_alphanumeric() || next == '-');
            let is_comment = text.get(..at).is_some_and(|before| before.rfind("{#") > before.rfind("#}"));
            if is_longer_name || is_comment {
                continue;
            }
            let lead = mark.len() - mark.trim_start().len();
            report.add(
                Diagnostic::new(
                    Code::BlockedByPolicy,
                    format!(
                        "browsers will not use `{}`: pages may use nothing but their own stylesheet, and no script",
                        mark.trim()
                    ),
                )
                .at(sources.span(file, at + lead..at + mark.len()), "")
                .help(way_out),
            );
        }
    }
}

/// A colour that a stylesheet gives to one of our tokens.
struct Given {
    color: Color,
    at: Range<usize>,
}

/// The tokens of text and of grounds, and their colours by day and in the dark, as our stylesheet has them.
const INKS: [(&str, Color, Color); 3] = [
    ("ink", Color(0x1b, 0x1c, 0x1e), Color(0xe7, 0xe5, 0xe0)),
    ("quiet", Color(0x4b, 0x50, 0x57), Color(0xaa, 0xb0, 0xb8)),
    ("house", Color(0x1f, 0x4f, 0x8f), Color(0x9d, 0xc2, 0xf4)),
];
const GROUNDS: [(&str, Color, Color); 2] =
    [("ground", Color(0xff, 0xff, 0xff), DARK[0]), ("panel", Color(0xf1, 0xf4, 0xf8), DARK[1])];

/// Reports colours that text cannot be read in.
fn unreadable(file: FileId, css: &str, sources: &Sources, report: &mut Report) {
    let plain = without_comments(css);
    let (light, dark) = tokens(&plain);
    // What is said for no scheme holds in the dark, too, for the house's rules stand last.
    let by_day = |name: &str| light.get(name);
    let at_night = |name: &str| dark.get(name).or_else(|| light.get(name));
    for night in [false, true] {
        for (ink, day, dim) in INKS {
            for (ground, paper, black) in GROUNDS {
                let find = |name: &str| if night { at_night(name) } else { by_day(name) };
                let (own_ink, own_ground) = (find(ink), find(ground));
                let Some(at) = own_ink.or(own_ground).map(|given| given.at.clone()) else { continue };
                let text = own_ink.map_or(if night { dim } else { day }, |given| given.color);
                let under = own_ground.map_or(if night { black } else { paper }, |given| given.color);
                if contrast(text, under) < LEGIBLE {
                    let scheme = if night { "dark" } else { "light" };
                    report.add(
                        Diagnostic::new(
                            Code::LowContrast,
                            format!("text in `--{ink}` cannot be read on `--{ground}` ({scheme} scheme): {text} on {under}"),
                        )
                        .at(sources.span(file, at), "")
                        .note(format!("the contrast is {:.1} to 1; 4.5 to 1 is the least", contrast(text, under)))
                        .help("choose a darker text on a light ground, or give the dark scheme its own colour in `@media (prefers-color-scheme: dark)`"),
                    );
                }
            }
        }
    }
}

/// The colours of our tokens by day, and in the dark. Colours that are not written as `#rgb` or `#rrggbb` are not known.
fn tokens(css: &str) -> (BTreeMap<&str, Given>, BTreeMap<&str, Given>) {
    let (mut light, mut dark) = (BTreeMap::new(), BTreeMap::new());
    let (mut depth, mut dark_from) = (0_usize, None);
    let mut start = 0;
    for (at, sign) in css.match_indices(['{', '}', ';']) {
        let piece = css.get(start..at).unwrap_or("");
        if sign == "{" {
            depth += 1;
            if dark_from.is_none() && piece.contains("prefers-color-scheme") && piece.contains("dark") {
                dark_from = Some(depth);
            }
        } else if let Some((name, value)) = piece.split_once(':')
            && let Some(name) = name.trim().strip_prefix("--")
            && let Some(color) = Color::read(value.trim())
        {
            let tokens = if dark_from.is_some() { &mut dark } else { &mut light };
            let lead = piece.len() - piece.trim_start().len();
            tokens.insert(name, Given { color, at: start + lead..start + piece.trim_end().len() });
        }
        if sign == "}" {
            if dark_from == Some(depth) {
                dark_from = None;
            }
            depth = depth.saturating_sub(1);
        }
        start = at + 1;
    }
    (light, dark)
}

/// The same with spaces for comments, so that places stay.
fn without_comments(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        let after = comment.split_once("*/").map_or("", |(_, after)| after);
        plain.extend(std::iter::repeat_n(' ', rest.len() - before.len() - after.len()));
        rest = after;
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_found_by_scheme() {
        let css = without_comments(
            ":root{--ink:#111;/* --ink:#fff; */--house : #222222}@media screen and (prefers-color-scheme:dark){:root{--ink:#eee}a{b:c}}.x{--panel:#fafafa}",
        );
        let (light, dark) = tokens(&css);
        let shown = |tokens: &BTreeMap<&str, Given>| -> Vec<String> {
            tokens.iter().map(|(name, given)| format!("{name} {}", given.color)).collect()
        };
        assert_eq!(shown(&light), ["house #222222", "ink #111111", "panel #fafafa"]);
        assert_eq!(shown(&dark), ["ink #eeeeee"]);
        assert_eq!(css.get(light["ink"].at.clone()), Some("--ink:#111"));
    }

    #[test]
    fn our_own_colours_can_be_read() {
        for (name, day, dim) in INKS {
            for (ground, paper, black) in GROUNDS {
                assert!(contrast(day, paper) >= LEGIBLE && contrast(dim, black) >= LEGIBLE, "{name} on {ground}");
                let rules = include_str!("style.css");
                for color in [day, dim] {
                    assert!(rules.contains(&format!("--{name}: {color};")), "{name} {color}");
                }
                for color in [paper, black] {
                    let short = color.to_string().replace("#ffffff", "#fff");
                    assert!(rules.contains(&format!("--{ground}: {short};")), "{ground} {color}");
                }
            }
        }
    }
}
