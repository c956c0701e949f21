//! Two people at the desk, from the first click to the last.
//!
//! In: the program itself, and Chromium; in each language of the desk, and once with the keyboard alone. Out: what is in the files of the
//! project afterwards, as a diff that is stored and that a person would have made. How: clicks are those of a mouse and keys those of a
//! keyboard; waiting is for what a page shows or a file holds, never for a time. Where there is no Chromium it says `SKIPPED`, unless
//! `PAYOM_REQUIRE_BROWSER` is set.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Instant;

use similar::TextDiff;

use crate::browser::browser;
use crate::chrome::Tab;
use crate::desk::tree;
use crate::project::{Fixture, english, published};

/// Chromium, or that nothing was clicked.
pub(crate) fn chromium() -> Option<PathBuf> {
    let found = browser();
    if found.is_none() {
        println!("SKIPPED: nobody went through the desk in a browser (needs Chromium)");
    }
    found
}

/// What differs between two states of a project, as a diff; what is published is left out.
pub(crate) fn difference(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> String {
    let mut paths: Vec<&String> = before.keys().chain(after.keys()).collect();
    paths.sort();
    paths.dedup();
    let is_own = |path: &&&String| !path.starts_with("output/") && before.get(**path) != after.get(**path);
    let one = |path: &String| {
        let (old, new) = (before.get(path), after.get(path));
        let name = |side: &str, text: Option<&String>| {
            text.map_or_else(|| "/dev/null".to_owned(), |_| format!("{side}/{path}"))
        };
        let empty = String::new();
        let diff = TextDiff::from_lines(old.unwrap_or(&empty), new.unwrap_or(&empty));
        diff.unified_diff().context_radius(2).header(&name("a", old), &name("b", new)).to_string()
    };
    paths.iter().filter(is_own).map(|path| one(path)).collect()
}

/// Somebody at a desk.
pub(crate) struct Visit<'f> {
    fixture: &'f Fixture,
    program: Child,
    /// Where the desk is: host and port.
    pub(crate) host: String,
    pub(crate) tab: Tab,
    by_keys: bool,
}

/// Starts the program; it, and the address that it prints.
pub(crate) fn started(fixture: &Fixture, port: &str) -> (Child, String) {
    let mut command = english(env!("CARGO_BIN_EXE_payom"));
    command.arg("--root").arg(fixture.path("")).args(["desk", "--no-browser", "--port", port]);
    let mut program = command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(program.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
    let address = said.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
    (program, address.to_owned())
}

impl<'f> Visit<'f> {
    pub(crate) fn begin(fixture: &'f Fixture, browser: &Path, language: &str, by_keys: bool) -> Self {
        let (program, address) = started(fixture, "0");
        let host = address["http://".len()..].split('/').next().unwrap().to_owned();
        let mut tab = Tab::open(browser);
        tab.size(1366, 768);
        let mut visit = Self { fixture, program, host, tab, by_keys };
        visit.arrive(&address);
        if language != "en" {
            visit.press(&format!("[data-language={language}]"));
            visit.tab.wait(&format!("document.documentElement.lang === {language:?}"));
        }
        visit
    }

    /// Opens the address that the program printed.
    fn arrive(&mut self, address: &str) {
        self.tab.visit(address);
        self.tab.wait("document.querySelector('.start table') !== null && location.hash === ''");
    }

    /// Presses what a selector means.
    pub(crate) fn press(&mut self, selector: &str) {
        if self.by_keys {
            self.tab.walk(selector);
            self.tab.press("Enter", 0);
        } else {
            self.tab.tap(selector);
        }
    }

    /// Goes into a field and says what shall be in it.
    pub(crate) fn fill(&mut self, selector: &str, text: &str) {
        if self.by_keys {
            // Whoever comes with the Tab key has all of it selected.
            self.tab.walk(selector);
        } else {
            // Whoever sees that the caret is elsewhere, since something moved under the mouse, clicks again.
            let there = format!("document.activeElement === document.querySelector({selector:?})");
            for _ in 0..3 {
                self.tab.tap(selector);
                if self.tab.ask(&there) == "true" {
                    break;
                }
            }
        }
        self.tab.ask("document.activeElement.select()");
        self.tab.type_text(text);
        self.tab.wait(&format!("document.querySelector({selector:?}).value === {text:?}"));
    }

    /// Waits for the field of a text.
    pub(crate) fn at(&mut self, name: &str) {
        self.tab.wait(&format!(
            "document.querySelector('.translator')?.dataset.text.endsWith('/{name}') && document.activeElement.id === 'target'"
        ));
    }

    /// What the field says.
    fn says(&mut self, text: &str) {
        self.tab.wait(&format!("document.querySelector('#target').value === {text:?}"));
    }

    /// Puts a name or a fact in where the caret is: a brace opens the list.
    fn token(&mut self, label: &str) {
        let insert = format!("[data-insert=\"⟦{label}⟧\"]");
        self.tab.type_text("{");
        self.tab.wait("document.activeElement.matches('.tools input')");
        if self.by_keys {
            for _ in 0..20 {
                if self.tab.ask(&format!("document.activeElement.matches('.tools {insert}')")) == "true" {
                    break;
                }
                self.tab.press("ArrowDown", 0);
            }
            self.tab.press("Enter", 0);
        } else {
            self.tab.tap(&format!(".tools {insert}"));
        }
        self.tab.wait(&format!(
            "document.activeElement.id === 'target' && document.querySelector('#target').value.includes('⟦{label}⟧')"
        ));
    }

    /// Does what the button of a remark says.
    fn answer(&mut self) {
        self.tab.wait("!!document.querySelector('#remarks [data-whole]')");
        if !self.by_keys {
            return self.tab.tap("#remarks [data-whole]");
        }
        for _ in 0..20 {
            self.tab.press("F8", 0);
            if self.tab.ask("!!document.activeElement.querySelector('[data-whole]')") == "true" {
                break;
            }
        }
        self.tab.press("Enter", 0);
    }

    /// Waits until a draft is on the disk.
    pub(crate) fn kept(&mut self, text: &str) {
        let journal = self.fixture.path(".payom/desk/drafts.jsonl");
        let since = Instant::now();
        while !fs::read_to_string(&journal).unwrap_or_default().contains(text) {
            assert!(since.elapsed().as_secs() < 60, "never kept: {text}");
            self.tab.ask("document.title");
        }
    }

    /// The power goes; the next day somebody starts the desk again.
    pub(crate) fn next_day(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
        let (program, address) = started(self.fixture, self.host.rsplit(':').next().unwrap());
        self.program = program;
        self.arrive(&address);
    }
}

impl Drop for Visit<'_> {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Farrukh translates into Tajik.
fn farrukh(language: &str, by_keys: bool) {
    const SCHOOL: &str = "2026-11-winter-school";
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::journey();
    fixture.run(&["accept"]);
    fixture.replace(&format!("locales/en/releases/{SCHOOL}.ftl"), "is online", "can be read online");
    fixture.run(&["accept", "--locale", "ru"]);
    let before = tree(&fixture);
    let mut visit = Visit::begin(&fixture, &browser, language, by_keys);
    // What waits stands first: a text that is missing, typed with names, facts and a word of the glossary.
    visit.press(&format!(".waiting [href=\"#translate/{SCHOOL}/tg\"]"));
    visit.at("lead");
    visit.token("Хонаи ҳуқуқи инсон");
    visit.tab.type_text(" барои ");
    visit.token("28");
    visit.tab.type_text(" ҳуқуқшиноси ҷавон мактаби зимистонӣ оид ба ");
    visit.press(".help [data-insert=\"мурофиаи одилона\"]");
    visit.tab.wait("document.activeElement.id === 'target'");
    visit.tab.type_text(" кушод");
    visit.answer();
    visit.says("⟦Хонаи ҳуқуқи инсон⟧ барои ⟦28⟧ ҳуқуқшиноси ҷавон мактаби зимистонӣ оид ба мурофиаи одилона кушод.");
    visit.tab.press("Enter", 2);
    // The next one is left in the middle: the page is loaded anew, then the program dies.
    visit.at("heading");
    visit.tab.type_text("Панҷ рӯзи");
    visit.kept("Панҷ рӯзи");
    visit.tab.ask("(window.left = true, location.reload())");
    visit.tab.wait("!window.left && document.readyState === 'complete'");
    visit.at("heading");
    visit.says("Панҷ рӯзи");
    visit.tab.type_text(" машғулияти");
    visit.kept("Панҷ рӯзи машғулияти");
    let now = difference(&before, &tree(&fixture));
    assert!(now.contains("+lead = ") && !now.contains("+heading = "), "a draft is in no file: {now}");
    visit.next_day();
    assert_eq!(visit.tab.ask("document.documentElement.lang"), language);
    visit.press(&format!(".waiting [href=\"#translate/{SCHOOL}/tg\"]"));
    visit.at("heading");
    visit.says("Панҷ рӯзи машғулияти");
    visit.tab.type_text(" амалӣ");
    visit.tab.press("Enter", 2);
    // The English has changed, and the translation is still right.
    visit.at("details");
    visit.tab.wait("document.querySelector('.was ins')?.textContent.trim() === 'can be read'");
    visit.tab.wait("document.querySelectorAll('.list [data-todo]').length === 1");
    visit.tab.press("Enter", 2);
    visit.tab.wait("!document.querySelector('.was') && document.querySelectorAll('.list [data-todo]').length === 0");
    // Somebody else shall look at it.
    visit.press(".ask summary");
    visit.fill("#ask", "«Воқеӣ» калимаи дуруст аст?");
    visit.press("[data-do=ask]");
    visit.tab.wait("!!document.querySelector('[data-do=reviewed]')");
    drop(visit);
    insta::assert_snapshot!("farrukh", difference(&before, &tree(&fixture)));
    fixture.check().fine();
}

#[test]
fn farrukh_translates_in_english() {
    farrukh("en", false);
}

#[test]
fn farrukh_translates_in_russian() {
    farrukh("ru", false);
}

#[test]
fn farrukh_translates_in_tajik() {
    farrukh("tg", false);
}

#[test]
fn farrukh_translates_with_the_keyboard_alone() {
    farrukh("tg", true);
}

/// The texts that Madina and the translators write.
const WRITTEN: [(&str, &str); 3] = [
    (
        "en",
        "headline = Winter school for 28 young lawyers opens in Dushanbe\n    .short = Winter school in Dushanbe\n\n\
         standfirst = The lawyers will learn how to help victims of torture.\n\n\
         lead = A winter school for young lawyers has opened in Dushanbe. It is part of the project “{ project-anti-torture-agenda }”.\n\n\
         heading = Five days of practice\n\n\
         details = The lawyers will work on cases from practice.\n",
    ),
    (
        "ru",
        "headline = В Душанбе открылась зимняя школа для 28 молодых юристов\n    .short = Зимняя школа в Душанбе\n\n\
         standfirst = Юристы узнают, как помогать жертвам пыток.\n\n\
         lead = В Душанбе открылась зимняя школа для молодых юристов. Она проходит в рамках проекта «{ project-anti-torture-agenda }».\n\n\
         heading = Пять дней практики\n\n\
         details = Юристы разберут дела из практики.\n",
    ),
    (
        "tg",
        "headline = Дар Душанбе мактаби зимистонӣ барои 28 ҳуқуқшиноси ҷавон кушода шуд\n    .short = Мактаби зимистонӣ дар Душанбе\n\n\
         standfirst = Ҳуқуқшиносон меомӯзанд, ки ба қурбониёни шиканҷа чӣ гуна кӯмак расонанд.\n\n\
         lead = Дар Душанбе барои ҳуқуқшиносони ҷавон мактаби зимистонӣ кушода шуд. Он қисми лоиҳаи «{ project-anti-torture-agenda }» аст.\n\n\
         heading = Панҷ рӯзи машғулияти амалӣ\n\n\
         details = Ҳуқуқшиносон парвандаҳои воқеиро баррасӣ мекунанд.\n",
    ),
];

/// Madina begins a release, fills in its facts, changes a number and publishes.
fn madina(language: &str, by_keys: bool) {
    const SCHOOL: &str = "2020-11-winter-school";
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let before = tree(&fixture);
    let mut visit = Visit::begin(&fixture, &browser, language, by_keys);
    visit.press("[href=\"#new\"]");
    visit.tab.wait("!!document.querySelector('#new-title')");
    visit.fill("#new-title", "Winter school for 28 young lawyers opens in Dushanbe");
    // Month and day are the same, in whatever order the browser asks for them.
    if by_keys {
        visit.tab.walk("#new-day");
    } else {
        visit.tab.tap("#new-day");
    }
    for digit in "11112020".chars() {
        visit.tab.press(&digit.to_string(), 0);
    }
    visit.tab.wait("document.querySelector('#new-day').value === '2020-11-11'");
    if !by_keys {
        visit.tab.tap("h1");
    } else {
        visit.tab.walk("#new-kind");
    }
    visit.tab.wait("document.querySelector('#new-slug').value === '2020-11-winter-school-28-young'");
    visit.fill("#new-slug", SCHOOL);
    visit.press("form button.main");
    visit.tab.wait(&format!("location.hash === '#release/{SCHOOL}' && !!document.querySelector('.facts')"));
    // Facts: what is found by a name in whatever language; who is credited is shown at once.
    for (fact, words, id) in
        [("projects", "гуруххои хифзи", "anti-torture-agenda"), ("contacts", "davlat", "shoira-davlatova")]
    {
        visit.press(&format!("#add-{fact}"));
        visit.tab.wait("document.activeElement.matches('.pick[open] input')");
        visit.tab.type_text(words);
        let choice = format!(".pick[open] li:not([hidden]) button[value={id}]");
        visit.tab.wait(&format!("!!document.querySelector('{choice}') && document.querySelectorAll('.pick[open] li:not([hidden]) button').length === 1"));
        if by_keys {
            visit.tab.press("Enter", 0);
        }
        visit.press(&choice);
        visit.tab.wait(&format!(
            "[...document.querySelectorAll('form.fact')].some(form => form.fact.value === '{fact}' && form.querySelector('.chip'))"
        ));
    }
    visit.tab.wait("document.querySelectorAll('aside .lines li').length > 1");
    // She writes, and the translators translate, in their editors.
    for (tag, text) in WRITTEN {
        fixture.write(&format!("locales/{tag}/releases/{SCHOOL}.ftl"), text);
    }
    let template = format!("releases/{SCHOOL}/release.md");
    fixture.replace(&template, "{ lead }\n", "{ lead }\n\n{ funding }\n");
    fixture.run(&["accept"]);
    let translated = tree(&fixture);
    // Later there are more of them: both translations wait.
    visit.tab.ask("(window.left = true, location.reload())");
    visit.tab.wait("!window.left && document.querySelector('#fact-headline') !== null");
    visit.fill("#fact-headline", "Winter school for 32 young lawyers opens in Dushanbe");
    visit.tab.press("Enter", 0);
    visit.tab.wait("document.querySelector('#said:not(:empty, .lasting)') && document.querySelector('#fact-headline').value.includes('32')");
    insta::assert_snapshot!("madina_changes_a_number", difference(&translated, &tree(&fixture)));
    // A sentence more, in the text itself.
    visit.press(&format!("[href=\"#write/{SCHOOL}\"]"));
    let lead = ".line[data-name=lead] textarea";
    visit.tab.wait(&format!("location.hash === '#write/{SCHOOL}' && document.querySelector('{lead}') !== null"));
    if by_keys {
        visit.tab.walk(lead);
    } else {
        visit.tab.tap(lead);
    }
    visit.tab.ask("document.activeElement.setSelectionRange(10000, 10000)");
    visit.tab.type_text(" It lasts five days.");
    visit.tab.press("s", 2);
    visit.tab.wait("document.querySelector('.line[data-name=lead]')?.dataset.saved.endsWith(' It lasts five days.')");
    visit.press(".head [href=\"#releases\"]");
    for tag in ["ru", "tg"] {
        visit.tab.wait(&format!("!!document.querySelector('.state.wait[href=\"#translate/{SCHOOL}/{tag}\"]')"));
    }
    // Published in English alone, once what is left out was seen.
    visit.press(&format!("[href=\"#publish/{SCHOOL}\"]"));
    visit.tab.wait("document.querySelector('#in-ru')?.disabled && document.querySelector('#in-tg').disabled && document.querySelector('#in-en').checked");
    assert_eq!(visit.tab.ask("document.querySelector('#publish').getAttribute('aria-disabled')"), "true");
    let open: usize = visit.tab.ask("document.querySelectorAll('[name=seen]').length").parse().unwrap();
    assert_ne!(open, 0);
    for number in 0..open {
        let next = "[name=seen]:not(:checked)";
        if by_keys {
            visit.tab.walk(next);
            visit.tab.press(" ", 0);
        } else {
            visit.tab.tap(next);
        }
        visit.tab.wait(&format!("document.querySelectorAll('[name=seen]:checked').length === {}", number + 1));
    }
    visit.tab.wait("!document.querySelector('#publish').hasAttribute('aria-disabled')");
    visit.press("#publish");
    visit.tab.wait("!!document.querySelector('#result')");
    drop(visit);
    // Its comments are in the language of who began it; all else is the same.
    let changed = difference(&before, &tree(&fixture));
    if language == "en" {
        insta::assert_snapshot!("madina_with_comments", changed);
    }
    let bare = changed.lines().filter(|line| !line.starts_with("+#") && !line.starts_with("@@"));
    let bare: Vec<&str> = bare.map(|line| line.split(" #").next().unwrap().trim_end()).collect();
    insta::assert_snapshot!("madina", bare.join("\n"));
    let files = ["html", "pdf", "txt"].map(|kind| format!("{SCHOOL}/{SCHOOL}.en.{kind}"));
    let own: Vec<String> = published(&fixture).into_iter().filter(|path| path.contains(SCHOOL)).collect();
    assert!(files.iter().all(|file| own.contains(file)), "{own:?}");
    assert!(own.iter().all(|path| !path.contains(".ru.") && !path.contains(".tg.")), "{own:?}");
}

#[test]
fn madina_publishes_in_english() {
    madina("en", false);
}

#[test]
fn madina_publishes_in_russian() {
    madina("ru", false);
}

#[test]
fn madina_publishes_in_tajik() {
    madina("tg", false);
}

#[test]
fn madina_publishes_with_the_keyboard_alone() {
    madina("en", true);
}
