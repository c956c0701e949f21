//! `payom explain`: what a code means.
//!
//! In: a code, or none. Out: what, why, example, fix; or the list of codes; or the documentation's table of them.

use std::fmt::Write as _;

use super::{Status, Streams};
use crate::diag::{Code, did_you_mean, table};

pub(super) fn run(code: Option<&str>, markdown: bool, streams: &mut Streams<'_>) -> Status {
    if markdown {
        streams.say(&table());
        return Status::Fine;
    }
    let Some(id) = code else {
        let mut list = String::new();
        for code in Code::all() {
            let _ = writeln!(list, "{:<22} {:<8} {}", code.id(), code.severity().word(), code.info().what);
        }
        streams.say(&list);
        return Status::Fine;
    };
    if let Some((_, now)) = Code::RETIRED.iter().find(|(name, _)| *name == id) {
        streams.say(&format!("`{id}` is no longer given. Instead:\n\n{}", text(*now)));
        return Status::Fine;
    }
    let Some(code) = Code::find(id) else {
        let hint = did_you_mean(id, Code::all().map(Code::id));
        let hint = hint.unwrap_or_else(|| "`payom explain` lists all codes".to_owned());
        streams.tell(&format!("error: there is no code `{id}`; {hint}\n"));
        return Status::Usage;
    };
    streams.say(&text(code));
    Status::Fine
}

fn text(code: Code) -> String {
    let explanation = code.info();
    let indent = |text: &str| text.lines().map(|line| format!("    {line}\n")).collect::<String>();
    format!(
        "{} ({})\n\nWhat: {}.\nWhy:  {}\n\nExample:\n{}\nFix:\n{}",
        code.id(),
        code.severity().word(),
        explanation.what,
        explanation.why,
        indent(explanation.example),
        indent(explanation.fix),
    )
}
