//! Hours in three languages, and what is refused of them.

use std::fmt::Write as _;
use std::sync::Arc;

use payom::l10n::{Arguments, ClockTime, Formatter, LazyResource, TimeRange, Value, Zone};

use crate::project::{EN, Fixture, RU, TEMPLATE, TG, repository};

const LOCALES: [&str; 3] = ["en", "ru", "tg"];

/// Hours as they are typed, and in Dushanbe.
fn hours(text: &str) -> TimeRange {
    let (from, to) = text.split_once(' ').map_or((text, None), |(from, to)| (from, Some(to)));
    let clock = |text: &str| ClockTime::parse(text).unwrap();
    let zone = Zone { message: Some(Zone::message("Asia/Dushanbe")), offset: 300, shown: false };
    TimeRange { from: clock(from), to: to.map(clock), zone: Some(zone) }
}

fn said(locale: &str, call: &str, range: TimeRange) -> String {
    let path = repository().join(format!("locales/{locale}/calendar.ftl"));
    let calendar = LazyResource::new(Arc::from(std::fs::read_to_string(path).unwrap()));
    let own = LazyResource::new(Arc::from(format!("text = {call}\n")));
    let formatter = Formatter::new(&locale.parse().unwrap(), [&calendar, &own]);
    let said = formatter.message("text", None, &Arguments::from([("x".to_owned(), Value::Time(range))]));
    said.map_or_else(|unresolved| format!("!! {}", unresolved.reason), |text| text.replace('\u{a0}', "~"))
}

#[test]
fn hours_in_every_way() {
    let calls = [
        "",
        "form: \"in\"",
        "timeStyle: \"short\"",
        "timeStyle: \"short\", form: \"in\"",
        "timeStyle: \"short\", timeZoneName: \"short\", form: \"in\"",
        "timeZoneName: \"short\"",
        "dateStyle: \"long\"",
        "dateStyle: \"full\", timeStyle: \"short\"",
        "dateStyle: \"medium\", timeStyle: \"short\"",
        "dateStyle: \"day-month\", timeStyle: \"short\"",
        "dateStyle: \"iso\", timeStyle: \"short\"",
        "dateStyle: \"year\", timeStyle: \"short\"",
    ];
    let mut out = String::new();
    for range in [
        "10:00",
        "09:05 12:30",
        "22:00 01:00",
        "2026-12-03T10:00",
        "2026-12-03T10:00 2026-12-03T12:30",
        "2026-12-03T10:00 2026-12-04T13:00",
        "2026-12-31T23:00 2027-01-01T01:00",
    ] {
        let _ = writeln!(out, "== {range}");
        for call in calls {
            let written = if call.is_empty() { "{ $x }".to_owned() } else { format!("{{ DATETIME($x, {call}) }}") };
            let all = LOCALES.map(|locale| said(locale, &written, hours(range)));
            let _ = writeln!(out, "{call}: {}", all.join(" | "));
        }
    }
    insta::assert_snapshot!(out);
}

/// The tiny project with facts, the shipped calendar, and a text about them.
fn with(facts: &str, texts: [&str; 3]) -> Fixture {
    let fixture = Fixture::house();
    for (locale, path, text) in [("en", EN, texts[0]), ("ru", RU, texts[1]), ("tg", TG, texts[2])] {
        let calendar = std::fs::read_to_string(repository().join(format!("locales/{locale}/calendar.ftl"))).unwrap();
        fixture.write(&format!("locales/{locale}/calendar.ftl"), calendar);
        fixture.append(path, &format!("hours = {text}\n"));
    }
    fixture.replace(TEMPLATE, "participants = 60", &format!("participants = 60\n{facts}"));
    fixture.append(TEMPLATE, "\n{ hours }\n");
    fixture
}

#[test]
fn a_fact_may_be_an_hour_or_a_day_with_one() {
    let fixture = with(
        "doors = 09:30\nstart = 2026-01-20T10:00\nopen = { from = 2026-01-20T10:00, to = 12:30 }\nonline = 2026-01-20T10:00+01:00",
        [
            "Doors { $doors }, start { $start }, { DATETIME($open, timeStyle: \"short\", form: \"in\") }, online { $online }, { DATETIME($start, dateStyle: \"day-month\") }, { DATETIME($doors, timeZoneName: \"short\") }.",
            "Двери { $doors }, начало { $start }, { DATETIME($open, timeStyle: \"short\", form: \"in\") }, онлайн { $online }, { DATETIME($start, dateStyle: \"day-month\") }, { DATETIME($doors, timeZoneName: \"short\") }.",
            "Дарҳо { $doors }, оғоз { $start }, { DATETIME($open, timeStyle: \"short\", form: \"in\") }, онлайн { $online }, { DATETIME($start, dateStyle: \"day-month\") }, { DATETIME($doors, timeZoneName: \"short\") }.",
        ],
    );
    fixture.run(&["build"]).fine();
    for (locale, sentence) in [
        (
            "en",
            "Doors 09:30, start 20 January 2026, 10:00, from 10:00 to 12:30, online 20 January 2026, 10:00 (UTC+1), 20 January, 09:30 (Dushanbe time, UTC+5).",
        ),
        (
            "ru",
            "Двери 09:30, начало 20 января 2026 года, 10:00, с 10:00 до 12:30, онлайн 20 января 2026 года, 10:00 (UTC+1), 20 января, 09:30 (по времени Душанбе, UTC+5).",
        ),
        (
            "tg",
            "Дарҳо соати 09:30, оғоз 20 январи соли 2026, соати 10:00, аз соати 10:00 то соати 12:30, онлайн 20 январи соли 2026, соати 10:00 (UTC+1), 20 январ, соати 09:30 (бо вақти Душанбе, UTC+5).",
        ),
    ] {
        let html = fixture.read(&format!("output/2026-01-meeting/2026-01-meeting.{locale}.html"));
        let text = html.replace('\u{a0}', " ").replace("&nbsp;", " ");
        assert!(text.contains(sentence), "{locale}: {}", text.split("<main").nth(1).unwrap_or(&text));
    }
}

/// What is refused, and what to type.
#[test]
fn hours_that_cannot_be() {
    let mut out = String::new();
    for fact in [
        "start = 24:00",
        "start = 2026-01-20T24:00",
        "start = 2026-01-20 9:30",
        "start = 9:30",
        "start = \"9:30\"",
        "start = \"2026-01-20T10:00\"",
        "start = 2026-01-20T25:00",
        "start = 10:00:30",
        "start = { from = 2026-01-20T10:00, to = 2026-01-20T09:00 }",
        "start = { from = 2026-01-20T22:00, to = 01:00 }",
        "start = { from = 2026-01-20T10:00, to = 2026-01-21 }",
        "start = { from = 2026-01-20, to = 12:00 }",
        "start = { from = 10:00, to = 2026-01-21T12:00 }",
        "start = { from = 2026-01-20T10:00+01:00, to = 2026-01-20T12:00+02:00 }",
        "start = { from = 2026-01-20T10:00, to = \"12:00\" }",
        // Right ones.
        "start = { from = 22:00, to = 01:00 }",
        "start = { from = 2026-01-20T10:00, to = 2026-01-20T10:00 }",
    ] {
        let fixture = with(fact, ["At { $start }.", "Начало: { $start }.", "Оғоз: { $start }."]);
        let run = fixture.run(&["check", "--locale", "en", "--format", "github"]);
        let found: Vec<&str> =
            run.out.lines().chain(run.err.lines()).filter(|line| line.starts_with("::error")).collect();
        let _ =
            writeln!(out, "{fact}\n    {}", if found.is_empty() { "fine".to_owned() } else { found.join("\n    ") });
    }
    insta::assert_snapshot!(out);
}

/// Hours that the clocks of the zone skip, or show twice; a house without a zone has no hours.
#[test]
fn hours_of_a_change_of_clocks() {
    let text = ["At { $start }.", "Начало: { $start }.", "Оғоз: { $start }."];
    for (hour, zone, found) in [
        ("2026-03-29T02:30", "time-zone = \"Europe/Berlin\"", "there is no such hour in Europe/Berlin"),
        ("2026-10-25T02:30", "time-zone = \"Europe/Berlin\"", "this hour comes twice in Europe/Berlin"),
        ("2026-10-25T02:30+01:00", "time-zone = \"Europe/Berlin\"", ""),
        ("2026-10-25T04:30", "time-zone = \"Europe/Berlin\"", ""),
        ("2026-10-25T04:30", "country = \"RU\"", "an hour needs a time zone"),
        ("10:00", "country = \"RU\"", ""),
    ] {
        let fixture = with(&format!("start = {hour}"), text);
        fixture.replace("payom.toml", "country = \"TJ\"", zone);
        let run = fixture.run(&["check"]);
        assert_eq!(run.err.contains("error["), !found.is_empty(), "{hour}: {}", run.err);
        assert!(run.err.contains(found), "{hour}: {}", run.err);
    }
}

/// Options that ask for what a value has not.
#[test]
fn a_day_has_no_hour_and_an_hour_no_day() {
    let mut out = String::new();
    for call in [
        "{ DATETIME($date, timeStyle: \"short\") }",
        "{ DATETIME($date, timeZoneName: \"short\") }",
        "{ DATETIME($doors, dateStyle: \"long\") }",
        "{ DATETIME($start, timeStyle: \"long\") }",
        "{ DATETIME($start, timestyle: \"short\") }",
        "{ DATETIME($participants) }",
        "{ NUMBER($doors) }",
    ] {
        let fixture = with("doors = 09:30\nstart = 2026-01-20T10:00", [call, call, call]);
        let run = fixture.run(&["check", "--locale", "en", "--format", "github"]);
        let found: Vec<&str> =
            run.out.lines().chain(run.err.lines()).filter(|line| line.starts_with("::error")).collect();
        let _ = writeln!(out, "{call}\n    {}", found.join("\n    "));
    }
    insta::assert_snapshot!(out);
}

/// The checks of words find nothing wrong where each language says its hours as it does.
#[test]
fn hours_raise_no_false_alarm() {
    let fixture = Fixture::shipped();
    let release = "releases/2026-02-opcat-conference/release.md";
    fixture.replace(
        release,
        "+++\n\n{ lead }",
        "\n[facts]\ndoors = 09:30\nstart = 2026-02-20T10:00\nsession = { from = 2026-02-20T10:00, to = 12:30 }\n+++\n\n{ lead }\n\n{ hours }\n\n{ spelt }",
    );
    for (locale, hours, spelt) in [
        (
            "en",
            "Doors open { DATETIME($doors, form: \"in\") }. The first session runs { DATETIME($session, timeStyle: \"short\", form: \"in\") }, the second begins on { $start }.",
            "The exhibition is open from 10:00 to 12:30 on 20 February 2026.",
        ),
        (
            "ru",
            "Двери открываются { DATETIME($doors, form: \"in\") }. Первое заседание пройдёт { DATETIME($session, timeStyle: \"short\", form: \"in\") }, второе начнётся { $start }.",
            "Выставка открыта 20 февраля 2026 года с 10:00 до 12:30.",
        ),
        (
            "tg",
            "Дарҳо { $doors } кушода мешаванд. Ҷаласаи якум { DATETIME($session, timeStyle: \"short\", form: \"in\") } мегузарад, ҷаласаи дуюм { $start } оғоз меёбад.",
            "Намоишгоҳ 20 феврали соли 2026 аз соати 10:00 то соати 12:30 кушода аст.",
        ),
    ] {
        fixture.append(
            &format!("locales/{locale}/releases/2026-02-opcat-conference.ftl"),
            &format!("\nhours = {hours}\nspelt = {spelt}\n"),
        );
    }
    let run = fixture.check();
    let about: Vec<&str> = run.err.split("\n\n").filter(|part| !part.contains("untracked-translation")).collect();
    assert!(!about.iter().any(|part| part.contains("hours") || part.contains("spelt")), "{}", run.err);
}
