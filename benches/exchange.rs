//! What kits for translators, earlier translations and imports of Word files cost: each in a process of its own.
//!
//! `cargo bench --bench exchange` makes an archive of 100 releases in three languages, all of it as kits of each format, looks for
//! earlier translations, and imports a Word file of 5 MB; it prints processor time and the peak of memory, and fails where one takes longer than it should.

#![expect(clippy::print_stdout, reason = "a benchmark's figures")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot write its project has nothing to measure")]

#[path = "archive/mod.rs"]
mod archive;
#[path = "archive/measure.rs"]
mod measure;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use payom::cli::{Streams, run};
use payom::office::pack;

/// What is done, and so many seconds of a processor it may take.
const WORK: [(&str, &[&str], f64); 6] = [
    ("kits of 100 releases, XLIFF", &["kit", "--locale", "ru", "--all"], 1.0),
    ("kits of 100 releases, Word", &["kit", "--locale", "ru", "--all", "--format", "docx"], 1.0),
    ("kits of 100 releases, OmegaT", &["kit", "--locale", "ru", "--all", "--format", "omegat"], 1.0),
    ("similar texts of 100 releases", &["todo", "--similar"], 1.0),
    ("words in 100 releases", &["todo", "--find", "human rights"], 1.0),
    ("a Word file of 5 MB", &["import", "--slug", "2100-01-imported", "in.docx"], 0.3),
];

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [one, folder, number] = arguments.as_slice()
        && one == "one"
    {
        return self::one(Path::new(folder), number.parse().unwrap());
    }
    let folder = std::env::temp_dir().join(format!("payom-exchange-{}", std::process::id()));
    archive::write(&folder, 100, 1).unwrap();
    fs::write(folder.join("in.docx"), document()).unwrap();
    println!("{:<32}  CPU s  peak memory", "what");
    let mut failed = 0;
    for (number, (what, _, most)) in WORK.iter().enumerate() {
        let mut child = Command::new(std::env::current_exe().unwrap());
        let child = child.arg("one").arg(&folder).arg(number.to_string()).output().unwrap();
        assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stderr));
        let said = String::from_utf8_lossy(&child.stdout).trim().to_owned();
        let slow = said.split(' ').next().unwrap().parse::<f64>().unwrap() > *most;
        println!("{what:<32}  {said}{}", if slow { "  TOO LONG" } else { "" });
        failed += u8::from(slow);
    }
    fs::remove_dir_all(&folder).unwrap();
    ExitCode::from(failed)
}

/// Does one thing in this process, and prints what it took.
fn one(folder: &Path, number: usize) -> ExitCode {
    let word = |word: &&str| if word.ends_with(".docx") { folder.join(word).into() } else { OsString::from(word) };
    let own = ["payom".into(), "--root".into(), folder.into()].into_iter().chain(WORK[number].1.iter().map(word));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(own, &mut Streams { out: &mut out, err: &mut err, terminal: false });
    assert_eq!(status.code(), 0, "{}", String::from_utf8_lossy(&err));
    println!("{:.2}  {}", measure::cpu(), measure::status_of("VmHWM:"));
    ExitCode::SUCCESS
}

/// A Word file of 5 MB as offices send them: a release of three pages in three languages, and ten photos of half a megabyte.
fn document() -> Vec<u8> {
    let texts = ["en", "ru", "tg"].map(|tag| {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{tag}/releases/2018-10-opcat-sessions.ftl"));
        fs::read_to_string(path).unwrap()
    });
    let words =
        |line: &str| line.split_once(" = ").map_or(line, |(_, words)| words).replace(['{', '}', '<', '&'], "");
    let paragraph = |line: &str| {
        let split = line.len() / 2 + (0..4).find(|more| line.is_char_boundary(line.len() / 2 + more)).unwrap_or(0);
        let (one, two) = line.split_at(split.min(line.len()));
        let run = |text: &str| {
            format!("<w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
        };
        format!("<w:p>{}<w:proofErr w:type=\"spellStart\"/>{}</w:p>", run(one), run(two))
    };
    let picture = |number: usize| {
        format!(
            "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:v\" alt=\"People sit in hall {number}\"><v:imagedata w:id=\"p{number}\"/></v:shape></w:pict></w:r></w:p>"
        )
    };
    let mut body: String = texts
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| line.contains(" = "))
        .map(|line| paragraph(&words(line)))
        .collect();
    body.extend((0..10).map(picture));
    let relation =
        |number: usize| format!("<Relationship Id=\"p{number}\" Type=\"x/image\" Target=\"media/{number}.png\"/>");
    let relations: String = (0..10).map(relation).collect();
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
        (
            "word/document.xml".to_owned(),
            format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>").into_bytes(),
        ),
        (
            "word/_rels/document.xml.rels".to_owned(),
            format!("<Relationships>{relations}</Relationships>").into_bytes(),
        ),
    ];
    parts.extend((0..10).map(|number| (format!("word/media/{number}.png"), noise(number as u64 + 1))));
    pack(parts.iter().map(|(name, bytes)| (name.as_str(), bytes))).unwrap()
}

/// A picture of 410 × 410 points without any order, half a megabyte.
fn noise(mut seed: u64) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 410, 410);
    encoder.set_color(png::ColorType::Rgb);
    let points: Vec<u8> = (0..410 * 410 * 3)
        .map(|_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            seed.to_be_bytes()[0]
        })
        .collect();
    encoder.write_header().unwrap().write_image_data(&points).unwrap();
    out
}
