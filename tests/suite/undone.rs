//! What the desk takes back, and texts that are hard to take.
//!
//! In: tiny projects at a desk that is asked by hand. Out: what is in the files afterwards, what the screens say.

use serde_json::json;

use crate::desk::{Desk, address, tree};
use crate::project::{EN, Fixture, RU, SLUG, TG};

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
    for (key, numbers) in [("one", "1, 21, 31, 41"), ("few", "2, 3, 4, 22"), ("many", "5, 6, 7, 8"), ("other", "1.5")]
    {
        let own = format!("{numbers}</span><textarea rows=\"1\" data-form=\"{key}\" lang=\"ru\"></textarea>");
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
    assert!(told["said"].as_str().unwrap().contains("an error stops publishing"), "{told}");
    assert_eq!((&told["next"], &told["here"]), (&json!(null), &json!(lead)));
    let (_, told) = desk.post("/save", &desk.text(&lead, &json!(["Вохӯрӣ [баргузор](link:nowhere) шуд."])));
    assert_eq!(told["next"], json!(address("tg", "heading")));
}
