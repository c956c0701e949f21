//! Photos that come to a release.
//!
//! In: the bytes of a file; later its name. Out: the photo, kept in Payom's own folder; later a file beside the template. Invariants: what it is
//! is told by its bytes; what is kept shows the picture and nothing else, as pages publish it; a name has letters, digits and hyphens alone,
//! and no file is written over.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::sheet::Sheet;
use crate::asset::{Asset, AssetKind, photo_words};
use crate::cli::desk::office::Office;
use crate::cli::desk::unsaved::Unsaved;
use crate::cli::http::Answer;
use crate::diag::{hexadecimal, message};
use crate::edit::{self, FOLDER, LockError, SaveError, new_id, own_folder};

/// Where photos are kept until their blocks are saved.
const KEPT: &str = "desk/photos";

/// Keeps a photo.
pub(in crate::cli::desk) fn keep_photo(office: &mut Office, bytes: &[u8]) -> Result<Answer, Unsaved> {
    let (asset, _) = read(bytes)?;
    let name = hexadecimal(&Sha256::digest(&asset.bytes));
    own_folder(&office.root).map_err(|error| LockError::Save(SaveError { path: FOLDER.to_owned(), error }))?;
    edit::put(&office.root, &format!("{FOLDER}/{KEPT}/{name}"), &asset.bytes)?;
    let words = photo_words(bytes).unwrap_or_default();
    let told = json!({ "file": name, "credit": words.credit, "caption": words.caption });
    Ok(Answer::json(told.to_string()))
}

/// A picture that pages show as a photo, and how its file ends.
fn read(bytes: &[u8]) -> Result<(Asset, &'static str), Unsaved> {
    let refused = |why: String| {
        Unsaved::Broken(Some(message!("desk-photo-refused", "This photo cannot be used: {why}", why = why)))
    };
    let asset = Asset::parse("photo", bytes).map_err(|why| refused(why.to_string()))?;
    let ending = match asset.kind {
        AssetKind::Jpeg => "jpg",
        AssetKind::Png => "png",
        AssetKind::Svg => return Err(refused("SVG".to_owned())),
    };
    Ok((asset, ending))
}

/// A photo that is kept, as a file of a release: its name, and its bytes.
pub(super) fn file(
    sheet: &Sheet<'_>,
    kept: &str,
    name: &str,
    taken: &[String],
) -> Result<(String, Vec<u8>), Unsaved> {
    let is_kept = kept.len() == 64 && kept.bytes().all(|sign| sign.is_ascii_hexdigit());
    let root = &sheet.view.project.root;
    let path = root.join(FOLDER).join(KEPT).join(kept);
    let bytes = if is_kept { std::fs::read(path).ok() } else { None }.ok_or(Unsaved::Absent)?;
    let (asset, ending) = read(&bytes)?;
    let folder = root.join("releases").join(sheet.slug());
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    // On some disks names in large and in small letters are one.
    let there: Vec<String> = files.map(|file| file.file_name().to_string_lossy().to_lowercase()).collect();
    let is_taken = |stem: &str| {
        let own = |ending: &str| format!("{stem}.{ending}");
        ["jpg", "jpeg", "png", "svg"].iter().any(|ending| {
            let own = own(ending);
            there.contains(&own) || taken.contains(&own)
        })
    };
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = if stem.chars().any(char::is_alphanumeric) { stem } else { "photo" };
    let id =
        new_id(if stem.starts_with(|first: char| first.is_ascii_digit()) { "photo" } else { "" }, stem, is_taken);
    Ok((format!("{id}.{ending}"), asset.bytes))
}
