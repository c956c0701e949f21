//! Values, needs and headings in words.
//!
//! In: a key. Out: what people read of it. Invariants: words are those of the tables.

use crate::registry::{Form, Holds, Key, KeyFile, Need};

/// What a key takes: `day`, `"a", "b"`, `[place, …]`.
pub(super) fn form(form: &Form) -> String {
    match form {
        Form::Atom(atom) => atom.name.to_owned(),
        Form::OneOf(words) => words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", "),
        Form::List(entries) if **entries == Form::Table => "list of tables".to_owned(),
        Form::List(entries) => format!("[{}, …]", self::form(entries)),
        Form::Table => "table".to_owned(),
        Form::By(Some(values), by) => format!("{} by {by}", self::form(values)),
        Form::By(None, by) => format!("table by {by}"),
        Form::Either(forms) => forms.iter().map(self::form).collect::<Vec<_>>().join(" or "),
    }
}

/// What the kinds of its values are, a sentence each.
pub(super) fn kinds(form: &Form) -> Vec<String> {
    match form {
        Form::Atom(atom) => vec![format!("{}: {}", atom.name, atom.what)],
        Form::OneOf(_) | Form::Table | Form::By(None, _) => Vec::new(),
        Form::List(inner) | Form::By(Some(inner), _) => kinds(inner),
        Form::Either(forms) => forms.iter().flat_map(kinds).collect(),
    }
}

/// Whether it must be there, or what holds without it.
pub(super) fn need(key: &Key) -> &'static str {
    match key.need {
        Need::Needed => "needed",
        Need::Without(words) => words,
    }
}

/// The line above the keys of a table: `[event]`, `[[funding]]`; empty for those that stand above all headings.
pub(super) fn heading(file: &KeyFile, keys: &[Key], table: &str) -> String {
    let id = if file.sections { "<id>" } else { "" };
    let own = keys.iter().find(|key| key.path == table);
    let path = match (id, table) {
        ("", table) => table.to_owned(),
        (id, "") => id.to_owned(),
        (id, table) => format!("{id}.{table}"),
    };
    match own.and_then(|key| key.form.holds_lines()) {
        None if path.is_empty() => String::new(),
        Some(Holds::Tables) => format!("[[{path}]]"),
        _ => format!("[{path}]"),
    }
}

/// The example as it stands in a file, under the heading that it needs.
pub(super) fn example(file: &KeyFile, keys: &[Key], key: &Key) -> Option<String> {
    if key.example.is_empty() {
        return None;
    }
    let (table, name) = (key.table(), key.name());
    let inline =
        keys.iter().find(|other| other.path == table).is_some_and(|other| matches!(other.form, Form::Either(_)));
    if inline {
        let outer = table.trim_end_matches(".*");
        let owner = if outer == table { outer } else { "name" };
        return Some(format!("{owner} = {{ {name} = {} }}", key.example));
    }
    let name = if name == "*" { "name" } else { name };
    let heading = heading(file, keys, table);
    let line = format!("{name} = {}", key.example);
    Some(if heading.is_empty() { line } else { format!("{}\n{line}", heading.replace("<id>", "an-id")) })
}
