//! The desk for everybody: each screen in each language, on a desktop and on a phone.
//!
//! In: a project with something to do, in Chromium. Out: what axe finds, which is nothing, and how wide a screen is. Where there is no
//! Chromium or no axe-core (`.ci/run` puts it into `$VERIFY_HOME`) it says `SKIPPED`, unless `PAYOM_REQUIRE_BROWSER` is set.

use std::path::PathBuf;

use payom::cli::desk::Server;

use crate::chrome::Tab;
use crate::desk::in_a_browser::at_work;
use crate::journeys::chromium;
use crate::project::Fixture;

/// The widths of a desktop and of a phone, and the least without sideways scrolling: 1280 px at 400 %.
const WIDTHS: [u32; 3] = [1366, 390, 320];

/// Screens, and what is there when they are.
const SCREENS: [(&str, &str); 13] = [
    ("releases", "table a"),
    ("new", "#new-title"),
    ("release/2026-11-winter-school", ".facts"),
    ("write/2026-11-winter-school", ".grid textarea"),
    ("publish/2026-11-winter-school", "#publish"),
    ("translate/2026-11-winter-school/tg/lead", "[data-text$='/lead'] #target"),
    ("translate/2026-11-winter-school/tg/details", "[data-text$='/details'] .was"),
    ("translate/2026-11-winter-school/tg/headline", "[data-text$='/headline'] [data-do=reviewed]"),
    ("translate/2026-11-winter-school/tg/headline.short", "[data-text$='/headline.short'] .ask"),
    ("people", "main a"),
    ("people/contact/desk", "form[data-send='/entry']"),
    ("people/funder/+", "form[data-send='/entry']"),
    ("house", "[data-text^='translate/house'] #target"),
];

/// By how much the page is wider than the window, and what stands out.
const WIDER: &str = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
const OUTSIDE: &str = "[...document.querySelectorAll('*')].filter(own => own.getBoundingClientRect().right > innerWidth).map(own => \
    own.tagName + '.' + own.className + ' ' + own.textContent.slice(0, 20)).join(', ')";

fn axe() -> Option<String> {
    let home = std::env::var_os("VERIFY_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache/payom-referees")));
    let script = std::fs::read_to_string(home?.join("node_modules/axe-core/axe.min.js")).ok();
    if script.is_none() {
        println!("SKIPPED: screens of the desk were not judged by axe (needs axe-core in $VERIFY_HOME)");
        assert!(std::env::var_os("PAYOM_REQUIRE_BROWSER").is_none(), "there is no axe-core");
    }
    script
}

/// What axe finds on the screen.
fn judged(tab: &mut Tab) -> String {
    tab.run(
        "axe.run(document, { iframes: false }).then(found => { window.found = found.violations.map(one => \
         `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`).join('\\n'); })",
    );
    tab.ask("window.found")
}

fn for_everybody(language: &str) {
    let (Some(browser), Some(axe)) = (chromium(), axe()) else { return };
    let fixture = Fixture::journey();
    fixture.run(&["accept"]);
    fixture.replace("locales/en/releases/2026-11-winter-school.ftl", "is online", "can be read online");
    fixture.replace(
        "locales/tg/releases/2026-11-winter-school.ftl",
        "headline = ",
        "# REVIEW: мурофиа?\nheadline = ",
    );
    // A table whose cells are fields, and a quotation that has a place for its speaker.
    fixture.append(
        "releases/2026-11-winter-school/release.md",
        "\n| { grants.place } | { grants.amount } | { grants.month } |\n|---|---|---|\n| { asht } | { asht.amount } | { asht.month } |\n\n> { said }\n",
    );
    fixture.append(
        "locales/en/releases/2026-11-winter-school.ftl",
        "grants = Grants\n    .place = Place\n    .amount = Grant\n    .month = Month\nasht = Asht\n    .amount = 82,411\n    .month = May\nsaid = It was long.\n",
    );
    let server = Server::start(&fixture.path(""), 0).unwrap();
    let mut tab = Tab::open(&browser);
    tab.before_each_page(&format!("localStorage.setItem('payom-language', '{language}')"));
    tab.size(1366, 768);
    at_work(&mut tab, &server, "document.querySelectorAll('table a').length > 1");
    assert_eq!(tab.ask("document.documentElement.lang"), language);
    tab.run(&axe);
    let mut wrong = Vec::new();
    for width in WIDTHS {
        tab.size(width, 844);
        for (screen, there) in SCREENS {
            tab.visit(&format!("http://{}/#{screen}", server.address()));
            tab.wait(&format!("location.hash === '#{screen}' && document.querySelector({there:?}) !== null"));
            if screen.starts_with("release/") {
                tab.ask("document.querySelector('#add-places').click()");
                tab.wait("document.activeElement.matches('.pick[open] input')");
            }
            tab.wait("document.fonts.status === 'loaded'");
            let wide: i32 = tab.ask(WIDER).parse().unwrap();
            // A pixel is a matter of rounding.
            if wide > 1 {
                wrong.push(format!("{screen} at {width}: {wide} too wide: {}", tab.ask(OUTSIDE)));
            }
            let found = if width == 320 { String::new() } else { judged(&mut tab) };
            wrong.extend(found.lines().map(|line| format!("{screen} at {width}: {line}")));
        }
        tab.press("F1", 0);
        tab.wait("document.querySelector('#keys').open");
        let found = judged(&mut tab);
        wrong.extend(found.lines().map(|line| format!("keys at {width}: {line}")));
        tab.ask("document.querySelector('#keys').close()");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn in_english() {
    for_everybody("en");
}

#[test]
fn in_russian() {
    for_everybody("ru");
}

#[test]
fn in_tajik() {
    for_everybody("tg");
}
