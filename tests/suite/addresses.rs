//! Addresses: what is printed is what browsers read, and what they cannot read is refused.
//!
//! In: addresses that were typed, hostile ones by the hundred. Out: for each the address that is printed, or what to
//! type. Invariants: the judge is a parser of the WHATWG URL Standard that is not ours, Node's, where it is at hand.

use std::io::Write as _;
use std::process::{Command, Stdio};

use payom::document::Href;
use proptest::prelude::*;
use serde_json::Value;

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, faults};

/// What was typed, and what is printed.
const TAKEN: &[(&str, &str)] = &[
    ("https://example.org", "https://example.org/"),
    ("https://example.org/a/b?c=d&e=f#g", "https://example.org/a/b?c=d&e=f#g"),
    ("HTTPS://Example.ORG/Path", "https://example.org/Path"),
    ("https://example.org:443/", "https://example.org/"),
    ("https://example.org:8443/", "https://example.org:8443/"),
    ("http://192.0.2.1/", "http://192.0.2.1/"),
    ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
    ("https://example.org/a%20b", "https://example.org/a%20b"),
    ("https://example.org?q='a'", "https://example.org/?q=%27a%27"),
    (
        "https://пример.рф/путь?слово=мир#часть",
        "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C?%D1%81%D0%BB%D0%BE%D0%B2%D0%BE=%D0%BC%D0%B8%D1%80#%D1%87%D0%B0%D1%81%D1%82%D1%8C",
    ),
    ("https://шаҳр.tj/", "https://xn--80a6aw34b.tj/"),
    ("https://ПРИМЕР.рф/", "https://xn--e1afmkfd.xn--p1ai/"),
    ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ("https://xn--e1afmkfd.xn--p1ai/", "https://xn--e1afmkfd.xn--p1ai/"),
    ("https://xn--80a6aw34b.tj/", "https://xn--80a6aw34b.tj/"),
    ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
    (
        "https://ru.wikipedia.org/wiki/Душанбе",
        "https://ru.wikipedia.org/wiki/%D0%94%D1%83%D1%88%D0%B0%D0%BD%D0%B1%D0%B5",
    ),
    ("mailto:press@example.org", "mailto:press@example.org"),
    ("mailto:press@шаҳр.tj", "mailto:press@xn--80a6aw34b.tj"),
    ("MAILTO:press@example.org", "mailto:press@example.org"),
    ("tel:+992372244145", "tel:+992372244145"),
    ("tel:+992-37-224-41-45;ext=12", "tel:+992-37-224-41-45;ext=12"),
    ("tel:112", "tel:112"),
];

/// What was typed, and what is advised.
const REFUSED: &[(&str, &str)] = &[
    // No browser reads these.
    ("https://example.org:99999/", "leave out the `:` and the number"),
    ("https://example.org:80a/", "leave out the `:` and the number"),
    ("https://256.1.1.1/", "no address"),
    ("https://1.2.3.4.5/", "no address"),
    ("https://[::g]/", "no address"),
    ("https://[::1", "no address"),
    ("https://exa%20mple.org/", "no name that a site can have"),
    ("https://exa mple.org/", "no name that a site can have"),
    ("https://xn--/", "no name that a site can have"),
    ("https://xn--a/", "no name that a site can have"),
    ("https://a<b.org/", "no name that a site can have"),
    ("https://", "write the name of the site"),
    ("https:", "write the name of the site"),
    ("https://?a", "write the name of the site"),
    // Browsers read these as something else.
    ("https:/example.org/a", "write https://example.org/a"),
    ("https:example.org", "write https://example.org/"),
    ("https:///example.org", "write https://example.org/"),
    ("https:\\\\example.org\\a", "write https://example.org/a"),
    ("https://example.org\\a", "write https://example.org/a"),
    (" https://example.org/", "write https://example.org/"),
    ("https://example.org/\t", "U+0009: write https://example.org/"),
    ("https://exam\nple.org/", "U+000A: write https://example.org/"),
    ("https://example.org/a b", "write https://example.org/a%20b"),
    ("https://example.org/a|b[c]^d`e", "write https://example.org/a%7Cb%5Bc%5D%5Ed%60e"),
    ("https://example.org/100%", "write https://example.org/100%25"),
    ("https://example.org/a?b[]=c\\d", "write https://example.org/a?b%5B%5D=c%5Cd"),
    ("https://example.org/a#b#c", "write https://example.org/a#b%23c"),
    ("https://example.org/a/../b", "write https://example.org/b"),
    ("https://example.org/%2e%2e/b", "write https://example.org/b"),
    ("https://example.org:/", "write https://example.org/"),
    ("https://example.org:0443/", "write https://example.org/"),
    ("https://exa%6dple.org/", "write https://example.org/"),
    ("https://ｅxample.org/", "write https://example.org/"),
    ("https://example。org/", "write https://example.org/"),
    ("https://127.1/", "write https://127.0.0.1/"),
    ("https://0x7f000001/", "write https://127.0.0.1/"),
    ("https://2130706433/", "write https://127.0.0.1/"),
    ("https://[0:0::1]/", "write https://[::1]/"),
    // Names that no site has.
    ("https://a..b/", "no name that a site can have"),
    ("https://.example.org/", "no name that a site can have"),
    ("https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.org/", "no name that a site can have"),
    ("https://\"/", "no name that a site can have"),
    ("https://a!b.org/", "no name that a site can have"),
    // Addresses that deceive.
    ("https://www.example.org@evil.example/", "leave out what stands before `@`"),
    ("https://@evil.example/", "leave out what stands before `@`"),
    ("https://a:b@evil.example/", "leave out what stands before `@`"),
    ("https://nоtorture.org/", "write https://notorture.org/"),
    ("https://оса.org/", "write https://oca.org/"),
    ("https://эхо.жarg.org/", "in one alphabet"),
    // The same in the encoding of the net: `аррӏе.com`, `оса.org`, `жarg.org`.
    ("https://www.xn--80ak6aa92e.com/a", "write https://www.apple.com/a"),
    ("https://xn--80a1aj.org/", "write https://oca.org/"),
    ("https://xn--arg-udd.org/", "in one alphabet"),
    ("https://exa\u{ad}mple.org/", "U+00AD: write https://example.org/"),
    ("https://exa\u{200B}mple.org/", "U+200B: write https://example.org/"),
    ("https://example.org/\u{202E}fdp.exe", "U+202E: write https://example.org/fdp.exe"),
    ("https://example.org/a\u{A0}b", "U+00A0: write https://example.org/ab"),
    ("https://example.org/\u{0}", "U+0000: write https://example.org/"),
    // Without a scheme, or with another.
    ("www.example.org", "write https://www.example.org"),
    ("example.org/page", "write https://example.org/page"),
    ("шаҳр.tj", "write https://шаҳр.tj"),
    ("press@example.org", "write mailto:press@example.org"),
    ("report.pdf", "put the file on a web site"),
    ("files/report.docx", "put the file on a web site"),
    ("/en/", "links begin with https://"),
    ("#part", "links begin with https://"),
    ("", "links begin with https://"),
    ("javascript:alert(1)", "links begin with https://"),
    ("data:text/html,x", "links begin with https://"),
    ("ftp://example.org/", "links begin with https://"),
    ("file:///etc/passwd", "links begin with https://"),
    // Letters with more than an address.
    ("mailto:press@example.org?bcc=spy@example.net", "leave out the `?`"),
    ("mailto:press@example.org?subject=Hello", "leave out the `?`"),
    ("mailto:press@example.org%0abcc:spy@example.net", "name@example.org"),
    ("mailto:press%40example.org", "name@example.org"),
    ("mailto:a@example.org,b@example.org", "write one address"),
    ("mailto:Press <press@example.org>", "name@example.org"),
    ("mailto:", "name@example.org"),
    ("mailto:press", "name@example.org"),
    ("mailto:press@256.1.1.1", "name@example.org"),
    ("mailto:пресса@example.org", "cannot stand before the `@`"),
    ("mailto:рress@example.org", "write press@example.org"),
    // Numbers that cannot be dialled.
    ("tel:+992 37 224 41 45", "write tel:+992372244145"),
    ("tel:office", "write tel: and the number"),
    ("tel:", "write tel: and the number"),
    ("tel:+992372244145?x", "write tel:+992372244145"),
    ("tel:112%0a", "write tel: and the number"),
];

#[test]
fn addresses_that_are_taken() {
    for (typed, printed) in TAKEN {
        assert_eq!(
            Href::new(typed).map(|href| href.to_string()).map_err(|why| why.help()),
            Ok((*printed).to_owned()),
            "{typed:?}"
        );
    }
}

#[test]
fn addresses_that_are_refused() {
    for (typed, advice) in REFUSED {
        let help = Href::new(typed).expect_err(typed).help();
        assert!(help.contains(advice), "{typed:?}: {help}");
    }
}

/// What an advice says to write, where it says a whole address.
fn advised(help: &str) -> Option<&str> {
    let at = help.find("write ")?;
    let address = help.get(at + 6..)?;
    (address.starts_with("https:") || address.starts_with("http:") || address.starts_with("mailto:"))
        .then_some(address)
}

/// Addresses from pieces that parsers stumble over.
fn hostile() -> Vec<String> {
    const SCHEMES: &[&str] = &[
        "https://",
        "http://",
        "HTTPS://",
        "https:/",
        "https:",
        "https:\\\\",
        "https:///",
        " https://",
        "//",
        "mailto:",
        "tel:",
    ];
    const HOSTS: &[&str] = &[
        "example.org",
        "EXAMPLE.org",
        "example.org.",
        "example",
        "a_b.org",
        "-a.org",
        "a-.org",
        "a--b.org",
        "ab--c.org",
        "1.2.3.4",
        "256.1.1.1",
        "1.2.3",
        "1.2.3.4.",
        "01.2.3.4",
        "0x1.2.3.4",
        "1.2.3.4.5",
        "999999999999",
        "[::1]",
        "[::1%25eth0]",
        "[::ffff:1.2.3.4]",
        "[::g]",
        "[1:2:3:4:5:6:7:8:9]",
        "[]",
        "",
        ".",
        "..",
        "a..b",
        ".a",
        "xn--",
        "xn--a",
        "xn--a-ecp.ru",
        "xn--e1afmkfd.xn--p1ai",
        "xn--80a6aw34b.tj",
        "xn--zzzzzzz",
        "XN--E1AFMKFD.xn--p1ai",
        "пример.рф",
        "шаҳр.tj",
        "ш\u{430}\u{04b3}р.tj",
        "и\u{304}.tj",
        "ß.de",
        "faß.de",
        "ÜBER.de",
        "ａ.org",
        "a．org",
        "a。org",
        "\u{2488}com",
        "½.org",
        "exa%6dple.org",
        "exa%20mple.org",
        "%",
        "%zz.org",
        "a%00b",
        "exa mple.org",
        "exa\tmple.org",
        "exa\u{ad}mple.org",
        "a\u{200d}b.org",
        "a\u{200b}.org",
        "\u{202e}a.org",
        "a:b@example.org",
        "@example.org",
        "a@b@c",
        "a|b.org",
        "a^b.org",
        "a<b",
        "a{b",
        "a\\b",
        "a*b.org",
        "a!b.org",
        "a$b.org",
        "a+b.org",
        "a,b.org",
        "a;b.org",
        "a'b.org",
        "a\"b.org",
        "a`b.org",
        "☃.org",
        "👍.org",
        "عربي.org",
        "\u{5d0}a.org",
        "a\u{5d0}.org",
        "日本.jp",
        "press@шаҳр.tj",
        "a@b.org",
        "+992372244145",
        "١.org",
    ];
    const PORTS: &[&str] =
        &["", ":", ":0", ":80", ":443", ":0443", ":65535", ":65536", ":99999", ":-1", ":8o", ":+80", ":٨"];
    const TAILS: &[&str] = &[
        "",
        "/",
        "//",
        "/a b",
        "/a%20b",
        "/%",
        "/%zz",
        "/%2",
        "/../a",
        "/./a",
        "/a/..",
        "/%2e%2e/a",
        "/.%2E/",
        "\\a",
        "/a\\b",
        "/путь",
        "/п%D1%83ть",
        "/a|b",
        "/[a]",
        "/{a}",
        "/a^b",
        "/a`b",
        "/\"a\"",
        "/<a>",
        "/a'b",
        "/a;b=c",
        "/a,b",
        "/a:b",
        "/@a",
        "?",
        "?a=b&c=d",
        "?a b",
        "?a'b",
        "?a\"b",
        "?слово",
        "?a[]=b",
        "?a|b",
        "?a\\b",
        "?%",
        "?a?b",
        "#",
        "#a",
        "#a b",
        "#a#b",
        "#часть",
        "#a'b",
        "#a`b",
        "#<a>",
        "?#",
        "/\u{0}",
        "/\u{1f}",
        "/\u{7f}",
        "/\u{85}",
        "/\u{a0}",
        "/\u{feff}",
        "/\u{e000}",
        "/\u{fdd0}",
        "/\u{10ffff}",
        "/\ta",
        "/\n",
        "/\r\n",
        "/a ",
        "?bcc=a@b.org",
        "%0abcc:a@b.org",
    ];
    let mut all: Vec<String> = TAKEN.iter().chain(REFUSED).map(|(typed, _)| (*typed).to_owned()).collect();
    for scheme in SCHEMES {
        all.extend(HOSTS.iter().map(|host| format!("{scheme}{host}")));
        all.extend(TAILS.iter().map(|tail| format!("{scheme}example.org{tail}")));
    }
    for port in PORTS {
        all.extend(HOSTS.iter().map(|host| format!("https://{host}{port}/a")));
    }
    for host in HOSTS {
        all.extend(TAILS.iter().map(|tail| format!("https://{host}{tail}")));
    }
    all
}

/// What Node reads: the address as browsers write it, and its host; nothing where they refuse it.
fn judge(addresses: &[String]) -> Option<Vec<Option<(String, String)>>> {
    let script = "const all = JSON.parse(require('fs').readFileSync(0, 'utf8'));\
                  console.log(JSON.stringify(all.map(a => { try { const u = new URL(a); return [u.href, u.host]; } \
                  catch { return null; } })));";
    let command = Command::new("node").args(["-e", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut process) = command else {
        println!("SKIPPED: there is no Node to judge addresses");
        return None;
    };
    process.stdin.take().unwrap().write_all(serde_json::to_string(addresses).unwrap().as_bytes()).unwrap();
    let output = process.wait_with_output().unwrap();
    assert!(output.status.success());
    let read: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    Some(read.iter().map(|value| Some((text(value.get(0)?), text(value.get(1)?)))).collect())
}

/// What is taken is printed as browsers write it, and what is advised would be taken as it stands.
fn agree(addresses: &[String]) {
    let Some(read) = judge(addresses) else { return };
    let (mut advice, mut printed) = (Vec::new(), Vec::new());
    for (typed, read) in addresses.iter().zip(&read) {
        match Href::new(typed) {
            // Browsers leave the letters of a mailbox to the mail program.
            Ok(href) if !href.is_web() => printed.push(href.to_string()),
            Ok(href) => {
                let (address, host) = read.as_ref().unwrap_or_else(|| panic!("browsers refuse {typed:?}"));
                assert_eq!(href.as_str(), address, "{typed:?}");
                assert!(href.as_str().is_ascii() && !host.contains('@'), "{typed:?}");
            }
            Err(why) => advice.extend(advised(&why.help()).map(|address| (typed.clone(), address.to_owned()))),
        }
    }
    for (address, read) in printed.iter().zip(judge(&printed).unwrap_or_default()) {
        assert_eq!(Some(address), read.as_ref().map(|(address, _)| address));
    }
    let names: Vec<String> = printed
        .iter()
        .filter_map(|address| address.strip_prefix("mailto:"))
        .map(|address| format!("https://{}/", address.rsplit_once('@').unwrap().1.to_ascii_lowercase()))
        .collect();
    for (name, read) in names.iter().zip(judge(&names).unwrap_or_default()) {
        assert_eq!(Some(name), read.as_ref().map(|(address, _)| address));
    }
    for (typed, advised) in advice {
        assert!(Href::new(&advised).is_ok(), "{advised:?} is advised for {typed:?}");
    }
}

#[test]
fn browsers_read_what_is_printed() {
    let all = hostile();
    assert!(all.len() > 4_000);
    agree(&all);
    let taken = all.iter().filter(|address| Href::new(address).is_ok()).count();
    assert!(taken > 300, "{taken}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn browsers_read_what_is_printed_of_anything(
        addresses in proptest::collection::vec("(https?://|https:|mailto:|tel:|)[a-zа-яҳ0-9.:%@\\-\\[\\]_ ]{0,14}([!-~à-ÿ΀-ωЀ-ӿא-תا-يა-ჰक-्ぁ-ん一-丐ⓐ½²₂ﬁａ。．\u{300}-\u{308}\u{2000}-\u{206f}👍]{0,6}|[/?#\\\\%'\"|a-fа-я.]{0,10})", 200)
    ) {
        agree(&addresses);
    }
}

const REPORT: &str = "report = \"https://example.org/report\"";

faults! {
    address_with_a_port_that_does_not_exist: ["bad-link releases/2026-01-meeting/release.md:14:10"] = |f| {
        f.replace(TEMPLATE, REPORT, "report = \"https://example.org:99999/\"");
    };
    address_in_the_template_without_a_site: ["bad-link releases/2026-01-meeting/release.md:21:1"] = |f| {
        f.replace(TEMPLATE, "{ details }", "[{ details }](https://256.1.1.1/)");
    };
    address_of_a_letter_with_copies: ["bad-link locales/tg/releases/2026-01-meeting.ftl:5:18"] = |f| {
        f.message(TG, "details", "details = [Инҷо](mailto:press@example.org?bcc=spy@example.net).\n");
    };
    address_of_a_file_beside_the_release: ["bad-link locales/en/releases/2026-01-meeting.ftl:5:18"] = |f| {
        f.message(EN, "details", "details = [Here](report.pdf).\n");
    };
    address_that_only_looks_latin: ["bad-link releases/registry/organisations.toml:3:7"] = |f| {
        f.replace("releases/registry/organisations.toml", "country = \"TJ\"", "country = \"TJ\"\nurl = \"https://exаmple.org\"");
    };
    address_of_a_person_in_cyrillic: ["invalid-email releases/registry/contacts.toml:3:9"] = |f| {
        f.replace("releases/registry/contacts.toml", "press@example.org", "пресса@example.org");
    };
    address_of_the_site_with_a_query: ["bad-link payom.toml:6:8"] = |f| {
        f.loud().append("payom.toml", "site = \"https://example.org/news?x=1\"\n");
    };
    address_of_the_site_with_a_name_before_it: ["bad-link payom.toml:6:8"] = |f| {
        f.loud().append("payom.toml", "site = \"https://user:secret@example.org\"\n");
    };
}

/// Letters beyond ASCII wherever an address comes in: encoded where it leads, as typed where it is read.
#[test]
fn addresses_in_cyrillic_are_encoded() {
    let fixture = Fixture::house();
    fixture.loud().append("payom.toml", "site = \"https://шаҳр.tj/хабар\"\n");
    fixture.replace(TEMPLATE, REPORT, "report = \"https://пример.рф/путь\"");
    fixture.replace(TEMPLATE, "{ details }", "{ details }\n\n[{ heading }](https://шаҳр.tj/)");
    for path in [EN, RU, TG] {
        fixture.message(
            path,
            "details",
            "details = { $participants } [A](link:report), [B](mailto:press@шаҳр.tj).\n",
        );
    }
    fixture.replace("releases/registry/contacts.toml", "press@example.org", "press@шаҳр.tj");
    let run = fixture.run(&["build", "--format", "html"]);
    assert!(!run.err.contains("address"), "{}", run.err);
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
    for address in [
        "href=\"https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C\"",
        "href=\"https://xn--80a6aw34b.tj/\"",
        "href=\"mailto:press@xn--80a6aw34b.tj\"",
        ">press@шаҳр.tj</a>",
        "https://xn--80a6aw34b.tj/%D1%85%D0%B0%D0%B1%D0%B0%D1%80/2026-01-meeting/",
    ] {
        assert!(page.contains(address), "{address} in {page}");
    }
}
