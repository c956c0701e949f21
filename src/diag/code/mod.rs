//! Every kind of problem: its stable name, its severity and its explanation.
//!
//! In: the blocks of codes, one file a family. Out: [`Code`] and the text that `payom explain CODE` prints. Invariants: a
//! code once published keeps its name, or is listed as retired; the tests see to it that each has a fixture.
//!
//! A new code is one block in its family's file, and its name in the list at the head of that file.

mod facts;
mod files;
mod lock;
mod messages;
mod output;
mod pages;
mod parts;
mod spelling;
mod templates;
mod translations;
mod words;

use super::model::Severity;

/// What is known of a code: plain data, written once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodeInfo {
    /// The stable name, in small letters with hyphens.
    pub name: &'static str,
    /// The severity unless a project sets another.
    pub severity: Severity,
    /// Whether the rule is a judgement about words: its severity may be set in `payom.toml`, and one message may be
    /// allowed to break it. All other errors would leave a hole or a fault in what is published.
    pub about_words: bool,
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// A wrong line.
    pub example: &'static str,
    /// The same put right, or what to do.
    pub fix: &'static str,
}

/// A kind of problem.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static CodeInfo);

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

/// The codes of each family, in the order of the documentation.
const FAMILIES: [&[Code]; 11] = [
    files::FILES,
    templates::TEMPLATES,
    messages::MESSAGES,
    facts::FACTS,
    parts::PARTS,
    pages::PAGES,
    translations::TRANSLATIONS,
    words::WORDS,
    spelling::SPELLING,
    lock::LOCK,
    output::OUTPUT,
];

impl Code {
    /// Names that are no longer given, and what to look at now. Settings and command lines of before may have them.
    pub const RETIRED: [(&'static str, Self); 1] = [("unaccepted-translation", Self::UnrecordedTranslation)];

    /// Every code, in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        FAMILIES.into_iter().flatten().copied()
    }

    /// What is known of the code.
    #[must_use]
    pub fn info(self) -> &'static CodeInfo {
        self.0
    }

    /// The stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.0.name
    }

    /// The severity unless a project sets another.
    #[must_use]
    pub fn severity(self) -> Severity {
        self.0.severity
    }

    /// Whether the rule is a judgement about words.
    #[must_use]
    pub fn is_about_words(self) -> bool {
        self.0.about_words
    }

    /// Whether a name was once given.
    #[must_use]
    pub fn is_retired(id: &str) -> bool {
        Self::RETIRED.iter().any(|(name, _)| *name == id)
    }

    /// The code of a name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::all().find(|code| code.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    /// A block that the list at the head of its file does not name would be missing from the documentation.
    #[test]
    fn every_block_is_listed() {
        let files = [
            include_str!("files.rs"),
            include_str!("templates.rs"),
            include_str!("messages.rs"),
            include_str!("facts.rs"),
            include_str!("parts.rs"),
            include_str!("pages.rs"),
            include_str!("translations.rs"),
            include_str!("words.rs"),
            include_str!("spelling.rs"),
            include_str!("lock.rs"),
            include_str!("output.rs"),
        ];
        let blocks: usize = files.iter().map(|text| text.matches(": Self = Self(&CodeInfo {").count()).sum();
        assert_eq!(Code::all().count(), blocks);
    }
}
