//! Events with hours and venues, how the media register, the rows of an advisory, and files for calendars.

use std::fs;
use std::path::Path;

use crate::icalendar;
use crate::project::{Fixture, TEMPLATE, faults, published, repository};

const ATLAS: &str = "2026-09-river-atlas";
const ADVISORY: &str = "releases/2026-09-river-atlas/release.md";
const LOCALES: [&str; 3] = ["en", "ru", "tg"];

/// The tiny project with the words for hours, and a site.
fn hours() -> Fixture {
    let fixture = Fixture::house();
    words(&fixture);
    fixture.replace("payom.toml", "country = \"TJ\"", "country = \"TJ\"\nsite = \"https://press.example.org/news/\"");
    fixture
}

/// The words that kinds and hours need.
fn words(f: &Fixture) {
    for locale in LOCALES {
        let house = fs::read_to_string(repository().join(format!("locales/{locale}/house.ftl"))).unwrap();
        let (_, own) = house.split_once("label-statement").unwrap();
        let label = house.lines().find(|line| line.starts_with("label-media-advisory")).unwrap();
        f.append(&format!("locales/{locale}/house.ftl"), &format!("{label}\nlabel-statement{own}"));
        let path = format!("locales/{locale}/calendar.ftl");
        f.write(&path, fs::read_to_string(repository().join(&path)).unwrap());
    }
}

/// The project with a media advisory for three events.
fn atlas() -> Fixture {
    let fixture = hours();
    let own = repository().join("tests/suite/fixtures/events");
    let mut paths = vec![ADVISORY.to_owned()];
    paths.extend(LOCALES.map(|locale| format!("locales/{locale}/releases/{ATLAS}.ftl")));
    for path in paths {
        fixture.write(&path, fs::read_to_string(own.join(Path::new(&path))).unwrap());
    }
    fixture
}

/// The tiny project's release as an advisory with these lines below its keys.
fn advisory(f: &Fixture, tables: &str) {
    bare(f, "kind = \"media-advisory\"", tables);
}

/// The same as a release of another kind.
fn bare(f: &Fixture, kind: &str, tables: &str) {
    words(f);
    for locale in LOCALES {
        f.append(&format!("locales/{locale}/releases/2026-01-meeting.ftl"), "hall = A\nopening = B\nclosing = C\n");
    }
    f.replace(TEMPLATE, "label = \"press-release\"", kind);
    f.replace(TEMPLATE, "[facts]", &format!("{tables}\n[facts]"));
}

const REGISTER: &str = "[accreditation]\nuntil = 2026-01-19T17:00\ncontact = \"desk\"\n";
const EVENT: &str = "[event]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\n";

faults! {
    event_ends_before_it_begins: ["invalid-date releases/2026-01-meeting/release.md:10:6"] = |f| {
        advisory(f, &format!("[event]\nfrom = 2026-01-20T10:00\nto = 09:00\nvenue = \"hall\"\n{REGISTER}"));
    };
    event_at_an_hour_alone: ["invalid-date releases/2026-01-meeting/release.md:9:8"] = |f| {
        advisory(f, &format!("[event]\nfrom = 10:00\nvenue = \"hall\"\n{REGISTER}"));
    };
    event_under_two_headings: ["invalid-setting releases/2026-01-meeting/release.md:12:8"] = |f| {
        advisory(f, &format!("{EVENT}[[events]]\nfrom = 2026-01-21T10:00\nvenue = \"hall\"\nname = \"opening\"\n{REGISTER}"));
    };
    events_without_names: ["invalid-setting releases/2026-01-meeting/release.md:13:8"] = |f| {
        advisory(f, &format!("[[events]]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\nname = \"opening\"\n[[events]]\nfrom = 2026-01-21T10:00\nvenue = \"hall\"\n{REGISTER}"));
    };
    events_of_one_name: ["duplicate-place releases/2026-01-meeting/release.md:15:8"] = |f| {
        advisory(f, &format!("[[events]]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\nname = \"opening\"\n[[events]]\nfrom = 2026-01-21T10:00\nvenue = \"hall\"\nname = \"opening\"\n{REGISTER}"));
    };
    event_online_nowhere: ["bad-link releases/2026-01-meeting/release.md:10:10"] = |f| {
        advisory(f, &format!("[event]\nfrom = 2026-01-20T10:00\nonline = \"mailto:press@example.org\"\n{REGISTER}"));
    };
    advisory_without_anything: [
        "kind-lacks releases/2026-01-meeting/release.md:3:8",
        "kind-lacks releases/2026-01-meeting/release.md:3:8",
        "kind-lacks releases/2026-01-meeting/release.md:3:8",
    ] = |f| {
        advisory(f, "[event]\nfrom = 2026-01-20\n");
    };
    advisory_without_venue: ["kind-lacks releases/2026-01-meeting/release.md:3:8"] = |f| {
        advisory(f, &format!("[event]\nfrom = 2026-01-20T10:00\n{REGISTER}"));
    };
    accreditation_after_the_event: ["invalid-date releases/2026-01-meeting/release.md:12:9"] = |f| {
        advisory(f, &format!("{EVENT}[accreditation]\nuntil = 2026-01-21T09:00\ncontact = \"desk\"\n"));
    };
    accreditation_until_a_month: ["invalid-date releases/2026-01-meeting/release.md:12:9"] = |f| {
        advisory(f, &format!("{EVENT}[accreditation]\nuntil = \"2026-01\"\ncontact = \"desk\"\n"));
    };
    accreditation_that_is_not_needed: ["invalid-setting releases/2026-01-meeting/release.md:13:12"] = |f| {
        advisory(f, &format!("{EVENT}[accreditation]\nuntil = 2026-01-19\nrequired = false\n"));
    };
    accreditation_that_says_nothing: ["invalid-setting releases/2026-01-meeting/release.md:12:12"] = |f| {
        advisory(f, &format!("{EVENT}[accreditation]\nrequired = true\n"));
    };
    accreditation_for_nothing: ["invalid-setting releases/2026-01-meeting/release.md:9:9"] = |f| {
        bare(f, "kind = \"press-release\"", REGISTER);
    };
    accreditation_with_nobody: ["unknown-id releases/2026-01-meeting/release.md:13:11"] = |f| {
        advisory(f, &format!("{EVENT}[accreditation]\nuntil = 2026-01-19\ncontact = \"dsk\"\n"));
    };
    venue_without_words: [
        "missing-translation releases/2026-01-meeting/release.md:10:9",
        "missing-translation releases/2026-01-meeting/release.md:10:9",
        "missing-translation releases/2026-01-meeting/release.md:10:9",
    ] = |f| {
        advisory(f, &format!("[event]\nfrom = 2026-01-20T10:00\nvenue = \"room\"\n{REGISTER}"));
    };
    event_in_an_unknown_zone: ["invalid-setting payom.toml:5:13"] = |f| {
        advisory(f, &format!("{EVENT}{REGISTER}"));
        f.replace("payom.toml", "country = \"TJ\"", "time-zone = \"Asia/Dushanbeh\"");
    };
}

/// Right ones, and what only looks wrong.
#[test]
fn near_misses_of_events() {
    for tables in [
        "[event]\nfrom = 2026-01-20T22:00\nto = 2026-01-21T01:00\nvenue = \"hall\"\n[accreditation]\nrequired = false\n",
        "[event]\nfrom = 2026-01-20T10:00\nto = 10:00\nonline = \"https://live.example.org/\"\n[accreditation]\nrequired = false\n",
        "[event]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\n[accreditation]\nuntil = 2026-01-20T10:00\nurl = \"https://example.org/\"\n",
        "[event]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\n[accreditation]\nuntil = 2026-01-20\ncontact = \"desk\"\n",
        "[event]\nfrom = 2026-01-15T10:00\nvenue = \"hall\"\n[accreditation]\nuntil = 2026-01-15T09:00\ncontact = \"desk\"\n",
        "[[events]]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\n[accreditation]\nrequired = false\n",
    ] {
        let fixture = Fixture::house();
        advisory(&fixture, tables);
        fixture.run(&["build"]).fine();
    }
}

/// What comes too late is a warning: whoever writes it may mean it.
#[test]
fn what_comes_too_late() {
    let mut out = String::new();
    for tables in [
        "[event]\nfrom = 2026-01-10T10:00\nvenue = \"hall\"\n[accreditation]\nrequired = false\n",
        "[event]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\n[accreditation]\nuntil = 2026-01-13T17:00\ncontact = \"desk\"\n",
    ] {
        let fixture = Fixture::house();
        advisory(&fixture, tables);
        let run = fixture.check();
        assert_eq!((run.status, run.found().len()), (0, 1), "{}", run.err);
        out.push_str(&run.err);
    }
    insta::assert_snapshot!(out);
}

/// A media advisory is one page in each language, its rows come first, and all its formats say the same.
#[test]
fn a_media_advisory_is_one_page() {
    let fixture = atlas();
    fixture.run(&["build"]).fine();
    fixture.run(&["build", "--format", "txt"]).fine();
    for locale in LOCALES {
        let pdf = fs::read(fixture.path(&format!("output/{ATLAS}/{ATLAS}.{locale}.pdf"))).unwrap();
        let pages = pdf.windows(11).filter(|bytes| *bytes == b"/Type /Page" || *bytes == b"/Type/Page\n").count();
        assert!(pages <= 1, "{locale}: {pages} pages");
        let text = fixture.read(&format!("output/{ATLAS}/{ATLAS}.{locale}.txt"));
        insta::assert_snapshot!(format!("advisory_{locale}"), text);
    }
}

/// Every language has a file for calendars, which says the same moments; the page leads to it.
#[test]
fn events_go_into_calendars() {
    let fixture = atlas();
    fixture.run(&["build"]).fine();
    let mut moments = Vec::new();
    for locale in LOCALES {
        let name = format!("{ATLAS}.{locale}.ics");
        let bytes = fs::read(fixture.path(&format!("output/{ATLAS}/{name}"))).unwrap();
        let events = icalendar::read(&bytes);
        let all = |name: &str| -> Vec<String> {
            events.iter().map(|event| icalendar::value(event, name).to_owned()).collect()
        };
        // Dushanbe is five hours ahead; the last event has no end.
        assert_eq!(all("DTSTART"), ["20260910T050000Z", "20260910T080000Z", "20260912T040000Z"]);
        assert_eq!(all("DTEND"), ["20260910T073000Z", "20260910T084500Z", "-"]);
        assert_eq!(all("DTSTAMP"), vec!["20260906T190000Z"; 3]);
        assert_eq!(all("SEQUENCE"), vec!["0"; 3]);
        assert_eq!(all("URL"), vec![format!("https://press.example.org/news/{ATLAS}/{ATLAS}.{locale}.html"); 3]);
        assert_eq!(all("UID")[0], format!("{ATLAS}.event-opening@press.example.org"));
        assert!(events.iter().all(|event| event["SUMMARY"].parameters == [("LANGUAGE".into(), locale.to_owned())]));
        moments.push((all("UID"), all("DTSTART")));
        let page = fixture.read(&format!("output/{ATLAS}/{ATLAS}.{locale}.html"));
        assert!(page.contains(&format!("<a href=\"{name}\" type=\"text/calendar\">")), "{locale}");
        insta::assert_snapshot!(
            format!("calendar_{locale}"),
            String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
        );
    }
    moments.dedup();
    assert_eq!(moments.len(), 1, "an event is the same in all languages");
    // The same project gives the same bytes.
    let before = fixture.tree("output");
    fixture.run(&["build", "--force"]).fine();
    assert_eq!(fixture.tree("output"), before);
}

/// Without a site, without events that are shown, and before its moment a release has no such file.
#[test]
fn a_calendar_needs_a_site_and_an_event() {
    let files = |fixture: &Fixture| -> Vec<String> {
        published(fixture).into_iter().filter(|path| path.ends_with(".ics")).collect()
    };
    let fixture = atlas();
    fixture.replace("payom.toml", "site = \"https://press.example.org/news/\"\n", "");
    fixture.run(&["build"]).fine();
    assert_eq!(files(&fixture), Vec::<String>::new());
    assert!(!fixture.read(&format!("output/{ATLAS}/{ATLAS}.en.html")).contains("text/calendar"));

    // What releases could say before says no more than it did.
    let fixture = hours();
    fixture.replace(TEMPLATE, "[facts]", "[event]\nfrom = 2026-01-20\nplaces = [\"khujand\"]\n\n[facts]");
    fixture.run(&["build"]).fine();
    assert_eq!(files(&fixture), Vec::<String>::new());

    let fixture = atlas();
    fixture.run(&["build", "--as-of", "2026-08-01"]);
    assert_eq!(files(&fixture), Vec::<String>::new());
    fixture.run(&["build", "--as-of", "2026-09-08"]);
    assert_eq!(files(&fixture).len(), 3);
}

/// Calendars take what was corrected for what was said before: the number goes up, the identifier stays.
#[test]
fn a_correction_moves_on_in_calendars() {
    let fixture = atlas();
    for locale in LOCALES {
        fixture.append(&format!("locales/{locale}/releases/{ATLAS}.ftl"), "moved = A\n");
    }
    // The correction needs lines of its own.
    fixture.replace(ADVISORY, "one-page = true\n", "");
    fixture.replace(
        ADVISORY,
        "[accreditation]",
        "[[corrections]]\ndate = 2026-09-08T09:00\nkind = \"correction\"\nnote = \"moved\"\n\n[accreditation]",
    );
    for (as_of, sequence, stamp) in
        [("2026-09-07T12:00", "0", "20260906T190000Z"), ("2026-09-08T12:00", "1", "20260908T040000Z")]
    {
        fixture.run(&["build", "--as-of", as_of]);
        let bytes = fs::read(fixture.path(&format!("output/{ATLAS}/{ATLAS}.ru.ics"))).unwrap();
        for event in icalendar::read(&bytes) {
            let found = ["SEQUENCE", "DTSTAMP"].map(|name| icalendar::value(&event, name));
            assert_eq!(found, [sequence, stamp], "{as_of}");
        }
    }
}

/// Days without hours, an offset that was typed, and hours over midnight.
#[test]
fn days_and_hours_of_calendars() {
    for (typed, start, end) in [
        ("from = 2026-01-20\nvenue = \"hall\"", "20260120", "-"),
        ("from = 2026-01-20\nto = 2026-01-22\nvenue = \"hall\"", "20260120", "20260123"),
        ("from = 2026-01-20T22:00\nto = 2026-01-21T01:30", "20260120T170000Z", "20260120T203000Z"),
        ("from = 2026-01-20T22:00+01:00\nto = 23:00", "20260120T210000Z", "20260120T220000Z"),
        ("from = 2026-01-20T00:30", "20260119T193000Z", "-"),
    ] {
        let fixture = hours();
        for locale in LOCALES {
            fixture.append(&format!("locales/{locale}/releases/2026-01-meeting.ftl"), "hall = A, B; C\n");
        }
        fixture.replace(TEMPLATE, "[facts]", &format!("[event]\n{typed}\n\n[facts]"));
        fixture.run(&["build"]).fine();
        let bytes = fs::read(fixture.path("output/2026-01-meeting/2026-01-meeting.tg.ics")).unwrap();
        let events = icalendar::read(&bytes);
        let found = ["DTSTART", "DTEND", "UID"].map(|name| icalendar::value(&events[0], name));
        assert_eq!(found, [start, end, "2026-01-meeting@press.example.org"], "{typed}");
        if typed.contains("venue") {
            assert_eq!(icalendar::value(&events[0], "LOCATION"), "A, B; C");
        }
    }
}

/// One event of a press release stands in a section behind the text; several by their names.
#[test]
fn events_of_a_press_release() {
    let fixture = hours();
    for locale in LOCALES {
        fixture.append(
            &format!("locales/{locale}/releases/2026-01-meeting.ftl"),
            "hall = Small hall\nopening = Opening\nclosing = Closing\n",
        );
    }
    fixture.replace(
        TEMPLATE,
        "[facts]",
        "[event]\nfrom = 2026-01-20T10:00\nto = 12:30\nplaces = [\"dushanbe\"]\nvenue = \"hall\"\nonline = \"https://live.example.org/\"\n\n[facts]",
    );
    fixture.run(&["build", "--format", "txt"]).fine();
    let one = fixture.read("output/2026-01-meeting/2026-01-meeting.en.txt");
    fixture.replace(
        TEMPLATE,
        "[event]\n",
        "[[events]]\nname = \"closing\"\nfrom = 2026-01-25\nplaces = [\"khujand\"]\n\n[[events]]\nname = \"opening\"\n",
    );
    fixture.run(&["build", "--format", "txt"]).fine();
    let several = fixture.read("output/2026-01-meeting/2026-01-meeting.en.txt");
    insta::assert_snapshot!(format!("{one}\n=====\n\n{several}"));
}

/// Machines are told of events with the offset of the clock, and where they are.
#[test]
fn events_are_structured_data() {
    let fixture = atlas();
    fixture.run(&["build", "--format", "html"]).fine();
    let page = fixture.read(&format!("output/{ATLAS}/{ATLAS}.en.html"));
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    let article: serde_json::Value = serde_json::from_str(json).unwrap();
    let about = article["about"].as_array().unwrap();
    let events: Vec<&serde_json::Value> = about.iter().filter(|one| one["@type"] == "Event").collect();
    let all = |key: &str| -> Vec<String> { events.iter().map(|event| event[key].to_string()).collect() };
    assert_eq!(
        all("startDate"),
        ["\"2026-09-10T10:00:00+05:00\"", "\"2026-09-10T13:00:00+05:00\"", "\"2026-09-12T09:00:00+05:00\""]
    );
    assert_eq!(all("endDate"), ["\"2026-09-10T12:30:00+05:00\"", "\"2026-09-10T13:45:00+05:00\"", "null"]);
    assert_eq!(all("inLanguage"), ["\"en\""; 3]);
    for event in events {
        let places = event["location"].as_array().cloned().unwrap_or_else(|| vec![event["location"].clone()]);
        assert!(places.iter().any(|place| place["@type"] == "Place" && place["name"].is_string()), "{event}");
    }
}

/// Who registers the media is named once, whoever else answers them in other languages.
#[test]
fn a_contact_of_one_language_is_named_once() {
    let fixture = hours();
    for locale in LOCALES {
        fixture.append(&format!("locales/{locale}/releases/2026-01-meeting.ftl"), "hall = A\n");
    }
    fixture.replace(
        TEMPLATE,
        "contacts = [\"desk\"]",
        "contacts = { en = [\"desk\"], ru = [\"desk\"], tg = [\"desk\"] }",
    );
    fixture.replace(
        TEMPLATE,
        "[facts]",
        &format!("[event]\nfrom = 2026-01-20T10:00\nvenue = \"hall\"\n{REGISTER}\n[facts]"),
    );
    fixture.run(&["build", "--format", "txt"]).fine();
    for (locale, times) in [("en", 1), ("tg", 1)] {
        let text = fixture.read(&format!("output/2026-01-meeting/2026-01-meeting.{locale}.txt"));
        assert_eq!(text.matches("press@example.org").count(), times, "{locale}: {text}");
    }
}
