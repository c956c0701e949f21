//! What is asked of `payom desk`.
//!
//! In: words of the command line. Out: [`DeskArgs`]. Invariants: the help of each option is here and nowhere else.

use clap::Args;

/// What is asked of `desk`.
#[derive(Args, Debug)]
pub(in crate::cli) struct DeskArgs {
    /// The port on this machine
    #[arg(long, default_value_t = 8081, value_name = "N")]
    pub(in crate::cli) port: u16,
    /// Print the address instead of opening a browser
    #[arg(long)]
    pub(in crate::cli) no_browser: bool,
    /// Make a file that opens the desk with a double click, on the desktop, and end
    #[arg(long)]
    pub(in crate::cli) shortcut: bool,
}
