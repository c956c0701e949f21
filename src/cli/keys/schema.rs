//! JSON Schema (2020-12) of a file of facts.
//!
//! In: a table of keys. Out: a schema. Invariants: what `payom check` takes, the schema takes; a key that does not exist and a
//! value of another type are refused. What depends on other files (ids, messages) and on other keys stays for `check`.

use serde_json::{Map, Value, json};

use super::words;
use crate::diag::{Code, Severity};
use crate::registry::{Form, Key, KeyFile, Need};

/// The schema of a file.
pub(super) fn schema(file: &KeyFile) -> Value {
    let keys = file.keys();
    let own = object(&keys, "");
    let mut root = if file.sections {
        json!({
            "type": "object",
            "propertyNames": { "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80 },
            "additionalProperties": own,
        })
    } else {
        own
    };
    if let Some(root) = root.as_object_mut() {
        root.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        root.insert("title".to_owned(), json!(file.path));
        root.insert("description".to_owned(), json!(file.what));
    }
    root
}

/// A table whose keys have lines.
fn object(keys: &[Key], table: &str) -> Value {
    let own = || keys.iter().filter(|key| key.table() == table && key.name() != "*");
    let properties: Map<String, Value> = own().map(|key| (key.name().to_owned(), described(key, keys))).collect();
    let needed: Vec<&str> = own().filter(|key| key.need == Need::Needed).map(Key::name).collect();
    let mut out = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if let (Some(out), false) = (out.as_object_mut(), needed.is_empty()) {
        out.insert("required".to_owned(), json!(needed));
    }
    out
}

/// A key: what it takes, with what it does and an example.
fn described(key: &Key, keys: &[Key]) -> Value {
    let mut out = value(&key.form, key, keys);
    let description = match words::need(key) {
        "" | "needed" => key.what.to_owned(),
        need if need.starts_with("needed") => format!("{} ({need})", key.what),
        need => format!("{} (without it: {need})", key.what),
    };
    if let Some(out) = out.as_object_mut() {
        out.insert("description".to_owned(), json!(description));
        if let Some(example) = example(key) {
            out.insert("examples".to_owned(), json!([example]));
        }
    }
    out
}

fn value(form: &Form, key: &Key, keys: &[Key]) -> Value {
    match form {
        Form::Atom(atom) => serde_json::from_str(atom.schema).unwrap_or(Value::Bool(true)),
        Form::OneOf(words) => json!({ "type": "string", "enum": words }),
        Form::List(entries) => json!({ "type": "array", "items": value(entries, key, keys) }),
        Form::Table => object(keys, key.path),
        Form::By(None, "code") => severities(),
        Form::By(inner, by) => {
            let values = match inner {
                Some(values) => value(values, key, keys),
                None => chosen(key, keys),
            };
            json!({ "type": "object", "propertyNames": names(by), "additionalProperties": values })
        }
        Form::Either(forms) => {
            let forms: Vec<Value> = forms.iter().map(|form| value(form, key, keys)).collect();
            json!({ "anyOf": forms })
        }
    }
}

/// What a name that is chosen holds.
fn chosen(key: &Key, keys: &[Key]) -> Value {
    let any = format!("{}.*", key.path);
    keys.iter().find(|other| other.path == any).map_or(Value::Bool(true), |other| described(other, keys))
}

/// How names of a kind are written.
fn names(by: &str) -> Value {
    match by {
        "language" => json!({ "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$" }),
        "fact name" => json!({ "pattern": "^[A-Za-z][A-Za-z0-9_-]*$" }),
        _ => json!({ "minLength": 1 }),
    }
}

/// The codes whose severity a house may set, with what each says.
fn severities() -> Value {
    let codes = Code::all().map(|code| {
        let relaxed = code.severity() != Severity::Error || code.is_about_words();
        let words: &[&str] = if relaxed { &["error", "warning", "info", "off"] } else { &["error"] };
        (code.id().to_owned(), json!({ "type": "string", "enum": words, "description": code.info().what }))
    });
    let retired = Code::RETIRED.iter().map(|(name, _)| ((*name).to_owned(), json!({ "deprecated": true })));
    let properties: Map<String, Value> = codes.chain(retired).collect();
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// The example as JSON; days are texts there.
fn example(key: &Key) -> Option<Value> {
    let table: toml::Table = format!("key = {}", key.example).parse().ok()?;
    table.get("key").map(json)
}

fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(truth) => json!(truth),
        toml::Value::Datetime(day) => json!(day.to_string()),
        toml::Value::Array(entries) => Value::Array(entries.iter().map(json).collect()),
        toml::Value::Table(table) => {
            Value::Object(table.iter().map(|(key, value)| (key.clone(), json(value))).collect())
        }
    }
}
