//! `payom completions` and `payom man`: what is made of the definition of the command line.
//!
//! In: a shell, a folder. Out: a script, pages. Invariants: both know every command that the help lists; neither needs a
//! project.

use crate::project::Fixture;

#[test]
fn every_shell_knows_the_commands() {
    let fixture = Fixture::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = fixture.run(&["completions", shell]).fine().out;
        for word in ["build", "check", "stub", "accept", "locale", "languages"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(fixture.run(&["completions", "sh"]).status, 2);
}

#[test]
fn pages_for_every_command() {
    let fixture = Fixture::empty();
    let page = fixture.run(&["man"]).fine().out;
    assert!(page.contains(".TH payom 1") && page.contains("payom\\-build(1)"), "{page}");
    let folder = fixture.path("man").to_string_lossy().into_owned();
    for _ in 0..2 {
        fixture.run(&["man", &folder]).fine();
    }
    let help = fixture.run(&["--help"]).fine().out;
    let commands = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands = commands.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    let commands: Vec<&str> =
        commands.map(|line| line.split(' ').next().unwrap()).filter(|name| *name != "help").collect();
    assert!(commands.contains(&"init") && !commands.contains(&"man"), "{commands:?}");
    for command in &commands {
        assert!(fixture.read(&format!("man/payom-{command}.1")).contains(&format!("payom\\-{command}")), "{command}");
    }
    assert_eq!(fixture.tree("man").len(), commands.len() + 1);
}
