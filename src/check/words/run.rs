//! One run of the rules over all messages.
//!
//! In: the messages of the house or of one release, in every locale. Out: diagnostics. In between: a message is read
//! in its source, then in each translation; memory is used again from message to message.

use std::collections::BTreeSet;

use super::rules::consistency::{Model, Said};
use super::rules::figures::Figures;
use super::rules::keyboard::Keyboard;
use super::rules::markup::Marks;
use super::rules::parity::Known;
use super::rules::persons::Persons;
use super::rules::terms::Index;
use super::rules::{
    addresses, copies, figures, glyphs, letters, marks, markup, parity, plurals, sentences, size, spacing, terms,
};
use crate::check::structure::length::too_long;
use crate::check::structure::names::Names;
use crate::check::words::reading::{Choice, Reading, Signs, Subject, Token, Tongue, Values, variants};
use crate::diag::{FileId, Report, Sources};
use crate::l10n::Locale;
use crate::l10n::syntax::{Entry, Name, Pattern};
use crate::project::{Project, Term};

/// Most findings about one text alone: who has put these right is told of the next.
const MOST_OF_A_TEXT: usize = 200;

/// Messages of one locale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Side<'n> {
    pub(crate) locale: &'n Locale,
    pub(crate) names: &'n Names<'n>,
}

/// What is kept over the whole run.
#[derive(Debug)]
pub(crate) struct Run<'p> {
    project: &'p Project,
    pub(crate) report: Report,
    glossary: Index<'p>,
    persons: Persons,
    said: Said<'p>,
    keyboard: Keyboard,
}

/// A text read in one way, and what it says.
#[derive(Debug, Default)]
struct Read<'n> {
    reading: Reading<'n>,
    values: Values,
    marks: Marks,
    path: Vec<Choice<'n>>,
}

/// A text read in every way: first with its defaults, then with each other variant.
#[derive(Debug, Default)]
struct Reads<'n> {
    list: Vec<Read<'n>>,
    used: usize,
}

impl<'n> Reads<'n> {
    fn fill(&mut self, tongue: Tongue, pattern: &'n Pattern) {
        self.used = 0;
        self.push(tongue, pattern, Vec::new());
        for path in variants(pattern) {
            self.push(tongue, pattern, path);
        }
    }

    fn push(&mut self, tongue: Tongue, pattern: &'n Pattern, path: Vec<Choice<'n>>) {
        if self.list.len() == self.used {
            self.list.push(Read::default());
        }
        if let Some(read) = self.list.get_mut(self.used) {
            read.reading.read(pattern, &path);
            read.values.read(tongue, &read.reading);
            read.marks = Marks::of(&read.reading);
            read.path = path;
        }
        self.used += 1;
    }

    fn all(&self) -> &[Read<'n>] {
        self.list.get(..self.used).unwrap_or_default()
    }
}

/// A translation of the message at hand.
struct Target<'n> {
    subject: Subject<'n>,
    pattern: &'n Pattern,
    /// Not translated, or in the wrong language: most rules have nothing to add.
    wrong: bool,
}

impl<'p> Run<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        Self {
            project,
            report: Report::default(),
            glossary: Index::new(&project.glossary, &project.settings.locales),
            persons: Persons::default(),
            said: Said::new(project.settings.locales.iter()),
            keyboard: Keyboard::default(),
        }
    }

    /// Files whose texts are needed to finish.
    pub(crate) fn needs(&mut self) -> BTreeSet<FileId> {
        self.said.needs()
    }

    /// What was found, and what only the whole run shows.
    pub(crate) fn finish(&mut self, sources: &Sources) -> Report {
        std::mem::take(&mut self.persons).report(&mut self.report);
        std::mem::take(&mut self.keyboard).report(&mut self.report);
        std::mem::take(&mut self.said).finish(sources, &mut self.report);
        std::mem::take(&mut self.report)
    }

    /// Checks the house, or one release, in every locale.
    pub(crate) fn group<'n>(&mut self, sides: &[Side<'n>], known: &Known<'_>) {
        let source_locale = &self.project.settings.source;
        let source = sides.iter().find(|side| side.locale == source_locale);
        let others: Vec<Side<'n>> = sides.iter().filter(|side| side.locale != source_locale).copied().collect();
        let mut model = Reads::default();
        let mut reads: Vec<Reads<'n>> = others.iter().map(|_| Reads::default()).collect();
        if let Some(source) = source {
            for entry in source.names.own() {
                let first = source.names.local(entry.kind, &entry.id.text);
                // Of what could not be read whole, rules would only see a part.
                if !first.is_some_and(|first| std::ptr::eq(first, *entry)) || source.names.lost(&entry.id.text) {
                    continue;
                }
                for (attribute, pattern) in entry.patterns().filter(|(_, pattern)| !too_long(pattern)) {
                    self.text(*source, entry, (attribute, pattern), &others, (&mut model, &mut reads), known);
                }
            }
        }
        for side in &others {
            for entry in side.names.own().iter().filter(|entry| !side.names.lost(&entry.id.text)) {
                let model_entry = source.and_then(|source| source.names.local(entry.kind, &entry.id.text));
                for (attribute, pattern) in entry.patterns() {
                    let name = attribute.map(|name| &*name.text);
                    if too_long(pattern) || model_entry.is_some_and(|model| model.pattern(name).is_some()) {
                        continue;
                    }
                    let subject = subject(*side, entry, attribute);
                    model.fill(subject.tongue, pattern);
                    self.alone(&subject, pattern, &model, false);
                }
            }
        }
    }

    /// Checks one text and its translations.
    fn text<'n>(
        &mut self,
        side: Side<'n>,
        entry: &'n Entry,
        (attribute, pattern): (Option<&'n Name>, &'n Pattern),
        others: &[Side<'n>],
        (model, reads): (&mut Reads<'n>, &mut [Reads<'n>]),
        known: &Known<'_>,
    ) {
        let source = subject(side, entry, attribute);
        model.fill(source.tongue, pattern);
        let Some(first) = model.all().first().filter(|first| !is_blank(&first.reading)) else { return };
        let wrong = copies::language(&source, &first.reading, &mut self.report);
        self.alone(&source, pattern, model, wrong);
        let wanted = self.glossary.terms(&first.reading);
        let mut targets: Vec<Option<Target<'n>>> = Vec::with_capacity(others.len());
        for (other, reads) in others.iter().zip(reads.iter_mut()) {
            targets.push(self.target(*other, (&source, first), attribute, reads));
        }
        self.pasted(&mut targets, reads);
        for (target, reads) in targets.iter_mut().zip(reads.iter()) {
            if let (Some(target), Some(read)) = (target.as_mut().filter(|target| !target.wrong), reads.all().first())
            {
                target.wrong = copies::language(&target.subject, &read.reading, &mut self.report);
            }
        }
        let mut print: Option<Model> = None;
        for (target, reads) in targets.iter().zip(reads.iter()) {
            let Some(target) = target else { continue };
            let before = self.report.len();
            self.alone(&target.subject, target.pattern, reads, target.wrong);
            if !target.wrong {
                // Characters that no text may hold are told elsewhere, and make other words of words.
                let both = reads.all().iter().chain(model.all());
                let hidden = both.into_iter().any(|read| read.reading.signs.any(Signs::INVISIBLE));
                let clean = self.report.len() == before && !hidden;
                self.pair((&source, model), (&target.subject, reads), &wanted, clean);
                parity::check((&source, pattern), (&target.subject, target.pattern), known, &mut self.report);
                if let Some(read) = reads.all().first().filter(|_| self.report.len() == before) {
                    let print = *print.get_or_insert_with(|| Model::new(&first.reading));
                    self.remember((&source, &first.reading, print), (&target.subject, &read.reading));
                }
            }
        }
    }

    /// Reads a translation, and says whether it is one.
    fn target<'n>(
        &mut self,
        side: Side<'n>,
        (source, first): (&Subject<'n>, &Read<'n>),
        attribute: Option<&Name>,
        reads: &mut Reads<'n>,
    ) -> Option<Target<'n>> {
        let entry = side.names.local(source.entry.kind, &source.entry.id.text)?;
        if side.names.lost(&entry.id.text) {
            return None;
        }
        let (name, pattern) = match attribute {
            None => (None, entry.value.as_ref()?),
            Some(attribute) => {
                entry.attributes.iter().find(|(own, _)| own.text == attribute.text).map(|(n, p)| (Some(n), p))?
            }
        };
        if too_long(pattern) {
            return None;
        }
        let subject = subject(side, entry, name);
        reads.fill(subject.tongue, pattern);
        let reading = &reads.all().first()?.reading;
        if is_blank(reading) {
            return None;
        }
        let wrong = copies::untranslated((source, &first.reading), (&subject, reading), &mut self.report);
        Some(Target { subject, pattern, wrong })
    }

    /// Compares the translations with each other.
    fn pasted(&mut self, targets: &mut [Option<Target<'_>>], reads: &[Reads<'_>]) {
        for later in 1..targets.len() {
            for earlier in 0..later {
                let pair =
                    (targets.get(earlier).and_then(Option::as_ref), targets.get(later).and_then(Option::as_ref));
                let (Some(one), Some(two)) = pair else { continue };
                let readings = (reads.get(earlier), reads.get(later));
                let (Some(left), Some(right)) =
                    (readings.0.and_then(|r| r.all().first()), readings.1.and_then(|r| r.all().first()))
                else {
                    continue;
                };
                if one.wrong || two.wrong {
                    continue;
                }
                let wrong =
                    copies::pasted((&one.subject, &left.reading), (&two.subject, &right.reading), &mut self.report);
                let Some(wrong) = wrong else { continue };
                for target in targets.iter_mut().flatten().filter(|target| target.subject.tongue == wrong) {
                    target.wrong = true;
                }
            }
        }
    }

    /// Rules that look at one text.
    fn alone(&mut self, subject: &Subject<'_>, pattern: &Pattern, reads: &Reads<'_>, wrong: bool) {
        if reads.used > 1 {
            plurals::check(subject, pattern, &mut self.report);
        }
        let before = self.report.len();
        for read in reads.all() {
            self.report.thin(before, MOST_OF_A_TEXT);
            let reading = &read.reading;
            markup::stray(subject, reading, &read.marks, &mut self.report);
            markup::foreign(subject, reading, &mut self.report);
            spacing::check(subject, reading, &mut self.report);
            sentences::doubled(subject, reading, &mut self.report);
            glyphs::check(subject, reading, &mut self.report);
            addresses::letters(subject, reading, &mut self.report);
            if wrong {
                continue;
            }
            marks::check(subject, reading, &mut self.report);
            letters::check(subject, reading, &mut self.report);
            self.glossary.avoided(subject, reading, &mut self.report);
            if subject.tongue == Tongue::Tajik {
                self.keyboard.read(subject, reading, &mut self.report);
            }
        }
        self.report.thin(before, MOST_OF_A_TEXT);
    }

    /// Rules that compare a translation with its source. `clean` says that the translation alone is in order.
    fn pair(
        &mut self,
        (source, model): (&Subject<'_>, &Reads<'_>),
        (target, reads): (&Subject<'_>, &Reads<'_>),
        wanted: &[(&'p Term, Token)],
        clean: bool,
    ) {
        let (Some(first), Some(own)) = (model.all().first(), reads.all().first()) else { return };
        let before = self.report.len();
        self.values((source, first), (target, own), clean);
        sentences::compare(&first.reading, (target, &own.reading), &mut self.report);
        size::compare((source, &first.reading), (target, &own.reading), &mut self.report);
        if clean && !wanted.is_empty() {
            let misspelt = terms::compare(wanted, &first.reading, (target, &own.reading), &mut self.report);
            self.keyboard.misspelt(misspelt);
        }
        // A fault in what all variants share was reported; one in a variant alone was not.
        for read in reads.all().iter().skip(1) {
            if self.report.len() > before {
                return;
            }
            if let Some(model) = counterpart(&read.path, model.all()) {
                self.values((source, model), (target, read), clean);
            }
        }
    }

    fn values(
        &mut self,
        (source, model): (&Subject<'_>, &Read<'_>),
        (target, own): (&Subject<'_>, &Read<'_>),
        clean: bool,
    ) {
        let plural = own.path.last().is_some_and(|(_, variant)| is_plural(&variant.key.text) || variant.numeric);
        if !plural {
            figures::check(
                Figures { subject: source, reading: &model.reading, values: &model.values },
                Figures { subject: target, reading: &own.reading, values: &own.values },
                clean,
                &mut self.report,
            );
        }
        if clean {
            addresses::compare(&model.reading, (target, &own.reading), &mut self.report);
        }
        markup::compare((&model.reading, &model.marks), (target, &own.reading, &own.marks), &mut self.report);
    }

    /// Keeps what later texts are compared with.
    fn remember(&mut self, source: (&Subject<'_>, &Reading<'_>, Model), target: (&Subject<'_>, &Reading<'_>)) {
        self.persons.learn((source.0, source.1), target);
        self.said.learn(source, target);
    }
}

fn subject<'n>(side: Side<'n>, entry: &'n Entry, attribute: Option<&'n Name>) -> Subject<'n> {
    Subject { locale: side.locale, tongue: Tongue::of(side.locale), entry, attribute, names: side.names }
}

/// Whether there is nothing to read, which another rule tells.
fn is_blank(reading: &Reading<'_>) -> bool {
    reading.text.trim().is_empty()
}

fn is_plural(key: &str) -> bool {
    matches!(key, "zero" | "one" | "two" | "few" | "many" | "other")
}

/// The reading of the source that a variant is compared with: the same choices, plural forms apart; if there is
/// none, the defaults.
fn counterpart<'m, 'n>(path: &[Choice<'_>], models: &'m [Read<'n>]) -> Option<&'m Read<'n>> {
    fn keys<'k>(path: &'k [Choice<'_>]) -> impl Iterator<Item = &'k str> {
        path.iter().map(|(_, variant)| &*variant.key.text).filter(|key| !is_plural(key))
    }
    models.iter().find(|model| keys(&model.path).eq(keys(path))).or(models.first())
}
