//! What happens to files that a build left: somebody spoils them, a disk does, or a build is killed.
//!
//! In: a project that was built, dice. Out: the same with one thing spoilt, and what that was. Invariants: the project's own
//! files stay as they are.

use std::fs;

use super::Dice;
use crate::project::Fixture;

/// Does something to what is published.
pub(super) fn published(fixture: &Fixture, dice: &mut Dice) -> String {
    let tree: Vec<String> = fixture.tree("output").into_keys().collect();
    if tree.is_empty() {
        return "nothing is published".to_owned();
    }
    let name = dice.one_of(&tree);
    any(fixture, &format!("output/{name}"), dice);
    format!("spoilt {name}")
}

/// Does something to what the build keeps for the next one.
pub(super) fn state(fixture: &Fixture, dice: &mut Dice) -> String {
    let name = dice.one_of(&["graph", "graph", "graph", "manifest.json", "cache.json", "done.json"]);
    let path = format!("{}/{name}", fixture.state());
    if !fixture.path(&path).exists() {
        return format!("no {name}");
    }
    if name == "graph" && dice.below(4) == 0 {
        // A build was killed when it had begun to change the folder.
        fixture.rename(&path, &format!("{}/graph.aside", fixture.state()));
        return "set aside".to_owned();
    }
    any(fixture, &path, dice);
    format!("spoilt {name}")
}

fn any(fixture: &Fixture, path: &str, dice: &mut Dice) {
    let path = fixture.path(path);
    let mut bytes = fs::read(&path).unwrap();
    match dice.below(3) {
        0 => return fs::remove_file(&path).unwrap(),
        1 => {
            let place = dice.below(bytes.len().max(1));
            if let Some(byte) = bytes.get_mut(place) {
                *byte ^= 1;
            }
        }
        _ => bytes.truncate(bytes.len() / 2),
    }
    fs::write(&path, bytes).unwrap();
}
