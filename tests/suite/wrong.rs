//! Texts with an error that stops publishing, as the desk shows them, and the language in which a preview answers.
//!
//! In: tiny projects with texts that are spoilt. Out: the screens that say how far a release is. How: what *Publish* refuses is marked
//! wherever texts are listed or counted, and its reasons are found among many texts that are missing.

use serde_json::json;

use crate::desk::{Desk, address, body, raw, status};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

/// A screen in a language.
fn screen(desk: &Desk, path: &str, language: &str) -> String {
    let (host, key) = (desk.server.address(), &desk.key);
    let fields = format!("Host: {host}\r\nAuthorization: Payom {key}\r\nAccept-Language: {language}\r\n");
    let answer = raw(&desk.server, &format!("GET /part/{path} HTTP/1.1\r\n{fields}\r\n"));
    assert_eq!(status(&answer), "200", "{path}");
    body(&answer).to_owned()
}

/// The line of a text in the list of texts.
fn line<'s>(screen: &'s str, name: &str) -> &'s str {
    let from = screen.find(&format!("<li><a href=\"#translate/{SLUG}/ru/{name}\"")).unwrap();
    screen[from..].split("</li>").next().unwrap()
}

/// The box of a language on *Publish*.
fn language<'s>(screen: &'s str, tag: &str) -> &'s str {
    let from = screen.find(&format!("id=\"in-{tag}\"")).unwrap();
    screen[from..].split("</li>").next().unwrap()
}

#[test]
fn a_text_with_an_error_is_not_done() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let list = |desk: &Desk| screen(desk, &format!("translate/{SLUG}/ru"), "en");
    assert!(line(&list(&desk), "heading").contains("class=\"sign g\">✓<"));
    fixture.replace(RU, "heading = ", "heading = { $nothing } ");
    let shown = list(&desk);
    let own = line(&shown, "heading");
    assert!(own.contains("class=\"sign b\">!<") && own.contains("an error stops publishing"), "{own}");
    assert!(own.contains(" data-todo") && own.contains(" aria-current"), "it is what there is to do: {own}");
    assert!(line(&shown, "lead").contains("class=\"sign g\">✓<"), "{shown}");
    assert!(shown.contains("<span class=\"state bad\">! 1 text with an error</span>"), "{shown}");
    // The same on the screen on which it is refused, in the list of releases, and where copies are made.
    let gate = screen(&desk, &format!("publish/{SLUG}"), "en");
    let russian = language(&gate, "ru");
    assert!(russian.contains("4 of 5") && russian.contains("1 text with an error"), "{russian}");
    assert!(language(&gate, "tg").contains("5 texts"), "{gate}");
    let releases = screen(&desk, "releases", "en");
    assert!(releases.contains("! 4 of 5") && releases.contains("1 text with an error"), "{releases}");
    let (_, told) = desk.post("/send", &json!({ "release": SLUG }));
    let told = told["pieces"]["send"].as_str().unwrap();
    assert!(told.contains("Left out: Russian, where 1 text is missing, out of date or wrong"), "{told}");
    // In the reader's words.
    let shown = screen(&desk, &format!("translate/{SLUG}/ru"), "ru");
    assert!(line(&shown, "heading").contains("ошибка не даёт опубликовать"), "{shown}");
    fixture.replace(RU, "{ $nothing } ", "");
    assert!(line(&list(&desk), "heading").contains("class=\"sign g\">✓<"), "once it is mended it is done");
    assert!(screen(&desk, "releases", "en").contains("✓ 5 of 5"));
}

/// A part of a message, and a text in the language that others are made from.
#[test]
fn an_error_is_of_the_part_that_has_it() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    fixture.replace(RU, "    .short = ", "    .short = { $nothing } ");
    let shown = screen(&desk, &format!("translate/{SLUG}/ru"), "en");
    assert!(line(&shown, "headline.short").contains("an error stops publishing"), "{shown}");
    assert!(!line(&shown, "headline").contains("an error"), "{shown}");
    fixture.replace(EN, "heading = ", "heading = { $nothing } ");
    let gate = screen(&desk, &format!("publish/{SLUG}"), "en");
    assert!(language(&gate, "en").contains("4 of 5"), "{gate}");
}

#[test]
fn an_error_stands_before_what_is_missing() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    for name in ["heading", "lead", "details"] {
        let text = fixture.read(TG);
        let line = text.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap().to_owned();
        fixture.replace(TG, &format!("{line}\n"), &format!("# {line}\n"));
    }
    fixture.replace(RU, "heading = ", "heading = { $nothing } ");
    let gate = screen(&desk, &format!("publish/{SLUG}"), "en");
    let checks = gate.split("lines found\">").nth(1).unwrap().split("</ul>").next().unwrap();
    let lines: Vec<&str> = checks.split("<li>").skip(1).collect();
    let own = |words: &str| lines.iter().position(|line| line.contains(words));
    let many = own("Tajik: 3 texts are not translated yet").unwrap_or_else(|| panic!("{checks}"));
    assert!(own("nothing").unwrap() < many, "{checks}");
    assert_eq!(lines.iter().filter(|line| line.contains("not translated yet")).count(), 1, "{checks}");
    assert!(lines[many].contains(&format!("href=\"#translate/{SLUG}/tg/")), "it leads to the first: {checks}");
    assert!(lines.iter().all(|line| !line.contains("is missing in Tajik")), "{checks}");
    // One that is missing is named.
    fixture.replace(TG, "# heading", "heading");
    fixture.replace(TG, "# lead", "lead");
    let gate = screen(&desk, &format!("publish/{SLUG}"), "en");
    let own = gate.contains(&format!("href=\"#translate/{SLUG}/tg/details\">Mend it"));
    assert!(own && !gate.contains("not translated yet"), "{gate}");
}

/// Frames, links and pictures of a page ask for no language.
#[test]
fn what_lies_under_the_key_of_previews_speaks_the_language_of_the_screen() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    fixture.replace(TG, "heading = Тафсилот\n", "");
    let asked = |language: &str| {
        let screen = screen(&desk, &address("tg", "lead"), language);
        let folder = screen.split("data-view=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let host = desk.server.address();
        let get = |path: &str| raw(&desk.server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        let told = get(&format!("{folder}{SLUG}.tg.pdf"));
        let wrong = folder.replace(&format!(".{language}/"), ".xx/");
        assert_eq!(status(&get(&format!("{wrong}{SLUG}.tg.html"))), "404", "{wrong}");
        body(&told).to_owned()
    };
    assert!(asked("en").contains("The PDF is shown once no text is missing."));
    assert!(asked("ru").contains("PDF появится, когда не останется непереведённых текстов."));
    assert!(asked("tg").contains("PDF вақте намоён мешавад"));
}

/// Errors are looked for in all releases: in the newest at once, in older ones while somebody looks at the list.
#[test]
fn errors_of_old_releases_are_found_meanwhile() {
    const OLD: &str = "2025-01-release-7";
    let fixture = Fixture::house();
    for number in 0..70 {
        let slug = format!("2025-01-release-{number}");
        let facts =
            fixture.read(TEMPLATE).replace("date = 2026-01-15", &format!("date = 2025-01-{:02}", 1 + number % 9));
        fixture.write(&format!("releases/{slug}/release.md"), facts);
        for tag in ["en", "ru", "tg"] {
            let words = fixture.read(&format!("locales/{tag}/releases/{SLUG}.ftl"));
            fixture.write(&format!("locales/{tag}/releases/{slug}.ftl"), words);
        }
    }
    let path = format!("locales/tg/releases/{OLD}.ftl");
    fixture.replace(&path, "](link:report)", "](link:nowhere)");
    // On the last page of the list, so that nobody looks through it at once.
    fixture.replace(&format!("releases/{OLD}/release.md"), "date = 2025-01-08", "date = 2024-01-08");
    let desk = Desk::of(&fixture);
    let shown = screen(&desk, "releases", "en");
    assert!(shown.contains("data-soon") && !shown.contains("with an error"), "{shown}");
    let whole = |desk: &Desk| {
        let mut found = (0..100_000).map(|_| screen(desk, "releases", "en"));
        found.find(|shown| !shown.contains("data-soon")).unwrap()
    };
    let shown = whole(&desk);
    let row = shown.split("<tr>").find(|row| row.contains(&format!("#release/{OLD}\""))).unwrap();
    assert!(row.contains("1 text with an error"), "{row}");
    // What is mended is seen to be mended; nothing else is looked through anew.
    fixture.replace(&path, "](link:nowhere)", "](link:report)");
    assert!(!whole(&desk).contains("with an error"));
}
