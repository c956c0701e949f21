//! Attributes that go alone.
//!
//! In: the text of a file of messages; an attribute. Out: an [`Amendment`]. Invariants: its lines go, and nothing else; the file says the same of all
//! others afterwards.

use super::messages::{entry, line_end, line_start, others, place, take_out};
use crate::edit::amend::{Amendment, Unamended, read, stretch};
use crate::l10n::canonical;

/// Takes an attribute out of its message, and the message where that says nothing else; `None` where there is none.
///
/// # Errors
/// When the file could not be read afterwards.
pub fn take_attribute(text: &str, id: &str, attribute: &str) -> Result<Option<Amendment>, Unamended> {
    let resource = read(text);
    let own = entry(&resource, id).filter(|own| own.pattern(Some(attribute)).is_some());
    let Some(own) = own else { return Ok(None) };
    let rest = |own: &crate::l10n::syntax::Entry| -> Vec<(Option<String>, String)> {
        let all = own.patterns().map(|(name, pattern)| (name.map(|name| name.text.to_string()), canonical(pattern)));
        all.filter(|(name, _)| name.as_deref() != Some(attribute)).collect()
    };
    let stays = rest(own);
    if stays.is_empty() {
        return take_out(text, id);
    }
    let name = own.attributes.iter().find(|(name, _)| *name.text == *attribute).map(|(name, _)| name.span.range());
    let (Some(name), Some(words)) = (name, stretch(text, &place(id, Some(attribute)))) else {
        return Err(Unamended::Unreadable);
    };
    // With the end of the line above: that of its own stays.
    let start = line_start(text, name.start);
    let start = text.get(..start).unwrap_or_default().trim_end_matches('\n').trim_end_matches('\r').len();
    let end = line_end(text, words.end);
    let before = text.get(start..end).unwrap_or_default().to_owned();
    let amendment = Amendment { at: start, before, after: String::new() };
    let after = amendment.apply(text).ok_or(Unamended::Unreadable)?;
    let now = read(&after);
    let is_same = others(&resource, id) == others(&now, id) && entry(&now, id).is_some_and(|own| rest(own) == stays);
    if is_same { Ok(Some(amendment)) } else { Err(Unamended::Unreadable) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_lines_go() {
        let text = "a = A\n    .one = 1\n    .two = 2\n        and 3\n    .four = 4\n\n# C\nb =\n    .one = 1\n";
        let without = |id, own| take_attribute(text, id, own).unwrap().map(|own| own.apply(text).unwrap());
        assert_eq!(without("a", "two").unwrap(), text.replace("    .two = 2\n        and 3\n", ""));
        assert_eq!(without("a", "four").unwrap(), text.replace("    .four = 4\n", ""));
        assert_eq!(without("b", "one").unwrap(), text.replace("\n# C\nb =\n    .one = 1\n", ""));
        assert_eq!(without("a", "three"), None);
        assert_eq!(without("c", "one"), None);
        let crlf = "a = A\r\n    .one = 1\r\n    .two = 2";
        let now = take_attribute(crlf, "a", "two").unwrap().unwrap().apply(crlf).unwrap();
        assert_eq!(now, "a = A\r\n    .one = 1");
    }
}
