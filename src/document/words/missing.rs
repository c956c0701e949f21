//! What is said of a text that is not there.
//!
//! In: a [`Need`] that the locale cannot fill. Out: one diagnostic. Invariants: if another locale has the text, it is
//! quoted for the translator; if none has it, its name is either misspelt, and then told once, or not yet written, and
//! then told for each locale.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::check;
use crate::diag::{Code, Diagnostic, Message, did_you_mean, message};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Kind, Pattern};
use crate::project::release_messages;

use crate::document::words::fetch::{Known, Words};
use crate::document::words::need::{Home, Need};

/// For how many names of an edition a near one is looked for; each is compared with all names.
const MOST_HINTS: u32 = 100;

impl<'a> Words<'a> {
    /// Reports a text that the locale lacks.
    pub(crate) fn missing(&mut self, need: Need<'_>) {
        self.failed = true;
        let mut diagnostic = match self.elsewhere(need) {
            Some((locale, entry, pattern)) => {
                let existing = check::Existing { locale, entry, pattern };
                let missing = check::missing(&need.name(), self.locale, existing, self.resolver.sources);
                let label =
                    if locale == self.source_locale { "the text to translate" } else { "written in this language" };
                missing.also(entry.id.span, label)
            }
            None => self.nowhere(need),
        };
        let release = (self.resolver.sources.span(self.loaded.release.file, 0..3), "needed by this release");
        let (span, why) = need.by.unwrap_or(release);
        // An organisation that lacks a form is named where the form is to be added.
        let own = self.names.get(Kind::Message, need.id);
        diagnostic = match own.filter(|entry| need.attribute.is_some() && entry.id.text.starts_with("org-")) {
            Some(entry) => diagnostic.at(entry.id.span, "this message").also(span, why),
            None => diagnostic.at(span, why),
        };
        if diagnostic.code == Code::MissingTranslation {
            let (name, language) = (need.name(), check::language(self.locale));
            let lacking = check::Lacking { name: &name, language: &language, names: self.names, source: self.source };
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
        let language = check::language(self.locale);
        match (own, need.attribute) {
            (Some(entry), Some(attribute)) => {
                let names = entry.attributes.iter().map(|(name, _)| &*name.text);
                let (message, help) = match did_you_mean(attribute, names) {
                    Some(hint) => (format!("`{}` has no attribute `.{attribute}`", need.id), hint.into()),
                    None => (
                        format!("`{}` has no attribute `.{attribute}` in {language}", need.id),
                        check::add(&need.name(), self.resolver.sources.path(entry.id.span.file)),
                    ),
                };
                let diagnostic = Diagnostic::new(Code::MissingAttribute, message).help(help);
                if self.locale == self.source_locale && !need.id.starts_with("org-") {
                    diagnostic.also(entry.id.span, "this message")
                } else {
                    diagnostic
                }
            }
            (Some(entry), None) => {
                let attributes: Vec<String> =
                    entry.attributes.iter().map(|(name, _)| format!("{{ {}.{} }}", need.id, name.text)).collect();
                Diagnostic::new(Code::MissingValue, format!("`{}` has no text of its own", need.id))
                    .also(entry.id.span, "it has attributes only")
                    .help(format!("write `{}`, or give `{}` a text", attributes.join("` or `"), need.id))
            }
            (None, _) => match self.misspelt(need) {
                Some(hint) => {
                    Diagnostic::new(Code::UnknownMessage, format!("there is no message `{}`", need.id)).help(hint)
                }
                None => {
                    Diagnostic::new(Code::MissingTranslation, format!("`{}` is missing in {language}", need.name()))
                        .help(self.add(need))
                        .lacks(need.name(), self.file(need))
                }
            },
        }
    }

    /// "did you mean `lead`?": a name that is nearly the one in the template, and that the template does not use yet.
    fn misspelt(&self, need: Need<'_>) -> Option<String> {
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
        used.extend(loaded.release.matter.standfirst.iter().map(|at| (at.value.as_str(), None)));
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
