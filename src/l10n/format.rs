//! One edition's messages, ready to be formatted.
//!
//! In: the locale's Fluent resources, a message id, variables. Out: its text, with dates, numbers and lists in the
//! language's own form. In between: isolation marks are off (no font of ours has glyphs for them, and all our
//! scripts run left to right); an error of Fluent is never published as text, it is an [`Unresolved`].

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use intl_memoizer::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::calendar::{self, Part};
use super::mark::{self, Mark};
use super::number::{self, Signs};
use super::value::{Arguments, When};
use super::{Locale, plural};

/// The functions that messages may call.
pub const FUNCTIONS: [&str; 3] = ["NUMBER", "DATETIME", "LIST"];

/// A message that could not be formatted. The checks before make this a bug of ours or a value that does not fit
/// its function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved {
    /// The message, with its attribute.
    pub message: String,
    /// What Fluent said.
    pub reason: String,
}

/// Formats messages of one locale: the house's and, perhaps, one release's.
pub struct Formatter {
    bundle: FluentBundle<Arc<FluentResource>>,
    signs: Signs,
    used: RefCell<BTreeSet<(String, Option<String>)>>,
}

impl std::fmt::Debug for Formatter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Formatter").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}

/// A file's messages for Fluent, parsed when they are first formatted: the checks of texts need only
/// [`super::syntax`].
#[derive(Clone, Debug)]
pub struct Formattable {
    text: Arc<str>,
    parsed: Arc<OnceLock<Arc<FluentResource>>>,
}

impl Formattable {
    /// The messages of a file. Broken entries are left out; [`super::syntax`] reports them.
    #[must_use]
    pub fn new(text: Arc<str>) -> Self {
        Self { text, parsed: Arc::default() }
    }

    fn resource(&self) -> &Arc<FluentResource> {
        self.parsed.get_or_init(|| {
            let text = if super::syntax::unreadable(&self.text).is_some() { "" } else { &self.text };
            Arc::new(FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource))
        })
    }
}

impl Formatter {
    /// Prepares the messages of `files`; where two have the same id, the first stands.
    #[must_use]
    pub fn new<'a>(locale: &Locale, files: impl IntoIterator<Item = &'a Formattable>) -> Self {
        let mut bundle: FluentBundle<Arc<FluentResource>> = FluentBundle::new(vec![plural::rules_of(locale)]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark::formatter::<IntlLangMemoizer>));
        // Adding a function fails only for a name that is taken; these three are ours and come first.
        let _ = bundle.add_function("NUMBER", mark::number);
        let _ = bundle.add_function("DATETIME", mark::datetime);
        let _ = bundle.add_function("LIST", mark::list);
        for file in files {
            let _ = bundle.add_resource(Arc::clone(file.resource()));
        }
        let signs = Signs { decimal: ".".to_owned(), group: String::new(), group_from: usize::MAX };
        let mut formatter = Self { bundle, signs, used: RefCell::default() };
        formatter.signs = formatter.read_signs();
        formatter
    }

    /// The text of a message or of one of its attributes.
    ///
    /// # Errors
    /// When the message, the attribute, a reference or a variable does not exist, or a value does not fit.
    pub fn message(&self, id: &str, attribute: Option<&str>, arguments: &Arguments) -> Result<String, Unresolved> {
        let mut fluent = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            fluent.set(name.as_str(), mark::fluent(value));
        }
        let text = self.raw(id, attribute, &fluent)?;
        self.expand(text, 0).map_err(|unresolved| match unresolved.message.as_str() {
            "" => Unresolved { message: name(id, attribute), ..unresolved },
            _ => unresolved,
        })
    }

    /// Whether a message or an attribute exists.
    #[must_use]
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.bundle.get_message(id).is_some_and(|message| match attribute {
            None => message.value().is_some(),
            Some(name) => message.get_attribute(name).is_some(),
        })
    }

    /// The messages and attributes that were formatted, those that they refer to not included.
    #[must_use]
    pub fn used(&self) -> BTreeSet<(String, Option<String>)> {
        self.used.borrow().clone()
    }

    fn raw(&self, id: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> Result<String, Unresolved> {
        self.used.borrow_mut().insert((id.to_owned(), attribute.map(str::to_owned)));
        let unresolved = |reason: &str| Unresolved { message: name(id, attribute), reason: reason.to_owned() };
        let message = self.bundle.get_message(id).ok_or_else(|| unresolved("there is no such message"))?;
        let pattern = match attribute {
            None => message.value().ok_or_else(|| unresolved("the message has no text of its own"))?,
            Some(name) => {
                message.get_attribute(name).ok_or_else(|| unresolved("there is no such attribute"))?.value()
            }
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(unresolved(&error.to_string())),
        }
    }

    /// Replaces marks by what they stand for. Patterns of dates may hold no marks of dates, so two rounds suffice. A
    /// mark that cannot be read is a failure of no message in particular.
    fn expand(&self, text: String, depth: u8) -> Result<String, Unresolved> {
        if !text.contains(mark::OPEN) {
            return Ok(text);
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(mark::OPEN) {
            out.push_str(before);
            let (inside, tail) = after.split_once(mark::CLOSE).unwrap_or((after, ""));
            let read = mark::read(inside).filter(|_| depth < 4);
            let read = read.ok_or_else(|| Unresolved {
                message: String::new(),
                reason: "a function in it gets a value that it cannot use".to_owned(),
            })?;
            let written = self.write(&read)?;
            out.push_str(&self.expand(written, depth + 1)?);
            rest = tail;
        }
        out.push_str(rest);
        Ok(out)
    }

    fn write(&self, mark: &Mark) -> Result<String, Unresolved> {
        match mark {
            Mark::Number { value, least, most, percent, grouping } => {
                let value = if *percent { value * 100.0 } else { *value };
                let number = number::write(value, *least, *most, *grouping, &self.signs);
                if *percent { self.pattern("percent", &[("number", number)]) } else { Ok(number) }
            }
            Mark::When { when, style } => self.when(*when, style),
            Mark::Amount { amount, currency, style } => self.amount(*amount, currency, style),
            Mark::List { ids, form } => self.list(ids, form),
        }
    }

    /// A date, month or range in a style of [`super::DATE_STYLES`].
    ///
    /// # Errors
    /// When a message of the calendar is missing; it is named.
    pub fn date(&self, when: When, style: &str) -> Result<String, Unresolved> {
        self.when(when, style)
    }

    fn when(&self, when: When, style: &str) -> Result<String, Unresolved> {
        let Some((id, parts)) = calendar::pattern(when, style) else {
            let to = when.to.map_or_else(String::new, |to| format!("/{to}"));
            return Ok(format!("{}{to}", when.from));
        };
        let mut arguments = FluentArgs::with_capacity(parts.len());
        let none = FluentArgs::new();
        for (name, part) in parts {
            let text = match part {
                Part::Text(text) => text,
                Part::Message(id, attribute) => self.raw(&id, attribute, &none)?,
                Part::Date(when, style) => self.when(when, style)?,
            };
            arguments.set(name, text);
        }
        self.raw(&id, None, &arguments)
    }

    /// "€35 million" where the amount is that of whole or tenth millions, else "€35,200".
    fn amount(&self, amount: f64, currency: &str, style: &str) -> Result<String, Unresolved> {
        let currency = currency.to_ascii_lowercase();
        let millions = amount / 1e6;
        let round = amount >= 1e6 && (millions * 10.0).fract().abs() < 1e-9;
        let (id, shown) = if round {
            (format!("amount-{currency}-million"), millions)
        } else {
            (format!("amount-{currency}"), amount)
        };
        let number = number::write(shown, 0, Some(2), true, &self.signs);
        let mut arguments = FluentArgs::new();
        arguments.set("number", number);
        self.raw(&id, Some(style).filter(|style| !style.is_empty()), &arguments)
    }

    fn list(&self, ids: &[String], form: &str) -> Result<String, Unresolved> {
        let none = FluentArgs::new();
        let mut names = Vec::with_capacity(ids.len());
        for id in ids {
            let attribute = Some(form).filter(|form| !form.is_empty());
            names.push(self.raw(id, attribute, &none)?);
        }
        self.join(&names)
    }

    /// Joins names with the language's commas and "and".
    ///
    /// # Errors
    /// When the locale's `list-…` messages are missing.
    pub fn join(&self, names: &[String]) -> Result<String, Unresolved> {
        let mut joined = match names {
            [] => return Ok(String::new()),
            [only] => return Ok(only.clone()),
            [first, second] => return self.pair("list-two", first, second),
            [first, ..] => first.clone(),
        };
        for (index, name) in names.iter().enumerate().skip(1) {
            let id = if index + 1 == names.len() { "list-last" } else { "list-middle" };
            joined = self.pair(id, &joined, name)?;
        }
        Ok(joined)
    }

    fn pair(&self, id: &str, first: &str, second: &str) -> Result<String, Unresolved> {
        self.pattern(id, &[("first", first.to_owned()), ("second", second.to_owned())])
    }

    fn pattern(&self, id: &str, arguments: &[(&'static str, String)]) -> Result<String, Unresolved> {
        let mut fluent = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            fluent.set(*name, value.clone());
        }
        self.raw(id, None, &fluent)
    }

    /// The signs of numbers; plain digits where `numbers.ftl` is not there (the checks report that).
    fn read_signs(&self) -> Signs {
        let none = FluentArgs::new();
        let text = |id: &str| self.raw(id, None, &none);
        let mut from = String::new();
        // A number literal comes as a mark; what is wanted are its digits.
        if let Ok(text) = text("number-group-from") {
            let _ = write!(from, "{}", text.trim());
        }
        Signs {
            decimal: text("number-decimal").unwrap_or_else(|_| ".".to_owned()),
            group: text("number-group").unwrap_or_default(),
            group_from: from.parse().unwrap_or(usize::MAX),
        }
    }
}

/// A message's name, or that of its attribute.
fn name(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

/// What Fluent is told the language is: only plural rules depend on it.
pub(super) type PluralLocale = LanguageIdentifier;
