//! Whether a table of keys says what the types read.
//!
//! In: a type, the table beside it. Out: what differs, each with what to do. Invariants: every key has one line, every line
//! a key (below a value that the program looks at itself, lines are believed), and forms agree.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::form::Form;
use super::model::{Key, KeyFile, Need, lines};
use super::shape::{Shape, Step, needs, shape};

/// What differs between a table of keys and the type that reads the file.
pub(crate) fn disagreements<T: DeserializeOwned>(file: &KeyFile) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in lines(file.table).filter(|line| Key::parse(line).is_none()) {
        wrong.push(format!(
            "no line of a table: `{line}`: key | form | needed, or the default | what it does | example"
        ));
    }
    let keys = file.keys();
    let mut seen = BTreeSet::new();
    for key in keys.iter().filter(|key| !seen.insert(key.path)) {
        wrong.push(format!("`{}` has two lines", key.path));
    }
    let mut asked = Asked { keys: &keys, wrong, met: BTreeSet::new(), any: Vec::new() };
    asked.table::<T>("", &mut Vec::new());
    let Asked { mut wrong, met, any, .. } = asked;
    for key in &keys {
        let below = any.iter().any(|path: &String| key.path.starts_with(&format!("{path}.")));
        if !met.contains(key.path) && !below {
            wrong.push(format!("`{}` is no key: delete its line", key.path));
        }
        if !key.table().is_empty()
            && !keys.iter().any(|other| other.path == key.table() && other.form.holds_lines().is_some())
        {
            wrong.push(format!("`{}` stands in `{}`, which is no table", key.path, key.table()));
        }
    }
    wrong.into_iter().map(|what| format!("{}: {what}", file.name)).collect()
}

struct Asked<'k> {
    keys: &'k [Key],
    wrong: Vec<String>,
    met: BTreeSet<String>,
    /// Values that the program looks at itself.
    any: Vec<String>,
}

impl Asked<'_> {
    fn table<T: DeserializeOwned>(&mut self, path: &str, way: &mut Vec<Step>) {
        let Some(Shape::Table(names)) = shape::<T>(way) else { return };
        for name in names {
            let own = if path.is_empty() { (*name).to_owned() } else { format!("{path}.{name}") };
            let needed = needs::<T>(way, name);
            way.push(Step::Key(name));
            self.key::<T>(&own, way, needed);
            way.pop();
        }
    }

    fn key<T: DeserializeOwned>(&mut self, path: &str, way: &mut Vec<Step>, needed: bool) {
        let Some(shape) = shape::<T>(way) else {
            self.wrong.push(format!("`{path}` cannot be asked what it reads"));
            return;
        };
        let Some(key) = self.keys.iter().find(|key| key.path == path) else {
            self.wrong.push(format!("`{path}` has no line: it reads {shape:?}"));
            return;
        };
        self.met.insert(path.to_owned());
        if needed && key.need != Need::Needed {
            self.wrong.push(format!("`{path}` is needed"));
        }
        self.value::<T>(&key.form.clone(), path, way, &shape);
    }

    fn value<T: DeserializeOwned>(&mut self, form: &Form, path: &str, way: &mut Vec<Step>, shape: &Shape) {
        let inner = match (form, shape) {
            (_, Shape::Any) => {
                self.any.push(path.to_owned());
                return;
            }
            (Form::Table, Shape::Table(_)) => return self.table::<T>(path, way),
            (Form::List(entries), Shape::List) => Some((entries.as_ref().clone(), Step::Entry)),
            (Form::By(Some(values), _), Shape::Names) => Some((values.as_ref().clone(), Step::Value)),
            (Form::By(None, _), Shape::Names) => {
                way.push(Step::Value);
                self.key::<T>(&format!("{path}.*"), way, false);
                way.pop();
                return;
            }
            (Form::OneOf(words), Shape::OneOf(variants)) if words == variants => None,
            (Form::OneOf(_), Shape::Text) => None,
            (Form::Atom(atom), shape) if atom.schema.contains(&format!("\"type\":\"{}\"", kind(shape))) => None,
            (Form::Either(forms), Shape::Text | Shape::Day)
                if forms.iter().all(|form| matches!(form, Form::Atom(_) | Form::OneOf(_))) =>
            {
                None
            }
            _ => {
                self.wrong.push(format!("`{path}` reads {shape:?}, and its line says {form:?}"));
                None
            }
        };
        if let Some((form, step)) = inner {
            way.push(step);
            match super::shape::shape::<T>(way) {
                Some(shape) => self.value::<T>(&form, path, way, &shape),
                None => self.wrong.push(format!("`{path}`: its entries cannot be asked what they read")),
            }
            way.pop();
        }
    }
}

/// The type of JSON Schema.
fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Boolean => "boolean",
        Shape::Whole => "integer",
        Shape::Number => "number",
        Shape::Text | Shape::Day => "string",
        _ => "",
    }
}
