//! Faults that one text shows by itself: letters, marks, spaces.
//!
//! In: the texts, a kind, a source of chance. Out: the fault, or nothing where the chosen text has no place for it. Invariants:
//! a place is taken only where the change is a fault.

use std::collections::BTreeMap;

use payom::diag::Code;

use super::Kind::*;
use super::{Kind, Planted, Random, Spot, after, before, edit, inside, line, places, spot, swap};

/// Tries one place.
#[expect(clippy::too_many_lines, reason = "one arm a kind of fault, side by side, is the table of this test")]
pub(super) fn attempt(kind: Kind, texts: &BTreeMap<String, String>, random: &mut Random) -> Option<Planted> {
    let translated = ["ru", "tg"];
    let all = ["en", "ru", "tg"];
    match kind {
        LatinLetter => {
            let spot = spot(&translated, texts, random)?;
            let twin = |c| "аеорсху".find(c).map(|at| "aeopcxy".as_bytes()[at / 2] as char);
            let found = places(&spot, |text, at, c| twin(c).is_some() && inside(text, at));
            swap(&spot, &found, Code::MixedScript, random, |c| twin(c).unwrap().to_string())
        }
        OldFont => {
            let spot = spot(&["tg"], texts, random)?;
            let old = |c| "қҷҳӣӯғ".find(c).map(|at| "ќљњїўѓ".chars().nth(at / 2).unwrap());
            let found = places(&spot, |text, at, c| old(c).is_some() && inside(text, at));
            swap(&spot, &found, Code::LegacyLetter, random, |c| old(c).unwrap().to_string())
        }
        ForeignLetter => {
            let spot = spot(&translated, texts, random)?;
            let (from, to) = if spot.language == "tg" { ('и', 'ы') } else { ('х', 'ҳ') };
            let found = places(&spot, |text, at, c| c == from && inside(text, at) && begins_small(text, at));
            swap(&spot, &found, Code::ForeignLetter, random, |_| to.to_string())
        }
        Invisible => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| c.is_lowercase() && inside(text, at));
            let hidden = *random.pick(&['\u{AD}', '\u{2060}', '\u{FE0F}']);
            swap(&spot, &found, Code::InvisibleCharacter, random, |c| format!("{hidden}{c}"))
        }
        Decomposed => {
            let spot = spot(&["tg"], texts, random)?;
            let found = places(&spot, |_, _, c| c == 'ӣ' || c == 'ӯ');
            swap(&spot, &found, Code::NotNormalised, random, |c| {
                if c == 'ӣ' { "и\u{304}" } else { "у\u{304}" }.to_owned()
            })
        }
        RussianKeyboard => {
            let spot = spot(&["tg"], texts, random)?;
            let folded = |c| "қҷҳӯғ".find(c).map(|at| "кчхуг".chars().nth(at / 2).unwrap());
            let (start, word) = word(&spot, random, |word| {
                word.chars().count() >= 5
                    && word.chars().all(char::is_lowercase)
                    && word.chars().any(|c| folded(c).is_some())
                    && !word.contains('ӣ')
                    && texts.values().map(|text| whole_words(text, word)).sum::<usize>() >= 4
            })?;
            let by: String = word.chars().map(|c| folded(c).unwrap_or(c)).collect();
            Some(edit(&spot, Code::TajikLetters, start..start + word.len(), &by))
        }
        StraightQuotes => {
            let spot = spot(&all, texts, random)?;
            let (open, close) = if spot.language == "en" { ('“', '”') } else { ('«', '»') };
            let pieces = spot.pieces();
            let pairs: Vec<_> = pieces
                .iter()
                .filter_map(|(start, text)| {
                    let from = text.find(open)?;
                    let to = from + text[from..].find(close)?;
                    let simple = text.matches(open).count() == 1 && text.matches(close).count() == 1;
                    simple.then_some((
                        start + from,
                        start + to + close.len_utf8(),
                        text[from + open.len_utf8()..to].to_owned(),
                    ))
                })
                .collect();
            if pairs.is_empty() {
                return None;
            }
            let (from, to, words) = random.pick(&pairs).clone();
            Some(edit(&spot, Code::QuotationMarks, from..to, &format!("\"{words}\"")))
        }
        LostQuote | LostBracket => {
            let spot = spot(&all, texts, random)?;
            let (open, close) = match (kind, spot.language) {
                (LostBracket, _) => ('(', ')'),
                (_, "en") => ('“', '”'),
                _ => ('«', '»'),
            };
            let flat = spot.flat();
            if flat.matches(open).count() != 1 || flat.matches(close).count() != 1 || flat.contains("](") {
                return None;
            }
            let (opening, _) = *places(&spot, |_, _, c| c == open).first()?;
            let (closing, _) = *places(&spot, |_, _, c| c == close).first()?;
            let (lost, left) = if random.below(2) == 0 { (opening, closing) } else { (closing, opening) };
            let mark = if lost == opening { open } else { close };
            let mut planted = edit(&spot, Code::UnbalancedMarks, lost..lost + mark.len_utf8(), "");
            planted.line = line(spot.file, left);
            // A bracket may have held the only sign that ends the text.
            (closing + close.len_utf8() < spot.range().map_or(usize::MAX, |r| r.end)).then_some(planted)
        }
        Hyphen => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| {
                matches!(c, '–' | '—')
                    && before(text, at) == Some(' ')
                    && after(text, at) == Some(' ')
                    && !text[..at].trim().is_empty()
            });
            swap(&spot, &found, Code::Dash, random, |_| "-".to_owned())
        }
        TwoSpaces => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| {
                c == ' ' && before(text, at).is_some_and(|c| c != ' ') && after(text, at).is_some_and(|c| c != ' ')
            });
            swap(&spot, &found, Code::Spacing, random, |_| "  ".to_owned())
        }
        SpaceBefore => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| {
                matches!(c, ',' | ';' | ':' | '»')
                    && before(text, at).is_some_and(char::is_alphabetic)
                    && after(text, at).is_none_or(|c| c == ' ')
            });
            swap(&spot, &found, Code::Spacing, random, |c| format!(" {c}"))
        }
        NoSpace => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| {
                c == ' '
                    && before(text, at) == Some(',')
                    && text[..at].chars().rev().nth(1).is_some_and(char::is_alphabetic)
                    && after(text, at).is_some_and(char::is_alphabetic)
            });
            swap(&spot, &found, Code::Spacing, random, |_| String::new())
        }
        ThreeDots => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| {
                c == '.'
                    && before(text, at).is_some_and(char::is_lowercase)
                    && after(text, at).is_none_or(|c| c == ' ')
            });
            swap(&spot, &found, Code::Ellipsis, random, |_| "...".to_owned())
        }
        WordTwice => {
            let spot = spot(&all, texts, random)?;
            let (start, word) = word(&spot, random, |word| {
                word.chars().count() >= 3
                    && word.chars().all(char::is_lowercase)
                    && !["that", "had", "her", "very", "хона", "гурӯҳ", "кам", "тез"].contains(&word)
            })?;
            let next = spot.file[start + word.len()..].chars().next();
            let previous = spot.file[..start].chars().next_back();
            if next != Some(' ') || previous != Some(' ') {
                return None;
            }
            Some(edit(&spot, Code::TypedTwice, start..start + word.len(), &format!("{word} {word}")))
        }
        CommaTwice => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| {
                matches!(c, ',' | ';')
                    && before(text, at).is_some_and(char::is_alphabetic)
                    && after(text, at).is_none_or(|c| c == ' ')
            });
            swap(&spot, &found, Code::TypedTwice, random, |c| format!("{c}{c}"))
        }
        NoGlyph => {
            let spot = spot(&all, texts, random)?;
            if !spot.is_release() {
                // A sign between a number and its unit is a fault of its own.
                return None;
            }
            let found = places(&spot, |text, at, c| {
                c == ' '
                    && before(text, at).is_some_and(char::is_lowercase)
                    && after(text, at).is_some_and(char::is_lowercase)
            });
            let sign = *random.pick(&['漢', '☎', 'ա']);
            swap(&spot, &found, Code::MissingGlyph, random, |_| format!(" {sign} "))
        }
        _ => None,
    }
}

/// A random word that fits, and where it stands.
fn word<'s>(spot: &'s Spot<'_>, random: &mut Random, fits: impl Fn(&str) -> bool) -> Option<(usize, &'s str)> {
    let mut found = Vec::new();
    for (start, text) in spot.pieces() {
        if text.contains("](") || text.contains('@') || text.contains('/') {
            continue;
        }
        let mut at = 0;
        for part in text.split_inclusive(|c: char| !c.is_alphabetic()) {
            let word = part.trim_end_matches(|c: char| !c.is_alphabetic());
            if !word.is_empty() && fits(word) {
                found.push((start + at, word));
            }
            at += part.len();
        }
    }
    (!found.is_empty()).then(|| *random.pick(&found))
}

fn whole_words(text: &str, word: &str) -> usize {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            line.match_indices(word)
                .filter(|(at, _)| {
                    !letter(line[..*at].chars().next_back()) && !letter(line[at + word.len()..].chars().next())
                })
                .count()
        })
        .sum()
}

/// Whether the word around a place begins with a small letter.
fn begins_small(text: &str, at: usize) -> bool {
    let start = text[..at]
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
    text[start..].starts_with(char::is_lowercase)
}
