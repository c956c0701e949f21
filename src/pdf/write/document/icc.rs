//! The sRGB colour space as an ICC profile.
//!
//! In: nothing. Out: a display profile of version 2 for the output intent (ISO 19005-2 6.2.3) and a claim to no
//! rights: it is computed here from the definition of sRGB (IEC 61966-2-1), its primaries adapted to D50 by the
//! Bradford transform. Format: ICC.1:2001-04.

/// Points of the tone curve; linear interpolation between 64 of them is within a 10,000th of the exact curve, and a step
/// of 8 bits is a 256th. They hardly compress, and every file has them.
const CURVE: u16 = 64;

/// The profile's bytes.
pub(crate) fn srgb() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description("sRGB")),
        (b"cprt", text("No copyright")),
        (b"wtpt", xyz([0.9642, 1.0, 0.8249])),
        (b"rXYZ", xyz([0.436_074_7, 0.222_504_5, 0.013_932_2])),
        (b"gXYZ", xyz([0.385_064_9, 0.716_878_6, 0.097_104_5])),
        (b"bXYZ", xyz([0.143_080_4, 0.060_616_9, 0.714_173_3])),
        (b"TRC ", curve()),
    ];
    // One curve serves the three channels.
    let names: [(&[u8; 4], usize); 9] = [
        (b"desc", 0),
        (b"cprt", 1),
        (b"wtpt", 2),
        (b"rXYZ", 3),
        (b"gXYZ", 4),
        (b"bXYZ", 5),
        (b"rTRC", 6),
        (b"gTRC", 6),
        (b"bTRC", 6),
    ];
    let mut data = Vec::new();
    let mut places = Vec::new();
    let start = 128 + 4 + 12 * names.len();
    for (_, content) in &tags {
        places.push((start + data.len(), content.len()));
        data.extend(content);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut out = Vec::with_capacity(start + data.len());
    push_u32(&mut out, start + data.len());
    out.extend([0; 4]);
    out.extend([2, 0x10, 0, 0]);
    out.extend(b"mntrRGB XYZ ");
    // Created on the day that the standard appeared, 1999-10-18: a profile needs a date, not a clock.
    for part in [1999_u16, 10, 18, 0, 0, 0] {
        out.extend(part.to_be_bytes());
    }
    out.extend(b"acsp");
    out.extend([0; 28]);
    // Illuminant D50 (7.2.16).
    out.extend(fixed([0.9642, 1.0, 0.8249]));
    out.resize(128, 0);
    push_u32(&mut out, names.len());
    for (name, tag) in names {
        let (at, length) = places[tag];
        out.extend(name);
        push_u32(&mut out, at);
        push_u32(&mut out, length);
    }
    out.extend(data);
    out
}

fn description(text: &str) -> Vec<u8> {
    let mut out = b"desc\0\0\0\0".to_vec();
    push_u32(&mut out, text.len() + 1);
    out.extend(text.as_bytes());
    out.push(0);
    // No Unicode and no ScriptCode description: two lengths, a script code, a count and 67 bytes.
    out.extend([0; 4 + 4 + 2 + 1 + 67]);
    out
}

fn text(text: &str) -> Vec<u8> {
    let mut out = b"text\0\0\0\0".to_vec();
    out.extend(text.as_bytes());
    out.push(0);
    out
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut out = b"XYZ \0\0\0\0".to_vec();
    out.extend(fixed(values));
    out
}

/// The transfer function of sRGB, sampled.
fn curve() -> Vec<u8> {
    let mut out = b"curv\0\0\0\0".to_vec();
    push_u32(&mut out, usize::from(CURVE));
    for step in 0..CURVE {
        let value = linear(f64::from(step) / f64::from(CURVE - 1));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 65535")]
        let sample = (value * 65_535.0).round() as u16;
        out.extend(sample.to_be_bytes());
    }
    out
}

/// Light of an encoded value (IEC 61966-2-1 5.2).
fn linear(value: f64) -> f64 {
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// Numbers of 16.16 bits.
fn fixed(values: [f64; 3]) -> Vec<u8> {
    #[expect(clippy::cast_possible_truncation, reason = "all values are below 2")]
    let bits = values.map(|value| (value * 65_536.0).round() as i32);
    bits.iter().flat_map(|bits| bits.to_be_bytes()).collect()
}

fn push_u32(out: &mut Vec<u8>, number: usize) {
    out.extend(u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asset::icc::{Space, space};

    #[test]
    fn the_profile_is_whole_and_small() {
        let profile = srgb();
        assert_eq!(space(&profile), Some(Space::Rgb));
        assert_eq!(profile.len() % 4, 0);
        assert!(profile.len() < 600, "{}", profile.len());
    }

    #[test]
    fn white_is_the_sum_of_the_primaries() {
        let sum = |i: usize| {
            [
                [0.436_074_7, 0.222_504_5, 0.013_932_2],
                [0.385_064_9, 0.716_878_6, 0.097_104_5],
                [0.143_080_4, 0.060_616_9, 0.714_173_3],
            ]
            .iter()
            .map(|primary| primary[i])
            .sum::<f64>()
        };
        let white = [0.9642, 1.0, 0.8249];
        assert!((0..3).all(|i| (sum(i) - white[i]).abs() < 0.0005));
    }

    #[test]
    fn interpolating_the_curve_is_exact_enough() {
        let last = f64::from(CURVE - 1);
        let worst = (0..=10_000)
            .map(|step| {
                let value = f64::from(step) / 10_000.0;
                let at = value * last;
                let (low, high) = (linear(at.floor() / last), linear(at.ceil() / last));
                (low + (high - low) * at.fract() - linear(value)).abs()
            })
            .fold(0.0, f64::max);
        assert!(worst < 1.0 / 10_000.0, "{worst}");
    }
}
