//! How many letters a line holds.
//!
//! In: a style, and what the house has set of it. Out: a warning for each language whose lines are too short or too long
//! to be read with ease. Invariants: letters are measured in the face and size of running text, as often as they come in
//! the language; of what the house has not set nothing is said.

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use super::model::{MM, Style};
use crate::diag::{Code, Diagnostic, Report, Span, message};
use crate::l10n::Locale;
use crate::project::Look;

/// What a line should hold at least and at most, and what the help aims at.
const FEWEST: f32 = 45.0;
const MOST: f32 = 85.0;
const GOOD: f32 = 66.0;

/// A text in which letters come about as often as in others of the language.
const SAMPLES: [(&str, &str); 3] = [
    ("en", "The meeting brought together judges, lawyers and doctors who work with people in custody."),
    ("ru", "На встрече собрались судьи, адвокаты и врачи, которые работают с людьми в местах заключения."),
    ("tg", "Дар вохӯрӣ судяҳо, адвокатҳо ва табибоне ҷамъ омаданд, ки бо одамони боздоштшуда кор мекунанд."),
];

/// Warns of lines that hold too few or too many letters.
pub(super) fn check(style: &Style, look: &Look, locales: &[Locale], report: &mut Report) {
    for locale in locales {
        let own = look.measures.get(locale.tag());
        let Some(span) = own.map(|at| at.span).or_else(|| set(look)) else { continue };
        let language = locale.language();
        let Some(letter) = letter(style, language) else { continue };
        let letters = style.measure(language) / letter;
        // A little more than the built-in style has is no more than it has.
        let usual = Style::new(style.paper);
        let usual = self::letter(&usual, language).map_or(0.0, |letter| usual.measure(language) / letter);
        if (FEWEST..=MOST.max(usual * 1.05)).contains(&letters) {
            continue;
        }
        let widest = (style.frame_width() - style.inset) / MM;
        let good = (GOOD * letter / MM).min(widest).floor();
        let what = message!(
            "line-holds",
            "a line of `{locale}` holds about {letters} letters; {fewest} to {most} are read with ease",
            locale = locale.tag(),
            letters = format!("{letters:.0}"),
            fewest = format!("{FEWEST:.0}"),
            most = format!("{MOST:.0}")
        );
        let help = if GOOD * letter / MM <= widest {
            message!(
                "set-measure",
                "write `measures = {open} {locale} = {good} {close}` in `[style]`",
                open = "{",
                locale = locale.tag(),
                good = format!("{good:.0}"),
                close = "}"
            )
        } else {
            message!("more-room", "make the margins at the sides narrower, or the text smaller")
        };
        report.add(Diagnostic::new(Code::LineLength, what).at(span, message!("set-here", "set here")).help(help));
    }
}

/// Where the house has set what all lines are as long as: a side margin, else the size of text.
fn set(look: &Look) -> Option<Span> {
    let margins = [&look.margins.left, &look.margins.right].into_iter().flatten();
    let widest = margins.max_by(|a, b| a.value.total_cmp(&b.value));
    widest.or(look.sizes.text.as_ref()).map(|at| at.span)
}

/// Width of an average letter of running text, spaces counted.
fn letter(style: &Style, language: &str) -> Option<f32> {
    let body = style.texts.body;
    let own = SAMPLES.iter().find(|(known, _)| *known == language);
    let (_, sample) = own.or(SAMPLES.first())?;
    let font = FontRef::new(style.faces.bytes(body.face)).ok()?;
    let (map, metrics) = (font.charmap(), font.glyph_metrics(Size::new(body.size), LocationRef::default()));
    let widths = sample.chars().filter_map(|c| metrics.advance_width(map.map(c)?));
    let (sum, count) = widths.fold((0.0, 0.0), |(sum, count), width| (sum + width, count + 1.0));
    (count > 0.0).then(|| sum / count)
}
