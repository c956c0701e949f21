//! What stands on the screen before the texts: languages, checks, credits.
//!
//! In: a release and what is ticked. Out: markup. Invariants: what is off says why beside it; a finding stands once, with its languages.

use super::gate::Edition;
use super::gated::Gated;
use super::points::Point;
use crate::cli::desk::credits::credits;
use crate::cli::desk::gathered;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::page::{Kind, chip};
use crate::cli::desk::releases::language;
use crate::cli::desk::wrong::Progress;
use crate::diag::{Severity, counted, message};
use crate::project::Clock;

impl Gated<'_> {
    pub(super) fn languages(&self, out: &mut Markup) {
        let speaker = self.speaker;
        out.raw("<section><h2>")
            .say(speaker, &message!("desk-languages", "Languages"))
            .raw("</h2><ul class=\"lines\">");
        for edition in &self.gate.editions {
            let tag = edition.locale.tag();
            out.raw("<li><input type=\"checkbox\" name=\"locales\" value=\"").text(tag).raw("\" id=\"in-").text(tag);
            out.raw("\" aria-describedby=\"why-").text(tag).raw("\"");
            out.raw(if self.is_chosen(edition) { " checked" } else { "" });
            out.raw(if edition.is_ready() { "" } else { " disabled" }).raw("><label for=\"in-").text(tag).raw("\">");
            out.text(&language(speaker, &edition.locale)).raw(" <span class=\"fine quiet\">");
            let (all, done) = (edition.progress.tally.all, edition.progress.done());
            let texts = match edition.progress.left() {
                0 => counted!("desk-texts-of", all, "{count} text", "{count} texts"),
                _ => message!("desk-of", "{done} of {all}", done = done, all = all),
            };
            out.say(speaker, &texts).raw("</span></label>");
            if edition.is_ready() {
                out.raw("<span class=\"state good\">✓ ")
                    .say(speaker, &message!("desk-ready", "ready"))
                    .raw("</span>");
            } else {
                out.raw("<span class=\"state bad\">✕ ").say(speaker, &message!("desk-waits", "waits")).raw("</span>");
            }
            out.raw("<div class=\"fine why\" id=\"why-").text(tag).raw("\">");
            self.why(out, edition);
            out.raw("</div></li>");
        }
        out.raw("</ul><p class=\"fine quiet\">").say(
            speaker,
            &message!("desk-only-complete", "Nothing is published in a language that is not complete."),
        );
        out.raw("</p></section>");
    }

    /// What keeps a language from being published.
    fn why(&self, out: &mut Markup, edition: &Edition) {
        let speaker = self.speaker;
        let Progress { tally, wrong, doubted } = edition.progress;
        let kinds = [
            (Kind::Missing, tally.missing),
            (Kind::Wrong, wrong),
            (Kind::Stale, tally.stale),
            (Kind::Doubt, doubted),
        ];
        for (kind, count) in kinds.into_iter().filter(|(_, count)| *count > 0) {
            chip(out, speaker, kind, count);
            out.raw(" ");
        }
        if tally.missing + tally.stale > 0 {
            out.raw("<a href=\"#translate/").text(&self.choice.slug).raw("/").text(edition.locale.tag()).raw("\">");
            out.say(speaker, &message!("desk-bring-up-to-date", "Bring up to date")).raw("</a>");
        } else if let Some((address, words)) = self.way(edition).filter(|_| wrong > 0) {
            out.raw("<a href=\"#").text(&address).raw("\">").say(speaker, &words).raw("</a>");
        } else if edition.errors() > 0 {
            let errors = counted!(
                "desk-errors-of",
                edition.errors(),
                "{count} error, see the checks",
                "{count} errors, see the checks"
            );
            out.say(speaker, &errors);
            if let Some((address, words)) = self.way(edition) {
                out.raw(" <a href=\"#").text(&address).raw("\">").say(speaker, &words).raw("</a>");
            }
        } else if !edition.is_ready() {
            out.say(speaker, &message!("desk-page-lacks", "Texts of the page are not written yet"));
            if let Some((address, words)) = self.way(edition) {
                let is_source = edition.locale == self.gate.project.settings.source;
                let words = if is_source { message!("desk-write-it", "Write it") } else { words };
                out.raw(" <a href=\"#").text(&address).raw("\">").say(speaker, &words).raw("</a>");
            }
        } else {
            let (slug, tag) = (&self.choice.slug, edition.locale.tag());
            let is_source = edition.locale == self.gate.project.settings.source;
            let address = if is_source { format!("write/{slug}") } else { format!("translate/{slug}/{tag}") };
            out.raw("<a href=\"#").text(&address).raw("\">");
            out.say(speaker, &message!("desk-look-first", "Look at its page and PDF")).raw("</a>");
        }
        if let Some(count) = self.drafts.get(edition.locale.tag()) {
            let words = counted!(
                "desk-drafts-left",
                *count,
                "{count} draft is not saved, and is not published",
                "{count} drafts are not saved, and are not published"
            );
            out.raw("<span class=\"sign w\">! ").say(speaker, &words).raw("</span>");
        }
    }

    pub(super) fn checks(&self, out: &mut Markup) {
        let (speaker, found) = (self.speaker, self.findings());
        out.raw("<section><h2>")
            .say(speaker, &message!("desk-checks", "Checks"))
            .raw("</h2><ul class=\"lines found\">");
        if found.is_empty() {
            let fine = message!("desk-all-fine", "Texts, numbers, names, facts and photos: nothing to mend.");
            out.raw("<li><span class=\"sign g\">✓</span><span>").say(speaker, &fine).raw("</span><span></span></li>");
        }
        let place = (&self.gate.project, &self.gate.sources);
        let is_of_some = |names: &[String]| names.len() < self.gate.editions.len();
        let named = |names: &[String]| if is_of_some(names) { names.join(", ") } else { String::new() };
        let told: Vec<_> = found.iter().map(|(found, names)| (*found, named(names))).collect();
        gathered::lines(out, speaker, place, &told);
        out.raw("</ul>");
        let errors = found.iter().filter(|(found, _)| found.severity == Severity::Error).count();
        if errors == 0 && !found.is_empty() {
            let words = message!("desk-doubts-only", "Doubts do not stop you; look at them all the same.");
            out.raw("<p class=\"fine quiet\">").say(speaker, &words).raw("</p>");
        }
        out.raw("</section>");
    }

    pub(super) fn credits(&self, out: &mut Markup) {
        let Some((loaded, shown)) = self.gate.loaded().zip(self.shown()) else { return };
        let speaker = self.speaker;
        out.raw("<section class=\"wide\"><h2>").say(speaker, &message!("desk-credited", "Who is credited"));
        out.raw("</h2><ul class=\"lines\">");
        credits(out, speaker, (&self.gate.project, loaded), &shown.document);
        for point in self.points() {
            self.point(out, &point);
        }
        out.raw("</ul></section>");
    }

    /// Words of the registry, which are in the language of the source; whoever reads another is told so.
    fn noted(&self, out: &mut Markup, why: &str) {
        let (speaker, source) = (self.speaker, &self.gate.project.settings.source);
        if why.is_empty() {
            return;
        }
        if source.language() != speaker.language().tag() {
            let words = message!("desk-noted", "Why, as the registry notes it ({language}):", language = source);
            out.say(speaker, &words).raw(" ");
        }
        out.raw("<span lang=\"").text(source.tag()).raw("\">").text(why).raw("</span>");
    }

    fn point(&self, out: &mut Markup, point: &Point) {
        let speaker = self.speaker;
        out.raw("<li><span class=\"sign w\" aria-hidden=\"true\">!</span><span>")
            .say(speaker, &point.what)
            .raw("</span>");
        out.raw("<a href=\"#").text(&point.way).raw("\">").say(speaker, &message!("desk-to-form", "To its form"));
        out.raw("<span class=\"unseen\">: ").say(speaker, &point.what).raw("</span></a><div class=\"fine\">");
        if let Some(means) = &point.means {
            out.raw("<p>").say(speaker, means).raw("</p>");
        }
        self.noted(out, &point.why);
        if let Some(at) = self.confirmed.get(&point.id) {
            let moment = Clock::of(*at, self.gate.project.settings.zone.as_ref()).in_words();
            let words = message!("desk-confirmed-at", "Confirmed for this release on {moment}.", moment = moment);
            out.raw("<p class=\"sign g\">✓ ").say(speaker, &words).raw("</p>");
        } else {
            out.raw("<label class=\"confirm\"><input type=\"checkbox\" name=\"seen\" id=\"seen-").text(&point.id);
            out.raw("\" value=\"").text(&point.id);
            out.raw(if self.choice.seen.contains(&point.id) { "\" checked><span>" } else { "\"><span>" });
            let words = message!("desk-have-seen", "I have seen this, and it is right for this release.");
            out.say(speaker, &words).raw("<span class=\"unseen\"> (").say(speaker, &point.what);
            out.raw(")</span></span></label>");
        }
        out.raw("</div></li>");
    }
}
