//! What is to be told of an output folder and its state.
//!
//! In: what a build found there and left there. Out: warnings. Invariants: none of them stops a build; each says what it
//! means for what is published, and what to type.

use crate::diag::{Code, Diagnostic};
use crate::publish::manifest::index::Manifest;
use crate::publish::output_folder::OutputFolder;
use crate::publish::recover::ownership::Record;
use crate::publish::recover::pages;
use crate::publish::system::calls as system;

/// The project cannot be written to.
pub(crate) fn not_kept(output: &OutputFolder) -> Diagnostic {
    let own = output.name(output.state());
    Diagnostic::new(Code::OutputRecord, format!("{own} cannot be written: what is published is not written down"))
        .note("the next build makes everything anew, and removes nothing that this one published")
        .help("give this account the permission to write into the project's folder")
}

/// The record of the build before.
pub(crate) fn lost(output: &OutputFolder, record: Record) -> Option<Diagnostic> {
    let (out, own) = (output.name(output.folder()), output.name(output.state()));
    let message = match record {
        Record::There | Record::New => return None,
        Record::Missing => format!("nothing is written down of what is published in {out}"),
        Record::Damaged => format!("what is written down of {out} cannot be read: {own}/manifest.json"),
    };
    Some(
        Diagnostic::new(Code::OutputRecord, message)
            .note("this build writes it down anew, from what it makes and from the pages that are there")
            .help("nothing is to be done; `payom build` without names brings everything up to date"),
    )
}

/// Releases that this project does not have, where it was not known whose they are.
pub(crate) fn left_over(output: &OutputFolder, manifest: &Manifest, slugs: &[String]) -> Option<Diagnostic> {
    let strangers = pages::strangers(manifest, output);
    let names: Vec<String> = strangers.into_iter().filter(|name| !slugs.contains(name)).collect();
    if names.is_empty() {
        return None;
    }
    let out = output.name(output.folder());
    let message = format!("{out} holds releases that this project does not have: {}", names.join(", "));
    Some(
        Diagnostic::new(Code::OutputRecord, message)
            .note("they stay, for it is not written down that this project published them")
            .help(format!("delete what is no longer to be published: {out}/{}", names.join(&format!(", {out}/")))),
    )
}

/// The disk does not say that what was written is there.
pub(crate) fn unconfirmed(output: &OutputFolder) -> Diagnostic {
    let message = format!("the disk of {} does not say when files are safe on it", output.name(output.folder()));
    Diagnostic::new(Code::OutputRecord, message)
        .note("everything is published; disks of networks are often so")
        .help("if the power fails within the next minute, build again with --force")
}

/// What other accounts, such as that of a web server, cannot read; of releases only those that are `wanted`.
pub(crate) fn hidden(
    output: &OutputFolder,
    manifest: &Manifest,
    wanted: impl Fn(&str) -> bool,
) -> Option<Diagnostic> {
    let folder = output.folder();
    let releases = manifest.slugs().filter(|slug| wanted(slug)).flat_map(|slug| {
        let files = manifest.files(slug).into_iter().map(move |name| format!("{slug}/{name}"));
        std::iter::once(slug.to_owned()).chain(files)
    });
    let around = manifest.site.iter().flat_map(|path| {
        let above = path.split_once('/').map(|(above, _)| above.to_owned());
        above.into_iter().chain(std::iter::once(path.clone()))
    });
    let mut hidden = std::iter::once(String::new())
        .chain(around)
        .chain(releases)
        .filter(|path| !system::is_for_all(&folder.join(path)))
        .collect::<Vec<_>>();
    hidden.sort();
    hidden.dedup();
    let out = output.name(folder);
    let first = match hidden.first()?.as_str() {
        "" => out.clone(),
        path => format!("{out}/{path}"),
    };
    let rest = match hidden.len() - 1 {
        0 => String::new(),
        rest => format!(" and {rest} more"),
    };
    Some(
        Diagnostic::new(Code::PrivateOutput, format!("other accounts cannot read {first}{rest}"))
            .note("a web server on this machine, and copies that keep permissions, show nothing of them")
            .help(format!("chmod -R a+rX {out}   (and `umask 022` before the next build)")),
    )
}
