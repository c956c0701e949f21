//! A cache with a bound on bytes: what was not used for long goes.
//!
//! In: things with keys, and how many bytes each takes. Out: those that were used recently. Invariants: it holds at most
//! twice the bound, or one thing that is larger.
//!
//! `benches/archive.rs` pays for it: the caches of paragraphs and of compressed streams live as long as a build, and an
//! archive of 10,000 releases must not fill the memory.

use std::hash::Hash;

use rustc_hash::FxHashMap;

/// The recent generation: all that was used since the last change, and the generation before it.
#[derive(Debug)]
pub(super) struct Lru<K, V> {
    recent: FxHashMap<K, (V, usize)>,
    older: FxHashMap<K, (V, usize)>,
    /// The bytes of `recent`.
    bytes: usize,
    /// So many bytes are a generation.
    most: usize,
}

impl<K: Eq + Hash, V> Lru<K, V> {
    /// Keeps so many bytes, or up to twice as many.
    pub(super) fn new(most: usize) -> Self {
        Self { recent: FxHashMap::default(), older: FxHashMap::default(), bytes: 0, most }
    }

    /// Finds what was made; it counts as used.
    pub(super) fn get(&mut self, key: &K) -> Option<&V> {
        if let Some((key, (made, bytes))) = self.older.remove_entry(key) {
            self.insert(key, made, bytes);
        }
        self.recent.get(key).map(|(made, _)| made)
    }

    /// Keeps what was made, and lets go of what has not been used for a generation.
    pub(super) fn insert(&mut self, key: K, made: V, bytes: usize) {
        if self.bytes + bytes > self.most {
            self.older = std::mem::take(&mut self.recent);
            self.bytes = 0;
        }
        self.bytes += bytes;
        self.recent.insert(key, (made, bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::Lru;

    #[test]
    fn what_is_used_stays_and_the_rest_goes() {
        let mut lru = Lru::new(10);
        for number in 0..1000 {
            lru.insert(number, number, 1);
            assert!(lru.get(&0).is_some(), "used each time");
            let kept = lru.recent.len() + lru.older.len();
            assert!(kept <= 20, "{kept} after {number}");
        }
        assert!(lru.get(&500).is_none() && lru.get(&999).is_some());
    }

    #[test]
    fn what_is_too_large_for_a_generation_is_kept_alone() {
        let mut lru = Lru::new(10);
        lru.insert("a", 1, 4);
        lru.insert("b", 2, 100);
        assert_eq!((lru.recent.len(), lru.get(&"b")), (1, Some(&2)));
        lru.insert("c", 3, 4);
        lru.insert("d", 4, 4);
        assert_eq!(lru.get(&"a"), None);
        assert_eq!(lru.get(&"d"), Some(&4));
    }
}
