//! What a message may not hold: blocks, HTML, links that lead nowhere.
//!
//! In: the tiny project with the Russian `details` spoilt. Out: the code, the place and the words. Invariants: a
//! message is one paragraph of running text; whatever is more is told.

use crate::project::{EN, Fixture, RU, TEMPLATE, TG, faults};

fn details(fixture: &Fixture, lines: &str) {
    fixture.message(RU, "details", lines);
}

faults! {
    message_is_a_list_item: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = 1. Участников было много.\n");
    };
    message_is_a_heading: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = ## Участников было много.\n");
    };
    /// Only at the left margin it is a comment.
    message_with_a_note: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details = Участников было много.\n    # проверить\n");
    };
    message_with_a_note_in_an_attribute: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:3:3"] = |f| {
        f.replace(RU, "    .short = Встреча в Душанбе\n", "    .short = Встреча в Душанбе\n  ## проверить\n");
    };
    message_is_a_quotation: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = > Участников было много.\n");
    };
    message_of_two_paragraphs: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = Участников было много.\n\n    Все остались довольны.\n");
    };
    message_with_a_rule: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = ***\n");
    };
    message_with_a_picture: ["block-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = Зал: ![зал](photo.jpg)\n");
    };
    message_with_html: ["html-in-message locales/ru/releases/2026-01-meeting.ftl:5:27"] = |f| {
        details(f, "details = Участников было <b>много</b>.\n");
    };
    message_with_a_script: ["html-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = <script>alert(1)</script>\n");
    };
    message_with_an_unknown_link: ["bad-link locales/ru/releases/2026-01-meeting.ftl:5:29"] = |f| {
        details(f, "details = Смотрите [доклад](link:raport).\n");
    };
    message_with_a_link_of_a_script: ["bad-link locales/ru/releases/2026-01-meeting.ftl:5:29"] = |f| {
        details(f, "details = Смотрите [доклад](javascript:alert).\n");
    };
    message_with_a_relative_link: ["bad-link locales/ru/releases/2026-01-meeting.ftl:5:29"] = |f| {
        details(f, "details = Смотрите [доклад](report.pdf).\n");
    };
    message_with_a_link_in_two_alphabets: ["bad-link locales/ru/releases/2026-01-meeting.ftl:5:29"] = |f| {
        details(f, "details = Смотрите [доклад](https://пpимер.рф/).\n");
    };
    message_of_a_comment: ["html-in-message locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        details(f, "details = <!-- потом -->\n");
    };
    missing_in_two_languages: [
        "missing-translation releases/2026-01-meeting/release.md:21:3",
        "missing-translation releases/2026-01-meeting/release.md:21:3",
    ] = |f| {
        f.message(RU, "details", "");
        f.message(TG, "details", "");
    };
    missing_everywhere: [
        "missing-translation releases/2026-01-meeting/release.md:21:3",
        "missing-translation releases/2026-01-meeting/release.md:21:3",
        "missing-translation releases/2026-01-meeting/release.md:21:3",
    ] = |f| {
        for path in [EN, RU, TG] {
            f.message(path, "details", "");
        }
    };
    missing_in_the_source: ["missing-translation releases/2026-01-meeting/release.md:21:3"] = |f| {
        f.message(EN, "details", "");
    };
    missing_short_headline_in_the_source: ["missing-translation locales/ru/releases/2026-01-meeting.ftl:2:6"] = |f| {
        f.replace(EN, "    .short = A meeting in Dushanbe\n", "");
    };
    missing_form_in_a_list: ["missing-attribute locales/ru/releases/2026-01-meeting.ftl:5:11"] = |f| {
        f.replace(TEMPLATE, "[facts]", "[event]\nfrom = 2026-01-12\nplaces = [\"dushanbe\", \"khujand\"]\n\n[facts]");
        details(f, "details = Встречи прошли в { LIST($event-places, form: \"in\") }.\n");
    };
    missing_month_in_all_languages: ["missing-translation locales/en/releases/2026-01-meeting.ftl:5:13"] = |f| {
        for locale in ["en", "ru", "tg"] {
            let path = format!("locales/{locale}/calendar.ftl");
            let text = f.read(&path);
            f.write(&path, text.lines().filter(|line| !line.starts_with("date-month-year")).map(|line| format!("{line}\n")).collect::<String>());
        }
        f.message(EN, "details", "details = { DATETIME($visit, dateStyle: \"month-year\") }\n");
    };
    missing_words_of_the_index: [
        "missing-translation payom.toml:1:1",
        "missing-translation payom.toml:1:1",
        "missing-translation payom.toml:1:1",
    ] = |f| {
        for locale in ["en", "ru", "tg"] {
            f.message(&format!("locales/{locale}/house.ftl"), "index-intro", "");
        }
    };
    less_in_the_release_than_the_source_has: ["missing-translation locales/en/releases/2026-01-meeting.ftl:6:1"] = |f| {
        f.append(EN, "by-hand = By hand\n");
        f.append(RU, "by-hand = Вручную\n");
    };
}

/// A hashtag is no note, and neither is a sign within a line.
#[test]
fn hashtags_are_text() {
    let fixture = Fixture::house();
    details(&fixture, "details = Участников было много.\n    #Душанбе встречает { $participants } # человек.\n");
    fixture.check().fine();
}
