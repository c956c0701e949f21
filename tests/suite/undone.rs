//! What the desk takes back, and texts that are hard to take.
//!
//! In: tiny projects at a desk that is asked by hand. Out: what is in the files afterwards, what the screens say.

use serde_json::{Value, json};

use crate::desk::{Desk, address, body, in_a_browser, tree};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

const LOCK: &str = "locales/l10n.lock";

/// A house whose English has changed in one text since it was translated.
fn out_of_date() -> Fixture {
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    fixture.replace(EN, "A meeting on human rights was held", "A conference on human rights was held");
    fixture
}

#[test]
fn what_is_taken_back_is_out_of_date_as_before_whatever_was_recorded_since() {
    let fixture = out_of_date();
    let before = tree(&fixture);
    let desk = Desk::of(&fixture);
    let headline = address("ru", "headline");
    let said = json!(["В Душанбе прошла конференция о правах человека"]);
    assert_eq!(desk.post("/save", &desk.text(&headline, &said)).0, "200");
    // Somebody else accepts another language meanwhile.
    fixture.run(&["accept", "--locale", "tg"]).fine();
    let others = fixture.read(LOCK);
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(fixture.read(RU), before[RU]);
    let own = |lock: &str| lock.lines().filter(|line| line.starts_with("ru ")).map(str::to_owned).collect::<Vec<_>>();
    let lock = fixture.read(LOCK);
    assert_eq!(own(&lock), own(&before[LOCK]), "the old record is back");
    let tajik =
        |lock: &str| lock.lines().filter(|line| line.starts_with("tg ")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(tajik(&lock), tajik(&others), "what others recorded stays");
    assert!(lock.contains(" A meeting on human rights was held"), "and its wording: {lock}");
    assert!(desk.get(&format!("/part/{headline}")).contains("<del>meeting</del>"));
}

#[test]
fn what_cannot_be_taken_back_changes_nothing_at_all() {
    let fixture = out_of_date();
    let desk = Desk::of(&fixture);
    let headline = address("ru", "headline");
    let said = json!(["В Душанбе прошла конференция о правах человека"]);
    assert_eq!(desk.post("/save", &desk.text(&headline, &said)).0, "200");
    fixture.replace(RU, "прошла конференция", "началась конференция");
    let before = tree(&fixture);
    assert_eq!(desk.post("/undo", &json!({})).0, "409");
    assert_eq!(tree(&fixture), before, "neither the text nor the lock");
    assert_eq!(desk.post("/save", &desk.text(&headline, &said)).0, "200");
    std::fs::remove_file(fixture.path(RU)).unwrap();
    assert_eq!(desk.post("/undo", &json!({})).0, "409");
    assert!(!fixture.path(RU).exists());
}

#[test]
fn a_text_with_a_choice_is_saved_with_its_choice() {
    const CHOICE: &str = "{ $count ->\n        [one] день\n        [few] дня\n       *[many] дней\n    }";
    let fixture = Fixture::house();
    fixture.append(EN, "last = It took { $count ->\n        [one] a day\n       *[other] days\n    } in all.\n");
    fixture.append(RU, &format!("last = Всего {CHOICE} заняло.\n"));
    let desk = Desk::of(&fixture);
    let last = address("ru", "last");
    let before = fixture.read(RU);
    let same = json!(["Всего ", { "mark": CHOICE }, " заняло."]);
    assert_eq!(desk.post("/save", &desk.text(&last, &same)).0, "200");
    assert_eq!(fixture.read(RU), before);
    let more = json!(["Всего это ", { "mark": CHOICE }, " заняло."]);
    let (code, told) = desk.post("/save", &desk.text(&last, &more));
    assert_eq!(code, "200", "{told}");
    assert_eq!(fixture.read(RU), before.replace("Всего {", "Всего это {"));
    // One that was not there is no mark: it is refused, not written as code.
    let other = json!([{ "mark": "{ $count -> *[other] x }" }]);
    assert_eq!(desk.post("/save", &desk.text(&last, &other)).0, "400");
}

/// Fields for the forms of a number: what a screen has of them, and what is written.
#[test]
fn the_forms_of_a_number_are_typed_each_in_its_field() {
    const DAYS: &str = "{ $count ->\n        [one] { $count } day\n       *[other] { $count } days\n    }";
    let fixture = Fixture::house();
    fixture.append(EN, &format!("last = It took {DAYS} in all.\n"));
    let desk = Desk::of(&fixture);
    let last = address("ru", "last");
    let screen = desk.get(&format!("/part/{last}"));
    for (key, numbers) in [("one", "1, 21, 31, 41"), ("few", "2, 3, 4, 22"), ("many", "5, 6, 7, 8"), ("other", "1,5")]
    {
        assert!(screen.contains(&format!("<span class=\"fine\">{numbers}</span>")), "{key}: {screen}");
        let own = format!("data-form=\"{key}\" lang=\"ru\">⟦$count⟧ </textarea>");
        assert!(screen.contains(&own), "{key}: {screen}");
    }
    let number = json!({ "mark": "{ $count }" });
    let said = |one: &str| {
        json!(["Всего это заняло ", { "choice": DAYS, "forms": [
            ["one", [number, one]], ["few", [number, " дня"]], ["many", [number, " дней"]], ["other", [number, " дня"]],
        ] }, "."])
    };
    let mut half = said(" день");
    half[1]["forms"][1][1] = json!([]);
    let (_, told) = desk.post("/try", &desk.text(&last, &half));
    assert!(told["remarks"].as_str().unwrap().contains("no words for the numbers 2, 3, 4, 22"), "{told}");
    assert!(desk.get(&format!("/part/{last}")).contains("lang=\"ru\">⟦"), "what was typed is kept");
    assert_eq!(desk.post("/save", &desk.text(&last, &half)).0, "422");
    assert_eq!(desk.post("/save", &desk.text(&last, &said(" день"))).0, "200");
    let written = "last =\n    Всего это заняло\n    { $count ->\n        [one] { $count } день\n        [few] { $count } дня\n        \
                   [many] { $count } дней\n       *[other] { $count } дня\n    }.\n";
    assert!(fixture.read(RU).contains(written), "{}", fixture.read(RU));
    // One word of one form later: one line of the file.
    let before = fixture.read(RU);
    let own = written.split_once("{ $count ->").unwrap().1.rsplit_once("}.").unwrap().0;
    let mut again = said(" сутки");
    again[1]["choice"] = json!(format!("{{ $count ->{own}}}"));
    let (code, told) = desk.post("/save", &desk.text(&last, &again));
    assert_eq!(code, "200", "{told}");
    assert_eq!(fixture.read(RU), before.replace("[one] { $count } день", "[one] { $count } сутки"));
    // Tajik has one form: the number alone is offered.
    let tajik = desk.get(&format!("/part/{}", address("tg", "last")));
    assert!(!tajik.contains("class=\"choices\"") && tajik.contains("data-insert=\"⟦"), "{tajik}");
}

#[test]
fn a_mark_that_is_pasted_as_the_file_has_it_is_a_mark() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let lead = address("tg", "lead");
    let pasted = json!(["{ org-house } дар {шаҳр}\u{7} вохӯрӣ баргузор кард."]);
    let (code, told) = desk.post("/save", &desk.text(&lead, &pasted));
    assert_eq!(code, "200", "{told}");
    let written = "lead = { org-house } дар { \"{\" }шаҳр{ \"}\" } вохӯрӣ баргузор кард.\n";
    assert!(fixture.read(TG).contains(written), "{}", fixture.read(TG));
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_its_line() {
    let fixture = Fixture::house();
    fixture.replace(TG, "lead = ", "lead ");
    let line = 1 + fixture.read(TG).lines().position(|line| line.starts_with("lead ")).unwrap();
    let desk = Desk::of(&fixture);
    let screen = desk.get(&format!("/part/translate/{SLUG}/tg"));
    assert!(screen.contains(&format!("<code>{TG}, line {line}</code>")), "{screen}");
    assert!(!desk.get(&format!("/part/translate/{SLUG}/ru")).contains("class=\"broken\""));
}

#[test]
fn an_error_is_shown_once_more_before_the_next_text() {
    let fixture = Fixture::house();
    fixture.replace(TG, "heading = Тафсилот\n", "");
    let desk = Desk::of(&fixture);
    let lead = address("tg", "lead");
    let sent = desk.text(&lead, &json!(["Вохӯрӣ [баргузор](link:nowhere) шуд."]));
    let (code, told) = desk.post("/save", &sent);
    assert_eq!(code, "200", "an error is no reason not to save");
    assert!(told["said"].as_str().unwrap().contains("Saved, with 1 error that stops publishing"), "{told}");
    assert_eq!((&told["next"], &told["here"]), (&json!(null), &json!(lead)));
    let (_, told) = desk.post("/save", &desk.text(&lead, &json!(["Вохӯрӣ [баргузор](link:nowhere) шуд."])));
    assert_eq!(told["next"], json!(address("tg", "heading")));
}

/// What has changed in the source is shown as readers see it, and what the file says where only its signs have changed.
#[test]
fn a_changed_source_is_read_as_on_the_page() {
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    fixture.replace(EN, "The { org-house } held a meeting", "The { org-house } held { $participants } meetings");
    let desk = Desk::of(&fixture);
    let lead = || {
        let screen = desk.get(&format!("/part/{}", address("ru", "lead")));
        screen.split("<div class=\"was\">").nth(1).unwrap().split("</div>").next().unwrap().to_owned()
    };
    let shown = lead();
    assert!(shown.contains("<ins>60") && shown.contains("<del>") && !shown.contains('{'), "{shown}");
    fixture.run(&["accept"]).fine();
    fixture.replace(EN, "held { $participants } meetings", "held { NUMBER($participants) } meetings");
    assert!(lead().contains("<ins>NUMBER(</ins>$participants"), "{}", lead());
}

/// The number and the words of what a screen offers to take back.
fn offered(screen: &str) -> Option<(u64, String)> {
    step(screen, "undo")
}

/// The same of what it offers to take back, or to do again.
fn step(screen: &str, deed: &str) -> Option<(u64, String)> {
    let (_, button) = screen.split_once(&format!("data-do=\"{deed}\" data-number=\""))?;
    let (number, rest) = button.split_once('"')?;
    let (_, words) = rest.split_once('>')?;
    Some((number.parse().ok()?, words.split('<').next()?.to_owned()))
}

/// What a page sends of its blocks or of all of it.
fn of_page(desk: &Desk, more: &Value) -> Value {
    let screen = desk.get(&format!("/part/write/{SLUG}"));
    let basis = screen.split("data-structure=\"").nth(1).unwrap().split('"').next().unwrap();
    let mut sent = json!({ "release": SLUG, "basis": basis });
    sent.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    sent
}

/// A text as a page sends it.
fn typed(desk: &Desk, name: &str, words: &str) -> Value {
    let screen = desk.get(&format!("/part/write/{SLUG}"));
    let line = screen.split(&format!("data-name=\"{name}\" ")).nth(1).unwrap();
    let basis = line.split("data-basis=\"").nth(1).unwrap().split('"').next().unwrap();
    json!({ "name": name, "text": format!("translate/{SLUG}/en/{name}"), "basis": basis, "pieces": [words] })
}

/// Blocks that come, go and turn, and texts that are saved alone or with the page: each is taken back alone, under its name.
#[test]
fn each_thing_is_taken_back_alone() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let group =
        |kind: &str, texts: Value| json!([{ "at": 2, "row": null, "blocks": [{ "kind": kind, "texts": texts }] }]);
    let turn = |kind: &str| json!({ "deed": "turn", "at": 2, "row": null, "kind": kind });
    let delete = |at: usize| json!({ "deed": "delete", "at": at, "row": null, "texts": true });
    let page =
        |groups: Value, texts: Value| json!({ "deed": "insert", "groups": groups, "tidy": false, "texts": texts });
    let deeds: [(&str, &dyn Fn() -> Value, &str); 8] = [
        ("/block", &|| json!({ "deed": "insert", "groups": group("funding", json!([])) }), "1 new part of the text"),
        (
            "/save",
            &|| typed(&desk, "lead", "Something else was held."),
            "the text “Something else was held.…” (English)",
        ),
        ("/block", &|| turn("subheading"), "another kind of a part of the text"),
        ("/block", &|| turn("paragraph"), "another kind of a part of the text"),
        ("/block", &|| delete(2), "a deleted part of the text"),
        ("/block", &|| delete(1), "a deleted part of the text"),
        ("/write", &|| page(json!([]), json!([typed(&desk, "lead", "Another.")])), "the text “Another.…” (English)"),
        (
            "/write",
            &|| {
                let mut groups = group("paragraph", json!([["New."]]));
                groups[0]["at"] = json!(0);
                page(groups, json!([typed(&desk, "lead", "Once more."), typed(&desk, "headline", "Other")]))
            },
            "1 new part of the text; the text “Once more.…” (English); the text “Other…” (English)",
        ),
    ];
    let mut trees = vec![tree(&fixture)];
    for (path, sent, _) in &deeds {
        let sent = if *path == "/save" { sent() } else { of_page(&desk, &sent()) };
        let (code, told) = desk.post(path, &sent);
        assert_eq!(code, "200", "{path} {sent}: {told}");
        trees.push(tree(&fixture));
        assert_ne!(trees[trees.len() - 1], trees[trees.len() - 2], "{path} {sent}");
    }
    for ((path, _, words), before) in deeds.iter().zip(&trees).rev() {
        let screen = desk.get(&format!("/part/write/{SLUG}"));
        let (number, _) = offered(&screen).unwrap();
        assert!(screen.contains(&format!("title=\"Undo: {words}\"")), "{path} {words}: {screen}");
        let (code, told) = desk.post("/undo", &json!({ "number": number }));
        assert_eq!((code.as_str(), told["said"].as_str()), ("200", Some(&*format!("Undone: {words}"))));
        assert_eq!(tree(&fixture), *before, "{path} {words}");
    }
    assert_eq!(offered(&desk.get(&format!("/part/write/{SLUG}"))), None);
    for after in &trees[1..] {
        assert_eq!(desk.post("/redo", &json!({})).0, "200");
        assert_eq!(tree(&fixture), *after);
    }
}

/// What somebody else wrote in between stays.
#[test]
fn what_others_wrote_between_two_things_stays() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let delete = json!({ "deed": "delete", "at": 1, "row": null, "texts": true });
    assert_eq!(desk.post("/block", &of_page(&desk, &delete)).0, "200");
    fixture.append(EN, "more = More\n");
    let lead = typed(&desk, "lead", "Something else was held.");
    let page = json!({ "deed": "insert", "groups": [], "tidy": false, "texts": [lead] });
    assert_eq!(desk.post("/write", &of_page(&desk, &page)).0, "200");
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert!(fixture.read(EN).contains("more = More") && !fixture.read(EN).contains("Something else"));
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    let mut with_more = start.clone();
    with_more.insert(EN.to_owned(), format!("{}more = More\n", start[EN]));
    assert_eq!(tree(&fixture), with_more);
}

/// New blocks as the page puts them in, each as its text and the name behind which it stands; `-` before an item of a list.
fn hanging(desk: &Desk) -> Vec<String> {
    let screen = desk.get(&format!("/part/write/{SLUG}"));
    let fresh = screen.split("data-fresh=\"").nth(1).unwrap().split('"').next().unwrap().replace("&quot;", "\"");
    let fresh: Vec<Value> = serde_json::from_str(&fresh).unwrap();
    let sign = |block: &Value| if block["row"] == json!(true) { "-" } else { "" };
    let one = |block: &Value| {
        let after = block["after"].as_str().unwrap_or("nothing");
        format!("{} {}{after}", block["texts"][0][0].as_str().unwrap(), sign(block))
    };
    fresh.iter().map(one).collect()
}

#[test]
fn new_blocks_stay_where_they_are_when_what_they_stand_behind_goes() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "{ details }\n", "{ details }\n\n- { lead-2 }\n- { lead-3 }\n");
    fixture.append(EN, "lead-2 = Two\nlead-3 = Three\n");
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let block = |after: &str, is_item: bool, kind: &str, text: &str| json!({ "after": after, "row": is_item, "kind": kind, "texts": [[text]] });
    let fresh = |typed: &str, after: &str| {
        json!({ "release": SLUG, "fresh": [
            block("lead", false, "paragraph", "a"),
            block("heading", false, "paragraph", "b"),
            block(after, false, "subheading", typed),
            block("lead-2", true, "item", "d"),
            block("lead-2", false, "paragraph", "e"),
        ] })
    };
    let delete = |at: usize, row: Value| {
        let sent = of_page(&desk, &json!({ "deed": "delete", "at": at, "row": row, "texts": true }));
        assert_eq!(desk.post("/block", &sent).0, "200");
    };
    let undo = || assert_eq!(desk.post("/undo", &json!({})).0, "200");
    let keep = |sent: &Value| assert_eq!(desk.post("/fresh", sent).0, "200");
    let all = ["a lead", "b heading", "c details", "d -lead-2", "e lead-2"];
    keep(&fresh("c", "details"));
    delete(2, Value::Null);
    assert_eq!(hanging(&desk), ["a lead", "b heading", "c heading", "d -lead-2", "e lead-2"]);
    // The page beside it has them in the same order.
    let told: Value = serde_json::from_str(body(&desk.get(&format!("/part/page/{SLUG}/en")))).unwrap();
    let page = told["page"].as_str().unwrap();
    assert!(page.find(">c</h3>").unwrap() > page.find(">b</p>").unwrap(), "{page}");
    // A page that does not know of it yet, and one that does, keep what is typed there.
    for after in ["details", "heading"] {
        keep(&fresh("c", after));
        assert_eq!(hanging(&desk)[2], "c heading");
    }
    delete(1, Value::Null);
    delete(0, Value::Null);
    assert_eq!(hanging(&desk), ["a nothing", "b nothing", "c nothing", "d -lead-2", "e lead-2"]);
    delete(0, json!(0));
    assert_eq!(hanging(&desk)[3..], ["d -lead-3", "e lead-3"]);
    delete(0, Value::Null);
    assert_eq!(hanging(&desk), ["a nothing", "b nothing", "c nothing", "d nothing", "e nothing"]);
    // What is taken back has them again.
    for _ in 0..5 {
        undo();
    }
    assert_eq!((hanging(&desk), tree(&fixture)), (all.map(str::to_owned).to_vec(), start));
    // Who moves one since has it where it was put.
    keep(&fresh("c", "heading"));
    assert_eq!(hanging(&desk)[2], "c heading");
}

/// What is taken back may be the block behind which a new one stands.
#[test]
fn new_blocks_stay_where_they_are_when_what_they_stand_behind_is_taken_back() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let groups = json!([{ "at": 0, "row": null, "blocks": [{ "kind": "paragraph", "texts": [["Saved."]] }] }]);
    assert_eq!(desk.post("/block", &of_page(&desk, &json!({ "deed": "insert", "groups": groups }))).0, "200");
    let fresh = json!([{ "after": "saved", "row": false, "kind": "paragraph", "texts": [["new"]] }]);
    assert_eq!(desk.post("/fresh", &json!({ "release": SLUG, "fresh": fresh })).0, "200");
    assert_eq!(hanging(&desk), ["new saved"]);
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(hanging(&desk), ["new lead"]);
}

/// The screens of a release, and the register.
const SCREENS: [&str; 5] = ["write", "release", "translate-ru", "translate-tg", "people"];

/// What each of the screens offers of a kind.
fn all_offered(desk: &Desk, deed: &str) -> [Option<(u64, String)>; 5] {
    SCREENS.map(|screen| {
        let address = match screen.split_once('-') {
            Some((screen, tag)) => format!("{screen}/{SLUG}/{tag}"),
            None if screen == "people" => screen.to_owned(),
            None => format!("{screen}/{SLUG}"),
        };
        step(&desk.get(&format!("/part/{address}")), deed)
    })
}

/// Where a kind is offered, and the words there, which are the same.
fn offered_on(desk: &Desk, deed: &str) -> (Vec<&'static str>, String) {
    let all = all_offered(desk, deed);
    let words: std::collections::BTreeSet<&String> = all.iter().flatten().map(|(_, words)| words).collect();
    assert!(words.len() < 2, "{words:?}");
    let words = words.into_iter().next().cloned().unwrap_or_default();
    (SCREENS.into_iter().zip(&all).filter(|(_, own)| own.is_some()).map(|(screen, _)| screen).collect(), words)
}

/// What is done on each screen, of which others show some; and what each is called.
fn deeds(desk: &Desk) -> [(&'static str, Value, &'static [&'static str], &'static str); 8] {
    let front = |fact: &str, value: &str| {
        let screen = desk.get(&format!("/part/release/{SLUG}"));
        let form =
            screen.split("<form class=\"fact").find(|form| form.contains(&format!("name=\"fact\" value=\"{fact}\"")));
        let basis =
            form.unwrap().split("name=\"basis\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        json!({ "release": SLUG, "fact": fact, "basis": basis, "value": value })
    };
    let written = |name: &str, words: &str| {
        let screen = desk.get(&format!("/part/write/{SLUG}"));
        let line = screen.split(&format!("data-name=\"{name}\" ")).nth(1).unwrap();
        let basis = line.split("data-basis=\"").nth(1).unwrap().split('"').next().unwrap();
        json!({ "text": format!("translate/{SLUG}/en/{name}"), "basis": basis, "pieces": [words] })
    };
    let mut asked = desk.text(&address("ru", "heading"), &json!(["Подробности"]));
    asked["ask"] = json!("is it right?");
    [
        ("/save", desk.text(&address("tg", "heading"), &json!(["Ҷузъиёт"])), &["translate-tg"], "Ҷузъиёт"),
        ("/review", asked, &["translate-ru"], "Russian"),
        ("/save", written("heading", "More of it"), &["write"], "More of it"),
        ("/save", written("headline", "Another headline"), &["write", "release"], "Another headline"),
        ("/fact", front("date", "2026-01-16"), &["release"], "Day"),
        ("/fact", front("headline", "A headline"), &["write", "release"], "Headline"),
        ("/word", json!({ "word": "Ниҳол", "locale": "tg" }), &["translate-tg"], "Ниҳол"),
        ("/block", of_page(desk, &json!({ "deed": "swap", "at": 1, "row": null })), &["write"], "moved"),
    ]
}

#[test]
fn a_screen_takes_back_what_it_shows_and_does_it_again() {
    for number in 0..8 {
        let fixture = Fixture::recording();
        fixture.run(&["accept"]).fine();
        let start = tree(&fixture);
        let desk = Desk::of(&fixture);
        assert!(all_offered(&desk, "undo").iter().all(Option::is_none));
        let (path, sent, on, words) = deeds(&desk)[number].clone();
        let (code, told) = desk.post(path, &sent);
        assert_eq!(code, "200", "{path} {sent}: {told}");
        let after = tree(&fixture);
        assert_ne!(after, start, "{path} {sent}");
        let (shown, said) = offered_on(&desk, "undo");
        assert!(shown == on && said.starts_with("Undo: ") && said.contains(words), "{shown:?} {said}");
        assert!(all_offered(&desk, "redo").iter().all(Option::is_none));
        for _ in 0..2 {
            for (deed, other, left) in [("undo", "redo", &start), ("redo", "undo", &after)] {
                let number = all_offered(&desk, deed).into_iter().flatten().next().unwrap().0;
                let (code, told) = desk.post(&format!("/{deed}"), &json!({ "number": number }));
                assert_eq!(code, "200", "{deed} {path}: {told}");
                assert!(tree(&fixture) == *left, "{deed} {path}: other bytes");
                // Whoever writes, or changes facts, stays there; whoever translates sees the text.
                let next = told["next"].as_str().unwrap();
                let (screen, _) = on[0].split_once('-').unwrap_or((on[0], ""));
                assert!(next.is_empty() || next.starts_with(screen), "{next} {on:?}");
                assert_eq!(desk.post(&format!("/{deed}"), &json!({ "number": number })).0, "404", "once");
                assert_eq!(offered_on(&desk, other).0, on, "{deed} {path}");
                assert!(all_offered(&desk, deed).iter().all(Option::is_none), "{deed} {path}");
            }
        }
    }
}

/// Whoever writes takes nothing back that another translates, in whatever order; each comes back beside the other.
#[test]
fn what_others_do_meanwhile_stays() {
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let last = |screen: &str, deed: &str| step(&desk.get(&format!("/part/{screen}")), deed);
    let (write, facts, tajik) = (format!("write/{SLUG}"), format!("release/{SLUG}"), format!("translate/{SLUG}/tg"));
    let go = |screen: &str, deed: &str| {
        let number = last(screen, deed).unwrap_or_else(|| panic!("no {deed} on {screen}")).0;
        let (code, told) = desk.post(&format!("/{deed}"), &json!({ "number": number }));
        assert_eq!(code, "200", "{told}");
    };
    let groups = json!([{ "at": 0, "row": null, "blocks": [{ "kind": "paragraph", "texts": [["Saved."]] }] }]);
    assert_eq!(desk.post("/block", &of_page(&desk, &json!({ "deed": "insert", "groups": groups }))).0, "200");
    let block = tree(&fixture);
    let (path, sent, ..) = deeds(&desk)[4].clone();
    assert_eq!(desk.post(path, &sent).0, "200");
    let heading = desk.text(&address("tg", "heading"), &json!(["Ҷузъиёт"]));
    assert_eq!(desk.post("/save", &heading).0, "200");
    let all = tree(&fixture);
    // The oldest goes first, and comes back last.
    go(&write, "undo");
    assert_eq!(fixture.read(EN), start[EN]);
    assert_eq!(fixture.read(TEMPLATE), start[TEMPLATE].replace("2026-01-15", "2026-01-16"));
    go(&facts, "undo");
    assert_eq!((fixture.read(TEMPLATE), fixture.read(TG)), (start[TEMPLATE].clone(), all[TG].clone()));
    go(&tajik, "undo");
    assert!(tree(&fixture) == start);
    go(&write, "redo");
    assert!(tree(&fixture) == block);
    go(&facts, "redo");
    go(&tajik, "redo");
    assert!(tree(&fixture) == all);
    // What was taken back where something else was done since does not come back over it.
    go(&tajik, "undo");
    let other = desk.text(&address("tg", "heading"), &json!(["Дигар"]));
    assert_eq!(desk.post("/save", &other).0, "200");
    assert_eq!(last(&tajik, "redo"), None);
    assert!(last(&tajik, "undo").unwrap().1.contains("Дигар"));
}

/// What cannot be taken back as the files are is not offered, and what was done before it is.
#[test]
fn what_cannot_be_taken_back_is_not_offered() {
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let write = || step(&desk.get(&format!("/part/write/{SLUG}")), "undo");
    let swap = of_page(&desk, &json!({ "deed": "swap", "at": 1, "row": null }));
    assert_eq!(desk.post("/block", &swap).0, "200");
    let (path, sent, ..) = deeds(&desk)[2].clone();
    assert_eq!(desk.post(path, &sent).0, "200");
    let (number, words) = write().unwrap();
    assert!(words.contains("More of it"), "{words}");
    fixture.replace(EN, "More of it", "Less of it");
    let before = tree(&fixture);
    let (code, told) = desk.post("/undo", &json!({ "number": number }));
    assert!(code == "409" && told["said"].as_str().unwrap().contains("changed since"), "{told}");
    assert_eq!(tree(&fixture), before);
    let (earlier, words) = write().unwrap();
    assert!(earlier < number && words.contains("a moved part"), "{words}");
    fixture.replace(EN, "Less of it", "More of it");
    assert_eq!(write().unwrap().0, number);
}

/// A new release goes, and comes back, with its folder.
#[test]
fn a_new_release_comes_back() {
    let fixture = Fixture::house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let typed = json!({ "title": "An exhibition", "day": "2026-02-03", "slug": "", "kind": "none", "proposed": "" });
    let (code, told) = desk.post("/new", &typed);
    assert_eq!(code, "200", "{told}");
    let (after, facts) = (tree(&fixture), told["next"].as_str().unwrap().to_owned());
    let folder = fixture.path(&facts.replace("release/", "releases/"));
    for _ in 0..2 {
        let (number, _) = step(&desk.get(&format!("/part/{facts}")), "undo").unwrap();
        let (code, told) = desk.post("/undo", &json!({ "number": number }));
        assert_eq!((code.as_str(), &told["next"], tree(&fixture)), ("200", &json!("new"), start.clone()));
        assert!(!folder.exists());
        let (number, _) = step(&desk.get("/part/new"), "redo").unwrap();
        let (code, told) = desk.post("/redo", &json!({ "number": number }));
        assert_eq!((code.as_str(), &told["next"], tree(&fixture)), ("200", &json!(facts), after.clone()));
    }
    // What was written in it since is not taken along.
    let words = format!("locales/en/{}.ftl", facts.replace("release/", "releases/"));
    fixture.append(&words, "more = More\n");
    assert_eq!(step(&desk.get(&format!("/part/{facts}")), "undo"), None);
}

#[test]
fn the_newest_release_stands_first_whatever_its_folder_is_called() {
    let fixture = Fixture::tables();
    let order = |desk: &Desk| {
        let screen = desk.get("/part/releases");
        let rows = screen.split_once("<tbody>").unwrap().1.split("<td><a href=\"#release/").skip(1);
        rows.map(|row| row.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let desk = Desk::of(&fixture);
    let before = order(&desk);
    let (last, second) = (before.last().unwrap(), &before[1]);
    let template = |slug: &str| format!("releases/{slug}/release.md");
    let day = |slug: &str| {
        let text = fixture.read(&template(slug));
        text.lines().find(|line| line.starts_with("date = ")).unwrap().to_owned()
    };
    fixture.replace(&template(last), &day(last), "date = 2027-01-02");
    let after = order(&desk);
    assert_eq!((&after[0], after.len()), (last, before.len()), "{after:?}");
    assert_eq!(after[1..], before[..before.len() - 1], "the others keep their order");
    // One that cannot be read is not lost: it stands at the top, and says so.
    fixture.write(&template(second), fixture.read(&template(second)).replacen("+++\n", "+++\n[\n", 1));
    assert_eq!(order(&desk)[0], *second);
    let screen = desk.get("/part/releases");
    assert!(screen.contains("The release cannot be read"), "{screen}");
    let header = screen.split_once("<thead>").unwrap().1.split_once("</thead>").unwrap().0;
    assert!(header.contains("Russian") && header.contains("Tajik"), "{header}");
}

/// Who writes stays where they are, sees what came back, and takes nothing back of what another translates.
#[test]
fn who_takes_back_stays_and_sees_it() {
    let fixture = Fixture::recording();
    fixture.run(&["accept"]).fine();
    let Some((_server, mut tab)) = in_a_browser::begin(&fixture) else { return };
    let start = tree(&fixture);
    let line = ".line[data-name=heading]";
    let area = format!("document.querySelector('{line} textarea')");
    tab.ask(&format!("(location.hash = 'write/{SLUG}')"));
    tab.wait(&format!("{area} !== null"));
    tab.ask(&format!("({area}.focus(), {area}.setSelectionRange(0, 0))"));
    tab.type_text("Many ");
    tab.press("s", 2);
    tab.wait("document.querySelector('.undo')?.textContent.includes('Many Details')");
    // Another translates meanwhile.
    tab.run(&format!(
        "self.desk.ask('/part/translate/{SLUG}/tg/heading').then((answer) => answer.text()).then((text) => self.desk.ask('/save', {{ \
         text: 'translate/{SLUG}/tg/heading', basis: text.match(/data-basis=\"([^\"]*)\"/)[1], pieces: ['Ҷузъиёт'] }}))\
         .then((answer) => {{ window.other = answer.status; }})"
    ));
    tab.wait("window.other === 200");
    let translated = fixture.read(TG);
    assert!(translated.contains("heading = Ҷузъиёт\n"));
    for (deed, other, value) in [("undo", "redo", "Details"), ("redo", "undo", "Many Details")] {
        tab.ask(&format!("(document.querySelector('[data-do={deed}]').click())"));
        tab.wait(&format!("{area}?.value === '{value}' && document.activeElement.dataset.do === '{other}'"));
        let seen = "[location.hash, document.querySelectorAll('.came').length, document.querySelector('.came').dataset.name].join(' ')";
        assert_eq!(tab.ask(seen), format!("#write/{SLUG} 1 heading"));
        assert_eq!(fixture.read(EN).replace("Many ", ""), start[EN]);
        assert_eq!(fixture.read(TG), translated);
    }
}
