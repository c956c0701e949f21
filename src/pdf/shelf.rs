//! What was made and may be needed again.
//!
//! In: things with keys, and how many bytes each takes. Out: those that were used of late. In between: there is a bound
//! on bytes, and what was used least recently goes.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// What was used of late: all that was used since the last change of shifts, and what the shift before that used.
#[derive(Debug)]
pub(super) struct Shelf<K, V> {
    now: FxHashMap<K, (V, usize)>,
    before: FxHashMap<K, (V, usize)>,
    /// The bytes of `now`.
    bytes: usize,
    /// So many bytes are a shift.
    most: usize,
}

impl<K: Eq + Hash, V> Shelf<K, V> {
    /// Keeps so many bytes, or up to twice as many.
    pub(super) fn new(most: usize) -> Self {
        Self { now: FxHashMap::default(), before: FxHashMap::default(), bytes: 0, most }
    }

    /// Finds what was made; it counts as used.
    pub(super) fn get(&mut self, key: &K) -> Option<&V> {
        if let Some((key, (made, bytes))) = self.before.remove_entry(key) {
            self.insert(key, made, bytes);
        }
        self.now.get(key).map(|(made, _)| made)
    }

    /// Keeps what was made, and lets go of what has not been used for a shift.
    pub(super) fn insert(&mut self, key: K, made: V, bytes: usize) {
        if self.bytes + bytes > self.most {
            self.before = std::mem::take(&mut self.now);
            self.bytes = 0;
        }
        self.bytes += bytes;
        self.now.insert(key, (made, bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::Shelf;

    #[test]
    fn what_is_used_stays_and_the_rest_goes() {
        let mut shelf = Shelf::new(10);
        for number in 0..1000 {
            shelf.insert(number, number, 1);
            assert!(shelf.get(&0).is_some(), "used each time");
            let kept = shelf.now.len() + shelf.before.len();
            assert!(kept <= 20, "{kept} after {number}");
        }
        assert!(shelf.get(&500).is_none() && shelf.get(&999).is_some());
    }

    #[test]
    fn what_is_too_large_for_a_shift_is_kept_alone() {
        let mut shelf = Shelf::new(10);
        shelf.insert("a", 1, 4);
        shelf.insert("b", 2, 100);
        assert_eq!((shelf.now.len(), shelf.get(&"b")), (1, Some(&2)));
        shelf.insert("c", 3, 4);
        shelf.insert("d", 4, 4);
        assert_eq!(shelf.get(&"a"), None);
        assert_eq!(shelf.get(&"d"), Some(&4));
    }
}
