//! The names of an entry, in every language.
//!
//! In: a form. Out: its names as markup; forms that Payom proposes. Invariants: beside a form stands a sentence that says it aloud; a form that somebody
//! typed is never replaced.

use super::entry::{Entry, field_name};
use super::form::Form;
use super::forms_of::{purpose, sentence};
use super::values::Values;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::releases::language;
use crate::diag::message;
use crate::edit::entry::{Kind, OPTIONAL};
use crate::l10n::Locale;

/// The field that remembers what was proposed.
fn was(locale: &Locale, form: &str) -> String {
    format!("was/{locale}/{form}")
}

/// Fills in what can be told of a name: forms that nobody typed. `old` is what its files say; names that stay keep their forms.
pub(super) fn propose(entry: &Entry<'_>, old: &Values, values: &mut Values) {
    for locale in entry.locales() {
        let field = field_name(locale, None);
        let (name, before) = (values.get(&field).to_owned(), old.get(&field));
        if name == before {
            continue;
        }
        for form in forms(entry, locale, values) {
            let (field, was) = (field_name(locale, Some(&form)), was(locale, &form));
            let proposed = |name: &str| {
                let own = entry.naming().proposal(locale, name, &form).filter(|_| !name.is_empty());
                own.map(|own| own.text).unwrap_or_default()
            };
            let known = if values.get(&was).is_empty() { proposed(before) } else { values.get(&was).to_owned() };
            let proposed = proposed(&name);
            if values.get(&field).is_empty() || values.get(&field) == known {
                values.set(&field, proposed.clone());
            }
            values.set(&was, proposed);
        }
    }
}

/// The forms that a language shows: a stem only where there is one.
fn forms(entry: &Entry<'_>, locale: &Locale, values: &Values) -> Vec<String> {
    let mut forms = entry.forms(locale);
    let name = values.get(&field_name(locale, None));
    if !forms.iter().any(|form| form == "stem") && entry.naming().proposal(locale, name, "stem").is_some() {
        forms.push("stem".to_owned());
    }
    forms
}

impl Form<'_> {
    pub(super) fn names(&self, out: &mut Markup) {
        let speaker = self.speaker;
        for locale in self.entry.locales() {
            let (field, name) = (field_name(locale, None), language(speaker, locale));
            let label = match self.entry.kind {
                Kind::Project => message!("people-title-in", "Title: {language}", language = &name),
                _ => message!("people-name-in", "Name: {language}", language = &name),
            };
            out.raw("<fieldset class=\"tongue\"><legend>").text(&name).raw("</legend>");
            match self.fixed(locale, None) {
                Some(source) => self.unchanged(out, locale, (None, &source)),
                None => {
                    out.raw("<div class=\"fact\"><label class=\"cap\" for=\"")
                        .text(&field)
                        .raw("\">")
                        .say(speaker, &label);
                    self.words(out, (&field, locale));
                    out.raw("</div>");
                }
            }
            let own = forms(self.entry, locale, self.values);
            if !own.is_empty() {
                let is_said = own.iter().any(|form| self.is_own(locale, form));
                out.raw("<details class=\"fold\"").raw(if is_said { " open>" } else { ">" }).raw("<summary>");
                let words = message!("people-in-sentences", "In the middle of a sentence, and short");
                out.say(speaker, &words)
                    .raw("<span class=\"unseen\"> (")
                    .text(&name)
                    .raw(")</span> <span class=\"sign w\" id=\"look-");
                out.text(locale.tag()).raw("\">");
                self.look(out, locale);
                out.raw("</span></summary>");
            }
            out.raw("<div class=\"forms\" id=\"forms-").text(locale.tag()).raw("\">");
            self.forms(out, locale);
            out.raw(if own.is_empty() { "</div></fieldset>" } else { "</div></details></fieldset>" });
        }
    }

    /// Whether a form says something else than what Payom proposes for the name and is sure of.
    fn is_own(&self, locale: &Locale, form: &str) -> bool {
        let (said, name) =
            (self.values.get(&field_name(locale, Some(form))), self.values.get(&field_name(locale, None)));
        let proposed = self.entry.naming().proposal(locale, name, form).filter(|_| !name.is_empty());
        !said.is_empty() && proposed.is_none_or(|own| !own.is_sure || own.text != said)
    }

    /// That somebody should look at what is proposed, where Payom is not sure of it and no file has it yet.
    pub(super) fn look(&self, out: &mut Markup, locale: &Locale) {
        let name = self.values.get(&field_name(locale, None));
        let saved = (!self.is_new).then(|| self.entry.values());
        let is_guess = |form: &String| {
            let said = self.values.get(&field_name(locale, Some(form)));
            let own = self.entry.naming().proposal(locale, name, form);
            let is_saved = saved.as_ref().is_some_and(|saved| saved.get(&field_name(locale, Some(form))) == said);
            !name.is_empty() && !is_saved && own.is_some_and(|own| !own.is_sure && own.text == said)
        };
        if forms(self.entry, locale, self.values).iter().any(is_guess) {
            out.raw("! ").say(self.speaker, &message!("people-look", "please look"));
        }
    }

    fn words(&self, out: &mut Markup, (field, locale): (&str, &Locale)) {
        out.raw("</label><input type=\"text\" name=\"")
            .text(field)
            .raw("\" id=\"")
            .text(field)
            .raw("\" maxlength=\"500\" lang=\"");
        out.text(locale.tag()).raw("\" value=\"").text(self.values.get(field)).raw("\">");
    }

    /// The source of a text in which something else than words stands.
    fn fixed(&self, locale: &Locale, form: Option<&str>) -> Option<String> {
        let texts = self.entry.texts(locale).into_iter();
        texts.filter(|(name, _)| name.as_deref() == form).find_map(|(_, text)| text.err())
    }

    /// The forms of its name in a language.
    pub(super) fn forms(&self, out: &mut Markup, locale: &Locale) {
        let all = forms(self.entry, locale, self.values);
        let name = self.values.get(&field_name(locale, None));
        let is_plain = |form: &String| {
            !OPTIONAL.contains(&form.as_str())
                && self.values.get(&field_name(locale, Some(form))) == name
                && self.entry.naming().proposal(locale, name, form).is_some_and(|own| own.is_sure && own.text == name)
        };
        let (plain, other): (Vec<_>, Vec<_>) = all.into_iter().partition(|form| !name.is_empty() && is_plain(form));
        other.iter().for_each(|form| self.form_of(out, locale, form));
        if !plain.is_empty() {
            out.raw("<details class=\"fine\"><summary>");
            out.say(self.speaker, &message!("people-plain-forms", "In the middle of a sentence it stays as it is"));
            out.raw("</summary>");
            plain.iter().for_each(|form| self.form_of(out, locale, form));
            out.raw("</details>");
        }
    }

    fn form_of(&self, out: &mut Markup, locale: &Locale, form: &str) {
        let (speaker, field) = (self.speaker, field_name(locale, Some(form)));
        if let Some(source) = self.fixed(locale, Some(form)) {
            self.unchanged(out, locale, (Some(form), &source));
            return;
        }
        out.raw("<div class=\"fact\"><label class=\"cap\" for=\"")
            .text(&field)
            .raw("\">")
            .say(speaker, &purpose(form));
        out.raw("<span class=\"unseen\"> (").text(&language(speaker, locale)).raw(")</span>");
        self.words(out, (&field, locale));
        let was = was(locale, form);
        out.raw("<input type=\"hidden\" name=\"")
            .text(&was)
            .raw("\" value=\"")
            .text(self.values.get(&was))
            .raw("\">");
        if let Some((before, after)) = sentence(locale.language(), self.entry.kind, form) {
            let said = self.values.get(&field);
            out.raw("<span class=\"fine quiet say\" lang=\"").text(locale.tag()).raw("\">").text(before).raw("<b>");
            out.text(if said.is_empty() { "…" } else { said }).raw("</b>").text(after).raw("</span>");
        }
        out.raw("</div>");
    }

    /// A text that has other texts in it: it is changed among the texts of the house, or in its file.
    fn unchanged(&self, out: &mut Markup, locale: &Locale, (form, source): (Option<&str>, &str)) {
        let (speaker, entry) = (self.speaker, self.entry);
        out.raw("<p class=\"fine\"><span class=\"cap\">")
            .say(speaker, &form.map_or_else(|| message!("people-name", "Name"), purpose));
        out.raw("</span> <code>").text(source).raw("</code> ");
        if *locale == entry.view.project.settings.source {
            let file = entry.naming().file(locale, &entry.view.sources).0;
            out.raw("<span class=\"quiet\">")
                .say(speaker, &message!("people-in-file", "It is changed in {file}.", file = file))
                .raw("</span></p>");
            return;
        }
        out.raw("<a href=\"#translate/house/").text(locale.tag()).raw("/").text(&entry.message);
        if let Some(form) = form {
            out.raw(".").text(form);
        }
        out.raw("\">").say(speaker, &message!("people-in-house", "Change it among the house texts")).raw("</a></p>");
    }
}
