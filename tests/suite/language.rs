//! What each language writes: dates, amounts, the forms of names, the sentences about money.
//!
//! In: the shipped calendars, numbers and names; the shipped project, spoilt. Out: tables that a person reads. The
//! values of CLDR 48 (`common/main/en_GB.xml` and `ru.xml`: `intervalFormats`, `decimalFormatLength`) are typed here
//! and compared but for the width of spaces and dashes, and «года», which Payom writes out.

use std::fmt::Write as _;
use std::sync::Arc;

use payom::l10n::{Arguments, DATE_STYLES, DateRange, Formatter, LazyResource, PartialDate, Value};

use crate::project::{Fixture, published, repository};

const RELEASE: &str = "releases/2026-02-opcat-conference/release.md";
const LOCALES: [&str; 3] = ["en", "ru", "tg"];

/// The formatter of a shipped locale, with a text of its own.
fn formatter(locale: &str, text: &str) -> Formatter {
    let files = ["calendar", "numbers", "places", "organisations"].map(|name| {
        let path = repository().join(format!("locales/{locale}/{name}.ftl"));
        LazyResource::new(Arc::from(std::fs::read_to_string(path).unwrap()))
    });
    let own = LazyResource::new(Arc::from(text));
    Formatter::new(&locale.parse().unwrap(), files.iter().chain([&own]))
}

fn when(text: &str) -> DateRange {
    let (from, to) = text.split_once(' ').map_or((text, None), |(from, to)| (from, Some(to)));
    DateRange { from: PartialDate::parse(from).unwrap(), to: to.map(|to| PartialDate::parse(to).unwrap()) }
}

fn said(locale: &str, text: &str, value: Value) -> String {
    let arguments = Arguments::from([("x".to_owned(), value)]);
    let formatter = formatter(locale, &format!("text = {text}\n"));
    let said = formatter.message("text", None, &arguments);
    said.map_or_else(|unresolved| format!("!! {}", unresolved.reason), |text| text.replace('\u{a0}', " "))
}

/// Days, days of one month, over a month, over a year; months, neighbours, far apart, over a year; day and month.
const WHEN: [&str; 11] = [
    "2014-02-10",
    "2014-02-10 2014-02-10",
    "2014-02-10 2014-02-13",
    "2016-05-31 2016-06-02",
    "2016-01-05 2016-12-20",
    "2016-12-28 2017-01-03",
    "2018-10",
    "2018-07 2018-08",
    "2018-01 2018-12",
    "2016-12 2017-01",
    "2018-01-15 2018-03",
];

#[test]
fn dates_in_every_style() {
    let mut out = String::new();
    for date in WHEN {
        let _ = writeln!(out, "== {date}");
        for style in DATE_STYLES {
            let call = format!("{{ DATETIME($x, dateStyle: \"{style}\") }}");
            let all = LOCALES.map(|locale| said(locale, &call, Value::Date(when(date))));
            let _ = writeln!(out, "{style:<12} {}", all.join(" | "));
        }
    }
    insta::assert_snapshot!(out);
}

/// What a text asks for after “in”, and in Russian after «с».
#[test]
fn dates_after_prepositions() {
    let mut out = String::new();
    for (date, style) in [
        ("2018-10", "month-year"),
        ("2018-10", "month"),
        ("2018-10", "year"),
        ("2018-07 2018-08", ""),
        ("2018-07 2018-08", "month"),
        ("2018-01 2018-12", ""),
        ("2016-12 2017-01", ""),
        ("2016-12 2017-01", "year"),
        ("2014-02-10", ""),
    ] {
        let style = if style.is_empty() { String::new() } else { format!("dateStyle: \"{style}\", ") };
        for form in ["in", "genitive"] {
            let call = format!("{{ DATETIME($x, {style}form: \"{form}\") }}");
            let all = LOCALES.map(|locale| said(locale, &call, Value::Date(when(date))));
            let _ = writeln!(out, "{date} {style}{form}: {}", all.join(" | "));
        }
    }
    insta::assert_snapshot!(out);
}

/// Every interval for which CLDR has a format of the same words.
#[test]
fn intervals_as_cldr_has_them() {
    let plain = |text: &str| {
        let text = text.replace(['\u{a0}', '\u{2009}', '\u{202f}'], " ").replace('—', "–").replace(" – ", "–");
        text.replace("года", "г.")
    };
    for (locale, date, style, cldr) in [
        ("en", "2018-01 2018-12", "month-year", "January – December 2018"),
        ("en", "2016-12 2017-01", "month-year", "December 2016 – January 2017"),
        ("en", "2014-02-10 2014-02-13", "long", "10–13 February 2014"),
        ("en", "2016-05-31 2016-06-02", "long", "31 May – 2 June 2016"),
        ("en", "2016-12-28 2017-01-03", "long", "28 December 2016 – 3 January 2017"),
        ("en", "2014-02-10 2014-02-13", "medium", "10–13 Feb 2014"),
        ("en", "2016-12-28 2017-01-03", "medium", "28 Dec 2016 – 3 Jan 2017"),
        ("en", "2014-02-10 2014-02-13", "short", "10/02/2014 – 13/02/2014"),
        ("en", "2014-02-10 2017-01-03", "year", "2014–2017"),
        ("en", "2014-02-10 2014-02-13", "day-month", "10–13 February"),
        ("en", "2014-02-10 2014-02-13", "day", "10–13"),
        ("en", "2018-01 2018-12", "medium", "Jan – Dec 2018"),
        ("ru", "2018-01 2018-12", "month-year", "январь – декабрь 2018 г."),
        ("ru", "2016-12 2017-01", "month-year", "декабрь 2016 г. – январь 2017 г."),
        ("ru", "2014-02-10 2014-02-13", "long", "10–13 февраля 2014 г."),
        ("ru", "2016-05-31 2016-06-02", "long", "31 мая – 2 июня 2016 г."),
        ("ru", "2016-12-28 2017-01-03", "long", "28 декабря 2016 г. – 3 января 2017 г."),
        ("ru", "2014-02-10 2014-02-13", "medium", "10–13 февр. 2014 г."),
        ("ru", "2014-02-10 2014-02-13", "short", "10.02.2014 – 13.02.2014"),
        ("ru", "2018-01 2018-12", "short", "01.2018 – 12.2018"),
    ] {
        let call = format!("{{ DATETIME($x, dateStyle: \"{style}\") }}");
        let own = said(locale, &call, Value::Date(when(date)));
        assert_eq!(plain(&own), plain(cldr), "{locale}: {date} {style}");
    }
}

#[test]
fn amounts_and_numbers() {
    let mut out = String::new();
    let amounts = [
        0.0,
        0.5,
        1.0,
        5.0,
        21.0,
        999.0,
        1_000.0,
        1_234.5,
        18_000.0,
        83_409.0,
        999_999.0,
        1e6,
        1_250_000.0,
        1_234_567.0,
        1_250_000.01,
        1_500_000.0,
        35e6,
        999_999_999.0,
        1e9,
        1_250_000_000.0,
        1_500_000_000.0,
        1_234_500_000.0,
        2_345_000_000.0,
        1e12,
        2_500_000_000_000.0,
        -5.0,
        -1_500_000.0,
    ];
    for amount in amounts {
        let money = |currency: &str| Value::Amount { amount, currency: currency.to_owned() };
        let all = LOCALES.map(|locale| said(locale, "{ $x }", money("EUR")));
        let compact = LOCALES.map(|locale| said(locale, "{ NUMBER($x, notation: \"compact\") }", money("EUR")));
        let _ = writeln!(out, "{amount}: {}; compact: {}", all.join(" | "), compact.join(" | "));
    }
    for currency in ["EUR", "USD", "GBP", "TJS"] {
        for amount in [1_234.0, 35_000.0, 2e6, 1.5e9, 3e12] {
            let call = if amount == 35_000.0 { "{ NUMBER($x, notation: \"compact\") }" } else { "{ $x }" };
            let money = || Value::Amount { amount, currency: currency.to_owned() };
            let _ = writeln!(out, "{}", LOCALES.map(|locale| said(locale, call, money())).join(" | "));
        }
    }
    for (number, call) in [
        (1_234_567.0, "{ $x }"),
        (1_234_567.0, "{ NUMBER($x, notation: \"compact\") }"),
        (1_234_567.0, "{ NUMBER($x, notation: \"compact\", maximumFractionDigits: 0) }"),
        (999_994.0, "{ NUMBER($x, notation: \"compact\") }"),
        (999.0, "{ NUMBER($x, notation: \"compact\") }"),
        (999_999.0, "{ NUMBER($x, notation: \"compact\") }"),
        (-2_500.0, "{ NUMBER($x, notation: \"compact\") }"),
        (950.0, "{ NUMBER($x, notation: \"compact\") }"),
        (0.125, "{ NUMBER($x, style: \"percent\") }"),
        (-0.05, "{ NUMBER($x, style: \"percent\") }"),
        (2.0, "{ NUMBER($x, minimumFractionDigits: 2) }"),
        (22.0, "{ NUMBER($x, type: \"ordinal\") ->\n    [one] st\n    [two] nd\n    [few] rd\n   *[other] th\n }"),
    ] {
        let all = LOCALES.map(|locale| said(locale, call, Value::Number(number)));
        let _ = writeln!(out, "{number} {}: {}", call.lines().next().unwrap(), all.join(" | "));
    }
    insta::assert_snapshot!(out);
}

/// An older calendar, which has the patterns of November 2026 alone: nothing is missing, and no style is ignored.
#[test]
fn a_calendar_of_before_writes_every_style() {
    let months: String =
        (1..=12).map(|n| format!("month-{n} = M{n}\n    .in-date = m{n}\n    .short = s{n}\n")).collect();
    let days: String = (1..=7).map(|n| format!("weekday-{n} = w{n}\n")).collect();
    let patterns = "date-full = { $weekday }, { $day } { $month } { $year }\ndate-long = { $day } { $month } { $year }\n\
        date-medium = { $day } { $month-short } { $year }\ndate-short = { $day2 }/{ $month2 }/{ $year }\n\
        date-dateline = { $day } { $month } { $year }\ndate-day-month = { $day } { $month }\n\
        date-month-year = { $month } { $year }\ndate-month = { $month-alone }\ndate-year = { $year }\ndate-day = { $day }\n\
        range-days = { $from-day }-{ $to-day } { $to-month } { $to-year }\n\
        range-months = { $from-day } { $from-month } - { $to-day } { $to-month } { $to-year }\n\
        range-years = { $from-day } { $from-month } { $from-year } - { $to-day } { $to-month } { $to-year }\n\
        range-months-only = { $from-month-alone } and { $to-month } { $to-year }\nrange-other = { $from } - { $to }\n\
        range-days-no-year = { $from-day }-{ $to-day } { $to-month }\n\
        range-months-no-year = { $from-day } { $from-month } - { $to-day } { $to-month }\n\
        amount-eur = E{ $number }\namount-eur-million = E{ $number }m\nm = { $money }\n";
    let file = LazyResource::new(Arc::from(format!("{months}{days}{patterns}")));
    let formatter = Formatter::new(&"en".parse().unwrap(), [&file]);
    let mut out = String::new();
    for date in ["2014-02-10 2014-02-13", "2016-12-28 2017-01-03", "2018-07 2018-08", "2018-01 2018-12"] {
        let all: Vec<String> = DATE_STYLES
            .iter()
            .map(|style| match formatter.date(when(date), style) {
                Ok(text) => format!("{style}: {text}"),
                Err(unresolved) => format!("{style}: !! {}", unresolved.reason),
            })
            .collect();
        let _ = writeln!(out, "{date}: {}", all.join("; "));
    }
    let money = Value::Amount { amount: 1.5e9, currency: "EUR".to_owned() };
    let _ =
        writeln!(out, "{}", formatter.message("m", None, &Arguments::from([("money".to_owned(), money)])).unwrap());
    insta::assert_snapshot!(out);
}

/// A list in the order of the file, and of each alphabet when a text asks for it.
#[test]
fn lists_in_the_order_of_the_alphabet() {
    let places = ["vakhsh", "khovaling", "asht", "isfara", "khujand", "rudaki", "kulob", "istaravshan"];
    let list = Value::List(places.iter().map(|id| format!("place-{id}")).collect());
    let mut out = String::new();
    for call in
        ["{ $x }", "{ LIST($x, order: \"alphabetical\") }", "{ LIST($x, form: \"in\", order: \"alphabetical\") }"]
    {
        let all = LOCALES.map(|locale| said(locale, call, list.clone()));
        let _ = writeln!(out, "{}", all.join("\n"));
    }
    insta::assert_snapshot!(out);
}

/// What is said of a project that is refused, and that nothing of it is published.
fn told(fixture: &Fixture) -> String {
    let check = fixture.check();
    assert_eq!(check.status, 1, "{}", check.err);
    assert_eq!(fixture.run(&["build"]).status, 1);
    assert_eq!(published(fixture), Vec::<String>::new(), "nothing is published");
    check.err
}

/// The shipped conference with a text that calls a function.
fn calling(call: &str) -> Fixture {
    let fixture = Fixture::shipped();
    fixture.replace(RELEASE, "+++\n\n{ lead }", "\n[facts]\nshare = 0.5\nmoney = { amount = 5, currency = \"EUR\" }\nmonth = \"2018-10\"\n+++\n\n{ lead }\n\n{ called }");
    for locale in LOCALES {
        fixture.append(
            &format!("locales/{locale}/releases/2026-02-opcat-conference.ftl"),
            &format!("\ncalled = X {call}\n"),
        );
    }
    fixture
}

#[test]
fn options_that_are_unknown_or_contradict() {
    let mut out = String::new();
    for call in [
        "{ DATETIME($event, dateStyle: \"monthly\") }",
        "{ DATETIME($event, datestyle: \"month\") }",
        "{ DATETIME($event, dateStyle: \"iso\", form: \"in\") }",
        "{ DATETIME($event, form: 5) }",
        "{ DATETIME($month, dateStyle: \"day\") }",
        "{ NUMBER($share, minimumFractionDigits: 3, maximumFractionDigits: 1) }",
        "{ NUMBER($share, style: \"percent\", notation: \"compact\") }",
        "{ NUMBER($share, notation: \"short\") }",
        "{ NUMBER($share, type: \"ordinal\", maximumFractionDigits: 1) }",
        "{ NUMBER($money, useGrouping: \"false\") }",
        "{ LIST($event-places, order: \"random\") }",
        "{ LIST($event-places, forms: \"in\") }",
    ] {
        let run = calling(call).run(&["check", "--locale", "en", "--format", "github"]);
        let lines = run.out.lines().chain(run.err.lines());
        let mut lines = lines;
        let first = lines.find(|line| line.contains("wrong-argument"));
        let _ = writeln!(out, "{call}\n    {}", first.unwrap_or("nothing"));
    }
    insta::assert_snapshot!(out);
}

/// The funding of the conference, replaced.
fn funded_by(funding: &str) -> Fixture {
    let fixture = Fixture::shipped();
    let text = fixture.read(RELEASE);
    let (start, end) = (text.find("[[funding]]").unwrap(), text.rfind("\n+++").unwrap());
    fixture.write(RELEASE, format!("{}{funding}{}", &text[..start], &text[end..]));
    fixture
}

fn sentences(fixture: &Fixture) -> Vec<String> {
    use payom::diag::{Report, Sources};
    use payom::document::{Block, Inline, Resolver, resolve};
    use payom::project::{Selection, load};
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(&fixture.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    let loaded = project.releases.iter().find(|loaded| loaded.release.slug.as_str().starts_with("2026")).unwrap();
    let text = |locale: &payom::l10n::Locale| {
        let mut report = Report::default();
        let document = resolve(&resolver, loaded, locale, &mut report).map_err(|_| "nothing").unwrap();
        let Block::Paragraph(content) = &document.body[2] else { panic!("no paragraph") };
        let text = |inline: &Inline| if let Inline::Text(text) = inline { text.to_string() } else { String::new() };
        let mut out: String = content.iter().map(text).collect();
        // The two projects come first.
        let skip = out.match_indices(". ").nth(1).map_or(0, |(at, _)| at + 2);
        out.replace_range(..skip, "");
        let footer = document.footer.unwrap();
        for group in footer.groups.iter().filter_map(|group| group.lead_in.as_ref()) {
            let _ = write!(out, " [{group}]");
        }
        out
    };
    loaded.locales.iter().map(|locale| format!("{locale}: {}", text(locale).replace('\u{a0}', " "))).collect()
}

/// Every organisation in every role and every language, alone and through another.
#[test]
fn every_organisation_in_every_role() {
    let registry = std::fs::read_to_string(repository().join("releases/registry/organisations.toml")).unwrap();
    let ids: Vec<&str> = registry.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']')).collect();
    let mut out = String::new();
    for locale in LOCALES {
        let path = repository().join(format!("locales/{locale}/funders.ftl"));
        let funders = std::fs::read_to_string(path).unwrap();
        let _ = writeln!(out, "== {locale}");
        for role in ["funded", "co-funded", "co-sponsored", "financial-support", "in-partnership"] {
            for id in &ids {
                let message = match *id {
                    "osce-tajikistan" => "org-osce-dushanbe".to_owned(),
                    id => format!("org-{id}"),
                };
                let acting = |through: Option<String>| Value::Organisations {
                    form: "by",
                    list: vec![payom::l10n::Participant { name: message.clone(), through }],
                };
                let formatter = formatter(locale, &funders);
                let mut arguments = Arguments::from([
                    ("scope".to_owned(), Value::Keyword("event")),
                    ("tense".to_owned(), Value::Keyword("past")),
                    ("count".to_owned(), Value::Number(1.0)),
                    ("year".to_owned(), Value::Text("2026".to_owned())),
                    ("funders".to_owned(), acting(None)),
                ]);
                let sentence = formatter.message(&format!("funding-{role}"), None, &arguments).unwrap();
                let lead_in = formatter.message(&format!("credit-{role}"), None, &arguments).unwrap();
                let name = formatter.message(&message, None, &arguments).unwrap();
                let _ = writeln!(out, "{sentence} [{lead_in} {name}]");
                if role == "funded" {
                    arguments.insert("funders".to_owned(), acting(Some(message.clone())));
                    let through = formatter.message("funding-funded", None, &arguments).unwrap();
                    let _ = writeln!(out, "    {through}");
                }
            }
        }
    }
    insta::assert_snapshot!(out);
}

/// What the money is for, and when the event was.
#[test]
fn purposes_and_tenses() {
    let funding = |what: &str| {
        let role =
            |role: &str, funder: &str| format!("[[funding]]\nfunder = \"{funder}\"\nrole = \"{role}\"\n{what}");
        format!(
            "{}{}{}",
            role("co-funded", "ohchr"),
            role("financial-support", "osce"),
            role("funded", "british-embassy")
        )
    };
    let mut out = String::new();
    for (name, what) in [
        ("event", ""),
        ("activity", "what = \"activity\"\n"),
        ("grant", "what = \"grant\"\n"),
        ("publication", "what = \"publication\"\n"),
    ] {
        let fixture = funded_by(&funding(what));
        if name != "event" {
            fixture.replace(RELEASE, "[event]\nfrom = 2026-02-03\nplaces = [\"dushanbe\"]\n", "");
            for locale in LOCALES {
                let path = format!("locales/{locale}/releases/2026-02-opcat-conference.ftl");
                fixture.replace(&path, "{ DATETIME($event, dateStyle: \"day-month\") }", "3");
            }
        }
        let _ = writeln!(out, "== {name}\n{}", sentences(&fixture).join("\n"));
    }
    for (day, label) in
        [("2026-02-02", "press-release"), ("2026-02-03", "announcement"), ("2026-02-04", "announcement")]
    {
        let fixture = funded_by(&funding(""));
        fixture.replace(RELEASE, "date = 2026-02-03", &format!("date = {day}"));
        fixture.replace(RELEASE, "label = \"press-release\"", &format!("label = \"{label}\""));
        let _ = writeln!(out, "== {label} of {day}\n{}", sentences(&fixture).join("\n"));
    }
    insta::assert_snapshot!(out);
}

/// A release without an event has partners, but none of an event.
#[test]
fn partners_without_an_event() {
    let fixture = funded_by("");
    fixture.replace(RELEASE, "[event]\nfrom = 2026-02-03\nplaces = [\"dushanbe\"]\n", "");
    for (locale, lead_in) in [("en", "Partner:"), ("ru", "Партнёр:"), ("tg", "Шарикӣ:")] {
        let path = format!("locales/{locale}/releases/2026-02-opcat-conference.ftl");
        fixture.replace(&path, "{ DATETIME($event, dateStyle: \"day-month\") }", "3");
        assert_eq!(fixture.run(&["build", "--format", "html", "--locale", locale]).status, 0);
        let page = fixture.read(&format!("output/2026-02-opcat-conference/2026-02-opcat-conference.{locale}.html"));
        assert!(page.contains(lead_in), "{locale}");
        assert!(
            !["Partner of the event", "Партнёр мероприятия", "дар чорабинӣ"].iter().any(|event| page.contains(event))
        );
    }
}

#[test]
fn money_without_an_event() {
    let fixture = funded_by("[[funding]]\nfunder = \"osce\"\nrole = \"funded\"\n");
    fixture.replace(RELEASE, "[event]\nfrom = 2026-02-03\nplaces = [\"dushanbe\"]\n", "");
    let said = told(&fixture);
    insta::assert_snapshot!("funding_without_event", said.trim_end());
}

/// A form that a name lacks is told where it is to be added.
#[test]
fn a_form_that_a_name_lacks() {
    let fixture = funded_by("[[funding]]\nfunder = \"british-embassy\"\nrole = \"funded\"\nthrough = \"osce\"\n");
    fixture.replace(
        "locales/ru/organisations.ftl",
        "    .accusative = Организацию по безопасности и сотрудничеству в Европе\n",
        "",
    );
    let said = told(&fixture);
    insta::assert_snapshot!("a_form_that_a_name_lacks", said.trim_end());
}

/// A text that knows nothing of grants would speak of a project.
#[test]
fn a_text_that_has_no_words_for_the_purpose() {
    let fixture = funded_by("[[funding]]\nfunder = \"osce\"\nrole = \"funded\"\nwhat = \"grant\"\n");
    fixture.replace("locales/tg/funders.ftl", "        [grant] Грант аз ҷониби { $funders } ҷудо шудааст.\n", "");
    let said = told(&fixture);
    insta::assert_snapshot!("a_text_that_has_no_words_for_the_purpose", said.trim_end());
}

#[test]
fn endings_after_a_long_i() {
    let path = "locales/tg/releases/2026-02-opcat-conference.ftl";
    let with = |words: &str| {
        let fixture = Fixture::shipped();
        fixture.loud();
        fixture.replace(RELEASE, "{ lead }", "{ lead }\n\n{ ending }");
        for locale in LOCALES {
            let text = if locale == "tg" { words } else { "{ place-rudaki }" };
            fixture.append(&path.replace("/tg/", &format!("/{locale}/")), &format!("\nending = {text}\n"));
        }
        fixture
    };
    let mut out = String::new();
    for words in ["{ place-rudaki }ро", "Ҳукуматӣро { place-rudaki }", "{ place-rudaki.stem }ро"] {
        let run = with(words).run(&["check", "--locale", "tg"]);
        let found = run.err.split("\n\n").filter(|found| found.contains("final-letter"));
        let _ = writeln!(out, "{words}\n{}", found.collect::<Vec<_>>().join("\n"));
    }
    insta::assert_snapshot!("final_letter", out);
}

/// Currencies that the house has no message for are called as CLDR calls them, in the form that the number asks for.
#[test]
fn any_currency_after_any_number() {
    let mut out = String::new();
    for locale in LOCALES {
        let texts = "plain = { $sum }\ncompact = { NUMBER($sum, notation: \"compact\") }\n";
        let formatter = formatter(locale, texts);
        for (currency, amounts) in [
            ("CHF", &[1.0, 2.0, 5.0, 21.0, 1.5, 83_409.0, 5_000_000.0, 1_250_000_000.0, -3.0][..]),
            ("JPY", &[1.0, 3.0, 11.0, 100_000.0]),
            ("SEK", &[1.0, 22.0, 25.0]),
            ("GEL", &[4.0]),
            ("UZS", &[1_000.0]),
            ("USD", &[83_409.0]),
        ] {
            for amount in amounts {
                let sum = Value::Amount { amount: *amount, currency: currency.to_owned() };
                let arguments = Arguments::from([("sum".to_owned(), sum)]);
                let said = |id| formatter.message(id, None, &arguments).unwrap().replace('\u{a0}', "~");
                let (plain, compact) = (said("plain"), said("compact"));
                let compact = if compact == plain { String::new() } else { format!("  ({compact})") };
                let _ = writeln!(out, "{locale} {currency} {amount}: {plain}{compact}");
            }
        }
    }
    insta::assert_snapshot!("any_currency", out);
}

#[test]
fn a_currency_that_does_not_exist() {
    let fixture = Fixture::house();
    fixture.replace(crate::project::TEMPLATE, "[facts]\n", "[facts]\nsum = { amount = 5, currency = \"EURO\" }\n");
    let check = fixture.check();
    assert!(
        check.err.contains("there is no currency `EURO`") && check.err.contains("did you mean \"EUR\"?"),
        "{}",
        check.err
    );
    // What the house itself names needs no name of CLDR; former currencies are known.
    fixture.replace(crate::project::TEMPLATE, "\"EURO\"", "\"chf\"");
    fixture.check().fine();
}

/// A contact may speak any language that CLDR has a name for.
#[test]
fn languages_of_contacts() {
    let fixture = Fixture::house();
    fixture.write(
        "releases/registry/contacts.toml",
        fixture.read("releases/registry/contacts.toml").replacen(
            "email =",
            "languages = [\"de\", \"fr\", \"uz\"]\nemail =",
            1,
        ),
    );
    for (locale, words) in [("en", "Languages"), ("ru", "Языки"), ("tg", "Забонҳо")] {
        fixture.append(
            &format!("locales/{locale}/house.ftl"),
            &format!("contact-languages = {words}: {{ $languages }}\n"),
        );
    }
    fixture.run(&["build"]).fine();
    for (locale, words) in [
        ("en", "German, French and Uzbek"),
        ("ru", "немецкий, французский и узбекский"),
        ("tg", "немисӣ, фаронсавӣ ва ӯзбекӣ"),
    ] {
        let slug = crate::project::SLUG;
        let text = fixture.read(&format!("output/{slug}/{slug}.{locale}.txt"));
        assert!(text.contains(words), "{text}");
    }
}
