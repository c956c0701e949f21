//! Pictures of releases and logos of funders.
//!
//! In: the names that templates, the registry and the settings give. Out: [`Asset`]s. Invariants: a picture lies beside
//! its release, a logo in the registry; what is missing or broken is reported where it is named.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::disk::{Folder, names};
use super::settings::{FaceFile, Look};
use crate::asset::{Asset, AssetError, AssetKind};
use crate::diag::{Code, Diagnostic, Message, Report, Severity, message};
use crate::registry::{At, OrganisationId, Registry};
use crate::release::Release;

pub(super) fn load_pictures(folder: &Folder, release: &Release, report: &mut Report) -> BTreeMap<String, Arc<Asset>> {
    let mut pictures = BTreeMap::new();
    let place = format!("releases/{}", release.slug);
    let gallery = release.matter.parts.gallery.iter().map(|photo| with_ending(folder, &place, &photo.file));
    let gallery: Vec<At<String>> = gallery.collect();
    for path in release.template.figures().into_iter().chain(&gallery) {
        let name = path.value.as_str();
        if !is_plain(name) {
            report.error(elsewhere(name).at(path.span, ""));
            continue;
        }
        let full = format!("{place}/{name}");
        if let Some(why) = name_fault(name, release.slug.as_str()) {
            let message = format!("not every system takes the name {full}: {why}");
            report
                .error(Diagnostic::new(Code::FileName, message).at(path.span, "shown here").help("rename the file"));
            continue;
        }
        let Some(there) = spelt(folder, &place, path, report) else { continue };
        let before = report.count(Severity::Error);
        match folder.picture(&format!("{place}/{there}"), report) {
            Some(bytes) => match Asset::parse(name, &bytes) {
                Ok(asset) if endings(asset.kind).iter().any(|end| names::folded(name).ends_with(end)) => {
                    pictures.insert(name.to_owned(), Arc::new(asset));
                }
                Ok(asset) => {
                    report.error(otherwise_named(&full, asset.kind).at(path.span, shown()));
                }
                Err(error) => {
                    report.error(unusable(&full, &error).at(path.span, shown()));
                }
            },
            None if report.count(Severity::Error) == before => {
                report.error(
                    Diagnostic::new(Code::BadImage, message!("no-picture", "there is no file {file}", file = full))
                        .at(path.span, shown())
                        .help(message!("copy-picture", "copy the picture into the release's folder")),
                );
            }
            None => {}
        }
    }
    pictures
}

fn shown() -> Message {
    message!("shown-here", "shown here")
}

/// A picture of another kind than its name says: a web server tells browsers by the ending what a file is.
fn otherwise_named(file: &str, kind: AssetKind) -> Diagnostic {
    let what = message!(
        "picture-of-other-name",
        "{file} holds {kind}, and its name says otherwise",
        file = file,
        kind = kind.to_string()
    );
    let help = match endings(kind) {
        [one, other] => {
            message!("picture-endings", "let its name end with {one} or {other}", one = *one, other = *other)
        }
        list => message!("picture-ending", "let its name end with {ending}", ending = list.join(" or ")),
    };
    Diagnostic::new(Code::BadImage, what).help(help)
}

fn unusable(file: &str, error: &AssetError) -> Diagnostic {
    let what = message!("picture-unusable", "{file} cannot be shown: {why}", file = file, why = error.told());
    Diagnostic::new(Code::BadImage, what)
}

/// A name that is not that of a file beside the release.
fn elsewhere(name: &str) -> Diagnostic {
    let what = message!("picture-elsewhere", "`{name}` is not the name of a file beside the release", name = name);
    Diagnostic::new(Code::BadImage, what).help(message!(
        "picture-beside",
        "put the picture into the release's folder and write its name alone: photo.jpg"
    ))
}

/// Whether a name is that of a file beside the release.
pub(super) fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '%', '?', '#'])
}

/// The name of a picture with its ending: one without is that of the picture that is there.
fn with_ending(folder: &Folder, place: &str, path: &At<String>) -> At<String> {
    if path.value.contains('.') || path.value.is_empty() {
        return path.clone();
    }
    let listing = folder.names(place);
    let all = [AssetKind::Jpeg, AssetKind::Png, AssetKind::Svg];
    let mut names = all.iter().flat_map(|kind| endings(*kind)).map(|ending| format!("{}{ending}", path.value));
    let value = names.find(|name| !listing.alike(name).is_empty()).unwrap_or_else(|| format!("{}.jpg", path.value));
    At { value, span: path.span }
}

/// How the name of a picture ends.
fn endings(kind: AssetKind) -> &'static [&'static str] {
    match kind {
        AssetKind::Jpeg => &[".jpg", ".jpeg"],
        AssetKind::Png => &[".png"],
        AssetKind::Svg => &[".svg"],
    }
}

/// Why a picture cannot be published under its name.
pub(super) fn name_fault(name: &str, slug: &str) -> Option<String> {
    // The files of editions begin so: a picture must not take the place of one, on any system.
    let own = names::folded(name).strip_prefix(slug).is_some_and(|rest| rest.starts_with('.'));
    if own { Some(format!("names that begin with `{slug}.` are those of the editions")) } else { names::fault(name) }
}

/// The name on the disk of a picture: the one that the template gives, whose accents may be put together otherwise
/// there (macOS takes letters apart). `None` when only capital letters differ, which is reported.
pub(super) fn spelt(folder: &Folder, place: &str, path: &At<String>, report: &mut Report) -> Option<String> {
    let name = &path.value;
    let listing = folder.names(place);
    let (message, help) = match listing.alike(name) {
        [] => return Some(name.clone()),
        [there] if names::same_letters(there, name) => return Some(there.clone()),
        [there] => {
            (format!("there is no file {place}/{name}, but there is `{there}`"), format!("write `{there}` here"))
        }
        [one, other, ..] => (
            format!("{place} holds `{one}` and `{other}`, which are one name to some systems"),
            "rename one of them, or delete it".to_owned(),
        ),
    };
    report.error(Diagnostic::new(Code::FileName, message).at(path.span, "shown here").help(help));
    None
}

/// Logos whose permission allows showing them.
pub(super) fn load_logos(
    folder: &Folder,
    registry: &Registry,
    report: &mut Report,
) -> BTreeMap<OrganisationId, Arc<Asset>> {
    let mut logos = BTreeMap::new();
    for (id, funder) in &registry.funders {
        let Some(logo) = funder.logo.as_ref().filter(|_| funder.permission.allows()) else { continue };
        if let Some(asset) = load_logo(folder, logo, report) {
            logos.insert(id.clone(), asset);
        }
    }
    logos
}

/// A logo of the registry's folder.
pub(super) fn load_logo(folder: &Folder, logo: &At<String>, report: &mut Report) -> Option<Arc<Asset>> {
    let full = format!("releases/registry/{}", logo.value);
    if logo.value.starts_with('/') || logo.value.contains(['\\', ':']) || logo.value.contains("..") {
        report.error(
            Diagnostic::new(Code::BadImage, format!("`{}` is not a file of the registry", logo.value))
                .at(logo.span, "")
                .help("put the logo into releases/registry/logos/ and write its name: \"logos/name.svg\""),
        );
        return None;
    }
    let before = report.count(Severity::Error);
    let Some(bytes) = folder.picture(&full, report) else {
        if report.count(Severity::Error) == before {
            report.error(
                Diagnostic::new(Code::BadImage, format!("there is no logo {full}"))
                    .at(logo.span, "named here")
                    .help("put the file there, or delete this line"),
            );
        }
        return None;
    };
    let name = logo.value.rsplit('/').next().unwrap_or("logo");
    match Asset::parse(name, &bytes) {
        Ok(asset) => Some(Arc::new(asset)),
        Err(error) => {
            report.error(unusable(&full, &error).at(logo.span, message!("named-here", "named here")));
            None
        }
    }
}

/// Tells where the house's icon is far from square.
pub(super) fn check_icon(look: &Look, report: &mut Report) {
    let (Some(named), Some(icon)) = (&look.icon, &look.icon_file) else { return };
    if icon.is_about_square() {
        return;
    }
    let what = message!(
        "icon-shape",
        "{file} is {width} × {height}: browser tabs would show a strip",
        file = &named.value,
        width = icon.width,
        height = icon.height
    );
    let help = message!(
        "square-icon",
        "name a square picture, or delete this line: then the first letter of the publisher’s name is shown"
    );
    report.add(Diagnostic::new(Code::IconShape, what).at(named.span, "").help(help));
}

/// Reads the font files that the settings name; what is not there is reported.
pub(super) fn load_faces(folder: &Folder, faces: &mut [FaceFile], report: &mut Report) {
    for FaceFile { path, bytes, .. } in faces {
        let name = path.value.as_str();
        let (before, inside) = (report.count(Severity::Error), name.starts_with("fonts/"));
        if !inside || name.contains(['\\', ':']) || name.split('/').any(|part| part == "..") {
            let what = message!("face-elsewhere", "`{path}` is not in the folder `fonts`", path = name);
            report.error(
                Diagnostic::new(Code::BadFace, what)
                    .at(path.span, message!("named-here", "named here"))
                    .help(message!("put-into-fonts", "put the file into `fonts/` beside payom.toml")),
            );
            continue;
        }
        *bytes = folder.picture(name, report).map(Arc::new);
        if bytes.is_none() && report.count(Severity::Error) == before {
            let what = message!("no-face", "there is no font file {path}", path = name);
            report.error(
                Diagnostic::new(Code::BadFace, what)
                    .at(path.span, message!("named-here", "named here"))
                    .help(message!("put-file-there", "put the file there, or correct its name")),
            );
        }
    }
}
