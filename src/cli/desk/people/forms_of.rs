//! Forms of names in plain words, with sentences that show them.
//!
//! In: a form (`by`, `in`), the language of a name, its kind. Out: what the form is for in the reader's words; a sentence of that language with
//! a place for it. Invariants: no word of grammar: whoever can say the sentence aloud can fill the form in.

use crate::cli::desk::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::edit::entry::Kind;
use crate::l10n::Locale;
use crate::project::Project;

/// What a text of the house is for that is a name or a form of one, and the way to its form; nothing for any other text.
pub(in crate::cli::desk) fn shown(
    out: &mut Markup,
    speaker: &Speaker,
    project: &Project,
    (name, locale): (&str, &Locale),
) {
    let (message, form) = name.split_once('.').map_or((name, None), |(message, form)| (message, Some(form)));
    let known = [Kind::Organisation, Kind::Place, Kind::Contact, Kind::Project].into_iter().find_map(|kind| {
        let id = message.strip_prefix(kind.prefix())?.strip_prefix('-')?;
        kind.find(&project.registry, id).map(|_| (kind, id))
    });
    let Some((kind, id)) = known else { return };
    out.raw("<p class=\"fine quiet\">");
    if let Some(form) = form {
        out.say(speaker, &purpose(form)).raw(". ");
        if let Some((before, after)) = sentence(locale.language(), kind, form) {
            out.raw("<span lang=\"")
                .text(locale.tag())
                .raw("\">")
                .text(before)
                .raw("<b>…</b>")
                .text(after)
                .raw("</span> ");
        }
    }
    out.raw("<a href=\"#people/").text(kind.word()).raw("/").text(id).raw("\">");
    out.say(speaker, &message!("desk-to-form", "To its form")).raw("</a></p>");
}

/// What a form is for.
pub(in crate::cli::desk) fn purpose(form: &str) -> Message {
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
