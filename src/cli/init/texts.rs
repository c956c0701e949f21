//! The words of a new house.
//!
//! In: a language, the house. Out: its files under `locales/<tag>/`. Invariants: words that this repository has for its
//! own house exist once, in its `locales/`; only what names the house or its languages lies here, in `texts/`, and the
//! sample in `sample/`.

use super::house::House;
use super::pick::{head, message, replaced, with_comment, with_forms_of};
use crate::l10n::Locale;
use crate::l10n::language::{Named, proposal};
use crate::project::release_messages;

/// The sample release.
pub(super) const SLUG: &str = "2026-09-village-libraries";

/// Organisations of the funder packs that this repository's own house has.
pub(super) const SHARED: [&str; 3] = ["eu", "eu-delegation", "ohchr"];

/// Those that only the packs have.
pub(super) const FURTHER: [&str; 2] = ["un", "undp"];

/// The texts of one language.
pub(super) struct Texts {
    tag: &'static str,
    calendar: &'static str,
    contacts: &'static str,
    funders: &'static str,
    house: &'static str,
    numbers: &'static str,
    organisations: &'static str,
    places: &'static str,
    projects: &'static str,
    site: &'static str,
    /// What names the house or its languages.
    own: &'static str,
    /// The sample release.
    release: &'static str,
}

macro_rules! texts {
    ($tag:literal) => {
        Texts {
            tag: $tag,
            calendar: include_str!(concat!("../../../locales/", $tag, "/calendar.ftl")),
            contacts: include_str!(concat!("../../../locales/", $tag, "/contacts.ftl")),
            funders: include_str!(concat!("../../../locales/", $tag, "/funders.ftl")),
            house: include_str!(concat!("../../../locales/", $tag, "/house.ftl")),
            numbers: include_str!(concat!("../../../locales/", $tag, "/numbers.ftl")),
            organisations: include_str!(concat!("../../../locales/", $tag, "/organisations.ftl")),
            places: include_str!(concat!("../../../locales/", $tag, "/places.ftl")),
            projects: include_str!(concat!("../../../locales/", $tag, "/projects.ftl")),
            site: include_str!(concat!("../../../locales/", $tag, "/site.ftl")),
            own: include_str!(concat!("texts/", $tag, ".ftl")),
            release: include_str!(concat!("sample/", $tag, ".ftl")),
        }
    };
}

static ALL: [Texts; 3] = [texts!("en"), texts!("ru"), texts!("tg")];

impl Texts {
    /// Those of a language; `None` where they are to be translated.
    pub(super) fn of(locale: &Locale) -> Option<&'static Self> {
        ALL.iter().find(|texts| texts.tag == locale.tag())
    }

    /// Whether an id of the registry is not free for the house.
    pub(super) fn takes(id: &str) -> bool {
        SHARED.contains(&id) || FURTHER.contains(&id)
    }

    /// The files of the language, each with its path.
    pub(super) fn files(&self, house: &House, locale: &Locale) -> Vec<(String, String)> {
        let own = |id| message(self.own, id);
        // What the source language tells apart, every other one has to answer.
        let source = Self::of(&house.source).filter(|_| *locale != house.source);
        let formed = |text: &str, of: fn(&Self, &House, &Locale) -> String| match source {
            Some(source) => with_forms_of(text, &of(source, house, &house.source)),
            None => text.to_owned(),
        };
        let site = replaced(self.site, "site-about-publisher", self.own);
        let files = [
            ("calendar", formed(self.calendar, |texts, _, _| texts.calendar.to_owned())),
            ("contacts", format!("{}\n{}", head(self.contacts), own("contact-nigora-salimova"))),
            ("funders", self.funders(source)),
            ("house", replaced(self.house, "index-intro", self.own)),
            ("numbers", self.numbers.to_owned()),
            ("organisations", formed(&self.organisations(house, locale), Self::organisations)),
            ("places", formed(self.places, |texts, _, _| texts.places.to_owned())),
            ("projects", format!("{}\n{}", head(self.projects), own("project-reading-villages"))),
            ("site", replaced(&site, "site-about-languages", self.own)),
        ];
        let files = files.into_iter().map(|(name, text)| (format!("locales/{locale}/{name}.ftl"), text));
        let release = (release_messages(locale, SLUG), self.release.to_owned());
        let id = format!("org-{}", house.id);
        let named = |text: String| text.replace("org-coalition", &id).replace("org-house", &id);
        files.chain(Some(release)).map(|(path, text)| (path, named(text))).collect()
    }

    /// Texts about those who pay. Where Russian is the source, it says in one way what the others say in two.
    fn funders(&self, source: Option<&Self>) -> String {
        if source.is_none_or(|source| source.tag != "ru") {
            return self.funders.to_owned();
        }
        let reason = match self.tag {
            "tg" => "дар забони русӣ ҳар ду ибора як хел аст",
            _ => "Russian says both in the same way",
        };
        with_comment(self.funders, "credit-partners", &format!("payom: allow inconsistent-translation {reason}"))
    }

    /// Names of organisations: the house first, then those of the funder packs.
    fn organisations(&self, house: &House, locale: &Locale) -> String {
        let mut parts = vec![head(self.organisations)];
        parts.extend(match &house.name {
            None => Some(message(self.own, "org-house").to_owned()),
            Some(names) => names.full.get(locale).map(|name| self.own_name(name, names.short.get(locale))),
        });
        parts.extend(SHARED.map(|id| message(self.organisations, &format!("org-{id}")).to_owned()));
        parts.extend(FURTHER.map(|id| message(self.own, &format!("org-{id}")).to_owned()));
        parts.join("\n")
    }

    /// The message with the name of a house in all forms that texts ask for. A name that nobody can decline here stays
    /// as it is, behind a word that can be declined.
    fn own_name(&self, name: &str, short: Option<&String>) -> String {
        let locale: Option<Locale> = self.tag.parse().ok();
        let mut text = format!("org-house = {name}\n");
        for form in ["genitive", "by", "accusative"] {
            let form_of = |locale: &Locale| proposal(locale, Named::Organisation, name, form);
            text.extend(locale.as_ref().and_then(form_of).map(|found| format!("    .{form} = {}\n", found.text)));
        }
        text.extend(short.map(|short| format!("    .short = {short}\n")));
        text
    }
}
