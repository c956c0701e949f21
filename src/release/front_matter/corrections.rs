//! Corrections, withdrawal and former names, as they are typed.
//!
//! In: `[[corrections]]`, `[withdrawn]` and `aliases`. Out: [`Amendments`]. Invariants: what has no day or no kind is reported,
//! and left out; whether the days agree with the moment of the release needs the time zone of the house, and is not known here.

use toml::{Spanned, Value as Toml};

use super::amendments::{Amendments, Correction, CorrectionKind, Keep, Withdrawal};
use super::raw::{RawCorrection, RawWithdrawal};
use super::reader::Reader;
use crate::diag::{Code, Diagnostic, did_you_mean, message};
use crate::registry::{At, Slug, is_id};
use crate::release::moment::Stamp;

/// What a front matter says of its amendments.
pub(super) struct RawAmendments {
    pub(super) corrections: Vec<RawCorrection>,
    pub(super) withdrawn: Option<RawWithdrawal>,
    pub(super) aliases: Vec<Spanned<String>>,
}

impl Reader<'_> {
    /// Reads them.
    pub(super) fn amendments(&mut self, raw: RawAmendments) -> Amendments {
        Amendments {
            corrections: raw.corrections.into_iter().filter_map(|raw| self.correction(raw)).collect(),
            withdrawn: raw.withdrawn.and_then(|raw| self.withdrawal(raw)),
            aliases: self.aliases(raw.aliases),
        }
    }

    /// Former names, each once.
    fn aliases(&mut self, raw: Vec<Spanned<String>>) -> Vec<At<Slug>> {
        let mut aliases: Vec<At<Slug>> = Vec::with_capacity(raw.len());
        for alias in raw {
            let Some(alias) = self.alias(alias) else { continue };
            match aliases.iter().find(|known| known.value == alias.value) {
                None => aliases.push(alias),
                Some(first) => {
                    self.scope.error(
                        Diagnostic::new(Code::DuplicatePlace, format!("`{}` is listed twice", alias.value))
                            .at(alias.span, "the second time")
                            .also(first.span, "the first time")
                            .help("delete one of them"),
                    );
                }
            }
        }
        aliases
    }

    fn correction(&mut self, raw: RawCorrection) -> Option<Correction> {
        let stamp = self.stamp(&raw.date);
        let kind = self.scope.at(raw.kind);
        let kind = named(&CorrectionKind::NAMED, &kind.value).or_else(|| {
            self.not_a_kind(&kind);
            None
        });
        let locales = raw.locales.map(|list| self.locales(list));
        Some(Correction { stamp: stamp?, kind: kind?, note: self.scope.at(raw.note), locales })
    }

    fn not_a_kind(&mut self, kind: &At<String>) {
        let hint = did_you_mean(&kind.value, CorrectionKind::NAMED.iter().map(|(name, _)| *name));
        self.scope.error(
            Diagnostic::new(Code::CorrectionKind, format!("`{}` is no kind of correction", kind.value))
                .at(kind.span, "")
                .note("what was wrong is a correction, what could be misread a clarification, what is new an update")
                .maybe_help(hint.or_else(|| Some("write \"correction\", \"clarification\" or \"update\"".into()))),
        );
    }

    fn withdrawal(&mut self, raw: RawWithdrawal) -> Option<Withdrawal> {
        let stamp = self.stamp(&raw.date);
        let keep = raw.keep.map_or(Some(Keep::Text), |keep| {
            let keep = self.scope.at(keep);
            named(&Keep::NAMED, &keep.value).or_else(|| {
                self.scope.error(
                    Diagnostic::new(Code::InvalidSetting, format!("`{}` is nothing that can be kept", keep.value))
                        .at(keep.span, "")
                        .help("write \"text\" to keep the text under the notice, \"notice\" to take it away"),
                );
                None
            })
        });
        let replaced_by = raw.replaced_by.map(|slug| self.scope.id(slug, Slug::new));
        if let Some(own) = replaced_by.as_ref().filter(|other| other.value == *self.slug) {
            self.scope.error(
                Diagnostic::new(Code::InvalidSetting, "a release cannot replace itself")
                    .at(own.span, "this release")
                    .help("name the release that holds instead, or delete the line"),
            );
            return None;
        }
        Some(Withdrawal { stamp: stamp?, note: self.scope.at(raw.note), keep: keep?, replaced_by })
    }

    /// A former name; it is an address, so that it looks like one.
    fn alias(&mut self, raw: Spanned<String>) -> Option<At<Slug>> {
        let alias = self.scope.at(raw);
        if alias.value == self.slug.as_str() {
            self.scope.error(
                Diagnostic::new(Code::AliasTaken, format!("`{}` is the name that the release has", alias.value))
                    .at(alias.span, "")
                    .help("delete it: aliases are names that the folder had before"),
            );
            return None;
        }
        if !is_id(&alias.value) {
            self.scope.error(
                Diagnostic::new(Code::InvalidId, format!("`{}` cannot have been the name of a release", alias.value))
                    .at(alias.span, "")
                    .help("write the former name of the folder: a-z, 0-9 and single hyphens, at most 80 characters"),
            );
            return None;
        }
        if self.slugs.binary_search(&alias.value).is_ok() {
            self.scope.error(
                Diagnostic::new(Code::AliasTaken, format!("`{}` is the name of another release", alias.value))
                    .at(alias.span, "")
                    .note("one address cannot lead to two pages")
                    .help(format!("delete the alias, or rename the folder releases/{}", alias.value)),
            );
            return None;
        }
        Some(alias.map(Slug::new))
    }

    fn stamp(&mut self, raw: &Spanned<Toml>) -> Option<Stamp> {
        let help = message!(
            "write-day-unquoted",
            "write year, month and day, without quotation marks: `{line}`",
            line = "date = 2026-12-10"
        );
        let moment = self.typed_moment(raw, help)?;
        let has_hour = matches!(raw.get_ref(), Toml::Datetime(value) if value.time.is_some());
        Some(Stamp { moment, has_hour })
    }
}

/// The value that has a name.
fn named<T: Copy>(all: &[(&str, T)], name: &str) -> Option<T> {
    all.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}
