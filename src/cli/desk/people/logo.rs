//! A logo that is uploaded.
//!
//! In: the bytes of a file. Out: an [`Upload`] that waits for its form; a file beside the registry. Invariants: what it is is told by its content, never by
//! a name that came with it; its own name is that of the entry, and never that of a file that is there.

use serde_json::json;

use super::entry::Entry;
use crate::asset::{Asset, AssetError, AssetKind};
use crate::cli::desk::keys::digest;
use crate::cli::desk::markup::Markup;
use crate::cli::desk::office::{Office, Upload};
use crate::cli::http::Answer;
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, message};
use crate::edit::Change;
use crate::html::base64;

/// So many logos wait for their forms.
const WAITING: usize = 8;

/// Its name beside the registry: that of the entry, with a number where there is such a file.
pub(super) fn name(upload: &Upload, entry: &Entry<'_>) -> String {
    let folder = entry.view.project.root.join("releases/registry");
    let end = match upload.kind {
        AssetKind::Jpeg => "jpg",
        AssetKind::Png => "png",
        AssetKind::Svg => "svg",
    };
    let mut names = (1..1000).map(|number| match number {
        1 => format!("logos/{}.{end}", entry.id),
        number => format!("logos/{}-{number}.{end}", entry.id),
    });
    let is_free = |name: &String| std::fs::symlink_metadata(folder.join(name)).is_err();
    names.find(is_free).unwrap_or_else(|| format!("logos/{}.{end}", upload.token))
}

/// The file that it becomes.
pub(super) fn change(upload: &Upload, entry: &Entry<'_>) -> Change {
    Change::New { path: format!("releases/registry/{}", name(upload, entry)), bytes: upload.bytes.clone() }
}

/// A picture as an address of itself.
pub(super) fn shown(kind: AssetKind, bytes: &[u8]) -> String {
    format!("data:{};base64,{}", kind.media_type(), base64(bytes))
}

/// Takes a logo; the piece of its form that shows it.
pub(in crate::cli::desk) fn uploaded(office: &mut Office, bytes: &[u8], speaker: &Speaker) -> Answer {
    let refused = |what: &Message| {
        let told = json!({ "said": speaker.say(what) });
        Answer::json(told.to_string()).status("422 Unprocessable Content")
    };
    let asset = match Asset::parse("logo", bytes) {
        Ok(asset) if asset.kind != AssetKind::Jpeg => asset,
        Ok(_) => {
            return refused(&message!(
                "people-logo-jpeg",
                "This is a photo (JPEG). Ask the donor for the logo as SVG or PNG."
            ));
        }
        Err(error) => return refused(&wrong(&error)),
    };
    let token = digest(&[&base64(bytes)]);
    office.uploads.retain(|own| own.token != token);
    office.uploads.push(Upload { token: token.clone(), kind: asset.kind, bytes: bytes.to_vec() });
    let more = office.uploads.len().saturating_sub(WAITING);
    office.uploads.drain(..more);
    let mut out = Markup::default();
    piece(&mut out, speaker, &token, Some(&shown(asset.kind, &asset.bytes)));
    Answer::json(json!({ "pieces": { "logo-shown": out.into_string() }, "said": speaker.say(&message!("people-logo-seen", "This is the logo. It is kept when the form is saved.")) }).to_string())
}

/// The logo, and which one of those that wait it is.
pub(super) fn piece(out: &mut Markup, speaker: &Speaker, token: &str, shown: Option<&str>) {
    out.raw("<input type=\"hidden\" name=\"logo\" value=\"").text(token).raw("\">");
    match shown {
        Some(shown) => {
            out.raw("<img class=\"logo\" src=\"").text(shown).raw("\" alt=\"");
            out.say(speaker, &message!("people-logo", "Logo")).raw("\">");
        }
        None => {
            out.raw("<span class=\"fine quiet\">")
                .say(speaker, &message!("people-no-logo", "None yet: the name stands in words."));
            out.raw("</span>");
        }
    }
}

/// Why a file cannot be a logo, in words for whoever chose it.
fn wrong(error: &AssetError) -> Message {
    match error {
        AssetError::Empty => message!("people-logo-empty", "The file is empty."),
        AssetError::TooLarge { .. } | AssetError::TooManyPixels { .. } => {
            message!("people-logo-large", "The picture is too large for a logo.")
        }
        AssetError::Format(_) => {
            message!("people-logo-format", "This file is no logo that can be shown: choose an SVG or a PNG.")
        }
        AssetError::Broken { kind, .. } => {
            message!("people-logo-broken", "The {kind} file is damaged. Ask for it once more.", kind = kind.name())
        }
        AssetError::Refused { kind, .. } => message!(
            "people-logo-refused",
            "The {kind} file holds more than a drawing (a script, a text, a picture from elsewhere). Ask for the logo with its letters turned into paths.",
            kind = kind.name()
        ),
    }
}
