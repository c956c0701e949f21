//! What templates of the site's pages are given.
//!
//! In: the site in one language, and what a page lists. Out: values for templates. Invariants: every address is relative to
//! a language's folder.

use minijinja::{Value, context};

use crate::document::size;
use crate::document::{PagePart, Subject, Text};
use crate::html::markup::encode::segment;
use crate::html::page::{contacts, footer};
use crate::html::site::lists::{Kind, Topic};
use crate::html::site::model::{Entry, PER_PAGE, SiteLocale, page_of};
use crate::html::theme::template::finished;

/// What a page shows of a list.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    /// How many releases the whole list has.
    pub(super) length: usize,
    /// Those that stand on the page.
    pub(super) entries: &'a [Entry],
}

/// Which page of a list this is.
pub(super) struct Paging {
    /// From 0.
    pub(super) page: usize,
    pages: usize,
    newer: Option<String>,
    older: Option<String>,
    /// The first page, the last, and those beside this one, with their files; `None` where some are left out.
    numbers: Vec<Option<(usize, String)>>,
}

impl Paging {
    /// `None` for a list of one page.
    pub(super) fn of(kind: Kind<'_>, length: usize) -> Option<Self> {
        let pages = length.div_ceil(PER_PAGE);
        if matches!(kind, Kind::Projects | Kind::Places | Kind::Search | Kind::About) {
            return None;
        }
        let page = kind.number();
        let newer = page.checked_sub(1).map(|page| kind.page(page).file());
        let older = (page + 1 < pages).then(|| kind.page(page + 1).file());
        let mut numbers: Vec<Option<(usize, String)>> = Vec::new();
        let mut last = None;
        for number in 0..pages {
            // A gap of one page is that page.
            let near = number.abs_diff(page) < 2 || (number.abs_diff(page) == 2 && [1, pages - 2].contains(&number));
            if near || number == 0 || number + 1 == pages {
                if last.is_some_and(|last| last + 1 < number) {
                    numbers.push(None);
                }
                last = Some(number);
                numbers.push(Some((number, kind.page(number).file())));
            }
        }
        (pages > 1).then_some(Self { page, pages, newer, older, numbers })
    }

    /// "Page 2 of 3".
    pub(super) fn shown(&self, own: &SiteLocale) -> String {
        self.named(self.page, own)
    }

    fn named(&self, page: usize, own: &SiteLocale) -> String {
        let part = |part: &PagePart| match part {
            PagePart::Text(text) => text.to_string(),
            PagePart::Page => (page + 1).to_string(),
            PagePart::Pages => self.pages.to_string(),
        };
        own.texts.page_of.iter().map(part).collect()
    }

    /// Links to pages by their numbers.
    fn numbered(&self, own: &SiteLocale) -> Vec<Value> {
        let link = |link: &Option<(usize, String)>| match link {
            Some((page, file)) => context! {
                number => (page + 1).to_string(),
                name => self.named(*page, own),
                address => (*page != self.page).then_some(file.as_str()),
                gap => false,
            },
            None => context! { gap => true },
        };
        self.numbers.iter().map(link).collect()
    }
}

/// A list's values.
pub(super) fn list(own: &SiteLocale, kind: Kind<'_>, shown: &Shown<'_>, paging: Option<&Paging>) -> Value {
    let words = &own.texts.words;
    let first_page = paging.is_none_or(|paging| paging.page == 0);
    let (kicker, title, subject) = match kind {
        Kind::Year(year, _) => (Some(&words.year), year.to_string(), None),
        Kind::Subject(topic, subject, _) => {
            (topic.words(&own.texts).map(|(one, _)| one), subject.name.to_string(), Some(subject))
        }
        _ => (None, words.heading.to_string(), None),
    };
    let newsroom = matches!(kind, Kind::Newsroom(_));
    let entries = shown.entries.iter().map(|entry| self::entry(entry, own, "../"));
    let credits = subject.and_then(|subject| subject.footer.as_ref()).filter(|_| first_page);
    context! {
        kicker => kicker.map(Text::as_str),
        title,
        intro => if newsroom { words.intro.as_str() } else { own.count(shown.length) },
        heading => words.heading.as_str(),
        entries => entries.collect::<Value>(),
        paging => paging.map(|paging| context! {
            newer => paging.newer.as_deref(),
            older => paging.older.as_deref(),
            shown => paging.shown(own),
            numbers => paging.numbered(own),
        }),
        find => match kind {
            Kind::Newsroom(_) => find(own),
            Kind::Year(year, _) => months(own, year),
            _ => Vec::new(),
        },
        credits => finished(|html| credits.into_iter().for_each(|credits| footer::footer(html, credits))),
    }
}

/// Links to the lists by year, kind, project, funder and place.
fn find(own: &SiteLocale) -> Vec<Value> {
    let words = &own.texts.words;
    let years = own.years().into_iter().map(|year| {
        let kind = Kind::Year(year, 0);
        context! { address => kind.file(), name => year.to_string(), count => own.count(own.listed(kind).len()) }
    });
    let mut groups = vec![group(&words.by_year, years.collect())];
    for topic in Topic::ALL.into_iter().filter(|topic| *topic != Topic::Month) {
        let subjects = topic.of(&own.texts);
        if let Some((_, heading)) = topic.words(&own.texts).filter(|_| !subjects.is_empty()) {
            groups.push(group(heading, subject_links(own, subjects, topic)));
        }
    }
    groups
}

/// Links to the months of a year.
fn months(own: &SiteLocale, year: i16) -> Vec<Value> {
    let months: Vec<Value> = own.months(year).map(|month| subject_link(own, month, Topic::Month)).collect();
    let heading = Topic::Month.words(&own.texts).filter(|_| !months.is_empty());
    heading.map(|(_, heading)| group(heading, months)).into_iter().collect()
}

fn group(heading: &Text, links: Vec<Value>) -> Value {
    context! { heading => heading.as_str(), links }
}

pub(super) fn subject_links(own: &SiteLocale, subjects: &[Subject], topic: Topic) -> Vec<Value> {
    subjects.iter().map(|subject| subject_link(own, subject, topic)).collect()
}

fn subject_link(own: &SiteLocale, subject: &Subject, topic: Topic) -> Value {
    context! {
        address => format!("{}-{}.html", topic.prefix(), segment(&subject.id)),
        name => subject.name.as_str(),
        count => own.count(subject.releases.len()),
    }
}

pub(super) fn entry(entry: &Entry, own: &SiteLocale, up: &str) -> Value {
    let words = &own.texts.words;
    let html = page_of(entry, own, up);
    let pdf = entry.download.as_ref().map(|download| {
        context! {
            address => format!("{up}{}/{}", segment(&entry.slug), segment(&download.file)),
            text => words.download_pdf.as_str(),
            size => size(download.bytes, &words.kilobyte, &words.megabyte),
        }
    });
    context! {
        address => html,
        label => entry.label.as_ref().map(Text::as_str),
        date => entry.published.as_ref().map(|day| day.date.to_string()),
        shown => entry.published.as_ref().map(|day| day.shown.as_str()),
        changed => entry.changed.as_ref().and_then(|changed| changed.listed.as_ref()).map(Text::as_str),
        headline => entry.headline.as_str(),
        authors => (!entry.authors.is_empty())
            .then(|| entry.authors.iter().map(Text::as_str).collect::<Vec<_>>().join(" · ")),
        standfirst => entry.standfirst.as_ref().map(Text::as_str),
        pdf,
    }
}

/// The values of the page about the newsroom.
pub(super) fn about(own: &SiteLocale) -> Value {
    let words = &own.texts.words;
    let paragraphs = [&words.about_publisher, &words.about_languages, &words.about_formats, &words.about_privacy]
        .map(Text::as_str);
    let site = own.texts.publisher_site.as_ref().map(|site| {
        let shown = site.as_str().trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
        context! { address => site.as_str(), text => shown }
    });
    context! {
        title => words.about.as_str(),
        paragraphs => Value::from_iter(paragraphs),
        publisher => own.texts.publisher.as_str(),
        site,
        contacts => finished(|html| own.texts.contacts.iter().for_each(|block| contacts::section(html, block))),
    }
}

/// The values of the page on which readers search.
pub(super) fn search(own: &SiteLocale) -> Value {
    let Some(words) = &own.texts.search else { return Value::UNDEFINED };
    context! {
        title => words.title.as_str(),
        label => words.label.as_str(),
        hint => words.hint.as_str(),
        script => words.script.as_str(),
        found => words.found.as_str(),
        none => words.none.as_str(),
        more => words.more.as_str(),
        within => words.within.as_ref().map(Text::as_str),
    }
}
