//! All texts of a message, in the file of a language.
//!
//! In: a file's text, a message, what its value and its attributes shall say. Out: the file's text. Invariants: a text that is there is
//! amended, one that is not comes behind the last of its message, and a message that is not there comes where a stub waits for it or at the
//! end of the file; every other byte stays; the file is read again, and says the same but for this message.

use super::amend::{Place, Unamended, amend, field, read, stretch};
use super::field::Field;
use super::several::Change;
use super::spans::with_line_ends;
use crate::l10n::canonical;
use crate::l10n::syntax::{Entry, Kind, Resource};

/// A text of a message: its attribute, none for the value; what it shall say, nothing to take an attribute away.
pub type Said<'a> = (Option<&'a str>, Field);

/// The file's text in which a message says these texts; a text that says them already comes back as it is.
///
/// # Errors
/// When the value would be empty, or the file could not be read as it was meant.
pub fn reworded(text: &str, id: &str, texts: &[Said<'_>]) -> Result<String, Unamended> {
    let before = read(text);
    let mut now = text.to_owned();
    let is_there = find(&before, id).is_some();
    if !is_there {
        now = begun(text, id, texts)?;
    }
    for (attribute, said) in texts {
        now = worded(&now, &place(id, *attribute), said)?;
    }
    let after = read(&now);
    let is_said = |(attribute, said): &Said<'_>| {
        let own = field(&now, &after, &place(id, *attribute)).unwrap_or_default();
        own.line() == Field::typed(&said.line()).line()
    };
    let is_meant = texts.iter().all(is_said) && others(&before, id) == others(&after, id);
    if is_meant && before.junk.len() == after.junk.len() { Ok(now) } else { Err(Unamended::Unreadable) }
}

fn place(id: &str, attribute: Option<&str>) -> Place {
    Place { kind: Kind::Message, id: id.to_owned(), attribute: attribute.map(str::to_owned), form: None }
}

fn find<'r>(resource: &'r Resource, id: &str) -> Option<&'r Entry> {
    resource.entries.iter().find(|entry| entry.kind == Kind::Message && *entry.id.text == *id)
}

/// What a file says besides a message.
fn others(resource: &Resource, id: &str) -> Vec<(Kind, String, Vec<String>)> {
    let own = find(resource, id).map(|entry| entry.id.span);
    let others = resource.entries.iter().filter(|entry| Some(entry.id.span) != own);
    let says = |entry: &Entry| {
        let texts = entry
            .patterns()
            .map(|(name, pattern)| format!("{} = {}", name.map_or("", |name| &name.text), canonical(pattern)));
        (entry.kind, entry.id.text.to_string(), texts.collect())
    };
    others.map(says).collect()
}

/// The file with the message in it; each of its texts is a letter that [`worded`] replaces.
fn begun(text: &str, id: &str, texts: &[Said<'_>]) -> Result<String, Unamended> {
    if !texts.iter().any(|(attribute, said)| attribute.is_none() && !said.is_empty()) {
        return Err(Unamended::Empty);
    }
    let attributes = || texts.iter().filter(|(_, said)| !said.is_empty()).filter_map(|(attribute, _)| *attribute);
    let lines: String = attributes().map(|attribute| format!("    .{attribute} = x\n")).collect();
    let message = format!("{id} = x\n{lines}");
    let Some((start, end)) = stub(text, id) else {
        let change = Change::longer(String::new(), text.to_owned(), &message);
        return change.after().ok_or(Unamended::Unreadable);
    };
    let waiting = text.get(start..end).unwrap_or_default().split_inclusive('\n').skip(1);
    let rest: String = waiting.filter(|line| !attributes().any(|own| is_stub(line, &format!(".{own}")))).collect();
    let (before, after) = (text.get(..start), text.get(end..));
    let (before, after) = before.zip(after).ok_or(Unamended::Unreadable)?;
    Ok(format!("{before}{}{rest}{after}", with_line_ends(&message, text)))
}

/// Whether a line waits for a text of that name.
fn is_stub(line: &str, name: &str) -> bool {
    let inner = line.trim().strip_prefix('#').map(str::trim_start).and_then(|rest| rest.strip_prefix(name));
    inner.is_some_and(|rest| rest.trim() == "=")
}

/// The lines that wait for a message.
fn stub(text: &str, id: &str) -> Option<(usize, usize)> {
    let (mut at, mut found) = (0, None);
    for line in text.split_inclusive('\n') {
        match found {
            None if is_stub(line, id) => found = Some(at),
            Some(start) if !line.trim_start_matches('#').trim_start().starts_with('.') || !line.starts_with('#') => {
                return Some((start, at));
            }
            _ => {}
        }
        at += line.len();
    }
    found.map(|start| (start, at))
}

/// The file's text in which a text of a message that is there says something else.
fn worded(text: &str, place: &Place, said: &Field) -> Result<String, Unamended> {
    let resource = read(text);
    let entry = find(&resource, &place.id).ok_or(Unamended::Absent)?;
    let is_there = entry.pattern(place.attribute.as_deref()).is_some();
    match (&place.attribute, is_there, said.is_empty()) {
        (_, true, false) => {
            let amendment = amend(text, place, said)?;
            amendment.map_or_else(|| Ok(text.to_owned()), |own| own.apply(text).ok_or(Unamended::Unreadable))
        }
        (_, false, true) => Ok(text.to_owned()),
        (None, true, true) => Err(Unamended::Empty),
        (Some(attribute), true, true) => {
            let own = entry.attributes.iter().find(|(name, _)| *name.text == **attribute).ok_or(Unamended::Absent)?;
            let start = text
                .get(..own.0.span.range().start)
                .and_then(|before| before.rfind('\n'))
                .ok_or(Unamended::Unreadable)?;
            let end = stretch(text, place).ok_or(Unamended::Unreadable)?.end;
            let end = line_end(text, end);
            let (before, after) = text.get(..=start).zip(text.get(end..)).ok_or(Unamended::Unreadable)?;
            Ok(format!("{before}{after}"))
        }
        (None, false, false) => {
            let sign = text.get(entry.id.span.range().end..).and_then(|rest| rest.find('='));
            let at = sign.ok_or(Unamended::Unreadable)? + entry.id.span.range().end + 1;
            let (before, after) = text.split_at_checked(at).ok_or(Unamended::Unreadable)?;
            worded(&format!("{before} x{after}"), place, said)
        }
        (Some(attribute), false, false) => worded(&with_attribute(text, entry, attribute)?, place, said),
    }
}

fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end + 1)
}

/// The file's text with one more attribute of a message, behind its last text; a line that waits for it goes.
fn with_attribute(text: &str, entry: &Entry, attribute: &str) -> Result<String, Unamended> {
    let ends = entry.patterns().filter_map(|(name, _)| {
        let own = place(&entry.id.text, name.map(|name| &*name.text));
        Some(stretch(text, &own)?.end)
    });
    let at = line_end(text, ends.max().ok_or(Unamended::Unreadable)?);
    let (before, after) = text.split_at_checked(at).ok_or(Unamended::Unreadable)?;
    let gap = if before.ends_with('\n') { "" } else { "\n" };
    let line = with_line_ends(&format!("{gap}    .{attribute} = x\n"), text);
    let mut waits = true;
    let kept = |own: &&str| {
        waits &= own.starts_with('#');
        !(waits && is_stub(own, &format!(".{attribute}")))
    };
    let after: String = after.split_inclusive('\n').filter(kept).collect();
    Ok(format!("{before}{line}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<'a>(texts: &[(&'a str, &str)]) -> Vec<Said<'a>> {
        let text =
            |(name, words): &(&'a str, &str)| (Some(*name).filter(|name| !name.is_empty()), Field::typed(words));
        texts.iter().map(text).collect()
    }

    #[test]
    fn texts_come_where_they_belong() {
        for (text, texts, wanted) in [
            ("a = x\n", vec![("", "y z")], "a = y z\n"),
            ("a = x\n", vec![("", "x"), ("by", "the x")], "a = x\n    .by = the x\n"),
            ("a = x\r\n\r\n# B\r\nb = z", vec![("by", "y")], "a = x\r\n    .by = y\r\n\r\n# B\r\nb = z"),
            (
                "a = x\n    .by = y\n    .short = z # w\nb = 1\n",
                vec![("by", "")],
                "a = x\n    .short = z # w\nb = 1\n",
            ),
            (
                "a = x\n#     .by =\n#     .in =\n# C\n\nb = z\n",
                vec![("in", "q")],
                "a = x\n    .in = q\n#     .by =\n# C\n\nb = z\n",
            ),
            ("b = z", vec![("", "x"), ("by", "{y")], "b = z\n\na = x\n    .by = { \"{\" }y\n"),
            (
                "# En: X\n# a =\n#     .by =\n#     .in =\n\nb = z\n",
                vec![("", "x"), ("by", "y")],
                "# En: X\na = x\n    .by = y\n#     .in =\n\nb = z\n",
            ),
            ("# a =\n#     .by =", vec![("", "x"), ("short", "")], "a = x\n#     .by ="),
            ("a =\n    .by = y\n", vec![("", "x")], "a = x\n    .by = y\n"),
            ("", vec![("", ".x [y]")], "a = .x [y]\n"),
        ] {
            let after = reworded(text, "a", &said(&texts)).unwrap();
            assert_eq!(after, wanted);
            assert_eq!(reworded(&after, "a", &said(&texts)).unwrap(), after, "the same again changes nothing");
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for (text, texts) in [("a = x\n", vec![("", "")]), ("", vec![("by", "y")]), ("a = { x\n", vec![("", "")])] {
            assert_eq!(reworded(text, "a", &said(&texts)), Err(Unamended::Empty), "{text}");
        }
    }
}
