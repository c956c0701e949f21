//! SVG: paths only.
//!
//! In: the bytes of an SVG file. Out: the drawing, written anew with nothing in it but what paints, and its size, if the
//! file does nothing but paint paths. Invariants: a logo is published inside a page and inside a PDF, so it must not run,
//! fetch, animate or set type, and it must look the same in both; therefore whatever needs a browser, a font, a network or
//! a rasteriser is refused by name, with what to do in the drawing program. What is published paints what the file paints.

mod plain;
mod same;
mod styles;
mod weight;

use usvg::roxmltree::{self, Document, Node};

use super::{AssetError, AssetKind, Clean, find};

/// The largest drawing, in bytes. It stands inside pages, and all of it is worked on at once.
pub(crate) const MAX_BYTES: usize = 4 << 20;

/// Most shapes of a clip: each is compared with each.
const MAX_CLIP: usize = 1000;

const PATHS: &str = "convert it to paths in the drawing program and save it again";
const PLAIN: &str = "save it as plain SVG without it";
const PLAIN_STYLES: &str = "save it as plain SVG with presentation attributes";
const SIZED: &str = "set the size of the page in the drawing program and save it again";

/// Checks a file for publishing.
pub(crate) fn clean(bytes: &[u8]) -> Result<Clean, AssetError> {
    if bytes.len() > MAX_BYTES {
        let most = MAX_BYTES >> 20;
        return Err(refused(&format!("more than {most} MiB"), "simplify its paths in the drawing program"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| broken("it is not UTF-8"))?;
    if find(text.as_bytes(), b"<!ENTITY").is_some() {
        return Err(refused("entity definitions in its DOCTYPE", PLAIN));
    }
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let xml = Document::parse_with_options(text, options).map_err(|e| broken(&e.to_string()))?;
    for node in xml.descendants() {
        harmless(&xml, node)?;
    }
    weight::check(&xml)?;
    has_size(&xml)?;
    let tree = parse(text)?;
    let size = tree.size();
    plain(tree.root())?;
    if !tree.root().has_children() {
        return Err(refused("nothing to show", "check that its shapes have a fill or a stroke"));
    }
    let written = plain::written(&xml);
    if same::described(&parse(&written)?) != same::described(&tree) {
        return Err(refused("styles that hang on its notes or names", PLAIN_STYLES));
    }
    let round = |length: f32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of u32")]
        let whole = length.round().clamp(1.0, 1e9) as u32;
        whole
    };
    Ok(Clean { width: round(size.width()), height: round(size.height()), bytes: written.into_bytes() })
}

/// Refuses a drawing that browsers do not show because its size, or that of a part, is nothing.
fn has_size(xml: &Document<'_>) -> Result<(), AssetError> {
    for node in xml.descendants().filter(Node::is_element) {
        let positive = |number: f64| number.is_finite() && number > 0.0;
        if let Some(view) = node.attribute("viewBox") {
            let numbers: Vec<Option<f64>> = view
                .split(|c: char| c == ',' || c.is_ascii_whitespace())
                .filter(|part| !part.is_empty())
                .map(|part| part.parse().ok())
                .collect();
            if !matches!(numbers.as_slice(), [Some(_), Some(_), Some(w), Some(h)] if positive(*w) && positive(*h)) {
                let reason = format!("a `viewBox` that shows nothing: `{}`", shorten(view));
                return Err(at(xml, node, &reason, SIZED));
            }
        }
        if node != xml.root_element() {
            continue;
        }
        for name in ["width", "height"] {
            let Some(length) = node.attribute(name).filter(|length| *length != "auto") else { continue };
            let number = length.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
            if !number.parse().is_ok_and(positive) {
                let reason = format!("a {name} that shows nothing: `{}`", shorten(length));
                return Err(at(xml, node, &reason, SIZED));
            }
        }
    }
    Ok(())
}

/// Parses a file that [`clean`] accepted; reads no file, asks for no font.
///
/// # Errors
/// When usvg cannot make a tree of it.
pub(crate) fn parse(text: &str) -> Result<usvg::Tree, AssetError> {
    let options = usvg::Options {
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(text, &options).map_err(|e| broken(&e.to_string()))
}

/// Refuses what runs, fetches or needs a font, wherever it stands in the file.
fn harmless(xml: &Document<'_>, node: Node<'_, '_>) -> Result<(), AssetError> {
    if let Some(pi) = node.pi() {
        return match pi.target {
            "xml-stylesheet" => Err(at(xml, node, "a reference to a style sheet", PLAIN)),
            _ => Ok(()),
        };
    }
    if !node.is_element() {
        return Ok(());
    }
    match node.tag_name().namespace() {
        None | Some("http://www.w3.org/2000/svg") => {}
        // In a drawing that is opened by itself, these run and fetch as in a page.
        Some("http://www.w3.org/1999/xhtml" | "http://www.w3.org/1998/Math/MathML") => {
            return Err(at(xml, node, "foreign content", PLAIN));
        }
        // Notes of drawing programs, which nobody runs.
        Some(_) => return Ok(()),
    }
    let (reason, help) = match node.tag_name().name() {
        "script" | "handler" => ("a script", PLAIN),
        "text" | "textPath" | "tspan" | "tref" => ("text, which would need a font", PATHS),
        "image" | "feImage" => ("a raster picture in it", "use the picture itself as JPEG or PNG, or trace it"),
        "foreignObject" | "iframe" | "video" | "audio" | "canvas" | "embed" | "object" => ("foreign content", PLAIN),
        "animate" | "animateMotion" | "animateTransform" | "animateColor" | "set" => ("an animation", PLAIN),
        "style" => {
            let css = node.descendants().filter_map(|n| n.text()).collect::<String>();
            let rules = css.to_ascii_lowercase();
            if rules.contains("@import") || rules.contains("@font-face") || external_url(&css) {
                return Err(at(xml, node, "a reference to another file in its styles", PLAIN));
            }
            return Ok(());
        }
        _ => {
            return attributes(xml, node);
        }
    };
    Err(at(xml, node, reason, help))
}

/// Refuses event handlers and references that lead out of the file.
fn attributes(xml: &Document<'_>, node: Node<'_, '_>) -> Result<(), AssetError> {
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if attribute.namespace().is_none() && name.len() > 2 && name.starts_with("on") {
            return Err(at(xml, node, &format!("a script (in `{name}`)"), PLAIN));
        }
        let leads_out = name == "href" && !value.trim_start().starts_with('#') || external_url(value);
        if leads_out && !value.is_empty() {
            return Err(at(xml, node, &format!("a reference to `{}`", shorten(value)), PLAIN));
        }
    }
    Ok(())
}

/// Whether `url(...)` leads elsewhere than to this file. Names of CSS have no difference between small and capital
/// letters; a function that is written with escapes, or that takes an address by another name, has no place in a drawing.
fn external_url(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let leads_out = |after: &str| !after.trim_start_matches(['\'', '"', ' ', '\t', '\n', '\r']).starts_with('#');
    let escaped = value.contains('\\') && value.contains('(');
    escaped || value.contains("image-set(") || value.contains("src(") || value.split("url(").skip(1).any(leads_out)
}

/// Refuses effects in use that PDF has only for rasters, or that Payom does not draw.
fn plain(group: &usvg::Group) -> Result<(), AssetError> {
    let flatten = "flatten the effect in the drawing program and save it again";
    if group.mask().is_some() {
        return Err(refused("a mask", flatten));
    }
    if !group.filters().is_empty() {
        return Err(refused("a filter effect", flatten));
    }
    if group.blend_mode() != usvg::BlendMode::Normal {
        return Err(refused("a blend mode", flatten));
    }
    if let Some(clip) = group.clip_path() {
        clip_is_plain(clip)?;
    }
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => plain(inner)?,
            usvg::Node::Path(path) => {
                let paints = [path.fill().map(usvg::Fill::paint), path.stroke().map(usvg::Stroke::paint)];
                for paint in paints.into_iter().flatten() {
                    paint_is_plain(paint)?;
                }
            }
            usvg::Node::Image(_) => return Err(refused("a raster picture in it", flatten)),
            usvg::Node::Text(_) => return Err(refused("text, which would need a font", PATHS)),
        }
    }
    Ok(())
}

/// A clip that PDF's clipping operators can express: shapes that do not overlap, one fill rule, no clip within.
fn clip_is_plain(clip: &usvg::ClipPath) -> Result<(), AssetError> {
    fn shapes<'a>(group: &'a usvg::Group, found: &mut Vec<&'a usvg::Path>) -> bool {
        group.clip_path().is_none()
            && group.children().iter().all(|node| match node {
                usvg::Node::Group(inner) => shapes(inner, found),
                usvg::Node::Path(path) => {
                    found.push(path);
                    true
                }
                usvg::Node::Image(_) | usvg::Node::Text(_) => false,
            })
    }
    let mut found = Vec::new();
    let mut plain = shapes(clip.root(), &mut found) && found.len() <= MAX_CLIP;
    for (index, one) in found.iter().enumerate() {
        let a = one.abs_bounding_box();
        plain = plain
            && found.iter().skip(index + 1).all(|other| {
                let b = other.abs_bounding_box();
                let apart =
                    a.right() <= b.left() || b.right() <= a.left() || a.bottom() <= b.top() || b.bottom() <= a.top();
                apart && one.fill().map(usvg::Fill::rule) == other.fill().map(usvg::Fill::rule)
            });
    }
    if !plain {
        return Err(refused("a clip made of several overlapping clips", "flatten the clip in the drawing program"));
    }
    clip.clip_path().map_or(Ok(()), clip_is_plain)
}

/// Plain colours and gradients of opaque colours.
fn paint_is_plain(paint: &usvg::Paint) -> Result<(), AssetError> {
    let gradient: &usvg::BaseGradient = match paint {
        usvg::Paint::Color(_) => return Ok(()),
        usvg::Paint::LinearGradient(gradient) => gradient,
        usvg::Paint::RadialGradient(gradient) => gradient,
        usvg::Paint::Pattern(_) => {
            return Err(refused("a pattern fill", "expand the pattern to paths in the drawing program"));
        }
    };
    if gradient.spread_method() != usvg::SpreadMethod::Pad {
        return Err(refused("a repeating gradient", "use an ordinary gradient or a plain colour"));
    }
    if gradient.stops().iter().any(|stop| stop.opacity() != usvg::Opacity::ONE) {
        return Err(refused("a gradient that fades to transparent", "use opaque colours in the gradient"));
    }
    Ok(())
}

fn at(xml: &Document<'_>, node: Node<'_, '_>, reason: &str, help: &'static str) -> AssetError {
    let line = xml.text_pos_at(node.range().start).row;
    refused(&format!("{reason} (line {line})"), help)
}

fn refused(reason: &str, help: &'static str) -> AssetError {
    AssetError::Refused { kind: AssetKind::Svg, reason: reason.to_owned(), help }
}

fn broken(reason: &str) -> AssetError {
    AssetError::Broken { kind: AssetKind::Svg, reason: reason.to_owned() }
}

/// At most 60 characters of a reference, which may be a whole file in base64.
fn shorten(value: &str) -> String {
    let mut short: String = value.chars().take(60).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}
