//! Names of files, as every system takes them.
//!
//! In: names from a folder and from templates. Out: what is wrong with one, and which two are one name to some systems.
//! Invariants: macOS and Windows see no difference between `Photo.jpg` and `photo.jpg`, macOS none between a letter in
//! one piece (é) and in two (e and an accent), Windows keeps some names for devices and drops a point at the end; a
//! project must be the same on all of them.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use crate::registry::forbidden;

/// The longest name, in bytes: file systems take 255, and copies of a picture add to its name.
const LONGEST: usize = 200;

/// Why some system cannot take a name.
pub(in crate::project) fn fault(name: &str) -> Option<String> {
    let stem = name.split('.').next().unwrap_or("").trim_end().to_ascii_lowercase();
    let unseen = |c: char| forbidden(c) || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{206F}');
    if let Some(c) = name.chars().find(|c| unseen(*c)) {
        return Some(format!("it holds U+{:04X}, which nobody sees", u32::from(c)));
    }
    if let Some(c) = name.chars().find(|c| "<>:\"/\\|?*".contains(*c)) {
        return Some(format!("it holds `{c}`"));
    }
    if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        return Some("it begins or ends with a space, or ends with a point".to_owned());
    }
    if is_device(&stem) {
        return Some(format!("`{stem}` is a device to Windows"));
    }
    (name.len() > LONGEST).then(|| format!("it is longer than {LONGEST} bytes"))
}

/// Whether Windows keeps a name, in small letters and without what follows the first point, for a device.
fn is_device(stem: &str) -> bool {
    let numbered = |kind: &str| {
        stem.strip_prefix(kind).is_some_and(|rest| {
            matches!(rest, "0" | "¹" | "²" | "³")
                || rest.parse::<u8>().is_ok_and(|number| number < 10 && rest.len() == 1)
        })
    };
    matches!(stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") || numbered("com") || numbered("lpt")
}

/// The name as those systems see it that see the fewest differences.
pub(crate) fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// The names of a folder, by what the systems see that see the fewest differences.
#[derive(Debug, Default)]
pub(in crate::project) struct Listing(BTreeMap<String, Vec<String>>);

impl Listing {
    pub(in crate::project) fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut listing = Self::default();
        for name in names {
            listing.0.entry(folded(&name)).or_default().push(name);
        }
        listing.0.values_mut().for_each(|names| names.sort());
        listing
    }

    /// All names that are this one to some system.
    pub(in crate::project) fn alike(&self, name: &str) -> &[String] {
        self.0.get(&folded(name)).map_or(&[], Vec::as_slice)
    }

    /// Names of which some systems could hold only one.
    pub(in crate::project) fn clashes(&self) -> impl Iterator<Item = &[String]> {
        self.0.values().filter(|names| names.len() > 1).map(Vec::as_slice)
    }
}

/// Whether two names differ only in how their letters are put together.
pub(in crate::project) fn same_letters(one: &str, other: &str) -> bool {
    one.nfc().eq(other.nfc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_every_system_takes() {
        for good in
            ["photo.jpg", "Фото 1.JPG", "a.b.c", "console.png", "com10.svg", "communiqué.png", "-a", "a+b&c.jpg"]
        {
            assert_eq!(fault(good), None, "{good}");
        }
        let long = "a".repeat(201);
        for bad in [
            "con",
            "CON.jpg",
            "nul.tar.gz",
            "Com1.png",
            "lpt9",
            "com¹.jpg",
            "aux .jpg",
            "a:b.jpg",
            "a?.jpg",
            "a\\b",
            "a/b",
            "a\u{7}.jpg",
            "photo.jpg.",
            "photo.jpg ",
            " photo.jpg",
            "a|b",
            "a\u{202E}b",
            "a\u{200B}b",
            "<a>",
            "\"a\"",
            "a*",
            &long,
        ] {
            assert!(fault(bad).is_some(), "{bad:?}");
        }
    }

    #[test]
    fn names_that_are_one_to_some_system() {
        let listing = Listing::new(["Photo.JPG", "cafe\u{301}.png", "other"].map(ToOwned::to_owned));
        assert_eq!(listing.alike("photo.jpg"), ["Photo.JPG"]);
        assert_eq!(listing.alike("café.png"), ["cafe\u{301}.png"]);
        assert_eq!(listing.alike("cafe.png"), [] as [&str; 0]);
        assert_eq!(listing.clashes().count(), 0);
        let listing = Listing::new(["ҚУҚУҚ", "қуқуқ", "é", "e\u{301}"].map(ToOwned::to_owned));
        assert_eq!(listing.clashes().count(), 2);
        assert!(same_letters("é", "e\u{301}") && !same_letters("É", "é"));
    }
}
