//! The edits that a form asks for.
//!
//! In: an entry as its files have it, what its form holds. Out: changes of files, or which field is [`Wrong`]. Invariants: a field that says what
//! it said changes nothing; a new entry stands at the end of its file; names come before what needs them.

use super::entry::{Entry, field_name};
use super::known::{Cell, Column, Fact, Shape, facts, order};
use super::logo;
use super::values::Values;
use crate::cli::desk::office::Upload;
use crate::cli::desk::releases::language;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};
use crate::edit::entry::{Kind, list, quoted, table, tables};
use crate::edit::names::{Said, reworded};
use crate::edit::{Amendment, Change, Field, Piece, Unamended, facts as toml, tables as several};
use crate::l10n::Locale;

/// A field that keeps a form from being saved.
#[derive(Clone, Debug)]
pub(super) struct Wrong {
    /// Empty where it is no field.
    pub(super) field: String,
    pub(super) what: Message,
}

impl Wrong {
    pub(super) fn new(field: impl Into<String>, what: Message) -> Self {
        Self { field: field.into(), what }
    }

    /// A file in which somebody wrote what no form can change.
    fn in_file(path: &str) -> Self {
        Self::new(
            "",
            message!("desk-fact-refused", "This fact cannot be changed here: see {file} in an editor.", file = path),
        )
    }
}

/// That a name is missing without which there is no entry.
pub(super) fn unnamed(locale: &Locale, speaker: &Speaker) -> Wrong {
    let language = language(speaker, locale);
    Wrong::new(
        field_name(locale, None),
        message!("people-name-needed", "The name is needed: {language}.", language = language),
    )
}

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) entry: &'a Entry<'a>,
    pub(super) old: &'a Values,
    pub(super) new: &'a Values,
    pub(super) logo: Option<&'a Upload>,
    pub(super) speaker: &'a Speaker,
}

impl Asked<'_> {
    /// The changes, in the order in which they are made.
    pub(super) fn changes(&self) -> Result<Vec<Change>, Wrong> {
        let mut out: Vec<Change> = self.logo.map(|upload| logo::change(upload, self.entry)).into_iter().collect();
        for locale in self.entry.locales() {
            out.extend(self.name(locale)?);
        }
        out.extend(self.registry()?);
        Ok(out)
    }

    /// The change of the file that holds its name in a language.
    fn name(&self, locale: &Locale) -> Result<Option<Change>, Wrong> {
        let (entry, value) = (self.entry, field_name(locale, None));
        let has_name = entry.naming().found(locale, &entry.message);
        let words = |field: &str| {
            Field::new(
                Some(self.new.get(field)).filter(|text| !text.is_empty()).map(|text| Piece::Words(text.to_owned())),
            )
        };
        let mut said: Vec<Said<'_>> = Vec::new();
        if self.new.get(&value) != self.old.get(&value) {
            said.push((None, words(&value)));
        }
        let forms = entry.forms(locale);
        for form in &forms {
            let field = field_name(locale, Some(form));
            if self.new.get(&field) != self.old.get(&field) {
                said.push((Some(form), words(&field)));
            }
        }
        let is_source = *locale == entry.view.project.settings.source;
        if self.new.get(&value).is_empty()
            && has_name.is_none_or(|own| own.value.is_none())
            && (is_source || !said.is_empty())
            || said.iter().any(|(form, words)| form.is_none() && words.is_empty())
        {
            return Err(unnamed(locale, self.speaker));
        }
        if said.is_empty() {
            return Ok(None);
        }
        let sources = &entry.view.sources;
        let (path, before) = match has_name {
            Some(own) => (sources.path(own.id.span.file).to_owned(), Some(sources.text(own.id.span.file))),
            None => entry.naming().file(locale, sources),
        };
        let after = reworded(before.unwrap_or_default(), &entry.message, &said).map_err(|_| Wrong::in_file(&path))?;
        Ok(match before {
            Some(before) if before == after => None,
            Some(before) => Some(Change::Other { path, before: before.to_owned(), after }),
            None => Some(Change::New { path, bytes: after.into_bytes() }),
        })
    }

    /// The changes of the registry's files.
    fn registry(&self) -> Result<Vec<Change>, Wrong> {
        let entry = self.entry;
        let (mut out, mut new) = (Vec::new(), Vec::new());
        let kinds =
            if entry.kind == Kind::Funder { vec![Kind::Organisation, Kind::Funder] } else { vec![entry.kind] };
        for kind in kinds {
            let own = || facts(entry.kind).iter().filter(move |fact| fact.of == kind);
            let Some((path, before)) = entry.file(kind) else {
                new.push((kind, self.begun(kind)));
                continue;
            };
            let mut now = before.to_owned();
            for fact in own() {
                now = self.fact(&now, fact).map_err(|_| Wrong::in_file(path))?;
            }
            if now != before {
                out.push(Change::Other { path: path.to_owned(), before: before.to_owned(), after: now });
            }
        }
        out.extend(tables(&new, &entry.view.project));
        Ok(out)
    }

    /// The table of a new entry.
    fn begun(&self, kind: Kind) -> String {
        let (id, keys) = (self.entry.id.as_str(), order(kind, ""));
        let mut own: Vec<&Fact> = facts(self.entry.kind).iter().filter(|fact| fact.of == kind).collect();
        own.sort_by_key(|fact| keys.iter().position(|key| *key == fact.key));
        let (mut lines, mut blocks) = (Vec::new(), String::new());
        for fact in own {
            let line = |value: String| format!("{} = {value}", fact.key);
            match fact.shape {
                Shape::Many(_) => lines.push(line(list(&self.chosen(fact.key)))),
                Shape::Rows(columns) => {
                    let rows = self.rows(fact, columns);
                    if kind == Kind::Project {
                        for row in &rows {
                            blocks.push_str(&format!("\n[[{id}.{}]]\n{}\n", fact.key, row.join("\n")));
                        }
                    } else if !rows.is_empty() {
                        let rows: Vec<String> = rows.iter().map(|row| inline(row)).collect();
                        lines.push(line(format!("[{}]", rows.join(", "))));
                    }
                }
                shape => lines.extend(value(shape, self.new.get(&format!("fact/{}", fact.key))).map(line)),
            }
        }
        table(id, &lines) + &blocks
    }

    /// The ids that are chosen, in order.
    fn chosen(&self, key: &str) -> Vec<String> {
        let start = format!("list/{key}");
        let ids = (0..self.new.rows(&start)).map(|number| self.new.get(&format!("{start}/{number}")).to_owned());
        let mut out: Vec<String> = Vec::new();
        for id in ids.filter(|id| !id.is_empty()) {
            if !out.contains(&id) {
                out.push(id);
            }
        }
        out
    }

    /// The rows that are filled in, as lines.
    fn rows(&self, fact: &Fact, columns: &[Column]) -> Vec<Vec<String>> {
        let start = format!("row/{}", fact.key);
        let rows = (0..self.new.rows(&start)).map(|number| row(self.new, fact, columns, number));
        rows.filter(|row| !row.is_empty()).collect()
    }

    /// A file's text with a fact as the form has it.
    fn fact(&self, text: &str, fact: &Fact) -> Result<String, Unamended> {
        let (id, keys) = (self.entry.id.as_str(), order(fact.of, ""));
        let path = [id, fact.key];
        match fact.shape {
            Shape::Many(_) => self.many(text, fact, &keys),
            Shape::Rows(columns) => self.several(text, fact, columns),
            shape => {
                let name = format!("fact/{}", fact.key);
                let (old, new) = (self.old.get(&name), self.new.get(&name));
                if old == new {
                    return Ok(text.to_owned());
                }
                match value(shape, new) {
                    Some(value) => applied(text, toml::set(text, &path, &value, &keys)?),
                    None => applied(text, Some(toml::unset(text, &path)?)),
                }
            }
        }
    }

    /// A list of ids: those that go are taken out, those that come stand at its end.
    fn many(&self, text: &str, fact: &Fact, keys: &[&str]) -> Result<String, Unamended> {
        let (path, new) = ([self.entry.id.as_str(), fact.key], self.chosen(fact.key));
        let Some(mut there) = toml::list(text, &path) else {
            let value = list(&new);
            return if new.is_empty() {
                Ok(text.to_owned())
            } else {
                applied(text, toml::set(text, &path, &value, keys)?)
            };
        };
        let mut now = text.to_owned();
        while let Some(number) = there.iter().position(|id| !new.contains(id)) {
            now = applied(&now, Some(toml::pull(&now, &path, number)?))?;
            there.remove(number);
        }
        for (number, id) in new.iter().enumerate() {
            let place = number.to_string();
            now = match there.get(number) {
                Some(own) if own == id => now,
                Some(_) => applied(&now, toml::set(&now, &[path[0], path[1], &place], &quoted(id), &[])?)?,
                None => applied(&now, Some(toml::push(&now, &path, &quoted(id))?))?,
            };
        }
        Ok(now)
    }

    /// Rows: cells that differ, rows that are cleared, rows that come.
    fn several(&self, text: &str, fact: &Fact, columns: &[Column]) -> Result<String, Unamended> {
        let (id, start) = (self.entry.id.as_str(), format!("row/{}", fact.key));
        let (there, all) = (self.old.rows(&start), self.new.rows(&start));
        let (name, keys) = (format!("{id}.{}", fact.key), order(fact.of, fact.key));
        let mut now = text.to_owned();
        for number in (0..there).rev() {
            let place = number.to_string();
            if row(self.new, fact, columns, number).is_empty() {
                let own = match is_blocks(&now, &name) {
                    true => several::remove(&now, &name, number)?,
                    false => toml::pull(&now, &[id, fact.key], number)?,
                };
                now = applied(&now, Some(own))?;
                continue;
            }
            for column in columns {
                let field = format!("{start}/{number}/{}", column.key);
                let (path, new) = ([id, fact.key, &place, column.key], self.new.get(&field));
                if new == self.old.get(&field) {
                    continue;
                }
                now = match cell(column, new) {
                    Some(value) => applied(&now, toml::set(&now, &path, &value, &keys)?)?,
                    None => applied(&now, Some(toml::unset(&now, &path)?))?,
                };
            }
        }
        for number in there..all {
            let row = row(self.new, fact, columns, number);
            if row.is_empty() {
                continue;
            }
            let has_list = !toml::said(&now, &[id, fact.key]).is_empty();
            let own = match (is_blocks(&now, &name) || !has_list && fact.of == Kind::Project, has_list) {
                (true, _) => Some(several::add(&now, &name, &row, &[])?),
                (false, true) => Some(toml::push(&now, &[id, fact.key], &inline(&row))?),
                (false, false) => {
                    toml::set(&now, &[id, fact.key], &format!("[{}]", inline(&row)), &order(fact.of, ""))?
                }
            };
            now = applied(&now, own)?;
        }
        Ok(now)
    }
}

/// Whether several of something are tables with heads.
fn is_blocks(text: &str, name: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with(&format!("[[{name}]]")))
}

fn applied(text: &str, amendment: Option<Amendment>) -> Result<String, Unamended> {
    amendment.map_or_else(|| Ok(text.to_owned()), |own| own.apply(text).ok_or(Unamended::Unreadable))
}

/// A row as lines `key = value`; nothing where its first column is empty.
fn row(values: &Values, fact: &Fact, columns: &[Column], number: usize) -> Vec<String> {
    let said = |column: &Column| values.get(&format!("row/{}/{number}/{}", fact.key, column.key)).to_owned();
    if columns.first().is_none_or(|first| said(first).is_empty()) {
        return Vec::new();
    }
    let keys = order(fact.of, fact.key);
    let mut columns: Vec<&Column> = columns.iter().collect();
    columns.sort_by_key(|column| keys.iter().position(|key| *key == column.key));
    let line = |column: &&Column| Some(format!("{} = {}", column.key, cell(column, &said(column))?));
    columns.iter().filter_map(line).collect()
}

fn inline(row: &[String]) -> String {
    format!("{{ {} }}", row.join(", "))
}

/// A cell as TOML; nothing where it is empty.
fn cell(column: &Column, text: &str) -> Option<String> {
    match column.cell {
        _ if text.is_empty() => None,
        Cell::Flag | Cell::Day => Some(text.to_owned()),
        Cell::Choice(ids, _) => ids.contains(&text).then(|| quoted(text)),
        Cell::Phone | Cell::Words | Cell::Funder => Some(quoted(text)),
    }
}

/// A value as TOML; nothing where it is empty.
fn value(shape: Shape, text: &str) -> Option<String> {
    match shape {
        _ if text.is_empty() => None,
        Shape::Day | Shape::Flag => Some(text.to_owned()),
        Shape::Languages => Some(list(&text.split(',').map(str::to_owned).collect::<Vec<_>>())),
        _ => Some(quoted(text)),
    }
}
