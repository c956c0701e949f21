//! Which parts a package has, and what they lead to.
//!
//! In: a package. Out: its parts as text, and relations of parts. Invariants: nothing outside the package is looked up; the main part is
//! found by its relation, not by its name.

use std::borrow::Cow;
use std::collections::BTreeMap;

use roxmltree::Node;

use crate::office::error::PackageError;
use crate::office::package::Package;
use crate::office::tree::{decoded, parsed};

/// What a part leads to, by id: the part or address, and of which kind.
pub(super) type Relations = BTreeMap<String, Relation>;

/// What a part leads to.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last word of its type: `styles`, `image`.
    pub(super) kind: String,
    /// The part, or the address.
    pub(super) target: String,
    /// Whether it lies outside.
    pub(super) external: bool,
}

/// An attribute by its local name, whatever its prefix.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// All text within an element: a comment in it, or an element that should not be there, parts no words.
pub(super) fn all_text<'a>(node: Node<'a, '_>) -> Cow<'a, str> {
    let mut texts = node.descendants().filter(Node::is_text).filter_map(|node| node.text());
    let first = texts.next().unwrap_or_default();
    texts.fold(Cow::Borrowed(first), |all, text| all + text)
}

/// A child by its local name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == name)
}

/// The `w:val` of a child.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// Whether a property is on: there, and not switched off.
pub(super) fn is_on(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let own = child(node, name)?;
    Some(!matches!(attribute(own, "val"), Some("0" | "false" | "off" | "none")))
}

/// The text of a part; `None` where there is none.
pub(super) fn text(package: &Package<'_>, part: &str) -> Result<Option<String>, PackageError> {
    package.part(part)?.map(|bytes| decoded(part, bytes)).transpose()
}

/// What a part leads to.
pub(super) fn relations(package: &Package<'_>, part: &str) -> Result<Relations, PackageError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let own = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let Some(text) = text(package, &own)? else { return Ok(Relations::new()) };
    let tree = parsed(&own, &text)?;
    let mut found = Relations::new();
    for node in tree.root_element().children().filter(Node::is_element) {
        let (Some(id), Some(kind), Some(target)) =
            (attribute(node, "Id"), attribute(node, "Type"), attribute(node, "Target"))
        else {
            continue;
        };
        let external = attribute(node, "TargetMode") == Some("External");
        let target = if external { target.to_owned() } else { within(folder, target) };
        let kind = kind.rsplit('/').next().unwrap_or(kind).to_owned();
        found.insert(id.to_owned(), Relation { kind, target, external });
    }
    Ok(found)
}

/// A part as another one in a folder names it.
fn within(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            other => parts.push(other),
        }
    }
    parts.join("/")
}

/// The name of the main part.
pub(super) fn main_part(package: &Package<'_>) -> Result<String, PackageError> {
    let relations = relations(package, "")?;
    let main = relations.values().find(|relation| relation.kind == "officeDocument" && !relation.external);
    let name = main.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.target.clone());
    if package.has(&name) { Ok(name) } else { Err(PackageError::Missing(name)) }
}
