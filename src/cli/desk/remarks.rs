//! What the rules say of a text as it is typed.
//!
//! In: a text of a view, what it shall say. Out: findings. Invariants: they are those of `payom check`, with the severities that the
//! house gives them; nothing is written.

use std::collections::BTreeMap;

use super::answers::{Answer, advice, answer, doubted, of_marks};
use super::office::{View, session};
use super::plain::{numberless, plain, plain_help};
use super::spoken;
use super::texts::Text;
use crate::check;
use crate::check::lock::Lock;
use crate::cli::translate::take::edits::{Changed, Desk, Texts};
use crate::cli::translate::take::verify;
use crate::cli::translate::texts;
use crate::cli::words::Speaker;
use crate::diag::{Code, Diagnostic, Message, Reader as _, Severity, Sources, counted, message};
use crate::edit::Field;
use crate::exchange::kit::{Content, NewText};
use crate::l10n::Locale;

/// A finding about a text.
#[derive(Debug)]
pub(super) struct Remark {
    pub(super) severity: Severity,
    pub(super) what: Message,
    pub(super) help: Option<Message>,
    /// What a button beside it does.
    pub(super) answer: Option<Answer>,
    /// A word that it doubts, and the tag of its language.
    pub(super) word: Option<(String, String)>,
}

impl Remark {
    /// What a finding says of a text in a language.
    pub(super) fn of(
        found: &Diagnostic,
        answer: Option<Answer>,
        (severity, tag): (Severity, &str),
        sources: &Sources,
    ) -> Self {
        let word = doubted(found, sources);
        let help = if word.is_some() { advice(found) } else { plain_help(found) };
        let word = word.map(|word| (word, tag.to_owned()));
        Self { severity, what: plain(&found.message), help, answer, word }
    }

    /// Puts it among others. One that says the same and is answered by the same button is that one: both marks of a pair are mended at once.
    pub(super) fn join(self, all: &mut Vec<Self>) {
        match all.iter_mut().find(|own| own.what == self.what && own.answer == self.answer && own.word == self.word) {
            Some(own) if own.help != self.help => own.help = pair(own.help.as_ref(), self.help.as_ref()),
            Some(_) => {}
            None => all.push(self),
        }
    }

    /// Something that no rule says.
    pub(super) fn error(what: Message, help: Option<Message>) -> Self {
        Self { severity: Severity::Error, what, help, answer: None, word: None }
    }
}

/// What is said of both marks of a pair.
fn pair(first: Option<&Message>, second: Option<&Message>) -> Option<Message> {
    let mark = |help: Option<&Message>| {
        let help = help.filter(|help| help.id() == Some("right-mark"))?;
        help.arguments().iter().find(|(name, _)| *name == "mark").map(|(_, own)| own.clone())
    };
    let (open, close) = mark(first).zip(mark(second))?;
    Some(message!("desk-right-marks", "write {open}…{close}", open = open, close = close))
}

/// What is left to mend in what was saved.
#[derive(Default)]
pub(super) struct Left {
    /// How many remarks there are, and how many of them are errors.
    pub(super) remarks: usize,
    pub(super) errors: usize,
    /// The first error.
    pub(super) first: Option<Message>,
}

impl Left {
    /// What remarks say.
    pub(super) fn of(found: &[Remark]) -> Self {
        let errors: Vec<&Remark> = found.iter().filter(|remark| remark.severity == Severity::Error).collect();
        let first = errors.first().map(|remark| remark.what.clone());
        Self { remarks: found.len(), errors: errors.len(), first }
    }

    /// The same, with the first error in the reader's words.
    pub(super) fn called(self, speaker: &Speaker, named: impl Fn(&Message, &str) -> Option<String>) -> Self {
        Self { first: self.first.map(|what| spoken::in_words(speaker, &what, named)), ..self }
    }
}

/// What is said of what was saved: how many errors are left in it, and the first of them, or how many remarks.
pub(super) fn saved_with(speaker: &Speaker, left: &Left) -> String {
    let said = match (&left.first, left.remarks) {
        (Some(what), _) => counted!(
            "desk-saved-error",
            left.errors,
            "Saved, with {count} error that stops publishing: {what}",
            "Saved, with {count} errors that stop publishing. The first: {what}",
            what = what.clone()
        ),
        (None, 0) => message!("desk-saved", "Saved."),
        (None, count) => {
            counted!("desk-saved-remarks", count, "Saved, with {count} remark.", "Saved, with {count} remarks.")
        }
    };
    // Names are set as such in remarks; in a line of plain words their signs mean nothing.
    speaker.say(&said).replace('`', "")
}

/// What is needed to write a text.
pub(super) struct Writing<'a> {
    pub(super) desk: Desk<'a>,
    pub(super) texts: Texts,
}

/// A text of a view that shall say something else.
pub(super) fn writing<'a>(
    view: &'a View,
    locale: &'a Locale,
    lock: &'a Lock,
    (text, new): (&Text<'a>, &Field),
) -> Writing<'a> {
    let house = check::house_names(&view.project);
    let list = check::translations(&view.project, &house, locale);
    let list = list.into_iter().filter(|one| one.slug == view.slug.as_deref()).collect();
    let content = Content::Plain(new.line());
    let new = NewText { content, older: None, units: Vec::new() };
    let texts = BTreeMap::from([(text.one.name.clone(), new)]);
    Writing { desk: Desk { project: &view.project, locale, lock, list }, texts }
}

impl Writing<'_> {
    /// The files that change.
    pub(super) fn files(&self, view: &View) -> Vec<Changed> {
        self.desk.files(&self.texts, &view.sources)
    }
}

/// What the rules say; errors come first. `Err` where the file could not be read with this text.
pub(super) fn remarks(view: &View, writing: &Writing<'_>, text: &Text<'_>) -> Result<Vec<Remark>, Box<Remark>> {
    let mut files = writing.files(view);
    if files.is_empty() && text.one.pattern.is_some() {
        let path = texts::path(&text.one, writing.desk.locale, &view.project, &view.sources);
        let whole = text.one.entry.map_or("", |entry| view.sources.text(entry.id.span.file)).to_owned();
        files.push(Changed { path, before: Some(whole.clone()), after: whole });
    }
    let mut session = session(view.sources.clone());
    let found = verify::found(&writing.desk, view.slug.as_deref(), (&files, &writing.texts), &mut session);
    let found = found.map_err(|broken| {
        let (what, help) = broken.into_iter().next().map(|(_, what, help)| (what, help)).unzip();
        Box::new(Remark::error(what.unwrap_or_else(|| Message::from("")), help))
    })?;
    let new = match writing.texts.get(&text.one.name).map(|new| &new.content) {
        Some(Content::Plain(line)) => Field::typed(line),
        _ => Field::default(),
    };
    let rules = &view.project.settings.rules;
    let mut out: Vec<Remark> = Vec::new();
    let marks = of_marks(found.iter().map(|(_, found)| found));
    for (_, found) in &found {
        // Where the source has changed the screen shows how.
        if found.code == Code::StaleTranslation {
            continue;
        }
        let severity = match rules.get(&found.code) {
            Some(None) => continue,
            Some(Some(own)) => found.severity.min(*own),
            None => found.severity,
        };
        if severity != Severity::Info {
            let locale = writing.desk.locale;
            let lack = numberless(found, (text, &new), (locale, &session.sources));
            let answer = match &lack {
                Some((number, _)) => Some(Answer::Front(number.clone())),
                None => answer(found, text, &new, (&session.sources, &marks)),
            };
            let remark = Remark::of(found, answer, (severity, locale.tag()), &session.sources);
            let remark = match lack {
                Some((_, what)) => Remark { what, ..remark },
                None => remark,
            };
            remark.join(&mut out);
        }
    }
    out.sort_by_key(|remark| remark.severity != Severity::Error);
    Ok(out)
}
