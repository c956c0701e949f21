//! Messages that all editions of a locale share.
//!
//! In: files of Fluent messages, mostly the house's. Out: [`SharedBundle`], in which Fluent resolves patterns: its own, and
//! those of a release that refer to nothing but these messages. Invariants: a table of some hundred names is made once,
//! not again for each edition.

use std::sync::Arc;

use fluent::{FluentArgs, FluentMessage, FluentResource};
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use intl_memoizer::concurrent::IntlLangMemoizer;
use rustc_hash::FxHashSet;

use super::functions::{self, FUNCTIONS};
use super::mark;
use super::number::NumberSymbols;
use super::resource::LazyResource;
use super::selections::PLURAL_FORM;
use crate::l10n::asked;
use crate::l10n::language::plural::PluralRules;
use crate::l10n::locale::Locale;

/// The messages with the signs of numbers: decimal sign, sign between groups, fewest digits with groups.
pub(super) const SYMBOLS: [&str; 3] = ["number-decimal", "number-group", "number-group-from"];

type Bundle = FluentBundle<Arc<FluentResource>>;

/// Messages of one locale that are ready to be formatted; where two have the same id, the first stands.
pub struct SharedBundle {
    locale: Locale,
    bundle: Bundle,
    resources: Vec<Arc<FluentResource>>,
    /// Messages, terms and functions: no other file can give these names to anything.
    names: FxHashSet<Box<str>>,
    /// Whether no message here depends on messages of other files.
    complete: bool,
    pub(super) signs: NumberSymbols,
}

impl std::fmt::Debug for SharedBundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SharedBundle").field("locale", &self.locale).finish_non_exhaustive()
    }
}

impl SharedBundle {
    /// Prepares the messages of `files`.
    #[must_use]
    pub fn new<'a>(locale: &Locale, files: impl IntoIterator<Item = &'a LazyResource>) -> Self {
        Self::of(locale.clone(), files.into_iter().map(|file| Arc::clone(file.resource())).collect())
    }

    /// These messages, and after them those of another file.
    pub(super) fn and(&self, file: &Arc<FluentResource>) -> Self {
        let resources = self.resources.iter().chain([file]).map(Arc::clone).collect();
        Self::of(self.locale.clone(), resources)
    }

    fn of(locale: Locale, resources: Vec<Arc<FluentResource>>) -> Self {
        let mut bundle = Bundle::new_concurrent(vec![locale.id().clone()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark::formatter::<IntlLangMemoizer>));
        // Adding a function fails only for a name that is taken; these are ours and come first.
        let _ = bundle.add_function("NUMBER", functions::number);
        let _ = bundle.add_function("DATETIME", functions::datetime);
        let _ = bundle.add_function("LIST", functions::list);
        let rules = PluralRules::of(&locale);
        let _ = bundle
            .add_function(PLURAL_FORM, move |positional, named| functions::plural_form(&rules, positional, named));
        let mut names: FxHashSet<Box<str>> = FUNCTIONS.into_iter().chain([PLURAL_FORM]).map(Box::from).collect();
        for resource in &resources {
            let _ = bundle.add_resource(Arc::clone(resource));
            names.extend(resource.entries().filter_map(name).map(Box::from));
        }
        let mut complete = SYMBOLS.iter().all(|id| names.contains(*id));
        for resource in &resources {
            each_reference(resource, &mut |id| complete &= names.contains(id));
        }
        let signs = read_signs(&bundle);
        Self { locale, bundle, resources, names, complete, signs }
    }

    /// Whether the messages of a file can be resolved here as if they were part of these: nothing refers to them.
    pub(super) fn holds(&self, file: &Own) -> bool {
        let mut holds = self.complete;
        each_reference(&file.resource, &mut |id| holds &= self.names.contains(id) || !file.has(id));
        holds
    }

    /// The locale of the messages.
    pub(super) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The language of the messages.
    pub(super) fn language(&self) -> &str {
        self.locale.language()
    }

    /// Whether a name is taken.
    pub(super) fn takes(&self, id: &str) -> bool {
        self.names.contains(id)
    }

    pub(super) fn message(&self, id: &str) -> Option<FluentMessage<'_>> {
        asked::message(self.locale.tag(), id);
        self.bundle.get_message(id)
    }

    /// The text of a pattern, or what is wrong with it.
    pub(super) fn text<'a>(
        &'a self,
        pattern: &'a Pattern<&'a str>,
        arguments: &FluentArgs<'_>,
    ) -> Result<String, String> {
        text(&self.bundle, pattern, arguments)
    }
}

fn text<'a>(bundle: &'a Bundle, pattern: &'a Pattern<&'a str>, arguments: &FluentArgs<'_>) -> Result<String, String> {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
    errors.first().map_or(Ok(text), |error| Err(error.to_string()))
}

/// The signs of numbers; plain digits where `numbers.ftl` is not there (the checks report that).
fn read_signs(bundle: &Bundle) -> NumberSymbols {
    let none = FluentArgs::new();
    let [decimal, group, from] = SYMBOLS.map(|id| text(bundle, bundle.get_message(id)?.value()?, &none).ok());
    NumberSymbols {
        decimal: decimal.unwrap_or_else(|| ".".to_owned()),
        group: group.unwrap_or_default(),
        group_from: from.and_then(|from| from.trim().parse().ok()).unwrap_or(usize::MAX),
    }
}

/// The messages of one file, beside [`SharedBundle`] ones.
pub(super) struct Own {
    resource: Arc<FluentResource>,
    /// The places of its messages and terms, by name; of those with the same name the first.
    by_name: Vec<usize>,
}

impl Own {
    pub(super) fn new(resource: &Arc<FluentResource>) -> Self {
        let resource = Arc::clone(resource);
        let named = resource.entries().enumerate().filter(|(_, entry)| name(entry).is_some());
        let mut by_name: Vec<usize> = named.map(|(place, _)| place).collect();
        let name_at = |place: &usize| resource.get_entry(*place).and_then(name);
        by_name.sort_by_key(name_at);
        by_name.dedup_by(|later, first| name_at(later) == name_at(first));
        Self { resource, by_name }
    }

    fn entry(&self, id: &str) -> Option<&Entry<&str>> {
        let found =
            self.by_name.binary_search_by_key(&Some(id), |place| self.resource.get_entry(*place).and_then(name));
        self.resource.get_entry(*self.by_name.get(found.ok()?)?)
    }

    fn has(&self, id: &str) -> bool {
        self.entry(id).is_some()
    }

    pub(super) fn message(&self, id: &str) -> Option<FluentMessage<'_>> {
        match self.entry(id)? {
            Entry::Message(message) => Some(message.into()),
            _ => None,
        }
    }

    pub(super) fn resource(&self) -> &Arc<FluentResource> {
        &self.resource
    }
}

/// The name of a message or a term; Fluent keeps both in one table.
fn name<'a>(entry: &Entry<&'a str>) -> Option<&'a str> {
    match entry {
        Entry::Message(message) => Some(message.id.name),
        Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

/// Visits the name of each message and each term that something in a file refers to.
fn each_reference(resource: &FluentResource, visit: &mut dyn FnMut(&str)) {
    for entry in resource.entries() {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        for pattern in value.into_iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
            in_pattern(pattern, visit);
        }
    }
}

fn in_pattern(pattern: &Pattern<&str>, visit: &mut dyn FnMut(&str)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, visit);
        }
    }
}

fn in_expression(expression: &Expression<&str>, visit: &mut dyn FnMut(&str)) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, visit),
        Expression::Select { selector, variants } => {
            in_inline(selector, visit);
            variants.iter().for_each(|variant| in_pattern(&variant.value, visit));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, visit: &mut dyn FnMut(&str)) {
    let arguments = match inline {
        InlineExpression::MessageReference { id, .. } => {
            visit(id.name);
            None
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            visit(id.name);
            arguments.as_ref()
        }
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        InlineExpression::Placeable { expression } => {
            in_expression(expression, visit);
            None
        }
        _ => None,
    };
    if let Some(arguments) = arguments {
        arguments.positional.iter().for_each(|inline| in_inline(inline, visit));
        arguments.named.iter().for_each(|named| in_inline(&named.value, visit));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::SharedBundle;
    use crate::l10n::{Arguments, Formatter, LazyResource, Locale, UsageTracking, Value};

    const SYMBOLS: &str = "number-decimal = .\nnumber-group = ,\nnumber-group-from = 4\n";

    /// Formatting over common messages is the same as formatting all of them together.
    #[test]
    fn as_if_all_stood_in_one_file() {
        let house =
            "-brand = Payom\norg = the { -brand } office\n    .form = office\ntaken = house\n-shut = a term\n";
        let open = "label = { later }\n";
        let releases = [
            "a = text\n    of two lines\ntaken = release\nshut = message\nNUMBER = 7\n",
            "a = { org } and { -brand } in { NUMBER($n) }\n    .b = { org.form }\n",
            "a = { own } { -mine }\nown = mine\n-mine = { own }\nown = twice\n",
            "a = { $n ->\n    [one] { own }\n   *[other] { nowhere }\n  }\nown = one\nnumber-decimal = ;\n",
            "later = { $n }\na = { LIST($n, form: \"x\") } { a }\n-only = term\n",
            "a = { \"own\" } { own.b }\n",
        ];
        let locale: Locale = "en".parse().unwrap();
        let arguments = Arguments::from([("n".to_owned(), Value::Number(12345.5))]);
        for files in [[SYMBOLS, house, ""], [SYMBOLS, house, open], [house, "", ""]] {
            let files = files.map(|text| LazyResource::new(Arc::from(text)));
            let common = Arc::new(SharedBundle::new(&locale, &files));
            for text in releases {
                let release = LazyResource::new(Arc::from(text));
                let over = Formatter::over(&common, Some(&release), UsageTracking::On);
                let together = Formatter::new(&locale, files.iter().chain([&release]));
                for id in ["a", "own", "taken", "shut", "org", "label", "later", "only", "mine", "NUMBER", "nothing"]
                {
                    for attribute in [None, Some("b"), Some("form")] {
                        let (one, other) = (over.has(id, attribute), together.has(id, attribute));
                        assert_eq!(one, other, "{text}: {id}");
                        let one = over.message(id, attribute, &arguments);
                        assert_eq!(one, together.message(id, attribute, &arguments), "{text}: {id}");
                    }
                }
                assert_eq!(over.used(), together.used());
            }
        }
    }
}
