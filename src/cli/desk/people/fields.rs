//! The facts of an entry as fields.
//!
//! In: a form. Out: markup. Invariants: every field has a label, and every control is one of the browser's own; below rows stands one that is empty, so that
//! filling it in brings another.

use super::called::Called;
use super::entry::Entry;
use super::form::Form;
use super::known::{Cell, Column, Fact, PERMISSIONS, Shape, permission};
use super::logo;
use crate::asset::{Asset, AssetKind};
use crate::cli::desk::markup::Markup;
use crate::cli::desk::releases::language;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::document::{Resolver, marks};
use crate::edit::entry::Kind;
use crate::l10n::Locale;
use crate::registry::OrganisationId;

/// Languages that press offices of the region speak besides those of the house.
const LANGUAGES: [&str; 6] = ["tg", "ru", "en", "uz", "de", "fr"];

impl Form<'_> {
    pub(super) fn fact(&self, out: &mut Markup, fact: &Fact) {
        let (speaker, name) = (self.speaker, format!("fact/{}", fact.key));
        match fact.shape {
            Shape::Flag => self.flag(out, &name, &(fact.name)()),
            Shape::Many(_) | Shape::Rows(_) => self.group(out, fact),
            Shape::Languages => self.languages(out, fact),
            Shape::Logo => self.logo(out, fact),
            shape => {
                out.raw("<div class=\"fact\"><label class=\"cap\" for=\"")
                    .text(&name)
                    .raw("\">")
                    .say(speaker, &(fact.name)());
                out.raw("</label>");
                match shape {
                    Shape::One(kind) => self.select(out, (&name, self.values.get(&name)), &self.things(kind)),
                    Shape::Permission => {
                        let all = PERMISSIONS.map(|id| (id.to_owned(), speaker.say(&permission(id)).into_owned()));
                        self.select(out, (&name, self.values.get(&name)), &all);
                    }
                    Shape::Country => self.country(out, &name),
                    Shape::Day => self.input(out, &name, "date"),
                    Shape::Mail => self.input(out, &name, "text\" inputmode=\"email"),
                    Shape::Site => self.input(out, &name, "text\" inputmode=\"url"),
                    _ => self.input(out, &name, "text"),
                }
                self.help(out, fact);
                out.raw("</div>");
            }
        }
    }

    fn help(&self, out: &mut Markup, fact: &Fact) {
        if let Some(help) = fact.help {
            out.raw("<span class=\"fine quiet\">").say(self.speaker, &help()).raw("</span>");
        }
    }

    fn input(&self, out: &mut Markup, name: &str, kind: &'static str) {
        out.raw("<input type=\"").raw(kind).raw("\" name=\"").text(name).raw("\" id=\"").text(name);
        out.raw("\" autocomplete=\"off\" maxlength=\"500\" value=\"").text(self.values.get(name)).raw("\">");
    }

    fn flag(&self, out: &mut Markup, name: &str, words: &Message) {
        out.raw("<label class=\"confirm\"><input type=\"checkbox\" value=\"true\" name=\"")
            .text(name)
            .raw("\" id=\"")
            .text(name);
        out.raw(if self.values.get(name) == "true" { "\" checked> <span>" } else { "\"> <span>" });
        out.say(self.speaker, words).raw("</span></label>");
    }

    /// What may be chosen of a kind: ids with their names.
    fn things(&self, kind: Kind) -> Vec<(String, String)> {
        let name = |id: &str| (id.to_owned(), self.called.name(kind, id, self.speaker).0);
        self.called.of(kind, self.speaker).into_iter().map(name).collect()
    }

    fn select(&self, out: &mut Markup, (name, now): (&str, &str), all: &[(String, String)]) {
        out.raw("<select name=\"").text(name).raw("\" id=\"").text(name).raw("\">");
        options(out, now, all);
        out.raw("</select>");
    }

    fn country(&self, out: &mut Markup, name: &str) {
        let all = countries(self.entry, self.speaker);
        out.raw("<input type=\"text\" list=\"countries\" autocomplete=\"off\" maxlength=\"60\" name=\"")
            .text(name)
            .raw("\" id=\"");
        out.text(name).raw("\" value=\"").text(self.values.get(name)).raw("\"><datalist id=\"countries\">");
        for (code, name) in &all {
            out.raw("<option value=\"").text(code).raw("\">").text(name).raw("</option>");
        }
        out.raw("</datalist><span class=\"fine quiet\">");
        let code = self.values.get(name);
        match all.iter().find(|(own, _)| own == code) {
            Some((_, name)) => out.text(name),
            None => out.say(
                self.speaker,
                &message!("people-country-help", "Two letters, as in addresses of the web: TJ, KZ, CH."),
            ),
        };
        out.raw("</span>");
    }

    fn languages(&self, out: &mut Markup, fact: &Fact) {
        let (speaker, now) = (self.speaker, self.values.get("fact/languages"));
        let own: Vec<&str> = now.split(',').filter(|tag| !tag.is_empty()).collect();
        let more = LANGUAGES.iter().copied().filter(|tag| !own.contains(tag));
        out.raw("<fieldset class=\"ticks\" id=\"languages\"><legend class=\"cap\">")
            .say(speaker, &(fact.name)())
            .raw("</legend>");
        for tag in own.iter().copied().chain(more) {
            let Ok(locale) = tag.parse::<Locale>() else { continue };
            out.raw("<label class=\"confirm\"><input type=\"checkbox\" name=\"fact/languages\" id=\"speaks-")
                .text(tag);
            out.raw("\" value=\"").text(tag).raw(if own.contains(&tag) {
                "\" checked> <span>"
            } else {
                "\"> <span>"
            });
            out.text(&language(speaker, &locale)).raw("</span></label>");
        }
        out.raw("</fieldset>");
    }

    /// Several of something.
    fn group(&self, out: &mut Markup, fact: &Fact) {
        out.raw("<fieldset class=\"several\"><legend class=\"cap\">")
            .say(self.speaker, &(fact.name)())
            .raw("</legend>");
        self.help(out, fact);
        out.raw("<div id=\"rows-").text(fact.key).raw("\">");
        self.rows(out, fact);
        out.raw("</div></fieldset>");
    }

    /// The rows of a group, and an empty one.
    pub(super) fn rows(&self, out: &mut Markup, fact: &Fact) {
        match fact.shape {
            Shape::Many(kind) => {
                let (start, all) = (format!("list/{}", fact.key), self.things(kind));
                for number in 0..=self.values.rows(&start) {
                    let name = format!("{start}/{number}");
                    let label = (fact.name)();
                    out.raw("<div class=\"row\"><label class=\"unseen\" for=\"")
                        .text(&name)
                        .raw("\">")
                        .say(self.speaker, &label);
                    out.raw(" ").text(&(number + 1).to_string()).raw("</label>");
                    self.select(out, (&name, self.values.get(&name)), &all);
                    out.raw("</div>");
                }
            }
            Shape::Rows(columns) => {
                for number in 0..=self.values.rows(&format!("row/{}", fact.key)) {
                    self.row(out, (fact, columns), number);
                }
            }
            _ => {}
        }
    }

    fn row(&self, out: &mut Markup, (fact, columns): (&Fact, &[Column]), number: usize) {
        let speaker = self.speaker;
        out.raw("<div class=\"row\" role=\"group\" aria-label=\"").say(speaker, &(fact.name)()).raw(" ");
        out.text(&(number + 1).to_string()).raw("\">");
        for column in columns {
            let name = format!("row/{}/{number}/{}", fact.key, column.key);
            let now = self.values.get(&name);
            if matches!(column.cell, Cell::Flag) {
                self.flag(out, &name, &(column.name)());
                continue;
            }
            out.raw("<label class=\"cell\"><span class=\"fine quiet\">")
                .say(speaker, &(column.name)())
                .raw("</span>");
            match column.cell {
                Cell::Choice(ids, words) => {
                    let all: Vec<(String, String)> =
                        ids.iter().map(|id| ((*id).to_owned(), speaker.say(&words(id)).into_owned())).collect();
                    let now = if now.is_empty() { ids.first().copied().unwrap_or_default() } else { now };
                    out.raw("<select name=\"").text(&name).raw("\" id=\"").text(&name).raw("\">");
                    chosen(out, now, &all);
                    out.raw("</select>");
                }
                Cell::Funder => self.select(out, (&name, now), &self.things(Kind::Funder)),
                Cell::Day => self.input(out, &name, "date"),
                Cell::Phone => self.input(out, &name, "text\" inputmode=\"tel"),
                Cell::Words | Cell::Flag => self.input(out, &name, "text"),
            }
            out.raw("</label>");
        }
        out.raw("</div>");
    }

    fn logo(&self, out: &mut Markup, fact: &Fact) {
        let speaker = self.speaker;
        out.raw("<div class=\"fact\"><label class=\"cap\" for=\"logo-file\">")
            .say(speaker, &(fact.name)())
            .raw("</label><div id=\"logo-shown\">");
        let own = self.entry.view.project.logos.get(&OrganisationId::new(self.entry.id.clone()));
        let shown = own.filter(|own| matches!(own.kind, AssetKind::Svg | AssetKind::Png | AssetKind::Jpeg));
        logo::piece(
            out,
            speaker,
            self.values.get("logo"),
            shown.map(|own: &std::sync::Arc<Asset>| logo::shown(own.kind, &own.bytes)).as_deref(),
        );
        out.raw("</div><input type=\"file\" id=\"logo-file\" data-file=\"/logo\" accept=\".svg,.png,image/svg+xml,image/png\">");
        out.raw("<span class=\"fine quiet\">");
        out.say(
            speaker,
            &message!(
                "people-logo-help",
                "SVG or PNG, as the donor gives it: it is not redrawn, and not taken from a website."
            ),
        );
        out.raw("</span><p class=\"told\" id=\"logo-told\" role=\"alert\"></p></div>");
    }
}

fn options(out: &mut Markup, now: &str, all: &[(String, String)]) {
    out.raw("<option value=\"\">–</option>");
    if !now.is_empty() && !all.iter().any(|(id, _)| id == now) {
        out.raw("<option selected value=\"").text(now).raw("\">").text(now).raw("</option>");
    }
    chosen(out, now, all);
}

fn chosen(out: &mut Markup, now: &str, all: &[(String, String)]) {
    for (id, name) in all {
        out.raw("<option value=\"")
            .text(id)
            .raw(if id == now { "\" selected>" } else { "\">" })
            .text(name)
            .raw("</option>");
    }
}

/// The countries that the house has names for: their codes, and their names for a reader.
pub(super) fn countries(entry: &Entry<'_>, speaker: &Speaker) -> Vec<(String, String)> {
    let view = entry.view;
    let settings = &view.project.settings;
    let own = settings.locales.iter().find(|locale| locale.language() == speaker.language().tag());
    let locale = own.unwrap_or(&settings.source);
    let files = view.project.house.get(locale).into_iter().flatten();
    let codes: Vec<&str> = files
        .flat_map(|messages| &messages.entries.entries)
        .filter_map(|entry| entry.id.text.strip_prefix("country-"))
        .filter(|code| code.len() == 2)
        .collect();
    let sources: Vec<String> = codes.iter().map(|code| format!("{{ country-{code} }}")).collect();
    let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
    let resolver = Resolver::new(&view.project, &view.sources);
    let names = marks(&resolver, None, locale, &sources);
    let mut out: Vec<(String, String)> =
        codes.iter().zip(names).filter_map(|(code, name)| Some((code.to_uppercase(), name?))).collect();
    out.sort_by(|a, b| a.1.cmp(&b.1));
    out
}

/// Whether names are those of the form: an entry that is chosen exists.
pub(super) fn is_known(called: &Called, kind: Kind, id: &str) -> bool {
    called.all(kind, id).next().is_some() || called.lacking(kind, id).next().is_some()
}
