//! Pages that break a promise are refused with a word about it, never written.

use payom::document::{Asset, AssetKind};
use payom::pdf::pages::{Child, Item, Owner, Pages, Rect, Rgb, Role};
use payom::pdf::write::{WriterCache, write};

use super::sample::sample;

fn refusal(change: impl FnOnce(&mut Pages)) -> String {
    let mut pages = sample("en", 1);
    change(&mut pages);
    write(&pages, &mut WriterCache::new()).unwrap_err().to_string()
}

fn figure(pages: &Pages) -> usize {
    pages.elements.iter().position(|element| element.role == Role::Figure).unwrap()
}

fn first_run(pages: &mut Pages) -> &mut payom::pdf::pages::GlyphRun {
    let items = pages.pages.iter_mut().flat_map(|page| &mut page.sequences).flat_map(|sequence| &mut sequence.items);
    items.filter_map(|item| if let Item::Glyphs(run) = item { Some(run) } else { None }).next().unwrap()
}

#[test]
fn a_tree_that_does_not_agree_with_its_pages() {
    let sound = "the typeset pages are not sound: ";
    for (refusal, expected) in [
        (refusal(|pages| pages.pages.clear()), "there are no pages"),
        (refusal(|pages| pages.elements[0].role = Role::Sect), "the first element is not the Document"),
        (refusal(|pages| pages.info.title.clear()), "the title or the language is missing"),
        (
            refusal(|pages| pages.pages[0].sequences[3].owner = Owner::Element(2)),
            "sequence 3 on page 0 is not owned by element 1",
        ),
        (refusal(|pages| pages.elements[1].children.clear()), "sequence 3 on page 0 stands 0 times in the tree"),
        (
            refusal(|pages| pages.elements[1].children.push(Child::Content(0, 3))),
            "sequence 3 on page 0 stands 2 times in the tree",
        ),
        (
            refusal(|pages| pages.elements[2].children.push(Child::Element(1))),
            "element 2 has a child that is not there or stands before it",
        ),
        (
            refusal(|pages| pages.elements[1].children.push(Child::Element(2))),
            "element 2 does not have exactly one parent",
        ),
        (
            refusal(|pages| pages.elements[1].children.push(Child::Link(0, 0))),
            "a link area does not stand exactly once in the tree",
        ),
        (refusal(|pages| pages.outline[0].page = 9), "bookmark 0 leads nowhere"),
        (
            refusal(|pages| pages.pages[0].links[0].contents.clear()),
            "a link area has no place, no address or no description",
        ),
    ] {
        assert_eq!(refusal, format!("{sound}{expected}"));
    }
}

#[test]
fn a_figure_without_alternative_text() {
    let refusal = refusal(|pages| {
        let figure = figure(pages);
        pages.elements[figure].alternative = Some(" ".to_owned());
    });
    assert!(refusal.ends_with("has no alternative text"), "{refusal}");
}

#[test]
fn glyphs_that_are_not_there_or_say_nothing() {
    assert_eq!(refusal(|pages| first_run(pages).glyphs[0].id = 0), "SourceSans3-Regular has no glyph 0 to show");
    let beyond = refusal(|pages| first_run(pages).glyphs[0].id = 60_000);
    assert_eq!(beyond, "SourceSans3-Regular has no glyph 60000 to show");
    let silent = refusal(|pages| first_run(pages).glyphs[0].text = 0..0);
    assert_eq!(silent, "the typeset pages are not sound: a glyph of \"Running head\" shows no text");
    let beyond = refusal(|pages| first_run(pages).glyphs[0].text = 0..500);
    assert_eq!(beyond, silent);
}

#[test]
fn places_that_are_no_numbers() {
    let expected =
        "the typeset pages are not sound: an item has no place or no size, or shows an image that is not there";
    let area = Rect { x: f32::NAN, ..Rect::default() };
    let rect = Item::Rect { area, color: Rgb(0, 0, 0) };
    assert_eq!(refusal(|pages| pages.pages[0].sequences[0].items.push(rect)), expected);
    let image = Item::Image { image: 7, area: Rect::default() };
    assert_eq!(refusal(|pages| pages.pages[0].sequences[0].items.push(image)), expected);
    assert_eq!(refusal(|pages| first_run(pages).size = 0.0), expected);
}

#[test]
fn a_picture_that_is_none() {
    let refusal = refusal(|pages| {
        let bytes = b"no picture".to_vec();
        pages.images[1] =
            Asset { name: "x.jpg".to_owned(), kind: AssetKind::Jpeg, width: 1, height: 1, bytes }.into();
    });
    assert_eq!(refusal, "`x.jpg` could not be embedded: the JPEG file is damaged: it does not begin as one");
}
