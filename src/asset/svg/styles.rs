//! Style sheets and style attributes of drawings.
//!
//! In: their texts. Out: the declarations that shape the picture, under names that say nothing. Invariants: comments,
//! at-rules (which PDF does not know) and properties that are not SVG's are left out.

use std::collections::BTreeMap;

use super::vocabulary::{is_property, is_value};

/// Names that the drawing refers to, each with its number.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: BTreeMap<String, usize>,
    classes: BTreeMap<String, usize>,
}

impl Names {
    pub(super) fn id(&mut self, name: &str) {
        let next = self.ids.len();
        self.ids.entry(name.to_owned()).or_insert(next);
    }

    fn class(&mut self, name: &str) {
        let next = self.classes.len();
        self.classes.entry(name.to_owned()).or_insert(next);
    }

    pub(super) fn has_id(&self, name: &str) -> bool {
        self.ids.contains_key(name)
    }

    pub(super) fn of_id(&self, name: &str) -> Option<String> {
        self.ids.get(name).map(|number| format!("i{number}"))
    }

    pub(super) fn of_class(&self, name: &str) -> Option<String> {
        self.classes.get(name).map(|number| format!("c{number}"))
    }
}

/// Notes the ids in `url(#id)`.
pub(super) fn references(value: &str, names: &mut Names) {
    for after in value.split("url(").skip(1) {
        if let Some(name) = target(after) {
            names.id(name);
        }
    }
}

/// The id at the begin of what follows `url(`.
fn target(after: &str) -> Option<&str> {
    after.split(')').next()?.trim().trim_matches(['\'', '"']).trim().strip_prefix('#')
}

/// A value whose references bear the new names.
pub(super) fn renamed(value: &str, names: &Names) -> String {
    let mut parts = value.split("url(");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for after in parts {
        let (name, rest) = (target(after).and_then(|id| names.of_id(id)), after.split_once(')'));
        let name = name.unwrap_or_else(|| "none".to_owned());
        out.push_str("url(#");
        out.push_str(&name);
        out.push(')');
        out.push_str(rest.map_or("", |(_, rest)| rest));
    }
    out
}

/// The declarations of one style.
pub(super) fn declarations(style: &str, names: &Names) -> String {
    let style = without_comments(style);
    let kept = style.split(';').filter_map(|one| {
        let (property, value) = one.split_once(':')?;
        let (property, value) = (property.trim().to_ascii_lowercase(), renamed(value.trim(), names));
        (is_property(&property) && is_value(&value)).then(|| format!("{property}:{value}"))
    });
    kept.collect::<Vec<_>>().join(";")
}

/// The rules of a style sheet, each with its selectors and declarations.
fn rules(css: &str) -> Vec<(&str, &str)> {
    let (mut rules, mut rest) = (Vec::new(), css);
    while let Some((selectors, after)) = rest.split_once('{') {
        // A rule without a block may stand before.
        let selectors = selectors.rsplit(';').next().unwrap_or(selectors).trim();
        let end = closing(after);
        let (body, left) = (after.get(..end).unwrap_or(after), after.get(end + 1..).unwrap_or_default());
        if !selectors.starts_with('@') {
            rules.push((selectors, body));
        }
        rest = left;
    }
    rules
}

/// Where the block ends that has begun.
fn closing(block: &str) -> usize {
    let mut open = 1;
    for (at, c) in block.char_indices() {
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return at;
        }
    }
    block.len()
}

/// Pieces of a selector: what joins names, and names with their sign.
fn pieces(selector: &str) -> Vec<&str> {
    let (mut pieces, mut start, mut named) = (Vec::new(), 0, false);
    for (at, c) in selector.char_indices() {
        let sign = c == '.' || c == '#';
        let inside = c.is_alphanumeric() || c == '-' || c == '_';
        if sign || named && !inside {
            pieces.extend(selector.get(start..at));
            start = at;
            named = sign;
        }
    }
    pieces.extend(selector.get(start..));
    pieces
}

/// Notes the ids and classes that rules select by.
pub(super) fn selected(css: &str, names: &mut Names) {
    for (selectors, _) in rules(&without_comments(css)) {
        for piece in pieces(selectors) {
            match piece.split_at_checked(1) {
                Some((".", name)) => names.class(name),
                Some(("#", name)) => names.id(name),
                _ => {}
            }
        }
    }
}

/// The style sheet without what does not paint.
pub(super) fn plain(css: &str, names: &Names) -> String {
    let css = without_comments(css);
    let mut out = String::new();
    for (selectors, body) in rules(&css) {
        let declared = declarations(body, names);
        let selector: String = pieces(selectors)
            .into_iter()
            .map(|piece| match piece.split_at_checked(1) {
                Some((".", name)) => names.of_class(name).map_or_else(|| piece.to_owned(), |name| format!(".{name}")),
                Some(("#", name)) => names.of_id(name).map_or_else(|| piece.to_owned(), |name| format!("#{name}")),
                _ => piece.to_owned(),
            })
            .collect();
        let sound = selector.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" .#,>+~*:-_\t\n".contains(&byte));
        if !declared.is_empty() && sound {
            let selector = selector.split_whitespace().collect::<Vec<_>>().join(" ");
            out.push_str(&format!("{selector}{{{declared}}}"));
        }
    }
    out
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    out
}
