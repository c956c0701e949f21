//! What a browser sends.
//!
//! In: JSON. Out: which text is meant, and what it shall say. Invariants: names are looked up among what was loaded; a mark that was not
//! offered is none; no path comes from a request.

use serde_json::Value;

use crate::edit::{Field, Piece};
use crate::l10n::Locale;

/// What is wrong with what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Malformed;

/// Which text, as somebody saw it.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) slug: Option<String>,
    pub(super) locale: Locale,
    pub(super) name: String,
    pub(super) basis: String,
}

/// Which text is meant.
pub(super) fn asked(sent: &Value) -> Result<Asked, Malformed> {
    let text = |key: &str| sent[key].as_str().map(str::to_owned).ok_or(Malformed);
    let address = text("text")?;
    let (slug, locale, name) = parts(&address).ok_or(Malformed)?;
    let name = name.ok_or(Malformed)?.to_owned();
    let locale: Locale = locale.parse().map_err(|_| Malformed)?;
    Ok(Asked { slug: slug.map(str::to_owned), locale, name, basis: text("basis")? })
}

/// The parts of an address: `translate/SLUG/TAG/NAME`, the house for a release.
pub(super) fn parts(address: &str) -> Option<(Option<&str>, &str, Option<&str>)> {
    let mut parts = address.strip_prefix("translate/")?.splitn(3, '/');
    let (slug, tag, name) = (parts.next()?, parts.next()?, parts.next());
    Some(((slug != "house").then_some(slug), tag, name.filter(|name| !name.is_empty())))
}

/// What a text shall say: words as texts, marks as `{"mark": source}`, of those that are offered. One that was pasted as a file has it is
/// a mark as well; control characters, which no page shows, are left out.
pub(super) fn field(sent: &Value, marks: &[(String, String)]) -> Result<Field, Malformed> {
    let known = |source: &str| marks.iter().any(|(known, _)| known == source);
    let mut pieces = Vec::new();
    for piece in sent.as_array().ok_or(Malformed)? {
        match piece {
            Value::String(words) if !words.contains(['⟦', '⟧', '\u{E000}', '\u{E001}']) => {
                let shown = |sign: &char| !sign.is_control() || matches!(sign, '\t' | '\n' | '\r');
                let words: String = words.chars().filter(shown).collect();
                pieces.extend(Field::parted(&words, known));
            }
            Value::Object(mark) => {
                let source = mark.get("mark").and_then(Value::as_str).filter(|source| known(source));
                pieces.push(Piece::Mark(source.ok_or(Malformed)?.to_owned()));
            }
            _ => return Err(Malformed),
        }
    }
    Ok(Field::new(pieces))
}

/// A text in the form in which it is sent.
pub(super) fn pieces(field: &Field) -> Value {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => Value::from(words.as_str()),
        Piece::Mark(source) => serde_json::json!({ "mark": source }),
    };
    field.pieces().iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_marks_that_were_offered() {
        let marks = [("{ $n }".to_owned(), "5".to_owned())];
        let sent = json!(["В ", { "mark": "{ $n }" }, " {x}"]);
        assert_eq!(field(&sent, &marks).unwrap().line(), "В { $n } { \"{\" }x{ \"}\" }");
        assert_eq!(pieces(&field(&sent, &marks).unwrap()), sent);
        let pasted = json!(["В { $n } и {$x}\u{7}\u{1B}[0m\r\n"]);
        assert_eq!(field(&pasted, &marks).unwrap().line(), "В { $n } и { \"{\" }$x{ \"}\" }[0m");
        for bad in
            [json!([{ "mark": "{ -secret }" }]), json!(["⟦5⟧"]), json!([1]), json!("x"), json!(null), json!([{}])]
        {
            assert_eq!(field(&bad, &marks), Err(Malformed), "{bad}");
        }
    }

    #[test]
    fn addresses() {
        assert_eq!(parts("translate/house/tg/org-x.by"), Some((None, "tg", Some("org-x.by"))));
        assert_eq!(parts("translate/2026-01-a/ru"), Some((Some("2026-01-a"), "ru", None)));
        assert_eq!(parts("translate/x"), None);
        assert!(asked(&json!({ "text": "translate/a/ru/b", "basis": "0" })).is_ok());
        for bad in [
            json!({}),
            json!({ "text": "translate/a/ru", "basis": "" }),
            json!({ "text": "a", "basis": "" }),
            json!([]),
        ] {
            assert!(asked(&bad).is_err(), "{bad}");
        }
    }
}
