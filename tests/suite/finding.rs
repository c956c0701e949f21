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
    // A word that stands further down is shown as it was typed.
    let heading = "document.querySelector('#search_heading').hidden";
    assert_eq!(tab.ask(heading), "false");
    typed(&mut tab, "лоиха бехбудӣ");
    assert_eq!(tab.ask("document.querySelector('#search_results li p:last-child').textContent"), "Дар матн: бехбудӣ");
    let none = typed(&mut tab, "шиканча кибернетика");
    assert_eq!(tab.ask(heading), "true");
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
    let about = fixture.read("output/en/about.html");
    assert!(about.contains("runs no scripts") && !about.contains("Only the search"), "{about}");
}

/// What search finds among a thousand releases of words that no language has, in which each has one word of its own.
#[test]
fn one_of_a_thousand_is_found() {
    let Some(browser) = browser() else {
        println!("SKIPPED: no Chromium to search in");
        return;
    };
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--format", "html"]).fine();
    let index = index(&fixture, "tg");
    let (head, rest) = index.split_once("const releases = [").unwrap();
    let (_, script) = rest.split_once("(() => {").unwrap();
    let syllables = ["қа", "рӯ", "ҷо", "ғи", "ҳе", "ло", "ма", "ни", "са", "ту", "бо", "да"];
    let word = |mut number: usize| {
        (0..4).fold(String::new(), |word, _| {
            let syllable = syllables[number % 12];
            number /= 12;
            word + syllable
        })
    };
    let releases =
        (0..1000).map(|n| format!("[\"r-{n}\",\"2026-01-01\",\"1\",\"\",\"{} {}\",\"\"]", word(n), word(n + 7)));
    let releases = releases.collect::<Vec<_>>().join(",\n");
    let fold =
        |word: String| word.replace('қ', "к").replace('ӯ', "у").replace('ҷ', "ч").replace('ғ', "г").replace('ҳ', "х");
    let mut words: Vec<(String, usize)> = (0..1000).map(|n| (fold(word(n)), n)).collect();
    words.sort();
    let code = |n: usize| {
        let codes = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
        let (high, low) = (n / 32, char::from(codes[n % 32]));
        if high > 0 { format!("{}{low}", char::from(codes[32 + high])) } else { low.to_string() }
    };
    let list = words.iter().map(|(word, _)| format!("0{word}")).collect::<Vec<_>>().join(" ");
    let posts = words.iter().map(|(_, n)| code(*n)).collect::<Vec<_>>().join(" ");
    let made = format!(
        "{head}const releases = [\n{releases}\n];\nconst words = \"{list}\";\nconst posts = \"{posts}\";\n(() => {{{script}"
    );
    fixture.write("output/tg/search.js", made);
    let mut tab = Tab::open(&browser);
    tab.go(&format!("file://{}", fixture.path("output/tg/search.html").display()));
    let asked = fold(word(777));
    assert_ne!(asked, word(777), "it is typed without its letters");
    let found = typed(&mut tab, &asked);
    assert!(found.contains(&format!(": 1 | {} ", word(777))), "{found}");
    let time = tab.ask(&format!(
        "(() => {{ const input = document.querySelector('input'); const from = performance.now(); input.value = {asked:?}; \
         input.dispatchEvent(new Event('input', {{ bubbles: true }})); return (performance.now() - from).toFixed(1) }})()"
    ));
    println!("one of 1,000 releases was found in {time} ms");
}

#[test]
fn releases_are_found_by_kind_funder_and_month() {
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--format", "html"]).fine();
    let newsroom = fixture.read("output/ru/index.html").replace('\u{A0}', " ");
    for (group, list) in [("По видам", "kind-press-release.html"), ("По донорам", "funder-eu.html")] {
        assert!(
            newsroom.contains(&format!("<h3>{group}</h3>")) && newsroom.contains(&format!("href=\"{list}\"")),
            "{list}"
        );
        let page = fixture.read(&format!("output/ru/{list}"));
        assert!(page.contains("2018-10-opcat-sessions.ru.html"), "{list}");
    }
    assert!(!newsroom.contains("По месяцам"), "a year is short enough");
    // A year with more than a page of releases has its months.
    for number in 0..22 {
        let slug = format!("2018-{:02}-copy-{number}", number % 2 + 3);
        let template = fixture.read("releases/2018-10-opcat-sessions/release.md");
        let day = format!("date = 2018-{:02}-01", number % 2 + 3);
        fixture.write(&format!("releases/{slug}/release.md"), template.replacen("date = 2018-10-02", &day, 1));
        for language in ["en", "ru", "tg"] {
            let text = fixture.read(&format!("locales/{language}/releases/2018-10-opcat-sessions.ftl"));
            fixture.write(&format!("locales/{language}/releases/{slug}.ftl"), text);
        }
    }
    fixture.run(&["build", "--format", "html"]).fine();
    let plain = |path: &str| fixture.read(&format!("output/{path}")).replace('\u{A0}', " ");
    let year = plain("ru/year-2018.html");
    assert!(year.contains("<h3>По месяцам</h3>") && year.contains("<a href=\"month-2018-03.html\">Март 2018"));
    assert!(
        year.contains("<a href=\"year-2018-page-2.html\" aria-label=\"Страница 2 из 2\">2</a>"),
        "numbered pages"
    );
    assert!(plain("tg/month-2018-04.html").contains("<h1>Апрел"));
}

#[test]
fn a_folder_leads_to_its_languages() {
    let fixture = Fixture::shipped();
    fixture.replace("payom.toml", "source = ", "site = \"https://example.org/press\"\nsource = ");
    let build = fixture.run(&["build", "--format", "html"]).fine();
    assert!(build.out.contains("https://example.org/robots.txt"), "{}", build.out);
    let slug = "2018-10-opcat-sessions";
    let page = fixture.read(&format!("output/{slug}/index.html"));
    for part in [
        format!("<a href=\"{slug}.tg.html\" hreflang=\"tg\">Тоҷикӣ</a>"),
        format!("hreflang=\"x-default\" href=\"https://example.org/press/{slug}/\""),
    ] {
        assert!(page.contains(&part), "{part}");
    }
    // Whoever builds one language later leads to the others still.
    fixture.run(&["build", slug, "--locale", "tg", "--format", "html"]).fine();
    assert_eq!(fixture.read(&format!("output/{slug}/index.html")), page);
}

#[test]
fn an_id_that_is_the_second_page_of_another_is_refused() {
    let fixture = Fixture::house();
    let places = fixture.read("releases/registry/places.toml");
    let own = places.split_once("[khujand]").unwrap().1.split("\n[").next().unwrap().to_owned();
    for (id, refused) in [("khujand-page-2", true), ("khujand-page-1", false), ("vahdat-page-2", false)] {
        fixture.write("releases/registry/places.toml", format!("{places}\n[{id}]{own}\n"));
        let said = fixture.check().err;
        assert_eq!(said.contains(&format!("`khujand` would have the address of `{id}`")), refused, "{said}");
    }
}

/// The text between two marks.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    text.split_once(start).and_then(|(_, after)| after.split_once(end)).map_or("", |(inside, _)| inside)
}

#[test]
fn feeds_carry_whole_texts_and_keep_their_ids() {
    let fixture = Fixture::shipped();
    fixture.replace("payom.toml", "source = ", "site = \"https://example.org/press\"\nsource = ");
    fixture.run(&["build", "--format", "html"]).fine();
    let feed = fixture.read("output/tg/feed.xml");
    let entry = between(&feed, "<id>tag:example.org,2026:2018-10-opcat-sessions.tg</id>", "</entry>");
    for part in [
        "<category term=\"kind-press-release\" label=\"Пресс-релиз\">",
        "<category term=\"project-aff-tajikistan\"",
        "<media:content url=\"https://example.org/press/2018-10-opcat-sessions/",
        "<content type=\"html\">&lt;p",
    ] {
        assert!(entry.contains(part), "{part}: {entry}");
    }
    // One of which nobody knows the day is there, and was not published on one.
    let undated = between(&feed, "<id>tag:example.org,2026:2014-02-special-rapporteur-visit.tg</id>", "</entry>");
    assert!(undated.contains("<updated>2014-02") && !undated.contains("<published>"), "{undated}");
    let archive = fixture.read("output/tg/feed-2018.xml");
    assert!(archive.contains("rel=\"prev-archive\" href=\"https://example.org/press/tg/feed-2016.xml\""));
    assert!(archive.contains("2018-10-opcat-sessions.tg</id>") && !archive.contains("<content"));
    let page = fixture.read("output/tg/project-aff-tajikistan.html");
    assert!(page.contains("href=\"feed-project-aff-tajikistan.xml\""));
    assert!(fixture.read("output/tg/feed-project-aff-tajikistan.xml").contains("2018-10-opcat-sessions.tg</id>"));
    // The address changes, and the ids do not.
    let ids = |feed: &str| {
        feed.split("<id>").skip(1).map(|id| id.split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    fixture.replace(
        "payom.toml",
        "https://example.org/press\"",
        "https://news.example.net\"\nfeed-ids = \"example.org,2026\"",
    );
    fixture.run(&["build", "--format", "html"]).fine();
    let moved = fixture.read("output/tg/feed.xml");
    assert!(moved.contains("https://news.example.net/tg/feed.xml"));
    assert_eq!(ids(&moved), ids(&feed));
    read_by_feedparser(&fixture);
}

/// Lets another program read the feeds.
fn read_by_feedparser(fixture: &Fixture) {
    let home = std::env::var_os("VERIFY_HOME").map(std::path::PathBuf::from);
    let python = home.map_or_else(|| "python3".into(), |home| home.join("venv/bin/python"));
    let script = "import sys, glob\ntry:\n    import feedparser\nexcept ImportError:\n    sys.exit(77)\n\
        for path in sorted(glob.glob(sys.argv[1] + '/*/feed*.xml')):\n    feed = feedparser.parse(path)\n\
        \x20   assert not feed.bozo, (path, feed.get('bozo_exception'))\n    assert feed.version == 'atom10' and feed.feed.id.startswith('tag:'), path\n\
        \x20   for entry in feed.entries:\n        assert entry.title and entry.link and entry.updated_parsed, (path, entry.get('id'))\n\
        \x20       assert path.count('feed-2') or entry.content[0].value, (path, entry.id)\nprint('read')";
    let run = std::process::Command::new(python).args(["-c", script]).arg(fixture.path("output")).output();
    match run {
        Ok(run) if run.status.success() => {}
        Ok(run) if run.status.code() != Some(77) => panic!("{}", String::from_utf8_lossy(&run.stderr)),
        _ => println!("SKIPPED: feeds are not read by feedparser (needs python3 and the package feedparser)"),
    }
}
