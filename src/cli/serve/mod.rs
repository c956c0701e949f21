//! `payom serve`: a preview that follows what is typed.
//!
//! In: a project's folder. Out: a [`Server`] at 127.0.0.1 that shows every page as it would be published, with what is
//! missing marked in place. Invariants: nothing is written, and nothing is read to answer a request: pages, PDFs, photos
//! and faces come from the project in memory, so no address can lead to a file that is not part of it. Any error is
//! shown over the page, and the last word is never "cannot start": what cannot be loaded is told in the browser.
//!
//! Threads and a parser of requests (`http`) suffice for one reader, where an asynchronous server would bring forty
//! crates. Where the system gives none, one does everything in turn. All open pages of a browser share one stream of news,
//! for a browser opens no more than six connections to a host. One thread follows the files, another gathers what is wrong
//! with them, so that a change is seen while all the rest is still being checked.
//!
//! | file | does |
//! |---|---|
//! | `watch` | says when a file has changed |
//! | `follow` | takes a snapshot then, and has it judged |
//! | `opened` | the project without its releases, and what is wrong with all of it |
//! | `quiet` | releases of which nothing is to be told |
//! | `overlay` | the same in words |
//! | `editions` | what a release shows at an address |
//! | `snapshot` | the project at one moment, and what it shows at an address |
//! | `listings` | what lists show of every edition, kept from moment to moment |
//! | `preview.js` | reloads, and shows what is wrong; part of the preview alone |

pub(in crate::cli) mod editions;
mod follow;
mod listings;
mod opened;
mod overlay;
mod quiet;
mod snapshot;
pub(in crate::cli) mod watch;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use super::http::{self, Answer, Door, Request, RequestError};
use super::words::{Language, Speaker};
use super::{Session, Status, Streams};
use crate::diag::message;
use follow::{Watched, follow};
use snapshot::Snapshot;
use watch::{Bell, Watch};

/// So many requests are answered at once; each browser with open pages holds one.
const CONNECTIONS: usize = 64;

/// Between two looks for a connection where one thread does everything.
const TURN: Duration = Duration::from_millis(10);

/// Between two attempts to take a connection where there are no files left for one.
const SHORT_OF_FILES: Duration = Duration::from_millis(50);

/// How often an open page is told that the preview is still there.
const PULSE: Duration = Duration::from_secs(15);

pub(super) fn run(root: &Path, port: u16, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    match Server::start_for(root, port, &session.speaker) {
        Ok(server) => {
            let address = format!("http://{}/", server.address());
            let text = message!("preview-at", "preview: {address} – Ctrl+C ends it", address = address);
            streams.say(&format!("{}\n", session.say(&text)));
            server.wait();
            Status::Fine
        }
        Err(error) => {
            let what = message!(
                "preview-no-port",
                "the preview cannot listen at 127.0.0.1:{port}: {why}",
                port = port.to_string(),
                why = error.to_string()
            );
            session.no_port(what, port);
            session.finish(streams);
            session.status()
        }
    }
}

/// A preview that runs.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listener: TcpListener,
    watched: Watched,
    /// Wakes whoever follows the files.
    bell: Sender<Bell>,
    threads: Vec<JoinHandle<()>>,
}

/// What the threads share.
#[derive(Debug)]
struct Shared {
    root: PathBuf,
    address: SocketAddr,
    now: Mutex<Arc<Snapshot>>,
    /// Woken when there is something new to tell.
    news: Condvar,
    connections: AtomicUsize,
    stopped: AtomicBool,
}

impl Shared {
    fn now(&self) -> Arc<Snapshot> {
        Arc::clone(&self.now.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows another moment.
    fn show(&self, snapshot: Arc<Snapshot>) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = snapshot;
        self.news.notify_all();
    }

    /// The same where the present one still is the one that is meant.
    fn show_if(&self, snapshot: Arc<Snapshot>, meant: impl Fn(&Snapshot) -> bool) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if meant(&now) {
            *now = snapshot;
        }
        drop(now);
        self.news.notify_all();
    }

    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}

impl Server {
    /// Starts a preview of the project in `root` that speaks English; port 0 takes any that is free.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn start(root: &Path, port: u16) -> io::Result<Self> {
        Self::start_for(root, port, &Arc::new(Speaker::new(Language::English)))
    }

    /// The same in the reader's language.
    fn start_for(root: &Path, port: u16, speaker: &Arc<Speaker>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        // What changes from here on is told, or found.
        let (watch, bell) = Watch::new(root);
        let first = Arc::new(Snapshot::first(root, watch::look(root), Arc::clone(speaker)));
        let shared = Arc::new(Shared {
            root: root.to_path_buf(),
            address,
            now: Mutex::new(Arc::clone(&first)),
            news: Condvar::new(),
            connections: AtomicUsize::new(0),
            stopped: AtomicBool::new(false),
        });
        let watched = Watched::new(watch, first);
        let mut server = Self { address, shared, listener, watched, bell, threads: Vec::new() };
        // Without either thread the one that waits does the work of both.
        let _ = server.begin();
        Ok(server)
    }

    /// Begins the two threads, or none where the system does not give both.
    fn begin(&mut self) -> io::Result<()> {
        let listener = self.listener.try_clone()?;
        let (ready, go) = std::sync::mpsc::channel::<()>();
        let (shared, watched) = (Arc::clone(&self.shared), self.watched.clone());
        let follows = Builder::new().spawn(move || {
            if go.recv().is_ok() {
                follow(&shared, &watched);
            }
        })?;
        let shared = Arc::clone(&self.shared);
        let listens = Builder::new().spawn(move || listen(&shared, &listener))?;
        let _ = ready.send(());
        self.threads.extend([follows, listens]);
        Ok(())
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until it ends.
    fn wait(mut self) {
        if self.threads.is_empty() {
            alone(&self.shared, &self.listener, &self.watched);
        }
        self.threads.drain(..).for_each(|thread| drop(thread.join()));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        self.shared.news.notify_all();
        let _ = self.bell.send(Bell);
        // The listener wakes up for a connection only.
        drop(TcpStream::connect(self.address));
        self.threads.drain(..).for_each(|thread| drop(thread.join()));
    }
}

fn listen(shared: &Arc<Shared>, listener: &TcpListener) {
    for stream in listener.incoming() {
        if shared.stopped() {
            return;
        }
        let Ok(mut stream) = stream else {
            // Too many files are open, of this process or of all: they will be fewer.
            std::thread::sleep(SHORT_OF_FILES);
            continue;
        };
        let Some(place) = Place::take(shared) else {
            // Whoever has sixty browsers open closes one.
            let _ = http::refuse(&mut stream, RequestError::Busy);
            continue;
        };
        // What a thread that does not begin was given would be lost with it.
        let handed = Arc::new(Mutex::new(Some((place, stream))));
        let take =
            |handed: &Mutex<Option<(Place, TcpStream)>>| handed.lock().unwrap_or_else(PoisonError::into_inner).take();
        let theirs = Arc::clone(&handed);
        let begun = Builder::new().spawn(move || {
            if let Some((place, mut stream)) = take(&theirs) {
                // A reader that goes away is no error.
                let _ = answer(&place.0, &mut stream, News::All);
            }
        });
        if begun.is_err()
            && let Some((place, mut stream)) = take(&handed)
        {
            let _ = answer(&place.0, &mut stream, News::Latest);
        }
    }
}

/// Listens and follows in turn, on one thread.
fn alone(shared: &Arc<Shared>, listener: &TcpListener, watched: &Watched) {
    let Some(mut follower) = watched.take() else { return };
    if listener.set_nonblocking(true).is_err() {
        return;
    }
    while !shared.stopped() {
        let started = Instant::now();
        follower.look(shared);
        let pause = follower.pause().max(started.elapsed());
        let next = Instant::now() + pause;
        while let Some(left) = next.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
            match listener.accept() {
                Ok((mut stream, _)) => {
                    let _ = stream.set_nonblocking(false).and_then(|()| answer(shared, &mut stream, News::Latest));
                }
                Err(_) => std::thread::sleep(left.min(TURN)),
            }
        }
    }
}

/// One of the connections that are answered at once; free again when it is dropped, also by a panic.
struct Place(Arc<Shared>);

impl Place {
    fn take(shared: &Arc<Shared>) -> Option<Self> {
        let place = Self(Arc::clone(shared));
        (shared.connections.fetch_add(1, Ordering::Relaxed) < CONNECTIONS).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

/// How much a stream of news tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum News {
    /// Every moment, until the reader goes away.
    All,
    /// What is now: there is one thread for everybody, and a browser asks again by itself.
    Latest,
}

fn answer(shared: &Shared, stream: &mut TcpStream, news: News) -> io::Result<()> {
    let request = match http::read(stream, shared.address, Door::Preview) {
        Ok(request) => request,
        Err(refused) => return http::refuse(stream, refused),
    };
    match request.path.as_str() {
        "/.payom/events" => events(shared, stream, &request, news),
        "/.payom/news.json" => http::send(stream, &request, &Answer::json(shared.now().news())),
        "/.payom/preview.js" => http::send(stream, &request, &Answer::script(include_str!("preview.js"))),
        path => http::send(stream, &request, &shared.now().page(path)),
    }
}

/// Tells a page of every moment that is new (HTML Standard 9.2, server-sent events).
fn events(shared: &Shared, stream: &mut TcpStream, request: &Request, news: News) -> io::Result<()> {
    http::begin_events(stream)?;
    if request.head {
        return Ok(());
    }
    let mut told: Option<Arc<Snapshot>> = None;
    while !shared.stopped() {
        let now = shared.now();
        if told.as_ref().is_none_or(|told| !Arc::ptr_eq(told, &now)) {
            http::event(stream, &now.news())?;
            if news == News::Latest {
                return Ok(());
            }
            told = Some(now);
            continue;
        }
        let guard = shared.now.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_ref().is_some_and(|told| Arc::ptr_eq(told, &guard)) {
            let (guard, waited) = shared.news.wait_timeout(guard, PULSE).unwrap_or_else(PoisonError::into_inner);
            drop(guard);
            if waited.timed_out() {
                http::pulse(stream)?;
            }
        }
    }
    Ok(())
}
