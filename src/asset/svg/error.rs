//! What is said of a drawing that is not published, and what to do about it.

use usvg::roxmltree::{Document, Node};

use crate::asset::model::{AssetError, AssetKind};

pub(super) const PATHS: &str = "convert it to paths in the drawing program and save it again";
pub(super) const PLAIN: &str = "save it as plain SVG without it";
pub(super) const PLAIN_STYLES: &str = "save it as plain SVG with presentation attributes";
pub(super) const SIZED: &str = "set the size of the page in the drawing program and save it again";

pub(super) fn at(xml: &Document<'_>, node: Node<'_, '_>, reason: &str, help: &'static str) -> AssetError {
    let line = xml.text_pos_at(node.range().start).row;
    refused(&format!("{reason} (line {line})"), help)
}

pub(super) fn refused(reason: &str, help: &'static str) -> AssetError {
    AssetError::Refused { kind: AssetKind::Svg, reason: reason.to_owned(), help }
}

pub(super) fn broken(reason: &str) -> AssetError {
    AssetError::Broken { kind: AssetKind::Svg, reason: reason.to_owned() }
}

/// At most 60 characters of a reference, which may be a whole file in base64.
pub(super) fn shorten(value: &str) -> String {
    let mut short: String = value.chars().take(60).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}
