//! Documents, recordings and photos of a front matter.
//!
//! In: `[[documents]]`, `[[media]]`, `[gallery]`, `notes` and `about`. Out: [`Enclosures`]. Invariants: what names neither a file
//! nor an address is reported, and so is what names both; whether the files are there is not known here.

use toml::{Spanned, Value as Toml};

use super::parts::{AboutWhom, Attachment, Copied, Enclosures, GalleryPhoto, Recording, Target};
use super::raw::{Raw, RawDocument, RawMedia};
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, Span, message};
use crate::l10n::Locale;
use crate::registry::{At, Href, OrganisationId};

/// What an address or a name leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    File,
    Address,
}

impl Reader<'_> {
    /// All parts of a front matter.
    pub(super) fn parts(&mut self, raw: &mut Raw) -> Enclosures {
        let notes = std::mem::take(&mut raw.notes).into_iter().map(|id| self.scope.at(id)).collect();
        let about = raw.about.take().and_then(|about| self.about(about));
        let documents = std::mem::take(&mut raw.documents);
        let documents = documents.into_iter().filter_map(|raw| self.document(raw)).collect();
        let media = std::mem::take(&mut raw.media).into_iter().filter_map(|raw| self.recording(raw)).collect();
        let gallery = raw.gallery.take().map_or_else(Vec::new, |raw| raw.photos);
        let gallery = gallery.into_iter().filter_map(|raw| self.photo(raw)).collect();
        Enclosures { notes, about, documents, media, gallery }
    }

    /// `about = ["coalition"]`, `about = "issuers"`.
    fn about(&mut self, raw: Spanned<Toml>) -> Option<AboutWhom> {
        let at = self.scope.at(raw);
        let names = match &at.value {
            Toml::String(text) if text == "issuers" => return Some(AboutWhom::Issuers(at.span)),
            Toml::Array(list) => list.iter().map(Toml::as_str).collect::<Option<Vec<_>>>(),
            _ => None,
        };
        let Some(names) = names else {
            self.scope.error(
                Diagnostic::new(Code::InvalidSetting, "`about` is a list of organisations")
                    .at(at.span, "")
                    .help("write `about = [\"…\"]` with ids of organisations.toml, or `about = \"issuers\"`"),
            );
            return None;
        };
        let id = |name: &str| At { value: OrganisationId::new(name.to_owned()), span: at.span };
        Some(AboutWhom::Listed(names.into_iter().map(id).collect()))
    }

    fn document(&mut self, raw: RawDocument) -> Option<Attachment> {
        let RawDocument { title, file, url, language } = raw;
        let title = self.scope.at(title);
        let (target, wanted) = match (file, url) {
            (Some(file), None) => (file, Wanted::File),
            (None, Some(url)) => (url, Wanted::Address),
            (file, url) => {
                let both = file.is_some() && url.is_some();
                let message =
                    if both { "a document has a file or an address, not both" } else { "a document needs a file" };
                self.scope.error(Diagnostic::new(Code::BadDocument, message).at(title.span, "this document").help(
                    if both {
                        "delete `file` or `url`"
                    } else {
                        "put the file beside release.md and add `file = \"report.pdf\"`; or add `url = \"https://…\"`"
                    },
                ));
                return None;
            }
        };
        let copies = self.copies(target, language, wanted)?;
        Some(Attachment { title, copies })
    }

    fn recording(&mut self, raw: RawMedia) -> Option<Recording> {
        let title = self.scope.at(raw.title);
        let copies = self.copies(raw.url, raw.language, Wanted::Address);
        let transcript = raw.transcript.map(|text| self.scope.at(text));
        let transcript = transcript.map(|text| {
            let wanted = if text.value.contains(':') { Wanted::Address } else { Wanted::File };
            self.target(&text.value, text.span, wanted)
        });
        let transcript = match transcript {
            Some(found) => Some(found?),
            None => None,
        };
        Some(Recording { title, kind: raw.kind, copies: copies?, transcript })
    }

    /// One file or address, or one for each language.
    fn copies(
        &mut self,
        raw: Spanned<Toml>,
        language: Option<Spanned<String>>,
        wanted: Wanted,
    ) -> Option<Vec<Copied>> {
        let raw = self.scope.at(raw);
        let said = language.map(|tag| (self.scope.span(&tag), self.scope.locale(tag)));
        match raw.value {
            Toml::String(text) => {
                let target = self.target(&text, raw.span, wanted)?;
                let locale = match said {
                    Some((_, locale)) => Some(locale?.value),
                    None => None,
                };
                Some(vec![Copied { locale, target }])
            }
            Toml::Table(table) if !table.is_empty() => {
                if let Some((span, _)) = said {
                    self.scope.error(
                        Diagnostic::new(Code::InvalidSetting, "the languages are said twice")
                            .at(span, "once more")
                            .also(raw.span, "by language here")
                            .help("delete `language`"),
                    );
                    return None;
                }
                let copies: Vec<Option<Copied>> =
                    table.iter().map(|(tag, value)| self.copy(tag, value, raw.span, wanted)).collect();
                copies.into_iter().collect()
            }
            _ => self.no_target(raw.span, wanted),
        }
    }

    fn copy(&mut self, tag: &str, value: &Toml, span: Span, wanted: Wanted) -> Option<Copied> {
        let Ok(locale) = tag.parse::<Locale>() else {
            self.scope.error(
                Diagnostic::new(Code::UnknownLocale, format!("`{tag}` is not a language tag"))
                    .at(span, "")
                    .help("write a tag such as tg, ru or en before each `=`"),
            );
            return None;
        };
        let Some(text) = value.as_str() else { return self.no_target(span, wanted) };
        Some(Copied { locale: Some(locale), target: self.target(text, span, wanted)? })
    }

    fn target(&mut self, text: &str, span: Span, wanted: Wanted) -> Option<At<Target>> {
        if wanted == Wanted::File {
            if text.contains("://") {
                self.scope.error(
                    Diagnostic::new(Code::BadDocument, format!("`{text}` is an address, not a file"))
                        .at(span, "")
                        .help(format!("write `url = \"{text}\"` in place of `file`")),
                );
                return None;
            }
            return Some(At { value: Target::File(text.to_owned()), span });
        }
        let help = match Href::new(text) {
            Ok(href) if href.is_web() => return Some(At { value: Target::Address(href), span }),
            Ok(_) => message!("whole-address", "write the whole address: https://example.org/page"),
            Err(why) => why.help(),
        };
        let message = message!("not-a-web-address", "`{text}` is not a web address", text = text);
        self.scope.error(Diagnostic::new(Code::BadLink, message).at(span, "").help(help));
        None
    }

    fn no_target<T>(&mut self, span: Span, wanted: Wanted) -> Option<T> {
        let (message, help) = match wanted {
            Wanted::File => (
                "the name of a file is expected here",
                "write `file = \"report.pdf\"`, or for each language `file = { en = \"report.en.pdf\", ru = \"report.ru.pdf\" }`",
            ),
            Wanted::Address => (
                "an address is expected here",
                "write `url = \"https://…\"`, or for each language `url = { en = \"https://…\", ru = \"https://…\" }`",
            ),
        };
        self.scope.error(Diagnostic::new(Code::InvalidSetting, message).at(span, "").help(help));
        None
    }

    /// `"p1"`, `"p1.jpg"`, `{ file = "IMG_1.jpg", text = "p1" }`.
    fn photo(&mut self, raw: Spanned<Toml>) -> Option<GalleryPhoto> {
        let At { value, span } = self.scope.at(raw);
        match &value {
            Toml::String(name) => {
                let text = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
                return Some(GalleryPhoto { text: At { value: text, span }, file: At { value: name.clone(), span } });
            }
            Toml::Table(table) if table.len() == 2 => {
                let part = |key: &str| table.get(key).and_then(Toml::as_str).map(str::to_owned);
                if let (Some(text), Some(file)) = (part("text"), part("file")) {
                    return Some(GalleryPhoto { text: At { value: text, span }, file: At { value: file, span } });
                }
            }
            _ => {}
        }
        self.scope.error(
            Diagnostic::new(Code::InvalidSetting, "this is not a photo")
                .at(span, "")
                .help("write the name of its texts, \"p1\"; or `{ file = \"IMG_0001.jpg\", text = \"p1\" }`"),
        );
        None
    }
}
