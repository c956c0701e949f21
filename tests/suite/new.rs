//! `payom new`: begins a release, or enters something in the registry.
//!
//! In: the tiny project, a new house, or the one of this repository. Out: files. Invariants: every text counts as missing
//! until it is written; what exists is only added to, at its end; everything is written or nothing.

use crate::project::{Fixture, SLUG, TEMPLATE};

const NAME: &str = "2026-11-winter-school";
const TEXTS: [&str; 5] = ["headline", "standfirst", "lead", "heading", "details"];

#[test]
fn a_release_whose_texts_are_missing() {
    let fixture = Fixture::house();
    let before = fixture.tree("");
    let run = fixture.run(&["new", NAME]).fine();
    insta::assert_snapshot!("new", run.out);
    let after = fixture.tree("");
    assert!(before.iter().all(|(path, digest)| after.get(path) == Some(digest)), "nothing else is touched");
    assert_eq!(after.len(), before.len() + 4);
    let check = fixture.run(&["check", NAME]);
    assert_eq!(check.status, 1);
    for language in ["English", "Russian", "Tajik"] {
        for text in TEXTS {
            assert!(check.err.contains(&format!("`{text}` is missing in {language}\n")), "{text}, {}", check.err);
        }
    }
    // The day is left to be filled in; nothing else is wrong.
    let (day, texts): (Vec<String>, Vec<String>) =
        check.found().into_iter().partition(|found| found.starts_with("invalid-date "));
    assert_eq!(day, [format!("invalid-date releases/{NAME}/release.md:2:6")]);
    assert!(texts.iter().all(|found| found.starts_with("missing-translation ")), "{}", check.err);
    insta::assert_snapshot!("new_template", fixture.read(&format!("releases/{NAME}/release.md")));
    // The other release is as complete as before.
    fixture.run(&["check", SLUG]).fine();
}

#[test]
fn stubs_become_texts_when_the_sign_is_taken_away() {
    let fixture = Fixture::house();
    fixture.run(&["new", NAME]).fine();
    for (locale, word) in [("en", "Word"), ("ru", "Слово"), ("tg", "Сухан")] {
        let path = format!("locales/{locale}/releases/{NAME}.ftl");
        let text = TEXTS
            .iter()
            .fold(fixture.read(&path), |text, id| text.replace(&format!("# {id} =\n"), &format!("{id} = {word}\n")));
        fixture.write(&path, text);
    }
    assert_eq!(fixture.run(&["build"]).status, 1, "without its day nothing is published");
    let template = format!("releases/{NAME}/release.md");
    fixture.replace(&template, "date =    ", "date = 2026-11-30    ");
    fixture.check().fine();
    fixture.run(&["build"]).fine();
}

/// Texts can be translated before the day is known.
#[test]
fn stubs_before_the_day_is_known() {
    let fixture = Fixture::house();
    fixture.run(&["new", NAME]).fine();
    fixture.append(&format!("locales/en/releases/{NAME}.ftl"), "more = More\n");
    let run = fixture.run(&["stub", "--locale", "tg"]);
    assert!(fixture.read(&format!("locales/tg/releases/{NAME}.ftl")).contains("# more ="), "{}{}", run.out, run.err);
}

/// What a name lacks is told, with the name to type.
#[test]
fn names_without_a_month() {
    let fixture = Fixture::house();
    let before = fixture.tree("");
    let mut said = String::new();
    for name in [
        "winter-school",
        "2026-13-school",
        "2026-00-school",
        "2026-school",
        "2026-1-school",
        "26-11-school",
        "12-11-2026-school",
        "school-2026-11",
        "1926-11-school",
    ] {
        let run = fixture.run(&["new", name]);
        assert_eq!((run.status, run.found()), (2, vec!["invalid-id".to_owned()]), "{name}: {}", run.err);
        said.push_str(&run.err);
    }
    assert_eq!(fixture.tree(""), before);
    insta::assert_snapshot!("new_names", said.trim_end());
    fixture.run(&["new", "2026-11-16-days-of-activism"]).fine();
}

#[test]
fn names_that_cannot_be_used() {
    let fixture = Fixture::house();
    let before = fixture.tree("");
    for name in [SLUG, "Winter School", "зима", "../outside", "a--b", "", "tg", "fonts", "registry"] {
        let run = fixture.run(&["new", name]);
        assert_eq!((run.status, run.found()), (2, vec!["invalid-id".to_owned()]), "{name}: {}", run.err);
    }
    assert_eq!(fixture.tree(""), before);
    // A file that lies in the way is not overwritten.
    fixture.write(&format!("locales/ru/releases/{NAME}.ftl"), "# mine\n");
    let run = fixture.run(&["new", NAME]);
    assert_eq!((run.status, run.found()), (3, vec!["write-failed".to_owned()]), "{}", run.err);
    assert_eq!(fixture.read(&format!("locales/ru/releases/{NAME}.ftl")), "# mine\n");
    assert!(!fixture.read(TEMPLATE).is_empty());
}

/// What each kind begins with: nothing is wrong but what it asks for, which is named, and words that are missing.
#[test]
fn every_kind_of_release() {
    let mut templates = String::new();
    let fixture = Fixture::house();
    fixture.append(
        "payom.toml",
        "\n[[kinds]]\nid = \"open-letter\"\nasks = [\"signatories\"]\nadvises = [\"reference\"]\n",
    );
    for (locale, label) in [("en", "Open letter"), ("ru", "Открытое письмо"), ("tg", "Номаи кушода")]
    {
        fixture.append(&format!("locales/{locale}/house.ftl"), &format!("label-open-letter = {label}\n"));
    }
    let kinds = payom::release::KINDS;
    for kind in kinds.iter().map(|kind| &*kind.id).chain(["open-letter"]) {
        let slug = format!("2026-11-{kind}");
        fixture.run(&["new", &slug, "--kind", kind]).fine();
        let template = format!("releases/{slug}/release.md");
        templates.push_str(&format!("=== {kind}\n{}", fixture.read(&template)));
        fixture.replace(&template, "date =    ", "date = 2026-11-05    ");
        let check = fixture.run(&["check", &slug]);
        let mut codes: Vec<String> =
            check.found().iter().map(|found| found.split(' ').next().unwrap_or("").to_owned()).collect();
        codes.retain(|code| code != "missing-translation");
        let known = kinds.iter().find(|known| known.id == kind);
        let asks = known.is_none_or(|known| !known.asks.is_empty() || !known.advises.is_empty());
        assert!(codes.iter().all(|code| code == "kind-lacks"), "{kind}: {}", check.err);
        assert_eq!(codes.is_empty(), !asks, "{kind}: {}", check.err);
        assert!(check.found().len() > codes.len(), "words are missing: {}", check.err);
    }
    insta::assert_snapshot!("kinds", templates);
    let run = fixture.run(&["new", "2026-11-x", "--kind", "media-advisry"]);
    assert_eq!((run.status, run.found()), (2, vec!["invalid-setting".to_owned()]));
    assert!(run.err.contains("`media-advisory`"), "{}", run.err);
}

/// What a template says is said in the reader's language, and what is said of a text in that of its file.
#[test]
fn a_release_that_explains_itself_in_the_language_of_its_reader() {
    for (language, words) in [("ru", "# день публикации"), ("tg", "# рӯзи нашр")] {
        let fixture = Fixture::house();
        fixture.run(&["--language", language, "new", NAME]).fine();
        let template = fixture.read(&format!("releases/{NAME}/release.md"));
        assert!(template.contains(words), "{template}");
        assert!(fixture.read(&format!("locales/en/releases/{NAME}.ftl")).contains("# The first paragraph."));
    }
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "source = \"en\"", "source = \"ru\"");
    fixture.run(&["--language", "tg", "new", NAME]).fine();
    assert!(fixture.read(&format!("locales/ru/releases/{NAME}.ftl")).contains("# Первый абзац."));
}

/// Replaces every stub `# name =` of the release, and of the house, by words.
fn translate(fixture: &Fixture, path: &str, words: &str) {
    let mut text = String::new();
    for line in fixture.read(path).lines() {
        let name = line.strip_prefix("# ").and_then(|rest| rest.strip_suffix(" ="));
        let form = line.strip_prefix("#     .").and_then(|rest| rest.strip_suffix(" ="));
        match (name, form) {
            (Some(name), _) if !name.contains(' ') => text.push_str(&format!("{name} = {words}\n")),
            (_, Some(form)) => text.push_str(&format!("    .{form} = {words}\n")),
            _ => text.push_str(&format!("{line}\n")),
        }
    }
    fixture.write(path, text);
}

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><path fill=\"#1b3f73\" d=\"M0 0h40v20H0z\"/></svg>\n";

/// From an empty folder to a release of a new donor: one command for each thing, then words alone.
#[test]
fn from_an_empty_folder_to_a_release_of_a_new_donor() {
    let fixture = Fixture::empty();
    fixture.run(&["init"]).fine();
    fixture.write("spring.svg", LOGO);
    let logo = fixture.path("spring.svg").to_string_lossy().into_owned();
    let mut said = String::new();
    for arguments in [
        &[
            "new",
            "funder",
            "spring-fund",
            "--name",
            "Mountain Spring Fund",
            "--name",
            "ru=Фонд «Горный родник»",
            "--form",
            "ru.genitive=Фонда «Горный родник»",
            "--form",
            "ru.by=Фондом «Горный родник»",
            "--form",
            "ru.accusative=Фонд «Горный родник»",
            "--country",
            "ch",
            "--logo",
            &logo,
            "--permission",
            "granted",
            "--permission-note",
            "letter of 3 November 2026",
        ][..],
        &["new", "org", "water-users", "--name", "Water Users of Rasht"],
        &["new", "place", "obod", "--name", "Obod", "--name", "ru=Обод", "--name", "tg=Обод"],
        &[
            "new",
            "project",
            "clean-springs",
            "--name",
            "Clean Springs",
            "--funder",
            "spring-fund",
            "--contract",
            "2026-03-01",
            "--partners",
            "water-users",
        ],
        &[
            "new",
            "contact",
            "zebo-nazarova",
            "--name",
            "Zebo Nazarova",
            "--role",
            "Project Manager",
            "--email",
            "zebo@example.org",
            "--phone",
            "+992 37 224 41 45",
            "--languages",
            "tg,ru,de",
        ],
        &["new", "2026-12-springs", "--kind", "announcement"],
    ] {
        said.push_str(&format!(
            "$ payom {}\n{}\n",
            arguments.join(" ").replace(&logo, "spring.svg"),
            fixture.run(arguments).fine().out
        ));
    }
    let template = "releases/2026-12-springs/release.md";
    for (from, to) in [
        ("date =    ", "date = 2026-12-01    "),
        ("places = [\"dushanbe\"]  ", "places = [\"obod\"]  "),
        ("projects = []", "projects = [\"clean-springs\"]"),
        ("contacts = []", "contacts = [\"zebo-nazarova\"]"),
    ] {
        fixture.replace(template, from, to);
    }
    fixture.append(template, "\n{ funding }\n");
    // Words are missing, and nothing else is wrong.
    let check = fixture.run(&["check"]);
    let found = check.found();
    assert!(found.iter().all(|found| found.starts_with("missing-translation ")), "{}", check.err);
    let missing = |name: &str, language: &str| check.err.contains(&format!("`{name}` is missing in {language}"));
    assert!(missing("headline", "English") && missing("take-part", "Tajik") && missing("org-water-users", "Russian"));
    assert!(missing("org-spring-fund", "Tajik") && missing("project-clean-springs", "Tajik"), "{}", check.err);
    assert!(!missing("org-spring-fund", "Russian") && !missing("place-obod", "Tajik"), "{}", check.err);
    insta::assert_snapshot!("new_donor_said", said);
    let mut all = String::new();
    for path in [
        "releases/registry/funders.toml",
        "releases/registry/organisations.toml",
        "releases/registry/projects.toml",
        "releases/registry/contacts.toml",
        "locales/en/organisations.ftl",
        "locales/ru/organisations.ftl",
        "locales/tg/organisations.ftl",
        "locales/ru/places.ftl",
        "locales/tg/contacts.ftl",
    ] {
        let text = fixture.read(path);
        let at = [
            "[spring-fund]",
            "[clean-springs]",
            "[zebo-nazarova]",
            "org-spring-fund =",
            "# English: Mountain",
            "place-obod",
            "# English: Zebo",
        ]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .unwrap_or(0);
        all.push_str(&format!("=== {path}\n{}\n", &text[at..]));
    }
    insta::assert_snapshot!("new_donor_files", all);
    for (locale, words) in
        [("en", "Words of a new release"), ("ru", "Слова нового релиза"), ("tg", "Суханони нави матн")]
    {
        for name in ["organisations", "projects", "contacts", "releases/2026-12-springs"] {
            translate(&fixture, &format!("locales/{locale}/{name}.ftl"), words);
        }
    }
    let check = fixture.run(&["check"]);
    assert_eq!(check.status, 0, "{}", check.err);
    let build = fixture.run(&["build", "2026-12-springs", "--as-of", "2027-01-01"]);
    assert_eq!(build.status, 0, "{}", build.err);
    let russian = fixture.read("output/2026-12-springs/2026-12-springs.ru.txt");
    assert!(russian.contains("финансируется Фондом «Горный родник»"), "{russian}");
    for locale in ["en", "ru", "tg"] {
        assert!(fixture.path(&format!("output/2026-12-springs/2026-12-springs.{locale}.pdf")).is_file());
    }
    // A second run says what is there, and touches nothing.
    let before = fixture.tree("");
    let mut again = String::new();
    for arguments in [
        &["new", "funder", "spring-fund", "--name", "Other"][..],
        &["new", "org", "water-users", "--name", "Other"],
        &["new", "place", "obod"],
        &["new", "project", "clean-springs"],
        &["new", "contact", "zebo-nazarova"],
        &["new", "2026-12-springs"],
    ] {
        let run = fixture.run(arguments);
        assert_eq!((run.status, run.found().len()), (2, 1), "{}", run.err);
        again.push_str(&run.err);
    }
    assert_eq!(fixture.tree(""), before);
    insta::assert_snapshot!("new_again", again.trim_end());
}

/// What exists keeps its comments, its order, its kind of line ends: every byte of it.
#[test]
fn files_grow_at_their_end_only() {
    let fixture = Fixture::shipped();
    let crlf = fixture.read("releases/registry/organisations.toml").replace('\n', "\r\n");
    fixture.write("releases/registry/organisations.toml", &crlf);
    let bare = fixture.read("locales/ru/organisations.ftl").trim_end().to_owned();
    fixture.write("locales/ru/organisations.ftl", &bare);
    let paths = [
        "releases/registry/organisations.toml",
        "releases/registry/funders.toml",
        "locales/en/organisations.ftl",
        "locales/ru/organisations.ftl",
        "locales/tg/organisations.ftl",
    ];
    let before = paths.map(|path| fixture.read(path));
    let tree = fixture.tree("");
    fixture
        .run(&["new", "funder", "open-door", "--name", "Open Door", "--name", "tg=Дари кушода", "--wordmark"])
        .fine();
    for (path, before) in paths.iter().zip(before) {
        let after = fixture.read(path);
        assert!(after.starts_with(&before) && after.len() > before.len(), "{path}");
    }
    let added = fixture.read("releases/registry/organisations.toml");
    assert!(added.ends_with("\r\n\r\n[open-door]\r\n"), "{added}");
    assert!(fixture.read("locales/ru/organisations.ftl").starts_with(&format!("{bare}\n\n# English: Open Door\n")));
    let after = fixture.tree("");
    assert_eq!(after.len(), tree.len());
    let changed: Vec<&String> =
        after.iter().filter(|(path, digest)| tree.get(*path) != Some(digest)).map(|(path, _)| path).collect();
    assert_eq!(changed.len(), paths.len(), "{changed:?}");
    // An organisation that is there becomes a funder without a second name.
    fixture.run(&["new", "funder", "apt"]).fine();
    let check = fixture.check();
    assert!(check.found().iter().all(|found| found.starts_with("missing-translation ")), "{}", check.err);
}

/// What the registry would refuse is refused before anything is written.
#[test]
fn entries_that_cannot_be() {
    let fixture = Fixture::house();
    fixture.write("logo.gif", "GIF89a");
    let gif = fixture.path("logo.gif").to_string_lossy().into_owned();
    let before = fixture.tree("");
    let mut said = String::new();
    for arguments in [
        &["new", "org", "Open Door", "--name", "Open Door"][..],
        &["new", "org", "open-door"],
        &["new", "org", "open-door", "--name", "{ open }"],
        &["new", "org", "open-door", "--name", "de=Offene Tür"],
        &["new", "org", "open-door", "--name", "Open Door", "--form", "the Open Door"],
        &["new", "org", "open-door", "--name", "Open Door", "--country", "Tajikistan"],
        &["new", "contact", "anna", "--name", "Anna Keller"],
        &["new", "contact", "anna", "--name", "Anna Keller", "--email", "anna"],
        &["new", "contact", "anna", "--name", "Anna Keller", "--phone", "12"],
        &["new", "contact", "anna", "--name", "Anna Keller", "--email", "a@example.org", "--organisation", "hose"],
        &["new", "project", "wells", "--name", "Wells", "--funder", "partner:payed"],
        &["new", "project", "wells", "--name", "Wells", "--contract", "1 March"],
        &["new", "funder", "open-door", "--name", "Open Door", "--logo", "nowhere.svg"],
        &["new", "funder", "open-door", "--name", "Open Door", "--logo", &gif],
    ] {
        let run = fixture.run(arguments);
        assert_eq!((run.status, run.found().is_empty()), (2, false), "{arguments:?}: {}", run.err);
        said.push_str(&run.err);
    }
    assert_eq!(fixture.tree(""), before);
    insta::assert_snapshot!("new_refused", said.trim_end());
    // A file in the way keeps all others from being written.
    fixture.write("releases/registry/logos/open-door.svg", "mine");
    fixture.write("logo.svg", LOGO);
    let logo = fixture.path("logo.svg").to_string_lossy().into_owned();
    let before = fixture.tree("");
    let run = fixture.run(&["new", "funder", "open-door", "--name", "Open Door", "--logo", &logo]);
    assert_eq!((run.status, run.found()), (3, vec!["write-failed".to_owned()]), "{}", run.err);
    assert_eq!(fixture.tree(""), before);
}
