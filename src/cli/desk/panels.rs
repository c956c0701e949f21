//! Parts of the screen on which a text is translated.
//!
//! In: remarks; terms of a text, and texts that are like it; a text and its marks. Out: markup. Invariants: texts say in which language they are.

use super::answers::Answer;
use super::markup::Markup;
use super::remarks::Remark;
use super::spoken;
use super::texts::Text;
use crate::check::{State, wording};
use crate::cli::words::Speaker;
use crate::diag::{Message, Reader as _, Severity, counted, message};
use crate::edit::{Field, Piece};
use crate::exchange::kit::Unit;
use crate::exchange::memory::Similar;

/// A source text, and texts that are like it.
pub(super) type Earlier<'m> = (&'m str, Vec<Similar<'m>>);

/// What there is to do about a text, or to look at: a class, a sign, words.
pub(super) fn to_do(text: &Text<'_>) -> Option<(&'static str, &'static str, Message)> {
    match &text.state {
        State::Missing => Some(("b", "✕", message!("task-missing", "missing"))),
        State::Stale { .. } => Some(("w", "↻", message!("desk-stale", "the source has changed"))),
        _ if text.is_wrong => Some(("b", "!", message!("desk-wrong", "an error stops publishing"))),
        _ if text.review.is_some() => Some(("w", "⚑", message!("task-review", "to review"))),
        _ => text.is_doubted.then(|| ("w", "?", message!("desk-doubted", "there is a remark"))),
    }
}

/// Remarks, the worst first.
pub(super) fn list_of_remarks(
    out: &mut Markup,
    speaker: &Speaker,
    (all, is_empty): (&[Remark], bool),
    marks: &[(String, String)],
    named: impl Fn(&Message, &str) -> Option<String>,
) {
    out.raw("<ul class=\"checks\" data-count=\"").text(&all.len().to_string()).raw("\">");
    for remark in all {
        let (sign, word) = match remark.severity {
            Severity::Error => ("<span class=\"sign b\">✕", message!("desk-error", "Error")),
            _ => ("<span class=\"sign w\">!", message!("desk-doubt", "Doubt")),
        };
        out.raw("<li tabindex=\"-1\">")
            .raw(sign)
            .raw("<span class=\"unseen\">")
            .say(speaker, &word)
            .raw(": </span></span><span>");
        let answer = remark.answer.as_ref().filter(|answer| answer.can_be_typed(marks));
        if let Some(Answer::Insert(mark)) = answer {
            out.say(speaker, &message!("desk-lacks", "The source has this, and your text has not:"));
            out.raw("<br><span class=\"token\">").text(label_of(mark, marks)).raw("</span>");
        } else {
            let named = |token: &str| named(&remark.what, token);
            out.prose(speaker, &remark.what, named);
            // What is written in files is of no use here.
            if let Some(help) = remark.help.as_ref().filter(|help| spoken::is_plain(&speaker.say(help))) {
                out.raw("<br><span class=\"fine quiet\">").prose(speaker, help, named).raw("</span>");
            }
        }
        out.raw("</span>");
        if let Some(answer) = answer {
            button(out, speaker, answer, marks);
        }
        if let Some((word, tag)) = &remark.word {
            out.raw("<button class=\"small learn\" data-word=\"")
                .text(word)
                .raw("\" data-locale=\"")
                .text(tag)
                .raw("\">");
            out.say(speaker, &message!("desk-word-right", "Right: add to the dictionary"));
            out.raw("<span class=\"unseen\">: ").text(word).raw("</span></button>");
        }
        out.raw("</li>");
    }
    if all.is_empty() {
        let words = if is_empty {
            message!("desk-no-text-yet", "No text yet.")
        } else {
            message!("desk-no-remarks", "No remarks.")
        };
        out.raw(if is_empty { "<li><span class=\"sign\">–" } else { "<li><span class=\"sign g\">✓" });
        out.raw("</span><span>").say(speaker, &words).raw("</span></li>");
    }
    out.raw("</ul>");
}

/// The button that answers a remark.
fn button(out: &mut Markup, speaker: &Speaker, answer: &Answer, marks: &[(String, String)]) {
    let (field, words) = match answer {
        Answer::Insert(mark) => {
            let field = Field::new([Piece::Mark(mark.clone())]);
            out.raw("<button class=\"small\" data-insert=\"");
            (field, message!("desk-insert", "Insert"))
        }
        Answer::Front(mark) => {
            let field = Field::new([Piece::Mark(mark.clone())]);
            out.raw("<button class=\"small\" data-front=\"");
            (field, message!("desk-put-in-front", "Put the number in front"))
        }
        Answer::Replace(field) => {
            out.raw("<button class=\"small\" data-whole=\"");
            (field.clone(), message!("desk-replace", "Replace"))
        }
        Answer::Add(field) => {
            out.raw("<button class=\"small\" data-whole=\"");
            (field.clone(), message!("desk-add-it", "Add it"))
        }
    };
    let label = labelled(&field, marks);
    out.text(&label).raw("\">").say(speaker, &words).raw("<span class=\"unseen\">: ");
    out.text(&label.replace(['⟦', '⟧'], "")).raw("</span></button>");
}

/// Glossary, names, what was translated before.
pub(super) fn help(
    out: &mut Markup,
    speaker: &Speaker,
    (source, lang): (&str, &str),
    (unit, similar, left): (Option<&Unit>, &Earlier<'_>, usize),
) {
    out.raw("<section><h2>").say(speaker, &message!("desk-glossary", "Glossary")).raw("</h2>");
    let terms = unit.map(|unit| unit.terms.as_slice()).unwrap_or_default();
    if terms.is_empty() {
        out.raw("<p class=\"fine quiet\">")
            .say(speaker, &message!("desk-no-terms", "No words of the glossary in this text."))
            .raw("</p>");
    } else {
        out.raw("<ul class=\"words\">");
        for (term, words) in terms {
            out.raw("<li><b lang=\"")
                .text(source)
                .raw("\">")
                .text(term)
                .raw("</b> <span lang=\"")
                .text(lang)
                .raw("\">")
                .text(words)
                .raw("</span>");
            if !words.contains('…') {
                let first = words.split(", ").next().unwrap_or_default();
                out.raw("<button class=\"small\" data-insert=\"")
                    .text(first)
                    .raw("\">")
                    .say(speaker, &message!("desk-insert", "Insert"));
                out.raw("<span class=\"unseen\">: ").text(first).raw("</span></button>");
            }
            out.raw("</li>");
        }
        out.raw("</ul>");
    }
    out.raw("</section>");
    earlier(out, speaker, (source, lang), similar);
    let left = counted!("desk-left", left, "{count} text to do here", "{count} texts to do here");
    out.raw("<p class=\"fine quiet left\">").say(speaker, &left).raw("</p>");
}

/// How texts were translated that are like one, each with the difference of the source.
fn earlier(out: &mut Markup, speaker: &Speaker, (source, lang): (&str, &str), (now, similar): &Earlier<'_>) {
    if similar.is_empty() {
        return;
    }
    out.raw("<section><h2>")
        .say(speaker, &message!("desk-earlier", "Translated before"))
        .raw("</h2><ul class=\"words\">");
    for one in similar {
        let like = message!("desk-alike", "{percent} % the same", percent = one.percent);
        out.raw("<li><span class=\"fine quiet\">")
            .say(speaker, &like)
            .raw(" · ")
            .text(&one.text.place())
            .raw("</span>");
        if one.percent < 100 {
            out.raw("<span class=\"fine\" lang=\"").text(source).raw("\">");
            difference(out, &one.source.text, now);
            out.raw("</span>");
        }
        let words = &one.translation.text;
        out.raw("<span lang=\"").text(lang).raw("\">").text(words).raw("</span>");
        // Places of another text would be none here.
        if !words.contains('{') {
            out.raw("<button class=\"small\" data-insert=\"").text(words).raw("\">");
            out.say(speaker, &message!("desk-insert", "Insert")).raw("<span class=\"unseen\">: ").text(words);
            out.raw("</span></button>");
        }
        out.raw("</li>");
    }
    out.raw("</ul></section>");
}

/// A text and what it was before, in one line.
pub(super) fn difference(out: &mut Markup, old: &str, new: &str) {
    for change in wording::changes(old, new) {
        match change {
            wording::Change::Same(words) => out.text(words),
            wording::Change::Gone(words) => out.raw("<del>").text(words).raw("</del> "),
            wording::Change::Come(words) => out.raw("<ins>").text(words).raw("</ins>"),
        };
    }
}

/// What stands for a mark in the field.
fn label_of<'m>(mark: &'m str, marks: &'m [(String, String)]) -> &'m str {
    marks.iter().find(|(known, _)| known == mark).map_or(mark, |(_, label)| label)
}

/// A text as the field holds it: each mark in its own brackets.
pub(super) fn labelled(field: &Field, marks: &[(String, String)]) -> String {
    let mut out = String::new();
    for piece in field.pieces() {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Mark(mark) => {
                out.push('⟦');
                out.push_str(label_of(mark, marks));
                out.push('⟧');
            }
        }
    }
    out
}
