//! Grey pictures of pages, and whether two of them look the same.
//!
//! In: what `pdftoppm` draws, and PNGs that lie in `tests/golden`. Out: how many blocks differ, and a picture of where.
//! Invariants: a picture is compared by the ink of blocks of some millimetres, each as a part of its neighbours too: letters that are
//! drawn half a pixel beside their place, or a little fatter, are the same; a line that moved, or a logo that went, is not.

use std::path::Path;

use image::{GrayImage, Luma, Rgb, RgbImage};

/// Edge of a block in pixels; at 60 dots an inch that is two and a half millimetres.
const BLOCK: u32 = 6;
/// A block differs where its share of ink does by so much.
const INK: f32 = 0.15;
/// Blocks that may differ on a page: what a speck or a hinted bullet makes.
const BLOCKS: usize = 8;

/// A page drawn in grey.
#[derive(Clone)]
pub(super) struct Picture(GrayImage);

/// Where two pictures of a page differ.
pub(super) struct Difference {
    /// How many blocks do.
    pub(super) blocks: usize,
    /// The pages over each other: what is new is red, what went is blue.
    pub(super) shown: RgbImage,
}

impl Picture {
    /// What `pdftoppm -gray` wrote: a PGM in bytes.
    pub(super) fn from_pgm(bytes: &[u8]) -> Option<Self> {
        let mut numbers = Vec::new();
        let mut at = bytes.strip_prefix(b"P5").map(|_| 2)?;
        while numbers.len() < 3 {
            let from = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
            at = from + bytes[from..].iter().position(|byte| !byte.is_ascii_digit())?;
            numbers.push(std::str::from_utf8(&bytes[from..at]).ok()?.parse::<u32>().ok()?);
        }
        let pixels = bytes.get(at + 1..)?.to_vec();
        GrayImage::from_raw(numbers[0], numbers[1], pixels).map(Self)
    }

    /// A PNG of the repository.
    pub(super) fn read(path: &Path) -> Option<Self> {
        image::open(path).ok().map(|picture| Self(picture.into_luma8()))
    }

    /// Writes it in sixteen greys, as small as they are.
    pub(super) fn write(&self, path: &Path) {
        let (width, height) = self.0.dimensions();
        let mut packed = Vec::new();
        for row in self.0.as_raw().chunks(width as usize) {
            let level = |pixel: u8| (u16::from(pixel) * 15 + 127) / 255;
            packed.extend(row.chunks(2).map(|two| {
                let low = two.get(1).map_or(15, |pixel| level(*pixel));
                u8::try_from(level(two[0]) << 4 | low).unwrap()
            }));
        }
        let mut encoder = png::Encoder::new(std::fs::File::create(path).unwrap(), width, height);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&packed).unwrap();
    }

    /// Where the two differ; nowhere if they look the same.
    pub(super) fn compare(&self, new: &Self) -> Option<Difference> {
        let same_size = self.0.dimensions() == new.0.dimensions();
        let (before, after) = (self.blocks(), new.blocks());
        let differs = before.iter().zip(&after).filter(|(a, b)| (*a - *b).abs() > INK).count();
        let blocks = if same_size { differs } else { before.len().max(after.len()) };
        (blocks > BLOCKS).then(|| Difference { blocks, shown: self.over(new) })
    }

    /// The share of ink of each block, which overlap by half.
    fn blocks(&self) -> Vec<f32> {
        let (width, height) = (self.0.width() as usize, self.0.height() as usize);
        let (block, wide) = (BLOCK as usize, width + 1);
        // The ink above and to the left of each corner of pixels.
        let mut sums = vec![0_u32; wide * (height + 1)];
        for (y, row) in self.0.as_raw().chunks(width).enumerate() {
            let mut sum = 0;
            for (x, pixel) in row.iter().enumerate() {
                sum += u32::from(255 - *pixel);
                sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + sum;
            }
        }
        let mut shares = Vec::new();
        for y in (0..height.saturating_sub(block)).step_by(block / 2) {
            for x in (0..width.saturating_sub(block)).step_by(block / 2) {
                let (above, below) = (y * wide + x, (y + block) * wide + x);
                let ink = sums[below + block] + sums[above] - sums[below] - sums[above + block];
                shares.push(ink as f32 / (255 * BLOCK * BLOCK) as f32);
            }
        }
        shares
    }

    fn over(&self, new: &Self) -> RgbImage {
        let (width, height) = (self.0.width().max(new.0.width()), self.0.height().max(new.0.height()));
        let at = |picture: &GrayImage, x, y| picture.get_pixel_checked(x, y).map_or(255, |pixel| pixel.0[0]);
        RgbImage::from_fn(width, height, |x, y| {
            let (old, new) = (at(&self.0, x, y), at(&new.0, x, y));
            Rgb([old, old.max(new), new])
        })
    }
}

/// What spoils a picture in tests of the comparison.
impl Picture {
    /// Everything below a height stands lower by so many pixels.
    fn moved(&self, below: u32, by: u32) -> Self {
        let from = |y: u32| if y < below { Some(y) } else { (y >= below + by).then(|| y - by) };
        self.redrawn(|picture, x, y| from(y).map_or(255, |y| picture.get_pixel(x, y).0[0]))
    }

    /// Where the strip of a height begins that holds the most ink.
    fn darkest(&self, among: std::ops::Range<u32>, high: u32) -> u32 {
        let ink = |from: u32| -> u32 {
            let rows = (from..from + high).flat_map(|y| (70..400).map(move |x| (x, y)));
            rows.map(|(x, y)| u32::from(255 - self.0.get_pixel(x, y).0[0])).sum()
        };
        among.max_by_key(|from| ink(*from)).unwrap()
    }

    /// Nothing stands in a box.
    fn without(&self, x: std::ops::Range<u32>, y: std::ops::Range<u32>) -> Self {
        self.redrawn(
            |picture, at_x, at_y| {
                if x.contains(&at_x) && y.contains(&at_y) { 255 } else { picture.get_pixel(at_x, at_y).0[0] }
            },
        )
    }

    /// Drawn so much larger.
    fn scaled(&self, factor: f32) -> Self {
        self.redrawn(|picture, x, y| {
            let (x, y) = ((x as f32 / factor) as u32, (y as f32 / factor) as u32);
            picture.get_pixel_checked(x, y).map_or(255, |pixel| pixel.0[0])
        })
    }

    /// Drawn by another program: half a pixel to the right, and edges a little fatter or thinner by turns.
    fn drawn_otherwise(&self) -> Self {
        self.redrawn(|picture, x, y| {
            let beside = picture.get_pixel(x.saturating_sub(1), y).0[0];
            let half = (f32::from(picture.get_pixel(x, y).0[0]) + f32::from(beside)) / 2.0;
            let ink = (255.0 - half) * if (x * 7 + y * 13) % 5 < 2 { 1.15 } else { 0.9 };
            255 - ink.min(255.0) as u8
        })
    }

    fn redrawn(&self, pixel: impl Fn(&GrayImage, u32, u32) -> u8) -> Self {
        let (width, height) = self.0.dimensions();
        Self(GrayImage::from_fn(width, height, |x, y| Luma([pixel(&self.0, x, y)])))
    }
}

/// Looks at what must be seen on a page, and what must not.
pub(super) fn check_comparison(page: &Picture) {
    assert!(page.compare(page).is_none());
    assert!(page.compare(&page.drawn_otherwise()).is_none(), "another program's letters are the same");
    let line = 13;
    for height in [120, 300, 420] {
        assert!(page.compare(&page.moved(height, line)).is_some(), "what is below {height} stands a line lower");
        assert!(page.compare(&page.moved(height, 4)).is_some(), "what is below {height} stands four points lower");
        let top = page.darkest(height..height + 40, line);
        assert!(page.compare(&page.without(70..400, top..top + line)).is_some(), "the line at {top} is missing");
    }
    assert!(page.compare(&page.scaled(1.03)).is_some(), "letters are larger");
    assert!(page.compare(&page.scaled(0.97)).is_some(), "letters are smaller");
}

/// Whether it is seen that nothing stands in a box any more.
pub(super) fn is_missed(page: &Picture, x: std::ops::Range<u32>, y: std::ops::Range<u32>) -> bool {
    page.compare(&page.without(x, y)).is_some()
}
