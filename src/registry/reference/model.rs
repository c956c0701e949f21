//! A line of the table of keys, and the tables of a file.
//!
//! In: lines `key | form | needed, or the default | what it does | example`. Out: [`Key`]s. Invariants: the path of a key
//! begins with the keys of the tables that it stands in (`event.from`); an entry of a table whose keys are chosen is `*`
//! (`facts.*`).

use super::form::Form;

/// What may stand in a file.
#[derive(Clone, Copy, Debug)]
pub struct KeyFile {
    /// What it is called: `front-matter`.
    pub name: &'static str,
    /// Where it lies.
    pub path: &'static str,
    /// What it holds, for people.
    pub what: &'static str,
    /// Whether its keys stand in sections, each of which has an id: `[dushanbe]`.
    pub sections: bool,
    /// The table.
    pub table: &'static str,
}

/// A key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The keys that lead to it, its own included, joined by points.
    pub path: &'static str,
    /// Which values it takes.
    pub form: Form,
    /// The form in words, as the table has it.
    pub form_words: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What it does.
    pub what: &'static str,
    /// A value, as TOML; empty for a table whose keys have examples.
    pub example: &'static str,
}

/// Whether a key must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Needed,
    /// Not always; what holds without it, in words.
    Without(&'static str),
}

impl Key {
    /// Reads a line; `None` where it has another form.
    #[must_use]
    pub fn parse(line: &'static str) -> Option<Self> {
        let line = line.trim_end();
        let line = line.strip_suffix(" |").unwrap_or(line);
        let mut parts = line.splitn(5, " | ").map(str::trim);
        let (path, form_words, need) = (parts.next()?, parts.next()?, parts.next()?);
        let (what, example) = (parts.next()?, parts.next().unwrap_or(""));
        let need = if need == "needed" { Need::Needed } else { Need::Without(need.trim_matches('-')) };
        Some(Self { path, form: Form::parse(form_words)?, form_words, need, what, example })
    }

    /// Its own name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.path.rsplit('.').next().unwrap_or(self.path)
    }

    /// The path of the table that it stands in; empty for the file, or its section.
    #[must_use]
    pub fn table(&self) -> &'static str {
        self.path.rsplit_once('.').map_or("", |(table, _)| table)
    }
}

impl KeyFile {
    /// Its keys, in the order of the table.
    #[must_use]
    pub fn keys(&self) -> Vec<Key> {
        lines(self.table).filter_map(Key::parse).collect()
    }
}

/// The lines of a table that hold a key.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
}
