//! A quotation gets its speaker.
//!
//! In: a text, which quotation, the text that says whose it is. Out: an [`Amendment`]. Invariants: its lines stay, and one comes behind them.

use super::change::{Unchanged, all_meant, judged};
use super::parts::{Shape, read};
use crate::edit::amend::Amendment;
use crate::edit::spans::with_line_ends;

/// Says under a quotation that has no speaker who said it.
///
/// # Errors
/// When there is no such quotation.
pub fn attribute(text: &str, at: usize, name: &str) -> Result<Amendment, Unchanged> {
    let body = read(text).ok_or(Unchanged::Absent)?;
    let is_quote = |shape: &Shape| *shape == Shape::Quote { speaker: false };
    let part = body.parts.get(at).filter(|part| is_quote(&part.shape)).ok_or(Unchanged::Absent)?;
    let after = with_line_ends(&format!("\n>\n> — {{ {name} }}"), text);
    let mut wanted = all_meant(text, &body.parts);
    if let Some((shape, texts, lines)) = wanted.get_mut(at) {
        *shape = Shape::Quote { speaker: true };
        texts.push(name.to_owned());
        lines.push_str(&after);
    }
    judged(text, (&body, Amendment { at: part.lines.end, before: String::new(), after }), &wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_stands_under_the_words() {
        for (body, now) in [
            ("> { a }\n", "> { a }\n>\n> — { a.speaker }\n"),
            ("> { a }\n>\n> { b }\n\n{ c }\n", "> { a }\n>\n> { b }\n>\n> — { a.speaker }\n\n{ c }\n"),
        ] {
            let text = format!("+++\n+++\n\n{body}");
            let amendment = attribute(&text, 0, "a.speaker").unwrap();
            assert_eq!(amendment.apply(&text).unwrap(), format!("+++\n+++\n\n{now}"));
        }
        for body in ["{ a }\n", "> { a }\n>\n> — { a.speaker }\n"] {
            assert_eq!(attribute(&format!("+++\n+++\n\n{body}"), 0, "a.speaker"), Err(Unchanged::Absent));
        }
    }
}
