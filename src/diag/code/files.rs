//! Codes of files, settings and names.
//!
//! In: nothing. Out: one block a code. Invariants: an error keeps everything from being published that needs the file.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const FILES: &[Code] = &[
    Code::NoProject,
    Code::FileUnreadable,
    Code::NotUtf8,
    Code::WrongFileType,
    Code::ByteOrderMark,
    Code::FileTooLarge,
    Code::OutsideProject,
    Code::FileName,
    Code::InvalidToml,
    Code::InvalidSetting,
    Code::InvalidId,
    Code::InvalidDate,
    Code::UnknownId,
    Code::DuplicatePlace,
    Code::UnknownLocale,
    Code::UnknownRelease,
];

impl Code {
    /// No `payom.toml` was found here or in a folder above.
    pub const NoProject: Self = Self(&CodeInfo {
        name: "no-project",
        severity: Error,
        about_words: false,
        what: "no `payom.toml` was found here or in a folder above",
        why: "Payom needs to know which folder is the project.",
        example: "running `payom build` in Downloads",
        fix: "go into the project's folder, or name it: `payom --root DIR build`",
    });

    /// A file or folder that is needed cannot be read.
    pub const FileUnreadable: Self = Self(&CodeInfo {
        name: "file-unreadable",
        severity: Error,
        about_words: false,
        what: "a file or folder that is needed cannot be read",
        why: "What cannot be read cannot be published.",
        example: "a folder where `release.md` should be a file; a file without read permission",
        fix: "put the file in its place, or give it back its permissions",
    });

    /// A text file is not in UTF-8.
    pub const NotUtf8: Self = Self(&CodeInfo {
        name: "not-utf-8",
        severity: Error,
        about_words: false,
        what: "a text file is not in UTF-8",
        why: "In another encoding the Tajik letters would come out wrong.",
        example: "a file saved as Windows-1251",
        fix: "open it in the editor, choose \"Save with encoding\", UTF-8",
    });

    /// A file is of another kind than its name says: a Word document, a PDF, a web page, running text.
    pub const WrongFileType: Self = Self(&CodeInfo {
        name: "wrong-file-type",
        severity: Error,
        about_words: false,
        what: "a file is of another kind than its name says: a Word document, a PDF, a web page, running text",
        why: "Nothing in it can be read; and each of its lines would be reported as a fault.",
        example: "a translation in Word, saved or renamed as 2018-10-opcat-sessions.ftl",
        fix: "copy its paragraphs into a text file, each as `name = text`",
    });

    /// A file begins with an invisible byte order mark.
    pub const ByteOrderMark: Self = Self(&CodeInfo {
        name: "byte-order-mark",
        severity: Warning,
        about_words: false,
        what: "a file begins with an invisible byte order mark",
        why: "Payom reads past it, but other tools lose the first message of such a file.",
        example: "a file saved by Notepad as \"UTF-8 with BOM\"",
        fix: "save it as \"UTF-8\"",
    });

    /// A file is larger than Payom accepts (text 4 MiB, pictures 50 MiB).
    pub const FileTooLarge: Self = Self(&CodeInfo {
        name: "file-too-large",
        severity: Error,
        about_words: false,
        what: "a file is larger than Payom accepts (text 4 MiB, pictures 50 MiB)",
        why: "No release needs more; a larger file is a mistake or an attack.",
        example: "a video saved as photo.jpg",
        fix: "use a smaller file",
    });

    /// A file is a link to something outside the project's folder.
    pub const OutsideProject: Self = Self(&CodeInfo {
        name: "outside-project",
        severity: Error,
        about_words: false,
        what: "a file is a link to something outside the project's folder",
        why: "A release must not depend on, or publish, files that are not part of the project.",
        example: "photo.jpg -> /home/me/photo.jpg",
        fix: "copy the file into the release's folder",
    });

    /// A file's name is not what every system takes, or differs from what is asked for only in capital letters.
    pub const FileName: Self = Self(&CodeInfo {
        name: "file-name",
        severity: Error,
        about_words: false,
        what: "a file's name is not what every system takes, or differs from what is asked for only in capital letters",
        why: "The project would be another one on Windows, on macOS and on the server that publishes it.",
        example: "![{ photo.alt }](Photo.JPG)  for a file that is called photo.jpg",
        fix: "![{ photo.alt }](photo.jpg)",
    });

    /// A `.toml` file or a front matter breaks the rules of TOML.
    pub const InvalidToml: Self = Self(&CodeInfo {
        name: "invalid-toml",
        severity: Error,
        about_words: false,
        what: "a `.toml` file or a front matter breaks the rules of TOML",
        why: "Nothing in it can be relied upon.",
        example: "date = 2 October 2018",
        fix: "date = 2018-10-02",
    });

    /// A key is unknown, missing, or has a value of the wrong kind.
    pub const InvalidSetting: Self = Self(&CodeInfo {
        name: "invalid-setting",
        severity: Error,
        about_words: false,
        what: "a key is unknown, missing, or has a value of the wrong kind",
        why: "A misspelt key would silently be ignored.",
        example: "lable = \"press-release\"",
        fix: "label = \"press-release\"",
    });

    /// An id or slug has characters that a URL or a file system cannot take.
    pub const InvalidId: Self = Self(&CodeInfo {
        name: "invalid-id",
        severity: Error,
        about_words: false,
        what: "an id or slug has characters that a URL or a file system cannot take",
        why: "Ids become file names and addresses: a-z, 0-9 and single hyphens, at most 80 characters.",
        example: "releases/Пресс релиз 1",
        fix: "releases/2018-10-opcat-sessions",
    });

    /// A date does not exist, or a range ends before it begins.
    pub const InvalidDate: Self = Self(&CodeInfo {
        name: "invalid-date",
        severity: Error,
        about_words: false,
        what: "a date does not exist, or a range ends before it begins",
        why: "A wrong date in a release is a wrong fact.",
        example: "date = \"2018-13\"",
        fix: "date = 2018-12-01",
    });

    /// A release or the registry names an organisation, funder, project, contact or place that the registry lacks.
    pub const UnknownId: Self = Self(&CodeInfo {
        name: "unknown-id",
        severity: Error,
        about_words: false,
        what: "a release or the registry names an organisation, funder, project, contact or place that the registry lacks",
        why: "It could not be credited or shown.",
        example: "contacts = [\"tahmina-jureva\"]",
        fix: "contacts = [\"tahmina-juraeva\"]",
    });

    /// A dateline or list names the same thing twice.
    pub const DuplicatePlace: Self = Self(&CodeInfo {
        name: "duplicate-place",
        severity: Error,
        about_words: false,
        what: "a dateline or list names the same thing twice",
        why: "It is a slip that readers notice.",
        example: "places = [\"almaty\", \"bishkek\", \"bishkek\"]",
        fix: "places = [\"almaty\", \"bishkek\"]",
    });

    /// A language tag is wrong, or is not one of the house's locales.
    pub const UnknownLocale: Self = Self(&CodeInfo {
        name: "unknown-locale",
        severity: Error,
        about_words: false,
        what: "a language tag is wrong, or is not one of the house's locales",
        why: "There are no translations for it.",
        example: "locales = [\"tj\"]",
        fix: "locales = [\"tg\"]",
    });

    /// There is no release of that name.
    pub const UnknownRelease: Self = Self(&CodeInfo {
        name: "unknown-release",
        severity: Error,
        about_words: false,
        what: "there is no release of that name",
        why: "Nothing could be built.",
        example: "payom build 2018-10-opcat",
        fix: "payom build 2018-10-opcat-sessions",
    });
}
