//! The form of an entry.
//!
//! In: an entry, what somebody typed of it. Out: a screen; pieces of it that change with what is typed. Invariants: what was typed and not saved
//! is there again the next time; what is missing is said in words of the reader.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::called::Called;
use super::change::Wrong;
use super::entry::{Entry, message_of};
use super::known::{Shape, facts};
use super::remarks::{label, missing};
use super::values::Values;
use crate::cli::desk::history::Last;
use crate::cli::desk::kinds::named;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, View};
use crate::cli::desk::page::{Screen, head, undo};
use crate::cli::desk::shown::Shown;
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, message};
use crate::edit::entry::Kind;
use crate::registry::OrganisationId;

/// A form and what it holds.
pub(super) struct Form<'a> {
    pub(super) speaker: &'a Speaker,
    pub(super) entry: &'a Entry<'a>,
    pub(super) values: &'a Values,
    pub(super) called: &'a Called,
    pub(super) is_new: bool,
}

/// The parts of an address: the kind, the id, which is `+` for a new entry, and the release to which one goes back, if there is one.
pub(super) fn parts(address: &str) -> Option<(Kind, &str, &str)> {
    let mut parts = address.splitn(3, '/');
    let kind = Kind::of(parts.next()?)?;
    let id = parts.next().filter(|id| !id.is_empty())?;
    // What follows is for the script: the field that is gone to.
    Some((kind, id, parts.next().filter(|back| !back.starts_with("@/")).unwrap_or_default()))
}

/// The name under which a form that is not saved is kept.
pub(super) fn draft_name(kind: Kind, id: &str) -> String {
    format!("entry {}/{}", kind.word(), if id.is_empty() { "+" } else { id })
}

/// What a new entry begins with: its house, and where that is.
pub(super) fn beginning(view: &View, kind: Kind) -> Values {
    let mut out = Values::default();
    let publisher = &view.project.settings.publisher.value;
    match kind {
        Kind::Contact => {
            out.set("fact/organisation", publisher.to_string());
            out.set("row/phones/0/kind", "office");
        }
        Kind::Project => out.set("list/implementers/0", publisher.to_string()),
        Kind::Place => {
            let house = view.project.registry.organisations.get(publisher).and_then(|own| own.country.clone());
            out.set("fact/country", house.unwrap_or_default());
        }
        Kind::Organisation | Kind::Funder => {}
    }
    out
}

/// The screen; `None` where there is no such entry.
pub(in crate::cli::desk) fn screen(office: &mut Office, speaker: &Speaker, address: &str) -> Option<String> {
    let (kind, id, back) = parts(address)?;
    let is_new = id == "+";
    let view = office.view(None)?;
    let entry = if is_new { Entry::begun(&view, kind, "") } else { Entry::find(&view, kind, id)? };
    let (mut values, basis) = match is_new {
        true => (beginning(&view, kind), String::new()),
        false => (entry.values(), entry.basis()),
    };
    let draft = office
        .drafts
        .get(&draft_name(kind, &entry.id))
        .and_then(|kept| Some((Values::sent(&kept["values"]).ok()?, kept["basis"].as_str()?.to_owned())));
    let is_draft = draft.is_some();
    let mut told = Markup::default();
    if let Some((kept, seen)) = draft {
        // What the file says by now stands beside it, and is written over only by who has seen that.
        if seen != basis {
            changed(&mut told, speaker, &entry, (&kept, &values));
        }
        values = kept;
    }
    let called = Called::new(&view);
    let form = Form { speaker, entry: &entry, values: &values, called: &called, is_new };
    let (new, all) = named(kind);
    let (name, lang) = if is_new { (speaker.say(&new).into_owned(), None) } else { called.name(kind, id, speaker) };
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::People, &name);
    out.raw("<main class=\"begin entry\"><p class=\"fine\"><a href=\"#people\">")
        .say(speaker, &all)
        .raw("</a></p><h1");
    if let Some(lang) = lang {
        out.raw(" lang=\"").text(lang.tag()).raw("\"");
    }
    out.raw(">").text(&name).raw("</h1>");
    form.put(&mut out, (&basis, back), (is_draft, &told), office.last(&Shown::People));
    out.raw("</main>");
    Some(out.into_string())
}

impl Form<'_> {
    fn put(&self, out: &mut Markup, (basis, back): (&str, &str), (is_draft, told): (bool, &Markup), last: Last) {
        let (speaker, entry) = (self.speaker, self.entry);
        out.raw("<form novalidate data-try=\"/entry/try\" data-send=\"/entry\">");
        for (name, value) in
            [("kind", entry.kind.word()), ("id", entry.id.as_str()), ("basis", basis), ("release", back)]
        {
            out.raw("<input type=\"hidden\" name=\"").text(name).raw("\" value=\"").text(value).raw("\">");
        }
        out.raw("<div id=\"wrong\" tabindex=\"-1\">").piece(told).raw("</div>");
        self.names(out);
        for fact in facts(entry.kind).iter().filter(|fact| !fact.is_rare) {
            self.fact(out, fact);
        }
        self.rare(out);
        self.more(out);
        // What comes and goes while somebody types stands below all fields, so that none of them moves.
        out.raw("<div id=\"missing\">");
        self.missing(out);
        out.raw("</div><div id=\"draft\">");
        self.draft(out, is_draft);
        out.raw("</div><p class=\"told\" role=\"alert\"></p><div class=\"ways\"><button class=\"main\">")
            .say(speaker, &message!("people-save", "Save"));
        out.raw("</button><a class=\"button\" href=\"#");
        match back {
            "" => out.raw("people"),
            slug => out.raw("release/").text(slug),
        };
        out.raw("\">").say(speaker, &message!("desk-not-now", "Not now")).raw("</a>");
        undo(out, speaker, last);
        out.raw("</div></form>");
    }

    /// What is rarely needed: folded away as long as nothing is said there. It stays as it is while somebody types, and opens where a field of it is
    /// gone to.
    fn rare(&self, out: &mut Markup) {
        let rare = || facts(self.entry.kind).iter().filter(|fact| fact.is_rare);
        if !self.is_new && rare().next().is_none() {
            return;
        }
        let is_chosen = self.is_new && self.values.get("new-id") != self.values.get("was-id");
        let is_said = is_chosen || rare().any(|fact| !self.values.get(&format!("fact/{}", fact.key)).is_empty());
        out.raw("<details class=\"fold\"").raw(if is_said { " open>" } else { ">" }).raw("<summary>");
        out.say(self.speaker, &message!("people-rare", "What is rarely needed")).raw("</summary>");
        if self.is_new {
            out.raw("<div id=\"proposal\">");
            self.proposal(out);
            out.raw("</div>");
        }
        rare().for_each(|fact| self.fact(out, fact));
        out.raw("</details>");
    }

    /// Whether something stands here that is in no file.
    pub(super) fn draft(&self, out: &mut Markup, is_draft: bool) {
        if !is_draft {
            return;
        }
        out.raw("<p class=\"fine was\">")
            .say(self.speaker, &message!("people-draft", "Not saved yet: what you typed is kept."));
        out.raw(" <button class=\"small\" name=\"discard\" value=\"yes\">")
            .say(self.speaker, &message!("people-discard", "Discard it"));
        out.raw("</button></p>");
    }

    /// What is still missing of its name.
    pub(super) fn missing(&self, out: &mut Markup) {
        let missing = missing(self.entry, self.values, self.speaker);
        if missing.is_empty() {
            return;
        }
        let words = message!(
            "people-missing",
            "Still missing of its name; a release that uses it in that language waits for it:"
        );
        out.raw("<p class=\"fine quiet\">").say(self.speaker, &words).raw("</p><ul class=\"lacking fine\">");
        for words in &missing {
            out.raw("<li><span class=\"sign w\">!</span> ").say(self.speaker, words).raw("</li>");
        }
        out.raw("</ul>");
    }

    /// The short name by which files know it.
    pub(super) fn proposal(&self, out: &mut Markup) {
        let speaker = self.speaker;
        out.raw("<div class=\"fact\"><label class=\"cap\" for=\"new-id\">");
        out.say(speaker, &message!("people-id", "Short name by which releases know it"))
            .raw("</label><input type=\"text\" ");
        out.raw(
            "name=\"new-id\" id=\"new-id\" maxlength=\"60\" spellcheck=\"false\" autocapitalize=\"none\" value=\"",
        );
        out.text(self.values.get("new-id"))
            .raw("\"><input type=\"hidden\" name=\"was-id\" value=\"")
            .text(self.values.get("was-id"));
        out.raw("\"><span class=\"fine quiet\">")
            .say(speaker, &message!("people-id-once", "It is chosen once, and no reader sees it."));
        out.raw("</span></div>");
    }

    /// What stands in the file that no form shows, and where.
    fn more(&self, out: &mut Markup) {
        let (entry, speaker) = (self.entry, self.speaker);
        if self.is_new {
            return;
        }
        let registry = &entry.view.project.registry;
        let organisation = OrganisationId::new(entry.id.clone());
        if let Some((path, line)) = entry.place() {
            let words = match message_of(registry, entry.kind, &entry.id).1 {
                0 => message!(
                    "people-more",
                    "What else there is to say of it stands in {file}, from line {line}.",
                    file = path,
                    line = line
                ),
                _ => message!(
                    "people-more-names",
                    "It had other names before: they stand in {file}, from line {line}.",
                    file = path,
                    line = line
                ),
            };
            out.raw("<p class=\"fine quiet\" id=\"more\">").say(speaker, &words).raw("</p>");
        }
        let is_payer = registry.funders.contains_key(&organisation);
        let (to, words) = match (entry.kind, is_payer) {
            (Kind::Organisation, true) => {
                ("funder", message!("people-as-funder", "It is a donor, too: logo and permission"))
            }
            (Kind::Organisation, false) => ("funder", message!("people-to-funder", "Make it a donor, too")),
            _ => return,
        };
        out.raw("<p><a href=\"#people/")
            .text(to)
            .raw("/")
            .text(&entry.id)
            .raw("\">")
            .say(speaker, &words)
            .raw("</a></p>");
    }

    /// The pieces that change with what is typed.
    pub(super) fn pieces(&self, is_draft: bool, wrong: &[Wrong]) -> Value {
        let mut out = serde_json::Map::new();
        let mut put = |id: String, with: &dyn Fn(&mut Markup)| {
            let mut piece = Markup::default();
            with(&mut piece);
            out.insert(id, piece.into_string().into());
        };
        put("missing".to_owned(), &|piece| self.missing(piece));
        put("draft".to_owned(), &|piece| self.draft(piece, is_draft));
        put("wrong".to_owned(), &|piece| {
            if !wrong.is_empty() {
                piece.raw("<div class=\"wrong\">");
                list(piece, self.speaker, wrong);
                piece.raw("</div>");
            }
        });
        if self.is_new {
            put("proposal".to_owned(), &|piece| self.proposal(piece));
        }
        for locale in self.entry.locales() {
            put(format!("forms-{locale}"), &|piece| self.forms(piece, locale));
            put(format!("look-{locale}"), &|piece| self.look(piece, locale));
        }
        for fact in facts(self.entry.kind) {
            if matches!(fact.shape, Shape::Rows(_) | Shape::Many(_)) {
                put(format!("rows-{}", fact.key), &|piece| self.rows(piece, fact));
            }
        }
        out.into()
    }
}

/// What a file says by now where somebody typed something else.
fn changed(out: &mut Markup, speaker: &Speaker, entry: &Entry<'_>, (typed, now): (&Values, &Values)) {
    let fields: BTreeSet<&str> = typed.all().chain(now.all()).map(|(name, _)| name).collect();
    let differ = fields.into_iter().filter(|field| typed.get(field) != now.get(field));
    out.raw("<div class=\"wrong\"><p>")
        .say(speaker, &message!("people-changed", "Meanwhile this changed in the file:"));
    out.raw("</p><ul>");
    for field in differ {
        let Some(label) = label(entry, field, speaker) else { continue };
        let words = match now.get(field) {
            "" => message!("people-file-empty", "{field}: the file says nothing now", field = label),
            text => message!("people-file-says", "{field}: the file says “{text}” now", field = label, text = text),
        };
        out.raw("<li>").say(speaker, &words).raw("</li>");
    }
    out.raw("</ul></div>");
}

/// What keeps a form from being saved, as a piece of it.
pub(super) fn wrong(speaker: &Speaker, all: &[Wrong]) -> Value {
    let mut out = Markup::default();
    out.raw("<div class=\"wrong\"><p class=\"sign b\">✕ ")
        .say(speaker, &message!("people-not-saved", "Not saved, and nothing was changed:"));
    out.raw("</p>");
    list(&mut out, speaker, all);
    out.raw("</div>");
    json!(out.into_string())
}

/// Fields that are wrong, each with the way to it.
fn list(out: &mut Markup, speaker: &Speaker, all: &[Wrong]) {
    out.raw("<ul>");
    for Wrong { field, what } in all {
        out.raw("<li>").prose(speaker, what, |_| None);
        if !field.is_empty() {
            out.raw(" <button class=\"small\" type=\"button\" data-to=\"").text(field).raw("\">");
            out.say(speaker, &message!("people-to-field", "To the field"))
                .raw("<span class=\"unseen\">: ")
                .say(speaker, what);
            out.raw("</span></button>");
        }
        out.raw("</li>");
    }
    out.raw("</ul>");
}
