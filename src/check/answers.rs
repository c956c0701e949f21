//! What the texts of the house answer to whoever asks for one of them.
//!
//! In: a project's house. Out: [`Answers`], to be written down, and which of them are others than before. Invariants: where the
//! house has other names than before, nothing can be said; a text that refers to one that changed is another, too.

use std::collections::BTreeMap;

use twox_hash::xxhash3_128;

use crate::check::structure::names::references;
use crate::check::words::house_words;
use crate::diag::Sources;
use crate::l10n::asked::{self, Questions};
use crate::l10n::syntax::{Entry, Kind};
use crate::project::Project;

/// What each message of the house says, and which words it has, as numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// A fingerprint of the names of its messages, in their order.
    names: [u8; 16],
    /// By the number of the question.
    all: BTreeMap<u64, u64>,
}

impl Answers {
    /// What the house answers now; `None` where a part of it could not be read.
    #[must_use]
    pub fn of(project: &Project, sources: &Sources) -> Option<Self> {
        let (mut names, mut all) = (xxhash3_128::Hasher::new(), BTreeMap::new());
        for (locale, files) in &project.house {
            name(&mut names, locale.tag());
            for messages in files {
                let (entries, text) = (&messages.entries.entries, sources.text(messages.file));
                if !messages.entries.junk.is_empty() {
                    return None;
                }
                // What stands between two messages belongs to the first.
                let starts = entries.iter().skip(1).map(|next| next.id.span.start as usize);
                for (entry, end) in entries.iter().zip(starts.chain([text.len()])) {
                    name(&mut names, if entry.kind == Kind::Term { "-" } else { "" });
                    name(&mut names, &entry.id.text);
                    let said = text.get(entry.id.span.start as usize..end)?;
                    let answer: &mut u64 = all.entry(asked::of_message(locale.tag(), &entry.id.text)).or_default();
                    *answer = asked::number(*answer, said);
                }
            }
            if let Some(words) = house_words(project, locale) {
                all.extend(words.answers().map(|(word, only)| (word, u64::from(only))));
            }
        }
        Some(Self { names: names.finish_128().to_be_bytes(), all })
    }

    /// As bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = self.names.to_vec();
        for (question, answer) in &self.all {
            bytes.extend([question, answer].into_iter().flat_map(|number| number.to_le_bytes()));
        }
        bytes
    }

    /// The same from bytes.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (names, rest) = bytes.split_first_chunk()?;
        let (pairs, left) = rest.as_chunks::<16>();
        let pair = |pair: &[u8; 16]| {
            let [question, answer] = pair.as_chunks::<8>().0.first_chunk()?;
            Some((u64::from_le_bytes(*question), u64::from_le_bytes(*answer)))
        };
        let all = pairs.iter().map(pair).collect::<Option<BTreeMap<u64, u64>>>()?;
        left.is_empty().then_some(Self { names: *names, all })
    }

    /// The questions that are answered otherwise than before; `None` where the house has other names than it had.
    #[must_use]
    pub fn others(&self, before: &Self, project: &Project) -> Option<Questions> {
        if self.names != before.names {
            return None;
        }
        let asked = self.all.keys().chain(before.all.keys());
        let mut others: Questions =
            asked.filter(|asked| self.all.get(asked) != before.all.get(asked)).copied().collect();
        for (locale, files) in &project.house {
            let number = |id: &str| asked::of_message(locale.tag(), id);
            let entries = || files.iter().flat_map(|messages| &messages.entries.entries);
            let refers = |entry: &Entry, others: &Questions| {
                let mut to = entry.patterns().flat_map(|(_, pattern)| references(pattern));
                to.any(|(_, id, _)| others.contains(&number(&id.text)))
            };
            let mut before = 0;
            while others.len() != before {
                before = others.len();
                let more = entries().map(|entry| (entry, number(&entry.id.text)));
                let more = more.filter(|(entry, number)| !others.contains(number) && refers(entry, &others));
                let more: Vec<u64> = more.map(|(_, number)| number).collect();
                others.extend(more);
            }
        }
        Some(others)
    }
}

/// Adds a name.
fn name(hash: &mut xxhash3_128::Hasher, name: &str) {
    hash.write(&(name.len() as u64).to_le_bytes());
    hash.write(name.as_bytes());
}
