//! Pictures in the PDF: what is embedded, how it is placed, and what never reaches the file.

use std::sync::Arc;

use lopdf::{Dictionary, Object};
use payom::document::{Asset, AssetKind, Fineness};
use payom::pdf::pages::Pages;
use payom::pdf::write::{WriterCache, write};
use png::{BitDepth, ColorType};

use super::reader::Reader;
use super::sample::{Desk, encode, jpeg, svg};
use super::{bytes, name};

/// A page that shows one picture of 60 by 40 points.
fn page(asset: Arc<Asset>) -> Pages {
    let mut desk = Desk::new("en");
    desk.page(0);
    desk.pages.images = vec![asset];
    desk.picture(0, "A picture", 60.0, 40.0);
    desk.pages
}

fn xobject(reader: &Reader) -> Object {
    let resources = reader.dictionary(reader.page(0).get(b"Resources").unwrap());
    reader.dictionary(resources.get(b"XObject").unwrap()).get(b"I0").unwrap().clone()
}

fn embedded(asset: Arc<Asset>) -> (Reader, Object, Dictionary) {
    let reader = Reader::new(&bytes(&page(asset)));
    let object = xobject(&reader);
    let dictionary = reader.dictionary(&object);
    (reader, object, dictionary)
}

fn png(color: ColorType, depth: BitDepth, width: u32, data: &[u8]) -> Arc<Asset> {
    Arc::new(Asset::parse("x.png", &encode(width, 2, color, depth, data)).unwrap())
}

/// A stream's bytes as they stand in the file.
fn content(reader: &Reader, object: &Object) -> Vec<u8> {
    reader.document.get_object(object.as_reference().unwrap()).unwrap().as_stream().unwrap().content.clone()
}

/// The content of a PNG's only IDAT chunk.
fn rows(asset: &Asset) -> Vec<u8> {
    let at = asset.bytes.windows(4).position(|name| name == b"IDAT").unwrap();
    let length = u32::from_be_bytes(asset.bytes[at - 4..at].try_into().unwrap()) as usize;
    asset.bytes[at + 4..at + 4 + length].to_vec()
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn a_jpeg_keeps_its_picture_and_loses_its_secrets() {
    let asset = jpeg(6);
    assert_eq!((asset.kind, asset.width, asset.height), (AssetKind::Jpeg, 16, 24));
    let written = bytes(&page(Arc::clone(&asset)));
    for secret in [b"GPS".as_slice(), b"private", b"appended", b"Exif"] {
        assert!(!contains(&written, secret), "{}", String::from_utf8_lossy(secret));
    }
    let reader = Reader::new(&written);
    let picture = xobject(&reader);
    let dictionary = reader.dictionary(&picture);
    assert_eq!(name(&dictionary, "Filter"), "DCTDecode");
    let number = |key: &str| dictionary.get(key.as_bytes()).unwrap().as_i64().unwrap();
    assert_eq!((number("Width"), number("Height")), (24, 16));
    let plain = include_bytes!("meeting.jpg");
    let scan = plain.windows(2).position(|marker| marker == [0xFF, 0xDA]).unwrap();
    assert!(content(&reader, &picture).ends_with(&plain[scan..]), "the picture's data is not touched");
}

/// Where the corners of the stored picture land on the page, for each EXIF orientation.
#[test]
fn orientations_turn_and_mirror() {
    // Upper left and upper right corner of the stored picture: (left or right, upper or lower).
    let expected = [
        ("LU", "RU"),
        ("RU", "LU"),
        ("RL", "LL"),
        ("LL", "RL"),
        ("LU", "LL"),
        ("RU", "RL"),
        ("RL", "RU"),
        ("LL", "LU"),
    ];
    for (orientation, expected) in (1..).zip(expected) {
        let reader = Reader::new(&bytes(&page(jpeg(orientation))));
        let content = reader.document.get_page_content(reader.pages[0]);
        let operations = lopdf::content::Content::decode(&content).unwrap().operations;
        let matrix = operations.iter().find(|operation| operation.operator == "cm").unwrap();
        let m: Vec<f32> = matrix.operands.iter().map(|n| n.as_float().unwrap()).collect();
        let corner = |u: f32, v: f32| {
            let (x, y) = (m[0] * u + m[2] * v + m[4], m[1] * u + m[3] * v + m[5]);
            let horizontal = if (x - 70.0).abs() < 0.01 { 'L' } else { 'R' };
            let vertical = if (y - 740.0).abs() < 0.01 { 'L' } else { 'U' };
            format!("{horizontal}{vertical}")
        };
        assert_eq!((corner(0.0, 1.0).as_str(), corner(1.0, 1.0).as_str()), expected, "orientation {orientation}");
    }
}

#[test]
fn opaque_png_rows_are_embedded_as_they_are() {
    for (color, depth, width, data, space) in [
        (ColorType::Rgb, BitDepth::Eight, 2, vec![7; 12], "DeviceRGB"),
        (ColorType::Rgb, BitDepth::Sixteen, 2, vec![7; 24], "DeviceRGB"),
        (ColorType::Grayscale, BitDepth::Eight, 2, vec![1, 2, 3, 4], "DeviceGray"),
        (ColorType::Grayscale, BitDepth::One, 8, vec![0b1010_0000, 0b0101_1111], "DeviceGray"),
    ] {
        let asset = png(color, depth, width, &data);
        let (reader, object, dictionary) = embedded(Arc::clone(&asset));
        assert_eq!(name(&dictionary, "ColorSpace"), space);
        assert_eq!(dictionary.get(b"BitsPerComponent").unwrap().as_i64().unwrap(), depth as i64);
        assert_eq!(content(&reader, &object), rows(&asset));
        let parameters = dictionary.get(b"DecodeParms").unwrap().as_dict().unwrap();
        let number = |key: &str| parameters.get(key.as_bytes()).unwrap().as_i64().unwrap();
        let colors = if color == ColorType::Rgb { 3 } else { 1 };
        assert_eq!((number("Predictor"), number("Colors"), number("Columns")), (15, colors, i64::from(width)));
        assert_eq!(number("BitsPerComponent"), depth as i64);
        if depth != BitDepth::One {
            assert_eq!(reader.stream(&object), data);
        }
        assert!(dictionary.get(b"SMask").is_err() && reader.page(0).get(b"Group").is_err());
    }
}

#[test]
fn an_indexed_png_keeps_its_palette() {
    let asset = png(ColorType::Indexed, BitDepth::Two, 4, &[0b0001_1011, 0b1110_0100]);
    let (reader, object, dictionary) = embedded(Arc::clone(&asset));
    let space = dictionary.get(b"ColorSpace").unwrap().as_array().unwrap();
    assert_eq!(space[2].as_i64().unwrap(), 3);
    assert_eq!(space[3].as_str().unwrap(), [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
    assert_eq!(content(&reader, &object), rows(&asset));
}

#[test]
fn transparency_becomes_a_soft_mask() {
    let (reader, object, dictionary) =
        embedded(png(ColorType::Rgba, BitDepth::Eight, 2, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]));
    assert_eq!(reader.stream(&object), [1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15]);
    let mask = dictionary.get(b"SMask").unwrap();
    assert_eq!(reader.stream(mask), [4, 8, 12, 16]);
    assert_eq!(name(&reader.dictionary(mask), "ColorSpace"), "DeviceGray");
    assert_eq!(name(reader.page(0).get(b"Group").unwrap().as_dict().unwrap(), "S"), "Transparency");

    let (_, _, opaque) =
        embedded(png(ColorType::GrayscaleAlpha, BitDepth::Sixteen, 1, &[1, 2, 255, 255, 3, 4, 255, 255]));
    assert!(opaque.get(b"SMask").is_err(), "fully opaque alpha is no transparency");
    assert_eq!(opaque.get(b"BitsPerComponent").unwrap().as_i64().unwrap(), 16);
}

#[test]
fn an_interlaced_png_is_decoded() {
    let asset = Asset::parse("x.png", include_bytes!("interlaced.png")).unwrap();
    assert!(!contains(&asset.bytes, b"secret"), "its text chunk is left out");
    let (reader, object, _) = embedded(Arc::new(asset));
    let expected: Vec<u8> = (0..120).flat_map(|at| [at % 12 * 20, at / 12 * 25, 128]).collect();
    assert_eq!(reader.stream(&object), expected);
}

#[test]
fn an_svg_becomes_vector_paths() {
    let (reader, object, dictionary) = embedded(svg());
    assert_eq!(name(&dictionary, "Subtype"), "Form");
    let content = String::from_utf8(reader.stream(&object)).unwrap();
    assert!(content.contains("/Pattern cs /P0 scn") && content.contains("W n") && content.contains(" c\n"));
    // The group's opacity is applied once, to a group of its own.
    assert!(content.contains("/A0.5-0.5 gs\n/X0 Do"));
    let resources = dictionary.get(b"Resources").unwrap().as_dict().unwrap();
    let inner = resources.get(b"XObject").unwrap().as_dict().unwrap().get(b"X0").unwrap();
    let group = reader.dictionary(inner);
    assert_eq!(name(group.get(b"Group").unwrap().as_dict().unwrap(), "S"), "Transparency");
    assert!(!String::from_utf8(reader.stream(inner)).unwrap().contains("gs"));
    let pattern = resources.get(b"Pattern").unwrap().as_dict().unwrap().get(b"P0").unwrap().as_dict().unwrap();
    assert_eq!(pattern.get(b"PatternType").unwrap().as_i64().unwrap(), 2);
    assert_eq!(name(reader.page(0).get(b"Group").unwrap().as_dict().unwrap(), "CS"), "DeviceRGB");
}

#[test]
fn an_svg_keeps_its_proportions() {
    let square =
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"><path d="M0 0h5v5H0z" fill="#123"/></svg>"##;
    let asset = Arc::new(Asset::parse("x.svg", square.as_bytes()).unwrap());
    let reader = Reader::new(&bytes(&page(asset)));
    let content = String::from_utf8(reader.document.get_page_content(reader.pages[0])).unwrap();
    assert!(content.contains("0.04 0 0 0.04 80 740 cm"), "40 by 40 points in the middle of 60 by 40");
}

#[test]
fn pictures_that_are_not_shown_are_left_out() {
    let with = page(svg());
    let mut without = page(svg());
    without.images.push(jpeg(1));
    let mut cache = WriterCache::new();
    assert!(write(&with, &mut cache).unwrap() == write(&without, &mut cache).unwrap());
}

/// A photo of 230 × 170 pixels, lying on its side, with a profile.
fn photo() -> Arc<Asset> {
    let sound = include_bytes!("../jpeg/large.jpg");
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], content].concat()
    };
    let turned = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let profile = [&b"ICC_PROFILE\0\x01\x01"[..], &crate::private::profile()].concat();
    let whole = [&sound[..2], &segment(0xE1, turned), &segment(0xE2, &profile), &sound[2..]].concat();
    Arc::new(Asset::parse("photo.jpg", &whole).unwrap())
}

#[test]
fn a_photo_is_as_fine_as_print_and_no_finer() {
    let shown = |dpi: u16, quality: u8| {
        let mut page = page(photo());
        page.fineness = Fineness { dpi, quality };
        let written = bytes(&page);
        assert_eq!(written, bytes(&page), "the same bytes each time");
        let reader = Reader::new(&written);
        let object = xobject(&reader);
        let dictionary = reader.dictionary(&object);
        let number = |key: &[u8]| dictionary.get(key).unwrap().as_i64().unwrap();
        let space = dictionary.get(b"ColorSpace").unwrap().as_array().unwrap();
        assert_eq!(space[0].as_name().unwrap(), b"ICCBased", "its own colours");
        (number(b"Width"), number(b"Height"), content(&reader, &object).len())
    };
    let (width, height, whole) = shown(300, 85);
    assert_eq!((width, height), (230, 170), "as it is stored: 170 by 230 upright need no less");
    // 60 points at 100 dots an inch are 83.3 dots, 40 points 55.6; the picture is 170 by 230 upright.
    let (width, height, smaller) = shown(100, 85);
    assert_eq!((width, height), (83, 113));
    assert!(smaller * 2 < whole, "{smaller} of {whole} bytes");
    assert!(shown(100, 50).2 < smaller);
}
