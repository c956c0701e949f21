//! The PDF writer: what is read back from its bytes agrees with the pages that went in.

mod pictures;
pub(crate) mod reader;
mod refusals;
pub(crate) mod sample;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use lopdf::{Dictionary, Object, ObjectId};
use payom::pdf::pages::{Child, Glyph, GlyphRun, Item, Owner, Pages};
use payom::pdf::write::{WriterCache, write};

use self::reader::{Kid, Node, Reader, text};
use self::sample::{Desk, sample};

const LANGUAGES: [&str; 3] = ["ru", "tg", "en"];

fn bytes(pages: &Pages) -> Vec<u8> {
    write(pages, &mut WriterCache::new()).unwrap()
}

fn read(pages: &Pages) -> Reader {
    Reader::new(&bytes(pages))
}

fn name(dictionary: &Dictionary, key: &str) -> String {
    String::from_utf8(dictionary.get(key.as_bytes()).unwrap().as_name().unwrap().to_vec()).unwrap()
}

fn all(root: &Node) -> Vec<&Node> {
    let mut list = Vec::new();
    root.all(&mut list);
    list
}

#[test]
fn the_same_pages_give_the_same_bytes_whatever_came_before_and_on_any_thread() {
    let [russian, tajik, english] = LANGUAGES.map(|language| sample(language, 3));
    let alone = bytes(&russian);
    let mut cache = WriterCache::new();
    for pages in [&english, &russian, &tajik] {
        write(pages, &mut cache).unwrap();
    }
    assert!(write(&russian, &mut cache).unwrap() == alone, "after other documents, with a warm cache");
    std::thread::scope(|scope| {
        let threads: Vec<_> = [[&russian, &tajik, &russian], [&english, &russian, &russian]]
            .into_iter()
            .map(|list| {
                scope.spawn(move || {
                    let mut cache = WriterCache::new();
                    list.map(|pages| write(pages, &mut cache).unwrap())[2].clone()
                })
            })
            .collect();
        for thread in threads {
            assert!(thread.join().unwrap() == alone, "from two threads at once");
        }
    });
}

/// What a screen reader gets, in the order of the structure tree, is exactly the text of the pages.
#[test]
fn reading_in_the_order_of_the_tree_gives_every_text_whole() {
    for language in LANGUAGES {
        let pages = sample(language, 3);
        let reader = read(&pages);
        let marked: Vec<_> = (0..2).map(|page| reader.marked(page)).collect();
        let mut found = String::new();
        let tree = reader.tree();
        for node in all(&tree) {
            for kid in &node.kids {
                let Kid::Content(page, mcid) = kid else { continue };
                let sequence = marked[*page].iter().find(|marked| marked.mcid == Some(*mcid)).unwrap();
                assert_eq!(sequence.tag, node.role);
                found.push_str(&sequence.text);
            }
        }
        let mut expected = String::new();
        for element in &pages.elements {
            for child in &element.children {
                let Child::Content(page, sequence) = *child else { continue };
                for item in &pages.pages[page].sequences[sequence].items {
                    if let Item::Glyphs(run) = item {
                        expected.push_str(&run.text);
                    }
                }
            }
        }
        assert_eq!(found, expected, "{language}");
        assert!(found.contains('\u{AD}') && (language != "ru" || found.contains('\u{A0}')));
    }
}

#[test]
fn glyphs_stand_where_the_typesetter_put_them() {
    for language in LANGUAGES {
        let pages = sample(language, 3);
        let reader = read(&pages);
        for (index, page) in pages.pages.iter().enumerate() {
            let shown: Vec<_> = reader.marked(index).into_iter().flat_map(|marked| marked.glyphs).collect();
            // A glyph of several characters is shown in parts; where the first stands counts.
            let parts = |run: &GlyphRun, glyph: &Glyph| {
                run.text[glyph.text.start as usize..glyph.text.end as usize].chars().count().max(1) - 1
            };
            let wanted: Vec<Option<(f32, f32, f32)>> = page
                .sequences
                .iter()
                .flat_map(|sequence| &sequence.items)
                .filter_map(|item| if let Item::Glyphs(run) = item { Some(run) } else { None })
                .flat_map(|run| run.glyphs.iter().map(move |glyph| (run, glyph)))
                .flat_map(|(run, glyph)| {
                    let first = Some((run.x + glyph.x, run.y + glyph.y, run.size));
                    std::iter::once(first).chain(std::iter::repeat_n(None, parts(run, glyph)))
                })
                .collect();
            assert_eq!(shown.len(), wanted.len());
            assert!(language != "en" || wanted.contains(&None), "there are ligatures");
            for (shown, (x, y, size)) in shown.iter().zip(wanted).filter_map(|(shown, wanted)| Some((shown, wanted?)))
            {
                let tolerance = size / 1000.0 * 0.5 + 0.002;
                assert!((shown.x - x).abs() <= tolerance && (shown.y - y).abs() < 0.001, "{shown:?} at {x} {y}");
                assert!((shown.size - size).abs() < 0.001);
            }
        }
    }
}

#[test]
fn the_tree_nests_as_the_elements_do_and_leaves_out_what_is_empty() {
    let reader = read(&sample("en", 1));
    let mut outline = String::new();
    reader.tree().outline(0, &mut outline);
    assert_eq!(
        outline,
        "Document\n  H1\n  P\n  Figure\n    Caption\n  L\n    LI\n      Lbl\n      LBody\n        P\n    LI\n      \
         Lbl\n      LBody\n        P\n  P\n    Link\n  P\n    Span\n  H2\n  P\n  BlockQuote\n    P\n  Figure\n    \
         Caption\n  Figure\n    Caption\n  P\n  P\n  P\n  P\n"
    );
}

/// Each number in the parent tree names the element whose kids hold it, and nothing is left over on either side.
#[test]
fn parent_tree_and_structure_tree_agree() {
    let pages = sample("tg", 3);
    let reader = read(&pages);
    let tree = reader.tree();
    let mut by_kids: BTreeSet<(i64, Option<i64>, ObjectId)> = BTreeSet::new();
    for node in all(&tree) {
        for kid in &node.kids {
            match kid {
                Kid::Node(_) => {}
                Kid::Content(page, mcid) => {
                    let key = reader.page(*page).get(b"StructParents").unwrap().as_i64().unwrap();
                    assert!(by_kids.insert((key, Some(*mcid), node.id)));
                }
                Kid::Object(annotation) => {
                    let annotation = reader.document.get_dictionary(*annotation).unwrap();
                    let key = annotation.get(b"StructParent").unwrap().as_i64().unwrap();
                    assert!(by_kids.insert((key, None, node.id)));
                }
            }
        }
    }
    let mut by_numbers = BTreeSet::new();
    for (key, value) in reader.parent_tree() {
        match value {
            Object::Array(list) => {
                for (mcid, element) in (0..).zip(list) {
                    by_numbers.insert((key, Some(mcid), element.as_reference().unwrap()));
                }
            }
            one => {
                by_numbers.insert((key, None, one.as_reference().unwrap()));
            }
        }
    }
    assert_eq!(by_kids, by_numbers);
    let tagged = pages.pages.iter().flat_map(|page| &page.sequences).filter(|s| matches!(s.owner, Owner::Element(_)));
    assert_eq!(by_kids.len(), tagged.count() + 2);
    let root = reader.dictionary(reader.catalog().get(b"StructTreeRoot").unwrap());
    assert_eq!(root.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap(), 4);
}

#[test]
fn decoration_is_marked_as_what_it_is() {
    let reader = read(&sample("en", 1));
    let artifacts: Vec<String> = reader
        .marked(0)
        .into_iter()
        .filter(|marked| marked.mcid.is_none())
        .map(|marked| {
            let subtype = marked.properties.get(b"Subtype").map(|_| name(&marked.properties, "Subtype"));
            format!("{} {} {}", marked.tag, name(&marked.properties, "Type"), subtype.unwrap_or_default())
        })
        .collect();
    assert_eq!(artifacts, ["Artifact Layout ", "Artifact Pagination Header", "Artifact Pagination Footer"]);
}

#[test]
fn the_catalogue_says_what_readers_need() {
    let pages = sample("tg", 1);
    let written = bytes(&pages);
    assert!(written.starts_with(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
    let reader = Reader::new(&written);
    let catalog = reader.catalog();
    let keys: BTreeSet<&str> = catalog.iter().map(|(key, _)| std::str::from_utf8(key).unwrap()).collect();
    let expected = [
        "Lang",
        "MarkInfo",
        "Metadata",
        "OutputIntents",
        "Outlines",
        "PageLabels",
        "Pages",
        "StructTreeRoot",
        "Type",
        "ViewerPreferences",
    ];
    assert_eq!(keys, expected.into());
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "tg");
    let flag = |outer: &str, inner: &str| {
        let outer = reader.dictionary(catalog.get(outer.as_bytes()).unwrap());
        outer.get(inner.as_bytes()).unwrap().as_bool().unwrap()
    };
    assert!(flag("MarkInfo", "Marked") && flag("ViewerPreferences", "DisplayDocTitle"));
    for page in 0..2 {
        let page = reader.page(page);
        assert_eq!(name(&page, "Tabs"), "S");
        for key in ["MediaBox", "TrimBox", "CropBox"] {
            let corners = page.get(key.as_bytes()).unwrap().as_array().unwrap();
            let corners: Vec<f32> = corners.iter().map(|n| n.as_float().unwrap()).collect();
            assert_eq!(corners, [0.0, 0.0, 595.276, 841.89], "{key}");
        }
    }
}

#[test]
fn info_and_xmp_agree() {
    let pages = sample("ru", 1);
    let reader = read(&pages);
    let info = reader.dictionary(reader.document.trailer.get(b"Info").unwrap());
    let xmp = String::from_utf8(reader.stream(reader.catalog().get(b"Metadata").unwrap())).unwrap();
    let value = |key: &str| text(info.get(key.as_bytes()).unwrap());
    assert_eq!(value("Title"), pages.info.title);
    assert_eq!(value("Author"), "Bureau on Human Rights; Бюро");
    assert_eq!(value("Subject"), "One sentence.");
    assert_eq!(value("CreationDate"), "D:20181002120000+00'00'");
    for part in [
        "<rdf:li xml:lang=\"x-default\">Сессии &amp; «вопросы»</rdf:li><rdf:li xml:lang=\"ru\">Сессии &amp; «вопросы»</rdf:li>",
        "<dc:creator><rdf:Seq><rdf:li>Bureau on Human Rights</rdf:li><rdf:li>Бюро</rdf:li></rdf:Seq></dc:creator>",
        &format!("<pdf:Keywords>{}</pdf:Keywords>", value("Keywords")),
        &format!("<pdf:Producer>{}</pdf:Producer>", value("Producer")),
        &format!("<xmp:CreatorTool>{}</xmp:CreatorTool>", value("Creator")),
        "<xmp:ModifyDate>2018-10-02T12:00:00Z</xmp:ModifyDate>",
        "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(xmp.contains(part), "{part}\n{xmp}");
    }
}

#[test]
fn a_corrected_edition_keeps_its_identity_and_changes_its_instance() {
    let ids = |pages: &Pages| -> Vec<Vec<u8>> {
        let reader = read(pages);
        let ids = reader.document.trailer.get(b"ID").unwrap().as_array().unwrap();
        ids.iter().map(|id| id.as_str().unwrap().to_vec()).collect()
    };
    let first = sample("en", 1);
    let mut corrected = sample("en", 1);
    corrected.pages[0].links[0].contents.push('!');
    let mut renamed = sample("en", 1);
    renamed.info.title.push('!');
    let [first, corrected, renamed] = [first, corrected, renamed].map(|pages| ids(&pages));
    assert_eq!((first[0] == corrected[0], first[1] == corrected[1]), (true, false));
    assert_eq!((first[0] == renamed[0], first[1] == renamed[1]), (false, false));
}

#[test]
fn links_say_where_they_lead_and_belong_to_their_element() {
    let pages = sample("ru", 1);
    let reader = read(&pages);
    let annotations = reader.page(0).get(b"Annots").unwrap().as_array().unwrap().clone();
    assert_eq!(annotations.len(), 2);
    for (annotation, link) in annotations.iter().zip(&pages.pages[0].links) {
        let annotation = reader.dictionary(annotation);
        assert_eq!(annotation.get(b"F").unwrap().as_i64().unwrap(), 4);
        assert_eq!(text(annotation.get(b"Contents").unwrap()), link.contents);
        let action = annotation.get(b"A").unwrap().as_dict().unwrap();
        assert_eq!((name(action, "S"), text(action.get(b"URI").unwrap())), ("URI".to_owned(), link.href.clone()));
    }
    let tree = reader.tree();
    let link = all(&tree).into_iter().find(|node| node.role == "Link").unwrap();
    let kinds: String = link.kids.iter().map(|kid| if matches!(kid, Kid::Object(_)) { 'o' } else { 'c' }).collect();
    assert_eq!(kinds, "coco");
    assert!(reader.page(1).get(b"Annots").is_err());
}

#[test]
fn the_outline_nests_and_leads_to_heights() {
    let mut desk = Desk::new("en");
    desk.page(0);
    for (level, title) in [(1, "One"), (2, "One one"), (3, "Deep"), (2, "One two"), (1, "Два")] {
        desk.heading(level, title, 12.0);
    }
    let reader = read(&desk.pages);
    let mut found = String::new();
    let root = reader.dictionary(reader.catalog().get(b"Outlines").unwrap());
    assert_eq!(root.get(b"Count").unwrap().as_i64().unwrap(), 5);
    level(&reader, &root, 0, &mut found);
    assert_eq!(found, "One 792\n  One one 775.2\n    Deep 758.4\n  One two 741.6\nДва 724.8\n");
}

fn level(reader: &Reader, parent: &Dictionary, depth: usize, out: &mut String) {
    let mut next = parent.get(b"First").ok().cloned();
    let mut before: Option<Object> = None;
    while let Some(id) = next {
        let item = reader.dictionary(&id);
        assert_eq!(item.get(b"Prev").ok().cloned(), before);
        let place = item.get(b"Dest").unwrap().as_array().unwrap();
        let title = text(item.get(b"Title").unwrap());
        writeln!(out, "{}{title} {}", "  ".repeat(depth), place[3].as_float().unwrap()).unwrap();
        level(reader, &item, depth + 1, out);
        next = item.get(b"Next").ok().cloned();
        before = Some(id);
    }
    assert_eq!(parent.get(b"Last").ok().cloned(), before);
}

#[test]
fn elements_carry_their_attributes() {
    let reader = read(&sample("ru", 1));
    let tree = reader.tree();
    let nodes = all(&tree);
    let list = nodes.iter().find(|node| node.role == "L").unwrap();
    let attributes = list.entries.get(b"A").unwrap().as_dict().unwrap();
    assert_eq!((name(attributes, "O"), name(attributes, "ListNumbering")), ("List".to_owned(), "Decimal".to_owned()));
    let figure = nodes.iter().find(|node| node.role == "Figure").unwrap();
    let attributes = figure.entries.get(b"A").unwrap().as_dict().unwrap();
    assert_eq!((name(attributes, "O"), name(attributes, "Placement")), ("Layout".to_owned(), "Block".to_owned()));
    assert_eq!(attributes.get(b"BBox").unwrap().as_array().unwrap().len(), 4);
    assert_eq!(text(figure.entries.get(b"Alt").unwrap()), "The emblem");
    let span = nodes.iter().find(|node| node.role == "Span").unwrap();
    assert_eq!(text(span.entries.get(b"Lang").unwrap()), "en");
    // A heading's words are its title.
    let heading = nodes.iter().find(|node| node.role == "H1").unwrap();
    assert!(heading.entries.get(b"T").is_err());
}

/// A cluster of several glyphs is covered by its text; the glyphs still have one each.
#[test]
fn clusters_of_several_glyphs_have_their_text() {
    let mut desk = Desk::new("tg");
    desk.page(0);
    let paragraph = desk.block(payom::pdf::pages::Role::P, 0);
    // Two glyphs for what one letter with a macron would be, as where a face lacks the composed letter.
    desk.lines(paragraph, "аб", payom::pdf::fonts::Face::Serif, 10.0, 70.0);
    let Item::Glyphs(run) = &mut desk.pages.pages[0].sequences[3].items[0] else { panic!() };
    run.text = "ӣ".to_owned();
    run.glyphs[0].text = 0..2;
    run.glyphs[1].text = 0..0;
    let marked = &read(&desk.pages).marked(0)[3];
    assert_eq!((marked.text.as_str(), marked.glyphs.len()), ("ӣ", 2));
}

#[test]
fn two_full_pages_are_small() {
    for language in LANGUAGES {
        let size = bytes(&sample(language, 3)).len();
        assert!(size < 40_000, "{language}: {size}");
    }
}

/// Fonts: one object a face, embedded, with a subset tag, exact measures and no hinting.
#[test]
fn fonts_are_embedded_and_described() {
    let reader = read(&sample("ru", 1));
    let resources = reader.dictionary(reader.page(0).get(b"Resources").unwrap());
    let fonts = reader.dictionary(resources.get(b"Font").unwrap());
    let mut names = Vec::new();
    for (_, font) in &fonts {
        let font = reader.dictionary(font);
        let base = name(&font, "BaseFont");
        let descriptor = reader.dictionary(font.get(b"FontDescriptor").unwrap());
        assert_eq!((name(&font, "Subtype"), name(&descriptor, "FontName")), ("TrueType".to_owned(), base.clone()));
        assert!(!font.has(b"Encoding"), "a symbolic font has none");
        let program = reader.stream(descriptor.get(b"FontFile2").unwrap());
        let length =
            reader.dictionary(descriptor.get(b"FontFile2").unwrap()).get(b"Length1").unwrap().as_i64().unwrap();
        assert_eq!(usize::try_from(length).unwrap(), program.len());
        assert!(program.starts_with(&[0, 1, 0, 0]) && !program.windows(4).any(|tag| tag == b"fpgm"));
        names.push(format!("{} {}", &base[7..], descriptor.get(b"CapHeight").unwrap().as_i64().unwrap()));
    }
    assert_eq!(
        names,
        [
            "SourceSerif4-Regular 670",
            "SourceSerif4-It 670",
            "SourceSans3-Regular 660",
            "SourceSans3-Semibold 660",
            "SourceSans3-Bold 660",
            "Ubuntu-Bold 693"
        ]
    );
}

/// One byte counts 255 characters of a face; where there are more, codes have two.
#[test]
fn a_face_that_shows_very_many_characters_has_codes_of_two_bytes() {
    let letters = |count: usize| -> String {
        let ranges = [('!', '~'), ('À', 'ī'), ('Į', 'ı'), ('Ĺ', 'ľ'), ('Ł', 'ň'), ('Ŋ', 'ť'), ('А', 'я'), ('Ũ', 'ž')];
        let list: Vec<char> = ranges.into_iter().flat_map(|(first, last)| first..=last).take(count).collect();
        list.chunks(20).map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    for (count, subtype) in [(250, "TrueType"), (260, "Type0"), (330, "Type0")] {
        let mut desk = Desk::new("en");
        desk.page(0);
        desk.paragraph(&letters(count), 0);
        let pages = desk.pages;
        let reader = read(&pages);
        let resources = reader.dictionary(reader.page(0).get(b"Resources").unwrap());
        let fonts = reader.dictionary(resources.get(b"Font").unwrap());
        let serif = reader.dictionary(fonts.get(b"T0").unwrap());
        assert_eq!(name(&serif, "Subtype"), subtype, "{count}");
        let shown: String = reader.marked(0).iter().map(|marked| marked.text.as_str()).collect();
        let lost: String = letters(count).chars().filter(|letter| !shown.contains(*letter)).collect();
        assert_eq!(lost, "", "{count}: {shown}");
    }
}
