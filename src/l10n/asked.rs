//! What of the house's texts somebody asks for while he listens.
//!
//! In: every message of the house that is looked up, every word that is looked for among the house's. Out: a number for each, by
//! the release that was looked at then. Invariants: what is asked for on a thread is heard on that thread alone, and only while
//! somebody listens; the same question has the same number in every run of a program. That a message refers to others is not
//! heard: whoever wants to know looks at the message.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rustc_hash::FxHashSet;
use twox_hash::XxHash3_128;

/// What was asked for, as numbers.
pub type Questions = FxHashSet<u64>;

/// What was asked for while somebody listened.
#[derive(Debug, Default)]
pub struct Heard {
    /// For all.
    pub shared: Questions,
    /// For releases, by their names.
    pub of: BTreeMap<Box<str>, Questions>,
}

impl Heard {
    /// Adds what was heard at another time.
    pub fn add(&mut self, other: Self) {
        self.shared.extend(other.shared);
        for (slug, asked) in other.of {
            self.of.entry(slug).or_default().extend(asked);
        }
    }
}

/// What is heard at the moment.
#[derive(Default)]
struct Listening {
    about: Option<Box<str>>,
    now: Questions,
    heard: Heard,
}

impl Listening {
    fn turn(&mut self, about: Option<Box<str>>) {
        let now = std::mem::take(&mut self.now);
        match std::mem::replace(&mut self.about, about) {
            Some(slug) => self.heard.of.entry(slug).or_default().extend(now),
            None => self.heard.shared.extend(now),
        }
    }
}

thread_local! {
    static LISTENING: RefCell<Option<Listening>> = const { RefCell::new(None) };
}

/// Listens while something is done.
pub fn listen<T>(work: impl FnOnce() -> T) -> (T, Heard) {
    let before = LISTENING.replace(Some(Listening::default()));
    let done = work();
    let mut listening = LISTENING.replace(before).unwrap_or_default();
    listening.turn(None);
    (done, listening.heard)
}

/// From now on, what is asked for is asked for a release, or for all.
pub(crate) fn turn_to(release: Option<&str>) {
    LISTENING.with_borrow_mut(|listening| {
        if let Some(listening) = listening {
            listening.turn(release.map(Box::from));
        }
    });
}

/// Says that a message of the house was looked up.
pub(crate) fn message(locale: &str, id: &str) {
    ask(|| of_message(locale, id));
}

/// Says that a word was looked for among those of the house.
pub(crate) fn word(locale: &str, word: &str) {
    ask(|| of_word(locale, word));
}

fn ask(question: impl FnOnce() -> u64) {
    LISTENING.with_borrow_mut(|listening| {
        if let Some(listening) = listening {
            listening.now.insert(question());
        }
    });
}

/// The number of a message.
#[must_use]
pub fn of_message(locale: &str, id: &str) -> u64 {
    number(short(XxHash3_128::oneshot(locale.as_bytes())), id)
}

/// The number of a word.
#[must_use]
pub fn of_word(locale: &str, word: &str) -> u64 {
    number(!short(XxHash3_128::oneshot(locale.as_bytes())), word)
}

/// The number of a text.
#[must_use]
pub fn number(seed: u64, text: &str) -> u64 {
    short(XxHash3_128::oneshot_with_seed(seed, text.as_bytes()))
}

/// Half of a fingerprint.
#[expect(clippy::cast_possible_truncation, reason = "one half is as good as the other")]
fn short(print: u128) -> u64 {
    print as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_heard_for_whom_it_is() {
        message("en", "unheard");
        let (done, heard) = listen(|| {
            message("en", "a");
            turn_to(Some("one"));
            message("en", "b");
            word("en", "b");
            turn_to(Some("two"));
            turn_to(Some("one"));
            message("tg", "b");
            turn_to(None);
            message("en", "c");
            7
        });
        assert_eq!(done, 7);
        let all = |list: &[u64]| list.iter().copied().collect::<Questions>();
        assert_eq!(heard.shared, all(&[of_message("en", "a"), of_message("en", "c")]));
        let one = all(&[of_message("en", "b"), of_word("en", "b"), of_message("tg", "b")]);
        assert_eq!(one.len(), 3);
        assert_eq!(heard.of.get("one"), Some(&one));
        assert_eq!(heard.of.get("two"), Some(&Questions::default()));
        assert!(listen(|| ()).1.shared.is_empty());
    }
}
