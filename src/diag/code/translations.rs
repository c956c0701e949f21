//! Codes of translations: what differs from the source, or from other texts.
//!
//! In: nothing. Out: one block a code. Invariants: all are judgements about words, which a house may weigh otherwise
//! and one message may be allowed to break.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Warning};

/// These codes, in the order of the documentation.
pub(super) const TRANSLATIONS: &[Code] = &[
    Code::NumberDiffers,
    Code::NumberLost,
    Code::NumbersSwapped,
    Code::DateDiffers,
    Code::UnitDiffers,
    Code::EmailDiffers,
    Code::LinkDiffers,
    Code::PhoneDiffers,
    Code::MarkupDiffers,
    Code::UntranslatedCopy,
    Code::CopiedTranslation,
    Code::WrongLanguage,
    Code::MissingVariable,
    Code::ExtraVariable,
    Code::MissingReference,
    Code::EndPunctuation,
    Code::InitialCapital,
    Code::AllCapitals,
    Code::NegationLost,
    Code::LengthRatio,
    Code::SentenceCount,
    Code::UnapprovedTerm,
    Code::PersonDiffers,
    Code::NameDiffers,
    Code::NameCapital,
    Code::InconsistentTranslation,
    Code::SameTranslation,
    Code::UnusedMessage,
    Code::ObsoleteAttribute,
];

impl Code {
    /// A number in a translation differs from the source.
    pub const NumberDiffers: Self = Self(&CodeInfo {
        name: "number-differs",
        severity: Error,
        about_words: true,
        what: "a number in a translation differs from the source",
        why: "A wrong figure in a press release is printed as a fact.",
        example: "en: 35.5 per cent   ru: 36,5 %",
        fix: "35,5 %: the value counts, not the sign; a number may also be written in words",
    });

    /// A number stands in a translation or in its source alone.
    pub const NumberLost: Self = Self(&CodeInfo {
        name: "number-lost",
        severity: Warning,
        about_words: true,
        what: "a number of the source is not in a translation, or one of the translation not in the source",
        why: "A reader of one language learns less than a reader of the other.",
        example: "en: 12 lawyers took part   ru: участвовали юристы",
        fix: "участвовали 12 юристов, or двенадцать юристов: figures and words are the same",
    });

    /// Two numbers of the source changed places in a translation.
    pub const NumbersSwapped: Self = Self(&CodeInfo {
        name: "numbers-swapped",
        severity: Warning,
        about_words: true,
        what: "two numbers of the source changed places in a translation",
        why: "All figures are there, and yet each of them is said of the wrong thing. Where no word tells, it is a hint.",
        example: "en: 12 boys and 15 girls   ru: 15 мальчиков и 12 девочек",
        fix: "12 мальчиков и 15 девочек; words may change places if the numbers go with them",
    });

    /// A date in a translation differs from the source.
    pub const DateDiffers: Self = Self(&CodeInfo {
        name: "date-differs",
        severity: Error,
        about_words: true,
        what: "a date, a day of the week or a time in a translation differs from the source",
        why: "Readers would come on the wrong day.",
        example: "en: 2 October 2018   tg: 3 октябри соли 2018",
        fix: "2 октябри соли 2018; better, make the date a fact of the release and write { $name }",
    });

    /// A translation counts in another currency or measure than its source.
    pub const UnitDiffers: Self = Self(&CodeInfo {
        name: "unit-differs",
        severity: Error,
        about_words: true,
        what: "a translation counts in another currency or measure than its source",
        why: "35 million euros are not 35 million dollars.",
        example: "en: €35 million   ru: 35 млн долл.",
        fix: "35 млн евро",
    });

    /// An e-mail address or a handle in a translation differs from the source.
    pub const EmailDiffers: Self = Self(&CodeInfo {
        name: "email-differs",
        severity: Error,
        about_words: true,
        what: "an e-mail address or a handle in a translation differs from the source",
        why: "E-mail would bounce.",
        example: "en: bhr.taj@gmail.com   ru: bhr.tj@gmail.com",
        fix: "copy the address from the source",
    });

    /// A link in a translation leads elsewhere than in the source.
    pub const LinkDiffers: Self = Self(&CodeInfo {
        name: "link-differs",
        severity: Error,
        about_words: true,
        what: "a link in a translation leads elsewhere than in the source",
        why: "Readers of one language would be sent to another page. That an address names its language (/en/, /ru/) is no difference.",
        example: "en: [report](link:report)   tg: [гузориш](link:statement)",
        fix: "[гузориш](link:report)",
    });

    /// A telephone number in a translation differs from the source.
    pub const PhoneDiffers: Self = Self(&CodeInfo {
        name: "phone-differs",
        severity: Error,
        about_words: true,
        what: "a telephone number in a translation differs from the source",
        why: "The media would call somebody else. How the digits are grouped is no difference.",
        example: "en: +992 37 224 41 45   ru: +992 37 224 41 54",
        fix: "copy the number from the source",
    });

    /// A translation has other strong, emphasised or linked stretches than its source.
    pub const MarkupDiffers: Self = Self(&CodeInfo {
        name: "markup-differs",
        severity: Error,
        about_words: true,
        what: "a translation has other strong, emphasised or linked stretches than its source",
        why: "What is stressed in one language is stressed in all; a link that is lost is lost for its readers.",
        example: "en: **Zarif Alizoda**   ru: Зариф Ализода",
        fix: "**Зариф Ализода**",
    });

    /// A translation is the same as its source.
    pub const UntranslatedCopy: Self = Self(&CodeInfo {
        name: "untranslated-copy",
        severity: Error,
        about_words: true,
        what: "a translation is the same as its source",
        why: "It was copied to be translated, and forgotten.",
        example: "ru: heading-speakers = Speakers",
        fix: "Докладчики; for a name that stays in Latin letters: # payom: allow untranslated-copy the reason",
    });

    /// The same text is in two languages.
    pub const CopiedTranslation: Self = Self(&CodeInfo {
        name: "copied-translation",
        severity: Error,
        about_words: true,
        what: "the same text is in two languages",
        why: "The text of one language was pasted into the file of the other.",
        example: "ru and tg: Представители государственных органов",
        fix: "translate it",
    });

    /// A text is in another language than its file.
    pub const WrongLanguage: Self = Self(&CodeInfo {
        name: "wrong-language",
        severity: Error,
        about_words: true,
        what: "a text is in another language than its file",
        why: "Readers of this language could not read it.",
        example: "tg: Проект для молодых юристов и активистов",
        fix: "translate it",
    });

    /// A translation does not use a variable that its source uses.
    pub const MissingVariable: Self = Self(&CodeInfo {
        name: "missing-variable",
        severity: Error,
        about_words: true,
        what: "a translation does not use a variable that its source uses",
        why: "A date, a number or a name would be missing.",
        example: "en: on { $visit }   ru: в феврале",
        fix: "{ $visit } where its value belongs",
    });

    /// A translation uses a variable that its source does not use.
    pub const ExtraVariable: Self = Self(&CodeInfo {
        name: "extra-variable",
        severity: Warning,
        about_words: true,
        what: "a translation uses a variable that its source does not use",
        why: "It says something that the source does not say, or the source has been changed.",
        example: "en: in Dushanbe   tg: { $event } дар Душанбе",
        fix: "delete it, or add it to the source",
    });

    /// A translation does not take a name from the message that the source takes it from.
    pub const MissingReference: Self = Self(&CodeInfo {
        name: "missing-reference",
        severity: Warning,
        about_words: true,
        what: "a translation does not take a name from the message that the source takes it from",
        why: "Typed by hand, a name is soon spelt in two ways.",
        example: "en: the { org-bhr }   ru: Бюро по правам человека",
        fix: "{ org-bhr }, or { org-bhr.genitive } and the like for another form",
    });

    /// A translation ends with another mark than its source.
    pub const EndPunctuation: Self = Self(&CodeInfo {
        name: "end-punctuation",
        severity: Warning,
        about_words: true,
        what: "a translation ends with another mark than its source",
        why: "Something may have been cut off; lists look untidy.",
        example: "en: ... in 1995.   ru: ... в 1995 году",
        fix: "end it as the source ends",
    });

    /// A translation begins with a small letter where its source has a capital, or the other way round.
    pub const InitialCapital: Self = Self(&CodeInfo {
        name: "initial-capital",
        severity: Warning,
        about_words: true,
        what: "a translation begins with a small letter where its source has a capital, or the other way round",
        why: "Something may have been cut off; lists look untidy.",
        example: "en: The project ...   ru: проект ...",
        fix: "Проект ...",
    });

    /// A translation is much shorter or much longer than its source.
    pub const LengthRatio: Self = Self(&CodeInfo {
        name: "length-ratio",
        severity: Warning,
        about_words: true,
        what: "a translation is much shorter or much longer than its source",
        why: "A sentence may have been left out, or pasted twice.",
        example: "three lines of English, half a line of Russian",
        fix: "compare the two, sentence by sentence",
    });

    /// A translation does not use the approved word for a term of the glossary.
    pub const UnapprovedTerm: Self = Self(&CodeInfo {
        name: "unapproved-term",
        severity: Warning,
        about_words: true,
        what: "a translation does not use the approved word for a term of the glossary",
        why: "The same thing must have the same name in every release.",
        example: "en: Optional Protocol   tg: Протоколи иловагӣ",
        fix: "Протоколи факултативӣ; the words are in locales/glossary.toml",
    });

    /// A translation does not name a person of the source, or names another.
    pub const PersonDiffers: Self = Self(&CodeInfo {
        name: "person-differs",
        severity: Warning,
        about_words: true,
        what: "a translation does not name a person of the source, or names another",
        why: "Words would be put into the mouth of somebody else.",
        example: "en: Rustam Sharipov   ru: Рустам Каримов",
        fix: "Рустам Шарипов",
    });

    /// A translation has fewer or more sentences than its source, and is shorter or longer.
    pub const SentenceCount: Self = Self(&CodeInfo {
        name: "sentence-count",
        severity: Warning,
        about_words: true,
        what: "a translation has fewer or more sentences than its source, and is shorter or longer",
        why: "A sentence was left out, or one was added that the source does not have.",
        example: "three sentences in English, two in Tajik",
        fix: "translate the sentence that is missing",
    });

    /// A name of the glossary begins with a small letter.
    pub const NameCapital: Self = Self(&CodeInfo {
        name: "name-capital",
        severity: Warning,
        about_words: true,
        what: "a name of the glossary begins with a small letter",
        why: "It is a slip that readers notice.",
        example: "en: in Dushanbe   ru: в душанбе",
        fix: "в Душанбе",
    });

    /// A translation is written in capitals, and its source is not.
    pub const AllCapitals: Self = Self(&CodeInfo {
        name: "all-capitals",
        severity: Warning,
        about_words: true,
        what: "a translation is written in capitals, and its source is not",
        why: "It looks louder than what was said, and screen readers may spell it.",
        example: "en: Results of the seminar   ru: ИТОГИ СЕМИНАРА",
        fix: "Итоги семинара",
    });

    /// The source denies something, and the translation does not.
    pub const NegationLost: Self = Self(&CodeInfo {
        name: "negation-lost",
        severity: Warning,
        about_words: true,
        what: "the source denies something and the translation does not, or the other way round",
        why: "The text would say the contrary.",
        example: "en: The law was not adopted   ru: Закон был принят",
        fix: "Закон не был принят",
    });

    /// A person's name is spelt in two ways in one language.
    pub const NameDiffers: Self = Self(&CodeInfo {
        name: "name-differs",
        severity: Warning,
        about_words: true,
        what: "a person's name is spelt in two ways in one language",
        why: "One of them is wrong, and the person will notice.",
        example: "ru: Сьюзан Керр here, Сюзан Керр there",
        fix: "choose one, and write it everywhere",
    });

    /// The same text is translated in two ways.
    pub const InconsistentTranslation: Self = Self(&CodeInfo {
        name: "inconsistent-translation",
        severity: Warning,
        about_words: true,
        what: "the same text is translated in two ways",
        why: "Readers take different words for different things.",
        example: "en: About the project   ru: О проекте and Про проект",
        fix: "choose one, or let one message refer to the other",
    });

    /// Two texts that differ in the source are the same in a translation.
    pub const SameTranslation: Self = Self(&CodeInfo {
        name: "same-translation",
        severity: Warning,
        about_words: true,
        what: "two texts that differ in the source are the same in a translation",
        why: "One of them may be a copy that was meant to be changed.",
        example: "en: co-funded by, co-sponsored by   ru: софинансируется for both",
        fix: "translate what differs",
    });

    /// No template and no message refers to a message.
    pub const UnusedMessage: Self = Self(&CodeInfo {
        name: "unused-message",
        severity: Warning,
        about_words: true,
        what: "no template and no message refers to a message",
        why: "It would be translated for nothing; or its name is misspelt.",
        example: "speaker-alizoda = ...  without { speaker-alizoda } in release.md",
        fix: "put it into the template, or delete it in every language",
    });

    /// A translation has an attribute that the source does not have and no text of its language uses.
    pub const ObsoleteAttribute: Self = Self(&CodeInfo {
        name: "obsolete-attribute",
        severity: Warning,
        about_words: true,
        what: "a translation has an attribute that the source does not have and no text of its language uses",
        why: "It was deleted or renamed in the source; or its name is misspelt.",
        example: "tg: .speeker = ...   en: .speaker = ...",
        fix: "rename it as in the source, or delete it",
    });
}
