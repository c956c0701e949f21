//! Many pages of the preview in one browser.
//!
//! In: nine tabs of Chromium, which opens six connections to a host and no more. Out: whether all of them load, hear of
//! changes, and go on hearing when one of them is closed. Waiting is for what a page shows, never for a time.

use crate::browser::browser;
use crate::chrome::{Page, Tab};
use crate::project::{EN, Fixture, SLUG};
use crate::serve::serve;

const TABS: usize = 9;

#[test]
fn nine_tabs_load_and_follow() {
    let Some(browser) = browser() else {
        println!("no Chromium: not tried");
        return;
    };
    let fixture = Fixture::house();
    let server = serve(&fixture);
    let address = format!("http://{}/{SLUG}/{SLUG}.en.html", server.address());
    let mut tab = Tab::open(&browser);
    let mut pages: Vec<Page> = Vec::new();
    for _ in 0..TABS {
        let page = tab.another();
        tab.go(&address);
        pages.push(page);
    }
    let headings = ["Another heading", "A third heading"];
    let mut before = fixture.read(EN).lines().find(|line| line.starts_with("heading =")).unwrap().to_owned();
    for (round, heading) in headings.iter().enumerate() {
        let line = format!("heading = {heading}");
        fixture.replace(EN, &format!("{before}\n"), &format!("{line}\n"));
        before = line;
        for page in &pages {
            tab.turn(page);
            tab.wait(&format!("document.body.innerText.includes({heading:?})"));
        }
        if round == 0 {
            // The page that listened for all of them is the first.
            let first = pages.remove(0);
            tab.close(&first);
        }
    }
    // A problem is shown over every page.
    fixture.message(EN, "details", "");
    for page in &pages {
        tab.turn(page);
        tab.wait("!!document.getElementById('payom_problems')?.innerText.includes('details')");
    }
}
