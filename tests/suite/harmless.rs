//! Texts and pages that mean harm to whoever sits at the desk, in Chromium.
//!
//! In: a project in which every text, comment and note would be markup or script; a page of another server on the same machine. Out:
//! whether anything ran, was sent, was read or was changed, and whether the browser had to refuse anything.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;

use payom::cli::desk::Server;
use serde_json::json;

use crate::chrome::Tab;
use crate::desk::in_a_browser::at_work;
use crate::desk::{Desk, address, tree};
use crate::journeys::chromium;
use crate::project::{Fixture, SLUG};

const HOSTILE: &str = "<img src=x onerror=\"window.hurt=1\"><script>window.hurt=2</script>' onfocus='window.hurt=3' autofocus x=\"\" \
                       <svg onload=window.hurt=4></svg><a href=\"javascript:window.hurt=5\">x</a>&lt;b&gt;";

/// Notes what runs and what the browser refuses.
const WATCH: &str = "addEventListener('securitypolicyviolation', event => { \
    (window.refused ||= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`); }); \
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = () => { window.hurt = name; };";

/// Puts hostile words behind each text of a file, into each comment, and into each note of the registry.
fn poison(path: &Path) {
    let name = path.to_string_lossy().into_owned();
    let Ok(text) = fs::read_to_string(path) else { return };
    let spoilt: String = text
        .lines()
        .map(|line| {
            let value = line.trim_start();
            let is_text = value.split_once(" = ").is_some_and(|(name, rest)| {
                !rest.is_empty()
                    && name.chars().all(|sign| sign.is_ascii_lowercase() || "-.0123456789".contains(sign))
            });
            let is_end = line.starts_with("    ") && value.ends_with(['.', ';', ':']);
            let is_note = ["-note = \"", "source = \""].iter().any(|key| line.contains(key)) && line.ends_with('"');
            if name.ends_with(".toml") {
                let hostile = HOSTILE.replace('"', "\\\"");
                return if is_note {
                    format!("{} {hostile}\"\n", &line[..line.len() - 1])
                } else {
                    format!("{line}\n")
                };
            }
            if line.starts_with("# ") || line.starts_with("## ") || (is_text && !line.contains("->")) || is_end {
                format!("{line} {HOSTILE}\n")
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    fs::write(path, spoilt).unwrap();
}

fn walk(folder: &Path, each: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, each) } else { each(&path) }
    }
}

fn nothing_ran(tab: &mut Tab, screen: &str) {
    let seen = tab.ask("`${window.hurt} ${JSON.stringify(window.refused)} ${document.querySelectorAll('img[src=x], [onfocus], [autofocus]').length}`");
    assert_eq!(seen, "undefined undefined 0", "{screen}");
}

/// Every field of every screen.
#[test]
fn what_is_hostile_is_shown_and_does_nothing() {
    const OLD: &str = "2018-10-opcat-sessions";
    const NEW: &str = "2026-02-opcat-conference";
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::shipped();
    walk(&fixture.path("locales"), &mut |path| {
        // Without figures no date could be written.
        if path.extension().is_some_and(|kind| kind == "ftl") && !path.ends_with("numbers.ftl") {
            poison(path);
        }
    });
    walk(&fixture.path("releases/registry"), &mut |path| {
        if path.extension().is_some_and(|kind| kind == "toml") {
            poison(path);
        }
    });
    let term = HOSTILE.replace('"', "\\\"");
    fixture.append(
        "locales/glossary.toml",
        &format!("\n[[term]]\nsource = [\"torture\"]\nuse.tg = [\"шиканҷа {term}\"]\n"),
    );
    let server = Server::start(&fixture.path(""), 0).unwrap();
    let mut tab = Tab::open(&browser);
    tab.before_each_page(WATCH);
    tab.size(1366, 768);
    at_work(&mut tab, &server, "document.querySelectorAll('table a').length > 1");
    for (screen, there) in [
        ("releases".to_owned(), "table a"),
        ("house".to_owned(), "#target"),
        ("translate/house/tg/org-bhr".to_owned(), "[data-text$='/org-bhr'] #target"),
        ("people".to_owned(), "main a"),
        ("people/contact/tahmina-juraeva".to_owned(), "form[data-send='/entry']"),
        ("people/funder/eu".to_owned(), "form[data-send='/entry']"),
        ("new".to_owned(), "#new-title"),
        (format!("release/{OLD}"), ".facts"),
        (format!("release/{NEW}"), ".facts"),
        (format!("publish/{OLD}"), "#publish"),
        (format!("publish/{NEW}"), "#publish"),
        (format!("translate/{OLD}/tg/headline"), "[data-text$='/headline'] #target"),
        (format!("translate/{OLD}/tg/lead"), "[data-text$='/lead'] #target"),
        (format!("translate/{OLD}/ru/sessions"), "[data-text$='/sessions'] #target"),
    ] {
        tab.visit(&format!("http://{}/#{screen}", server.address()));
        tab.wait(&format!("location.hash === '#{screen}' && document.querySelector({there:?}) !== null"));
        tab.ask("document.querySelectorAll('details').forEach(own => { own.open = true; })");
        assert_eq!(tab.ask("document.body.textContent.includes('<img src=x')"), "true", "{screen}");
        nothing_ran(&mut tab, &screen);
    }
    // What is typed, and what is said of it.
    tab.ask("document.querySelector('#target').focus()");
    tab.type_text(HOSTILE);
    tab.wait("document.querySelector('#kept').textContent.startsWith('draft kept')");
    tab.wait("document.querySelector('#remarks').textContent !== ''");
    tab.ask("location.reload()");
    tab.wait("document.querySelector('#target')?.value.includes('onerror')");
    nothing_ran(&mut tab, "what is typed");
    tab.visit(&format!("http://{}/#new", server.address()));
    tab.wait("document.querySelector('#new-title') !== null");
    tab.ask("document.querySelector('#new-title').focus()");
    tab.type_text(HOSTILE);
    tab.ask("document.querySelector('#new-day').focus()");
    tab.ask("document.querySelector('#new-day').value = '2026-03-01'");
    tab.ask("document.querySelector('#new-slug').focus()");
    tab.wait("document.querySelector('#new-slug').value !== ''");
    nothing_ran(&mut tab, "what is begun");
    tab.ask("document.querySelector('form button.main').click()");
    tab.wait("location.hash.startsWith('#release/2026-03-') && document.querySelector('.facts') !== null");
    assert!(tab.ask("document.querySelector('h1').textContent").starts_with("<img src=x"));
    nothing_ran(&mut tab, "what was begun");
    let elsewhere = "performance.getEntriesByType('resource').filter(own => !own.name.startsWith(location.origin) && !own.name.startsWith('data:')).map(own => own.name).join()";
    assert_eq!(tab.ask(elsewhere), "", "nothing was asked of others");
}

/// A page of another server on this machine, even one that has learnt the key.
#[test]
fn a_page_on_another_port_can_neither_read_nor_write() {
    let Some(browser) = chromium() else { return };
    let fixture = Fixture::house();
    let desk = Desk::of(&fixture);
    let before = tree(&fixture);
    let sent = desk.text(&address("tg", "heading"), &json!(["Дуздӣ"]));
    let (host, key) = (desk.server.address(), &desk.key);
    let page = format!(
        "<!DOCTYPE html><title>x</title><iframe id=\"frame\" src=\"http://{host}/\"></iframe><iframe name=\"sink\"></iframe>\
         <form id=\"form\" target=\"sink\" method=\"post\" enctype=\"text/plain\" action=\"http://{host}/save\"><input name='x'></form>\
         <script src=\"http://{host}/part/releases\" onerror=\"window.script = 'refused'\"></script>\
         <script src=\"http://{host}/desk.js\" onerror=\"window.own = 'refused'\"></script><script>\n\
         const own = {{ Authorization: 'Payom {key}' }}, sent = {sent};\n\
         const asked = (path, how) => fetch('http://{host}' + path, how).then(async answer => answer.type + ' ' + answer.status + ' ' + await answer.text(), () => 'refused');\n\
         const post = {{ method: 'POST', body: JSON.stringify(sent) }};\n\
         document.querySelector('[name=x]').value = JSON.stringify(sent); document.querySelector('#form').submit();\n\
         navigator.sendBeacon('http://{host}/save', new Blob([JSON.stringify(sent)], {{ type: 'text/plain' }}));\n\
         Promise.all([asked('/part/releases'), asked('/part/releases', {{ headers: own }}), asked('/save', {{ ...post, headers: own }}),\n\
         asked('/save', {{ ...post, headers: {{ ...own, 'Content-Type': 'application/json' }} }}), asked('/save', {{ ...post, mode: 'no-cors' }}),\n\
         asked('/part/releases', {{ mode: 'no-cors' }}), asked('/', {{}}), asked('/view/{key}/{SLUG}/{SLUG}.tg.html')]).then(all => {{ window.all = all.join(' | '); }});\n\
         </script>"
    );
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let other = listener.local_addr().unwrap();
    let served = page.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let _ = stream.read(&mut [0; 4096]);
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                served.len()
            );
            let _ = stream.write_all(format!("{head}{served}").as_bytes());
        }
    });
    let mut tab = Tab::open(&browser);
    tab.visit(&format!("http://{other}/"));
    tab.wait("window.all !== undefined && document.readyState === 'complete'");
    assert_eq!(tab.ask("window.all"), ["refused"; 8].join(" | "));
    assert_eq!(tab.ask("`${window.script} ${window.own}`"), "refused refused");
    assert_eq!(tab.ask("(() => { try { return document.querySelector('#frame').contentDocument === null; } catch { return true; } })()"), "true");
    assert_eq!(tree(&fixture), before);
}
