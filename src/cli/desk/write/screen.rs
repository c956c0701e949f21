//! The screen on which the text of a release is written.
//!
//! In: a release, drafts. Out: a screen. Invariants: blocks stand in the order of the page, each with what can be done with it; what edits do
//! not write is shown, and says so.

use super::fields::{Fields, pairs};
use super::judged::Judged;
use super::kind::{choice, kinds, kinds_of_one};
use super::sheet::Sheet;
use super::text::languages;
use super::vacant::{Spot, vacant};
use super::writing::Writing;
use super::{address, grid, marks, number, pasted, pending, place};
use crate::cli::desk::history::Last;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::Office;
use crate::cli::desk::page::{Screen, head, kept, undo};
use crate::cli::desk::releases::title;
use crate::cli::desk::spoken::unmarked;
use crate::cli::desk::ways::{self, Step};
use crate::cli::desk::{broken, keyboard, labels, preview, texts, tools};
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, counted, message};
use crate::edit::blocks::{Part, Shape};

/// How much of a text tells one block from another.
const EXCERPT: usize = 40;

/// The screen; `None` where there is no such release, or its template cannot be read.
pub(in crate::cli::desk) fn screen(
    office: &mut Office,
    (speaker, view_key): (&Speaker, &str),
    slug: &str,
) -> Option<String> {
    let view = office.view(Some(slug))?;
    let sheet = Sheet::of(&view)?;
    let (marks, lock) = (marks::of(&sheet), texts::lock(&view));
    let (judged, translations) = (Judged::of(&sheet, None), sheet.translations());
    let fields = Fields {
        speaker,
        sheet: &sheet,
        marks: &marks,
        drafts: &office.drafts,
        lock: &lock,
        judged: &judged,
        vacant: vacant(&sheet),
        translations,
    };
    let (name, lang) = title((&view.project, &view.sources), sheet.loaded, speaker);
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Release, &name);
    bar(&mut out, speaker, (&sheet, &name, lang.tag()), office.last(&place(&sheet)));
    out.raw("<div class=\"translator writer\" data-text=\"translate/").text(slug).raw("/").text(sheet.source.tag());
    out.raw("/headline\" data-begin=\"translate/").text(slug).raw("/").text(sheet.source.tag());
    out.raw("/\" data-release=\"").text(slug).raw("\" data-structure=\"").text(&sheet.structure());
    out.raw("\" data-address=\"").text(&address(slug)).raw("\" data-own=\"").text(&marks.own.to_string());
    pasted::told(&mut out, speaker, &sheet);
    out.raw("\" data-marks=\"").text(&pairs(&marks.all)).raw("\" data-fresh=\"");
    out.text(&pending::of(&office.drafts, &sheet).to_string()).raw("\">");
    out.raw("<main class=\"desk\" id=\"work\"><h2 class=\"unseen\">").say(speaker, &message!("desk-text", "Text"));
    out.raw("</h2>");
    broken::notice(&mut out, speaker, &view, sheet.source);
    out.raw("<p class=\"fine quiet\">");
    let words = message!(
        "desk-write-how",
        "Type, or paste a whole text: each paragraph becomes a block. What is typed is a draft until you save it."
    );
    out.say(speaker, &words).raw("</p><p id=\"known\" class=\"known\" hidden></p>");
    Writing { speaker, sheet: &sheet, fields: &fields }.all(&mut out);
    footer(&mut out, speaker, sheet.empty().len());
    out.raw("</main><aside class=\"help\" aria-label=\"");
    out.say(speaker, &message!("desk-on-page", "On the page")).raw("\">");
    preview::panel(&mut out, speaker, (&view.project, view_key), (Some(slug), sheet.source));
    out.raw("</aside></div>");
    tools(&mut out, speaker, (sheet.source.tag(), &marks, &marks::names(&sheet, &marks)));
    fresh(&mut out, speaker, sheet.source.tag());
    question(&mut out, speaker);
    number::dialog(&mut out, speaker, sheet.source);
    keyboard::writing(&mut out, speaker);
    Some(out.into_string())
}

fn bar(out: &mut Markup, speaker: &Speaker, (sheet, name, lang): (&Sheet<'_>, &str, &str), last: Last) {
    let release = (&sheet.view.project, Some(sheet.slug()));
    ways::bar(out, speaker, release, (name, lang, Step::Write), |out| undo(out, speaker, last));
}

impl Writing<'_, '_> {
    fn all(&self, out: &mut Markup) {
        for name in &self.sheet.before {
            let label = labels::before(self.sheet.loaded, name);
            out.raw("<section class=\"block before\"><div class=\"kind\">").say(self.speaker, &label);
            out.raw("</div><div class=\"texts\">");
            self.field(out, name, (&label, false));
            out.raw("</div></section>");
        }
        self.adding(out, "");
        for (at, part) in self.sheet.parts.iter().enumerate() {
            self.block(out, at, part);
        }
        if self.sheet.rest.is_empty() {
            return;
        }
        out.raw("<h2 class=\"rest\">").say(self.speaker, &message!("desk-not-on-page", "Texts that no block shows"));
        out.raw("</h2>");
        for name in &self.sheet.rest {
            let label = labels::alone(name);
            out.raw("<section class=\"block before\"><div class=\"kind\">");
            out.say(self.speaker, &label).raw("</div><div class=\"texts\">");
            self.field(out, name, (&label, false));
            out.raw("</div></section>");
        }
    }

    fn block(&self, out: &mut Markup, at: usize, part: &Part) {
        let speaker = self.speaker;
        let kind = match part.shape {
            Shape::Paragraph => "paragraph",
            Shape::Heading(2) => "heading",
            Shape::Heading(_) => "subheading",
            Shape::List { numbered: false } => "list",
            Shape::List { numbered: true } => "numbered",
            Shape::Table => "table",
            _ => "other",
        };
        out.raw("<section class=\"block\" data-kind=\"").raw(kind).raw("\" data-at=\"").text(&at.to_string());
        out.raw("\" data-key=\"").text(&self.sheet.key(at)).raw("\">");
        choice(out, speaker, part, false);
        out.raw("<div class=\"texts\">");
        let speaker_of = self.fields.vacant.iter().find(|own| own.at == at && own.place == Spot::Speaker);
        let is_alone = part.texts.len() == 1 && !matches!(part.shape, Shape::List { .. }) && speaker_of.is_none();
        if part.shape == Shape::Table {
            grid::shown(out, self, (at, part));
        }
        let texts = part.texts.iter().filter(|_| part.shape != Shape::Table);
        for (number, name) in texts.enumerate() {
            let label = labels::text(part, number);
            if matches!(part.shape, Shape::List { .. }) {
                out.raw("<div class=\"row\" data-row=\"").text(&number.to_string()).raw("\">");
                self.field(out, name, (&label, false));
                choice(out, speaker, part, true);
                self.moves(out, (at, part), Some(number));
                out.raw("</div>");
            } else {
                self.field(out, name, (&label, !is_alone));
            }
        }
        if let Some(own) = speaker_of {
            self.field(out, &own.name, (&message!("desk-text-speaker", "Who said it"), true));
        }
        let note = match part.shape {
            Shape::Funding => Some(message!(
                "desk-funding-note",
                "Payom writes these sentences from projects and funders; their place can be moved."
            )),
            Shape::Other => {
                Some(message!("desk-other-note", "This is shown as the file has it, and changed there alone."))
            }
            _ => None,
        };
        if let Some(note) = note {
            out.raw("<p class=\"fixed fine\">").say(speaker, &note);
            if part.shape == Shape::Other {
                out.raw("<br><code>").text(self.sheet.template.1.get(part.lines.clone()).unwrap_or_default());
                out.raw("</code>");
            }
            out.raw("</p>");
        }
        out.raw("</div>");
        self.moves(out, (at, part), None);
        out.raw("</section>");
        self.adding(out, &self.excerpt(part, 0));
    }

    fn excerpt(&self, part: &Part, number: usize) -> String {
        let name = part.texts.get(number);
        let said = name
            .and_then(|name| self.sheet.said(name))
            .map(|field| unmarked(&self.fields.marks.reading.plain(&field)))
            .unwrap_or_default();
        let short: String = said.chars().take(EXCERPT).collect();
        if short.is_empty() { self.speaker.say(&labels::block(&part.shape)).into_owned() } else { short }
    }

    /// What can be done with a block, or with an item of a list.
    fn moves(&self, out: &mut Markup, (at, part): (usize, &Part), row: Option<usize>) {
        let (speaker, sheet) = (self.speaker, self.sheet);
        let (number, last) = match row {
            Some(row) => (row, part.texts.len()),
            None => (at, sheet.parts.len()),
        };
        let excerpt = self.excerpt(part, row.unwrap_or(0));
        let button = |out: &mut Markup, deed: &'static str, sign: &'static str, words: &Message| {
            out.raw("<button class=\"small\" data-deed=\"").raw(deed).raw("\" title=\"").say(speaker, words);
            out.raw("\"><span aria-hidden=\"true\">")
                .raw(sign)
                .raw("</span><span class=\"unseen\">")
                .say(speaker, words);
            out.raw(": ").text(&excerpt).raw("</span></button>");
        };
        out.raw("<div class=\"moves\">");
        if number > 0 {
            button(out, "up", "↑", &message!("desk-move-up", "Move up"));
        }
        if number + 1 < last {
            button(out, "down", "↓", &message!("desk-move-down", "Move down"));
        }
        if part.shape != Shape::Other {
            let own = part.texts.iter().enumerate().filter(|(number, _)| row.is_none_or(|row| row == *number));
            let own: Vec<&str> = own.map(|(_, name)| name.as_str()).collect();
            let in_languages = languages(&self.fields.translations, &own, speaker);
            if !in_languages.is_empty() {
                out.raw("<span hidden data-languages=\"").text(&in_languages.join(", ")).raw("\"></span>");
            }
            button(out, "delete", "×", &message!("desk-delete", "Delete"));
        }
        out.raw("</div>");
    }

    /// What can come behind a block.
    fn adding(&self, out: &mut Markup, excerpt: &str) {
        let speaker = self.speaker;
        out.raw("<details class=\"add\"><summary title=\"").say(speaker, &message!("desk-add-here", "Add here"));
        out.raw("\"><span aria-hidden=\"true\">+</span><span class=\"unseen\">");
        out.say(speaker, &message!("desk-add-here", "Add here")).raw(" – ").text(excerpt).raw("</span></summary>");
        out.raw("<div role=\"group\">");
        let mut all = kinds(self.sheet.parts.iter().any(|part| part.shape == Shape::Funding));
        let photo = all.iter().position(|(kind, _)| *kind == "photo").unwrap_or(all.len());
        all.insert(photo, ("table", labels::block(&Shape::Table)));
        for (kind, words) in all {
            out.raw("<button class=\"small\" data-add=\"").raw(kind).raw("\">").say(speaker, &words).raw("</button>");
        }
        out.raw("</div></details>");
    }
}

fn footer(out: &mut Markup, speaker: &Speaker, empty: usize) {
    out.raw("<div class=\"actions keep\"><button class=\"main\" data-write=\"save\">");
    out.say(speaker, &message!("desk-save", "Save")).raw(" <kbd>Ctrl S</kbd></button>");
    let offered = [
        ("data-known", message!("desk-known-words", "Typed as words, though the register or the facts have them:")),
        ("data-whole", message!("desk-replace-all", "Replace all")),
        ("data-replaced", message!("desk-replaced", "Replaced:")),
        ("data-one", message!("desk-replace", "Replace")),
        ("data-others", message!("desk-others-drafts", "What else you typed is a draft.")),
        ("data-empty", message!("desk-only-empty", "nothing to save: what is new is still empty")),
        ("data-hollow", message!("desk-still-empty", "Still empty, and so not in the file:")),
    ];
    kept(out, speaker, &offered);
    if empty > 0 {
        let words = counted!(
            "desk-empty-blocks",
            empty,
            "Take {count} block without text away",
            "Take {count} blocks without text away"
        );
        out.raw("<button class=\"small\" data-write=\"empty\">").say(speaker, &words).raw("</button>");
    }
    out.raw("</div>");
}

/// What is put into the text that is worked on.
fn tools(out: &mut Markup, speaker: &Speaker, (lang, marks, names): (&str, &marks::Marks, &[Vec<String>])) {
    out.raw("<template id=\"tools-of-text\"><div class=\"tools\" role=\"group\" aria-label=\"");
    out.say(speaker, &message!("desk-insert", "Insert")).raw("\">");
    for (sign, label, words) in
        [("**", "B", message!("desk-strong", "Strong")), ("*", "I", message!("desk-emphasis", "Emphasis"))]
    {
        out.raw("<button class=\"small\" data-around=\"").raw(sign).raw("\" title=\"").say(speaker, &words);
        out.raw("\"><span aria-hidden=\"true\">")
            .raw(label)
            .raw("</span><span class=\"unseen\">")
            .say(speaker, &words);
        out.raw("</span></button>");
    }
    number::button(out, speaker);
    out.raw("<details class=\"pick\" data-how=\"");
    out.say(speaker, &tools::how());
    out.raw("\"><summary class=\"button small\">");
    out.say(speaker, &message!("desk-pick-mark", "Fact, name or place…")).raw("</summary><div>");
    out.raw("<input type=\"search\" aria-label=\"")
        .say(speaker, &tools::find())
        .raw("\" placeholder=\"")
        .say(speaker, &tools::find())
        .raw("\"><ul>");
    for ((_, label), names) in marks.all.iter().zip(names) {
        out.raw("<li data-find=\"").text(label);
        for name in names.iter().filter(|name| *name != label) {
            out.raw("\n").text(name);
        }
        out.raw("\"><button type=\"button\" data-mark=\"").text(label);
        out.raw("\"><span lang=\"").text(lang).raw("\">").text(label).raw("</span></button></li>");
    }
    out.raw("</ul><p class=\"none fine\" hidden>").say(speaker, &tools::nothing());
    let number =
        message!("desk-number-here", "A number is typed in the text, and gets its forms with “Number with forms…”.");
    out.raw(" ").say(speaker, &number).raw("</p></div></details></div></template>");
}

/// What new blocks are made of in the browser.
fn fresh(out: &mut Markup, speaker: &Speaker, lang: &str) {
    out.raw("<template id=\"fresh-block\"><section class=\"block fresh\"><div class=\"kind\"><select aria-label=\"");
    out.say(speaker, &message!("desk-what-kind", "What it is")).raw("\">");
    for (kind, words) in kinds_of_one() {
        out.raw("<option value=\"").raw(kind).raw("\">").say(speaker, &words).raw("</option>");
    }
    out.raw("</select></div><div class=\"texts\"></div><div class=\"moves\">");
    for (deed, sign, words) in [
        ("up", "↑", message!("desk-move-up", "Move up")),
        ("down", "↓", message!("desk-move-down", "Move down")),
        ("drop", "×", message!("desk-delete", "Delete")),
    ] {
        out.raw("<button class=\"small\" data-new=\"").raw(deed).raw("\" title=\"").say(speaker, &words);
        out.raw("\"><span aria-hidden=\"true\">")
            .raw(sign)
            .raw("</span><span class=\"unseen\">")
            .say(speaker, &words);
        out.raw("</span></button>");
    }
    out.raw("</div></section></template>");
    out.raw("<template id=\"fresh-line\"><div class=\"line\"><div class=\"field\"><div class=\"mirror\" aria-hidden=\"true\" lang=\"");
    out.text(lang).raw("\"></div><textarea rows=\"1\" spellcheck=\"true\" lang=\"").text(lang);
    for (name, words) in [
        ("\" data-speaker=\"", message!("desk-text-speaker", "Who said it")),
        ("\" data-alt=\"", message!("desk-text-alt", "What the photo shows, for people who cannot see it")),
        ("\" data-credit=\"", message!("desk-text-credit", "Credit")),
        ("\" data-caption=\"", message!("desk-text-caption", "Caption")),
        ("\" data-lacks=\"", message!("desk-photo-lacks", "A photo needs this:")),
        ("\" data-title=\"", message!("desk-table-caption", "What the table shows")),
        ("\" data-captionless=\"", message!("desk-table-lacks", "A table needs words that say what it shows.")),
        ("\" data-wordless=\"", message!("desk-quote-lacks", "A quotation needs its words, too.")),
    ] {
        out.raw(name).say(speaker, &words);
    }
    out.raw("\"></textarea></div><p class=\"known\"></p></div></template>");
}

/// What is asked before translations go, or change, too.
fn question(out: &mut Markup, speaker: &Speaker) {
    out.raw("<dialog id=\"ask-delete\" aria-labelledby=\"ask-title\"><h2 id=\"ask-title\">");
    out.say(speaker, &message!("desk-delete-ask", "This text has translations")).raw("</h2><p data-of></p>");
    out.raw("<p class=\"actions\"><button class=\"main\" data-answer=\"all\">");
    out.say(speaker, &message!("desk-delete-all", "Delete it in all languages")).raw("</button>");
    out.raw("<button data-answer=\"page\">").say(speaker, &message!("desk-delete-page", "Only take it off the page"));
    out.raw("</button><button data-answer=\"\">").say(speaker, &message!("desk-cancel", "Cancel"));
    out.raw("</button></p></dialog><dialog id=\"ask-join\" aria-labelledby=\"join-title\"><h2 id=\"join-title\">");
    out.say(speaker, &message!("desk-join-ask", "These paragraphs have translations")).raw("</h2><p>");
    let note = message!("desk-join-note", "They are joined, too, and translators will have to look at them again:");
    out.say(speaker, &note)
        .raw("</p><p data-of></p><p class=\"actions\"><button class=\"main\" data-answer=\"yes\">");
    out.say(speaker, &message!("desk-join", "Join them")).raw("</button><button data-answer=\"\">");
    out.say(speaker, &message!("desk-cancel", "Cancel")).raw("</button></p></dialog>");
}
