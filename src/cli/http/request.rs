//! Requests that the preview and the desk answer.
//!
//! In: a connection, and whose [`Door`] it came to. Out: a [`Request`], or why it is [`RequestError`]. Invariants: only of a host that is
//! this machine (a page elsewhere whose name was pointed at 127.0.0.1 asks with its own name), only without an Origin
//! or with our own; a head of at most 16 KiB and 64 fields that comes within five seconds, in however many pieces. The preview takes GET
//! and HEAD alone; the desk takes POST too, as JSON of at most 1 MiB or as a file at an address that takes files, and nothing that a browser says comes from another site,
//! but for what is read of previews.

use std::io::{self, ErrorKind, Read as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use percent_encoding::percent_decode_str;

/// Most bytes of a request.
pub(super) const MOST: usize = 16 * 1024;
/// Most bytes of what is posted.
const MOST_POSTED: usize = 1024 * 1024;
/// Most bytes of a document that is posted.
pub(in crate::cli) const MOST_OF_DOCUMENT: usize = 50 * 1024 * 1024;
/// Where files are posted as they are, and how many bytes they have at most.
const FILES: [(&str, usize); 3] =
    [("/logo", 5 * 1024 * 1024), ("/photo", 20 * 1024 * 1024), ("/document", MOST_OF_DOCUMENT)];
/// Most fields of its head.
const FIELDS: usize = 64;
/// For a whole request.
const PATIENCE: Duration = Duration::from_secs(5);

/// A request that may be answered.
#[derive(Debug)]
pub(in crate::cli) struct Request {
    /// Decoded, beginning with `/`, without a query.
    pub(in crate::cli) path: String,
    /// Whether only the head of the answer is wanted.
    pub(in crate::cli) head: bool,
    /// Whom it asks: a name of this machine, with its port.
    pub(in crate::cli) host: String,
    /// What is posted; `None` where something is only to be read.
    pub(in crate::cli) posted: Option<Vec<u8>>,
    /// The field `Authorization`, in small letters.
    pub(in crate::cli) authorization: String,
    /// The field `Accept-Language`, in small letters.
    pub(in crate::cli) languages: String,
    /// Whether what is packed by gzip is understood.
    pub(in crate::cli) unpacks: bool,
}

/// What somebody may ask of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Door {
    /// To read.
    Preview,
    /// To change what is the user's own; what lies under [`VIEW`] only to read.
    Desk,
}

/// Where the desk's previews lie. A frame that has no origin asks for their pictures and faces, so that what a browser says of who asks
/// counts for nothing there: whoever asks must know the key that the address begins with.
pub(in crate::cli) const VIEW: &str = "/view/";

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum RequestError {
    /// Nothing came: browsers open connections that they may need.
    Nothing,
    /// It is no request, or comes too slowly.
    Malformed,
    /// Its head is longer than [`MOST`].
    TooLong,
    /// What is posted is longer than [`MOST_POSTED`].
    TooMuch,
    /// What is posted is not JSON.
    Kind,
    /// What is posted does not say how long it is.
    Length,
    /// Neither GET nor HEAD, nor POST where something may be changed.
    Method,
    /// Of another host, or from a page elsewhere.
    Elsewhere,
    /// Too many at once.
    Busy,
}

impl RequestError {
    pub(super) fn status(self) -> &'static str {
        match self {
            Self::Nothing => "408 Request Timeout",
            Self::Malformed => "400 Bad Request",
            Self::TooLong => "431 Request Header Fields Too Large",
            Self::TooMuch => "413 Content Too Large",
            Self::Kind => "415 Unsupported Media Type",
            Self::Length => "411 Length Required",
            Self::Method => "405 Method Not Allowed",
            Self::Elsewhere => "403 Forbidden",
            Self::Busy => "503 Service Unavailable",
        }
    }
}

/// What is left of a time that began then; an error where nothing is.
pub(super) fn left(whole: Duration, elapsed: Duration) -> io::Result<Duration> {
    whole.checked_sub(elapsed).filter(|left| !left.is_zero()).ok_or_else(|| ErrorKind::TimedOut.into())
}

/// Reads a request.
pub(in crate::cli) fn read(stream: &mut TcpStream, own: SocketAddr, door: Door) -> Result<Request, RequestError> {
    let started = Instant::now();
    gather((own, door), |buffer| {
        stream.set_read_timeout(Some(left(PATIENCE, started.elapsed())?))?;
        stream.read(buffer)
    })
}

/// Reads until a request is complete. `next` reads some bytes, or fails when the time is over.
fn gather(
    at: (SocketAddr, Door),
    mut next: impl FnMut(&mut [u8]) -> io::Result<usize>,
) -> Result<Request, RequestError> {
    let mut bytes = Vec::new();
    let mut buffer = vec![0; MOST];
    loop {
        let less = if bytes.is_empty() { RequestError::Nothing } else { RequestError::Malformed };
        let count = next(&mut buffer).map_err(|_| less)?;
        bytes.extend(buffer.get(..count).unwrap_or_default());
        match parse(&bytes, at)? {
            Some((mut request, head, length)) => {
                // What is not read yet is closed over, see `close`.
                if let Some(posted) = bytes.get(head..head + length) {
                    request.posted = request.posted.map(|_| posted.to_vec());
                    return Ok(request);
                }
            }
            None if bytes.len() > MOST => return Err(RequestError::TooLong),
            None => {}
        }
        if count == 0 {
            return Err(less);
        }
    }
}

/// A request, the length of its head, and of what is posted; `None` while the head is not complete.
fn parse(bytes: &[u8], (own, door): (SocketAddr, Door)) -> Result<Option<(Request, usize, usize)>, RequestError> {
    let mut headers = [httparse::EMPTY_HEADER; FIELDS];
    let mut request = httparse::Request::new(&mut headers);
    let end = match request.parse(bytes) {
        Ok(httparse::Status::Partial) => return Ok(None),
        Ok(httparse::Status::Complete(end)) => end,
        Err(httparse::Error::TooManyHeaders) => return Err(RequestError::TooLong),
        Err(_) => return Err(RequestError::Malformed),
    };
    if end > MOST {
        return Err(RequestError::TooLong);
    }
    let all = |name: &str| -> Vec<String> {
        let found = request.headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
        found.map(|header| String::from_utf8_lossy(header.value).trim().to_ascii_lowercase()).collect()
    };
    // The port that http has anyway is left out.
    let port = if own.port() == 80 { String::new() } else { format!(":{}", own.port()) };
    let mut hosts = vec![format!("127.0.0.1{port}")];
    // The desk answers to one name: another would be another origin.
    hosts.extend((door == Door::Preview).then(|| format!("localhost{port}")));
    let is_view = door == Door::Desk
        && matches!(request.method, Some("GET" | "HEAD"))
        && request.path.is_some_and(|path| path.starts_with(VIEW));
    let [host] = all("host").try_into().map_err(|_| RequestError::Elsewhere)?;
    let origins = all("origin");
    let from_us = |origin: &String| {
        origin.strip_prefix("http://").is_some_and(|from| *from == host) || (is_view && origin == "null")
    };
    if !hosts.contains(&host) || !origins.iter().all(from_us) {
        return Err(RequestError::Elsewhere);
    }
    let from_here = |site: &String| matches!(site.as_str(), "same-origin" | "none");
    // Whoever goes to the first page by a link, or from our page on the disk, may see it: it holds nothing.
    let goes = || all("sec-fetch-mode") == ["navigate"] && all("sec-fetch-dest") == ["document"];
    let is_first = request.method == Some("GET") && request.path == Some("/");
    let may_be_elsewhere = door == Door::Preview || is_view || (is_first && goes());
    if !may_be_elsewhere && !all("sec-fetch-site").iter().all(from_here) {
        return Err(RequestError::Elsewhere);
    }
    let (head, posted) = match request.method {
        Some("GET") => (false, None),
        Some("HEAD") => (true, None),
        Some("POST") if door == Door::Desk => (false, Some(Vec::new())),
        _ => return Err(RequestError::Method),
    };
    let length = if posted.is_some() { length(request.path.unwrap_or(""), &all)? } else { 0 };
    let target = request.path.unwrap_or("");
    let path = target.split(['?', '#']).next().unwrap_or("");
    let digits = |rest: &str| rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    let whole = path.starts_with('/') && path.split('%').skip(1).all(digits);
    let path = percent_decode_str(path).decode_utf8().ok().filter(|_| whole);
    let path = path.ok_or(RequestError::Malformed)?.into_owned();
    let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
    let (authorization, languages) = (one("authorization"), one("accept-language"));
    let unpacks = one("accept-encoding").split(',').any(|own| own.trim() == "gzip");
    Ok(Some((Request { path, head, host, posted, authorization, languages, unpacks }, end, length)))
}

/// How long what is posted is: JSON that says so, or a file where files are taken. A page elsewhere would have to ask first for either.
fn length(path: &str, all: &impl Fn(&str) -> Vec<String>) -> Result<usize, RequestError> {
    let file = FILES.iter().find(|(own, _)| *own == path);
    let (wanted, most) =
        file.map_or(("application/json", MOST_POSTED), |(_, most)| ("application/octet-stream", *most));
    let [kind] = all("content-type").try_into().map_err(|_| RequestError::Kind)?;
    if kind.split(';').next().map(str::trim) != Some(wanted) {
        return Err(RequestError::Kind);
    }
    let [length] = all("content-length").try_into().map_err(|_| RequestError::Length)?;
    if !all("transfer-encoding").is_empty() || !length.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(RequestError::Length);
    }
    let length = length.parse().map_err(|_| RequestError::TooMuch)?;
    if length > most { Err(RequestError::TooMuch) } else { Ok(length) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preview(port: u16) -> (SocketAddr, Door) {
        (([127, 0, 0, 1], port).into(), Door::Preview)
    }

    /// A request to the desk, of which every byte is there.
    fn posted(text: &str) -> Result<Vec<u8>, RequestError> {
        let mut bytes = Some(text.as_bytes());
        let request = gather((([127, 0, 0, 1], 8080).into(), Door::Desk), |buffer| {
            let bytes = bytes.take().unwrap_or_default();
            buffer[..bytes.len()].copy_from_slice(bytes);
            Ok(bytes.len())
        });
        request.map(|request| request.posted.unwrap_or_default())
    }

    #[test]
    fn a_link_from_elsewhere_leads_to_the_first_page_alone() {
        let own = (([127, 0, 0, 1], 8080).into(), Door::Desk);
        let asked = |path: &str, fields: &str| {
            let text =
                format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nSec-Fetch-Site: cross-site\r\n{fields}\r\n");
            parse(text.as_bytes(), own).map(|found| found.is_some())
        };
        let goes = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
        assert_eq!(asked("/", goes), Ok(true));
        let frame = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n";
        let script = "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n";
        for (path, fields) in [("/", ""), ("/", frame), ("/", script), ("/desk.js", goes), ("/part/releases", goes)] {
            assert_eq!(asked(path, fields), Err(RequestError::Elsewhere), "{path} {fields}");
        }
    }

    #[test]
    fn what_is_posted_to_the_desk() {
        let with = |fields: &str, body: &str| {
            posted(&format!("POST /save HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n{fields}\r\n{body}"))
        };
        let json = "Content-Type: application/json; charset=utf-8\r\n";
        assert_eq!(with(&format!("{json}Content-Length: 2\r\n"), "{}"), Ok(b"{}".to_vec()));
        assert_eq!(
            with(&format!("{json}Content-Length: 2\r\nSec-Fetch-Site: same-origin\r\n"), "{}x"),
            Ok(b"{}".to_vec())
        );
        for (fields, refused) in [
            (format!("{json}Content-Length: 3\r\n"), RequestError::Malformed),
            (format!("{json}Content-Length: 1048577\r\n"), RequestError::TooMuch),
            (format!("{json}Content-Length: 99999999999999999999999\r\n"), RequestError::TooMuch),
            (format!("{json}Content-Length: +2\r\n"), RequestError::Length),
            (format!("{json}Content-Length: 2\r\nContent-Length: 2\r\n"), RequestError::Length),
            (format!("{json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"), RequestError::Length),
            (json.to_owned(), RequestError::Length),
            ("Content-Type: text/plain\r\nContent-Length: 2\r\n".to_owned(), RequestError::Kind),
            (
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2\r\n".to_owned(),
                RequestError::Kind,
            ),
            ("Content-Length: 2\r\n".to_owned(), RequestError::Kind),
            (format!("{json}Content-Length: 2\r\nSec-Fetch-Site: cross-site\r\n"), RequestError::Elsewhere),
            (format!("{json}Content-Length: 2\r\nSec-Fetch-Site: same-site\r\n"), RequestError::Elsewhere),
            (format!("{json}Content-Length: 2\r\nOrigin: null\r\n"), RequestError::Elsewhere),
            (format!("{json}Content-Length: 2\r\nOrigin: http://127.0.0.1:8081\r\n"), RequestError::Elsewhere),
        ] {
            assert_eq!(with(&fields, "{}"), Err(refused), "{fields}");
        }
        let host = "POST /save HTTP/1.1\r\nHost: localhost:8080\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n";
        assert_eq!(posted(host), Err(RequestError::Elsewhere));
        assert_eq!(posted("PUT / HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n"), Err(RequestError::Method));
    }

    fn read(text: &str) -> Result<Option<String>, RequestError> {
        parse(text.as_bytes(), preview(8080)).map(|found| found.map(|(request, ..)| request.path))
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
        let refused = gather(preview(8080), |buffer| {
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
            let result = gather(preview(8080), |buffer| {
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
        let of = |text: &str| parse(text.as_bytes(), preview(80)).map(|found| found.is_some());
        assert!(of("GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\r\n").unwrap());
        assert_eq!(of("GET / HTTP/1.1\r\nHost: localhost:8080\r\n\r\n").unwrap_err(), RequestError::Elsewhere);
    }
}
