//! Words that the house adds to a dictionary.
//!
//! In: a word that a remark doubts, and its language. Out: the list of words of that language with it, what takes that back. Invariants: it is the
//! list of `payom words`, written as that writes it; what is no word is not written; it is taken back wherever one is.

use serde_json::{Value, json};

use super::done::Done;
use super::office::Office;
use super::save::held;
use super::shown::Shown;
use super::typed::Malformed;
use super::unsaved::Unsaved;
use crate::cli::dictionary::with_lines;
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, message};
use crate::edit::{self, Step};
use crate::project::{refused_word, words_file};

/// Adds a word.
pub(super) fn add(
    office: &mut Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Result<Answer, Unsaved>, Malformed> {
    let text = |key: &str| sent[key].as_str().map(str::trim).filter(|text| text.len() < 200).ok_or(Malformed);
    let (word, tag) = (text("word")?, text("locale")?);
    if refused_word(word).is_some() || word.contains(['#', '\n', '\r', '>']) {
        return Err(Malformed);
    }
    Ok(added(office, (word, tag)).map(|()| {
        let said = message!("desk-word-added", "“{word}” is in the dictionary of the house now.", word = word);
        Answer::json(json!({ "said": speaker.say(&said) }).to_string())
    }))
}

fn added(office: &mut Office, (word, tag): (&str, &str)) -> Result<(), Unsaved> {
    let _held = held(&office.root)?;
    let (project, sources) = office.project().ok_or(Unsaved::Absent)?;
    let locale = project.settings.locales.iter().find(|own| own.tag() == tag).ok_or(Unsaved::Absent)?;
    let there = project.words.get(locale).and_then(|list| list.file).map(|file| sources.text(file).to_owned());
    let after = with_lines(there.as_deref().unwrap_or_default(), |lines| lines.push(word.to_owned()));
    let (path, root) = (words_file(locale), project.root.clone());
    if there.as_deref() == Some(after.as_str()) {
        return Ok(());
    }
    edit::replace(&root, &path, there.as_deref(), &after)?;
    let steps = vec![Step::of_file(&path, there.as_deref(), &after)];
    let what = message!("desk-did-word", "“{word}” in the dictionary ({language})", word = word, language = locale);
    let place = Shown::Words(locale.clone());
    office.did(Done::new(vec![place], what, steps));
    Ok(())
}
