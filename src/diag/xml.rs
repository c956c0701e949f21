//! Text as XML and HTML hold it.
//!
//! In: text of any origin. Out: the same for an element or a quoted attribute value. Invariants: nothing in it can open or
//! close an element or end the value. What XML cannot hold at all (XML 1.0 §2.2) is for the caller to show otherwise.

/// Which quotation marks are escaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// `"`: attribute values stand between such.
    Double,
    /// `"` and `'`, so that no kind matters.
    Both,
}

/// Appends `text`, escaped.
pub fn escape(out: &mut String, text: &str, quotes: Quotes) {
    escaped(text, quotes).for_each(|piece| out.push_str(piece));
}

/// The pieces of `text` with the characters escaped that mean something in text or in a quoted attribute value (XML 1.0
/// §2.4; HTML Standard 13.3, "escaping a string").
pub fn escaped(text: &str, quotes: Quotes) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.chars();
        let escape = match letters.next()? {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' if quotes == Quotes::Both => "&#39;",
            _ => {
                let plain;
                (plain, rest) = rest.split_at(plain_bytes(rest.as_bytes(), quotes));
                return Some(plain);
            }
        };
        rest = letters.as_str();
        Some(escape)
    })
}

/// How many bytes stand before the first that must be escaped.
fn plain_bytes(bytes: &[u8], quotes: Quotes) -> usize {
    let both = quotes == Quotes::Both;
    let special =
        |byte: u8| (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | ((byte == b'\'') & both);
    // Nearly all blocks have none. Without a branch a byte, all bytes of a block are looked at at once.
    let found = |block: &[u8; 32]| block.iter().fold(0, |found, byte| found | u8::from(special(*byte)));
    let (blocks, _) = bytes.as_chunks();
    let plain = 32 * blocks.iter().take_while(|block| found(block) == 0).count();
    let rest = bytes.get(plain..).unwrap_or_default();
    plain + rest.iter().position(|byte| special(*byte)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_special_byte_is_found_wherever_it_stands() {
        for (length, c) in (0..70).flat_map(|length| "&<>\"'".chars().map(move |c| (length, c))) {
            let text = format!("{}{c}{c}ӣ{c}x", "ш".repeat(length));
            let mut out = String::new();
            escape(&mut out, &text, Quotes::Both);
            let entity = &out["ш".len() * length..=out.find(';').unwrap()];
            assert_eq!(out, text.replace(c, entity));
            assert!(matches!(entity, "&amp;" | "&lt;" | "&gt;" | "&quot;" | "&#39;"));
        }
    }

    #[test]
    fn an_apostrophe_stays_where_it_means_nothing() {
        let pieces: String = escaped("it's <\"a\"> & b", Quotes::Double).collect();
        assert_eq!(pieces, "it's &lt;&quot;a&quot;&gt; &amp; b");
    }
}
