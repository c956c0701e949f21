//! The ends of builds that publish nothing.
//!
//! In: why. Out: it is reported, with the last line that says that nothing was published. Invariants: nothing was changed.

use crate::cli::build::error::BuildError;
use crate::cli::{Session, Status, Streams, tally, usage};
use crate::diag::{Code, Diagnostic, Message, Severity, message};
use crate::project::Project;
use crate::publish::PublishError;

/// Ends a build that may not write where it was told to.
pub(super) fn refuse(refused: Diagnostic, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    session.report.error(refused);
    nothing(session, streams)
}

/// Ends a build that something is wrong with.
pub(super) fn failed(
    error: BuildError,
    project: &Project,
    session: &mut Session,
    streams: &mut Streams<'_>,
) -> Status {
    if let BuildError::Diagnosed(diagnostic) = error {
        session.report.error(*diagnostic);
    }
    session.judge(project);
    nothing(session, streams)
}

/// Ends a build whose options do not go together.
pub(super) fn unusable(why: &Message, session: &Session, streams: &mut Streams<'_>) -> Status {
    usage::tell(why, &session.speaker, streams);
    streams.tell(&format!("{}\n", session.say(&nothing_published())));
    Status::Usage
}

pub(super) fn nothing_published() -> Message {
    message!("nothing-published", "nothing was published")
}

/// Ends a build that published nothing.
pub(super) fn nothing(session: &Session, streams: &mut Streams<'_>) -> Status {
    session.finish(streams);
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| session.report.told(severity));
    let counted =
        if errors + warnings > 1 { format!("{}: ", session.say(&tally(errors, warnings))) } else { String::new() };
    streams.tell(&format!("{counted}{}\n", session.say(&nothing_published())));
    session.status()
}

pub(super) fn not_written(failed: &PublishError, session: &mut Session, streams: &mut Streams<'_>) -> Status {
    let told = match failed.in_the_way() {
        Some(files) => {
            let what = message!(
                "foreign-files",
                "{folder} has files that Payom did not make: {files}",
                folder = failed.path.display().to_string(),
                files = files
            );
            Diagnostic::new(Code::ForeignFile, what)
                .note(message!("would-replace", "this build would replace them; nothing was changed"))
                .help(message!(
                    "other-folder",
                    "name another folder (--out site), move the files, or replace them: payom build --force"
                ))
        }
        None => Diagnostic::new(Code::WriteFailed, failed.to_string())
            .note(message!("still-published", "what was published before is still there")),
    };
    session.report.error(told);
    session.finish(streams);
    session.status()
}
