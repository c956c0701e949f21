//! Payom's own texts under Payom's own rules.
//!
//! In: the English of the source, the Russian and Tajik files. Out: a release of a throw-away project, and what `check`
//! finds in it. Invariants: what is typed as it stands (`code`) is no language and becomes a variable; examples of
//! explanations are wrong on purpose and are left out.

use std::collections::BTreeSet;

use super::{all, explanations, words};
use crate::project::{EN, Fixture, RU, TEMPLATE, TG};

/// What a text may break, and why.
const ALLOWED: [(&str, &[&str]); 16] = [
    // It is about letters or marks, and shows them.
    (
        "foreign-letter",
        &[
            "no-tajik-letters",
            "figure-compound",
            "tajik-for-y",
            "tajik-for-shch",
            "tajik-for-ts",
            "name-in-tajik",
            "explain-final-letter",
            "explain-tajik-letters",
            "explain-not-normalised",
            "save-without-bom",
            // Menus that are in Russian.
            "save-utf16-as-utf8",
            "export-phone",
            "save-itself",
        ],
    ),
    ("wrong-language", &["no-tajik-letters", "explain-tajik-letters"]),
    (
        "misspelt",
        &[
            "tajik-for-shch",
            "tajik-for-ts",
            "explain-tajik-letters",
            "save-itself",
            "write-language-tag",
            "new-folder",
        ],
    ),
    ("wrong-keyboard", &["explain-tajik-letters"]),
    (
        "quotation-marks",
        &[
            "english-marks",
            "russian-marks",
            "explain-quotation-marks",
            "add-contract",
            "text-for-day",
            "text-for-hour",
            "number-quoted",
            "texts-into-ftl",
            "write-quoted",
            "write-phone",
            "write-language-tag",
            "write-country",
            "write-amount",
            "write-fact",
            "site-alone",
            "site-form",
            "value-not-possible",
            "no-kind-of-release",
        ],
    ),
    ("unbalanced-marks", &["leave-backquotes", "markdown-code"]),
    ("extra-variable", &["unknown-escape"]),
    // What stands for an address in an example is a word of the language; a file is no link.
    ("link-differs", &["use-markdown", "write-markdown", "explain-invalid-toml"]),
    // A sign, not the end of a sentence.
    ("end-punctuation", &["write-function", "mark-the-same", "one-hides-number", "three-stops", "one-or-ellipsis"]),
    // The sentence begins with the letter or the name that it is about.
    ("initial-capital", &["explain-final-letter", "explain-not-normalised", "install-git"]),
    // Two English words for one thing, or one for two that differ in their code.
    ("inconsistent-translation", &["delete-one-word", "delete-brace"]),
    ("same-translation", &["other-reference", "other-variable", "make-several", "split-text"]),
    // The last day of one number, or the first of the next.
    ("date-differs", &["explain-wrong-member-count"]),
    ("length-ratio", &["explain-wrong-member-count"]),
    // The name of a variant, which is code.
    ("number-lost", &["explain-wrong-member-count", "show-number"]),
    // Forms that are the same are written once.
    (
        "unreachable-variant",
        &["forms-missing", "texts-unrecorded", "tally-stale", "many-unknown-words", "more-unknown-words"],
    ),
];

/// Words of the trade, which no dictionary has.
const TRADE: [(&str, &str); 3] = [
    ("locales/en/words.txt", "backquotes\nfunder*\nhttp\nhttps\nmailto\npayom\nplaceables\nwordmark\n"),
    ("locales/ru/words.txt", "коммит*\nрепозитор*\n"),
    ("locales/tg/words.txt", "мегабайт*\nминус\nсербӣ\nэмбарго*\n"),
];

/// Rules that say nothing of texts which no template uses.
const OFF: &str = "\n[rules]\nunused-message = \"off\"\nobsolete-message = \"off\"\n";

/// Text with `code` as a variable.
fn without_code(text: &str) -> String {
    let mut out = String::new();
    for (number, part) in text.split('`').enumerate() {
        out.push_str(if number % 2 == 0 { part } else { "{ $code }" });
    }
    out
}

/// The English as a message of Fluent: braces are texts, `{name}` is a variable.
fn fluent(text: &str, variables: &BTreeSet<String>) -> String {
    let bare: Vec<&str> =
        text.split('`').enumerate().map(|(n, part)| if n % 2 == 0 { part } else { "\u{3}" }).collect();
    let mut out = bare.concat();
    for name in variables {
        out = out.replace(&format!("{{{name}}}"), &format!("\u{4}{name}\u{5}"));
    }
    let out = out.replace('{', "\u{1}").replace('}', "\u{2}");
    let out = out.replace('\u{1}', "{ \"{\" }").replace('\u{2}', "{ \"}\" }").replace('\u{3}', "{ $code }");
    out.replace('\u{4}', "{ $").replace('\u{5}', " }").replace('\n', "\n        ")
}

/// The English of the source as a file.
fn english() -> (String, BTreeSet<String>) {
    let mut names = BTreeSet::from(["code".to_owned()]);
    let mut out = String::new();
    let mut seen = BTreeSet::new();
    for said in all().into_iter() {
        if seen.insert(said.id.clone()) {
            let text = fluent(said.english.last().unwrap(), &said.variables);
            out.push_str(&format!("{} = {text}\n", said.id));
        }
        names.extend(said.variables);
    }
    let mut before = String::new();
    for said in explanations() {
        let (id, part) = said.id.split_once('.').unwrap();
        if id != before {
            out.push_str(&format!("{id} =\n"));
            id.clone_into(&mut before);
        }
        if matches!(part, "what" | "why") {
            out.push_str(&format!("    .{part} = {}\n", fluent(&said.english[0], &said.variables)));
        }
    }
    (out, names)
}

/// The texts of a language as a file: without examples, the names of languages and their forms.
fn translated(tag: &str) -> String {
    let mut out = String::new();
    let mut skipped = false;
    for (_, text) in words(tag) {
        for line in text.lines() {
            if !line.starts_with(' ') && !line.is_empty() && !line.starts_with('}') {
                skipped = line.starts_with("language-")
                    && !line.starts_with("language-unnamed")
                    && !line.starts_with("language-unknown")
                    && !line.starts_with("language-has-it");
            } else if line.starts_with("    .") {
                let of_language = skipped && !line.starts_with("    .example") && !line.starts_with("    .fix");
                skipped = of_language || line.starts_with("    .example") || line.starts_with("    .fix");
            }
            if !skipped {
                out.push_str(&without_forms(&without_code(line)));
                out.push('\n');
            }
        }
        out.push('\n');
    }
    out
}

/// `$language-in` is `$language`.
fn without_forms(line: &str) -> String {
    let mut parts = line.split('$');
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        out.push_str(&format!("${}{rest}", name.split('-').next().unwrap()));
    }
    out
}

/// The message that a place of a file is in.
fn message(text: &str, line: usize) -> String {
    let before: Vec<&str> = text.lines().take(line).collect();
    let start = before.iter().rev().find(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    start.and_then(|line| line.split_once(" =")).map_or_else(String::new, |(id, _)| id.to_owned())
}

#[test]
fn its_own_texts_keep_the_rules() {
    let fixture = Fixture::words();
    let (english, names) = english();
    let facts: String = names.iter().map(|name| format!("{name} = 3\n")).collect();
    fixture.replace(TEMPLATE, "[facts]\n", &format!("[facts]\n{facts}"));
    fixture.append("payom.toml", OFF);
    fixture.append(EN, &english).append(RU, &translated("ru")).append(TG, &translated("tg"));
    for (path, words) in TRADE {
        fixture.write(path, words);
    }
    let run = fixture.run(&["check", "--locked"]);
    let mut wrong = Vec::new();
    for found in run
        .found()
        .into_iter()
        .filter(|found| !found.starts_with("unrecorded-translation") && !found.starts_with("missing-translation"))
    {
        let (code, place) = found.split_once(' ').unwrap_or((&found, ""));
        let mut place = place.split(':');
        let (path, line) = (place.next().unwrap(), place.next().and_then(|line| line.parse().ok()).unwrap_or(0));
        let id = if path.is_empty() { String::new() } else { message(&fixture.read(path), line) };
        let allowed = ALLOWED.iter().any(|(rule, ids)| *rule == code && ids.contains(&id.as_str()));
        if !allowed {
            wrong.push(format!("{found}: {id}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n\n{}", wrong.join("\n"), run.err);
}
