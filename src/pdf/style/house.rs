//! The house's own style: what `[style]` in `payom.toml` changes.
//!
//! In: a [`Look`]. Out: a [`Style`], or diagnostics at the values that would spoil a page. Invariants: sizes that
//! belong together change together (leading with size, all text colours with contrast), and every value is checked
//! against its limits at once, so that every mistake is reported.

use super::model::{Letterhead, MM, Style, TextStyle};
use crate::diag::{Code, Diagnostic, Report, Severity, Span};
use crate::l10n::Locale;
use crate::pdf::fonts::Face;
use crate::pdf::pages::Rgb;
use crate::project::{self, Color, Family, LEGIBLE, Letterhead as Head, Look, Paper};
use crate::registry::At;

impl Style {
    /// The house's style; `None` when something in it is reported.
    #[must_use]
    pub fn of_house(look: &Look, locales: &[Locale], report: &mut Report) -> Option<Self> {
        let before = report.count(Severity::Error);
        let mut style = Self::new(look.paper.unwrap_or(Paper::A4));
        style.faces = super::faces::faces(look, locales, report);
        let mut reader = Reader { report };
        reader.margins(&mut style, look);
        reader.texts(&mut style, look);
        reader.languages(&mut style, look, locales);
        reader.colors(&mut style, look);
        reader.letterhead(&mut style, look);
        reader.pictures(&mut style, look);
        style.figures = look.figures.unwrap_or_default();
        style.first.contact = look.first_contact;
        style.first.emblem = look.first_emblem;
        if report.count(Severity::Error) > before {
            return None;
        }
        super::measure::check(&style, look, locales, report);
        if let Err(bad) = style.check() {
            // Every value is sound by itself; only together they are not.
            report.error(
                Diagnostic::new(Code::InvalidSetting, format!("the style's values do not go together: {bad}"))
                    .help("change the margins, the measures or the sizes in [style] of payom.toml"),
            );
            return None;
        }
        Some(style)
    }
}

struct Reader<'a> {
    report: &'a mut Report,
}

impl Reader<'_> {
    /// A number within its limits, times what one unit is in points.
    fn number(&mut self, at: Option<&At<f32>>, what: &'static str, unit: Unit, limits: (f32, f32)) -> Option<f32> {
        let At { value, span } = at?;
        if (limits.0..=limits.1).contains(value) {
            return Some(value * unit.points());
        }
        let (name, fault) = (unit.name(), if *value < limits.0 { "too small" } else { "too large" });
        self.wrong(
            *span,
            format!("{what} of {value} {name} is {fault}"),
            format!("write a number from {} to {}", limits.0, limits.1),
        );
        None
    }

    fn wrong(&mut self, span: Span, message: String, help: impl Into<String>) {
        self.report.error(Diagnostic::new(Code::InvalidSetting, message).at(span, "").help(help.into()));
    }

    fn margins(&mut self, style: &mut Style, look: &Look) {
        let (width, height) = style.paper.size();
        let across = (10.0, (width / 3.0 / MM).floor());
        let along = (15.0, (height / 4.0 / MM).floor());
        let margins = &look.margins;
        for (slot, value, what, limits) in [
            (&mut style.margins.left, &margins.left, "a left margin", across),
            (&mut style.margins.right, &margins.right, "a right margin", across),
            (&mut style.margins.top, &margins.top, "a top margin", along),
            (&mut style.margins.bottom, &margins.bottom, "a bottom margin", along),
        ] {
            if let Some(points) = self.number(value.as_ref(), what, Unit::Millimetres, limits) {
                *slot = points;
            }
        }
        self.width(style, look);
        if let Some(emblem) =
            self.number(look.sizes.emblem.as_ref(), "an emblem height", Unit::Millimetres, (10.0, 40.0))
        {
            style.blocks.emblem = emblem;
        }
    }

    fn pictures(&mut self, style: &mut Style, look: &Look) {
        for (value, what, (low, high)) in [
            (&look.picture_dpi, "`picture-dpi`", (72, 1200)),
            (&look.picture_quality, "`picture-quality`", (40, 100)),
        ] {
            if let Some(At { value, span }) = value.as_ref().filter(|at| !(low..=high).contains(&at.value)) {
                let fault = if *value < low { "too small" } else { "too large" };
                let message = format!("{what} of {value} is {fault}");
                self.wrong(*span, message, format!("write a whole number from {low} to {high}"));
            }
        }
        if let Some(At { value, .. }) = look.picture_dpi {
            style.fineness.dpi = value;
        }
        if let Some(quality) = look.picture_quality.as_ref().and_then(|at| u8::try_from(at.value).ok()) {
            style.fineness.quality = quality;
        }
    }

    /// Both side margins together leave room for an address on one line.
    fn width(&mut self, style: &mut Style, look: &Look) {
        let left = style.frame_width() / MM;
        if left >= NARROWEST {
            return;
        }
        let (margins, sides) = (&look.margins, [style.margins.left, style.margins.right].map(|side| side / MM));
        let given = [("left", &margins.left), ("right", &margins.right)];
        let given = given.into_iter().filter_map(|(side, at)| Some((side, at.as_ref()?)));
        if let Some((side, At { value, span })) = given.max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value)) {
            let most = (value - (NARROWEST - left)).floor().max(10.0);
            self.wrong(
                *span,
                format!(
                    "margins of {:.0} and {:.0} mm leave {left:.0} mm for text; {NARROWEST} mm are needed",
                    sides[0], sides[1]
                ),
                format!("write `{side} = {most}`: it is the largest that fits"),
            );
        }
        // What else is set is held against margins that would do.
        style.margins = Style::new(style.paper).margins;
    }

    fn texts(&mut self, style: &mut Style, look: &Look) {
        let sizes = &look.sizes;
        let texts = &mut style.texts;
        if let Some(size) = self.number(sizes.text.as_ref(), "a text size", Unit::Points, (9.0, 14.0)) {
            // Unless it is given, the leading keeps its proportion.
            texts.body.leading = (texts.body.leading * size / texts.body.size * 4.0).round() / 4.0;
            texts.quotation.leading = (texts.quotation.leading * size / texts.body.size * 4.0).round() / 4.0;
            texts.quotation.size *= size / texts.body.size;
            texts.body.size = size;
        }
        let size = texts.body.size;
        let limits = ((size * 1.1 * 10.0).ceil() / 10.0, (size * 2.0 * 10.0).floor() / 10.0);
        if let Some(leading) = self.number(sizes.leading.as_ref(), "a leading", Unit::Points, limits) {
            texts.body.leading = leading;
        }
        for (text, at, what, limits) in [
            (&mut texts.headline, &sizes.headline, "a headline size", (14.0, 36.0)),
            (&mut texts.standfirst, &sizes.standfirst, "a standfirst size", (10.0, 20.0)),
        ] {
            if let Some(size) = self.number(at.as_ref(), what, Unit::Points, limits) {
                text.leading = (text.leading * size / text.size * 4.0).round() / 4.0;
                text.size = size;
            }
        }
        if let Some(family) = look.text_face {
            (texts.body.face, texts.quotation.face) = match family {
                Family::Serif => (Face::Serif, Face::SerifItalic),
                Family::Sans => (Face::Sans, Face::SansItalic),
            };
        }
        if let Some(family) = look.headline_face {
            let strong = match family {
                Family::Serif => Face::SerifBold,
                Family::Sans => Face::SansBold,
            };
            for text in [&mut texts.headline, &mut texts.heading, &mut texts.subheading] {
                text.face = strong;
            }
        }
    }

    fn languages(&mut self, style: &mut Style, look: &Look, locales: &[Locale]) {
        let known = |tag: &str| locales.iter().find(|locale| locale.tag() == tag);
        let widest = (style.frame_width() / MM).floor();
        for (tag, at) in &look.measures {
            let Some(locale) = known(tag) else {
                self.wrong(
                    at.span,
                    format!("the house has no locale `{tag}`"),
                    "delete this measure, or correct its locale",
                );
                continue;
            };
            if let Some(measure) = self.number(Some(at), "a measure", Unit::Millimetres, (60.0, widest)) {
                style.measures.retain(|(language, _)| language != locale.language());
                style.measures.push((locale.language().to_owned(), measure));
            }
        }
        let Some(justified) = &look.justified else { return };
        style.breaking.justified.clear();
        for at in justified {
            match known(&at.value) {
                Some(locale) => style.breaking.justified.push(locale.language().to_owned()),
                None => {
                    self.wrong(
                        at.span,
                        format!("the house has no locale `{}`", at.value),
                        "delete it, or correct it",
                    );
                }
            }
        }
    }

    /// Colours of text keep a contrast of 4.5 to 1 on white and on the panel (WCAG 2.2, 1.4.3).
    fn colors(&mut self, style: &mut Style, look: &Look) {
        let colors = &look.colors;
        for (slot, at) in [(&mut style.colors.panel, &colors.panel), (&mut style.colors.rule, &colors.rule)] {
            if let Some(color) = at.as_ref().and_then(|at| self.color(at)) {
                *slot = color;
            }
        }
        let texts = &mut style.texts;
        let house = self.ink(colors.house.as_ref(), style.colors.panel);
        if let Some(color) = house {
            style.colors.house = color;
            for text in [
                &mut texts.label,
                &mut texts.publisher,
                &mut texts.panel_heading,
                &mut texts.footer_heading,
                &mut texts.wordmark,
                &mut texts.heading,
                &mut texts.quotation,
            ] {
                text.color = color;
            }
        }
        if let Some(color) = self.ink(colors.text.as_ref(), style.colors.panel) {
            let own: [&mut TextStyle; 7] = [
                &mut texts.body,
                &mut texts.headline,
                &mut texts.standfirst,
                &mut texts.subheading,
                &mut texts.contact_name,
                &mut texts.contact,
                &mut texts.footer,
            ];
            for text in own {
                text.color = color;
            }
        }
        if let Some(panel) = &colors.panel
            && contrast(style.colors.panel, style.texts.credit.color) < LEGIBLE
        {
            self.wrong(
                panel.span,
                format!("grey text cannot be read on `{}`", panel.value),
                "choose a lighter colour, such as \"#f1f4f8\"",
            );
        }
    }

    fn ink(&mut self, at: Option<&At<String>>, panel: Rgb) -> Option<Rgb> {
        let at = at?;
        let color = self.color(at)?;
        let worst = contrast(color, Rgb(255, 255, 255)).min(contrast(color, panel));
        if worst < LEGIBLE {
            self.wrong(
                at.span,
                format!(
                    "text in `{}` has a contrast of {worst:.1} to 1 on its background; at least 4.5 to 1 is needed",
                    at.value
                ),
                "choose a darker colour",
            );
            return None;
        }
        Some(color)
    }

    fn color(&mut self, at: &At<String>) -> Option<Rgb> {
        let digits = at.value.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()));
        let part = |range| digits.and_then(|d| d.get(range)).and_then(|d| u8::from_str_radix(d, 16).ok());
        let color = part(0..2).zip(part(2..4)).zip(part(4..6)).map(|((r, g), b)| Rgb(r, g, b));
        if color.is_none() {
            self.wrong(
                at.span,
                format!("`{}` is not a colour", at.value),
                "write # and six digits, such as \"#1b3f73\"",
            );
        }
        color
    }

    fn letterhead(&mut self, style: &mut Style, look: &Look) {
        let Some(at) = &look.letterhead else { return };
        style.letterhead = match (at.value, &look.logo_file) {
            (Head::Name, _) => Letterhead::Name,
            (Head::None, _) => Letterhead::Nothing,
            (Head::Logo, Some(logo)) => Letterhead::Logo(logo.clone()),
            (Head::Logo, None) => {
                if look.logo.is_none() {
                    self.wrong(
                        at.span,
                        "no logo is given for the letterhead".to_owned(),
                        "add `logo = \"logos/house.svg\"`, a file in releases/registry",
                    );
                }
                Letterhead::Name
            }
        };
    }
}

/// The least width of the frame, in millimetres: an e-mail address of fifty letters stands on one line of the panel.
const NARROWEST: f32 = 100.0;

/// Contrast of two colours.
fn contrast(Rgb(r, g, b): Rgb, Rgb(red, green, blue): Rgb) -> f32 {
    project::contrast(Color(r, g, b), Color(red, green, blue))
}

#[derive(Clone, Copy)]
enum Unit {
    Points,
    Millimetres,
}

impl Unit {
    fn points(self) -> f32 {
        match self {
            Self::Points => 1.0,
            Self::Millimetres => MM,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Millimetres => "mm",
        }
    }
}
