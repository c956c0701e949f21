//! An archive of any number of releases in three languages, made from a number.
//!
//! In: a folder, how many releases, a seed. Out: a project in that folder that builds and checks clean: this
//! repository's house and registry, and releases of two pages each, no two alike. How: messages are put
//! together from clauses that say the same in each language, so that numbers, dates and names agree across them.

mod clauses;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use clauses::{BEGINNINGS, CLAUSES, HEADINGS};

/// The languages, in the order of the clauses.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "ru", "tg"];

/// Writes an archive. Same numbers, same bytes.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write(folder: &Path, releases: usize, seed: u32) -> io::Result<()> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&repository.join("releases/registry"), &folder.join("releases/registry"))?;
    for language in LANGUAGES {
        let from = repository.join("locales").join(language);
        let to = folder.join("locales").join(language);
        fs::create_dir_all(to.join("releases"))?;
        for entry in fs::read_dir(&from)? {
            let path = entry?.path();
            if path.is_file() {
                fs::copy(&path, to.join(path.file_name().unwrap_or_default()))?;
            }
        }
    }
    fs::copy(repository.join("locales/glossary.toml"), folder.join("locales/glossary.toml"))?;
    // Every house message that only the shipped releases use would be told as unused.
    let settings = fs::read_to_string(repository.join("payom.toml"))?;
    fs::write(folder.join("payom.toml"), format!("{settings}\n[rules]\nunused-message = \"off\"\n"))?;
    for number in 0..releases {
        release(folder, number, seed)?;
    }
    Ok(())
}

/// A walk through numbers that looks like chance.
struct Dice(u32);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
}

/// A year for which the registry knows every fact.
const YEAR: usize = 2018;

/// A release's name.
pub(crate) fn slug(number: usize) -> String {
    format!("{}-{:02}-release-{number:05}", YEAR, 1 + number / 7 % 12)
}

fn release(folder: &Path, number: usize, seed: u32) -> io::Result<()> {
    let mut dice = Dice(seed.wrapping_add(number as u32).wrapping_mul(2_654_435_761));
    let slug = slug(number);
    let (year, month, day) = (YEAR, 1 + number / 7 % 12, 1 + dice.below(28));
    let mut body = String::new();
    let mut texts = LANGUAGES.map(|_| String::new());
    let mut say = |name: &str, words: [String; 3]| {
        for (text, words) in texts.iter_mut().zip(words) {
            let _ = writeln!(text, "{name} = {words}");
        }
    };
    let headline = sentence(&mut dice, 2, number);
    say("headline", headline.map(|text| text.trim_end_matches('.').to_owned()));
    for (text, words) in texts.iter_mut().zip(BEGINNINGS) {
        let _ = writeln!(text, "    .short = {words} {number}");
    }
    let mut say = |name: &str, words: [String; 3]| {
        for (text, words) in texts.iter_mut().zip(words) {
            let _ = writeln!(text, "{name} = {words}");
        }
    };
    say("standfirst", sentence(&mut dice, 3, number));
    say("lead", sentence(&mut dice, 4, number));
    body.push_str("{ lead }\n\n{ funding }\n\n");
    for section in 0..2 {
        let heading = HEADINGS[dice.below(HEADINGS.len())];
        say(&format!("heading-{section}"), heading.map(str::to_owned));
        let _ = write!(body, "## {{ heading-{section} }}\n\n");
        for paragraph in 0..4 {
            let name = format!("text-{section}-{paragraph}");
            let count = 4 + dice.below(4);
            say(&name, sentence(&mut dice, count, number));
            let _ = write!(body, "{{ {name} }}\n\n");
        }
        for item in 0..4 {
            let name = format!("item-{section}-{item}");
            say(&name, sentence(&mut dice, 1, number));
            let _ = writeln!(body, "- {{ {name} }}");
        }
        body.push('\n');
    }
    let front = format!(
        "+++\ndate = {year}-{month:02}-{day:02}\nlabel = \"press-release\"\ndateline = \"place-date\"\n\
         places = [\"dushanbe\"]\nstandfirst = \"standfirst\"\nissued-by = [\"bhr\"]\nprojects = [\"aff-tajikistan\"]\n\
         contacts = [\"tahmina-juraeva\"]\n\n[links]\nreport = \"https://example.org/report\"\n+++\n\n"
    );
    let path = folder.join("releases").join(&slug);
    fs::create_dir_all(&path)?;
    fs::write(path.join("release.md"), format!("{front}{body}"))?;
    for (language, text) in LANGUAGES.iter().zip(texts) {
        fs::write(folder.join(format!("locales/{language}/releases/{slug}.ftl")), text)?;
    }
    Ok(())
}

/// Some clauses in a row, the same in each language.
fn sentence(dice: &mut Dice, count: usize, number: usize) -> [String; 3] {
    let figure = (1990 + dice.below(30)).to_string();
    let chosen: Vec<&[&str; 3]> = (0..count).map(|_| &CLAUSES[dice.below(CLAUSES.len())]).collect();
    [0, 1, 2].map(|language| {
        let clauses: Vec<String> = chosen.iter().map(|clause| clause[language].replace('#', &figure)).collect();
        format!("{} {number} {}.", BEGINNINGS[language], clauses.join(", "))
    })
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}
