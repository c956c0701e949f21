//! Codes of words: judgements, which a house may weigh otherwise.
//!
//! In: the rows of other families. Out: a call of the next macro with these rows after them. In between: a row is
//! variant, name, severity, what is wrong, why it matters, a wrong line, the same put right.

macro_rules! words {
    ($next:ident! $($rest:ident!)* { $($rows:tt)* }) => {
        $next! { $($rest!)* { $($rows)*
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
            "a sign of Markdown has no partner, or is of another dialect, and would be printed as it stands"
            "Readers would see asterisks, `H~2~O`, `:smile:`."
            "**Zarif Alizoda *"
            "**Zarif Alizoda**; for the sign itself write \\*"
        MixedScript "mixed-script" Error
            "a word has Latin and Cyrillic letters that look the same"
            "It looks right, but cannot be found, read aloud or hyphenated."
            "cообщениях with a Latin c"
            "сообщениях"
        FinalLetter "final-letter" Warning
            "a Tajik word has ӣ before an ending, where it becomes и"
            "ӣ is written only at the end of a word (orthography of 2021)."
            "{ place-rudaki }ро, which is shown as Рӯдакӣро"
            "{ place-rudaki.stem }ро, with `.stem = Рӯдаки` below the name in places.ftl"
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
        } }
    };
}
