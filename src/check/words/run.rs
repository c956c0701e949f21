//! One run of the rules over all messages.
//!
//! In: the messages of the house or of one release, in every locale. Out: diagnostics. Invariants: a message is read in
//! its source, then in each translation; the rules are run in the order of their table ([`super::rules::RULES`]).

use std::collections::BTreeSet;

use super::rules::consistency::{SourceFingerprint, TranslationPairs};
use super::rules::kept::{Held, Kept};
use super::rules::keyboard::Keyboard;
use super::rules::parity::GivenVariables;
use super::rules::persons::Persons;
use super::rules::terms::Index;
use super::rules::{Look, RULES, copies, figures, language, parity, terms};
use crate::check::structure::length::too_long;
use crate::check::structure::names::Names;
use crate::check::words::reading::{
    CharClasses, Pair, Reading, RuleLanguage, Subject, Text, Token, Variant, Variants,
};
use crate::check::words::spelling::Spelling;
use crate::diag::{Diagnostic, FileId, Message, Report, Sources};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Name, Pattern};
use crate::project::{Project, Term};

/// The most findings about one text alone: the rest are reported once these are put right.
const MOST_OF_A_TEXT: usize = 200;

/// Messages of one locale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LocaleNames<'n> {
    pub(crate) locale: &'n Locale,
    pub(crate) names: &'n Names<'n>,
}

impl<'n> LocaleNames<'n> {
    fn subject(self, entry: &'n Entry, attribute: Option<&'n Name>) -> Subject<'n> {
        let Self { locale, names } = self;
        Subject { locale, language: RuleLanguage::of(locale), entry, attribute, names }
    }
}

/// What is kept over the whole run.
#[derive(Debug)]
pub(crate) struct Run<'p> {
    project: &'p Project,
    pub(crate) report: Report,
    glossary: Index<'p>,
    pub(super) persons: Persons,
    pub(super) pairs: TranslationPairs<'p>,
    pub(super) keyboard: Keyboard,
    pub(super) kept: Kept,
    /// Findings that the words which a locale keeps made void.
    pub(super) fell: Vec<Diagnostic>,
    pub(super) spelling: Spelling<'p>,
}

/// The translations that the messages at hand may have.
struct Group<'g, 'n> {
    others: &'g [LocaleNames<'n>],
    given: &'g GivenVariables<'g>,
}

/// A text and its translations, read in every way.
#[derive(Default)]
struct Readings<'n> {
    source: Variants<'n>,
    /// In the order of the other locales.
    translations: Vec<Variants<'n>>,
}

/// A translation of the message at hand.
struct Target<'n> {
    subject: Subject<'n>,
    pattern: &'n Pattern,
    /// Not translated, or in the wrong language: most rules have nothing to add.
    wrong: bool,
    /// That it is the source.
    copy: Option<Held>,
}

impl<'n> Target<'n> {
    /// The translation with its defaults.
    fn text<'t>(&'t self, variants: &'t Variants<'n>) -> Option<Text<'t, 'n>> {
        variants.all().first().map(|variant| Text { subject: &self.subject, variant })
    }
}

impl<'p> Run<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        Self {
            project,
            report: Report::default(),
            glossary: Index::new(&project.glossary, &project.settings.locales),
            persons: Persons::default(),
            pairs: TranslationPairs::new(project.settings.locales.iter()),
            keyboard: Keyboard::default(),
            kept: Kept::default(),
            fell: Vec::new(),
            spelling: Spelling::new(project),
        }
    }

    /// Files whose texts are needed to finish.
    pub(crate) fn needs(&mut self) -> BTreeSet<FileId> {
        self.pairs.needs()
    }

    /// What was found, and what only the whole run shows.
    pub(crate) fn finish(&mut self, sources: &Sources) -> Report {
        std::mem::take(&mut self.persons).report(&mut self.report);
        std::mem::take(&mut self.keyboard).report(&mut self.report);
        self.fell = std::mem::take(&mut self.kept).report(&mut self.report);
        std::mem::take(&mut self.pairs).finish(sources, &mut self.report);
        self.say_once();
        std::mem::take(&mut self.report)
    }

    /// A note on what the languages at hand do not know is told at the first finding alone.
    fn say_once(&mut self) {
        let mut told = false;
        self.report.each(|diagnostic| {
            let of_languages = |note: &Message| note.id() == Some(figures::ALONE);
            diagnostic.notes.retain(|note| !of_languages(note) || !std::mem::replace(&mut told, true));
        });
    }

    /// Checks the house, or one release, in every locale.
    pub(crate) fn group<'n>(&mut self, locales: &[LocaleNames<'n>], given: &GivenVariables<'_>) {
        let source_locale = &self.project.settings.source;
        let source = locales.iter().find(|local| local.locale == source_locale);
        let others: Vec<LocaleNames<'n>> =
            locales.iter().filter(|local| local.locale != source_locale).copied().collect();
        let mut readings = Readings::default();
        readings.translations.resize_with(others.len(), Variants::default);
        let group = Group { others: &others, given };
        if let Some(source) = source {
            for entry in source.names.own() {
                let first = source.names.local(entry.kind, &entry.id.text);
                // Of what could not be read whole, rules would only see a part.
                if !first.is_some_and(|first| std::ptr::eq(first, *entry)) || source.names.lost(&entry.id.text) {
                    continue;
                }
                for (attribute, pattern) in entry.patterns().filter(|(_, pattern)| !too_long(pattern)) {
                    self.text(&group, source.subject(entry, attribute), pattern, &mut readings);
                }
            }
        }
        for local in &others {
            self.untold(*local, source.map(|source| source.names), &mut readings.source);
        }
    }

    /// Checks the texts of a locale that the source does not have.
    fn untold<'n>(&mut self, local: LocaleNames<'n>, source: Option<&Names<'_>>, variants: &mut Variants<'n>) {
        for entry in local.names.own().iter().filter(|entry| !local.names.lost(&entry.id.text)) {
            let model = source.and_then(|source| source.local(entry.kind, &entry.id.text));
            for (attribute, pattern) in entry.patterns() {
                let name = attribute.map(|name| &*name.text);
                if too_long(pattern) || model.is_some_and(|model| model.pattern(name).is_some()) {
                    continue;
                }
                let subject = local.subject(entry, attribute);
                variants.read(subject.language, pattern);
                self.alone(&Target { subject, pattern, wrong: false, copy: None }, variants);
            }
        }
    }

    /// Checks one text and its translations.
    fn text<'n>(
        &mut self,
        group: &Group<'_, 'n>,
        subject: Subject<'n>,
        pattern: &'n Pattern,
        readings: &mut Readings<'n>,
    ) {
        readings.source.read(subject.language, pattern);
        let Readings { source: variants, translations } = readings;
        let Some(first) = variants.all().first().filter(|first| !is_blank(&first.reading)) else { return };
        let text = Text { subject: &subject, variant: first };
        let wrong = language::check(text, &mut self.spelling.known, &mut self.kept, &mut self.report);
        let source = Target { subject, pattern, wrong, copy: None };
        self.alone(&source, variants);
        let wanted = self.glossary.terms(&first.reading);
        let mut targets: Vec<Option<Target<'n>>> = Vec::with_capacity(group.others.len());
        for (other, variants) in group.others.iter().zip(translations.iter_mut()) {
            targets.push(self.target(*other, text, variants));
        }
        self.copied(&first.reading, &mut targets);
        self.pasted(&first.reading, &mut targets, translations);
        for (target, variants) in targets.iter_mut().zip(translations.iter()) {
            let Some(target) = target.as_mut().filter(|target| !target.wrong) else { continue };
            let Self { spelling, kept, report, .. } = self;
            let Some(text) = target.text(variants) else { continue };
            kept.learn(text);
            target.wrong = language::check(text, &mut spelling.known, kept, report);
        }
        let mut fingerprint: Option<SourceFingerprint> = None;
        for (target, own) in targets.iter().zip(translations.iter()) {
            let Some(target) = target else { continue };
            let before = self.report.len();
            self.alone(target, own);
            if target.wrong {
                continue;
            }
            // Characters that no text may hold are reported elsewhere, and make other words of words.
            let mut both = own.all().iter().chain(variants.all());
            let hidden = both.any(|variant| variant.reading.classes.any(CharClasses::INVISIBLE));
            let clean = self.report.len() == before && !hidden;
            self.pair((&source, variants), (target, own), &wanted, clean);
            let (wanted, found) = ((&source.subject, source.pattern), (&target.subject, target.pattern));
            parity::check(wanted, found, group.given, &mut self.report);
            if let Some(own) = target.text(own).filter(|_| self.report.len() == before) {
                let fingerprint = *fingerprint.get_or_insert_with(|| SourceFingerprint::new(&first.reading));
                self.persons.learn(text, own);
                self.pairs.learn(text, fingerprint, own);
            }
        }
    }

    /// Reads a translation; none where there is none.
    fn target<'n>(
        &mut self,
        local: LocaleNames<'n>,
        source: Text<'_, 'n>,
        variants: &mut Variants<'n>,
    ) -> Option<Target<'n>> {
        let wanted = source.subject;
        let entry = local.names.local(wanted.entry.kind, &wanted.entry.id.text)?;
        if local.names.lost(&entry.id.text) {
            return None;
        }
        let (name, pattern) = match wanted.attribute {
            None => (None, entry.value.as_ref()?),
            Some(attribute) => {
                entry.attributes.iter().find(|(own, _)| own.text == attribute.text).map(|(n, p)| (Some(n), p))?
            }
        };
        if too_long(pattern) {
            return None;
        }
        let subject = local.subject(entry, name);
        variants.read(subject.language, pattern);
        let mut target = Target { subject, pattern, wrong: false, copy: None };
        let text = target.text(variants).filter(|text| !is_blank(text.reading()))?;
        let copy = copies::untranslated(source, text);
        target.wrong = copy.is_some();
        target.copy = copy;
        Some(target)
    }

    /// Keeps what is said of translations that are their source.
    fn copied(&mut self, source: &Reading<'_>, targets: &mut [Option<Target<'_>>]) {
        let by_all =
            targets.iter().flatten().nth(1).is_some() && targets.iter().flatten().all(|target| target.copy.is_some());
        for mut copy in targets.iter_mut().flatten().filter_map(|target| target.copy.take()) {
            if by_all {
                copy.falls = copies::left_by_all(source);
            }
            self.kept.hold(copy);
        }
    }

    /// Compares the translations with each other.
    fn pasted(&mut self, source: &Reading<'_>, targets: &mut [Option<Target<'_>>], variants: &[Variants<'_>]) {
        for later in 1..targets.len() {
            for earlier in 0..later {
                let text = |place: usize| {
                    let target = targets.get(place)?.as_ref().filter(|target| !target.wrong)?;
                    target.text(variants.get(place)?)
                };
                let Some((one, two)) = text(earlier).zip(text(later)) else { continue };
                let Some(wrong) = copies::pasted(source, (one, two), &mut self.spelling.known, &mut self.report)
                else {
                    continue;
                };
                for target in targets.iter_mut().flatten().filter(|target| target.subject.language == wrong) {
                    target.wrong = true;
                }
            }
        }
    }

    /// Rules that look at one text.
    fn alone<'n>(&mut self, target: &Target<'n>, variants: &Variants<'n>) {
        let Target { subject, pattern, wrong, .. } = target;
        if variants.all().len() > 1 {
            for rule in RULES {
                if let Look::Selections(check) = rule.look {
                    check(subject, pattern, &mut self.report);
                }
            }
        }
        let before = self.report.len();
        for variant in variants.all() {
            self.report.thin(before, MOST_OF_A_TEXT);
            let text = Text { subject, variant };
            for rule in RULES {
                match rule.look {
                    Look::AnyText(check) => check(text, &mut self.report),
                    Look::Text(check) if !wrong => check(text, &mut self.report),
                    _ => {}
                }
            }
            if !wrong {
                self.glossary.avoided(text, &mut self.report);
                self.spelling.read(text, &mut self.report);
                if subject.language == RuleLanguage::Tajik {
                    self.keyboard.read(text, &mut self.report);
                }
            }
        }
        self.report.thin(before, MOST_OF_A_TEXT);
    }

    /// Rules that compare a translation with its source. `clean` says that the translation alone is in order.
    fn pair<'n>(
        &mut self,
        (source, wanted): (&Target<'n>, &Variants<'n>),
        (target, found): (&Target<'n>, &Variants<'n>),
        terms: &[(&'p Term, Token)],
        clean: bool,
    ) {
        let pair = |model, variant| beside((source, model), (target, variant), clean);
        let (Some(first), Some(own)) = (wanted.all().first(), found.all().first()) else { return };
        let before = self.report.len();
        for rule in RULES {
            if let Look::Pair(check) | Look::EachPair(check) = rule.look {
                check(pair(first, own), &mut self.report);
            }
        }
        if clean && !terms.is_empty() {
            let misspelt = terms::compare(terms, pair(first, own), &mut self.report);
            self.keyboard.misspelt(misspelt);
        }
        // A fault in what all variants share was reported; one in a variant alone was not.
        for variant in found.all().iter().skip(1) {
            if self.report.len() > before {
                return;
            }
            let Some(model) = wanted.counterpart(variant) else { continue };
            for rule in RULES {
                if let Look::EachPair(check) = rule.look {
                    check(pair(model, variant), &mut self.report);
                }
            }
        }
    }
}

fn beside<'t, 'n>(
    (source, model): (&'t Target<'n>, &'t Variant<'n>),
    (target, variant): (&'t Target<'n>, &'t Variant<'n>),
    clean: bool,
) -> Pair<'t, 'n> {
    let source = Text { subject: &source.subject, variant: model };
    Pair { source, target: Text { subject: &target.subject, variant }, clean }
}

/// Whether there is nothing to read, which another rule reports.
fn is_blank(reading: &Reading<'_>) -> bool {
    reading.text.trim().is_empty()
}
