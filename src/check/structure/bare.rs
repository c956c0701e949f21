//! Names that are more than words.
//!
//! In: an entry of the house. Out: a diagnostic for a name of the registry with marks, tags or braces in it. Invariants: a name stands in the middle
//! of sentences, in lists and in files that know no marks; what is said of somebody (`about`) is a text, and may have them.

use crate::diag::{Code, Diagnostic, Report, message};
use crate::l10n::syntax::{Element, Entry, Expression, Inline, Kind, Pattern};

/// How messages begin that are names.
const NAMES: [&str; 5] = ["org-", "place-", "country-", "project-", "contact-"];

/// Checks one entry.
pub(crate) fn check(entry: &Entry, report: &mut Report) {
    let id = &*entry.id.text;
    if entry.kind != Kind::Message || !NAMES.iter().any(|start| id.starts_with(start)) {
        return;
    }
    for (attribute, pattern) in entry.patterns() {
        let name = attribute.map_or_else(|| id.to_owned(), |own| format!("{id}.{}", own.text));
        let Some(sign) = within(pattern).filter(|_| attribute.is_none_or(|own| &*own.text != "about")) else {
            continue;
        };
        let code = if sign.starts_with('<') { Code::HtmlInMessage } else { Code::UnsupportedMarkdown };
        let what =
            message!("marked-name", "`{name}` is a name, and “{sign}” is no part of one", name = name, sign = sign);
        let help = message!("bare-name", "write it in words alone");
        report.error(Diagnostic::new(code, what).at(pattern.span, "").help(help));
    }
}

/// The first sign in a name that is none of its words.
fn within(pattern: &Pattern) -> Option<String> {
    pattern.elements.iter().find_map(|element| match element {
        Element::Text { text, .. } => no_word(text),
        Element::Placeable(expression) => match &**expression {
            Expression::Inline(Inline::Text(text)) => no_word(&text.text),
            Expression::Select { variants, .. } => variants.iter().find_map(|variant| within(&variant.value)),
            Expression::Inline(_) => None,
        },
    })
}

/// The first sign of Markdown, of HTML or of a file in the words of a name.
#[must_use]
pub fn no_word(text: &str) -> Option<String> {
    let marks = ["**", "`", "](", "{", "}"].iter().filter_map(|sign| Some((text.find(sign)?, (*sign).to_owned())));
    let tags = text.match_indices('<').filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        let is_tag = rest.get(1..)?.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!'));
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        is_tag.then(|| (at, rest.get(..end).unwrap_or(rest).to_owned()))
    });
    marks.chain(tags).min_by_key(|(at, _)| *at).map(|(_, sign)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_signs() {
        for fine in ["Open Society Foundations", "M*A*S*H", "A < B", "<3", "Kinder & Jugend e.V. [Berlin]", "“Нур”"]
        {
            assert_eq!(no_word(fine), None, "{fine}");
        }
        for (bad, sign) in [
            ("**Nur**", "**"),
            ("Nur <script>alert(1)</script>", "<script>"),
            ("[Nur](https://example.org)", "]("),
            ("Nur { x }", "{"),
            ("Nur</b>", "</b>"),
            ("Nur <b", "<b"),
            ("`Nur`", "`"),
        ] {
            assert_eq!(no_word(bad).as_deref(), Some(sign), "{bad}");
        }
    }
}
