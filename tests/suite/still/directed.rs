//! Changes that somebody thought of: what is touched, and what is not.
//!
//! In: projects. Out: builds, beside builds that knew nothing. Invariants: those of the module.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::{fresh, rename, same, template, texts, toggle, words};
use crate::project::Fixture;

/// What a file is known by: its inode, where a system has such, and its time.
fn stamps(fixture: &Fixture) -> BTreeMap<String, String> {
    #[cfg(unix)]
    let inode = |meta: &fs::Metadata| std::os::unix::fs::MetadataExt::ino(meta);
    #[cfg(not(unix))]
    let inode = |_: &fs::Metadata| 0;
    let stamp = |path: &String| {
        let meta = fs::metadata(fixture.path(&format!("output/{path}"))).unwrap();
        format!("{} {:?}", inode(&meta), meta.modified().unwrap())
    };
    fixture.tree("output").into_keys().map(|path| (path.clone(), stamp(&path))).collect()
}

/// The files that a change touches.
fn touched(fixture: &Fixture, change: impl Fn(&Fixture)) -> Vec<String> {
    assert_eq!(fixture.run(&["build", "--allow-stale"]).status, 0);
    let before = stamps(fixture);
    change(fixture);
    assert_eq!(fixture.run(&["build", "--allow-stale"]).status, 0);
    let after = stamps(fixture);
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names.into_iter().filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

#[test]
fn a_changed_message_touches_its_edition_alone() {
    let fixture = words::project();
    let slug = "2026-03-meeting";
    let file = |ending: &str| format!("{slug}/{slug}.ru.{ending}");
    let own = touched(&fixture, |fixture| {
        fixture.replace(&texts("ru", slug), "details = ", "details = Ещё. ");
    });
    assert!(["html", "pdf", "txt"].map(file).iter().all(|file| own.contains(file)), "{own:?}");
    // Pages in other languages and lists tell how large the PDF is.
    let others = own.iter().filter(|path| !["html", "pdf", "txt"].map(file).contains(path));
    let tell = |path: &str| path.starts_with("ru/") || path.starts_with(slug) && path.ends_with(".html");
    assert!(others.clone().all(|path| tell(path)), "{own:?}");
    let none = touched(&fixture, |fixture| _ = fixture.append(&texts("ru", slug), "\n# A comment.\n"));
    assert_eq!(none, Vec::<String>::new());
    let all = touched(&fixture, |fixture| _ = fixture.append("payom.toml", "\n# A comment.\n"));
    assert_eq!(all, Vec::<String>::new(), "all is looked at, and nothing is written");
}

#[test]
fn what_a_page_shows_of_others_follows_them() {
    let fixture = words::project();
    let page = |slug: &str| format!("{slug}/{slug}.en.html");
    // Of the three about the garden.
    let beside = touched(&fixture, |fixture| {
        fixture.replace(&texts("en", "2026-03-meeting"), "headline = ", "headline = Again: ");
    });
    assert!(beside.contains(&page("2026-05-meeting")) && beside.contains(&page("2026-01-meeting")), "{beside:?}");
    assert!(!beside.contains(&page("2026-02-meeting")), "{beside:?}");
    assert!(!beside.iter().any(|path| path.ends_with("2026-05-meeting.en.pdf")), "{beside:?}");
    let gone = touched(&fixture, |fixture| super::delete(fixture, "2026-03-meeting"));
    assert!(gone.contains(&page("2026-05-meeting")) && !gone.contains(&page("2026-02-meeting")), "{gone:?}");
    let first = touched(&fixture, |fixture| toggle(fixture, "2026-02-meeting", "projects = [\"garden\"]"));
    assert!(first.contains(&page("2026-05-meeting")) && !first.contains(&page("2026-04-meeting")), "{first:?}");
}

#[test]
fn requests_differ_as_builds_from_nothing_do() {
    for options in [
        &["--combined"][..],
        &["--one-page"],
        &["--format", "html,pdf,txt,docx"],
        &["--jobs", "1"],
        &["--locked"],
        &["--format", "html"],
        &["--locale", "tg"],
    ] {
        let fixture = words::project();
        fixture.run(&["build"]).fine();
        let build = [&["build"], options].concat();
        fixture.run(&build).fine();
        fixture.replace(&texts("en", "2026-02-meeting"), "details = ", "details = Again. ");
        let again = fixture.run(&build);
        if options == ["--locked"] {
            assert_ne!(again.status, 0, "what is stale is not published");
            continue;
        }
        let again = if again.status == 0 { again } else { fixture.run(&[&build[..], &["--allow-stale"]].concat()) };
        assert_eq!(again.status, 0, "{options:?} {}", again.err);
        let (after, told) = (fixture.tree("output"), again.err);
        let forced = fixture.run(&[&build[..], &["--allow-stale", "--force"]].concat());
        assert_eq!((after, told), (fixture.tree("output"), forced.err), "{options:?}");
    }
}

#[test]
fn two_folders_know_nothing_of_each_other() {
    let fixture = words::project();
    let other = fixture.path("other").to_string_lossy().into_owned();
    let build = ["build", "--allow-stale"];
    let elsewhere = [&build[..], &["--out", &other]].concat();
    assert_eq!((fixture.run(&build).status, fixture.run(&elsewhere).status), (0, 0));
    fixture.replace(&texts("en", "2026-02-meeting"), "details = ", "details = Again. ");
    assert_eq!(fixture.run(&elsewhere).status, 0);
    fixture.replace(&texts("tg", "2026-04-meeting"), "lead = ", "lead = Боз. ");
    for (run, folder) in [(&build[..], "output"), (&elsewhere, "other")] {
        assert_eq!(fixture.run(run).status, 0);
        assert_eq!(fresh(&fixture, &build).status, 0);
        assert_eq!(fixture.tree(folder), fixture.tree("fresh"), "{folder}");
    }
}

#[test]
fn a_build_that_was_refused_leaves_what_is_known() {
    let fixture = words::project();
    let build = ["build", "--allow-stale"];
    assert!(same(&fixture, &build, "first"));
    let before = fixture.read(&template("2026-02-meeting"));
    fixture.replace(&template("2026-02-meeting"), "{ details }", "{ detailz }");
    assert!(!same(&fixture, &build, "a name that is none"));
    fixture.replace(&texts("ru", "2026-04-meeting"), "details = ", "details = Ещё. ");
    assert!(!same(&fixture, &build, "another change meanwhile"));
    fixture.write(&template("2026-02-meeting"), before);
    assert!(same(&fixture, &build, "mended"));
}

/// What an older program kept, or half a file, is as good as nothing.
#[test]
fn a_graph_that_cannot_be_read_is_none() {
    let fixture = words::project();
    let build = ["build", "--allow-stale"];
    assert!(same(&fixture, &build, "first"));
    let path = format!("{}/graph", fixture.state());
    let whole = fs::read(fixture.path(&path)).unwrap();
    let foot = whole.len() - 24;
    let mut spoilt: Vec<(String, Vec<u8>)> = [0, 10, 24, 25, foot, whole.len() - 1]
        .map(|length| (format!("cut at {length}"), whole[..length].to_vec()))
        .to_vec();
    for place in [0, foot / 2, foot - 1, foot, foot + 7, foot + 8, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x40;
        spoilt.push((format!("another byte at {place}"), bytes));
    }
    spoilt.push(("more at the end".to_owned(), [&whole[..], b"{}\n"].concat()));
    for (number, (what, bytes)) in spoilt.into_iter().enumerate() {
        fixture.write(&path, bytes);
        let text = fixture.read(&texts("ru", "2026-03-meeting"));
        fixture.write(&texts("ru", "2026-03-meeting"), text.replace("details = ", &format!("details = {number} ")));
        assert!(same(&fixture, &build, &what));
    }
}

/// A manifest that was spoilt is told of and written anew, though nothing else is to be done; so the next build knows what it may take away.
#[test]
fn a_spoilt_manifest_is_mended_before_a_release_goes() {
    let build = ["build", "--allow-stale"];
    for (number, what) in ["cut", "gone", "empty"].into_iter().enumerate() {
        let fixture = words::project();
        assert!(same(&fixture, &build, "first"));
        let path = format!("{}/manifest.json", fixture.state());
        let whole = fs::read(fixture.path(&path)).unwrap();
        match number {
            0 => _ = fixture.write(&path, &whole[..whole.len() / 2]),
            1 => _ = fixture.delete(&path),
            _ => _ = fixture.write(&path, ""),
        }
        let run = fixture.run(&build);
        assert!(run.err.contains("warning[output-record]"), "{what}: {}", run.err);
        assert!(fs::read(fixture.path(&path)).unwrap() == whole, "{what}");
        rename(&fixture, "2026-03-meeting", "2026-03-other");
        assert!(same(&fixture, &build, what));
        assert!(!fixture.path("output/2026-03-meeting").exists(), "{what}");
    }
}

#[test]
fn a_changed_text_of_the_house_touches_what_shows_it() {
    let fixture = words::project();
    let pages = touched(&fixture, |fixture| {
        fixture.replace("locales/tg/site.ftl", "site-newsroom = ", "site-newsroom = Нав ");
    });
    assert!(pages.contains(&"2026-03-meeting/2026-03-meeting.tg.html".to_owned()), "{pages:?}");
    let of_releases = pages.iter().filter(|path| path.starts_with("2026"));
    assert!(of_releases.clone().all(|path| path.ends_with(".tg.html")), "{pages:?}");
    assert!(pages.contains(&"tg/index.html".to_owned()) && !pages.contains(&"ru/year-2026.html".to_owned()));
    assert!(same(&fixture, &["build", "--allow-stale"], "a word of the menu"));
    // One release names the other house.
    for language in ["en", "ru", "tg"] {
        fixture.replace(&texts(language, "2026-03-meeting"), "details = ", "details = { org-partner }. ");
    }
    let own = touched(&fixture, |fixture| {
        fixture.replace("locales/tg/organisations.ftl", "org-partner = ", "org-partner = Нав ");
    });
    assert!(own.contains(&"2026-03-meeting/2026-03-meeting.tg.pdf".to_owned()), "{own:?}");
    assert!(!own.iter().any(|path| path.contains("2026-02-meeting")), "{own:?}");
    assert!(same(&fixture, &["build", "--allow-stale"], "a name"));
}

/// What was right because the house had a name is told of without it, in a release that did not change.
#[test]
fn a_name_that_the_house_loses_is_told_of_where_it_stands() {
    let fixture = words::project();
    for (language, name, twin) in
        [("en", "Qorvendal", "Qorvednal"), ("ru", "Корвендаль", "Корведналь"), ("tg", "Корвендал", "Корведнал")]
    {
        let names = format!("contact-other = {name}\ncontact-third = {twin}\n");
        fixture.append(&format!("locales/{language}/contacts.ftl"), &names);
        fixture.replace(&texts(language, "2026-03-meeting"), "details = ", &format!("details = {twin}. "));
    }
    let build = ["build", "--allow-stale"];
    assert!(same(&fixture, &build, "first"));
    let about = |fixture: &Fixture| fixture.run(&build).err.contains("Корведналь");
    assert!(!about(&fixture), "{}", fixture.run(&build).err);
    fixture.replace("locales/ru/contacts.ftl", "contact-third = Корведналь", "contact-third = Пресса");
    assert!(about(&fixture), "it is nearly another name now");
    assert!(same(&fixture, &build, "the name is gone"));
    fixture.replace("locales/ru/contacts.ftl", "contact-third = Пресса", "contact-third = Корведналь");
    assert!(!about(&fixture));
    assert!(same(&fixture, &build, "it is back"));
}

/// Where translations of the house's texts have become stale, all is looked at with the whole lock.
#[test]
fn a_stale_text_of_the_house_makes_nothing_else_stale() {
    let fixture = words::project();
    let build = ["build", "--allow-stale"];
    assert!(same(&fixture, &build, "first"));
    assert!(same(&fixture, &build, "again"));
    fixture.replace("locales/en/site.ftl", "site-newsroom = ", "site-newsroom = Our ");
    let run = fixture.run(&build);
    assert!(run.err.contains("the Tajik text of `site-newsroom`"), "{}", run.err);
    assert!(!run.err.contains("locales/tg/releases") && !run.out.contains("recorded"), "{}{}", run.out, run.err);
    fixture.replace("locales/en/site.ftl", "site-newsroom = Our ", "site-newsroom = The ");
    assert!(same(&fixture, &build, "and again"));
}
