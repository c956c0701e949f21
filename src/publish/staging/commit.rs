//! Puts what is staged in its place.
//!
//! In: a [`Stage`] with all files of a build. Out: the output folder holds them, or what it held before. Invariants: what is
//! about to change is written down first; releases come before the lists that lead to them, what goes comes last; from
//! the first change on, the process does not end by a signal before all is in its place or back in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufWriter, Error, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::edit;
use crate::publish::error::{PublishError, Result, failed, folder_in_the_way};
use crate::publish::manifest;
use crate::publish::manifest::index::Manifest;
use crate::publish::recover::ownership::{self, Record};
use crate::publish::recover::warnings;
use crate::publish::staging::exchange::{self, Exchange, copy};
use crate::publish::staging::folder;
use crate::publish::staging::stage::{AROUND, Extent, Overwrite, STATE, Stage};
use crate::publish::state::cache::Cache;
use crate::publish::state::{done, graph, pending};
use crate::publish::system::calls::OnDisk;
use crate::publish::system::sync;

/// Faces that earlier versions put beside a site without writing it down.
const FORMER_FACES: [&str; 7] = [
    "SourceSans3-Bold",
    "SourceSans3-It",
    "SourceSans3-Regular",
    "SourceSerif4-Bold",
    "SourceSerif4-BoldIt",
    "SourceSerif4-It",
    "SourceSerif4-Regular",
];

impl Stage {
    /// Puts everything in its place. Until then the output folder holds what it held before.
    ///
    /// `shared` are files that never change, by their path. Files of the site that the build before made and the manifest
    /// no longer has are removed. Releases come first, so that no list ever leads to a page that is not there
    /// yet; what is removed goes last, when no list leads to it any more. Gives what is to be told.
    ///
    /// # Errors
    /// When something cannot be put in its place; then all that was put in its place before is taken back.
    pub fn commit(
        mut self,
        manifest: &Manifest,
        cache: &Cache,
        shared: &BTreeMap<String, &[u8]>,
    ) -> Result<Vec<Diagnostic>> {
        let interrupts = Arc::clone(&self.terms.interrupts);
        let busy = interrupts.busy();
        let mut fixed = Vec::new();
        for (path, bytes) in shared {
            if self.stage_around(path, bytes)? {
                fixed.push(path.as_str());
            }
        }
        if self.terms.overwrite == Overwrite::Refused {
            // Faces are the same for all, and not written down.
            let faces = if self.made.is_ours() { &[][..] } else { &fixed };
            ownership::refuse(&self.made, &self.output, &self.fresh(faces)?)?;
        }
        let mut changed = BTreeSet::new();
        for slug in &self.slugs {
            if self.carry_over(slug, manifest)? {
                changed.insert(slug.as_str());
            }
        }
        let others = self.others(manifest);
        // Of what the build before made, a part takes away what its manifest no longer has.
        let removed = |path: &&String| self.terms.extent == Extent::Whole || self.made.is_before(path);
        let (gone, left): (Vec<&String>, Vec<&String>) = others.iter().partition(removed);
        self.note(manifest::NAME, |to| manifest.write(to))?;
        self.note(Cache::name(), |to| cache.write(to))?;
        self.note(pending::NAME, |to| {
            pending::write(left.iter().chain(&gone).copied().chain(&manifest.site), to)?;
            let files = |slug| manifest.files(slug).into_iter().map(move |name| format!("{slug}/{name}"));
            self.slugs.iter().try_for_each(|slug| pending::write(files(slug), to))
        })?;
        drop(busy);
        // It may take long, and changes nothing.
        let staged = sync::tree(&*self.system, &self.staging)?;
        let _busy = interrupts.busy();
        let on_disk = staged.and(self.exchange(&changed, &fixed, &gone)?);
        interrupts.published();
        self.tidy(&gone, &left);
        if on_disk == OnDisk::Unknown {
            self.told.push(warnings::unconfirmed(&self.output));
        }
        if matches!(self.made.record, Record::Missing | Record::Damaged) {
            self.told.extend(warnings::left_over(&self.output, manifest, &self.terms.slugs));
        }
        let made = |slug: &str| self.slugs.contains(slug) || !self.untouched.contains(slug);
        self.told.extend(warnings::hidden(&self.output, manifest, made));
        Ok(self.told())
    }

    /// Changes the output folder, or leaves it as it was.
    fn exchange(&self, changed: &BTreeSet<&str>, fixed: &[&str], gone: &[&String]) -> Result<OnDisk> {
        // From here on the folder changes. Whoever comes after a crash knows what is Payom's, and believes nothing else.
        done::forget(&self.own);
        graph::forget(&self.own);
        failed(&self.own.join(pending::NAME), self.place_state(pending::NAME))?;
        let noted = sync::entries(&*self.system, &BTreeSet::from([self.own.clone()]))?;
        let mut exchange =
            Exchange::new(&*self.system, &self.staging.join(folder::ASIDE), &self.staging.join(".old"));
        let put = match self.put(&mut exchange, (changed, fixed), gone) {
            Ok(put) => put,
            Err(failed) => {
                return Err(match exchange.undo() {
                    Ok(()) => failed,
                    Err(error) => {
                        let text = format!("{failed}; and some of what is new could not be taken back ({error})");
                        PublishError { path: failed.path, error: Error::other(text) }
                    }
                });
            }
        };
        let made = |place: &Path, name: &OsStr| {
            let slug = place.file_name().and_then(OsStr::to_str);
            slug.is_some_and(|slug| self.made.holds(slug, name) || ownership::is_called_after(slug, name))
        };
        failed(&self.out, exchange.finish(made))?;
        Ok(noted.and(put))
    }

    /// What Payom made outside the releases of this build, and is not published any more, or not by this build.
    fn others(&self, manifest: &Manifest) -> BTreeSet<String> {
        let published = |path: &str| path.split_once('/').is_some_and(|(slug, name)| manifest.has(slug, name));
        let wanted = |path: &str| manifest.site.contains(path) || published(path);
        let former = FORMER_FACES.iter().map(|name| format!("fonts/{name}.ttf.woff2"));
        let former = former.filter(|path| self.made.is_ours() && self.out.join(path).is_file());
        self.made.paths().filter(|path| !wanted(path) && !self.slugs.contains(release(path))).chain(former).collect()
    }

    /// What is staged, by its path in the output folder, and where: before anything is carried over.
    fn fresh(&self, fixed: &[&str]) -> Result<Vec<(String, PathBuf)>> {
        let around = self.site.iter().map(String::as_str).chain(fixed.iter().copied());
        let mut all: Vec<_> = around.map(|path| (path.to_owned(), self.staging.join(AROUND).join(path))).collect();
        for slug in &self.slugs {
            let folder = self.staging.join(slug);
            for entry in entries(&folder)? {
                if let Some(name) = entry.file_name().to_str() {
                    all.push((format!("{slug}/{name}"), entry.path()));
                }
            }
        }
        Ok(all)
    }

    /// Stages a file of Payom's own, which may be long.
    fn note(&self, name: &str, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
        let path = self.staging.join(STATE).join(name);
        let file = failed(&path, File::create(&path))?;
        let mut to = BufWriter::new(file);
        failed(&path, write(&mut to).and_then(|()| to.flush()))
    }

    /// Puts files and folders in their places, and takes away what is no longer published.
    fn put(
        &self,
        exchange: &mut Exchange<'_>,
        (changed, shared): (&BTreeSet<&str>, &[&str]),
        gone: &[&String],
    ) -> Result<OnDisk> {
        let mut touched = BTreeSet::from([self.out.clone()]);
        let mut file = |exchange: &mut Exchange<'_>, staged: PathBuf, place: PathBuf| -> Result<()> {
            if let Some(parent) = place.parent() {
                failed(parent, fs::create_dir_all(parent))?;
                touched.insert(parent.to_path_buf());
            }
            self.moved(&place, exchange.file(&staged, &place))
        };
        let around = self.staging.join(AROUND);
        for path in shared {
            file(exchange, around.join(path), self.out.join(path))?;
        }
        for slug in changed {
            let place = self.out.join(slug);
            self.moved(&place, exchange.folder(&self.staging.join(slug), &place))?;
        }
        for path in &self.site {
            file(exchange, around.join(path), self.out.join(path))?;
        }
        for path in gone {
            let place = self.out.join(path);
            self.moved(&place, exchange.remove(&place))?;
        }
        let on_disk = sync::entries(&*self.system, &touched)?;
        // The state may lie on another disk. The manifest comes last, for it cannot be taken back.
        for name in [Cache::name(), manifest::NAME] {
            let place = self.own.join(name);
            self.moved(&place, self.place_state(name))?;
        }
        Ok(on_disk)
    }

    /// Puts a state file in its place, which may lie on another disk: in one step, or not at all.
    fn place_state(&self, name: &str) -> std::io::Result<()> {
        let (staged, place) = (self.staging.join(STATE).join(name), self.own.join(name));
        if staged == place {
            return Ok(());
        }
        match self.system.rename(&staged, &place) {
            Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                let beside = place.with_extension("new");
                let _ = fs::remove_file(&beside);
                fs::copy(staged, &beside)?;
                edit::sync(&File::options().write(true).open(&beside)?)?;
                self.system.rename(&beside, &place)
            }
            done => done,
        }
    }

    /// A step that was refused names the file that another program holds open, where that is why.
    fn moved(&self, place: &Path, result: std::io::Result<()>) -> Result<()> {
        // Windows refuses with "access denied", or with its error 32, a sharing violation.
        let is_held = |error: &Error| error.kind() == ErrorKind::PermissionDenied || error.raw_os_error() == Some(32);
        result.map_err(|error| match exchange::held(&*self.system, place).filter(|_| is_held(&error)) {
            Some(path) => PublishError { path, error: ErrorKind::ResourceBusy.into() },
            None => PublishError { path: place.to_path_buf(), error },
        })
    }

    /// Clears up. What cannot be cleared up is no fault: the next build does it.
    fn tidy(&self, gone: &[&String], pending: &[&String]) {
        // A folder that still holds something is somebody else's.
        let folders: BTreeSet<&str> = gone.iter().map(|path| release(path)).collect();
        folders.into_iter().for_each(|folder| drop(fs::remove_dir(self.out.join(folder))));
        let kept = self.own.join(pending::NAME);
        let _ = if pending.is_empty() {
            fs::remove_file(kept)
        } else {
            File::create(kept).and_then(|mut file| pending::write(pending, &mut file))
        };
    }

    /// What stood in a release's folder and is not replaced moves along: what is published as it would be written, other
    /// editions of a partial build, and files that Payom did not make. `false` where that is all, so that the folder may
    /// stay as it is.
    fn carry_over(&self, slug: &str, manifest: &Manifest) -> Result<bool> {
        let (before, staged) = (self.out.join(slug), self.staging.join(slug));
        folder_in_the_way(&before)?;
        let is_new = !entries(&staged)?.is_empty();
        let wanted = manifest.files(slug);
        let stays = |name: &OsStr| {
            let Some(name) = name.to_str() else { return true };
            wanted.contains(name) || !self.made.holds_beside(&self.out, slug, name)
        };
        let old = entries(&before)?;
        let (staying, going): (Vec<_>, Vec<_>) = old.iter().partition(|entry| stays(&entry.file_name()));
        if !is_new && going.is_empty() {
            return Ok(false);
        }
        failed(&staged, fs::create_dir_all(&staged))?;
        for entry in staying {
            let target = staged.join(entry.file_name());
            if fs::symlink_metadata(&target).is_err() {
                failed(&entry.path(), copy(&entry.path(), &target))?;
            }
        }
        if !before.is_dir() {
            return Ok(true);
        }
        // Who may read and write it is the house's affair.
        let mode = |path: &Path| fs::metadata(path).map(|meta| meta.permissions());
        let (old, new) = (failed(&before, mode(&before))?, failed(&staged, mode(&staged))?);
        if old != new {
            failed(&staged, fs::set_permissions(&staged, old))?;
        }
        Ok(true)
    }
}

/// What is in a folder; nothing where there is none.
fn entries(folder: &Path) -> Result<Vec<fs::DirEntry>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| failed(folder, entry)).collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(PublishError { path: folder.to_path_buf(), error }),
    }
}

/// The folder of a path: that of a release or a language.
fn release(path: &str) -> &str {
    path.split_once('/').map_or("", |(folder, _)| folder)
}
