//! What was typed and is not in a file yet.
//!
//! In: texts as they are typed. Out: the last of each, also after the machine was switched off. Invariants: a draft is on the disk when
//! [`Drafts::keep`] returns; a line that broke off is dropped when the drafts are opened, and no other with it; only the user reads them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Error, Write as _};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::file::{private, put, sync};
use super::lock::{FOLDER, own_folder};

/// The journal, in Payom's own folder of the project.
const JOURNAL: &str = "desk/drafts.jsonl";

/// Longer journals are written anew, without what was replaced.
const LONGEST: u64 = 1 << 20;

/// Drafts by the names of their texts.
#[derive(Debug)]
pub struct Drafts {
    root: PathBuf,
    kept: BTreeMap<String, Value>,
    /// `None` where it is to be opened anew.
    journal: Option<File>,
    /// Whether the journal may end within a line, because the disk took no more of it.
    is_torn: bool,
}

impl Drafts {
    /// Opens the drafts of a project.
    ///
    /// # Errors
    /// When they can be neither read nor begun.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let folder = own_folder(root)?;
        let path = folder.join(JOURNAL);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        let text = match fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let mut kept = BTreeMap::new();
        for line in text.lines() {
            let Ok(Value::Array(pair)) = serde_json::from_str(line) else { continue };
            let [Value::String(name), value] = pair.as_slice() else { continue };
            change(&mut kept, name, value.clone());
        }
        let mut drafts = Self { root: root.to_path_buf(), kept, journal: None, is_torn: false };
        // Also so that what comes next begins on a line of its own.
        drafts.begin_anew()?;
        drafts.journal()?;
        Ok(drafts)
    }

    /// Makes the journal anew, with what is kept alone.
    fn begin_anew(&mut self) -> Result<(), Error> {
        let lines: String = self.kept.iter().map(|(name, value)| line(name, value)).collect();
        put(&self.root, &format!("{FOLDER}/{JOURNAL}"), lines.as_bytes()).map_err(|failed| failed.error)?;
        (self.journal, self.is_torn) = (None, false);
        Ok(())
    }

    fn journal(&mut self) -> Result<&mut File, Error> {
        match &mut self.journal {
            Some(journal) => Ok(journal),
            none => Ok(none.insert(private(&self.root, &self.root.join(FOLDER).join(JOURNAL))?)),
        }
    }

    /// The draft of a text.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.kept.get(name)
    }

    /// All drafts, by the names of their texts.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.kept.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Keeps the draft of a text; `Null` drops it.
    ///
    /// # Errors
    /// When it is not on the disk.
    pub fn keep(&mut self, name: &str, value: Value) -> Result<(), Error> {
        if self.kept.get(name) == Some(&value) || (value.is_null() && !self.kept.contains_key(name)) {
            return Ok(());
        }
        // What broke off does not run into what comes next.
        let line = format!("{}{}", if self.is_torn { "\n" } else { "" }, line(name, &value));
        let journal = self.journal()?;
        let written = journal.write_all(line.as_bytes()).and_then(|()| sync(journal));
        let length = journal.metadata().map_or(0, |file| file.len());
        self.is_torn = written.is_err();
        written?;
        change(&mut self.kept, name, value);
        if length > LONGEST {
            // It is kept all the same.
            let _ = self.begin_anew();
        }
        Ok(())
    }
}

fn change(kept: &mut BTreeMap<String, Value>, name: &str, value: Value) {
    if value.is_null() {
        kept.remove(name);
    } else {
        kept.insert(name.to_owned(), value);
    }
}

fn line(name: &str, value: &Value) -> String {
    format!("{}\n", serde_json::json!([name, value]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A disk that is full in the middle of a line: the line is lost, and none after it.
    #[test]
    fn what_broke_off_takes_nothing_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::open(folder.path()).unwrap();
        drafts.keep("a", json!("whole")).unwrap();
        let path = folder.path().join(FOLDER).join(JOURNAL);
        drafts.journal = Some(File::open(&path).unwrap());
        assert!(drafts.keep("b", json!("refused")).is_err());
        assert_eq!(drafts.all().collect::<Vec<_>>(), [("a", &json!("whole"))]);
        fs::write(&path, [fs::read(&path).unwrap(), b"[\"b\",\"ref".to_vec()].concat()).unwrap();
        drafts.journal = None;
        drafts.keep("c", json!("whole, too")).unwrap();
        drop(drafts);
        let kept = Drafts::open(folder.path()).unwrap();
        assert_eq!(kept.all().collect::<Vec<_>>(), [("a", &json!("whole")), ("c", &json!("whole, too"))]);
    }

    #[test]
    fn a_long_journal_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::open(folder.path()).unwrap();
        let long = "ҳ".repeat(100_000);
        for number in 0..8 {
            drafts.keep("a", json!([number, long])).unwrap();
            drafts.keep("b", json!(number)).unwrap();
        }
        let path = folder.path().join(FOLDER).join(JOURNAL);
        assert!(fs::metadata(&path).unwrap().len() < LONGEST);
        drop(drafts);
        let kept = Drafts::open(folder.path()).unwrap();
        assert_eq!((kept.get("a"), kept.get("b")), (Some(&json!([7, long])), Some(&json!(7))));
    }

    #[test]
    fn drafts_outlive_the_program_and_a_line_that_broke_off() {
        let folder = tempfile::tempdir().unwrap();
        let mut drafts = Drafts::open(folder.path()).unwrap();
        drafts.keep("tg a#lead", json!(["Дар"])).unwrap();
        drafts.keep("tg a#lead", json!(["Дар шаҳр"])).unwrap();
        drafts.keep("ru a#lead", json!(["В"])).unwrap();
        drafts.keep("ru a#lead", Value::Null).unwrap();
        drop(drafts);
        let path = folder.path().join(FOLDER).join(JOURNAL);
        let mut broken = fs::read(&path).unwrap();
        broken.extend("[\"tg b\",[\"ҳ".as_bytes());
        broken.pop();
        fs::write(&path, broken).unwrap();
        let mut drafts = Drafts::open(folder.path()).unwrap();
        assert_eq!(drafts.all().collect::<Vec<_>>(), [("tg a#lead", &json!(["Дар шаҳр"]))]);
        drafts.keep("tg b", json!(1)).unwrap();
        drop(drafts);
        assert_eq!(Drafts::open(folder.path()).unwrap().get("tg b"), Some(&json!(1)));
        assert_eq!(fs::read_to_string(folder.path().join(".payom/.gitignore")).unwrap(), "*\n");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
