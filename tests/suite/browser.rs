//! What funders check, measured in Chromium.
//!
//! In: the pages of the shipped releases. Out: boxes as the browser lays them out, at the width of a desktop and of a
//! phone. Where there is no Chromium the tests say so and pass, unless `PAYOM_REQUIRE_BROWSER` is set (as `.ci/run`
//! does). The page is measured in a frame, by a script of the test's own outside of it: pages hold none.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use crate::project::Fixture;

/// The script's finding for one page at one width.
const MEASURE: &str = r##"
addEventListener('load', () => {
  const found = [];
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument, box = e => e.getBoundingClientRect();
    const say = (name, value) => found.push(`${frame.width} ${name} ${value}`);
    const emblem = page.querySelector('.emblem img'), statement = page.querySelector('.emblem .statement');
    if (emblem) {
      const e = box(emblem), s = box(statement), style = frame.contentWindow.getComputedStyle(statement);
      say('emblem-height-mm', (e.height * 25.4 / 96).toFixed(1));
      say('emblem-ratio', (e.width / e.height).toFixed(2));
      say('statement-beside', s.left >= e.right && s.top < e.bottom && s.bottom > e.top);
      say('statement-face', style.fontFamily.split(',')[0].replaceAll('"', ''));
      say('statement-upright', style.fontStyle === 'normal' && style.textDecorationLine === 'none');
      const logos = [...page.querySelectorAll('.logo img')].map(box);
      say('largest', logos.every(l => l.height <= e.height && l.width <= e.width));
      const share = Number(SHARE), room = e.height * share - 0.6;
      const near = [...page.querySelectorAll('body *')].filter(x => !x.closest('.emblem') && !x.querySelector('.emblem')
        && [...x.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !x.classList.contains('unseen'));
      say('clear-space', near.every(x => [...x.getClientRects()].every(r => r.width === 0 ||
        r.right <= e.left - room || r.left >= e.right + room || r.bottom <= e.top - room || r.top >= e.bottom + room)));
    }
    const whole = [...page.querySelectorAll('a[href^="tel:"], a[href^="mailto:"]')];
    say('addresses-on-one-line', whole.every(a => a.getClientRects().length === 1));
    say('no-sideways-scroll', page.documentElement.scrollWidth <= frame.clientWidth);
  }
  document.body.textContent = found.join('\n');
});
"##;

pub(crate) fn browser() -> Option<PathBuf> {
    let given = std::env::var_os("CHROME_PATH").map(PathBuf::from);
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    let found = given.or_else(|| {
        names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
    });
    assert!(
        found.is_some() || std::env::var_os("PAYOM_REQUIRE_BROWSER").is_none(),
        "PAYOM_REQUIRE_BROWSER is set, and there is no Chromium"
    );
    found
}

/// Lays a page out at both widths and gives what was measured, a line each.
fn measure(browser: &PathBuf, fixture: &Fixture, path: &str, share: &str) -> String {
    let page = fixture.read(path).replace('&', "&amp;").replace('"', "&quot;");
    let mut harness = String::from("<!DOCTYPE html><meta charset=\"utf-8\"><body>");
    for width in [1280, 360] {
        let _ = write!(
            harness,
            "<iframe width=\"{width}\" height=\"800\" style=\"border:0\" srcdoc=\"{page}\"></iframe>"
        );
    }
    let _ = write!(harness, "<script>{}</script>", MEASURE.replace("SHARE", share));
    fixture.write("output/harness.html", harness);
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
        .args(["--disable-component-update", "--disable-sync", "--virtual-time-budget=5000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", fixture.path("output/harness.html").display()))
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let body = text.rsplit("<body>").next().unwrap_or("").split("</body>").next().unwrap_or("");
    body.trim().to_owned()
}

#[test]
fn emblem_statement_and_addresses() {
    let Some(browser) = browser() else {
        println!("no Chromium: not measured");
        return;
    };
    let fixture = Fixture::shipped();
    assert_eq!(fixture.run(&["build", "--format", "html"]).status, 0);
    for (slug, share) in [("2018-10-opcat-sessions", "0.25"), ("2026-02-opcat-conference", "0.5")] {
        for tag in ["en", "ru", "tg"] {
            let found = measure(&browser, &fixture, &format!("output/{slug}/{slug}.{tag}.html"), share);
            let lines: Vec<&str> = found.lines().collect();
            assert_eq!(lines.len(), 18, "{slug}.{tag}: {found}");
            for line in lines {
                let (name, value) = line.rsplit_once(' ').unwrap();
                let fine = match name.split_once(' ').unwrap().1 {
                    "emblem-height-mm" => value.parse::<f32>().unwrap() >= 10.0,
                    "emblem-ratio" => value == "1.50",
                    "statement-face" => ["Arial", "Ubuntu", "Verdana"].contains(&value),
                    _ => value == "true",
                };
                assert!(fine, "{slug}.{tag}: {line}");
            }
        }
    }
}
