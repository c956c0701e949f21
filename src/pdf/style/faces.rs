//! The house's own faces, as its settings name them.
//!
//! In: font files with their places in `payom.toml`, the house's languages. Out: a [`FaceSet`]; why a file cannot be used,
//! and which letters it lacks. Invariants: every file is looked at, so that all that is wrong is told at once; nothing is
//! set in a face that lacks a letter of one of the languages.

use crate::diag::{Code, Diagnostic, Message, Report, message};
use crate::l10n::Locale;
use crate::l10n::language::find;
use crate::pdf::fonts::{Face, FaceFault, FaceSet, HouseFile};
use crate::project::{FaceFile, FaceRole, Look};

/// So many missing letters are listed.
const LISTED: usize = 24;

/// Reads the faces that the house has named.
pub(super) fn faces(look: &Look, locales: &[Locale], report: &mut Report) -> FaceSet {
    let letters: String = locales.iter().map(|locale| find(locale.language()).alphabet).collect();
    let letters = letters.to_uppercase() + &letters;
    let mut files = Vec::new();
    for FaceFile { role, path, bytes } in &look.faces {
        let Some(bytes) = bytes else { continue };
        match HouseFile::read(bytes.to_vec(), &letters) {
            Ok((file, missing)) => {
                if !missing.is_empty() {
                    lacking(path, &missing, report);
                }
                files.push((face(*role), file));
            }
            Err(fault) => {
                let (what, help) = told(fault, &path.value);
                report.error(
                    Diagnostic::new(Code::BadFace, what)
                        .at(path.span, message!("named-here", "named here"))
                        .help(help),
                );
            }
        }
    }
    FaceSet::of(files)
}

/// The face in whose place a file stands.
fn face(role: FaceRole) -> Face {
    match role {
        FaceRole::Text => Face::Serif,
        FaceRole::TextItalic => Face::SerifItalic,
        FaceRole::TextBold => Face::SerifBold,
        FaceRole::TextBoldItalic => Face::SerifBoldItalic,
        FaceRole::Display => Face::Sans,
        FaceRole::DisplayItalic => Face::SansItalic,
        FaceRole::DisplaySemibold => Face::SansSemibold,
        FaceRole::DisplayBold => Face::SansBold,
    }
}

fn lacking(path: &crate::registry::At<String>, missing: &[char], report: &mut Report) {
    let mut letters: Vec<String> = missing.iter().take(LISTED).map(char::to_string).collect();
    if missing.len() > LISTED {
        letters.push("…".to_owned());
    }
    let what = message!(
        "face-lacks",
        "{path} lacks {count} letters and signs: {letters}",
        path = path.value.as_str(),
        count = missing.len(),
        letters = letters.join(" ")
    );
    let help = message!("face-with-all", "take a face that has all letters of the house’s languages");
    report.error(
        Diagnostic::new(Code::FaceLetters, what).at(path.span, message!("named-here", "named here")).help(help),
    );
}

/// What is wrong with a file, and what to do.
fn told(fault: FaceFault, path: &str) -> (Message, Message) {
    let licence =
        || message!("face-licence", "ask its maker for a licence to embed it in documents, or take another face");
    match fault {
        FaceFault::Broken => (
            message!("face-broken", "{path} is no font, or is damaged", path = path),
            message!("face-anew", "copy the file anew from its maker"),
        ),
        FaceFault::Postscript => (
            message!(
                "face-postscript",
                "{path} has PostScript outlines (CFF); TrueType outlines are needed",
                path = path
            ),
            message!("face-ttf", "ask its maker for the TrueType version (.ttf with `glyf` outlines)"),
        ),
        FaceFault::Collection => (
            message!("face-collection", "{path} is a collection of several fonts", path = path),
            message!("face-one", "take the font out of the collection, and name a file that holds it alone"),
        ),
        FaceFault::Web => (
            message!("face-web", "{path} is compressed for the web (WOFF)", path = path),
            message!("face-desktop", "name the .ttf of the same face"),
        ),
        FaceFault::Variable => (
            message!("face-variable", "{path} is a variable font", path = path),
            message!("face-static", "name the static files of the family, one for each style"),
        ),
        FaceFault::Restricted => (
            message!("face-restricted", "{path} forbids embedding (OS/2 fsType: restricted licence)", path = path),
            licence(),
        ),
        FaceFault::NoSubsetting => (
            message!(
                "face-whole",
                "{path} may be embedded as a whole only (OS/2 fsType: no subsetting)",
                path = path
            ),
            licence(),
        ),
        FaceFault::BitmapsOnly => (
            message!(
                "face-bitmaps",
                "{path} lets only its bitmaps be embedded (OS/2 fsType: bitmaps only)",
                path = path
            ),
            licence(),
        ),
    }
}
