//! The table of outputs.
//!
//! In: nothing. Out: [`OUTPUTS`], and the lines of it that others ask for. Invariants: an edition has one page, one download
//! and one preview; the files of two lines never have one name.

use crate::card;
use crate::html::Extra;
use crate::output::model::{Listed, Maker, Needs, Output, Scope};
use crate::text;
use crate::word;

/// What most lines say.
const EDITION: Output = Output {
    format: "",
    help: "",
    ending: "",
    formerly: None,
    usual: true,
    scope: Scope::Edition,
    needs: Needs::Nothing,
    listed: Listed::No,
    maker: Maker::Page,
};
const PDF: Output =
    Output { format: "pdf", ending: "pdf", listed: Listed::Download("PDF"), maker: Maker::Paper, ..EDITION };
const LINK: Output = Output { format: "html", needs: Needs::Site, ..EDITION };
const CARD: Listed = Listed::Preview(card::WIDTH, card::HEIGHT);

/// Everything that is made.
pub static OUTPUTS: [Output; 9] = [
    Output {
        format: "html",
        help: "Pages for browsers, and what is posted with links to them",
        ending: "html",
        ..EDITION
    },
    Output { ending: "png", listed: CARD, maker: Maker::Picture(card::card), ..LINK },
    Output { ending: "post.txt", formerly: Some("txt"), maker: Maker::Text(text::posts), ..LINK },
    Output {
        ending: "ics",
        needs: Needs::Events,
        listed: Listed::Calendar,
        maker: Maker::Text(text::calendar),
        ..LINK
    },
    Output { help: "Typeset pages, tagged for screen readers", ..PDF },
    Output { scope: Scope::Release, needs: Needs::Asking, ..PDF },
    Output {
        format: "txt",
        help: "Plain text for mails",
        ending: "txt",
        listed: Listed::Beside(Extra::Text, "TXT"),
        maker: Maker::Text(text::edition),
        ..EDITION
    },
    Output {
        format: "docx",
        help: "Word files for those who ask for them; made only where it is asked for",
        ending: "docx",
        usual: false,
        listed: Listed::Beside(Extra::Word, "DOCX"),
        maker: Maker::Styled(word::edition),
        ..EDITION
    },
    Output {
        format: "kit",
        help: "Press kits: texts, PDFs, photos and logos of a release in one file; made only where they are asked for",
        ending: "press-kit.zip",
        usual: false,
        scope: Scope::Release,
        listed: Listed::Beside(Extra::Kit, "ZIP"),
        maker: Maker::Kit,
        ..EDITION
    },
];

/// The names that `--format` knows: the first line of each.
pub fn formats() -> impl Iterator<Item = &'static Output> {
    OUTPUTS.iter().filter(|output| !output.help.is_empty())
}

/// What is made where nobody says what.
pub fn usual_formats() -> impl Iterator<Item = &'static Output> {
    formats().filter(|output| output.usual)
}

/// The page of an edition.
#[must_use]
pub fn page() -> &'static Output {
    only(|output| matches!(output.maker, Maker::Page))
}

/// The file of an edition that readers take with them.
#[must_use]
pub fn download() -> &'static Output {
    only(|output| output.scope == Scope::Edition && matches!(output.listed, Listed::Download(_)))
}

/// The same with all languages of a release.
#[must_use]
pub fn all_languages() -> &'static Output {
    only(|output| output.scope == Scope::Release && matches!(output.listed, Listed::Download(_)))
}

/// Everything about a release in one file.
#[must_use]
pub fn kit() -> &'static Output {
    only(|output| matches!(output.maker, Maker::Kit))
}

/// The picture that links to a page are shown with.
#[must_use]
pub fn preview() -> &'static Output {
    only(|output| matches!(output.listed, Listed::Preview(..)))
}

/// The events of an edition.
#[must_use]
pub fn calendar() -> &'static Output {
    only(|output| matches!(output.listed, Listed::Calendar))
}

fn only(is: impl Fn(&Output) -> bool) -> &'static Output {
    #[expect(clippy::expect_used, reason = "the table has one of each, which its tests hold")]
    OUTPUTS.iter().find(|output| is(output)).expect("a line of the table")
}

/// What a file of a release's folder is, and the languages in its name; `None` for a photo, and for files of others.
#[must_use]
pub fn find<'n>(slug: &str, name: &'n str) -> Option<(&'static Output, &'n str)> {
    OUTPUTS.iter().find_map(|output| Some((output, output.tags_in(slug, name)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(is: impl Fn(&&Output) -> bool) -> usize {
        OUTPUTS.iter().filter(is).count()
    }

    #[test]
    fn there_is_one_of_each_that_others_ask_for() {
        assert_eq!(count(|output| matches!(output.maker, Maker::Page)), 1);
        assert_eq!(count(|output| matches!(output.listed, Listed::Preview(..))), 1);
        assert_eq!(count(|output| matches!(output.listed, Listed::Calendar)), 1);
        let downloads = |scope| count(|o| o.scope == scope && matches!(o.listed, Listed::Download(_)));
        assert_eq!([Scope::Edition, Scope::Release].map(downloads), [1, 1]);
        assert_eq!(count(|output| matches!(output.maker, Maker::Kit)), 1);
        assert_eq!(formats().map(|output| output.format).collect::<Vec<_>>(), ["html", "pdf", "txt", "docx", "kit"]);
        assert_eq!(usual_formats().map(|output| output.format).collect::<Vec<_>>(), ["html", "pdf", "txt"]);
        assert!(OUTPUTS.iter().all(|output| formats().any(|first| first.format == output.format)));
    }

    #[test]
    fn a_name_tells_what_the_file_is() {
        for output in &OUTPUTS {
            let tags = if output.scope == Scope::Release { "en-ru-tg" } else { "tg" };
            let name = output.file("2018-10-x", tags);
            let (found, of) = find("2018-10-x", &name).unwrap();
            assert_eq!((found.ending, of), (output.ending, tags), "{name}");
        }
        for other in ["photo.jpg", "2018-10-x.pdf", "2018-10-x..pdf", "2018-10-xy.tg.pdf", "2018-10-x.tg.jpg"] {
            assert!(find("2018-10-x", other).is_none(), "{other}");
        }
        assert_eq!(find("a", "a.tg.post.txt").unwrap().0.ending, "post.txt");
        assert_eq!(find("a", "a.tg.txt").unwrap().0.ending, "txt");
        assert_eq!(find("a", "a.en-tg.press-kit.zip").unwrap().1, "en-tg");
    }
}
