//! Kits as Word files and projects of OmegaT, sheets for remarks, and two hundred damaged returns.
//!
//! In: the shipped project, the tiny project with more texts. Out: assertions over tables and files. Invariants: exactly what is damaged is
//! held back, exactly what is new is taken, and the rest is as it was.

use std::collections::BTreeSet;
use std::process::Command;

use payom::office::{Package, pack};

use crate::programs::there;
use crate::project::{EN, Fixture, RU, Run, TG};
use crate::translators::{made, take, with};

/// The text of a Word file, as XML.
fn document(bytes: &[u8]) -> String {
    String::from_utf8(Package::open(bytes).unwrap().part("word/document.xml").unwrap().unwrap()).unwrap()
}

/// A Word file with another text.
fn repacked(bytes: &[u8], xml: &str) -> Vec<u8> {
    let package = Package::open(bytes).unwrap();
    let part = |name: &str| {
        let own = package.part(name).unwrap().unwrap();
        if name == "word/document.xml" { xml.as_bytes().to_vec() } else { own }
    };
    let names: Vec<&str> = package.names().collect();
    pack(names.iter().map(|name| (*name, part(name)))).unwrap()
}

/// The rows of a table: what stands before them, each of them, what stands after.
fn rows(xml: &str) -> (String, Vec<String>, String) {
    let start = xml.find("<w:tr>").unwrap();
    let end = xml.rfind("</w:tr>").unwrap() + "</w:tr>".len();
    let rows = xml[start..end].split_inclusive("</w:tr>").map(str::to_owned).collect();
    (xml[..start].to_owned(), rows, xml[end..].to_owned())
}

/// What is written into the cell that is open.
fn typed(row: &str, change: impl Fn(&str) -> String) -> String {
    let start = row.find("<w:bookmarkStart").unwrap();
    let start = start + row[start..].find("/>").unwrap() + 2;
    let end = row.find("<w:bookmarkEnd").unwrap();
    format!("{}{}{}", &row[..start], change(&row[start..end]), &row[end..])
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// The path of a kit.
fn sent(project: &Fixture, arguments: &[&str]) -> String {
    made(&project.run(&[&["kit"], arguments].concat()).fine()).remove(0)
}

#[test]
fn a_word_file_that_nobody_changed_changes_nothing() {
    let project = Fixture::shipped_as_it_is();
    let before = project.tree("locales");
    let paths = made(&project.run(&["kit", "--locale", "ru,tg", "--all", "--format", "docx"]).fine());
    assert_eq!(paths.len(), 12);
    let run = take(&project, &paths, &[]).fine();
    assert_eq!(run.out.matches("\n  0 taken, 0 held back, ").count(), 12, "{}", run.out);
    // The same when LibreOffice has saved it.
    let needs = "kits were not saved by LibreOffice (Debian: libreoffice-writer)";
    if there(Command::new("soffice").arg("--version"), needs) {
        let again = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", project.path("profile").display()))
            .args(["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"])
            .arg(project.path("saved"))
            .args(paths.iter().filter(|path| !path.contains("house")).map(|path| project.path(path)))
            .output();
        assert!(again.unwrap().status.success());
        let folder = take(&project, &["saved".to_owned()], &[]).fine();
        assert_eq!(folder.out.matches("\n  0 taken, 0 held back, ").count(), 10, "{}", folder.out);
    }
    assert_eq!(project.tree("locales"), before);
}

#[test]
fn a_table_is_known_by_its_names() {
    let project = Fixture::house();
    let path = sent(&project, &["--locale", "ru", "--all", "--format", "docx", "2026-01-meeting"]);
    let bytes = std::fs::read(project.path(&path)).unwrap();
    let (head, mut rows, tail) = rows(&document(&bytes));
    // Typed anew in two paragraphs, bold words and a link kept, a row of a colleague, another order.
    rows[5] = typed(&rows[5], |_| {
        let link = format!("<w:hyperlink w:anchor=\"link_report\">{}{}</w:hyperlink>", run("Док"), run("лад"));
        format!("{}</w:p><w:p>{}{link}", run("Участников "), run("было { $participants }. "))
    });
    rows[4] = typed(&rows[4], |_| {
        "<w:ins w:author=\"a\"><w:r><w:t>Частности</w:t></w:r></w:ins><w:del><w:r><w:delText>Подробности</w:delText></w:r></w:del>".to_owned()
    });
    let strange = rows[1].replace("headline<", "<").replace("A meeting on human rights", "Something");
    rows[1..].reverse();
    rows.push(
        strange
            .split("<w:t xml:space")
            .enumerate()
            .filter(|(at, _)| *at != 2)
            .map(|(_, part)| part)
            .collect::<Vec<_>>()
            .join("<w:t xml:space"),
    );
    project.write(&path, repacked(&bytes, &format!("{head}{}{tail}", rows.concat())));
    let run = take(&project, &[path], &[]).fine();
    for said in [
        "  taken: details\n",
        "  taken: heading\n",
        "its paragraphs were joined: details",
        "a tracked insertion was taken: Частности",
        "it was deleted with changes tracked: Подробности",
    ] {
        assert!(run.out.contains(said), "{said}\n\n{}", run.out);
    }
    let russian = project.read(RU);
    assert!(russian.contains("details = Участников было { $participants }. [Доклад](link:report)\n"), "{russian}");
    assert!(russian.contains("heading = Частности\n"), "{russian}");
}

#[test]
fn a_project_of_omegat_comes_back() {
    let project = Fixture::house();
    let path = sent(&project, &["--locale", "ru", "--all", "--format", "omegat", "2026-01-meeting"]);
    assert_eq!(path, "outbox/kits/2026-01-meeting.en-ru.omegat");
    for file in [
        "omegat.project",
        "omegat/filters.xml",
        "glossary/glossary.txt",
        "tm/earlier.tmx",
        "source/2026-01-meeting.xlf",
    ] {
        assert!(project.path(&format!("{path}/{file}")).is_file(), "{file}");
    }
    let nothing = take(&project, std::slice::from_ref(&path), &[]);
    assert!(nothing.status == 3 && nothing.err.contains("Create Translated Documents"), "{}", nothing.err);
    // What was not translated is the source's text.
    let before = project.tree("locales");
    let text = project.read(&format!("{path}/source/2026-01-meeting.xlf"));
    assert_eq!(text.matches("state=\"needs-translation\"").count(), 5);
    project.write(&format!("{path}/target/2026-01-meeting.xlf"), &text);
    take(&project, std::slice::from_ref(&path), &[]).fine();
    assert_eq!(project.tree("locales"), before);
    project.write(&format!("{path}/target/2026-01-meeting.xlf"), with(&text, "heading", "Частности"));
    take(&project, &[path], &[]).fine();
    assert!(project.read(RU).contains("heading = Частности\n"));
}

#[test]
fn remarks_come_back_as_comments() {
    let project = Fixture::house();
    project.replace(TG, "heading =", "# REVIEW: ин чист?\nheading =");
    let missing = project.run(&["kit", "--format", "review"]);
    assert!(missing.status == 2 && missing.err.contains("of which release"), "{}", missing.err);
    let run = project.run(&["kit", "--format", "review", "2026-01-meeting"]).fine();
    let path = run.out.trim_end().to_owned();
    assert_eq!(path, "outbox/kits/2026-01-meeting.review.docx");
    let nothing = take(&project, std::slice::from_ref(&path), &[]).fine();
    assert!(nothing.out.contains("  0 remarks taken, 1 unchanged\n"), "{}", nothing.out);
    let bytes = std::fs::read(project.path(&path)).unwrap();
    let xml = document(&bytes);
    let (head, mut rows, tail) = rows(&xml);
    let row = |name: &str| rows.iter().position(|row| row.contains(&format!(">{name}<"))).unwrap();
    let (headline, heading) = (row("headline.short"), row("heading"));
    rows[headline] = rows[headline].replace(">ru: <", ">ru: слишком длинно<");
    rows[heading] =
        rows[heading].replace("ин чист?", "ин чист? Беҳтараш «Тафсилот».").replace(">en: <", ">too short<");
    project.write(&path, repacked(&bytes, &format!("{head}{}{tail}", rows.concat())));
    let run = take(&project, std::slice::from_ref(&path), &[]).fine();
    assert!(run.out.contains("  3 remarks taken, 0 unchanged\n"), "{}", run.out);
    assert!(project.read(RU).contains("# REVIEW: .short: слишком длинно\nheadline ="));
    assert!(
        project.read(TG).contains("# REVIEW: ин чист?\n# REVIEW: Беҳтараш «Тафсилот».\nheading ="),
        "{}",
        project.read(TG)
    );
    assert!(project.read(EN).contains("# REVIEW: too short\nheading ="));
    assert!(project.run(&["todo", "--locale", "ru"]).out.contains("to review: .short: слишком длинно"));
    let files = project.tree("locales");
    take(&project, &[path], &[]);
    assert_eq!(project.tree("locales"), files, "a second run changes nothing");
}

#[test]
fn words_are_counted_for_the_invoice() {
    let project = Fixture::recording();
    project.check();
    project.replace(EN, "heading = Details", "heading = All the details");
    project.append(EN, "\nsame = A meeting in Dushanbe\nnew = One { $participants } **two** three!\n");
    let run = project.run(&["todo", "--count", "--locale", "ru", "2026-01-meeting"]).fine();
    let expected = "  2026-01-meeting: 3 new, 3 changed, 4 repeated\nRussian, words to translate: 3 new, 3 changed, 4 repeated\n";
    assert_eq!(run.out, expected);
}

/// A project with texts of every kind.
fn many() -> Fixture {
    let project = Fixture::house();
    for number in 0..9 {
        let (mark, stretch) = match number % 4 {
            0 => ("{ org-house }", "**strong** words"),
            1 => ("{ $participants }", "[a link](link:report)"),
            2 => ("{ DATETIME($date) }", "*some* words"),
            _ => ("no mark", "at all"),
        };
        project.append(EN, &format!("\ntext-{number} = Text {number} of {mark} with {stretch}.\n"));
        project.append(RU, &format!("\ntext-{number} = Текст {number}: {mark} и {stretch}.\n"));
    }
    project
}

/// Figures that look as if they were random, the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// What becomes of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Done {
    Nothing,
    Taken,
    Held,
    Cleared,
    Lost,
}

/// The names that a table says.
fn names(run: &Run, begin: &str) -> BTreeSet<String> {
    let lines = run.out.lines().filter_map(|line| line.trim().strip_prefix(begin));
    lines.map(|rest| rest.split(" – ").next().unwrap().to_owned()).collect()
}

fn compared(run: &Run, done: &[(String, Done)], case: &str) {
    let of = |kind: Done| -> BTreeSet<String> {
        done.iter().filter(|(_, own)| *own == kind).map(|(id, _)| id.clone()).collect()
    };
    assert_eq!(run.err, "", "{case}");
    assert_eq!(names(run, "held back: "), of(Done::Held), "{case}\n{}", run.out);
    assert_eq!(names(run, "taken: "), of(Done::Taken), "{case}\n{}", run.out);
    assert_eq!(names(run, "empty, so the old text stays: "), of(Done::Cleared), "{case}\n{}", run.out);
    let same = done.iter().filter(|(_, own)| *own == Done::Nothing).count();
    assert!(run.out.contains(&format!(", {same} unchanged\n")), "{case}\n{}", run.out);
    assert_eq!(run.status, u8::from(done.iter().any(|(_, own)| *own == Done::Held)), "{case}");
}

/// What happens to a row of a Word file.
fn damaged_row(row: &str, fate: u64) -> (String, Done) {
    let marks = ["<w:sdt>", "w:anchor", "\"Strong\"", "\"Emphasis\""];
    let marked = marks.iter().any(|mark| row.contains(mark));
    match fate {
        0 => (String::new(), Done::Lost),
        1 => (typed(row, |_| String::new()), Done::Cleared),
        2 => (typed(row, |runs| format!("{runs}{}", run(" Добавлено."))), Done::Taken),
        // Typed anew, without its marks.
        3 => (typed(row, |_| run("Набрано заново")), if marked { Done::Held } else { Done::Taken }),
        // The English corrected, and the translation with it.
        4 => {
            let english = row.find("w:lang w:val=\"en-GB\"").unwrap();
            let (before, after) = row.split_at(english);
            let row = format!("{before}{}", after.replacen("\">", "\">Corrected ", 1));
            (typed(&row, |runs| format!("{runs}{}", run(" Исправлено."))), Done::Held)
        }
        // What programs leave.
        5 => (
            row.replace("<w:r>", "<w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00A1B2C3\">")
                .replace("<w:sdt>", "<w:smartTag><w:sdt>")
                .replace("</w:sdt>", "</w:sdt></w:smartTag>"),
            Done::Nothing,
        ),
        // Marks doubled.
        6 if row.contains("<w:sdt>") => (typed(row, |runs| format!("{runs}{runs}")), Done::Held),
        _ => (row.to_owned(), Done::Nothing),
    }
}

#[test]
fn a_hundred_damaged_word_files() {
    let project = many();
    let path = sent(&project, &["--locale", "ru", "--all", "--format", "docx", "2026-01-meeting"]);
    let bytes = std::fs::read(project.path(&path)).unwrap();
    let (head, rows, tail) = rows(&document(&bytes));
    let before = project.tree("locales");
    for seed in 0..100 {
        let mut dice = Dice(seed);
        let (mut changed, mut done) = (Vec::new(), Vec::new());
        for row in &rows[1..] {
            let name = row.split("preserve\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
            let (row, fate) = damaged_row(row, dice.roll(12));
            changed.insert(dice.roll(changed.len() as u64 + 1) as usize, row);
            done.push((name, fate));
        }
        project.write("back.docx", repacked(&bytes, &format!("{head}{}{}{tail}", rows[0], changed.concat())));
        let run = take(&project, &["back.docx".to_owned()], &["--dry-run"]);
        compared(&run, &done, &format!("seed {seed}: {done:?}"));
    }
    assert_eq!(project.tree("locales"), before);
}

/// What happens to a text of an XLIFF file.
fn damaged_unit(file: &str, id: &str, fate: u64) -> (String, Done) {
    let start = file.find(&format!("<trans-unit id=\"{id}\"")).unwrap();
    let end = start + file[start..].find("</trans-unit>").unwrap() + "</trans-unit>".len();
    let own = &file[start..end];
    let target = own.find("<target").unwrap();
    let words = &own[target + own[target..].find('>').unwrap() + 1..own.find("</target>").unwrap()];
    let marked = words.contains('<');
    let other = |own: String| format!("{}{own}{}", &file[..start], &file[end..]);
    match fate {
        0 => (other(String::new()), Done::Lost),
        1 => (with(file, id, " \n "), Done::Cleared),
        2 => (
            with(
                file,
                id,
                &format!("<mrk mtype=\"seg\" mid=\"1\">{words}</mrk><mrk mtype=\"seg\" mid=\"2\"> Ещё.</mrk>"),
            ),
            Done::Taken,
        ),
        3 => (with(file, id, "Набрано заново"), if marked { Done::Held } else { Done::Taken }),
        4 => {
            let own = own.replace("<source>", "<source>Corrected ");
            let file = other(own);
            (with(&file, id, &format!("{words} Исправлено.")), Done::Held)
        }
        5 => {
            let own = own
                .replace("state=", "v:status=\"x\" state=")
                .replace("</target>", "</target><v:segment xmlns:v=\"urn:v\">words</v:segment>");
            (other(own.replace("v:status", "status")), Done::Nothing)
        }
        6 if words.contains("<ph") => (with(file, id, &format!("{words} {words}")), Done::Held),
        // The stamp lost, as where a program drops what it does not know.
        7 => {
            let stamp = own.find(" extradata=\"").unwrap();
            let stop = stamp + 12 + own[stamp + 12..].find('"').unwrap() + 1;
            let own = format!("{}{}", &own[..stamp], &own[stop..]);
            let file = other(own);
            (with(&file, id, &format!("{words} Без знака.")), Done::Taken)
        }
        // Somebody corrected the source, and nothing else.
        8 => (other(own.replace("<source>", "<source>Corrected ")), Done::Held),
        _ => (file.to_owned(), Done::Nothing),
    }
}

#[test]
fn a_hundred_damaged_files_of_programs() {
    let project = many();
    let path = sent(&project, &["--locale", "ru", "--all", "2026-01-meeting"]);
    let text = project.read(&path);
    let ids: Vec<String> =
        text.split("<trans-unit id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), 14);
    for seed in 0..100 {
        let mut dice = Dice(1000 + seed);
        let (mut file, mut done) = (text.clone(), Vec::new());
        for id in &ids {
            let fate;
            (file, fate) = damaged_unit(&file, id, dice.roll(12));
            done.push((id.clone(), fate));
        }
        project.write("back.xlf", &file);
        // Every tenth is written: what is taken is there, and nothing else has changed.
        let options: &[&str] = if seed % 10 == 0 { &[] } else { &["--dry-run"] };
        let before = project.read(RU);
        let run = take(&project, &["back.xlf".to_owned()], options);
        compared(&run, &done, &format!("seed {seed}: {done:?}"));
        if options.is_empty() {
            let (was, now) = (before.lines(), project.read(RU));
            for (line, old) in now.lines().zip(was) {
                let name = old.split(" =").next().unwrap().trim().trim_start_matches('.');
                let taken = done
                    .iter()
                    .any(|(id, own)| *own == Done::Taken && (id == name || id.ends_with(&format!(".{name}"))));
                assert_eq!(line != old, taken, "{old}\n{line}\n{}", run.out);
            }
            project.write(RU, before);
        }
    }
}

#[test]
fn files_that_want_to_harm_are_refused_or_harmless() {
    let project = Fixture::house();
    let path = sent(&project, &["--locale", "ru", "--all", "2026-01-meeting"]);
    let text = project.read(&path);
    let before = project.tree("locales");
    let deep = format!("{}x{}", "<g id=\"1\" ctype=\"bold\">".repeat(100_000), "</g>".repeat(100_000));
    let wide = "<g id=\"1\" ctype=\"bold\"> x </g>".repeat(20_000);
    let braces = "{ ".repeat(20_000);
    let stars = "**a ".repeat(5_000);
    let brackets = "[".repeat(5_000);
    for (words, status) in [(deep, 3), (wide, 1), (braces, 1), (stars, 1), (brackets, 1)] {
        project.write("back.xlf", with(&text, "lead", &words));
        let run = take(&project, &["back.xlf".to_owned()], &[]);
        assert_eq!(run.status, status, "{}", run.err.chars().take(300).collect::<String>());
        assert_eq!(project.tree("locales"), before);
    }
    let many = "<trans-unit id=\"x\"><source>a</source></trans-unit>".repeat(100_001);
    project.write("back.xlf", text.replace("</body>", &format!("{many}</body>")));
    assert!(take(&project, &["back.xlf".to_owned()], &[]).err.contains("too many texts"));
}
