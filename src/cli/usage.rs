//! What is wrong with the words of a command line, in the reader's language.
//!
//! In: what clap found. Out: one sentence, what to type instead, and how the command is called. Invariants: help goes to
//! standard output, everything else to standard error; what was typed acts on no terminal.

use std::ffi::OsString;

use clap::Parser as _;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Arguments;
use super::exit::Status;
use super::help;
use super::streams::Streams;
use super::words::Speaker;
use crate::diag::{Message, Reader, Severity, message, perhaps, visible};

/// What is wrong, and what to do.
struct Finding {
    what: Message,
    help: Option<Message>,
}

/// Tells what is wrong with a command line, or shows the help that it asks for.
pub(super) fn refuse(error: clap::Error, typed: &[OsString], speaker: &Speaker, streams: &mut Streams<'_>) -> Status {
    // What acts on a terminal is shown, and what is wrong with it stays wrong.
    let shown = |word: &OsString| visible(&word.to_string_lossy()).replace(['\n', '\t'], " ");
    let typed: Vec<String> = typed.iter().map(shown).collect();
    let error = Arguments::try_parse_from(&typed).err().unwrap_or(error);
    let error = help::translated(error, &typed, speaker);
    let rendered = || {
        let text = error.render();
        let text = if streams.terminal { text.ansi().to_string() } else { text.to_string() };
        if help::is_help(error.kind()) { help::in_words(text, speaker) } else { text }
    };
    if !error.use_stderr() {
        let text = rendered();
        streams.say_as_it_is(&text);
        return Status::Fine;
    }
    let Some(Finding { what, help }) = found(&error) else {
        let text = rendered();
        streams.tell_styled(&text);
        return Status::Usage;
    };
    tell(&what, speaker, streams);
    if let Some(help) = help {
        aside(&message!("help-line", "help: {help}", help = help), speaker, streams);
    }
    if let Some(usage) = usage(&error).map(|usage| help::in_words(usage, speaker)) {
        aside(&message!("usage-line", "usage: {usage}", usage = usage), speaker, streams);
    }
    Status::Usage
}

/// Tells what keeps a command from beginning.
pub(super) fn tell(what: &Message, speaker: &Speaker, streams: &mut Streams<'_>) {
    let level = speaker.show(&Severity::Error.name()).into_owned();
    let coloured = streams.terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let level = if coloured { format!("\u{1b}[1m\u{1b}[91m{level}\u{1b}[0m") } else { level };
    streams.tell_styled(&format!("{level}: {}\n", speaker.show(what)));
}

fn aside(text: &Message, speaker: &Speaker, streams: &mut Streams<'_>) {
    streams.tell(&format!("  {}\n", speaker.say(text)));
}

/// How the command is called: clap's line without the word before it.
fn usage(error: &clap::Error) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else { return None };
    let text = usage.to_string();
    let (_, call) = text.trim().split_once(' ')?;
    Some(call.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What is known of a mistake in one form or another, joined by commas.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// What is wrong in our own words; `None` for what hardly ever is.
fn found(error: &clap::Error) -> Option<Finding> {
    let nearest = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    // The nearest stands last.
    let meant = nearest.into_iter().find_map(|kind| context(error, kind));
    let meant = meant.and_then(|names| names.rsplit(", ").next().map(str::to_owned));
    let meant = meant.map(perhaps);
    let (what, help) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = context(error, ContextKind::InvalidSubcommand)?;
            let all = message!("commands-listed", "`payom --help` lists all commands");
            (message!("no-such-command", "there is no command `{command}`", command = command), meant.or(Some(all)))
        }
        ErrorKind::InvalidUtf8 => {
            (message!("typed-not-text", "the command line has characters that are not text (UTF-8)"), None)
        }
        kind => of_option(kind, &context(error, ContextKind::InvalidArg)?, meant, error)?,
    };
    Some(Finding { what, help })
}

/// What is wrong with an option or a name; `meant` is what was probably meant.
fn of_option(
    kind: ErrorKind,
    option: &str,
    meant: Option<Message>,
    error: &clap::Error,
) -> Option<(Message, Option<Message>)> {
    let value = context(error, ContextKind::InvalidValue);
    Some(match kind {
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            (message!("no-such-option", "there is no option `{option}` here", option = option), meant)
        }
        ErrorKind::UnknownArgument => {
            (message!("word-too-many", "`{word}` is one word too many", word = option), meant)
        }
        ErrorKind::InvalidValue => {
            let values = context(error, ContextKind::ValidValue);
            let values = values.map(|values| message!("possible-values", "write one of: {values}", values = values));
            let missing = || message!("value-missing", "`{option}` needs a value", option = option);
            (value.map_or_else(missing, |value| not_a_value(option, &value)), meant.or(values))
        }
        ErrorKind::ValueValidation if option.starts_with("--port") => {
            (not_a_value(option, &value?), Some(message!("port-range", "write a whole number from 0 to 65535")))
        }
        ErrorKind::ValueValidation => {
            (not_a_value(option, &value?), Some(message!("whole-number", "write a whole number")))
        }
        ErrorKind::MissingRequiredArgument => {
            (message!("names-missing", "something is missing: {names}", names = option), None)
        }
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg).filter(|other| other != option);
            let twice = || message!("option-twice", "`{option}` is given twice", option = option);
            let beside = |other: String| {
                message!(
                    "options-conflict",
                    "`{option}` cannot be used with `{other}`",
                    option = option,
                    other = other
                )
            };
            (other.map_or_else(twice, beside), None)
        }
        _ => return None,
    })
}

fn not_a_value(option: &str, value: &str) -> Message {
    message!("not-a-value", "`{value}` is not a value of `{option}`", value = value, option = option)
}
