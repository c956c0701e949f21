//! Entropy-coded data: whether a decoder could read all of it (T.81 annexes F and G).
//!
//! In: a scan's parameters and tables, and the file where its data begin. Out: where they end, or what is wrong with
//! them. Invariants: no picture is made; what is noted of coefficients is which are not zero, as the length of what a
//! later scan says about them depends on it. The judgement is that of libjpeg-turbo, which most browsers and viewers
//! decode with, wherever it warns: a picture about which it is silent looks the same everywhere.

use super::bits::{Bits, Source};
use super::error::broken;
use super::huffman::Table;
use crate::asset::model::AssetError;

/// Coefficients of a block.
const BLOCK: usize = 64;

/// Bytes that djpeg reads at a time, and the most that one block may take.
const CHUNK: usize = 4096;
const LONGEST_BLOCK: usize = 512;

/// One colour channel.
#[derive(Debug)]
pub(super) struct Component {
    pub(super) id: u8,
    /// Samples across and down, in proportion to the other channels.
    pub(super) across: u32,
    pub(super) down: u32,
    pub(super) quantisation: usize,
    /// Blocks.
    pub(super) columns: u32,
    pub(super) rows: u32,
    /// Bits of each coefficient that earlier scans have left out; -1 before the first.
    pub(super) missing: [i8; BLOCK],
    /// Whether a scan has shown it.
    pub(super) shown: bool,
    /// Which coefficients of each block are not zero.
    nonzero: Vec<u64>,
}

/// One channel's part in a scan.
#[derive(Debug)]
pub(super) struct Member {
    /// Its place in the frame.
    pub(super) component: usize,
    /// Blocks in a row of such a scan.
    pub(super) dc: Option<Table>,
    pub(super) ac: Option<Table>,
    /// Blocks that stand together.
    pub(super) blocks: usize,
}

/// What a scan says.
#[derive(Debug)]
pub(super) struct Scan {
    pub(super) members: Vec<Member>,
    pub(super) progressive: bool,
    /// First and last coefficient.
    pub(super) band: (usize, usize),
    /// Bits that were left out before, and are left out now.
    pub(super) high: u8,
    pub(super) low: u8,
    /// Groups of blocks from one restart to the next; none for 0.
    pub(super) interval: usize,
    /// Groups of blocks.
    pub(super) groups: usize,
}

impl Component {
    pub(super) fn new(id: u8, sampling: u8, quantisation: u8) -> Self {
        Self {
            id,
            across: u32::from(sampling >> 4),
            down: u32::from(sampling & 15),
            quantisation: usize::from(quantisation),
            columns: 0,
            rows: 0,
            missing: [-1; BLOCK],
            shown: false,
            nonzero: Vec::new(),
        }
    }

    pub(super) fn block_count(&self) -> usize {
        self.columns as usize * self.rows as usize
    }
}

/// Reads the data of a scan; gives where they end.
pub(super) fn read(scan: &Scan, components: &mut [Component], source: &mut Source<'_>) -> Result<usize, AssetError> {
    let mut reader = Reader { scan, source, bits: Bits::default(), to_go: scan.interval, next: 0 };
    if !scan.progressive {
        reader.sequential()?;
    } else if scan.band.0 > 0 {
        let component = scan.members.first().and_then(|member| components.get_mut(member.component));
        reader.ac(component.ok_or_else(|| broken("one of its scans shows nothing"))?)?;
    } else if scan.high == 0 {
        reader.dc_first()?;
    } else {
        reader.dc_refine()?;
    }
    let ahead = reader.bits.left / 8;
    Ok(source.data_end(ahead))
}

struct Reader<'r, 'a> {
    scan: &'r Scan,
    source: &'r mut Source<'a>,
    bits: Bits,
    /// Groups before the next restart.
    to_go: usize,
    /// Number of the next restart marker.
    next: u8,
}

impl Reader<'_, '_> {
    /// At the begin of a group: whether it begins anew after a restart.
    fn restart(&mut self) -> Result<bool, AssetError> {
        if self.scan.interval == 0 {
            return Ok(false);
        }
        let restart = self.to_go == 0;
        if restart {
            self.source.discarded += usize::try_from(self.bits.left / 8).unwrap_or(1);
            self.bits.left = 0;
            if self.source.next_marker()? != 0xD0 + self.next {
                return Err(broken("its restart markers are out of order"));
            }
            self.next = (self.next + 1) % 8;
            self.to_go = self.scan.interval;
        }
        self.to_go -= 1;
        Ok(restart)
    }

    fn sequential(&mut self) -> Result<(), AssetError> {
        let blocks: usize = self.scan.members.iter().map(|member| member.blocks).sum();
        for _ in 0..self.scan.groups {
            self.restart()?;
            let far = self.scan.interval == 0
                && self.source.marker.is_none()
                && buffered(self.source) >= LONGEST_BLOCK * blocks;
            let before = (self.bits, self.source.at);
            if far && self.group_at_hand().is_some() {
                continue;
            }
            (self.bits, self.source.at) = before;
            for member in &self.scan.members {
                for _ in 0..member.blocks {
                    self.block(member)?;
                }
            }
        }
        Ok(())
    }

    /// One block of a sequential scan.
    fn block(&mut self, member: &Member) -> Result<(), AssetError> {
        let (Some(dc), Some(ac)) = (&member.dc, &member.ac) else { return Err(no_table()) };
        let (bits, source) = (&mut self.bits, &mut *self.source);
        let size = u32::from(dc.symbol(bits, source)?);
        if size > 0 {
            bits.get(source, size)?;
        }
        let mut place = 1;
        while place < BLOCK {
            let symbol = ac.symbol(bits, source)?;
            let (run, size) = (usize::from(symbol >> 4), u32::from(symbol & 15));
            if size > 0 {
                bits.get(source, size)?;
            } else if run != 15 {
                break;
            }
            place += run + 1;
        }
        Ok(())
    }

    /// The same of a whole group far from markers, where reading ahead has another rhythm.
    fn group_at_hand(&mut self) -> Option<()> {
        let (bits, source) = (&mut self.bits, &mut *self.source);
        for member in &self.scan.members {
            let (dc, ac) = (member.dc.as_ref()?, member.ac.as_ref()?);
            for _ in 0..member.blocks {
                bits.fill_fast(source)?;
                let size = u32::from(dc.symbol_at_hand(bits)?);
                if size > 0 {
                    bits.fill_fast(source)?;
                    bits.take(size);
                }
                let mut place = 1;
                while place < BLOCK {
                    bits.fill_fast(source)?;
                    let symbol = ac.symbol_at_hand(bits)?;
                    let (run, size) = (usize::from(symbol >> 4), u32::from(symbol & 15));
                    if size > 0 {
                        bits.fill_fast(source)?;
                        bits.take(size);
                    } else if run != 15 {
                        break;
                    }
                    place += run + 1;
                }
            }
        }
        Some(())
    }

    fn dc_first(&mut self) -> Result<(), AssetError> {
        let mut last = vec![0i32; self.scan.members.len()];
        for _ in 0..self.scan.groups {
            if self.restart()? {
                last.fill(0);
            }
            for (member, last) in self.scan.members.iter().zip(&mut last) {
                let table = member.dc.as_ref().ok_or_else(no_table)?;
                for _ in 0..member.blocks {
                    let size = table.symbol(&mut self.bits, self.source)?;
                    let difference = self.extended(size)?;
                    *last = last.checked_add(difference).ok_or_else(|| broken("its picture data are garbled"))?;
                }
            }
        }
        Ok(())
    }

    fn dc_refine(&mut self) -> Result<(), AssetError> {
        let blocks: usize = self.scan.members.iter().map(|member| member.blocks).sum();
        for _ in 0..self.scan.groups {
            self.restart()?;
            for _ in 0..blocks {
                self.bits.get(self.source, 1)?;
            }
        }
        Ok(())
    }

    /// A number of so many bits, of which the smaller half are negative (T.81 F.2.2.1).
    fn extended(&mut self, size: u8) -> Result<i32, AssetError> {
        if size == 0 {
            return Ok(0);
        }
        let value = self.bits.get(self.source, u32::from(size))?;
        Ok(if value < 1 << (size - 1) { value - (1 << size) + 1 } else { value })
    }

    fn ac(&mut self, component: &mut Component) -> Result<(), AssetError> {
        let table = self.scan.members.first().and_then(|member| member.ac.as_ref()).ok_or_else(no_table)?;
        component.nonzero.resize(component.block_count(), 0);
        // Blocks that have nothing more in this band.
        let mut ended = 0u32;
        for block in &mut component.nonzero {
            if self.restart()? {
                ended = 0;
            }
            if self.scan.high > 0 {
                self.ac_refine(table, block, &mut ended)?;
            } else if ended > 0 {
                ended -= 1;
            } else {
                self.ac_first(table, block, &mut ended)?;
            }
        }
        Ok(())
    }

    fn ac_first(&mut self, table: &Table, block: &mut u64, ended: &mut u32) -> Result<(), AssetError> {
        let (mut place, last) = self.scan.band;
        while place <= last {
            let symbol = table.symbol(&mut self.bits, self.source)?;
            let (run, size) = (symbol >> 4, symbol & 15);
            if size > 0 {
                place += usize::from(run);
                let value = self.extended(size)? << self.scan.low;
                // What is kept are sixteen bits.
                set(block, place, value & 0xFFFF != 0);
            } else if run == 15 {
                place += 15;
            } else {
                *ended = self.run_of_ends(run)? - 1;
                break;
            }
            place += 1;
        }
        Ok(())
    }

    fn run_of_ends(&mut self, run: u8) -> Result<u32, AssetError> {
        let more = if run > 0 { self.bits.get(self.source, u32::from(run))? } else { 0 };
        Ok((1 << run) + more.unsigned_abs())
    }

    fn ac_refine(&mut self, table: &Table, block: &mut u64, ended: &mut u32) -> Result<(), AssetError> {
        let (mut place, last) = self.scan.band;
        while *ended == 0 && place <= last {
            let symbol = table.symbol(&mut self.bits, self.source)?;
            let (mut run, size) = (symbol >> 4, symbol & 15);
            if size > 1 {
                return Err(broken("its picture data are garbled"));
            }
            if size == 1 {
                self.bits.get(self.source, 1)?;
            } else if run != 15 {
                *ended = self.run_of_ends(run)?;
                break;
            }
            // Past coefficients that are there, each of which has a bit more, and as many that are not.
            while place <= last {
                if *block >> place & 1 == 1 {
                    self.bits.get(self.source, 1)?;
                } else if run == 0 {
                    break;
                } else {
                    run -= 1;
                }
                place += 1;
            }
            if size == 1 {
                set(block, place, true);
            }
            place += 1;
        }
        if *ended > 0 {
            while place <= last {
                if *block >> place & 1 == 1 {
                    self.bits.get(self.source, 1)?;
                }
                place += 1;
            }
            *ended -= 1;
        }
        Ok(())
    }
}

/// Notes whether a coefficient is zero; those past the end count as the last.
fn set(block: &mut u64, place: usize, nonzero: bool) {
    let bit = 1 << place.min(BLOCK - 1);
    *block = if nonzero { *block | bit } else { *block & !bit };
}

/// How many bytes djpeg, which reads files in chunks, has in its buffer.
fn buffered(source: &Source<'_>) -> usize {
    let end = source.at.next_multiple_of(CHUNK).min(source.bytes.len());
    end.saturating_sub(source.at)
}

fn no_table() -> AssetError {
    broken("a Huffman table is missing")
}
