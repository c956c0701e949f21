//! The calls of `message!` and `counted!` in the source.
//!
//! In: the files of `src/`. Out: [`Said`]. Invariants: a call is read as the compiler reads it: strings with their escapes,
//! braces doubled where there are arguments.

use std::collections::BTreeSet;

use crate::tidy::{code, sources};

/// One call in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) id: String,
    /// The English; two forms where it counts.
    pub(crate) english: Vec<String>,
    pub(crate) variables: BTreeSet<String>,
    /// The file that it stands in.
    pub(crate) place: String,
}

/// Every message of the program, in the order of files.
pub(crate) fn all() -> Vec<Said> {
    let mut all = Vec::new();
    for (name, text) in sources() {
        let lines: Vec<&str> = code(&text).map(|(_, line)| line).collect();
        let text = lines.join("\n");
        let mut rest = text.as_str();
        while let Some((at, counted)) = next(rest) {
            rest = rest.get(at..).unwrap();
            // The macros themselves have a variable in the place of the id.
            if !rest.trim_start().starts_with('$') {
                all.push(Call { rest }.read(counted, format!("src/{name}")));
            }
        }
    }
    all
}

/// Where the arguments of the next call begin, and whether it counts.
fn next(text: &str) -> Option<(usize, bool)> {
    let message = text.find("message!(").map(|at| (at + "message!(".len(), false));
    let counted = text.find("counted!(").map(|at| (at + "counted!(".len(), true));
    message.into_iter().chain(counted).min()
}

/// The arguments of a call, from left to right.
struct Call<'a> {
    rest: &'a str,
}

impl Call<'_> {
    fn read(mut self, counted: bool, place: String) -> Said {
        let id = self.string(&place);
        self.comma();
        let mut english = Vec::new();
        if counted {
            self.expression();
            self.comma();
            english.push(self.string(&place));
            self.comma();
        }
        english.push(self.string(&place));
        let mut variables: BTreeSet<String> = counted.then(|| "count".to_owned()).into_iter().collect();
        while self.comma() && !self.rest.trim_start().starts_with(')') {
            let (name, value) = self.rest.split_once('=').unwrap();
            variables.insert(name.trim().to_owned());
            self.rest = value;
            self.expression();
        }
        if !variables.is_empty() {
            english.iter_mut().for_each(|text| *text = named(text));
        }
        Said { id, english, variables, place }
    }

    /// Goes over a comma, if one is next.
    fn comma(&mut self) -> bool {
        let after = self.rest.trim_start().strip_prefix(',');
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    /// Reads a string literal.
    fn string(&mut self, place: &str) -> String {
        let rest = self.rest.trim_start().strip_prefix('"');
        let rest = rest.unwrap_or_else(|| panic!("{place}: not a text: {}", self.rest));
        let mut out = String::new();
        let mut chars = rest.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.rest = rest.get(at + 1..).unwrap();
                    return out;
                }
                '\\' => match chars.next().unwrap().1 {
                    'n' => out.push('\n'),
                    '\n' => {
                        let more = chars.as_str();
                        let skipped = more.len() - more.trim_start().len();
                        skip(&mut chars, more.get(..skipped).unwrap().chars().count());
                    }
                    'u' => {
                        let (number, _) = chars.as_str().strip_prefix('{').unwrap().split_once('}').unwrap();
                        out.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
                        skip(&mut chars, number.len() + 2);
                    }
                    other => out.push(other),
                },
                c => out.push(c),
            }
        }
        panic!("{place}: a text does not end")
    }

    /// Goes over an expression, to the comma or the bracket behind it.
    fn expression(&mut self) {
        let mut depth = 0_usize;
        let mut chars = self.rest.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => loop {
                    match chars.next().unwrap().1 {
                        '"' => break,
                        '\\' => drop(chars.next()),
                        _ => {}
                    }
                },
                // A character, not a lifetime.
                '\'' if chars.as_str().chars().nth(1) == Some('\'') => skip(&mut chars, 2),
                '(' | '[' | '{' => depth += 1,
                ',' | ')' | ']' | '}' if depth == 0 => {
                    self.rest = self.rest.get(at..).unwrap();
                    return;
                }
                ')' | ']' | '}' => depth -= 1,
                _ => {}
            }
        }
        panic!("a call does not end: {}", self.rest)
    }
}

/// Goes over so many characters.
fn skip(chars: &mut impl Iterator, number: usize) {
    chars.take(number).for_each(|_| ());
}

/// The text as Fluent writes it: `{name}` is a variable, doubled braces are braces.
fn named(text: &str) -> String {
    text.replace("{{", "\u{1}").replace("}}", "\u{2}")
}

#[test]
fn calls_are_read_as_they_are_written() {
    let read = |text: &str| {
        let (at, counted) = next(text).unwrap();
        let said = Call { rest: text.get(at..).unwrap() }.read(counted, String::new());
        (said.id, said.english, said.variables.into_iter().collect::<Vec<_>>())
    };
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    assert_eq!(read(r#"message!("a", "x { y }")"#), ("a".to_owned(), texts(&["x { y }"]), Vec::new()));
    let call = "message!(\n \"a-b\",\n \"one \\\"{c}\\\" \\\n   two\",\n c = f(\"),\", ','),\n d = x,\n)";
    assert_eq!(read(call), ("a-b".to_owned(), texts(&["one \"{c}\" two"]), texts(&["c", "d"])));
    let call = "counted!(\"a\", x.len(), \"{count} y\", \"{count} ys\", m = 1)";
    assert_eq!(read(call), ("a".to_owned(), texts(&["{count} y", "{count} ys"]), texts(&["count", "m"])));
}
