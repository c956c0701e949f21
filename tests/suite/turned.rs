//! What becomes of a text at the desk once it is saved, in Chromium: it becomes one of another kind, and room comes above it.
//!
//! In: a tiny project. Out: its files, and what the page shows. How: names and translations of texts stay whatever their block becomes, and one undo leaves the
//! very bytes; where there is no Chromium the tests say so and pass, unless `PAYOM_REQUIRE_BROWSER` is set.

use crate::chrome::Tab;
use crate::desk::in_a_browser::open;
use crate::desk::tree;
use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG};

/// A release with a paragraph, a heading, a paragraph and a list of two.
fn with_a_list() -> Fixture {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "{ details }\n", "{ details }\n\n- { one }\n- { two }\n");
    for path in [EN, RU, TG] {
        fixture.append(path, "one = One.\ntwo = Two.\n");
    }
    fixture
}

/// The choice of what a text is.
fn choice(name: &str) -> String {
    let line = format!("document.querySelector('.line[data-name=\"{name}\"]')");
    format!(
        "({line}.closest('.row')?.querySelector('[data-turn]') || {line}.closest('.block').querySelector('[data-turn]'))"
    )
}

fn chosen(tab: &mut Tab, choice: &str, kind: &str) {
    tab.run(&format!("(own => {{ window.old = own; own.value = '{kind}'; own.dispatchEvent(new Event('change', {{ bubbles: true }})); }})({choice})"));
}

fn ends(fixture: &Fixture, body: &str) -> bool {
    fixture.read(TEMPLATE).ends_with(body)
}

#[test]
fn a_text_becomes_one_of_another_kind() {
    let fixture = with_a_list();
    let start = tree(&fixture);
    let there = "document.activeElement.id === 'text-details'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/details"), there) else { return };
    for (kind, lines) in [
        ("heading", "## { heading }\n\n## { details }\n\n- { one }\n- { two }\n"),
        ("quote", "## { heading }\n\n> { details }\n\n- { one }\n- { two }\n"),
        ("item", "## { heading }\n\n- { details }\n- { one }\n- { two }\n"),
        ("paragraph", "## { heading }\n\n{ details }\n\n- { one }\n- { two }\n"),
    ] {
        chosen(&mut tab, &choice("details"), kind);
        tab.wait(&format!(
            "{0} !== old && {0}?.value === '{kind}' && {0} === document.activeElement",
            choice("details")
        ));
        assert_eq!(tab.ask("document.getElementById('said').textContent"), "Saved.", "{kind}");
        assert!(ends(&fixture, lines), "{kind}: {}", fixture.read(TEMPLATE));
        for path in [EN, RU, TG] {
            assert_eq!(fixture.read(path), start[path], "{kind}: {path}");
        }
    }
    assert_eq!(tree(&fixture), start, "it is what it was");
    // What is typed and not saved is there in the new kind; one undo takes the kind back.
    tab.run("(own => { own.focus(); own.setSelectionRange(9, 9); })(document.getElementById('text-two'))");
    tab.type_text(" More.");
    assert_eq!(tab.ask(&format!("{}.getClientRects().length > 0", choice("two"))), "true", "seen where one works");
    assert_eq!(tab.ask(&format!("{}.getClientRects().length > 0", choice("one"))), "false");
    chosen(&mut tab, &choice("two"), "paragraph");
    tab.wait("document.getElementById('said').textContent.startsWith('Saved. What else you typed')");
    assert!(ends(&fixture, "- { one }\n\n{ two }\n"), "{}", fixture.read(TEMPLATE));
    assert_eq!(tab.ask("document.getElementById('text-two').value"), "Two. More.");
    assert_eq!(tab.ask("document.querySelector('.undo').textContent"), "Undo: another kind of a part of the text");
    tab.ask("(document.querySelector('.undo').click(), 1)");
    tab.wait("document.getElementById('text-two')?.closest('.row') !== null");
    assert_eq!(tree(&fixture), start);
    // A whole list has numbers, or none.
    chosen(
        &mut tab,
        "document.getElementById('text-two').closest('.block').querySelector(':scope > .kind [data-turn]')",
        "number",
    );
    tab.wait("document.querySelector('[data-kind=numbered]') !== null");
    assert!(ends(&fixture, "1. { one }\n2. { two }\n"), "{}", fixture.read(TEMPLATE));
}

/// On a phone what a block is stands in one line with what can be done with it, over its text.
#[test]
fn a_choice_has_its_place_on_a_phone() {
    let fixture = with_a_list();
    let there = "document.activeElement.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/lead"), there) else { return };
    let same = "[...document.querySelectorAll('.block[data-at]')].every((block) => { const of = (own) => block.querySelector(`:scope > ${own}`).getBoundingClientRect(), [kind, moves, texts] = ['.kind', '.moves', '.texts'].map(of); \
        return moves.top < kind.bottom && kind.top < moves.bottom && moves.left >= kind.right - 1";
    tab.size(1366, 768);
    tab.wait(&format!("{same} && kind.right <= texts.left && texts.right <= moves.left; }})"));
    tab.size(390, 844);
    tab.wait(&format!("{same} && texts.top >= kind.bottom - 1 && texts.top >= moves.bottom - 1; }})"));
    assert_eq!(tab.ask("document.documentElement.scrollWidth <= innerWidth"), "true");
}

/// What cannot become anything else without losing words says what it is, and offers nothing.
#[test]
fn what_would_lose_words_is_not_offered() {
    let fixture = with_a_list();
    fixture.replace(TEMPLATE, "{ details }\n", "> { details }\n>\n> — { details.speaker }\n\n{ funding }\n\n---\n");
    for path in [EN, RU, TG] {
        fixture.replace(path, "one = One.", "    .speaker = Anna\none = One.");
    }
    let there = "document.activeElement.id === 'text-lead'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/lead"), there) else { return };
    let kinds = "[...document.querySelectorAll('.block[data-at] > .kind')].map(own => own.querySelector('select') ? [...own.querySelectorAll('option')].map(one => one.textContent).join('/') : own.textContent).join('|')";
    let all = "Paragraph/Heading/Subheading/Item of a list/Item of a numbered list/Quotation";
    assert_eq!(tab.ask(kinds), format!("{all}|{all}|Quotation|Who pays|Line|Paragraph/List/Numbered list/Quotation"));
    let row = format!("[...{}.options].map(one => one.textContent).join('/')", choice("one"));
    assert_eq!(tab.ask(&row), "Paragraph/Heading/Subheading/Item of a list/Quotation");
}

#[test]
fn a_new_item_comes_above_the_first() {
    let fixture = with_a_list();
    let start = tree(&fixture);
    let there = "document.activeElement.id === 'text-one'";
    let Some((_server, mut tab)) = open(&fixture, &format!("write/{SLUG}/one"), there) else { return };
    // By the arrow beside it.
    tab.run("document.getElementById('text-one').setSelectionRange(9, 9)");
    tab.press("Enter", 0);
    tab.wait("document.activeElement.closest('.fresh') !== null");
    tab.type_text("Above.");
    tab.tap(".row ~ .fresh [data-new=up], .row + .fresh [data-new=up]");
    tab.wait("document.querySelector('.texts > .fresh:first-child') !== null");
    // By Enter at the beginning of the text, which stays where it is.
    tab.run("document.getElementById('text-one').focus()");
    tab.run("document.getElementById('text-one').setSelectionRange(0, 0)");
    tab.press("Enter", 0);
    tab.wait("document.querySelectorAll('.texts > .fresh').length === 2");
    assert_eq!(tab.ask("document.getElementById('text-one').value + document.activeElement.id"), "One.text-one");
    tab.run("document.querySelectorAll('.texts > .fresh')[1].querySelector('textarea').focus()");
    tab.type_text("Under it.");
    // It is where it was when the page comes back.
    let places = "[...document.querySelectorAll('.block[data-kind=list] .texts .field textarea')].map(one => one.value).join('|')";
    tab.run("Promise.all(self.desk.keepers.map((one) => one()))");
    tab.ask("(window.left = true, location.reload())");
    tab.wait(&format!("!window.left && {there}"));
    tab.wait(&format!("{places} === 'Above.|Under it.|One.|Two.'"));
    let page = "fetch('/part/page/{SLUG}/en', { headers: { Authorization: 'Payom ' + localStorage.getItem('payom-key') } }).then(one => one.json()).then(one => { window.shown = one.page; })";
    tab.run(&page.replace("{SLUG}", SLUG));
    assert_eq!(
        tab.ask("/Above[.]<\\/li>\\s*<li>Under it[.]<\\/li>\\s*<li>One[.]<\\/li>/.test(window.shown)"),
        "true",
        "{}",
        tab.ask("window.shown")
    );
    tab.press("s", 2);
    tab.wait("document.getElementById('said').textContent.startsWith('Saved')");
    assert!(
        ends(&fixture, "- { item-above }\n- { item-under-it }\n- { one }\n- { two }\n"),
        "{}",
        fixture.read(TEMPLATE)
    );
    assert!(fixture.read(EN).contains("item-above = Above.\n"), "{}", fixture.read(EN));
    tab.wait("document.querySelector('.undo') !== null");
    tab.ask("(document.querySelector('.undo').click(), 1)");
    tab.wait("document.querySelectorAll('.row').length === 2");
    assert_eq!(tree(&fixture), start);
}
