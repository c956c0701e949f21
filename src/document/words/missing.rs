//! What is said of a text that is not there.
//!
//! In: a [`Need`] that the locale cannot fill. Out: one diagnostic. Invariants: if another locale has the text, it is
//! quoted for the translator; if none has it, its name is either misspelt, and then told once, or not yet written, and
//! then told for each locale.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::check;
use crate::diag::{Code, Diagnostic, Message, Report, did_you_mean, message};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Kind, Pattern};
use crate::project::release_messages;

use crate::document::words::fetch::{Known, Words};
use crate::document::words::need::{Home, Need, Why};

/// For how many names of an edition a near one is looked for; each is compared with all names.
const MOST_HINTS: u32 = 100;

/// Tells texts of the house that one place needs, and that no language has, as one problem.
pub(crate) fn together(report: &mut Report, locale: &Locale) {
    let house = format!("locales/{locale}/house.ftl");
    let place = |found: &Diagnostic| {
        let (_, file) = found.lacking()?;
        let alike = found.code == Code::MissingTranslation && found.related.is_empty() && file == house;
        found.primary.as_ref().filter(|_| alike).map(|label| label.span)
    };
    let one = |group: &[Diagnostic]| {
        let names: BTreeSet<&str> = group.iter().filter_map(|found| Some(found.lacking()?.0)).collect();
        let listed = |form: fn(&str) -> String| names.iter().map(|name| form(name)).collect::<Vec<_>>().join(", ");
        let what = message!(
            "missing-together",
            "texts of the house are missing in {language}: {names}",
            language = locale,
            names = listed(|name| format!("`{name}`"))
        );
        let help = message!(
            "add-messages",
            "in {file} add the lines {lines}; `payom init` writes all of them into a new house, from which they can be copied",
            file = house.as_str(),
            lines = listed(|name| format!("`{name} = …`"))
        );
        let mut all = Diagnostic::new(Code::MissingTranslation, what).help(help);
        all.primary = group.first().and_then(|found| found.primary.clone());
        match group.first().and_then(Diagnostic::lacking) {
            Some((name, file)) => all.lacks(name, file),
            None => all,
        }
    };
    report.together(place, one);
}

impl<'a> Words<'a> {
    /// Reports a text that the locale lacks.
    pub(crate) fn missing(&mut self, need: Need<'_>) {
        self.failed = true;
        let mut diagnostic = match self.elsewhere(need) {
            Some((locale, entry, pattern)) => {
                let existing = check::Existing { locale, entry, pattern };
                let missing = check::missing(&need.name(), self.locale, existing, self.resolver.sources);
                let label = if locale == self.source_locale {
                    message!("text-to-translate", "the text to translate")
                } else {
                    message!("written-in-language", "written in this language")
                };
                missing.also(entry.id.span, label)
            }
            None => self.nowhere(need),
        };
        let release = (self.resolver.sources.span(self.loaded.release.file, 0..3), Why::Release);
        let (span, why) = need.by.unwrap_or(release);
        // An organisation that lacks a form is named where the form is to be added.
        let own = self.names.get(Kind::Message, need.id);
        diagnostic = match own.filter(|entry| need.attribute.is_some() && entry.id.text.starts_with("org-")) {
            Some(entry) => {
                diagnostic.at(entry.id.span, message!("this-message", "this message")).also(span, why.label())
            }
            None => diagnostic.at(span, why.label()),
        };
        if diagnostic.code == Code::MissingTranslation {
            let (name, locale) = (need.name(), self.locale);
            let lacking = check::Lacking { name: &name, locale, names: self.names, source: self.source };
            diagnostic = check::instead(diagnostic, &lacking, self.resolver.sources);
        }
        if self.names.lost(need.id) {
            self.report.consequence(diagnostic);
        } else {
            self.report.once(diagnostic);
        }
    }

    /// The text in another locale, the source before all others.
    fn elsewhere(&self, need: Need<'_>) -> Option<(&'a Locale, &'a Entry, &'a Pattern)> {
        let source = self.source.get(Kind::Message, need.id);
        if let Some((entry, pattern)) = source.and_then(|entry| Some((entry, entry.pattern(need.attribute)?))) {
            return Some((self.source_locale, entry, pattern));
        }
        let found = |locale: &'a Locale| {
            self.entries(locale, need.id).find_map(|entry| Some((locale, entry, entry.pattern(need.attribute)?)))
        };
        found(self.source_locale).or_else(|| self.resolver.project.settings.locales.iter().find_map(found))
    }

    /// The entries of that name in a locale: the release's, then the house's.
    fn entries(&self, locale: &'a Locale, id: &str) -> impl Iterator<Item = &'a Entry> {
        let own = self.known().entries.get(id).map_or(&[][..], Vec::as_slice);
        let own: Vec<&'a Entry> = own.iter().filter(|(of, _)| *of == locale).map(|(_, entry)| *entry).collect();
        own.into_iter().chain(self.resolver.house(locale).and_then(|house| house.get(Kind::Message, id)))
    }

    /// What the release has and uses; gathered when the first text is missing.
    fn known(&self) -> &Known<'a> {
        self.known.get_or_init(|| self.named())
    }

    /// No locale has the text.
    fn nowhere(&self, need: Need<'_>) -> Diagnostic {
        let own = self.names.get(Kind::Message, need.id);
        match (own, need.attribute) {
            (Some(entry), Some(attribute)) => {
                let (what, help) = self.no_attribute(entry, need, attribute);
                let diagnostic = Diagnostic::new(Code::MissingAttribute, what).help(help);
                if self.locale == self.source_locale && !need.id.starts_with("org-") {
                    diagnostic.also(entry.id.span, message!("this-message", "this message"))
                } else {
                    diagnostic
                }
            }
            (Some(entry), None) if need.by.is_some_and(|(_, why)| why == Why::Caption) => self.no_caption(entry),
            (Some(entry), None) => {
                let attributes =
                    entry.attributes.iter().map(|(name, _)| format!("`{{ {}.{} }}`", need.id, name.text));
                Diagnostic::new(
                    Code::MissingValue,
                    message!("attributes-alone", "`{name}` has no text of its own", name = need.id),
                )
                .also(entry.id.span, message!("only-attributes", "it has attributes only"))
                .help(message!(
                    "show-attribute",
                    "give it a text, or show one of its attributes: {attributes}",
                    attributes = attributes.collect::<Vec<_>>().join(", ")
                ))
            }
            (None, _) => match self.misspelt(need) {
                Some(hint) => Diagnostic::new(
                    Code::UnknownMessage,
                    message!("no-such-message", "there is no message `{name}`", name = need.id),
                )
                .help(hint),
                None => Diagnostic::new(
                    Code::MissingTranslation,
                    message!(
                        "missing-in",
                        "`{name}` is missing in {language}",
                        name = need.name(),
                        language = self.locale
                    ),
                )
                .help(self.add(need))
                .lacks(need.name(), self.file(need)),
            },
        }
    }

    /// What is said of the message of a table that has attributes alone.
    fn no_caption(&self, entry: &Entry) -> Diagnostic {
        let name = &*entry.id.text;
        let what = message!(
            "no-caption",
            "the table `{name}` has no caption in {language}",
            name = name,
            language = self.locale
        );
        let help = message!(
            "write-caption",
            "write it behind the name, `{name} = …`, above the lines that begin with a dot",
            name = name
        );
        let label = message!("only-attributes", "it has attributes only");
        Diagnostic::new(Code::TableWithoutCaption, what).also(entry.id.span, label).help(help)
    }

    /// What is said of an attribute that a message does not have, and what to do.
    fn no_attribute(&self, entry: &Entry, need: Need<'_>, attribute: &str) -> (Message, Message) {
        match did_you_mean(attribute, entry.attributes.iter().map(|(name, _)| &*name.text)) {
            // Misspelt in the template, which is the same in every language.
            Some(hint) => {
                let what = message!(
                    "attribute-misspelt",
                    "`{name}` has no attribute `.{attribute}`",
                    name = need.id,
                    attribute = attribute
                );
                (what, hint)
            }
            None => {
                let what = message!(
                    "no-such-attribute",
                    "`{name}` has no attribute `.{attribute}` in {language}",
                    name = need.id,
                    attribute = attribute,
                    language = self.locale
                );
                (what, check::add(&need.name(), self.resolver.sources.path(entry.id.span.file)))
            }
        }
    }

    /// "did you mean `lead`?": a name that is nearly the one in the template, and that the template does not use yet.
    fn misspelt(&self, need: Need<'_>) -> Option<Message> {
        // What the source has is not misspelt.
        if need.home != Home::Release || self.source.get(Kind::Message, need.id).is_some() {
            return None;
        }
        let known = self.known();
        if known.hints.get() == 0 {
            return None;
        }
        known.hints.set(known.hints.get() - 1);
        let is_used = |id: &str| known.used.contains(&(id, need.attribute));
        did_you_mean(need.id, known.names.iter().copied().filter(|id| !is_used(id)))
    }

    /// The names that exist, and those that the template uses.
    fn named(&self) -> Known<'a> {
        let loaded = self.loaded;
        let references = loaded.release.template.references();
        let mut used: BTreeSet<_> =
            references.into_iter().map(|reference| (reference.id.as_str(), reference.attribute.as_deref())).collect();
        used.insert(("headline", None));
        let matter = &loaded.release.matter;
        used.extend(matter.messages().map(|at| (at.value.as_str(), None)));
        used.extend(matter.attributes().map(|(at, attribute)| (at.value.as_str(), Some(attribute))));
        let mut entries: BTreeMap<&str, Vec<(&Locale, &Entry)>> = BTreeMap::new();
        for (locale, messages) in &loaded.messages {
            for entry in messages.entries.entries.iter().filter(|entry| entry.kind == Kind::Message) {
                entries.entry(&entry.id.text).or_default().push((locale, entry));
            }
        }
        let house = self.resolver.house(self.source_locale).into_iter().flat_map(|house| house.own().iter().copied());
        let house = house.filter(|entry| entry.kind == Kind::Message).map(|entry| &*entry.id.text);
        let names = entries.keys().copied().chain(house).collect();
        Known { names, used, entries, hints: Cell::new(MOST_HINTS) }
    }

    /// What to type, and into which file.
    fn add(&self, need: Need<'_>) -> Message {
        let file = self.file(need);
        match need.attribute {
            Some(attribute) => message!(
                "add-message-and-attribute",
                "in {file} add the lines `{name} = …` and `    .{attribute} = …`",
                file = file,
                name = need.id,
                attribute = attribute,
            ),
            None => check::add(need.id, &file),
        }
    }

    /// The file that a text belongs into.
    fn file(&self, need: Need<'_>) -> String {
        match (need.home, check::house_file(need.id)) {
            (Home::Release, None) => release_messages(self.locale, self.loaded.release.slug.as_str()),
            (_, file) => format!("locales/{}/{}", self.locale, file.unwrap_or("house.ftl")),
        }
    }
}
