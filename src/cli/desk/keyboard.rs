//! The keys of the desk, in words.
//!
//! In: the reader's language. Out: a dialog. Invariants: none of these keys belongs to a browser or to a keyboard's letters.

use super::markup::Markup;
use crate::cli::words::Speaker;
use crate::diag::{Message, message};

/// The dialog with all keys, which F1 opens.
pub(super) fn dialog(out: &mut Markup, speaker: &Speaker) {
    let all: [Key; 10] = [
        (&["Ctrl Enter"], message!("desk-key-next", "save, next to do")),
        (&["Ctrl S"], message!("desk-key-save", "save")),
        (&["Ctrl ↑", "Ctrl ↓"], message!("desk-key-other", "other text")),
        (&["{"], message!("desk-key-brace", "insert a name or a fact")),
        (&["Ctrl Z"], message!("desk-key-back", "take back what was typed")),
        (&["F6", "Shift F6"], message!("desk-key-part", "next part of the screen, the one before")),
        (&["F8"], message!("desk-key-remark", "next remark")),
        (&["Enter"], message!("desk-key-press", "on a remark: do what its button says")),
        (&["Esc"], message!("desk-key-field", "back to the text")),
        (&["F1"], message!("desk-key-all", "all keys")),
    ];
    shown(out, speaker, &all);
}

/// The same for the screen on which a release is written.
pub(super) fn writing(out: &mut Markup, speaker: &Speaker) {
    let all: [Key; 8] = [
        (&["Enter"], message!("desk-key-paragraph", "next paragraph; within one, part it there")),
        (&["Backspace"], message!("desk-key-join", "at the beginning: join it with the one above")),
        (&["Ctrl Shift ↑", "Ctrl Shift ↓"], message!("desk-key-move", "move the block up or down")),
        (&["Ctrl ↑", "Ctrl ↓"], message!("desk-key-other", "other text")),
        (&["Ctrl S"], message!("desk-key-save", "save")),
        (&["Ctrl Z"], message!("desk-key-back", "take back what was typed")),
        (&["F6", "Shift F6"], message!("desk-key-part", "next part of the screen, the one before")),
        (&["F1"], message!("desk-key-all", "all keys")),
    ];
    shown(out, speaker, &all);
}

/// Keys, and what they do.
type Key = (&'static [&'static str], Message);

fn shown(out: &mut Markup, speaker: &Speaker, all: &[Key]) {
    out.raw("<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">");
    out.say(speaker, &message!("desk-keys", "Keys")).raw("</h2><dl>");
    for (keys, words) in all {
        out.raw("<div><dt>");
        for key in *keys {
            out.raw("<kbd>").raw(key).raw("</kbd> ");
        }
        out.raw("</dt><dd>").say(speaker, words).raw("</dd></div>");
    }
    out.raw("</dl><button data-do=\"keys\">").say(speaker, &message!("desk-shut", "Close")).raw("</button></dialog>");
}
