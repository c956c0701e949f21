//! Every kind of problem: its stable name, its severity and its explanation.
//!
//! In: nothing. Out: [`Code`] and the text that `payom explain CODE` prints. In between: a code once published
//! keeps its name; the tests see to it that each has a fixture.

use super::Severity;

/// What `payom explain` says of a code.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// A wrong line.
    pub example: &'static str,
    /// The same put right, or what to do.
    pub fix: &'static str,
}

macro_rules! codes {
    ($($variant:ident $id:literal $severity:ident $what:literal $why:literal $example:literal $fix:literal)*) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $what] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The severity unless a project sets another.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What, why, example, fix.
            #[must_use]
            pub fn explanation(self) -> Explanation {
                match self {
                    $(Self::$variant => Explanation { what: $what, why: $why, example: $example, fix: $fix },)*
                }
            }
        }
    };
}

codes! {
    // Files
    NoProject "no-project" Error
        "no `payom.toml` was found here or in a folder above"
        "Payom needs to know which folder is the project."
        "running `payom build` in Downloads"
        "go into the project's folder, or name it: `payom --root DIR build`"
    FileUnreadable "file-unreadable" Error
        "a file or folder that is needed cannot be read"
        "What cannot be read cannot be published."
        "a folder where `release.md` should be a file; a file without read permission"
        "put the file in its place, or give it back its permissions"
    NotUtf8 "not-utf-8" Error
        "a text file is not in UTF-8"
        "In another encoding the Tajik letters would come out wrong."
        "a file saved as Windows-1251"
        "open it in the editor, choose \"Save with encoding\", UTF-8"
    ByteOrderMark "byte-order-mark" Warning
        "a file begins with an invisible byte order mark"
        "Payom reads past it, but other tools lose the first message of such a file."
        "a file saved by Notepad as \"UTF-8 with BOM\""
        "save it as \"UTF-8\""
    FileTooLarge "file-too-large" Error
        "a file is larger than Payom accepts (text 4 MiB, pictures 50 MiB)"
        "No release needs more; a larger file is a mistake or an attack."
        "a video saved as photo.jpg"
        "use a smaller file"
    OutsideProject "outside-project" Error
        "a file is a link to something outside the project's folder"
        "A release must not depend on, or publish, files that are not part of the project."
        "photo.jpg -> /home/me/photo.jpg"
        "copy the file into the release's folder"
    InvalidToml "invalid-toml" Error
        "a `.toml` file or a front matter breaks the rules of TOML"
        "Nothing in it can be relied upon."
        "date = 2 October 2018"
        "date = 2018-10-02"
    InvalidSetting "invalid-setting" Error
        "a key is unknown, missing, or has a value of the wrong kind"
        "A misspelt key would silently be ignored."
        "lable = \"press-release\""
        "label = \"press-release\""
    InvalidId "invalid-id" Error
        "an id or slug has characters that a URL or a file system cannot take"
        "Ids become file names and addresses: a-z, 0-9 and single hyphens, at most 80 characters."
        "releases/Пресс релиз 1"
        "releases/2018-10-opcat-sessions"
    InvalidDate "invalid-date" Error
        "a date does not exist, or a range ends before it begins"
        "A wrong date in a release is a wrong fact."
        "date = \"2018-13\""
        "date = 2018-12-01"
    UnknownId "unknown-id" Error
        "a release or the registry names an organisation, funder, project, contact or place that the registry lacks"
        "It could not be credited or shown."
        "contacts = [\"tahmina-jureva\"]"
        "contacts = [\"tahmina-juraeva\"]"
    DuplicatePlace "duplicate-place" Error
        "a dateline or list names the same thing twice"
        "It is a slip that readers notice."
        "places = [\"almaty\", \"bishkek\", \"bishkek\"]"
        "places = [\"almaty\", \"bishkek\"]"
    UnknownLocale "unknown-locale" Error
        "a language tag is wrong, or is not one of the house's locales"
        "There are no translations for it."
        "locales = [\"tj\"]"
        "locales = [\"tg\"]"
    UnknownRelease "unknown-release" Error
        "there is no release of that name"
        "Nothing could be built."
        "payom build 2018-10-opcat"
        "payom build 2018-10-opcat-sessions"
    // Templates
    LiteralText "literal-text" Error
        "a template holds words"
        "Words in a template can never be translated; they belong into the `.ftl` files."
        "## Background"
        "## { background }   with `background = Background` in each locale"
    InvalidReference "invalid-reference" Error
        "a reference in a template is not of the form `{ message }` or `{ message.attribute }`"
        "Payom cannot tell which message is meant."
        "{ 1st-paragraph }"
        "{ first-paragraph }"
    UnsupportedMarkdown "unsupported-markdown" Error
        "a template uses Markdown that a release has no use for (tables, code, raw HTML, a heading of level 1)"
        "It could not be shown equally well on paper and on screen."
        "<b>{ lead }</b>"
        "**{ lead }**"
    HeadingLevel "heading-level" Error
        "a heading skips a level"
        "Readers who listen to the page find their way by the levels."
        "## { a }  then  #### { b }"
        "## { a }  then  ### { b }"
    MissingAlternative "missing-alternative" Error
        "a picture has no alternative text"
        "Readers who cannot see it would miss it."
        "![](photo.jpg)"
        "![{ photo.alt }](photo.jpg)"
    BadImage "bad-image" Error
        "a picture is missing, broken or of a kind that Payom refuses"
        "It would be a hole in the page."
        "![{ photo.alt }](photo.tiff)"
        "save the picture as JPEG or PNG, a logo as SVG"
    UnknownTemplate "unknown-template" Error
        "a file in `theme/` has the name of no template"
        "It would silently be ignored, and the pages would look as before."
        "theme/realease.html"
        "theme/release.html"
    TemplateFault "template-fault" Error
        "a template of the theme breaks the rules of the language, or names what does not exist"
        "A page with a hole, or with an address that runs a script, must not be published."
        "{{ release.headlin }}"
        "{{ release.headline }}"
    // Message files
    Syntax "ftl-syntax" Error
        "a `.ftl` file breaks the rules of Fluent"
        "The message, and sometimes what follows it, is lost."
        "lead = First line\nsecond line"
        "lead = First line\n    second line"
    DuplicateMessage "duplicate-message" Error
        "two messages or terms of one locale have the same name"
        "Only the first would ever be used."
        "lead = One\nlead = Two"
        "give one of them another name, or delete it"
    DuplicateAttribute "duplicate-attribute" Error
        "a message has two attributes of the same name"
        "Only the first would ever be used."
        "photo =\n    .alt = One\n    .alt = Two"
        "delete one"
    DuplicateVariant "duplicate-variant" Error
        "a selection has two variants of the same name"
        "Only the first would ever be used."
        "{ $n ->\n    [one] a\n    [one] b\n   *[other] c\n}"
        "delete one"
    MissingTranslation "missing-translation" Error
        "a message that an edition needs is missing in its locale"
        "Payom never publishes a hole, nor the English text in its place."
        "locales/tg/releases/2018-10-opcat-sessions.ftl has no `lead`"
        "add the message to that file, in that language"
    UnknownMessage "unknown-message" Error
        "something refers to a message that no locale has"
        "Most often the name is misspelt."
        "{ led }"
        "{ lead }"
    MissingValue "missing-value" Error
        "a message has attributes but no text of its own, and its text is needed"
        "There is nothing to show."
        "photo =\n    .alt = A hall\n with { photo } in the template"
        "{ photo.alt }"
    MissingAttribute "missing-attribute" Error
        "an attribute of a message is needed but missing"
        "There is nothing to show."
        "{ photo.alt }  with only `photo = ...`"
        "photo = ...\n    .alt = A hall"
    EmptyMessage "empty-message" Error
        "a message is empty or holds only spaces"
        "It would publish a hole."
        "lead = { \"\" }"
        "write the text"
    UnknownVariable "unknown-variable" Error
        "a message uses a variable that the release does not define"
        "There would be nothing to put in its place."
        "{ $particpants }"
        "{ $participants }"
    UnknownTerm "unknown-term" Error
        "a message uses a term that the locale does not have"
        "There would be nothing to put in its place."
        "{ -coaliton }"
        "{ -coalition }"
    UnknownFunction "unknown-function" Error
        "a message calls a function that Payom does not have"
        "Payom has NUMBER, DATETIME and LIST."
        "{ DATE($visit) }"
        "{ DATETIME($visit) }"
    WrongArgument "wrong-argument" Error
        "a function or selection is given a value that it cannot use"
        "Fluent would print the function's name instead of a text."
        "{ NUMBER($visit) }  where `visit` is a date"
        "{ DATETIME($visit) }"
    CyclicReference "cyclic-reference" Error
        "messages refer to each other in a circle"
        "The text would have no end."
        "a = { b }\nb = { a }"
        "write one of them in words"
    TooManyPlaceables "too-many-placeables" Error
        "a message needs more than 100 placeables, counting those of the messages it refers to"
        "Fluent cuts such a text off."
        "a = { b }{ b }{ b } ..."
        "split the message into paragraphs"
    UnreachableVariant "unreachable-variant" Error
        "a variant of a selection can never be chosen, or a plural form is missing"
        "Some readers would get the wrong form."
        "{ $n ->\n    [one] ...\n   *[other] ...\n}  in Russian"
        "give one, few, many and *[other]"
    BlockInMessage "block-in-message" Error
        "a message opens a block: a heading, a list, a quotation, a second paragraph"
        "A message is one paragraph; structure belongs into the template."
        "lead = 1. First"
        "lead = 1\\. First   or a list in the template"
    HtmlInMessage "html-in-message" Error
        "a message holds HTML"
        "It would show as code, or become code."
        "lead = <b>Important</b>"
        "lead = **Important**"
    BadLink "bad-link" Error
        "a link leads nowhere, has a scheme other than https, http, mailto or tel, or a name that the release lacks"
        "Readers would click in vain."
        "[the report](link:raport)"
        "[the report](link:report)  with `report` under [links] in release.md"
    ForbiddenCharacter "forbidden-character" Error
        "a text holds a control, private-use or direction character"
        "It is invisible, and readers and search engines stumble over it."
        "U+200E pasted from a chat"
        "delete the character and type the word again"
    MissingGlyph "missing-glyph" Error
        "no face of the house has a character"
        "It would show as an empty box."
        "an emoji or a Chinese character in a message"
        "write it with other characters"
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
        "Emblem, statement, contacts and footer must be whole and large enough; a house's style can make that impossible."
        "an emblem less than 10 mm high"
        "larger margins of the style, or a smaller text"
    DoesNotFit "does-not-fit" Error
        "an edition that must fit one page does not"
        "A one-page release is printed on one sheet; its footer must not stand alone on a second."
        "the Tajik edition is 4 lines too long"
        "shorten the text by that many lines in this language, or take `one-page` out of the release"
    LowResolution "low-resolution" Warning
        "a picture has too few pixels for print"
        "Below 150 dots per inch a photo looks soft on paper."
        "photo.jpg of 600 × 400 pixels over the whole width"
        "put a larger version of the picture beside the release; for a hand-out, 1,200 pixels of width are enough"
    // Words: judgements, which `payom.toml` may weigh otherwise and one message may be allowed to break
    NumberDiffers "number-differs" Error
        "a number in a translation is not that of the source"
        "A wrong figure in a press release is printed as a fact."
        "en: 35.5 per cent   ru: 36,5 %"
        "35,5 %: the value counts, not the sign; a number may also be written in words"
    DateDiffers "date-differs" Error
        "a date in a translation is not that of the source"
        "Readers would come on the wrong day."
        "en: 2 October 2018   tg: 3 октябри соли 2018"
        "2 октябри соли 2018; better, make the date a fact of the release and write { $name }"
    UnitDiffers "unit-differs" Warning
        "a translation speaks of another currency, or of per cent where the source does not"
        "35 million euros are not 35 million dollars."
        "en: €35 million   ru: 35 млн долл."
        "35 млн евро"
    EmailDiffers "email-differs" Error
        "an e-mail address or a handle in a translation is not that of the source"
        "Letters would come back."
        "en: bhr.taj@gmail.com   ru: bhr.tj@gmail.com"
        "copy the address from the source"
    LinkDiffers "link-differs" Error
        "a link in a translation leads elsewhere than in the source"
        "Readers of one language would be sent to another page. That an address names its language (/en/, /ru/) is no difference."
        "en: [report](link:report)   tg: [гузориш](link:statement)"
        "[гузориш](link:report)"
    PhoneDiffers "phone-differs" Error
        "a telephone number in a translation is not that of the source"
        "The media would call somebody else. How the digits are grouped is no difference."
        "en: +992 37 224 41 45   ru: +992 37 224 41 54"
        "copy the number from the source"
    BadAddress "bad-address" Error
        "an address holds a letter that only looks Latin"
        "It looks right and leads nowhere."
        "bhr.tаj@gmail.com with a Cyrillic а"
        "bhr.taj@gmail.com"
    MarkupDiffers "markup-differs" Error
        "a translation has other strong, emphasised or linked stretches than its source"
        "What is stressed in one language is stressed in all; a link that is lost is lost for its readers."
        "en: **Zarif Alizoda**   ru: Зариф Ализода"
        "**Зариф Ализода**"
    StrayMark "stray-mark" Warning
        "a sign of Markdown has no partner and would be printed as it stands"
        "Readers would see asterisks."
        "**Zarif Alizoda *"
        "**Zarif Alizoda**; for the sign itself write \\*"
    MixedScript "mixed-script" Error
        "a word has Latin and Cyrillic letters that look the same"
        "It looks right, but cannot be found, read aloud or hyphenated."
        "cообщениях with a Latin c"
        "сообщениях"
    LegacyLetter "legacy-letter" Error
        "a Tajik word has letters of a font from before Unicode"
        "In that font they looked Tajik; everywhere else they are Serbian or Ukrainian letters."
        "Тољикистон, њуќуќї"
        "Тоҷикистон, ҳуқуқӣ"
    ForeignLetter "foreign-letter" Error
        "a word has a letter that the language's alphabet has not"
        "Most often Russian text stands in the Tajik file, or the other way round. In a name it may be right."
        "tg: конференция"
        "конфронс; Tajik has no щ ы ц ь, Russian no ғ ӣ қ ӯ ҳ ҷ"
    TajikLetters "tajik-letters" Warning
        "a Tajik text was typed without the letters ғ ӣ қ ӯ ҳ ҷ"
        "On a Russian keyboard ҳуқуқ becomes хукук, which is no word."
        "дар бораи хукуки инсон"
        "дар бораи ҳуқуқи инсон"
    InvisibleCharacter "invisible-character" Error
        "a text holds a character that cannot be seen: a soft hyphen, a zero-width space"
        "Search and screen readers stumble over it; it comes from a web page or a word processor."
        "воспи\u{ad}тание with a soft hyphen inside"
        "delete the character; words are divided by Payom"
    NotNormalised "not-normalised" Warning
        "a letter is put together from two characters"
        "и with a macron looks like ӣ, but is not found by who searches for ӣ."
        "давлати\u{304}"
        "давлатӣ"
    UntranslatedCopy "untranslated-copy" Error
        "a translation is the same as its source"
        "It was copied to be translated, and forgotten."
        "ru: heading-speakers = Speakers"
        "Докладчики; for a name that stays in Latin letters: # payom: allow untranslated-copy the reason"
    CopiedTranslation "copied-translation" Error
        "the same text stands in two languages"
        "The text of one language was pasted into the file of the other."
        "ru and tg: Представители государственных органов"
        "translate it"
    WrongLanguage "wrong-language" Error
        "a text is in another language than its file"
        "Readers of this language could not read it."
        "tg: Проект для молодых юристов и активистов"
        "translate it"
    MissingVariable "missing-variable" Error
        "a translation does not use a variable that its source uses"
        "A date, a number or a name would be missing."
        "en: on { $visit }   ru: в феврале"
        "{ $visit } where its value belongs"
    ExtraVariable "extra-variable" Warning
        "a translation uses a variable that its source does not use"
        "It says something that the source does not say, or the source has been changed."
        "en: in Dushanbe   tg: { $event } дар Душанбе"
        "delete it, or add it to the source"
    MissingReference "missing-reference" Warning
        "a translation does not take a name from the message that the source takes it from"
        "Typed by hand, a name is soon spelt in two ways."
        "en: the { org-bhr }   ru: Бюро по правам человека"
        "{ org-bhr }, or { org-bhr.genitive } and the like for another form"
    HiddenNumber "hidden-number" Warning
        "in Russian the variant `[one]` does not show the number"
        "`[one]` is also 21, 31, 101: readers would be told of one."
        "[one] примет участие один представитель"
        "[one] примет участие { $n } представитель"
    QuotationMarks "quotation-marks" Warning
        "a quotation mark is straight, or of another language"
        "English has “…” and ‘…’ inside, Russian and Tajik «…» and „…“ inside."
        "ru: \"Право и процветание\""
        "«Право и процветание»"
    UnbalancedMarks "unbalanced-marks" Warning
        "a quotation mark or a bracket has no partner"
        "Nobody can tell where the quotation ends."
        "«Сегодняшняя конференция — не самоцель."
        "add the other mark, or delete this one"
    Dash "dash" Warning
        "a hyphen stands where a dash belongs, or beside one space"
        "A hyphen joins, a dash parts."
        "Душанбе - столица; 2018-2020"
        "Душанбе — столица; 2018–2020"
    Spacing "spacing" Warning
        "a space is missing, or stands where none belongs"
        "It is a slip that readers notice."
        "Право ,свобода"
        "Право, свобода"
    Ellipsis "ellipsis" Warning
        "three full stops stand for an ellipsis"
        "The three dots could be parted at the end of a line."
        "и так далее..."
        "и так далее…"
    TypedTwice "typed-twice" Warning
        "a word or a mark stands twice in a row"
        "It is a slip that readers notice."
        "в в рамках проекта,,"
        "в рамках проекта,"
    EndPunctuation "end-punctuation" Warning
        "a translation ends with another mark than its source"
        "Something may have been cut off; lists look untidy."
        "en: ... in 1995.   ru: ... в 1995 году"
        "end it as the source ends"
    InitialCapital "initial-capital" Warning
        "a translation begins with a small letter where its source has a capital, or the other way round"
        "Something may have been cut off; lists look untidy."
        "en: The project ...   ru: проект ..."
        "Проект ..."
    LengthRatio "length-ratio" Warning
        "a translation is much shorter or much longer than its source"
        "A sentence may have been left out, or pasted twice."
        "three lines of English, half a line of Russian"
        "compare the two, sentence by sentence"
    UnapprovedTerm "unapproved-term" Warning
        "a translation does not use the approved word for a term of the glossary"
        "The same thing must have the same name in every release."
        "en: Optional Protocol   tg: Протоколи иловагӣ"
        "Протоколи факултативӣ; the words are in locales/glossary.toml"
    ForbiddenTerm "forbidden-term" Warning
        "a text uses words that the glossary says to avoid"
        "They are a known mistake, or an old name."
        "ru: Делегация Европейского Союза"
        "Представительство Европейского Союза"
    NameDiffers "name-differs" Warning
        "a person's name is spelt in two ways in one language"
        "One of them is wrong, and the person will notice."
        "ru: Сьюзан Керр here, Сюзан Керр there"
        "choose one, and write it everywhere"
    InconsistentTranslation "inconsistent-translation" Warning
        "the same text is translated in two ways"
        "Readers take different words for different things."
        "en: About the project   ru: О проекте and Про проект"
        "choose one, or let one message refer to the other"
    SameTranslation "same-translation" Warning
        "two texts that differ in the source are the same in a translation"
        "One of them may be a copy that was meant to be changed."
        "en: co-funded by, co-sponsored by   ru: софинансируется for both"
        "translate what differs"
    UnusedMessage "unused-message" Warning
        "no template and no message refers to a message"
        "It would be translated for nothing; or its name is misspelt."
        "speaker-alizoda = ...  without { speaker-alizoda } in release.md"
        "put it into the template, or delete it in every language"
    ObsoleteAttribute "obsolete-attribute" Warning
        "a translation has an attribute that the source has not, and that no text of its language uses"
        "It was deleted or renamed in the source; or its name is misspelt."
        "tg: .speeker = ...   en: .speaker = ..."
        "rename it as in the source, or delete it"
    UnneededOptOut "unneeded-opt-out" Warning
        "a comment allows a message to break a rule that it does not break"
        "Such comments would hide the next mistake."
        "# payom: allow untranslated-copy a name   above a text that is translated"
        "delete the comment"
    BadOptOut "bad-opt-out" Warning
        "a comment for Payom cannot be understood, gives no reason, or allows what cannot be allowed"
        "It has no effect, or nobody will know why it is there."
        "# payom: allow untranslated"
        "# payom: allow untranslated-copy the name stays in Latin letters"
    // Translations and their lock
    StaleTranslation "stale-translation" Warning
        "a translation was made from an older wording of the source"
        "It may say what the release no longer says. `payom build` refuses it, unless told --allow-stale, which marks the edition as a draft."
        "sessions = Three seminars were held   is now   sessions = Four seminars were held"
        "bring the translation up to date, then run `payom accept --locale tg sessions`"
    UnacceptedTranslation "unaccepted-translation" Info
        "a translation is not in `locales/l10n.lock` yet"
        "Only what was accepted is told of when its source changes later."
        "a message that was translated today"
        "when it says what the source says, run `payom accept --new`"
    BrokenLock "broken-lock" Error
        "a line of `locales/l10n.lock` cannot be read"
        "It would not be known whether that translation is up to date."
        "<<<<<<< HEAD"
        "after a merge keep the lines of both sides and delete the markers: `payom check --fix`"
    GitFailed "git-failed" Error
        "`--changed-since` could not ask git what changed"
        "Without an answer every problem, or none, would be hidden."
        "payom check --changed-since mian"
        "payom check --changed-since main   in a clone that has that branch"
    // Output
    WriteFailed "write-failed" Error
        "the editions could not be written"
        "Nothing was replaced: the folder holds what it held before."
        "a full disk; a folder without write permission"
        "make room, or close the program that holds the file"
    Internal "internal" Error
        "Payom contradicted itself"
        "This is a bug of Payom; nothing was published."
        "-"
        "send the message and the release's files to Payom's makers"
}

impl Code {
    /// Whether the rule is a judgement about words: its weight may be set in `payom.toml`, and one message may be
    /// allowed to break it. All other errors would leave a hole or a fault in what is published.
    #[must_use]
    pub fn is_about_words(self) -> bool {
        (Self::NumberDiffers..=Self::ObsoleteAttribute).contains(&self)
    }

    /// The code of a name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id() == id)
    }
}
