//! What a house and a release can ask of their PDFs: all languages in one, one page, paper, colours, faces.

use std::fs;

use crate::pdf_write::reader::{Reader, text};
use crate::project::{Fixture, SLUG, TEMPLATE, faults, published};

fn file(fixture: &Fixture, tag: &str) -> Vec<u8> {
    fs::read(fixture.path(&format!("output/{SLUG}/{SLUG}.{tag}.pdf"))).unwrap()
}

fn pdf(fixture: &Fixture) -> Reader {
    fixture.run(&["build"]).fine();
    Reader::new(&file(fixture, "en"))
}

#[test]
fn all_languages_stand_in_one_file() {
    let fixture = Fixture::house();
    fixture.replace(TEMPLATE, "label = ", "combined = true\nlabel = ");
    let build = fixture.run(&["build"]).fine();
    assert!(build.out.starts_with("3 editions of 1 release: 10 files"), "{}", build.out);
    let reader = Reader::new(&file(&fixture, "en-ru-tg"));
    assert_eq!(reader.pages.len(), 3, "each language begins a page");
    let catalog = reader.catalog();
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "en");
    let labels = reader.dictionary(catalog.get(b"PageLabels").unwrap());
    let labels: Vec<(i64, String)> = labels
        .get(b"Nums")
        .unwrap()
        .as_array()
        .unwrap()
        .chunks(2)
        .map(|run| (run[0].as_i64().unwrap(), text(run[1].as_dict().unwrap().get(b"P").unwrap())))
        .collect();
    assert_eq!(labels, [(0, "en-".to_owned()), (1, "ru-".to_owned()), (2, "tg-".to_owned())]);
    let outline = reader.dictionary(catalog.get(b"Outlines").unwrap());
    let mut names = Vec::new();
    let mut next = outline.get(b"First").ok().cloned();
    while let Some(entry) = next {
        let entry = reader.dictionary(&entry);
        names.push(text(entry.get(b"Title").unwrap()));
        assert!(entry.get(b"First").is_ok(), "the language's headings are below it");
        next = entry.get(b"Next").ok().cloned();
    }
    assert_eq!(names, ["English", "Русский", "Тоҷикӣ"]);
    let metadata = String::from_utf8(reader.stream(catalog.get(b"Metadata").unwrap())).unwrap();
    for language in ["en", "ru", "tg"] {
        assert!(metadata.contains(&format!("<rdf:li>{language}</rdf:li>")), "{metadata}");
    }
}

/// Which thread brings the last language must not matter.
#[test]
fn a_combined_file_is_the_same_each_time() {
    let (one, two) = (Fixture::shipped(), Fixture::shipped());
    one.run(&["build", "--combined"]).fine();
    two.run(&["build", "--combined"]).fine();
    assert_eq!(one.tree("output"), two.tree("output"));
    assert_eq!(published(&one).iter().filter(|path| path.ends_with(".en-ru-tg.pdf")).count(), 5);
}

#[test]
fn a_combined_file_needs_all_languages() {
    let fixture = Fixture::house();
    let run = fixture.run(&["build", "--combined", "--locale", "ru"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("--combined cannot be used with --locale ru"), "{}", run.err);
    fixture.run(&["build", "--combined", "--locale", "ru,en", "--locale", "tg"]).fine();
    file(&fixture, "en-ru-tg");
}

/// A build of some languages leaves the combined file of the whole build as it is; a whole build makes it again.
#[test]
fn a_combined_file_stays() {
    let fixture = Fixture::house();
    fixture.run(&["build", "--combined"]).fine();
    let before = file(&fixture, "en-ru-tg");
    fixture.run(&["build", "--locale", "ru"]).fine();
    assert!(file(&fixture, "en-ru-tg") == before);
    fixture.run(&["build"]).fine();
    assert!(file(&fixture, "en-ru-tg") == before);
}

#[test]
fn a_release_that_fits_one_page_may_ask_for_it() {
    let fixture = Fixture::house();
    fixture.run(&["build", "--one-page"]).fine();
    fixture.replace(TEMPLATE, "label = ", "one-page = true\nlabel = ");
    fixture.run(&["build"]).fine();
}

#[test]
fn what_does_not_fit_one_page_says_by_how_much() {
    let fixture = Fixture::shipped();
    let run = fixture.run(&["build", "--one-page", "--format", "pdf", "2018-10-opcat-sessions"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.found(), ["does-not-fit"; 3], "{}", run.err);
    assert_eq!(published(&fixture), Vec::<String>::new());
    insta::assert_snapshot!(run.err.trim_end());
    let front = "releases/2018-10-opcat-sessions/release.md";
    fixture.replace(front, "label = ", "one-page = true\nlabel = ");
    let run = fixture.run(&["build", "--locale", "tg", "2018-10-opcat-sessions"]);
    assert_eq!(run.found(), [format!("does-not-fit {front}:3:12")], "{}", run.err);
}

#[test]
fn a_house_sets_paper_and_type() {
    let fixture = Fixture::house();
    let paper = |reader: &Reader| -> Vec<f32> {
        let numbers = reader.page(0).get(b"MediaBox").unwrap().as_array().unwrap().clone();
        numbers.iter().map(|number| number.as_float().unwrap()).collect()
    };
    let before = pdf(&fixture);
    assert_eq!(paper(&before), [0.0, 0.0, 595.28, 841.89]);
    fixture.append(
        "payom.toml",
        "\n[style]\npaper = \"letter\"\nmargins = { left = 30, top = 20.5 }\ntext-face = \"sans\"\ntext-size = 10\n\
         headline-face = \"serif\"\nheadline-size = 24\nfigures = \"old-style\"\njustified = [\"ru\"]\n\
         measures = { en = 120, ru = 120, tg = 120 }\nletterhead = \"none\"\nemblem-height = 15\n\
         colors = { house = \"#7a1f1f\", panel = \"#ffffff\", text = \"#000000\", rule = \"#cccccc\" }\n",
    );
    let after = pdf(&fixture);
    assert_eq!(paper(&after), [0.0, 0.0, 612.0, 792.0]);
    let first = |reader: &Reader| reader.marked(0)[0].text.clone();
    assert!(first(&before).contains("Human Rights House"), "{}", first(&before));
    assert!(first(&after).starts_with("Press release"), "{}", first(&after));
    let glyphs = |reader: &Reader, size: f32| {
        reader.marked(0).iter().flat_map(|marked| marked.glyphs.clone()).find(|glyph| glyph.size == size)
    };
    assert!(
        glyphs(&after, 24.0).is_some() && glyphs(&after, 10.0).is_some_and(|glyph| (glyph.x - 85.039).abs() < 0.1)
    );
}

#[test]
fn a_house_shows_its_logo() {
    let fixture = Fixture::house();
    let emblem = fs::read(crate::project::repository().join("releases/registry/logos/eu-emblem.svg")).unwrap();
    fixture.write("releases/registry/logos/house.svg", emblem);
    fixture.append("payom.toml", "\n[style]\nletterhead = \"logo\"\nlogo = \"logos/house.svg\"\n");
    let reader = pdf(&fixture);
    let tree = reader.tree();
    let mut nodes = Vec::new();
    tree.all(&mut nodes);
    assert_eq!(nodes[1].role, "Figure");
    assert_eq!(text(nodes[1].entries.get(b"Alt").unwrap()), "Human Rights House");
}

faults! {
    style_out_of_bounds: [
        "invalid-setting payom.toml:9:20",
        "invalid-setting payom.toml:9:32",
        "invalid-setting payom.toml:10:13",
        "invalid-setting payom.toml:11:17",
        "invalid-setting payom.toml:12:19",
        "invalid-setting payom.toml:13:14",
    ] = |fixture| {
        fixture.write("payom.toml", "[house]\npublisher = \"house\"\nsource = \"en\"\nlocales = [\"en\", \"ru\", \"tg\"]\ncountry = \"TJ\"\n\n[style]\npaper = \"a4\"\nmargins = { left = 3, bottom = 900 }\ntext-size = 4\nemblem-height = 9\nmeasures = { fr = 120 }\njustified = [\"de\"]\n");
    };
    pictures_finer_or_coarser_than_print: ["invalid-setting payom.toml:8:15", "invalid-setting payom.toml:9:19"] = |fixture| {
        fixture.write("payom.toml", "[house]\npublisher = \"house\"\nsource = \"en\"\nlocales = [\"en\", \"ru\", \"tg\"]\ncountry = \"TJ\"\n\n[style]\npicture-dpi = 20\npicture-quality = 101\n");
    };
    colour_that_cannot_be_read: [
        "invalid-setting payom.toml:8:20",
        "invalid-setting payom.toml:8:38",
    ] = |fixture| {
        fixture.write("payom.toml", "[house]\npublisher = \"house\"\nsource = \"en\"\nlocales = [\"en\", \"ru\", \"tg\"]\ncountry = \"TJ\"\n\n[style]\ncolors = { house = \"#9fb4d9\", text = \"black\" }\n");
    };
    letterhead_without_a_logo: ["invalid-setting payom.toml:8:14"] = |fixture| {
        fixture.write("payom.toml", "[house]\npublisher = \"house\"\nsource = \"en\"\nlocales = [\"en\", \"ru\", \"tg\"]\ncountry = \"TJ\"\n\n[style]\nletterhead = \"logo\"\n");
    };
    logo_that_is_not_there: ["bad-image payom.toml:9:8"] = |fixture| {
        fixture.write("payom.toml", "[house]\npublisher = \"house\"\nsource = \"en\"\nlocales = [\"en\", \"ru\", \"tg\"]\ncountry = \"TJ\"\n\n[style]\nletterhead = \"logo\"\nlogo = \"logos/none.svg\"\n");
    };
    paper_that_is_not_sold: ["invalid-setting payom.toml:8:9"] = |fixture| {
        fixture.write("payom.toml", "[house]\npublisher = \"house\"\nsource = \"en\"\nlocales = [\"en\", \"ru\", \"tg\"]\ncountry = \"TJ\"\n\n[style]\npaper = \"a5\"\n");
    };
}

#[test]
fn coarse_pictures_are_told_but_published() {
    let fixture = Fixture::house();
    let pixels = vec![90; 400 * 300];
    let coarse = crate::pdf_write::sample::encode(400, 300, png::ColorType::Grayscale, png::BitDepth::Eight, &pixels);
    fixture.write(&format!("releases/{SLUG}/coarse.png"), coarse);
    let pixels = vec![90; 1200 * 300];
    let fine = crate::pdf_write::sample::encode(1200, 300, png::ColorType::Grayscale, png::BitDepth::Eight, &pixels);
    fixture.write(&format!("releases/{SLUG}/fine.png"), fine);
    fixture.append(TEMPLATE, "\n![{ details }](coarse.png)\n\n![{ details }](fine.png)\n");
    let check = fixture.check();
    assert_eq!((check.status, check.found()), (0, vec![format!("low-resolution {TEMPLATE}:23:1")]), "{}", check.err);
    insta::assert_snapshot!(check.err.trim_end());
    assert_eq!(fixture.run(&["build"]).status, 0);
}
