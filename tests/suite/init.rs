//! `payom init`: a house in an empty folder.
//!
//! In: an empty folder, or one with something in it. Out: a house that builds as it is, or a refusal. Invariants:
//! nothing that is there is touched; a house in languages that Payom has texts in has nothing missing, nothing stale,
//! nothing to warn of.

use crate::project::Fixture;

#[test]
fn a_house_that_builds_at_once() {
    for options in [
        &[][..],
        &["--languages", "en"],
        &["--languages", "ru"],
        &["--languages", "tg"],
        &["--languages", "ru,tg", "--source", "ru"],
        &["--languages", "en,ru,tg", "--source", "ru"],
        &["--languages", "tg,en,ru"],
        &["--languages", "tg,en", "--country", "kz", "--site", "https://press.example.org/news"],
        &["--name", "Nur", "--name", "ru=Нур", "--name", "tg=Нур", "--short", "NUR", "--ci", "gitlab"],
    ] {
        let fixture = Fixture::empty();
        let init = [&["init"], options].concat();
        let run = fixture.run(&init).fine();
        assert_eq!(run.err, "", "{options:?}");
        let check = fixture.run(&["check", "--locked", "--deny", "warnings"]);
        assert_eq!((check.status, check.err.as_str()), (0, ""), "{options:?}: {}", check.out);
        let build = fixture.run(&["build", "--locked"]).fine();
        assert_eq!(build.err, "", "{options:?}");
    }
}
