//! What the desk answers.
//!
//! In: a request. Out: an [`Answer`]. Invariants: without the key of the session nothing of the project is shown and nothing is changed;
//! what is posted is JSON of which nothing is taken for a path, or a file that is told by its content.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Instant;

use serde_json::{Value, json};

use super::entrance;
use super::history::Way;
use super::keys::Keys;
use super::office::Office;
use super::typed::{self, Malformed};
use super::unsaved::{absent, malformed, no_release, or_absent, refused, unsaved};
use super::{
    bring, broken, facts, page, paged, people, preview, publish, releases, send, translate, translations, undo, ways,
    words, write,
};
use crate::cli::http::{Answer, Request, VIEW};
use crate::cli::words::{Language, Speaker};
use crate::diag::{Message, message};
use crate::html;

/// All that is posted. What is not among it is not there, so that whoever goes through the guards of all of it goes through all.
pub const POSTED: [&str; 28] = [
    "/session",
    "/knock",
    "/try",
    "/save",
    "/review",
    "/undo",
    "/redo",
    "/fact",
    "/new/try",
    "/new",
    "/word",
    "/publish/try",
    "/publish",
    "/entry/try",
    "/entry",
    "/block",
    "/fresh",
    "/pasted",
    "/write",
    "/number",
    "/send",
    "/kit",
    "/import/try",
    "/import",
    "/logo",
    "/photo",
    "/document",
    "/close",
];

/// What every answer says: only our own script and style, no frames around us, no way out.
const FIELDS: &str = "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types payom\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Opener-Policy: \
    same-origin\r\n";

/// How it looks.
const STYLE: &str = concat!(include_str!("desk.css"), include_str!("forms.css"), include_str!("write.css"));

/// What follows an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    GoOn,
    /// The desk closes.
    Close,
    /// The key was wrong: whoever guesses waits for this answer.
    Wait,
}

/// What a desk has.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) keys: Mutex<Keys>,
    /// Where the page lies that leads a browser here, and to which address.
    pub(super) entrance: OnceLock<(PathBuf, SocketAddr)>,
    pub(super) office: Mutex<Office>,
    pub(super) speakers: [Speaker; 3],
    /// The language that was chosen for this desk when it was started.
    first: Option<Language>,
}

impl Desk {
    pub(super) fn new(office: Office, first: Option<Language>) -> Self {
        let speakers = Language::ALL.map(Speaker::new);
        let keys = Mutex::new(Keys::new(Instant::now()));
        Self { keys, entrance: OnceLock::new(), office: Mutex::new(office), speakers, first }
    }

    fn speaker(&self, languages: &str) -> &Speaker {
        let wanted = languages.split(',').map(|one| one.split([';', '-']).next().unwrap_or_default().trim());
        let known = |tag: &str| self.speakers.iter().find(|speaker| speaker.language().tag() == tag);
        wanted.filter_map(known).next().unwrap_or(&self.speakers[0])
    }

    /// Answers a request.
    pub(super) fn answer(&self, request: &Request) -> (Answer, Then) {
        let speaker = self.speaker(&request.languages);
        if let (Some(path), None) = (request.path.strip_prefix(VIEW), &request.posted) {
            return self.view(path, &request.host, speaker);
        }
        let (answer, then) = self.found(request, speaker);
        (answer.with(FIELDS), then)
    }

    /// What lies under the key of previews.
    fn view(&self, path: &str, host: &str, speaker: &Speaker) -> (Answer, Then) {
        let (key, path) = path.split_once('/').unwrap_or((path, ""));
        let at = preview::Address { host, key };
        // Frames, links and pictures ask for no language: the address says which.
        let (bare, tag) = key.split_once('.').unwrap_or((key, ""));
        let own = self.speakers.iter().find(|own| own.language().tag() == tag);
        if !self.keys.lock().unwrap_or_else(PoisonError::into_inner).admit_view(bare) {
            return (preview::nothing(at), Then::Wait);
        }
        let speaker = match own {
            Some(own) => own,
            None if bare == key => speaker,
            None => return (preview::nothing(at), Then::GoOn),
        };
        let mut office = self.office.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(path) = path.strip_prefix(send::FOLDER).and_then(|rest| rest.strip_prefix('/')) {
            return (send::file(&office.root, path).unwrap_or_else(|| preview::nothing(at)), Then::GoOn);
        }
        (preview::answer(&mut office, speaker, path, at), Then::GoOn)
    }

    fn found(&self, request: &Request, speaker: &Speaker) -> (Answer, Then) {
        let open = match (request.path.as_str(), &request.posted) {
            ("/", None) => Some(Answer::html(page::shell(self.first))),
            ("/desk.css", None) => Some(Answer::style(STYLE)),
            ("/session", Some(posted)) => return self.begin(posted),
            ("/knock", Some(_)) => Some(self.opened()),
            (path, None) => script(path).or_else(|| path.strip_prefix("/faces/").and_then(face)),
            _ => None,
        };
        if let Some(answer) = open {
            return (answer, Then::GoOn);
        }
        if !self.keys.lock().unwrap_or_else(PoisonError::into_inner).admit(&request.authorization) {
            let words = message!(
                "desk-no-key",
                "This page has no key. Start the desk again, and take the address that it prints."
            );
            return (refused("401 Unauthorized", speaker, &words), Then::Wait);
        }
        if request.posted.is_some() && !POSTED.contains(&request.path.as_str()) {
            return (refused("404 Not Found", speaker, &absent()), Then::GoOn);
        }
        // It takes long, and others go on working.
        if let ("/publish", Some(posted)) = (request.path.as_str(), &request.posted) {
            let sent = serde_json::from_slice(posted).map_err(|_| Malformed);
            let done =
                sent.and_then(|sent| publish::publish(&self.office, &sent, (speaker, &self.view_key(speaker))));
            return (done.map_or_else(|_| malformed(speaker), |done| or_absent(done, speaker)), Then::GoOn);
        }
        if let (path @ ("/send" | "/kit"), Some(posted)) = (request.path.as_str(), &request.posted) {
            let make = if path == "/send" { send::copies } else { send::kit };
            let sent = serde_json::from_slice(posted).map_err(|_| Malformed);
            let done = sent.and_then(|sent| make(&self.office, &sent, (speaker, &self.view_key(speaker))));
            return (done.map_or_else(|_| malformed(speaker), |done| or_absent(done, speaker)), Then::GoOn);
        }
        let mut office = self.office.lock().unwrap_or_else(PoisonError::into_inner);
        if let ("/logo", Some(posted)) = (request.path.as_str(), &request.posted) {
            return (people::uploaded(&mut office, posted, speaker), Then::GoOn);
        }
        if let ("/document", Some(posted)) = (request.path.as_str(), &request.posted) {
            return (bring::keep(&mut office, posted), Then::GoOn);
        }
        if let ("/photo", Some(posted)) = (request.path.as_str(), &request.posted) {
            let done = write::keep_photo(&mut office, posted);
            return (done.unwrap_or_else(|why| unsaved(&why, speaker)), Then::GoOn);
        }
        match &request.posted {
            None => (screen(&mut office, &request.path, (speaker, &self.view_key(speaker))), Then::GoOn),
            Some(posted) => match serde_json::from_slice(posted) {
                Ok(sent) => {
                    let then = if request.path == "/close" { Then::Close } else { Then::GoOn };
                    (posted_to(&mut office, &request.path, &sent, speaker), then)
                }
                Err(_) => (malformed(speaker), Then::GoOn),
            },
        }
    }

    /// The key of previews, and the language of who looks.
    fn view_key(&self, speaker: &Speaker) -> String {
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        format!("{}.{}", keys.view(), speaker.language().tag())
    }

    fn begin(&self, posted: &[u8]) -> (Answer, Then) {
        let sent: Value = serde_json::from_slice(posted).unwrap_or_default();
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        match keys.exchange(sent["key"].as_str().unwrap_or_default(), Instant::now()) {
            Some(key) => (Answer::json(json!({ "key": key }).to_string()), Then::GoOn),
            None => (Answer::json("{}".to_owned()).status("401 Unauthorized"), Then::Wait),
        }
    }

    /// Lays the page anew that leads a browser here: whoever asks learns nothing by that.
    fn opened(&self) -> Answer {
        let laid = self.entrance.get().is_some_and(|(folder, address)| {
            let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
            entrance::lay(folder, *address, keys.another(Instant::now())).is_ok()
        });
        let answer = Answer::json("{}".to_owned());
        if laid { answer } else { answer.not_found() }
    }
}

/// A script of our own.
fn script(path: &str) -> Option<Answer> {
    Some(Answer::script(match path {
        "/desk.js" => include_str!("desk.js"),
        "/asked.js" => include_str!("asked.js"),
        "/said.js" => include_str!("said.js"),
        "/preview.js" => include_str!("preview.js"),
        "/forms.js" => include_str!("forms.js"),
        "/focus.js" => include_str!("focus.js"),
        "/field.js" => include_str!("field.js"),
        "/pick.js" => include_str!("pick.js"),
        "/pieces.js" => include_str!("pieces.js"),
        "/number.js" => include_str!("number.js"),
        "/marks.js" => include_str!("marks.js"),
        "/paste.js" => include_str!("paste.js"),
        "/dated.js" => include_str!("dated.js"),
        "/write.js" => include_str!("write.js"),
        "/sheet.js" => include_str!("sheet.js"),
        "/fresh.js" => include_str!("fresh.js"),
        "/drafts.js" => include_str!("drafts.js"),
        "/saving.js" => include_str!("saving.js"),
        "/blocks.js" => include_str!("blocks.js"),
        "/known.js" => include_str!("known.js"),
        "/pasted.js" => include_str!("pasted.js"),
        "/photos.js" => include_str!("photos.js"),
        "/ahead.js" => include_str!("ahead.js"),
        "/steps.js" => include_str!("steps.js"),
        "/meant.js" => include_str!("meant.js"),
        "/undone.js" => include_str!("undone.js"),
        "/discard.js" => include_str!("discard.js"),
        "/bring.js" => include_str!("bring.js"),
        _ => return None,
    }))
}

/// A face of our own.
fn face(name: &str) -> Option<Answer> {
    html::desk_faces()
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, bytes)| Answer::file("font/woff2", bytes.to_vec()))
}

/// A screen.
fn screen(office: &mut Office, path: &str, (speaker, view): (&Speaker, &str)) -> Answer {
    if let Some((slug, tag)) = path.strip_prefix("/part/page/").and_then(|rest| rest.split_once('/')) {
        let told = preview::told(office, speaker, slug, tag);
        return told.unwrap_or_else(|| refused("404 Not Found", speaker, &absent()));
    }
    if let Some(text) = path.strip_prefix("/part/paged/") {
        let mut parts = text.splitn(3, '/');
        let named = parts.next().zip(parts.next()).zip(parts.next());
        let told = named.and_then(|((slug, tag), name)| paged::told(office, slug, tag, name));
        return told.unwrap_or_else(|| refused("404 Not Found", speaker, &absent()));
    }
    let found = match path.strip_prefix("/part/") {
        Some("releases") => releases::screen(office, speaker),
        Some("house") => house(office, (speaker, view)),
        Some("new") => facts::new_screen(office, speaker),
        Some("people") => people::screen(office, speaker),
        Some(address) => match address.split_once('/') {
            Some(("publish", slug)) => publish::screen(office, speaker, slug),
            Some(("send", slug)) => send::screen(office, (speaker, view), slug),
            // What follows a name is for the script: the field or the text that is gone to.
            Some(("release", rest)) => facts::screen(office, speaker, rest.split('/').next().unwrap_or_default()),
            Some(("people", entry)) => people::form_screen(office, speaker, entry),
            Some(("write", rest)) => {
                write::screen(office, (speaker, view), rest.split('/').next().unwrap_or_default())
            }
            _ => typed::parts(address)
                .and_then(|(slug, tag, name)| translate::screen(office, (speaker, view), slug, (tag, name))),
        },
        None => None,
    };
    match found {
        Some(screen) => Answer::html(screen),
        None if office.project().is_none() => Answer::html(broken::project(&office.root, speaker)),
        None => Answer::html(page::notice(speaker, &gone(office, path))).not_found(),
    }
}

/// What is not there, in words: a release, an entry or a text.
fn gone(office: &mut Office, path: &str) -> Message {
    let address = path.strip_prefix("/part/").unwrap_or_default();
    match address.split_once('/') {
        Some(("release" | "write" | "publish" | "send", _)) => no_release(),
        Some(("people", _)) => message!("desk-entry-gone", "There is no such entry any more."),
        _ => match typed::parts(address) {
            Some((Some(slug), ..)) if office.view(Some(slug)).is_none() => no_release(),
            _ => absent(),
        },
    }
}

/// The texts of the house, in the first language that they are translated into.
fn house(office: &mut Office, (speaker, view): (&Speaker, &str)) -> Option<String> {
    let (project, _) = office.project()?;
    let tag = ways::first(project, speaker)?.tag().to_owned();
    translate::screen(office, (speaker, view), None, (&tag, None))
}

fn posted_to(office: &mut Office, path: &str, sent: &Value, speaker: &Speaker) -> Answer {
    let answered = match path {
        "/try" if write::is_source(office, sent) => {
            write::tried(office, sent, speaker).map(|done| or_absent(done, speaker))
        }
        "/save" if write::is_source(office, sent) => {
            write::saved(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker)))
        }
        "/block" => {
            write::change(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker)))
        }
        "/write" => write::save(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker))),
        "/number" if sent["fact"].is_string() => {
            facts::change_number(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker)))
        }
        "/number" => {
            write::number(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker)))
        }
        "/pasted" => write::read_pasted(office, sent, speaker).map(|done| or_absent(done, speaker)),
        "/fresh" => write::keep(office, sent).map(|done| or_absent(done, speaker)),
        "/try" => translations::tried(office, sent, speaker),
        "/save" => translations::saved(office, sent, speaker),
        "/fact" => facts::change(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker))),
        "/new/try" => facts::proposed(office, sent, speaker).map(|done| or_absent(done, speaker)),
        "/new" => facts::begin(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker))),
        "/import/try" => bring::tried(office, sent, speaker).map(|done| or_absent(done, speaker)),
        "/import" => bring::make(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker))),
        "/entry/try" => people::tried(office, sent, speaker).map(|done| or_absent(done, speaker)),
        "/entry" => people::save(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker))),
        "/word" => words::add(office, sent, speaker).map(|done| done.unwrap_or_else(|why| unsaved(&why, speaker))),
        "/publish/try" => publish::tried(office, sent, speaker).map(|done| or_absent(done, speaker)),
        "/review" => translations::reviewed(office, sent, speaker),
        "/undo" => Ok(undo::go(office, Way::Back, sent, speaker)),
        "/redo" => Ok(undo::go(office, Way::Again, sent, speaker)),
        "/close" => Ok(Answer::json("{}".to_owned())),
        _ => Ok(refused("404 Not Found", speaker, &absent())),
    };
    answered.unwrap_or_else(|_| malformed(speaker))
}
