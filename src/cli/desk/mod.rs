//! `payom desk`: a workplace in the browser.
//!
//! In: a project's folder. Out: a [`Server`] at 127.0.0.1 on whose pages translators work. Invariants: the files stay the only truth: what
//! is saved is a minimal edit of them; what is typed is a draft in `.payom/` until then. Only who has the key of the session sees
//! anything of the project, and the key is in no argument, no log and no cookie.
//!
//! | file | does |
//! |---|---|
//! | `args` | what is asked on the command line |
//! | `entrance` | the way into a desk: one for a project |
//! | `shortcut` | a file that opens the desk with a double click |
//! | `keys` | the keys of a desk |
//! | `refusals` | answers to wrong keys |
//! | `reasons` | why the system refuses something, in words |
//! | `labels` | what blocks and texts are called |
//! | `kinds` | kinds of entries of the registry, in words |
//! | `markup` | pieces of HTML |
//! | `office` | the project in memory |
//! | `texts` | the texts of a release in a language |
//! | `typed` | what a browser sends |
//! | `broken` | what cannot be read of a language's files |
//! | `answers` | the one safe answer to a remark |
//! | `remarks` | what the rules say of a text as it is typed |
//! | `save` | saves a translation |
//! | `done` | what was saved, taken back and done again |
//! | `history`, `undo` | all that was saved, and the newest of it that a screen can take back |
//! | `shown` | which screen shows what was done |
//! | `unsaved` | why nothing was saved |
//! | `page` | what all screens have |
//! | `choices` | the forms of a number, each in a field of its own |
//! | `translations` | what is posted of a translation |
//! | `ways` | the screens of a release |
//! | `panels` | parts of the screen on which a text is translated |
//! | `credits`, `findings` | who is credited; what is wrong, as a person reads it |
//! | `about` | what a finding is about |
//! | `leads`, `written` | where what is wrong is mended; where that is on the screen of the text |
//! | `spoken` | what texts are called |
//! | `plain` | findings about numbers and facts, in plain words |
//! | `wrong`, `gathered` | texts with an error; findings of one kind in one line |
//! | `judged` | texts with an error in all releases, found meanwhile |
//! | `words` | words that the house adds to a dictionary |
//! | `facts` | facts of a release, and a new one |
//! | `bring` | Word files that become a release |
//! | `naming` | the name of a release that is begun |
//! | `people` | people and funders, as forms |
//! | `publish` | publishes a release |
//! | `send` | makes what is sent of a release |
//! | `write` | the text of a release, block by block |
//! | `tools` | what can be put into a translation |
//! | `releases`, `translate` | a screen each |
//! | `kept` | drafts of texts, and whose they are |
//! | `drafted` | a release as it would be if its drafts were saved |
//! | `preview` | the page of an edition beside a text |
//! | `printed` | PDFs beside a text, each set once |
//! | `paged` | the page of a PDF on which a text stands |
//! | `keyboard` | the keys of the desk, in words |
//! | `routes` | what the desk answers |
//! | `desk.js`, `asked.js`, `said.js`, `preview.js`, `forms.js`, `focus.js`, `meant.js`, `ahead.js`, `steps.js`, `pick.js`, `pieces.js`, `field.js`, `bring.js`, `discard.js`, `undone.js`, `desk.css`, `forms.css`, `write.css` | what the browser needs |
//! | `write.js`, `sheet.js`, `fresh.js`, `drafts.js`, `saving.js`, `blocks.js`, `known.js`, `number.js`, `paste.js`, `marks.js`, `dated.js`, `pasted.js`, `photos.js` | the text of a release in the browser: its page, new blocks, drafts, saving, what becomes of blocks, known names, numbers, what is pasted and its signs, photos |
//! | `frame.js` | what runs in a page of a preview |

mod about;
mod answers;
pub(super) mod args;
mod bring;
mod broken;
mod choices;
mod credits;
mod done;
mod drafted;
mod entrance;
mod facts;
mod findings;
mod gathered;
mod history;
mod judged;
mod kept;
mod keyboard;
mod keys;
mod kinds;
mod labels;
mod leads;
mod markup;
mod naming;
mod office;
mod page;
mod paged;
mod panels;
mod people;
mod plain;
mod preview;
mod printed;
mod publish;
mod reasons;
mod refusals;
mod releases;
mod remarks;
mod routes;
mod save;
mod send;
mod shortcut;
mod shown;
mod spoken;
mod texts;
mod tools;
mod translate;
mod translations;
mod typed;
mod undo;
mod unsaved;
mod ways;
mod words;
mod write;
mod written;
mod wrong;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use super::http::{self, Door};
use super::words::Language;
use super::{Session, Status, Streams};
use crate::diag::{Code, Diagnostic, message};
use args::DeskArgs;
use entrance::{Only, enter};
use office::Office;
use reasons::reason;
use refusals::Refusals;
pub use routes::POSTED;
use routes::{Desk, Then};

/// So many requests are answered at once.
const THREADS: usize = 8;

/// How long to wait when no more files can be opened.
const SHORT_OF_FILES: Duration = Duration::from_millis(50);

pub(super) fn run(
    root: &Path,
    (asked, first): (&DeskArgs, Option<Language>),
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    let done = match asked.shortcut {
        true => shortcut(root, first, session, streams),
        false => serve(root, (asked, first), session, streams),
    };
    if let Err(error) = done {
        let what = message!(
            "desk-not-begun",
            "the desk cannot begin at 127.0.0.1:{port}: {why}",
            port = asked.port.to_string(),
            why = reason(&error)
        );
        match error.kind() {
            io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied => session.no_port(what, asked.port),
            _ => drop(session.report.error(Diagnostic::new(Code::WriteFailed, what))),
        }
        session.finish(streams);
    }
    session.status()
}

fn shortcut(
    root: &Path,
    first: Option<Language>,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> io::Result<()> {
    let path = shortcut::make(root, first)?;
    let words =
        message!("desk-shortcut", "made {path}: a double click opens the desk", path = path.display().to_string());
    streams.say(&format!("{}\n", session.say(&words)));
    Ok(())
}

fn serve(
    root: &Path,
    (asked, first): (&DeskArgs, Option<Language>),
    session: &Session,
    streams: &mut Streams<'_>,
) -> io::Result<()> {
    let entrance = match enter(root)? {
        Only::Ours(entrance) => entrance,
        Only::Other(Some(address), page) => {
            entrance::knock(address)?;
            shown(asked, &page, None, session, streams);
            return Ok(());
        }
        Only::Other(None, _) => return Err(io::ErrorKind::WouldBlock.into()),
    };
    let server = Server::begin(root, asked.port, first)?;
    let folder = entrance.listens(server.address())?;
    let page = entrance::lay(folder, server.address(), &server.launch())?;
    // It is laid anew whenever somebody asks for this desk once more.
    let _ = server.shared.desk.entrance.set((folder.to_path_buf(), server.address()));
    let address = format!("http://{}/#key={}", server.address(), server.launch());
    shown(asked, &page, Some(&address), session, streams);
    server.wait();
    Ok(())
}

/// Opens the page that leads to a desk; `address` is told where that fails.
fn shown(asked: &DeskArgs, page: &Path, address: Option<&str>, session: &Session, streams: &mut Streams<'_>) {
    let is_open = !asked.no_browser && open::that_detached(page).is_ok();
    let words = match (is_open, address) {
        (true, Some(_)) => message!("desk-opens", "the desk opens in the browser – Ctrl+C ends it"),
        (true, None) => message!("desk-again", "this project has a desk already: it opens in the browser"),
        (false, Some(address)) => {
            message!("desk-at", "desk: {address} (good once, for two minutes) – Ctrl+C ends it", address = address)
        }
        (false, None) => message!(
            "desk-again-page",
            "this project has a desk already: open {page} in a browser within two minutes",
            page = page.display().to_string()
        ),
    };
    streams.say(&format!("{}\n", session.say(&words)));
}

/// A desk that runs.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

/// What the threads share.
#[derive(Debug)]
struct Shared {
    desk: Desk,
    refusals: Refusals,
    address: SocketAddr,
    stopped: AtomicBool,
}

impl Server {
    /// Starts a desk for the project in `root`; port 0 takes any that is free.
    ///
    /// # Errors
    /// When the port is taken, or drafts cannot be kept.
    pub fn start(root: &Path, port: u16) -> io::Result<Self> {
        Self::begin(root, port, None)
    }

    /// The same with the language of screens until somebody chooses another one.
    fn begin(root: &Path, port: u16, first: Option<Language>) -> io::Result<Self> {
        let desk = Desk::new(Office::open(root)?, first);
        let listener = Arc::new(TcpListener::bind((Ipv4Addr::LOCALHOST, port))?);
        let address = listener.local_addr()?;
        let shared =
            Arc::new(Shared { desk, refusals: Refusals::begin()?, address, stopped: AtomicBool::new(false) });
        let mut server = Self { address, shared, threads: Vec::new() };
        for _ in 0..THREADS {
            let (shared, listener) = (Arc::clone(&server.shared), Arc::clone(&listener));
            server.threads.push(Builder::new().spawn(move || listen(&shared, &listener))?);
        }
        Ok(server)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The key to begin with: good once, for two minutes.
    #[must_use]
    pub fn launch(&self) -> String {
        self.shared.desk.keys.lock().unwrap_or_else(PoisonError::into_inner).launch().to_owned()
    }

    /// Waits until it ends.
    fn wait(mut self) {
        self.threads.drain(..).for_each(|thread| drop(thread.join()));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        end(&self.shared);
        self.threads.drain(..).for_each(|thread| drop(thread.join()));
    }
}

/// Ends a desk: who listens wakes up for a connection only.
fn end(shared: &Shared) {
    shared.stopped.store(true, Ordering::Relaxed);
    (0..THREADS).for_each(|_| drop(TcpStream::connect(shared.address)));
}

fn listen(shared: &Shared, listener: &TcpListener) {
    for stream in listener.incoming() {
        if shared.stopped.load(Ordering::Relaxed) {
            return;
        }
        let Ok(stream) = stream else {
            std::thread::sleep(SHORT_OF_FILES);
            continue;
        };
        // A reader that goes away is no error.
        let closes = answer(shared, stream).unwrap_or(false);
        if closes {
            return end(shared);
        }
    }
}

/// Answers a request; whether the desk closes then.
fn answer(shared: &Shared, mut stream: TcpStream) -> io::Result<bool> {
    match http::read(&mut stream, shared.address, Door::Desk) {
        Ok(request) => {
            let (answer, then) = shared.desk.answer(&request);
            if then == Then::Wait {
                shared.refusals.later(stream, request, answer);
                return Ok(false);
            }
            http::send(&mut stream, &request, &answer)?;
            Ok(then == Then::Close)
        }
        Err(refused) => http::refuse(&mut stream, refused).map(|()| false),
    }
}
