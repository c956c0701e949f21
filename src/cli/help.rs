//! `--help` in the reader's language.
//!
//! In: the definition of the command line, and a language. Out: the same definition with its texts in that language; the
//! English ones stand in `args`. Invariants: what is typed is read by the English definition alone; this one only shows
//! and tells; a text without a translation stays English.

use clap::builder::PossibleValue;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::args::Arguments;
use super::words::{Language, Speaker};
use crate::l10n::PhraseValue;

/// Words that clap itself writes into a usage line.
const WORDS: [(&str, &str); 3] =
    [("[OPTIONS]", "word-options"), ("[COMMAND]", "word-command"), ("<COMMAND>", "word-command")];

/// What clap says of a command line, in the reader's language; `error` is what it says in English.
pub(super) fn translated(error: clap::Error, typed: &[String], speaker: &Speaker) -> clap::Error {
    if speaker.language() == Language::English {
        return error;
    }
    let own = described(speaker).try_get_matches_from(asked(typed)).err();
    own.filter(|own| own.kind() == error.kind()).unwrap_or(error)
}

/// The words that clap itself wrote, in the reader's language.
pub(super) fn in_words(text: String, speaker: &Speaker) -> String {
    WORDS.iter().fold(text, |text, (english, id)| match (text.contains(english), say(speaker, id)) {
        (true, Some(word)) => {
            let (open, close) = if english.starts_with('[') { ('[', ']') } else { ('<', '>') };
            text.replace(english, &format!("{open}{word}{close}"))
        }
        _ => text,
    })
}

/// `payom help build` asks for what `payom build --help` shows.
fn asked(typed: &[String]) -> Vec<String> {
    let general = |place: usize, word: &String| {
        let takes = |before: &String| before.starts_with("--") && !before.contains('=');
        word.starts_with("--") || place > 1 && typed.get(place - 1).is_some_and(takes)
    };
    let first = typed.iter().enumerate().skip(1).find(|(place, word)| !general(*place, word));
    match first {
        Some((place, help)) if help == "help" => {
            let mut words = typed.to_vec();
            words.remove(place);
            words.push("--help".to_owned());
            words
        }
        _ => typed.to_vec(),
    }
}

fn say(speaker: &Speaker, id: &str) -> Option<String> {
    speaker.alone(&format!("help-{id}"), &[])
}

/// The command line, described in a language.
fn described(speaker: &Speaker) -> Command {
    let command = Arguments::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version));
    let command = one(command, "", speaker);
    match say(speaker, "after") {
        Some(after) => command.after_help(after),
        None => command,
    }
}

/// One command, with those within it; `within` is the name of the one around it.
fn one(command: Command, within: &str, speaker: &Speaker) -> Command {
    let name = format!("{within}{}", command.get_name());
    let is_program = name == "payom";
    let around = if is_program { String::new() } else { format!("{name}-") };
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let command = command.arg(help).mut_args(|arg| argument(arg, &name, speaker));
    let mut command = command.mut_subcommands(|inner| one(inner, &around, speaker));
    if let Some(about) = say(speaker, if is_program { "about" } else { &name }) {
        command = command.about(about);
    }
    if let Some(commands) = say(speaker, "commands") {
        command = command.subcommand_help_heading(lasting(commands));
    }
    match say(speaker, "usage") {
        Some(usage) => {
            command.help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"))
        }
        None => command,
    }
}

/// One option or name of a command.
fn argument(arg: Arg, command: &str, speaker: &Speaker) -> Arg {
    let id = arg.get_id().as_str();
    let own = say(speaker, &format!("{command}-{id}")).or_else(|| say(speaker, id));
    let Some(mut help) = own else { return arg };
    let defaults: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if !defaults.is_empty() && !arg.is_hide_default_value_set() && takes_value(&arg) {
        let value = ("value".to_owned(), PhraseValue::Text(defaults.join(",")));
        help.extend(speaker.alone("help-default", &[value]).map(|text| format!(" {text}")));
    }
    let values = arg.get_possible_values();
    let values: Vec<&str> = values.iter().filter(|value| !value.is_hide_set()).map(PossibleValue::get_name).collect();
    if !values.is_empty() && takes_value(&arg) {
        let values = ("values".to_owned(), PhraseValue::Text(values.join(", ")));
        help.extend(speaker.alone("help-values", &[values]).map(|text| format!(" {text}")));
    }
    let heading = match (arg.get_help_heading(), arg.is_positional()) {
        (Some(_), _) => "general",
        (None, true) => "arguments",
        (None, false) => "options",
    };
    let heading = say(speaker, heading);
    let names: Option<Vec<String>> =
        arg.get_value_names().map(|names| names.iter().map(|name| value_name(name, speaker)).collect());
    let names = names.or_else(|| arg.is_positional().then(|| vec![value_name(id, speaker)]));
    let names = names.or_else(|| takes_value(&arg).then(|| vec![value_name(id, speaker)]));
    let mut arg = arg.help(help);
    if takes_value(&arg) {
        arg = arg.hide_default_value(true).hide_possible_values(true);
    }
    if let Some(heading) = heading {
        arg = arg.help_heading(lasting(heading));
    }
    match names {
        Some(names) => arg.value_names(names.into_iter().map(lasting).collect::<Vec<_>>()),
        None => arg,
    }
}

/// A word that clap wants for as long as the program runs, which ends after it was shown.
fn lasting(word: String) -> &'static str {
    Box::leak(word.into_boxed_str())
}

fn takes_value(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Set | ArgAction::Append)
}

/// What stands for a value: `DIR`, `[TAG=]NAME`.
fn value_name(name: &str, speaker: &Speaker) -> String {
    let id: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let id = id.join("-").to_lowercase();
    say(speaker, &format!("value-{id}")).unwrap_or_else(|| name.to_uppercase())
}

/// Whether clap shows help here, and says nothing of a mistake.
pub(super) fn is_help(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_the_command_line_has_its_translation() {
        let cyrillic = |text: Option<String>| text.is_some_and(|text| text.contains(|c| ('А'..='ӿ').contains(&c)));
        for language in [Language::Russian, Language::Tajik] {
            let speaker = Speaker::new(language);
            let mut program = described(&speaker);
            program.build();
            let commands = program.get_subcommands().filter(|command| !command.is_hide_set());
            for command in std::iter::once(&program).chain(commands) {
                let name = command.get_name();
                assert!(cyrillic(command.get_about().map(ToString::to_string)), "{language:?}: {name}");
                for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
                    let (id, help) = (arg.get_id(), arg.get_help().map(ToString::to_string));
                    assert!(id == "name" || cyrillic(help), "{language:?}: {name} {id}");
                    assert!(cyrillic(arg.get_help_heading().map(str::to_owned)), "{language:?}: {name} {id}");
                }
            }
        }
    }
}
