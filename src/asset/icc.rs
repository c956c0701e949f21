//! Colour profiles inside pictures.
//!
//! In: the bytes of an ICC profile that a JPEG or PNG carries. Out: whether it may be embedded in a PDF/A-2 file
//! (ISO 19005-2 6.2.4.2: profile versions 2 to 4 whose class and colour space suit an input or display).

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

/// The colour space of a sound profile (ICC.1:2010 7.2): right signature and length, version 2 or 4, class
/// scanner, monitor, printer or colour space.
pub(crate) fn space(profile: &[u8]) -> Option<Space> {
    let size = profile.get(..4).and_then(|b| <[u8; 4]>::try_from(b).ok()).map(u32::from_be_bytes)?;
    let sound = usize::try_from(size).ok()? == profile.len()
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
}
