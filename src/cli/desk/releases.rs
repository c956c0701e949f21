//! The first screen: what waits, and every release.
//!
//! In: the project. Out: a screen. Invariants: releases are in memory some at a time; what waits stands first.

use std::sync::mpsc::Sender;

use jiff::civil::Date;

use super::judged::{Found, Key};
use super::markup::Markup;
use super::office::Office;
use super::page::{Kind, Screen, chip, head};
use super::texts::{Reading, said};
use super::wrong::{Progress, Wrong};
use crate::check::lock::Lock;
use crate::check::{self, Translation};
use crate::cli::translate::texts;
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, Report, Sources, counted, message};
use crate::document::{Resolver, marks};
use crate::l10n::Locale;
use crate::project::{Loaded, Project};

/// So many releases are read together.
const GROUP: usize = 32;

/// In so many releases errors are looked for at once.
const FEW: usize = 64;

/// Where there are more, in so many of the newest, which are seen first; in older ones meanwhile.
const JUDGED: usize = 16;

/// Most cards of what waits.
const CARDS: usize = 3;

/// A release in the list.
struct Row {
    slug: String,
    title: String,
    /// The language of the title.
    lang: Locale,
    day: String,
    /// The same for the order; `None` where the facts cannot be read.
    date: Option<Date>,
    /// The language that others are made from, where nothing is written in it.
    unwritten: Option<Locale>,
    languages: Vec<(Locale, Option<Progress>)>,
}

impl Row {
    /// One whose facts cannot be read.
    fn unread(slug: &str, project: &Project) -> Self {
        let (title, source) = (slug.to_owned(), &project.settings.source);
        let others = project.settings.locales.iter().filter(|own| *own != source);
        let languages = others.map(|own| (own.clone(), None)).collect();
        Self {
            slug: title.clone(),
            title,
            lang: source.clone(),
            day: String::new(),
            date: None,
            unwritten: None,
            languages,
        }
    }
}

pub(super) fn screen(office: &mut Office, speaker: &Speaker) -> Option<String> {
    office.list(speaker.language(), |office| made(office, speaker))
}

/// The screen, and whether it says all.
fn made(office: &mut Office, speaker: &Speaker) -> Option<(String, bool)> {
    let (rows, is_whole) = rows(office, speaker)?;
    let mut out = Markup::default();
    let title = message!("desk-releases", "Releases");
    head(&mut out, speaker, Screen::Releases, &speaker.say(&title));
    out.raw("<main class=\"start\"><div class=\"title\"><h1>").say(speaker, &title);
    out.raw("</h1><div class=\"end\"><a class=\"button main\" href=\"#new\">");
    out.say(speaker, &message!("desk-new-release", "New release")).raw("</a></div></div>");
    cards(&mut out, speaker, &rows);
    table(&mut out, speaker, &rows);
    if !is_whole {
        let words = message!("desk-looking-through", "Older releases are still being looked through for errors.");
        out.raw("<p class=\"fine quiet below\" data-soon>").say(speaker, &words).raw("</p>");
    }
    out.raw("<p class=\"fine quiet below\">").say(
        speaker,
        &message!("desk-nothing-leaves", "The files are on this computer, and the desk sends nothing elsewhere."),
    );
    out.raw("</p></main>");
    Some((out.into_string(), is_whole))
}

/// All releases of the project, the newest first, as on the site; above them what cannot be read. Whether all of them were looked through.
fn rows(office: &mut Office, speaker: &Speaker) -> Option<(Vec<Row>, bool)> {
    let (project, sources, stamps, judged) = office.judged()?;
    let order = |rows: &mut Vec<Row>| {
        rows.sort_by(|a, b| (b.date.is_none(), b.date, &b.slug).cmp(&(a.date.is_none(), a.date, &a.slug)));
    };
    if project.slugs.len() <= FEW {
        let mut all = rows_of((project, sources), &project.slugs, None, speaker);
        order(&mut all);
        return Some((all, true));
    }
    let known = Wrong::known(judged.known(stamps));
    let mut all = rows_of((project, sources), &project.slugs, Some(&known), speaker);
    order(&mut all);
    let rest = all.split_off(JUDGED);
    let newest: Vec<String> = all.into_iter().map(|row| row.slug).collect();
    let mut all = rows_of((project, sources), &newest, None, speaker);
    order(&mut all);
    let (own, texts) = (project.clone(), sources.clone());
    let find = move |unknown: &[(String, Key)], found: &Sender<Found>| look_through((&own, &texts), unknown, found);
    let is_whole = judged.has(stamps, rest.iter().map(|row| row.slug.clone()), find);
    all.extend(rest);
    Some((all, is_whole))
}

/// Looks releases through for errors, some at a time, until nobody asks any more.
fn look_through((project, sources): (&Project, &Sources), unknown: &[(String, Key)], found: &Sender<Found>) {
    for group in unknown.chunks(GROUP) {
        let (slugs, mut sources): (Vec<String>, _) =
            (group.iter().map(|(slug, _)| slug.clone()).collect(), sources.clone());
        let loaded = project.with(&slugs, &mut sources, &mut Report::default());
        let settings = &loaded.settings;
        let wrong = Wrong::of(&loaded, &sources, settings.locales.iter().filter(|own| **own != settings.source));
        let mut all = group.iter().map(|(slug, key)| (slug.clone(), *key, wrong.of_release(slug)));
        if all.any(|one| found.send(one).is_err()) {
            return;
        }
    }
}

/// Releases in the list, with the texts that are known to have an error; where nothing is said of those they are looked for.
fn rows_of(
    (project, sources): (&Project, &Sources),
    slugs: &[String],
    known: Option<&Wrong>,
    speaker: &Speaker,
) -> Vec<Row> {
    let mut out = Vec::new();
    let (mut lock, none): (Option<Lock>, _) = (None, Wrong::default());
    for group in slugs.chunks(GROUP) {
        let mut sources = sources.clone();
        let loaded = project.with(group, &mut sources, &mut Report::default());
        let lock = lock.get_or_insert_with(|| texts::lock(&loaded, &sources, &mut Report::default()));
        let house = check::house_names(&loaded);
        let settings = &loaded.settings;
        let into = || settings.locales.iter().filter(|locale| **locale != settings.source);
        let all: Vec<_> = into().map(|locale| (locale, check::translations(&loaded, &house, locale))).collect();
        let looked = known.is_none().then(|| Wrong::of(&loaded, &sources, into()));
        let wrong = known.or(looked.as_ref());
        let is_read = |slug: &&String| loaded.releases.iter().any(|own| own.release.slug.as_str() == **slug);
        out.extend(group.iter().filter(|slug| !is_read(slug)).map(|slug| Row::unread(slug, project)));
        for release in &loaded.releases {
            let slug = release.release.slug.as_str();
            let progress = |(locale, all): &(&Locale, Vec<Translation<'_>>)| {
                let own = all.iter().filter(|one| one.slug == Some(slug));
                let is_own = release.locales.contains(locale);
                ((*locale).clone(), is_own.then(|| Progress::of(own, locale, (lock, wrong.unwrap_or(&none)))))
            };
            let (title, lang) = title((&loaded, &sources), release, speaker);
            let resolver = Resolver::new(&loaded, &sources);
            let day = marks(&resolver, Some(release), &lang, &["{ $date }"]).pop().flatten();
            let day = day.unwrap_or_else(|| release.release.matter.publication.day().to_string());
            let languages = all.iter().map(progress).collect();
            out.push(Row {
                slug: slug.to_owned(),
                title,
                lang,
                day,
                date: Some(release.release.matter.publication.day()),
                unwritten: unwritten(&loaded, release),
                languages,
            });
        }
    }
    out
}

/// The language that others are made from, where a release that is published in it says nothing in it.
fn unwritten(project: &Project, release: &Loaded) -> Option<Locale> {
    let source = &project.settings.source;
    let is_written = release.messages.get(source).is_some_and(|own| !own.entries.entries.is_empty());
    (!is_written && release.locales.contains(source)).then(|| source.clone())
}

/// Says that it has no text in the language that others are made from.
fn no_source(out: &mut Markup, speaker: &Speaker, source: &Locale) {
    let words = message!("desk-no-source", "The {language} text is missing", language = source);
    out.raw("<span class=\"state bad\">✕ ").say(speaker, &words).raw("</span>");
}

/// The headline as readers see it: in the reader's language, or else in that of the source; its language.
pub(super) fn title(
    (project, sources): (&Project, &Sources),
    release: &Loaded,
    speaker: &Speaker,
) -> (String, Locale) {
    let source = &project.settings.source;
    let own = project.settings.locales.iter().find(|locale| locale.language() == speaker.language().tag());
    let found = own.into_iter().chain([source]).find_map(|locale| {
        let entries = &release.messages.get(locale)?.entries.entries;
        let headline = entries.iter().find(|entry| &*entry.id.text == "headline")?;
        let field = said(sources, headline, "headline")?;
        let mut marks = field.marks().peekable();
        let reading = match marks.peek() {
            Some(_) => Reading::over((project, sources), Some(release), locale, marks),
            None => Reading::default(),
        };
        let text = reading.plain(&field).split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then(|| (text, locale.clone()))
    });
    found.unwrap_or_else(|| (release.release.slug.as_str().to_owned(), source.clone()))
}

/// The name of a language, in the reader's.
pub(super) fn language(speaker: &Speaker, locale: &Locale) -> String {
    let name = speaker.say(&message!("desk-language-name", "{language}", language = locale)).into_owned();
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn unwritten_card(out: &mut Markup, speaker: &Speaker, row: &Row, source: &Locale) {
    out.raw("<li>");
    no_source(out, speaker, source);
    out.raw("<p lang=\"").text(row.lang.tag()).raw("\">").text(&row.title).raw("</p><a href=\"#write/");
    out.text(&row.slug).raw("\">").say(speaker, &message!("desk-write-it", "Write it"));
    out.raw("<span class=\"unseen\">: ").text(&row.title).raw("</span></a></li>");
}

fn cards(out: &mut Markup, speaker: &Speaker, rows: &[Row]) {
    let waiting = rows.iter().flat_map(|row| {
        let own = row.languages.iter().filter_map(move |(locale, progress)| Some((row, locale, (*progress)?)));
        own.filter_map(|(row, locale, Progress { tally, wrong, .. })| {
            let kinds = [
                (Kind::Missing, tally.missing),
                (Kind::Wrong, wrong),
                (Kind::Stale, tally.stale),
                (Kind::Review, tally.flagged),
            ];
            kinds.into_iter().find(|(_, count)| *count > 0).map(|(kind, count)| (row, locale, kind, count))
        })
    });
    let mut waiting: Vec<_> = waiting.collect();
    let unwritten: Vec<_> = rows.iter().filter_map(|row| Some((row, row.unwritten.as_ref()?))).collect();
    // What keeps a release from being published first, in the newest release first.
    waiting.sort_by_key(|(.., kind, _)| *kind);
    let more = (unwritten.len() + waiting.len()).saturating_sub(CARDS);
    waiting.truncate(CARDS.saturating_sub(unwritten.len()));
    out.raw("<h2 class=\"unseen\">").say(speaker, &message!("desk-waiting", "What waits for you")).raw("</h2>");
    if unwritten.is_empty() && waiting.is_empty() {
        out.raw("<p class=\"state good done\">✓ ");
        out.say(speaker, &message!("desk-nothing-waits", "Every text is translated and up to date.")).raw("</p>");
        return;
    }
    out.raw("<ul class=\"waiting\">");
    for (row, source) in unwritten.into_iter().take(CARDS) {
        unwritten_card(out, speaker, row, source);
    }
    for (row, locale, kind, count) in waiting {
        out.raw("<li>");
        chip(out, speaker, kind, count);
        out.raw("<p>").text(&language(speaker, locale)).raw(": <span lang=\"").text(row.lang.tag()).raw("\">");
        out.text(&row.title)
            .raw("</span></p><a href=\"#translate/")
            .text(&row.slug)
            .raw("/")
            .text(locale.tag())
            .raw("\">");
        let words = match kind {
            Kind::Missing => message!("desk-translate-them", "Translate"),
            Kind::Wrong => message!("desk-mend", "Mend it"),
            Kind::Stale => message!("desk-bring-up-to-date", "Bring up to date"),
            Kind::Review | Kind::Doubt => message!("desk-look-at-them", "Look at it"),
        };
        out.say(speaker, &words);
        out.raw("<span class=\"unseen\">: ")
            .text(&language(speaker, locale))
            .raw(", ")
            .text(&row.title)
            .raw("</span></a></li>");
    }
    out.raw("</ul>");
    if more > 0 {
        let words = counted!("desk-more-waits", more, "and {count} more below", "and {count} more below");
        out.raw("<p class=\"fine quiet\">").say(speaker, &words).raw("</p>");
    }
}

fn table(out: &mut Markup, speaker: &Speaker, rows: &[Row]) {
    out.raw("<table><thead><tr><th scope=\"col\">").say(speaker, &message!("desk-release", "Release")).raw("</th>");
    for (locale, _) in rows.first().map(|row| row.languages.as_slice()).unwrap_or_default() {
        out.raw("<th scope=\"col\">").text(&language(speaker, locale)).raw("</th>");
    }
    out.raw("<th scope=\"col\"><span class=\"unseen\">").say(speaker, &message!("desk-next-step", "Next step"));
    out.raw("</span></th></tr></thead><tbody>");
    for row in rows {
        out.raw("<tr><td>");
        out.raw("<a href=\"#release/").text(&row.slug).raw("\" lang=\"").text(row.lang.tag()).raw("\">");
        out.text(&row.title).raw("</a><br>");
        if row.date.is_some() {
            out.raw("<span class=\"fine quiet\" lang=\"").text(row.lang.tag()).raw("\">").text(&row.day);
        } else {
            let words = message!("desk-release-broken", "The release cannot be read: mend it first.");
            out.raw("<span class=\"state bad\">✕ ").say(speaker, &words);
        }
        out.raw("</span></td>");
        for (locale, progress) in &row.languages {
            out.raw("<td class=\"lang\" data-l=\"").text(&language(speaker, locale)).raw("\">");
            match (progress, &row.unwritten) {
                (Some(_), Some(source)) => no_source(out, speaker, source),
                (Some(progress), None) => cell(out, speaker, row, locale, *progress),
                (None, _) => {
                    out.raw("<span class=\"quiet\">–</span>");
                }
            }
            out.raw("</td>");
        }
        if row.date.is_none() {
            out.raw("<td class=\"do\"></td></tr>");
            continue;
        }
        out.raw("<td class=\"do\"><a class=\"button\" href=\"#publish/").text(&row.slug).raw("\">");
        out.say(speaker, &message!("desk-publish-it", "Publish…")).raw("<span class=\"unseen\">: ").text(&row.title);
        out.raw("</span></a></td></tr>");
    }
    out.raw("</tbody></table>");
}

/// How far a release is in a language.
fn cell(out: &mut Markup, speaker: &Speaker, row: &Row, locale: &Locale, progress: Progress) {
    let (Progress { tally, wrong, doubted }, done) = (progress, progress.done());
    let (class, sign) = match (tally.missing, wrong, tally.stale) {
        (0, 0, 0) if doubted > 0 => ("state wait", "? "),
        (0, 0, 0) => ("state good", "✓ "),
        (0, 0, _) => ("state wait", "↻ "),
        (0, ..) => ("state bad", "! "),
        _ => ("state bad", "✕ "),
    };
    out.raw("<a class=\"")
        .raw(class)
        .raw("\" href=\"#translate/")
        .text(&row.slug)
        .raw("/")
        .text(locale.tag())
        .raw("\">");
    out.raw(sign);
    let of = message!("desk-of", "{done} of {all}", done = done, all = tally.all);
    out.say(speaker, &of).raw("<span class=\"unseen\"> (").text(&language(speaker, locale)).raw(", ");
    out.text(&row.title).raw(")</span></a>");
    if wrong > 0 {
        let words = counted!("desk-wrong-texts", wrong, "{count} text with an error", "{count} texts with an error");
        out.raw("<span class=\"quiet\">").say(speaker, &words).raw("</span>");
    } else if doubted > 0 {
        let words =
            counted!("desk-doubted-texts", doubted, "{count} text with a remark", "{count} texts with a remark");
        out.raw("<span class=\"quiet\">").say(speaker, &words).raw("</span>");
    }
    out.raw("<progress aria-hidden=\"true\" value=\"")
        .text(&done.to_string())
        .raw("\" max=\"")
        .text(&tally.all.max(1).to_string());
    out.raw("\"></progress>");
    if tally.flagged > 0 {
        let words = counted!("tally-review", tally.flagged, "{count} to review", "{count} to review");
        out.raw("<span class=\"quiet\">").say(speaker, &words).raw("</span>");
    }
}
