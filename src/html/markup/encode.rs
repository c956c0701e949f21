//! Bytes as base64, files as `data:` addresses, names as parts of a relative address.
//!
//! In: bytes, pictures, names. Out: ASCII that any attribute may hold (it is escaped there all the same). In
//! between nothing can fail: every byte has a code.

use crate::document::{Asset, AssetKind};
use crate::l10n::Locale;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding (RFC 4648 section 4), as `data:` addresses and hashes of a Content-Security-Policy need it.
pub(crate) fn base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let code = (bits >> (18 - 6 * place)) & 0x3F;
            let letter = ALPHABET.get(code as usize).copied().unwrap_or(b'=');
            out.push(if place <= group.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

/// A picture inside the page. A browser runs no script of an SVG that is shown by `img`.
pub(crate) fn data_address(asset: &Asset) -> String {
    let kind = match asset.kind {
        AssetKind::Jpeg => "image/jpeg",
        AssetKind::Png => "image/png",
        AssetKind::Svg => "image/svg+xml",
    };
    format!("data:{kind};base64,{}", base64(&asset.bytes))
}

/// A file name as one segment of a relative address: all but RFC 3986's unreserved characters is percent-encoded,
/// so a name can hold neither a scheme, nor a query, nor a path.
pub(crate) fn segment(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 0xF] {
                out.push(char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
}

/// The file of an edition, as seen from its own folder: `<slug>.<tag>.<extension>`.
pub(crate) fn edition_file(slug: &str, locale: &Locale, extension: &str) -> String {
    segment(&format!("{slug}.{}.{extension}", locale.tag()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_the_rfc() {
        let encoded: Vec<String> =
            ["", "f", "fo", "foo", "foob", "fooba", "foobar"].iter().map(|s| base64(s.as_bytes())).collect();
        assert_eq!(encoded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
        assert_eq!(base64(&[0xFB, 0xFF, 0xFE]), "+//+");
    }

    #[test]
    fn a_name_stays_one_segment() {
        assert_eq!(segment("photo 1.jpg"), "photo%201.jpg");
        assert_eq!(segment("javascript:a/b?c#d"), "javascript%3Aa%2Fb%3Fc%23d");
        assert_eq!(segment("ӣ"), "%D3%A3");
    }
}
