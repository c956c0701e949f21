//! Texts to post: for Telegram, Facebook and X, each counted as the network counts.
//!
//! In: a document. Out: three texts, each under the name of its network with its length and the most that is taken. Invariants: a text fits;
//! what does not is left out from the end, never cut: the statements of funders, the sentence under the headline, the long form of
//! the headline. Without a site there is no address, and nothing to post.

use unicode_normalization::UnicodeNormalization as _;

use super::edition::plain;
use crate::document::{Credit, Document, Text};

/// What an address counts on X, however long it is.
const LINK: usize = 23;

/// A place to post to.
struct Network {
    name: &'static str,
    most: usize,
    count: fn(&str) -> usize,
    /// Whether there is room for statements of funders.
    roomy: bool,
    /// What makes a headline bold.
    bold: &'static str,
}

const NETWORKS: [Network; 3] = [
    Network { name: "Telegram", most: 4096, count: units, roomy: true, bold: "**" },
    Network { name: "Facebook", most: 63_206, count: units, roomy: true, bold: "" },
    Network { name: "X", most: 280, count: weighted, roomy: false, bold: "" },
];

/// The texts; empty without a site.
#[must_use]
pub fn posts(document: &Document) -> String {
    let Some(site) = &document.site else { return String::new() };
    let (slug, locale) = (&document.slug, &document.locale);
    let address = format!("{site}{slug}/{slug}.{locale}.html");
    let posts: Vec<String> = NETWORKS.iter().map(|network| network.post(document, &address)).collect();
    posts.join("\n")
}

impl Network {
    fn post(&self, document: &Document, address: &str) -> String {
        let parts = |headline: &Text, more: &[String]| {
            let mut parts = vec![title(document, headline)];
            parts.extend_from_slice(more);
            parts.push(address.to_owned());
            parts
        };
        // The sentence under the headline as plain text.
        let lead: Vec<String> = document.standfirst.iter().map(|_| plain(document.description.as_str())).collect();
        let statements = if self.roomy { statements(document) } else { Vec::new() };
        let forms = [
            parts(&document.headline, &[lead.clone(), statements].concat()),
            parts(&document.headline, &lead),
            parts(&document.headline, &[]),
            parts(&document.short_headline, &[]),
        ];
        // What still does not fit is as short as it gets, and its length tells.
        let fits = |parts: &&Vec<String>| (self.count)(&parts.join("\n\n")) <= self.most;
        let parts = forms.iter().find(fits).or(forms.last()).map_or(&[][..], Vec::as_slice);
        let count = (self.count)(&parts.join("\n\n"));
        let (first, rest) = parts.split_first().map_or(("", parts), |(first, rest)| (first.as_str(), rest));
        let Self { name, most, bold, .. } = self;
        let whole = [&[format!("{bold}{first}{bold}")], rest].concat().join("\n\n");
        format!("== {name}: {count} / {most}\n{whole}\n")
    }
}

/// The headline, with what became of the release before it.
pub(crate) fn title(document: &Document, headline: &Text) -> String {
    let amended = &document.amended;
    match (&amended.title, &amended.listed) {
        (Some(title), _) => plain(title.as_str()),
        (None, Some(listed)) => plain(&format!("{}: {headline}", listed.as_str().to_uppercase())),
        (None, None) => plain(headline.as_str()),
    }
}

/// What funders ask to be said, each once.
fn statements(document: &Document) -> Vec<String> {
    let groups = document.footer.iter().flat_map(|footer| &footer.groups);
    let mut statements = Vec::new();
    for credit in groups.flat_map(|group| &group.credits) {
        if let Credit::Emblem { statement, .. } = credit {
            let statement = plain(statement.as_str());
            if !statements.contains(&statement) {
                statements.push(statement);
            }
        }
    }
    statements
}

/// Telegram and Facebook count units of UTF-16.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// X gives letters of most alphabets one, all other signs two, what it takes for an address 23, an emoji two however it is made up
/// (developer.x.com, "Counting characters").
fn weighted(text: &str) -> usize {
    let text: String = text.nfc().collect();
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let bare = word.trim_end();
            let spaces = word.len() - bare.len();
            if is_address(bare) {
                LINK.max(if bare.contains("://") { 0 } else { letters(bare) }) + spaces
            } else {
                letters(word)
            }
        })
        .sum()
}

fn letters(word: &str) -> usize {
    let (mut sum, mut before) = (0, '\0');
    let is_flag = |c: char| matches!(c, '\u{1F1E6}'..='\u{1F1FF}');
    for c in word.chars() {
        let joined = before == '\u{200D}' || matches!(c, '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}');
        let inside = before >= '\u{2190}' && (c == '\u{200D}' || joined) || before == '\u{200D}';
        let pair = is_flag(c) && is_flag(before);
        sum += match c {
            _ if inside || pair => 0,
            '\u{0}'..='\u{10FF}' | '\u{2000}'..='\u{200D}' | '\u{2010}'..='\u{201F}' | '\u{2032}'..='\u{2037}' => 1,
            _ => 2,
        };
        // The second half of a flag begins no third.
        before = if pair { '\0' } else { c };
    }
    sum
}

/// What X makes a link of: an address, or a name of a host in Latin letters.
fn is_address(word: &str) -> bool {
    if word.starts_with("http://") || word.starts_with("https://") {
        return true;
    }
    let host = word.split('/').next().unwrap_or(word).trim_matches(|c: char| !c.is_ascii_alphanumeric());
    host.split_once('.').is_some_and(|(name, _)| !name.is_empty())
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b))
        && host.rsplit('.').next().is_some_and(|last| last.len() > 1 && last.bytes().all(|b| b.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x_counts_as_its_documentation_says() {
        for (text, count) in [
            ("", 0),
            ("Zebra", 5),
            ("Ҷаласаи ғӯр", 11),
            ("№ 5 – €", 9),
            ("“a”…", 5),
            ("a\nb", 3),
            ("https://example.org/a/very/long/address/indeed.html", 23),
            ("see https://example.org.", 27),
            ("notorturetj.org", 23),
            ("г. Душанбе", 10),
            ("3.5 a.b", 7),
            ("👩‍👩‍👧", 2),
            ("🇹🇯🇪🇺", 4),
            ("👍🏽", 2),
            ("и\u{306}", 1),
        ] {
            assert_eq!(weighted(text), count, "{text:?}");
        }
        assert_eq!(units("Ҷ𝕏"), 3);
    }
}
