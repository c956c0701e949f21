//! Markdown of other tools: named as what it is, never published with its signs.
//!
//! In: templates and messages with what people bring from elsewhere. Out: what is said of it. Invariants: what is not
//! told is printed as Markdown means it, and the same signs in ordinary sentences are let be.

use crate::project::{EN, Fixture, RU, TEMPLATE, faults};

/// A body, and what is said of it.
const TEMPLATES: &[(&str, &str)] = &[
    ("+---+---+\n| { heading } | { details } |\n+===+===+", "a table drawn with"),
    ("> | { heading } | { details } |\n> |---|---|", "a table has no place in"),
    ("- | { heading } | { details } |\n  |---|---|", "a table has no place in"),
    ("1. { heading } | { details }\n   --- | ---", "a table has no place in"),
    ("{ details }^[{ heading }]", "a footnote"),
    ("{ details }[^примечание]", "a footnote"),
    ("- [ ] { details }\n- [x] { heading }", "a list of tasks"),
    ("~~{ details }~~", "struck-out text"),
    ("=={ details }==", "highlighted text"),
    ("++{ details }++", "inserted text"),
    ("{ details }^{ heading }^", "a superscript"),
    ("{ details }~{ heading }~", "a subscript"),
    ("${ details }$", "a formula"),
    ("$$\n{ details }\n$$", "a formula"),
    ("[[{ details }]]", "a link between notes"),
    ("[{ details }][report]", "a link whose address is elsewhere"),
    ("{ heading }\n: { details }", "a list of definitions"),
    ("::: note\n{ details }\n:::", "a box"),
    ("!!! note\n\n{ details }", "a box"),
    ("> [!NOTE]\n> { details }", "a call-out"),
    ("• { heading }\n• { details }", "a bullet of a word processor"),
    ("##{ heading }\n\n{ details }", "a heading without the space"),
    ("-{ details }", "a list without the space"),
    ("** { details } **", "the sign `*` without its partner"),
    ("_{ details }", "the sign `_` without its partner"),
    ("`{ details }", "the sign ``` without its partner"),
    ("[{ details }](link:report", "a link whose brackets are not read as an address"),
    ("[{ details }](link: report)", "a link whose brackets are not read as an address"),
    ("![{ details }](my photo.png)", "a link whose brackets are not read as an address"),
    ("{ heading }\\\n{ details }", "a line break"),
    ("```\n{ details }\n```", "a block of code"),
    ("    { details }", "a block of code"),
    ("`{ details }`", "code has no place"),
    ("<b>{ details }</b>", "HTML has no place"),
    ("<!-- later -->\n\n{ details }", "a comment has no place"),
];

/// Bodies that are printed as they mean.
const FINE: &[&str] = &[
    "{ heading } | { details }",
    "{ heading } | { details } | { heading }",
    "\\| { details } \\|",
    "{ heading } \\~\\~{ details }\\~\\~",
    "{ heading }: { details }",
    "{ heading } – { details } ({ heading }), “{ heading }”…",
    "{ heading } = { details } + { heading }",
    "[{ heading }] { details }",
    "{ details }&nbsp;&mdash; { heading }&hellip;",
    "***{ details }***",
    "_{ details }_ __{ heading }__",
    "1) { details }",
    "* { heading }\n  - { details }\n\n    { heading }",
    "[{ details }](link:report)",
    "[{ details }][report]\n\n[report]: https://example.org/",
    "{ heading }\n---\n\n{ details }",
    "{ details }  \n{ heading }",
    "> { details }\n> { heading }",
    "{ details\n}",
    "## { heading } ##\n\n***\n\n{ details }",
];

/// What a translator writes, and what is said of it: refused.
const MESSAGES: &[(&str, &str)] = &[
    ("\n    | А | Б |\n    |---|---|\n    | { $participants } | в |", "a table"),
    ("\n    А | Б\n    --- | ---\n    в | г", "a table"),
    ("\n    | { $participants } |\n    |:-:|", "a table"),
    ("| { $participants } | Б |", "a table"),
    ("Слово[^примечание].", "a footnote"),
    ("Слово^[примечание].", "a footnote"),
    ("[ ] Сделать.", "a list of tasks"),
    ("[!NOTE] Важно.", "a call-out"),
    ("~~Было~~ стало.", "struck-out text"),
    ("~~{ $participants }~~ стало.", "struck-out text"),
    ("Это ==важно==.", "highlighted text"),
    ("См. [[Доклад]].", "a link between notes"),
    ("См. [доклад][report].", "a link whose address is elsewhere"),
    ("\n    Первая строка\\\n    и вторая.", "a line break"),
    ("См. [доклад](https://exam ple.org/a b).", "a link whose brackets are not read as an address"),
    ("См. [доклад](link: report).", "a link whose brackets are not read as an address"),
];

/// The same, of what may be meant as it stands: warned of.
const DOUBTFUL: &[(&str, &str)] = &[
    ("Площадь 5 м^2^.", "a superscript"),
    ("Газ CO~2~ и H~{ $participants }~O.", "a subscript"),
    ("Формула $x^2 = 4$.", "a formula"),
    ("Формула $$x$$.", "a formula"),
    ("Рады :smile: вас видеть.", "a symbol by its name"),
    ("Это ++новое++.", "inserted text"),
    ("Слово `код` здесь.", "code"),
    ("\n    • первое\n    • второе", "a bullet of a word processor"),
    ("##Заголовок", "a heading without the space"),
];

/// Sentences with the same signs.
const SENTENCES: &[&str] = &[
    "Цена | качество | { $participants }.",
    "Семинар | Душанбе",
    "Адрес: https://example.org/~user/~x/?a==b==&c=[^1] и ещё.",
    "От ~5 до ~7 %, 10^6, 5:30:45, a == b, a = b.",
    "C++ и G++, а также 5 + 5.",
    "US$5 и US$10, $7_000 и $8.",
    "#HumanRights и #ПраваЧеловека.",
    "Источники [1] и [2]; [так в тексте].",
    "**Важно** и *нужно*: [доклад](link:report).",
    "\\| А \\| Б \\|",
    "\\~\\~Было\\~\\~, 5 м\\^2\\^.",
    "Вопрос: что делать? (см. выше)",
    "Слова [так](в тексте) и [2](см. ниже).",
    "&mdash; Тире, &amp; и знак.",
];

fn body(markdown: &str) -> Fixture {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "{ details }", markdown);
    fixture
}

#[test]
fn in_a_template_each_is_named() {
    for (markdown, what) in TEMPLATES {
        let run = body(markdown).check();
        assert_eq!(run.status, 1, "{markdown:?}");
        assert!(run.err.contains(&format!("error[unsupported-markdown]: {what}")), "{markdown:?}: {}", run.err);
        let others = run.found().into_iter().filter(|found| !found.starts_with("unsupported-markdown"));
        assert_eq!(others.collect::<Vec<_>>(), Vec::<String>::new(), "{markdown:?}: {}", run.err);
    }
}

#[test]
fn in_a_template_ordinary_signs_are_printed() {
    for markdown in FINE {
        let run = body(markdown).check();
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{markdown:?}");
    }
}

/// Quotations on several lines, escaped signs, characters by name: the page shows what Markdown means.
#[test]
fn what_is_taken_is_printed_as_it_means() {
    let fixture = body("> { heading }\n> { heading }\n\n{ heading }&nbsp;&mdash; \\* { heading } \\| { details }");
    fixture.run(&["build", "--format", "html", "--locale", "en"]);
    let page = fixture.read("output/2026-01-meeting/2026-01-meeting.en.html");
    assert!(page.contains("<p>Details Details</p>"), "{page}");
    assert!(page.contains("Details\u{a0}— * Details | The meeting"), "{page}");
}

#[test]
fn in_a_message_each_is_refused() {
    for (text, what) in MESSAGES {
        let fixture = Fixture::house();
        fixture.message(RU, "details", &format!("details = {text}\n"));
        let run = fixture.check();
        assert_eq!(run.status, 1, "{text:?}");
        let said = format!("error[unsupported-markdown]: `details` in Russian has {what}");
        assert!(run.err.contains(&said), "{text:?}: {}", run.err);
        assert!(run.found().iter().all(|found| found.starts_with("unsupported-markdown")), "{text:?}: {}", run.err);
    }
}

#[test]
fn in_a_message_doubtful_signs_are_warned_of() {
    for (text, what) in DOUBTFUL {
        let fixture = Fixture::words();
        fixture.message(RU, "details", &format!("details = {text}\n"));
        let run = fixture.check();
        let said = format!("warning[stray-mark]: `details` in Russian has {what}");
        assert!(run.err.contains(&said), "{text:?}: {}", run.err);
        assert!(!run.err.contains("unsupported-markdown"), "{text:?}: {}", run.err);
    }
}

#[test]
fn in_a_message_ordinary_sentences_are_let_be() {
    for text in SENTENCES {
        let fixture = Fixture::words();
        fixture.message(RU, "details", &format!("details = {text}\n"));
        let run = fixture.check();
        assert!(
            !run.err.contains("stray-mark") && !run.err.contains("unsupported-markdown"),
            "{text:?}: {}",
            run.err
        );
    }
}

faults! {
    dialect_table_in_a_message: ["unsupported-markdown locales/ru/releases/2026-01-meeting.ftl:6:5"] = |f| {
        f.message(RU, "details", "details =\n    | Район | Сумма |\n    |---|---|\n    | { $participants } | 5 |\n");
    };
    dialect_footnote_in_a_template: ["unsupported-markdown releases/2026-01-meeting/release.md:21:12"] = |f| {
        f.replace(TEMPLATE, "{ details }", "{ details }^[{ heading }]");
    };
    dialect_footnote_in_a_message: ["unsupported-markdown locales/en/releases/2026-01-meeting.ftl:5:22"] = |f| {
        f.message(EN, "details", "details = A statement^[in Tajik] was read.\n");
    };
    dialect_attributes_of_a_heading: ["invalid-reference releases/2026-01-meeting/release.md:19:17"] = |f| {
        f.replace(TEMPLATE, "## { heading }", "## { heading } {#details}");
    };
}

#[test]
fn of_a_doubtful_sign_it_says_what_to_type() {
    let fixture = Fixture::words();
    fixture.message(RU, "details", "details = Площадь { $participants } м^2^. [Доклад](link:report) онлайн.\n");
    insta::assert_snapshot!(fixture.check().err.trim_end());
}
