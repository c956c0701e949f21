//! A line of the table of outputs.
//!
//! In: nothing. Out: [`Output`]. Invariants: a file is called after its release and its languages, `<slug>.<tag>.<ending>`,
//! so that its name tells what it is.

use crate::asset::media_type;
use crate::document::Document;
use crate::html::{Download, Extra, Preview};
use crate::l10n::Locale;
use crate::pdf::{Style, TypesetError};

/// Something that is made of an edition or of a release.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// What `--format` calls it; what has the same name is made with it.
    pub format: &'static str,
    /// What the name stands for, on the first line of each.
    pub help: &'static str,
    /// What follows the languages in the file's name.
    pub ending: &'static str,
    /// What followed them where programs before this one made it.
    pub formerly: Option<&'static str>,
    /// Whether it is made where nobody says what is to be made.
    pub usual: bool,
    /// What it holds.
    pub scope: Scope,
    /// When it is made.
    pub needs: Needs,
    /// How pages and lists lead to it.
    pub listed: Listed,
    /// What makes it.
    pub maker: Maker,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// An edition.
    Edition,
    /// All languages of a release.
    Release,
}

/// When a file is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Always.
    Nothing,
    /// Where the house has a site: it leads to the page.
    Site,
    /// Where the house has a site, and the edition events for calendars.
    Events,
    /// Where it is asked for.
    Asking,
}

/// How pages and lists lead to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Not at all.
    No,
    /// Among the downloads, with the name of its kind.
    Download(&'static str),
    /// Among the downloads of pages, as something for those who write about the release; with the name of its kind.
    Beside(Extra, &'static str),
    /// As the picture that links to the page are shown with: width and height in pixels.
    Preview(u32, u32),
    /// As the file that puts events into a calendar.
    Calendar,
}

/// What makes a file.
#[derive(Clone, Copy, Debug)]
pub enum Maker {
    /// The pages of the site: it tells of all other files, so that it comes last.
    Page,
    /// The typesetter, which takes long: what did not change stays.
    Paper,
    /// A function that draws it.
    Picture(fn(&Document, &Style) -> Result<Vec<u8>, TypesetError>),
    /// A function that writes it.
    Text(fn(&Document) -> String),
    /// A function that writes it in the look of the house.
    Styled(fn(&Document, &Style) -> Vec<u8>),
    /// The packer: it puts files of all languages together, and so comes behind them.
    Kit,
}

/// Languages as the name of a file has them.
#[must_use]
pub fn tags(locales: &[Locale]) -> String {
    locales.iter().map(Locale::tag).collect::<Vec<_>>().join("-")
}

impl Output {
    /// The name of its file; `tags` are those of one language, or of several joined by hyphens.
    #[must_use]
    pub fn file(&self, slug: &str, tags: &str) -> String {
        format!("{slug}.{tags}.{}", self.ending)
    }

    /// The languages in the name of a file, if it is one of these.
    #[must_use]
    pub fn tags_in<'n>(&self, slug: &str, name: &'n str) -> Option<&'n str> {
        let tags = name.strip_prefix(slug)?.strip_prefix('.')?.strip_suffix(self.ending)?.strip_suffix('.')?;
        (!tags.is_empty() && !tags.contains('.')).then_some(tags)
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        media_type(self.ending)
    }

    /// A file of it as pages and lists lead to it; `None` where they do not.
    #[must_use]
    pub fn listed_download(&self, file: String, bytes: u64) -> Option<Download> {
        let Listed::Download(kind) = self.listed else { return None };
        Some(Download { file, media_type: self.media_type(), kind, bytes })
    }

    /// A file of it as pages lead those to it who write about the release; `None` where they do not.
    #[must_use]
    pub fn listed_beside(&self, file: String, bytes: u64) -> Option<(Extra, Download)> {
        let Listed::Beside(extra, kind) = self.listed else { return None };
        Some((extra, Download { file, media_type: self.media_type(), kind, bytes }))
    }

    /// A file of it as pages name it to those who show links; `None` where they do not, and where it is not made.
    #[must_use]
    pub fn listed_preview(&self, document: &Document) -> Option<Preview> {
        let Listed::Preview(width, height) = self.listed else { return None };
        let file = self.file(&document.slug, document.locale.tag());
        self.has_needs(document).then_some(Preview { file, width, height })
    }

    /// The name of a file of it that puts events into a calendar; `None` where it does not, and where it is not made.
    #[must_use]
    pub fn listed_calendar(&self, document: &Document) -> Option<String> {
        let listed = matches!(self.listed, Listed::Calendar) && self.has_needs(document);
        listed.then(|| self.file(&document.slug, document.locale.tag()))
    }

    /// Whether a document has what it needs. What leads to a page that was withdrawn is not made.
    fn has_needs(&self, document: &Document) -> bool {
        match self.needs {
            Needs::Nothing | Needs::Asking => true,
            Needs::Site => document.site.is_some() && document.amended.withdrawn.is_none(),
            Needs::Events => document.site.is_some() && document.calendar.is_some(),
        }
    }

    /// Makes it of a document alone, where that is how it is made and the document has what it needs.
    pub fn make(&self, document: &Document, style: &Style) -> Option<Result<Vec<u8>, TypesetError>> {
        if !self.has_needs(document) {
            return None;
        }
        match self.maker {
            Maker::Page | Maker::Paper | Maker::Kit => None,
            Maker::Picture(draw) => Some(draw(document, style)),
            Maker::Text(write) => {
                // Few servers name the encoding of a text; from this mark browsers know it, and so do old programs.
                let mark = if self.media_type().starts_with("text/plain") { "\u{feff}" } else { "" };
                Some(Ok(format!("{mark}{}", write(document)).into_bytes()))
            }
            Maker::Styled(write) => Some(Ok(write(document, style))),
        }
    }
}
