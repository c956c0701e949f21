//! Letters that are not what they look like, or not of the language, or cannot be seen.
//!
//! In: a reading. Out: diagnostics, most with the one right spelling. Invariants: a rule looks only at texts that have
//! the kinds of characters it is about; each word is reported once.

use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use super::roman;
use crate::check::words::reading::{CharClasses, Reading, RuleLanguage, Subject, Text, Token, TokenKind};
use crate::check::words::spelling::is_quoted;
use crate::diag::{Code, Diagnostic, Message, Report, Severity, message};
use crate::l10n::language::{
    find, foreign_letters, invisible, is_tajik_letter, legacy_letter, legacy_word, mixed_script_word, mixes_scripts,
};
use crate::registry::forbidden;

/// Checks one reading.
pub(crate) fn check(text: Text<'_, '_>, report: &mut Report) {
    let (subject, reading) = (text.subject, text.reading());
    let classes = reading.classes;
    if classes.any(CharClasses::INVISIBLE) {
        hidden(subject, reading, report);
    }
    if classes.any(CharClasses::COMBINING) {
        normal_form(subject, reading, report);
    }
    if classes.all(CharClasses::LATIN.and(CharClasses::CYRILLIC)) {
        scripts(subject, reading, report);
    }
    if let Some((last, inner)) = find(subject.locale.language()).final_letter
        && classes.all(CharClasses::of(last))
        && reading.text.contains(last)
    {
        endings(subject, reading, (last, inner), report);
    }
    let rare = match subject.language {
        RuleLanguage::Tajik => CharClasses::RARE_CYRILLIC.and(CharClasses::RUSSIAN_ONLY),
        RuleLanguage::Russian => CharClasses::RARE_CYRILLIC,
        RuleLanguage::English => CharClasses::CYRILLIC,
        RuleLanguage::Other => return,
    };
    if classes.any(rare) {
        alphabet(subject, reading, rare, report);
    }
}

/// Characters that cannot be seen; those that no text may hold at all are reported by another rule.
fn hidden(subject: &Subject<'_>, reading: &Reading<'_>, report: &mut Report) {
    for (at, c) in reading.text.char_indices() {
        let Some(name) = invisible(c).filter(|_| !forbidden(c) && reading.is_fresh(at)) else { continue };
        let range = at..at + c.len_utf8();
        let Some(span) = reading.span(range.clone()) else { continue };
        let message = message!(
            "invisible",
            "`{name}` holds a character that cannot be seen: {character} ({code})",
            name = subject.name(),
            character = name,
            code = format!("U+{:04X}", u32::from(c)),
        );
        let mut diagnostic = Diagnostic::new(Code::InvisibleCharacter, message)
            .at(span, message!("invisible-here", "here"))
            .help(message!("delete-invisible", "delete it"));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, "");
        }
        report.add(diagnostic);
    }
}

/// Words that are not in normal form C: `и` with a macron for `ӣ`.
fn normal_form(subject: &Subject<'_>, reading: &Reading<'_>, report: &mut Report) {
    let mut start = 0;
    for chunk in reading.text.split_inclusive(char::is_whitespace) {
        let range = start..start + chunk.trim_end().len();
        start += chunk.len();
        let word = chunk.trim_end();
        if is_nfc(word) || !reading.is_fresh(range.start) {
            continue;
        }
        let Some(span) = reading.span(range.clone()) else { continue };
        let normal: String = word.nfc().collect();
        let message = message!(
            "two-characters",
            "a letter of `{word}` in `{name}` is put together from two characters",
            word = word,
            name = subject.name(),
        );
        let mut diagnostic = Diagnostic::new(Code::NotNormalised, message).at(span, "").help(message!(
            "write-normal",
            "write {word}",
            word = &normal
        ));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, normal);
        }
        report.add(diagnostic);
    }
}

/// Words of Latin and Cyrillic letters.
fn scripts(subject: &Subject<'_>, reading: &Reading<'_>, report: &mut Report) {
    for (index, token) in reading.tokens.iter().enumerate() {
        if token.kind != TokenKind::Word || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let word = reading.of(token);
        let (right, mixed) = if token.classes.all(CharClasses::LATIN.and(CharClasses::CYRILLIC)) {
            if !mixes_scripts(word) {
                continue;
            }
            (mixed_script_word(word), true)
        } else if let Some(letter) = lone(subject, reading, index) {
            (Some(letter.to_string()), false)
        } else {
            continue;
        };
        // Numerals are another rule's.
        if roman::numeral(reading, index, subject.language.tag()).is_some() {
            continue;
        }
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let message = if mixed {
            message!("latin-and-cyrillic", "the word `{word}` has Latin and Cyrillic letters", word = word)
        } else {
            message!("lone-latin", "the word `{word}` between Cyrillic words is a Latin letter", word = word)
        };
        let mut diagnostic = Diagnostic::new(Code::MixedScript, message).at(span, subject.name());
        match right {
            Some(right) => {
                diagnostic =
                    diagnostic.help(message!("looks-the-same", "write {word}, which looks the same", word = &right));
                if let Some(span) = reading.editable(range) {
                    diagnostic = diagnostic.fix(span, right);
                }
            }
            None => {
                diagnostic =
                    diagnostic.help(message!("type-again", "type the word again, or put a hyphen between its parts"));
            }
        }
        report.add(diagnostic);
    }
}

/// The Cyrillic letter that was meant by a small Latin one which stands as a word between Cyrillic words: `c`, `o`.
fn lone(subject: &Subject<'_>, reading: &Reading<'_>, index: usize) -> Option<char> {
    if subject.language != RuleLanguage::Russian {
        return None;
    }
    let token = reading.tokens.get(index)?;
    let meant = match reading.of(token) {
        "a" => 'а',
        "c" => 'с',
        "k" => 'к',
        "o" => 'о',
        "y" => 'у',
        _ => return None,
    };
    let cyrillic = |other: Option<&Token>| {
        other.is_some_and(|t| {
            t.kind == TokenKind::Word && t.classes.any(CharClasses::CYRILLIC) && !t.classes.any(CharClasses::LATIN)
        })
    };
    let spaced =
        |from: u32, to: u32| reading.text.get(from as usize..to as usize).is_some_and(|gap| gap.trim().is_empty());
    let (before, after) = (reading.tokens.get(index.checked_sub(1)?), reading.tokens.get(index + 1));
    let named = reading.tokens.get(index.checked_sub(1)?).is_some_and(|token| {
        let word = reading.small(token);
        find(subject.language.tag()).prose.lettered.iter().any(|start| word.starts_with(start))
    });
    let fits =
        cyrillic(before) && cyrillic(after) && spaced(before?.end, token.start) && spaced(token.end, after?.start);
    (fits && !named).then_some(meant)
}

/// Letters that the language's alphabet has not.
fn alphabet(subject: &Subject<'_>, reading: &Reading<'_>, rare: CharClasses, report: &mut Report) {
    let language = subject.language.tag();
    // Tajik's own letters are rare, but not strange.
    let tajik = subject.language == RuleLanguage::Tajik;
    let own = |classes: CharClasses| {
        tajik
            && !classes.any(CharClasses::RUSSIAN_ONLY)
            && !classes.all(CharClasses::RARE_CYRILLIC.and(CharClasses::STRANGE))
    };
    for (token, word) in reading.words_with(rare) {
        if own(token.classes) || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        if let Some(right) = legacy_word(language, word) {
            let mut diagnostic = Diagnostic::new(
                Code::LegacyLetter,
                message!("old-font", "the word `{word}` has letters of an old Tajik font", word = word),
            )
            .at(span, subject.name())
            .help(message!("write-own-letters", "write {word}", word = &right));
            // A newspaper of a neighbour keeps its letters: «Халқ сўзи».
            let certain =
                !is_quoted(reading, token.start as usize) || word.contains(['ќ', 'Ќ', 'љ', 'Љ', 'њ', 'Њ', 'ѓ', 'Ѓ']);
            if let Some(span) = reading.editable(range).filter(|_| certain) {
                diagnostic = diagnostic.fix(span, right);
            }
            report.add(diagnostic);
            continue;
        }
        // A word of two scripts was reported as such.
        let mixed = token.classes.any(CharClasses::LATIN);
        let Some(letter) = word
            .chars()
            .find(|c| foreign_letters(language, *c) || legacy_letter(language, *c).is_some())
            .filter(|_| !mixed)
        else {
            continue;
        };
        let message = message!(
            "foreign-letter",
            "the word `{word}` has the letter `{letter}`, which {language} does not have",
            word = word,
            letter = letter,
            language = subject.language_name(),
        );
        let mut diagnostic = Diagnostic::new(Code::ForeignLetter, message).at(span, subject.name());
        if subject.language == RuleLanguage::Tajik && is_in_bilingual_quotation(reading, token) {
            continue;
        }
        // A name may keep its spelling: Щорс, Ким Ын. In English a quoted word may be meant.
        let name = subject.language == RuleLanguage::Tajik && word.starts_with(char::is_uppercase);
        if name || subject.language == RuleLanguage::English {
            diagnostic.severity = Severity::Warning;
        }
        report.add(diagnostic.help(help(subject.language, letter)));
    }
}

/// Words with a letter before an ending that is written at the end of words alone: «Рӯдакӣро».
fn endings(subject: &Subject<'_>, reading: &Reading<'_>, (last, inner): (char, char), report: &mut Report) {
    let with = |token: &Token| token.classes.all(CharClasses::of(last));
    for (token, word) in reading.words_with(CharClasses::of(last)).filter(|(token, _)| with(token)) {
        let is_inside = word.char_indices().any(|(at, c)| {
            c == last && word.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        });
        if !is_inside || !reading.is_fresh(token.start as usize) {
            continue;
        }
        let range = token.start as usize..token.end as usize;
        let Some(span) = reading.span(range.clone()) else { continue };
        let mut right = String::with_capacity(word.len());
        let mut letters = word.chars().peekable();
        while let Some(c) = letters.next() {
            let before_letter = letters.peek().is_some_and(|next| next.is_alphabetic());
            right.push(if c == last && before_letter { inner } else { c });
        }
        let message = message!(
            "before-ending",
            "the word `{word}` has `{letter}` before an ending",
            word = word,
            letter = last,
        );
        let mut diagnostic = Diagnostic::new(Code::FinalLetter, message).at(span, subject.name());
        diagnostic = diagnostic.help(message!("write-before-ending", "write {word}", word = &right));
        if let Some(span) = reading.editable(range) {
            diagnostic = diagnostic.fix(span, right);
        }
        report.add(diagnostic);
    }
}

/// Whether a word stands in quotation marks beside Latin words and a stroke: «Save / Сохранить» gives the words of other
/// languages.
fn is_in_bilingual_quotation(reading: &Reading<'_>, token: &Token) -> bool {
    let (before, after) = (
        reading.text.get(..token.start as usize).unwrap_or(""),
        reading.text.get(token.end as usize..).unwrap_or(""),
    );
    let Some(open) = before.rfind('«').filter(|open| before.get(*open..).is_some_and(|rest| !rest.contains('»')))
    else {
        return false;
    };
    let Some(close) = after.find('»') else { return false };
    let quoted = reading.text.get(open..token.end as usize + close).unwrap_or("");
    quoted.contains('/') && quoted.contains(|c: char| c.is_ascii_alphabetic())
}

fn help(language: RuleLanguage, letter: char) -> Message {
    match (language, letter) {
        (RuleLanguage::Tajik, 'ы' | 'Ы') => message!("tajik-for-y", "in Tajik write и"),
        (RuleLanguage::Tajik, 'щ' | 'Щ') => message!("tajik-for-shch", "in Tajik write ш or шч"),
        (RuleLanguage::Tajik, 'ц' | 'Ц') => message!("tajik-for-ts", "in Tajik write с or тс"),
        (RuleLanguage::Tajik, 'ь' | 'Ь') => message!("tajik-for-soft-sign", "in Tajik leave it out"),
        (RuleLanguage::Tajik, 'ї' | 'Ї' | 'ў' | 'Ў') => {
            message!("name-in-tajik", "write the name in Tajik letters, as it is spoken: Киев, Биков")
        }
        (RuleLanguage::Russian, c) if is_tajik_letter(c) => message!(
            "word-in-russian",
            "write the word in Russian letters, or see whether Tajik text has been pasted here",
        ),
        (RuleLanguage::English, _) => message!("word-in-latin", "write the word in Latin letters"),
        _ => message!("word-in-own-letters", "type the word again with the letters of the language"),
    }
}
