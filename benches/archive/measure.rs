//! What a process took.
//!
//! In: what Linux says of this process. Out: seconds and sizes; elsewhere they are not known. Invariants: none.

use std::fs;

/// Seconds of processor time that this process took. Linux: ticks of a hundredth of a second, in user and in system mode.
pub(crate) fn cpu() -> f64 {
    user_and_system().iter().sum()
}

/// The same, apart.
pub(crate) fn user_and_system() -> [f64; 2] {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    [11, 12].map(|index| fields.get(index).and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::NAN) / 100.0)
}

/// A line of what Linux says of this process.
pub(crate) fn status_of(name: &str) -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or("?").trim().to_owned()
}
