//! `locales/<tag>/words.txt`: the words that a house adds to those of a language.
//!
//! In: the file's text. Out: a [`WordList`]. Invariants: one word a line; `#` begins a comment; `*` at its end stands for any
//! ending; a word with a capital is right only with it; `-` before a word forbids it, and `>` leads to a better one. A line
//! that says nothing is reported, and the others hold.

use crate::diag::{Code, Diagnostic, FileId, Report, Sources, Span, message};
use crate::l10n::language::is_letter;

/// The words of one locale.
#[derive(Clone, Debug, Default)]
pub struct WordList {
    /// The file, where there is one.
    pub file: Option<FileId>,
    /// Its words in the order of the file.
    pub words: Vec<ListedWord>,
}

/// A word of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedWord {
    /// Its letters.
    pub text: String,
    /// Whether any ending may follow.
    pub open: bool,
    /// Whether it must not be used.
    pub forbidden: bool,
    /// What to write instead of a forbidden word.
    pub better: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// Reads the list; what is wrong is reported.
pub(in crate::project) fn parse(file: FileId, sources: &Sources, report: &mut Report) -> WordList {
    let mut words = Vec::new();
    let mut start = 0;
    for line in sources.text(file).split_inclusive('\n') {
        let text = line.split('#').next().unwrap_or("").trim();
        let offset = line.find(text).unwrap_or(0);
        let at = |from: usize, length: usize| {
            let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
            Span { file, start: small(start + offset + from), end: small(start + offset + from + length) }
        };
        if !text.is_empty() && !entry(text, &at, &mut words) {
            report.add(no_word(text).at(at(0, text.len()), ""));
        }
        start += line.len();
    }
    WordList { file: Some(file), words }
}

fn no_word(line: &str) -> Diagnostic {
    Diagnostic::new(Code::WordList, message!("no-word-in-line", "`{line}` is no word", line = line)).help(message!(
        "word-line-forms",
        "write one word a line, `омбудсмен*` for every ending, `-word > better` for a word that must not be used",
    ))
}

/// What is wrong with a line that somebody wants to add: an ending alone would make every word right.
#[must_use]
pub fn refused_word(line: &str) -> Option<Diagnostic> {
    let text = line.split('#').next().unwrap_or("").trim().trim_start_matches(['-', '–', '−']);
    let word = text.split('>').next().unwrap_or("");
    let mut words = word.split_whitespace().peekable();
    let fine = words.peek().is_some() && words.all(|word| is_word(word.strip_suffix('*').unwrap_or(word)));
    (!fine).then(|| no_word(line.trim()))
}

/// Reads one line; whether it has a word.
fn entry(text: &str, at: &impl Fn(usize, usize) -> Span, words: &mut Vec<ListedWord>) -> bool {
    let dash = text.chars().next().filter(|c| matches!(c, '-' | '–' | '−'));
    let before = words.len();
    if let Some(dash) = dash {
        let (word, better) = match text.get(dash.len_utf8()..).unwrap_or("").split_once('>') {
            Some((word, better)) => (word.trim(), Some(better.trim().to_owned()).filter(|better| !better.is_empty())),
            None => (text.trim_start_matches(dash).trim(), None),
        };
        words.extend(listed(word, at(0, text.len())).map(|word| ListedWord { forbidden: true, better, ..word }));
        return words.len() > before;
    }
    let (mut from, mut whole) = (0, true);
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if !bare.is_empty() {
            let found = listed(bare, at(from, bare.len()));
            whole &= found.is_some();
            words.extend(found);
        }
        from += word.len();
    }
    if !whole {
        words.truncate(before);
    }
    whole
}

fn listed(word: &str, span: Span) -> Option<ListedWord> {
    let (text, open) = word.strip_suffix('*').map_or((word, false), |text| (text, true));
    is_word(text).then(|| ListedWord { text: text.to_owned(), open, forbidden: false, better: None, span })
}

fn is_word(text: &str) -> bool {
    text.chars().any(is_letter)
        && text
            .chars()
            .all(|c| is_letter(c) || c.is_ascii_digit() || matches!(c, '-' | '\'' | '’' | 'ʼ' | '.' | '\u{2011}'))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{WordList, parse};
    use crate::diag::{Report, Sources};

    fn read(text: &str) -> (WordList, Report) {
        let (mut sources, mut report) = (Sources::default(), Report::default());
        let file = sources.add("locales/tg/words.txt", Arc::from(text));
        let list = parse(file, &sources, &mut report);
        for word in &list.words {
            assert!(sources.slice(word.span).contains(&word.text), "{word:?}");
        }
        (list, report)
    }

    #[test]
    fn every_form_of_a_line() {
        let (list, report) = read("# names\nомбудсмен* # loan\r\nAmnesty International\n-кӯмак > кумак\n–dumb\n\n");
        let shown: Vec<String> = list
            .words
            .iter()
            .map(|word| {
                format!(
                    "{}{}{}{:?}",
                    if word.forbidden { "-" } else { "" },
                    word.text,
                    if word.open { "*" } else { "" },
                    word.better
                )
            })
            .collect();
        assert_eq!(
            shown,
            ["омбудсмен*None", "AmnestyNone", "InternationalNone", "-кӯмакSome(\"кумак\")", "-dumbNone"]
        );
        assert!(report.is_empty());
    }

    #[test]
    fn lines_that_say_nothing() {
        let (list, report) = read("*\n-\n> better\n42\nok\n");
        assert_eq!((list.words.len(), report.len()), (1, 4));
    }
}
