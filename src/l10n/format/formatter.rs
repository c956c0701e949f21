//! One edition's messages, ready to be formatted.
//!
//! In: the locale's Fluent resources, a message id, variables. Out: its text, with dates, numbers and lists in the
//! language's own form. Invariants: the house's messages are made ready once for all editions ([`SharedBundle`]);
//! isolation marks are off (no font of ours has glyphs for them, and all our scripts run left to right); an error of
//! Fluent is never published as text, it is an [`Unresolved`].

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use fluent::{FluentArgs, FluentMessage};
use fluent_syntax::ast::{Pattern, PatternElement};

use super::bundle::{Own, SYMBOLS, SharedBundle};
use super::calendar::{self, Part, Plan};
use super::clock::{self, TimeOptions};
use super::currency;
use super::mark::{self, Mark};
use super::money::{self, ValueForm, Wanted};
use super::number;
use super::resource::LazyResource;
use crate::l10n::asked;
use crate::l10n::language::{language_name, sort_key};
use crate::l10n::locale::Locale;
use crate::l10n::value::{Arguments, DateRange, Participant, TimeRange, Value};

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
    common: Arc<SharedBundle>,
    /// The release's messages, where they are not among the common ones.
    own: Option<Own>,
    used: Option<RefCell<Used>>,
}

/// Messages, each with the attribute that was formatted, if it was one.
type Used = BTreeSet<(String, Option<String>)>;

/// Whether a formatter remembers which messages it formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsageTracking {
    /// It does: see [`Formatter::used`].
    On,
    /// It does not.
    Off,
}

impl std::fmt::Debug for Formatter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Formatter").field("common", &self.common).finish_non_exhaustive()
    }
}

impl Formatter {
    /// Prepares the messages of `files`; where two have the same id, the first stands.
    #[must_use]
    pub fn new<'a>(locale: &Locale, files: impl IntoIterator<Item = &'a LazyResource>) -> Self {
        Self::over(&Arc::new(SharedBundle::new(locale, files)), None, UsageTracking::On)
    }

    /// Prepares the messages of a release; where it has one of the common names, the common message stands.
    #[must_use]
    pub fn over(common: &Arc<SharedBundle>, release: Option<&LazyResource>, tracking: UsageTracking) -> Self {
        let own = release.map(|file| Own::new(file.resource()));
        let (common, own) = match own {
            Some(own) if !common.holds(&own) => (Arc::new(common.and(own.resource())), None),
            own => (Arc::clone(common), own),
        };
        let used = (tracking == UsageTracking::On).then(RefCell::default);
        let formatter = Self { common, own, used };
        for id in SYMBOLS {
            formatter.remember(id, None);
            asked::message(formatter.common.locale().tag(), id);
        }
        formatter
    }

    /// The text of a message or of one of its attributes.
    ///
    /// # Errors
    /// When the message, the attribute, a reference or a variable does not exist, or a value does not fit.
    pub fn message(&self, id: &str, attribute: Option<&str>, arguments: &Arguments) -> Result<String, Unresolved> {
        let pattern = match self.find(id, attribute) {
            Ok(pattern) => pattern,
            Err(unresolved) => {
                // Languages have names, whether the house gives them or not.
                let tag = id.strip_prefix("lang-").filter(|_| attribute.is_none() && !self.has(id, None));
                let name = tag.and_then(|tag| language_name(self.common.locale(), tag));
                return name.map(str::to_owned).ok_or(unresolved);
            }
        };
        let text = if let Some(text) = plain(pattern) {
            text
        } else {
            let mut fluent = FluentArgs::with_capacity(arguments.len());
            for (name, value) in arguments {
                fluent.set(name.as_str(), mark::fluent(value));
            }
            self.text(pattern, (id, attribute), &fluent)?
        };
        self.expand(text, 0).map_err(|unresolved| match unresolved.message.as_str() {
            "" => Unresolved { message: name(id, attribute), ..unresolved },
            _ => unresolved,
        })
    }

    /// A value alone, as a message that held nothing else would show it.
    ///
    /// # Errors
    /// When a message of the calendar or of a currency is missing; it is named.
    pub fn value(&self, value: &Value, form: ValueForm) -> Result<String, Unresolved> {
        self.expand(mark::alone(value, form), 0)
    }

    /// Whether a message or an attribute exists.
    #[must_use]
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.entry(id).is_some_and(|message| match attribute {
            None => message.value().is_some(),
            Some(name) => message.get_attribute(name).is_some(),
        })
    }

    /// The messages and attributes that were formatted, those that they refer to not included.
    #[must_use]
    pub fn used(&self) -> Used {
        self.used.as_ref().map(|used| used.borrow().clone()).unwrap_or_default()
    }

    fn remember(&self, id: &str, attribute: Option<&str>) {
        if let Some(used) = &self.used {
            used.borrow_mut().insert((id.to_owned(), attribute.map(str::to_owned)));
        }
    }

    fn entry(&self, id: &str) -> Option<FluentMessage<'_>> {
        let own = self.own.as_ref().filter(|_| !self.common.takes(id));
        own.map_or_else(|| self.common.message(id), |own| own.message(id))
    }

    /// A message or one of its attributes.
    fn find(&self, id: &str, attribute: Option<&str>) -> Result<&Pattern<&str>, Unresolved> {
        self.remember(id, attribute);
        let unresolved = |reason: &str| Unresolved { message: name(id, attribute), reason: reason.to_owned() };
        let message = self.entry(id).ok_or_else(|| unresolved("there is no such message"))?;
        match attribute {
            None => message.value().ok_or_else(|| unresolved("the message has no text of its own")),
            Some(name) => {
                let attribute = message.get_attribute(name);
                attribute.map(|found| found.value()).ok_or_else(|| unresolved(NO_ATTRIBUTE))
            }
        }
    }

    fn text<'a>(
        &'a self,
        pattern: &'a Pattern<&'a str>,
        (id, attribute): (&str, Option<&str>),
        arguments: &FluentArgs<'_>,
    ) -> Result<String, Unresolved> {
        let text = self.common.text(pattern, arguments);
        text.map_err(|reason| Unresolved { message: name(id, attribute), reason })
    }

    fn raw(&self, id: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> Result<String, Unresolved> {
        let pattern = self.find(id, attribute)?;
        plain(pattern).map_or_else(|| self.text(pattern, (id, attribute), arguments), Ok)
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
                let number = number::write(value, *least, *most, *grouping, &self.common.signs);
                if *percent { self.pattern("percent", &[("number", number)]) } else { Ok(number) }
            }
            Mark::Date { when, style, form } => self.when(*when, style, form),
            Mark::Time { range, options, form } => self.hours(range, options, form),
            Mark::Amount { amount, currency, style, wanted } => {
                let family = format!("amount-{}", currency.to_ascii_lowercase());
                // Where the house says nothing of a currency, CLDR does.
                if style.is_empty() && !self.has(&family, None) && currency::is_named(self.common.locale(), currency)
                {
                    return self.money(*amount, currency, *wanted);
                }
                self.scaled(*amount, &family, style, *wanted)
            }
            Mark::Compact { value, wanted } => self.scaled(*value, "number", "", *wanted),
            Mark::List { list, form, alphabetical } => self.list(list, form, *alphabetical),
        }
    }

    /// A date, month or range in a style of [`super::DATE_STYLES`].
    ///
    /// # Errors
    /// When a message of the calendar is missing; it is named.
    pub fn date(&self, when: DateRange, style: &str) -> Result<String, Unresolved> {
        self.when(when, style, "")
    }

    fn when(&self, when: DateRange, style: &str, form: &str) -> Result<String, Unresolved> {
        let (id, parts) = match calendar::plan(when, style, &|id| self.has(id, None)) {
            Plan::Pattern(id, parts) => (id, parts),
            Plan::Iso(text) => return Ok(text),
            Plan::Impossible(reason) => return Err(impossible(style, reason)),
        };
        let mut arguments = FluentArgs::with_capacity(parts.len());
        let none = FluentArgs::new();
        let form = Some(form).filter(|form| !form.is_empty());
        // Only what the pattern uses has to be there.
        let mut absent = Vec::new();
        for (name, part) in parts {
            let (message, attribute) = match &part {
                Part::Text(text) => {
                    arguments.set(name, text.clone());
                    continue;
                }
                Part::Date(when, style) => {
                    arguments.set(name, self.when(*when, style, form.unwrap_or_default())?);
                    continue;
                }
                Part::Form(_) if form.is_none() => continue,
                Part::Form(message) => (message, form),
                Part::Message(message, attribute) => (message, *attribute),
            };
            if self.has(message, attribute) {
                arguments.set(name, self.raw(message, attribute, &none)?);
            } else {
                absent.push((name, self::name(message, attribute)));
            }
        }
        self.raw(id, form, &arguments).map_err(|unresolved| {
            let used = |(name, _): &&(&str, String)| unresolved.reason.ends_with(&format!("${name}"));
            match absent.iter().find(used) {
                Some((_, message)) if unresolved.message != *message => {
                    Unresolved { message: message.clone(), reason: NO_ATTRIBUTE.to_owned() }
                }
                _ => unresolved,
            }
        })
    }

    /// An hour or hours, with their days or without.
    ///
    /// # Errors
    /// When a message of the calendar is missing; it is named.
    pub fn hours(&self, range: &TimeRange, options: &TimeOptions, form: &str) -> Result<String, Unresolved> {
        let (id, parts) = match clock::plan(range, options) {
            clock::Plan::Pattern(id, parts) => (id, parts),
            clock::Plan::Date(when, style) => return self.when(when, &style, form),
            clock::Plan::Iso(text) => return Ok(text),
            clock::Plan::Impossible(reason) => return Err(impossible(&options.date, reason)),
        };
        let mut form = Some(form).filter(|form| !form.is_empty());
        let mut arguments = FluentArgs::with_capacity(parts.len());
        for (name, part) in parts {
            let text = match part {
                clock::Part::Clock(time) => self.pattern("time-clock", &clock::figures(time))?,
                clock::Part::Date(when, style) => self.when(when, &style, "")?,
                clock::Part::Time(inner, options, formed) => {
                    let form = if formed { form.take() } else { None };
                    self.hours(&inner, &options, form.unwrap_or_default())?
                }
                clock::Part::Zone => self.zone(range)?,
            };
            arguments.set(name, text);
        }
        self.raw(id, form, &arguments)
    }

    /// The name of the zone whose clock shows hours, or how far it is from UTC.
    fn zone(&self, range: &TimeRange) -> Result<String, Unresolved> {
        let Some(zone) = &range.zone else { return Ok(String::new()) };
        let offset = zone.offset_text();
        match &zone.message {
            Some(message) => self.pattern(message, &[("offset", offset)]),
            None => Ok(offset),
        }
    }

    /// A number or an amount, in figures alone or with "million" where that is the same or asked for.
    fn scaled(&self, value: f64, family: &str, style: &str, wanted: Wanted) -> Result<String, Unresolved> {
        let has = |scale: &str| self.has(&format!("{family}{scale}"), None);
        let shown = money::scaled(value.abs(), family == "number", wanted, &has);
        let number = number::write(shown.value, shown.least, Some(shown.most), wanted.grouping, &self.common.signs);
        let sign = if value < 0.0 && number.bytes().any(|digit| matches!(digit, b'1'..=b'9')) { "−" } else { "" };
        if family == "number" && shown.scale.is_empty() {
            return Ok(format!("{sign}{number}"));
        }
        let mut arguments = FluentArgs::new();
        arguments.set("number", number);
        let id = format!("{family}{}", shown.scale);
        let text = self.raw(&id, Some(style).filter(|style| !style.is_empty()), &arguments)?;
        Ok(format!("{sign}{text}"))
    }

    /// An amount in a currency that the house has no message for: the number, and CLDR's name after it.
    fn money(&self, amount: f64, currency: &str, wanted: Wanted) -> Result<String, Unresolved> {
        let shown = money::scaled(amount.abs(), false, wanted, &|scale| self.has(&format!("number{scale}"), None));
        let mut number =
            number::write(shown.value, shown.least, Some(shown.most), wanted.grouping, &self.common.signs);
        if !shown.scale.is_empty() {
            let mut arguments = FluentArgs::new();
            arguments.set("number", number);
            number = self.raw(&format!("number{}", shown.scale), None, &arguments)?;
        }
        let sign = if amount < 0.0 && number.bytes().any(|digit| matches!(digit, b'1'..=b'9')) { "−" } else { "" };
        let name = currency::name(self.common.locale(), currency, shown);
        Ok(format!("{sign}{number} {}", name.unwrap_or(currency)))
    }

    fn list(&self, list: &[Participant], form: &str, alphabetical: bool) -> Result<String, Unresolved> {
        let none = FluentArgs::new();
        let form = Some(form).filter(|form| !form.is_empty());
        let mut names = Vec::with_capacity(list.len());
        for acting in list {
            let name = self.raw(&acting.name, form, &none)?;
            let Some(through) = &acting.through else {
                names.push(name);
                continue;
            };
            let mut arguments = FluentArgs::with_capacity(2);
            arguments.set("funder", name);
            arguments.set("through", mark::fluent(&Value::List(vec![through.clone()])));
            names.push(self.expand(self.raw("credit-through", None, &arguments)?, 1)?);
        }
        if alphabetical {
            names.sort_by_cached_key(|name| sort_key(self.common.language(), name));
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
}

/// A style in which a value cannot be written.
fn impossible(style: &str, reason: &str) -> Unresolved {
    Unresolved { message: String::new(), reason: format!("dateStyle \"{style}\": {reason}") }
}

/// What is said of an attribute that is not there.
const NO_ATTRIBUTE: &str = "there is no such attribute";

/// The text of a pattern that has nothing but text: nobody need resolve it.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let text = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(value.len()),
        PatternElement::Placeable { .. } => None,
    };
    let length = pattern.elements.iter().map(text).sum::<Option<usize>>()?;
    let mut out = String::with_capacity(length);
    for element in &pattern.elements {
        if let PatternElement::TextElement { value } = element {
            out.push_str(value);
        }
    }
    Some(out)
}

/// A message's name, or that of its attribute.
fn name(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}
