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
        UnrecordedTranslation "unrecorded-translation" Error
            "with `--locked`: a translation is not in `locales/l10n.lock`"
            "It is not known from which wording it was made, so nobody would hear of it when that changes. Without `--locked` Payom records what it first sees."
            "a message that was translated today; the lock that goes with it was left out of the commit"
            "run `payom check`, then `git add locales/l10n.lock`"
        BrokenLock "broken-lock" Error
            "`locales/l10n.lock` is damaged, cut off or lost"
            "It would not be known which translations are up to date; and to take all for new would hide those that are not."
            "<<<<<<< HEAD"
            "after a merge keep the lines of both sides and delete the markers: `payom check --fix`; what is lost comes back with `git checkout locales/l10n.lock`"
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
        OutputFolder "output-folder" Error
            "the output folder is no place for what is published"
            "A build replaces and removes files there: photos and texts of the project would be lost, or private files published."
            "payom build --out releases"
            "payom build --out site"
        ForeignFile "foreign-file" Error
            "files that Payom did not make stand where it would write"
            "They would be lost."
            "an index.html of another program in the output folder"
            "name another folder with --out, move the files, or replace them: payom build --force"
        OutputRecord "output-record" Warning
            "what is written down of an output folder is missing or damaged, or could not be written"
            "Payom knows from it which files it made, and what lists have to name."
            ".payom/ deleted, or the output folder copied from elsewhere"
            "build everything once: payom build"
        PrivateOutput "private-output" Warning
            "other accounts cannot read what was published"
            "A web server runs under an account of its own, and would show nothing."
            "a build after `umask 077`"
            "chmod -R a+rX output   and `umask 022` before the next build"
        Internal "internal" Error
            "Payom contradicted itself"
            "This is a bug of Payom; nothing was published."
            "-"
            "send the message and the release's files to Payom's makers"
        } }
    };
}
