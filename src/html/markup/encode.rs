//! Bytes as base64, files as `data:` addresses, names as parts of a relative address.
//!
//! In: bytes, pictures, names. Out: ASCII that any attribute may hold (it is escaped there all the same). Invariants:
//! nothing can fail, for every byte has a code.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::document::Asset;
use crate::l10n::Locale;

/// Every byte but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Base64 with padding (RFC 4648 section 4), as `data:` addresses and hashes of a Content-Security-Policy need it.
pub(crate) fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// A picture inside the page. A browser runs no script of an SVG that is shown by `img`.
pub(crate) fn data_address(asset: &Asset) -> String {
    format!("data:{};base64,{}", asset.kind.media_type(), base64(&asset.bytes))
}

/// A file name as one segment of a relative address: all but RFC 3986's unreserved characters is percent-encoded,
/// so a name can hold neither a scheme, nor a query, nor a path.
pub(crate) fn segment(name: &str) -> String {
    utf8_percent_encode(name, RESERVED).to_string()
}

/// The file of an edition, as seen from its own folder: `<slug>.<tag>.<extension>`.
pub(crate) fn edition_file(slug: &str, locale: &Locale, extension: &str) -> String {
    segment(&format!("{slug}.{}.{extension}", locale.tag()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_one_segment() {
        assert_eq!(segment("photo 1.jpg"), "photo%201.jpg");
        assert_eq!(segment("javascript:a/b?c#d"), "javascript%3Aa%2Fb%3Fc%23d");
        assert_eq!(segment("ӣ"), "%D3%A3");
    }
}
