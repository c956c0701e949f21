//! Messages in the reader's language.
//!
//! In: a [`Message`], the [`Language`] to say it in. Out: its text. Invariants: a sentence is in one language: where its
//! translation is missing, or does not fit, it is in English.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::choice::Language;
use crate::diag::{Argument, Code, Message, Reader};
use crate::l10n::{Locale, PhraseValue, Phrases};

/// Says what Payom has to say. The texts are read when the first of them is needed.
#[derive(Debug)]
pub(in crate::cli) struct Speaker {
    language: Language,
    phrases: OnceLock<Option<Phrases>>,
}

/// The explanation of a code.
pub(in crate::cli) struct Explanation<'a> {
    pub(in crate::cli) what: Cow<'a, str>,
    pub(in crate::cli) why: Cow<'a, str>,
    pub(in crate::cli) example: Cow<'a, str>,
    pub(in crate::cli) fix: Cow<'a, str>,
}

impl Speaker {
    pub(in crate::cli) fn new(language: Language) -> Self {
        Self { language, phrases: OnceLock::new() }
    }

    /// The language that is spoken.
    pub(in crate::cli) fn language(&self) -> Language {
        self.language
    }

    /// What a code means.
    pub(in crate::cli) fn explanation(&self, code: Code) -> Explanation<'static> {
        let info = code.info();
        let whole = || {
            let phrases = self.phrases()?;
            let id = format!("explain-{}", info.name);
            let part = |name| phrases.text(&id, Some(name), &[]).map(Cow::Owned);
            Some(Explanation { what: part("what")?, why: part("why")?, example: part("example")?, fix: part("fix")? })
        };
        whole().unwrap_or(Explanation {
            what: Cow::Borrowed(info.what),
            why: Cow::Borrowed(info.why),
            example: Cow::Borrowed(info.example),
            fix: Cow::Borrowed(info.fix),
        })
    }

    /// A text whose English stands where no message can: in the definition of the command line.
    pub(in crate::cli) fn alone(&self, id: &str, variables: &[(String, PhraseValue)]) -> Option<String> {
        self.phrases()?.text(id, None, variables)
    }

    fn phrases(&self) -> Option<&Phrases> {
        let prepare = || {
            let locale: Locale = self.language.tag().parse().ok()?;
            let files = self.language.files();
            (!files.is_empty()).then(|| Phrases::new(&locale, files.iter().copied()))
        };
        self.phrases.get_or_init(prepare).as_ref()
    }
}

impl Reader for Speaker {
    fn say<'m>(&self, message: &'m Message) -> Cow<'m, str> {
        let said = self.phrases().and_then(|phrases| translated(phrases, message));
        said.map_or(Cow::Borrowed(message.english()), Cow::Owned)
    }
}

/// The translation of a message; `None` where there is none for it or for a message within it.
fn translated(phrases: &Phrases, message: &Message) -> Option<String> {
    let mut variables = Vec::with_capacity(message.arguments().len());
    for (name, argument) in message.arguments() {
        let value = match argument {
            Argument::Text(text) => PhraseValue::Text(text.clone()),
            Argument::Number(number) => PhraseValue::Number(*number),
            Argument::Language(tag, _) => {
                variables.extend(language(phrases, name, tag)?);
                continue;
            }
            Argument::Message(inner) if inner.id().is_none() => PhraseValue::Text(inner.english().to_owned()),
            Argument::Message(inner) => PhraseValue::Text(translated(phrases, inner)?),
        };
        variables.push(((*name).to_owned(), value));
    }
    phrases.text(message.id()?, None, &variables)
}

/// The forms of a language's name, as variables.
fn language(phrases: &Phrases, name: &str, tag: &str) -> Option<Vec<(String, PhraseValue)>> {
    let own = format!("language-{}", tag.split('-').next().unwrap_or(tag));
    let tagged = [("tag".to_owned(), PhraseValue::Text(tag.to_owned()))];
    let (id, nominative) = [own.as_str(), "language-other"]
        .into_iter()
        .find_map(|id| phrases.text(id, None, &tagged).map(|text| (id, text)))?;
    let mut forms = vec![(name.to_owned(), PhraseValue::Text(nominative))];
    for form in phrases.attributes(id) {
        forms.push((format!("{name}-{form}"), PhraseValue::Text(phrases.text(id, Some(form), &tagged)?)));
    }
    Some(forms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::message;

    fn phrases() -> Phrases {
        let file = "language-tg = таджикский\n    .of = таджикского\nlanguage-other = язык «{ $tag }»\n    .of = языка «{ $tag }»\n\
                    lacks = { $name } нет в тексте { $language-of }: { $why }\nwhy = потому что { $count ->\n    [one] { $count } раз\n    [few] { $count } раза\n   *[many] { $count } раз\n  }\n";
        Phrases::new(&"ru".parse().unwrap(), [file])
    }

    #[test]
    fn a_message_is_said_with_its_parts_or_not_at_all() {
        let say = |tag: &str, inner: Message| {
            let language = Argument::Language(tag.to_owned(), "English name".to_owned());
            let message =
                message!("lacks", "{name} {language} {why}", name = "lead", language = language, why = inner);
            translated(&phrases(), &message)
        };
        let why = || message!("why", "{count} times", count = 3_usize);
        assert_eq!(say("tg", why()).as_deref(), Some("lead нет в тексте таджикского: потому что 3 раза"));
        assert_eq!(say("pl", why()).as_deref(), Some("lead нет в тексте языка «pl»: потому что 3 раза"));
        assert_eq!(say("tg", Message::from("os error")).as_deref(), Some("lead нет в тексте таджикского: os error"));
        assert_eq!(say("tg", message!("not-translated", "why")), None);
    }

    #[test]
    fn every_file_is_read_and_english_needs_none() {
        for language in Language::ALL {
            let speaker = Speaker::new(language);
            assert_eq!(speaker.phrases().is_some(), language != Language::English);
            assert_eq!(speaker.say(&message!("never-an-id", "plain")), "plain");
        }
    }
}
