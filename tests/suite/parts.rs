//! Builds of a part: whatever was asked for, and whatever happened to the project before, no link leads nowhere.
//!
//! In: the shipped project, and a number from which a sequence of changes and partial builds is made. Out: the output
//! folder, crawled after each build: pages (html5gum), feeds and the map of the site (roxmltree), PDFs (lopdf).
//! `PAYOM_PARTS` is how many sequences are tried, `PAYOM_PARTS_SEED` the number of the first.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::hostile::read;
use crate::project::{Fixture, RU, Run, SLUG, TEMPLATE, TG, published};

const SITE: &str = "https://press.example.org/news/";

/// Every link of an output folder that leads nowhere, with the file that it is in; and how many links there are.
pub(crate) fn dead(out: &Path) -> (Vec<String>, usize) {
    let (mut dead, mut count) = (Vec::new(), 0);
    let mut files = Vec::new();
    gather(out, &mut files);
    for file in &files {
        let name = file.strip_prefix(out).unwrap().to_string_lossy().into_owned();
        for address in addresses(file) {
            let Some(target) = target(out, file, &address) else { continue };
            count += 1;
            if !target.is_file() {
                dead.push(format!("{name}: {address}"));
            }
        }
    }
    dead.sort();
    (dead, count)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() && !hidden {
            gather(&path, files);
        } else if !hidden {
            files.push(path);
        }
    }
}

/// What a file leads to, as it is written there.
fn addresses(file: &Path) -> BTreeSet<String> {
    let bytes = fs::read(file).unwrap();
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => {
            let text = String::from_utf8(bytes).unwrap();
            let (shape, _) = read(&text);
            // A set of sources has a width after each.
            let own = shape.addresses.iter().flat_map(|list| list.split(", "));
            let own = own.filter_map(|one| one.split(' ').next()).map(str::to_owned);
            own.chain(absolute(&text)).collect()
        }
        Some("xml") => {
            let text = String::from_utf8(bytes).unwrap();
            roxmltree::Document::parse(&text).unwrap();
            absolute(&text).collect()
        }
        Some("txt") => absolute(&String::from_utf8(bytes).unwrap()).collect(),
        Some("pdf") => {
            let document = lopdf::Document::load_mem(&bytes).unwrap();
            let links = document.objects.values().filter_map(|object| object.as_dict().ok());
            let links = links.filter_map(|link| link.get(b"A").ok()?.as_dict().ok().or(Some(link)));
            let links = links.filter_map(|action| action.get(b"URI").ok()?.as_str().ok());
            links.map(|link| String::from_utf8_lossy(link).into_owned()).collect()
        }
        _ => BTreeSet::new(),
    }
}

/// Addresses of the site in attributes, structured data and text.
fn absolute(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(SITE).skip(1).map(|rest| {
        let end = rest.find(['"', '<', '&', '\n', ' ']).unwrap_or(rest.len());
        format!("{SITE}{}", &rest[..end])
    })
}

/// The file that an address means; none for what is elsewhere.
fn target(out: &Path, file: &Path, address: &str) -> Option<PathBuf> {
    let address = address.split(['#', '?']).next().unwrap_or("");
    let path = match address.strip_prefix(SITE) {
        Some(path) => out.join(path),
        None if address.is_empty() || address.contains(':') => return None,
        // The page for wrong addresses is shown at any of them.
        None if address.starts_with('/') => out.join(address.strip_prefix("/news/").unwrap_or("elsewhere")),
        None => file.parent().unwrap().join(address),
    };
    Some(if address.ends_with('/') || path == *out { path.join("index.html") } else { path })
}

fn sound(fixture: &Fixture, what: &str) {
    let (dead, _) = dead(&fixture.path("output"));
    assert_eq!(dead, Vec::<String>::new(), "{what}");
}

/// Numbers that are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }

    fn some(&mut self, of: &[&str]) -> Vec<String> {
        let picked: Vec<String> = of.iter().filter(|_| self.below(2) == 0).map(|one| (*one).to_owned()).collect();
        if picked.is_empty() { vec![self.one(of).to_owned()] } else { picked }
    }
}

const LOCALES: [&str; 3] = ["en", "ru", "tg"];

/// Changes something, and says what.
fn change(fixture: &Fixture, slugs: &mut Vec<String>, chance: &mut Chance) -> String {
    let slug = slugs[chance.below(slugs.len())].clone();
    let tag = chance.one(&LOCALES);
    let words = format!("locales/{tag}/releases/{slug}.ftl");
    let front = format!("releases/{slug}/release.md");
    let text = fixture.read(&words);
    let own = fixture.read(&front);
    match chance.below(8) {
        0 if slugs.len() > 2 => {
            fixture.delete(&format!("releases/{slug}"));
            for tag in LOCALES {
                fixture.delete(&format!("locales/{tag}/releases/{slug}.ftl"));
            }
            slugs.retain(|other| *other != slug);
            format!("delete {slug}")
        }
        1 => {
            fixture.write(&words, text.replacen("headline =", "headline-away =", 1));
            format!("lose {words}")
        }
        2 | 7 => {
            for (slug, tag) in slugs.iter().flat_map(|slug| LOCALES.map(|tag| (slug, tag))) {
                let words = format!("locales/{tag}/releases/{slug}.ftl");
                fixture.write(&words, fixture.read(&words).replacen("headline-away =", "headline =", 1));
            }
            "find all".to_owned()
        }
        3 => {
            fixture.write(&words, text.replacen("headline = ", "headline = New: ", 1));
            format!("write {words}")
        }
        4 if !own.contains("\nlocales =") => {
            fixture.write(
                &front,
                own.replacen(
                    "\ncontacts =",
                    &format!("\nlocales = [\"en\", \"{}\"]\ncontacts =", chance.one(&["ru", "tg"])),
                    1,
                ),
            );
            format!("narrow {slug}")
        }
        5 => {
            let line = own.lines().find(|line| line.starts_with("projects =")).unwrap();
            fixture.write(&front, own.replacen(line, "projects = []", 1));
            format!("no projects in {slug}")
        }
        _ => {
            let lines = own.lines().filter(|line| !line.starts_with("locales ="));
            fixture.write(&front, lines.map(|line| format!("{line}\n")).collect::<String>());
            format!("widen {slug}")
        }
    }
}

/// Builds something.
fn build(fixture: &Fixture, slugs: &[String], chance: &mut Chance) -> (Vec<String>, Run) {
    let mut words = vec!["build".to_owned()];
    let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
    if chance.below(2) == 0 {
        words.extend(chance.some(&slugs));
    }
    let narrow = chance.below(3) > 0;
    if narrow {
        words.extend(chance.some(&LOCALES).into_iter().flat_map(|tag| ["--locale".to_owned(), tag]));
    }
    let format = chance.one(&["html", "pdf", "html,pdf", "pdf,pdf"]);
    if chance.below(3) > 0 {
        words.extend(["--format".to_owned(), format.to_owned()]);
    }
    if !narrow && !words.iter().any(|word| word == "html") && chance.below(2) == 0 {
        words.push("--combined".to_owned());
    }
    if chance.below(4) > 0 {
        words.push("--allow-stale".to_owned());
    }
    let run = fixture.run(&words.iter().map(String::as_str).collect::<Vec<_>>());
    (words, run)
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().map_or(default, |text| text.parse().unwrap())
}

#[test]
fn no_sequence_of_partial_builds_leaves_a_dead_link() {
    let (mut tried, mut built, mut links) = (0, 0, 0);
    let first = number("PAYOM_PARTS_SEED", 1);
    for seed in first..first + number("PAYOM_PARTS", 3) {
        let mut chance = Chance(seed);
        let fixture = Fixture::shipped();
        if chance.below(3) > 0 {
            fixture.replace("payom.toml", "country = ", &format!("site = \"{SITE}\"\ncountry = "));
        }
        fixture.run(&["accept"]).fine();
        let mut slugs: Vec<String> = fs::read_dir(fixture.path("releases"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.join("release.md").is_file())
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        slugs.sort();
        let mut history = Vec::new();
        for _ in 0..8 {
            if chance.below(3) > 0 {
                history.push(change(&fixture, &mut slugs, &mut chance));
            }
            let (words, run) = build(&fixture, &slugs, &mut chance);
            history.push(format!("{}: {}", words.join(" "), run.status));
            assert!(run.status <= 1, "{seed}: {history:#?}\n{}", run.err);
            tried += 1;
            built += usize::from(run.status == 0);
            let (dead, count) = dead(&fixture.path("output"));
            links += count;
            assert_eq!(dead, Vec::<String>::new(), "{seed}: {history:#?}");
        }
    }
    println!("{built} of {tried} builds published, {links} links followed");
    // Most are possible; the others lack a translation.
    assert!(built * 2 > tried && links > 0);
}

fn page(fixture: &Fixture, tag: &str) -> String {
    fixture.read(&format!("output/{SLUG}/{SLUG}.{tag}.html"))
}

/// What a build says of an address that is a folder.
const ROBOTS: &str = "crawlers read https://press.example.org/robots.txt and no other: add the line `Sitemap: https://press.example.org/news/sitemap.xml` there\n";

/// A site without a language is whole; what is added later is led to from what was there.
#[test]
fn languages_come_one_by_one() {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = ", &format!("site = \"{SITE}\"\ncountry = "));
    // A whole build is not possible.
    fixture.message(TG, "details", "");
    assert_eq!(fixture.run(&["build"]).status, 1);
    let run = fixture.run(&["build", "--locale", "en"]).fine();
    let (_, said) = run.out.split_once('\n').unwrap();
    assert_eq!(
        said,
        format!(
            "there are no pages in Russian: nothing leads to that language\nthere are no pages in Tajik: nothing leads to that language\n{ROBOTS}"
        )
    );
    sound(&fixture, "English alone");
    assert!(!page(&fixture, "en").contains("class=\"languages\""));
    assert!(!fixture.read("output/index.html").contains("lang=\"ru\""));
    let run = fixture.run(&["build", "--locale", "ru"]).fine();
    let said = format!(")\nthere are no pages in Tajik: nothing leads to that language\n{ROBOTS}");
    assert!(run.out.ends_with(&said), "{}", run.out);
    sound(&fixture, "English and Russian");
    assert!(
        page(&fixture, "en").contains(&format!("hreflang=\"ru\" href=\"{SITE}")),
        "the English page was written again"
    );
    assert!(!page(&fixture, "en").contains(".tg."));
}

/// The English page would now say something else: then it stays as it is, for nobody asked for it.
#[test]
fn what_changed_since_is_not_published_by_the_way() {
    let fixture = Fixture::house();
    fixture.run(&["build", "--locale", "en"]).fine();
    let before = page(&fixture, "en");
    fixture.message(crate::project::EN, "heading", "heading = Other words\n");
    fixture.run(&["build", "--locale", "ru"]).fine();
    assert_eq!(page(&fixture, "en"), before);
    sound(&fixture, "an older English page");
}

#[test]
fn formats_come_one_by_one() {
    for (first, second) in [("html", "pdf"), ("pdf", "html")] {
        let fixture = Fixture::house();
        let run = fixture.run(&["build", "--format", first]).fine();
        let (_, said) = run.out.split_once('\n').unwrap();
        let expected = match first {
            "html" => "3 pages without a PDF: `payom build --format pdf` makes them\npayom.toml",
            _ => "there are no pages yet: `payom build --format html` makes them\npayom.toml",
        };
        assert!(said.starts_with(expected), "{said}");
        sound(&fixture, first);
        let pages = published(&fixture).iter().filter(|path| path.ends_with(".html")).count();
        assert_eq!(pages == 0, first == "pdf");
        fixture.run(&["build", "--format", second]).fine();
        sound(&fixture, second);
        assert!(page(&fixture, "en").contains(&format!("href=\"{SLUG}.tg.pdf\"")), "{first}, then {second}");
        let list = fixture.read("output/en/index.html");
        assert!(list.contains(&format!("{SLUG}.en.pdf")), "{list}");
    }
}

/// What somebody took out of the output folder is not led to any more.
#[test]
fn what_was_taken_away_is_forgotten() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    fixture.delete(&format!("output/{SLUG}/{SLUG}.tg.html")).delete(&format!("output/{SLUG}/{SLUG}.ru.pdf"));
    fixture.run(&["build", "--locale", "en", "--locale", "ru", "--format", "html"]).fine();
    sound(&fixture, "after files were deleted");
}

/// Nothing that stays may lead to what goes: so it goes only when all that stays is written.
#[test]
fn a_deleted_release_goes_with_the_next_build_that_writes_every_page() {
    let fixture = Fixture::shipped();
    let gone = "2018-10-opcat-sessions";
    fixture.run(&["build"]).fine();
    fixture.delete(&format!("releases/{gone}"));
    for tag in LOCALES {
        fixture.delete(&format!("locales/{tag}/releases/{gone}.ftl"));
    }
    let there = || published(&fixture).iter().any(|path| path.starts_with(gone));
    let run = fixture.run(&["build", "2020-05-new-project"]).fine();
    assert!(
        there() && run.out.contains("still published, though no longer in the project: 2018-10-opcat-sessions.en"),
        "{}",
        run.out
    );
    sound(&fixture, "a release that is still there");
    fixture.run(&["build", "--locale", "en", "--locale", "ru"]).fine();
    assert!(!there(), "{:?}", published(&fixture));
    sound(&fixture, "without it");
}

/// It holds the language that goes, and leads to its PDF.
#[test]
fn the_pdf_of_all_languages_goes_with_one_of_them() {
    for part in [&["build", "--locale", "en", "--locale", "tg"][..], &["build"]] {
        let fixture = Fixture::house();
        fixture.replace("payom.toml", "country = ", &format!("site = \"{SITE}\"\ncountry = "));
        fixture.run(&["build", "--combined"]).fine();
        fixture.replace(TEMPLATE, "contacts =", "locales = [\"en\", \"tg\"]\ncontacts =");
        let run = fixture.run(part).fine();
        let gone = format!("{SLUG}.en-ru-tg.pdf");
        assert!(run.out.contains(&format!("{gone} is gone: the release is in other languages now")), "{}", run.out);
        assert!(run.out.contains(&format!("{SLUG}.en-tg.pdf is made because {gone} was published")), "{}", run.out);
        assert!(!published(&fixture).iter().any(|path| path.contains("ru")), "{:?}", published(&fixture));
        assert!(page(&fixture, "en").contains(&format!("{SLUG}.en-tg.pdf")));
        sound(&fixture, "two of three languages");
    }
}

/// The PDF of all languages: it is led to, it is not lost, and it never says what its languages do not say.
#[test]
fn the_pdf_of_all_languages_stays() {
    let fixture = Fixture::house();
    let (name, path) = (format!("{SLUG}.en-ru-tg.pdf"), format!("output/{SLUG}/{SLUG}.en-ru-tg.pdf"));
    fixture.run(&["build", "--combined"]).fine();
    assert!(
        ["en", "ru", "tg"]
            .iter()
            .all(|tag| page(&fixture, tag).contains(&format!("href=\"{name}\" type=\"application/pdf\"")))
    );
    let before = fs::read(fixture.path(&path)).unwrap();
    let run = fixture.run(&["build"]).fine();
    assert!(
        run.out.contains(&format!("{name} is made because {name} was published: write `combined = true`")),
        "{}",
        run.out
    );
    assert!(page(&fixture, "tg").contains(&name) && fs::read(fixture.path(&path)).unwrap() == before);
    fixture.message(RU, "heading", "heading = Другие слова\n");
    let run = fixture.run(&["build", "--locale", "ru"]).fine();
    assert!(
        run.out.contains(&format!("{name} still has the older text in Russian: `payom build {SLUG}` makes it anew")),
        "{}",
        run.out
    );
    fixture.run(&["build", SLUG]).fine();
    assert!(fs::read(fixture.path(&path)).unwrap() != before, "it says what the Russian edition says");
    // Asked for in the template, it is no news.
    fixture.replace(TEMPLATE, "label = ", "combined = true\nlabel = ");
    assert!(!fixture.run(&["build"]).fine().out.contains("is made because"));
    fixture.replace(TEMPLATE, "combined = true\n", "").delete(&path);
    fixture.run(&["build"]).fine();
    assert!(!fixture.path(&path).exists() && !page(&fixture, "en").contains(&name));
    sound(&fixture, "without it");
}
