//! Publishes what is ticked.
//!
//! In: what a browser sends. Out: the files of `payom build`, or why there are none. Invariants: it is that command and no other way; all
//! of it or nothing; what the screen holds back is not published by a request either.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use serde_json::{Value, json};

use super::asked::{self, Choice, Confirmed};
use super::gate::{self, Gate};
use super::gated::Gated;
use super::screen::no_way_back;
use crate::cli::args::{Build, Select};
use crate::cli::check::fill_subjects;
use crate::cli::desk::gathered;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, session};
use crate::cli::desk::releases::language;
use crate::cli::desk::typed::Malformed;
use crate::cli::http::{Answer, VIEW};
use crate::cli::words::Speaker;
use crate::cli::{Session, Status, Streams, build};
use crate::diag::{Reader as _, Severity, Sources, counted, message};
use crate::l10n::Locale;
use crate::output;
use crate::publish::{Manifest, OutputFolder};

/// What is ticked, looked at; nothing is published.
pub(in crate::cli::desk) fn tried(
    office: &Office,
    sent: &Value,
    speaker: &Speaker,
) -> Result<Option<Answer>, Malformed> {
    let choice = asked::asked(sent)?;
    let confirmed = asked::confirmed(&office.drafts, &choice.slug);
    let gate = gate::open(&office.root, &choice.slug);
    let drafts = asked::unsaved(&office.drafts, &choice.slug);
    Ok(gate
        .map(|gate| gated(&Gated { speaker, gate: &gate, choice: &choice, confirmed: &confirmed, drafts: &drafts })))
}

fn gated(gated: &Gated<'_>) -> Answer {
    let mut out = Markup::default();
    gated.piece(&mut out);
    Answer::json(json!({ "pieces": { "gate": out.into_string() } }).to_string())
}

/// Publishes. Others may go on working meanwhile.
pub(in crate::cli::desk) fn publish(
    office: &Mutex<Office>,
    sent: &Value,
    (speaker, view): (&Speaker, &str),
) -> Result<Option<Answer>, Malformed> {
    let mut choice = asked::asked(sent)?;
    let (root, confirmed, drafts): (_, Confirmed, _) = {
        let office = office.lock().unwrap_or_else(PoisonError::into_inner);
        let drafts = asked::unsaved(&office.drafts, &choice.slug);
        (office.root.clone(), asked::confirmed(&office.drafts, &choice.slug), drafts)
    };
    let Some(gate) = gate::open(&root, &choice.slug) else { return Ok(None) };
    let asked = Gated { speaker, gate: &gate, choice: &choice, confirmed: &confirmed, drafts: &drafts };
    if let Some(why) = asked.reason() {
        let mut out = Markup::default();
        asked.piece(&mut out);
        let told = json!({ "said": speaker.say(&why.what), "pieces": { "gate": out.into_string() } });
        return Ok(Some(Answer::json(told.to_string()).status("422 Unprocessable Content")));
    }
    let open: BTreeSet<String> = asked.points().into_iter().map(|point| point.id).collect();
    choice.seen.retain(|id| open.contains(id));
    let mut session = Session { speaker: Arc::new(Speaker::new(speaker.language())), ..session(Sources::default()) };
    let (mut said, mut told) = (Vec::new(), Vec::new());
    let mut streams = Streams { out: &mut said, err: &mut told, terminal: false };
    let status = build::run(&root, &command(&gate, &choice), &mut session, &mut streams);
    if status != Status::Fine {
        return Ok(Some(refused(&gate, &mut session, (&told, speaker))));
    }
    let mut office = office.lock().unwrap_or_else(PoisonError::into_inner);
    // That it was published stays true where it cannot be written down.
    let _ = asked::remember(&mut office.drafts, &choice, Timestamp::now());
    Ok(Some(done((&root, &gate), &choice, view, speaker)))
}

/// `payom build SLUG --locale TAG`; without `--locale` where all languages are meant.
fn command(gate: &Gate, choice: &Choice) -> Build {
    let is_all = gate.editions.iter().all(|own| choice.locales.contains(own.locale.tag()));
    let locales = if is_all { Vec::new() } else { choice.locales.iter().cloned().collect() };
    Build {
        select: Select { slugs: vec![choice.slug.clone()], locales },
        format: output::usual_formats().map(|first| first.format.to_owned()).collect(),
        out: None,
        allow_stale: false,
        as_of: None,
        locked: false,
        combined: false,
        one_page: false,
        force: false,
        verify: false,
        jobs: 0,
        report: false,
    }
}

/// What was written.
fn done((root, gate): (&Path, &Gate), choice: &Choice, view: &str, speaker: &Speaker) -> Answer {
    let title = message!("desk-published", "Published.");
    let (mut out, settings) = (Markup::default(), &gate.project.settings);
    let chosen: Vec<&Locale> = settings.locales.iter().filter(|own| choice.locales.contains(own.tag())).collect();
    out.raw("<section class=\"wide result\" tabindex=\"-1\" id=\"result\"><h2 class=\"sign g\">✓ ");
    let names: Vec<String> = chosen.iter().map(|own| language(speaker, own)).collect();
    out.text(&names.join(", ")).raw("</h2>");
    if let Ok(output) = OutputFolder::find(root, None) {
        let all = Manifest::load_files(&output).ok().flatten().unwrap_or_default();
        lies(&mut out, speaker, (&output, &all), (&choice.slug, settings.site.is_some()));
        out.raw("<ul class=\"ways\">");
        for locale in chosen {
            let page = output::page().file(&choice.slug, locale.tag());
            let paper = page.strip_suffix(".html").map(|name| format!("{name}.pdf"));
            let language = language(speaker, locale);
            let words = message!("desk-see-page", "Page: {language}", language = &language);
            let both =
                [(Some(page), words), (paper, message!("desk-see-pdf", "PDF: {language}", language = &language))];
            for (name, words) in both {
                let Some(name) = name.filter(|name| all.has(&choice.slug, name)) else { continue };
                out.raw("<li><a class=\"button\" target=\"_blank\" rel=\"noopener\" href=\"").raw(VIEW).text(view);
                out.raw("/published/")
                    .text(&choice.slug)
                    .raw("/")
                    .text(&name)
                    .raw("\">")
                    .say(speaker, &words)
                    .raw("</a></li>");
            }
        }
        out.raw("</ul><details><summary>").say(speaker, &message!("desk-file-names", "Names of the files"));
        out.raw("</summary><ul class=\"names\">");
        for name in all.files(&choice.slug) {
            let folder = output.shown();
            out.raw("<li><code>").text(&folder).text(&choice.slug).raw("/").text(&name).raw("</code></li>");
        }
        out.raw("</ul></details>");
    }
    back(&mut out, speaker, &choice.slug);
    out.raw("</section>");
    let mut asked = Markup::default();
    asked.say(speaker, &message!("desk-published-this", "This release is published"));
    let pieces = json!({ "gate": out.into_string(), "asked": asked.into_string() });
    Answer::json(json!({ "said": speaker.say(&title), "pieces": pieces, "focus": "result" }).to_string())
}

/// Where the files lie, and what is left to do until readers see them.
fn lies(
    out: &mut Markup,
    speaker: &Speaker,
    (output, all): (&OutputFolder, &Manifest),
    (slug, has_site): (&str, bool),
) {
    let (count, folder) = (all.files(slug).len(), output.shown().trim_end_matches('/').to_owned());
    let words = counted!(
        "desk-published-in",
        count,
        "Of this release there is {count} file in the folder “{folder}” now. It is on the site once that folder is uploaded there.",
        "Of this release there are {count} files in the folder “{folder}” now. They are on the site once that folder is uploaded there.",
        folder = folder
    );
    out.raw("<p>").say(speaker, &words).raw("</p><p>").say(speaker, &no_way_back()).raw("</p>");
    if !has_site {
        let words = message!(
            "desk-no-site",
            "The address of your site is not entered in this project, so there is no news feed and no list for search engines."
        );
        out.raw("<p class=\"fine quiet\">").say(speaker, &words).raw("</p>");
    }
}

/// Why nothing was published.
fn refused(gate: &Gate, session: &mut Session, (told, speaker): (&[u8], &Speaker)) -> Answer {
    fill_subjects(&mut session.report, &session.sources);
    let title = message!("desk-not-published", "Nothing was published, and nothing was changed.");
    let mut out = Markup::default();
    out.raw("<section class=\"wide result\" tabindex=\"-1\" id=\"result\"><h2 class=\"sign b\">✕ ")
        .say(speaker, &title);
    out.raw("</h2><ul class=\"lines found\">");
    let errors = session.report.sorted().into_iter().filter(|found| found.severity == Severity::Error);
    let errors: Vec<_> = errors.collect();
    let place = (&gate.project, &session.sources);
    let lines: Vec<_> = errors.iter().map(|found| (*found, String::new())).collect();
    gathered::lines(&mut out, speaker, place, &lines);
    out.raw("</ul>");
    if errors.is_empty() {
        paragraphs(&mut out, &String::from_utf8_lossy(told));
    }
    let slug = gate.loaded().map_or("", |loaded| loaded.release.slug.as_str());
    back(&mut out, speaker, slug);
    out.raw("</section>");
    let told = json!({ "said": speaker.say(&title), "pieces": { "gate": out.into_string() }, "focus": "result" });
    Answer::json(told.to_string()).status("422 Unprocessable Content")
}

/// Lines of a command, each a paragraph.
fn paragraphs(out: &mut Markup, said: &str) {
    for line in said.lines().filter(|line| !line.trim().is_empty()) {
        out.raw("<p>").text(line).raw("</p>");
    }
}

/// The ways from a result.
fn back(out: &mut Markup, speaker: &Speaker, slug: &str) {
    out.raw("<p class=\"ways\"><a class=\"button\" href=\"#releases\">");
    out.say(speaker, &message!("desk-to-releases", "To the list of releases"));
    out.raw("</a><a class=\"button\" href=\"#send/").text(slug).raw("\">");
    out.say(speaker, &message!("desk-send-it", "Send…")).raw("</a><button data-again value=\"").text(slug).raw("\">");
    out.say(speaker, &message!("desk-look-again", "Look again")).raw("</button></p>");
}
