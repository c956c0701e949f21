//! Pictures of releases and logos of funders.
//!
//! In: the names that templates, the registry and the settings give. Out: [`Asset`]s. In between: a picture lies beside
//! its release, a logo in the registry; what is missing or broken is reported where it is named.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::files::Folder;
use crate::asset::Asset;
use crate::diag::{Code, Diagnostic, Report, Severity};
use crate::registry::{At, OrganisationId, Registry};
use crate::release::Release;

pub(super) fn load_pictures(folder: &Folder, release: &Release, report: &mut Report) -> BTreeMap<String, Arc<Asset>> {
    let mut pictures = BTreeMap::new();
    for path in release.template.figures() {
        let name = path.value.as_str();
        let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '%', '?', '#']);
        if !plain {
            report.error(
                Diagnostic::new(Code::BadImage, format!("`{name}` is not the name of a file beside the release"))
                    .at(path.span, "")
                    .help("put the picture into the release's folder and write its name alone: photo.jpg"),
            );
            continue;
        }
        let full = format!("releases/{}/{name}", release.slug);
        let before = report.count(Severity::Error);
        match folder.picture(&full, report) {
            Some(bytes) => match Asset::parse(name, bytes) {
                Ok(asset) => {
                    pictures.insert(name.to_owned(), Arc::new(asset));
                }
                Err(error) => {
                    let message = format!("{full} cannot be shown: {error}");
                    report.error(Diagnostic::new(Code::BadImage, message).at(path.span, "shown here"));
                }
            },
            None if report.count(Severity::Error) == before => {
                report.error(
                    Diagnostic::new(Code::BadImage, format!("there is no file {full}"))
                        .at(path.span, "shown here")
                        .help("copy the picture into the release's folder"),
                );
            }
            None => {}
        }
    }
    pictures
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
    match Asset::parse(name, bytes) {
        Ok(asset) => Some(Arc::new(asset)),
        Err(error) => {
            let message = format!("{full} cannot be shown: {error}");
            report.error(Diagnostic::new(Code::BadImage, message).at(logo.span, "named here"));
            None
        }
    }
}
