//! Payom in the languages of its readers.
//!
//! In: a tiny project with faults, command lines and environments. Out: assertions on the language of what is said.
//! Invariants: forms for machines are the same whoever reads; names of codes and files are never translated.

use crate::project::{Fixture, RU, TG, english, program};

/// A house in which a Tajik text is missing, and a Russian one is not readable.
fn faulty() -> Fixture {
    let fixture = Fixture::house();
    let without: Vec<String> =
        fixture.read(TG).lines().filter(|line| !line.starts_with("lead")).map(str::to_owned).collect();
    fixture.write(TG, without.join("\n") + "\n");
    fixture.append(RU, "broken = { $participants\n");
    fixture
}

#[test]
fn findings_are_told_in_the_language_that_is_asked_for() {
    let fixture = faulty();
    let said = |tag: &str| fixture.run(&["--language", tag, "check"]);
    let (russian, tajik) = (said("ru"), said("tg-TJ"));
    for text in ["ошибка[missing-translation]: ", "что делать: ", "`lead`", "locales/tg/releases/2026-01-meeting.ftl"]
    {
        assert!(russian.err.contains(text), "{text}: {}", russian.err);
    }
    assert!(tajik.err.contains("хато[missing-translation]: ") && tajik.out.ends_with("хато\n"), "{}", tajik.err);
    assert_eq!(russian.out, "2 ошибки\n");
    let english = fixture.check();
    assert!(english.err.contains("error[missing-translation]: `lead` is missing in Tajik"), "{}", english.err);
    assert_eq!((english.status, russian.status, tajik.status), (1, 1, 1));
}

#[test]
fn machines_read_the_same_whoever_asks() {
    let fixture = faulty();
    for format in ["json", "sarif", "github", "junit"] {
        let run = |tag: &str| fixture.run(&["--language", tag, "check", "--format", format]).out;
        assert_eq!(run("tg"), run("en"), "{format}");
    }
    let comment = fixture.run(&["--language", "ru", "check", "--format", "markdown"]).out;
    assert!(comment.contains("- **ошибка** `missing-translation`"), "{comment}");
}

#[test]
fn a_wrong_command_line_is_told_in_the_language_that_it_asks_for() {
    let typed = |line: &str| program(line.split(' ').map(Into::into));
    let run = typed("payom --language ru chekc");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.starts_with("ошибка: ") && run.err.contains("`check`"), "{}", run.err);
    let run = typed("payom check --language=tg --formt json");
    assert!(run.err.starts_with("хато: ") && run.err.contains("`--format`"), "{}", run.err);
    let run = typed("payom --language xx check");
    assert_eq!(run.status, 2);
    assert_eq!(run.err, "error: Payom does not speak `xx`; it speaks en, ru, tg\n");
    for line in
        ["payom check --format", "payom check --format x", "payom serve --port x", "payom check --max-warnings"]
    {
        let run = typed(line);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{line}");
        assert!(run.err.starts_with("error: `") && !run.err.contains("--help"), "{line}: {}", run.err);
    }
}

/// The environment of who starts the program decides, and what it asks for in vain is English without a word.
#[test]
fn the_environment_chooses() {
    let fixture = faulty();
    let started = |set: &[(&str, &str)]| {
        let mut command = english(env!("CARGO_BIN_EXE_payom"));
        for name in ["PAYOM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command.envs(set.iter().copied()).arg("--root").arg(fixture.path("")).arg("check");
        let output = command.output().unwrap();
        String::from_utf8(output.stderr).unwrap().split('[').next().unwrap().to_owned()
    };
    assert_eq!(started(&[("LANG", "ru_RU.UTF-8")]), "ошибка");
    assert_eq!(started(&[("LANG", "ru_RU.UTF-8"), ("PAYOM_LANGUAGE", "tg")]), "хато");
    assert_eq!(started(&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "C")]), "error");
    assert_eq!(started(&[("PAYOM_LANGUAGE", "xx"), ("LANG", "ru_RU.UTF-8")]), "error");
}

/// What the register lacks: who reads Russian or Tajik reads all of it in that language.
#[test]
fn faults_of_the_register_are_told_in_the_language_of_who_reads() {
    let fixture = Fixture::house();
    fixture.replace("releases/registry/contacts.toml", "kind = \"office\", public = true", "kind = \"mobile\"");
    fixture.replace("releases/registry/contacts.toml", "email = \"press@example.org\"\n", "");
    fixture.replace("releases/registry/places.toml", "from = 2018-01-22", "from = 2018-01-25");
    for (tag, all) in [
        (
            "ru",
            [
                "мобильный номер не отмечен как открытый",
                "нет ни одного способа связаться, контактное лицо: `desk`",
                "между сроками для названий",
            ],
        ),
        (
            "tg",
            [
                "рақами мобилӣ ҳамчун оммавӣ нишон дода нашудааст",
                "ҳеҷ роҳи тамос нест, шахси тамос: `desk`",
                "муҳлатҳо барои номҳои",
            ],
        ),
    ] {
        let run = fixture.run(&["check", "--language", tag]);
        for words in all {
            assert!(run.err.contains(words), "{tag}: {words}\n{}", run.err);
        }
        let english = ["this number", "this contact", "the range before", "leave a gap", "agreed"];
        assert!(english.iter().all(|words| !run.err.contains(words)), "{tag}: {}", run.err);
    }
}

#[test]
fn explanations_and_lists_are_translated_and_aligned() {
    let fixture = Fixture::house();
    let said = fixture.run(&["--language", "ru", "explain", "dash"]).fine().out;
    assert!(said.starts_with("dash (предупреждение)\n\n"), "{said}");
    // The third column begins at the same place in every line.
    let list = fixture.run(&["--language", "tg", "explain"]).fine().out;
    let level = list.lines().map(|line| line.chars().position(|c| c == ' ').unwrap()).max().unwrap() + 1;
    let column = |line: &str| line.chars().skip(level - 1).take(2).collect::<String>();
    assert!(list.lines().all(|line| column(line).starts_with(' ') && !column(line).ends_with(' ')), "{list}");
    let status = fixture.run(&["--language", "ru", "status"]).out;
    assert!(status.starts_with("релиз ") && status.contains("готово (115)"), "{status}");
}
