//! Pictures at load: recognised by content, measured upright, cleaned, refused in plain words.

use payom::document::{Asset, AssetKind};

const JPEG: &[u8] = include_bytes!("pdf_write/meeting.jpg");
const PNG: &[u8] = include_bytes!("pdf_write/interlaced.png");

fn parse(bytes: &[u8]) -> Result<Asset, String> {
    Asset::parse("picture", bytes).map_err(|error| error.to_string())
}

fn refusal(bytes: &[u8]) -> String {
    parse(bytes).unwrap_err()
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![0xFF, marker];
    out.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
    out.extend(content);
    out
}

/// The sample with segments after its first two bytes.
fn jpeg(segments: &[Vec<u8>]) -> Vec<u8> {
    [&JPEG[..2], &segments.concat(), &JPEG[2..]].concat()
}

fn exif(orientation: u8) -> Vec<u8> {
    let mut content = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    content.extend([0x0F, 0x01, 2, 0, 4, 0, 0, 0, b'C', b'a', b'm', 0]);
    content.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]);
    content.extend(b"GPS 38.5598 N");
    segment(0xE1, &content)
}

fn contains(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

fn svg(content: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20">{content}</svg>"#
    )
}

#[test]
fn a_jpeg_is_measured_upright() {
    for (orientation, size) in [(1, (24, 16)), (3, (24, 16)), (6, (16, 24)), (8, (16, 24)), (9, (24, 16))] {
        let asset = parse(&jpeg(&[exif(orientation)])).unwrap();
        assert_eq!((asset.kind, (asset.width, asset.height)), (AssetKind::Jpeg, size), "orientation {orientation}");
    }
}

#[test]
fn a_jpeg_keeps_its_orientation_and_nothing_else_of_its_metadata() {
    let secrets = [
        exif(6),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0GPS"),
        segment(0xED, b"Photoshop GPS"),
        segment(0xFE, b"GPS"),
    ];
    let mut bytes = jpeg(&secrets);
    bytes.extend(b"\xFF\xD8 a second picture with GPS");
    let asset = parse(&bytes).unwrap();
    assert!(!contains(&asset.bytes, "GPS") && !contains(&asset.bytes, "Cam"));
    assert!(contains(&asset.bytes, "Exif"));
    let again = parse(&asset.bytes).unwrap();
    assert_eq!(again, asset, "cleaning what is clean changes nothing");
    let upright = parse(&jpeg(&[exif(1)])).unwrap();
    assert!(!contains(&upright.bytes, "Exif"));
}

#[test]
fn a_jpeg_that_is_cut_off_or_broken_is_refused() {
    for length in [3, 20, 200, JPEG.len() - 30, JPEG.len() - 2, JPEG.len() - 1] {
        let refusal = refusal(&JPEG[..length]);
        assert!(refusal.starts_with("the JPEG file is damaged: "), "{length}: {refusal}");
    }
    assert_eq!(refusal(&JPEG[..JPEG.len() - 2]), "the JPEG file is damaged: it is cut off before its end");
    assert_eq!(refusal(b"\xFF\xD8\xFF\xD9"), "the JPEG file is damaged: it has no picture data");
}

/// Found by fuzzing: a fill byte before a segment that goes was left, and made a marker of the next byte.
#[test]
fn what_goes_from_between_scans_goes_with_its_fill_bytes() {
    let scans: &[u8] = include_bytes!("jpeg/progressive.jpg");
    let between = scans.windows(2).rposition(|marker| marker == [0xFF, 0xDA]).unwrap();
    let clean = parse(scans).unwrap().bytes;
    for secret in [segment(0xE1, b"secret"), segment(0xFE, b"secret"), segment(0xDC, b"secret"), vec![0xFF, 0x01]] {
        for fill in [&[][..], &[0xFF], &[0xFF, 0xFF]] {
            let filled = [&scans[..between], fill, &secret, &scans[between..]].concat();
            assert_eq!(parse(&filled).unwrap().bytes, clean);
        }
    }
}

#[test]
fn kinds_of_jpeg_that_viewers_cannot_read_are_refused() {
    let frame = JPEG.windows(2).position(|marker| marker == [0xFF, 0xC0]).unwrap();
    let with = |at: usize, value: u8| {
        let mut bytes = JPEG.to_vec();
        bytes[frame + at] = value;
        refusal(&bytes)
    };
    let help = "save it as an ordinary 8-bit JPEG";
    assert_eq!(
        with(1, 0xC9),
        format!(
            "the JPEG file has a compression (lossless, hierarchical or arithmetic) that viewers cannot read; {help}"
        )
    );
    assert_eq!(with(4, 12), format!("the JPEG file has 12 bits a sample; {help}"));
    assert_eq!(with(9, 2), format!("the JPEG file has 2 colour channels; {help}"));
    let cmyk = include_bytes!("jpeg/cmyk.jpg");
    let profile = cmyk.windows(4).position(|name| name == b"acsp").unwrap();
    let mut without = cmyk.to_vec();
    without[profile] = b'x';
    assert_eq!(
        refusal(&without),
        "the JPEG file has CMYK colours without a colour profile, so nobody can know how they look; save it in RGB (sRGB)"
    );
}

#[test]
fn a_picture_of_too_many_pixels_is_refused() {
    let frame = JPEG.windows(2).position(|marker| marker == [0xFF, 0xC0]).unwrap();
    let mut bytes = JPEG.to_vec();
    bytes[frame + 5..frame + 9].copy_from_slice(&[0x4E, 0x20, 0x4E, 0x20]);
    assert_eq!(
        refusal(&bytes),
        "the picture is too large: 20000 × 20000 pixels, and at most 100 million are accepted"
    );
}

#[test]
fn a_png_is_whole_or_refused() {
    let asset = parse(PNG).unwrap();
    assert_eq!((asset.kind, asset.width, asset.height), (AssetKind::Png, 12, 10));
    assert!(contains(PNG, "secret") && !contains(&asset.bytes, "secret"));
    assert_eq!(refusal(&PNG[..PNG.len() - 40]), "the PNG file is damaged: it is cut off before its end");
    let mut wrong = PNG.to_vec();
    let at = wrong.len() - 30;
    wrong[at] ^= 0xFF;
    assert!(refusal(&wrong).starts_with("the PNG file is damaged: "));
    // Found by fuzzing: what stands after the end goes, whatever it calls itself; without an end there is no picture.
    let appended = [PNG, b"\0\0\0\x06IDATsecret\0\0\0\0"].concat();
    assert_eq!(parse(&appended).unwrap().bytes, asset.bytes);
    let mut endless = PNG.to_vec();
    let end = endless.len() - 12;
    endless[end] = 0x0F;
    assert_eq!(refusal(&endless), "the PNG file is damaged: it is cut off before its end");
}

#[test]
fn an_svg_of_paths_is_accepted_and_written_anew() {
    for (content, written) in [
        (r#"<path d="M0 0h30v20H0z" fill="red"/>"#, None),
        (
            r##"<defs><path id="a" d="M0 0h9v9H0z"/></defs><use xlink:href="#a"/><metadata>anything</metadata>"##,
            Some(r##"<defs><path id="i0" d="M0 0h9v9H0z"/></defs><use xlink:href="#i0"/>"##),
        ),
        (r#"<style>path{fill:#123}</style><g opacity=".5"><circle r="5"/><rect width="9" height="9"/></g>"#, None),
        (
            r##"<clipPath id="i0"><path d="M0 0h5v5H0z"/><path d="M9 9h5v5H9z"/></clipPath><rect clip-path="url(#i0)" width="30" height="20"/>"##,
            None,
        ),
        (
            r##"<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient><rect style="fill:url('#g');-x-note:1" width="30" height="20"/>"##,
            Some(
                r##"<linearGradient id="i0"><stop stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient><rect style="fill:url(#i0)" width="30" height="20"/>"##,
            ),
        ),
    ] {
        let asset = parse(svg(content).as_bytes()).unwrap();
        assert_eq!((asset.kind, asset.width, asset.height), (AssetKind::Svg, 30, 20));
        let expected = svg(written.unwrap_or(content));
        let linked = expected.contains("xlink:href");
        let expected =
            if linked { expected } else { expected.replace(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "") };
        assert_eq!(String::from_utf8(asset.bytes.clone()).unwrap(), expected);
        assert_eq!(parse(&asset.bytes).unwrap(), asset, "cleaning what is clean changes nothing");
    }
    let with_type = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n{}",
        svg("<circle r='5'/>")
    );
    assert!(parse(with_type.as_bytes()).is_ok());
}

#[test]
fn an_svg_that_does_more_than_paint_is_refused_by_name() {
    let shape = r#"<rect width="9" height="9"/>"#;
    let flatten = "flatten the effect in the drawing program and save it again";
    let plain = "save it as plain SVG without it";
    let paths = "convert it to paths in the drawing program and save it again";
    for (content, expected) in [
        ("<script>alert(1)</script>".to_owned(), format!("a script (line 1); {plain}")),
        (r#"<rect onclick="go()" width="9" height="9"/>"#.to_owned(), format!("a script (in `onclick`) (line 1); {plain}")),
        ("\n<text>hello</text>".to_owned(), format!("text, which would need a font (line 2); {paths}")),
        (r#"<image href="x.png"/>"#.to_owned(), "a raster picture in it (line 1); use the picture itself as JPEG or PNG, or trace it".to_owned()),
        (r#"<use href="https://example.org/a.svg#x"/>"#.to_owned(), format!("a reference to `https://example.org/a.svg#x` (line 1); {plain}")),
        (r#"<rect style="fill:url(other.svg#g)" width="9" height="9"/>"#.to_owned(), format!("a reference to `fill:url(other.svg#g)` (line 1); {plain}")),
        ("<style>@import 'a.css';</style>".to_owned(), format!("a reference to another file in its styles (line 1); {plain}")),
        ("<style>@IMPORT 'a.css';</style>".to_owned(), format!("a reference to another file in its styles (line 1); {plain}")),
        (r#"<rect style="fill:URL(other.svg#g)"/>"#.to_owned(), format!("a reference to `fill:URL(other.svg#g)` (line 1); {plain}")),
        (r#"<rect style="fill:u\72l(other.svg#g)"/>"#.to_owned(), format!(r"a reference to `fill:u\72l(other.svg#g)` (line 1); {plain}")),
        (r#"<rect style="fill:image-set('a.png' 1x)"/>"#.to_owned(), format!("a reference to `fill:image-set('a.png' 1x)` (line 1); {plain}")),
        // In a file that is opened by itself, a browser runs these as in a page.
        (r#"<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>"#.to_owned(), format!("foreign content (line 1); {plain}")),
        (r#"<g><h:p xmlns:h="http://www.w3.org/1999/xhtml" onclick="go()"/></g>"#.to_owned(), format!("foreign content (line 1); {plain}")),
        (r#"<m:math xmlns:m="http://www.w3.org/1998/Math/MathML" href="javascript:go()"/>"#.to_owned(), format!("foreign content (line 1); {plain}")),
        ("<foreignObject/>".to_owned(), format!("foreign content (line 1); {plain}")),
        ("<animate/>".to_owned(), format!("an animation (line 1); {plain}")),
        (format!(r##"<mask id="m">{shape}</mask><rect mask="url(#m)" width="9" height="9"/>"##), format!("a mask; {flatten}")),
        (r##"<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect filter="url(#f)" width="9" height="9"/>"##.to_owned(), format!("a filter effect; {flatten}")),
        (r#"<g style="mix-blend-mode:multiply"><rect width="9" height="9"/></g>"#.to_owned(), format!("a blend mode; {flatten}")),
        (format!(r##"<pattern id="p" width="3" height="3" patternUnits="userSpaceOnUse">{shape}</pattern><rect fill="url(#p)" width="9" height="9"/>"##), "a pattern fill; expand the pattern to paths in the drawing program".to_owned()),
        (r##"<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-opacity="0"/></linearGradient><rect fill="url(#g)" width="9" height="9"/>"##.to_owned(), "a gradient that fades to transparent; use opaque colours in the gradient".to_owned()),
        (r##"<clipPath id="c"><path d="M0 0h5v5H0z"/><path d="M3 3h5v5H3z"/></clipPath><rect clip-path="url(#c)" width="30" height="20"/>"##.to_owned(), "a clip made of several overlapping clips; flatten the clip in the drawing program".to_owned()),
        (String::new(), "nothing to show; check that its shapes have a fill or a stroke".to_owned()),
    ] {
        assert_eq!(refusal(svg(&content).as_bytes()), format!("the SVG file has {expected}"));
    }
    let entity = format!("<!DOCTYPE svg [<!ENTITY a 'b'>]>{}", svg(shape));
    assert_eq!(refusal(entity.as_bytes()), format!("the SVG file has entity definitions in its DOCTYPE; {plain}"));
    assert!(refusal(b"<svg xmlns='http://www.w3.org/2000/svg'><path").starts_with("the SVG file is damaged: "));
}

#[test]
fn a_drawing_without_a_size_is_refused() {
    let shape = r#"<rect width="9" height="9"/>"#;
    let help = "set the size of the page in the drawing program and save it again";
    for (size, reason) in [
        (r#"viewBox="0 0 0 20""#, "a `viewBox` that shows nothing: `0 0 0 20`"),
        (r#"viewBox="0,0,30,-20""#, "a `viewBox` that shows nothing: `0,0,30,-20`"),
        (r#"viewBox="0 0 30""#, "a `viewBox` that shows nothing: `0 0 30`"),
        (r#"viewBox="0 0 30 20" width="0""#, "a width that shows nothing: `0`"),
        (r#"width="30" height="-2mm""#, "a height that shows nothing: `-2mm`"),
    ] {
        let drawing = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size}>{shape}</svg>"#);
        assert_eq!(refusal(drawing.as_bytes()), format!("the SVG file has {reason} (line 1); {help}"));
    }
    for size in [r#"viewBox="0 0 30 20""#, r#"width="3cm" height="20""#, r#"viewBox="-5 -5 1e1 .5" width="100%""#] {
        let drawing = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size}>{shape}</svg>"#);
        assert!(parse(drawing.as_bytes()).is_ok(), "{size}");
    }
}

fn png(rows: &[u8], packed: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let mut sum = flate2::Crc::new();
        sum.update(name);
        sum.update(data);
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], name, data, &sum.sum().to_be_bytes()].concat()
    };
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut encoder, rows).unwrap();
    let data = packed(encoder.finish().unwrap());
    let header = chunk(b"IHDR", b"\0\0\0\x04\0\0\0\x03\x08\0\0\0\0");
    [&b"\x89PNG\r\n\x1A\n"[..], &header, &chunk(b"IDAT", &data), &chunk(b"IEND", b"")].concat()
}

#[test]
fn the_compressed_rows_of_a_png_are_whole_and_end_where_they_end() {
    // Three rows of four pixels, each after the byte that names its filter.
    let rows = [0, 1, 2, 3, 4, 0, 5, 6, 7, 8, 0, 9, 8, 7, 6];
    let clean = parse(&png(&rows, |data| data)).unwrap().bytes;
    assert_eq!(clean, png(&rows, |data| data), "nothing to clean");
    assert_eq!(parse(&png(&rows, |data| [&data[..], b"behind"].concat())).unwrap().bytes, clean);
    assert_eq!(parse(&png(&[&rows[..], b"behind"].concat(), |data| data)).unwrap().bytes, clean);
    let cut = |length: usize| png(&rows, |data| data[..data.len() - length].to_vec());
    for length in 1..8 {
        assert!(refusal(&cut(length)).starts_with("the PNG file is damaged: "), "without {length} bytes");
    }
    let mut sum = png(&rows, |data| data);
    let end = sum.len() - 12 - 4 - 1;
    sum[end] ^= 1;
    assert!(refusal(&sum).starts_with("the PNG file is damaged: "));
    assert!(refusal(&png(&rows[..10], |data| data)).starts_with("the PNG file is damaged: "));
    let mut wrong = png(&rows, |mut data| {
        let last = data.len() - 1;
        data[last] ^= 1;
        data
    });
    assert!(refusal(&wrong).starts_with("the PNG file is damaged: "), "the sum over the rows");
    wrong = png(&rows, |data| data);
    wrong[8 + 8 + 13] ^= 1;
    assert!(refusal(&wrong).starts_with("the PNG file is damaged: "), "the sum over the header");
}
