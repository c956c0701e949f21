//! The house's own faces: files beside the project in PDFs and cards, and what is said of those that cannot be used.
//!
//! In: the shipped faces as files of a house, whole and spoilt by editing their tables. Out: the fonts that PDFs embed; what
//! is found. Invariants: no file makes the program panic: what is damaged is refused, or drawn.

use std::fs;
use std::io::Read as _;

use payom::diag::{Report, Sources};
use payom::document::{Document, Resolver, resolve};
use payom::pdf::fonts::{Face, FaceFault, FaceSet, HouseFile};
use payom::pdf::{Style, Typesetter, typeset, write};
use payom::project::{Selection, load};
use skrifa::{FontRef, MetadataProvider as _};

use crate::pdf_write::reader::Reader;
use crate::project::{Fixture, SLUG, faults};

/// A table of a font file: where its record is, where it begins, how long it is.
fn table(font: &[u8], tag: &[u8; 4]) -> (usize, usize, usize) {
    let count = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let record = (0..count).map(|number| 12 + 16 * number).find(|at| font[*at..].starts_with(tag)).unwrap();
    let field = |at: usize| u32::from_be_bytes(font[at..at + 4].try_into().unwrap()) as usize;
    (record, field(record + 8), field(record + 12))
}

/// A face with these bits of `OS/2` fsType.
fn licensed(bits: u16) -> Vec<u8> {
    let mut font = Face::Serif.bytes().to_vec();
    let (_, os2, _) = table(&font, b"OS/2");
    font[os2 + 8..os2 + 10].copy_from_slice(&bits.to_be_bytes());
    font
}

/// A face whose `OS/2` is of version 1, which does not say how high its letters are.
fn aged(mut font: Vec<u8>) -> Vec<u8> {
    let (record, os2, _) = table(&font, b"OS/2");
    font[os2..os2 + 2].copy_from_slice(&[0, 1]);
    font[record + 12..record + 16].copy_from_slice(&[0, 0, 0, 86]);
    font
}

/// A face whose table has another name.
fn renamed(from: &[u8; 4], to: &[u8; 4]) -> Vec<u8> {
    let mut font = Face::Serif.bytes().to_vec();
    let (record, ..) = table(&font, from);
    font[record..record + 4].copy_from_slice(to);
    font
}

/// A face that begins otherwise.
fn signed(signature: &[u8; 4]) -> Vec<u8> {
    let mut font = Face::Serif.bytes().to_vec();
    font[..4].copy_from_slice(signature);
    font
}

/// A face without these letters: a new `cmap` of groups of one character (format 12) at its end.
fn without(letters: &str) -> Vec<u8> {
    let mut font = Face::Serif.bytes().to_vec();
    let mut known: Vec<(u32, u32)> = FontRef::new(&font)
        .unwrap()
        .charmap()
        .mappings()
        .map(|(code, glyph)| (code, glyph.to_u32()))
        .filter(|(code, _)| !char::from_u32(*code).is_some_and(|c| letters.contains(c)))
        .collect();
    known.sort_unstable();
    let length = u32::try_from(16 + 12 * known.len()).unwrap();
    let head: [u16; 6] = [0, 1, 3, 10, 0, 12];
    let mut map: Vec<u8> = head.into_iter().flat_map(u16::to_be_bytes).collect();
    map.extend([0, 12, 0, 0]);
    for field in [length, 0, u32::try_from(known.len()).unwrap()] {
        map.extend(field.to_be_bytes());
    }
    for (code, glyph) in known {
        map.extend([code, code, glyph].into_iter().flat_map(u32::to_be_bytes));
    }
    let (record, ..) = table(&font, b"cmap");
    font.resize(font.len().next_multiple_of(4), 0);
    let start = u32::try_from(font.len()).unwrap();
    font[record + 8..record + 12].copy_from_slice(&start.to_be_bytes());
    font[record + 12..record + 16].copy_from_slice(&u32::try_from(map.len()).unwrap().to_be_bytes());
    font.extend(map);
    font
}

/// Writes a family of text, with this file for its upright face.
fn family(fixture: &Fixture, upright: &[u8]) {
    let others = [("It", Face::SerifItalic), ("Bold", Face::SerifBold), ("BoldIt", Face::SerifBoldItalic)];
    for (name, face) in others {
        fixture.write(&format!("fonts/{name}.ttf"), face.bytes());
    }
    fixture.write("fonts/Regular.ttf", upright);
    fixture.append(
        "payom.toml",
        "\n[style.faces.text]\nregular = \"fonts/Regular.ttf\"\nitalic = \"fonts/It.ttf\"\nbold = \"fonts/Bold.ttf\"\n\
         bold-italic = \"fonts/BoldIt.ttf\"\n",
    );
}

faults! {
    face_with_a_restricted_licence: ["bad-face payom.toml:69:11"] = |f| family(f, &licensed(0x0002));
    face_to_embed_whole: ["bad-face payom.toml:69:11"] = |f| family(f, &licensed(0x0100));
    face_of_bitmaps: ["bad-face payom.toml:69:11"] = |f| family(f, &licensed(0x0200));
    face_with_postscript_outlines: ["bad-face payom.toml:69:11"] = |f| family(f, &signed(b"OTTO"));
    face_in_a_collection: ["bad-face payom.toml:69:11"] = |f| family(f, &signed(b"ttcf"));
    face_for_the_web: ["bad-face payom.toml:69:11"] = |f| family(f, &signed(b"wOF2"));
    face_with_axes: ["bad-face payom.toml:69:11"] = |f| family(f, &renamed(b"GDEF", b"fvar"));
    face_without_widths: ["bad-face payom.toml:69:11"] = |f| family(f, &renamed(b"hmtx", b"hmty"));
    face_that_is_none: ["bad-face payom.toml:69:11"] = |f| family(f, b"not a font");
    face_without_letters: ["face-letters payom.toml:69:11"] = |f| family(f, &without("ӣӮ№"));
    face_that_is_not_there: ["bad-face payom.toml:69:11"] =
        |f| { family(f, b""); f.delete("fonts/Regular.ttf"); };
    face_elsewhere: ["bad-face payom.toml:69:11"] =
        |f| { family(f, b""); f.replace("payom.toml", "\"fonts/Regular.ttf\"", "\"../Regular.ttf\""); };
}

/// Whether a WOFF file has a letter; all of its tables can be read.
fn glyph_of_web_font(file: &[u8], letter: char) -> bool {
    let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    assert!(file.starts_with(b"wOFF") && number(8) == file.len());
    let count = number(12) >> 16;
    let (mut font, mut tables) = (vec![0, 1, 0, 0, 0, count as u8, 0, 0, 0, 0, 0, 0], Vec::new());
    for record in (0..count).map(|index| 44 + 20 * index) {
        let (at, packed, plain) = (number(record + 4), number(record + 8), number(record + 12));
        let mut table = file[at..at + packed].to_vec();
        if packed < plain {
            table.clear();
            flate2::read::ZlibDecoder::new(&file[at..at + packed]).read_to_end(&mut table).unwrap();
        }
        assert_eq!(table.len(), plain);
        font.extend(&file[record..record + 4]);
        font.extend([0; 4]);
        font.extend(((12 + 16 * count + tables.len()) as u32).to_be_bytes());
        font.extend((plain as u32).to_be_bytes());
        tables.extend(table);
        tables.resize(tables.len().next_multiple_of(4), 0);
    }
    font.extend(tables);
    let face = FontRef::new(&font).unwrap();
    let Some(glyph) = face.charmap().map(letter) else { return false };
    let metrics = face.glyph_metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
    let bounds = metrics.bounds(glyph).unwrap();
    assert!(metrics.advance_width(glyph).unwrap() > 100.0 && bounds.y_max > 400.0, "{letter}");
    true
}

/// The names of the fonts in an edition.
fn embedded(fixture: &Fixture, tag: &str) -> Vec<String> {
    let reader = Reader::new(&fs::read(fixture.path(&format!("output/{SLUG}/{SLUG}.{tag}.pdf"))).unwrap());
    let dictionaries = reader.document.objects.values().filter_map(|object| object.as_dict().ok());
    let mut names: Vec<String> = dictionaries
        .filter_map(|font| Some(String::from_utf8_lossy(font.get(b"FontName").ok()?.as_name().ok()?).into_owned()))
        .map(|name| name.split_once('+').unwrap().1.to_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn pages_and_cards_are_set_in_the_faces_of_the_house() {
    let fixture = Fixture::house();
    fixture.replace("payom.toml", "country = \"TJ\"", "country = \"TJ\"\nsite = \"https://press.example.org\"");
    fixture.run(&["build", "--format", "html,pdf"]).fine();
    let made = |kind: &str| fs::read(fixture.path(&format!("output/{SLUG}/{SLUG}.tg.{kind}"))).unwrap();
    let (before, card) = (made("pdf"), made("png"));
    assert!(embedded(&fixture, "tg").contains(&"SourceSerif4-Regular".to_owned()));
    // Licences of 0x0004 and 0x0008 let documents embed a part.
    let serif = [Face::Serif, Face::SerifItalic, Face::SerifBold, Face::SerifBold];
    let sans = [Face::Sans, Face::SansItalic, Face::SansSemibold, Face::SansBold];
    for (name, face) in ["a", "b", "c", "d", "e", "f", "g", "h"].iter().zip(sans.into_iter().chain(serif)) {
        fixture.write(&format!("fonts/{name}.ttf"), face.bytes());
    }
    fixture.write("fonts/e.ttf", aged(licensed(0x0008)));
    fixture.append(
        "payom.toml",
        "\n[style.faces.text]\nregular = \"fonts/a.ttf\"\nitalic = \"fonts/b.ttf\"\nbold = \"fonts/c.ttf\"\n\
         bold-italic = \"fonts/d.ttf\"\n[style.faces.display]\nregular = \"fonts/e.ttf\"\nitalic = \"fonts/f.ttf\"\n\
         semibold = \"fonts/g.ttf\"\nbold = \"fonts/h.ttf\"\n",
    );
    fixture.run(&["build", "--format", "html,pdf"]).fine();
    for tag in ["en", "ru", "tg"] {
        let names = embedded(&fixture, tag);
        assert!(names.contains(&"SourceSans3-Regular".to_owned()), "{tag}: {names:?}");
        assert!(names.contains(&"SourceSerif4-Bold".to_owned()), "{tag}: {names:?}");
    }
    assert!(before != made("pdf") && card != made("png"));
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.tg.html"));
    assert!(page.contains("--serif:\"House Text\"") && page.contains("--sans:\"House Display\""), "{page}");
    let named: Vec<&str> = page.split("url(\"../").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(named.iter().filter(|name| name.contains("house-s")).count(), 14, "{named:?}");
    for name in named {
        for letter in ['Ж', 'ӣ', 'R', 'é'] {
            let is_there = name.contains("-cyrillic.") == (letter > '\u{400}');
            assert_eq!(
                glyph_of_web_font(&fs::read(fixture.path(&format!("output/{name}"))).unwrap(), letter),
                is_there
            );
        }
    }
    // The same settings, another file: it is noticed.
    fixture.write("fonts/a.ttf", Face::SansItalic.bytes());
    fixture.run(&["build", "--format", "html,pdf"]).fine();
    assert!(!embedded(&fixture, "tg").contains(&"SourceSans3-Regular".to_owned()));
}

/// Every style of a family is asked for.
#[test]
fn a_family_without_a_style_is_told_of() {
    let fixture = Fixture::house();
    fixture.append("payom.toml", "\n[style.faces.text]\nregular = \"fonts/Regular.ttf\"\n");
    let run = fixture.check();
    assert!(run.status != 0 && run.err.contains("italic"), "{}", run.err);
}

struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % most
    }
}

/// Files that end early, files with bits turned over: each is refused, or an edition is set in it.
#[test]
fn no_damaged_face_is_the_end_of_the_program() {
    let mut random = Random(0x0005_DEEC_E66D);
    let whole = Face::Sans.bytes();
    let directory = 12 + 16 * usize::from(u16::from_be_bytes([whole[4], whole[5]]));
    let document = edition();
    let mut refused = 0;
    for number in 0..160 {
        let mut font = whole.to_vec();
        if number % 4 == 0 {
            font.truncate(random.below(whole.len()));
        } else {
            // Directory and small tables are where damage does most.
            let within = if number % 4 == 1 { directory } else { whole.len() };
            for _ in 0..=random.below(if number % 4 == 3 { 400 } else { 4 }) {
                let at = random.below(within);
                font[at] ^= 1 << random.below(8);
            }
        }
        match HouseFile::read(font, "абвгӣқ") {
            Err(_) => refused += 1,
            Ok((file, _)) => set(&document, file),
        }
    }
    assert!((20..160).contains(&refused), "{refused} were refused");
    assert_eq!(HouseFile::read(Vec::new(), "").err(), Some(FaceFault::Broken));
}

/// Sets and writes an edition; errors are fine.
fn set(document: &Document, file: HouseFile) {
    let style = Style { faces: FaceSet::of([(Face::Sans, file)]), ..Style::default() };
    let mut typesetter = Typesetter::new().unwrap();
    if let Ok(set) = typeset(document, &style, &mut typesetter) {
        let _ = write::write(&set.pages, &mut write::WriterCache::new());
    }
}

/// An edition to set.
fn edition() -> Document {
    let fixture = Fixture::house();
    let (mut sources, mut report) = (Sources::default(), Report::default());
    let project = load(&fixture.path(""), &Selection::default(), &mut sources, &mut report).unwrap();
    let resolver = Resolver::new(&project, &sources);
    resolve(&resolver, &project.releases[0], &project.releases[0].locales[0], &mut report).unwrap()
}
