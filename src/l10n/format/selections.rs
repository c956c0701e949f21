//! Selections by number, counted by our own plural rules.
//!
//! In: the text of a `.ftl` file. Out: the same text, in which the selector of each selection with plural forms is a call
//! of [`PLURAL_FORM`]. Invariants: nothing but selectors changes, and no line gets longer by a break; no author can write
//! the call, for its name is unknown to the checks.

use std::borrow::Cow;
use std::cmp::Reverse;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

use crate::l10n::language::PLURAL_FORMS;

/// The function that gives the plural form of a number, or the number itself where a variant asks for it alone.
pub(super) const PLURAL_FORM: &str = "PLURAL-FORM";

/// The text with its selectors in calls.
pub(super) fn with_plural_forms(text: &str) -> Cow<'_, str> {
    if !text.contains("->") {
        return Cow::Borrowed(text);
    }
    let resource = match parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut found = Selectors { text, changes: Vec::new() };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let attributes = message.attributes.iter().map(|attribute| &attribute.value);
                message.value.iter().chain(attributes).for_each(|pattern| found.pattern(pattern));
            }
            Entry::Term(term) => {
                let attributes = term.attributes.iter().map(|attribute| &attribute.value);
                [&term.value].into_iter().chain(attributes).for_each(|pattern| found.pattern(pattern));
            }
            _ => {}
        }
    }
    found.changed()
}

struct Selectors<'a> {
    text: &'a str,
    /// Where something is put in, and what.
    changes: Vec<(usize, String)>,
}

impl<'a> Selectors<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(_) => {}
            Expression::Select { selector, variants } => {
                self.selector(selector, variants);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn selector(&mut self, selector: &InlineExpression<&'a str>, variants: &[Variant<&'a str>]) {
        let form = |variant: &Variant<&str>| matches!(variant.key, VariantKey::Identifier { name } if PLURAL_FORMS.contains(&name));
        let Some((start, end)) = self.place(selector).filter(|_| variants.iter().any(form)) else { return };
        let exact = variants.iter().filter_map(|variant| match variant.key {
            VariantKey::NumberLiteral { value } => Some(value),
            VariantKey::Identifier { .. } => None,
        });
        let exact = exact.collect::<Vec<_>>().join(" ");
        self.changes.push((start, format!("{PLURAL_FORM}(")));
        self.changes.push((end, format!(", exact: \"{exact}\")")));
    }

    /// Where a selector stands, if it can be a number.
    fn place(&self, selector: &InlineExpression<&'a str>) -> Option<(usize, usize)> {
        let start = match selector {
            InlineExpression::VariableReference { id } => self.start_of(id.name)?.checked_sub(1)?,
            InlineExpression::FunctionReference { id, .. } => self.start_of(id.name)?,
            _ => return None,
        };
        Some((start, self.end(selector)?))
    }

    /// Where an argument ends; of a text in quotation marks, before the closing one.
    fn end(&self, argument: &InlineExpression<&'a str>) -> Option<usize> {
        match argument {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.end_of(value)
            }
            InlineExpression::VariableReference { id } => self.end_of(id.name),
            InlineExpression::FunctionReference { id, arguments } => {
                let named = arguments.named.last().map(|argument| &argument.value);
                let last = named.or(arguments.positional.last());
                let after = last.map_or_else(|| self.end_of(id.name), |last| self.end(last))?;
                Some(after + self.text.get(after..)?.find(')')? + 1)
            }
            _ => None,
        }
    }

    /// Where a name begins: the parser's names are slices of the text.
    fn start_of(&self, name: &str) -> Option<usize> {
        (name.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize)
    }

    fn end_of(&self, name: &str) -> Option<usize> {
        self.start_of(name).map(|start| start + name.len())
    }

    fn changed(mut self) -> Cow<'a, str> {
        if self.changes.is_empty() {
            return Cow::Borrowed(self.text);
        }
        // From the end, so that places before stay what they are.
        self.changes.sort_by_key(|(at, _)| Reverse(*at));
        let mut out = self.text.to_owned();
        self.changes.iter().for_each(|(at, new)| out.insert_str(*at, new));
        Cow::Owned(out)
    }
}

#[cfg(test)]
mod tests {
    use super::with_plural_forms;

    #[test]
    fn selectors_become_calls() {
        for (typed, changed) in [
            ("a = b -> c", "a = b -> c"),
            (
                "a = { $n ->\n    [0] no\n    [one] x { $m ->\n       *[other] y\n    }\n   *[other] z\n}\n",
                "a = { PLURAL-FORM($n, exact: \"0\") ->\n    [0] no\n    [one] x { PLURAL-FORM($m, exact: \"\") ->\n       *[other] y\n    }\n   *[other] z\n}\n",
            ),
            (
                "a = b\n    .b = { $n ->\n       *[other] z\n    }\n",
                "a = b\n    .b = { PLURAL-FORM($n, exact: \"\") ->\n       *[other] z\n    }\n",
            ),
            (
                "-a = {NUMBER( $n, type: \"a) -> b\" ) ->\n   *[other] z\n}\n",
                "-a = {PLURAL-FORM(NUMBER( $n, type: \"a) -> b\" ), exact: \"\") ->\n   *[other] z\n}\n",
            ),
            (
                "a = { NUMBER(NUMBER($n), x: 1) ->\n    [one] x\n   *[other] z\n}\n",
                "a = { PLURAL-FORM(NUMBER(NUMBER($n), x: 1), exact: \"\") ->\n    [one] x\n   *[other] z\n}\n",
            ),
            ("a = { $p ->\n    [event] x\n   *[project] z\n}\n", "a = { $p ->\n    [event] x\n   *[project] z\n}\n"),
            ("a = { -t.b ->\n    [one] x\n   *[other] z\n}\n", "a = { -t.b ->\n    [one] x\n   *[other] z\n}\n"),
        ] {
            assert_eq!(with_plural_forms(typed), changed);
        }
    }
}
