//! The list of people and funders.
//!
//! In: the registry. Out: a screen. Invariants: who pays stands first; each entry says what is missing or open of it, and which releases use it.

use super::called::Called;
use super::known::permission;
use super::used::{Release, Used};
use super::{called, entry::message_of};
use crate::check::shown::FLAG;
use crate::cli::desk::kinds::named;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, View};
use crate::cli::desk::page::{Screen, head, undo};
use crate::cli::desk::releases::language;
use crate::cli::desk::shown::Shown;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, counted, message};
use crate::edit::entry::{Kind, Naming};
use crate::registry::{ContactId, OrganisationId};

/// The screen.
pub(in crate::cli::desk) fn screen(office: &mut Office, speaker: &Speaker) -> Option<String> {
    let used = Used::new(office, speaker)?;
    let last = office.last(&Shown::People);
    let view = office.view(None)?;
    let called = called::Called::new(&view);
    let mut out = Markup::default();
    let title = message!("people-title", "People and donors");
    head(&mut out, speaker, Screen::People, &speaker.say(&title));
    out.raw("<main class=\"start people\"><div class=\"title\"><h1>")
        .say(speaker, &title)
        .raw("</h1><div class=\"end\">");
    undo(&mut out, speaker, last);
    let find = message!("desk-find", "Find a name, in any language");
    out.raw("<input type=\"search\" data-filter=\"people\" autocomplete=\"off\" aria-label=\"").say(speaker, &find);
    out.raw("\" placeholder=\"").say(speaker, &find).raw("\"></div></div><div id=\"people\">");
    for kind in Kind::ALL {
        let (new, all) = named(kind);
        let heading = kind.word();
        out.raw("<section aria-labelledby=\"all-")
            .text(heading)
            .raw("\"><div class=\"title\"><h2 id=\"all-")
            .text(heading)
            .raw("\">");
        out.say(speaker, &all).raw("</h2><a class=\"button end\" href=\"#people/").text(heading).raw("/+\">");
        out.say(speaker, &new).raw("</a></div><ul class=\"entries\">");
        for id in called.of(kind, speaker) {
            Row { speaker, view: &view, called: &called, kind, id }.put(&mut out, used.of(kind, id));
        }
        out.raw("</ul></section>");
    }
    out.raw("</div></main>");
    Some(out.into_string())
}

/// An entry of the list.
struct Row<'a> {
    speaker: &'a Speaker,
    view: &'a View,
    called: &'a Called,
    kind: Kind,
    id: &'a str,
}

impl Row<'_> {
    fn put(&self, out: &mut Markup, used: &[Release]) {
        let Self { speaker, called, kind, id, .. } = *self;
        let (name, lang) = called.name(kind, id, speaker);
        out.raw("<li data-find=\"").text(id);
        called.all(kind, id).for_each(|other| {
            out.raw(" ").text(other);
        });
        out.raw("\"><div><a href=\"#people/").text(kind.word()).raw("/").text(id).raw("\"");
        if let Some(lang) = lang {
            out.raw(" lang=\"").text(lang.tag()).raw("\"");
        }
        out.raw(">").text(&name).raw("</a>");
        for (class, words) in self.states() {
            out.raw(" <span class=\"fine ").raw(class).raw("\">").say(speaker, &words).raw("</span>");
        }
        out.raw("</div>");
        let count = used.len();
        if count == 0 {
            out.raw("<span class=\"fine quiet\">")
                .say(speaker, &message!("people-unused", "not used yet"))
                .raw("</span></li>");
            return;
        }
        let words = counted!("people-used", count, "in {count} release", "in {count} releases");
        out.raw("<details class=\"fine\"><summary>")
            .say(speaker, &words)
            .raw("<span class=\"unseen\">: ")
            .text(&name);
        out.raw("</span></summary><ul>");
        for Release { slug, title, lang } in used {
            out.raw("<li><a href=\"#release/").text(slug).raw("\" lang=\"").text(lang.tag()).raw("\">").text(title);
            out.raw("</a></li>");
        }
        out.raw("</ul></details></li>");
    }

    /// What is missing or open.
    fn states(&self) -> Vec<(&'static str, Message)> {
        let Self { speaker, view, called, kind, id } = *self;
        let registry = &view.project.registry;
        let mut out = Vec::new();
        let join = |locales: Vec<&crate::l10n::Locale>| {
            locales.iter().map(|locale| language(speaker, locale)).collect::<Vec<_>>().join(", ")
        };
        let lacking: Vec<_> = called.lacking(kind, id).collect();
        if !lacking.is_empty() {
            out.push(("sign b", message!("desk-no-name-in", "no name yet: {languages}", languages = join(lacking))));
        }
        let (naming, message) = (Naming { project: &view.project, kind, id }, message_of(registry, kind, id).0);
        let is_flagged = |locale: &&crate::l10n::Locale| {
            let comment = naming.found(locale, &message).and_then(|entry| entry.comment.as_deref());
            comment.is_some_and(|comment| comment.contains(FLAG))
        };
        let open: Vec<_> = view.project.settings.locales.iter().filter(is_flagged).collect();
        if !open.is_empty() {
            let words = message!("people-to-confirm", "name to be confirmed: {languages}", languages = join(open));
            out.push(("sign w", words));
        }
        let funder = registry.funders.get(&OrganisationId::new(id.to_owned())).filter(|_| kind == Kind::Funder);
        if let Some(funder) = funder.filter(|own| own.logo.is_some()) {
            let words = message!("people-logo-may", "logo – {may}", may = permission(funder.permission.word()));
            out.push((if funder.permission.allows() { "quiet" } else { "sign w" }, words));
        }
        let contact = registry.contacts.get(&ContactId::new(id.to_owned())).filter(|_| kind == Kind::Contact);
        if let Some(until) = contact.and_then(|own| own.validity.until) {
            out.push(("quiet", message!("desk-known-until", "until {day}", day = until.to_string())));
        }
        out
    }
}
