//! Templates of a house's own, in `theme/`.
//!
//! In: the tiny project with a file in `theme/`. Out: the pages that it makes, or a diagnostic with file and line. Invariants:
//! a theme replaces templates that exist, may use what they are given, and cannot leave anything unescaped.

use crate::project::{Fixture, RU, SLUG, faults, repository};
use crate::serve::{get, serve};

/// Puts one of our own templates into the theme, with a change.
fn changed(fixture: &Fixture, name: &str, from: &str, to: &str) {
    let own = std::fs::read_to_string(repository().join("src/html/templates").join(name)).unwrap();
    assert_eq!(own.matches(from).count(), 1, "`{from}` in {name}");
    fixture.write(&format!("theme/{name}"), own.replace(from, to));
}

faults! {
    theme_unknown_template: ["unknown-template theme/realease.html:1:1"] = |f| {
        f.write("theme/realease.html", "");
    };
    theme_undefined_variable: ["template-fault theme/release.html:31:8"] = |f| {
        changed(f, "release.html", "{{ release.headline }}", "{{ release.headlin }}");
    };
    theme_undefined_word: ["template-fault theme/subjects.html:5:8"] = |f| {
        changed(f, "subjects.html", "{{ subjects.title }}", "{{ words.titel }}");
    };
    theme_unknown_part: ["template-fault theme/base.html:5:4"] = |f| {
        changed(f, "base.html", "top.html", "logo.html");
    };
    theme_syntax: ["template-fault theme/entry.html:16:4"] = |f| {
        changed(f, "entry.html", "</li>", "</li>\n{% endif %}");
    };
    /// There is no way round escaping.
    theme_unescaped: ["template-fault theme/release.html:31:25"] = |f| {
        changed(f, "release.html", "{{ release.headline }}", "{{ release.headline|safe }}");
    };
    theme_with_script_addresses: ["template-fault theme/home.html:1:1"] = |f| {
        changed(f, "home.html", "<a href=\"{{ locale.address }}\" hreflang", "<a href=\"javascript:{{ locale.address }}\" hreflang");
    };
    theme_in_another_encoding: ["not-utf-8 theme/home.html:1:1"] = |f| {
        f.write("theme/home.html", b"\xC4\xEE\xEC");
    };
}

/// A theme may say things its own way with the names that exist.
#[test]
fn a_theme_replaces_what_it_names() {
    let fixture = Fixture::house();
    changed(
        &fixture,
        "foot.html",
        "<p>{{ page.publisher }}</p>",
        "<p class=\"mine\">{{ page.publisher }} – {{ words.latest }}</p>",
    );
    fixture.check().fine();
    fixture.run(&["build"]).fine();
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
    assert!(page.contains("<p class=\"mine\">Дом прав человека – Последние релизы</p>"), "{page}");
}

/// Words that look like markup stay words, in a block that asks for no escaping too.
#[test]
fn a_theme_cannot_leave_out_escaping() {
    let fixture = Fixture::house();
    fixture.message(RU, "headline", "headline = A \\<b> & \"c\"\n");
    changed(
        &fixture,
        "release.html",
        "{{ release.headline }}",
        "{% autoescape false %}{{ release.headline }}{% endautoescape %}",
    );
    fixture.run(&["build", "--format", "html"]).fine();
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
    assert!(page.contains("<h1>A &lt;b&gt; &amp; "), "{page}");
}

/// Templates of fifty thousand signs that nest, each in its own way.
fn deep() -> Vec<(&'static str, String)> {
    let many = |text: &str| text.repeat(50_000 / text.len());
    let tag = |before: &str, after: &str| {
        let times = 50_000 / (before.len() + after.len());
        format!("{{{{ {}a{} }}}}", before.repeat(times), after.repeat(times))
    };
    vec![
        ("braces", many("{")),
        ("brackets", tag("[", "]")),
        ("parentheses", tag("(", ")")),
        ("maps", tag("{1:", "}")),
        ("not", tag("not ", "")),
        ("minus", tag("-", "")),
        ("plus", tag("a+", "")),
        ("tilde", tag("a~", "")),
        ("or", tag("a or ", "")),
        ("equal", tag("a==", "")),
        ("power", tag("1**", "")),
        ("filters", tag("", "|f")),
        ("tests", tag("", " is b")),
        ("attributes", tag("", ".b")),
        ("items", tag("", "[b]")),
        ("calls", tag("", "()")),
        ("choices", tag("a if b else ", "")),
        ("if", many("{% if 1 %}")),
        ("elif", format!("{{% if 1 %}}{}{{% endif %}}", many("{% elif 1 %}"))),
        ("for", many("{% for a in [1] %}")),
        ("with", many("{% with a = 1 %}")),
        ("blocks", (0..3_000).map(|number| format!("{{% block a{number} %}}")).collect()),
        ("set", many("{% set a %}")),
        ("escape", many("{% autoescape true %}")),
    ]
}

/// A thread with half the stack that those of the preview have.
fn small<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(1 << 20);
        thread.spawn_scoped(scope, work).unwrap().join().unwrap()
    })
}

#[test]
fn a_template_that_nests_without_end_is_refused_on_a_small_stack() {
    let fixture = Fixture::house();
    for (name, text) in deep() {
        fixture.write("theme/404.html", text);
        let run = small(|| fixture.check());
        let found = run.found();
        assert!(found.len() == 1 && found[0].starts_with("template-fault theme/404.html:1:"), "{name}: {}", run.err);
        assert!(run.err.contains("the template has "), "{name}: {}", run.err);
        assert!(run.err.lines().all(|line| line.chars().count() < 400), "{name}: an excerpt of a long line");
    }
}

/// What nests as deep as it may is parsed, and nothing of it ends the program.
#[test]
fn a_template_that_nests_as_deep_as_it_may_is_parsed_on_a_small_stack() {
    let around = |before: &str, after: &str, times: usize| {
        format!("{{{{ {}1{} }}}}", before.repeat(times), after.repeat(times))
    };
    let inner = around("-", "", 240);
    let fixture = Fixture::house();
    for text in [
        inner.clone(),
        around("not ", "", 240),
        around("(", ")", 20),
        around("(not -", ")", 20),
        around("1+", "", 120),
        around("", "|f", 120),
        around("", ".b", 120),
        around("1 if 1 else ", "", 60),
        format!("{}{inner}{}", "{% if 1 %}".repeat(30), "{% endif %}".repeat(30)),
        format!("{}{inner}{}", "{% for a in [1] %}".repeat(30), "{% endfor %}".repeat(30)),
        format!("{{% if 1 %}}{}{inner}{{% endif %}}", "{% elif 1 %}".repeat(100)),
    ] {
        fixture.write("theme/404.html", &text);
        let run = small(|| fixture.check());
        assert!(!run.err.contains("the template has"), "{text}: {}", run.err);
        let of_theme = |found: &String| found.starts_with("template-fault theme/404.html:");
        assert!(run.found().iter().all(of_theme), "{text}: {}", run.err);
    }
}

/// Templates that take each other in, or extend each other, without end; and one that counts without end.
#[test]
fn templates_that_go_round_are_told() {
    let loops = "{% for a in [1,2,3,4,5,6,7,8,9,0] %}";
    let counts = format!("{}{}", loops.repeat(12), "{% endfor %}".repeat(12));
    let rounds = [
        ("404.html", "{% include \"404.html\" %}"),
        ("404.html", "{% extends \"404.html\" %}"),
        ("base.html", "{% extends \"base.html\" %}"),
        ("base.html", "{% include \"base.html\" %}"),
        ("404.html", "{% block a %}{{ self.a() }}{% endblock %}"),
        ("404.html", "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}"),
        ("404.html", &counts),
    ];
    for (name, text) in rounds {
        let fixture = Fixture::house();
        fixture.write(&format!("theme/{name}"), text);
        let run = small(|| fixture.check());
        let of_theme = |found: &String| found.starts_with(&format!("template-fault theme/{name}:"));
        assert!(!run.found().is_empty() && run.found().iter().all(of_theme), "{text}: {}", run.err);
    }
}

/// The preview makes pages in threads of its own.
#[test]
fn the_preview_outlives_templates_that_nest() {
    let fixture = Fixture::house();
    for (name, text) in deep().into_iter().step_by(5) {
        fixture.write("theme/404.html", &text);
        let server = serve(&fixture);
        for path in ["/", "/nowhere", &format!("/{SLUG}/{SLUG}.ru.html")] {
            assert!(get(&server, path).starts_with("HTTP/1.1 "), "{name}: {path}");
        }
    }
}

/// What may nest in texts and facts nests as deep as it may, on a small stack.
#[test]
fn everything_that_nests_holds_on_a_small_stack() {
    let fixture = Fixture::house();
    let list: String = (0..14).map(|level| format!("{}- {{ details }}\n", "  ".repeat(level))).collect();
    fixture.replace(
        "releases/2026-01-meeting/release.md",
        "{ details }\n",
        &format!("{list}\n{}{{ details }}\n", "> ".repeat(29)),
    );
    for path in ["en", "ru", "tg"].map(|locale| format!("locales/{locale}/releases/{SLUG}.ftl")) {
        let (braces, marks) = ("{ ".repeat(49), "**".repeat(15));
        fixture.append(&path, &format!("deep = {braces}\"x\"{}\n", " }".repeat(49)));
        let lead = fixture.read(&path).lines().find(|line| line.starts_with("lead = ")).unwrap().to_owned();
        let words = lead.strip_prefix("lead = ").unwrap();
        fixture.message(&path, "lead", &format!("lead = {marks}{words}{marks}\n"));
    }
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">{}<path d=\"M0 0h9v9z\"/>{}</svg>",
        "<g opacity=\".9\">".repeat(95),
        "</g>".repeat(95)
    );
    fixture.write(&format!("releases/{SLUG}/deep.svg"), drawing);
    fixture.replace(
        "releases/2026-01-meeting/release.md",
        "## { heading }",
        "![{ photo.alt }](deep.svg)\n\n## { heading }",
    );
    for locale in ["en", "ru", "tg"] {
        fixture.append(&format!("locales/{locale}/releases/{SLUG}.ftl"), "photo =\n    .alt = A\n");
    }
    let run = small(|| fixture.run(&["build", "--jobs", "1"]));
    assert!(run.status < 2, "{}", run.err);
    assert_eq!(run.found(), [""; 0], "{}", run.err);
    // State that nests is no state.
    let state = fixture.tree("").into_keys().filter(|path| path.ends_with(".json") && path.contains(".payom"));
    for path in state.collect::<Vec<_>>() {
        fixture.write(&path, "[".repeat(100_000));
    }
    let run = small(|| fixture.run(&["build", "--jobs", "1"]));
    assert_eq!(run.found().iter().filter(|found| found.starts_with("internal")).count(), 0, "{}", run.err);
    fixture.append("payom.toml", &format!("\n[style]\ncolors = {}", "{ a = ".repeat(50_000)));
    let run = small(|| fixture.check());
    assert!(run.found().iter().all(|found| found.starts_with("invalid-toml")), "{}", run.err);
}

#[test]
fn what_browsers_refuse_is_warned_of() {
    let fixture = Fixture::house();
    let body = "<style>h1 { color: #7a1f1f }</style>\n<body style=\"margin: 0\" class";
    changed(&fixture, "base.html", "<body class", body);
    let rules = "@import url(more.css);\nbody { background: url(\"paper.png\") }\n";
    fixture.write("theme/style.css", rules);
    insta::assert_snapshot!("theme_that_browsers_refuse", warned(&fixture));
}

#[test]
fn colours_that_nobody_can_read_are_warned_of() {
    let fixture = Fixture::house();
    let dark = "@media (prefers-color-scheme: dark) { :root { --ink: #7a1f1f } }";
    fixture.write("theme/style.css", ":root { --house: #ddaaaa }\n".to_owned() + dark);
    insta::assert_snapshot!("theme_that_nobody_can_read", warned(&fixture));
}

/// What `check` and `build` both say while the pages are made nevertheless.
fn warned(fixture: &Fixture) -> String {
    let (check, build) = (fixture.check(), fixture.run(&["build", "--format", "html"]));
    assert_eq!((check.status, build.status), (0, 0), "{}", check.err);
    assert_eq!(check.err, build.err);
    check.err
}

#[test]
fn rules_of_a_house_are_taken_and_allowed_by_the_policy() {
    let fixture = Fixture::house();
    let rules = "/* <style> and url(x) in a comment */\n.letterhead{border-block-end-width:4px;background:url(\"data:image/svg+xml,%3Csvg/%3E\")}";
    let policy = |fixture: &Fixture| {
        fixture.run(&["build", "--format", "html"]).fine();
        let page = fixture.read("output/2026-01-meeting/2026-01-meeting.en.html");
        let hash = page.split_once("sha256-").unwrap().1.split_once('&').unwrap().0.to_owned();
        (page, hash)
    };
    let (_, before) = policy(&fixture);
    fixture.write("theme/style.css", rules);
    changed(
        &fixture,
        "base.html",
        "<body class",
        "{# no <style> here #}\n<stylish-card></stylish-card>\n<body class",
    );
    let (page, after) = policy(&fixture);
    let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    assert!(style.ends_with(rules), "{}", style.get(style.len() - 200..).unwrap());
    assert_ne!(before, after, "the policy allows these rules and no others");
}

#[test]
fn colours_of_the_house_are_those_of_its_pages() {
    let fixture = Fixture::house();
    fixture.write(
        "payom.toml",
        fixture.read("payom.toml") + "\n[style.colors]\nhouse = \"#7a1f1f\"\npanel = \"#f8f1f1\"\n",
    );
    fixture.run(&["build", "--format", "html"]).fine();
    let page = fixture.read("output/2026-01-meeting/2026-01-meeting.en.html");
    assert!(page.contains("@media print,(prefers-color-scheme:light){:root{--house:#7a1f1f;--panel:#f8f1f1;}}"));
    let (_, dark) = page.rsplit_once("@media screen and (prefers-color-scheme:dark){:root{--house:").unwrap();
    assert_eq!(dark.get(..9), Some("#b58383}}"), "the same red, light enough for a dark ground");
}

#[test]
fn a_wrong_address_asks_for_no_face() {
    let fixture = Fixture::house();
    let settings = fixture.read("payom.toml");
    for site in ["[house]", "[house]\nsite = \"https://press.example.org/news\""] {
        fixture.write("payom.toml", settings.replace("[house]", site));
        fixture.run(&["build", "--format", "html"]).fine();
        assert!(!fixture.read("output/404.html").contains("fonts/"), "nobody knows where they lie: {site}");
    }
}
