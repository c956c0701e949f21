//! Faults that only the source shows: numbers, dates, addresses, marks, terms.
//!
//! In: the texts, a kind, a source of chance. Out: the fault, or nothing where the chosen text has no place for it. How:
//! where a text must hold something first (an e-mail, a date), that is put into all three languages and then
//! spoilt in one.

use std::collections::BTreeMap;

use payom::diag::Code;
use payom::l10n::syntax::{Element, Expression, Inline};

use super::Kind::*;
use super::{Kind, Planted, Random, Spot, after, at_name, before, edit, entries, line, places, spot, swap};

/// Tries one place.
#[expect(clippy::too_many_lines, reason = "one arm a kind of fault, side by side, is the table of this test")]
pub(super) fn attempt(kind: Kind, texts: &BTreeMap<String, String>, random: &mut Random) -> Option<Planted> {
    let translated = ["ru", "tg"];
    match kind {
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
                .filter_map(|element| match element.expression() {
                    Some(Expression::Inline(Inline::Variable(name))) => Some(name),
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
                let then = if spot.path.starts_with("locales/tg/") { "баъд" } else { "тогда" };
                return Some(at_name(&spot, edit(&spot, Code::MissingVariable, start..end, then)));
            }
            Some(edit(&spot, Code::MissingVariable, start..end, "{ $date }"))
        }
        AddedVariable => {
            let spot = spot(&translated, texts, random)?;
            if !spot.is_release() {
                return None;
            }
            let found = places(&spot, |text, at, c| {
                // Behind a comma: elsewhere it could part an approved term, which is a fault of its own.
                c == ' ' && before(text, at) == Some(',') && after(text, at).is_some_and(char::is_lowercase)
            });
            swap(&spot, &found, Code::ExtraVariable, random, |_| " { $date } ".to_owned())
        }
        TypedName => {
            let spot = spot(&translated, texts, random)?;
            let names: Vec<_> = spot
                .pattern()
                .elements
                .iter()
                .filter_map(|element| match element.expression() {
                    Some(Expression::Inline(Inline::Message { id, .. })) => Some(id),
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
        _ => None,
    }
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

/// Whether a digit belongs to a number of its own, not to a document's sign.
fn is_number(file: &str, at: usize) -> bool {
    let start = file[..at].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |i| i + 1);
    matches!(file[..start].chars().next_back(), Some(' ' | '\n'))
}
