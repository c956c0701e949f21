//! Messages that come and go with blocks.
//!
//! In: the text of a file of messages; a message, and those that come before it on the page. Out: an [`Amendment`]. Invariants: a message that
//! waits behind `#` is written in that place, its comment above it; another stands behind the one that comes before it; with what
//! goes goes its comment; the file says the same of all others afterwards.

use std::ops::Range;
use std::sync::Arc;

use super::lines::without;
use crate::edit::amend::{Amendment, Place, Unamended, amend, read, smallest, stretch};
use crate::edit::field::Field;
use crate::edit::spans::with_line_ends;
use crate::l10n::canonical;
use crate::l10n::syntax::{Entry, Kind, Resource};

/// What a message shall say: of a message that is there, what changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Its name.
    pub id: String,
    /// Its own text.
    pub value: Option<Field>,
    /// Texts of attributes.
    pub attributes: Vec<(String, Field)>,
}

impl Said {
    /// One text: `message`, `message.attribute`.
    #[must_use]
    pub fn one(name: &str, field: Field) -> Self {
        match name.split_once('.') {
            Some((id, own)) => Self { id: id.to_owned(), value: None, attributes: vec![(own.to_owned(), field)] },
            None => Self { id: name.to_owned(), value: Some(field), attributes: Vec::new() },
        }
    }

    fn fields(&self) -> impl Iterator<Item = (Option<&str>, &Field)> {
        let value = self.value.iter().map(|field| (None, field));
        value.chain(self.attributes.iter().map(|(name, field)| (Some(name.as_str()), field)))
    }
}

pub(super) fn place(id: &str, attribute: Option<&str>) -> Place {
    Place { kind: Kind::Message, id: id.to_owned(), attribute: attribute.map(str::to_owned), form: None }
}

/// Makes a message say something, or brings it; `before` are the messages that come before it, the nearest last. `None` where the file
/// says it already.
///
/// # Errors
/// When there are no words, or the file could not be read afterwards.
pub fn put(text: &str, said: &Said, before: &[&str]) -> Result<Option<Amendment>, Unamended> {
    if said.fields().any(|(_, field)| field.is_empty()) || said.fields().next().is_none() {
        return Err(Unamended::Empty);
    }
    let resource = read(text);
    let mut after = match entry(&resource, &said.id) {
        Some(own) => with_places(text, own, said),
        None => with_message(text, &resource, said, before),
    };
    for (attribute, field) in said.fields() {
        if let Some(amendment) = amend(&after, &place(&said.id, attribute), field)? {
            after = amendment.apply(&after).ok_or(Unamended::Unreadable)?;
        }
    }
    let is_same = others(&resource, &said.id) == others(&read(&after), &said.id);
    let amendment = smallest(0, text, &after);
    match (is_same, amendment.before == amendment.after) {
        (false, _) => Err(Unamended::Unreadable),
        (true, true) => Ok(None),
        (true, false) => Ok(Some(amendment)),
    }
}

/// Takes a message out, with its comment, also one that waits behind `#`; `None` where there is none.
///
/// # Errors
/// When the file could not be read afterwards.
pub fn take_out(text: &str, id: &str) -> Result<Option<Amendment>, Unamended> {
    let resource = read(text);
    let lines = match entry(&resource, id) {
        Some(own) => {
            let top = own.comment_span.map_or(own.id.span.range().start, |span| span.range().start);
            line_start(text, top)..line_end(text, end(text, own))
        }
        None => match stub(text, id) {
            Some(line) => with_comment(text, line),
            None => return Ok(None),
        },
    };
    let is_last = text.get(lines.end..).is_none_or(|rest| rest.trim().is_empty());
    let amendment = without(text, &lines, is_last);
    let after = amendment.apply(text).ok_or(Unamended::Unreadable)?;
    let now = read(&after);
    let is_same = others(&resource, id) == others(&now, id) && entry(&now, id).is_none();
    if is_same { Ok(Some(amendment)) } else { Err(Unamended::Unreadable) }
}

/// Takes the comment of a message away where `only` says of its words that they are of no use any more; `None` where it has none, or another.
#[must_use]
pub fn uncommented(text: &str, id: &str, only: impl Fn(&str) -> bool) -> Option<Amendment> {
    let resource = read(text);
    let own = entry(&resource, id)?;
    let words = own.comment.as_deref()?.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = line_start(text, own.comment_span?.range().start)..line_start(text, own.id.span.range().start);
    let before = text.get(lines.clone())?.to_owned();
    only(&words).then(|| Amendment { at: lines.start, before, after: String::new() })
}

/// Whether a message waits behind `#` in a file.
#[must_use]
pub fn waits(text: &str) -> bool {
    text.lines().any(|line| waiting(line).is_some())
}

pub(super) fn entry<'r>(resource: &'r Resource, id: &str) -> Option<&'r Entry> {
    resource.entries.iter().find(|entry| entry.kind == Kind::Message && *entry.id.text == *id)
}

/// What a file says of all other messages, and what of it could not be read.
pub(super) fn others(resource: &Resource, id: &str) -> (Vec<Other>, Vec<Vec<Arc<str>>>) {
    let is_other = |entry: &&Entry| entry.kind != Kind::Message || *entry.id.text != *id;
    let one = |entry: &Entry| Other {
        id: (entry.kind, entry.id.text.clone()),
        comment: entry.comment.clone(),
        texts: entry.patterns().map(|(name, own)| (name.map(|name| name.text.clone()), canonical(own))).collect(),
    };
    let lost = resource.junk.iter().map(|junk| junk.lost.clone()).collect();
    (resource.entries.iter().filter(is_other).map(one).collect(), lost)
}

/// An entry as it is compared.
#[derive(PartialEq, Eq)]
pub(super) struct Other {
    id: (Kind, Arc<str>),
    comment: Option<String>,
    texts: Vec<(Option<Arc<str>>, String)>,
}

/// A file in which a message has all of its places, those that are new with some word.
fn with_places(text: &str, own: &Entry, said: &Said) -> String {
    let mut after = text.to_owned();
    let end = end(text, own);
    for (name, _) in said.attributes.iter().rev() {
        if own.pattern(Some(name)).is_none() {
            after.insert_str(end, &with_line_ends(&format!("\n    .{name} = x"), text));
        }
    }
    if said.value.is_some() && own.value.is_none() {
        let from = own.id.span.range().end;
        let sign = text.get(from..).and_then(|rest| rest.find('=')).map_or(from, |at| from + at + 1);
        after.insert_str(sign, " x");
    }
    after
}

/// A file with a message that it did not have, of which each text is some word.
fn with_message(text: &str, resource: &Resource, said: &Said, before: &[&str]) -> String {
    let value = if said.value.is_some() { " x" } else { "" };
    let attributes = said.attributes.iter().map(|(name, _)| format!("\n    .{name} = x"));
    let message = format!("{} ={value}{}", said.id, attributes.collect::<String>());
    let mut after = text.to_owned();
    if let Some(line) = stub(text, &said.id) {
        after.replace_range(line, &with_line_ends(&message, text));
        return after;
    }
    let near = before.iter().rev().find_map(|id| match entry(resource, id) {
        Some(own) => Some((line_end(text, end(text, own)), false)),
        None => stub(text, id).map(|line| (line.end, true)),
    });
    let (at, is_stub) = near.unwrap_or((text.trim_end().len(), true));
    let rest = text.get(at..).unwrap_or_default().trim_start_matches('\r');
    let is_close = !is_stub
        && match rest.strip_prefix('\n') {
            Some(rest) if !rest.is_empty() => !rest.starts_with(['\n', '\r']),
            _ => resource.entries.len() > 1 && !text.contains("\n\n") && !text.contains("\n\r\n"),
        };
    let gap = match () {
        () if at == 0 => "",
        () if is_close => "\n",
        () => "\n\n",
    };
    let end = if text.trim().is_empty() && !text.contains('\n') { "\n" } else { "" };
    after.insert_str(at, &with_line_ends(&format!("{gap}{message}{end}"), text));
    after
}

/// Where a message's last text ends.
fn end(text: &str, own: &Entry) -> usize {
    let patterns = own.patterns().map(|(name, _)| name.map(|name| &*name.text));
    let ends = patterns.filter_map(|name| stretch(text, &place(&own.id.text, name)).map(|range| range.end));
    ends.max().unwrap_or(own.id.span.range().end)
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// The end of a line, without its sign.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let line = text.get(at..).unwrap_or_default().split('\n').next().unwrap_or_default();
    at + line.trim_end_matches('\r').len()
}

/// The line in which a message waits behind `#`; not one in the comment of another message.
fn stub(text: &str, id: &str) -> Option<Range<usize>> {
    let mut at = 0;
    text.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        let is_free = || {
            let below = text.get(at..).unwrap_or_default().lines().find(|line| !line.starts_with('#'));
            below.is_none_or(|line| line.trim().is_empty())
        };
        let end = start + line.trim_end_matches('\n').trim_end_matches('\r').len();
        (waiting(line) == Some(id) && is_free()).then_some(start..end)
    })
}

/// The message that waits in a line.
fn waiting(line: &str) -> Option<&str> {
    let (id, rest) = line.strip_prefix('#')?.split_once('=')?;
    let id = id.trim();
    let is_id = id.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && id.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'));
    (is_id && rest.trim().is_empty()).then_some(id)
}

/// A line in which a message waits, with the comment around it, where no other message waits there.
fn with_comment(text: &str, line: Range<usize>) -> Range<usize> {
    let is_own = |line: &&str| line.starts_with('#') && !line.starts_with("##");
    let above = text.get(..line.start).unwrap_or_default();
    let above: Vec<&str> = above.split_inclusive('\n').rev().take_while(is_own).collect();
    let rest = text.get(line.end..).unwrap_or_default();
    let (first, rest) = rest.split_at(rest.find('\n').map_or(rest.len(), |at| at + 1));
    let below: Vec<&str> = rest.split_inclusive('\n').take_while(is_own).collect();
    if above.iter().chain(&below).any(|line| waiting(line).is_some()) {
        return line;
    }
    let start = line.start - above.iter().map(|line| line.len()).sum::<usize>();
    let more: usize = below.iter().map(|line| line.len()).sum();
    let end = if below.is_empty() { line.end } else { line_end(text, line.end + first.len() + more - 1) };
    start..end.max(line.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(text: &str, name: &str, words: &str, before: &[&str]) -> String {
        let amendment = put(text, &Said::one(name, Field::typed(words)), before).unwrap().unwrap();
        let after = amendment.apply(text).unwrap();
        assert_eq!(amendment.inverse().apply(&after).as_deref(), Some(text));
        assert_eq!(put(&after, &Said::one(name, Field::typed(words)), before), Ok(None));
        after
    }

    #[test]
    fn a_message_comes_where_it_waits_or_behind_another() {
        let text = "### Head\n\n# The first.\n# lead =\n\n# A heading.\n# heading =\n";
        assert_eq!(after(text, "lead", "Words", &[]), text.replace("# lead =", "lead = Words"));
        assert_eq!(after(text, "more", "Words", &["lead"]), text.replace("# lead =\n", "# lead =\n\nmore = Words\n"));
        assert_eq!(after(text, "more", "Words", &["lead", "heading"]), format!("{text}\nmore = Words\n"));
        let close = "a = 1\r\nb = 2\r\n";
        assert_eq!(after(close, "c", "3", &["a"]), "a = 1\r\nc = 3\r\nb = 2\r\n");
        assert_eq!(after(close, "c", "3", &["b"]), "a = 1\r\nb = 2\r\nc = 3\r\n");
        assert_eq!(after("a = 1\n    .x = 2", "c", "3", &["a"]), "a = 1\n    .x = 2\n\nc = 3");
        assert_eq!(after("", "c", "3", &[]), "c = 3\n");
        assert_eq!(
            after("a = 1\n\n# Of b.\nb = 2\n", "a.short", "{ $n }", &[]),
            "a = 1\n    .short = { $n }\n\n# Of b.\nb = 2\n"
        );
        let photo = Said {
            id: "p".to_owned(),
            value: None,
            attributes: vec![("alt".to_owned(), Field::typed("A")), ("credit".to_owned(), Field::typed("B"))],
        };
        let amendment = put("a = 1\n", &photo, &["a"]).unwrap().unwrap();
        assert_eq!(amendment.apply("a = 1\n").unwrap(), "a = 1\n\np =\n    .alt = A\n    .credit = B\n");
        assert_eq!(put("a = 1\n", &Said::one("b", Field::default()), &[]), Err(Unamended::Empty));
    }

    #[test]
    fn a_message_goes_with_its_comment() {
        let gone = |text: &str, id: &str| take_out(text, id).unwrap().map(|own| own.apply(text).unwrap());
        let text = "# Of a.\na = 1\n\n# Of b.\n# Two.\nb =\n    x\n    .y = z\n\nc = 3\n";
        assert_eq!(gone(text, "b").unwrap(), "# Of a.\na = 1\n\nc = 3\n");
        assert_eq!(gone(text, "c").unwrap(), text.replace("\nc = 3\n", ""));
        assert_eq!(gone(text, "a").unwrap(), text.replace("# Of a.\na = 1\n\n", ""));
        assert_eq!(gone(text, "d"), None);
        let only = |words: &str| words == "Of a.";
        assert_eq!(uncommented(text, "a", only).unwrap().apply(text).unwrap(), text.replace("# Of a.\n", ""));
        assert_eq!((uncommented(text, "b", only), uncommented(text, "c", only)), (None, None));
        assert!(!waits(text) && waits("a = 1\n\n# b =\n"));
        let stubs = "# English: x\n# a =\n\n# b =\n# c =\n";
        assert_eq!(gone(stubs, "a").unwrap(), "# b =\n# c =\n");
        assert_eq!(gone(stubs, "b").unwrap(), "# English: x\n# a =\n\n# c =\n");
        assert_eq!(gone("a = 1\r\n\r\nb = 2", "b").unwrap(), "a = 1");
    }
}
