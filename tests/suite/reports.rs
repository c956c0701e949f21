//! Reports for machines.
//!
//! In: the tiny project, spoilt. Out: each format with the same problems in it. Invariants: the structure that the
//! formats' schemas ask for, and that places are those of the file.

use serde_json::Value;

use crate::project::{EN, Fixture, RU, Run, SLUG, TG, repository};

/// Errors with and without a place, a warning with a repair.
fn fixture() -> Fixture {
    let fixture = Fixture::words();
    fixture.message(TG, "heading", "");
    fixture.replace(RU, "В Душанбе прошла встреча", "В Душанбе прошла  встреча, <важная>");
    fixture.write("releases/Пресс релиз/release.md", "");
    // That translations are recorded is another matter.
    fixture.check();
    fixture
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn a_finding_about_a_sign_ends_behind_it() {
    let fixture = Fixture::house();
    fixture.replace(RU, "{ $participants }", "{ $participants");
    let report = json(&fixture.run(&["check", "--format", "json"]));
    let place = &report["problems"][0]["primary"]["place"];
    assert_eq!((&place["start"]["column"], &place["end"]["column"]), (&31.into(), &32.into()));
}

#[test]
fn json_holds_everything() {
    let fixture = fixture();
    let run = fixture.run(&["check", "--format", "json"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    let report = json(&run);
    assert_eq!(report["version"], 1);
    let problems = report["problems"].as_array().unwrap();
    let people = fixture.check();
    let found: Vec<String> = problems
        .iter()
        .map(|problem| {
            let (code, place) = (problem["code"].as_str().unwrap(), &problem["primary"]["place"]);
            match place["file"].as_str() {
                Some(file) => format!("{code} {file}:{}:{}", place["start"]["line"], place["start"]["column"]),
                None => code.to_owned(),
            }
        })
        .collect();
    assert_eq!(found, people.found(), "the same problems in the same order as for people");
    let count = |severity: &str| problems.iter().filter(|p| p["severity"] == severity).count();
    assert_eq!(report["counts"]["error"], count("error"));
    assert_eq!(report["counts"]["warning"], count("warning"));
    let repair = problems.iter().find(|p| p["code"] == "spacing").unwrap();
    let place = &repair["fix"]["place"];
    assert_eq!(repair["fix"]["replacement"], " ");
    assert_eq!((&place["start"]["line"], &place["start"]["column"]), (&1.into(), &28.into()), "{repair:#}");
    assert_eq!((&place["end"]["line"], &place["end"]["column"]), (&1.into(), &30.into()));
}

#[test]
fn sarif_has_the_structure_of_its_schema() {
    let run = fixture().run(&["check", "--format", "sarif"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    let log = json(&run);
    assert_eq!(log["version"], "2.1.0");
    let [run] = log["runs"].as_array().unwrap().as_slice() else { panic!("one run") };
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() >= 3 && rules.len() >= 3);
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["artifactLocation"]["uri"].as_str().unwrap().is_ascii());
        if let Some(region) = place["region"].as_object() {
            assert!(region.values().all(|number| number.as_u64().unwrap() >= 1), "{region:?}");
        }
    }
    let prints: std::collections::BTreeSet<&str> =
        results.iter().map(|r| r["partialFingerprints"]["payom/v1"].as_str().unwrap()).collect();
    assert_eq!(prints.len(), results.len(), "every problem has a fingerprint of its own");
    let fixes = results.iter().flat_map(|r| r["fixes"].as_array().unwrap()).count();
    assert_eq!(fixes, 1);
}

/// Writes reports for a validator of the schema in `tests/schemas/`, where `PAYOM_REPORTS` names a folder: `.ci/run` does.
#[test]
fn reports_for_the_schema() {
    let Some(folder) = std::env::var_os("PAYOM_REPORTS").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    let worst = fixture();
    worst.delete(TG).append(RU, "odd = \u{1b}{ $x }\u{202e}\n");
    for (name, project) in [("none", Fixture::house()), ("some", fixture()), ("worst", worst)] {
        std::fs::write(folder.join(format!("{name}.sarif")), project.run(&["check", "--format", "sarif"]).out)
            .unwrap();
    }
}

#[test]
fn fingerprints_do_not_depend_on_lines() {
    let prints = |fixture: &Fixture| -> Vec<String> {
        let log = json(&fixture.run(&["check", "--format", "sarif"]));
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        results.iter().map(|r| r["partialFingerprints"]["payom/v1"].to_string()).collect()
    };
    let fixture = fixture();
    let before = prints(&fixture);
    for path in [EN, RU, TG] {
        fixture.write(path, format!("# A comment.\n\n{}", fixture.read(path)));
    }
    assert_eq!(prints(&fixture), before);
}

#[test]
fn junit_is_well_formed_and_escaped() {
    let run = fixture().run(&["check", "--format", "junit"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!("junit", run.out);
    let open = |what: &str| run.out.matches(&format!("<{what}")).count();
    assert_eq!(open("testsuite "), run.out.matches("</testsuite>").count());
    let tests: usize =
        run.out.split("tests=\"").skip(1).map(|t| t.split('"').next().unwrap().parse::<usize>().unwrap()).sum();
    assert_eq!(open("testcase"), tests);
    let failures: usize =
        run.out.split("failures=\"").skip(1).map(|t| t.split('"').next().unwrap().parse::<usize>().unwrap()).sum();
    assert_eq!(open("failure "), failures);
    let fine = Fixture::house().run(&["check", "--format", "junit"]).fine();
    assert!(fine.out.contains("<testcase name=\"no problems\" classname=\"project\" time=\"0\"/>"), "{}", fine.out);
}

#[test]
fn github_shows_the_worst_ten_and_keeps_the_rest() {
    let fixture = Fixture::house();
    let many: String = (0..14).map(|n| format!("m{n} = a{{ $x{n} }}\n")).collect();
    fixture.append(EN, &many);
    let summary = fixture.path("summary.md");
    let run = fixture.run(&["check", "--format", "github", "--summary", summary.to_str().unwrap()]);
    assert_eq!(run.status, 1);
    let errors: Vec<&str> = run.out.lines().filter(|line| line.starts_with("::error ")).collect();
    assert_eq!(errors.len(), 10);
    assert!(run.out.lines().filter(|line| line.starts_with("::warning ")).count() <= 10);
    let unknown: Vec<&&str> = errors.iter().filter(|line| line.contains("title=unknown-variable")).collect();
    let place = "file=locales/en/releases/2026-01-meeting.ftl,line=6,endLine=6,col=10,endColumn=12";
    let begin = format!("::error {place},title=unknown-variable::there is no variable `$x0` here%0A");
    assert!(unknown[0].starts_with(&begin), "{}", run.out);
    let rest = fixture.read("summary.md");
    let all = fixture.check().found().len();
    let shown = run.out.lines().filter(|line| line.starts_with("::")).count();
    assert_eq!(rest.lines().filter(|line| line.starts_with("- **")).count(), all - shown);
    assert!(rest.starts_with(&format!("## Payom: {} more\n", all - shown)), "{rest}");
}

#[test]
fn github_gets_paths_within_the_repository() {
    let fixture = fixture();
    let outer = tempfile::tempdir().unwrap();
    let inner = outer.path().join("press releases");
    std::fs::create_dir_all(outer.path().join(".git")).unwrap();
    std::fs::rename(fixture.path(""), &inner).unwrap();
    let root = inner.to_str().unwrap();
    let run = |format: &str| {
        crate::project::program(["payom", "--root", root, "check", "--format", format].map(Into::into))
    };
    assert!(run("github").out.contains("file=press releases/locales/ru/"), "{}", run("github").out);
    assert!(run("sarif").out.contains("\"uri\": \"press%20releases/locales/ru/"));
    assert!(run("markdown").out.contains("### `press releases/locales/ru/"));
}

#[test]
fn markdown_for_people_in_a_browser() {
    let run = fixture().run(&["check", "--format", "markdown"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    insta::assert_snapshot!("markdown", run.out);
    assert_eq!(Fixture::house().run(&["check", "--format", "markdown"]).fine().out, "No problems.\n");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let fixture = fixture();
    for format in ["json", "sarif", "junit", "github", "gitlab", "markdown"] {
        let runs = [0, 1].map(|_| fixture.run(&["check", "--format", format]).out);
        assert_eq!(runs[0], runs[1], "{format}");
    }
}

#[test]
fn denied_allowed_and_counted() {
    let fixture = Fixture::words();
    fixture.replace(RU, "В Душанбе прошла встреча", "В Душанбе прошла  встреча");
    let status = |arguments: &[&str]| fixture.run(&[&["check"], arguments].concat()).status;
    assert_eq!(fixture.check().found(), ["spacing locales/ru/releases/2026-01-meeting.ftl:1:28"]);
    assert_eq!(status(&[]), 0);
    assert_eq!(status(&["--deny", "spacing"]), 1);
    assert_eq!(status(&["--deny", "warnings"]), 1);
    assert_eq!(status(&["--deny", "warnings", "--allow", "spacing"]), 1, "denying wins");
    assert_eq!(status(&["--max-warnings", "1"]), 0);
    assert_eq!(status(&["--max-warnings", "0"]), 1);
    assert_eq!(status(&["--max-warnings", "0", "--format", "json"]), 1);
    assert_eq!(fixture.run(&["check", "--allow", "spacing"]).fine().out, "no problems\n");
    let unknown = fixture.run(&["check", "--deny", "spacin"]);
    assert_eq!(
        (unknown.status, unknown.err.as_str()),
        (2, "error: there is no code `spacin`; did you mean `spacing`?\n")
    );
    let firm = fixture.run(&["check", "--allow", "missing-translation"]);
    assert_eq!(firm.status, 2);
    assert!(firm.err.contains("cannot be allowed"), "{}", firm.err);
}

#[test]
fn rules_of_the_house() {
    let fixture = Fixture::words();
    fixture.replace(RU, "В Душанбе прошла встреча", "В Душанбе прошла  встреча");
    for (severity, status, said) in
        [("error", 1, "error"), ("warning", 0, "warning"), ("info", 0, "info"), ("off", 0, "")]
    {
        let settings = Fixture::words().read("payom.toml") + &format!("\n[rules]\nspacing = \"{severity}\"\n");
        fixture.write("payom.toml", settings);
        let check = fixture.check();
        assert_eq!(check.status, status, "{}", check.err);
        assert!(check.err.starts_with(said) && check.err.is_empty() == said.is_empty(), "{}", check.err);
        let build = fixture.run(&["build", "--format", "html"]);
        assert_eq!(build.status, status, "{severity}: {}", build.err);
    }
}

#[test]
fn every_code_is_explained() {
    for code in payom::diag::Code::all() {
        let run = crate::project::program(["payom", "explain", code.id()].map(Into::into)).fine();
        assert!(run.out.starts_with(&format!("{} ({})\n\nWhat: ", code.id(), code.severity().word())), "{}", run.out);
    }
}

/// `payom explain --markdown > docs/CODES.md` puts it right.
#[test]
fn the_table_of_codes_is_that_of_the_code() {
    let run = crate::project::program(["payom", "explain", "--markdown"].map(Into::into)).fine();
    let path = repository().join("docs/CODES.md");
    if std::env::var_os("PAYOM_UPDATE").is_some() {
        std::fs::write(&path, &run.out).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == run.out, "run `payom explain --markdown > docs/CODES.md` (or the tests with PAYOM_UPDATE=1)");
    for code in payom::diag::Code::all() {
        assert_eq!(there.matches(&format!("| `{}` |", code.id())).count(), 1, "{}", code.id());
    }
}

#[test]
fn a_problem_says_what_it_is_about() {
    let fixture = fixture();
    fixture.append(EN, "extra = More\n    .short = M\n").append(RU, "extra = Ещё\n").append(TG, "extra = Боз\n");
    let report = json(&fixture.run(&["check", "--format", "json"]));
    let about = |found: &Value| {
        let text = |key: &str| found[key].as_str().map(str::to_owned);
        ["locale", "release", "message_id", "attribute"].map(text)
    };
    let all: Vec<&Value> = report["problems"].as_array().unwrap().iter().collect();
    let of = |code: &str| -> Vec<&&Value> { all.iter().filter(|found| found["code"] == code).collect() };
    let some = |texts: [&str; 4]| texts.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty()));
    assert_eq!(about(of("spacing")[0]), some(["ru", SLUG, "headline", ""]));
    assert_eq!(of("spacing")[0]["belongs"], Value::Null);
    let missing = of("missing-translation");
    let expected = [
        some(["ru", SLUG, "extra", "short"]),
        some(["tg", SLUG, "extra", "short"]),
        some(["tg", SLUG, "heading", ""]),
    ];
    let mut found: Vec<_> = missing.iter().map(|found| about(found)).collect();
    found.sort();
    assert_eq!(found, expected);
    let heading = missing.iter().find(|found| found["message_id"] == "heading").unwrap();
    assert_eq!(heading["belongs"], serde_json::json!({ "file": TG, "line": 4 }), "after the lead");
    // Where there is no file, there is no line.
    fixture.delete(TG);
    let report = json(&fixture.run(&["check", "--format", "json"]));
    let problems = report["problems"].as_array().unwrap();
    let lead = problems.iter().find(|found| found["message_id"] == "lead" && found["locale"] == "tg").unwrap();
    assert_eq!(lead["belongs"], serde_json::json!({ "file": TG, "line": null }));
}

#[test]
fn a_missing_translation_is_annotated_where_it_belongs_too() {
    let fixture = Fixture::house();
    fixture.message(TG, "heading", "");
    let run = fixture.run(&["check", "--format", "github"]);
    let errors: Vec<&str> = run.out.lines().filter(|line| line.starts_with("::error ")).collect();
    assert_eq!(errors.len(), 2, "{}", run.out);
    assert!(errors[0].starts_with("::error file=releases/2026-01-meeting/release.md,line="), "{}", errors[0]);
    let here = format!("::error file={TG},line=4,title=missing-translation::`heading` is missing in Tajik%0A");
    assert!(errors[1].starts_with(&here), "{}", errors[1]);
    assert!(run.out.ends_with("\n1 error\n"), "counted once: {}", run.out);
}

#[test]
fn gitlab_gets_issues() {
    let fixture = fixture();
    fixture.append(RU, "extra = А  б  в\n").append(EN, "extra = A b\n").append(TG, "extra = А б\n");
    fixture.check();
    let run = fixture.run(&["check", "--format", "gitlab"]);
    assert_eq!((run.status, run.err.as_str()), (1, ""));
    let issues = json(&run);
    let issues = issues.as_array().unwrap();
    let mut prints = std::collections::BTreeSet::new();
    for issue in issues {
        let keys: Vec<&String> = issue.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["check_name", "description", "fingerprint", "location", "severity"]);
        assert!(prints.insert(issue["fingerprint"].as_str().unwrap()), "{issue:#}");
        assert!(["major", "minor", "info"].contains(&issue["severity"].as_str().unwrap()));
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        assert!(!issue["description"].as_str().unwrap().contains('\n'));
    }
    let missing = issues.iter().find(|issue| issue["check_name"] == "missing-translation").unwrap();
    assert_eq!((&missing["location"]["path"], &missing["location"]["lines"]["begin"]), (&TG.into(), &4.into()));
    let spacing: Vec<&Value> = issues.iter().filter(|issue| issue["check_name"] == "spacing").collect();
    assert_eq!(spacing.len(), 3, "{spacing:#?}");
    // A problem that moved is the same problem.
    fixture.write(RU, format!("# A comment.\n\n{}", fixture.read(RU)));
    let moved = json(&fixture.run(&["check", "--format", "gitlab"]));
    let print = |issue: &Value| issue["fingerprint"].clone();
    assert_eq!(
        moved.as_array().unwrap().iter().map(print).collect::<Vec<_>>(),
        issues.iter().map(print).collect::<Vec<_>>()
    );
    assert_eq!(Fixture::house().run(&["check", "--format", "gitlab"]).fine().out, "[]\n");
}

#[test]
fn junit_has_times_where_they_are_asked_for() {
    let run = fixture().run(&["check", "--format", "junit", "--with-time"]);
    assert!(!run.out.contains("1970-01-01") && run.out.contains("timestamp=\"2"), "{}", run.out);
    assert!(
        !run.out.contains(
            "testcase name=\"spacing 1:28\" classname=\"locales/ru/releases/2026-01-meeting.ftl\" time=\"0\""
        )
    );
}
