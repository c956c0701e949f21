//! Addresses that were typed among words.
//!
//! In: the words of a message, set. Out: [`Inline`]s, with a link for every address. Invariants: the words stay as they are;
//! punctuation and brackets around an address are no part of it; what browsers would not follow as it stands is no link,
//! nor is a lone `example.org`, which may be a name.

use crate::document::model::Inline;
use crate::l10n::language::address_in;
use crate::registry::{Href, Text};

/// The words with links for the addresses among them.
pub(crate) fn linked(text: Text) -> Vec<Inline> {
    let words = text.as_str();
    if !words.bytes().any(|byte| matches!(byte, b'/' | b'@')) && !words.contains("www.") {
        return vec![Inline::Text(text)];
    }
    let mut out = Vec::new();
    let (mut done, mut at) = (0, 0);
    for chunk in words.split_inclusive(char::is_whitespace) {
        let start = at;
        at += chunk.len();
        let Some(found) = address_in(chunk.trim_end()) else { continue };
        let range = start + found.start..start + found.end;
        let Some(shown) = words.get(range.clone()) else { continue };
        if let Some(href) = leads_to(shown)
            && let Ok(content) = Text::new(shown)
        {
            out.extend(words.get(done..range.start).and_then(|before| Text::new(before).ok()).map(Inline::Text));
            out.push(Inline::Link { href, content: vec![Inline::Text(content)] });
            done = range.end;
        }
    }
    if done == 0 {
        return vec![Inline::Text(text)];
    }
    out.extend(words.get(done..).and_then(|rest| Text::new(rest).ok()).map(Inline::Text));
    out
}

/// Where an address leads as it was typed.
fn leads_to(shown: &str) -> Option<Href> {
    if ["https://", "http://", "mailto:"].iter().any(|scheme| shown.starts_with(scheme)) {
        return Href::new(shown).ok();
    }
    if shown.contains("://") {
        return None;
    }
    if shown.contains('@') {
        return if shown.contains('/') { None } else { Href::new(&format!("mailto:{shown}")).ok() };
    }
    let has_path = shown.split_once('/').is_some_and(|(host, _)| host.contains('.'));
    (shown.starts_with("www.") || has_path).then(|| Href::new(&format!("https://{shown}")).ok()).flatten()
}

/// Words for a link: the links among them are only their words.
pub(crate) fn unlinked(content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Link { content, .. } => out.extend(unlinked(content)),
            Inline::Strong(content) => out.push(Inline::Strong(unlinked(content))),
            Inline::Emphasis(content) => out.push(Inline::Emphasis(unlinked(content))),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Links in brackets with where they lead.
    fn shown(words: &str) -> String {
        let shown = |inline| match inline {
            Inline::Text(text) => text.to_string(),
            Inline::Link { href, content } => {
                let mut words = String::new();
                crate::document::words::inline::plain(&content, &mut words);
                format!("[{words}]<{href}>")
            }
            other => panic!("{other:?}"),
        };
        linked(Text::new(words).unwrap()).into_iter().map(shown).collect()
    }

    #[test]
    fn addresses_become_links() {
        for (words, expected) in [
            ("See https://example.org/a?b=c.", "See [https://example.org/a?b=c]<https://example.org/a?b=c>."),
            ("(www.example.org/a)", "([www.example.org/a]<https://www.example.org/a>)"),
            ("см. «example.org/news»,\u{A0}там", "см. «[example.org/news]<https://example.org/news>»,\u{A0}там"),
            ("Write to info@example.org!", "Write to [info@example.org]<mailto:info@example.org>!"),
            (
                "https://example.org/a_(b) ва http://example.org/c",
                "[https://example.org/a_(b)]<https://example.org/a_(b)> ва [http://example.org/c]<http://example.org/c>",
            ),
        ] {
            assert_eq!(shown(words), expected);
        }
    }

    #[test]
    fn what_is_no_address_stays_words() {
        for words in
            ["и/или", "OSCE/ODIHR", "A/HRC/22/53/Add.1", "@antitorture_SRT", "example.org", "9.30/10.00", "км/ч"]
        {
            assert_eq!(shown(words), words);
        }
    }

    #[test]
    fn words_for_a_link_have_none() {
        let words = linked(Text::new("to www.example.org and on").unwrap());
        let strong = unlinked(vec![Inline::Strong(words)]);
        let [Inline::Strong(inner)] = strong.as_slice() else { panic!("{strong:?}") };
        assert!(inner.iter().all(|inline| matches!(inline, Inline::Text(_))), "{inner:?}");
    }
}
