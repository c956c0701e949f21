//! A press officer writes a release from nothing, at the desk alone.
//!
//! In: the program itself, and Chromium; the desk in English, and a mouse. Out: a donor with its logo, a text that was pasted, a photo and who
//! paid for it: what is in the files of the project afterwards, as a diff that is stored; and what undoing leaves. How: as in the other
//! journeys; what no page can be given from outside (the clipboard, files) is handed over by script, as a browser hands it over.

use std::collections::BTreeMap;

use crate::desk::tree;
use crate::journeys::{Visit, chromium, difference};
use crate::project::Fixture;

const CLINIC: &str = "2020-11-legal-clinic";
const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\"><path d=\"M0 0h3v1z\" fill=\"#123456\"/></svg>\n";
const PHOTO: &[u8] = include_bytes!("jpeg/plain.jpg");

/// What an editor of texts lays on the clipboard besides the words.
const PASTED: &str = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head>\
    <body lang=EN-GB><!--StartFragment-->\
    <p class=\"MsoTitle\"style='margin:0cm'>Legal clinic for young lawyers opens in <b style>Dushanbe</b><o:p></o:p></p>\
    <p class=MsoNormal>The Bureau on Human Rights and Rule of Law has opened a legal clinic for\r\nyoung lawyers in Dushanbe.<o:p></o:p></p>\
    <p class=MsoNormal>It works from <b>11 November 2020</b> and is open to all who finished their studies this year.<o:p></o:p></p>\
    <h2>What the lawyers learn<o:p></o:p></h2>\
    <p class=MsoNormal><span style='mso-spacerun:yes'>&nbsp;</span>They take cases of their own from the first day:<o:p></o:p></p>\
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>\
    <span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;</span></span></span>\
    <![endif]>visits to places of detention;<o:p></o:p></p>\
    <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>\
    <span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;</span></span></span>\
    <![endif]>complaints to courts.<o:p></o:p></p>\
    <p class=MsoNormal>The Bureau on Human Rights and Rule of Law answers their questions.<o:p></o:p></p>\
    <!--EndFragment--></body></html>";

/// The same, for those who take words alone.
const PLAIN: &str = "Legal clinic for young lawyers opens in Dushanbe\r\nThe Bureau on Human Rights and Rule of Law has opened a legal clinic for young lawyers in Dushanbe.\r\n\
    It works from 11 November 2020 and is open to all who finished their studies this year.\r\nWhat the lawyers learn\r\n\
    They take cases of their own from the first day:\r\n·\tvisits to places of detention;\r\n·\tcomplaints to courts.\r\n\
    The Bureau on Human Rights and Rule of Law answers their questions.\r\n";

/// A file as a browser hands it over, in something that is called `carried`.
pub(crate) fn carried(name: &str, kind: &str, bytes: &[u8]) -> String {
    format!(
        "const carried = new DataTransfer(); \
         carried.items.add(new File([new Uint8Array({bytes:?})], {name:?}, {{ type: {kind:?} }}));"
    )
}

/// The files of a project; of those that are no text, how long they are.
fn files(fixture: &Fixture) -> BTreeMap<String, String> {
    let shown = |(path, text): (String, String)| {
        let length = std::fs::metadata(fixture.path(&path)).unwrap().len();
        let text = if path.ends_with(".jpg") { format!("{length} bytes\n") } else { text };
        (path, text)
    };
    tree(fixture).into_iter().map(shown).collect()
}

/// A donor: its names, which forms are proposed for, its logo, and who allowed that.
fn enter_donor(visit: &mut Visit<'_>) {
    visit.press(".head [href=\"#people\"]");
    visit.press("[href=\"#people/funder/+\"]");
    for (tag, name, by) in [
        ("en", "Mountain Spring Fund", "the Mountain Spring Fund"),
        ("ru", "Фонд «Горный родник»", "Фондом «Горный родник»"),
        ("tg", "Фонди «Чашмаи кӯҳӣ»", "Фонди «Чашмаи кӯҳӣ»"),
    ] {
        visit.fill(&format!("[id='name/{tag}']"), name);
        visit.press("main h1");
        visit.tab.wait(&format!("document.querySelector('[id=\"form/{tag}/by\"]')?.value === {by:?}"));
    }
    visit.tab.wait("document.querySelector('#new-id').value === 'mountain-spring-fund'");
    let logo = carried("logo.svg", "image/svg+xml", LOGO.as_bytes());
    visit.tab.run(&format!(
        "{{ {logo} const field = document.querySelector('#logo-file'); field.files = carried.files; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }})); }}"
    ));
    visit.tab.wait("document.querySelector('#logo-shown img')?.naturalWidth > 0");
    // Its first letter chooses what a list offers.
    visit.tab.walk("[id='fact/permission']");
    visit.tab.press("y", 0);
    visit.tab.wait("document.querySelector('[id=\"fact/permission\"]').value === 'granted'");
    visit.fill("[id='fact/permission-note']", "e-mail of 3 March 2020");
    visit.press("form button.main");
    visit.tab.wait("location.hash === '#people/funder/mountain-spring-fund'");
    visit.press(".head [href=\"#people\"]");
    visit.tab.wait(
        "document.querySelector('#people [href=\"#people/funder/mountain-spring-fund\"]')?.parentElement.innerText \
         === 'Mountain Spring Fund logo – yes: its owner agreed'",
    );
}

fn begin_release(visit: &mut Visit<'_>) {
    visit.press(".head [href=\"#releases\"]");
    visit.press("[href=\"#new\"]");
    visit.fill("#new-title", "Legal clinic for young lawyers opens in Dushanbe");
    visit.press("#new-day");
    for digit in "11112020".chars() {
        visit.tab.press(&digit.to_string(), 0);
    }
    visit.tab.wait("document.querySelector('#new-day').value === '2020-11-11'");
    visit.press("main h1");
    visit.tab.wait("document.querySelector('#new-slug').value.startsWith('2020-11-legal-clinic-')");
    visit.fill("#new-slug", CLINIC);
    visit.press("form button.main");
    visit.tab.wait(&format!("location.hash === '#release/{CLINIC}' && !!document.querySelector('.facts')"));
}

/// The text, from the clipboard into the first paragraph; names and the day become marks; what stayed empty goes.
fn paste_text(visit: &mut Visit<'_>) {
    visit.press(&format!("[href=\"#write/{CLINIC}\"]"));
    visit.fill(".line[data-name=standfirst] textarea", "Graduates learn law in real cases.");
    visit.press(".line[data-name=lead] textarea");
    visit.tab.run(&format!(
        "{{ const carried = new DataTransfer(); carried.setData('text/plain', {}); carried.setData('text/html', {}); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', \
         {{ clipboardData: carried, bubbles: true, cancelable: true }})); }}",
        serde_json::json!(PLAIN),
        serde_json::json!(PASTED)
    ));
    let kinds = "[...document.querySelectorAll('.block.fresh')].map(block => block.dataset.kind).join()";
    visit.tab.wait(&format!("{kinds} === 'paragraph,heading,paragraph,item,item,paragraph'"));
    visit.press("#known button");
    visit.tab.wait(
        "!document.querySelector('#known button') && document.querySelector('.line[data-name=lead] textarea').value \
         === 'The ⟦Bureau on Human Rights and Rule of Law⟧ has opened a legal clinic for young lawyers in ⟦Dushanbe⟧.'",
    );
    visit.press("[data-write=save]");
    visit.tab.wait("!document.querySelector('.block.fresh') && !!document.querySelector('.row')");
    visit
        .tab
        .wait("!document.querySelector('[data-write=empty]') && !document.querySelector('.line[data-name=details]')");
}

/// A photo, dropped on the first paragraph; then the place of who paid.
fn add_photo(visit: &mut Visit<'_>) {
    let photo = carried("First Day.JPG", "image/jpeg", PHOTO);
    visit.tab.run(&format!(
        "{{ {photo} document.querySelector('.block[data-key=lead]').dispatchEvent(new DragEvent('drop', \
         {{ dataTransfer: carried, bubbles: true, cancelable: true }})); }}"
    ));
    let field = |part: &str| format!(".fresh[data-kind=photo] [data-part={part}]");
    visit.tab.wait("document.activeElement.matches('.fresh[data-kind=photo] [data-part=alt]')");
    // It is not saved before it says what it shows.
    visit.press("[data-write=save]");
    visit.tab.wait("document.querySelector('#said').textContent.startsWith('A photo needs this:')");
    visit.fill(&field("alt"), "Six young lawyers at a table, with files in front of them");
    visit.fill(&field("credit"), "Photo: the Bureau");
    visit.press("[data-write=save]");
    visit
        .tab
        .wait("!document.querySelector('.block.fresh') && !!document.querySelector('.line[data-name$=\".alt\"]')");
    visit.press("details.add:last-of-type summary");
    visit.press("details.add[open] [data-add=funding]");
    visit.tab.wait("!document.querySelector('[data-add=funding]')");
}

/// Says who paid, by a name in another language.
fn credit_donor(visit: &mut Visit<'_>) {
    visit.press(&format!(".bar [href=\"#release/{CLINIC}\"]"));
    // What they do is chosen before they are, and stays chosen while something else is saved.
    visit.tab.walk("#new-role");
    visit.tab.press("s", 0);
    visit.tab.wait("document.querySelector('#new-role').value === 'co-sponsored'");
    for _ in 0..2 {
        visit.tab.ask("(document.querySelector('#said').textContent = '')");
        visit.press(".facts input[type=checkbox][value=true]");
        visit.tab.wait("document.querySelector('#said').textContent === 'Saved.'");
        assert_eq!(
            visit.tab.ask("[...document.querySelectorAll('#new-role')].map(one => one.value)"),
            "co-sponsored"
        );
    }
    visit.press("#add-funding");
    visit.tab.wait("document.activeElement.matches('.pick[open] input')");
    visit.tab.type_text("чашмаи кухи");
    visit.tab.wait("document.querySelectorAll('.pick[open] li:not([hidden])').length === 1");
    visit.press(".pick[open] li:not([hidden]) button[value=mountain-spring-fund]");
    visit.tab.wait(
        "!!document.querySelector('.payers .chip') && \
         document.querySelector('aside').innerText.includes('Mountain Spring Fund')",
    );
}

#[test]
fn a_release_is_written_from_nothing() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped_as_it_is();
    let before = files(&fixture);
    let mut visit = Visit::begin(&fixture, &browser, "en", false);
    enter_donor(&mut visit);
    begin_release(&mut visit);
    paste_text(&mut visit);
    add_photo(&mut visit);
    let uncredited = fixture.tree("");
    credit_donor(&mut visit);
    insta::assert_snapshot!("authoring", difference(&before, &files(&fixture)));
    visit.press(".bar .undo");
    visit.tab.wait("!!document.querySelector('.payers') && !document.querySelector('.payers .chip')");
    assert_eq!(fixture.tree(""), uncredited);
}
