//! The site around the releases, as files.
//!
//! In: the tiny project, or the shipped one, built. Out: which files there are, where their links lead, and what a
//! change removes. Invariants: nothing is left over from the build before, and two builds give the same bytes.

use std::collections::BTreeSet;
use std::io::Cursor;

use crate::project::{Fixture, SLUG, TEMPLATE, published};

/// Gives the house a site.
pub(crate) fn with_site(fixture: &Fixture) -> &Fixture {
    fixture.replace("payom.toml", "country = \"TJ\"\n", "country = \"TJ\"\nsite = \"https://example.org/press\"\n")
}

/// Puts a photo with a position in its EXIF into the template.
fn with_photo(fixture: &Fixture, width: u32) -> &Fixture {
    let pixel = |x: u32, y: u32| image::Rgb([x, y, (x * y) / 7].map(|v| u8::try_from(v % 256).unwrap()));
    let mut bytes = Vec::new();
    let photo = image::RgbImage::from_fn(width, width / 2, pixel);
    photo.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Jpeg).unwrap();
    let secret = b"Exif\0\0MM\0*\0\0\0\x08\0\0 38.5598 N, 68.7870 E";
    let length = u16::try_from(secret.len() + 2).unwrap().to_be_bytes();
    bytes.splice(2..2, [&[0xFF, 0xE1], &length[..], secret].concat());
    fixture.write(&format!("releases/{SLUG}/hall.jpg"), bytes);
    if !fixture.read(TEMPLATE).contains("hall.jpg") {
        fixture.replace(TEMPLATE, "{ details }", "![{ heading }](hall.jpg)\n\n{ details }");
    }
    fixture
}

fn files(fixture: &Fixture) -> BTreeSet<String> {
    published(fixture).into_iter().filter(|path| !path.starts_with("fonts/")).collect()
}

#[test]
fn every_language_has_its_lists() {
    let fixture = Fixture::house();
    let build = fixture.run(&["build"]).fine();
    assert!(build.out.ends_with("feeds, sitemap.xml and robots.txt are left out\n"), "{}", build.out);
    insta::assert_snapshot!("site_files", files(&fixture).into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_site_adds_feeds_a_map_and_robots() {
    let fixture = Fixture::house();
    fixture.run(&["build", "--format", "html"]).fine();
    let before = files(&fixture);
    let build = with_site(&fixture).run(&["build", "--format", "html"]).fine();
    assert!(!build.out.contains("left out"), "{}", build.out);
    let new: Vec<String> = files(&fixture).difference(&before).cloned().collect();
    assert_eq!(
        new.iter().filter(|path| !path.starts_with(SLUG)).collect::<Vec<_>>(),
        [
            "en/card.png",
            "en/feed-2026.xml",
            "en/feed-place-dushanbe.xml",
            "en/feed.xml",
            "robots.txt",
            "ru/card.png",
            "ru/feed-2026.xml",
            "ru/feed-place-dushanbe.xml",
            "ru/feed.xml",
            "sitemap.xml",
            "tg/card.png",
            "tg/feed-2026.xml",
            "tg/feed-place-dushanbe.xml",
            "tg/feed.xml"
        ]
    );
}

#[test]
fn two_builds_are_equal() {
    let (one, two) = (Fixture::house(), Fixture::house());
    for fixture in [&one, &two] {
        with_photo(with_site(fixture), 1300).run(&["build"]).fine();
    }
    one.run(&["build"]).fine();
    assert_eq!(one.tree("output"), two.tree("output"));
}

/// What a release no longer has is taken away: its place, its photo and the copies of it.
#[test]
fn nothing_is_left_over() {
    let fixture = Fixture::house();
    fixture.run(&["build"]).fine();
    let before = fixture.tree("output");
    with_photo(&fixture, 1300).replace(TEMPLATE, "places = [\"dushanbe\"]", "places = [\"khujand\"]");
    fixture.run(&["build"]).fine();
    let between = files(&fixture);
    assert!(between.contains("tg/place-khujand.html") && !between.contains("tg/place-dushanbe.html"));
    fixture.replace(TEMPLATE, "places = [\"khujand\"]", "places = [\"dushanbe\"]");
    fixture.replace(TEMPLATE, "![{ heading }](hall.jpg)\n\n", "");
    fixture.run(&["build"]).fine();
    assert_eq!(fixture.tree("output"), before);
}

#[test]
fn photos_come_in_sizes_and_without_their_data() {
    let fixture = Fixture::house();
    with_photo(&fixture, 1300).run(&["build"]).fine();
    let found = files(&fixture);
    let photos: Vec<&String> = found.iter().filter(|path| path.ends_with(".jpg")).collect();
    assert_eq!(photos.len(), 3, "{photos:?}");
    for path in &photos {
        let bytes = std::fs::read(fixture.path(&format!("output/{path}"))).unwrap();
        assert!(!bytes.windows(7).any(|window| window == b"38.5598"), "{path}");
    }
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.tg.html"));
    let image = page.split_once("<img ").unwrap().1.split_once('>').unwrap().0;
    for part in ["hall-480.", " 480w, hall-960.", " 960w\"", "width=\"1300\"", "height=\"650\"", "sizes=\"", "alt=\""]
    {
        assert!(image.contains(part), "{part}: {image}");
    }
    assert!(page.contains("href=\"hall.jpg\" type=\"image/jpeg\">Акс\u{A0}1 <span"), "the photo as it was given");
    // A copy that is there is taken as it is: its name tells which photo it was made from.
    let copy = photos.iter().find(|path| path.contains("-480.")).unwrap();
    fixture.write(&format!("output/{copy}"), "kept");
    fixture.run(&["build"]).fine();
    assert_eq!(fixture.read(&format!("output/{copy}")), "kept");
    with_photo(&fixture, 1301).run(&["build"]).fine();
    assert!(!files(&fixture).contains(*copy), "another photo has other copies");
}

/// A release that is not in Russian says so in its switcher; the Russian newsroom does not list it.
#[test]
fn languages_that_exist_are_offered() {
    let fixture = Fixture::shipped();
    let slug = "2020-05-new-project";
    fixture.replace(&format!("releases/{slug}/release.md"), "date = ", "locales = [\"en\", \"tg\"]\ndate = ");
    fixture.delete(&format!("locales/ru/releases/{slug}.ftl"));
    fixture.run(&["build"]).fine();
    let page = fixture.read(&format!("output/{slug}/{slug}.en.html"));
    let languages = page.split_once("<nav class=\"languages\"").unwrap().1.split_once("</nav>").unwrap().0;
    assert!(languages.contains("Тоҷикӣ") && !languages.contains("Русский"));
    assert!(
        !fixture.read("output/ru/index.html").contains(slug) && fixture.read("output/tg/index.html").contains(slug)
    );
    assert!(!files(&fixture).contains("ru/project-anti-torture-agenda.html"));
    // From a page that Russian lacks the switcher leads to the Russian newsroom.
    let project = fixture.read("output/en/project-anti-torture-agenda.html");
    assert!(project.contains("hreflang=\"ru\" href=\"../ru/index.html\">Русский"), "{project}");
}

/// Building one release keeps the others in the lists.
#[test]
fn a_partial_build_keeps_the_lists() {
    let fixture = Fixture::shipped();
    fixture.run(&["build", "--format", "html"]).fine();
    let before: BTreeSet<String> = files(&fixture);
    let newsroom = fixture.read("output/tg/index.html");
    fixture.run(&["build", "2018-10-opcat-sessions", "--format", "html"]).fine();
    assert_eq!((files(&fixture), fixture.read("output/tg/index.html")), (before, newsroom));
}

/// The house's emblem and its logo are those of its pages.
#[test]
fn pages_have_the_emblem_and_the_logo_of_the_house() {
    let fixture = Fixture::house();
    with_site(&fixture);
    let icon = |fixture: &Fixture| std::fs::read(fixture.path("output/icon.svg")).unwrap();
    fixture.run(&["build", "--format", "html"]).fine();
    let letter = icon(&fixture);
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 30\"><path fill=\"#123456\" d=\"M0 0H90V30H0Z\"/></svg>";
    fixture.write("releases/registry/logos/wide.svg", drawing);
    fixture.write("releases/registry/logos/emblem.svg", drawing.replace("90", "30"));
    fixture.append("payom.toml", "\n[style]\nletterhead = \"logo\"\nlogo = \"logos/wide.svg\"\n");
    fixture.run(&["build", "--format", "html"]).fine();
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.tg.html"));
    let head = page.split_once("<header").unwrap().1;
    assert!(
        head.contains("<img src=\"../logo.svg\" alt=\"") && head.contains("width=\"144\" height=\"48\""),
        "{head}"
    );
    assert!(fixture.path("output/logo.svg").exists());
    // A wide logo is no emblem.
    assert_eq!(icon(&fixture), letter);
    fixture.append("payom.toml", "icon = \"logos/wide.svg\"\n");
    let check = fixture.check();
    assert_eq!((check.status, check.found()), (0, vec!["icon-shape payom.toml:72:8".to_owned()]), "{}", check.err);
    insta::assert_snapshot!("an_icon_that_is_a_strip", check.err.trim_end());
    fixture.replace("payom.toml", "icon = \"logos/wide.svg\"", "icon = \"logos/emblem.svg\"");
    let build = fixture.run(&["build", "--format", "html"]).fine();
    assert_eq!(build.err, "");
    assert_ne!(icon(&fixture), letter);
    // Without a logo in the letterhead its file goes.
    fixture.replace("payom.toml", "letterhead = \"logo\"\n", "");
    fixture.run(&["build", "--format", "html"]).fine();
    assert!(!fixture.path("output/logo.svg").exists());
}

#[test]
fn a_gallery_gives_photos_as_they_are_and_pages_lead_on() {
    let fixture = Fixture::newsroom();
    fixture.run(&["accept"]).fine();
    fixture.run(&["build", "--format", "html"]).fine();
    let slug = "2026-07-schools-on-wheels";
    let page = fixture.read(&format!("output/{slug}/{slug}.en.html")).replace('\u{A0}', " ");
    let gallery = page.split_once("part gallery").unwrap().1.split_once("</section>").unwrap().0;
    assert!(gallery.matches("<figure").count() > 1, "{gallery}");
    assert_eq!(gallery.matches("<figure").count(), gallery.matches("loading=\"lazy\"").count(), "{gallery}");
    // A photo that is not large is one of the sizes that a browser chooses from.
    assert!(gallery.contains(" 480w, photo-bus.jpg 720w\" sizes=\""), "{gallery}");
    assert!(
        gallery.contains("<a href=\"photo-bus.jpg\" type=\"image/jpeg\" download=\"\">Full size <span class=\"size\">(JPEG, 10 kB)</span></a>"),
        "{gallery}"
    );
    // A release without a project leads to others of its place or kind, the newest first.
    let page = fixture.read("output/2026-05-birth-clinic/2026-05-birth-clinic.ru.html");
    let others = page.split_once("others_heading\">Другие релизы").unwrap().1.split_once("</section>").unwrap().0;
    let days: Vec<&str> = others.split("datetime=\"").skip(1).map(|rest| &rest[..10]).collect();
    assert!((1..=3).contains(&days.len()) && days.is_sorted_by(|a, b| a >= b), "{others}");
    assert!(!page.contains("updates_heading"));
    // What was changed is listed, the newest first.
    let page = fixture.read("output/2026-08-apricot-harvest/2026-08-apricot-harvest.en.html");
    let updates =
        page.split_once("updates_heading\">Updates to this page</h2>").unwrap().1.split_once("</ul>").unwrap().0;
    assert_eq!(updates.matches("<li>").count(), 2, "{updates}");
}
