//! What a new entry of the registry is called, by language.
//!
//! In: options, answers on a terminal, the names that the house has already. Out: [`Name`]s. Invariants: the source language
//! has one; every name has the forms that the other names of its kind have in that language, or lists those it lacks.

use std::collections::BTreeMap;

use crate::cli::questions::Questions;
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, Reader as _, Report, message};
use crate::edit::entry::Naming;
use crate::l10n::Locale;
use crate::project::Project;

/// A name in one language.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// The name.
    pub(super) value: String,
    /// Its forms, by attribute.
    pub(super) forms: Vec<(String, String)>,
    /// Forms that the other names have, and that nobody has given.
    pub(super) lacking: Vec<String>,
    /// Whether a form is one that Payom proposes and nobody has seen.
    pub(super) is_proposed: bool,
}

/// What is named.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) naming: Naming<'a>,
    pub(super) speaker: &'a Speaker,
}

/// What was typed of it.
#[derive(Default)]
pub(super) struct Typed {
    values: BTreeMap<Locale, String>,
    forms: BTreeMap<(Locale, String), String>,
}

impl Subject<'_> {
    /// The forms that a language needs: its own, and those that the source tells apart.
    fn needed(&self, locale: &Locale, typed: &Typed) -> Vec<String> {
        let given = |of: &Locale| {
            typed.forms.keys().filter(|(locale, _)| locale == of).map(|(_, form)| form.clone()).collect::<Vec<_>>()
        };
        self.naming.needed(locale, given(self.naming.source()).into_iter().chain(given(locale)))
    }

    /// The names by language; what is wrong is reported. Languages that have the name already are left out, and those in
    /// which nobody has given it.
    pub(super) fn names(
        &self,
        mut typed: Typed,
        questions: &mut Questions<'_, '_>,
        report: &mut Report,
    ) -> Option<BTreeMap<Locale, Name>> {
        let (locales, source) = (&self.naming.project.settings.locales, self.naming.source());
        let first = std::iter::once(source).chain(locales.iter().filter(|locale| *locale != source));
        let mut names = BTreeMap::new();
        for locale in first.filter(|locale| !self.naming.is_named(locale)) {
            let value = match typed.values.remove(locale) {
                Some(value) => value,
                None => questions.ask(&self.speaker.say(&self.question(locale)), ""),
            };
            if value.is_empty() && locale == source {
                let what = message!(
                    "name-needed",
                    "the name of `{id}` in {language} is needed",
                    id = self.naming.id,
                    language = locale
                );
                let help = message!("add-name", "add `{option}`", option = "--name \"…\"");
                report.error(Diagnostic::new(Code::InvalidSetting, what).help(help));
                return None;
            }
            if !value.is_empty() {
                let name = self.name(locale, value, &typed, questions);
                names.insert(locale.clone(), name);
            }
        }
        let bad = names.values().find_map(Name::wrong);
        if let Some(bad) = &bad {
            let what = message!("not-a-name", "`{name}` cannot be a name", name = bad);
            let help = message!("name-on-one-line", "write it on one line, without braces");
            report.error(Diagnostic::new(Code::InvalidSetting, what).help(help));
        }
        bad.is_none().then_some(names)
    }

    /// The position of a person, which only some have.
    pub(super) fn ask_role(&self, typed: &mut Typed, questions: &mut Questions<'_, '_>) {
        let role = (self.naming.source().clone(), "role".to_owned());
        if typed.forms.contains_key(&role) {
            return;
        }
        let question = message!("ask-role", "Position in {language} (Enter: none)", language = self.naming.source());
        let answer = questions.ask(&self.speaker.say(&question), "");
        typed.forms.extend(Some(answer).filter(|answer| !answer.is_empty()).map(|answer| (role, answer)));
    }

    fn question(&self, locale: &Locale) -> Message {
        if locale == self.naming.source() {
            message!("ask-name", "Name of `{id}` in {language}", id = self.naming.id, language = locale)
        } else {
            message!("ask-name-or-later", "The same in {language} (Enter: later)", language = locale)
        }
    }

    /// A name with its forms: as typed, as answered, or as proposed.
    fn name(&self, locale: &Locale, value: String, typed: &Typed, questions: &mut Questions<'_, '_>) -> Name {
        let mut name = Name { value, ..Name::default() };
        let mut forms = self.needed(locale, typed);
        // What only some names have follows from the name itself.
        let stem = self.naming.proposal(locale, &name.value, "stem");
        forms.extend(stem.filter(|_| !forms.iter().any(|form| form == "stem")).map(|_| "stem".to_owned()));
        for form in forms {
            if let Some(text) = typed.forms.get(&(locale.clone(), form.clone())) {
                name.forms.push((form, text.clone()));
                continue;
            }
            let proposed = self.naming.proposal(locale, &name.value, &form);
            let asked = questions.asked() && !proposed.as_ref().is_some_and(|found| found.is_sure);
            let text = proposed.as_ref().map_or("", |found| found.text.as_str());
            let text = if asked {
                let question =
                    message!("ask-form", "The form `.{form}` of it in {language}", form = &form, language = locale);
                questions.ask(&self.speaker.say(&question), text)
            } else {
                name.is_proposed |= proposed.as_ref().is_some_and(|found| !found.is_sure);
                text.to_owned()
            };
            if text.is_empty() { name.lacking.push(form) } else { name.forms.push((form, text)) }
        }
        name
    }
}

impl Typed {
    /// What options say: names, forms, and forms that have options of their own.
    pub(super) fn new(
        project: &Project,
        (names, forms): (&[String], &[String]),
        own: &[(&str, &[String])],
        report: &mut Report,
    ) -> Option<Self> {
        let locales = Locales { project };
        let mut typed = Self::default();
        for text in names {
            let (locale, name) = locales.named(text, report)?;
            typed.values.insert(locale.clone(), name.to_owned());
        }
        for (form, texts) in own {
            for text in *texts {
                let (locale, text) = locales.named(text, report)?;
                typed.forms.insert((locale.clone(), (*form).to_owned()), text.to_owned());
            }
        }
        for text in forms {
            let found = text.split_once('=').and_then(|(name, form)| {
                let (locale, name) = match name.split_once('.') {
                    Some((tag, name)) => (locales.find(tag)?, name),
                    None => (&project.settings.source, name),
                };
                let is_attribute = name.starts_with(|c: char| c.is_ascii_lowercase())
                    && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                is_attribute.then(|| (locale.clone(), name.to_owned(), form.trim().to_owned()))
            });
            let Some((locale, name, form)) = found else {
                let what = message!("not-a-form", "`{text}` is not a form of a name", text = text);
                let help =
                    message!("write-form", "write it as {example}", example = "--form ru.by=\"Открытой дверью\"");
                report.error(Diagnostic::new(Code::InvalidSetting, what).help(help));
                return None;
            };
            typed.forms.insert((locale, name), form);
        }
        Some(typed)
    }
}

/// The languages of the house, as options name them.
struct Locales<'a> {
    project: &'a Project,
}

impl<'a> Locales<'a> {
    fn find(&self, tag: &str) -> Option<&'a Locale> {
        self.project.settings.locales.iter().find(|locale| locale.tag() == tag.trim())
    }

    /// `NAME`, in the source language, or `TAG=NAME`.
    fn named<'t>(&self, text: &'t str, report: &mut Report) -> Option<(&'a Locale, &'t str)> {
        let Some((tag, name)) = text.split_once('=') else {
            return Some((&self.project.settings.source, text.trim()));
        };
        if let Some(locale) = self.find(tag) {
            return Some((locale, name.trim()));
        }
        if tag.trim().parse::<Locale>().is_err() {
            return Some((&self.project.settings.source, text.trim()));
        }
        let tags: Vec<&str> = self.project.settings.locales.iter().map(Locale::tag).collect();
        let what = message!("no-such-language", "the house has no language `{tag}`", tag = tag);
        let help = message!("its-languages", "its languages are {tags}", tags = tags.join(", "));
        report.error(Diagnostic::new(Code::UnknownLocale, what).help(help));
        None
    }
}

impl Name {
    /// A text of it that cannot stand where it is to stand.
    fn wrong(&self) -> Option<String> {
        let mut all = self.forms.iter().map(|(_, text)| text).chain([&self.value]);
        all.find(|text| !is_name(text)).cloned()
    }
}

/// Whether a text can stand behind `=` of a message as it is.
fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains(['{', '}']) && !text.chars().any(char::is_control)
}
