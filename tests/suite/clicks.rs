//! Readers and writers at work, in Chromium.
//!
//! In: the shipped releases, published or previewed. Out: where clicks lead, and what the page says. How: pages
//! are opened from the disk as by a double click; where there is no Chromium the tests say so and pass, unless
//! `PAYOM_REQUIRE_BROWSER` is set.

use crate::browser::browser;
use crate::chrome::Tab;
use crate::project::Fixture;
use crate::serve::serve;

const SLUG: &str = "2018-10-opcat-sessions";

#[test]
fn from_the_home_page_to_a_release_its_pdf_and_its_other_language() {
    let Some(browser) = browser() else {
        println!("no Chromium: not clicked");
        return;
    };
    let fixture = Fixture::shipped();
    fixture.run(&["build"]).fine();
    let mut tab = Tab::open(&browser);
    tab.go(&format!("file://{}", fixture.path("output/index.html").display()));
    tab.click("section[lang=tg] h2 a", "/tg/index.html");
    assert_eq!(tab.ask("document.documentElement.lang"), "tg");
    tab.click(&format!("h3 a[href*='{SLUG}']"), &format!("/{SLUG}.tg.html"));
    assert!(tab.ask("document.querySelector('h1').innerText").contains("Дар минтақаҳои Тоҷикистон"));
    // The file behind the link, as a download would save it.
    let pdf = tab.ask("document.querySelector('.kicker .download a').href");
    let bytes = std::fs::read(pdf.strip_prefix("file://").unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"), "{pdf}");
    let shown = tab.ask("document.querySelector('.kicker .size').innerText");
    assert_eq!(shown, format!("({} кБ)", bytes.len().div_ceil(1000)));
    tab.click(".languages a[lang=ru]", &format!("/{SLUG}.ru.html"));
    assert!(
        tab.ask("document.querySelector('h1').innerText").replace('\u{A0}', " ").contains("В регионах Таджикистана")
    );
    // And back, by each of the ways.
    tab.click(".menu a[href$='index.html']", "/ru/index.html");
    tab.click(".find a[href^='project-aff-tajikistan']", "/ru/project-aff-tajikistan.html");
    tab.click(".languages a[lang=en]", "/en/project-aff-tajikistan.html");
    tab.click(&format!("h3 a[href*='{SLUG}']"), &format!("/{SLUG}.en.html"));
    tab.click(".topics a[href*='place-khorugh']", "/en/place-khorugh.html");
    tab.click(".menu a[href$='about.html']", "/en/about.html");
    assert_eq!(tab.ask("document.fonts.check('16px \"Payom Serif\"')"), "true");
}

#[test]
fn a_writer_sees_each_change_and_each_fault() {
    let Some(browser) = browser() else {
        println!("no Chromium: not clicked");
        return;
    };
    let fixture = Fixture::shipped();
    let server = serve(&fixture);
    let words = format!("locales/ru/releases/{SLUG}.ftl");
    let before = fixture.read(&words);
    let line = before.lines().find(|line| line.starts_with("heading-speakers = ")).unwrap();
    let mut tab = Tab::open(&browser);
    tab.go(&format!("http://{}/{SLUG}/{SLUG}.ru.html", server.address()));
    let problems = "document.querySelector('#payom_problems')";
    // Changed.
    fixture.write(&words, before.replace(line, "heading-speakers = Кто говорил"));
    tab.wait("document.querySelector('#heading-speakers')?.innerText === 'Кто говорил'");
    assert_eq!(tab.ask(problems), "null");
    // Broken: the second line is not indented, so the message is cut and the line is lost.
    fixture.write(&words, before.replace(line, "heading-speakers = Кто\nговорил"));
    tab.wait(&format!("{problems}?.innerText.includes('{words}:')"));
    let number = 2 + before.lines().position(|other| other == line).unwrap();
    assert!(tab.ask(&format!("{problems}.innerText")).contains(&format!("{words}:{number}:1")));
    // Missing: named in its place.
    fixture.write(&words, before.replace(line, ""));
    tab.wait("document.querySelector('mark')?.innerText === 'heading-speakers'");
    tab.wait(&format!("{problems}?.innerText.includes('heading-speakers')"));
    // Mended.
    fixture.write(&words, &before);
    tab.wait(&format!("!document.querySelector('mark') && !{problems} && document.querySelector('#heading-speakers').innerText === {:?}", line.split_once("= ").unwrap().1));
}
