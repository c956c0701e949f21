//! Documents that lie beside a release and go with it.
//!
//! In: the names that a front matter gives. Out: [`Enclosure`]s. Invariants: a document lies beside its release, under a
//! name that every system takes and that no other file of the release has; what cannot be published is reported where it
//! is named.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::disk::{Folder, names};
use super::pictures::{is_plain, name_fault, spelt};
use crate::asset::{Asset, Enclosure};
use crate::diag::{Code, Diagnostic, Report, Severity};
use crate::registry::At;
use crate::release::Release;

pub(super) fn load_enclosures(
    folder: &Folder,
    release: &Release,
    pictures: &BTreeMap<String, Arc<Asset>>,
    report: &mut Report,
) -> BTreeMap<String, Arc<Enclosure>> {
    let mut found = BTreeMap::new();
    for file in release.matter.parts.files() {
        if found.contains_key(file.value) {
            continue;
        }
        let taken = pictures.keys().any(|picture| names::folded(picture) == names::folded(file.value));
        if taken {
            report.error(
                Diagnostic::new(Code::BadDocument, format!("`{}` is a picture of this release", file.value))
                    .at(file.span, "")
                    .help("attach another file"),
            );
            continue;
        }
        if let Some(enclosure) = one(folder, release, &file, report) {
            found.insert(file.value.to_owned(), Arc::new(enclosure));
        }
    }
    found
}

fn one(folder: &Folder, release: &Release, file: &At<&str>, report: &mut Report) -> Option<Enclosure> {
    let (name, place) = (file.value, format!("releases/{}", release.slug));
    let told = |code: Code, message: String, help: &str| {
        Diagnostic::new(code, message).at(file.span, "named here").help(help.to_owned())
    };
    if !is_plain(name) {
        let message = format!("`{name}` is not the name of a file beside the release");
        let help = "put the file into the release's folder and write its name alone: report.pdf";
        report.error(told(Code::BadDocument, message, help));
        return None;
    }
    let full = format!("{place}/{name}");
    if let Some(why) = name_fault(name, release.slug.as_str()) {
        let message = format!("not every system takes the name {full}: {why}");
        report.error(told(Code::FileName, message, "rename the file"));
        return None;
    }
    if name == "release.md" {
        report.error(told(Code::BadDocument, "the template itself is not published".to_owned(), "name another file"));
        return None;
    }
    let there = spelt(folder, &place, &At { value: name.to_owned(), span: file.span }, report)?;
    let before = report.count(Severity::Error);
    let Some(bytes) = folder.picture(&format!("{place}/{there}"), report) else {
        if report.count(Severity::Error) == before {
            let help = "copy the file into the release's folder";
            report.error(told(Code::BadDocument, format!("there is no file {full}"), help));
        }
        return None;
    };
    match Enclosure::parse(name, bytes) {
        Ok(enclosure) => {
            if enclosure.untagged {
                let message = format!("{full} has no tags: screen readers cannot tell its headings and lists");
                let help = "export it again: in Word with \"Document structure tags for accessibility\", in LibreOffice \
                            with \"Tagged PDF\"";
                report.add(told(Code::UntaggedPdf, message, help));
            }
            Some(enclosure)
        }
        Err(wrong) => {
            report.error(told(Code::BadDocument, format!("{full} {}", wrong.what), &wrong.help));
            None
        }
    }
}
