//! Numbers of a text that get forms of the word that changes with them, the list of names that a brace opens, and what a paste leaves out.
//!
//! In: a tiny project, served within this process. Out: the files, the screens, what keys do in a browser. How: a number becomes a fact and a
//! choice in one step, one undo brings the very bytes back, and nobody types a name; where there is no Chromium the test in a browser says
//! so and passes, unless `PAYOM_REQUIRE_BROWSER` is set.

use payom::cli::desk::Server;
use serde_json::{Value, json};

use crate::chrome::Tab;
use crate::desk::in_a_browser::open;
use crate::desk::{Desk, address, body, status, tree};
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

const LEAD: &str = "lead = For days 5 lawyers spoke of it.\n";

/// The screen on which a text is written, with the caret in it.
fn writing(fixture: &Fixture, name: &str) -> Option<(Server, Tab)> {
    open(fixture, &format!("write/{SLUG}/{name}"), &format!("document.activeElement.id === 'text-{name}'"))
}

fn screen(desk: &Desk, path: &str) -> String {
    let answer = desk.get(&format!("/part/{path}"));
    assert_eq!(status(&answer), "200", "{answer}");
    body(&answer).to_owned()
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    text.split(from).nth(1).unwrap_or_else(|| panic!("{from}: {text}")).split(to).next().unwrap()
}

/// What the page sends of the number in the lead.
fn sent(desk: &Desk, number: &str, forms: &Value) -> Value {
    let shown = screen(desk, &format!("write/{SLUG}"));
    let seen = between(between(&shown, "data-name=\"lead\" ", ">"), "data-basis=\"", "\"").to_owned();
    json!({
        "release": SLUG, "basis": between(&shown, "data-structure=\"", "\""), "name": "lead", "seen": seen,
        "before": ["For days "], "number": number, "forms": forms, "after": [" spoke of it."],
    })
}

fn house() -> Fixture {
    let fixture = Fixture::house();
    fixture.message(EN, "lead", LEAD);
    fixture
}

#[test]
fn a_number_gets_forms_and_a_fact_in_one_step() {
    let fixture = house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let forms = json!([["one", "lawyer"], ["other", "lawyers"]]);
    let (code, told) = desk.post("/number", &sent(&desk, "5", &forms));
    assert_eq!((code.as_str(), &told["focus"]), ("200", &json!("lead")), "{told}");
    assert_eq!(
        fixture.read(TEMPLATE),
        start[TEMPLATE].replace("currency = \"EUR\" }\n", "currency = \"EUR\" }\nlawyers = 5\n")
    );
    assert!(fixture.read(EN).contains("For days { $lawyers ->"), "{}", fixture.read(EN));
    assert!(fixture.read(EN).contains("} spoke of it."), "{}", fixture.read(EN));
    assert!(fixture.read(EN).contains("[one] { $lawyers } lawyer\n"), "{}", fixture.read(EN));
    // The text has fields for its forms now, and so has each translation for those of its language.
    let shown = screen(&desk, &format!("write/{SLUG}"));
    assert!(between(&shown, "data-name=\"lead\" ", "data-name=").contains("data-form=\"one\""), "{shown}");
    let russian = screen(&desk, &address("ru", "lead"));
    for form in ["one", "few", "many", "other"] {
        assert!(russian.contains(&format!("data-form=\"{form}\" lang=\"ru\"")), "{form}: {russian}");
    }
    let (code, _) = desk.post("/undo", &json!({}));
    assert_eq!((code.as_str(), tree(&fixture)), ("200", start), "one undo brings both files back");
}

/// A release that has no facts yet, and a word that is the name of a fact already.
#[test]
fn a_number_finds_its_place_and_a_name_of_its_own() {
    let fixture = house();
    fixture.replace(EN, "details = The meeting brought together { $participants } people.", "details = It was long.");
    for path in [RU, TG] {
        let text = fixture.read(path);
        let line = text.lines().find(|line| line.starts_with("details = ")).unwrap().to_owned();
        fixture.replace(path, &line, "details = Д. [Д](link:report).");
    }
    let text = fixture.read(TEMPLATE);
    let facts = between(&text, "[facts]\n", "\n\n").to_owned();
    fixture.replace(TEMPLATE, &format!("[facts]\n{facts}\n\n"), "");
    let desk = Desk::of(&fixture);
    let forms = json!([["one", "partner"], ["other", "partners"]]);
    let (code, told) = desk.post("/number", &sent(&desk, "1,200", &forms));
    assert_eq!(code, "200", "{told}");
    let now = fixture.read(TEMPLATE);
    assert!(now.contains("\n[facts]\npartners-2 = 1200\n"), "`partners` is a key of the release: {now}");
    assert!(now.contains("[links]\n"), "{now}");
}

#[test]
fn the_number_is_changed_among_the_facts() {
    let fixture = house();
    let desk = Desk::of(&fixture);
    desk.post("/number", &sent(&desk, "5", &json!([["one", "lawyer"], ["other", "lawyers"]])));
    let start = tree(&fixture);
    let facts = screen(&desk, &format!("release/{SLUG}"));
    assert!(facts.contains("Number: “5 lawyers”") && facts.contains("Number: “60 people”"), "{facts}");
    let form = between(&facts, "name=\"fact\" value=\"lawyers\">", "</form>");
    let basis = between(form, "name=\"basis\" value=\"", "\"").to_owned();
    let change = |value: &str| json!({ "release": SLUG, "fact": "lawyers", "basis": basis, "value": value });
    let (code, told) = desk.post("/number", &change("five"));
    assert_eq!((code.as_str(), tree(&fixture)), ("422", start.clone()), "{told}");
    let (code, told) = desk.post("/number", &change("7"));
    assert_eq!(code, "200", "{told}");
    assert_eq!(fixture.read(TEMPLATE), start[TEMPLATE].replace("lawyers = 5", "lawyers = 7"));
    assert!(told["pieces"]["facts"].as_str().unwrap().contains("7 lawyers"), "{told}");
    let (code, _) = desk.post("/number", &change("8"));
    assert_eq!(code, "409", "it is no longer what somebody saw");
}

#[test]
fn what_is_no_number_changes_nothing() {
    let fixture = house();
    let start = tree(&fixture);
    let desk = Desk::of(&fixture);
    let fine = json!([["one", "lawyer"], ["other", "lawyers"]]);
    for (number, forms, code) in [
        ("2.5", fine.clone(), "422"),
        ("x = 1", fine.clone(), "422"),
        ("5", json!([["one", ""], ["other", "lawyers"]]), "422"),
        ("5", json!([["other", "lawyers"]]), "422"),
        ("5", json!([["one", "a"], ["few", "b"]]), "422"),
        ("5", json!([["one", "a ⟦b⟧"], ["other", "b"]]), "400"),
        ("5", json!("x"), "400"),
    ] {
        let (own, told) = desk.post("/number", &sent(&desk, number, &forms));
        assert_eq!(own, code, "{number} {forms}: {told}");
    }
    let mut late = sent(&desk, "5", &fine);
    late["seen"] = json!("0");
    assert_eq!(desk.post("/number", &late).0, "409");
    let hostile = json!([["one", "{ $x }*[a]"], ["other", "<b>\\u0041"]]);
    assert_eq!(desk.post("/number", &sent(&desk, "5", &hostile)).0, "200", "words stay words");
    assert_eq!(desk.post("/undo", &json!({})).0, "200");
    assert_eq!(tree(&fixture), start);
}

/// What is proposed counts something, wherever the caret is: no year, no day, no time, no number of a name.
#[test]
fn the_first_number_that_counts_is_proposed() {
    let fixture = Fixture::house();
    fixture.message(
        EN,
        "lead",
        "lead = In 2018 in July, on 2 October at 10:30 and under Protocol 12 views were heard from 7 lawyers and 3 judges. So\n",
    );
    let Some((_server, mut tab)) = writing(&fixture, "lead") else { return };
    tab.run("document.activeElement.setSelectionRange(999, 999)");
    ask_for_forms(&mut tab);
    assert_eq!(tab.ask("document.querySelector('#number-forms [data-of]').textContent"), "7 lawyers");
}

/// The question for the forms of the number in hand.
fn ask_for_forms(tab: &mut Tab) {
    tab.tap("[data-forms]");
    tab.wait("document.getElementById('number-forms').open");
}

/// The word for one, which is enough; the text has its choice then.
fn answer_with(tab: &mut Tab, word: &str) {
    tab.type_text(word);
    tab.press("Enter", 0);
    tab.wait("!document.getElementById('number-forms').open && document.querySelector('[data-name=lead] .choices') !== null");
}

#[test]
fn keys_lead_to_names_and_to_forms() {
    let fixture = house();
    let Some((_server, mut tab)) = writing(&fixture, "lead") else { return };
    let field = "document.getElementById('text-lead').value";
    // A brace opens the list; Esc types it, and Enter takes what is found.
    tab.run("document.activeElement.setSelectionRange(999, 999)");
    tab.type_text("{");
    tab.wait("document.activeElement.type === 'search'");
    tab.press("Escape", 0);
    tab.wait(&format!("{field}.endsWith('it.{{')"));
    tab.press("Backspace", 0);
    tab.type_text(" ");
    tab.type_text("{");
    tab.wait("document.activeElement.type === 'search'");
    tab.type_text("dushanbe");
    tab.press("ArrowDown", 0);
    tab.wait("document.activeElement.dataset.mark === 'Dushanbe'");
    tab.press("Enter", 0);
    tab.wait(&format!("{field}.endsWith('it. ⟦Dushanbe⟧')"));
    // The number is the only one of the text; its word is taken along.
    ask_for_forms(&mut tab);
    assert_eq!(tab.ask("document.querySelector('#number-forms [data-of]').textContent"), "5 lawyers");
    assert_eq!(tab.ask("document.querySelector('#number-forms [data-form=other]').value"), "lawyers");
    answer_with(&mut tab, "lawyer");
    let now = tab.ask(field);
    assert!(now.contains("⟦5 lawyers⟧ spoke"), "{now}");
    assert!(fixture.read(TEMPLATE).contains("\nlawyers = 5\n"), "{}", fixture.read(TEMPLATE));
    assert!(fixture.read(EN).contains("it. { place-dushanbe }"), "{}", fixture.read(EN));
    // *Undo* stands on the same screen.
    tab.tap("[data-do=undo]");
    tab.wait("document.getElementById('said').textContent.startsWith('Undone')");
    assert!(!fixture.read(TEMPLATE).contains("lawyers"), "{}", fixture.read(TEMPLATE));
}

/// Place and day stand in front of the text by themselves, and are not taken over; another day is not theirs.
#[test]
fn a_paste_leaves_out_what_the_facts_say() {
    let fixture = house();
    let Some((_server, mut tab)) = writing(&fixture, "details") else { return };
    let paste = |tab: &mut Tab, text: &str| {
        tab.run(&format!(
            "(area => {{ const data = new DataTransfer(); data.setData('text/plain', {text:?}); area.dispatchEvent(new \
             ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }})); }})(document.getElementById('text-details'))"
        ));
    };
    let fresh = "[...document.querySelectorAll('.fresh .field textarea')].map(one => one.value)";
    paste(
        &mut tab,
        "Another headline\n\nDUSHANBE, Tajikistan, January 15, 2026 \u{2013} The house met.\n\nIt was long.",
    );
    tab.wait("document.querySelectorAll('.fresh').length === 3");
    assert_eq!(tab.ask(fresh), "Another headline,The house met.,It was long.");
    assert!(
        tab.ask("document.getElementById('said').textContent").contains("stand in front of the text by themselves")
    );
    paste(&mut tab, "Dushanbe, 16 January 2026 \u{2013} It went on.\n\nAnd on.");
    tab.wait("document.querySelectorAll('.fresh').length === 5");
    assert!(tab.ask(fresh).contains("16 January 2026"), "that is another day");
}

/// Texts are called by their places on the page, in the reader's words, wherever the desk speaks of one.
#[test]
fn texts_are_called_in_words() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "contacts = [\"desk\"]\n", "contacts = [\"desk\"]\nstandfirst = \"standfirst\"\n");
    fixture.append(EN, "standfirst = In **short**: [it](link:report) was good.\n");
    let desk = Desk::of(&fixture);
    for (name, words) in [
        ("headline", "Headline"),
        ("standfirst", "Summary under the headline"),
        ("heading", "Heading 1"),
        ("details", "Paragraph 2"),
    ] {
        let shown = screen(&desk, &address("ru", name));
        let place = between(&shown, "class=\"fine quiet\">text ", "</span>");
        assert!(place.ends_with(&format!(" · {words}")), "{name}: {place}");
    }
    let shown = screen(&desk, &address("ru", "lead"));
    let list = between(&shown, "<nav class=\"list\"", "</nav>");
    assert!(list.contains(">In short: it was good.<") && !list.contains("**"), "{list}");
    // A text that is missing is called so on the page, and in what is said after a save.
    let (_, told) = (0, desk.get(&format!("/part/page/{SLUG}/ru")));
    assert!(told.contains("[\"standfirst\",\"⟦standfirst⟧\",\"Summary under the headline\"]"), "{told}");
    let folder = between(&shown, "data-view=\"", "\"").to_owned();
    let host = desk.server.address();
    let page =
        crate::desk::raw(&desk.server, &format!("GET {folder}{SLUG}.ru.html HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    assert!(page.contains("⟦Summary under the headline⟧") && !page.contains("⟦standfirst⟧"), "{page}");
    let (code, told) = desk.post("/save", &desk.text(&address("ru", "lead"), &json!(["**Так"])));
    assert_eq!(code, "200", "{told}");
    assert!(!told["said"].as_str().unwrap().contains('`'), "{told}");
}

/// What the page sends of the forms of a text that has a number.
fn formed(desk: &Desk, number: bool, words: [&str; 4]) -> Value {
    let russian = screen(desk, &address("ru", "lead"));
    let marks: Vec<[String; 2]> = serde_json::from_str(&plain(between(&russian, "data-marks=\"", "\""))).unwrap();
    let choice = marks.iter().find(|[mark, _]| mark.contains("->")).unwrap()[0].clone();
    let form = |(key, words): (&str, &str)| match number {
        true => json!([key, [{ "mark": "{ $lawyers }" }, format!(" {words}")]]),
        false => json!([key, [words]]),
    };
    let forms: Vec<Value> = ["one", "few", "many", "other"].into_iter().zip(words).map(form).collect();
    desk.text(&address("ru", "lead"), &json!(["Говорили ", { "choice": choice, "forms": forms }, "."]))
}

fn plain(markup: &str) -> String {
    markup.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
}

/// The house with the rules that compare a text with its source.
fn strict() -> Fixture {
    let fixture = Fixture::words();
    fixture.message(EN, "lead", LEAD);
    fixture
}

const LAWYERS: [&str; 4] = ["юрист", "юриста", "юристов", "юриста"];

/// A translation that is begun has the number in each form; words without it are told of in plain words.
#[test]
fn a_translation_has_the_number_in_each_form() {
    let fixture = strict();
    let desk = Desk::of(&fixture);
    desk.post("/number", &sent(&desk, "5", &json!([["one", "lawyer"], ["other", "lawyers"]])));
    let russian = screen(&desk, &address("ru", "lead"));
    assert_eq!(russian.matches(">⟦5⟧ </textarea>").count(), 4, "{russian}");
    assert!(
        russian.contains("data-insert=\"⟦5 …⟧\"") && !russian.contains("5 lawyers</span><span></span>"),
        "{russian}"
    );
    assert!(russian.contains("<span class=\"fine\">1,5</span>"), "{russian}");
    // The number alone is no form yet.
    let (code, told) = desk.post("/save", &formed(&desk, true, ["", "", "", ""]));
    assert_eq!((code.as_str(), told["said"].as_str().unwrap().contains("no words")), ("422", true), "{told}");
    let (_, told) = desk.post("/try", &formed(&desk, false, LAWYERS));
    let remarks = told["remarks"].as_str().unwrap();
    assert!(remarks.contains("missing before the words for: 1, 21, 31, 41; 2, 3, 4, 22;"), "{remarks}");
    assert!(remarks.contains("data-front=\"⟦5⟧\"") && !remarks.contains("data-insert"), "{remarks}");
    let (code, told) = desk.post("/save", &formed(&desk, false, LAWYERS));
    let said = told["said"].as_str().unwrap();
    assert!(code == "200" && said.contains("number itself") && !said.contains('$'), "{told}");
    // The choice of the other language is offered no longer.
    let russian = screen(&desk, &address("ru", "lead"));
    assert!(!russian.contains("⟦5 lawyers⟧") && !russian.contains("⟦5 …⟧"), "{russian}");
    let (code, told) = desk.post("/save", &formed(&desk, true, LAWYERS));
    assert_eq!((code.as_str(), told["error"].as_bool()), ("200", Some(false)), "{told}");
    assert!(fixture.read(RU).contains("[few] { $lawyers } юриста\n"), "{}", fixture.read(RU));
}

#[test]
fn the_forms_of_a_translation_are_typed_behind_the_number() {
    let fixture = strict();
    let Some((_server, mut tab)) = writing(&fixture, "lead") else { return };
    ask_for_forms(&mut tab);
    answer_with(&mut tab, "lawyer");
    tab.run(&format!("location.hash = '#{}'", address("ru", "lead")));
    tab.wait("document.getElementById('target') !== null");
    tab.run("document.getElementById('target').focus()");
    tab.run("document.activeElement.select()");
    tab.type_text("Было ");
    tab.tap("[data-insert='⟦5 …⟧']");
    tab.wait("!document.querySelector('.choices').hidden");
    assert_eq!(tab.ask("document.querySelector('.choices .mirror span').textContent"), "⟦5⟧");
    assert_eq!(
        tab.ask("getComputedStyle(document.querySelector('.choices .mirror i')).color"),
        tab.ask("getComputedStyle(document.querySelector('.choices .mirror span')).backgroundColor")
    );
    for (key, words) in ["one", "few", "many", "other"].into_iter().zip(LAWYERS) {
        tab.run(&format!("document.querySelector('.choices [data-form={key}]').focus()"));
        tab.type_text(" ");
        tab.type_text(words);
    }
    assert_eq!(tab.ask("document.querySelector('.choices [data-form=few]').value"), "⟦5⟧ юриста");
    // A form without its number gets it back by the button of the remark.
    tab.run("document.querySelectorAll('.choices textarea').forEach(one => { one.value = one.value.slice(4); one.dispatchEvent(new InputEvent('input', { bubbles: true })); })");
    tab.wait("document.querySelector('[data-front]') !== null");
    tab.tap("[data-front]");
    tab.wait("document.querySelector('[data-front]') === null");
    assert_eq!(tab.ask("document.querySelector('.choices [data-form=few]').value"), "⟦5⟧ юриста");
    // A brace leads to what can be put in, as in the field.
    tab.type_text("{");
    tab.wait("document.activeElement.type === 'search'");
    tab.press("Escape", 0);
    tab.wait("document.activeElement.dataset.form === 'one'");
    tab.press("Backspace", 0);
    tab.tap("[data-do=save]");
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    assert!(fixture.read(RU).contains("lead = Было { $lawyers ->\n"), "{}", fixture.read(RU));
    assert!(fixture.read(RU).contains("[few] { $lawyers } юриста\n"), "{}", fixture.read(RU));
}

/// A number of a text that is new: all that was typed is saved, and the question for the forms comes, in one go.
#[test]
fn a_new_text_is_saved_before_its_number_gets_forms() {
    let fixture = house();
    let Some((_server, mut tab)) = writing(&fixture, "lead") else { return };
    tab.run("document.activeElement.setSelectionRange(999, 999)");
    tab.type_text(" It is old.");
    tab.press("Enter", 0);
    tab.type_text("Later 7 judges and 9 clerks came.");
    tab.press("Enter", 0);
    tab.type_text("The end.");
    // The number that is marked is meant, not the first.
    tab.run(
        "{ const area = document.querySelector('.fresh textarea'); area.focus(); area.setSelectionRange(19, 27); }",
    );
    ask_for_forms(&mut tab);
    assert_eq!(tab.ask("document.querySelector('#number-forms [data-of]').textContent"), "9 clerks");
    assert!(
        !tab.ask("document.querySelectorAll('.fresh').length").starts_with(|sign| sign != '0'),
        "all of it is saved"
    );
    let saved = fixture.read(EN);
    for said in ["spoke of it. It is old.\n", " = Later 7 judges and 9 clerks came.\n", " = The end.\n"] {
        assert!(saved.contains(said), "{said}: {saved}");
    }
    tab.type_text("clerk");
    tab.press("Enter", 0);
    tab.wait("!document.getElementById('number-forms').open && document.querySelector('.choices[data-choice=\"9 clerks\"]') !== null");
    assert!(fixture.read(EN).contains("Later 7 judges and { $clerks ->"), "{}", fixture.read(EN));
    assert!(fixture.read(TEMPLATE).contains("\nclerks = 9\n"), "{}", fixture.read(TEMPLATE));
}
