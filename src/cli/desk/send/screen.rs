//! The screen on which copies and kits are made.
//!
//! In: a release, what was made of it before. Out: a screen; the piece of it that changes. Invariants: each file has a link and says what it is; what
//! is under embargo says so before anything is made.

use std::path::Path;

use super::outbox::{self, FOLDER, Made};
use crate::check;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, View};
use crate::cli::desk::page::{Screen, head};
use crate::cli::desk::releases::{language, title};
use crate::cli::desk::ways::{self, Step};
use crate::cli::desk::wrong::{Progress, Wrong};
use crate::cli::http::VIEW;
use crate::cli::prepare::outbox::OUTBOX;
use crate::cli::translate::KITS;
use crate::cli::translate::texts::lock;
use crate::cli::words::Speaker;
use crate::diag::{Message, Report, Severity, counted, message};
use crate::l10n::Locale;
use crate::project::{Clock, Loaded};

/// What came of the last press of a button.
#[derive(Default)]
pub(super) struct Outcome {
    /// What was said of journalists' files.
    pub(super) journalists: Option<Markup>,
    /// What was said of a translator's.
    pub(super) translators: Option<Markup>,
}

/// All that the screen shows.
struct Sheet<'a> {
    speaker: &'a Speaker,
    root: &'a Path,
    view: &'a View,
    loaded: &'a Loaded,
    /// The key of previews: links to files need it.
    key: &'a str,
}

/// The screen; `None` where there is no such release, or it cannot be read.
pub(in crate::cli::desk) fn screen(
    office: &mut Office,
    (speaker, key): (&Speaker, &str),
    slug: &str,
) -> Option<String> {
    let view = office.view(Some(slug))?;
    let loaded = view.project.releases.first()?;
    let (name, lang) = title((&view.project, &view.sources), loaded, speaker);
    let mut out = Markup::default();
    head(&mut out, speaker, Screen::Release, &name);
    ways::bar(&mut out, speaker, (&view.project, Some(slug)), (&name, lang.tag(), Step::Send), |_| ());
    out.raw("<main class=\"publish\"><header><h2>");
    out.say(speaker, &message!("desk-send-this", "Send this release"));
    out.raw("</h2></header><div id=\"send\">");
    piece(&mut out, office, (speaker, key), (slug, &Outcome::default()))?;
    out.raw("</div></main>");
    Some(out.into_string())
}

/// All that changes when something was made.
pub(super) fn piece(
    out: &mut Markup,
    office: &mut Office,
    (speaker, key): (&Speaker, &str),
    (slug, outcome): (&str, &Outcome),
) -> Option<()> {
    let view = office.view(Some(slug))?;
    let loaded = view.project.releases.first()?;
    let sheet = Sheet { speaker, root: &office.root, view: &view, loaded, key };
    out.raw("<div class=\"steps\">");
    sheet.journalists(out, outcome.journalists.as_ref());
    sheet.translators(out, outcome.translators.as_ref());
    out.raw("</div>");
    Some(())
}

impl Sheet<'_> {
    fn slug(&self) -> &str {
        self.loaded.release.slug.as_str()
    }

    fn journalists(&self, out: &mut Markup, said: Option<&Markup>) {
        let speaker = self.speaker;
        out.raw("<section><h2>").say(speaker, &message!("desk-for-journalists", "For journalists"));
        out.raw("</h2><p>").say(
            speaker,
            &message!(
                "desk-copies-are",
                "Drafts of mails that your mail program opens, PDFs, texts to post and the press kit, in every language. The desk sends nothing."
            ),
        );
        out.raw("</p>");
        if let Some(until) = self.loaded.due.embargo {
            let moment = Clock::of(until, self.view.project.settings.zone.as_ref()).in_words();
            let words = message!(
                "desk-copies-embargo",
                "Until {moment} every copy says in its name, in the mail and on each page that it is under embargo.",
                moment = moment
            );
            out.raw("<p class=\"sign w\">! ").say(speaker, &words).raw("</p>");
        }
        out.raw("<form data-send=\"/send\"><input type=\"hidden\" name=\"release\" value=\"").text(self.slug());
        out.raw("\"><p><button class=\"main\" data-busy=\"");
        out.say(speaker, &message!("desk-copies-made-now", "Mails, PDFs and texts are made…")).raw("\">");
        out.say(speaker, &message!("desk-make-copies", "Make mails, PDFs and texts")).raw("</button></p></form>");
        told(out, said, "said-journalists");
        self.files(out, &outbox::copies(self.root, self.slug()), self.slug());
        out.raw("</section>");
    }

    fn translators(&self, out: &mut Markup, said: Option<&Markup>) {
        let (speaker, settings) = (self.speaker, &self.view.project.settings);
        out.raw("<section><h2>").say(speaker, &message!("desk-for-translators", "For translators and reviewers"));
        out.raw("</h2><p>").say(
            speaker,
            &message!(
                "desk-kits-are",
                "For somebody who does not work at the desk: what is to be done in a language, as a table in Word or for Trados, memoQ and the like."
            ),
        );
        out.raw("</p><ul class=\"kits\">");
        for locale in self.loaded.locales.iter().filter(|own| **own != settings.source) {
            self.kit(out, locale);
        }
        out.raw("<li><span>").say(speaker, &message!("desk-all-languages", "All languages")).raw("</span>");
        out.raw("<span class=\"end\">");
        self.button(out, ("", "review"), &message!("desk-make-review", "Sheet for remarks"));
        out.raw("</span></li></ul>");
        told(out, said, "said-translators");
        self.files(out, &outbox::kits(self.root, self.slug()), KITS);
        out.raw("</section>");
    }

    /// What there is to do in a language, and the kits that hold it.
    fn kit(&self, out: &mut Markup, locale: &Locale) {
        let speaker = self.speaker;
        // An error is mended at the desk: a kit has what is to be translated.
        let tally = progress(self.view, self.slug(), locale).tally;
        let left = tally.missing + tally.stale + tally.flagged;
        out.raw("<li><span>").text(&language(speaker, locale)).raw(" <span class=\"fine quiet\">");
        let words = match left {
            0 => message!("desk-kit-nothing", "nothing to do"),
            left => counted!("desk-kit-left", left, "{count} text to do", "{count} texts to do"),
        };
        out.say(speaker, &words).raw("</span></span><span class=\"end\">");
        if left > 0 {
            self.button(out, (locale.tag(), "docx"), &message!("desk-make-word", "Table in Word"));
            self.button(out, (locale.tag(), "xliff"), &Message::from("XLIFF"));
        }
        out.raw("</span></li>");
    }

    /// A button that makes a kit.
    fn button(&self, out: &mut Markup, (tag, format): (&str, &'static str), words: &Message) {
        out.raw("<form data-send=\"/kit\"><input type=\"hidden\" name=\"release\" value=\"").text(self.slug());
        out.raw("\"><input type=\"hidden\" name=\"locale\" value=\"").text(tag);
        out.raw("\"><button class=\"small\" name=\"format\" value=\"").raw(format).raw("\">");
        out.say(self.speaker, words);
        if let Some(locale) = self.loaded.locales.iter().find(|own| own.tag() == tag) {
            out.raw("<span class=\"unseen\">, ").text(&language(self.speaker, locale)).raw("</span>");
        }
        out.raw("</button></form> ");
    }

    /// Files by their languages, each a link that says what it is.
    fn files(&self, out: &mut Markup, made: &[Made], folder: &str) {
        if made.is_empty() {
            return;
        }
        out.raw("<dl class=\"made\">");
        for own in made.chunk_by(|one, other| one.tag == other.tag) {
            let tag = own.first().and_then(|first| first.tag.as_deref());
            let locale = self.view.project.settings.locales.iter().find(|own| Some(own.tag()) == tag);
            out.raw("<dt>");
            match locale {
                Some(locale) => out.text(&language(self.speaker, locale)),
                None => out.say(self.speaker, &message!("desk-all-languages", "All languages")),
            };
            out.raw("</dt><dd>");
            own.iter().for_each(|one| self.file(out, one, folder));
            out.raw("</dd>");
        }
        let place = format!("{OUTBOX}/{folder}/");
        out.raw("</dl><p class=\"fine quiet\">");
        out.say(
            self.speaker,
            &message!("desk-files-lie", "The files are also in the folder {folder}.", folder = place),
        );
        out.raw("</p>");
    }

    fn file(&self, out: &mut Markup, made: &Made, folder: &str) {
        let Made { name, what, .. } = made;
        out.raw("<a download href=\"").raw(VIEW).text(self.key).raw("/").raw(FOLDER).raw("/").text(folder);
        out.raw("/").text(name).raw("\" title=\"").text(name).raw("\">").say(self.speaker, what);
        if folder == KITS {
            out.raw(" <code>").text(name).raw("</code>");
        }
        out.raw("</a> ");
    }
}

/// How far a release is in a language.
fn progress(view: &View, slug: &str, locale: &Locale) -> Progress {
    let View { project, sources, .. } = view;
    let lock = lock(project, sources, &mut Report::default());
    let (house, wrong) = (check::house_names(project), Wrong::in_view(view, locale));
    if *locale == project.settings.source {
        return Progress { wrong: wrong.count(locale, slug, Severity::Error), ..Progress::default() };
    }
    let all = check::translations(project, &house, locale);
    Progress::of(all.iter().filter(|one| one.slug == Some(slug)), locale, (&lock, &wrong))
}

/// The languages of a release in which no text is missing, out of date or wrong, and those in which some are, with how many.
pub(super) fn complete(view: &View) -> (Vec<Locale>, Vec<(Locale, usize)>) {
    let (mut ready, mut left) = (Vec::new(), Vec::new());
    let Some(loaded) = view.project.releases.first() else { return (ready, left) };
    for locale in &loaded.locales {
        match progress(view, loaded.release.slug.as_str(), locale).left() {
            0 => ready.push(locale.clone()),
            count => left.push((locale.clone(), count)),
        }
    }
    (ready, left)
}

/// What a command said; it comes into focus.
fn told(out: &mut Markup, said: Option<&Markup>, id: &'static str) {
    if let Some(said) = said {
        out.raw("<div class=\"said\" tabindex=\"-1\" id=\"").raw(id).raw("\">").piece(said).raw("</div>");
    }
}
