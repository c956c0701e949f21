//! The screen on which a text is translated.
//!
//! In: the texts of a release in a language, which of them is meant. Out: a screen; remarks on what is typed. Invariants: every text says
//! in which language it is; a field is described by its remarks.

use serde_json::Value;

use super::broken;
use super::choices::choices;
use super::history::Last;
use super::markup::Markup;
use super::office::{Office, View};
use super::page::{Kind, Screen, chip, discard, head, kept, undo};
use super::panels::{difference, help, labelled, list_of_remarks, to_do};
use super::releases::{language, title};
use super::remarks::{remarks, writing};
use super::shown::Shown;
use super::spoken;
use super::texts::{self, Reading, Text, candidates, draft_name, lock, offered, texts_of, unit};
use super::tools::Tools;
use super::typed::{self, Typed};
use super::ways::{self, Step};
use super::{keyboard, people, preview};
use crate::check::{self, State};
use crate::cli::words::Speaker;
use crate::diag::{Reader as _, message};
use crate::edit::{Field, Piece};
use crate::exchange::memory::{Memory, Similar};
use crate::l10n::{Locale, canonical};

/// What a screen is made of.
struct Screening<'a> {
    speaker: &'a Speaker,
    view: &'a View,
    locale: &'a Locale,
    texts: Vec<Text<'a>>,
    /// How marks of the source and of the translations read.
    source: Reading,
    target: Reading,
    last: Last,
}

/// What the field shows, and whether that is a draft.
fn in_field(draft: Option<&Value>, text: &Text<'_>, marks: &[(String, String)]) -> (Typed, bool) {
    let saved = text.target.clone().unwrap_or_default();
    let saved = || Typed { field: saved.clone(), plain: saved, choices: Vec::new() };
    let drafted = draft.and_then(|draft| typed::text(&draft["pieces"], marks).ok());
    let is_draft = drafted.is_some();
    (drafted.unwrap_or_else(saved), is_draft)
}

/// The screen of a text; `None` where there is no such.
pub(super) fn screen(
    office: &mut Office,
    (speaker, view_key): (&Speaker, &str),
    slug: Option<&str>,
    (tag, name): (&str, Option<&str>),
) -> Option<String> {
    let view = office.view(slug)?;
    let locale = texts::target(&view, tag)?;
    let (lock, house) = (lock(&view), check::house_names(&view.project));
    let texts = texts_of(&view, &house, locale, (&lock, &office.drafts));
    let at = texts::current(&texts, name)?;
    let text = texts.get(at)?;
    let unit = unit(&view, locale, &lock, &text.one.name);
    let extra = candidates(text, locale, unit.as_ref());
    let of_source = texts.iter().flat_map(|text| text.source.marks());
    let source = Reading::new(&view, text.one.source_locale, of_source);
    let all = texts.iter().filter_map(|text| text.target.as_ref()).flat_map(Field::marks);
    let target = Reading::new(&view, locale, all.chain(extra.iter().map(String::as_str)));
    let draft = office.drafts.get(&draft_name(slug, locale, &text.one.name)).cloned();
    let marks = offered((text, locale), unit.as_ref(), &target);
    let (typed, is_draft) = in_field(draft.as_ref(), text, &marks);
    let shown = &typed.field;
    let found = (!shown.is_empty()).then(|| {
        let writing = writing(&view, locale, &lock, (text, shown));
        remarks(&view, &writing, text).unwrap_or_else(|broken| vec![*broken])
    });
    let named = spoken::own(speaker, &view, (slug, &text.one.name));
    let last = office.last(&Shown::Texts(slug.map(str::to_owned), locale.clone()));
    let screen = Screening { speaker, view: &view, locale, source, target, last, texts };
    let mut out = Markup::default();
    screen.bar(&mut out);
    let next = texts::next(&screen.texts, &screen.texts.get(at)?.one.name).map(|text| screen.address(text));
    out.raw("<div class=\"translator\" data-text=\"").text(&screen.address(screen.texts.get(at)?));
    out.raw("\" data-next=\"").text(&next.unwrap_or_default()).raw("\">");
    screen.list(&mut out, at);
    out.raw("<main class=\"desk\" id=\"work\">");
    broken::notice(&mut out, speaker, &view, locale);
    screen.source(&mut out, at);
    let basis = draft.as_ref().filter(|_| is_draft).and_then(|draft| draft["basis"].as_str());
    screen.changed(&mut out, at, basis);
    screen.field(&mut out, at, (&typed, &marks, is_draft));
    out.raw("<section id=\"remarks\" aria-live=\"polite\" aria-label=\"");
    out.say(speaker, &message!("desk-remarks", "Remarks")).raw("\">");
    list_of_remarks(&mut out, speaker, (found.as_deref().unwrap_or_default(), shown.is_empty()), &marks, named);
    out.raw("</section>");
    screen.actions(&mut out, screen.texts.get(at)?);
    out.raw("</main>");
    let left = screen.texts.iter().filter(|text| text.is_to_do()).count();
    let now = canonical(screen.texts.get(at)?.one.source);
    let memory = office.memory();
    let earlier = (now.as_str(), screen.similar(memory.as_deref(), at));
    let languages = (view.project.settings.source.tag(), locale.tag());
    out.raw("<aside class=\"help\" aria-label=\"");
    out.say(speaker, &message!("desk-help", "Preview, glossary and earlier translations")).raw("\">");
    preview::panel(&mut out, speaker, (&view.project, view_key), (slug, locale));
    help(&mut out, speaker, languages, (unit.as_ref(), &earlier, left));
    out.raw("</aside></div>");
    keyboard::dialog(&mut out, speaker);
    Some(out.into_string())
}

impl Screening<'_> {
    /// The texts that are like one.
    fn similar<'m>(&self, memory: Option<&'m Memory>, at: usize) -> Vec<Similar<'m>> {
        let Some((memory, text)) = memory.zip(self.texts.get(at)) else { return Vec::new() };
        memory.similar(&canonical(text.one.source), self.locale, (text.one.slug, &text.one.name))
    }

    fn slug(&self) -> &str {
        self.view.slug.as_deref().unwrap_or("house")
    }

    fn address(&self, text: &Text<'_>) -> String {
        format!("translate/{}/{}/{}", self.slug(), self.locale, text.one.name)
    }

    /// The heads: of the desk, and of the release or the house.
    fn bar(&self, out: &mut Markup) {
        let Self { speaker, view, locale, .. } = self;
        let (name, lang, screen) = match view.project.releases.first() {
            Some(release) => {
                let (title, lang) = title((&view.project, &view.sources), release, speaker);
                (title, lang.tag().to_owned(), Screen::Translate)
            }
            None => {
                let name = speaker.say(&message!("desk-house", "House texts")).into_owned();
                (name, speaker.language().tag().to_owned(), Screen::House)
            }
        };
        head(out, speaker, screen, &name);
        let (release, shown) = ((&view.project, view.slug.as_deref()), (&*name, &*lang, Step::Translate(locale)));
        ways::bar(out, speaker, release, shown, |out| self.to_do(out));
    }

    /// Into which language, and what there is to do.
    fn to_do(&self, out: &mut Markup) {
        let Self { speaker, view, locale, .. } = self;
        out.raw("<label class=\"fine\" for=\"to\">");
        out.say(speaker, &message!("desk-into", "into")).raw("</label><select id=\"to\">");
        let into = view.project.settings.locales.iter().filter(|own| **own != view.project.settings.source);
        for own in into {
            out.raw("<option value=\"#translate/").text(self.slug()).raw("/").text(own.tag());
            out.raw(if own == *locale { "\" selected>" } else { "\">" })
                .text(&language(speaker, own))
                .raw("</option>");
        }
        out.raw("</select>");
        let count = |state: fn(&Text<'_>) -> bool| self.texts.iter().filter(|text| state(text)).count();
        let counts = [
            (Kind::Missing, count(|text| text.state == State::Missing)),
            (Kind::Wrong, count(|text| text.is_wrong)),
            (Kind::Stale, count(|text| matches!(text.state, State::Stale { .. }))),
            (Kind::Review, count(|text| text.review.is_some())),
            (Kind::Doubt, count(|text| text.is_doubted)),
        ];
        counts.into_iter().filter(|(_, count)| *count > 0).for_each(|(kind, count)| chip(out, speaker, kind, count));
        undo(out, speaker, self.last.clone());
    }

    /// The texts, in the order of the page.
    fn list(&self, out: &mut Markup, at: usize) {
        let speaker = self.speaker;
        out.raw("<nav class=\"list\" aria-label=\"").say(speaker, &message!("desk-texts", "Texts")).raw("\"><ul>");
        let mut group = "";
        for (number, text) in self.texts.iter().enumerate() {
            if text.group != group {
                group = &text.group;
                out.raw("<li class=\"group\">").text(group).raw("</li>");
            }
            let state = to_do(text);
            let (class, sign) = state.as_ref().map_or(("g", "✓"), |(class, sign, _)| (*class, *sign));
            out.raw("<li><a href=\"#").text(&self.address(text)).raw("\"");
            out.raw(if number == at { " aria-current=\"true\"" } else { "" });
            out.raw(if text.is_to_do() { " data-todo" } else { "" })
                .raw("><span aria-hidden=\"true\" class=\"sign ")
                .raw(class)
                .raw("\">")
                .raw(sign);
            let (field, reading, lang) = match &text.target {
                Some(target) => (target, &self.target, self.locale),
                None => (&text.source, &self.source, text.one.source_locale),
            };
            out.raw("</span><span><span class=\"t\" lang=\"")
                .text(lang.tag())
                .raw("\">")
                .text(&self.listed(text, field, reading))
                .raw("</span>");
            if let Some((class, _, words)) = &state {
                out.raw("<span class=\"why sign ").raw(class).raw("\">").say(speaker, words).raw("</span>");
            }
            if text.is_draft {
                out.raw("<span class=\"why\">")
                    .say(speaker, &message!("desk-draft", "draft, not saved yet"))
                    .raw("</span>");
            }
            out.raw("</span></a></li>");
        }
        out.raw("</ul></nav>");
    }

    /// A text in the list: what it is called, where it shows nothing but space.
    fn listed(&self, text: &Text<'_>, field: &Field, reading: &Reading) -> String {
        let shown = spoken::unmarked(&reading.plain(field));
        if shown.trim().is_empty() { self.called(text) } else { shown }
    }

    fn called(&self, text: &Text<'_>) -> String {
        spoken::placed(self.speaker, self.view, (text.one.slug, &text.one.name))
    }

    /// The source: as it is, and what has changed of it.
    fn source(&self, out: &mut Markup, at: usize) {
        let Some(text) = self.texts.get(at) else { return };
        let (speaker, lang) = (self.speaker, text.one.source_locale.tag());
        out.raw("<section><div class=\"rowhead\"><h2>")
            .text(&language(speaker, text.one.source_locale))
            .raw("</h2><span class=\"fine quiet\">");
        let place = message!("desk-place", "text {number} of {all}", number = at + 1, all = self.texts.len());
        out.say(speaker, &place)
            .raw(" · ")
            .text(&self.called(text))
            .raw("</span></div><p class=\"source\" lang=\"")
            .text(lang)
            .raw("\">");
        for piece in text.source.pieces() {
            match piece {
                Piece::Words(words) => {
                    out.text(words);
                }
                Piece::Mark(mark) => {
                    out.raw("<span class=\"token\">").text(self.source.of(mark)).raw("</span>");
                }
            }
        }
        out.raw("</p>");
        if let State::Stale { old, .. } = &text.state {
            out.raw("<div class=\"was\"><b>↻ ")
                .say(speaker, &message!("desk-changed", "Changed since this was translated"))
                .raw("</b><span lang=\"")
                .text(lang)
                .raw("\">");
            let now = canonical(text.one.source);
            if let Some(old) = old {
                let read = |said: &str| self.as_read(said, text.one.source_locale);
                // Where only signs of the file have changed, they are shown.
                match (read(old), read(&now)) {
                    (old, now) if old != now => difference(out, &old, &now),
                    _ => difference(out, old, &now),
                }
            }
            out.raw("</span></div>");
        }
        let note = check::shown::note_text(text.one.source_entry);
        if !note.is_empty() {
            out.raw("<p class=\"fine quiet note\">")
                .say(speaker, &message!("desk-note", "From the author: {note}", note = note))
                .raw("</p>");
        }
        if text.one.slug.is_none() {
            people::form_shown(out, speaker, &self.view.project, (&text.one.name, self.locale));
        }
        if let Some(review) = text.review.as_ref().filter(|review| !review.is_empty()) {
            out.raw("<p class=\"fine note sign w\">⚑ ")
                .say(speaker, &message!("kit-review-note", "To review: {note}", note = review))
                .raw("</p>");
        }
        out.raw("</section>");
    }

    /// What the file says by now, where that has changed since there is a draft.
    fn changed(&self, out: &mut Markup, at: usize, basis: Option<&str>) {
        if let Some(target) = self.texts.get(at).and_then(|text| text.changed_since(basis)) {
            let words = message!(
                "desk-file-differs",
                "The text in the file has changed since this draft: {text}",
                text = self.target.plain(target)
            );
            out.raw("<p class=\"was\">").say(self.speaker, &words).raw("</p>");
        }
    }

    /// A text of the file with its names and facts as readers see them.
    fn as_read(&self, text: &str, locale: &Locale) -> String {
        let mark = |(from, _)| {
            let rest = text.get(from..)?;
            rest.get(..=rest.find('}')?)
        };
        let is_one = |mark: &&str| mark.matches('{').count() == 1 && !mark.contains("->");
        let marks: Vec<&str> = text.match_indices('{').filter_map(mark).filter(is_one).collect();
        let reading = Reading::new(self.view, locale, marks.iter().copied());
        marks.iter().fold(text.to_owned(), |text, mark| text.replace(mark, reading.of(mark)))
    }

    /// The field, with what can be put into it.
    fn field(&self, out: &mut Markup, at: usize, (typed, marks, is_draft): (&Typed, &[(String, String)], bool)) {
        let Some(text) = self.texts.get(at) else { return };
        let (shown, saved) = (&typed.plain, text.target.clone().unwrap_or_default());
        let (speaker, lang) = (self.speaker, self.locale.tag());
        out.raw("<section><div class=\"rowhead\"><h2><label for=\"target\">")
            .text(&language(speaker, self.locale))
            .raw("</label></h2></div>");
        out.raw("<div class=\"field\"><div class=\"mirror\" aria-hidden=\"true\" lang=\"")
            .text(lang)
            .raw("\"></div><textarea id=\"target\" aria-describedby=\"remarks\" spellcheck=\"true\" lang=\"");
        out.text(lang).raw("\" data-basis=\"").text(&text.basis()).raw("\" data-marks=\"");
        let pairs: Vec<[&str; 2]> = marks.iter().map(|(mark, label)| [mark.as_str(), label.as_str()]).collect();
        out.text(&serde_json::json!(pairs).to_string()).raw("\" data-saved=\"").text(&labelled(&saved, marks));
        out.raw(if is_draft { "\" data-draft" } else { "\"" })
            .raw(">\n")
            .text(&labelled(shown, marks))
            .raw("</textarea></div>");
        choices(out, (speaker, self.locale), &saved, (typed, marks));
        let tools = Tools { speaker, view: self.view, locale: self.locale, reading: &self.target };
        tools.show(out, shown, marks);
        out.raw("</section>");
    }

    fn actions(&self, out: &mut Markup, text: &Text<'_>) {
        let speaker = self.speaker;
        let main = match text.state {
            State::Stale { .. } => message!("desk-accept", "It says what the source says now"),
            _ => message!("desk-save-next", "Save and go on"),
        };
        out.raw("<div class=\"actions\"><button class=\"main\" data-do=\"next\" data-changed=\"");
        out.say(speaker, &message!("desk-save-next", "Save and go on"))
            .raw("\"><span>")
            .say(speaker, &main)
            .raw("</span> <kbd>Ctrl Enter</kbd></button>");
        out.raw("<button data-do=\"save\">").say(speaker, &message!("desk-save", "Save")).raw("</button>");
        self.review(out, text);
        kept(out, speaker, &[]);
        discard(out, speaker);
        out.raw("</div><p class=\"keys\"><kbd>Ctrl Enter</kbd> ")
            .say(speaker, &message!("desk-key-next", "save, next to do"));
        out.raw(" · <kbd>Ctrl S</kbd> ").say(speaker, &message!("desk-key-save", "save"));
        out.raw(" · <kbd>Ctrl ↑</kbd> <kbd>Ctrl ↓</kbd> ").say(speaker, &message!("desk-key-other", "other text"));
        out.raw(" · <kbd>F8</kbd> ").say(speaker, &message!("desk-key-remark", "next remark"));
        out.raw(" · <kbd>F1</kbd> ").say(speaker, &message!("desk-key-all", "all keys")).raw("</p>");
    }

    /// Asks for a look, or says that there was one.
    fn review(&self, out: &mut Markup, text: &Text<'_>) {
        let speaker = self.speaker;
        if text.review.is_some() {
            out.raw("<button data-do=\"reviewed\">");
            out.say(speaker, &message!("desk-reviewed", "Reviewed: take the flag away")).raw("</button>");
        } else if text.target.is_some() {
            out.raw("<details class=\"ask\"><summary class=\"button\">");
            out.say(speaker, &message!("desk-ask", "Ask for review…")).raw("</summary><div><label for=\"ask\">");
            out.say(speaker, &message!("desk-ask-what", "What shall be looked at?"));
            out.raw("</label><input id=\"ask\" maxlength=\"300\"><button data-do=\"ask\">");
            out.say(speaker, &message!("desk-ask-now", "Ask")).raw("</button></div></details>");
        }
    }
}
