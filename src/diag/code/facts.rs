//! Codes of the registry, of dates and of what funders check.
//!
//! In: nothing. Out: one block a code. Invariants: an error here would publish something that is not so.

#![expect(non_upper_case_globals, reason = "a code reads like a variant: `Code::NumberDiffers`")]

use super::{Code, CodeInfo};
use crate::diag::model::Severity::{Error, Info, Warning};

/// These codes, in the order of the documentation.
pub(super) const FACTS: &[Code] = &[
    Code::ValidityGap,
    Code::OutsideValidity,
    Code::SlugForm,
    Code::SlugDate,
    Code::UnlikelyDate,
    Code::DateMismatch,
    Code::KindLacks,
    Code::ReferenceTwice,
    Code::CorrectionDate,
    Code::CorrectionKind,
    Code::AliasTaken,
    Code::ReplacedByWithdrawn,
    Code::ContactNotValid,
    Code::InvalidPhone,
    Code::InvalidEmail,
    Code::PrivatePhone,
    Code::NoRegime,
    Code::WrongMemberCount,
    Code::StatementWording,
    Code::InstrumentBesideEmblem,
    Code::MissingDisclaimer,
    Code::OlderWording,
    Code::LogoWithoutPermission,
    Code::FundingWithoutEvent,
    Code::FunderNotInData,
    Code::FunderNotInProse,
    Code::LinkLanguage,
    Code::UnapprovedName,
    Code::LayoutRule,
    Code::BlockTooHigh,
    Code::DoesNotFit,
    Code::TextTooLong,
    Code::LowResolution,
    Code::IconShape,
];

impl Code {
    /// The dates of a list leave a gap or overlap.
    pub const ValidityGap: Self = Self(&CodeInfo {
        name: "validity-gap",
        severity: Error,
        about_words: false,
        what: "the dates of a list leave a gap or overlap",
        why: "For some day there would be no fact, or two.",
        example: "until = 2020-01-31  then  from = 2020-02-02",
        fix: "from = 2020-02-01",
    });

    /// A release is dated outside every range of a fact that it needs.
    pub const OutsideValidity: Self = Self(&CodeInfo {
        name: "outside-validity",
        severity: Error,
        about_words: false,
        what: "a release is dated outside every range of a fact that it needs",
        why: "Nobody has confirmed the fact for that day.",
        example: "a release of 2026 with the Delegation's address of 2020",
        fix: "ask the one named, then add a record with `from` and `source`",
    });

    /// The name of a release does not begin with year and month, as in 2026-11-winter-school.
    pub const SlugForm: Self = Self(&CodeInfo {
        name: "slug-form",
        severity: Info,
        about_words: false,
        what: "the name of a release does not begin with year and month, as in 2026-11-winter-school",
        why: "Releases are listed and found by their names; a name without a month cannot be compared with the date.",
        example: "releases/winter-school",
        fix: "releases/2026-11-winter-school, and its .ftl files under the same name",
    });

    /// A release is dated in a different month from the one in its name.
    pub const SlugDate: Self = Self(&CodeInfo {
        name: "slug-date",
        severity: Warning,
        about_words: false,
        what: "a release is dated in a different month from the one in its name",
        why: "One of the two is a slip, or was left from the release that it was copied from.",
        example: "date = 2026-01-31   in releases/2026-11-winter-school",
        fix: "date = 2026-11-30",
    });

    /// A date is in a year that nobody means, or an event is far from its release.
    pub const UnlikelyDate: Self = Self(&CodeInfo {
        name: "unlikely-date",
        severity: Warning,
        about_words: false,
        what: "a date is in a year that nobody means, an event is far from its release, or the release comes too late for it",
        why: "Most often the year is mistyped.",
        example: "from = 2016-11-12   in a release of 2026",
        fix: "from = 2026-11-12",
    });

    /// A correction or a withdrawal is dated before the release, or out of order.
    pub const CorrectionDate: Self = Self(&CodeInfo {
        name: "correction-date",
        severity: Error,
        about_words: false,
        what: "a correction or a withdrawal is dated before the release was public, or before the correction above it",
        why: "What nobody has read yet needs no correction; and readers look for the newest one first.",
        example: "date = 2018-10-02   [[corrections]]   date = 2018-09-04",
        fix: "date = 2018-10-04",
    });

    /// A correction is of none of the three kinds.
    pub const CorrectionKind: Self = Self(&CodeInfo {
        name: "correction-kind",
        severity: Error,
        about_words: false,
        what: "a correction is of none of the three kinds",
        why: "Readers must be able to trust the word. What was wrong is a `correction` and is never called anything milder; what was right and could be misread is a `clarification`; what is new is an `update`. A typing mistake is mended without an entry.",
        example: "kind = \"clarification\"   for a figure that was wrong; kind = \"erratum\"",
        fix: "kind = \"correction\"",
    });

    /// A former name of a release is in use.
    pub const AliasTaken: Self = Self(&CodeInfo {
        name: "alias-taken",
        severity: Error,
        about_words: false,
        what: "a former name of a release belongs to another release, or to the site itself",
        why: "One address cannot lead to two pages.",
        example: "aliases = [\"2026-11-forum\"]   while there is a folder releases/2026-11-forum",
        fix: "delete the alias, or rename the folder",
    });

    /// The release that replaces a withdrawn one was withdrawn too.
    pub const ReplacedByWithdrawn: Self = Self(&CodeInfo {
        name: "replaced-by-withdrawn",
        severity: Warning,
        about_words: false,
        what: "the release that replaces a withdrawn one was withdrawn too",
        why: "The notice would send readers to a text that no longer holds, or in a circle.",
        example: "replaced-by = \"2026-02-forum\"   while 2026-02-forum was replaced by 2026-03-forum",
        fix: "replaced-by = \"2026-03-forum\"",
    });

    /// An embargo ends on another day than the release is dated.
    pub const DateMismatch: Self = Self(&CodeInfo {
        name: "date-mismatch",
        severity: Warning,
        about_words: false,
        what: "an embargo ends on another day than the release is dated",
        why: "Readers would see a day on which nothing was public, or on which it had long been.",
        example: "date = 2026-12-03   embargo = 2026-12-04T10:00",
        fix: "date = 2026-12-04   embargo = 2026-12-04T10:00",
    });

    /// A release lacks what its kind asks for.
    pub const KindLacks: Self = Self(&CodeInfo {
        name: "kind-lacks",
        severity: Error,
        about_words: false,
        what: "a release lacks what its kind asks for",
        why: "A speech without its speaker, or a correction that does not say of what, leaves readers with a question. What \
              a kind only advises is a warning.",
        example: "kind = \"speech\"",
        fix: "kind = \"speech\"  and  speaker = \"anna-keller\"",
    });

    /// Two releases have the same reference.
    pub const ReferenceTwice: Self = Self(&CodeInfo {
        name: "reference-twice",
        severity: Warning,
        about_words: false,
        what: "two releases have the same reference",
        why: "Who asks for a release by its number gets one of two.",
        example: "reference = \"PR/2026/12\" in two releases",
        fix: "reference = \"PR/2026/13\"",
    });

    /// A contact had left, or had not yet come, on the day of the release.
    pub const ContactNotValid: Self = Self(&CodeInfo {
        name: "contact-not-valid",
        severity: Error,
        about_words: false,
        what: "a contact had left, or had not yet come, on the day of the release",
        why: "Journalists could not reach anyone.",
        example: "contacts = [\"tahmina-juraeva\"] in a release after her `until`",
        fix: "name another contact",
    });

    /// A phone number is not valid in its country, or not in the form +992372244145.
    pub const InvalidPhone: Self = Self(&CodeInfo {
        name: "invalid-phone",
        severity: Error,
        about_words: false,
        what: "a phone number is not valid in its country, or not in the form +992372244145",
        why: "A wrong digit makes it useless.",
        example: "number = \"+99237224414\"",
        fix: "number = \"+992372244145\"",
    });

    /// An e-mail address is not valid.
    pub const InvalidEmail: Self = Self(&CodeInfo {
        name: "invalid-email",
        severity: Error,
        about_words: false,
        what: "an e-mail address is not valid",
        why: "E-mail would bounce.",
        example: "email = \"bhr.taj@gmail\"",
        fix: "email = \"bhr.taj@gmail.com\"",
    });

    /// A mobile number is not marked as public.
    pub const PrivatePhone: Self = Self(&CodeInfo {
        name: "private-phone",
        severity: Error,
        about_words: false,
        what: "a mobile number is not marked as public",
        why: "A personal number must not be published by mistake.",
        example: "{ number = \"+992446257611\", kind = \"mobile\" }",
        fix: "{ number = \"+992446257611\", kind = \"mobile\", public = true }  once its owner agreed",
    });

    /// It is not known which visibility rules bind an EU project.
    pub const NoRegime: Self = Self(&CodeInfo {
        name: "no-regime",
        severity: Error,
        about_words: false,
        what: "it is not known which visibility rules bind an EU project",
        why: "The wording depends on the date of the grant contract.",
        example: "a project funded by `eu` without `contract` and `regime`",
        fix: "contract = 2018-01-15, or regime = \"2018\" with regime-note",
    });

    /// A text gives a number of EU member states that is wrong for the day of the release.
    pub const WrongMemberCount: Self = Self(&CodeInfo {
        name: "wrong-member-count",
        severity: Error,
        about_words: false,
        what: "a text gives a number of EU member states that is wrong for the day of the release",
        why: "The Delegation checks it, and it changes: 28 until 31 January 2020, 27 since.",
        example: "made up of 28 Member States   in a release of 5 May 2020",
        fix: "made up of { $eu-member-states } Member States",
    });

    /// The statement beside the EU emblem is not worded as its rules prescribe.
    pub const StatementWording: Self = Self(&CodeInfo {
        name: "statement-wording",
        severity: Error,
        about_words: false,
        what: "the statement beside the EU emblem is not worded as its rules prescribe",
        why: "A wrong statement can cost the grant.",
        example: "eu-statement-2022 = This project is financed by the EU",
        fix: "eu-statement-2022 = Funded by the European Union",
    });

    /// The statement beside the EU emblem names the financing instrument.
    pub const InstrumentBesideEmblem: Self = Self(&CodeInfo {
        name: "instrument-beside-emblem",
        severity: Error,
        about_words: false,
        what: "the statement beside the EU emblem names the financing instrument",
        why: "Beside the emblem only the European Union is named (FAQ of the 2010 manual).",
        example: "This project is funded by the European Union under EIDHR",
        fix: "This project is funded by the European Union",
    });

    /// The rules ask for a disclaimer, and nobody is named as responsible for the contents.
    pub const MissingDisclaimer: Self = Self(&CodeInfo {
        name: "missing-disclaimer",
        severity: Error,
        about_words: false,
        what: "the rules ask for a disclaimer, and nobody is named as responsible for the contents",
        why: "Published works need it.",
        example: "a project funded by `eu` without `implementers` and `responsible`",
        fix: "responsible = [\"bhr\"]",
    });

    /// A project uses the wording of older rules than its date suggests.
    pub const OlderWording: Self = Self(&CodeInfo {
        name: "older-wording",
        severity: Warning,
        about_words: false,
        what: "a project uses the wording of older rules than its date suggests",
        why: "It is allowed, but the Delegation should confirm it.",
        example: "regime = \"2010\" for a project of 2019",
        fix: "contract = 2017-12-01 if that is its date, or the newer regime",
    });

    /// A funder has a logo that may not be shown.
    pub const LogoWithoutPermission: Self = Self(&CodeInfo {
        name: "logo-without-permission",
        severity: Warning,
        about_words: false,
        what: "a funder has a logo that may not be shown",
        why: "The funder is credited in words instead; the UN emblem is never shown (General Assembly resolution 92(I)).",
        example: "permission = \"requested\"",
        fix: "permission = \"granted\" once the owner agreed",
    });

    /// A release without an event names funders and does not say what they pay for.
    pub const FundingWithoutEvent: Self = Self(&CodeInfo {
        name: "funding-without-event",
        severity: Error,
        about_words: false,
        what: "a release without an event names funders and does not say what they pay for",
        why: "The text would say that an event is funded, and there is none.",
        example: "[[funding]]\nfunder = \"osce\"\nrole = \"funded\"   without [event]",
        fix: "what = \"activity\", \"grant\" or \"publication\" below it, or an [event]",
    });

    /// The text credits a funder that is not in the release's data.
    pub const FunderNotInData: Self = Self(&CodeInfo {
        name: "funder-not-in-data",
        severity: Warning,
        about_words: false,
        what: "the text credits a funder that is not in the release's data",
        why: "The footer would not credit them.",
        example: "The event was funded by the OSCE.   without [[funding]]",
        fix: "[[funding]]\nfunder = \"osce\"\nrole = \"funded\"",
    });

    /// A funder is in the data, but the text does not name it.
    pub const FunderNotInProse: Self = Self(&CodeInfo {
        name: "funder-not-in-prose",
        severity: Warning,
        about_words: false,
        what: "a funder is in the data, but the text does not name it",
        why: "Readers of the text alone would not know who paid.",
        example: "a release without `{ funding }`",
        fix: "{ funding }",
    });

    /// A link leads to a page in another language than the text.
    pub const LinkLanguage: Self = Self(&CodeInfo {
        name: "link-language",
        severity: Warning,
        about_words: false,
        what: "a link leads to a page in another language than the text",
        why: "Readers expect pages that they can read.",
        example: ".../index_ru.htm in an English release",
        fix: ".../index_en.htm",
    });

    /// An organisation is called by a name that it does not have.
    pub const UnapprovedName: Self = Self(&CodeInfo {
        name: "unapproved-name",
        severity: Error,
        about_words: false,
        what: "an organisation is called by a name that it does not have",
        why: "Names of organisations are facts.",
        example: "Bureau of Human Rights",
        fix: "{ org-bhr }",
    });

    /// A page breaks a rule of layout that funders check.
    pub const LayoutRule: Self = Self(&CodeInfo {
        name: "layout-rule",
        severity: Error,
        about_words: false,
        what: "a page breaks a rule of layout that funders check",
        why: "Emblem, statement, contacts and footer must be whole and large enough; very long words can make that impossible.",
        example: "an e-mail address that is longer than a line",
        fix: "a shorter text, or smaller margins at the sides",
    });

    /// Something that is never divided is higher than a page.
    pub const BlockTooHigh: Self = Self(&CodeInfo {
        name: "block-too-high",
        severity: Error,
        about_words: false,
        what: "something that is never divided is higher than a page",
        why: "A funder footer, a contact, a picture with its caption stand on one page each; anything cut off would be lost.",
        example: "emblem-height = 40   in a release with nine funders",
        fix: "write the value that the message names, or shorten the text that it points at",
    });

    /// An edition that must fit one page does not.
    pub const DoesNotFit: Self = Self(&CodeInfo {
        name: "does-not-fit",
        severity: Error,
        about_words: false,
        what: "an edition that must fit one page does not",
        why: "A one-page release is printed on one sheet; its footer must not stand alone on a second.",
        example: "the Tajik edition is 4 lines too long",
        fix: "shorten the text by that many lines in this language, or take `one-page` out of the release",
    });

    /// A message has more than 8 KiB of text, or an edition more than 1 MiB.
    pub const TextTooLong: Self = Self(&CodeInfo {
        name: "text-too-long",
        severity: Error,
        about_words: false,
        what: "a message has more than 8 KiB of text, or an edition more than 1 MiB",
        why: "A message is one paragraph, and no release is a book of 300 pages: it is a slip, or the wrong file.",
        example: "a message of 1,000 words that the template names a thousand times",
        fix: "make several messages of it; take what is repeated out of the template",
    });

    /// A picture has too few pixels for print.
    pub const LowResolution: Self = Self(&CodeInfo {
        name: "low-resolution",
        severity: Warning,
        about_words: false,
        what: "a picture has too few pixels for print",
        why: "Below 150 dots per inch a photo looks soft on paper.",
        example: "photo.jpg of 400 × 300 pixels",
        fix: "put a larger version of the picture beside the release; 1,000 pixels of width are enough",
    });

    /// The house's icon is not square.
    pub const IconShape: Self = Self(&CodeInfo {
        name: "icon-shape",
        severity: Warning,
        about_words: false,
        what: "the house's icon is far from square",
        why: "Browser tabs and home screens show icons in a square: what is long becomes a strip that nobody can read.",
        example: "icon = \"logos/wordmark.svg\" of 300 × 100",
        fix: "icon = \"logos/emblem.svg\", a square picture; or delete the line: then the first letter of the publisher's name is shown",
    });
}
