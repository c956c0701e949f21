//! The text of a release, written at the desk.
//!
//! In: tiny projects, served within this process. Out: answers, and what is in the files afterwards. How: each edit changes what it is about and
//! nothing else, and taking it back leaves the very bytes.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::desk::{Desk, body, status, tree};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

fn screen(desk: &Desk) -> String {
    let answer = desk.get(&format!("/part/write/{SLUG}"));
    assert_eq!(status(&answer), "200", "{answer}");
    body(&answer).to_owned()
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    text.split(from).nth(1).unwrap_or_else(|| panic!("{from}: {text}")).split(to).next().unwrap()
}

/// What the page sends of blocks.
fn sent(desk: &Desk, more: &Value) -> Value {
    let screen = screen(desk);
    let mut sent = json!({ "release": SLUG, "basis": between(&screen, "data-structure=\"", "\"") });
    sent.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    sent
}

fn change(desk: &Desk, more: &Value) -> Value {
    let (code, told) = desk.post("/block", &sent(desk, more));
    assert_eq!(code, "200", "{more}: {told}");
    told
}

/// What the field of a text sends.
fn text(desk: &Desk, name: &str, pieces: &Value) -> Value {
    let screen = screen(desk);
    let line = between(&screen, &format!("data-name=\"{name}\" "), ">");
    json!({ "text": format!("translate/{SLUG}/en/{name}"), "basis": between(line, "data-basis=\"", "\""), "pieces": pieces })
}

fn undo(desk: &Desk) {
    let (code, told) = desk.post("/undo", &json!({}));
    assert_eq!((code.as_str(), &told["next"]), ("200", &json!("")), "the screen stays: {told}");
}

#[test]
fn blocks_come_with_their_texts_and_go_with_them() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    screen(&desk);
    assert_eq!(tree(&fixture), start, "looking writes nothing");
    let groups = json!([
        { "at": 0, "row": null, "blocks": [
            { "kind": "heading", "texts": [["What comes"]] },
            { "kind": "paragraph", "texts": [["The ", { "mark": "{ org-house }" }, " will {meet} again."]] },
            { "kind": "list", "texts": [["first;"], ["second."]] },
            { "kind": "quote", "texts": [["It was good."], ["Anna Keller"]] },
        ] },
        { "at": 2, "row": null, "blocks": [{ "kind": "paragraph", "texts": [["The end."]] }, { "kind": "funding", "texts": [] }] },
    ]);
    let told = change(&desk, &json!({ "deed": "insert", "groups": groups }));
    assert_eq!((&told["said"], &told["focus"]), (&json!("Saved."), &json!("the-end")));
    let template = fixture.read(TEMPLATE);
    assert!(
        template.ends_with(
            "+++\n\n{ lead }\n\n## { heading-what-comes }\n\n{ the-house-will-meet }\n\n- { item-first }\n- { item-second }\n\n\
             > { quote-it-was-good }\n>\n> — { quote-it-was-good.speaker }\n\n## { heading }\n\n{ details }\n\n{ the-end }\n\n{ funding }\n"
        ) || template.contains("## { heading-what-comes }"),
        "{template}"
    );
    let words = fixture.read(EN);
    assert!(words.starts_with(&start[EN][..start[EN].find("heading =").unwrap()]), "{words}");
    assert!(words.contains("{ org-house } will { \"{\" }meet{ \"}\" } again."), "{words}");
    assert!(
        words.contains("heading-what-comes = What comes\n") && words.contains("    .speaker = Anna Keller\n"),
        "{words}"
    );
    assert!(
        words.find("item-second =") < words.find("heading = Details")
            && words.find("the-end =") > words.find("details =")
    );
    for (path, text) in &start {
        assert!([EN, TEMPLATE].contains(&path.as_str()) || tree(&fixture)[path] == *text, "{path}");
    }
    let found = fixture.check().found();
    assert!(found.iter().all(|one| one.starts_with("missing-translation")) && !found.is_empty(), "{found:?}");
    undo(&desk);
    assert_eq!(tree(&fixture), start);
    // What came goes, and nothing is left of it.
    change(
        &desk,
        &json!({ "deed": "insert", "groups": [{ "at": null, "row": null, "blocks": [{ "kind": "paragraph", "texts": [["Before all."]] }] }] }),
    );
    assert!(fixture.read(TEMPLATE).contains("+++\n\n{ before-all }\n\n{ lead }\n"));
    change(&desk, &json!({ "deed": "delete", "at": 0, "row": null, "texts": true }));
    assert_eq!(tree(&fixture), start);
}

#[test]
fn a_block_goes_from_all_languages_or_from_the_page_alone() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    assert!(screen(&desk).contains("data-languages=\"Russian, Tajik\""));
    change(&desk, &json!({ "deed": "delete", "at": 2, "row": null, "texts": true }));
    assert!(fixture.read(TEMPLATE).ends_with("## { heading }\n"));
    for path in [EN, RU, TG] {
        assert!(!fixture.read(path).contains("details"), "{path}");
    }
    undo(&desk);
    assert_eq!(tree(&fixture), start);
    change(&desk, &json!({ "deed": "delete", "at": 2, "row": null, "texts": false }));
    assert_eq!(fixture.read(RU), start[RU]);
    assert!(screen(&desk).contains("Texts that no block shows"));
    undo(&desk);
    // What something else names does not go.
    fixture.append(EN, "other = See { details }\n");
    change(&desk, &json!({ "deed": "delete", "at": 2, "row": null, "texts": true }));
    assert!(fixture.read(EN).contains("details ="));
}

#[test]
fn blocks_change_places_levels_and_become_one() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "{ details }\n", "{ details }\n\n- { lead-2 }\n- { lead-3 }\n");
    for path in [EN, RU, TG] {
        fixture.append(path, "lead-2 = Two\nlead-3 = Three\n");
    }
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let now = |expected: &str| assert!(fixture.read(TEMPLATE).ends_with(expected), "{}", fixture.read(TEMPLATE));
    change(&desk, &json!({ "deed": "swap", "at": 0, "row": null }));
    now("+++\n\n## { heading }\n\n{ lead }\n\n{ details }\n\n- { lead-2 }\n- { lead-3 }\n");
    change(&desk, &json!({ "deed": "swap", "at": 3, "row": 0 }));
    now("{ details }\n\n- { lead-3 }\n- { lead-2 }\n");
    change(&desk, &json!({ "deed": "turn", "at": 0, "row": null, "kind": "subheading" }));
    now("### { heading }\n\n{ lead }\n\n{ details }\n\n- { lead-3 }\n- { lead-2 }\n");
    change(&desk, &json!({ "deed": "delete", "at": 3, "row": 0, "texts": true }));
    now("{ details }\n\n- { lead-2 }\n");
    change(
        &desk,
        &json!({ "deed": "insert", "groups": [{ "at": 3, "row": 1, "blocks": [{ "kind": "item", "texts": [["Four"]] }] }] }),
    );
    now("- { lead-2 }\n- { item-four }\n");
    change(&desk, &json!({ "deed": "join", "at": 2, "pieces": ["Both say it."] }));
    now("### { heading }\n\n{ lead }\n\n- { lead-2 }\n- { item-four }\n");
    assert!(fixture.read(EN).contains("lead = Both say it.\n") && !fixture.read(RU).contains("details ="));
    let joined = fixture.read(RU);
    let both = |name: &str| start[RU].split(&format!("{name} = ")).nth(1).unwrap().lines().next().unwrap().to_owned();
    let words = format!("{} {}", both("lead"), both("details")).split_whitespace().collect::<String>();
    assert!(joined.split_whitespace().collect::<String>().contains(&words), "{joined}");
    for _ in 0..6 {
        undo(&desk);
    }
    assert_eq!(tree(&fixture), start);
}

#[test]
fn a_text_is_judged_kept_and_saved() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let message = text(
        &desk,
        "details",
        &json!(["The meeting brought together ", { "mark": "{ $participants }" }, " people."]),
    );
    let (code, told) = desk.post("/try", &message);
    assert_eq!((code.as_str(), &told["kept"], &told["saved"]), ("200", &json!(true), &json!(false)), "{told}");
    assert_eq!(told["later"], "Translators will have to look at this text again: Russian, Tajik.");
    assert_eq!(tree(&fixture), start, "a draft is in no file");
    assert!(screen(&desk).contains("data-draft"));
    let (code, told) = desk.post("/save", &message);
    assert_eq!((code.as_str(), &told["here"]), ("200", &json!(format!("write/{SLUG}"))), "{told}");
    assert_eq!(fixture.read(EN), start[EN].replace(" [The report](link:report) is online.", ""));
    assert!(!screen(&desk).contains("data-draft"));
    // What somebody else wrote meanwhile is not written over.
    assert_eq!(desk.post("/save", &message).0, "409");
    undo(&desk);
    assert_eq!(tree(&fixture), start);
    let (_, told) = desk.post("/try", &text(&desk, "lead", &json!(["A [link](link:nowhere)."])));
    assert_eq!(told["count"], 1, "{told}");
    assert_eq!(desk.post("/save", &text(&desk, "lead", &json!([" "]))).0, "422");
}

#[test]
fn a_text_that_waits_is_written_in_its_place() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let new = json!({ "title": "A new school", "day": "2026-02-03", "slug": "2026-02-school", "proposed": "", "kind": "press-release" });
    assert_eq!(desk.post("/new", &new).0, "200");
    let path = "locales/en/releases/2026-02-school.ftl";
    let before = fixture.read(path);
    let page = body(&desk.get("/part/write/2026-02-school")).to_owned();
    assert!(page.contains("One sentence under the headline: what happened."), "{page}");
    for name in ["headline.short", "standfirst", "lead"] {
        let page = body(&desk.get("/part/write/2026-02-school")).to_owned();
        let basis = between(between(&page, &format!("data-name=\"{name}\" "), ">"), "data-basis=\"", "\"").to_owned();
        let sent =
            json!({ "text": format!("translate/2026-02-school/en/{name}"), "basis": basis, "pieces": ["Words."] });
        let (code, told) = desk.post("/save", &sent);
        assert_eq!(code, "200", "{told}");
    }
    // What said what they are for goes.
    let expected = before
        .replace("headline = A new school\n", "headline = A new school\n    .short = Words.\n")
        .replace("# One sentence under the headline: what happened.\n# standfirst =\n", "standfirst = Words.\n")
        .replace(
            "# The first paragraph. Place and date come before it by themselves.\n# lead =\n",
            "lead = Words.\n",
        );
    assert!(
        expected.contains("\n\nstandfirst = Words.\n\nlead = Words.\n\n# A heading.\n# heading =\n"),
        "{expected}"
    );
    assert_eq!(fixture.read(path), expected);
    // What of the template nobody wrote goes with one click, and comes back.
    let page = body(&desk.get("/part/write/2026-02-school")).to_owned();
    assert!(page.contains("Take 2 blocks without text away"), "{page}");
    let start = tree(&fixture);
    let basis = between(&page, "data-structure=\"", "\"");
    let (code, told) = desk.post("/block", &json!({ "release": "2026-02-school", "basis": basis, "deed": "empty" }));
    assert_eq!(code, "200", "{told}");
    assert!(fixture.read("releases/2026-02-school/release.md").ends_with("+++\n\n{ lead }\n"));
    let bare = "headline = A new school\n    .short = Words.\n\nstandfirst = Words.\n\nlead = Words.\n";
    assert_eq!(fixture.read(path), bare);
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(tree(&fixture), start);
}

/// Words that change with a number have a field for each of their forms, in the source, too.
#[test]
fn the_forms_of_a_number_are_written_each_in_its_field() {
    const DAYS: &str = "{ $participants ->\n        [one] one day\n       *[other] { $participants } days\n    }";
    let fixture = Fixture::house();
    fixture.message(EN, "details", &format!("details = It took {DAYS} in all.\n"));
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let shown = screen(&desk);
    let line = between(&shown, "data-name=\"details\" ", "data-name=");
    assert!(
        line.contains("class=\"choices\" hidden")
            && line.contains("data-form=\"one\" lang=\"en\" data-saved=\"one day\">one day<"),
        "{line}"
    );
    assert!(
        !between(&shown, "data-name=\"lead\" ", "data-name=").contains("class=\"choices\""),
        "only where it stands"
    );
    let mark = json!({ "mark": "{ $participants }" });
    let said = |one: &str| json!(["It took ", { "choice": DAYS, "forms": [["one", [one]], ["other", [mark, " days"]]] }, " in all."]);
    let (code, told) = desk.post("/try", &text(&desk, "details", &said("a single day")));
    assert_eq!((code.as_str(), &told["kept"]), ("200", &json!(true)), "{told}");
    assert!(screen(&desk).contains("data-saved=\"one day\">a single day<"), "what was typed is there again");
    assert_eq!(desk.post("/save", &text(&desk, "details", &said(""))).0, "400", "a form without words is no text");
    let (code, told) = desk.post("/save", &text(&desk, "details", &said("a single day")));
    assert_eq!(code, "200", "{told}");
    assert_eq!(fixture.read(EN), start[EN].replace("[one] one day", "[one] a single day"));
    undo(&desk);
    assert_eq!(tree(&fixture), start);
}

/// A text that is pasted takes the places that nobody has written along; what somebody wrote above a text stays, and one undo brings all back.
#[test]
fn what_nobody_has_written_goes_with_a_text_that_comes() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let slug = "2026-02-school";
    let new = json!({ "title": "A new school", "day": "2026-02-03", "slug": slug, "proposed": "", "kind": "press-release" });
    assert_eq!(desk.post("/new", &new).0, "200");
    let template = fixture.read(&format!("releases/{slug}/release.md"));
    assert!(template.starts_with("+++\ndate = 2026-02-03\nkind = \"press-release\"\n# embargo"), "{template}");
    let path = format!("locales/en/releases/{slug}.ftl");
    fixture.replace(&path, "# The first paragraph.", "# Mine: the first paragraph.");
    let start = tree(&fixture);
    let page = body(&desk.get(&format!("/part/write/{slug}"))).to_owned();
    let basis = between(&page, "data-structure=\"", "\"");
    let blocks = json!([{ "kind": "paragraph", "texts": [["One."]] }, { "kind": "heading", "texts": [["Two"]] }]);
    let groups = json!([{ "at": 0, "row": null, "blocks": blocks }]);
    let sent =
        json!({ "release": slug, "basis": basis, "deed": "insert", "tidy": true, "texts": [], "groups": groups });
    let (code, told) = desk.post("/write", &sent);
    assert_eq!(code, "200", "{told}");
    assert!(fixture.read(&format!("releases/{slug}/release.md")).ends_with("+++\n\n{ one }\n\n## { heading-two }\n"));
    let words = fixture.read(&path);
    for gone in ["# lead", "# heading", "# details", "A heading."] {
        assert!(!words.contains(gone), "{gone}: {words}");
    }
    assert!(words.contains("# standfirst =") && words.contains("\none = One.\n"), "{words}");
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(tree(&fixture), start);
    let basis = between(between(&page, "data-name=\"lead\" ", ">"), "data-basis=\"", "\"").to_owned();
    let sent = json!({ "text": format!("translate/{slug}/en/lead"), "basis": basis, "pieces": ["Words."] });
    assert_eq!(desk.post("/save", &sent).0, "200");
    let words = fixture.read(&path);
    assert!(
        words.contains("# Mine: the first paragraph. Place and date come before it by themselves.\nlead = Words.\n"),
        "{words}"
    );
    assert!(words.starts_with("### English texts"), "something waits still");
}

/// The page beside the text shows what is not saved yet: drafts of texts that nobody has written, and new blocks.
#[test]
fn the_page_shows_what_would_be_saved() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    assert_eq!(desk.post("/try", &text(&desk, "lead", &json!(["Another beginning."]))).0, "200");
    let fresh = json!([
        { "after": "lead", "row": false, "kind": "heading", "texts": [["New heading"]] },
        { "after": "lead", "row": false, "kind": "item", "texts": [["first item"]] },
        { "after": "lead", "row": false, "kind": "item", "texts": [["of ", { "mark": "{ $participants }" }]] },
        { "after": null, "row": false, "kind": "quote", "texts": [["Before all."], []] },
        { "after": "gone", "row": false, "kind": "nonsense", "texts": [["x"]] },
        { "after": "details", "row": false, "kind": "paragraph", "texts": [[]] },
    ]);
    assert_eq!(desk.post("/fresh", &json!({ "release": SLUG, "fresh": fresh })).0, "200");
    let told: Value = serde_json::from_str(body(&desk.get(&format!("/part/page/{SLUG}/en")))).unwrap();
    let page = told["page"].as_str().unwrap();
    for shown in ["Another beginning.", "New heading</h2>", "<li>first item</li>", "<li>of 60</li>", "Before all."] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    assert_eq!(tree(&fixture), start);
}

#[test]
fn what_changed_meanwhile_or_is_nonsense_changes_nothing() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let swap = sent(&desk, &json!({ "deed": "swap", "at": 1, "row": null }));
    fixture.replace(TEMPLATE, "{ lead }\n", "{ lead }\n\n{ heading }\n");
    assert_eq!(desk.post("/block", &swap).0, "409");
    let start = tree(&fixture);
    let paragraph =
        |texts: Value| json!([{ "at": 0, "row": null, "blocks": [{ "kind": "paragraph", "texts": texts }] }]);
    for (more, code) in [
        (json!({ "deed": "swap", "at": 99, "row": null }), "404"),
        (json!({ "deed": "delete", "at": 99, "row": null, "texts": true }), "404"),
        (json!({ "deed": "delete", "at": 0, "row": 3, "texts": true }), "404"),
        (json!({ "deed": "delete", "at": 0, "row": null }), "400"),
        (json!({ "deed": "turn", "at": 9, "row": null, "kind": "heading" }), "404"),
        (json!({ "deed": "turn", "at": 0, "row": 0, "kind": "heading" }), "404"),
        (json!({ "deed": "turn", "at": 0, "row": null, "kind": "photo" }), "400"),
        (json!({ "deed": "turn", "at": 0, "row": null }), "400"),
        (json!({ "deed": "join", "at": 0, "pieces": ["x"] }), "404"),
        (json!({ "deed": "swap", "at": -1, "row": null }), "400"),
        (json!({ "deed": "burn", "at": 0 }), "400"),
        (json!({ "deed": "insert", "groups": [] }), "400"),
        (json!({ "deed": "insert", "groups": paragraph(json!([[""]])) }), "400"),
        (json!({ "deed": "insert", "groups": paragraph(json!([])) }), "400"),
        (json!({ "deed": "insert", "groups": paragraph(json!([[{ "mark": "{ -secret }" }]])) }), "400"),
        (
            json!({ "deed": "insert", "groups": [{ "at": 9, "row": null, "blocks": [{ "kind": "paragraph", "texts": [["x"]] }] }] }),
            "404",
        ),
        (
            json!({ "deed": "insert", "groups": [{ "at": 0, "row": 0, "blocks": [{ "kind": "item", "texts": [["x"]] }] }] }),
            "404",
        ),
        (
            json!({ "deed": "insert", "groups": [{ "at": 0, "row": null, "blocks": [{ "kind": "script", "texts": [["x"]] }] }] }),
            "400",
        ),
    ] {
        assert_eq!(desk.post("/block", &sent(&desk, &more)).0, code, "{more}");
        assert_eq!(tree(&fixture), start, "{more}");
    }
    let nobody = json!({ "release": "2026-09-nothing", "basis": "", "deed": "swap", "at": 0, "row": null });
    assert_eq!(desk.post("/block", &nobody).0, "404");
    assert_eq!(status(&desk.get("/part/write/2026-09-nothing")), "404");
    for name in ["nothing", "../x", "org-house", "lead.by"] {
        let sent = json!({ "text": format!("translate/{SLUG}/en/{name}"), "basis": "", "pieces": ["x"] });
        assert_eq!(desk.post("/save", &sent).0, "404", "{name}");
    }
    assert_eq!(desk.post("/undo", &json!({})).0, "404");
}

#[test]
fn hostile_texts_stay_texts() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let hostile = [
        "<script>alert(1)</script>",
        "\" onmouseover=\"x",
        "}\nother = y\n{ $x",
        "# heading\n+++\n",
        "{ -secret } [x](javascript:y)",
        ".attribute = z",
        "[one] *[other]",
        "漢字 \u{202E}abc",
    ];
    let blocks: Vec<Value> = hostile.iter().map(|text| json!({ "kind": "paragraph", "texts": [[text]] })).collect();
    let before = payom::edit::blocks::parts(&fixture.read(TEMPLATE)).unwrap().len();
    change(&desk, &json!({ "deed": "insert", "groups": [{ "at": 0, "row": null, "blocks": blocks }] }));
    let template = fixture.read(TEMPLATE);
    assert_eq!(payom::edit::blocks::parts(&template).unwrap().len(), before + hostile.len(), "{template}");
    let screen = screen(&desk);
    assert!(!screen.contains("<script>") && !screen.contains("\" onmouseover=\"x"), "{screen}");
    assert!(!fixture.read(EN).lines().any(|line| line.starts_with("other =")), "{}", fixture.read(EN));
    undo(&desk);
    // What is kept of new blocks comes back as it was, and as words.
    let fresh = json!([{ "after": "lead", "row": false, "kind": "paragraph", "texts": [["<b>\" ' {x}"]] }]);
    assert_eq!(desk.post("/fresh", &json!({ "release": SLUG, "fresh": fresh })).0, "200");
    let page = body(&desk.get(&format!("/part/write/{SLUG}"))).to_owned();
    assert!(!page.contains("<b>\\\""), "{page}");
    for bad in [json!(null), json!("x"), json!([1]), json!([{ "after": 1, "kind": "paragraph", "texts": [] }])] {
        assert_eq!(desk.post("/fresh", &json!({ "release": SLUG, "fresh": bad })).0, "400", "{bad}");
    }
}

/// A translation that nobody has recorded yet is out of date as soon as its source changes.
#[test]
fn translations_are_recorded_before_their_source_changes() {
    let fixture = Fixture::recording();
    let desk = Desk::of(&fixture);
    let (code, told) = desk.post("/save", &text(&desk, "heading", &json!(["Other details"])));
    assert_eq!(
        (code.as_str(), &told["later"]),
        ("200", &json!("Translators will have to look at this text again: Russian, Tajik."))
    );
    let found = fixture.check().found();
    let stale = found.iter().filter(|one| one.starts_with("stale-translation")).count();
    assert_eq!(stale, 2, "{found:?}");
}

fn upload(desk: &Desk, bytes: &[u8]) -> (String, Value) {
    let mut stream = TcpStream::connect(desk.server.address()).unwrap();
    let (host, key, length) = (desk.server.address(), &desk.key, bytes.len());
    let kind = "application/octet-stream";
    let head = format!(
        "POST /photo HTTP/1.1\r\nHost: {host}\r\nAuthorization: Payom {key}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(&[head.as_bytes(), bytes].concat()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    (status(&answer).to_owned(), serde_json::from_str(body(&answer)).unwrap_or_default())
}

/// A photo lies beside the template under a name of its own, with its words; it goes with what takes them back.
#[test]
fn a_photo_comes_with_its_words() {
    let fixture = Fixture::house();
    fixture.write(&format!("releases/{SLUG}/img-1.PNG"), "mine");
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 600, 400);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&vec![128; 600 * 400]).unwrap();
    for bad in [&b""[..], b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", b"\x89PNG", b"GIF89a...."] {
        assert_eq!(upload(&desk, bad).0, "422", "{bad:?}");
    }
    let (code, told) = upload(&desk, &bytes);
    assert_eq!(code, "200", "{told}");
    assert_eq!(tree(&fixture), start, "it waits for its block");
    let block = |file: &Value, name: &str, texts: Value| {
        let block = json!({ "kind": "photo", "file": file, "name": name, "texts": texts });
        json!({ "deed": "insert", "groups": [{ "at": 0, "row": null, "blocks": [block] }] })
    };
    let words = json!([["People at a table"], ["Anna Keller"], ["The first day"]]);
    for (file, texts, code) in [
        (json!("../../payom.toml"), words.clone(), "404"),
        (json!("0".repeat(64)), words.clone(), "404"),
        (json!(null), words.clone(), "400"),
        (told["file"].clone(), json!([["People at a table"]]), "400"),
        (told["file"].clone(), json!([["People"], [""]]), "400"),
    ] {
        assert_eq!(desk.post("/block", &sent(&desk, &block(&file, "a.png", texts))).0, code, "{file}");
        assert_eq!(tree(&fixture), start, "{file}");
    }
    change(&desk, &block(&told["file"], "../IMG 1.jpeg", words));
    let template = fixture.read(TEMPLATE);
    let line = "![{ photo-people-at-a-table.alt }](img-1-2.png \"{ photo-people-at-a-table.caption } | { photo-people-at-a-table.credit }\")\n";
    assert!(template.contains(&format!("{{ lead }}\n\n{line}\n## ")), "{template}");
    let new = "photo-people-at-a-table =\n    .alt = People at a table\n    .credit = Anna Keller\n    .caption = The first day\n";
    assert!(fixture.read(EN).contains(new), "{}", fixture.read(EN));
    assert!(tree(&fixture).contains_key(&format!("releases/{SLUG}/img-1-2.png")));
    assert!(screen(&desk).contains("What the photo shows, for people who cannot see it"));
    undo(&desk);
    assert_eq!(tree(&fixture), start);
}

/// Who is named in a remark has a name; what to do is something that the desk can do.
#[test]
fn remarks_name_donors_as_people_do() {
    let fixture = Fixture::shipped();
    let slug = "2018-10-opcat-sessions";
    let desk = Desk::of(&fixture);
    let page = body(&desk.get(&format!("/part/write/{slug}"))).to_owned();
    let basis = between(between(&page, "data-name=\"speakers\" ", ">"), "data-basis=\"", "\"").to_owned();
    let pieces = json!(["The event was paid for by the ", { "mark": "{ org-osce }" }, "."]);
    let sent = json!({ "text": format!("translate/{slug}/en/speakers"), "basis": basis, "pieces": pieces });
    let (code, told) = desk.post("/try", &sent);
    let remarks = told["remarks"].as_str().unwrap();
    assert_eq!(code, "200", "{told}");
    for words in ["Organization for Security", "“Facts”"] {
        assert!(remarks.contains(words), "{words}: {remarks}");
    }
    assert!(!remarks.contains("<code>osce") && !remarks.contains("[[funding"), "{remarks}");
    // So they are among what stands in the way of publishing.
    let (code, told) = desk.post("/save", &sent);
    assert!(code == "200" && !told["said"].as_str().unwrap().contains("osce"), "{told}");
    let gate = body(&desk.get(&format!("/part/publish/{slug}"))).to_owned();
    assert!(gate.contains("“Who else paid”") && !gate.contains("<code>osce"), "{gate}");
}
