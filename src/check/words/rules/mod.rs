//! The rules about words: one file a rule, or a family of rules that look at the same thing.
//!
//! In: texts, alone or beside their source. Out: diagnostics. Invariants: [`RULES`] names every rule, the codes that it
//! reports and what it looks at; the rules are run in its order. How many blocks an edition has needs no rule: its blocks
//! stand in the template, which has no language.
//!
//! A new rule is a file here, a line in [`RULES`], a block in `diag/code/words.rs` for each of its codes, and a row in
//! `tests/suite/rules.rs`.

pub(crate) mod addresses;
pub(crate) mod agreement;
pub(crate) mod beside;
pub(crate) mod capitals;
mod cases;
pub(crate) mod clauses;
pub(crate) mod concord;
mod conjugated;
pub(crate) mod consistency;
pub(crate) mod copies;
pub(crate) mod decimals;
mod declined;
pub(crate) mod detached;
pub(crate) mod figures;
pub(crate) mod glyphs;
mod governed;
pub(crate) mod izofa;
pub(crate) mod joined;
pub(crate) mod kept;
pub(crate) mod keyboard;
pub(crate) mod language;
pub(crate) mod letters;
mod marked;
pub(crate) mod marks;
pub(crate) mod markup;
pub(crate) mod negation;
mod objects;
pub(crate) mod opened;
pub(crate) mod parity;
pub(crate) mod parted;
pub(crate) mod people;
pub(crate) mod persons;
pub(crate) mod plurals;
pub(crate) mod ranges;
pub(crate) mod roman;
pub(crate) mod ruled;
pub(crate) mod sentences;
pub(crate) mod size;
pub(crate) mod spacing;
mod subjects;
pub(crate) mod terms;
pub(crate) mod undenied;
pub(crate) mod unused;
pub(crate) mod weekdays;
pub(crate) mod years;

use crate::check::words::reading::{Pair, Subject, Text};
use crate::diag::{Code, Report};
use crate::l10n::syntax::Pattern;

/// One rule: which codes it reports, and what it looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    #[cfg_attr(not(test), expect(dead_code, reason = "the table is read by people, and by its test"))]
    pub(crate) codes: &'static [Code],
    pub(crate) look: Look,
}

/// What a rule looks at, and how it is run.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Look {
    /// One text alone, in every variant, whichever language it turns out to be in.
    AnyText(fn(Text<'_, '_>, &mut Report)),
    /// One text alone, in every variant, where it is in the language of its file.
    Text(fn(Text<'_, '_>, &mut Report)),
    /// The selections of one text.
    Selections(fn(&Subject<'_>, &Pattern, &mut Report)),
    /// A translation beside its source, both with their defaults.
    Pair(fn(Pair<'_, '_>, &mut Report)),
    /// A translation beside its source, in every variant.
    EachPair(fn(Pair<'_, '_>, &mut Report)),
    /// A message in all languages: what it finds decides which other rules are run ([`super::run`]).
    Message,
    /// All texts of a file, or of a locale: the rule keeps what it sees, and reports at the end.
    Locale,
    /// The whole project: the rule keeps what it sees, and reports at the end.
    Project,
}

/// Every rule about words, in the order in which they are run.
pub(crate) const RULES: &[Rule] = &[
    Rule { codes: &[Code::StrayMark], look: Look::AnyText(markup::stray) },
    Rule { codes: &[], look: Look::AnyText(markup::foreign) },
    Rule { codes: &[Code::Spacing, Code::Dash, Code::Ellipsis], look: Look::AnyText(spacing::check) },
    Rule { codes: &[], look: Look::AnyText(ranges::check) },
    Rule { codes: &[Code::TypedTwice], look: Look::AnyText(sentences::doubled) },
    Rule { codes: &[], look: Look::AnyText(glyphs::check) },
    Rule { codes: &[Code::BadAddress], look: Look::AnyText(addresses::letters) },
    Rule { codes: &[Code::LongAddress], look: Look::Text(addresses::bare) },
    Rule { codes: &[Code::QuotationMarks, Code::UnbalancedMarks], look: Look::Text(marks::check) },
    Rule {
        codes: &[
            Code::MixedScript,
            Code::FinalLetter,
            Code::LegacyLetter,
            Code::ForeignLetter,
            Code::InvisibleCharacter,
            Code::NotNormalised,
        ],
        look: Look::Text(letters::check),
    },
    Rule { codes: &[Code::RomanNumeral], look: Look::Text(roman::check) },
    Rule { codes: &[Code::NumberEnding], look: Look::Text(joined::check) },
    Rule { codes: &[Code::NumberAgreement], look: Look::Text(agreement::check) },
    Rule { codes: &[Code::SmallAfterStop], look: Look::Text(capitals::check) },
    Rule { codes: &[Code::WrongWeekday], look: Look::Text(weekdays::check) },
    Rule { codes: &[Code::TwoCapitals], look: Look::Text(capitals::two) },
    Rule { codes: &[Code::AllCapitals], look: Look::Pair(capitals::all) },
    Rule { codes: &[Code::MissingComma], look: Look::Text(clauses::check) },
    Rule { codes: &[], look: Look::Text(opened::check) },
    Rule { codes: &[Code::NegationLost], look: Look::EachPair(negation::compare) },
    Rule { codes: &[], look: Look::Text(undenied::check) },
    Rule { codes: &[], look: Look::Text(decimals::check) },
    Rule { codes: &[], look: Look::Text(parted::check) },
    Rule { codes: &[], look: Look::Text(izofa::check) },
    Rule { codes: &[], look: Look::Text(beside::check) },
    Rule { codes: &[], look: Look::Text(concord::check) },
    Rule { codes: &[], look: Look::Text(detached::check) },
    Rule { codes: &[], look: Look::Text(ruled::check) },
    Rule { codes: &[], look: Look::Text(years::check) },
    Rule { codes: &[], look: Look::Text(conjugated::check) },
    Rule { codes: &[Code::HiddenNumber], look: Look::Selections(plurals::check) },
    Rule {
        codes: &[Code::NumberDiffers, Code::NumberLost, Code::NumbersSwapped, Code::DateDiffers, Code::UnitDiffers],
        look: Look::EachPair(figures::check),
    },
    Rule {
        codes: &[Code::EmailDiffers, Code::LinkDiffers, Code::PhoneDiffers],
        look: Look::EachPair(addresses::compare),
    },
    Rule { codes: &[Code::MarkupDiffers], look: Look::EachPair(markup::compare) },
    Rule { codes: &[Code::EndPunctuation, Code::InitialCapital], look: Look::Pair(sentences::compare) },
    Rule { codes: &[Code::PersonDiffers], look: Look::Pair(people::compare) },
    Rule { codes: &[Code::LengthRatio, Code::SentenceCount], look: Look::Pair(size::compare) },
    // `copies`, `language`, `parity`, `terms`: what they need is put together by the run.
    Rule { codes: &[Code::UntranslatedCopy, Code::CopiedTranslation, Code::WrongLanguage], look: Look::Message },
    Rule { codes: &[Code::MissingVariable, Code::ExtraVariable, Code::MissingReference], look: Look::Message },
    Rule { codes: &[Code::UnapprovedTerm, Code::ForbiddenTerm, Code::NameCapital], look: Look::Message },
    // `keyboard`, `persons`, `consistency`
    Rule { codes: &[Code::TajikLetters], look: Look::Locale },
    Rule { codes: &[Code::NameDiffers], look: Look::Locale },
    // `spelling`
    Rule { codes: &[Code::Misspelt, Code::MisspeltName, Code::WrongKeyboard, Code::OldSpelling], look: Look::Locale },
    Rule { codes: &[Code::InconsistentTranslation, Code::SameTranslation], look: Look::Locale },
    // `unused`
    Rule { codes: &[Code::UnusedMessage, Code::ObsoleteAttribute], look: Look::Project },
];

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::diag::Code;

    #[test]
    fn every_code_about_words_has_one_rule() {
        let mut named: Vec<Code> = RULES.iter().flat_map(|rule| rule.codes).copied().collect();
        named.sort_unstable();
        let mut wanted: Vec<Code> = Code::all().filter(|code| code.is_about_words()).collect();
        wanted.sort_unstable();
        assert_eq!(named, wanted);
    }
}
