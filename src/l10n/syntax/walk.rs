//! What is in a pattern.
//!
//! In: a [`Pattern`]. Out: calls for each expression in it, or its words as a quotation. Invariants: nothing is
//! changed.

use super::ast::{Element, Expression, Inline, Name, Pattern};

/// Calls `visit` for every inline expression of a pattern, selectors and arguments included.
pub fn walk<'a>(pattern: &'a Pattern, visit: &mut dyn FnMut(&'a Inline)) {
    for element in &pattern.elements {
        if let Element::Placeable(expression) = element {
            walk_expression(expression, visit);
        }
    }
}

fn walk_expression<'a>(expression: &'a Expression, visit: &mut dyn FnMut(&'a Inline)) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, visit),
        Expression::Select { selector, variants } => {
            walk_inline(selector, visit);
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

fn walk_inline<'a>(inline: &'a Inline, visit: &mut dyn FnMut(&'a Inline)) {
    visit(inline);
    match inline {
        Inline::Function { positional, named, .. } => {
            for argument in positional.iter().chain(named.iter().map(|(_, value)| value)) {
                walk_inline(argument, visit);
            }
        }
        Inline::Term { named, .. } => {
            for (_, value) in named {
                walk_inline(value, visit);
            }
        }
        Inline::Nested(expression) => walk_expression(expression, visit),
        Inline::Text(_) | Inline::Number(_) | Inline::Message { .. } | Inline::Variable(_) => {}
    }
}

/// The literal text of a pattern, variants one after the other, placeables as `{ … }`: for quoting to a translator.
#[must_use]
pub fn excerpt(pattern: &Pattern) -> String {
    let mut out = String::new();
    write_excerpt(pattern, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write_excerpt(pattern: &Pattern, out: &mut String) {
    for element in &pattern.elements {
        let expression = match element {
            Element::Text { text, .. } => {
                out.push_str(text);
                continue;
            }
            Element::Placeable(expression) => &**expression,
        };
        match expression {
            Expression::Inline(inline) => {
                out.push_str("{ ");
                out.push_str(&name_of(inline));
                out.push_str(" }");
            }
            Expression::Select { variants, .. } => {
                if let Some(variant) = variants.iter().find(|v| v.default) {
                    write_excerpt(&variant.value, out);
                }
            }
        }
    }
}

/// How an inline expression is written.
fn name_of(inline: &Inline) -> String {
    let with = |id: &Name, attribute: &Option<Name>| match attribute {
        Some(attribute) => format!("{}.{}", id.text, attribute.text),
        None => id.text.to_string(),
    };
    match inline {
        Inline::Text(name) => format!("\"{}\"", name.text),
        Inline::Number(name) => name.text.to_string(),
        Inline::Function { id, .. } => format!("{}(…)", id.text),
        Inline::Message { id, attribute } => with(id, attribute),
        Inline::Term { id, attribute, .. } => format!("-{}", with(id, attribute)),
        Inline::Variable(name) => format!("${}", name.text),
        Inline::Nested(_) => "…".to_owned(),
    }
}
