//! Kits as XLIFF 1.2.
//!
//! In: a kit; or the bytes of a file. Out: the bytes of a file; or what came back. Invariants: see [`crate::office::xliff`]; the stamp of each
//! text lies in its `extradata`, which programs carry along.

use super::model::{Kit, Loose, LoosePiece, Returned, ReturnedUnit, Stamp, Unit, UnitState};
use super::notes::notes;
use super::numbers::{Numbered, of_source, of_target};
use super::text::{Piece, Stretch, base};
use crate::diag::{Reader, message};
use crate::l10n::Locale;
use crate::l10n::language::find;
use crate::office::PackageError;
use crate::office::xliff::{self, Alternative, File, Group, Note, Target};

/// What the house's texts are called where a release has its name.
pub(super) const HOUSE: &str = "house";

/// What stands in the place of a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// The translation that there is, or nothing.
    Translation,
    /// A copy of the source, for programs that translate what they find there.
    Source,
}

/// The bytes of a kit.
#[must_use]
pub fn write(kit: &Kit, fill: Fill, reader: &dyn Reader) -> Vec<u8> {
    let slug = kit.slug.as_deref().unwrap_or(HOUSE);
    let about = format!("payom-kit {slug} {} {} {}", kit.source, kit.target, kit.number);
    let file = File {
        original: format!("{slug}.ftl"),
        product: slug.to_owned(),
        source: tag(&kit.source),
        target: tag(&kit.target),
        notes: vec![Note { from: "payom", text: about }],
        units: kit.units.iter().map(|own| unit(own, fill, reader)).collect(),
    };
    xliff::write(&file)
}

/// A tag as these programs know it.
pub(super) fn tag(locale: &Locale) -> String {
    if locale.tag() == locale.language() {
        return find(locale.language()).full_tag.unwrap_or(locale.tag()).to_owned();
    }
    locale.tag().to_owned()
}

fn unit(unit: &Unit, fill: Fill, reader: &dyn Reader) -> xliff::Unit {
    let source = of_source(&unit.source);
    let target = match fill {
        Fill::Source => Some(&unit.source),
        Fill::Translation => unit.target.as_ref(),
    };
    let state = match unit.state {
        _ if fill == Fill::Source => "needs-translation",
        UnitState::Missing => "needs-translation",
        UnitState::Stale(_) | UnitState::Review => "needs-review-translation",
        UnitState::Done => "final",
    };
    let pieces = target.map_or_else(Vec::new, |text| given(&of_target(text, &source), None));
    let mut remarks: Vec<Note> = vec![Note { from: "developer", text: unit.author.clone() }];
    remarks.extend(notes(unit).iter().map(|note| Note { from: "payom", text: reader.say(note).into_owned() }));
    xliff::Unit {
        id: unit.id(),
        group: unit.form.as_ref().map(|form| {
            let note = message!(
                "kit-forms",
                "One whole sentence for each form of a number; {variable} is the number.",
                variable = &form.selector
            );
            Group { id: unit.name.clone(), note: reader.say(&note).into_owned() }
        }),
        extra: Stamp::of(unit, target.map(String::as_str)).to_string(),
        approved: (fill == Fill::Translation && unit.target.is_some()).then_some(unit.state == UnitState::Done),
        locked: unit.locked,
        source: given(&source, Some(unit)),
        target: Some(Target { state, pieces }),
        notes: remarks,
        alternatives: alternatives(unit, fill, &source),
    }
}

/// The older wording with its translation, and the translation of the same text elsewhere.
fn alternatives(unit: &Unit, fill: Fill, source: &[Numbered]) -> Vec<Alternative> {
    let mut out = Vec::new();
    if let (UnitState::Stale(Some(old)), Some(target), None, Fill::Translation) =
        (&unit.state, &unit.target, &unit.form, fill)
    {
        let target = given(&of_target(target, source), None);
        let source = given(&of_target(old, source), None);
        out.push(Alternative { kind: "previous-version", origin: "payom".to_owned(), source, target });
    }
    if let Some(earlier) = &unit.earlier {
        let target = given(&of_target(earlier, source), None);
        out.push(Alternative { kind: "proposal", origin: "payom".to_owned(), source: Vec::new(), target });
    }
    out
}

/// Pieces as the format has them; those of a source say what readers see.
fn given(pieces: &[Numbered], of: Option<&Unit>) -> Vec<xliff::Piece> {
    let one = |(id, piece): &Numbered| match piece {
        Piece::Words(words) => xliff::Piece::Words(words.clone()),
        Piece::Code(code) => xliff::Piece::Code {
            id: id.clone(),
            kind: format!("x-fluent-{}", kind(code)),
            text: code.clone(),
            shown: of.map_or_else(String::new, |unit| shown(code, unit)),
        },
        Piece::Open(stretch) => {
            let (kind, to) = match stretch {
                Stretch::Strong => ("bold", String::new()),
                Stretch::Emphasis => ("italic", String::new()),
                Stretch::Link(to) => ("link", to.clone()),
            };
            xliff::Piece::Open { id: id.clone(), kind: kind.to_owned(), to }
        }
        Piece::Close(_) => xliff::Piece::Close { id: id.clone() },
    };
    pieces.iter().map(one).collect()
}

fn kind(code: &str) -> &'static str {
    match () {
        () if code.starts_with('[') => "note",
        () if code.contains('"') && base(code).starts_with('{') => "text",
        () if code.contains('(') => "function",
        () if code.contains('$') => "variable",
        () => "reference",
    }
}

/// What readers see in the place of a mark; empty where only the edition knows it.
fn shown(code: &str, unit: &Unit) -> String {
    let id = base(code);
    let number = unit.form.as_ref().filter(|form| form.selector == id).and_then(|form| form.examples.first());
    let name = unit.names.iter().find(|name| name.id == id).map(|name| &name.shown);
    number.or(name).cloned().unwrap_or_default()
}

/// Reads a file that came back: one kit for each of its files.
///
/// # Errors
/// When it cannot be read.
pub fn read(bytes: &[u8]) -> Result<Vec<Returned>, PackageError> {
    let files = xliff::read(bytes)?;
    Ok(files.into_iter().map(returned).collect())
}

fn returned(file: File) -> Returned {
    let slug = if file.product.is_empty() { file.original.trim_end_matches(".ftl").to_owned() } else { file.product };
    let units = file.units.into_iter().map(|unit| ReturnedUnit {
        id: unit.id,
        stamp: Stamp::parse(&unit.extra),
        source: loose(unit.source),
        target: unit.target.map(|target| loose(target.pieces)),
    });
    Returned {
        slug: Some(slug).filter(|slug| !slug.is_empty()),
        target: Some(file.target).filter(|tag| !tag.is_empty()),
        units: units.collect(),
        told: Vec::new(),
    }
}

fn loose(pieces: Vec<xliff::Piece>) -> Loose {
    let one = |piece| match piece {
        xliff::Piece::Words(words) => LoosePiece::Words(words),
        xliff::Piece::Code { id, text, .. } => LoosePiece::Code(id, text),
        xliff::Piece::Open { id, kind, to } => LoosePiece::Open(id, kind, to),
        xliff::Piece::Close { id } => LoosePiece::Close(id),
    };
    pieces.into_iter().map(one).collect()
}
