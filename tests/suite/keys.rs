//! `payom keys`, `payom explain KEY`, `payom schema`: the reference of keys.
//!
//! In: the tables of keys. Out: docs/KEYS.md, entries, schemas. Invariants: the documentation is that of the code; every
//! example is taken by the schema; a real validator takes every good file and refuses wrong keys and wrong types.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use payom::project::key_files;
use serde_json::{Value, json};

use crate::project::{Fixture, Run, program, repository};

fn payom(arguments: &[&str]) -> Run {
    program(std::iter::once("payom").chain(arguments.iter().copied()).map(Into::into))
}

/// `payom keys --markdown > docs/KEYS.md` puts it right.
#[test]
fn the_reference_of_keys_is_that_of_the_code() {
    let run = payom(&["keys", "--markdown"]).fine();
    let path = repository().join("docs/KEYS.md");
    if std::env::var_os("PAYOM_UPDATE").is_some() {
        std::fs::write(&path, &run.out).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == run.out, "run `payom keys --markdown > docs/KEYS.md` (or the tests with PAYOM_UPDATE=1)");
}

#[test]
fn every_key_is_explained() {
    for file in key_files() {
        for key in file.keys() {
            let name = format!("{}.{}", file.name, key.path);
            let run = payom(&["explain", &name]).fine();
            assert!(
                run.out.starts_with(&format!("{} ({}, {})\n\nWhat:    ", key.path, file.path, file.name)),
                "{}",
                run.out
            );
            assert!(!key.what.is_empty() && !key.what.ends_with('.'), "{name}: {}", key.what);
        }
    }
}

#[test]
fn what_is_said_of_a_key() {
    let said: Vec<String> = ["embargo", "[event]", "funding.role", "currency", "phones", "rules.*"]
        .iter()
        .map(|name| payom(&["explain", name]).fine().out)
        .collect();
    insta::assert_snapshot!("explain", said.join("\n----\n"));
    insta::assert_snapshot!("list", payom(&["keys", "contacts"]).fine().out);
    // A code comes before a key of the same name, and both are known by what is near.
    for (wrong, right) in [("embarg", "`embargo`"), ("missing-translatoin", "`missing-translation`")] {
        let run = payom(&["explain", wrong]);
        assert_eq!(run.status, 2);
        assert!(run.err.contains(right), "{}", run.err);
    }
    let run = payom(&["keys", "xyzzy"]);
    assert_eq!((run.status, run.err.contains("`payom keys` lists all keys")), (2, true), "{}", run.err);
    assert_eq!(payom(&["schema"]).status, 2);
    assert!(payom(&["schema", "xyzzy"]).err.contains("front-matter, settings, organisations"));
}

#[test]
fn schemas_in_a_folder() {
    let fixture = Fixture::house();
    let run = fixture.run(&["schema", "--into", ".schemas"]).fine();
    assert_eq!(run.out.lines().count(), 9, "{}", run.out);
    insta::assert_snapshot!("taplo", fixture.read(".taplo.toml"));
    let before = fixture.tree("");
    fixture.run(&["schema", "--into", ".schemas"]).fine();
    assert_eq!(fixture.tree(""), before, "what is there is left as it is");
    fixture.write(".taplo.toml", "# mine\n");
    assert!(fixture.run(&["schema", "--into", ".schemas"]).fine().out.contains("[[rule]]"));
    assert_eq!(fixture.read(".taplo.toml"), "# mine\n");
    fixture.check().fine();
}

fn schema(name: &str) -> Value {
    serde_json::from_str(&payom(&["schema", name]).fine().out).unwrap()
}

/// TOML as JSON, days as texts: what editors hand to a schema.
fn json_of(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(truth) => json!(truth),
        toml::Value::Datetime(day) => json!(day.to_string()),
        toml::Value::Array(entries) => entries.iter().map(json_of).collect(),
        toml::Value::Table(table) => table.iter().map(|(key, value)| (key.clone(), json_of(value))).collect(),
    }
}

fn read(text: &str) -> Value {
    json_of(&toml::Value::Table(text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"))))
}

/// The facts of a template.
fn facts(template: &str) -> &str {
    template.split("+++").nth(1).unwrap()
}

/// Every good file of the repository, with the name of its schema.
fn good() -> Vec<(String, String, Value)> {
    let mut good = Vec::new();
    let mut roots = vec![repository().to_path_buf()];
    for entry in std::fs::read_dir(repository().join("tests/suite/fixtures")).unwrap() {
        roots.push(entry.unwrap().path());
    }
    for root in roots.iter().filter(|root| root.join("payom.toml").is_file()) {
        let named = key_files().into_iter().filter(|file| file.path.ends_with(".toml"));
        for file in named.filter(|file| root.join(file.path).is_file()) {
            let path = root.join(file.path);
            good.push((
                file.name.to_owned(),
                path.display().to_string(),
                read(&std::fs::read_to_string(&path).unwrap()),
            ));
        }
        for entry in std::fs::read_dir(root.join("releases")).unwrap() {
            let path = entry.unwrap().path().join("release.md");
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            good.push(("front-matter".to_owned(), path.display().to_string(), read(facts(&text))));
        }
    }
    // Each example, as a file that holds nothing else but what is needed beside it.
    for file in key_files() {
        for key in file.keys().into_iter().filter(|key| !key.example.is_empty() && !key.path.contains('.')) {
            let line = read(&format!("{} = {}", key.path, key.example));
            let mut whole = line.as_object().unwrap().clone();
            match file.name {
                "front-matter" => drop(whole.entry("date").or_insert(json!("2026-12-03"))),
                "settings" => drop(
                    whole.insert("house".to_owned(), json!({"publisher": "a", "source": "en", "locales": ["en"]})),
                ),
                _ => {}
            }
            let whole = if file.sections { json!({ "an-id": whole }) } else { Value::Object(whole) };
            good.push((file.name.to_owned(), format!("the example of {}", key.path), whole));
        }
    }
    good
}

/// Files that are wrong, with the name of their schema: a key too many at each place, and a value of another type for each key.
fn bad() -> Vec<(String, String, Value)> {
    let mut bad = Vec::new();
    for (name, path, value) in good() {
        spoilt(&value, &mut |spoilt, what| bad.push((name.clone(), format!("{path}: {what}"), spoilt)));
    }
    bad
}

/// A value, spoilt in each way.
fn spoilt(value: &Value, tell: &mut dyn FnMut(Value, String)) {
    match value {
        Value::Object(table) => {
            let mut more = table.clone();
            more.insert("Not A Key".to_owned(), json!(true));
            tell(Value::Object(more), "a key too many".to_owned());
            for (key, inner) in table {
                let mut with = |inner: Value, what: String| {
                    let mut other = table.clone();
                    other.insert(key.clone(), inner);
                    tell(Value::Object(other), format!("{key}: {what}"));
                };
                let wrong = if inner.is_object() || inner.is_array() { json!(true) } else { json!([[0]]) };
                with(wrong, "another type".to_owned());
                spoilt(inner, &mut with);
            }
        }
        Value::Array(entries) => {
            for (place, inner) in entries.iter().enumerate() {
                spoilt(inner, &mut |inner, what| {
                    let mut other = entries.clone();
                    other[place] = inner;
                    tell(Value::Array(other), format!("[{place}] {what}"));
                });
            }
        }
        _ => {}
    }
}

/// Checks the schemas themselves, then answers for each pair of schema and value whether it is valid.
const VALIDATOR: &str = "
import json, sys
from jsonschema import Draft202012Validator as V
given = json.load(sys.stdin)
for schema in given['schemas'].values():
    V.check_schema(schema)
made = {name: V(schema) for name, schema in given['schemas'].items()}
json.dump([next((e.message[:200] for e in made[name].iter_errors(value)), None) for name, value in given['values']], sys.stdout)
";

/// What the validator says of each value: what is wrong, or nothing. `None` where there is no validator.
fn validated(values: &[(String, String, Value)]) -> Option<Vec<Option<String>>> {
    let there = Command::new("python3").args(["-c", "import jsonschema"]).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: schemas were not tried (needs python3 with the package jsonschema)");
        return None;
    }
    let schemas: BTreeMap<&str, Value> = key_files().iter().map(|file| (file.name, schema(file.name))).collect();
    let pairs: Vec<Value> = values.iter().map(|(name, _, value)| json!([name, value])).collect();
    let given = json!({ "schemas": schemas, "values": pairs }).to_string();
    let mut child =
        Command::new("python3").args(["-c", VALIDATOR]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(given.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "the validator failed: is a schema wrong?");
    Some(serde_json::from_slice(&out.stdout).unwrap())
}

#[test]
fn good_files_are_valid_and_spoilt_ones_are_not() {
    let good = good();
    assert!(good.len() > 60, "{}", good.len());
    let Some(said) = validated(&good) else { return };
    for ((name, path, value), said) in good.iter().zip(said) {
        assert_eq!(said, None, "{name}: {path}: {value:#}");
    }
    let bad = bad();
    assert!(bad.len() > 500, "{}", bad.len());
    // Names of facts, links and sections are chosen by the house: a name of another form is refused, or taken as a name.
    let said = validated(&bad).unwrap();
    let taken: Vec<&str> =
        bad.iter().zip(&said).filter(|(_, said)| said.is_none()).map(|((_, what, _), _)| what.as_str()).collect();
    assert_eq!(taken, Vec::<&str>::new());
}
