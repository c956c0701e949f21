//! What of the registry the texts name, and how it could be written.
//!
//! In: the texts of a release. Out: offers of references, and wrong names that stand there. Invariants: a name is offered where every language
//! has it.

use std::collections::BTreeMap;

use super::layout::unquoted;
use super::model::NameKind;
use super::run::Run;
use crate::diag::message;

impl Run<'_> {
    /// Names of the registry that the texts have in every language, and wrong ones.
    pub(super) fn offers(&mut self) {
        let languages: Vec<usize> = self.out.texts.keys().copied().collect();
        let words = |language: usize| -> String {
            self.out.texts[&language].iter().flat_map(|text| [text.words.as_str(), "\n"]).collect()
        };
        let texts: BTreeMap<usize, String> = languages.iter().map(|language| (*language, words(*language))).collect();
        let mut offered: Vec<(NameKind, String)> = Vec::new();
        for name in
            self.known.names.iter().filter(|name| matches!(name.kind, NameKind::Organisation | NameKind::Project))
        {
            let everywhere = languages.iter().all(|language| {
                let mut own = self
                    .known
                    .names
                    .iter()
                    .filter(|other| other.id == name.id && other.kind == name.kind && other.locale == *language);
                own.any(|other| texts[language].contains(other.text.as_str()))
            });
            let key = (name.kind, name.id.clone());
            if everywhere && !languages.is_empty() && !offered.contains(&key) {
                offered.push(key);
            }
        }
        for (kind, id) in offered {
            let reference =
                if kind == NameKind::Project { format!("{{ project-{id} }}") } else { format!("{{ org-{id} }}") };
            self.out.notes.push(message!(
                "import-offer",
                "{id} of the registry is named in every language: write {reference} for it, and each edition has its right form",
                id = id,
                reference = reference
            ));
        }
        for name in self.known.names.iter().filter(|name| name.avoid) {
            if texts.get(&name.locale).is_some_and(|text| text.contains(name.text.as_str())) {
                self.out.notes.push(message!(
                    "import-avoid",
                    "“{words}” is not the name of {id}",
                    words = unquoted(&name.text),
                    id = &name.id
                ));
            }
        }
    }
}
