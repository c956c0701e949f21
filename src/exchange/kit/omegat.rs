//! Kits as a project of OmegaT.
//!
//! In: a kit. Out: the files of a folder that OmegaT opens. Invariants: the texts are in XLIFF whose translations are copies of the source,
//! which is what OmegaT translates; what was translated before lies in its memory, approved words in its glossary; what comes back lies
//! in `target/`.

use std::fmt::Write as _;

use super::model::Kit;
use super::xliff::{self, Fill, HOUSE, tag};
use crate::diag::Reader;
use crate::office::tmx::{self, Pair};

/// The files of a project: where each lies, and its bytes.
#[must_use]
pub fn files(kit: &Kit, reader: &dyn Reader) -> Vec<(String, Vec<u8>)> {
    let slug = kit.slug.as_deref().unwrap_or(HOUSE);
    let (source, target) = (tag(&kit.source), tag(&kit.target));
    let memory: Vec<Pair> = kit
        .units
        .iter()
        .filter(|unit| unit.form.is_none())
        .filter_map(|unit| {
            let text = unit.earlier.clone().or_else(|| unit.target.clone())?;
            Some(Pair { source: unit.source.clone(), target: text })
        })
        .collect();
    vec![
        ("omegat.project".to_owned(), project(&source, &target)),
        (format!("source/{slug}.xlf"), xliff::write(kit, Fill::Source, reader)),
        ("omegat/filters.xml".to_owned(), FILTERS.as_bytes().to_vec()),
        ("glossary/glossary.txt".to_owned(), glossary(kit)),
        ("tm/earlier.tmx".to_owned(), tmx::write(&source, &target, &memory)),
        ("target/README.txt".to_owned(), b"OmegaT writes here: Project, Create Translated Documents.\n".to_vec()),
    ]
}

/// Marks at the beginning and the end of a text belong to it; OmegaT would leave them out.
const FILTERS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
<filters xmlns=\"\" removeTags=\"false\" removeSpacesNonseg=\"true\" preserveSpaces=\"true\" ignoreFileContext=\"false\">\n\
  <filter className=\"org.omegat.filters3.xml.xliff.XLIFFFilter\" enabled=\"true\">\n\
    <files sourceFilenameMask=\"*.xlf\" targetFilenamePattern=\"${filename}\"/>\n\
  </filter>\n\
</filters>\n";

fn project(source: &str, target: &str) -> Vec<u8> {
    let folders = [
        ("source_dir", "source"),
        ("target_dir", "target"),
        ("tm_dir", "tm"),
        ("glossary_dir", "glossary"),
        ("glossary_file", "glossary/glossary.txt"),
        ("dictionary_dir", "dictionary"),
    ];
    let mut out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<omegat>\n  <project version=\"1.0\">\n"
            .to_owned();
    for (name, folder) in folders {
        let _ = writeln!(out, "    <{name}>{folder}</{name}>");
    }
    let _ = writeln!(out, "    <source_lang>{source}</source_lang>\n    <target_lang>{target}</target_lang>");
    // A text is one segment: sentences may be parted otherwise in a translation.
    out.push_str("    <sentence_seg>false</sentence_seg>\n    <support_default_translations>true</support_default_translations>\n");
    out.push_str("    <remove_tags>false</remove_tags>\n  </project>\n</omegat>\n");
    out.into_bytes()
}

/// Terms with their approved words, one a line, as OmegaT reads them.
fn glossary(kit: &Kit) -> Vec<u8> {
    let mut terms: Vec<&(String, String)> = kit.units.iter().flat_map(|unit| &unit.terms).collect();
    terms.sort();
    terms.dedup();
    let mut out = "# English\tTranslation\n".to_owned();
    for (term, words) in terms {
        let _ = writeln!(out, "{term}\t{words}");
    }
    out.into_bytes()
}
