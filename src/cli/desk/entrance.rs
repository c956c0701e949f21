//! The way into a desk.
//!
//! In: a project's folder, the address of a desk that runs. Out: the right to be its only desk; a page on the disk that leads a browser to it. Invariants:
//! the key stands in a file that the user alone may read, and in no argument, which others see; a second desk of a project leads to the
//! first. The lock is the system's own: a desk that was killed leaves none behind.

use std::fs::{self, File, TryLockError};
use std::io::{self, Error, ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::edit::{own_folder, private};

/// In Payom's own folder of the project.
const FOLDER: &str = "desk";

/// Another desk answers within this time.
const PATIENCE: Duration = Duration::from_secs(5);

/// The right to be the only desk of a project, until it is dropped.
#[derive(Debug)]
pub(super) struct Entrance {
    folder: PathBuf,
    /// `None` where the drive knows no locks.
    lock: Option<File>,
}

/// Who is the desk of a project.
#[derive(Debug)]
pub(super) enum Only {
    /// This one.
    Ours(Entrance),
    /// Another one, and where it listens, as far as it said so.
    Other(Option<SocketAddr>, PathBuf),
}

/// Asks for the right to be the only desk.
///
/// # Errors
/// When nothing can be written in Payom's own folder.
pub(super) fn enter(root: &Path) -> io::Result<Only> {
    let folder = own_folder(root)?.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let lock = private(root, &folder.join("lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(Only::Ours(Entrance { folder, lock: Some(lock) })),
        Err(TryLockError::WouldBlock) => {
            let text = fs::read_to_string(folder.join("address")).unwrap_or_default();
            Ok(Only::Other(text.trim().parse().ok(), page(&folder)))
        }
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
            Ok(Only::Ours(Entrance { folder, lock: None }))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn page(folder: &Path) -> PathBuf {
    folder.join("open.html")
}

impl Entrance {
    /// Says where this desk listens; the folder into which it lays its page.
    ///
    /// # Errors
    /// When that cannot be written.
    pub(super) fn listens(&self, address: SocketAddr) -> io::Result<&Path> {
        written(&self.folder, &self.folder.join("address"), &address.to_string())?;
        Ok(&self.folder)
    }
}

impl Drop for Entrance {
    fn drop(&mut self) {
        for name in ["address", "open.html"] {
            let _ = fs::remove_file(self.folder.join(name));
        }
        if let Some(lock) = &self.lock {
            let _ = lock.unlock();
        }
    }
}

/// Lays the page that leads a browser to a desk.
///
/// # Errors
/// When it cannot be written.
pub(super) fn lay(folder: &Path, address: SocketAddr, key: &str) -> io::Result<PathBuf> {
    let target = format!("http://{address}/#key={key}");
    let text = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>Payom</title>\n\
         <meta http-equiv=\"refresh\" content=\"0; url={target}\">\n<p><a href=\"{target}\">Payom</a></p>\n</html>\n"
    );
    let path = page(folder);
    written(folder, &path, &text)?;
    Ok(path)
}

/// Writes a file anew that the user alone may read.
fn written(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    private(folder, path)?.write_all(text.as_bytes())
}

/// Asks another desk of the project to lay its page anew.
///
/// # Errors
/// When it does not answer.
pub(super) fn knock(address: SocketAddr) -> io::Result<()> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let head = format!("POST /knock HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n");
    stream.write_all(format!("{head}Content-Length: 2\r\n\r\n{{}}").as_bytes())?;
    let mut answer = String::new();
    stream.take(1 << 16).read_to_string(&mut answer)?;
    if answer.split(' ').nth(1) == Some("200") { Ok(()) } else { Err(Error::other("no desk of Payom answers there")) }
}
