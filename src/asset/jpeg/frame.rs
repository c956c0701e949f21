//! The frame header and what scans may say about it (T.81 B.2.2, B.2.3, G.1.1).
//!
//! In: the contents of a frame header and of scan headers. Out: a [`Frame`], and the [`Scan`]s that show it.
//! Invariants: a frame that has a layout has channels whose samples fit one another; a scan shows channels of it, and of
//! each coefficient only the bits that follow those shown before.

use super::error::{broken, refused, wrong_length};
use super::scan::{Component, Member, Scan};
use crate::asset::model::{AssetError, limit};

/// Longest side that libjpeg reads.
const LONGEST: u32 = 65_500;

/// How the numbers of a picture become colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Colour {
    Grey,
    /// Brightness and two differences.
    Difference,
    Rgb,
    Cmyk,
    /// CMYK whose first three channels are stored as brightness and differences.
    CmykDifference,
}

/// A frame header.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) marker: u8,
    pub(super) content: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) progressive: bool,
    pub(super) components: Vec<Component>,
    /// Groups of blocks, of all channels together.
    groups: usize,
    /// Whether its first scan must be the only one.
    pub(super) one_scan: bool,
}

impl Frame {
    pub(super) fn read(marker: u8, content: &[u8]) -> Result<Self, AssetError> {
        let &[precision, h1, h0, w1, w0, count, ref rest @ ..] = content else {
            return Err(broken("its frame header is too short"));
        };
        // ISO 32000-1 7.4.8: DCTDecode reads baseline, extended sequential and progressive files of 8 bits.
        if precision != 8 {
            return Err(refused(&format!("{precision} bits a sample")));
        }
        if !matches!(count, 1 | 3 | 4) {
            return Err(refused(&format!("{count} colour channels")));
        }
        let (width, height) = (u32::from(u16::from_be_bytes([w1, w0])), u32::from(u16::from_be_bytes([h1, h0])));
        if width == 0 || height == 0 {
            return Err(broken("it has no size"));
        }
        limit(width, height)?;
        if width > LONGEST || height > LONGEST {
            return Err(refused(&format!("a side of more than {LONGEST} pixels")));
        }
        if rest.len() != usize::from(count) * 3 {
            return Err(wrong_length());
        }
        let component = |one: &[u8]| match one {
            &[id, sampling, quantisation] => Ok(Component::new(id, sampling, quantisation)),
            _ => Err(wrong_length()),
        };
        let components = rest.chunks(3).map(component).collect::<Result<_, _>>()?;
        let (progressive, content) = (marker == 0xC2, content.to_vec());
        Ok(Self { marker, content, width, height, progressive, components, groups: 0, one_scan: false })
    }

    /// The header alone.
    pub(super) fn outline(&self) -> Self {
        let Self { marker, width, height, progressive, groups, one_scan, .. } = *self;
        let content = self.content.clone();
        Self { marker, content, width, height, progressive, components: Vec::new(), groups, one_scan }
    }

    /// What its numbers mean, as libjpeg guesses it.
    pub(super) fn colour(&self, jfif: bool, adobe: Option<u8>) -> Result<Colour, AssetError> {
        let ids: Vec<u8> = self.components.iter().map(|component| component.id).collect();
        match (ids.as_slice(), adobe) {
            ([_], _) => Ok(Colour::Grey),
            ([_, _, _], _) if jfif => Ok(Colour::Difference),
            ([_, _, _], Some(0)) | (b"RGB", None) => Ok(Colour::Rgb),
            ([_, _, _], Some(1) | None) => Ok(Colour::Difference),
            ([_, _, _, _], Some(0) | None) => Ok(Colour::Cmyk),
            ([_, _, _, _], Some(2)) => Ok(Colour::CmykDifference),
            _ => Err(broken("it does not say how its colours are meant")),
        }
    }

    /// Sizes of channels, at the first scan, which shows so many of them.
    pub(super) fn lay_out(&mut self, shown: usize) -> Result<(), AssetError> {
        let wrong = || broken("its colour channels do not fit one another");
        let factors = || self.components.iter().map(|component| (component.across, component.down));
        if factors().any(|(across, down)| !(1..=4).contains(&across) || !(1..=4).contains(&down)) {
            return Err(wrong());
        }
        let across = factors().map(|(across, _)| across).max().unwrap_or(1);
        let down = factors().map(|(_, down)| down).max().unwrap_or(1);
        if factors().any(|(h, v)| across % h != 0 || down % v != 0) {
            return Err(wrong());
        }
        for component in &mut self.components {
            component.columns = (self.width * component.across).div_ceil(8 * across);
            component.rows = (self.height * component.down).div_ceil(8 * down);
        }
        self.groups = self.width.div_ceil(8 * across) as usize * self.height.div_ceil(8 * down) as usize;
        self.one_scan = shown == self.components.len() && !self.progressive;
        Ok(())
    }

    /// The channels that a scan header names, by place, each with the numbers of its tables.
    pub(super) fn select(&self, content: &[u8]) -> Result<Vec<(usize, u8)>, AssetError> {
        let (count, rest) = content.split_first().ok_or_else(wrong_length)?;
        let count = usize::from(*count);
        if !(1..=4).contains(&count) || rest.len() != count * 2 + 3 {
            return Err(wrong_length());
        }
        let mut selected: Vec<(usize, u8)> = Vec::with_capacity(count);
        for pair in rest.chunks_exact(2).take(count) {
            let [id, tables] = *pair else { return Err(wrong_length()) };
            // Where two channels have one name, libjpeg takes the first that no scan entry of its number has taken.
            let named = |(place, component): &(usize, &Component)| component.id == id && selected.len() <= *place;
            let found = self.components.iter().enumerate().find(named).map(|(place, _)| place);
            let place = found.filter(|place| selected.iter().all(|(other, _)| other != place));
            selected.push((place.ok_or_else(|| broken("a scan shows a colour channel that is not there"))?, tables));
        }
        Ok(selected)
    }

    /// What a scan says, without its tables.
    pub(super) fn scan(&mut self, content: &[u8], selected: &[(usize, u8)]) -> Result<Scan, AssetError> {
        let &[.., first, last, approximation] = content else { return Err(wrong_length()) };
        let (high, low) = (approximation >> 4, approximation & 15);
        let alone = selected.len() == 1;
        let (mut members, mut blocks) = (Vec::new(), 0);
        for (place, _) in selected {
            let component = self.components.get(*place).ok_or_else(wrong_length)?;
            let own = if alone { 1 } else { (component.across * component.down) as usize };
            blocks += own;
            members.push(Member { component: *place, dc: None, ac: None, blocks: own });
        }
        if blocks > 10 {
            return Err(broken("its colour channels do not fit one another"));
        }
        let band = (usize::from(first), usize::from(last));
        if self.progressive {
            for (place, _) in selected {
                self.progress(*place, band, (high, low), alone)?;
            }
        } else if (band, high, low) != ((0, 63), 0, 0) {
            return Err(broken("a scan shows a part of what it should show"));
        }
        let only = selected.first().filter(|_| alone).and_then(|(place, _)| self.components.get(*place));
        let groups = only.map_or(self.groups, Component::block_count);
        Ok(Scan { members, progressive: self.progressive, band, high, low, interval: 0, groups })
    }

    /// Whether a scan follows on what earlier scans have shown of a channel.
    fn progress(
        &mut self,
        place: usize,
        band: (usize, usize),
        (high, low): (u8, u8),
        alone: bool,
    ) -> Result<(), AssetError> {
        let wrong = || broken("its scans do not follow on one another");
        let component = self.components.get_mut(place).ok_or_else(wrong)?;
        let sound = match band {
            (0, last) => last == 0,
            (first, last) => first <= last && last < 64 && alone && component.missing[0] >= 0,
        };
        if !sound || high > 0 && low + 1 != high || low > 13 {
            return Err(wrong());
        }
        for missing in component.missing.get_mut(band.0..=band.1).ok_or_else(wrong)? {
            if i8::try_from(high) != Ok((*missing).max(0)) {
                return Err(wrong());
            }
            *missing = i8::try_from(low).map_err(|_| wrong())?;
        }
        Ok(())
    }
}
