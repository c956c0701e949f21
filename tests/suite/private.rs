//! What a picture says besides what it shows is published nowhere.
//!
//! In: pictures of every format with a secret in every place that the format has for one. Out: the whole output, read
//! byte by byte, packed streams of PDFs and PNGs unpacked: without the secret.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, repository};

const SECRET: &[u8] = b"SeCrEt-38.5598N";

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Whether the secret stands in bytes, as it is or as UTF-16, or in anything that zlib can unpack from any place.
fn tells(bytes: &[u8]) -> bool {
    let wide: Vec<u8> = SECRET.iter().flat_map(|byte| [0, *byte]).collect();
    let there = |bytes: &[u8]| {
        [SECRET, &wide, &wide[1..]].iter().any(|secret| bytes.windows(secret.len()).any(|window| window == *secret))
    };
    let packed = (0..bytes.len().saturating_sub(2))
        .filter(|at| bytes[*at] & 0x8F == 8 && (u16::from(bytes[*at]) << 8 | u16::from(bytes[at + 1])) % 31 == 0);
    let unpacked = |at: usize| {
        let mut out = Vec::new();
        // What breaks off has been read as far as it goes.
        let _ = ZlibDecoder::new(&bytes[at..]).take(4 << 20).read_to_end(&mut out);
        out
    };
    there(bytes) || packed.into_iter().any(|at| there(&unpacked(at)))
}

/// A profile of the colours of sRGB, roughly, with the secret in its names, its own tags and between them.
pub(crate) fn profile() -> Vec<u8> {
    let numbers = |numbers: &[u32]| numbers.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>();
    let xyz = |x, y, z| [&b"XYZ \0\0\0\0"[..], &numbers(&[x, y, z])].concat();
    let curve = [&b"curv\0\0\0\0\0\0\0\x01\x02\x33\0\0"[..], SECRET].concat();
    let text = [&b"text\0\0\0\0"[..], SECRET, b"\0"].concat();
    let tags: [(&[u8; 4], Vec<u8>); 12] = [
        (b"desc", [&b"desc\0\0\0\0\0\0\0\x10"[..], SECRET, &[0; 79]].concat()),
        (b"cprt", text.clone()),
        (b"dmnd", text.clone()),
        (b"mmod", text.clone()),
        (b"secr", text),
        (b"wtpt", xyz(0xF351, 0x10000, 0x116CC)),
        (b"rXYZ", [xyz(0x6FA2, 0x38F5, 0x390), SECRET.to_vec()].concat()),
        (b"gXYZ", xyz(0x6299, 0xB785, 0x18DA)),
        (b"bXYZ", xyz(0x24A0, 0xF84, 0xB6CF)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let (mut table, mut contents) = (12u32.to_be_bytes().to_vec(), Vec::new());
    for (name, content) in &tags {
        table.extend(*name);
        table.extend(numbers(&[132 + 144 + contents.len() as u32, content.len() as u32]));
        contents.extend(content);
        contents.extend(SECRET);
    }
    let mut header = vec![0; 128];
    header[4..8].copy_from_slice(&SECRET[..4]);
    header[8] = 2;
    header[12..24].copy_from_slice(b"mntrRGB XYZ ");
    header[36..40].copy_from_slice(b"acsp");
    header[84..99].copy_from_slice(SECRET);
    header[100..115].copy_from_slice(SECRET);
    let mut whole = [header, table, contents].concat();
    let length = whole.len() as u32;
    whole[..4].copy_from_slice(&length.to_be_bytes());
    whole
}

fn jpeg() -> Vec<u8> {
    let sound = fs::read(repository().join("tests/suite/jpeg/large-progressive.jpg")).unwrap();
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], content].concat()
    };
    let mut secrets = Vec::new();
    for marker in 0xE1..=0xEF {
        let start: &[u8] = match marker {
            0xE1 => b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
            0xE2 => b"MPF\0",
            0xED => b"Photoshop 3.0\0",
            0xEE => b"Adobe\0d\0\0\0\0\x01",
            _ => b"",
        };
        secrets.extend(segment(marker, &[start, SECRET].concat()));
    }
    secrets.extend(segment(0xE1, &[&b"http://ns.adobe.com/xap/1.0/\0"[..], SECRET].concat()));
    secrets.extend(segment(0xE2, &[&b"ICC_PROFILE\0\x01\x01"[..], &profile()].concat()));
    secrets.extend(segment(0xFE, SECRET));
    // The thumbnail of JFIF, a table of numbers that nothing uses, and a segment that is passed over.
    secrets.extend(segment(0xE0, &[&b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x05"[..], SECRET].concat()));
    secrets.extend(segment(0xE0, &[&b"JFXX\0\x13\x01\x05"[..], SECRET].concat()));
    secrets.extend(segment(0xDB, &[&[3][..], SECRET, &[9; 49]].concat()));
    secrets.extend(segment(0xC4, &[&[0x13, 0, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], SECRET].concat()));
    secrets.extend(segment(0xDC, SECRET));
    let between = sound.windows(2).rposition(|marker| marker == [0xFF, 0xDA]).unwrap();
    let again = [segment(0xFE, SECRET), segment(0xE5, SECRET)].concat();
    [&sound[..2], &secrets, &sound[2..between], &again, &sound[between..], SECRET, &sound].concat()
}

fn png() -> Vec<u8> {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let mut sum = Crc::new();
        sum.update(name);
        sum.update(data);
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &sum.sum().to_be_bytes()].concat()
    };
    let (width, height) = (600u32, 400u32);
    let row = |y: u32| std::iter::once(0).chain((0..width * 3).map(move |x| ((x * 7 + y * 3) % 251) as u8));
    let rows: Vec<u8> = (0..height).flat_map(row).chain(SECRET.iter().copied()).collect();
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let mut out = b"\x89PNG\r\n\x1A\n".to_vec();
    out.extend(chunk(b"IHDR", &header));
    out.extend(chunk(b"iCCP", &[SECRET, b"\0\0", &zlib(&profile())].concat()));
    for (name, packed) in [(b"tEXt", false), (b"zTXt", true), (b"iTXt", false), (b"eXIf", false), (b"prVt", false)] {
        let text =
            if packed { [&b"k\0\0"[..], &zlib(SECRET)].concat() } else { [&b"k\0\0\0\0\0"[..], SECRET].concat() };
        out.extend(chunk(name, &text));
    }
    out.extend(chunk(b"PLTE", SECRET));
    out.extend(chunk(b"sPLT", &[&b"k\0\x08"[..], SECRET, &[0; 3]].concat()));
    out.extend(chunk(b"IDAT", &[zlib(&rows), SECRET.to_vec()].concat()));
    out.extend(chunk(b"tEXt", &[&b"k\0"[..], SECRET].concat()));
    out.extend(chunk(b"IEND", &[]));
    out.extend(SECRET);
    out
}

fn svg() -> String {
    let text = r##"<?xml version="1.0" encoding="UTF-8"?><?note @?><!-- @ --><!DOCTYPE svg PUBLIC "@" "http://www.w3.org/@.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/@"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:i="&#38;ns_ai;" viewBox="0 0 90 60" id="@"
  sodipodi:docname="@.svg" inkscape:export-filename="/home/@/@.png" data-name="@" aria-label="@" style="-inkscape-note:@">
<title>@</title><desc>@</desc><metadata><x xmlns="http://example.org/@">@</x></metadata>
<sodipodi:namedview inkscape:window="@"/><i:pgf>@</i:pgf>@
<style>/* @ */ .@ { fill: #123; -x: "@" } @media print { .b { fill: red } }</style>
<defs><linearGradient id="g-@"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>
<g id="layer-@" inkscape:label="@" display="none"><path id="x" d="M0 0h9v9z"/></g>
<g inkscape:label="@" class="@ unused-@"><title>@</title><rect id="rect-@" width="90" height="60" fill="url(#g-@)" stroke="file:///home/@"/></g>
<!-- @ --></svg><!-- @ -->"##;
    let secret = std::str::from_utf8(SECRET).unwrap();
    text.replace(".@ {", ".SeCrEt-38 {")
        .replace("class=\"@ ", "class=\"SeCrEt-38 ")
        .replace("@media", "\u{1}")
        .replace('@', secret)
        .replace('\u{1}', "@media")
}

/// The files under a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

#[test]
fn what_pictures_say_is_published_nowhere() {
    for bytes in [jpeg(), png(), svg().into_bytes()] {
        assert!(tells(&bytes), "there is something to find");
    }
    let fixture = Fixture::house();
    let folder = format!("releases/{SLUG}");
    fixture.write(&format!("{folder}/photo.jpg"), jpeg());
    fixture.write(&format!("{folder}/chart.png"), png());
    fixture.write(&format!("{folder}/drawing.svg"), svg());
    fixture.write("releases/registry/logos/house.svg", svg());
    let figures = ["photo.jpg", "chart.png", "drawing.svg"].map(|name| format!("![{{ photo.alt }}]({name})"));
    fixture.replace(TEMPLATE, "{ details }", &format!("{{ details }}\n\n{}", figures.join("\n\n")));
    for words in [EN, RU, TG] {
        fixture.append(words, "\nphoto =\n    .alt = A\n");
    }
    fixture.append("payom.toml", "\n[style]\nletterhead = \"logo\"\nlogo = \"logos/house.svg\"\npicture-dpi = 100\n");
    let built = fixture.run(&["build", "--combined"]);
    assert_eq!(built.status, 0, "{}", built.err);
    let mut published = Vec::new();
    files(&fixture.path("output"), &mut published);
    for kind in ["jpg", "png", "svg", "pdf", "html"] {
        assert!(published.iter().any(|path| path.extension().is_some_and(|end| end == kind)), "no {kind}");
    }
    for path in published {
        assert!(!tells(&fs::read(&path).unwrap()), "{} tells it", path.display());
    }
}
