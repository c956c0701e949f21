//! What Payom says: as it stands in the source, and in the files of its other languages.
//!
//! In: the calls in `src/`, the files of `src/cli/words/`. Out: assertions: every text has its translations, with the same
//! variables; they keep the rules that Payom has for others. Invariants: what is allowed to differ is listed, with a reason.
//!
//! | file | does |
//! |---|---|
//! | `calls` | reads the texts of the source |
//! | `own` | a project of Payom's own texts |

mod calls;
mod own;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use payom::diag::Code;

use crate::project::repository;

pub(crate) use calls::{Said, all};

/// The files of a language: names and texts.
fn words(tag: &str) -> Vec<(String, String)> {
    let folder = repository().join("src/cli/words").join(tag);
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// The explanations of codes, as messages.
fn explanations() -> Vec<Said> {
    let parts = |code: Code| ["what", "why", "example", "fix"].map(|part| format!("explain-{}.{part}", code.id()));
    let texts = |code: Code| [code.info().what, code.info().why, code.info().example, code.info().fix];
    let said = |(id, text): (String, &str)| Said {
        id,
        english: vec![text.to_owned()],
        variables: BTreeSet::new(),
        place: "src/diag/code".to_owned(),
    };
    Code::all().flat_map(|code| parts(code).into_iter().zip(texts(code)).map(said)).collect()
}

/// The variables of a Fluent pattern, without the forms of a language's name: `$language-in` is `$language`.
fn variables(pattern: &Pattern<&str>, languages: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    let plain = |name: String| match languages
        .iter()
        .find(|own| name.strip_prefix(*own).is_some_and(|rest| rest.starts_with('-')))
    {
        Some(own) => own.clone(),
        None => name,
    };
    found.into_iter().map(plain).collect()
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => in_inline(inline, found),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                in_inline(selector, found);
                variants.iter().for_each(|variant| in_pattern(&variant.value, found));
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inline| in_inline(inline, found));
        }
        _ => {}
    }
}

/// Every text of the program has its translation: what is missing, left over, or has other variables.
#[test]
fn every_message_is_translated() {
    let mut wrong = Vec::new();
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for said in explanations().into_iter().chain(self::all()) {
        all.entry(said.id).or_default().extend(said.variables);
    }
    for tag in ["ru", "tg"] {
        let mut there: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (name, text) in words(tag) {
            let resource =
                parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{tag}/{name}: {errors:?}"));
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let id = message.id.name;
                let languages = all.get(id).cloned().unwrap_or_default();
                if let Some(pattern) = &message.value
                    && there.insert(id.to_owned(), variables(pattern, &languages)).is_some()
                {
                    wrong.push(format!("{tag}/{name}: {id} is there twice"));
                }
                for attribute in message.attributes.iter().filter(|_| !id.starts_with("language-")) {
                    let name = format!("{id}.{}", attribute.id.name);
                    there.insert(name, variables(&attribute.value, &languages));
                }
            }
        }
        // The English of `--help` stands in the definition of the command line, where a test of `cli::help` looks.
        let elsewhere = |id: &str| ["language-", "help-"].iter().any(|own| id.starts_with(own));
        there.retain(|id, _| !elsewhere(id) || all.contains_key(id));
        wrong.extend(all.keys().filter(|id| !there.contains_key(*id)).map(|id| format!("{tag}: {id} is missing")));
        for (id, own) in &there {
            match all.get(id) {
                None => wrong.push(format!("{tag}: {id} is left over")),
                Some(english) if english != own => {
                    wrong.push(format!("{tag}: {id} has {own:?}, the English {english:?}"));
                }
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}
