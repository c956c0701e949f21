//! Texts with a remark that stops nothing, in every list of the desk.
//!
//! In: the tiny project with a pair of straight quotes; the shipped one as it is. Out: screens. How: each list has a sign, a word and a colour of its own for
//! them, publishing goes on, and whoever opens such a text sees the remark.

use crate::desk::{Desk, body};
use crate::project::{Fixture, RU, SLUG};

/// The lines of the list of texts in which a remark is told.
fn told(screen: &str) -> Vec<&str> {
    screen.split("<li><a href=\"#translate/").skip(1).filter(|line| line.contains("there is a remark")).collect()
}

#[test]
fn a_remark_has_a_state_of_its_own_and_stops_nothing() {
    let fixture = Fixture::words();
    fixture.run(&["accept"]);
    let desk = Desk::of(&fixture);
    let part = |address: &str| body(&desk.get(&format!("/part/{address}"))).to_owned();
    let screens = || {
        ["releases".to_owned(), format!("translate/{SLUG}/ru"), format!("publish/{SLUG}"), format!("write/{SLUG}")]
    };
    for screen in screens() {
        assert!(!part(&screen).contains("there is a remark") && !part(&screen).contains("with a remark"), "{screen}");
    }
    fixture.replace(RU, "heading = Подробности", "heading = Подробности \"дома\"");
    fixture.run(&["accept"]);
    let list = part(&format!("translate/{SLUG}/ru"));
    let own = told(&list);
    assert_eq!(own.len(), 1, "{list}");
    assert!(
        own[0].starts_with(&format!("{SLUG}/ru/heading\"")) && own[0].contains("class=\"sign w\">?</span>"),
        "{own:?}"
    );
    assert!(!own[0].contains("data-todo"), "nothing has to be done: {own:?}");
    assert!(list.contains("<span class=\"state wait\">? 1 text with a remark</span>"), "{list}");
    let releases = part("releases");
    assert!(
        releases.contains("class=\"state wait\" href=\"#translate/") && releases.contains("1 text with a remark"),
        "{releases}"
    );
    assert!(releases.contains("Every text is translated and up to date."), "{releases}");
    let write = part(&format!("write/{SLUG}"));
    assert!(write.contains("<span class=\"state wait\">Russian – there is a remark</span>"), "{write}");
    let publish = part(&format!("publish/{SLUG}"));
    let russian = publish[publish.find("id=\"in-ru\"").unwrap()..].split("</li>").next().unwrap();
    assert!(
        russian.contains(" checked>") && russian.contains("✓ ready") && russian.contains("? 1 text with a remark"),
        "{russian}"
    );
    assert!(!publish.contains("aria-disabled"), "{publish}");
}

/// Whoever is told of a remark finds it at the text.
#[test]
fn where_a_remark_is_told_there_is_one() {
    let fixture = Fixture::shipped_as_it_is();
    let path = "locales/ru/releases/2018-10-opcat-sessions.ftl";
    fixture.replace(path, "«{ org-bhr }»", "\"{ org-bhr }\"");
    let desk = Desk::of(&fixture);
    let mut all = 0;
    for slug in ["2018-10-opcat-sessions", "2026-02-opcat-conference"] {
        for tag in ["ru", "tg"] {
            let screen = desk.get(&format!("/part/translate/{slug}/{tag}"));
            for line in told(&screen) {
                let text = desk.get(&format!("/part/translate/{}", line.split('"').next().unwrap()));
                assert!(
                    text.contains("<ul class=\"checks\" data-count=\"") && !text.contains("data-count=\"0\""),
                    "{line}"
                );
                all += 1;
            }
        }
    }
    assert!(all > 0);
}
