//! What a browser sends.
//!
//! In: JSON. Out: which text is meant, and what it shall say. Invariants: names are looked up among what was loaded; a mark that was not
//! offered is none; no path comes from a request.

use serde_json::{Value, json};

use crate::edit::{Choice, Field, Piece};
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
    /// The page of the browser that asks.
    pub(super) by: Option<String>,
}

/// Which text is meant.
pub(super) fn asked(sent: &Value) -> Result<Asked, Malformed> {
    let text = |key: &str| sent[key].as_str().map(str::to_owned).ok_or(Malformed);
    let address = text("text")?;
    let (slug, locale, name) = parts(&address).ok_or(Malformed)?;
    let name = name.ok_or(Malformed)?.to_owned();
    let locale: Locale = locale.parse().map_err(|_| Malformed)?;
    Ok(Asked { slug: slug.map(str::to_owned), locale, name, basis: text("basis")?, by: page(sent) })
}

/// The page of the browser that sends something.
pub(super) fn page(sent: &Value) -> Option<String> {
    sent["by"].as_str().map(|by| by.chars().take(40).collect())
}

/// The parts of an address: `translate/SLUG/TAG/NAME`, the house for a release.
pub(super) fn parts(address: &str) -> Option<(Option<&str>, &str, Option<&str>)> {
    let mut parts = address.strip_prefix("translate/")?.splitn(3, '/');
    let (slug, tag, name) = (parts.next()?, parts.next()?, parts.next());
    Some(((slug != "house").then_some(slug), tag, name.filter(|name| !name.is_empty())))
}

/// A text that was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// What it shall say.
    pub(super) field: Field,
    /// The same with its choices as they were offered.
    pub(super) plain: Field,
    /// What was typed for the forms of those choices.
    pub(super) choices: Vec<(String, Choice)>,
}

impl Typed {
    /// The first form of a number that has no words.
    pub(super) fn lacking(&self) -> Option<&str> {
        self.choices.iter().find_map(|(source, choice)| {
            let before = Choice::read(source)?;
            choice
                .forms()
                .iter()
                .map(|(key, _)| key.as_str())
                .find(|key| choice.lacking(&before).any(|own| own == *key))
        })
    }
}

/// What a text shall say: words as texts, marks as `{"mark": source}`, of those that are offered, and choices with their forms as `{"choice": source,
/// "forms": [[key, pieces]]}`. One that was pasted as a file has it is a mark as well; control characters, which no page shows, are left out.
pub(super) fn text(sent: &Value, marks: &[(String, String)]) -> Result<Typed, Malformed> {
    let (mut said, mut plain, mut choices) = (Vec::new(), Vec::new(), Vec::new());
    for piece in sent.as_array().ok_or(Malformed)? {
        if let Some(source) = piece.get("choice") {
            let source = known(source, marks)?.to_owned();
            let choice = Choice::read(&source).ok_or(Malformed)?;
            let forms = piece["forms"].as_array().ok_or(Malformed)?.iter().map(|form| {
                let key = form[0].as_str().ok_or(Malformed)?.to_owned();
                Ok((key, Field::new(simple(&form[1], marks)?)))
            });
            let choice = choice.with(forms.collect::<Result<_, _>>()?).ok_or(Malformed)?;
            let is_same = Choice::read(&source).as_ref() == Some(&choice);
            said.push(Piece::Mark(if is_same { source.clone() } else { choice.written() }));
            plain.push(Piece::Mark(source.clone()));
            choices.push((source, choice));
        } else {
            let pieces = simple(&Value::Array(vec![piece.clone()]), marks)?;
            said.extend(pieces.iter().cloned());
            plain.extend(pieces);
        }
    }
    Ok(Typed { field: Field::new(said), plain: Field::new(plain), choices })
}

/// A mark that is offered.
fn known<'s>(source: &'s Value, marks: &[(String, String)]) -> Result<&'s str, Malformed> {
    let source = source.as_str().filter(|source| marks.iter().any(|(known, _)| known == source));
    source.ok_or(Malformed)
}

/// Words and marks.
fn simple(sent: &Value, marks: &[(String, String)]) -> Result<Vec<Piece>, Malformed> {
    let mut pieces = Vec::new();
    for piece in sent.as_array().ok_or(Malformed)? {
        match piece {
            Value::String(words) if !words.contains(['⟦', '⟧', '\u{E000}', '\u{E001}']) => {
                let shown = |sign: &char| !sign.is_control() || matches!(sign, '\t' | '\n' | '\r');
                let words: String = words.chars().filter(shown).collect();
                pieces.extend(Field::parted(&words, |source| marks.iter().any(|(known, _)| known == source)));
            }
            Value::Object(mark) => {
                let source = known(mark.get("mark").ok_or(Malformed)?, marks)?;
                pieces.push(Piece::Mark(source.to_owned()));
            }
            _ => return Err(Malformed),
        }
    }
    Ok(pieces)
}

/// A text in the form in which it is sent; a choice also has the mark that comes of its forms.
pub(super) fn pieces(typed: &Typed) -> Value {
    let simple = |piece: &Piece| match piece {
        Piece::Words(words) => Value::from(words.as_str()),
        Piece::Mark(source) => json!({ "mark": source }),
    };
    let piece = |piece: &Piece| match piece {
        Piece::Mark(source) => match typed.choices.iter().find(|(known, _)| known == source) {
            Some((_, choice)) => {
                let form =
                    |(key, text): &(String, Field)| json!([key, text.pieces().iter().map(simple).collect::<Value>()]);
                let forms: Value = choice.forms().iter().map(form).collect();
                json!({ "choice": source, "forms": forms, "mark": choice.written() })
            }
            None => simple(piece),
        },
        Piece::Words(_) => simple(piece),
    };
    typed.plain.pieces().iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_that_were_offered() {
        let marks = [("{ $n }".to_owned(), "5".to_owned())];
        let sent = json!(["В ", { "mark": "{ $n }" }, " {x}"]);
        assert_eq!(text(&sent, &marks).unwrap().field.line(), "В { $n } { \"{\" }x{ \"}\" }");
        assert_eq!(pieces(&text(&sent, &marks).unwrap()), sent);
        let pasted = json!(["В { $n } и {$x}\u{7}\u{1B}[0m\r\n"]);
        assert_eq!(text(&pasted, &marks).unwrap().field.line(), "В { $n } и { \"{\" }$x{ \"}\" }[0m");
        for bad in
            [json!([{ "mark": "{ -secret }" }]), json!(["⟦5⟧"]), json!([1]), json!("x"), json!(null), json!([{}])]
        {
            assert_eq!(text(&bad, &marks), Err(Malformed), "{bad}");
        }
    }

    #[test]
    fn forms_of_a_choice_that_was_offered() {
        let days = "{ $n ->\n        [one] { $n } день\n       *[other] дней\n    }";
        let marks = [(days.to_owned(), "5 дней".to_owned()), ("{ $n }".to_owned(), "5".to_owned())];
        let said = |forms: Value| text(&json!(["Всего ", { "choice": days, "forms": forms }]), &marks);
        let same = said(json!([["one", [{ "mark": "{ $n }" }, " день"]], ["other", ["дней"]]])).unwrap();
        assert_eq!(same.field.line(), format!("Всего {days}"), "its bytes stay");
        let more =
            said(json!([["one", [{ "mark": "{ $n }" }, " день"]], ["few", []], ["other", ["дней}"]]])).unwrap();
        assert_eq!(more.lacking(), Some("few"));
        assert_eq!(more.plain, same.plain);
        let kept = pieces(&more);
        assert_eq!(text(&kept, &marks).as_ref(), Ok(&more), "a draft comes back");
        assert!(kept[1]["mark"].as_str().is_some_and(|mark| mark.contains("[few]")), "{kept}");
        assert!(more.field.line().contains("\n       *[other] дней{ \"}\" }\n    }"), "{}", more.field.line());
        for bad in [
            json!(null),
            json!([]),
            json!([["one", ["x"]]]),
            json!([["x] y\n[one", ["x"]], ["other", ["y"]]]),
            json!([["one", [{ "mark": days }]], ["other", ["y"]]]),
            json!([["one", [{ "choice": days, "forms": [] }]], ["other", ["y"]]]),
            json!([[1, ["x"]], ["other", ["y"]]]),
        ] {
            assert_eq!(said(bad.clone()), Err(Malformed), "{bad}");
        }
        assert_eq!(text(&json!([{ "choice": "{ $n }", "forms": [] }]), &marks), Err(Malformed));
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
