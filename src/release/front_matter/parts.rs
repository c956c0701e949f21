//! What goes with a release: notes to editors, who the issuers are, documents, recordings, photos.
//!
//! In: what `documents`, `media`, `gallery`, `notes` and `about` say. Out: [`Enclosures`]. Invariants: words are messages; a thing
//! has a file beside the template or an address, never both; none of it is there unless a release asks for it.

use crate::diag::Span;
use crate::l10n::Locale;
use crate::registry::{At, Href, OrganisationId};

/// What goes with a release.
#[derive(Clone, Debug, Default)]
pub struct Enclosures {
    /// Messages of the notes to editors, in order.
    pub notes: Vec<At<String>>,
    /// Whose boilerplate is printed.
    pub about: Option<AboutWhom>,
    /// Documents, in order.
    pub documents: Vec<Attachment>,
    /// Recordings and streams, in order.
    pub media: Vec<Recording>,
    /// Photos that stand together, in order.
    pub gallery: Vec<GalleryPhoto>,
}

/// Whose boilerplate is printed.
#[derive(Clone, Debug)]
pub enum AboutWhom {
    /// Everybody's who issues the release.
    Issuers(Span),
    /// That of these.
    Listed(Vec<At<OrganisationId>>),
}

/// A document, perhaps in several languages.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The message with its title.
    pub title: At<String>,
    /// At least one.
    pub copies: Vec<Copied>,
}

/// A document or a recording in one language.
#[derive(Clone, Debug)]
pub struct Copied {
    /// Its language, where that is said.
    pub locale: Option<Locale>,
    /// Where it is.
    pub target: At<Target>,
}

/// Where something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// In a file beside the template.
    File(String),
    /// On the web.
    Address(Href),
}

/// A recording or a stream: a link, never a player.
#[derive(Clone, Debug)]
pub struct Recording {
    /// The message with its title.
    pub title: At<String>,
    /// What it is.
    pub kind: RecordingKind,
    /// At least one.
    pub copies: Vec<Copied>,
    /// What is said in it, as a text.
    pub transcript: Option<At<Target>>,
}

/// Kinds of recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordingKind {
    /// Something to look at.
    Video,
    /// Something to listen to.
    Audio,
    /// Something that is sent while it happens.
    Stream,
}

/// A photo of the gallery.
#[derive(Clone, Debug)]
pub struct GalleryPhoto {
    /// The message whose attributes are its texts: `.alt`, `.caption`, `.credit`.
    pub text: At<String>,
    /// The file beside the template; without an ending it is looked for.
    pub file: At<String>,
}

/// The attributes that a photo of the gallery has; the caption may be left out.
pub const PHOTO_TEXTS: [&str; 3] = ["alt", "caption", "credit"];

impl Enclosures {
    /// The messages that are named, in the order of keys.
    pub(super) fn messages(&self) -> impl Iterator<Item = &At<String>> {
        let titles = self.documents.iter().map(|document| &document.title);
        self.notes.iter().chain(titles).chain(self.media.iter().map(|recording| &recording.title))
    }

    /// The files beside the template that are published as they are.
    pub fn files(&self) -> impl Iterator<Item = At<&str>> {
        let documents = self.documents.iter().flat_map(|document| &document.copies);
        let targets = documents.map(|copy| &copy.target);
        let transcripts = self.media.iter().filter_map(|recording| recording.transcript.as_ref());
        targets.chain(transcripts).filter_map(|target| match &target.value {
            Target::File(name) => Some(At { value: name.as_str(), span: target.span }),
            Target::Address(_) => None,
        })
    }
}
