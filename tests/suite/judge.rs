//! Broken JPEGs: what `djpeg -strict` refuses is refused, and nothing else.
//!
//! In: sound pictures of every kind, and thousands of ways to break one. Out: the two judgements side by side, and the
//! pixels of what was cleaned beside those of what it was made of. Where djpeg (libjpeg-turbo) is not installed, it says
//! so. `PAYOM_MUTATIONS=20000` tries so many of each kind together.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use payom::document::Asset;

use crate::project::repository;

/// Tried by default.
const TRIED: usize = 1500;

/// What Payom refuses and djpeg does not: browsers cannot show it, or it costs too much.
const OURS: [&str; 4] = ["arithmetic", "without a colour profile", "scans;", "million are accepted"];

struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap()
    }

    fn below(&mut self, most: usize) -> usize {
        self.next() % most.max(1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..=self.below(most)).map(|_| self.byte()).collect()
    }
}

/// The pictures, by name.
fn pictures() -> Vec<(String, Vec<u8>)> {
    let folder = repository().join("tests/suite/jpeg");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), fs::read(path).unwrap())).collect()
}

fn djpeg(arguments: &[&str], file: &Path) -> Option<(bool, Vec<u8>)> {
    let output = Command::new("djpeg").args(arguments).arg(file).stderr(Stdio::null()).output().ok()?;
    Some((output.status.success(), output.stdout))
}

fn there_is_no_djpeg() -> bool {
    let missing = Command::new("djpeg").arg("-version").stderr(Stdio::null()).status().is_err();
    if missing {
        eprintln!("SKIPPED: djpeg is not installed (Debian: libjpeg-turbo-progs)");
    }
    missing
}

/// Segments before and between entropy-coded data: where each begins, and its length with the marker.
fn segments(bytes: &[u8]) -> Vec<(usize, usize)> {
    let (mut found, mut at) = (Vec::new(), 2);
    while at + 4 <= bytes.len() && bytes[at] == 0xFF && bytes[at + 1] != 0xD9 {
        let length = 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        found.push((at, length));
        at += length;
        if bytes[found.last().unwrap().0 + 1] == 0xDA {
            while bytes[at] != 0xFF || matches!(bytes[at + 1], 0 | 0xD0..=0xD7) {
                at += 1;
            }
        }
    }
    found
}

const KINDS: usize = 24;

/// Breaks a picture, or does not.
fn mutated(sound: &[u8], other: &[u8], kind: usize, random: &mut Random) -> Vec<u8> {
    let mut out = sound.to_vec();
    let parts = segments(sound);
    let (at, length) = parts[random.below(parts.len())];
    let scans: Vec<usize> = parts.iter().filter(|(at, _)| sound[at + 1] == 0xDA).map(|(at, _)| *at).collect();
    let scan = scans[random.below(scans.len())];
    let data = (scan + 4 + random.below(sound.len() - scan)).min(sound.len() - 3);
    let anywhere = random.below(out.len());
    match kind {
        0 => out[anywhere] ^= 1 << random.below(8),
        1 => out[anywhere] = random.byte(),
        2 => drop(out.drain(anywhere..(anywhere + 1 + random.below(8)).min(sound.len()))),
        3 => drop(out.splice(anywhere..anywhere, random.bytes(8))),
        4 => out.truncate(anywhere),
        5 => out.extend(random.bytes(50)),
        6 => {
            let lengths = [0, 1, 2, length - 3, length - 1, random.below(70_000), length - 2 + random.below(9)];
            let wrong = u16::try_from(lengths[random.below(7)] & 0xFFFF).unwrap();
            out[at + 2..at + 4].copy_from_slice(&wrong.to_be_bytes());
        }
        7 => drop(out.drain(at..at + length)),
        8 => drop(out.splice(at..at, sound[at..at + length].to_vec())),
        9 => {
            let before = parts[random.below(parts.len())].0;
            out.splice(before..before, sound[at..at + length].to_vec());
        }
        10 => out[(at + 4 + random.below(length.saturating_sub(4))).min(sound.len() - 1)] = random.byte(),
        11 => out[at + 1] = if random.below(2) == 0 { random.byte() } else { 0xC0 | random.byte() },
        12 => {
            let marker =
                [0x01, 0xC8, 0xCC, 0xD0, 0xD3, 0xD8, 0xD9, 0xDC, 0xDD, 0xDE, 0xE0, 0xE1, 0xEE, 0xF0, 0xFE, 0xFF];
            let marker = marker[random.below(16)];
            let content = random.bytes(5);
            let count = u8::try_from(content.len() + 2).unwrap();
            out.splice(at..at, [&[0xFF, marker, 0, count][..], &content].concat());
        }
        13 => {
            out[(scan + 4 + random.below(10)).min(sound.len() - 1)] =
                [0, 1, 2, 5, 0x10, 0x11, 0x21, 0x3F, random.byte()][random.below(9)];
        }
        14 => {
            drop(out.splice(at..at, [&[0xFF][..], &[0xFF, 0xFF], &[0xFF, 0x00], &[0x00]][random.below(4)].to_vec()));
        }
        15 => drop(out.splice(sound.len() - 2..sound.len() - 2, random.bytes(12))),
        16 => out[data] ^= 1 << random.below(8),
        17 => out[data..(data + random.below(20)).min(sound.len() - 2)].fill(0),
        18 => {
            let from = random.below(sound.len() - 40);
            let piece = sound[from..from + random.below(40)].to_vec();
            out.splice(data..(data + piece.len()).min(sound.len() - 2), piece);
        }
        19 => {
            let restarts: Vec<usize> = (scan..sound.len() - 1)
                .filter(|at| sound[*at] == 0xFF && matches!(sound[at + 1], 0xD0..=0xD7))
                .collect();
            match restarts.get(random.below(restarts.len())) {
                Some(at) if random.below(2) == 0 => out[at + 1] = 0xD0 + random.byte() % 8,
                Some(at) => drop(out.drain(*at..at + 2)),
                None => drop(out.splice(data..data, [0xFF, 0xD0 + random.byte() % 8])),
            }
        }
        20 => drop(out.splice(at..at, random.bytes(3))),
        21 => {
            let tables: Vec<usize> = parts.iter().map(|(at, _)| *at).filter(|at| sound[at + 1] == 0xC4).collect();
            match tables.get(random.below(tables.len())) {
                Some(at) => {
                    out[(at + 5 + random.below(24)).min(sound.len() - 1)] = u8::try_from(random.below(20)).unwrap();
                }
                None => out[anywhere] ^= 0x10,
            }
        }
        22 => {
            let (from, to) = (segments(other), random.below(parts.len()));
            let (start, length) = from[random.below(from.len())];
            out.splice(parts[to].0..parts[to].0, other[start..start + length].to_vec());
        }
        _ => {
            out[anywhere] = 0xFF;
            out[data] = random.byte();
        }
    }
    out
}

struct Trial {
    name: String,
    bytes: Vec<u8>,
}

fn trials(count: usize) -> Vec<Trial> {
    let (pictures, mut random) = (pictures(), Random(0x9E37_79B9_7F4A_7C15));
    let sound = |name: &String| !name.starts_with("arithmetic");
    let pictures: Vec<_> = pictures.into_iter().filter(|(name, _)| sound(name)).collect();
    (0..count)
        .map(|number| {
            let (name, bytes) = &pictures[random.below(pictures.len())];
            let other = &pictures[random.below(pictures.len())].1;
            let kind = number % KINDS;
            let bytes = mutated(bytes, other, kind, &mut random);
            Trial { name: format!("{number}-kind{kind}-{name}"), bytes }
        })
        .collect()
}

/// Whether djpeg refuses the very picture as well when it begins later in the file: with many bytes before it in its
/// buffer of 4 KiB it does not look at codes that no table has.
fn overlooked(trial: &Trial, folder: &Path) -> bool {
    (1..16usize).any(|step| {
        let comment = vec![0; step * 256];
        let length = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
        let later = [&trial.bytes[..2], &[0xFF, 0xFE], &length, &comment, &trial.bytes[2..]].concat();
        let file = folder.join(format!("{}-later", trial.name));
        fs::write(&file, later).unwrap();
        let refused = !djpeg(&["-strict", "-outfile", "/dev/null"], &file).unwrap().0;
        fs::remove_file(file).unwrap();
        refused
    })
}

/// How the two judgements differ, if they do.
fn compared(trial: &Trial, folder: &Path) -> Result<bool, String> {
    let file = folder.join(&trial.name);
    fs::write(&file, &trial.bytes).unwrap();
    let (sound, pixels) = djpeg(&["-strict", "-pnm"], &file).unwrap();
    let judged = Asset::parse("photo.jpg", &trial.bytes);
    let verdict = match &judged {
        Ok(asset) if sound => {
            let clean = folder.join(format!("{}-clean", trial.name));
            fs::write(&clean, &asset.bytes).unwrap();
            let same = djpeg(&["-strict", "-pnm"], &clean).unwrap() == (true, pixels);
            fs::remove_file(clean).unwrap();
            if same { Ok(true) } else { Err(format!("{}: not the same when cleaned", trial.name)) }
        }
        Err(_) if !sound => Ok(false),
        Err(error) if OURS.iter().any(|ours| error.to_string().contains(ours)) => Ok(false),
        Err(_) if overlooked(trial, folder) => Ok(false),
        Ok(_) => Err(format!("{}: accepted, and djpeg refuses it", trial.name)),
        Err(error) => Err(format!("{}: {error}, and djpeg accepts it", trial.name)),
    };
    if verdict.is_err() && std::env::var_os("PAYOM_KEEP").is_some() {
        fs::copy(&file, std::env::temp_dir().join(&trial.name)).unwrap();
    }
    fs::remove_file(file).unwrap();
    verdict
}

#[test]
fn what_djpeg_refuses_is_refused_and_nothing_else() {
    if there_is_no_djpeg() {
        return;
    }
    let count = std::env::var("PAYOM_MUTATIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(TRIED);
    let (folder, trials) = (tempfile::tempdir().unwrap(), trials(count));
    let (next, accepted, wrong) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(trial) = trials.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match compared(trial, folder.path()) {
                        Ok(sound) => drop(accepted.fetch_add(usize::from(sound), Ordering::Relaxed)),
                        Err(difference) => wrong.lock().unwrap().push(difference),
                    }
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().unwrap();
    wrong.sort();
    eprintln!("{count} mutations, {} accepted by both, {} judged differently", accepted.into_inner(), wrong.len());
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn sound_pictures_of_every_kind_are_accepted() {
    for (name, bytes) in pictures() {
        let judged = Asset::parse(&name, &bytes).map_err(|error| error.to_string());
        if name.starts_with("arithmetic") {
            assert!(judged.unwrap_err().contains("arithmetic"));
            continue;
        }
        let asset = judged.unwrap_or_else(|error| panic!("{name}: {error}"));
        let again = Asset::parse(&name, &asset.bytes).unwrap();
        assert_eq!(again, asset, "{name}: cleaning what is clean changes nothing");
    }
}
