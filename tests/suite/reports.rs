//! Reports for machines.
//!
//! In: the tiny project, spoilt. Out: each format with the same problems in it. Invariants: the structure that the
//! formats' schemas ask for, and that places are those of the file.

use serde_json::Value;

use crate::project::{EN, Fixture, RU, Run, TG, repository};

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
    for format in ["json", "sarif", "junit", "github", "markdown"] {
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
