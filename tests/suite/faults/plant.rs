//! One fault in one text.
//!
//! In: the texts of all message files, a kind of fault, a source of chance. Out: the changed texts, and the code and
//! line that must be found. In between: a fault is planted only where it is one; where a text must hold something
//! first (an e-mail, a date), that is put into all three languages and then spoilt in one.

use std::collections::BTreeMap;

use payom::diag::Code;
use payom::l10n::syntax::{Element, Entry, Expression, Inline, Kind as EntryKind, Pattern, parse};

use super::Random;

/// What is planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    LatinLetter,
    OldFont,
    ForeignLetter,
    Invisible,
    Decomposed,
    RussianKeyboard,
    Digit,
    WrongNumber,
    WrongDate,
    WrongEmail,
    WrongLink,
    WrongPhone,
    CyrillicInAddress,
    Currency,
    Unmarked,
    HalfMarked,
    LeftInEnglish,
    RussianInTajik,
    OtherRussian,
    LostVariable,
    OtherVariable,
    AddedVariable,
    TypedName,
    StraightQuotes,
    LostQuote,
    LostBracket,
    Hyphen,
    TwoSpaces,
    SpaceBefore,
    NoSpace,
    ThreeDots,
    WordTwice,
    CommaTwice,
    LostStop,
    SmallLetter,
    HalfLost,
    LostTerm,
    ForbiddenTerm,
    OtherSpelling,
    OtherWords,
    Copied,
    Unused,
    OtherAttribute,
    NoGlyph,
    NeedlessComment,
    BadComment,
    HiddenNumber,
}

use Kind::*;

/// Every kind.
pub(crate) const KINDS: &[Kind] = &[
    LatinLetter,
    OldFont,
    ForeignLetter,
    Invisible,
    Decomposed,
    RussianKeyboard,
    Digit,
    WrongNumber,
    WrongDate,
    WrongEmail,
    WrongLink,
    WrongPhone,
    CyrillicInAddress,
    Currency,
    Unmarked,
    HalfMarked,
    LeftInEnglish,
    RussianInTajik,
    OtherRussian,
    LostVariable,
    OtherVariable,
    AddedVariable,
    TypedName,
    StraightQuotes,
    LostQuote,
    LostBracket,
    Hyphen,
    TwoSpaces,
    SpaceBefore,
    NoSpace,
    ThreeDots,
    WordTwice,
    CommaTwice,
    LostStop,
    SmallLetter,
    HalfLost,
    LostTerm,
    ForbiddenTerm,
    OtherSpelling,
    OtherWords,
    Copied,
    Unused,
    OtherAttribute,
    NoGlyph,
    NeedlessComment,
    BadComment,
    HiddenNumber,
];

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

/// Puts a stretch before the last full stop of a text in all languages, in one of them a wrong one.
fn carry(
    texts: &BTreeMap<String, String>,
    random: &mut Random,
    code: Code,
    good: [&str; 3],
    language: &str,
    bad: &str,
) -> Option<Planted> {
    let source = spot(&["en"], texts, random)?;
    let mut changed = BTreeMap::new();
    let mut found = (String::new(), 0);
    for (tag, words) in ["en", "ru", "tg"].into_iter().zip(good) {
        let spot = source.other(tag, texts)?;
        let Some(Element::Text { span, .. }) = spot.pattern().elements.last() else { return None };
        let end = span.range().start + spot.file[span.range()].trim_end().len();
        if !spot.file[..end].ends_with('.') || !spot.file[..end - 1].ends_with(char::is_lowercase) {
            return None;
        }
        let words = if tag == language { bad } else { words };
        let mut text = spot.file.to_owned();
        text.insert_str(end - 1, &format!(" ({words})"));
        if tag == language {
            found = (spot.path.to_owned(), line(&text, end - 1));
        }
        changed.insert(spot.path.to_owned(), text);
    }
    let (path, line) = found;
    Some(Planted { texts: changed, code, path, line, what: format!("{} → {bad}", good[0]) })
}

#[expect(clippy::too_many_lines, reason = "one arm a kind of fault, side by side, is the table of this test")]
fn attempt(kind: Kind, texts: &BTreeMap<String, String>, random: &mut Random) -> Option<Planted> {
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
        Digit => {
            let spot = spot(&translated, texts, random)?;
            let found = places(&spot, |_, _, c| c.is_ascii_digit());
            let found: Vec<_> = found.into_iter().filter(|(at, _)| is_number(spot.file, *at)).collect();
            swap(&spot, &found, Code::NumberDiffers, random, |c| {
                if c == '9' { '8' } else { char::from(c as u8 + 1) }.to_string()
            })
        }
        WrongNumber => {
            let good = *random.pick(&[
                ["1,234.5", "1234,5", "1234,5"],
                ["48", "48", "48"],
                ["2.5 million", "2,5 млн", "2,5 миллион"],
            ]);
            let language = *random.pick(&translated);
            let bad = if good[0] == "48" { "84" } else { "12,5" };
            carry(texts, random, Code::NumberDiffers, good, language, bad)
        }
        WrongDate => {
            let good = ["2 October 2018", "2 октября 2018 года", "2 октябри соли 2018"];
            let (language, bad) = *random.pick(&[
                ("ru", "2 ноября 2018 года"),
                ("ru", "3 октября 2018 года"),
                ("tg", "2 октябри соли 2019"),
                ("tg", "2 сентябри соли 2018"),
            ]);
            carry(texts, random, Code::DateDiffers, good, language, bad)
        }
        WrongEmail => {
            let language = *random.pick(&translated);
            carry(texts, random, Code::EmailDiffers, ["bhr.taj@gmail.com"; 3], language, "bhr.tj@gmail.com")
        }
        WrongLink => {
            let language = *random.pick(&translated);
            let good = ["https://example.org/report"; 3];
            carry(texts, random, Code::LinkDiffers, good, language, "https://example.org/raport")
        }
        WrongPhone => {
            let language = *random.pick(&translated);
            let good = ["+992 37 224 41 45", "+992 37 224-41-45", "+992 37 224 41 45"];
            carry(texts, random, Code::PhoneDiffers, good, language, "+992 37 224 41 54")
        }
        CyrillicInAddress => {
            let language = *random.pick(&translated);
            carry(texts, random, Code::BadAddress, ["bhr.taj@gmail.com"; 3], language, "bhr.tаj@gmail.com")
        }
        Currency => {
            let (language, bad) = *random.pick(&[("ru", "5 долл. США"), ("tg", "5 сомонӣ")]);
            carry(texts, random, Code::UnitDiffers, ["€5", "5 евро", "5 евро"], language, bad)
        }
        Unmarked | HalfMarked => {
            let spot = spot(&translated, texts, random)?;
            let flat = spot.flat();
            if flat.matches("**").count() != 2 {
                return None;
            }
            let range = spot.entry.id.span.range().start..spot.entry.id.span.range().start + 2000;
            let end = range.end.min(spot.file.len());
            let end = (0..4).map(|back| end - back).find(|end| spot.file.is_char_boundary(*end))?;
            let first = range.start + spot.file[range.start..end].find("**")?;
            let second = first + 2 + spot.file[first + 2..end].find("**")?;
            if kind == HalfMarked {
                // Of "**" one asterisk is left, which has a partner in neither of the two others.
                let mut planted = edit(&spot, Code::StrayMark, second..second + 1, "");
                planted.line = 0;
                return Some(planted);
            }
            let by = spot.file[first + 2..second].to_owned();
            Some(at_name(&spot, edit(&spot, Code::MarkupDiffers, first..second + 2, &by)))
        }
        LeftInEnglish => {
            let spot = spot(&translated, texts, random)?;
            let english = spot.other("en", texts)?;
            let words = english.flat().split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 1).count();
            let wordmark = spot.attribute.is_some_and(|index| &*spot.entry.attributes[index].0.text == "wordmark");
            if words < 2 || wordmark || !english.is_plain() || !spot.is_plain() || spot.flat().is_ascii() {
                return None;
            }
            let by = english.file[english.range()?].trim_end().to_owned();
            let range = spot.range()?;
            let old = spot.file[range.clone()].trim_end().len();
            Some(edit(&spot, Code::UntranslatedCopy, range.start..range.start + old, &by))
        }
        RussianInTajik => {
            let spot = spot(&["tg"], texts, random)?;
            let russian = spot.other("ru", texts)?;
            let words = russian.flat().split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).count();
            if words < 4 || !russian.is_plain() || !spot.is_plain() {
                return None;
            }
            let by = russian.file[russian.range()?].trim_end().to_owned();
            let range = spot.range()?;
            let old = spot.file[range.clone()].trim_end().len();
            Some(edit(&spot, Code::CopiedTranslation, range.start..range.start + old, &by))
        }
        OtherRussian => {
            let spot = spot(&["tg"], texts, random)?;
            if !spot.is_plain() || spot.flat().split_whitespace().count() < 4 {
                return None;
            }
            let by = "Встреча для тех, кто живёт в городе, и для тех, кто приехал из других мест.";
            let range = spot.range()?;
            let old = spot.file[range.clone()].trim_end().len();
            Some(edit(&spot, Code::WrongLanguage, range.start..range.start + old, by))
        }
        LostVariable | OtherVariable => {
            let spot = spot(&translated, texts, random)?;
            let variables: Vec<_> = spot
                .pattern()
                .elements
                .iter()
                .filter_map(|element| match element {
                    Element::Placeable(Expression::Inline(Inline::Variable(name))) => Some(name),
                    _ => None,
                })
                .collect();
            if variables.is_empty() || !spot.is_release() {
                return None;
            }
            let name = *random.pick(&variables);
            if spot.file[spot.entry.id.span.range().start..].matches(&format!("${} ", name.text)).count() != 1
                && kind == LostVariable
            {
                return None;
            }
            if variables.iter().filter(|other| other.text == name.text).count() != 1 {
                return None;
            }
            let start = spot.file[..name.span.range().start].rfind('{')?;
            let end = name.span.range().end + spot.file[name.span.range().end..].find('}')? + 1;
            if kind == LostVariable {
                return Some(at_name(&spot, edit(&spot, Code::MissingVariable, start..end, "тогда")));
            }
            Some(edit(&spot, Code::MissingVariable, start..end, "{ $date }"))
        }
        AddedVariable => {
            let spot = spot(&translated, texts, random)?;
            if !spot.is_release() {
                return None;
            }
            let found = places(&spot, |text, at, c| {
                c == ' '
                    && before(text, at).is_some_and(char::is_lowercase)
                    && after(text, at).is_some_and(char::is_lowercase)
            });
            swap(&spot, &found, Code::ExtraVariable, random, |_| " { $date } ".to_owned())
        }
        TypedName => {
            let spot = spot(&translated, texts, random)?;
            let names: Vec<_> = spot
                .pattern()
                .elements
                .iter()
                .filter_map(|element| match element {
                    Element::Placeable(Expression::Inline(Inline::Message { id, .. })) => Some(id),
                    _ => None,
                })
                .collect();
            if names.is_empty() {
                return None;
            }
            let name = *random.pick(&names);
            if names.iter().filter(|other| other.text == name.text).count() != 1 {
                return None;
            }
            let english = spot.other("en", texts)?;
            if !english.flat().contains('#')
                || !english.file[english.entry.id.span.range().start..].contains(&*name.text)
            {
                return None;
            }
            let start = spot.file[..name.span.range().start].rfind('{')?;
            let end = name.span.range().end + spot.file[name.span.range().end..].find('}')? + 1;
            let own = texts.iter().filter(|(path, _)| path.starts_with(&format!("locales/{}/", spot.language)));
            let value = own.flat_map(|(_, file)| entries(file)).find(|entry| entry.id.text == name.text)?;
            let Some(Element::Text { text, .. }) = value.value.as_ref()?.elements.first() else { return None };
            if text.contains('«') || value.value.as_ref()?.elements.len() > 1 {
                return None;
            }
            Some(at_name(&spot, edit(&spot, Code::MissingReference, start..end, text)))
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
            (closing + close.len_utf8() < spot.range().map_or(usize::MAX, |r| r.end).min(usize::MAX))
                .then_some(planted)
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
        LostStop => {
            let spot = spot(&translated, texts, random)?;
            let flat = spot.flat();
            let (start, text) = *spot.pieces().last()?;
            let ends = matches!(spot.pattern().elements.last(), Some(Element::Text { .. }));
            let mark = text.chars().next_back()?;
            if !ends
                || !matches!(mark, '.' | ';' | ':')
                || text.len() < 12
                || flat.split_whitespace().filter(|w| w.chars().all(char::is_alphabetic)).count() < 4
            {
                return None;
            }
            let english = spot.other("en", texts)?;
            (english.flat().split_whitespace().count() >= 5)
                .then(|| edit(&spot, Code::EndPunctuation, start + text.len() - 1..start + text.len(), ""))
        }
        SmallLetter => {
            let spot = spot(&translated, texts, random)?;
            let english = spot.other("en", texts)?;
            let (start, text) = *spot.pieces().first()?;
            let begins = matches!(spot.pattern().elements.first(), Some(Element::Text { .. }));
            let first = text.chars().next().filter(|c| c.is_uppercase() && c.is_alphabetic())?;
            let sentence = |spot: &Spot<'_>| {
                spot.flat().trim_end().ends_with(['.', ':']) && spot.flat().split_whitespace().count() >= 5
            };
            let source = english.flat().starts_with(|c: char| c.is_uppercase());
            if !begins
                || !source
                || !sentence(&spot)
                || !sentence(&english)
                || text.chars().nth(1).is_some_and(char::is_uppercase)
            {
                return None;
            }
            let small: String = first.to_lowercase().collect();
            Some(edit(&spot, Code::InitialCapital, start..start + first.len_utf8(), &small))
        }
        HalfLost => {
            let spot = spot(&translated, texts, random)?;
            if !spot.is_plain()
                || spot.flat().chars().count() < 250
                || spot.flat().contains(|c: char| c.is_ascii_digit() || matches!(c, '*' | '«' | '('))
            {
                return None;
            }
            let range = spot.range()?;
            let text = &spot.file[range.clone()];
            let stop = text.find(". ")?;
            if text[..stop].chars().count() * 3 > text.chars().count() {
                return None;
            }
            let end = range.start + text.trim_end().len();
            Some(at_name(&spot, edit(&spot, Code::LengthRatio, range.start + stop + 1..end, "")))
        }
        LostTerm => {
            let spot = spot(&translated, texts, random)?;
            let (stem, by) = *random.pick(&[
                ("Факультативн", "Этого"),
                ("пыток", "зла"),
                ("шиканҷа", "зулм"),
                ("Конвенци", "Той"),
                ("ООН", "мира"),
                ("СММ", "ҷаҳон"),
            ]);
            let flat = spot.flat();
            // A name that the text takes from another message may hold the term.
            if flat.matches(stem).count() != 1 || !spot.is_plain() {
                return None;
            }
            let english = spot.other("en", texts)?.flat();
            let wanted = match stem {
                "Факультативн" => "Optional Protocol",
                "пыток" | "шиканҷа" => " torture",
                "Конвенци" => "Convention against",
                _ => "UN ",
            };
            // One term of the source, and no other word for it.
            let others = ["against Torture", "Coalition", "Human Rights Council", "Subcommittee", "Convention"];
            let crowded = others
                .iter()
                .filter(|other| **other != "Convention" || stem != "Конвенци")
                .any(|other| english.contains(other));
            if !english.contains(wanted)
                || crowded
                || english.contains("Nations")
                || english.contains("OPCAT")
                || flat.contains("Организаци")
                || flat.contains("Созмон")
            {
                return None;
            }
            let (at, _) = *places(&spot, |text, at, _| text[at..].starts_with(stem)).first()?;
            let end = at + spot.file[at..].find(|c: char| !c.is_alphabetic())?;
            Some(at_name(&spot, edit(&spot, Code::UnapprovedTerm, at..end, by)))
        }
        ForbiddenTerm => {
            let spot = spot(&translated, texts, random)?;
            let (from, to) = *random.pick(&[
                ("Факультативн", "Дополнительного"),
                ("факултатив", "иловагӣ"),
                ("Специальн", "Спецдокладчик"),
            ]);
            let (at, _) = *places(&spot, |text, at, _| text[at..].starts_with(from)).first()?;
            let end = at + spot.file[at..].find(|c: char| !c.is_alphabetic())?;
            let next = spot.file[end..].trim_start();
            let fits = match from {
                "Факультативн" => next.starts_with("протокол"),
                "факултатив" => spot.file[..at].trim_end().ends_with("Протоколи"),
                _ => true,
            };
            fits.then(|| edit(&spot, Code::ForbiddenTerm, at..end, to))
        }
        OtherSpelling => {
            let (language, from, to) = *random.pick(&[
                ("ru", "Сьюзан Керр", "Сюзан Керр"),
                ("tg", "Сюзан Керр", "Сюзанна Керр"),
                ("ru", "Радослав Дарский", "Радослав Дарски-Новак"),
                ("tg", "Радослав Дарский", "Родослав Дарский"),
            ]);
            let path = format!("locales/{language}/releases/2026-02-opcat-conference.ftl");
            let (path, file) = texts.get_key_value(&path)?;
            let at = file.find(&format!("**{from}**"))? + 2;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language, entry, attribute: None };
            Some(edit(&spot, Code::NameDiffers, at..at + from.len(), to))
        }
        OtherWords => {
            let path = "locales/en/releases/2016-05-regional-conference.ftl";
            let (path, file) = texts.get_key_value(path)?;
            let heading = *random.pick(&["heading-agenda = On the agenda", "heading-project = About the project"]);
            let at = file.find(heading)?;
            let start = at + heading.find('=')? + 2;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language: "en", entry, attribute: None };
            let mut planted =
                edit(&spot, Code::InconsistentTranslation, start..at + heading.len(), "What the sessions were about");
            planted.path = path.replacen("/en/", if random.below(2) == 0 { "/ru/" } else { "/tg/" }, 1);
            planted.line = 0;
            Some(planted)
        }
        Copied => {
            let path = "locales/ru/releases/2016-05-regional-conference.ftl";
            let (path, file) = texts.get_key_value(path)?;
            let heading = *random.pick(&[
                "heading-agenda = В повестке дня",
                "heading-project = О проекте",
                "heading-speakers = Докладчики",
            ]);
            let at = file.find(heading)?;
            let start = at + heading.find('=')? + 2;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language: "ru", entry, attribute: None };
            Some(edit(&spot, Code::SameTranslation, start..at + heading.len(), "О чём говорили на встречах"))
        }
        Unused => {
            let source = spot(&["en"], texts, random)?;
            if !source.is_release() {
                return None;
            }
            let mut changed = BTreeMap::new();
            for (tag, words) in [("en", "Spare words"), ("ru", "Лишние слова"), ("tg", "Суханҳои зиёдатӣ")]
            {
                let spot = source.other(tag, texts)?;
                changed.insert(spot.path.to_owned(), format!("{}\nspare-words = {words}\n", spot.file.trim_end()));
            }
            let text = &changed[source.path];
            let line = text.lines().count();
            Some(Planted {
                code: Code::UnusedMessage,
                path: source.path.to_owned(),
                line,
                what: "spare-words".to_owned(),
                texts: changed,
            })
        }
        OtherAttribute => {
            let spot = spot(&translated, texts, random)?;
            let (name, _) = spot.entry.attributes.first()?;
            let start = spot.file[..name.span.range().start].rfind('\n')? + 1;
            Some(edit(&spot, Code::ObsoleteAttribute, start..start, "    .spare = Захира\n"))
        }
        NoGlyph => {
            let spot = spot(&all, texts, random)?;
            let found = places(&spot, |text, at, c| {
                c == ' '
                    && before(text, at).is_some_and(char::is_lowercase)
                    && after(text, at).is_some_and(char::is_lowercase)
            });
            let sign = *random.pick(&['漢', '☎', 'ա']);
            swap(&spot, &found, Code::MissingGlyph, random, |_| format!(" {sign} "))
        }
        NeedlessComment | BadComment => {
            let spot = spot(&all, texts, random)?;
            let at = spot.entry.id.span.range().start;
            let (code, comment) = if kind == BadComment {
                (
                    Code::BadOptOut,
                    *random.pick(&[
                        "# payom: allow spacing\n",
                        "# payom: allow no-such-rule because\n",
                        "# payom: allow unknown-variable because\n",
                    ]),
                )
            } else {
                (Code::UnneededOptOut, "# payom: allow copied-translation because\n")
            };
            let planted = edit(&spot, code, at..at, comment);
            // Without a reason an opt-out holds, but this one is not needed either.
            (!comment.contains("spacing")).then_some(planted)
        }
        HiddenNumber => {
            let path = "locales/ru/releases/2016-05-regional-conference.ftl";
            let (path, file) = texts.get_key_value(path)?;
            let start = file.find("[one] примет участие { $participants }")?;
            let entry = entries(file).pop()?;
            let spot = Spot { path, file, language: "ru", entry, attribute: None };
            let by = *random.pick(&["[one] примет участие один", "[one] примет участие только один"]);
            Some(edit(&spot, Code::HiddenNumber, start..start + "[one] примет участие { $participants }".len(), by))
        }
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

/// Whether a digit belongs to a number of its own, not to a document's sign.
fn is_number(file: &str, at: usize) -> bool {
    let start = file[..at].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |i| i + 1);
    matches!(file[..start].chars().next_back(), Some(' ' | '\n'))
}
