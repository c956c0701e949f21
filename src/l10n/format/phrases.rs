//! Texts of the program itself, in one language.
//!
//! In: files of Fluent messages, an id, variables. Out: its text, or nothing where it cannot be made whole. Invariants:
//! texts of variables stay as they are, for nobody reads Markdown here; numbers are counted by our own plural rules; an
//! error of Fluent is never shown as text.

use std::sync::Arc;

use fluent::{FluentArgs, FluentValue};
use fluent_bundle::concurrent::FluentBundle;

use super::functions;
use super::resource::LazyResource;
use super::selections::PLURAL_FORM;
use crate::l10n::language::plural::PluralRules;
use crate::l10n::locale::Locale;

/// Messages of the program in one language.
pub struct Phrases {
    bundle: FluentBundle<Arc<fluent::FluentResource>>,
}

/// What stands in the place of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhraseValue {
    /// A text.
    Text(String),
    /// A number, which chooses plural forms.
    Number(u64),
}

impl std::fmt::Debug for Phrases {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Phrases").finish_non_exhaustive()
    }
}

impl Phrases {
    /// Prepares the messages of `files`; where two have the same id, the first stands.
    #[must_use]
    pub fn new<'a>(locale: &Locale, files: impl IntoIterator<Item = &'a str>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.id().clone()]);
        bundle.set_use_isolating(false);
        let rules = PluralRules::of(locale);
        // Fails only for a name that is taken; this one comes first.
        let _ = bundle
            .add_function(PLURAL_FORM, move |positional, named| functions::plural_form(&rules, positional, named));
        for text in files {
            let _ = bundle.add_resource(Arc::clone(LazyResource::new(Arc::from(text)).resource()));
        }
        Self { bundle }
    }

    /// The text of a message or of one of its attributes; `None` where there is none, or a variable that it shows is
    /// not given.
    #[must_use]
    pub fn text(&self, id: &str, attribute: Option<&str>, variables: &[(String, PhraseValue)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut arguments = FluentArgs::with_capacity(variables.len());
        for (name, value) in variables {
            match value {
                PhraseValue::Text(text) => arguments.set(name.as_str(), FluentValue::from(text.as_str())),
                PhraseValue::Number(number) => arguments.set(name.as_str(), FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }

    /// The names of a message's attributes.
    #[must_use]
    pub fn attributes(&self, id: &str) -> Vec<&str> {
        let message = self.bundle.get_message(id);
        message.iter().flat_map(fluent::FluentMessage::attributes).map(|attribute| attribute.id()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_as_they_are_and_numbers_choose_forms() {
        let file = "left = { $name }: { $count ->\n    [one] { $count } текст\n    [few] { $count } текста\n   *[many] { $count } текстов\n  }\n    .b = c\n";
        let phrases = Phrases::new(&"ru".parse().unwrap(), [file]);
        let said = |count| {
            let name = ("name".to_owned(), PhraseValue::Text("a_b\u{e000}*".to_owned()));
            phrases.text("left", None, &[name, ("count".to_owned(), PhraseValue::Number(count))])
        };
        let counted = [1, 3, 5, 11, 21, 1000].map(|count| said(count).unwrap());
        let forms = ["1 текст", "3 текста", "5 текстов", "11 текстов", "21 текст", "1000 текстов"];
        assert_eq!(counted, forms.map(|form| format!("a_b\u{e000}*: {form}")));
        assert_eq!((phrases.text("left", None, &[]), phrases.text("none", None, &[])), (None, None));
        assert_eq!(
            (phrases.text("left", Some("b"), &[]), phrases.attributes("left")),
            (Some("c".to_owned()), vec!["b"])
        );
    }
}
