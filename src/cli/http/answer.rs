//! What the preview and the desk send.
//!
//! In: an answer to a request; what has happened. Out: bytes on a connection. Invariants: an answer is taken within thirty seconds, in
//! however many pieces; nothing of it is kept by browsers, nor shared with other sites where it does not say so; it arrives though bytes of the request are unread.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::request::{MOST, Request, RequestError, left};

/// For a whole answer.
const TAKING: Duration = Duration::from_secs(30);
/// For the end of a connection, see [`close`].
const LINGER: Duration = Duration::from_secs(1);

/// So many bytes that nobody wants are taken, so that whoever sends too much reads why it is too much.
const UNREAD: usize = 64 << 20;

/// What is sent.
#[derive(Debug)]
pub(in crate::cli) struct Answer {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
    /// Further fields, each with its line end.
    fields: Cow<'static, str>,
    whose: Whose,
    /// Whether it is packed for whom that suits: whoever works through a tunnel waits less.
    is_packed: bool,
}

/// Which pages may use an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    /// Those of the same server.
    Ours,
    /// Those in a frame that has no origin may show it.
    Shown,
    /// The same, and read it, as browsers do with faces.
    Read,
}

impl Whose {
    fn fields(self) -> &'static str {
        match self {
            Self::Ours => "Cross-Origin-Resource-Policy: same-origin\r\n",
            Self::Shown => "Cross-Origin-Resource-Policy: cross-origin\r\n",
            Self::Read => "Cross-Origin-Resource-Policy: cross-origin\r\nAccess-Control-Allow-Origin: *\r\n",
        }
    }
}

impl Answer {
    pub(in crate::cli) fn html(body: String) -> Self {
        Self::file("text/html; charset=utf-8", body.into_bytes())
    }

    /// A script of our own, without the lines that only explain it and without what indents them: no text of a script goes over several lines.
    pub(in crate::cli) fn script(body: &str) -> Self {
        let lines = body.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
        let body = lines.collect::<Vec<_>>().join("\n");
        Self::file("text/javascript; charset=utf-8", body.into_bytes()).packed()
    }

    /// A style of our own, without the lines that only explain it and spaces that nothing needs.
    pub(in crate::cli) fn style(body: &str) -> Self {
        let is_said = |line: &&str| !(line.is_empty() || line.starts_with("/*") && line.ends_with("*/"));
        let lines: Vec<&str> = body.lines().map(str::trim).filter(is_said).collect();
        let spaces = [(" { ", "{"), (" }", "}"), ("; ", ";"), (": ", ":"), (", ", ",")];
        let body = spaces.iter().fold(lines.join("\n"), |body, (typed, meant)| body.replace(typed, meant));
        Self::file("text/css; charset=utf-8", body.into_bytes()).packed()
    }

    pub(in crate::cli) fn json(body: String) -> Self {
        Self::file("application/json", body.into_bytes())
    }

    pub(in crate::cli) fn file(kind: &'static str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", kind, body, fields: Cow::Borrowed(""), whose: Whose::Ours, is_packed: false }
    }

    /// The same, packed for whom that suits.
    pub(in crate::cli) fn packed(self) -> Self {
        Self { is_packed: true, ..self }
    }

    /// The same with another status.
    pub(in crate::cli) fn status(self, status: &'static str) -> Self {
        Self { status, ..self }
    }

    /// The same with further fields, each with its line end.
    pub(in crate::cli) fn with(self, fields: impl Into<Cow<'static, str>>) -> Self {
        Self { fields: fields.into(), ..self }
    }

    /// The same for frames that have no origin, which may show it.
    pub(in crate::cli) fn shown_anywhere(self) -> Self {
        Self { whose: Whose::Shown, ..self }
    }

    /// The same for frames that have no origin, which may read it.
    pub(in crate::cli) fn read_anywhere(self) -> Self {
        Self { whose: Whose::Read, ..self }
    }

    /// The same for an address that leads nowhere.
    pub(in crate::cli) fn not_found(self) -> Self {
        Self { status: "404 Not Found", ..self }
    }
}

/// Nothing is kept or guessed.
const ALWAYS: &str = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n";

pub(in crate::cli) fn send(stream: &mut TcpStream, request: &Request, answer: &Answer) -> io::Result<()> {
    let Answer { status, kind, body, fields, whose, is_packed } = answer;
    let packed = if *is_packed && request.unpacks { pack(body) } else { None };
    let body = packed.as_ref().unwrap_or(body);
    let (length, whose) = (body.len(), whose.fields());
    let packing = if packed.is_some() { "Content-Encoding: gzip\r\n" } else { "" };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{packing}{ALWAYS}{whose}{fields}\r\n"
    );
    let body = if request.head { &[][..] } else { body };
    write(stream, &[head.as_bytes(), body].concat())?;
    close(stream)
}

fn pack(body: &[u8]) -> Option<Vec<u8>> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(body).and_then(|()| packer.finish()).ok()
}

pub(in crate::cli) fn refuse(stream: &mut TcpStream, refused: RequestError) -> io::Result<()> {
    // A browser would take it for the answer to what it asks next.
    if refused == RequestError::Nothing {
        return Ok(());
    }
    let status = refused.status();
    let (length, whose) = (status.len(), Whose::Ours.fields());
    let text = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n{ALWAYS}{whose}\r\n{status}"
    );
    write(stream, text.as_bytes())?;
    // Whoever is turned away at the door is not waited for.
    if refused == RequestError::Busy { Ok(()) } else { close(stream) }
}

/// Writes all, or gives up when it is not taken.
fn write(stream: &mut TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    let started = Instant::now();
    while !bytes.is_empty() {
        stream.set_write_timeout(Some(left(TAKING, started.elapsed())?))?;
        match stream.write(bytes)? {
            0 => return Err(ErrorKind::WriteZero.into()),
            count => bytes = bytes.get(count..).unwrap_or_default(),
        }
    }
    Ok(())
}

/// Ends a connection so that the answer arrives: where bytes of a request are still unread (it was too long, or another
/// follows), closing at once would reset the connection and take the answer with it (RFC 9112 9.6).
fn close(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    let (started, mut buffer, mut most) = (Instant::now(), vec![0; MOST], UNREAD);
    while most > 0 {
        stream.set_read_timeout(Some(left(LINGER, started.elapsed())?))?;
        match stream.read(&mut buffer)? {
            0 => break,
            count => most = most.saturating_sub(count),
        }
    }
    Ok(())
}

pub(in crate::cli) fn begin_events(stream: &mut TcpStream) -> io::Result<()> {
    let whose = Whose::Ours.fields();
    write(stream, format!("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{ALWAYS}{whose}\r\n").as_bytes())
}

/// One event; the data is JSON of one line.
pub(in crate::cli) fn event(stream: &mut TcpStream, data: &str) -> io::Result<()> {
    write(stream, format!("data: {data}\n\n").as_bytes())
}

/// A comment, which tells whether somebody still listens.
pub(in crate::cli) fn pulse(stream: &mut TcpStream) -> io::Result<()> {
    write(stream, b":\n\n")
}
