//! The items of a plain text.
//!
//! In: a text. Out: its items: paragraphs are parted by empty lines, or by lines where there are none. Invariants: every word is in an item.

use super::item::{Item, Origin, Shape, is_end};

/// The items of a text.
pub(super) fn items(text: &str, file: usize) -> Vec<Item> {
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().collect();
    let parted = lines.iter().any(|line| line.trim().is_empty());
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in lines {
        let line = line.trim_end();
        let listed = super::typed::typed_sign(line.trim_start()).is_some();
        if line.trim().is_empty() || !parted || listed {
            paragraphs.push(String::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            if !last.is_empty() {
                last.push('\n');
            }
            last.push_str(line.trim());
        }
    }
    let mut items = Vec::new();
    for words in paragraphs.into_iter().filter(|words| !words.trim().is_empty()) {
        let is_border = is_end(&words);
        let mut item = Item::new(file, Origin::Body, words);
        if is_border {
            item.shape = Shape::Border;
        }
        items.push(item);
    }
    items
}
