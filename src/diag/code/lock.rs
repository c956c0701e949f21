//! Codes of the lock: which source wording a translation was made from.
//!
//! In: nothing. Out: one block a code. Invariants: none of them says that a translation is wrong, only that nobody
//! knows.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const LOCK: &[Code] =
    &[Code::StaleTranslation, Code::UnrecordedTranslation, Code::BrokenLock, Code::GitFailed];

impl Code {
    /// A translation was made from an older wording of the source.
    pub const StaleTranslation: Self = Self(&CodeInfo {
        name: "stale-translation",
        severity: Warning,
        about_words: false,
        what: "a translation was made from an older wording of the source",
        why: "It may say what the release no longer says. `payom build` refuses it, unless told --allow-stale, which marks the edition as a draft.",
        example: "sessions = Three seminars were held   is now   sessions = Four seminars were held",
        fix: "bring the translation up to date, then run `payom accept --locale tg sessions`",
    });

    /// With `--locked`: a translation is not in `locales/l10n.lock`.
    pub const UnrecordedTranslation: Self = Self(&CodeInfo {
        name: "unrecorded-translation",
        severity: Error,
        about_words: false,
        what: "with `--locked`: a translation is not in `locales/l10n.lock`",
        why: "It is not known from which wording it was made, so nobody would be told when that changes. Without `--locked` Payom records what it first sees.",
        example: "a message that was translated today; the lock that goes with it was left out of the commit",
        fix: "run `payom check`, then `git add locales/l10n.lock`",
    });

    /// `locales/l10n.lock` is damaged, cut off or lost.
    pub const BrokenLock: Self = Self(&CodeInfo {
        name: "broken-lock",
        severity: Error,
        about_words: false,
        what: "`locales/l10n.lock` is damaged, cut off or lost",
        why: "It would not be known which translations are up to date; and to take all for new would hide those that are not.",
        example: "<<<<<<< HEAD",
        fix: "after a merge keep the lines of both sides and delete the markers: `payom check --fix`; what is lost comes back with `git checkout locales/l10n.lock`",
    });

    /// `--changed-since` could not ask git what changed.
    pub const GitFailed: Self = Self(&CodeInfo {
        name: "git-failed",
        severity: Error,
        about_words: false,
        what: "`--changed-since` could not ask git what changed",
        why: "Without an answer every problem, or none, would be hidden.",
        example: "payom check --changed-since mian",
        fix: "payom check --changed-since main   in a clone that has that branch",
    });
}
