//! Requests that a preview answers.
//!
//! In: a connection. Out: a [`Request`], or why it is [`RequestError`]. Invariants: only GET and HEAD, only of a host that is
//! this machine (a page elsewhere whose name was pointed at 127.0.0.1 asks with its own name), only without an Origin
//! or with our own; a request of at most 16 KiB and 64 fields that comes within five seconds, and an answer that is taken
//! within thirty, in however many pieces either goes. RFC 9110, RFC 9112; the bytes are parsed by httparse.

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use percent_encoding::percent_decode_str;

/// Most bytes of a request.
const MOST: usize = 16 * 1024;
/// Most fields of its head.
const FIELDS: usize = 64;
/// For a whole request.
const PATIENCE: Duration = Duration::from_secs(5);
/// For a whole answer.
const TAKING: Duration = Duration::from_secs(30);
/// For the end of a connection, see [`close`].
const LINGER: Duration = Duration::from_secs(1);

/// A request that may be answered.
#[derive(Debug)]
pub(super) struct Request {
    /// Decoded, beginning with `/`, without a query.
    pub(super) path: String,
    /// Whether only the head of the answer is wanted.
    pub(super) head: bool,
}

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RequestError {
    /// It is no request, or comes too slowly.
    Malformed,
    /// It is longer than [`MOST`].
    TooLong,
    /// Neither GET nor HEAD.
    Method,
    /// Of another host, or from a page elsewhere.
    Elsewhere,
    /// Too many at once.
    Busy,
}

impl RequestError {
    fn status(self) -> &'static str {
        match self {
            Self::Malformed => "400 Bad Request",
            Self::TooLong => "431 Request Header Fields Too Large",
            Self::Method => "405 Method Not Allowed",
            Self::Elsewhere => "403 Forbidden",
            Self::Busy => "503 Service Unavailable",
        }
    }
}

/// What is sent.
#[derive(Debug)]
pub(super) struct Answer {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
}

impl Answer {
    pub(super) fn html(body: String) -> Self {
        Self { status: "200 OK", kind: "text/html; charset=utf-8", body: body.into_bytes() }
    }

    pub(super) fn script(body: &str) -> Self {
        Self { status: "200 OK", kind: "text/javascript; charset=utf-8", body: body.as_bytes().to_vec() }
    }

    pub(super) fn json(body: String) -> Self {
        Self { status: "200 OK", kind: "application/json", body: body.into_bytes() }
    }

    pub(super) fn file(kind: &'static str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", kind, body }
    }

    /// The same for an address that leads nowhere.
    pub(super) fn not_found(self) -> Self {
        Self { status: "404 Not Found", ..self }
    }
}

/// What is left of a time that began then; an error where nothing is.
fn left(whole: Duration, elapsed: Duration) -> io::Result<Duration> {
    whole.checked_sub(elapsed).filter(|left| !left.is_zero()).ok_or_else(|| ErrorKind::TimedOut.into())
}

/// Reads a request.
pub(super) fn read(stream: &mut TcpStream, own: SocketAddr) -> Result<Request, RequestError> {
    let started = Instant::now();
    gather(own, |buffer| {
        stream.set_read_timeout(Some(left(PATIENCE, started.elapsed())?))?;
        stream.read(buffer)
    })
}

/// Reads until a request is complete. `next` reads some bytes, or fails when the time is over.
fn gather(own: SocketAddr, mut next: impl FnMut(&mut [u8]) -> io::Result<usize>) -> Result<Request, RequestError> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 2048];
    loop {
        let count = next(&mut buffer).map_err(|_| RequestError::Malformed)?;
        bytes.extend(buffer.get(..count).unwrap_or_default());
        if bytes.len() > MOST {
            return Err(RequestError::TooLong);
        }
        match parse(&bytes, own)? {
            Some(request) => return Ok(request),
            None if count == 0 => return Err(RequestError::Malformed),
            None => {}
        }
    }
}

/// `None` while the request is not complete.
fn parse(bytes: &[u8], own: SocketAddr) -> Result<Option<Request>, RequestError> {
    let mut headers = [httparse::EMPTY_HEADER; FIELDS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(bytes) {
        Ok(status) if status.is_partial() => return Ok(None),
        Ok(_) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(RequestError::TooLong),
        Err(_) => return Err(RequestError::Malformed),
    }
    let all = |name: &str| -> Vec<String> {
        let found = request.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
        found.map(|header| String::from_utf8_lossy(header.value).trim().to_ascii_lowercase()).collect()
    };
    // The port that http has anyway is left out.
    let port = if own.port() == 80 { String::new() } else { format!(":{}", own.port()) };
    let hosts = [format!("127.0.0.1{port}"), format!("localhost{port}")];
    let [host] = all("host").try_into().map_err(|_| RequestError::Elsewhere)?;
    let origins = all("origin");
    let from_us = |origin: &String| origin.strip_prefix("http://").is_some_and(|from| *from == host);
    if !hosts.contains(&host) || !origins.iter().all(from_us) {
        return Err(RequestError::Elsewhere);
    }
    let head = match request.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Err(RequestError::Method),
    };
    let target = request.path.unwrap_or("");
    let path = target.split(['?', '#']).next().unwrap_or("");
    let digits = |rest: &str| rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    let whole = path.starts_with('/') && path.split('%').skip(1).all(digits);
    let path = percent_decode_str(path).decode_utf8().ok().filter(|_| whole);
    let path = path.ok_or(RequestError::Malformed)?.into_owned();
    Ok(Some(Request { path, head }))
}

/// Nothing is kept, guessed or shared with other sites.
const ALWAYS: &str = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: \
                      same-origin\r\nConnection: close\r\n";

pub(super) fn send(stream: &mut TcpStream, request: &Request, answer: &Answer) -> io::Result<()> {
    let Answer { status, kind, body } = answer;
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{ALWAYS}\r\n");
    let body = if request.head { &[][..] } else { body };
    write(stream, &[head.as_bytes(), body].concat())?;
    close(stream)
}

pub(super) fn refuse(stream: &mut TcpStream, refused: RequestError) -> io::Result<()> {
    let status = refused.status();
    let length = status.len();
    let text =
        format!("HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n{ALWAYS}\r\n{status}");
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
    let (started, mut buffer, mut most) = (Instant::now(), [0; 2048], MOST * 4);
    while most > 0 {
        stream.set_read_timeout(Some(left(LINGER, started.elapsed())?))?;
        match stream.read(&mut buffer)? {
            0 => break,
            count => most = most.saturating_sub(count),
        }
    }
    Ok(())
}

pub(super) fn begin_events(stream: &mut TcpStream) -> io::Result<()> {
    write(stream, format!("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{ALWAYS}\r\n").as_bytes())
}

/// One event; the data is JSON of one line.
pub(super) fn event(stream: &mut TcpStream, data: &str) -> io::Result<()> {
    write(stream, format!("data: {data}\n\n").as_bytes())
}

/// A comment, which tells whether somebody still listens.
pub(super) fn pulse(stream: &mut TcpStream) -> io::Result<()> {
    write(stream, b":\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Option<String>, RequestError> {
        parse(text.as_bytes(), ([127, 0, 0, 1], 8080).into()).map(|found| found.map(|request| request.path))
    }

    #[test]
    fn requests_of_this_machine() {
        let path = |text: &str| read(text).unwrap().unwrap();
        assert_eq!(path("GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n"), "/");
        assert_eq!(path("HEAD /a%20b?c=d HTTP/1.1\r\nhost: LOCALHOST:8080\r\n\r\n"), "/a b");
        assert_eq!(path("GET /x HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nOrigin: http://127.0.0.1:8080\r\n\r\n"), "/x");
        assert_eq!(read("GET / HTTP/1.1\r\nHost: 127.0").unwrap(), None, "not complete");
    }

    #[test]
    fn all_others_are_refused() {
        let refused = |text: &str| read(text).unwrap_err();
        assert_eq!(refused("GET / HTTP/1.1\r\nHost: evil.example:8080\r\n\r\n"), RequestError::Elsewhere);
        assert_eq!(refused("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), RequestError::Elsewhere);
        assert_eq!(refused("GET / HTTP/1.1\r\n\r\n"), RequestError::Elsewhere);
        let two = "GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nHost: evil.example\r\n\r\n";
        assert_eq!(refused(two), RequestError::Elsewhere);
        let origin = "GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nOrigin: https://evil.example\r\n\r\n";
        assert_eq!(refused(origin), RequestError::Elsewhere);
        let null = "GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nOrigin: null\r\n\r\n";
        assert_eq!(refused(null), RequestError::Elsewhere);
        assert_eq!(refused("POST / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n"), RequestError::Method);
        assert_eq!(refused("GET http://x/ HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n"), RequestError::Malformed);
        assert_eq!(refused("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n"), RequestError::Malformed);
        assert_eq!(refused("\0\0\r\n\r\n"), RequestError::Malformed);
    }

    /// A request of one byte a second, by a clock that this test turns: it is given up when the time is over, however
    /// many bytes are still to come, and the wait for each is no longer than what is left.
    #[test]
    fn slow_requests_are_given_up() {
        let (mut seconds, mut waits) = (0, Vec::new());
        let refused = gather(([127, 0, 0, 1], 8080).into(), |buffer| {
            waits.push(left(PATIENCE, Duration::from_secs(seconds))?.as_secs());
            seconds += 1;
            buffer[0] = b'G';
            Ok(1)
        });
        assert_eq!(refused.unwrap_err(), RequestError::Malformed);
        assert_eq!(waits, [5, 4, 3, 2, 1]);
    }

    /// A flood is cut off at the first byte too many, also where every byte comes alone.
    #[test]
    fn floods_are_cut_off() {
        for (flood, refused) in [
            ("GET /a", RequestError::TooLong),
            ("GET / HTTP/1.1\r\nHost: ", RequestError::TooLong),
            ("GET / HTTP/1.1\r\nA", RequestError::TooLong),
        ] {
            let (mut count, mut bytes) = (0, flood.bytes());
            let result = gather(([127, 0, 0, 1], 8080).into(), |buffer| {
                count += 1;
                buffer[0] = bytes.next().unwrap_or(b'a');
                Ok(1)
            });
            assert_eq!((result.unwrap_err(), count), (refused, MOST + 1), "{flood}");
        }
        let many = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n{}\r\n", "A: b\r\n".repeat(FIELDS));
        assert_eq!(read(&many).unwrap_err(), RequestError::TooLong);
    }

    #[test]
    fn the_port_of_http_is_left_out() {
        let of = |text: &str| parse(text.as_bytes(), ([127, 0, 0, 1], 80).into()).map(|found| found.is_some());
        assert!(of("GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\r\n").unwrap());
        assert_eq!(of("GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n").unwrap_err(), RequestError::Elsewhere);
    }
}
