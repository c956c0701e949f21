//! Refuses what runs, fetches or needs a font.
//!
//! In: an element of a drawing. Out: nothing, or what it holds. Invariants: it is looked for wherever it stands, whether or
//! not it would be painted; notes of drawing programs, which nobody runs, are passed over.

use usvg::roxmltree::{Document, Node};

use super::error::{PATHS, PLAIN, at, shorten};
use crate::asset::model::AssetError;

/// Refuses what runs, fetches or needs a font, wherever it stands in the file.
pub(super) fn check(xml: &Document<'_>, node: Node<'_, '_>) -> Result<(), AssetError> {
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
