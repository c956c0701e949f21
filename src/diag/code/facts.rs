//! Codes of the registry, of dates and of what funders check.
//!
//! In: the rows of other families. Out: a call of the next macro with these rows after them. In between: a row is
//! variant, name, severity, what is wrong, why it matters, a wrong line, the same put right.

macro_rules! facts {
    ($next:ident! $($rest:ident!)* { $($rows:tt)* }) => {
        $next! { $($rest!)* { $($rows)*
        // Registry and dates
        ValidityGap "validity-gap" Error
            "the dates of a list leave a gap or overlap"
            "For some day there would be no fact, or two."
            "until = 2020-01-31  then  from = 2020-02-02"
            "from = 2020-02-01"
        OutsideValidity "outside-validity" Error
            "a release is dated outside every range of a fact that it needs"
            "Nobody has confirmed the fact for that day."
            "a release of 2026 with the Delegation's address of 2020"
            "ask the one named, then add a record with `from` and `source`"
        SlugForm "slug-form" Info
            "the name of a release does not begin with year and month, as in 2026-11-winter-school"
            "Releases are listed and found by their names; a name without a month cannot be compared with the date."
            "releases/winter-school"
            "releases/2026-11-winter-school, and its .ftl files under the same name"
        SlugDate "slug-date" Warning
            "a release is dated in another month than the one that it is named after"
            "One of the two is a slip, or was left from the release that it was copied from."
            "date = 2026-01-31   in releases/2026-11-winter-school"
            "date = 2026-11-30"
        UnlikelyDate "unlikely-date" Warning
            "a date is in a year that nobody means, or an event is far from its release"
            "Most often the year is mistyped."
            "from = 2016-11-12   in a release of 2026"
            "from = 2026-11-12"
        ContactNotValid "contact-not-valid" Error
            "a contact had left, or had not yet come, on the day of the release"
            "The media would call in vain."
            "contacts = [\"tahmina-juraeva\"] in a release after her `until`"
            "name another contact"
        InvalidPhone "invalid-phone" Error
            "a phone number is not valid in its country, or not in the form +992372244145"
            "A wrong digit makes it useless."
            "number = \"+99237224414\""
            "number = \"+992372244145\""
        InvalidEmail "invalid-email" Error
            "an e-mail address is not valid"
            "Letters would come back."
            "email = \"bhr.taj@gmail\""
            "email = \"bhr.taj@gmail.com\""
        PrivatePhone "private-phone" Error
            "a mobile number is not marked as public"
            "A personal number must not be published by oversight."
            "{ number = \"+992446257611\", kind = \"mobile\" }"
            "{ number = \"+992446257611\", kind = \"mobile\", public = true }  once its owner agreed"
        NoRegime "no-regime" Error
            "it is not known which visibility rules bind an EU project"
            "The wording depends on the date of the grant contract."
            "a project funded by `eu` without `contract` and `regime`"
            "contract = 2018-01-15, or regime = \"2018\" with regime-note"
        WrongMemberCount "wrong-member-count" Error
            "a text gives a number of EU member states that is not that of the release's day"
            "The Delegation checks it, and it changes: 28 until 31 January 2020, 27 since."
            "made up of 28 Member States   in a release of 5 May 2020"
            "made up of { $eu-member-states } Member States"
        StatementWording "statement-wording" Error
            "the statement beside the EU emblem is not worded as its rules prescribe"
            "A wrong statement can cost the grant."
            "eu-statement-2022 = This project is financed by the EU"
            "eu-statement-2022 = Funded by the European Union"
        InstrumentBesideEmblem "instrument-beside-emblem" Error
            "the statement beside the EU emblem names the financing instrument"
            "Beside the emblem only the European Union is named (FAQ of the 2010 manual)."
            "This project is funded by the European Union under EIDHR"
            "This project is funded by the European Union"
        MissingDisclaimer "missing-disclaimer" Error
            "the rules ask for a disclaimer, and nobody is named who answers for the contents"
            "Published works need it."
            "a project funded by `eu` without `implementers` and `responsible`"
            "responsible = [\"bhr\"]"
        OlderWording "older-wording" Warning
            "a project uses the wording of older rules than its date suggests"
            "It is allowed, but the Delegation should confirm it."
            "regime = \"2010\" for a project of 2019"
            "contract = 2017-12-01 if that is its date, or the newer regime"
        LogoWithoutPermission "logo-without-permission" Warning
            "a funder has a logo that may not be shown"
            "The funder is credited in words instead; the UN emblem is never shown (General Assembly resolution 92(I))."
            "permission = \"requested\""
            "permission = \"granted\" once the owner agreed"
        FundingWithoutEvent "funding-without-event" Error
            "a release without an event names funders and does not say what they pay for"
            "The text would say that an event is funded, and there is none."
            "[[funding]]\nfunder = \"osce\"\nrole = \"funded\"   without [event]"
            "what = \"activity\", \"grant\" or \"publication\" below it, or an [event]"
        FunderNotInData "funder-not-in-data" Warning
            "the text says that somebody pays who is not in the release's data"
            "The footer would not credit them."
            "The event was funded by the OSCE.   without [[funding]]"
            "[[funding]]\nfunder = \"osce\"\nrole = \"funded\""
        FunderNotInProse "funder-not-in-prose" Warning
            "a funder is in the data, but the text does not name it"
            "Readers of the text alone would not know who paid."
            "a release without `{ funding }`"
            "{ funding }"
        LinkLanguage "link-language" Warning
            "a link leads to a page in another language than the text"
            "Readers expect pages that they can read."
            ".../index_ru.htm in an English release"
            ".../index_en.htm"
        UnapprovedName "unapproved-name" Error
            "an organisation is called by a name that it does not have"
            "Names of organisations are facts."
            "Bureau of Human Rights"
            "{ org-bhr }"
        LayoutRule "layout-rule" Error
            "a page breaks a rule of layout that funders check"
            "Emblem, statement, contacts and footer must be whole and large enough; very long words can make that impossible."
            "an e-mail address that is longer than a line"
            "a shorter text, or smaller margins at the sides"
        BlockTooHigh "block-too-high" Error
            "something that is never parted is higher than a page"
            "A funder footer, a contact, a picture with its caption stand on one page each; what is cut off would be lost."
            "emblem-height = 40   in a release with nine funders"
            "write the value that the message names, or shorten the text that it points at"
        DoesNotFit "does-not-fit" Error
            "an edition that must fit one page does not"
            "A one-page release is printed on one sheet; its footer must not stand alone on a second."
            "the Tajik edition is 4 lines too long"
            "shorten the text by that many lines in this language, or take `one-page` out of the release"
        TextTooLong "text-too-long" Error
            "a message has more than 8 KiB of text, or an edition more than 1 MiB"
            "A message is one paragraph, and no release is a book of 300 pages: it is a slip, or the wrong file."
            "a message of 1,000 words that the template names a thousand times"
            "make several messages of it; take what is repeated out of the template"
        LowResolution "low-resolution" Warning
            "a picture has too few pixels for print"
            "Below 150 dots per inch a photo looks soft on paper."
            "photo.jpg of 400 × 300 pixels"
            "put a larger version of the picture beside the release; 1,000 pixels of width are enough"
        } }
    };
}
