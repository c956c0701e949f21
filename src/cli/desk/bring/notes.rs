//! What an import notes, in the words of the desk.
//!
//! In: a note, as `payom import` says it. Out: the same for somebody who has screens and no files. Invariants: no note is left out; one that needs no other
//! words stays as it is; things of the registry have their names.

use crate::diag::{Message, message};
use crate::exchange::import::Known;

/// A note; `locale` is the place of the reader's language among those of the house.
pub(super) fn plain(note: &Message, known: &Known, locale: Option<usize>) -> Message {
    let text = |key: &str| {
        let found = note.arguments().iter().find(|(name, _)| *name == key);
        found.map(|(_, value)| value.to_string()).unwrap_or_default()
    };
    let named = |key: &str| name(&text(key), known, locale);
    let words = || text("words");
    match note.id().unwrap_or_default() {
        "import-untold" => {
            message!("bring-untold", "nothing in {file} tells its language: choose it above", file = text("file"))
        }
        "import-event" => message!(
            "bring-event",
            "“{words}” stood under the headline, and is left out: write it in the text if readers need it",
            words = words()
        ),
        "import-place" => message!(
            "bring-place",
            "the registry has no place {names}: enter it under “People and donors”, and choose it under “Facts”",
            names = text("names")
        ),
        "import-project" => message!(
            "bring-project",
            "the text names the project {name}: who pays for it will be credited",
            name = named("id")
        ),
        "import-funding" => message!(
            "bring-funding",
            "{name} will be credited, for the text says that it paid: look under “Facts” whether its part is right",
            name = named("id")
        ),
        "import-kinds" => message!(
            "bring-kinds",
            "the files call it by two kinds of release: look under “Facts” whether the kind is right"
        ),
        "import-number" => message!(
            "bring-number",
            "of “{words}” the release has its kind alone: write the number in the text if it is needed",
            words = words()
        ),
        "import-kind-margin" => message!(
            "bring-kind-margin",
            "“{words}” stands over or under the pages, and is taken for the kind of the release",
            words = words()
        ),
        _ => shown(note, &text, &named),
    }
}

/// Notes on photos, tables and names.
fn shown(note: &Message, text: &dyn Fn(&str) -> String, named: &dyn Fn(&str) -> String) -> Message {
    match note.id().unwrap_or_default() {
        "import-no-alt" => {
            message!("bring-no-alt", "the photo {file} needs words for people who cannot see it", file = text("file"))
        }
        "import-photo-words" => message!(
            "bring-photo-words",
            "inside the photo {file} stands “{words}”: write it beside the photo if it is right",
            file = text("file"),
            words = text("words")
        ),
        "import-empty-cells" => {
            message!("bring-empty-cells", "empty cells of a table say “no data” now: look whether they do mean that")
        }
        "import-no-header" => message!("bring-no-header", "a column of a table has no header: write one"),
        "import-caption" => message!("bring-caption", "a table needs a caption: write one"),
        "import-offer" => message!(
            "bring-offer",
            "{name} has a name in every language: put it in from the list beside the text, and each language has its right form",
            name = named("id")
        ),
        "import-avoid" => {
            message!("bring-avoid", "“{words}” is not the name of {name}", words = text("words"), name = named("id"))
        }
        _ => stays(note, text, named),
    }
}

/// Notes on what stays in the text, and may go when the registry has it.
fn stays(note: &Message, text: &dyn Fn(&str) -> String, named: &dyn Fn(&str) -> String) -> Message {
    let words = || text("words");
    match note.id().unwrap_or_default() {
        "import-contact" => message!(
            "bring-contact",
            "“{words}” stays in the text, with an address that the registry gives to {name}: choose the contact under “Facts”, and delete the paragraph then",
            words = text("name"),
            name = named("id")
        ),
        "import-contact-more" => message!(
            "bring-contact-more",
            "“{words}” stays in the text, for the registry does not have all its addresses and numbers: enter them under “People and donors” for {name}, and delete the paragraph then",
            words = words(),
            name = named("id")
        ),
        "import-unknown-contact" => message!(
            "bring-unknown-contact",
            "“{words}” stays in the text, for the registry does not have this contact: enter it under “People and donors”, choose it under “Facts”, and delete the paragraphs then",
            words = words()
        ),
        "import-address" => message!(
            "bring-address",
            "“{words}” stays in the text, for it says more than how to reach {name}: choose the contact under “Facts” if the media may ask them",
            words = words(),
            name = named("id")
        ),
        "import-credit" => message!(
            "bring-credit",
            "“{words}” stays in the text, for no project of the release says it: choose the project, or who paid, under “Facts”, and put “Who pays” in place of the paragraph then",
            words = words()
        ),
        "import-credit-strange" => message!(
            "bring-credit-strange",
            "“{words}” stays in the text, for the registry does not say all of it ({strange}): enter who paid under “People and donors”, choose them under “Facts”, and put “Who pays” in place of the paragraph then",
            words = words(),
            strange = text("strange")
        ),
        _ => note.clone(),
    }
}

/// What something of the registry is called, in the reader's language where it has a name there.
fn name(id: &str, known: &Known, locale: Option<usize>) -> String {
    let own = || known.names.iter().filter(|name| name.id == id && !name.avoid);
    let read =
        own().find(|name| Some(name.locale) == locale).or_else(|| own().find(|name| name.locale == known.source));
    read.map_or_else(|| id.to_owned(), |name| name.text.clone())
}
