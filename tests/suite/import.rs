//! `payom import`, over files of many programs.
//!
//! In: the samples of `fixtures/docx`, and the shipped project. Out: assertions over templates, messages and the account. Invariants: every
//! character of every file is accounted for; nothing that exists is changed.

use std::collections::BTreeSet;
use std::process::Command;

use payom::exchange::import::{Fate, Imported, Input, Known, KnownContact, Name, NameKind, import};
use payom::l10n::language::legacy_word;

use crate::office::{raw, samples, signs};
use crate::programs::there;
use crate::project::{Fixture, Run, repository};

fn known() -> Known {
    let contact = |id: &str, email: &str, phone: &str| KnownContact {
        id: id.to_owned(),
        email: Some(email.to_owned()),
        phones: vec![phone.to_owned()],
    };
    Known {
        locales: ["en", "ru", "tg"].map(|tag| tag.parse().unwrap()).to_vec(),
        contacts: vec![
            contact("tahmina-juraeva", "bhr.taj@gmail.com", "992372244145"),
            contact("lenur-kerymov", "L.Kerymov@hfhrpol.waw.pl", "48504080257"),
            contact("shoira-davlatova", "notorturetj@gmail.com", "992446257611"),
        ],
        names: [(1, "Тахмина Джураева"), (2, "Таҳмина Ҷӯраева")]
            .map(|(locale, text)| Name {
                kind: NameKind::Contact,
                id: "tahmina-juraeva".to_owned(),
                locale,
                text: text.to_owned(),
                avoid: false,
            })
            .to_vec(),
        ..Known::default()
    }
}

fn imported(name: &str, bytes: Vec<u8>) -> Imported {
    import(&[Input { name: name.to_owned(), locale: None, bytes }], &known()).unwrap()
}

#[test]
fn nothing_is_lost() {
    for (name, bytes) in samples() {
        let imported = imported(&name, bytes.clone());
        let told: String = imported.account.iter().map(|line| line.words.as_str()).collect();
        let [told, all] = [signs(&told), signs(&raw(&bytes))].map(|signs| signs.into_iter().collect::<String>());
        assert_eq!(told, all, "{name}");
    }
}

/// The words of a text, in small letters, with the letters that were meant.
fn words(text: &str) -> BTreeSet<String> {
    let letters = |c: char| !c.is_alphabetic();
    let meant = |word: &str| legacy_word("tg", word).unwrap_or_else(|| word.to_owned()).to_lowercase();
    // A letter alone may be the sign of an item.
    text.replace('\u{AD}', "").split(letters).filter(|word| word.chars().count() > 1).map(meant).collect()
}

#[test]
fn what_goes_into_messages_is_in_them() {
    for (name, bytes) in samples() {
        let imported = imported(&name, bytes);
        let texts: String = imported.texts.values().flatten().flat_map(|text| [text.words.as_str(), " "]).collect();
        let texts = words(&texts.replace('\\', ""));
        let notes = words(&imported.notes.iter().map(ToString::to_string).collect::<String>());
        for line in imported.account.iter().filter(|line| matches!(line.fate, Fate::Message(..))) {
            let lost: Vec<String> = words(&line.words)
                .into_iter()
                .filter(|word| !texts.contains(word) && !notes.contains(word))
                .collect();
            assert_eq!(lost, Vec::<String>::new(), "{name}: {}", line.words);
        }
    }
}

#[test]
fn the_same_files_give_the_same_release() {
    for (name, bytes) in samples() {
        let (one, two) = (imported(&name, bytes.clone()), imported(&name, bytes));
        assert_eq!((one.structure, one.texts, one.account), (two.structure, two.texts, two.account), "{name}");
    }
}

/// Imports samples into the shipped project, under a name.
fn run(project: &Fixture, names: &[&str], slug: &str) -> Run {
    let paths: Vec<String> = names
        .iter()
        .map(|name| repository().join(format!("tests/suite/fixtures/docx/{name}.docx")).display().to_string())
        .collect();
    let mut arguments = vec!["import", "--slug", slug];
    arguments.extend(paths.iter().map(String::as_str));
    project.run(&arguments)
}

/// What an import of a sample wrote: its template, its messages by language, what was said.
fn written(name: &str) -> (String, [String; 3], String) {
    let project = Fixture::shipped();
    let run = run(&project, &[name], "2030-01-imported").fine();
    let read = |path: &str| if project.path(path).is_file() { project.read(path) } else { String::new() };
    let texts = ["en", "ru", "tg"].map(|tag| read(&format!("locales/{tag}/releases/2030-01-imported.ftl")));
    (read("releases/2030-01-imported/release.md"), texts, run.out)
}

/// Who follows what an import says is not led back: its files can be read, and where a line about funding went the text says who pays.
#[test]
fn what_is_imported_can_be_read_and_says_who_pays() {
    let mut paid = Vec::new();
    for file in std::fs::read_dir(repository().join("tests/suite/fixtures/docx")).unwrap() {
        let name = file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
        let project = Fixture::shipped();
        let said = run(&project, &[&name], "2030-01-imported").fine().out;
        let check = project.run(&["check", "2030-01-imported"]);
        let found = format!("{}{}", check.out, check.err);
        for code in ["ftl-syntax", "funder-not-in-prose"] {
            assert!(!found.contains(&format!("[{code}]")), "{name}: {found}");
        }
        let template = project.read("releases/2030-01-imported/release.md");
        let went = said.contains("for the release says who pays");
        assert_eq!(template.contains("\n{ funding }\n"), went, "{name}: {template}");
        paid.extend(went.then_some(name));
    }
    assert!(paid.contains(&"lo-2018-en".to_owned()), "{paid:?}");
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\n\n{text}");
    }
}

#[test]
fn a_file_of_libreoffice() {
    let (template, [en, ru, tg], said) = written("lo-2018-en");
    has(
        &template,
        &[
            "date = 2018-10-02",
            "dateline = \"place-date\"",
            "places = [\"dushanbe\"]",
            "contacts = [\"tahmina-juraeva\"]",
            "projects = [\"aff-tajikistan\"]",
            "- { item-",
            "   - { item-",
            "1. { item-",
            "![{ photo-1.alt }](photo-1.png",
            "> { quote-1 }\n>\n> — { quote-1.speaker }",
            "| { table-1.first } |",
        ],
    );
    has(
        &en,
        &[
            "headline = Talks on the UN anti-torture protocol reach seven regions of Tajikistan",
            "met in seven places",
        ],
    );
    has(&en, &[".alt = Participants of a session sit at tables in a hall"]);
    assert!(ru.is_empty() && tg.is_empty(), "no language gets another one's words");
    has(&said, &["deleted while changes were tracked", "    six", "it is a comment"]);
    has(&en, &["Torture[^1] should", "note-1 ="]);
    has(&template, &["[^1]: { note-1 }"]);
}

#[test]
fn three_languages_one_below_the_other() {
    let (template, texts, said) = written("lo-2016-three-after-another");
    for text in &texts {
        has(text, &["headline =", "lead ="]);
        assert!(!text.contains("***"));
    }
    has(&texts[1], &["ы"]);
    has(&texts[2], &["ҳ"]);
    has(&template, &["contacts = [\"lenur-kerymov\"]"]);
    has(&said, &["under lenur-kerymov", "it only parts texts"]);
    // The Russian file spells his name as the registry does not.
}

#[test]
fn three_columns_with_an_empty_cell() {
    let (template, [en, ru, tg], said) = written("pydocx-2026-three-columns");
    let ids = |text: &str| -> BTreeSet<String> {
        text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.trim().to_owned()).collect()
    };
    assert_eq!(ids(&en), ids(&ru), "{said}");
    assert_eq!(ids(&en).difference(&ids(&tg)).count(), 1, "{tg}\n{en}\n{said}");
    has(&said, &["Tajik has nothing for"]);
    has(&template, &["contacts = [\""]);
}

#[test]
fn a_file_without_styles() {
    let (template, [en, ..], said) = written("pydocx-2014-all-normal");
    assert!(en.contains("headline = ") && !en.contains("\u{AD}"), "{en}");
    let headline = en.lines().find(|line| line.starts_with("headline")).unwrap();
    assert!(headline.chars().any(char::is_lowercase), "{headline}");
    assert_eq!(template.matches("## {").count(), 2, "{template}\n{said}");
    assert_eq!(template.matches("- { item-").count(), 3, "{template}\n{said}");
    has(&said, &["taken for the headline", "taken for a heading", "a list of 3 items", "capitals are set down"]);
}

#[test]
fn tracked_changes_hidden_words_and_a_list_that_goes_on() {
    let (template, [_, ru, _], said) = written("wordlike-2020-ru-tracked");
    has(&template, &["4. { item-", "contacts = [\"shoira-davlatova\"]", "date = 2020-05-05"]);
    has(&said, &["it is hidden text", "deleted while changes were tracked", "moved while changes were tracked"]);
    assert!(ru.contains("headline = "), "{ru}");
}

#[test]
fn old_tajik_letters() {
    let (_, [_, _, tg], said) = written("wordlike-2018-tg-old-letters");
    assert!(!tg.contains(['Љ', 'љ', 'Њ', 'њ', 'Ќ', 'ќ', 'Ѓ', 'ѓ']), "{tg}");
    has(&tg, &["Тоҷикистон"]);
    has(&said, &["typed for an old Tajik font"]);
}

#[test]
fn a_contact_block_on_top() {
    let (template, [en, ..], said) = written("wordlike-2018-contact-on-top");
    has(&template, &["contacts = [\"tahmina-juraeva\"]", "date = 2018-10-02"]);
    assert!(en.contains("headline = ") && !en.contains('@'), "{en}");
    has(&said, &["taken for the headline"]);
}

#[test]
fn files_of_word_pandoc_and_node() {
    let (template, [en, ..], said) = written("wordlike-2016-en");
    has(&en, &["torture", "non\u{2011}governmental", "](https://"]);
    assert!(!template.contains("photo-1.alt = ") && said.contains("no alternative text"), "{said}");
    let (template, [en, ..], _) = written("pandoc-2020-en");
    has(
        &template,
        &["dateline = \"date-place\"", "contacts = [\"shoira-davlatova\"", "quote-1.speaker", "photo-1.caption"],
    );
    has(&en, &["headline = "]);
    let (_, [_, _, tg], _) = written("pandoc-2018-tg");
    has(&tg, &["headline = ", "heading-1 = "]);
    let (_, [_, ru, _], said) = written("pydocx-2018-ru");
    has(&ru, &["headline = ", "quote-1 ="]);
    has(&said, &["no alternative text"]);
    let (_, [en, ..], said) = written("npm-2026-en");
    has(&en, &["headline = "]);
    has(&said, &["over or under the pages"]);
}

/// The release of 2018 from three programs, one language each.
#[test]
fn three_files_of_three_programs_are_one_release() {
    let project = Fixture::shipped();
    let names = ["lo-2018-en", "pydocx-2018-ru", "pandoc-2018-tg"];
    let said = run(&project, &names, "2030-01-three").fine().out;
    assert!(!said.contains("their figures differ"), "{said}");
    for tag in ["en", "ru", "tg"] {
        let text = project.read(&format!("locales/{tag}/releases/2030-01-three.ftl"));
        for id in ["headline =", "lead =", "heading-1 =", "item-1 ="] {
            assert!(text.contains(id), "{tag}: {id}\n{text}\n{said}");
        }
    }
    // What is still to be done, `check` says; nothing is broken.
    let check = project.run(&["check", "2030-01-three"]);
    let allowed = ["missing-translation", "unused-message"];
    let errors: Vec<String> = check.found().into_iter().filter(|code| !allowed.contains(&code.as_str())).collect();
    assert!(!errors.iter().any(|code| code.starts_with("syntax") || code == "unknown-message"), "{}", check.err);
}

#[test]
fn a_plain_text_goes_the_same_way() {
    let project = Fixture::shipped();
    let text = "PRESS RELEASE\n\nA school for young lawyers opens\n\nDushanbe, 3 November 2026 – The school opens on Monday, and it \
                has places for sixty.\n\n- law\n- practice\n\nContact: bhr.taj@gmail.com\n";
    project.write("in.txt", text);
    let path = project.path("in.txt").display().to_string();
    let run = project.run(&["import", &path]).fine();
    let slug = "2026-11-school-young-lawyers-opens";
    has(
        &project.read(&format!("releases/{slug}/release.md")),
        &["date = 2026-11-03", "- { item-1 }\n- { item-2 }", "tahmina-juraeva"],
    );
    has(
        &project.read(&format!("locales/en/releases/{slug}.ftl")),
        &["headline = A school", "lead = The school opens", "item-2 = practice"],
    );
    has(&run.out, &["taken for the headline"]);
}

/// Imports two plain texts, in English and in Russian; what was said, and their messages.
fn both(english: &str, russian: &str) -> (String, [String; 2]) {
    let project = Fixture::shipped();
    let paths = [("en", english), ("ru", russian)].map(|(tag, text)| {
        project.write(&format!("{tag}.txt"), text);
        format!("{tag}={}", project.path(&format!("{tag}.txt")).display())
    });
    let arguments = ["import", "--slug", "2030-01-two", "--locale", &paths[0], "--locale", &paths[1]];
    let said = project.run(&arguments).fine().out;
    (said, ["en", "ru"].map(|tag| project.read(&format!("locales/{tag}/releases/2030-01-two.ftl"))))
}

/// Digits of addresses and of marks are no figures of a text, and sentences that changed places are known by theirs.
#[test]
fn figures_tell_which_texts_belong_together() {
    let head = [
        "A guide for families\n\nKhujand, 5 November 2026 – The guide is free for all families of prisoners.\n\n",
        "Пособие для семей\n\nХуджанд, 5 ноября 2026 г. – Пособие бесплатно для всех семей заключённых.\n\n",
    ];
    let english = "It has 48 pages and three parts for readers.\n\nThe guide was printed in 2,000 copies.\n\nRead it at https://guide.example.org/en?id=17&part=3 before you ask.\n";
    let russian = "Тираж пособия – 2000 экземпляров для читателей.\n\nВ нём 48 страниц и три части.\n\nПрочитайте его на https://guide.example.org/ru?id=25 прежде, чем спрашивать.\n";
    let (said, [en, ru]) = both(&format!("{}{english}", head[0]), &format!("{}{russian}", head[1]));
    assert!(!said.contains("their figures differ"), "{said}");
    let id = |text: &str, words: &str| {
        let at = text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
        text[..at].lines().rev().find_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned())).unwrap()
    };
    for (own, theirs) in [("48 pages", "48 страниц"), ("2,000 copies", "2000 экземпляров"), ("id=17", "id=25")]
    {
        assert_eq!(id(&en, own), id(&ru, theirs), "{own}: {en}\n{ru}");
    }
}

/// The address of the Union's office goes where it is printed, under whatever of its names; and so does a line that is printed word for word.
#[test]
fn what_is_printed_of_the_union_goes_from_both_texts() {
    let lead = [
        "The work is part of “Action for Freedom from Torture in Tajikistan”, which goes on.",
        "Работа продолжается в трёх городах.",
    ];
    let day = |year: &str| {
        let english = format!(
            "A tour ends\n\nDushanbe, 2 October {year} – {}\n\nDelegation of the European Union to Tajikistan, 74 Adhamov street, 734013 Dushanbe\n",
            lead[0]
        );
        let russian = format!(
            "Поездка завершена\n\nДушанбе, 2 октября {year} г. – {}\n\nПроект финансируется Европейским Союзом.\n",
            lead[1]
        );
        both(&english, &russian)
    };
    let (said, [en, ru]) = day("2018");
    assert!(!en.contains("Adhamov") && !ru.contains("финансируется"), "{said}\n{en}\n{ru}");
    has(&said, &["for the release says who pays", "74 Adhamov street", "Проект финансируется"]);
    // No record says how the office was reached then: it stays.
    let (said, [en, _]) = day("2023");
    assert!(en.contains("Adhamov"), "{said}\n{en}");
}

#[test]
fn nothing_that_exists_is_changed_and_a_dry_run_writes_nothing() {
    let project = Fixture::shipped();
    let state = || (project.tree("locales"), project.path("releases/2030-01-imported").exists());
    let before = state();
    let path = repository().join("tests/suite/fixtures/docx/lo-2018-en.docx").display().to_string();
    let dry = project.run(&["import", "--dry-run", &path]).fine();
    has(&dry.out, &["releases/2018-10-", "nothing was written"]);
    assert_eq!(state(), before);
    let taken = project.run(&["import", "--slug", "2018-10-opcat-sessions", &path]);
    assert_eq!((taken.status, taken.found()), (1, vec!["invalid-id".to_owned()]));
    assert_eq!(state(), before);
}

#[test]
fn other_files_are_refused_in_clear_words() {
    let project = Fixture::shipped();
    let before = ["old.doc", "a.odt", "a.pdf", "a.docx", "none.docx"];
    project.write("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0].as_slice());
    project.write(
        "a.odt",
        payom::office::pack([("mimetype", b"x".to_vec()), ("content.xml", b"<a/>".to_vec())]).unwrap(),
    );
    project.write("a.pdf", "%PDF-1.7\n");
    project.write("a.docx", payom::office::pack([("[Content_Types].xml", b"<Types/>".to_vec())]).unwrap());
    let paths = before.map(|name| project.path(name).display().to_string());
    let mut arguments = vec!["import"];
    arguments.extend(paths.iter().take(4).map(String::as_str));
    let run = project.run(&arguments);
    assert_eq!(run.found(), ["file-unreadable"; 4], "{}", run.err);
    has(
        &run.err,
        &["a Word file of before 2007 (.doc), or one with a password", "a text of LibreOffice (.odt)", "a PDF"],
    );
    has(&run.err, &["word/document.xml", "save it as Word file (.docx)", "ask whoever sent it for the Word file"]);
    let none = project.run(&["import", &paths[4]]);
    assert_eq!((none.status, none.found()), (3, vec!["file-unreadable".to_owned()]));
    assert_eq!(project.run(&["import"]).found(), ["file-unreadable"]);
}

/// Each file of the release of 2018 becomes a PDF that has its words, once there is what `check` asks for: a caption, an alternative text.
#[test]
fn the_release_of_2018_becomes_a_pdf_with_the_words_of_the_file() {
    let needs = "PDFs of imported releases were not read (Debian: poppler-utils)";
    if !there(Command::new("pdftotext").arg("-v"), needs) {
        return;
    }
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    for (name, tag, asked) in [
        ("lo-2018-en", "en", "\ntable-1 = People at the sessions\n"),
        ("pydocx-2018-ru", "ru", "\nphoto-1 =\n    .alt = Люди сидят за столами\n"),
        ("pandoc-2018-tg", "tg", ""),
    ] {
        let project = Fixture::shipped();
        run(&project, &[name], "2030-01-three").fine();
        let template = "releases/2030-01-three/release.md";
        project.replace(template, "\ndate = ", &format!("\nlocales = [\"{tag}\"]\ndate = "));
        let messages = format!("locales/{tag}/releases/2030-01-three.ftl");
        let own = project.read(&messages);
        let own = if tag == "en" { own.replacen("\ntable-1 =\n", asked, 1) } else { own };
        // An attribute that is there already stays with its message.
        let own = if tag == "ru" { own.replacen("\nphoto-1 =\n", asked, 1) } else { own };
        project.write(&messages, own);
        let built = project.run(&["build", "2030-01-three", "--format", "pdf", "--allow-stale"]);
        assert_eq!(built.status, 0, "{name}: {}", built.err);
        let pdf = project.path(&format!("output/2030-01-three/2030-01-three.{tag}.pdf"));
        let text = Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
        let text = letters(&String::from_utf8(text.stdout).unwrap());
        let bytes = samples().into_iter().find(|(own, _)| own == name).unwrap().1;
        let (mut words, mut missing) = (0, Vec::new());
        for line in imported(name, bytes).account.iter().filter(|line| matches!(line.fate, Fate::Message(..))) {
            for word in line.words.split_whitespace().map(letters).filter(|word| !word.is_empty()) {
                words += 1;
                if !text.contains(&word) {
                    missing.push(word);
                }
            }
        }
        assert!(words > 60 && missing.is_empty(), "{name}: {missing:?} of {words}");
    }
}

/// A label, an embargo and the end of the text in lines of one paragraph are what they are on lines of their own.
#[test]
fn what_is_typed_close_together_is_parted() {
    let words = "Sixty people spoke of it on Monday, and many more listened to what was said about the rights of people in the whole of the country, \
        from Khujand to Khorog and further on.";
    let text = format!(
        "PRESS RELEASE\nEmbargo until 10:00, 15 January 2026\nRights meeting held in Khorog\n\n{words}\n-ENDS-\n"
    );
    let found = imported("a.txt", text.into_bytes());
    let texts: Vec<&str> = found.texts[&0].iter().map(|text| text.words.as_str()).collect();
    assert_eq!(texts, ["Rights meeting held in Khorog", "Embargo until 10:00, 15 January 2026", words]);
    assert_eq!(found.kind.as_deref(), Some("press-release"));
    let fate = |words: &str| &found.account.iter().find(|line| line.words == words).unwrap().fate;
    assert_eq!(*fate("PRESS RELEASE"), Fate::Fact("kind = \"press-release\"".to_owned()));
    assert_eq!(*fate("-ENDS-"), Fate::Left(payom::exchange::import::Left::Border));
    // Such words within a sentence are none of it.
    let text = format!("The embargo on wheat until May\n\n{words}\nThe end\n");
    let found = imported("a.txt", text.into_bytes());
    let texts: Vec<&str> = found.texts[&0].iter().map(|text| text.words.as_str()).collect();
    assert_eq!(texts, ["The embargo on wheat until May", &format!("{words} The end")]);
}
