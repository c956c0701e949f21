//! What of a manifest is there still.
//!
//! In: an output folder. Out: the editions and files that are written down and stand there. Invariants: what a killed build
//! put aside is not taken for gone.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;

use crate::output;
use crate::publish::manifest::index::Manifest;
use crate::publish::manifest::model::short;
use crate::publish::output_folder::OutputFolder;
use crate::publish::staging::folder;

impl Manifest {
    /// Reads the manifest of an output folder as far as it holds still; what somebody took away is forgotten.
    #[must_use]
    pub fn load_present(output: &OutputFolder) -> Self {
        let mut manifest = Self::load(output);
        // What a killed build put aside comes back when the folder is opened for writing.
        if !folder::is_torn(output) {
            let out = output.folder();
            manifest.releases.retain(|slug, editions| {
                let names = fs::read_dir(out.join(&**slug)).into_iter().flatten().filter_map(Result::ok);
                let there: BTreeSet<_> = names.map(|entry| entry.file_name()).collect();
                for kept in
                    editions.iter_mut().filter(|kept| kept.files(slug).any(|f| !there.contains(OsStr::new(&f))))
                {
                    let left = kept.files(slug).filter(|name| there.contains(OsStr::new(name)));
                    let left: Vec<String> = left.map(|name| short(slug, &name).to_owned()).collect();
                    kept.files = left.join("/").into();
                    kept.download_bytes = kept.download_bytes.filter(|_| kept.has_own(output::download()));
                }
                editions.retain(|kept| output::formats().any(|output| kept.has_own(output)));
                !editions.is_empty()
            });
        }
        manifest
    }

    /// The downloads that hold all languages of a release, by the release: names, and sizes in bytes. Those that nobody can
    /// find any more are left out.
    #[must_use]
    pub fn combined(&self, output: &OutputFolder) -> BTreeMap<String, (String, u64)> {
        let mut all = BTreeMap::new();
        for (slug, editions) in &self.releases {
            for kept in editions {
                let of_all = |name: &String| {
                    output::all_languages().tags_in(slug, name).is_some_and(|tags| tags != &*kept.tag)
                };
                let sized = kept.files(slug).filter(of_all).filter_map(|name| {
                    let meta =
                        fs::metadata(output.folder().join(&**slug).join(&name)).ok().filter(fs::Metadata::is_file)?;
                    Some((slug.to_string(), (name, meta.len())))
                });
                all.extend(sized);
            }
        }
        all
    }
}
