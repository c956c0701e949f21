//! What Fluent's parser drops or cuts is told in words for people who write texts.
//!
//! In: the tiny project with the Russian `details` written wrongly. Out: the place and the words. How: each
//! fixture is a line of the table "Parser facts for translators"; what the parser accepts is published unchanged.

use crate::project::{Fixture, RU, SLUG, faults};

fn details(fixture: &Fixture, lines: &str) {
    fixture.message(RU, "details", lines);
}

faults! {
    tab: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:1"] = |f| {
        details(f, "details =\n\tУчастников было много.\n");
    };
    /// The value is cut silently, the next line is lost.
    text_at_the_margin: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:1"] = |f| {
        details(f, "details = Участников было\nочень много.\n");
    };
    line_begins_with_an_asterisk: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details = Участников было\n    *очень* много.\n");
    };
    line_begins_with_a_bracket: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details = Смотрите\n    [доклад](link:report).\n");
    };
    line_begins_with_a_full_stop: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details = Участников было\n    .5 тысячи.\n");
    };
    line_begins_with_a_brace: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details = Участников было\n    } много.\n");
    };
    /// This attribute and all after it are lost, the message stays.
    attribute_without_a_sign: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details = Участников было много.\n    .short Много\n    .long = Очень много\n");
    };
    attribute_in_cyrillic: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details = Участников было много.\n    .кратко = Много\n");
    };
    no_default_variant: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:8:2"] = |f| {
        details(f, "details = { $participants ->\n    [one] Один.\n    [other] Много.\n }\n");
    };
    two_default_variants: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:7:4"] = |f| {
        details(f, "details = { $participants ->\n   *[one] Один.\n   *[other] Много.\n }\n");
    };
    brace_not_closed: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:23"] = |f| {
        details(f, "details = Участников: { $participants.\n");
    };
    brace_not_opened: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:37"] = |f| {
        details(f, "details = Участников: $participants }.\n");
    };
    no_text: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details =\n");
    };
    no_text_between: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:4:1"] = |f| {
        f.message(RU, "heading", "heading =\n");
    };
    /// What stands where the text should begin is told, and not that there is none.
    no_text_but_an_asterisk: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        details(f, "details =\n    *очень* много.\n");
    };
    /// The letters in the braces are Latin: they are not what is wrong.
    selection_without_variants: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = Участников: { $participants -> }.\n");
    };
    no_sign: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details Участников было много.\n");
    };
    name_in_cyrillic: [
        "missing-translation releases/2026-01-meeting/release.md:21:3",
        "ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1",
    ] = |f| {
        details(f, "подробности = Участников было много.\n");
    };
    /// `а` and `е` of these are Cyrillic.
    name_looks_latin: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "dеtаils = Участников было много.\n");
    };
    name_with_a_space: [
        "missing-translation releases/2026-01-meeting/release.md:21:3",
        "ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1",
    ] = |f| {
        details(f, "more details = Участников было много.\n");
    };
    name_begins_with_a_digit: [
        "missing-translation releases/2026-01-meeting/release.md:21:3",
        "ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1",
    ] = |f| {
        details(f, "2details = Участников было много.\n");
    };
    variable_in_cyrillic: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = Участников: { $участники }.\n");
    };
    unknown_escape: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = Участников{ \"\\x\" }много.\n");
    };
    bad_number_of_a_character: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = Участников{ \"\\u00G0\" }много.\n");
    };
    quotes_not_closed: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = Участников { \"много }.\n");
    };
    function_in_small_letters: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = Участников: { number($participants) }.\n");
    };
    selecting_by_a_message: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = { heading ->\n   *[other] Много.\n }\n");
    };
    term_attribute_shown: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = { -house.gender }\n-house = Дом\n    .gender = m\n");
    };
    option_before_value: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        details(f, "details = { NUMBER(style: \"percent\", $participants) }\n");
    };
    /// The parser would recurse until the stack ends.
    too_many_braces: ["ftl-syntax locales/ru/releases/2026-01-meeting.ftl:5:61"] = |f| {
        details(f, &format!("details = {}60{}\n", "{".repeat(100_000), "}".repeat(100_000)));
    };
}

/// What the parser reads is published as it was written.
#[test]
fn what_is_no_fault() {
    let cases = [
        (
            "a number or a dash begins a line",
            "details = Один\n    2 и 3\n    — и четыре\n",
            "Один 2 и&nbsp;3&nbsp;— и&nbsp;четыре",
        ),
        ("braces by themselves", "details = Скобки { \"{\" } и { \"}\" } есть.\n", "Скобки { и&nbsp;} есть."),
        ("no-break space at the end", "details = Много{ \"\\u00A0\" }их.\n", "Много&nbsp;их."),
    ];
    for (what, lines, shown) in cases {
        let fixture = Fixture::house();
        details(&fixture, lines);
        fixture.run(&["build"]).fine();
        let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
        assert!(page.replace('\u{a0}', "&nbsp;").contains(shown), "{what}: {page}");
    }
}
