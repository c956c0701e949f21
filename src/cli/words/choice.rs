//! In which language Payom speaks.
//!
//! In: the words of a command line, the environment, the system's settings. Out: a [`Language`]. Invariants: what the
//! environment asks for and is not here becomes English without a word; what is asked for by `--language` must be here.

use std::ffi::OsString;

use crate::diag::{Message, message};
use crate::l10n::Locale;

/// A language that Payom speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Language {
    English,
    Russian,
    Tajik,
}

/// The variables that choose a language, the strongest first: ours, then those of POSIX (XBD §8.2).
const VARIABLES: [&str; 4] = ["PAYOM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

impl Language {
    /// Every language, in the order in which they are listed.
    pub(in crate::cli) const ALL: [Self; 3] = [Self::English, Self::Russian, Self::Tajik];

    /// Its tag.
    pub(in crate::cli) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Tajik => "tg",
        }
    }

    /// The files with its texts; none for English, which stands beside what it is said of.
    pub(super) fn files(self) -> &'static [&'static str] {
        macro_rules! files {
            ($tag:literal) => {
                &[
                    include_str!(concat!($tag, "/build.ftl")),
                    include_str!(concat!($tag, "/desk.ftl")),
                    include_str!(concat!($tag, "/explain.ftl")),
                    include_str!(concat!($tag, "/facts.ftl")),
                    include_str!(concat!($tag, "/write.ftl")),
                    include_str!(concat!($tag, "/funders.ftl")),
                    include_str!(concat!($tag, "/help.ftl")),
                    include_str!(concat!($tag, "/import.ftl")),
                    include_str!(concat!($tag, "/kits.ftl")),
                    include_str!(concat!($tag, "/messages.ftl")),
                    include_str!(concat!($tag, "/new.ftl")),
                    include_str!(concat!($tag, "/people.ftl")),
                    include_str!(concat!($tag, "/sending.ftl")),
                    include_str!(concat!($tag, "/serve.ftl")),
                    include_str!(concat!($tag, "/translations.ftl")),
                    include_str!(concat!($tag, "/usage.ftl")),
                    include_str!(concat!($tag, "/words.ftl")),
                ]
            };
        }
        match self {
            Self::English => &[],
            Self::Russian => files!("ru"),
            Self::Tajik => files!("tg"),
        }
    }

    /// The language of a tag, whatever region and script it names: `ru`, `tg-TJ`, `ru_RU.UTF-8`.
    fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or(tag).replace('_', "-");
        let locale: Locale = tag.parse().ok()?;
        Self::ALL.into_iter().find(|language| language.tag() == locale.language())
    }

    /// The language that an option names.
    ///
    /// # Errors
    /// When Payom does not speak it.
    pub(in crate::cli) fn named(tag: &str) -> Result<Self, Message> {
        let tags = Self::ALL.map(Self::tag).join(", ");
        Self::of_tag(tag).ok_or_else(|| {
            message!("language-unknown", "Payom does not speak `{tag}`; it speaks {tags}", tag = tag, tags = tags)
        })
    }
}

/// The language that a command line asks for, before it is understood: what is wrong with it is told in that language.
pub(in crate::cli) fn asked_for(typed: &[OsString]) -> Option<Language> {
    let mut words = typed.iter().skip(1).map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    while let Some(word) = words.next() {
        let tag = match word.strip_prefix("--language") {
            Some("") => words.next()?.into_owned(),
            Some(rest) => rest.strip_prefix('=')?.to_owned(),
            None => continue,
        };
        return Language::of_tag(&tag);
    }
    None
}

/// The language that somebody chose for Payom, and not for all programs; `None` where nobody did.
pub(in crate::cli) fn chosen_for_payom(typed: &[OsString]) -> Option<Language> {
    let variable = || std::env::var(VARIABLES[0]).ok().and_then(|tag| Language::of_tag(&tag));
    asked_for(typed).or_else(variable)
}

/// The language of who started the process.
pub(in crate::cli) fn environment() -> Language {
    from(|name| std::env::var(name).ok(), system)
}

/// The first of the variables that has a value decides; where none has, the system does.
fn from(variable: impl Fn(&str) -> Option<String>, system: impl FnOnce() -> Option<String>) -> Language {
    let set = VARIABLES.iter().find_map(|name| variable(name).filter(|value| !value.is_empty()));
    set.or_else(system).and_then(|tag| Language::of_tag(&tag)).unwrap_or(Language::English)
}

/// What the system's own settings say, where they are not in the environment.
#[cfg(any(windows, target_os = "macos"))]
fn system() -> Option<String> {
    sys_locale::get_locale()
}

/// Elsewhere they are in the environment.
#[cfg(not(any(windows, target_os = "macos")))]
fn system() -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_variable_decides_and_then_the_system() {
        let chosen = |set: &[(&str, &str)], system: Option<&str>| {
            let variable =
                |name: &str| set.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned());
            from(variable, || system.map(str::to_owned)).tag()
        };
        assert_eq!(chosen(&[("LANG", "ru_RU.UTF-8")], Some("tg-TJ")), "ru");
        assert_eq!(chosen(&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "C")], None), "en");
        assert_eq!(chosen(&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "")], None), "ru");
        assert_eq!(chosen(&[("LC_MESSAGES", "tg_TJ@cyrillic"), ("LANG", "en_US.UTF-8")], None), "tg");
        assert_eq!(chosen(&[("PAYOM_LANGUAGE", "tg"), ("LC_ALL", "ru")], None), "tg");
        assert_eq!(chosen(&[("PAYOM_LANGUAGE", "xx"), ("LC_ALL", "ru")], None), "en");
        assert_eq!(chosen(&[("LANG", "C.UTF-8")], Some("ru")), "en");
        assert_eq!(chosen(&[], Some("ru-Cyrl-RU")), "ru");
        assert_eq!(chosen(&[], None), "en");
    }

    #[test]
    fn a_command_line_is_looked_at_before_it_is_understood() {
        let asked = |typed: &str| {
            let typed: Vec<OsString> = typed.split(' ').map(OsString::from).collect();
            asked_for(&typed).map(Language::tag)
        };
        assert_eq!(asked("payom check --language ru --wrong"), Some("ru"));
        assert_eq!(asked("payom --language=tg-TJ chekc"), Some("tg"));
        assert_eq!(asked("payom accept -- --language ru"), None);
        for typed in ["payom", "payom check --language", "payom check --language xx", "payom --languages ru"] {
            assert_eq!(asked(typed), None, "{typed}");
        }
    }
}
