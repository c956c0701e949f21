//! The keys of a desk.
//!
//! In: what the system gives of chance. Out: keys to begin with, for one use within two minutes, the key of a session, and one with which
//! previews are only read. Invariants:
//! keys have 256 bits, live in memory and die with the program; they are compared in a time that does not depend on them.

use std::fmt::Write as _;
use std::fs::File;
use std::hash::{BuildHasher as _, RandomState};
use std::io::Read as _;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

/// For so long the first key is good.
const LAUNCH: Duration = Duration::from_secs(120);

/// So many first keys there are at most, that nobody has used.
const MOST: usize = 4;

/// The keys of a desk.
#[derive(Debug)]
pub(super) struct Keys {
    /// Keys to begin with that nobody has used, the last at the end.
    launch: Vec<(String, Instant)>,
    session: String,
    view: String,
}

impl Keys {
    /// New keys.
    pub(super) fn new(now: Instant) -> Self {
        Self { launch: vec![(key(), now)], session: key(), view: key() }
    }

    /// The last key to begin with, while nobody has used it.
    pub(super) fn launch(&self) -> &str {
        self.launch.last().map_or("", |(key, _)| key)
    }

    /// One more key to begin with.
    pub(super) fn another(&mut self, now: Instant) -> &str {
        self.launch.retain(|(_, made)| now.duration_since(*made) <= LAUNCH);
        if self.launch.len() >= MOST {
            self.launch.remove(0);
        }
        self.launch.push((key(), now));
        self.launch()
    }

    /// The key of the session for one to begin with, which is used up by that.
    pub(super) fn exchange(&mut self, key: &str, now: Instant) -> Option<&str> {
        self.launch.retain(|(_, made)| now.duration_since(*made) <= LAUNCH);
        let mut found = None;
        // All are compared, so that the time says nothing.
        for (number, (launch, _)) in self.launch.iter().enumerate() {
            found = if same(launch, key) { Some(number) } else { found };
        }
        self.launch.remove(found?);
        Some(&self.session)
    }

    /// Whether a request names the key of the session; `authorization` is the field of that name.
    pub(super) fn admit(&self, authorization: &str) -> bool {
        authorization.strip_prefix("payom ").is_some_and(|key| same(&self.session, key))
    }

    /// The key of previews: whoever has it may look at them, and at nothing else.
    pub(super) fn view(&self) -> &str {
        &self.view
    }

    /// Whether this is the key of previews.
    pub(super) fn admit_view(&self, key: &str) -> bool {
        same(&self.view, key)
    }
}

/// A digest of texts, which says whether they are still the same.
pub(super) fn digest(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_le_bytes());
        digest.update(part.as_bytes());
    }
    hexadecimal(&digest.finalize())
}

/// 256 bits that nobody can guess: from the system's own source, and from the keys that it gives every thread for its maps, which alone
/// would do where there is no such file.
fn key() -> String {
    let mut digest = Sha256::new();
    let mut bytes = [0; 32];
    if File::open("/dev/urandom").and_then(|mut file| file.read_exact(&mut bytes)).is_ok() {
        digest.update(bytes);
    }
    // Each thread has 128 bits of its own.
    for _ in 0..2 {
        let drawn = std::thread::spawn(|| {
            let state = RandomState::new();
            [0_u8, 1, 2, 3].map(|number| state.hash_one(number))
        });
        for part in drawn.join().unwrap_or_default() {
            digest.update(part.to_le_bytes());
        }
    }
    hexadecimal(&digest.finalize())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_key_is_good_once_and_for_two_minutes() {
        let now = Instant::now();
        let mut keys = Keys::new(now);
        let launch = keys.launch().to_owned();
        assert_eq!((launch.len(), keys.exchange("", now)), (64, None));
        assert_eq!(keys.exchange(&"0".repeat(64), now), None);
        let session = keys.exchange(&launch, now + LAUNCH).unwrap().to_owned();
        assert_eq!(keys.exchange(&launch, now), None, "a second time");
        assert!(keys.admit(&format!("payom {session}")) && !keys.admit(&session) && !keys.admit("payom "));
        assert!(!keys.admit(&format!("payom {launch}")) && launch != session);
        let again = keys.another(now).to_owned();
        assert!(again != launch && keys.exchange(&launch, now).is_none());
        (0..MOST).for_each(|_| drop(keys.another(now).to_owned()));
        assert_eq!(keys.exchange(&again, now), None, "the oldest goes");
        let last = keys.launch().to_owned();
        assert_eq!(keys.exchange(&last, now), Some(session.as_str()));
        assert!(
            keys.admit_view(keys.view())
                && !keys.admit_view(&session)
                && !keys.admit(&format!("payom {}", keys.view()))
        );
        let mut late = Keys::new(now);
        let launch = late.launch().to_owned();
        assert_eq!(late.exchange(&launch, now + LAUNCH + Duration::from_secs(1)), None);
        assert_eq!(late.exchange(&launch, now), None, "it is gone");
    }
}
