//! Codes of the lock, of git and of what is written.
//!
//! In: the rows of other families. Out: a call of the next macro with these rows after them. In between: a row is
//! variant, name, severity, what is wrong, why it matters, a wrong line, the same put right.

macro_rules! output {
    ($next:ident! $($rest:ident!)* { $($rows:tt)* }) => {
        $next! { $($rest!)* { $($rows)*
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
        } }
    };
}
