//! Colour profiles inside pictures.
//!
//! In: the bytes of an ICC profile that a JPEG or PNG carries. Out: whether it may be embedded in a PDF/A-2 file
//! (ISO 19005-2 6.2.4.2: profile versions 2 to 4 whose class and colour space suit an input or display), and the same
//! colours without names. Invariants: a plain profile says nothing about who made it, when, on which device, for whom;
//! what it says about colours is byte for byte what the profile said.

/// What a profile's channels mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
    /// One channel.
    Grey,
    /// Red, green, blue.
    Rgb,
    /// Cyan, magenta, yellow, black.
    Cmyk,
}

/// Length of the header (ICC.1:2010 7.2), and of an entry in the table of tags (7.3).
const HEADER: usize = 128;
const ENTRY: usize = 12;

/// More tags than any profile has.
const MOST_TAGS: usize = 100;

/// Tags that say something about colours (ICC.1:2010 9.2). Names, texts, makers, dates, measurements and what makers
/// add of their own are not among them.
const COLOURS: [&[u8; 4]; 24] = [
    b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC", b"wtpt", b"bkpt", b"chad", b"lumi", b"cicp",
    b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"D2B0", b"D2B1", b"D2B2", b"B2D0", b"B2D1", b"gamt",
];

/// The colour space of a sound profile (ICC.1:2010 7.2): right signature and length, version 2 or 4, class
/// scanner, monitor, printer or colour space.
pub(crate) fn space(profile: &[u8]) -> Option<Space> {
    let sound = long(profile, 0)? == profile.len()
        && profile.get(36..40)? == b"acsp"
        && matches!(profile.get(8)?, 2 | 4)
        && matches!(profile.get(12..16)?, b"scnr" | b"mntr" | b"prtr" | b"spac");
    if !sound {
        return None;
    }
    match profile.get(16..20)? {
        b"GRAY" => Some(Space::Grey),
        b"RGB " => Some(Space::Rgb),
        b"CMYK" => Some(Space::Cmyk),
        _ => None,
    }
}

/// The same profile with nothing but colours in it; `None` for one whose tags cannot be read.
pub(crate) fn plain(profile: &[u8]) -> Option<Vec<u8>> {
    let (header, rest) = profile.split_at_checked(HEADER)?;
    let count = long(rest, 0)?;
    if count > MOST_TAGS {
        return None;
    }
    let mut tags: Vec<(&[u8], Vec<u8>)> = Vec::new();
    for entry in rest.get(4..4 + count * ENTRY)?.chunks_exact(ENTRY) {
        let name = entry.get(..4)?;
        if COLOURS.iter().any(|known| *known == name) && tags.iter().all(|(other, _)| *other != name) {
            let (start, size) = (long(entry, 4)?, long(entry, 8)?);
            let content = profile.get(start..start.checked_add(size)?)?;
            tags.push((name, content.get(..used(content)?)?.to_vec()));
        }
    }
    // Both must be there (8.2), and have to say something.
    let text = if header.get(8) == Some(&2) { (described("colours"), words("none")) } else { named() };
    tags.push((b"desc", text.0));
    tags.push((b"cprt", text.1));
    Some(assembled(header, &tags))
}

/// How many bytes of a tag are used; those of kinds that hold numbers alone end where the numbers do (10.6, 10.16, 10.31).
fn used(content: &[u8]) -> Option<usize> {
    let short = |at: usize| Some(usize::from(u16::from_be_bytes(content.get(at..at + 2)?.try_into().ok()?)));
    let used = match content.get(..4)? {
        b"XYZ " => 20,
        b"curv" => 12 + 2 * long(content, 8)?,
        b"para" => 12 + 4 * [1, 3, 4, 5, 7].get(short(8)?).copied()?,
        _ => content.len(),
    };
    (used <= content.len()).then_some(used)
}

/// Header, table and contents; what is the same is there once.
fn assembled(header: &[u8], tags: &[(&[u8], Vec<u8>)]) -> Vec<u8> {
    let mut contents = Vec::<u8>::new();
    let mut table = Vec::new();
    let mut places: Vec<(&[u8], usize)> = Vec::new();
    let start = HEADER + 4 + tags.len() * ENTRY;
    for (name, content) in tags {
        let known = places.iter().find(|(other, _)| other == content).map(|(_, place)| *place);
        let place = known.unwrap_or_else(|| {
            let place = start + contents.len();
            contents.extend(content);
            contents.resize(contents.len().next_multiple_of(4), 0);
            places.push((content, place));
            place
        });
        table.extend(*name);
        table.extend(bytes_of(place));
        table.extend(bytes_of(content.len()));
    }
    // Of the header: version, class, spaces, flags, attributes, intent and white; no maker, device, date or digest.
    let mut plain = vec![0; HEADER];
    for range in [8..24, 36..40, 44..48, 56..80] {
        if let (Some(to), Some(from)) = (plain.get_mut(range.clone()), header.get(range)) {
            to.copy_from_slice(from);
        }
    }
    if let Some(size) = plain.get_mut(..4) {
        size.copy_from_slice(&bytes_of(start + contents.len()));
    }
    // A date has to be one (4.2).
    if let Some(date) = plain.get_mut(24..36) {
        date.copy_from_slice(&[0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
    }
    plain.extend(bytes_of(tags.len()));
    plain.extend(table);
    plain.extend(contents);
    plain
}

/// A text of version 2 (ICC.1:2001 6.5.18).
fn words(text: &str) -> Vec<u8> {
    [b"text\0\0\0\0", text.as_bytes(), b"\0"].concat()
}

/// A description of version 2 (ICC.1:2001 6.5.17), in ASCII alone.
fn described(text: &str) -> Vec<u8> {
    [b"desc\0\0\0\0", &bytes_of(text.len() + 1)[..], text.as_bytes(), &[0; 79]].concat()
}

/// Description and copyright of version 4 (10.15).
fn named() -> (Vec<u8>, Vec<u8>) {
    let text = |text: &str| {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let head = [1, 12].map(bytes_of).concat();
        let place = [wide.len(), 28].map(bytes_of).concat();
        [b"mluc\0\0\0\0", &head[..], b"enUS", &place, &wide].concat()
    };
    (text("colours"), text("none"))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(four)).ok()
}

fn bytes_of(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_must_be_whole() {
        let mut profile = vec![0; 128];
        profile[3] = 128;
        profile[8] = 4;
        profile[12..16].copy_from_slice(b"mntr");
        profile[16..20].copy_from_slice(b"RGB ");
        profile[36..40].copy_from_slice(b"acsp");
        assert_eq!(space(&profile), Some(Space::Rgb));
        assert_eq!(space(&profile[..127]), None);
        profile[8] = 5;
        assert_eq!(space(&profile), None);
    }

    #[test]
    fn a_plain_profile_has_the_same_colours_and_no_names() {
        let numbers = |numbers: &[u32]| numbers.iter().flat_map(|one| one.to_be_bytes()).collect::<Vec<u8>>();
        let white = [&b"XYZ \0\0\0\0"[..], &numbers(&[0xF351, 0x10000, 0x116CC])].concat();
        let curve = b"curv\0\0\0\0\0\0\0\x01\x02\x33".to_vec();
        for version in [2, 4] {
            let mut header = vec![0; HEADER];
            header[8] = version;
            header[12..24].copy_from_slice(b"mntrGRAYXYZ ");
            header[36..40].copy_from_slice(b"acsp");
            let tags: [(&[u8], Vec<u8>); 4] = [
                (b"wtpt", white.clone()),
                (b"desc", b"Maker of phones".to_vec()),
                (b"kTRC", [&curve[..], b"Maker"].concat()),
                (b"mmod", b"Maker".to_vec()),
            ];
            let profile = assembled(&header, &tags);
            let plain = plain(&profile).unwrap();
            assert_eq!(space(&plain), Some(Space::Grey));
            let has = |needle: &[u8]| plain.windows(needle.len()).any(|window| window == needle);
            assert!(has(&white) && has(&curve) && !has(b"Maker"), "version {version}");
            assert_eq!(super::plain(&plain).as_ref(), Some(&plain), "what is plain stays as it is");
        }
        assert_eq!(plain(&[0; HEADER]), None);
    }
}
