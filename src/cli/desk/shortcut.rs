//! A file that opens the desk with a double click.
//!
//! In: the program, the project's folder, the language that was asked for. Out: an entry for the desktop of Linux, macOS or Windows. Invariants: names with spaces, quotation marks,
//! percent and dollar signs stay names; nothing else of the user's is written over.
//!
//! Sources: Desktop Entry Specification 1.5, "The Exec key"; XDG user dirs, `user-dirs.dirs`. Windows and macOS are untested until tried there.

use std::io;
use std::path::{Path, PathBuf};

use crate::cli::words::Language;

/// The systems that have an entry of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum System {
    /// A desktop entry; also of the BSDs.
    Linux,
    /// A file that the terminal runs.
    MacOs,
    /// A file of commands.
    Windows,
}

impl System {
    /// The one that runs.
    pub(super) const OWN: Self = if cfg!(windows) {
        Self::Windows
    } else if cfg!(target_os = "macos") {
        Self::MacOs
    } else {
        Self::Linux
    };
}

/// Writes the entry onto the desktop, or where there is none into the project's folder; where it stands.
///
/// # Errors
/// When it cannot be written, or a name is not Unicode.
pub(super) fn make(root: &Path, language: Option<Language>) -> io::Result<PathBuf> {
    let program = std::env::current_exe()?;
    let root = root.canonicalize()?;
    let name = root.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (ending, text) = entry(System::OWN, &name, (unicode(&program)?, unicode(&root)?), language);
    let path = desktop().unwrap_or_else(|| root.clone()).join(format!("Payom {name}.{ending}"));
    std::fs::write(&path, text)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755))?;
    }
    Ok(path)
}

fn unicode(path: &Path) -> io::Result<&str> {
    // Windows itself puts this before long names; its programs do not take it.
    let text = path.to_str().map(|text| text.strip_prefix(r"\\?\").unwrap_or(text));
    text.filter(|text| !text.contains(['\n', '\r']))
        .ok_or_else(|| io::Error::other("the folder's name is not Unicode"))
}

/// The ending of the file's name, and its text.
fn entry(
    system: System,
    name: &str,
    (program, root): (&str, &str),
    language: Option<Language>,
) -> (&'static str, String) {
    // Nothing of the environment is there after a double click: the language goes along. That of the system is looked for anew.
    let desk = language.map_or_else(|| "desk".to_owned(), |own| format!("--language {} desk", own.tag()));
    match system {
        System::Linux => {
            let quoted = |text: &str| {
                let signs = text.chars().flat_map(|sign| match sign {
                    '"' | '`' | '$' | '\\' => vec!['\\', '\\', sign],
                    '%' => vec!['%', '%'],
                    sign => vec![sign],
                });
                format!("\"{}\"", signs.collect::<String>())
            };
            // A backslash is written twice once more: as in every value of such a file.
            let text = format!(
                "[Desktop Entry]\nType=Application\nName=Payom – {}\nExec={} --root {} {desk}\nTerminal=true\nCategories=Office;\n",
                name.replace('\\', "\\\\"),
                quoted(program),
                quoted(root)
            );
            ("desktop", text)
        }
        System::MacOs => {
            let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
            ("command", format!("#!/bin/sh\nexec {} --root {} {desk}\n", quoted(program), quoted(root)))
        }
        System::Windows => {
            let quoted = |text: &str| format!("\"{}\"", text.replace('%', "%%"));
            let run = format!("{} --root {} {desk}", quoted(program), quoted(root));
            ("cmd", format!("@echo off\r\nchcp 65001 >nul\r\n{run}\r\nif errorlevel 1 pause\r\n"))
        }
    }
}

/// The folder of the user's desktop, if there is one.
fn desktop() -> Option<PathBuf> {
    let home = PathBuf::from(std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" })?);
    let config = std::env::var_os("XDG_CONFIG_HOME").map_or_else(|| home.join(".config"), PathBuf::from);
    let named = std::fs::read_to_string(config.join("user-dirs.dirs")).ok().and_then(|text| named(&text, &home));
    named.or_else(|| Some(home.join("Desktop"))).filter(|folder| folder.is_dir())
}

/// The desktop that a file of XDG user dirs names.
fn named(text: &str, home: &Path) -> Option<PathBuf> {
    let value = text.lines().find_map(|line| line.trim().strip_prefix("XDG_DESKTOP_DIR="))?;
    let value = value.trim_matches('"');
    Some(value.strip_prefix("$HOME/").map_or_else(|| PathBuf::from(value), |rest| home.join(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_names() {
        let (program, root) = ("/opt/my \"p\"/payom", "/home/a/100% $HOME `x` o'k");
        let text = |system| entry(system, "o'k", (program, root), None).1;
        assert!(
            text(System::Linux).contains(
                "\nExec=\"/opt/my \\\\\"p\\\\\"/payom\" --root \"/home/a/100%% \\\\$HOME \\\\`x\\\\` o'k\" desk\n"
            ),
            "{}",
            text(System::Linux)
        );
        assert!(text(System::MacOs).contains("--root '/home/a/100% $HOME `x` o'\\''k' desk\n"));
        let windows = entry(System::Windows, "x", (r"C:\Payom\payom.exe", r"D:\100% дом"), None).1;
        assert!(windows.contains("\r\n\"C:\\Payom\\payom.exe\" --root \"D:\\100%% дом\" desk\r\n"), "{windows}");
    }

    #[test]
    fn the_language_goes_along() {
        for system in [System::Linux, System::MacOs, System::Windows] {
            let text = |language| entry(system, "x", ("/p", "/x"), language).1;
            assert_eq!(text(Some(Language::Tajik)).matches(" --language tg desk").count(), 1, "{system:?}");
            assert!(!text(None).contains("--language"), "{system:?}");
        }
    }

    #[test]
    fn the_desktop_may_have_a_name_of_its_own() {
        let home = Path::new("/home/a");
        let text = "# x\nXDG_DESKTOP_DIR=\"$HOME/Рабочий стол\"\n";
        assert_eq!(named(text, home), Some(home.join("Рабочий стол")));
        assert_eq!(named("XDG_DESKTOP_DIR=\"/mnt/d\"", home), Some(PathBuf::from("/mnt/d")));
        assert_eq!(named("XDG_MUSIC_DIR=\"$HOME/x\"", home), None);
    }
}
