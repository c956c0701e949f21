//! The table of codes for the documentation.
//!
//! In: the codes. Out: Markdown. `payom explain --markdown > docs/CODES.md` writes the file, and a test sees to
//! it that the file is what this gives.

use std::fmt::Write as _;

use super::{Code, Severity};

/// Every code with its severity, what it says and how to put it right, errors first, in the order of the codes.
#[must_use]
pub fn table() -> String {
    let mut out = String::from(
        "# What Payom says\n\n\
         Every problem has a name, shown in brackets: `error[missing-translation]`. `payom explain NAME` says more.\n\
         An error keeps releases from being published; warnings and hints do not. You can change the severity of all but\n\
         the first kind under `[rules]` in `payom.toml`: `\"error\"`, `\"warning\"`, `\"info\"` or `\"off\"`.\n\n\
         <!-- Generated: payom explain --markdown > docs/CODES.md -->\n",
    );
    let parts = [
        (Severity::Error, false, "Errors"),
        (Severity::Error, true, "Errors in words"),
        (Severity::Warning, true, "Warnings"),
        (Severity::Info, true, "Hints"),
    ];
    for (severity, soft, heading) in parts {
        let wanted = |code: &Code| soft == (severity != Severity::Error || code.is_about_words());
        let codes: Vec<Code> = Code::all().filter(|code| code.severity() == severity && wanted(code)).collect();
        if codes.is_empty() {
            continue;
        }
        let _ = write!(out, "\n## {heading}\n\n| name | what | why | example | fix |\n|---|---|---|---|---|\n");
        for code in codes {
            let said = code.info();
            let _ = writeln!(
                out,
                "| `{}` | {} | {} | {} | {} |",
                code.id(),
                words(said.what),
                words(said.why),
                lines(said.example),
                lines(said.fix),
            );
        }
    }
    out
}

/// Running text in a cell.
fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut code = false;
    for c in text.chars() {
        match c {
            '`' => code = !code,
            '|' => out.push('\\'),
            '<' | '*' | '[' if !code => out.push('\\'),
            _ => {}
        }
        out.push(c);
    }
    out.replace('\n', " ")
}

/// Lines of a file in a cell: code, indentation kept.
fn lines(text: &str) -> String {
    let code = |line: &str| {
        let line = line.replace('|', "\\|");
        let indent = line.len() - line.trim_start().len();
        let body = line.trim_start();
        let fence = if body.contains('`') { "``" } else { "`" };
        let space = if fence.len() == 2 { " " } else { "" };
        format!("{}{fence}{space}{body}{space}{fence}", "&nbsp;".repeat(indent))
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(code).collect::<Vec<_>>().join("<br>")
}
