//! What was published about a funder's projects, as a document that the funder gets.
//!
//! In: what is counted, what each edition prints ([`Account`]). Out: a [`Document`] in one language of the house. Invariants: words of editions
//! are quoted in their own language and not changed; nothing is counted here; days and names are written as in releases.

mod model;
mod releases;
mod tables;

use crate::diag::Report;
use crate::document::amended::Amended;
use crate::document::anchors::Anchors;
use crate::document::context::EditionContext;
use crate::document::edition::{About, Document, Language, Letterhead};
use crate::document::frame::{Frame, Subjects};
use crate::document::furniture::furniture;
use crate::document::model::{Block, Inline};
use crate::document::resolver::Resolver;
use crate::document::words::need::{Need, Why, with};
use crate::l10n::{Arguments, DateRange, Locale, PartialDate, Value};
use crate::registry::{At, OrganisationId, Text};

pub use model::{Account, Mention, Shown, Sum, Told, ToldEdition};

impl Resolver<'_> {
    /// Writes an account; `None` where a text is missing, which is reported.
    #[must_use]
    pub fn account(&self, account: &Account<'_>, locale: &Locale, report: &mut Report) -> Option<Document> {
        self.house(locale)?;
        let formatter = self.formatter(locale, None);
        let settings = self.sources.find("payom.toml").map(|file| self.sources.span(file, 0..1))?;
        let frame = Frame { resolver: self, locale, formatter: &formatter, settings };
        let (_, until) = account.days;
        let language = self.language(locale).cloned();
        frame.with(&Subjects::of(until), report, |context| {
            let mut words = AccountWords { resolver: self, context, settings, anchors: Anchors::default() };
            document(account, locale, language, &mut words)
        })
    }
}

/// What an account is written with.
struct AccountWords<'a, 'c> {
    resolver: &'a Resolver<'a>,
    context: &'a mut EditionContext<'c>,
    settings: crate::diag::Span,
    anchors: Anchors,
}

impl AccountWords<'_, '_> {
    /// A word of accounts.
    fn word(&mut self, id: &str) -> Text {
        self.context.words.text(Need::new(id).by(self.settings, Why::Site), &Arguments::new())
    }

    /// A form of a word of accounts.
    fn form(&mut self, id: &str, attribute: &str, arguments: &Arguments) -> Text {
        self.context.words.text(Need::new(id).attribute(attribute).by(self.settings, Why::Site), arguments)
    }

    fn organisation(&mut self, id: &OrganisationId) -> Text {
        self.context.organisation_text(&At { span: self.settings, value: id.clone() }, None)
    }

    fn project(&mut self, id: &str) -> Text {
        self.word(&format!("project-{id}"))
    }

    fn heading(&mut self, level: u8, id: &str) -> Block {
        let text = self.word(id);
        Block::Heading { level, anchor: self.anchors.named(id), content: vec![Inline::Text(text)] }
    }

    /// A language by its own name.
    fn language(&self, locale: &Locale) -> Vec<Inline> {
        let name = self.resolver.language(locale).cloned().or_else(|| Text::new(locale.tag()).ok());
        name.map(|name| foreign(locale, self.context.words.locale, vec![Inline::Text(name)])).into_iter().collect()
    }
}

/// Words of another language than the account's.
fn foreign(locale: &Locale, own: &Locale, content: Vec<Inline>) -> Inline {
    if locale == own && content.len() == 1 {
        return content.into_iter().next().unwrap_or(Inline::Strong(Vec::new()));
    }
    Inline::Foreign { locale: locale.clone(), content }
}

fn document(
    account: &Account<'_>,
    locale: &Locale,
    language: Option<Text>,
    words: &mut AccountWords<'_, '_>,
) -> Document {
    let funder = words.organisation(account.funder);
    let need = Need::new("report-title").by(words.settings, Why::Site);
    let headline = words.context.words.text(need, &with("funder", Value::Text(funder.to_string())));
    let (from, until) = account.days;
    let days =
        DateRange { from: PartialDate::Day(from), to: Some(PartialDate::Day(until)).filter(|_| from != until) };
    let days = words.context.date(days, "long");
    let days = words.context.words.checked(&days, Need::new("report-title"));
    let label = words.word("report-label");
    let mut note = vec![Inline::Text(words.word("report-note"))];
    if words.context.project.settings.site.is_some() {
        note.extend([tables::text(" "), Inline::Text(words.form("report-note", "pdf", &Arguments::new()))]);
    }
    let mut body = vec![Block::Paragraph(note)];
    tables::sums(account, words, &mut body);
    body.push(words.heading(2, "report-list"));
    let disclaimers = releases::releases(account, words, &mut body);
    releases::disclaimers(&disclaimers, words, &mut body);
    tables::coverage(&account.coverage, words, &mut body);
    let furniture = furniture(words.context);
    Document {
        slug: format!("report-{}", account.funder),
        locale: locale.clone(),
        languages: language.map(|name| Language { locale: locale.clone(), name }).into_iter().collect(),
        letterhead: Letterhead::House,
        published: None,
        label: Some(label),
        reference: None,
        short_headline: headline.clone(),
        headline,
        description: days.clone(),
        standfirst: Some(vec![Inline::Text(days)]),
        notices: Vec::new(),
        body,
        sections: Vec::new(),
        contacts: None,
        footer: None,
        issuers: vec![furniture.publisher.clone()],
        furniture,
        keywords: Vec::new(),
        about: About::default(),
        site: words.context.project.settings.site.clone(),
        draft: None,
        amended: Amended::default(),
        calendar: None,
    }
}
