//! A form for each fact of a release.
//!
//! In: a front matter, the registry's names. Out: markup. Invariants: each form says which fact it changes, and what somebody saw of it;
//! what cannot be chosen says why.

use super::front::Front;
use super::known::{Fact, PURPOSES, ROLES, Shape, all, purpose, role, title_in};
use super::names::{Names, Thing, kinds};
use crate::cli::desk::kinds::named;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::View;
use crate::cli::desk::texts::Reading;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::document::{Resolver, marks};
use crate::edit::entry::Kind;
use crate::edit::{Field, Piece, facts};
use crate::l10n::Locale;
use crate::registry::Entity;
use crate::release::Publication;

/// What the forms of a release are made of.
pub(super) struct Forms<'a> {
    pub(super) speaker: &'a Speaker,
    pub(super) front: &'a Front<'a>,
    pub(super) names: &'a Names,
}

impl Forms<'_> {
    /// All forms, those of facts that only an editor can change left out.
    pub(super) fn all(&self, out: &mut Markup) {
        let is_read = self.front.is_read();
        for fact in all() {
            if is_read || matches!(fact.key, "headline" | "date") {
                self.one(out, fact);
            }
        }
    }

    fn one(&self, out: &mut Markup, fact: &Fact) {
        let path = self.front.path_of(fact);
        let has_table = path.len() == 1
            || !facts::said(&self.front.toml, path.get(..path.len() - 1).unwrap_or_default()).is_empty();
        if !has_table {
            return;
        }
        match fact.shape {
            Shape::Title => self.title(out, fact),
            Shape::Day => self.day(out, fact),
            Shape::Moment => self.moment(out, fact),
            Shape::Flag => self.flag(out, fact),
            Shape::Kind => self.kind(out, fact),
            Shape::Dateline => self.dateline(out, fact),
            Shape::List(entity) => self.list(out, fact, entity),
            Shape::Funding => self.funding(out, fact),
        }
    }

    /// Begins a form; `wide` ones take a whole line.
    fn begin(&self, out: &mut Markup, fact: &Fact, is_wide: bool) {
        out.raw(if is_wide { "<form class=\"fact wide\"" } else { "<form class=\"fact\"" });
        out.raw(" data-try=\"/fact\" data-send=\"/fact\"><input type=\"hidden\" name=\"release\" value=\"");
        out.text(self.front.slug()).raw("\"><input type=\"hidden\" name=\"fact\" value=\"").text(fact.key);
        out.raw("\"><input type=\"hidden\" name=\"basis\" value=\"").text(&self.front.basis(fact)).raw("\">");
    }

    fn label(&self, out: &mut Markup, fact: &Fact) {
        out.raw("<label class=\"cap\" for=\"fact-").text(fact.key).raw("\">").say(self.speaker, &(fact.name)());
        out.raw("</label>");
    }

    fn title(&self, out: &mut Markup, fact: &Fact) {
        let (source, title) = (self.front.source(), self.front.title());
        let words = match title.as_ref().map(|(.., field)| field.pieces()) {
            Some([]) => "",
            Some([Piece::Words(words)]) => words,
            _ => return self.title_of_text(out, title.as_ref().map(|(.., field)| field)),
        };
        self.begin(out, fact, true);
        out.raw("<label class=\"cap\" for=\"fact-headline\">").say(self.speaker, &title_in(source)).raw("</label>");
        out.raw("<input type=\"text\" name=\"value\" id=\"fact-headline\" maxlength=\"300\" required lang=\"")
            .text(source.tag());
        out.raw("\" value=\"").text(words).raw("\"><p class=\"told\" role=\"alert\"></p></form>");
    }

    /// A headline with a name or a fact in it, or one that nobody has written: both are written with the text.
    fn title_of_text(&self, out: &mut Markup, title: Option<&Field>) {
        let (speaker, front, source) = (self.speaker, self.front, self.front.source());
        let place = (&front.view.project, &front.view.sources);
        let read = |field: &Field| Reading::over(place, Some(front.loaded), source, field.marks()).plain(field);
        out.raw("<div class=\"fact wide\"><label class=\"cap\" for=\"fact-headline\">")
            .say(speaker, &title_in(source));
        out.raw("</label><input type=\"text\" readonly id=\"fact-headline\" lang=\"").text(source.tag());
        out.raw("\" value=\"").text(&title.map(read).unwrap_or_default()).raw("\"><span class=\"fine quiet\">");
        if title.is_some() {
            let words =
                message!("desk-title-has-mark", "A name or a fact stands in it: it is changed with the text.");
            out.say(speaker, &words).raw(" ");
        }
        out.raw("<a href=\"#write/").text(front.slug()).raw("/headline\">");
        out.say(speaker, &message!("desk-write", "Write the text")).raw("</a></span></div>");
    }

    /// A day; as the language writes it beside it.
    fn day(&self, out: &mut Markup, fact: &Fact) {
        let said = facts::said(&self.front.toml, &self.front.path_of(fact));
        let is_day = said.is_empty() || said.parse::<jiff::civil::Date>().is_ok() && said.len() == 10;
        let month = said.trim_matches('"');
        let is_month = month.len() == 7 && format!("{month}-01").parse::<jiff::civil::Date>().is_ok();
        let is_hour = said.len() > 10 && said.get(..10).is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok());
        self.begin(out, fact, false);
        self.label(out, fact);
        if is_day {
            out.raw("<input type=\"date\" name=\"value\" min=\"1991-01-01\" max=\"2099-12-31\" id=\"fact-");
            out.text(fact.key).raw("\" value=\"").text(&said).raw("\">");
        } else if is_month {
            out.raw("<input type=\"month\" name=\"value\" min=\"1991-01\" max=\"2099-12\" id=\"fact-");
            out.text(fact.key).raw("\" value=\"").text(month).raw("\">");
        } else if is_hour {
            out.raw("<input type=\"datetime-local\" name=\"value\" id=\"fact-").text(fact.key).raw("\" value=\"");
            out.text(said.replace(' ', "T").get(..16).unwrap_or_default()).raw("\">");
        } else {
            out.raw("<input type=\"text\" readonly id=\"fact-").text(fact.key).raw("\" value=\"");
            out.text(said.trim_matches('"')).raw("\">");
        }
        if let Some(shown) = self.shown(fact) {
            out.raw("<span class=\"fine quiet\" lang=\"")
                .text(self.locale().tag())
                .raw("\">")
                .text(&shown)
                .raw("</span>");
        }
        if fact.key != "date" && (is_month || is_day && !said.is_empty()) {
            let (value, words) = match is_month {
                true => (format!("{month}-01"), message!("desk-a-day", "The day is known")),
                false => (
                    said.get(..7).unwrap_or_default().to_owned(),
                    message!("desk-a-month", "Only the month is known"),
                ),
            };
            out.raw("<button class=\"small plain\" name=\"value\" value=\"")
                .text(&value)
                .raw("\">")
                .say(self.speaker, &words);
            out.raw("</button>");
        }
        if !is_day && !is_month && !is_hour {
            self.in_file(
                out,
                &message!("desk-day-in-file", "It is not one day: change it in {file}.", file = self.front.path),
            );
        }
        out.raw("<p class=\"told\" role=\"alert\"></p></form>");
    }

    /// The day as the reader's language writes it, or else that of the source.
    fn shown(&self, fact: &Fact) -> Option<String> {
        let front = self.front;
        let is_known = matches!(front.loaded.release.matter.publication, Publication::On(_)) && front.is_read();
        if fact.key != "date" || !is_known {
            return None;
        }
        let resolver = Resolver::new(&front.view.project, &front.view.sources);
        marks(&resolver, Some(front.loaded), self.locale(), &["{ $date }"]).pop().flatten()
    }

    /// The language of the house that the reader reads.
    fn locale(&self) -> &Locale {
        let locales = &self.front.view.project.settings.locales;
        let own = locales.iter().find(|locale| locale.language() == self.speaker.language().tag());
        own.unwrap_or(self.front.source())
    }

    fn moment(&self, out: &mut Markup, fact: &Fact) {
        let said = facts::said(&self.front.toml, &self.front.path_of(fact));
        self.begin(out, fact, false);
        self.label(out, fact);
        out.raw("<input type=\"datetime-local\" name=\"value\" min=\"1991-01-01T00:00\" max=\"2099-12-31T23:59\" id=\"fact-");
        out.text(fact.key).raw("\" value=\"").text(said.replace(' ', "T").get(..16).unwrap_or_default()).raw("\">");
        if self.front.view.project.settings.zone.is_none() && said.is_empty() {
            let words = message!(
                "desk-no-zone",
                "The house has no time zone yet: an hour needs one in the settings of the house (payom.toml)."
            );
            self.in_file(out, &words);
        }
        out.raw("<p class=\"told\" role=\"alert\"></p></form>");
    }

    fn flag(&self, out: &mut Markup, fact: &Fact) {
        let is_set = facts::said(&self.front.toml, &[fact.key]) == "true";
        self.begin(out, fact, false);
        out.raw("<label class=\"confirm\"><input type=\"checkbox\" name=\"value\" value=\"true\" id=\"fact-")
            .text(fact.key);
        out.raw(if is_set { "\" checked> <span>" } else { "\"> <span>" }).say(self.speaker, &(fact.name)());
        out.raw("</span></label><p class=\"told\" role=\"alert\"></p></form>");
    }

    fn kind(&self, out: &mut Markup, fact: &Fact) {
        let key = self.front.kind_key();
        let now = facts::words(&self.front.toml, &[key]).unwrap_or_else(|| "none".to_owned());
        let is_former = |id: &str| matches!(id, "press-release" | "announcement" | "media-advisory" | "none");
        let View { project, sources, .. } = self.front.view;
        let all = kinds(project, sources, self.speaker).into_iter();
        self.choice(out, fact, (&now, all.filter(|(id, _)| key == "kind" || is_former(id)).collect()));
    }

    fn dateline(&self, out: &mut Markup, fact: &Fact) {
        let now = facts::words(&self.front.toml, &[fact.key]).unwrap_or_else(|| "none".to_owned());
        let choices = vec![
            ("place-date".to_owned(), message!("desk-place-date", "place, day")),
            ("date-place".to_owned(), message!("desk-date-place", "day, place")),
            ("none".to_owned(), message!("desk-no-dateline", "without place and day")),
        ];
        self.choice(out, fact, (&now, choices));
    }

    fn choice(&self, out: &mut Markup, fact: &Fact, (now, choices): (&str, Vec<(String, Message)>)) {
        self.begin(out, fact, false);
        self.label(out, fact);
        out.raw("<select name=\"value\" id=\"fact-").text(fact.key).raw("\">");
        for (id, name) in choices {
            option(out, (&id, now), &self.said(&name));
        }
        out.raw("</select><p class=\"told\" role=\"alert\"></p></form>");
    }

    fn said(&self, words: &Message) -> String {
        self.speaker.say(words).into_owned()
    }

    fn list(&self, out: &mut Markup, fact: &Fact, entity: Entity) {
        let path = self.front.path_of(fact);
        let known = facts::list(&self.front.toml, &path);
        self.begin(out, fact, false);
        out.raw("<span class=\"cap\" id=\"fact-")
            .text(fact.key)
            .raw("\">")
            .say(self.speaker, &(fact.name)())
            .raw("</span>");
        if known.is_none() && !facts::said(&self.front.toml, &path).is_empty() {
            let words = message!(
                "desk-list-in-file",
                "It differs from language to language: change it in {file}.",
                file = self.front.path
            );
            self.in_file(out, &words);
        } else {
            let ids = known.unwrap_or_default();
            out.raw("<div class=\"chips\" role=\"group\" aria-labelledby=\"fact-").text(fact.key).raw("\">");
            for (number, id) in ids.iter().enumerate() {
                self.chip(out, self.names.of(entity), (id, number));
            }
            self.picker(out, fact, (self.names.of(entity), &ids));
            out.raw("</div>");
        }
        out.raw("<p class=\"told\" role=\"alert\"></p></form>");
    }

    /// Something that is chosen.
    fn chip(&self, out: &mut Markup, things: &[Thing], (id, number): (&str, usize)) {
        let thing = things.iter().find(|thing| thing.id == id);
        out.raw("<span class=\"chip\" tabindex=\"-1\" data-thing=\"").text(id).raw("\">");
        name(out, thing, id);
        if let Some(why) = thing.and_then(|thing| thing.missing.as_ref()) {
            out.raw(" <span class=\"sign w\">").say(self.speaker, why).raw("</span>");
        }
        out.raw("<button name=\"remove\" value=\"").text(&number.to_string()).raw("\" aria-label=\"");
        let words =
            message!("desk-remove", "Take away: {name}", name = thing.map_or(id, |thing| thing.name.as_str()));
        out.say(self.speaker, &words).raw("\">×</button></span>");
    }

    /// What may be chosen.
    fn picker(&self, out: &mut Markup, fact: &Fact, (things, chosen): (&[Thing], &[String])) {
        let speaker = self.speaker;
        out.raw("<details class=\"pick\"><summary id=\"add-")
            .text(fact.key)
            .raw("\">+ ")
            .say(speaker, &message!("desk-add", "Add"));
        out.raw("<span class=\"unseen\">: ")
            .say(speaker, &(fact.name)())
            .raw("</span></summary><div><input type=\"search\" ");
        out.raw("autocomplete=\"off\" aria-label=\"")
            .say(speaker, &message!("desk-find", "Find a name, in any language"));
        out.raw("\" placeholder=\"")
            .say(speaker, &message!("desk-find", "Find a name, in any language"))
            .raw("\"><ul>");
        for thing in things.iter().filter(|thing| !chosen.contains(&thing.id)) {
            out.raw("<li data-find=\"").text(&thing.id).raw("\n").text(&thing.name);
            thing.others.iter().for_each(|(_, other)| {
                out.raw("\n").text(other);
            });
            out.raw("\">");
            out.raw(if thing.missing.is_some() { "<span class=\"quiet\">" } else { "<button name=\"add\" value=\"" });
            if thing.missing.is_none() {
                out.text(&thing.id).raw("\">");
            }
            name(out, Some(thing), &thing.id);
            for (locale, other) in &thing.others {
                out.raw("<span class=\"fine quiet\" lang=\"")
                    .text(locale.tag())
                    .raw("\">")
                    .text(other)
                    .raw("</span>");
            }
            for words in thing.missing.iter().chain(&thing.note) {
                out.raw("<span class=\"fine sign w\">").say(speaker, words).raw("</span>");
            }
            out.raw(if thing.missing.is_some() { "</span></li>" } else { "</button></li>" });
        }
        out.raw("</ul><p class=\"none fine quiet\" hidden>");
        let none = message!("desk-not-found", "There is no such name in the registry yet.");
        out.say(speaker, &none).raw("</p><p class=\"fine\"><a href=\"#people/").text(kind(fact).word()).raw("/+/");
        out.text(self.front.slug()).raw("\">+ ").say(speaker, &named(kind(fact)).0).raw("</a></p></div></details>");
    }

    /// Who paid for what is announced, apart from the projects.
    fn funding(&self, out: &mut Markup, fact: &Fact) {
        let (speaker, toml) = (self.speaker, &self.front.toml);
        self.begin(out, fact, true);
        out.raw("<span class=\"cap\" id=\"fact-funding\">")
            .say(speaker, &(fact.name)())
            .raw("</span><ul class=\"payers\">");
        let number = |number: usize| number.to_string();
        let mut chosen = Vec::new();
        while let Some(id) = facts::words(toml, &["funding", &number(chosen.len()), "funder"]) {
            let place = number(chosen.len());
            out.raw("<li>");
            self.chip(out, self.names.funders(), (&id, chosen.len()));
            let now = facts::words(toml, &["funding", &place, "role"]).unwrap_or_default();
            self.select(out, (&format!("role-{place}"), &now), (&ROLES, role), &message!("desk-role", "Its part"));
            if let Some(now) = facts::words(toml, &["funding", &place, "what"]) {
                let label = message!("desk-purpose", "What the money is for");
                self.select(out, (&format!("what-{place}"), &now), (&PURPOSES, purpose), &label);
            }
            out.raw("</li>");
            chosen.push(id);
        }
        let another = message!("desk-new-payer", "Another donor:");
        out.raw("</ul><div class=\"payer\"><span class=\"fine quiet\">").say(speaker, &another).raw("</span>");
        let has_event = !self.front.loaded.release.matter.events.is_empty();
        let (part, use_) = ("financial-support", if has_event { "event" } else { "activity" });
        self.select(out, ("new-role", part), (&ROLES, role), &message!("desk-role", "Its part"));
        let uses = if has_event { &PURPOSES[..] } else { PURPOSES.get(1..).unwrap_or_default() };
        self.select(out, ("new-what", use_), (uses, purpose), &message!("desk-purpose", "What the money is for"));
        self.picker(out, fact, (self.names.funders(), &[]));
        out.raw("</div><p class=\"told\" role=\"alert\"></p></form>");
    }

    fn select(
        &self,
        out: &mut Markup,
        (field, now): (&str, &str),
        (ids, words): (&[&str], fn(&str) -> Message),
        label: &Message,
    ) {
        // What is chosen for somebody who is added yet goes with them.
        let waits = if field.starts_with("new-") { "\" data-waits aria-label=\"" } else { "\" aria-label=\"" };
        out.raw("<select name=\"").text(field).raw("\" id=\"").text(field).raw(waits);
        out.say(self.speaker, label).raw("\">");
        for id in ids {
            option(out, (id, now), &self.said(&words(id)));
        }
        out.raw("</select>");
    }

    fn in_file(&self, out: &mut Markup, words: &Message) {
        out.raw("<span class=\"fine quiet\">").say(self.speaker, words).raw("</span>");
    }
}

/// What is chosen for a fact.
fn kind(fact: &Fact) -> Kind {
    match fact.shape {
        Shape::List(Entity::Organisation) => Kind::Organisation,
        Shape::List(Entity::Project) => Kind::Project,
        Shape::List(Entity::Place) => Kind::Place,
        Shape::List(Entity::Contact) => Kind::Contact,
        _ => Kind::Funder,
    }
}

fn option(out: &mut Markup, (id, now): (&str, &str), words: &str) {
    out.raw("<option value=\"")
        .text(id)
        .raw(if id == now { "\" selected>" } else { "\">" })
        .text(words)
        .raw("</option>");
}

/// A name, with its language.
fn name(out: &mut Markup, thing: Option<&Thing>, id: &str) {
    match thing.and_then(|thing| Some((thing, thing.lang.as_ref()?))) {
        Some((thing, lang)) => {
            out.raw("<span lang=\"").text(lang.tag()).raw("\">").text(&thing.name).raw("</span>");
        }
        None => {
            out.raw("<code>").text(id).raw("</code>");
        }
    }
}
