//! Codes of one text alone: how it is typed.
//!
//! In: nothing. Out: one block a code. Invariants: all but the last two are judgements about words; those two are about
//! the comments that allow a message to break a rule.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Info, Warning};

/// These codes, in the order of the documentation.
pub(super) const WORDS: &[Code] = &[
    Code::WrongWeekday,
    Code::BadAddress,
    Code::LongAddress,
    Code::StrayMark,
    Code::MixedScript,
    Code::FinalLetter,
    Code::LegacyLetter,
    Code::ForeignLetter,
    Code::TajikLetters,
    Code::InvisibleCharacter,
    Code::NotNormalised,
    Code::HiddenNumber,
    Code::QuotationMarks,
    Code::UnbalancedMarks,
    Code::Dash,
    Code::Spacing,
    Code::Ellipsis,
    Code::TypedTwice,
    Code::RomanNumeral,
    Code::NumberEnding,
    Code::NumberAgreement,
    Code::SmallAfterStop,
    Code::TwoCapitals,
    Code::MissingComma,
    Code::ForbiddenTerm,
    Code::UnneededOptOut,
    Code::BadOptOut,
];

impl Code {
    /// A day of the week that its date does not have.
    pub const WrongWeekday: Self = Self(&CodeInfo {
        name: "wrong-weekday",
        severity: Error,
        about_words: true,
        what: "a date falls on another day of the week than the text says",
        why: "Readers would come on the wrong day, or ask which of the two is right.",
        example: "Thursday, 1 December 2026",
        fix: "Tuesday, 1 December 2026",
    });

    /// An address holds a letter that only looks Latin.
    pub const BadAddress: Self = Self(&CodeInfo {
        name: "bad-address",
        severity: Error,
        about_words: true,
        what: "an address holds a letter that only looks Latin",
        why: "It looks right and leads nowhere.",
        example: "bhr.tаj@gmail.com with a Cyrillic а",
        fix: "bhr.taj@gmail.com",
    });

    /// A Markdown mark is never closed, or belongs to another dialect, and would be printed as it is.
    pub const StrayMark: Self = Self(&CodeInfo {
        name: "stray-mark",
        severity: Warning,
        about_words: true,
        what: "a Markdown mark is never closed, or belongs to another dialect, and would be printed as it is",
        why: "Readers would see asterisks, `H~2~O`, `:smile:`.",
        example: "**Zarif Alizoda *",
        fix: "**Zarif Alizoda**; for the sign itself write \\*",
    });

    /// A word has Latin and Cyrillic letters that look the same.
    pub const MixedScript: Self = Self(&CodeInfo {
        name: "mixed-script",
        severity: Error,
        about_words: true,
        what: "a word has Latin and Cyrillic letters that look the same",
        why: "It looks right, but cannot be found, read aloud or hyphenated.",
        example: "cообщениях with a Latin c",
        fix: "сообщениях",
    });

    /// A Tajik word has ӣ before an ending, where it becomes и.
    pub const FinalLetter: Self = Self(&CodeInfo {
        name: "final-letter",
        severity: Warning,
        about_words: true,
        what: "a Tajik word has ӣ before an ending, where it becomes и",
        why: "ӣ is written only at the end of a word (orthography of 2021).",
        example: "{ place-rudaki }ро, which is shown as Рӯдакӣро",
        fix: "{ place-rudaki.stem }ро, with `.stem = Рӯдаки` below the name in places.ftl",
    });

    /// A Tajik word has letters of a font from before Unicode.
    pub const LegacyLetter: Self = Self(&CodeInfo {
        name: "legacy-letter",
        severity: Error,
        about_words: true,
        what: "a Tajik word has letters of a font from before Unicode",
        why: "In that font they looked Tajik; everywhere else they are Serbian or Ukrainian letters.",
        example: "Тољикистон, њуќуќї",
        fix: "Тоҷикистон, ҳуқуқӣ",
    });

    /// A word has a letter outside the language's alphabet.
    pub const ForeignLetter: Self = Self(&CodeInfo {
        name: "foreign-letter",
        severity: Error,
        about_words: true,
        what: "a word has a letter outside the language's alphabet",
        why: "Most often Russian text stands in the Tajik file, or the other way round. In a name it may be right.",
        example: "tg: конференция",
        fix: "конфронс; Tajik has no щ ы ц ь, Russian no ғ ӣ қ ӯ ҳ ҷ",
    });

    /// A Tajik text was typed without the letters ғ ӣ қ ӯ ҳ ҷ.
    pub const TajikLetters: Self = Self(&CodeInfo {
        name: "tajik-letters",
        severity: Warning,
        about_words: true,
        what: "a Tajik text was typed without the letters ғ ӣ қ ӯ ҳ ҷ",
        why: "On a Russian keyboard ҳуқуқ becomes хукук, which is no word.",
        example: "дар бораи хукуки инсон",
        fix: "дар бораи ҳуқуқи инсон",
    });

    /// A text holds an invisible character: a soft hyphen, a zero-width space.
    pub const InvisibleCharacter: Self = Self(&CodeInfo {
        name: "invisible-character",
        severity: Error,
        about_words: true,
        what: "a text holds an invisible character: a soft hyphen, a zero-width space",
        why: "Search and screen readers stumble over it; it comes from a web page or a word processor.",
        example: "воспи\u{ad}тание with a soft hyphen inside",
        fix: "delete the character; words are divided by Payom",
    });

    /// A letter is made of two characters.
    pub const NotNormalised: Self = Self(&CodeInfo {
        name: "not-normalised",
        severity: Warning,
        about_words: true,
        what: "a letter is made of two characters",
        why: "и with a macron looks like ӣ, but a search for ӣ does not find it.",
        example: "давлати\u{304}",
        fix: "давлатӣ",
    });

    /// In Russian the variant `[one]` does not show the number.
    pub const HiddenNumber: Self = Self(&CodeInfo {
        name: "hidden-number",
        severity: Warning,
        about_words: true,
        what: "in Russian the variant `[one]` does not show the number",
        why: "`[one]` is also 21, 31, 101: readers would be told of one.",
        example: "[one] примет участие один представитель",
        fix: "[one] примет участие { $n } представитель",
    });

    /// A quotation mark is straight, or of another language.
    pub const QuotationMarks: Self = Self(&CodeInfo {
        name: "quotation-marks",
        severity: Warning,
        about_words: true,
        what: "a quotation mark is straight, or of another language",
        why: "English has “…” and ‘…’ inside, Russian and Tajik «…» and „…“ inside.",
        example: "ru: \"Право и процветание\"",
        fix: "«Право и процветание»",
    });

    /// A quotation mark or a bracket has no matching mark.
    pub const UnbalancedMarks: Self = Self(&CodeInfo {
        name: "unbalanced-marks",
        severity: Warning,
        about_words: true,
        what: "a quotation mark or a bracket has no matching mark",
        why: "Nobody can tell where the quotation ends.",
        example: "«Сегодняшняя конференция — не самоцель.",
        fix: "add the other mark, or delete this one",
    });

    /// A hyphen stands where a dash belongs, or beside one space.
    pub const Dash: Self = Self(&CodeInfo {
        name: "dash",
        severity: Warning,
        about_words: true,
        what: "a hyphen stands where a dash belongs, or beside one space",
        why: "A hyphen joins words; a dash separates them.",
        example: "Душанбе - столица; 2018-2020",
        fix: "Душанбе — столица; 2018–2020",
    });

    /// A space is missing, or stands where none belongs.
    pub const Spacing: Self = Self(&CodeInfo {
        name: "spacing",
        severity: Warning,
        about_words: true,
        what: "a space is missing, or stands where none belongs",
        why: "It is a slip that readers notice.",
        example: "Право ,свобода",
        fix: "Право, свобода",
    });

    /// Three full stops are typed for an ellipsis.
    pub const Ellipsis: Self = Self(&CodeInfo {
        name: "ellipsis",
        severity: Warning,
        about_words: true,
        what: "three full stops are typed for an ellipsis",
        why: "The three dots could be separated at the end of a line.",
        example: "и так далее...",
        fix: "и так далее…",
    });

    /// A word or a mark is typed twice in a row.
    pub const TypedTwice: Self = Self(&CodeInfo {
        name: "typed-twice",
        severity: Warning,
        about_words: true,
        what: "a word or a mark is typed twice in a row",
        why: "It is a slip that readers notice.",
        example: "в в рамках проекта,,",
        fix: "в рамках проекта,",
    });

    /// A Roman numeral is typed with Cyrillic letters.
    pub const RomanNumeral: Self = Self(&CodeInfo {
        name: "roman-numeral",
        severity: Warning,
        about_words: true,
        what: "a Roman numeral is typed with Cyrillic letters",
        why: "Screen readers and search take it for a word.",
        example: "ХХI век, with two Cyrillic Х",
        fix: "XXI век, in Latin letters",
    });

    /// A long address stands bare in running text.
    pub const LongAddress: Self = Self(&CodeInfo {
        name: "long-address",
        severity: Info,
        about_words: true,
        what: "a long address stands bare in running text",
        why: "It breaks up the lines, nobody reads it, and each language has to copy it letter by letter.",
        example: "The report is at https://www.example.org/en/reports/2026/special-report.pdf",
        fix: "The report [is published](link:report), and `report = \"https://…\"` under `[links]`",
    });

    /// A figure has an ending that the language does not write.
    pub const NumberEnding: Self = Self(&CodeInfo {
        name: "number-ending",
        severity: Warning,
        about_words: true,
        what: "a figure has an ending that the language does not write",
        why: "In Russian an ordinal has one letter after the hyphen, or two; a cardinal has no ending.",
        example: "5-ти представителям, 5-ого октября",
        fix: "5 представителям, 5-го октября",
    });

    /// A noun does not agree with the number before it.
    pub const NumberAgreement: Self = Self(&CodeInfo {
        name: "number-agreement",
        severity: Warning,
        about_words: true,
        what: "a noun does not agree with the number before it",
        why: "It is a slip that readers notice; mostly the number was changed and the noun was not.",
        example: "ru: 5 представителя   tg: 5 намояндаҳо",
        fix: "5 представителей; 5 намоянда",
    });

    /// A sentence begins with a small letter.
    pub const SmallAfterStop: Self = Self(&CodeInfo {
        name: "small-after-stop",
        severity: Warning,
        about_words: true,
        what: "a sentence begins with a small letter",
        why: "Either the letter is wrong, or the full stop before it.",
        example: "Семинар завершился. участники получили сертификаты.",
        fix: "Семинар завершился. Участники получили сертификаты.",
    });

    /// A word begins with two capitals.
    pub const TwoCapitals: Self = Self(&CodeInfo {
        name: "two-capitals",
        severity: Warning,
        about_words: true,
        what: "a word begins with two capitals",
        why: "It is a slip that readers notice.",
        example: "СЕминар прошёл в Душанбе",
        fix: "Семинар прошёл в Душанбе",
    });

    /// A comma is missing before a clause.
    pub const MissingComma: Self = Self(&CodeInfo {
        name: "missing-comma",
        severity: Warning,
        about_words: true,
        what: "a comma is missing before a clause",
        why: "Russian and Tajik mark every such clause with a comma.",
        example: "ru: закон который принят   tg: ӯ гуфт ки меояд",
        fix: "закон, который принят; ӯ гуфт, ки меояд",
    });

    /// A text uses words that the glossary says to avoid.
    pub const ForbiddenTerm: Self = Self(&CodeInfo {
        name: "forbidden-term",
        severity: Warning,
        about_words: true,
        what: "a text uses words that the glossary says to avoid",
        why: "They are a known mistake, or an old name.",
        example: "ru: Делегация Европейского Союза",
        fix: "Представительство Европейского Союза",
    });

    /// A comment allows a message to break a rule that it does not break.
    pub const UnneededOptOut: Self = Self(&CodeInfo {
        name: "unneeded-opt-out",
        severity: Warning,
        about_words: false,
        what: "a comment allows a message to break a rule that it does not break",
        why: "Such comments would hide the next mistake.",
        example: "# payom: allow untranslated-copy a name   above a text that is translated",
        fix: "delete the comment",
    });

    /// A comment for Payom cannot be understood, gives no reason, or allows what cannot be allowed.
    pub const BadOptOut: Self = Self(&CodeInfo {
        name: "bad-opt-out",
        severity: Warning,
        about_words: false,
        what: "a comment for Payom cannot be understood, gives no reason, or allows what cannot be allowed",
        why: "It has no effect, or nobody will know why it is there.",
        example: "# payom: allow untranslated",
        fix: "# payom: allow untranslated-copy the name stays in Latin letters",
    });
}
