//! Hostile pictures: drawings that run, fetch or explode; photos that are far larger than their files.

use std::fmt::Write as _;
use std::io::Write as _;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

use super::{Case, House};

pub(crate) const CASES: &[Case] = &[
    Case {
        name: "a drawing with a script",
        code: Some("bad-image"),
        spoil: |house| svg(house, "<script>alert(1)</script>"),
    },
    Case {
        name: "a drawing with an external picture",
        code: Some("bad-image"),
        spoil: |house| svg(house, "<image href=\"https://example.org/x.png\" width=\"1\" height=\"1\"/>"),
    },
    Case {
        name: "a drawing with an external reference",
        code: Some("bad-image"),
        spoil: |house| svg(house, "<use href=\"/etc/passwd#x\"/>"),
    },
    Case {
        name: "a drawing with an external entity",
        code: Some("bad-image"),
        spoil: |house| drawing(house, "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;"),
    },
    Case { name: "a drawing that is an entity bomb", code: Some("bad-image"), spoil: entities },
    Case { name: "a drawing of 10^9 references", code: Some("bad-image"), spoil: uses },
    Case { name: "a drawing of 10^9 clips", code: Some("bad-image"), spoil: clips },
    Case {
        name: "a drawing of 1,000,000 nested groups",
        code: Some("bad-image"),
        spoil: |house| svg(house, &format!("{}{PATH}{}", "<g>".repeat(1_000_000), "</g>".repeat(1_000_000))),
    },
    Case {
        name: "a drawing of 50 MB of paths",
        code: Some("bad-image"),
        spoil: |house| svg(house, &PATH.repeat(1_000_000)),
    },
    Case { name: "a drawing of one path of 50 MB", code: Some("bad-image"), spoil: long_path },
    Case { name: "a drawing with dashes without end", code: None, spoil: dashes },
    Case { name: "a drawing of 50,000 clip shapes", code: Some("bad-image"), spoil: clip_shapes },
    Case {
        name: "a drawing of numbers without end",
        code: None,
        spoil: |house| svg(house, &format!("<path d=\"M0 0L1e38 {}\"/>", "9".repeat(1_000_000))),
    },
    Case {
        name: "a PNG of 65,535 × 65,535",
        code: Some("bad-image"),
        spoil: |house| png(house, 65_535, 65_535, &[]),
    },
    Case {
        name: "a PNG bomb of 100 million pixels of 64 bits",
        code: Some("bad-image"),
        spoil: |house| png(house, 10_000, 10_000, &[]),
    },
    Case {
        name: "a PNG bomb of 25 million pixels of 64 bits",
        code: None,
        spoil: |house| png(house, 5_000, 5_000, &[]),
    },
    Case {
        name: "a PNG bomb of 100 million opaque pixels",
        code: None,
        spoil: |house| opaque(house, 10_000, 10_000),
    },
    Case {
        name: "a PNG with a profile of 1 GB",
        code: None,
        spoil: |house| png(house, 10, 10, &bomb(b"iCCP", b"icc\0\0", 1 << 30)),
    },
    Case {
        name: "a PNG with a text of 1 GB",
        code: None,
        spoil: |house| png(house, 10, 10, &bomb(b"zTXt", b"Comment\0\0", 1 << 30)),
    },
    Case {
        name: "a JPEG of 65,500 × 65,500",
        code: Some("bad-image"),
        spoil: |house| jpeg_of(house, 65_500, 65_500),
    },
    Case { name: "a JPEG of 100 million pixels", code: None, spoil: |house| jpeg_of(house, 10_000, 10_000) },
    Case { name: "a JPEG of 40,000 scans", code: Some("bad-image"), spoil: scans },
];

const PATH: &str = "<path d=\"M0 0h1v1z\" fill=\"#123456\"/>";

fn drawing(house: &House, head: &str, content: &str) {
    let text = format!(
        "{head}<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 100 100\">{content}{PATH}</svg>"
    );
    house.picture("drawing.svg", text.as_bytes());
}

fn svg(house: &House, content: &str) {
    drawing(house, "", content);
}

fn entities(house: &House) {
    let mut head = "<!DOCTYPE svg [<!ENTITY a0 \"ha\">".to_owned();
    for level in 1..=10 {
        let _ = write!(head, "<!ENTITY a{level} \"{}\">", format!("&a{};", level - 1).repeat(10));
    }
    drawing(house, &format!("{head}]>"), "<desc>&a10;</desc>");
}

fn uses(house: &House) {
    let mut text = format!("<defs><g id=\"a0\">{PATH}</g>");
    for level in 1..=9 {
        let inner = format!("<use href=\"#a{0}\" xlink:href=\"#a{0}\"/>", level - 1).repeat(10);
        let _ = write!(text, "<g id=\"a{level}\">{inner}</g>");
    }
    svg(house, &format!("{text}</defs><use href=\"#a9\" xlink:href=\"#a9\"/>"));
}

fn clips(house: &House) {
    let mut text = format!("<clipPath id=\"c0\">{PATH}</clipPath>");
    for level in 1..=9 {
        let inner = format!("<path d=\"M0 0h1v1z\" clip-path=\"url(#c{})\"/>", level - 1).repeat(10);
        let _ = write!(text, "<clipPath id=\"c{level}\">{inner}</clipPath>");
    }
    svg(house, &format!("{text}<g clip-path=\"url(#c9)\">{PATH}</g>"));
}

fn long_path(house: &House) {
    svg(house, &format!("<path fill=\"#123456\" d=\"M0 0{}z\"/>", "l1 1 1-1".repeat(6_000_000)));
}

fn dashes(house: &House) {
    svg(house, "<path d=\"M0 0H1000000000\" stroke=\"#123456\" stroke-dasharray=\"0.0001 0.0001\"/>");
}

fn clip_shapes(house: &House) {
    let shapes: String = (0..50_000).map(|number| format!("<path d=\"M{number} 0h.5v1z\"/>")).collect();
    svg(house, &format!("<clipPath id=\"c\">{shapes}</clipPath><g clip-path=\"url(#c)\">{PATH}</g>"));
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut out = u32::try_from(data.len()).unwrap().to_be_bytes().to_vec();
    let mut crc = flate2::Crc::new();
    crc.update(name);
    crc.update(data);
    out.extend(name);
    out.extend(data);
    out.extend(crc.sum().to_be_bytes());
    out
}

/// So many zeros, deflated.
fn zeros(bytes: u64) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let block = vec![0; 1 << 20];
    let mut left = usize::try_from(bytes).unwrap();
    while left > 0 {
        let now = left.min(block.len());
        encoder.write_all(&block[..now]).unwrap();
        left -= now;
    }
    encoder.finish().unwrap()
}

fn bomb(name: &[u8; 4], head: &[u8], bytes: u64) -> Vec<u8> {
    chunk(name, &[head, &zeros(bytes)].concat())
}

/// A PNG of 16 bits a channel, with transparency, all black.
fn png(house: &House, width: u32, height: u32, more: &[u8]) {
    png_of(house, width, height, (6, 8), more);
}

/// A PNG of 16 bits a channel without transparency, all black.
fn opaque(house: &House, width: u32, height: u32) {
    png_of(house, width, height, (2, 6), &[]);
}

fn png_of(house: &House, width: u32, height: u32, (kind, pixel): (u8, u64), more: &[u8]) {
    let mut out = b"\x89PNG\r\n\x1A\n".to_vec();
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[16, kind, 0, 0, 0]].concat();
    out.extend(chunk(b"IHDR", &header));
    out.extend(more);
    let rows = (u64::from(width) * pixel + 1) * u64::from(height);
    out.extend(chunk(b"IDAT", &zeros(rows.min(1 << 30))));
    out.extend(chunk(b"IEND", &[]));
    house.picture("photo.png", &out);
}

/// A JPEG whose header gives this size; its picture is of at most 100 million pixels.
fn jpeg_of(house: &House, width: u16, height: u16) {
    let (w, h) = (u32::from(width.min(10_000)), u32::from(height.min(10_000)));
    let pixels: Vec<u8> = (0..w * h).map(|at| (at % 251) as u8).collect();
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, 50).write_image(&pixels, w, h, ExtendedColorType::L8).unwrap();
    let frame = out.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    out[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    out[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    house.picture("photo.jpg", &out);
}

/// A progressive JPEG of 100 million pixels that says the same again and again, with a few bytes each time.
fn scans(house: &House) {
    let mut out = b"\xFF\xD8\xFF\xDB\x00\x43\x00".to_vec();
    out.extend([1; 64]);
    out.extend(b"\xFF\xC2\x00\x0B\x08\x27\x10\x27\x10\x01\x01\x11\x00");
    // One code of one bit: the end of a band of so many blocks.
    let mut table = b"\xFF\xC4\x00\x14\x00".to_vec();
    table.extend([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    out.extend(&table);
    let mut table = b"\xFF\xC4\x00\x14\x10".to_vec();
    table.extend([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xE0]);
    out.extend(&table);
    out.extend(b"\xFF\xDA\x00\x08\x01\x01\x00\x00\x00\x00");
    // 1250 × 1250 blocks of one bit each.
    out.extend(vec![0; 1250 * 1250 / 8 + 1]);
    for _ in 0..40_000 {
        out.extend(b"\xFF\xDA\x00\x08\x01\x01\x00\x01\x3F\x00");
        // Bands of at most 32,767 blocks.
        out.extend([0; 96]);
    }
    out.extend([0xFF, 0xD9]);
    house.picture("photo.jpg", &out);
}
