//! A drawing with nothing in it but what paints.
//!
//! In: a parsed file. Out: the same drawing, written anew: elements, attributes and styles of SVG that shape the
//! picture, from a list. Invariants: what is not on the list is left out (metadata, titles, comments, processing
//! instructions, whatever editors note under names of their own, hidden layers, paths of files, text between elements),
//! and names that the drawing refers to become `i0`, `i1` and so on, so that no layer's name is published.

use std::fmt::Write as _;

use usvg::roxmltree::{Attribute, Document, Node};

use super::styles::{self, Names};
use super::vocabulary::{ATTRIBUTES, ELEMENTS, is_property, is_value};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// The drawing, written anew.
pub(super) fn written(xml: &Document<'_>) -> String {
    let mut names = Names::default();
    collect(xml.root_element(), &mut names);
    let mut writer = Writer { out: String::new(), names };
    writer.element(xml.root_element(), true);
    writer.out
}

/// Whether an element is written.
fn is_kept(node: Node<'_, '_>) -> bool {
    let name = node.tag_name();
    node.is_element() && name.namespace() == Some(SVG) && (ELEMENTS.contains(&name.name()) || name.name() == "use")
}

/// The names that what is kept refers to.
fn collect(node: Node<'_, '_>, names: &mut Names) {
    for attribute in node.attributes() {
        if attribute.name() == "href"
            && node.tag_name().name() != "a"
            && let Some(name) = attribute.value().trim().strip_prefix('#')
        {
            names.id(name);
        }
        styles::references(attribute.value(), names);
    }
    if node.tag_name().name() == "style" {
        for text in node.descendants().filter(Node::is_text).filter_map(|child| child.text()) {
            styles::references(text, names);
            styles::selected(text, names);
        }
    }
    for child in node.children().filter(|child| is_kept(*child)) {
        collect(child, names);
    }
}

struct Writer {
    out: String,
    names: Names,
}

impl Writer {
    fn element(&mut self, node: Node<'_, '_>, root: bool) {
        // A link leads nowhere here, so it is a group.
        let name = match node.tag_name().name() {
            "a" => "g",
            name => name,
        };
        // Writing to a string cannot fail.
        let _ = write!(self.out, "<{name}");
        if root {
            let _ = write!(self.out, " xmlns=\"{SVG}\"");
            let linked = |node: Node<'_, '_>| node.attributes().any(|one| one.namespace() == Some(XLINK));
            if node.descendants().any(|node| is_kept(node) && linked(node)) {
                let _ = write!(self.out, " xmlns:xlink=\"{XLINK}\"");
            }
        }
        let link = |attribute: &Attribute<'_, '_>| attribute.name() == "href" && node.tag_name().name() != "use";
        let gradient = name.ends_with("Gradient");
        for attribute in node.attributes().filter(|one| gradient || !link(one)) {
            self.attribute(attribute);
        }
        let start = self.out.len();
        self.out.push('>');
        if name == "style" {
            let css: String = node.descendants().filter(Node::is_text).filter_map(|child| child.text()).collect();
            let css = styles::plain(&css, &self.names);
            self.out.push_str(&css.replace('&', "&amp;").replace('<', "&lt;"));
        } else {
            for child in node.children().filter(|child| is_kept(*child)) {
                if !self.is_hidden(child) {
                    self.element(child, false);
                }
            }
        }
        if self.out.len() == start + 1 {
            self.out.truncate(start);
            self.out.push_str("/>");
        } else {
            let _ = write!(self.out, "</{name}>");
        }
    }

    /// Whether an element is never painted, by itself or by what refers to it.
    fn is_hidden(&self, node: Node<'_, '_>) -> bool {
        let none = |value: &str| value.trim() == "none";
        let declared = |style: &str| {
            style
                .split(';')
                .filter_map(|one| one.split_once(':'))
                .any(|(name, value)| name.trim() == "display" && none(value))
        };
        let hidden = node.attribute("display").is_some_and(none) || node.attribute("style").is_some_and(declared);
        hidden && node.descendants().all(|inner| inner.attribute("id").is_none_or(|id| !self.names.has_id(id)))
    }

    fn attribute(&mut self, attribute: Attribute<'_, '_>) {
        let (name, value) = (attribute.name(), attribute.value());
        let value = match (attribute.namespace(), name) {
            (Some(XLINK) | None, "href") => {
                let target = value.trim().strip_prefix('#').and_then(|id| self.names.of_id(id));
                target.map(|name| format!("#{name}"))
            }
            (None, "id") => self.names.of_id(value),
            (None, "class") => {
                let known: Vec<String> =
                    value.split_whitespace().filter_map(|class| self.names.of_class(class)).collect();
                (!known.is_empty()).then(|| known.join(" "))
            }
            (None, "style") => Some(styles::declarations(value, &self.names)).filter(|style| !style.is_empty()),
            (None, "d" | "points") => Some(numbers(value).to_owned()),
            (None, _) if ATTRIBUTES.contains(&name) || is_property(name) => {
                let value = styles::renamed(value, &self.names);
                is_value(&value).then_some(value)
            }
            _ => None,
        };
        if let Some(value) = value {
            let prefix = if attribute.namespace() == Some(XLINK) { "xlink:" } else { "" };
            let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            let _ = write!(self.out, " {prefix}{name}=\"{value}\"");
        }
    }
}

/// The part of a path's data that a reader of paths reads.
fn numbers(value: &str) -> &str {
    let read = |c: char| c.is_ascii_digit() || "MmLlHhVvCcSsQqTtAaZzEe+-., \t\r\n".contains(c);
    value.find(|c| !read(c)).and_then(|end| value.get(..end)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_paint_is_left_out() {
        let text = r##"<?xml version="1.0"?><?secret secret?><!--secret-->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://ns.example/i" xmlns:xlink="http://www.w3.org/1999/xlink"
              viewBox="0 0 9 9" i:docname="/home/secret" data-name="secret" id="secret" aria-label="secret">
            <title>secret</title><desc>secret</desc><metadata><x>secret</x></metadata><i:view secret="1"/>
            <defs><path id="secret-path" d="M0 0h3v3z SECRET"/></defs>secret
            <style>/* secret */ .secret-class { fill : red; -i-note: secret; font-family: "secret" } @media secret { .a { fill: blue } }</style>
            <g id="secret layer" display="none"><path d="M0 0h1v1z"/></g>
            <a xlink:href="#"><use xlink:href="#secret-path" class="secret-class secret" style="opacity:.5;-i-path:url(secret)"/></a>
            <rect width="9" height="9" fill="C:\secret" stroke="file:///secret"/><!-- secret --></svg>"##;
        let plain = written(&Document::parse(text).unwrap());
        assert_eq!(
            plain,
            r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><defs><path id="i0" d="M0 0h3v3z SEC"/></defs><style>.c0{fill:red}</style><g><use xlink:href="#i0" class="c0" style="opacity:.5"/></g><rect width="9" height="9"/></svg>"##
        );
    }
}
