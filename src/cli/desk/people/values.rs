//! What a form of an entry holds.
//!
//! In: JSON of a browser. Out: [`Values`]: texts by the names of fields. Invariants: a text is one line of at most [`LONGEST`] signs;
//! what is not filled in is not there; white space is that of one line, so that a field that nobody touched says what its file says; what is ticked together stands in one text, parted by commas.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cli::desk::typed::Malformed;

/// Longer texts come from no form of ours.
const LONGEST: usize = 8000;

/// More fields come from no form of ours.
const MOST: usize = 600;

/// Texts by the names of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Values(BTreeMap<String, String>);

impl Values {
    /// What a browser sends.
    pub(super) fn sent(sent: &Value) -> Result<Self, Malformed> {
        let all = sent.as_object().filter(|all| all.len() <= MOST).ok_or(Malformed)?;
        let mut out = Self::default();
        for (name, value) in all {
            match value {
                Value::String(text) => out.set(name, line(text)?),
                Value::Array(list) => {
                    let ticked = list.iter().map(|one| one.as_str().ok_or(Malformed).and_then(line));
                    out.set(name, ticked.collect::<Result<Vec<_>, _>>()?.join(","));
                }
                _ => return Err(Malformed),
            }
        }
        Ok(out)
    }

    /// What a field holds; nothing where it is empty.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    pub(super) fn set(&mut self, name: &str, text: impl AsRef<str>) {
        let text = folded(text.as_ref());
        if text.is_empty() {
            self.0.remove(name);
        } else {
            self.0.insert(name.to_owned(), text);
        }
    }

    /// The fields whose names begin so, with the rest of their names.
    pub(super) fn below<'v>(&'v self, start: &'v str) -> impl Iterator<Item = (&'v str, &'v str)> {
        self.0.iter().filter_map(move |(name, text)| Some((name.strip_prefix(start)?, text.as_str())))
    }

    /// How many rows there are below a name, those that are empty at the end left out.
    pub(super) fn rows(&self, start: &str) -> usize {
        let start = format!("{start}/");
        let numbers = self.below(&start).filter_map(|(rest, _)| rest.split('/').next()?.parse::<usize>().ok());
        numbers.filter(|number| *number < MOST).max().map_or(0, |last| last + 1)
    }

    /// All of it, one after the other.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// A text of a field.
fn line(text: &str) -> Result<String, Malformed> {
    let is_fine = text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    if is_fine { Ok(text.to_owned()) } else { Err(Malformed) }
}

/// A text as a field of one line holds it: a run of white space is one space, and there is none at the ends.
fn folded(text: &str) -> String {
    let words = text.split(|sign: char| sign == ' ' || sign.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").trim_matches('\u{A0}').to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_and_what_is_ticked() {
        let sent = json!({ "name/en": "  A\u{A0}b  c ", "fact/languages": ["tg", "ru"], "row/phones/0/public": [], "row/phones/2/number": "+1" });
        let values = Values::sent(&sent).unwrap();
        assert_eq!((values.get("name/en"), values.get("fact/languages")), ("A\u{A0}b c", "tg,ru"));
        assert_eq!((values.rows("row/phones"), values.rows("row/x")), (3, 0));
        for bad in [
            json!(1),
            json!({ "a": 1 }),
            json!({ "a": "b\nc" }),
            json!({ "a": "x".repeat(8001) }),
            json!({ "a": [1] }),
        ] {
            assert_eq!(Values::sent(&bad), Err(Malformed), "{bad}");
        }
    }
}
