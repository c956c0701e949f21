//! Corrections, updates and withdrawals: what readers, lists and machines learn of them, and when.

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, faults, repository};

/// The tiny project with a site, and with the messages of the house that tell of changes.
fn house() -> Fixture {
    let fixture = Fixture::house();
    prepare(&fixture);
    fixture
}

fn prepare(fixture: &Fixture) {
    fixture.replace("payom.toml", "country = \"TJ\"", "country = \"TJ\"\nsite = \"https://press.example.org\"");
    for locale in ["en", "ru", "tg"] {
        let path = format!("locales/{locale}/house.ftl");
        let shipped = std::fs::read_to_string(repository().join(&path)).unwrap();
        let sections = shipped.split("\n## ");
        let changes = sections.into_iter().find(|section| section.contains("corrected-on =")).unwrap();
        fixture.append(&path, &format!("\n## {changes}"));
    }
}

/// Writes a message of the release in all languages.
fn note(fixture: &Fixture, id: &str, texts: [&str; 3]) {
    for (path, text) in [EN, RU, TG].into_iter().zip(texts) {
        fixture.append(path, &format!("\n{id} = {text}\n"));
    }
}

fn amend(fixture: &Fixture, keys: &str) {
    fixture.replace(TEMPLATE, "\n[facts]", &format!("\n{keys}\n[facts]"));
}

const CORRECTIONS: &str = "[[corrections]]\ndate = 2026-01-16\nkind = \"update\"\nnote = \"more\"\n\
    [[corrections]]\ndate = 2026-01-20T15:30\nkind = \"correction\"\nnote = \"figure\"\nlocales = [\"en\", \"ru\"]\n";

fn corrected() -> Fixture {
    let fixture = house();
    amend(&fixture, CORRECTIONS);
    note(&fixture, "more", ["The report is online.", "Доклад опубликован.", "Гузориш нашр шуд."]);
    note(
        &fixture,
        "figure",
        ["An earlier version named { $participants } guests.", "Участников было { $participants }.", "…"],
    );
    fixture
}

/// A file of the release that was built.
fn made(fixture: &Fixture, ending: &str) -> String {
    fixture.read(&format!("output/{SLUG}/{SLUG}.{ending}"))
}

#[test]
fn every_format_has_the_notices_newest_first() {
    let fixture = corrected();
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    let (html, text) = (made(&fixture, "en.html"), made(&fixture, "en.txt"));
    let newest = "Corrected on 20\u{a0}January 2026:";
    for words in [newest, "Updated on 16\u{a0}January 2026:"] {
        assert!(html.replace("&nbsp;", "\u{a0}").contains(words), "{words}\n{html}");
        assert!(text.contains(&words.replace('\u{a0}', " ")), "{words}\n{text}");
    }
    let place = |text: &str, word: &str| text.find(word).unwrap();
    for edition in [&html, &text] {
        assert!(place(edition, "Corrected on") < place(edition, "Updated on"));
        assert!(edition.contains("An earlier version named 60"));
    }
    assert!(place(&text, "A meeting on human rights") < place(&text, "Corrected on"), "under the headline");
    let tajik = made(&fixture, "tg.txt");
    assert!(tajik.contains("Навсозӣ шуд") && !tajik.contains("Ислоҳ шуд"), "it does not concern Tajik: {tajik}");
    insta::assert_snapshot!("corrected_en", text);
    insta::assert_snapshot!("corrected_ru", made(&fixture, "ru.txt"));
    insta::assert_snapshot!("corrected_tg", tajik);
}

#[test]
fn dates_of_change_move_and_the_day_of_the_release_stays() {
    let fixture = corrected();
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    let html = made(&fixture, "en.html");
    for sign in [
        "\"datePublished\":\"2026-01-15\"",
        "\"dateModified\":\"2026-01-20T15:30:00+05:00\"",
        "\"@type\":\"CorrectionComment\"",
        "content=\"2026-01-20T15:30:00+05:00\"",
    ] {
        assert!(html.contains(sign), "{sign}\n{html}");
    }
    assert!(made(&fixture, "tg.html").contains("\"dateModified\":\"2026-01-16\""));
    let feed = fixture.read("output/en/feed.xml");
    for sign in [
        "<published>2026-01-15T00:00:00Z</published>\n<updated>2026-01-20T15:30:00+05:00</updated>",
        "<summary>Corrected on",
    ] {
        assert!(feed.contains(sign), "{sign}\n{feed}");
    }
    let map = fixture.read("output/sitemap.xml");
    let of = |tag: &str| {
        map.split("<url>")
            .find(|url| url.contains(&format!("<loc>https://press.example.org/{SLUG}/{SLUG}.{tag}.html</loc>")))
            .unwrap()
    };
    assert!(of("en").contains("<lastmod>2026-01-20</lastmod>") && of("tg").contains("<lastmod>2026-01-16</lastmod>"));
    for page in ["output/en/index.html", "output/en/year-2026.html", "output/index.html"] {
        assert!(fixture.read(page).contains("(corrected)"), "{page}");
    }
    assert!(fixture.read("output/tg/index.html").contains("(навсозишуда)"));
    let pdf = std::fs::read(fixture.path(&format!("output/{SLUG}/{SLUG}.en.pdf"))).unwrap();
    let pdf = lopdf::Document::load_mem(&pdf).unwrap();
    let info = pdf.get_dictionary(pdf.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let date = |key: &[u8]| String::from_utf8_lossy(info.get(key).unwrap().as_str().unwrap()).into_owned();
    assert!(date(b"CreationDate").starts_with("D:20260115"), "{}", date(b"CreationDate"));
    assert!(date(b"ModDate").starts_with("D:20260120"), "{}", date(b"ModDate"));
}

#[test]
fn a_correction_is_shown_from_its_own_moment() {
    let fixture = corrected();
    let early = fixture.run(&["build", "--as-of", "2026-01-20T15:29"]).fine();
    assert!(
        early.out.contains("change not shown until 20 January 2026, 15:30 (Asia/Dushanbe): 2026-01-meeting\n"),
        "{}",
        early.out
    );
    assert!(!made(&fixture, "en.html").contains("An earlier version"));
    assert!(made(&fixture, "en.html").contains("\"dateModified\":\"2026-01-16\""));
    fixture.run(&["build", "--as-of", "2026-01-20T10:29:59Z"]).fine();
    let due = fixture.run(&["build", "--as-of", "2026-01-20T10:30:00Z"]).fine();
    assert!(!due.out.contains("nothing changed") && !due.out.contains("not shown"), "{}", due.out);
    assert!(made(&fixture, "en.html").contains("An earlier version"));
    let back = fixture.run(&["build", "--as-of", "2026-01-20T10:29:00Z"]).fine();
    assert!(!back.out.contains("nothing changed"), "{}", back.out);
    fixture.replace(TEMPLATE, "2026-01-20T15:30", "2126-01-20T15:30");
    assert_eq!(fixture.run(&["status", "--next"]).out, "2126-01-20T15:30:00+05:00\n");
}

#[test]
fn a_note_that_a_language_lacks_is_missing() {
    let fixture = corrected();
    fixture.replace(RU, "figure =", "other =");
    let build = fixture.run(&["build", "--as-of", "2026-02-01"]);
    assert_eq!(build.status, 1);
    assert!(build.err.contains("figure"), "{}", build.err);
    let fixture = corrected();
    fixture.replace(TG, "\nfigure = …\n", "");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
}

const WITHDRAWN: &str = "[withdrawn]\ndate = 2026-01-20\nnote = \"withdrawal\"\n";

fn withdrawn(keys: &str) -> Fixture {
    let fixture = house();
    amend(&fixture, &format!("{WITHDRAWN}{keys}"));
    note(&fixture, "withdrawal", ["The venue never agreed.", "Площадка не давала согласия.", "Макон розӣ набуд."]);
    fixture
}

#[test]
fn a_withdrawn_release_says_so_and_leaves_the_lists() {
    let fixture = withdrawn("");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    let (html, text) = (made(&fixture, "en.html"), made(&fixture, "en.txt"));
    for sign in [
        "<meta name=\"robots\" content=\"noindex\">",
        "\"creativeWorkStatus\":\"Withdrawn\"",
        "<title>WITHDRAWN: A meeting on human rights",
        "class=\"notice withdrawn\"",
        "brought together",
    ] {
        assert!(html.contains(sign), "{sign}\n{html}");
    }
    assert!(text.find("Withdrawn on 20 January 2026: The venue never agreed.") < text.find("A meeting on human"));
    assert!(!fixture.path(&format!("output/{SLUG}/{SLUG}.en.png")).exists(), "no card");
    assert!(!html.contains("og:image"));
    for page in ["output/en/index.html", "output/index.html", "output/sitemap.xml", "output/en/about.html"] {
        assert!(!fixture.read(page).contains(SLUG), "{page}");
    }
    let feed = fixture.read("output/en/feed.xml");
    assert!(feed.contains("<title>WITHDRAWN: A meeting"), "{feed}");
    assert!(feed.contains("<updated>2026-01-20T00:00:00Z</updated>\n<summary>Withdrawn on"), "{feed}");
    insta::assert_snapshot!("withdrawn_en", text);
    assert!(made(&fixture, "ru.html").contains("ОТОЗВАНО") && made(&fixture, "tg.html").contains("БОЗХОНД"));
}

#[test]
fn of_a_withdrawn_text_the_notice_alone_may_stay() {
    let fixture = withdrawn("keep = \"notice\"\n");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    for file in ["en.html", "en.txt"] {
        let text = made(&fixture, file);
        assert!(text.contains("The venue never agreed."), "{file}");
        assert!(!text.contains("brought together") && !text.contains("Details"), "{file}: {text}");
    }
    insta::assert_snapshot!("withdrawn_notice_en", made(&fixture, "en.txt"));
    fixture.run(&["build", "--as-of", "2026-01-18"]).fine();
    assert!(made(&fixture, "en.html").contains("brought together"), "not withdrawn yet");
}

#[test]
fn what_replaces_a_release_is_named_once_it_is_public() {
    let fixture = withdrawn("replaced-by = \"2026-02-meeting\"\n");
    another(&fixture, "");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    assert!(!made(&fixture, "en.html").contains("2026-02-meeting") && !made(&fixture, "en.txt").contains("Zebra"));
    fixture.run(&["build", "--as-of", "2026-02-10"]).fine();
    let link = "<a href=\"https://press.example.org/2026-02-meeting/2026-02-meeting.en.html\"";
    assert!(made(&fixture, "en.html").contains(link));
    assert!(made(&fixture, "en.txt").contains("Replaced by: Zebra"));
}

#[test]
fn releases_that_replace_each_other_lead_in_a_circle() {
    let fixture = withdrawn("replaced-by = \"2026-02-meeting\"\n");
    another(&fixture, &format!("[withdrawn]\ndate = 2026-02-20\nnote = \"withdrawal\"\nreplaced-by = \"{SLUG}\"\n"));
    fixture.run(&["build", "--as-of", "2026-02-19"]).fine();
    insta::assert_snapshot!("replaced_in_a_circle", fixture.run(&["build", "--as-of", "2026-02-20"]).err);
}

/// A second meeting, that of February.
fn another(fixture: &Fixture, table: &str) {
    let template = fixture.read(TEMPLATE).replace("date = 2026-01-15", "date = 2026-02-10");
    let template = template.split("[withdrawn]").next().unwrap().to_owned()
        + table
        + "[facts]\nparticipants = 61\nvisit = 2026-01-12\n[links]\nreport = \"https://example.org/r\"\n+++\n\n{ lead }\n\n## { heading }\n\n{ details }\n";
    fixture.write("releases/2026-02-meeting/release.md", template);
    for (locale, path) in [("en", EN), ("ru", RU), ("tg", TG)] {
        let text = fixture.read(path).replace("headline = ", "headline = Zebra ");
        fixture.write(&format!("locales/{locale}/releases/2026-02-meeting.ftl"), text);
    }
}

faults! {
    corrected_before_it_was_public: [format!("correction-date {TEMPLATE}:9:8").as_str()] = |f| {
        prepare(f); amend(f, "[[corrections]]\ndate = 2026-01-14\nkind = \"update\"\nnote = \"lead\"\n");
    };
    corrected_in_another_order: [format!("correction-date {TEMPLATE}:13:8").as_str()] = |f| {
        prepare(f);
        amend(f, "[[corrections]]\ndate = 2026-01-17\nkind = \"update\"\nnote = \"lead\"\n\
            [[corrections]]\ndate = 2026-01-16\nkind = \"update\"\nnote = \"lead\"\n");
    };
    withdrawn_before_it_was_public: [format!("correction-date {TEMPLATE}:9:8").as_str()] = |f| {
        prepare(f); amend(f, "[withdrawn]\ndate = 2026-01-14T10:00\nnote = \"lead\"\n");
    };
    a_correction_of_no_kind: [format!("correction-kind {TEMPLATE}:10:8").as_str()] = |f| {
        prepare(f); amend(f, "[[corrections]]\ndate = 2026-01-16\nkind = \"clarifies\"\nnote = \"lead\"\n");
    };
    a_correction_without_a_note: [format!("invalid-setting {TEMPLATE}:8:1").as_str()] = |f| {
        prepare(f); amend(f, "[[corrections]]\ndate = 2026-01-16\nkind = \"update\"\n");
    };
    a_correction_in_words: [format!("invalid-date {TEMPLATE}:9:8").as_str()] = |f| {
        prepare(f); amend(f, "[[corrections]]\ndate = \"16.01.2026\"\nkind = \"update\"\nnote = \"lead\"\n");
    };
    a_correction_in_a_language_of_others: [format!("unknown-locale {TEMPLATE}:12:12").as_str()] = |f| {
        prepare(f);
        amend(f, "[[corrections]]\ndate = 2026-01-16\nkind = \"update\"\nnote = \"lead\"\nlocales = [\"de\"]\n");
    };
    an_alias_that_is_the_name: [format!("alias-taken {TEMPLATE}:8:12").as_str()] = |f| {
        amend(f, "aliases = [\"2026-01-meeting\"]\n");
    };
    an_alias_that_is_no_name: [format!("invalid-id {TEMPLATE}:8:12").as_str()] = |f| {
        amend(f, "aliases = [\"2026 meeting\"]\n");
    };
    kept_in_part: [format!("invalid-setting {TEMPLATE}:11:8").as_str()] = |f| {
        prepare(f); amend(f, "[withdrawn]\ndate = 2026-01-16\nnote = \"lead\"\nkeep = \"photos\"\n");
    };
    replaced_by_nothing: [format!("unknown-release {TEMPLATE}:11:15").as_str()] = |f| {
        prepare(f); amend(f, "[withdrawn]\ndate = 2026-01-16\nnote = \"lead\"\nreplaced-by = \"2026-01-meting\"\n");
    };
    replaced_by_itself: [format!("invalid-setting {TEMPLATE}:11:15").as_str()] = |f| {
        prepare(f); amend(f, "[withdrawn]\ndate = 2026-01-16\nnote = \"lead\"\nreplaced-by = \"2026-01-meeting\"\n");
    };
}

#[test]
fn a_correction_on_the_day_of_the_release_is_none_too_early() {
    let fixture = house();
    fixture.replace(TEMPLATE, "date = 2026-01-15", "date = 2026-01-15T12:00");
    amend(&fixture, "[[corrections]]\ndate = 2026-01-15\nkind = \"clarification\"\nnote = \"lead\"\n");
    fixture.check().fine();
}

#[test]
fn a_part_of_a_build_leaves_nothing_of_what_was_withdrawn() {
    let fixture = house();
    note(&fixture, "gone", ["The venue never agreed.", "Площадка не дала согласия.", "Макон розӣ нашуд."]);
    amend(&fixture, "[withdrawn]\ndate = 2026-01-20\nnote = \"gone\"\nkeep = \"notice\"\n");
    fixture.run(&["build", "--combined", "--as-of", "2026-01-19"]).fine();
    let files = |fixture: &Fixture| -> Vec<String> {
        fixture.tree(&format!("output/{SLUG}")).into_keys().filter(|name| name.contains(".en")).collect()
    };
    assert_eq!(files(&fixture).len(), 6);
    fixture.run(&["build", SLUG, "--locale", "en", "--format", "html", "--as-of", "2026-01-21"]).fine();
    // Neither text, PDF, card nor what is posted: they would go on showing it.
    assert_eq!(files(&fixture), [format!("{SLUG}.en.html")]);
    assert!(fixture.path(&format!("output/{SLUG}/{SLUG}.tg.pdf")).is_file(), "nobody asked for that one");
    fixture.run(&["build", SLUG, "--format", "pdf", "--as-of", "2026-01-21"]).fine();
    assert!(fixture.path(&format!("output/{SLUG}/{SLUG}.en.html")).is_file(), "it says so already");
}
