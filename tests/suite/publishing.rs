//! Publishing from the desk.
//!
//! In: tiny projects, served within this process. Out: answers, and what is in the output folder afterwards. How: what the desk publishes is
//! compared, byte by byte, with what `payom build` makes of the same project.

use serde_json::{Value, json};

use crate::desk::{Desk, body, raw, status, tree};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, published};

/// What the screen sends with these languages.
fn sent(locales: &[&str]) -> Value {
    json!({ "release": SLUG, "locales": locales, "seen": [] })
}

const ALL: [&str; 3] = ["en", "ru", "tg"];

fn piece(told: &Value) -> &str {
    told["pieces"]["gate"].as_str().unwrap()
}

fn screen(desk: &Desk) -> String {
    body(&desk.get(&format!("/part/publish/{SLUG}"))).to_owned()
}

/// The box of a language, up to its end.
fn language<'s>(screen: &'s str, tag: &str) -> &'s str {
    let from = screen.find(&format!("id=\"in-{tag}\"")).unwrap();
    screen[from..].split("</li>").next().unwrap()
}

#[test]
fn the_desk_publishes_what_the_command_publishes() {
    let (fixture, other) = (Fixture::house(), Fixture::house());
    let desk = Desk::of(&fixture);
    assert!(desk.get("/part/releases").contains(&format!("href=\"#publish/{SLUG}\"")));
    let before = tree(&fixture);
    let first = screen(&desk);
    assert!(first.contains("Publish: English, Russian, Tajik</button>"), "{first}");
    assert!(first.contains("Everything: nothing is published in this language yet."), "{first}");
    assert!(first.contains(&format!("<code>{SLUG}/{SLUG}.tg.pdf</code>")), "{first}");
    for tag in ALL {
        assert!(language(&first, tag).contains(" checked>") && language(&first, tag).contains("ready"), "{first}");
    }
    assert_eq!(desk.post("/publish/try", &sent(&["en"])).0, "200");
    assert_eq!(tree(&fixture), before, "looking publishes nothing");
    let (code, told) = desk.post("/publish", &sent(&ALL));
    assert_eq!((code.as_str(), &told["said"]), ("200", &json!("Published.")), "{told}");
    assert!(piece(&told).contains(&format!("output/{SLUG}/{SLUG}.ru.html")), "{told}");
    // As many files as it said before; the same where they are published once more, or some of them.
    let number = |markup: &str, behind: &str| -> usize {
        markup
            .split(behind)
            .next()
            .unwrap()
            .rsplit(|sign: char| !sign.is_ascii_digit())
            .next()
            .unwrap()
            .parse()
            .unwrap()
    };
    let count = number(&first, " new files in the folder");
    assert_eq!(number(piece(&told), " files in the folder “output” now."), count, "{first} {told}");
    assert_eq!(piece(&told).matches("<li><code>").count(), count, "{told}");
    for some in [&ALL[..], &["en"]] {
        let (_, told) = desk.post("/publish/try", &sent(some));
        assert_eq!(number(piece(&told), " files in the folder"), count, "{told}");
        assert_eq!(piece(&told).matches("<li><code>").count(), count, "{told}");
    }
    // It speaks of pages and folders, and not as a command does; the heading asks no more.
    assert!(
        piece(&told).contains("files in the folder “output” now.")
            && piece(&told).contains("✓ English, Russian, Tajik</h2>"),
        "{told}"
    );
    for word in ["payom.toml", "sitemap", "robots", " s)", "edition"] {
        assert!(!piece(&told).contains(word), "{word}: {told}");
    }
    assert!(told["pieces"]["asked"].as_str().unwrap().starts_with("This release is published"), "{told}");
    // Page and PDF are a click away, and nothing else of the folder is.
    let link = |end: &str| {
        let from =
            piece(&told).split("href=\"").find(|part| part.starts_with("/view/") && part.contains(end)).unwrap();
        from.split('"').next().unwrap().to_owned()
    };
    let host = desk.server.address();
    let shown = |path: &str| raw(&desk.server, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let page = link(".ru.html");
    assert!(body(&shown(&page)).contains("</html>") && shown(&page).contains("sandbox allow-scripts"), "{page}");
    assert!(shown(&link(".ru.pdf")).contains("Content-Type: application/pdf"));
    for bad in
        [page.replace(SLUG, "..%2f.."), page.replace(".ru.html", ".xx.html"), page.replace("/view/", "/view/0")]
    {
        assert_eq!(status(&shown(&bad)), "404", "{bad}");
    }
    other.run(&["build", SLUG]).fine();
    assert_eq!(fixture.tree("output"), other.tree("output"));
    let again = screen(&desk);
    assert!(again.contains("Nothing: the same words are published."), "{again}");
}

#[test]
fn one_language_goes_without_the_others() {
    let (fixture, other) = (Fixture::house(), Fixture::house());
    fixture.replace(TG, "heading = Тафсилот\n", "");
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let first = screen(&desk);
    let tajik = language(&first, "tg");
    assert!(tajik.contains(" disabled>") && tajik.contains("waits") && tajik.contains("1 text missing"), "{tajik}");
    assert!(tajik.contains(&format!("href=\"#translate/{SLUG}/tg\"")), "{tajik}");
    assert!(
        first.contains(&format!("<code>{TG}")) || first.contains(&format!("translate/{SLUG}/tg/heading")),
        "{first}"
    );
    // A request cannot do what the screen does not let do.
    let (code, told) = desk.post("/publish", &sent(&ALL));
    assert_eq!((code.as_str(), &told["said"]), ("422", &json!("Tajik is not complete yet.")));
    assert_eq!(tree(&fixture), before);
    assert_eq!(desk.post("/publish", &sent(&["en", "ru"])).0, "200");
    other.replace(TG, "heading = Тафсилот\n", "");
    other.run(&["build", SLUG, "--locale", "en,ru"]).fine();
    assert_eq!(fixture.tree("output"), other.tree("output"));
    assert!(published(&fixture).iter().all(|path| !path.contains(".tg.")));
    // Later the third comes, and the others stay.
    fixture.append(TG, "heading = Тафсилот\n");
    let (_, told) = desk.post("/publish/try", &sent(&["tg"]));
    assert!(piece(&told).contains("English stays as it was published."), "{told}");
    assert_eq!(desk.post("/publish", &sent(&["tg"])).0, "200");
    assert!(published(&fixture).contains(&format!("{SLUG}/{SLUG}.tg.html")));
}

/// What is a draft is in no file, and so it is not published; who publishes is told.
#[test]
fn drafts_are_not_published() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let mut draft = desk.text(&crate::desk::address("tg", "heading"), &json!(["Сиёҳнавис"]));
    assert_eq!(desk.post("/try", &draft).0, "200");
    let shown = screen(&desk);
    assert!(language(&shown, "tg").contains("1 draft is not saved, and is not published"), "{shown}");
    assert!(!language(&shown, "ru").contains("draft"), "{shown}");
    assert_eq!(desk.post("/publish", &sent(&ALL)).0, "200");
    assert!(!fixture.read(&format!("output/{SLUG}/{SLUG}.tg.txt")).contains("Сиёҳнавис"));
    draft["basis"] = desk.text(&crate::desk::address("tg", "heading"), &json!([]))["basis"].clone();
    assert_eq!(desk.post("/save", &draft).0, "200");
    assert!(!screen(&desk).contains("not saved"));
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_published() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    assert_eq!(desk.post("/publish", &sent(&ALL)).0, "200");
    let out = fixture.tree("output");
    let refused = |fixture: &Fixture, why: &str| {
        let before = tree(fixture);
        let (code, told) = desk.post("/publish", &sent(&ALL));
        assert_eq!(code, "422", "{told}");
        assert!(told["said"].as_str().unwrap().contains(why), "{why}: {told}");
        assert_eq!((fixture.tree("output"), tree(fixture)), (out.clone(), before));
        piece(&told).to_owned()
    };
    // What all languages are made of.
    fixture.replace(TEMPLATE, "{ details }", "{ details }\n\n{ nothing }");
    let shown = refused(&fixture, "English is not complete yet.");
    assert!(shown.contains(&format!("href=\"#write/{SLUG}/nothing\"")), "{shown}");
    fixture.replace(TEMPLATE, "\n\n{ nothing }", "");
    // A fact without which the release cannot be read.
    fixture.replace(TEMPLATE, "contacts = [\"desk\"]", "contacts = [\"nobody\"]");
    let shown = refused(&fixture, "The release cannot be read");
    assert!(shown.contains(&format!("file {TEMPLATE}, line 6.")) && shown.contains("nobody"), "{shown}");
    fixture.replace(TEMPLATE, "[\"nobody\"]", "[\"desk\"]");
    // A text of one language: its findings lead to the text.
    fixture.replace(RU, "heading = ", "heading = { $nothing } ");
    let shown = refused(&fixture, "Russian is not complete yet.");
    assert!(shown.contains(&format!("href=\"#translate/{SLUG}/ru/heading\">Mend it")), "{shown}");
    fixture.replace(RU, "{ $nothing } ", "");
    // A template that cannot be read.
    fixture.replace(TEMPLATE, "places = [", "places = [[");
    let shown = refused(&fixture, "The release cannot be read");
    assert!(shown.contains(&format!("file {TEMPLATE}, line")), "{shown}");
    fixture.replace(TEMPLATE, "[[", "[");
    for nothing in [&[][..], &["xx"], &["en", "xx"]] {
        assert_eq!(desk.post("/publish", &sent(nothing)).0, "422");
    }
    assert_eq!(fixture.tree("output"), out);
}

/// What only making the files shows: nothing of it is there afterwards.
#[test]
fn a_build_that_is_refused_leaves_everything() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let foreign = format!("output/{SLUG}/{SLUG}.en.html");
    fixture.write(&foreign, "mine");
    let (code, told) = desk.post("/publish", &sent(&ALL));
    assert_eq!((code.as_str(), &told["said"]), ("422", &json!("Nothing was published, and nothing was changed.")));
    assert!(piece(&told).contains("files that Payom did not make"), "{told}");
    assert_eq!((published(&fixture).len(), fixture.read(&foreign).as_str()), (1, "mine"));
}

#[test]
fn nothing_is_published_before_its_moment() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    for (line, said, fact) in [
        (
            "embargo = 2999-01-15T10:00+05:00\n",
            "Held until 15 January 2999, 10:00 (Asia/Dushanbe): the embargo ends then.",
            "embargo",
        ),
        (
            "publish = 2999-01-15T10:00+05:00\n",
            "Held until 15 January 2999, 10:00 (Asia/Dushanbe): it goes on the site then.",
            "publish",
        ),
        ("draft = true\n", "The release is a draft", "draft"),
    ] {
        fixture.replace(TEMPLATE, "date = 2026-01-15\n", &format!("date = 2026-01-15\n{line}"));
        let shown = screen(&desk);
        assert!(shown.contains(said) && shown.contains("aria-disabled=\"true\""), "{line}: {shown}");
        // It leads to the very field.
        assert!(shown.contains(&format!("<a href=\"#release/{SLUG}/{fact}\">")), "{line}: {shown}");
        let facts = desk.get(&format!("/part/release/{SLUG}/{fact}"));
        assert!(facts.contains(&format!("id=\"fact-{fact}\"")), "{line}: {facts}");
        let (code, told) = desk.post("/publish", &sent(&ALL));
        assert_eq!(code, "422", "{line}");
        assert!(told["said"].as_str().unwrap().starts_with(said), "{told}");
        assert_eq!(published(&fixture), Vec::<String>::new());
        fixture.replace(TEMPLATE, line, "");
    }
    assert_eq!(desk.post("/publish", &sent(&ALL)).0, "200");
}

/// What lacks texts is no error before its moment, and is not called ready either.
#[test]
fn what_lacks_texts_is_not_ready_before_its_moment() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "date = 2026-01-15\n", "date = 2026-01-15\npublish = 2999-01-15T10:00+05:00\n");
    fixture.replace(TG, "heading = Тафсилот\n", "");
    let shown = screen(&Desk::of(&fixture));
    let tajik = language(&shown, "tg");
    assert!(tajik.contains(" disabled>") && tajik.contains("waits") && !tajik.contains("ready"), "{tajik}");
    assert!(language(&shown, "ru").contains("ready"), "{shown}");
}

/// Each language that waits says why, and leads to where that is changed; one that is ready leads to its page.
#[test]
fn the_language_that_others_are_made_from_has_its_reason() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    assert!(
        language(&screen(&desk), "en").contains(&format!("<a href=\"#write/{SLUG}\">Look at its page and PDF</a>"))
    );
    let new = json!({ "title": "A new school", "day": "2090-02-03", "slug": "2090-02-school", "proposed": "", "kind": "press-release" });
    assert_eq!(desk.post("/new", &new).0, "200");
    let shown = body(&desk.get("/part/publish/2090-02-school")).to_owned();
    let english = language(&shown, "en");
    assert!(english.contains(" disabled>") && english.contains("Texts of the page are not written yet"), "{english}");
    assert!(english.contains("<a href=\"#write/2090-02-school"), "{english}");
}

#[test]
fn readers_see_old_and_new() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    assert_eq!(desk.post("/publish", &sent(&ALL)).0, "200");
    fixture.replace(EN, "Details", "More & details");
    fixture.replace("releases/registry/contacts.toml", "press@example.org", "news@example.org");
    let (_, told) = desk.post("/publish/try", &sent(&["en"]));
    let shown = piece(&told);
    assert!(shown.contains("<ins>More &amp; details</ins>"), "{shown}");
    assert!(shown.contains("<br>text</span>") && shown.contains("<br>contacts</span>"), "{shown}");
    assert!(shown.contains("<del>press</del>") && shown.contains("<ins>news</ins>"), "{shown}");
    assert!(!shown.contains("lang=\"ru\"><del>"), "only what is chosen is compared: {shown}");
    // What is gone from the folder is not made up.
    fixture.delete(&format!("output/{SLUG}/{SLUG}.en.txt"));
    let (_, told) = desk.post("/publish/try", &sent(&["en"]));
    assert!(piece(&told).contains("there is nothing to compare with"), "{told}");
}

#[test]
fn what_is_left_open_is_confirmed_once() {
    const OPEN: &str = "2020-05-new-project";
    let fixture = Fixture::shipped();
    let desk = Desk::of(&fixture);
    let shown = desk.get(&format!("/part/publish/{OPEN}"));
    assert!(shown.contains("Left out: the disclaimer of “"), "{shown}");
    // Words of the registry are marked as what they are.
    assert!(
        shown.contains("goes without it.</p><span lang=\"en\">") && !shown.contains("as the registry notes it"),
        "{shown}"
    );
    assert!(shown.contains("Confirm first what is left out or open."), "{shown}");
    let seen: Vec<&str> =
        shown.split("name=\"seen\" id=\"seen-").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(!seen.is_empty());
    let asked = |seen: &[&str]| json!({ "release": OPEN, "locales": ["en"], "seen": seen });
    for too_few in [&[][..], &["x"], &seen[1..]] {
        let (code, told) = desk.post("/publish", &asked(too_few));
        assert_eq!((code.as_str(), published(&fixture).len()), ("422", 0), "{told}");
    }
    let (_, told) = desk.post("/publish/try", &asked(&seen));
    assert!(!piece(&told).contains("Confirm first"), "{told}");
    let (code, told) = desk.post("/publish", &asked(&seen));
    assert_eq!(code, "200", "{told}");
    drop(desk);
    let desk = Desk::of(&fixture);
    let shown = desk.get(&format!("/part/publish/{OPEN}"));
    assert_eq!(shown.matches("Confirmed for this release on ").count(), seen.len(), "{shown}");
    assert_eq!(desk.post("/publish", &asked(&[])).0, "200");
    // The same for another reason is to be seen anew.
    fixture.replace("releases/registry/projects.toml", "the release of 5 May 2020 printed none", "asked again: none");
    assert_eq!(desk.post("/publish", &asked(&[])).0, "422");
}

#[test]
fn requests_that_are_none_publish_nothing() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let before = tree(&fixture);
    let many: Vec<String> = (0..300).map(|number| number.to_string()).collect();
    for (sent, expected) in [
        (json!({}), "400"),
        (json!([]), "400"),
        (json!({ "release": 1, "locales": ["en"] }), "400"),
        (json!({ "release": SLUG, "locales": "en" }), "400"),
        (json!({ "release": SLUG, "locales": [1] }), "400"),
        (json!({ "release": SLUG, "locales": ["en"], "seen": {} }), "400"),
        (json!({ "release": SLUG, "locales": many }), "400"),
        (json!({ "release": "2026-01-other", "locales": ["en"] }), "404"),
        (json!({ "release": format!("../releases/{SLUG}"), "locales": ["en"] }), "404"),
        (json!({ "release": "", "locales": ["en"] }), "404"),
    ] {
        for path in ["/publish/try", "/publish"] {
            let (code, told) = desk.post(path, &sent);
            assert_eq!(code, expected, "{path} {sent}: {told}");
        }
    }
    assert_eq!(tree(&fixture), before);
    for path in ["/part/publish/2026-01-other", "/part/publish/", "/part/publish/../x", "/publish"] {
        assert_eq!(status(&desk.get(path)), "404", "{path}");
    }
}

#[test]
fn reasons_are_said_in_the_readers_language() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "date = 2026-01-15\n", "date = 2026-01-15\ndraft = true\n");
    let pixels = vec![90; 400 * 300];
    let coarse = crate::pdf_write::sample::encode(400, 300, png::ColorType::Grayscale, png::BitDepth::Eight, &pixels);
    fixture.write(&format!("releases/{SLUG}/coarse.png"), coarse);
    fixture.append(TEMPLATE, "\n![{ details }](coarse.png)\n");
    let desk = Desk::of(&fixture);
    let (host, key) = (desk.server.address(), &desk.key);
    for (languages, words, off, photo) in [
        ("ru", "Что нового увидят читатели", "Релиз ещё черновик", "разрешение в печати (точек на дюйм): 110"),
        ("tg", "Хонандагон чӣ чизи навро мебинанд", "сиёҳнавис аст", "дар чоп дар як дюйм 110 нуқта"),
    ] {
        let answer = raw(
            &desk.server,
            &format!(
                "GET /part/publish/{SLUG} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nAccept-Language: {languages}\r\n\r\n"
            ),
        );
        assert!(answer.contains(words) && answer.contains(off), "{languages}: {answer}");
        assert!(answer.contains(photo) && !answer.contains("pixels"), "{languages}: {answer}");
    }
}

#[cfg(unix)]
#[test]
fn a_release_is_published_in_a_browser() {
    use payom::cli::desk::Server;

    use crate::browser::browser;
    use crate::chrome::Tab;

    let Some(browser) = browser() else {
        println!("no Chromium: not clicked");
        return;
    };
    let fixture = Fixture::house();
    let server = Server::start(&fixture.path(""), 0).unwrap();
    let mut tab = Tab::open(&browser);
    tab.size(1366, 768);
    tab.visit(&format!("http://{}/#key={}", server.address(), server.launch()));
    tab.wait("document.querySelector('table a') !== null");
    tab.ask(&format!("document.querySelector('[href=\"#publish/{SLUG}\"]').click()"));
    tab.wait("document.querySelector('#in-tg') !== null");
    tab.ask("document.querySelector('#in-tg').focus()");
    tab.ask("document.querySelector('#in-tg').click()");
    tab.wait("document.querySelector('#publish').textContent === 'Publish: English, Russian'");
    assert_eq!(tab.ask("document.activeElement.id"), "in-tg", "who works with the keyboard stays where they were");
    tab.ask("document.querySelector('#publish').click()");
    tab.wait("document.querySelector('#result') && document.querySelector('#said').textContent === 'Published.'");
    assert!(published(&fixture).contains(&format!("{SLUG}/{SLUG}.ru.html")));
    assert!(published(&fixture).iter().all(|path| !path.contains(".tg.")));
}
