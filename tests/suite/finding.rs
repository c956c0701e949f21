//! Finding releases: search in the reader's browser.
//!
//! In: houses with releases, built. Out: what a reader who types words finds, in Chromium, from a disk; and what is in the index.
//! Invariants: nothing of a release that is not public is there; a build after a change gives the index of a cold one. Where there is
//! no Chromium the test in a browser says so and passes.

use crate::browser::browser;
use crate::chrome::Tab;
use crate::project::Fixture;

/// Types words into the field, and gives how many releases were found and the first headline.
fn typed(tab: &mut Tab, words: &str) -> String {
    tab.ask(&format!(
        "(input => {{ input.value = {words:?}; input.dispatchEvent(new Event('input', {{ bubbles: true }})) }})(document.querySelector('input'))"
    ));
    tab.ask("document.querySelector('#search_count').textContent + ' | ' + (document.querySelector('#search_results a')?.textContent ?? '')")
}

#[test]
fn tajik_is_found_without_its_letters() {
    let Some(browser) = browser() else {
        println!("SKIPPED: no Chromium to search in");
        return;
    };
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--format", "html"]).fine();
    let mut tab = Tab::open(&browser);
    let at = |path: &str| format!("file://{}", fixture.path(&format!("output/{path}")).display());
    tab.go(&at("tg/search.html"));
    assert_eq!(
        tab.ask("document.querySelector('form').hidden || !document.querySelector('#search_script').hidden"),
        "false"
    );
    let all = typed(&mut tab, "шиканча");
    assert!(all.starts_with("Шумораи пресс-релизҳои ёфтшуда: "), "{all}");
    let right = typed(&mut tab, "ШИКАНҶА");
    assert_eq!(all, right);
    // Both words, the beginning of the second one, without letters and with another case.
    let one = typed(&mut tab, "маърака ГУРУХ");
    assert!(one.starts_with("Шумораи пресс-релизҳои ёфтшуда: 1 | Эътилофи зидди шиканҷа"), "{one}");
    assert_eq!(tab.ask("[...document.querySelectorAll('h3 mark')].map(mark => mark.textContent)"), "гурӯҳҳои");
    let none = typed(&mut tab, "шиканча кибернетика");
    assert!(none.starts_with("Пресс-релизе, ки ҳамаи ин калимаҳоро дошта бошад, ёфт нашуд."), "{none}");
    assert_eq!(tab.ask("document.querySelectorAll('#search_results li').length"), "0");
    typed(&mut tab, "маърака гурух");
    tab.click("#search_results a", "2020-05-new-project/2020-05-new-project.tg.html");
    tab.go(&at("ru/search.html?q=%D1%91%D0%BB%D0%BA%D0%B0"));
    assert_eq!(tab.ask("document.querySelector('input').value"), "ёлка");
    let stressed = typed(&mut tab, "пы\u{301}ток");
    assert!(stressed.starts_with("Найдено релизов: "), "{stressed}");
}

/// What is in an index.
fn index(fixture: &Fixture, language: &str) -> String {
    fixture.read(&format!("output/{language}/search.js"))
}

#[test]
fn what_is_not_public_leaves_no_trace() {
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--format", "html"]).fine();
    let slug = "2020-05-new-project";
    let before = index(&fixture, "tg");
    assert!(before.contains(slug) && before.contains("маърака"), "a word of that release alone");
    let template = format!("releases/{slug}/release.md");
    for kept in ["draft = true\n", "publish = 2093-01-01T09:00\n"] {
        fixture.replace(&template, "date = ", &format!("{kept}date = "));
        fixture.run(&["build", "--format", "html", "--force"]).fine();
        let held = index(&fixture, "tg");
        assert!(!held.contains(slug) && !held.contains("маърака"), "{kept}");
        fixture.replace(&template, kept, "");
        fixture.run(&["build", "--format", "html"]).fine();
        assert_eq!(index(&fixture, "tg"), before, "{kept}");
    }
}

#[test]
fn a_changed_word_changes_the_index_and_nothing_else_of_it() {
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--format", "html"]).fine();
    let (en, tg) = (index(&fixture, "en"), index(&fixture, "tg"));
    let path = "locales/en/releases/2020-05-new-project.ftl";
    let text = fixture.read(path);
    fixture.write(path, text.replacen("headline = ", "headline = Zanzibar ", 1));
    fixture.run(&["build", "--format", "html", "--allow-stale"]).fine();
    let changed = index(&fixture, "en");
    assert!(changed.contains("zanzibar") && changed.contains("Zanzibar "));
    assert_eq!(index(&fixture, "tg"), tg);
    // An index that somebody spoilt is made anew, as a part of a build makes it.
    fixture.write("output/en/search.js", "spoilt");
    fixture.write(path, &text);
    fixture.run(&["build", "2020-05-new-project", "--format", "html"]).fine();
    assert_eq!(index(&fixture, "en"), en);
}

#[test]
fn a_house_may_do_without() {
    let fixture = Fixture::shipped();
    fixture.replace("payom.toml", "source = ", "search = false\nsource = ");
    fixture.run(&["build", "--format", "html"]).fine();
    for gone in ["search.html", "search.js"] {
        assert!(!fixture.path(&format!("output/en/{gone}")).exists(), "{gone}");
    }
    assert!(!fixture.read("output/en/index.html").contains("search.html"));
}
