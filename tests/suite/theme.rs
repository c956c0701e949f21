//! Templates of a house's own, in `theme/`.
//!
//! In: the tiny project with a file in `theme/`. Out: the pages that it makes, or a diagnostic with file and line. In
//! between: a theme replaces templates that exist, may use what they are given, and cannot leave anything unescaped.

use crate::project::{Fixture, RU, SLUG, faults, repository};

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
    theme_undefined_variable: ["template-fault theme/release.html:22:8"] = |f| {
        changed(f, "release.html", "{{ release.headline }}", "{{ release.headlin }}");
    };
    theme_undefined_word: ["template-fault theme/subjects.html:5:8"] = |f| {
        changed(f, "subjects.html", "{{ subjects.title }}", "{{ words.titel }}");
    };
    theme_unknown_part: ["template-fault theme/base.html:5:4"] = |f| {
        changed(f, "base.html", "top.html", "logo.html");
    };
    theme_syntax: ["template-fault theme/entry.html:13:4"] = |f| {
        changed(f, "entry.html", "</li>", "</li>\n{% endif %}");
    };
    /// There is no way round escaping.
    theme_unescaped: ["template-fault theme/release.html:22:25"] = |f| {
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
