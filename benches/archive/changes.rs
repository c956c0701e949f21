//! Changes of an archive, one of each kind that newsrooms make.
//!
//! In: an archive that was built. Out: the same with one thing changed. Invariants: what is changed is there, or the
//! benchmark ends; the archive builds as clean as before.

use std::fs;
use std::io;
use std::path::Path;

use crate::archive::{LANGUAGES, slug};

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// A word of one release in Tajik: of a word in English the translations would be out of date.
    Word,
    /// A message of the house that all pages in Tajik show.
    House,
    /// The photo of one release.
    Photo,
    /// The address of a contact that all releases name.
    Registry,
}

impl Change {
    /// By its name on the command line.
    pub(crate) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "word" => Self::Word,
            "house" => Self::House,
            "photo" => Self::Photo,
            "registry" => Self::Registry,
            _ => return None,
        })
    }

    /// What is there before the first build.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub(crate) fn prepare(self, folder: &Path) -> io::Result<()> {
        if self != Self::Photo {
            return Ok(());
        }
        let slug = slug(0);
        photo(folder, "photo-bus.jpg")?;
        let template = format!("releases/{slug}/release.md");
        replace(&folder.join(template), "contacts = ", "photos = [\"p1\"]\ncontacts = ")?;
        let said = [
            ("A bus on a mountain road", "Photo: BHR"),
            ("Автобус на горной дороге", "Фото: БПЧ"),
            ("Автобус дар роҳи кӯҳӣ", "Акс: БҲИ"),
        ];
        for (language, (alt, credit)) in LANGUAGES.iter().zip(said) {
            let words = folder.join(format!("locales/{language}/releases/{slug}.ftl"));
            let text = fs::read_to_string(&words)?;
            fs::write(&words, format!("{text}p1 =\n    .alt = {alt}\n    .credit = {credit}\n"))?;
        }
        Ok(())
    }

    /// Makes it.
    ///
    /// # Errors
    /// When a file cannot be read or written, or what is changed is not there.
    pub(crate) fn make(self, folder: &Path) -> io::Result<()> {
        match self {
            Self::Word => {
                let words = folder.join(format!("locales/tg/releases/{}.ftl", slug(0)));
                replace(&words, "\nlead = Дар гузориши", "\nlead = Дар ҳисоботи")
            }
            Self::House => {
                let words = folder.join("locales/tg/site.ftl");
                replace(&words, "\nsite-newsroom = Маркази матбуот", "\nsite-newsroom = Матбуот")
            }
            Self::Photo => photo(folder, "photo-stars.jpg"),
            Self::Registry => {
                replace(&folder.join("releases/registry/contacts.toml"), "bhr.taj@gmail.com", "press@bhr.example")
            }
        }
    }
}

fn photo(folder: &Path, name: &str) -> io::Result<()> {
    let photos = "tests/suite/fixtures/newsroom/releases/2026-07-schools-on-wheels";
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(photos).join(name);
    fs::copy(from, folder.join(format!("releases/{}/p1.jpg", slug(0)))).map(drop)
}

/// Replaces the first of what is there.
fn replace(path: &Path, what: &str, by: &str) -> io::Result<()> {
    let text = fs::read_to_string(path)?;
    if !text.contains(what) {
        return Err(io::Error::other(format!("{} has no {what:?}", path.display())));
    }
    fs::write(path, text.replacen(what, by, 1))
}

/// Names the site that an archive is published at, so that what only sites have is made: cards, feeds.
///
/// # Errors
/// When the settings cannot be read or written.
pub(crate) fn with_site(folder: &Path) -> io::Result<()> {
    let path = folder.join("payom.toml");
    let settings = fs::read_to_string(&path)?;
    fs::write(&path, settings.replacen("[house]\n", "[house]\nsite = \"https://press.example.org/news\"\n", 1))
}
