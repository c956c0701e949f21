//! Whether a drawing may be published, and what of it.
//!
//! In: the bytes of a file. Out: the drawing, written anew, with its size. Invariants: what is published paints what the
//! file paints.

use usvg::roxmltree::{self, Document, Node};

use super::error::{PLAIN, PLAIN_STYLES, SIZED, at, broken, refused, shorten};
use super::{compare, effects, expansion, rewrite, safety};
use crate::asset::model::{AssetError, Clean};

/// The largest drawing, in bytes. It stands inside pages, and all of it is worked on at once.
pub(crate) const MAX_BYTES: usize = 4 << 20;

/// Checks a file for publishing.
pub(crate) fn clean(bytes: &[u8]) -> Result<Clean, AssetError> {
    if bytes.len() > MAX_BYTES {
        let most = MAX_BYTES >> 20;
        return Err(refused(&format!("more than {most} MiB"), "simplify its paths in the drawing program"));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| broken("it is not UTF-8"))?;
    if text.contains("<!ENTITY") {
        return Err(refused("entity definitions in its DOCTYPE", PLAIN));
    }
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let xml = Document::parse_with_options(text, options).map_err(|e| broken(&e.to_string()))?;
    for node in xml.descendants() {
        safety::check(&xml, node)?;
    }
    expansion::check(&xml)?;
    has_size(&xml)?;
    let tree = parse(text)?;
    let size = tree.size();
    effects::check(tree.root())?;
    if !tree.root().has_children() {
        return Err(refused("nothing to show", "check that its shapes have a fill or a stroke"));
    }
    let written = rewrite::written(&xml);
    if compare::described(&parse(&written)?) != compare::described(&tree) {
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
