//! What a browser sends of files that become a release.
//!
//! In: JSON. Out: an [`Asked`]. Invariants: a file is named by what it is kept under; its own name is words to be shown, and leads nowhere.

use serde_json::Value;

use crate::cli::desk::typed::Malformed;

/// So many files make one release.
pub(super) const MOST: usize = 8;

/// Longest name of a file that is shown.
const LONGEST: usize = 120;

/// A file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Paper {
    /// By what it is kept.
    pub(super) token: String,
    /// What it is called.
    pub(super) name: String,
    /// Its language, where somebody says it.
    pub(super) tag: String,
}

/// What is asked for.
#[derive(Debug, Default)]
pub(super) struct Asked {
    pub(super) papers: Vec<Paper>,
    /// The day as the field has it, and the day that the files told when it was shown.
    pub(super) day: String,
    pub(super) found: String,
    /// The name as the field has it, and the one that was proposed then.
    pub(super) slug: String,
    pub(super) proposed: String,
    /// Whether a file is only taken off the list.
    pub(super) is_without: bool,
}

/// What is asked for.
pub(super) fn asked(sent: &Value) -> Result<Asked, Malformed> {
    let text = |key: &str| match &sent[key] {
        Value::Null => Ok(String::new()),
        Value::String(text) if text.len() <= 1000 => Ok(text.trim().to_owned()),
        _ => Err(Malformed),
    };
    let mut out = Asked {
        day: text("day")?,
        found: text("found")?,
        slug: text("slug")?,
        proposed: text("proposed")?,
        ..Asked::default()
    };
    let without = text("without")?;
    out.is_without = !without.is_empty();
    for number in 0..MOST {
        let token = text(&format!("file-{number}"))?;
        if token.is_empty() || token == without {
            continue;
        }
        let (name, tag) = (shown(&text(&format!("name-{number}"))?), text(&format!("language-{number}"))?);
        // The same file twice is one.
        if out.papers.iter().all(|own| own.token != token) {
            out.papers.push(Paper { token, name, tag });
        }
    }
    Ok(out)
}

/// The name of a file without folders, and without what nobody sees.
fn shown(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|sign| !sign.is_control()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn files_are_named_once_and_lead_nowhere() {
        let sent = json!({
            "file-0": "aa", "name-0": "C:\\x\\..\\a.docx", "language-0": "ru", "file-1": "bb", "name-1": "../b\u{202E}\u{7}.docx",
            "file-2": "aa", "name-2": "a again.docx", "file-9": "cc", "day": " 2026-11-03 ", "slug": "x", "proposed": "x",
        });
        let found = asked(&sent).unwrap();
        let names: Vec<(&str, &str)> = found.papers.iter().map(|own| (&*own.name, &*own.tag)).collect();
        assert_eq!(names, [("a.docx", "ru"), ("b\u{202E}.docx", "")]);
        assert_eq!((found.day.as_str(), found.is_without), ("2026-11-03", false));
        let fewer = asked(&json!({ "file-0": "aa", "file-1": "bb", "without": "aa" })).unwrap();
        assert!(fewer.is_without && fewer.papers.len() == 1 && fewer.papers[0].token == "bb");
        for bad in [json!({ "file-0": 1 }), json!({ "day": ["x"] }), json!({ "slug": "x".repeat(1001) })] {
            assert_eq!(asked(&bad).err(), Some(Malformed), "{bad}");
        }
    }
}
