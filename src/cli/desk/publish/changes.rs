//! What readers will see that is new, and the files that are written.
//!
//! In: a release and what is ticked, the output folder. Out: markup. Invariants: each line says in which language it is.

use super::files::planned;
use super::gate::Edition;
use super::gated::Gated;
use super::readers::{Line, News, Part, news, staying};
use crate::cli::desk::markup::Markup;
use crate::cli::desk::panels::difference;
use crate::cli::desk::releases::language;
use crate::cli::words::Speaker;
use crate::diag::{Message, counted, message};
use crate::publish::OutputFolder;

/// So many lines are compared in full; who changed more reads the release.
const LINES: usize = 60;

impl Gated<'_> {
    /// What readers will see that is new.
    pub(super) fn news(&self, out: &mut Markup, output: Option<&OutputFolder>) {
        let speaker = self.speaker;
        out.raw("<section class=\"wide\"><h2>")
            .say(speaker, &message!("desk-new", "What readers will see that is new"));
        out.raw("</h2><div class=\"diff\">");
        let editions: Vec<&Edition> = self.chosen().filter(|own| own.is_whole).collect();
        for edition in &editions {
            let name = language(speaker, &edition.locale);
            let mut say = |words: &Message| {
                out.raw("<div><span class=\"at\">")
                    .text(&name)
                    .raw("</span><p>")
                    .say(speaker, words)
                    .raw("</p></div>");
            };
            match news(output, edition) {
                News::First => say(&message!("desk-first", "Everything: nothing is published in this language yet.")),
                News::Unknown => say(&message!(
                    "desk-old-unknown",
                    "It is published, but its text is not in the folder: there is nothing to compare with."
                )),
                News::Lines(lines) if lines.is_empty() => {
                    say(&message!("desk-nothing-new", "Nothing: the same words are published."));
                }
                News::Lines(lines) => {
                    let more = lines.len().saturating_sub(LINES);
                    lines.iter().take(LINES).for_each(|line| changed(out, (speaker, &name), edition, line));
                    if more > 0 {
                        let words =
                            counted!("desk-more-lines", more, "and {count} more line", "and {count} more lines");
                        out.raw("<div><span class=\"at\"></span><p>").say(speaker, &words).raw("</p></div>");
                    }
                }
            }
        }
        if editions.is_empty() {
            let words = message!("desk-choose-language", "Choose a language that is complete.");
            out.raw("<div><span class=\"at\"></span><p>").say(speaker, &words).raw("</p></div>");
        }
        out.raw("</div></section>");
    }

    pub(super) fn files(&self, out: &mut Markup, output: &OutputFolder) {
        let speaker = self.speaker;
        let files = planned(output, self.gate, &self.choice.locales);
        if files.is_empty() {
            return;
        }
        let there = files.iter().filter(|file| file.is_there).count();
        out.raw("<section class=\"wide\"><h2>").say(speaker, &message!("desk-files", "Files")).raw("</h2><p>");
        let names: Vec<String> = self.chosen().map(|own| language(speaker, &own.locale)).collect();
        out.text(&names.join(", ")).raw(": ");
        let (all, folder) = (files.len(), output.shown().trim_end_matches('/').to_owned());
        let all = match there {
            0 => counted!(
                "desk-files-new",
                all,
                "{count} new file in the folder “{folder}”.",
                "{count} new files in the folder “{folder}”.",
                folder = folder
            ),
            there => counted!(
                "desk-files-in",
                all,
                "{count} file in the folder “{folder}”; of those that are there now {there} are replaced.",
                "{count} files in the folder “{folder}”; of those that are there now {there} are replaced.",
                folder = folder,
                there = there
            ),
        };
        out.say(speaker, &all).raw(" ");
        let stay = staying(output, &self.choice.slug, &self.choice.locales);
        let stay = self.gate.editions.iter().filter(|own| stay.iter().any(|tag| tag == own.locale.tag()));
        for edition in stay {
            let name = language(speaker, &edition.locale);
            out.say(speaker, &message!("desk-stays", "{language} stays as it was published.", language = name))
                .raw(" ");
        }
        out.say(speaker, &message!("desk-lists", "The lists of releases change with them."));
        out.raw("</p><details><summary>").say(speaker, &message!("desk-file-names", "Names of the files"));
        out.raw("</summary><ul class=\"names\">");
        for file in &files {
            out.raw("<li><code>").text(&file.path).raw("</code></li>");
        }
        out.raw("</ul></details></section>");
    }
}

/// A line that readers will see otherwise.
fn changed(out: &mut Markup, (speaker, name): (&Speaker, &str), edition: &Edition, line: &Line) {
    let part = match line.part {
        Part::Text => message!("desk-part-text", "text"),
        Part::Contacts => message!("desk-part-contacts", "contacts"),
        Part::Credits => message!("desk-part-credits", "credits"),
    };
    out.raw("<div><span class=\"at\">").text(name).raw("<br>").say(speaker, &part).raw("</span><p lang=\"");
    out.text(edition.locale.tag()).raw("\">");
    match (&line.old, &line.new) {
        (Some(old), Some(new)) => difference(out, old, new),
        (old, new) => {
            old.iter().for_each(|old| difference(out, old, ""));
            new.iter().for_each(|new| difference(out, "", new));
        }
    }
    out.raw("</p></div>");
}
