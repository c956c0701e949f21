//! The lines of a new block.
//!
//! In: what it shall be, with the names of its texts. Out: its lines. Invariants: they are as `releases/README.md` shows them; a name is an id,
//! or an id and an attribute.

use super::parts::Shape;

/// A block to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fresh {
    /// A paragraph.
    Paragraph(String),
    /// A heading of a level.
    Heading(u8, String),
    /// A list; whether its items have numbers.
    List(bool, Vec<String>),
    /// A quotation, and who said it.
    Quote(String, Option<String>),
    /// A picture: file, what it shows, the words under it, whom it belongs to.
    Figure(String, String, Option<String>, String),
    /// A table: what it is called, the headers of its columns, its rows, and which columns are straight at the right.
    Table {
        /// The text that says what it shows.
        caption: String,
        /// Headers.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
        /// Whether a column has figures.
        figures: Vec<bool>,
    },
    /// The sentences on who pays.
    Funding,
}

impl Fresh {
    /// Its lines; `used` are the signs of the lists beside it, which would run into one with it.
    pub(super) fn lines(&self, used: &[String]) -> String {
        match self {
            Self::Paragraph(name) => format!("{{ {name} }}"),
            Self::Heading(level, name) => format!("{} {{ {name} }}", "#".repeat(usize::from(*level))),
            Self::List(numbered, names) => {
                let sign = free_sign(*numbered, used);
                let line = |(at, name): (usize, &String)| match numbered {
                    true => format!("{}{sign} {{ {name} }}", at + 1),
                    false => format!("{sign} {{ {name} }}"),
                };
                names.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
            }
            Self::Quote(words, None) => format!("> {{ {words} }}"),
            Self::Quote(words, Some(speaker)) => format!("> {{ {words} }}\n>\n> — {{ {speaker} }}"),
            Self::Figure(path, alt, Some(caption), credit) => {
                format!("![{{ {alt} }}]({path} \"{{ {caption} }} | {{ {credit} }}\")")
            }
            Self::Figure(path, alt, None, credit) => format!("![{{ {alt} }}]({path} \" | {{ {credit} }}\")"),
            Self::Table { head, rows, figures, .. } => {
                let row = |cells: &Vec<String>| {
                    let cells: Vec<String> = cells.iter().map(|name| format!(" {{ {name} }} |")).collect();
                    format!("|{}", cells.concat())
                };
                let signs: String = figures.iter().map(|own| if *own { "--:|" } else { "---|" }).collect();
                let rows = rows.iter().map(row);
                std::iter::once(row(head)).chain([format!("|{signs}")]).chain(rows).collect::<Vec<_>>().join("\n")
            }
            Self::Funding => "{ funding }".to_owned(),
        }
    }

    /// What it is, and its texts.
    pub(super) fn meant(&self) -> (Shape, Vec<String>) {
        match self {
            Self::Paragraph(name) => (Shape::Paragraph, vec![name.clone()]),
            Self::Heading(level, name) => (Shape::Heading(*level), vec![name.clone()]),
            Self::List(numbered, names) => (Shape::List { numbered: *numbered }, names.clone()),
            Self::Quote(words, speaker) => {
                let texts = std::iter::once(words).chain(speaker).cloned().collect();
                (Shape::Quote { speaker: speaker.is_some() }, texts)
            }
            Self::Figure(path, alt, caption, credit) => {
                let texts = std::iter::once(alt).chain(caption).chain([credit]).cloned().collect();
                (Shape::Figure { path: path.clone() }, texts)
            }
            Self::Table { caption, head, rows, .. } => {
                let mut texts: Vec<String> = Vec::new();
                for name in std::iter::once(caption).chain(head).chain(rows.iter().flatten()) {
                    if !texts.contains(name) {
                        texts.push(name.clone());
                    }
                }
                (Shape::Table, texts)
            }
            Self::Funding => (Shape::Funding, Vec::new()),
        }
    }
}

/// A sign for a new list that none of those beside it has.
pub(super) fn free_sign(numbered: bool, used: &[String]) -> &'static str {
    let signs: &[&str] = if numbered { &[".", ")"] } else { &["-", "*", "+"] };
    let is_used = |sign: &&&str| used.iter().any(|own| own == *sign);
    signs.iter().find(|sign| !is_used(sign)).unwrap_or(&signs[0])
}

/// The sign of a list, as its first line has it: `-`, `.`.
pub(super) fn sign(line: &str) -> String {
    line.trim_start().trim_start_matches(|sign: char| sign.is_ascii_digit()).chars().take(1).collect()
}
