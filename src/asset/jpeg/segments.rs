//! A JPEG file from its begin to its end (T.81 annex B).
//!
//! In: the bytes. Out: the frame, what says how its colours are meant, and the parts that a picture needs, in order.
//! Invariants: every part is read, or the file is refused; a table is written before the scan that uses it and nowhere
//! else; comments, application data, unused tables and what stands between segments are in no part.

use super::bits::Source;
use super::error::{broken, cut_off, refused, wrong_length, wrong_table};
use super::exif;
use super::frame::{Colour, Frame};
use super::huffman::{Class, Definition, Table, standard};
use super::marker::{ADOBE, APP0, COMMENT, END, EXIF, MAX_SCANS, PROFILE, START, START_OF_SCAN};
use super::scan::{self, Scan};
use crate::asset::model::AssetError;

const TABLES_HUFFMAN: u8 = 0xC4;
const TABLES_ARITHMETIC: u8 = 0xCC;
const TABLES_QUANTISATION: u8 = 0xDB;
const LINES: u8 = 0xDC;
const RESTART: u8 = 0xDD;

/// Whether entropy-coded data are read or taken on trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Data {
    /// From outside: every bit is read.
    Judged,
    /// From a file that was judged and cleaned before.
    Trusted,
}

/// What a picture needs.
#[derive(Debug)]
pub(super) enum Part<'a> {
    /// A segment with its content.
    Segment(u8, Vec<u8>),
    /// Entropy-coded data.
    Data(&'a [u8]),
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct File<'a> {
    pub(super) frame: Option<(Frame, Colour)>,
    pub(super) parts: Vec<Part<'a>>,
    /// Version and density of the JFIF segment.
    pub(super) jfif: Option<Vec<u8>>,
    /// The transform in an Adobe segment.
    pub(super) adobe: Option<u8>,
    pub(super) orientation: Option<u8>,
    /// Parts of the colour profile, with their numbers.
    pub(super) profile: Vec<(u8, &'a [u8])>,
}

/// A table that later scans may use.
#[derive(Debug, Default)]
struct Slot {
    content: Option<Vec<u8>>,
    written: bool,
}

struct Walk<'a> {
    source: Source<'a>,
    data: Data,
    frame: Option<Frame>,
    quantisation: [Slot; 4],
    dc: [Slot; 4],
    ac: [Slot; 4],
    interval: u16,
    interval_written: u16,
    scans: usize,
    file: File<'a>,
}

/// Reads a whole file.
pub(super) fn read(bytes: &[u8], data: Data) -> Result<File<'_>, AssetError> {
    let mut walk = Walk {
        source: Source::new(bytes),
        data,
        frame: None,
        quantisation: Default::default(),
        dc: Default::default(),
        ac: Default::default(),
        interval: 0,
        interval_written: 0,
        scans: 0,
        file: File::default(),
    };
    if walk.source.take(2)? != [0xFF, START] {
        return Err(broken("it does not begin as one"));
    }
    loop {
        let marker = walk.source.next_marker()?;
        if marker == END {
            break;
        }
        walk.segment(marker)?;
    }
    if walk.scans == 0 {
        return Err(broken("it has no picture data"));
    }
    Ok(walk.file)
}

impl<'a> Walk<'a> {
    fn segment(&mut self, marker: u8) -> Result<(), AssetError> {
        match marker {
            // Without content.
            0x01 | 0xD0..=0xD7 => Ok(()),
            0xC0..=0xC2 => self.frame(marker),
            TABLES_HUFFMAN => self.huffman_tables(),
            TABLES_ARITHMETIC => self.arithmetic_tables(),
            0xC3..=0xCF => {
                Err(refused("a compression (lossless, hierarchical or arithmetic) that viewers cannot read"))
            }
            START => Err(broken("a second picture begins in it before the first has ended")),
            START_OF_SCAN => self.scan(),
            TABLES_QUANTISATION => self.quantisation_tables(),
            RESTART => {
                let content = self.content()?;
                let interval = <[u8; 2]>::try_from(content).map_err(|_| wrong_length())?;
                self.interval = u16::from_be_bytes(interval);
                Ok(())
            }
            APP0..=0xEF | COMMENT | LINES => self.beside(marker),
            _ => Err(broken("it has a part that no JPEG file has")),
        }
    }

    /// The content of a segment that must have a length.
    fn content(&mut self) -> Result<&'a [u8], AssetError> {
        let length = self.source.short()?.checked_sub(2).ok_or_else(wrong_length)?;
        self.source.take(length)
    }

    /// Application data and comments: what says how colours are meant and which way up the picture is.
    fn beside(&mut self, marker: u8) -> Result<(), AssetError> {
        // Decoders pass over such a segment even where its length is none.
        let length = self.source.short()?.saturating_sub(2);
        let content = self.source.take(length)?;
        let before = self.scans == 0;
        match marker {
            APP0 if content.len() >= 14 && content.starts_with(b"JFIF\0") => {
                if content.get(5) != Some(&1) {
                    return Err(broken("it is of a version of JFIF that does not exist"));
                }
                if before {
                    self.file.jfif = content.get(5..12).map(<[u8]>::to_vec);
                }
            }
            ADOBE if before && content.len() >= 12 && content.starts_with(b"Adobe") => {
                self.file.adobe = content.get(11).copied();
            }
            EXIF if before && self.file.orientation.is_none() => {
                self.file.orientation = exif::orientation(content);
            }
            PROFILE if before => {
                if let Some([number, _, part @ ..]) = content.strip_prefix(b"ICC_PROFILE\0") {
                    self.file.profile.push((*number, part));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn frame(&mut self, marker: u8) -> Result<(), AssetError> {
        let content = self.content()?;
        if self.frame.is_some() {
            return Err(broken("it has two frame headers"));
        }
        self.frame = Some(Frame::read(marker, content)?);
        Ok(())
    }

    fn quantisation_tables(&mut self) -> Result<(), AssetError> {
        let mut rest = self.content()?;
        while let Some((head, after)) = rest.split_first() {
            let (precision, number) = (head >> 4, head & 15);
            let slot = self.quantisation.get_mut(usize::from(number)).ok_or_else(wrong_table)?;
            let length = if precision == 0 { 64 } else { 128 };
            let (values, after) = after.split_at_checked(length).ok_or_else(wrong_length)?;
            let head = number | if precision == 0 { 0 } else { 0x10 };
            *slot = Slot { content: Some([&[head], values].concat()), written: false };
            rest = after;
        }
        Ok(())
    }

    fn huffman_tables(&mut self) -> Result<(), AssetError> {
        let mut rest = self.content()?;
        while let Some((head, after)) = rest.split_first() {
            let counts = after.get(..16).ok_or_else(wrong_length)?;
            let symbols: usize = counts.iter().map(|count| usize::from(*count)).sum();
            if symbols > 256 {
                return Err(wrong_table());
            }
            let (definition, after) = after.split_at_checked(16 + symbols).ok_or_else(wrong_length)?;
            let (slots, number) = if head & 0x10 == 0 { (&mut self.dc, *head) } else { (&mut self.ac, head - 0x10) };
            let slot = slots.get_mut(usize::from(number)).ok_or_else(wrong_table)?;
            *slot = Slot { content: Some(definition.to_vec()), written: false };
            rest = after;
        }
        Ok(())
    }

    /// Tables of a kind of JPEG that viewers cannot read; in others they are unused, and have to be sound.
    fn arithmetic_tables(&mut self) -> Result<(), AssetError> {
        let content = self.content()?;
        let sound = |pair: &[u8]| match pair {
            [0..=15, value] => value & 15 <= value >> 4,
            [16..=31, _] => true,
            _ => false,
        };
        if content.chunks(2).all(sound) { Ok(()) } else { Err(wrong_table()) }
    }

    fn scan(&mut self) -> Result<(), AssetError> {
        let content = self.content()?;
        let first = self.scans == 0;
        self.scans += 1;
        if self.scans > MAX_SCANS {
            return Err(refused(&format!("more than {MAX_SCANS} scans")));
        }
        let mut frame = self.frame.take().ok_or_else(|| broken("it has no frame header"))?;
        let selected = frame.select(content)?;
        if first {
            let colour = frame.colour(self.file.jfif.is_some(), self.file.adobe)?;
            frame.lay_out(selected.len())?;
            self.file.frame = Some((frame.outline(), colour));
            if !frame.progressive {
                self.standard_tables();
            }
        } else if frame.one_scan {
            return Err(broken("its picture data go on where they should end"));
        }
        let mut scan = frame.scan(content, &selected)?;
        scan.interval = usize::from(self.interval);
        let tables = self.tables(&mut frame, &mut scan, &selected)?;
        if first {
            // In the order that most files have.
            for component in &frame.components {
                self.write_quantisation(component.quantisation);
            }
            self.file.parts.push(Part::Segment(frame.marker, frame.content.clone()));
        }
        for member in &scan.members {
            if let Some(component) = frame.components.get(member.component) {
                self.write_quantisation(component.quantisation);
            }
        }
        self.file.parts.extend(tables);
        if self.interval != self.interval_written {
            self.file.parts.push(Part::Segment(RESTART, self.interval.to_be_bytes().to_vec()));
            self.interval_written = self.interval;
        }
        self.file.parts.push(Part::Segment(START_OF_SCAN, content.to_vec()));
        self.data(&scan, &mut frame)?;
        self.frame = Some(frame);
        Ok(())
    }

    fn data(&mut self, scan: &Scan, frame: &mut Frame) -> Result<(), AssetError> {
        let start = self.source.at;
        let end = match self.data {
            Data::Judged => scan::read(scan, &mut frame.components, &mut self.source)?,
            Data::Trusted => self.source.pass_data()?,
        };
        self.file.parts.push(Part::Data(self.source.bytes.get(start..end).ok_or_else(cut_off)?));
        Ok(())
    }

    fn standard_tables(&mut self) {
        for (slots, class) in [(&mut self.dc, Class::Dc), (&mut self.ac, Class::Ac)] {
            for (slot, chroma) in slots.iter_mut().zip([false, true]) {
                if slot.content.is_none() {
                    *slot = Slot { content: Some(standard(class, chroma)), written: false };
                }
            }
        }
    }

    /// Gives the channels of a scan their tables; the segments that define those not yet written.
    fn tables(
        &mut self,
        frame: &mut Frame,
        scan: &mut Scan,
        selected: &[(usize, u8)],
    ) -> Result<Vec<Part<'a>>, AssetError> {
        let mut parts = Vec::new();
        let (needs_dc, needs_ac) = match scan.progressive {
            false => (true, true),
            true => (scan.band.0 == 0 && scan.high == 0, scan.band.0 > 0),
        };
        for (member, (_, numbers)) in scan.members.iter_mut().zip(selected) {
            let component = frame.components.get_mut(member.component).ok_or_else(wrong_table)?;
            if !component.shown {
                let slot = self.quantisation.get(component.quantisation);
                slot.and_then(|slot| slot.content.as_ref())
                    .ok_or_else(|| broken("a quantisation table is missing"))?;
                component.shown = true;
            }
            if needs_dc {
                member.dc = Some(huffman(&mut self.dc, Class::Dc, numbers >> 4, &mut parts)?);
            }
            if needs_ac {
                member.ac = Some(huffman(&mut self.ac, Class::Ac, numbers & 15, &mut parts)?);
            }
        }
        Ok(parts)
    }

    fn write_quantisation(&mut self, number: usize) {
        if let Some(slot) = self.quantisation.get_mut(number)
            && let Some(content) = slot.content.as_ref().filter(|_| !slot.written)
        {
            self.file.parts.push(Part::Segment(TABLES_QUANTISATION, content.clone()));
            slot.written = true;
        }
    }
}

/// A table for a scan; its definition becomes a part before its first use.
fn huffman<'a>(
    slots: &mut [Slot; 4],
    class: Class,
    number: u8,
    parts: &mut Vec<Part<'a>>,
) -> Result<Table, AssetError> {
    let missing = || broken("a Huffman table is missing");
    let slot = slots.get_mut(usize::from(number)).ok_or_else(missing)?;
    let definition: &Definition = slot.content.as_ref().ok_or_else(missing)?;
    if !slot.written {
        let head = number | if class == Class::Dc { 0 } else { 0x10 };
        parts.push(Part::Segment(TABLES_HUFFMAN, [&[head], definition.as_slice()].concat()));
        slot.written = true;
    }
    Table::new(definition, class)
}
