//! Turns a template and a locale's messages into a [`Document`].
//!
//! In: a release, a locale, the registry. Out: the complete text of the edition. Invariants: this is the one place
//! that knows which messages an edition needs; each that is missing is reported, all in one run, and then there is
//! no document.

use crate::check::Names;
use crate::diag::{Code, Diagnostic, Report, Reported, Span, message};
use crate::document::{form, furniture, letterhead};
use crate::l10n::{Arguments, Locale, Value};
use crate::project::Loaded;
use crate::registry::At;
use crate::release::{self, Dateline, Keep, Publication};

use crate::document::anchors::Anchors;
use crate::document::around;
use crate::document::context::{EditionContext, Parts};
use crate::document::dates::{date_text, public_at, shown_date};
use crate::document::edition::{About, Document, Published};
use crate::document::model::{Block, Figure, Inline};
use crate::document::parts::Section;
use crate::document::resolver::Resolver;
use crate::document::running::{self, inlines, need};
use crate::document::table;
use crate::document::words::fetch::NamedText;
use crate::document::words::inline::plain;
use crate::document::words::marks::has_mark;
use crate::document::words::missing;
use crate::document::words::need::{Need, Why};
use crate::document::{Text, amendments, contacts, credits, funding, holder};

/// Resolves one edition.
///
/// # Errors
/// When a text is missing or cannot be shown; every such text was reported.
pub fn resolve(
    resolver: &Resolver<'_>,
    loaded: &Loaded,
    locale: &Locale,
    report: &mut Report,
) -> Result<Document, Reported> {
    let mut local = Report::default();
    let (document, failed, _) = make(resolver, loaded, locale, &mut local);
    missing::together(&mut local, locale);
    let failed = failed || local.has_errors();
    let proof = report.absorb(local);
    match (failed, proof) {
        (true, Some(reported)) => Err(reported),
        _ => Ok(document),
    }
}

/// Resolves one edition for a preview: what is missing is reported, and named in its place where `resolver` does so
/// ([`Resolver::previewing`]).
pub fn preview(resolver: &Resolver<'_>, loaded: &Loaded, locale: &Locale, report: &mut Report) -> Document {
    make(resolver, loaded, locale, report).0
}

/// The same with the texts that it is made of, by the names of their messages, in the order in which they were fetched.
#[must_use]
pub fn preview_named(resolver: &Resolver<'_>, loaded: &Loaded, locale: &Locale) -> (Document, Vec<NamedText>) {
    let (document, _, named) = make(resolver, loaded, locale, &mut Report::default());
    (document, named)
}

/// The document, whether a text in it is a stand-in, and in a preview what it is made of.
fn make(
    resolver: &Resolver<'_>,
    loaded: &Loaded,
    locale: &Locale,
    report: &mut Report,
) -> (Document, bool, Vec<NamedText>) {
    let messages = loaded.messages.get(locale);
    let formatter = resolver.formatter(locale, messages);
    let names = Names::new(messages, resolver.house(locale));
    let source_locale = &resolver.project.settings.source;
    let source = Names::new(loaded.messages.get(source_locale), resolver.house(source_locale));
    let parts = Parts { resolver, loaded, locale, formatter: &formatter, names: &names, source: &source, report };
    let mut context = parts.context();
    let mut document = document(resolver, &mut context);
    if resolver.is_stale(&names, &formatter) || (resolver.previews && context.words.failed) {
        document.draft = Some(context.words.text(Need::new("draft-notice"), &Arguments::new()));
    }
    let failed = context.words.failed;
    (document, failed, std::mem::take(&mut context.words.named))
}

/// Tells of a release that shows no text, or a paragraph for a headline.
fn odd(headline: &Text, shows_text: bool, file: Span, context: &mut EditionContext<'_>) {
    too_long(headline, context);
    if shows_text && context.loaded.release.template.blocks.is_empty() {
        empty(file, context);
    }
}

/// The most characters of a headline that is not told of.
const LONGEST_HEADLINE: usize = 300;

fn too_long(headline: &Text, context: &mut EditionContext<'_>) {
    let count = headline.as_str().chars().count();
    if count <= LONGEST_HEADLINE {
        return;
    }
    let what = message!(
        "headline-long",
        "the headline has {count} characters in {language}; {most} are the most",
        count = count,
        language = context.words.locale,
        most = LONGEST_HEADLINE
    );
    let diagnostic = context.words.placed(Need::new("headline").of_release(), Code::HeadlineTooLong, what);
    context.words.report.once(diagnostic.help(message!("headline-shorter", "say the rest in the text below")));
}

fn empty(file: Span, context: &mut EditionContext<'_>) {
    let what = message!("body-empty", "the release has no text, only what stands around it");
    let diagnostic = Diagnostic::new(Code::EmptyBody, what).at(file, message!("this-release", "this release"));
    context.words.report.once(diagnostic.help(message!(
        "add-text",
        "name a message below the second `+++`, such as `{reference}`",
        reference = "{ lead }"
    )));
}

/// The day of publication, where it is known.
fn published(context: &mut EditionContext<'_>) -> Option<Published> {
    let Publication::On(date) = context.loaded.release.matter.publication else { return None };
    let shown = shown_date(date, "long", "published-on", context);
    Some(Published { date, shown, at: public_at(date, context) })
}

fn document(resolver: &Resolver<'_>, context: &mut EditionContext<'_>) -> Document {
    let loaded = context.loaded;
    let matter = &loaded.release.matter;
    let file = resolver.sources.span(loaded.release.file, 0..3);
    let by = |id: &'static str| Need::new(id).by(file, Why::Release);
    let label = label(context, file);
    let headline = context.words.text(by("headline").of_release(), &context.arguments);
    let short_headline = if context.words.optional("headline", "short") {
        context.words.text(by("headline").of_release().attribute("short"), &context.arguments)
    } else {
        headline.clone()
    };
    let amendments::Made { amended, notices } = amendments::made(context);
    let shows_text = loaded.keeps() == Keep::Text;
    let standfirst = matter.standfirst.as_ref().filter(|_| shows_text).map(|id| standfirst(id, context));
    let mut anchors = Anchors::default();
    let (mut body, mut sections) = if shows_text { text(context, &mut anchors) } else { Default::default() };
    odd(&headline, shows_text, file, context);
    // Of what is not shown any more the notice alone tells.
    let gone = amended.withdrawn.as_ref().filter(|_| !shows_text).map(|withdrawn| withdrawn.words.clone());
    let description = gone.unwrap_or_else(|| description(standfirst.as_deref(), &body, &headline));
    // Before the body; the description is that of the text.
    body.splice(0..0, around::rows(context).filter(|_| shows_text));
    if shows_text {
        around::footnotes::number(&mut body, &mut sections, context, &mut anchors);
    }
    let notices = around::notices(context, notices);
    let issuers = issuers(context);
    let about = about(context);
    Document {
        slug: loaded.release.slug.to_string(),
        locale: context.words.locale.clone(),
        languages: resolver.languages(loaded),
        published: published(context),
        label,
        reference: form::reference(context),
        letterhead: letterhead::letterhead(context),
        headline,
        calendar: around::calendar(context, &short_headline),
        short_headline,
        standfirst,
        notices,
        body,
        sections,
        contacts: contacts::resolve(context),
        footer: credits::footer(context),
        furniture: furniture::furniture(context),
        description,
        keywords: about.projects.iter().chain(&about.places).cloned().collect(),
        about,
        issuers,
        site: resolver.project.settings.site.clone(),
        draft: None,
        amended,
    }
}

/// What kind of release it is, in words.
fn label(context: &mut EditionContext<'_>, file: Span) -> Option<Text> {
    let id = context.loaded.release.matter.form.kind.label()?;
    Some(context.words.text(Need::new(&id).by(file, Why::Release), &Arguments::new()))
}

/// The words below the headline, in which no footnote has its mark.
fn standfirst(id: &At<String>, context: &mut EditionContext<'_>) -> Vec<Inline> {
    let need = Need::new(&id.value).of_release().by(id.span, Why::Here);
    let words = context.words.inlines(need, &context.arguments);
    if has_mark(&words) {
        context.words.misplaced_mark(need);
    }
    words
}

/// The text with its sections.
fn text(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> (Vec<Block>, Vec<Section>) {
    let (body, notes) = written(context, anchors);
    let mut sections = around::sections(context, anchors);
    around::notes::add(notes, &mut sections, context, anchors);
    (body, sections)
}

/// The text that the template has, and the notes to editors that it has.
fn written(context: &mut EditionContext<'_>, anchors: &mut Anchors) -> (Vec<Block>, Vec<Block>) {
    let blocks = &context.loaded.release.template.blocks;
    let own = around::notes::written(context.loaded);
    let mut resolved = |blocks: &[release::Block], context: &mut EditionContext<'_>| -> Vec<Block> {
        blocks.iter().filter_map(|one| block(one, context, anchors)).collect()
    };
    let mut body = resolved(blocks.get(..own.start).unwrap_or(blocks), context);
    body.extend(resolved(blocks.get(own.end..).unwrap_or_default(), context));
    let notes = blocks.get(own).and_then(<[release::Block]>::split_first);
    let notes = notes.map(|(_, words)| resolved(words, context)).unwrap_or_default();
    if let Some(dateline) = dateline(context) {
        lead(&mut body, dateline);
    }
    (body, notes)
}

fn block(block: &release::Block, context: &mut EditionContext<'_>, anchors: &mut Anchors) -> Option<Block> {
    let list = |blocks: &[release::Block], context: &mut EditionContext<'_>, anchors: &mut Anchors| -> Vec<Block> {
        blocks.iter().filter_map(|b| self::block(b, context, anchors)).collect()
    };
    Some(match block {
        release::Block::Heading { level, content } => {
            let anchor = anchors.of_heading(content);
            let words = inlines(content, context);
            if has_mark(&words) {
                around::footnotes::in_heading(content, context);
            }
            Block::Heading { level: *level, anchor, content: words }
        }
        release::Block::Paragraph(content) => Block::Paragraph(inlines(content, context)),
        release::Block::Funding(_) => {
            let sentences = funding::sentences(context);
            if sentences.is_empty() {
                return None;
            }
            Block::Paragraph(sentences)
        }
        release::Block::List { start, items } => {
            Block::List { start: *start, items: items.iter().map(|item| list(item, context, anchors)).collect() }
        }
        release::Block::Quote { content, attribution } => Block::Quote {
            content: list(content, context, anchors),
            attribution: attribution.as_ref().map(|inlines| running::inlines(inlines, context)),
        },
        release::Block::Figure { path, alternative, caption, credit } => {
            let image = context.loaded.pictures.get(&path.value)?.clone();
            let alternative = context.words.text(need(alternative), &context.arguments);
            let caption = caption.as_ref().map(|c| context.words.inlines(need(c), &context.arguments));
            let credit = credit.as_ref().map(|c| {
                let holder = context.words.text(need(c), &context.arguments);
                holder::line(context, &holder, c.span)
            });
            Block::Figure(Figure { image, alternative, caption, credit })
        }
        release::Block::Break => Block::Break,
        release::Block::Table(table) => Block::Table(table::table(table, context, anchors)),
    })
}

/// Place and date, and the dash after them.
fn dateline(context: &mut EditionContext<'_>) -> Option<[Inline; 2]> {
    let matter = &context.loaded.release.matter;
    let Publication::On(date) = matter.publication else { return None };
    let message = match matter.dateline {
        Dateline::PlaceDate => "dateline-place-date",
        Dateline::DatePlace => "dateline-date-place",
        Dateline::None => return None,
    };
    let places: Vec<String> = matter
        .places
        .iter()
        .map(|id| {
            let message = context.place(id);
            context.words.text(Need::new(&message).by(id.span, Why::Dateline), &Arguments::new()).to_string()
        })
        .collect();
    // Places of a dateline are joined by commas alone: "Almaty, Bishkek, Dushanbe".
    let places = places.join(", ");
    let shown = date_text(date, "dateline", context);
    let arguments =
        Arguments::from([("places".to_owned(), Value::Text(places)), ("date".to_owned(), Value::Text(shown))]);
    let text = context.words.text(Need::new(message), &arguments);
    let dash = context.words.text(Need::new("dateline-dash"), &Arguments::new());
    #[expect(clippy::expect_used, reason = "a text with spaces around it is a text")]
    let dash = Text::new(format!("\u{a0}{dash} ")).expect("a text");
    Some([Inline::Dateline { text, date }, Inline::Text(dash)])
}

/// Runs the dateline into the first paragraph; where a table comes before that, it stands alone.
fn lead(body: &mut Vec<Block>, dateline: [Inline; 2]) {
    let mut before = body.iter_mut().take_while(|block| !matches!(block, Block::Table(_)));
    let first = before.find_map(|block| match block {
        Block::Paragraph(content) => Some(content),
        _ => None,
    });
    match first {
        Some(content) => {
            content.splice(0..0, dateline);
        }
        None => {
            let [dateline, _] = dateline;
            body.insert(0, Block::Paragraph(vec![dateline]));
        }
    }
}

fn description(standfirst: Option<&[Inline]>, body: &[Block], headline: &Text) -> Text {
    let first = standfirst.or_else(|| {
        body.iter().find_map(|block| match block {
            Block::Paragraph(content) => Some(content.as_slice()),
            _ => None,
        })
    });
    let mut text = String::new();
    if let Some(inlines) = first {
        plain(inlines, &mut text);
    }
    Text::new(text.trim()).unwrap_or_else(|_| headline.clone())
}

fn issuers(context: &mut EditionContext<'_>) -> Vec<Text> {
    letterhead::issuers(context).iter().map(|id| context.organisation_text(id, None)).collect()
}

fn about(context: &mut EditionContext<'_>) -> About {
    let matter = &context.loaded.release.matter;
    let mut about = About::default();
    for id in &matter.projects {
        let message = format!("project-{}", id.value);
        let need = Need::new(&message).by(id.span, Why::Project);
        about.projects.push(context.words.text(need, &Arguments::new()));
    }
    let event = matter.events.iter().flat_map(|event| &event.places);
    for id in matter.places.iter().chain(event) {
        let message = context.place(id);
        let name = context.words.text(Need::new(&message).by(id.span, Why::Place), &Arguments::new());
        if !about.places.contains(&name) {
            about.places.push(name);
        }
    }
    (about.funders, about.funder_ids) = credits::funders(context).into_iter().unzip();
    about
}
