//! One fault in one text.
//!
//! In: the texts of all message files, a kind of fault, a source of chance. Out: the changed texts, and the code and
//! line that must be found. How: a fault is planted only where it is one; where a text must hold something
//! first (an e-mail, a date), that is put into all three languages and then spoilt in one.

mod alone;
mod pair;
mod structure;
mod whole;

use std::collections::BTreeMap;

use payom::diag::Code;
use payom::l10n::syntax::{Element, Entry, Kind as EntryKind, Pattern, parse};

use super::Random;

macro_rules! kinds {
    ($($kind:ident $words:literal,)+) => {
        /// What is planted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Kind {
            $($kind,)+
        }

        /// Every kind.
        pub(crate) const KINDS: &[Kind] = &[$(Kind::$kind,)+];

        impl Kind {
            /// What it is, in words.
            pub(crate) fn words(self) -> &'static str {
                match self { $(Self::$kind => $words,)+ }
            }
        }
    };
}

kinds! {
    LatinLetter "a Latin letter in a Cyrillic word",
    OldFont "a letter of an old Tajik font",
    ForeignLetter "a letter outside the language's alphabet",
    Invisible "an invisible character",
    Decomposed "a letter of two characters (и and a macron for ӣ)",
    RussianKeyboard "a Tajik word typed on a Russian keyboard",
    Digit "a wrong digit in a number",
    WrongNumber "a number that differs from the source",
    WrongDate "a date that differs from the source",
    WrongEmail "an e-mail address that differs from the source",
    WrongLink "a link that differs from the source",
    WrongPhone "a telephone number that differs from the source",
    CyrillicInAddress "a Cyrillic letter in an address",
    Currency "a currency that differs from the source",
    Unmarked "strong words that lost their marks",
    HalfMarked "half of a pair of marks",
    LeftInEnglish "a text left in English",
    RussianInTajik "the Russian text in the Tajik file",
    OtherRussian "another Russian text in the Tajik file",
    LostVariable "a variable that was left out",
    OtherVariable "a variable in place of another one",
    AddedVariable "a variable that the source does not have",
    TypedName "a name typed by hand",
    StraightQuotes "straight quotation marks",
    LostQuote "a quotation mark that is never closed",
    LostBracket "a bracket that is never closed",
    Hyphen "a hyphen instead of a dash",
    TwoSpaces "two spaces",
    SpaceBefore "a space before a comma",
    NoSpace "no space after a comma",
    ThreeDots "three dots instead of an ellipsis",
    WordTwice "a word twice",
    CommaTwice "a comma twice",
    LostStop "a missing full stop at the end",
    SmallLetter "a small letter at the beginning of a text",
    HalfLost "sentences left out",
    LostTerm "a word that the glossary does not approve",
    ForbiddenTerm "a word that the glossary forbids",
    OtherSpelling "a person's name spelt differently",
    OtherWords "two translations of one text",
    Copied "one translation for two different texts",
    Unused "a message that nothing uses",
    OtherAttribute "an attribute that the source does not have",
    NoGlyph "a character that no font has",
    NeedlessComment "an allowance that is not needed",
    BadComment "an allowance that cannot be understood",
    HiddenNumber "a plural form that does not show the number",
    Tab "a line indented with a tab",
    Margin "a line that is not indented",
    LineStart "a line that begins with `*`, `[` or `.`",
    CyrillicName "a Cyrillic letter in a name",
    NoSign "an attribute without `=`",
    LostBrace "a brace that is not closed",
    SecondMessage "a second message of the same name",
    SecondAttribute "a second attribute of the same name",
    SecondVariant "a second variant of the same name",
    LostMessage "a message that is missing",
    LostAttribute "an attribute that is missing",
    LostValue "a message without its text",
    Empty "an empty text",
    NoVariable "a variable that does not exist",
    NoMessage "a reference to a message that does not exist",
    NoTerm "a reference to a term that does not exist",
    NoFunction "a function that does not exist",
    WrongFunction "a function called with the wrong kind of value",
    NoForm "a form of a name that does not exist",
    Circle "a message that refers to itself",
    TooMany "more than 100 placeables",
    LostVariant "a plural form that is missing",
    LateNumber "an exact number after the plural form that already covers it",
    Block "a list or a heading in a message",
    Html "HTML in a message",
    NoLink "a link that the release does not define",
    Direction "a text direction mark",
    Statement "a changed wording of a prescribed statement",
    ChangedSource "a translation of an older wording",
    ByteMark "a byte order mark",
    TemplateWord "words in a template",
    TemplateName "a misspelt name in a template",
    TemplateHeading "a heading that skips a level in a template",
}

/// A planted fault.
#[derive(Debug)]
pub(crate) struct Planted {
    /// The files that changed, whole.
    pub(crate) texts: BTreeMap<String, String>,
    pub(crate) code: Code,
    pub(crate) path: String,
    /// Where it must be found; 0 for anywhere in the file.
    pub(crate) line: usize,
    pub(crate) what: String,
}

/// Plants a fault of a kind.
pub(crate) fn plant(kind: Kind, texts: &BTreeMap<String, String>, random: &mut Random) -> Planted {
    for _ in 0..5000 {
        if let Some(planted) = attempt(kind, texts, random) {
            return planted;
        }
    }
    panic!("nowhere to plant {kind:?}");
}

fn attempt(kind: Kind, texts: &BTreeMap<String, String>, random: &mut Random) -> Option<Planted> {
    for part in [alone::attempt, pair::attempt, whole::attempt, structure::attempt] {
        if let Some(planted) = part(kind, texts, random) {
            return Some(planted);
        }
    }
    None
}

/// A text of a message: where it stands in its file.
struct Spot<'a> {
    path: &'a str,
    file: &'a str,
    language: &'a str,
    entry: Entry,
    attribute: Option<usize>,
}

impl Spot<'_> {
    fn pattern(&self) -> &Pattern {
        match self.attribute {
            Some(index) => &self.entry.attributes[index].1,
            None => self.entry.value.as_ref().unwrap(),
        }
    }

    /// Where its name stands.
    fn name(&self) -> usize {
        let span = self.attribute.map_or(self.entry.id.span, |index| self.entry.attributes[index].0.span);
        span.range().start
    }

    /// The lines of its text with their places, outside braces.
    fn pieces(&self) -> Vec<(usize, &str)> {
        let texts = self.pattern().elements.iter().filter_map(|element| match element {
            Element::Text { text, span } => Some((span.range().start, text.trim_end_matches('\n'))),
            Element::Placeable(_) => None,
        });
        texts.collect()
    }

    /// Its text with placeables as `#`.
    fn flat(&self) -> String {
        let of = |element: &Element| match element {
            Element::Text { text, .. } => text.to_string(),
            Element::Placeable(_) => "#".to_owned(),
        };
        self.pattern().elements.iter().map(of).collect()
    }

    fn is_plain(&self) -> bool {
        self.pattern().elements.iter().all(|element| matches!(element, Element::Text { .. }))
    }

    /// From its first to its last character; only where there is no selection.
    fn range(&self) -> Option<std::ops::Range<usize>> {
        let start = self.pattern().elements.first()?;
        let Element::Text { span, .. } = self.pattern().elements.last()? else { return None };
        let Element::Text { span: first, .. } = start else { return None };
        Some(first.range().start..span.range().end)
    }

    fn is_release(&self) -> bool {
        self.path.contains("/releases/")
    }

    /// The same text in another language.
    fn other<'t>(&self, language: &'t str, texts: &'t BTreeMap<String, String>) -> Option<Spot<'t>> {
        let path = self.path.replacen(&format!("/{}/", self.language), &format!("/{language}/"), 1);
        let (path, file) = texts.get_key_value(&path)?;
        let entry =
            entries(file).into_iter().find(|e| e.kind == self.entry.kind && e.id.text == self.entry.id.text)?;
        let attribute = match self.attribute {
            Some(index) => {
                let name = &self.entry.attributes[index].0.text;
                Some(entry.attributes.iter().position(|(own, _)| own.text == *name)?)
            }
            None => None,
        };
        Some(Spot { path, file, language, entry, attribute })
    }
}

fn entries(file: &str) -> Vec<Entry> {
    let mut sources = payom::diag::Sources::default();
    let id = sources.add("", std::sync::Arc::from(""));
    parse(id, file).entries
}

/// A random text of one of the languages.
fn spot<'t>(languages: &[&'t str], texts: &'t BTreeMap<String, String>, random: &mut Random) -> Option<Spot<'t>> {
    let language = *random.pick(languages);
    let of: Vec<(&String, &String)> =
        texts.iter().filter(|(path, _)| path.starts_with(&format!("locales/{language}/"))).collect();
    let (path, file) = *random.pick(&of);
    let entry = random.pick(&entries(file)).clone();
    let mut choices: Vec<Option<usize>> = (0..entry.attributes.len()).map(Some).collect();
    if entry.value.is_some() {
        choices.push(None);
    }
    let attribute = *random.pick(&choices);
    // What these say of a language differs by design.
    // Of statements that funders prescribe every character is checked, and each change told as such.
    let by_design = ["number-", "month-", "date-", "range-", "weekday-", "list-", "language-", "eu-statement"];
    if by_design.iter().any(|prefix| entry.id.text.starts_with(prefix)) || entry.kind == EntryKind::Term {
        return None;
    }
    Some(Spot { path, file, language, entry, attribute })
}

fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// A change of one stretch of a file.
fn edit(spot: &Spot<'_>, code: Code, range: std::ops::Range<usize>, by: &str) -> Planted {
    let mut text = spot.file.to_owned();
    let what = format!("{:?} → {by:?}", &spot.file[range.clone()]);
    text.replace_range(range.clone(), by);
    let line = line(&text, range.start);
    Planted { texts: [(spot.path.to_owned(), text)].into(), code, path: spot.path.to_owned(), line, what }
}

/// The same, to be found at the message's name.
fn at_name(spot: &Spot<'_>, mut planted: Planted) -> Planted {
    planted.line = line(spot.file, spot.name());
    planted
}

/// Places in a text where `find` says that something is.
fn places(spot: &Spot<'_>, find: impl Fn(&str, usize, char) -> bool) -> Vec<(usize, char)> {
    let mut out = Vec::new();
    for (start, text) in spot.pieces() {
        // Addresses and what stands in links are not prose.
        if text.contains("](") || text.contains('@') || text.contains('/') {
            continue;
        }
        out.extend(text.char_indices().filter(|(at, c)| find(text, *at, *c)).map(|(at, c)| (start + at, c)));
    }
    out
}

fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().nth(1)
}

/// Whether a character stands inside a word of small letters.
fn inside(text: &str, at: usize) -> bool {
    let small = |c: Option<char>| c.is_some_and(char::is_lowercase);
    small(before(text, at)) && small(after(text, at))
}

/// Replaces one random place.
fn swap(
    spot: &Spot<'_>,
    found: &[(usize, char)],
    code: Code,
    random: &mut Random,
    by: impl Fn(char) -> String,
) -> Option<Planted> {
    if found.is_empty() {
        return None;
    }
    let (at, c) = *random.pick(found);
    Some(edit(spot, code, at..at + c.len_utf8(), &by(c)))
}
