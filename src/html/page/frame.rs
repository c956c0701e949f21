//! What every page has around its content: letterhead, languages, main menu, foot.
//!
//! In: a [`Frame`]. Out: the values `page` and `words` of its template. Invariants: the menu is there only where there
//! is a site for it to lead into.

use minijinja::{Value, context};

use crate::document::{Issuer, Letterhead, Published, Text};
use crate::html::markup::escape::Markup;
use crate::html::markup::language::rtl;
use crate::html::site::model::SiteLocale;
use crate::l10n::Locale;

/// An entry of the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    Newsroom,
    Projects,
    Places,
    Search,
    About,
}

impl Item {
    /// Its page within the language's folder.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Newsroom => "index.html",
            Self::Projects => "projects.html",
            Self::Places => "places.html",
            Self::Search => "search.html",
            Self::About => "about.html",
        }
    }
}

/// How a page stands to an entry of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Current {
    /// It is that page.
    Page(Item),
    /// It lies below it.
    Below(Item),
}

/// The parts of a frame.
pub(crate) struct Frame<'a> {
    pub(crate) locale: &'a Locale,
    /// The class of the body.
    pub(crate) kind: &'static str,
    pub(crate) head: Markup,
    pub(crate) skip: &'a Text,
    pub(crate) publisher: &'a Text,
    /// Whose letterhead it has; a page of the site has that of the house.
    pub(crate) letterhead: &'a Letterhead,
    pub(crate) languages_label: &'a Text,
    pub(crate) languages: Vec<Value>,
    pub(crate) site: Option<&'a SiteLocale>,
    /// What leads to the root.
    pub(crate) up: &'static str,
    pub(crate) current: Option<Current>,
    /// Whether the language has a feed.
    pub(crate) feed: bool,
    /// The house's logo: its file, its width and height.
    pub(crate) logo: Option<&'a (String, (u32, u32))>,
    /// Its absolute address, where the house has a site: paper shows it.
    pub(crate) address: Option<String>,
}

impl Frame<'_> {
    /// `page` and `words`.
    pub(crate) fn values(self) -> (Value, Value) {
        let folder = self.site.map(|site| format!("{}{}/", self.up, site.locale.tag()));
        let within = |file: &str| folder.as_ref().map(|folder| format!("{folder}{file}"));
        let words = self.site.map(SiteLocale::words);
        let menu: Vec<Value> = self.site.map_or_else(Vec::new, |site| {
            let texts = &site.texts.words;
            let mut items = vec![(Item::Newsroom, &texts.newsroom)];
            if !site.texts.projects.is_empty() {
                items.push((Item::Projects, &texts.projects));
            }
            if !site.texts.places.is_empty() {
                items.push((Item::Places, &texts.places));
            }
            items.extend(site.texts.search.iter().map(|words| (Item::Search, &words.title)));
            items.push((Item::About, &texts.about));
            let entry = |(item, text): (Item, &Text)| {
                let current = match self.current {
                    Some(Current::Page(page)) if page == item => Some("page"),
                    Some(Current::Below(above)) if above == item => Some("true"),
                    _ => None,
                };
                context! { address => within(item.file()), text => text.as_str(), current }
            };
            items.into_iter().map(entry).collect()
        });
        // The house leads home, wherever it stands.
        let home = within(Item::Newsroom.file());
        let issuer = |issuer: &Issuer| {
            context! { name => issuer.name.as_str(), home => home.as_deref().filter(|_| issuer.house) }
        };
        let issuers: Vec<Value> = match self.letterhead {
            Letterhead::Joint(issuers) => issuers.iter().map(issuer).collect(),
            Letterhead::House | Letterhead::None => Vec::new(),
        };
        let page = context! {
            lang => self.locale.tag(),
            rtl => rtl(self.locale),
            kind => self.kind,
            head => Value::from_safe_string(self.head.finish()),
            skip => self.skip.as_str(),
            publisher => self.publisher.as_str(),
            issuers,
            no_letterhead => *self.letterhead == Letterhead::None,
            home => within(Item::Newsroom.file()),
            about => within(Item::About.file()),
            feed => within("feed.xml").filter(|_| self.feed),
            languages_label => self.languages_label.as_str(),
            // Where there is no other language there is nothing to switch.
            languages => if self.languages.len() > 1 { self.languages } else { Vec::new() },
            menu,
            logo => self.logo.map(|(file, (width, height))| {
                context! { address => format!("{}{file}", self.up), width, height }
            }),
            address => self.address,
        };
        (page, Value::from(words))
    }
}

/// One language of a switcher; without an address it is the page's own. `same` says that the address is that of the
/// same page in the other language.
pub(crate) fn switch(locale: &Locale, name: &Text, address: Option<String>, same: bool) -> Value {
    context! { lang => locale.tag(), rtl => rtl(locale), name => name.as_str(), address, same }
}

/// A day, for people and for machines.
pub(crate) fn day(day: &Published) -> Value {
    context! { date => day.date.to_string(), shown => day.shown.as_str() }
}
