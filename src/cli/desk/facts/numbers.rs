//! Numbers that texts of a release name.
//!
//! In: a front matter, texts of the source. Out: a field for each number. Invariants: a number is called after the words that it stands with,
//! and nobody has to know its name.

use super::front::Front;
use crate::cli::desk::keys::digest;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::texts::{Reading, said};
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::edit::{Choice, Field, Piece, facts};

/// More digits than this are no number of people or things.
const DIGITS: usize = 15;

/// A whole number as people write it: digits, perhaps in groups of three.
pub(in crate::cli::desk) fn whole(text: &str) -> Option<u64> {
    let parts: Vec<&str> = text.trim().split([',', '.', ' ', '\u{A0}', '\u{2009}', '\u{202F}']).collect();
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    let is_grouped = match parts.as_slice() {
        [_] => true,
        [first, rest @ ..] => first.len() <= 3 && rest.iter().all(|part| part.len() == 3),
        [] => false,
    };
    let digits = parts.concat();
    let is_plain = digits == "0" || !digits.starts_with('0');
    let is_fine = parts.iter().all(is_digits) && is_grouped && is_plain && digits.len() <= DIGITS;
    if is_fine { digits.parse().ok() } else { None }
}

/// That something is no whole number.
pub(in crate::cli::desk) fn not_whole() -> Message {
    message!("desk-not-whole", "Only a whole number has forms: 5, 12, 1,200.")
}

/// The whole numbers of a release: their names, and what the file says.
pub(super) fn all(front: &Front<'_>) -> Vec<(String, String)> {
    let names = front.loaded.release.matter.facts.keys();
    let own = |name: &String| {
        let said = facts::said(&front.toml, &["facts", name]);
        (!said.is_empty() && said.bytes().all(|sign| sign.is_ascii_digit())).then(|| (name.clone(), said))
    };
    names.filter_map(own).collect()
}

/// Says whether a number is still what somebody saw.
pub(super) fn basis(name: &str, said: &str) -> String {
    digest(&["number", name, said])
}

/// A field for each number.
pub(super) fn numbers(out: &mut Markup, speaker: &Speaker, front: &Front<'_>) {
    let all = if front.is_read() { all(front) } else { Vec::new() };
    for (name, said) in all {
        let label = match words(front, &name) {
            Some(words) => message!("desk-number-of", "Number: “{words}”", words = words),
            None => {
                message!("desk-number-unused", "Number that no text names: {name}", name = name.replace('-', " "))
            }
        };
        out.raw("<form class=\"fact\" data-try=\"/number\" data-send=\"/number\"><input type=\"hidden\" name=\"release\" value=\"");
        out.text(front.slug()).raw("\"><input type=\"hidden\" name=\"fact\" value=\"").text(&name);
        out.raw("\"><input type=\"hidden\" name=\"basis\" value=\"").text(&basis(&name, &said));
        out.raw("\"><label class=\"cap\" for=\"fact-facts.")
            .text(&name)
            .raw("\">")
            .say(speaker, &label)
            .raw("</label>");
        out.raw("<input type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"20\" name=\"value\" id=\"fact-facts.");
        out.text(&name).raw("\" value=\"").text(&said).raw("\"><p class=\"told\" role=\"alert\"></p></form>");
    }
}

/// The words that a number stands with, as the source says them.
fn words(front: &Front<'_>, name: &str) -> Option<String> {
    let messages = front.loaded.messages.get(front.source())?;
    let sources = &front.view.sources;
    let is_name = |mark: &str| {
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '$');
        mark.split(|sign| !is_part(sign)).any(|part| part.strip_prefix('$') == Some(name))
    };
    messages.entries.entries.iter().find_map(|entry| {
        let text = |attribute: Option<&str>| {
            attribute.map_or_else(|| entry.id.text.to_string(), |own| format!("{}.{own}", entry.id.text))
        };
        entry.patterns().find_map(|(attribute, _)| {
            let field = said(sources, entry, &text(attribute.map(|own| &*own.text)))?;
            let at = field.pieces().iter().position(|piece| matches!(piece, Piece::Mark(mark) if is_name(mark)))?;
            Some(around(front, &field, at))
        })
    })
}

/// A mark as it reads, with the next word where the mark is the number alone.
fn around(front: &Front<'_>, field: &Field, at: usize) -> String {
    let Some(Piece::Mark(mark)) = field.pieces().get(at) else { return String::new() };
    let place = (&front.view.project, &front.view.sources);
    let reading = Reading::over(place, Some(front.loaded), front.source(), [mark.as_str()]);
    let next = match field.pieces().get(at + 1) {
        Some(Piece::Words(words)) if Choice::read(mark).is_none() => {
            words.split_whitespace().next().unwrap_or("").trim_end_matches(['.', ',', ';', ':'])
        }
        _ => "",
    };
    format!("{} {next}", reading.of(mark)).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, number) in [("5", 5), (" 12 ", 12), ("1,200", 1200), ("1\u{A0}200\u{A0}300", 1_200_300), ("0", 0)]
        {
            assert_eq!(whole(text), Some(number), "{text}");
        }
        for bad in ["", "five", "1,5", "1.25", "007", "-3", "1,,200", "1234,567", "9999999999999999", "12 people"] {
            assert_eq!(whole(bad), None, "{bad}");
        }
    }
}
