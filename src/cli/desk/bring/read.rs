//! What files hold that become a release.
//!
//! In: files that wait, what the house knows. Out: a [`Found`], or why there is none. Invariants: the same code as that of `payom import`.

use super::asked::{Asked, Paper};
use super::refused::{empty, gone, refused};
use crate::cli::desk::office::Office;
use crate::cli::import::known;
use crate::diag::Message;
use crate::exchange::import::{Imported, Input, Known, import};
use crate::l10n::Locale;

/// What was found.
pub(super) struct Found {
    pub(super) imported: Imported,
    pub(super) known: Known,
}

/// What files hold; else why they cannot become a release, and which of them may stay.
pub(super) fn read(office: &mut Office, asked: &Asked) -> Result<Found, (Vec<Message>, Vec<bool>)> {
    let none = |why: Vec<Message>| Err((why, vec![false; asked.papers.len()]));
    let mut inputs = Vec::new();
    for Paper { token, name, tag } in &asked.papers {
        let Some(own) = office.papers.iter().find(|own| own.token == *token) else { return none(vec![gone(name)]) };
        inputs.push(Input { name: name.clone(), locale: tag.parse::<Locale>().ok(), bytes: own.bytes.clone() });
    }
    let Some((project, _)) = office.project() else { return none(Vec::new()) };
    let known = known(project);
    match import(&inputs, &known) {
        Ok(imported) if imported.texts.is_empty() => none(inputs.iter().map(|own| empty(&own.name)).collect()),
        Ok(imported) => Ok(Found { imported, known }),
        Err(all) => {
            let stays = inputs.iter().map(|input| all.iter().all(|own| own.file != input.name)).collect();
            Err((all.iter().map(refused).collect(), stays))
        }
    }
}
