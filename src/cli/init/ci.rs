//! The file that lets a server check and build the house at every change.
//!
//! In: the kind of server, a release of Payom. Out: the file. Invariants: nothing runs there but one program, known by
//! its checksum.
//!
//! A program cannot hold its own checksum. Released for Linux on x86-64 it is itself what runs there, and reads itself;
//! released for other systems, it was told the checksum when it was built.

use std::fs;

use crate::cli::args::{CiKind, Init};
use crate::diag::{Code, Diagnostic, Report, sha256};

/// Where the files of this release are downloaded from; none where nobody released it.
const RELEASE: Option<&str> = option_env!("PAYOM_RELEASE_URL");
/// The checksum of the program for servers, where this one is for another system.
const CHECKSUM: Option<&str> = option_env!("PAYOM_LINUX_SHA256");
/// Its name among the files of a release.
const PROGRAM: &str = "payom-linux-x86_64";

/// A program of Payom for servers. What is not known is empty.
#[derive(Debug)]
pub(super) struct Release {
    pub(super) url: String,
    pub(super) sha256: String,
}

impl Release {
    /// The one that was named, or else that which this program belongs to. What is wrong is reported.
    pub(super) fn of(init: &Init, report: &mut Report) -> Option<Self> {
        let is_address = |url: &String| {
            url.starts_with("https://")
                && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'\\{}".contains(c))
        };
        if let Some(url) = init.program.as_ref().filter(|url| !is_address(url)) {
            let found = Diagnostic::new(Code::BadLink, format!("`{url}` is not the address of a program"));
            report.error(found.help("write it as --program https://example.org/payom-linux-x86_64"));
            return None;
        }
        let is_checksum = |sum: &String| sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
        if let Some(sum) = init.sha256.as_ref().filter(|sum| !is_checksum(sum)) {
            let found = Diagnostic::new(Code::InvalidSetting, format!("`{sum}` is not a checksum"));
            report.error(found.help("copy the 64 digits beside the program's name in SHA256SUMS"));
            return None;
        }
        let own = || RELEASE.map(|folder| format!("{folder}/{PROGRAM}"));
        let url = init.program.clone().or_else(own).unwrap_or_default();
        // The checksum of another program than that which was named would keep it from running.
        let known = if init.program.is_none() && RELEASE.is_some() { own_checksum() } else { None };
        let sha256 = init.sha256.as_ref().map(|sum| sum.to_lowercase()).or(known).unwrap_or_default();
        Some(Self { url, sha256 })
    }

    /// Whether somebody has to fill in what is not known.
    pub(super) fn is_unknown(&self) -> bool {
        self.url.is_empty() || self.sha256.is_empty()
    }
}

fn own_checksum() -> Option<String> {
    if cfg!(not(all(target_os = "linux", target_arch = "x86_64"))) {
        return CHECKSUM.map(str::to_owned);
    }
    let program = fs::read(std::env::current_exe().ok()?).ok()?;
    Some(sha256(&program))
}

/// Where the file of a kind of server lies.
pub(super) fn path(kind: CiKind) -> Option<&'static str> {
    match kind {
        CiKind::Github => Some(".github/workflows/payom.yml"),
        CiKind::Gitlab => Some(".gitlab-ci.yml"),
        CiKind::None => None,
    }
}

/// The file, with its path.
pub(super) fn file(kind: CiKind, release: &Release) -> Option<(&'static str, String)> {
    let text = match kind {
        CiKind::Github => include_str!("ci/github.yml"),
        CiKind::Gitlab => include_str!("ci/gitlab.yml"),
        CiKind::None => return None,
    };
    let text = text.replace("{url}", &release.url).replace("{sha256}", &release.sha256);
    path(kind).map(|path| (path, text))
}
