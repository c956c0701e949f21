//! What an import asks on a terminal.
//!
//! In: what was found in files. Out: languages that nobody could tell, the day, the name. Invariants: where nobody answers, nothing is asked,
//! and all is as it was found; an answer that makes no sense is asked for again.

use jiff::civil::Date;

use crate::cli::questions::Questions;
use crate::diag::{Message, message};
use crate::exchange::import::{Imported, Input};
use crate::l10n::Locale;

/// So often the same is asked.
const TIMES: usize = 3;

/// Says what there is to say in the reader's language.
pub(super) type Say<'s> = &'s dyn Fn(&Message) -> String;

/// Asks until an answer makes sense; nothing where there is none.
fn until<T>(
    questions: &mut Questions<'_, '_>,
    question: &str,
    default: &str,
    sense: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    for _ in 0..TIMES {
        if !questions.asked() {
            return None;
        }
        let answer = questions.ask(question, default);
        if answer.is_empty() {
            return None;
        }
        if let Some(found) = sense(&answer) {
            return Some(found);
        }
    }
    None
}

/// Asks for the languages of files that do not tell them; whether one was answered.
pub(super) fn languages(
    inputs: &mut [Input],
    imported: &Imported,
    locales: &[Locale],
    (questions, say): (&mut Questions<'_, '_>, Say<'_>),
) -> bool {
    let mut answered = false;
    let tags = locales.iter().map(Locale::tag).collect::<Vec<_>>().join(", ");
    for place in &imported.untold {
        let Some(input) = inputs.get_mut(*place) else { continue };
        let question = say(&message!(
            "import-which-language",
            "In which language is {file}? ({tags})",
            file = &input.name,
            tags = &tags
        ));
        let known = |answer: &str| locales.iter().find(|locale| locale.tag() == answer).cloned();
        if let Some(locale) = until(questions, &question, "", known) {
            input.locale = Some(locale);
            answered = true;
        }
    }
    answered
}

/// Asks for the day, where the files tell none.
pub(super) fn day(imported: &mut Imported, (questions, say): (&mut Questions<'_, '_>, Say<'_>)) {
    if imported.date.is_none() {
        let question =
            say(&message!("import-which-day", "Which day is the release of? (2026-11-03; Enter: not known yet)"));
        imported.date = until(questions, &question, "", |answer| answer.parse::<Date>().ok());
    }
}

/// Asks for the name of the release.
pub(super) fn slug(
    proposed: Option<String>,
    free: impl Fn(&str) -> bool,
    (questions, say): (&mut Questions<'_, '_>, Say<'_>),
) -> Option<String> {
    let question = say(&message!("import-which-name", "Name of the release, in files and addresses"));
    let default = proposed.as_deref().unwrap_or_default();
    until(questions, &question, default, |answer| free(answer).then(|| answer.to_owned())).or(proposed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Streams;
    use crate::diag::{English, Reader as _};

    fn asked<T>(answers: &str, of: impl FnOnce(&mut Questions<'_, '_>, Say<'_>) -> T) -> (T, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut streams = Streams { out: &mut out, err: &mut err, terminal: true };
        let mut input = answers.as_bytes();
        let found =
            of(&mut Questions::new(&mut streams, Some(&mut input)), &|message| English.say(message).into_owned());
        (found, String::from_utf8(err).unwrap())
    }

    #[test]
    fn what_no_file_tells_is_asked_and_nonsense_is_asked_again() {
        let locales = ["en", "ru", "tg"].map(|tag| tag.parse().unwrap());
        let input = |name: &str| Input { name: name.to_owned(), locale: None, bytes: Vec::new() };
        let mut inputs = [input("a.docx"), input("b.docx"), input("c.docx")];
        let imported = Imported { untold: vec![1, 2], ..Imported::default() };
        let (answered, said) =
            asked("fr\nru\n", |questions, say| languages(&mut inputs, &imported, &locales, (questions, say)));
        assert!(answered && said.starts_with("In which language is b.docx? (en, ru, tg): In which"), "{said}");
        let tags = inputs.map(|own| own.locale.map(|locale| locale.tag().to_owned()));
        assert_eq!(tags, [None, Some("ru".to_owned()), None]);
        let mut undated = Imported::default();
        let (_, said) = asked("soon\n2026-11-03\n", |questions, say| day(&mut undated, (questions, say)));
        assert_eq!(undated.date.unwrap().to_string(), "2026-11-03", "{said}");
        let (_, said) = asked("", |questions, say| day(&mut undated, (questions, say)));
        assert_eq!(said, "", "what is known is not asked");
    }

    #[test]
    fn a_name_is_proposed_and_may_be_another() {
        let free = |name: &str| name != "taken";
        let name = |answers: &str, proposed: Option<&str>| {
            asked(answers, |questions, say| slug(proposed.map(str::to_owned), free, (questions, say))).0
        };
        assert_eq!(name("\n", Some("2026-11-school")).as_deref(), Some("2026-11-school"));
        assert_eq!(name("taken\n2026-11-a\n", Some("taken")).as_deref(), Some("2026-11-a"));
        assert_eq!(name("", None), None);
    }
}
