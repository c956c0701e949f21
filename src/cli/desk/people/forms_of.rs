//! Forms of names in plain words, with sentences that show them.
//!
//! In: a form (`by`, `in`), the language of a name, its kind. Out: what the form is for in the reader's words; a sentence of that language with
//! a place for it. Invariants: no word of grammar: whoever can say the sentence aloud can fill the form in.

use crate::diag::{Message, message};
use crate::edit::entry::Kind;

/// What a form is for.
pub(super) fn purpose(form: &str) -> Message {
    match form {
        "genitive" => message!("people-form-of", "In the middle of a sentence: of whom, of what"),
        "by" => message!("people-form-by", "In the middle of a sentence: funded by, together with"),
        "accusative" => message!("people-form-through", "In the middle of a sentence: through whom"),
        "in" => message!("people-form-in", "In the middle of a sentence: where"),
        "stem" => message!("people-form-stem", "Before an ending"),
        "short" => message!("people-form-short", "Short name or abbreviation, where there is one"),
        "wordmark" => message!("people-form-wordmark", "Name in large type, in place of a logo"),
        "country-suffix" => message!("people-form-country", "Country in brackets, where lists print it"),
        "about" => message!("people-form-about", "Who they are, in a few sentences"),
        "role" => message!("people-form-role", "Position"),
        other => message!("people-form-other", "Another form: {form}", form = other),
    }
}

/// A sentence that shows a form: what stands before it and after it; `None` where none is needed.
pub(super) fn sentence(language: &str, kind: Kind, form: &str) -> Option<(&'static str, &'static str)> {
    let is_place = kind == Kind::Place;
    Some(match (language, form, is_place) {
        ("en", "genitive", false) => ("a letter of ", ""),
        ("en", "genitive", true) => ("the people of ", ""),
        ("en", "by", _) => ("The project is funded by ", "."),
        ("en", "in", _) => ("The meeting was held in ", "."),
        ("ru", "genitive", false) => ("письмо от ", ""),
        ("ru", "genitive", true) => ("приехали из ", ""),
        ("ru", "by", _) => ("Проект финансируется ", "."),
        ("ru", "accusative", _) => ("Деньги поступили через ", "."),
        ("ru", "in", _) => ("Встреча прошла в ", "."),
        ("tg", "genitive", false) => ("мактуби ", ""),
        ("tg", "genitive", true) => ("мардуми ", ""),
        ("tg", "by", _) => ("Лоиҳа аз ҷониби ", " маблағгузорӣ мешавад."),
        ("tg", "in", _) => ("Вохӯрӣ дар ", " баргузор шуд."),
        ("tg", "stem", _) => ("Мо ", "ро дидем."),
        _ => return None,
    })
}
