//! What Fluent would let pass in silence, or lose, is told.
//!
//! In: the tiny project with one Russian message spoilt. Out: the code, the place and the words that a translator
//! reads. Why: fluent-bundle 0.16 reports nothing for the faults of the first two groups (it prints
//! `NUMBER()`, takes the default variant, leaves a hole), and its parser drops or cuts messages for those of the
//! last; each was measured.

use crate::project::{EN, Fixture, RU, TG, faults};

/// Writes the Russian `details`, which begins on line 5 of its file.
fn details(fixture: &Fixture, lines: &str) {
    fixture.message(RU, "details", lines);
}

// Variables, functions, values.
faults! {
    /// A term does not see the message's variables: `{$participants}` would be printed.
    variable_in_a_term: ["unknown-variable locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { -people }.\n-people = { $participants } человек\n");
    };
    /// The same through a message that the term shows.
    variable_behind_a_term: ["unknown-variable locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        f.message(RU, "heading", "heading = Участников: { $participants }\n");
        details(f, "details = { -all }.\n-all = { heading } и все\n");
    };
    /// A message of the house has variables of its own.
    variable_of_another_message: ["unknown-variable locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { page-of }.\n");
    };
    /// An unknown function that selects takes the default variant.
    unknown_function_selects: ["unknown-function locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { COUNT($participants) ->\n    [one] Один.\n   *[other] Много.\n }\n");
    };
    unknown_function: ["unknown-function locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { NUMER($participants) } человек.\n");
    };
    /// A function that cannot use its value prints `NUMBER()`.
    number_of_a_text: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:21"] = |f| {
        details(f, "details = { NUMBER(\"60\") } человек.\n");
    };
    number_of_a_date: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:21"] = |f| {
        details(f, "details = { NUMBER($visit) } человек.\n");
    };
    number_of_a_message: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:20"] = |f| {
        details(f, "details = { NUMBER(heading) } человек.\n");
    };
    number_of_braces: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:23"] = |f| {
        details(f, "details = { NUMBER({ $visit }) } человек.\n");
    };
    number_in_a_term: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:25"] = |f| {
        details(f, "details = { -people(n: \"60\") }.\n-people = { NUMBER($n) } человек\n");
    };
    number_of_nothing: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { NUMBER() } человек.\n");
    };
    number_of_two: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:36"] = |f| {
        details(f, "details = { NUMBER($participants, $visit) } человек.\n");
    };
    date_of_a_number: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:23"] = |f| {
        details(f, "details = { DATETIME($participants) }.\n");
    };
    list_of_a_number: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:19"] = |f| {
        details(f, "details = { LIST($participants) }.\n");
    };
    /// Unknown options are ignored, and so are options of the wrong kind.
    unknown_option: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:35"] = |f| {
        details(f, "details = { NUMBER($participants, minimumFractionDigit: 2) } человек.\n");
    };
    option_of_the_wrong_kind: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:59"] = |f| {
        details(f, "details = { NUMBER($participants, minimumFractionDigits: \"2\") } человек.\n");
    };
    unknown_number_style: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:43"] = |f| {
        details(f, "details = { NUMBER($participants, style: \"procent\") } человек.\n");
    };
    unknown_amount_style: ["missing-attribute locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { NUMBER($budget, style: \"prose\") }.\n");
    };
    unknown_date_style: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:42"] = |f| {
        details(f, "details = { DATETIME($visit, dateStyle: \"lang\") }.\n");
    };
    /// More digits than a number holds would come out as others.
    number_too_precise: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { 12345678901234567890 } человек.\n");
    };
}

// Selections and terms.
faults! {
    /// A number given in quotes matches no plural form.
    number_in_quotes: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:25"] = |f| {
        details(
            f,
            "details = { -people(n: \"1\") }.\n-people = { $n ->\n    [one] человек\n    [few] человека\n    [many] \
             человек\n   *[other] человека\n }\n",
        );
    };
    /// A misspelt form of a term takes the default.
    unknown_form_of_a_term: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:27"] = |f| {
        details(
            f,
            "details = { -house(case: \"genitiv\") }.\n-house = { $case ->\n    [genitive] Дома\n   *[nominative] Дом\n }\n",
        );
    };
    /// What a term does not use is ignored.
    unused_argument: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:20"] = |f| {
        details(f, "details = { -house(csae: \"genitive\") }.\n-house = Дом\n");
    };
    /// The form stands before the exact number and is taken first.
    exact_number_after_its_form: ["unreachable-variant locales/ru/releases/2026-01-meeting.ftl:7:6"] = |f| {
        details(
            f,
            "details = { $participants ->\n    [one] Один.\n    [1] Ровно один.\n    [few] Несколько.\n    [many] \
             Много.\n   *[other] Другое.\n }\n",
        );
    };
    missing_plural_forms: ["unreachable-variant locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { $participants ->\n    [one] Один.\n   *[other] Много.\n }\n");
    };
    impossible_plural_form: ["unreachable-variant locales/en/releases/2026-01-meeting.ftl:7:6"] = |f| {
        f.message(
            EN,
            "details",
            "details = { $participants ->\n    [one] One.\n    [few] Some.\n   *[other] Many.\n }\n",
        );
    };
    impossible_keyword: ["unreachable-variant locales/ru/house.ftl:25:6"] = |f| {
        for (locale, sign) in [("en", "evnt"), ("ru", "evnt"), ("tg", "event")] {
            let keyword = if locale == "ru" { sign } else { "event" };
            f.append(
                &format!("locales/{locale}/house.ftl"),
                &format!("credit-funded = {{ $scope ->\n    [{keyword}] A:\n   *[project] B:\n }}\n"),
            );
        }
    };
    selecting_by_a_date: ["wrong-argument locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { $visit ->\n    [one] Один.\n   *[other] Много.\n }\n");
    };
    duplicate_variant: ["duplicate-variant locales/tg/releases/2026-01-meeting.ftl:7:6"] = |f| {
        f.message(
            TG,
            "details",
            "details = { $participants ->\n    [0] Ҳеҷ кас.\n    [0] Касе не.\n   *[other] Бисёр.\n }\n",
        );
    };
    duplicate_attribute: ["duplicate-attribute locales/ru/releases/2026-01-meeting.ftl:7:6"] = |f| {
        details(f, "details = Подробности.\n    .alt = Один\n    .alt = Два\n");
    };
}

// Names that do not exist, circles, what is too long.
faults! {
    missing_variable: ["unknown-variable locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { $particpants } человек.\n");
    };
    missing_variable_selects: ["unknown-variable locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { $number ->\n    [one] Один.\n   *[other] Много.\n }\n");
    };
    missing_message: ["unknown-message locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { headin } встречи.\n");
    };
    /// A message that only English has is a translation that is missing.
    untranslated_message: ["missing-translation locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        f.append("locales/en/house.ftl", "by-hand = By hand\n");
        f.append("locales/tg/house.ftl", "by-hand = Бо даст\n");
        details(f, "details = { by-hand }.\n");
    };
    missing_attribute: ["missing-attribute locales/ru/releases/2026-01-meeting.ftl:5:23"] = |f| {
        details(f, "details = { org-house.by } провёл встречу.\n");
    };
    missing_term: ["unknown-term locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { -hose } провёл встречу.\n-house = Дом\n");
    };
    missing_value: ["missing-value locales/ru/releases/2026-01-meeting.ftl:5:13"] = |f| {
        details(f, "details = { photo }.\n");
        for path in [EN, RU, TG] {
            f.append(path, "photo =\n    .alt = 1\n");
        }
    };
    missing_term_attribute: ["missing-attribute locales/ru/releases/2026-01-meeting.ftl:5:20"] = |f| {
        details(f, "details = { -house.gender ->\n    [m] Он.\n   *[f] Она.\n }\n-house = Дом\n");
    };
    circle: ["cyclic-reference locales/ru/releases/2026-01-meeting.ftl:5:17"] = |f| {
        f.message(RU, "heading", "heading = и ещё { details }\n");
        details(f, "details = Вот { lead }\n");
        f.message(RU, "lead", "lead = и { heading }\n");
    };
    circle_of_a_term: ["cyclic-reference locales/ru/releases/2026-01-meeting.ftl:6:17"] = |f| {
        details(f, "details = { -house }.\n-house = Дом { -house }\n");
    };
    /// Fluent cuts a text off after its hundredth placeable.
    too_many_placeables: ["too-many-placeables locales/ru/releases/2026-01-meeting.ftl:5:1"] = |f| {
        let ten = "{ 1 } ".repeat(10);
        details(f, &format!("details = {}\n-ten = {ten}человек\n", "{ -ten }, ".repeat(10)));
    };
    /// Nine messages, each ten times the one before: a thousand million words, counted without being written.
    billion_laughs: ["too-many-placeables locales/ru/releases/2026-01-meeting.ftl:8:2"] = |f| {
        let mut lines = String::from("details = { -laugh-9 }\n-laugh-0 = ха\n");
        for n in 1..=9 {
            lines.push_str(&format!("-laugh-{n} = {}\n", format!("{{ -laugh-{} }}", n - 1).repeat(10)));
        }
        details(f, &lines);
    };
    empty_message: ["empty-message locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { \"\" }\n");
    };
    empty_by_its_parts: ["empty-message locales/ru/releases/2026-01-meeting.ftl:4:14"] = |f| {
        f.message(RU, "heading", "heading = { \" \" }\n");
        details(f, "details = { heading }\n");
    };
}

// Names that hide each other.
faults! {
    duplicate_message: ["duplicate-message locales/ru/releases/2026-01-meeting.ftl:6:1"] = |f| {
        details(f, "details = Подробности.\nlead = Ещё раз.\n");
    };
    duplicate_in_two_files: ["duplicate-message locales/ru/organisations.ftl:3:1"] = |f| {
        f.append("locales/ru/organisations.ftl", "contact-desk = Пресс-центр\n");
    };
    duplicate_of_the_house: ["duplicate-message locales/ru/releases/2026-01-meeting.ftl:6:1"] = |f| {
        details(f, "details = Подробности.\norg-house = Другой дом\n");
    };
    /// A message and a term of one name: Fluent keeps one of them only.
    message_and_term: ["duplicate-message locales/ru/releases/2026-01-meeting.ftl:6:2"] = |f| {
        details(f, "details = Подробности.\n-heading = Заголовок\n");
    };
    /// A function and a message of one name: Fluent drops the message.
    message_and_function: [
        "duplicate-message locales/en/releases/2026-01-meeting.ftl:6:1",
        "duplicate-message locales/ru/releases/2026-01-meeting.ftl:6:1",
        "duplicate-message locales/tg/releases/2026-01-meeting.ftl:6:1",
    ] = |f| {
        for path in [EN, RU, TG] {
            f.append(path, "LIST = 1, 2\n");
        }
    };
}

// Characters that nobody sees.
faults! {
    isolation_marks: ["forbidden-character locales/ru/releases/2026-01-meeting.ftl:5:18"] = |f| {
        details(f, "details = Пришло \u{2068}60\u{2069} человек.\n");
    };
    isolation_mark_by_number: ["forbidden-character locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { \"\\u2068\" }Шестьдесят человек.\n");
    };
    direction_mark: ["forbidden-character locales/ru/releases/2026-01-meeting.ftl:5:18"] = |f| {
        details(f, "details = Пришли \u{200E}все.\n");
    };
    private_use: ["forbidden-character locales/ru/releases/2026-01-meeting.ftl:5:18"] = |f| {
        details(f, "details = Пришли \u{E000}n|5|0|||\u{E001} человек.\n");
    };
    /// Half of a character: Fluent prints U+FFFD.
    half_a_character: ["forbidden-character locales/ru/releases/2026-01-meeting.ftl:5:14"] = |f| {
        details(f, "details = { \"\\uD83D\" } человек.\n");
    };
}
