//! Words at the ends of lines, over the shipped releases: what `--report` measures on their pages.
//!
//! In: the shipped project, in the house's style and with narrow and wide lines. Out: the figures of `build --report`. Invariants: no
//! name is divided, no hyphen stands in an address, no paragraph ends in the rest of a word; in the house's style there
//! are no more hyphens than the tuned costs left.

use std::collections::BTreeMap;

use crate::project::Fixture;

/// The columns of the report by name, for each edition.
fn figures(fixture: &Fixture) -> BTreeMap<String, BTreeMap<String, f64>> {
    let run = fixture.run(&["build", "--format", "pdf", "--report"]);
    let others = run.found().into_iter().find(|found| !found.starts_with("line-length"));
    assert_eq!((run.status, others), (0, None), "{}", run.err);
    let mut lines = run.out.lines().map(|line| line.split_whitespace().filter(|word| *word != "%"));
    let head: Vec<&str> = lines
        .find_map(|line| {
            let names: Vec<&str> = line.collect();
            names.contains(&"hyphens").then_some(names)
        })
        .unwrap();
    let mut editions = BTreeMap::new();
    for mut line in lines {
        let Some(name) = line.next().filter(|name| name.starts_with("20") && name.contains('.')) else { continue };
        // How full the pages are comes after these figures.
        if editions.contains_key(name) {
            break;
        }
        let figures = head.iter().zip(line).map(|(name, figure)| ((*name).to_owned(), figure.parse().unwrap()));
        editions.insert(name.to_owned(), figures.collect());
    }
    editions
}

#[test]
fn words_of_the_shipped_releases_stay_whole() {
    let editions = figures(&Fixture::shipped());
    assert_eq!(editions.len(), 15);
    // Hyphens of all five releases; before the costs were tuned there were 28, 84 and 53.
    for (language, most) in [(".en", 8.0), (".ru", 40.0), (".tg", 20.0)] {
        let own = editions.iter().filter(|(name, _)| name.ends_with(language));
        let hyphens: f64 = own.map(|(_, figures)| figures["hyphens"] * figures["lines"] / 100.0).sum();
        assert!(hyphens <= most, "{language}: {hyphens}");
    }
    for (name, figures) in &editions {
        assert_eq!([figures["names"], figures["addresses"], figures["stubs"]], [0.0; 3], "{name}");
        assert!(figures["row"] <= 3.0, "{name}");
    }
}

#[test]
fn so_they_do_in_lines_of_every_width() {
    for measure in [70, 90, 120, 150] {
        let fixture = Fixture::shipped();
        fixture.append(
            "payom.toml",
            &format!("\n[style]\nmeasures = {{ en = {measure}, ru = {measure}, tg = {measure} }}\n"),
        );
        for (name, figures) in figures(&fixture) {
            assert_eq!([figures["names"], figures["addresses"], figures["stubs"]], [0.0; 3], "{name} {measure}");
        }
    }
}

#[test]
fn an_address_of_any_length_has_no_hyphen() {
    let fixture = Fixture::shipped();
    let slug = "2026-02-opcat-conference";
    let address = "https://www.example.org/RegData/etudes/BRIE/2023/internationalhumanitarianassistance_final.pdf";
    for (locale, before) in [("en", "The full report is at"), ("ru", "Полный доклад —"), ("tg", "Гузориши пурра:")]
    {
        let path = format!("locales/{locale}/releases/{slug}.ftl");
        fixture.append(&path, &format!("full-report = {before} {address}, with all its annexes and tables.\n"));
    }
    fixture.replace(&format!("releases/{slug}/release.md"), "{ bobozoda }", "{ bobozoda }\n\n{ full-report }");
    let run = fixture.run(&["build", slug, "--format", "pdf,html", "--report"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let page = fixture.read(&format!("output/{slug}/{slug}.en.html"));
    assert!(page.contains(&format!("<a href=\"{address}\"")), "an address that was typed is a link");
}
