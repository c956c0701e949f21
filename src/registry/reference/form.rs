//! Which values a key takes.
//!
//! In: words such as `list of organisation`, `day or moment`, `one of a, b`. Out: a [`Form`]. Invariants: a word that is no
//! form of a value stands in no table.
//!
//! `A or B` is the one or the other, `list of A/B` a list in which each entry is one of them, `A by language` a table whose
//! keys are languages; what stands below `table`, `list of table` and `by name` (a table whose keys are names)
//! has lines of its own.

/// Which values a key takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A value of one kind.
    Atom(&'static Atom),
    /// One of these words.
    OneOf(Vec<&'static str>),
    /// A list.
    List(Box<Form>),
    /// A table with keys of its own, each of which has a line.
    Table,
    /// A table whose keys are names of some kind (language, name, code); what they hold, or `None` where that has lines.
    By(Option<Box<Form>>, &'static str),
    /// One of several forms.
    Either(Vec<Form>),
}

/// A kind of value.
#[derive(Debug, PartialEq, Eq)]
pub struct Atom {
    /// What tables call it.
    pub name: &'static str,
    /// What it is, for people.
    pub what: &'static str,
    /// What JSON Schema says of it: its type, and what else.
    pub schema: &'static str,
}

macro_rules! atoms {
    ($($name:literal, $what:literal, $schema:literal;)*) => {
        /// The kinds of values.
        pub static ATOMS: &[Atom] = &[$(Atom { name: $name, what: $what, schema: $schema }),*];
    };
}

atoms! {
    "text", "words in quotation marks", r#"{"type":"string"}"#;
    "true/false", "`true` or `false`", r#"{"type":"boolean"}"#;
    "number", "a number, without quotation marks", r#"{"type":"number"}"#;
    "whole number", "a number without decimals", r#"{"type":"integer","minimum":0}"#;
    "millimetres", "a length in millimetres", r#"{"type":"number","exclusiveMinimum":0}"#;
    "points", "a size in points, of which an inch has 72", r#"{"type":"number","exclusiveMinimum":0}"#;
    "day", "year, month and day without quotation marks: `2026-12-03`", r#"{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$","format":"date"}"#;
    "month", "year and month in quotation marks: `\"2026-12\"`", r#"{"type":"string","pattern":"^\\d{4}-\\d{2}$"}"#;
    "day in quotes", "year, month and day in quotation marks: `\"2026-12-03\"`", r#"{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"}"#;
    "moment", "a day with its hour, in the house’s time zone: `2026-12-03T10:00`", r#"{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?$"}"#;
    "hour", "an hour, without quotation marks: `12:30`", r#"{"type":"string","pattern":"^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$"}"#;
    "organisation", "the id of an organisation", r#"{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80}"#;
    "place", "the id of a place", r#"{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80}"#;
    "project", "the id of a project", r#"{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80}"#;
    "contact", "the id of a contact", r#"{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80}"#;
    "release", "the name of a release: its folder", r#"{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80}"#;
    "id", "a-z, 0-9 and single hyphens", r#"{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","maxLength":80}"#;
    "message", "the name of a message in the .ftl files", r#"{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)?$"}"#;
    "fact", "the name of a fact, of those below `[facts]`", r#"{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_-]*$"}"#;
    "language", "the tag of a language: `\"tg\"`", r#"{"type":"string","pattern":"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"}"#;
    "country", "two capital letters of ISO 3166: `\"TJ\"`", r#"{"type":"string","pattern":"^[A-Z]{2}$"}"#;
    "currency", "three letters of ISO 4217: `\"TJS\"`", r#"{"type":"string","pattern":"^[A-Za-z]{3}$"}"#;
    "time zone", "a name of the IANA database: `\"Asia/Dushanbe\"`", r#"{"type":"string","minLength":1}"#;
    "phone", "`+`, the code of the country and the number, digits only", r#"{"type":"string","pattern":"^\\+[0-9]{4,15}$"}"#;
    "digits", "one to seven digits in quotation marks", r#"{"type":"string","pattern":"^[0-9]{1,7}$"}"#;
    "e-mail", "an e-mail address", r#"{"type":"string","pattern":"^[^@\\s]+@[^@\\s]+$"}"#;
    "web address", "a whole address: `\"https://example.org/page\"`", r#"{"type":"string","pattern":"^[Hh][Tt][Tt][Pp][Ss]?://"}"#;
    "link", "a web address, or one with `mailto:` or `tel:`", r#"{"type":"string","minLength":1}"#;
    "file", "the name of a file", r#"{"type":"string","minLength":1}"#;
    "colour", "`#` and six hexadecimal digits: `\"#1f4e79\"`", r##"{"type":"string","pattern":"^#[0-9A-Fa-f]{6}$"}"##;
}

impl Atom {
    /// The kind of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        ATOMS.iter().find(|atom| atom.name == name)
    }
}

impl Form {
    /// Reads the words of a table; `None` where one is no form of a value.
    #[must_use]
    pub fn parse(words: &'static str) -> Option<Self> {
        if let Some(list) = words.strip_prefix("one of ") {
            return Some(Self::OneOf(list.split(", ").collect()));
        }
        if words.contains(" or ") {
            return Some(Self::Either(words.split(" or ").map(Self::parse).collect::<Option<_>>()?));
        }
        if let Some((inner, by)) = words.split_once(" by ") {
            return Some(Self::By(Some(Box::new(Self::parse(inner)?)), by));
        }
        if let Some(by) = words.strip_prefix("by ") {
            return Some(Self::By(None, by));
        }
        if let Some(entries) = words.strip_prefix("list of ") {
            return Some(Self::List(Box::new(Self::entries(entries)?)));
        }
        if words == "table" { Some(Self::Table) } else { Atom::find(words).map(Self::Atom) }
    }

    /// What the entries of a list are: `true/false` is one kind, `organisation/table` are two.
    fn entries(words: &'static str) -> Option<Self> {
        if let Some(whole) = Self::parse(words) {
            return Some(whole);
        }
        Some(Self::Either(words.split('/').map(Self::parse).collect::<Option<_>>()?))
    }

    /// Whether it may be a table with lines of its own, and whether in a list.
    #[must_use]
    pub fn holds_lines(&self) -> Option<Holds> {
        match self {
            Self::Table => Some(Holds::Table),
            Self::By(None, _) => Some(Holds::Names),
            Self::List(entries) => entries.holds_lines().map(|_| Holds::Tables),
            Self::Either(forms) => forms.iter().find_map(Self::holds_lines),
            Self::Atom(_) | Self::OneOf(_) | Self::By(Some(_), _) => None,
        }
    }
}

/// What kind of table has lines of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One, `[event]`.
    Table,
    /// A list of them, `[[funding]]`.
    Tables,
    /// One whose keys are chosen, `[facts]`.
    Names,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_tables() {
        let day = || Form::Atom(Atom::find("day").unwrap());
        let month = || Form::Atom(Atom::find("month").unwrap());
        assert_eq!(Form::parse("day"), Some(day()));
        assert_eq!(Form::parse("day or month"), Some(Form::Either(vec![day(), month()])));
        assert_eq!(Form::parse("list of day/month"), Some(Form::List(Box::new(Form::Either(vec![day(), month()])))));
        assert_eq!(Form::parse("one of a, b"), Some(Form::OneOf(vec!["a", "b"])));
        assert_eq!(
            Form::parse("list of day by language").map(|form| matches!(form, Form::By(Some(_), "language"))),
            Some(true)
        );
        assert_eq!(Form::parse("list of table").unwrap().holds_lines(), Some(Holds::Tables));
        assert_eq!(Form::parse("day or table").unwrap().holds_lines(), Some(Holds::Table));
        assert_eq!(Form::parse("by name").unwrap().holds_lines(), Some(Holds::Names));
        assert_eq!(Form::parse("true/false").map(|form| matches!(form, Form::Atom(_))), Some(true));
        assert_eq!(Form::parse("dayy"), None);
    }
}
