//! Codes of files, templates and messages: what would leave a hole or a fault.
//!
//! In: the rows of other families. Out: a call of the next macro with these rows after them. In between: a row is
//! variant, name, severity, what is wrong, why it matters, a wrong line, the same put right.

macro_rules! files {
    ($next:ident! $($rest:ident!)* { $($rows:tt)* }) => {
        $next! { $($rest!)* { $($rows)*
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
        WrongFileType "wrong-file-type" Error
            "a file is of another kind than its name says: a Word document, a PDF, a web page, running text"
            "Nothing in it can be read; and each of its lines would be reported as a fault."
            "a translation in Word, saved or renamed as 2018-10-opcat-sessions.ftl"
            "copy its paragraphs into a text file, each as `name = text`"
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
        FileName "file-name" Error
            "a file's name is not what every system takes, or differs from what is asked for only in capital letters"
            "The project would be another one on Windows, on macOS and on the server that publishes it."
            "![{ photo.alt }](Photo.JPG)  for a file that is called photo.jpg"
            "![{ photo.alt }](photo.jpg)"
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
            "a template or a message uses Markdown that Payom does not set (tables, footnotes, struck-out text, code, HTML in a template)"
            "It would be published with its signs, or lost."
            "| { name } | { sum } |\n|---|---|"
            "- { first-row }   a list, with a message for each row"
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
        MessagesElsewhere "messages-elsewhere" Error
            "the messages of a release lie under another name, or in another folder"
            "A release and its messages belong together by their name; each text would be reported as missing."
            "releases/2026-11-winter-help beside locales/en/releases/2026-11-winter-food.ftl"
            "rename the files too: locales/en/releases/2026-11-winter-help.ftl"
        ObsoleteMessage "obsolete-message" Warning
            "a translation has a message that the source lacks"
            "It was deleted or renamed in the source; nobody reads it."
            "tg: details-2 = ...   en: no details-2"
            "delete it, or rename it as in the source"
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
            "a link leads nowhere: browsers cannot read it, it has a scheme other than https, http, mailto or tel, or a name that the release lacks"
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
        } }
    };
}
