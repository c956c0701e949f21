//! What goes with a release: channels of contacts, documents, recordings, galleries, notes, footnotes.
//!
//! In: the tiny project with the house messages of such parts. Out: assertions. Invariants: each fault is told where it
//! stands; what a release shows is the same words on page, paper and in the text.

use std::fs;

use crate::project::{EN, Fixture, RU, SLUG, TEMPLATE, TG, faults, repository};

const CONTACTS: &str = "releases/registry/contacts.toml";

/// The entries of the shipped house messages that parts need.
const NEEDED: [&str; 9] = [
    "about-organisation",
    "contact-",
    "document-",
    "footnote-",
    "gallery-",
    "lang-",
    "media-",
    "notes-to-editors",
    "person-",
];

/// A PDF with nothing but what says that it has tags.
const TAGGED: &[u8] =
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/MarkInfo<</Marked true>>/StructTreeRoot 2 0 R>>endobj\n%%EOF\n";

/// Adds to the house messages of a project what parts need.
pub(crate) fn with_messages(fixture: &Fixture) {
    for locale in ["en", "ru", "tg"] {
        let house = fs::read_to_string(repository().join(format!("locales/{locale}/house.ftl"))).unwrap();
        let path = format!("locales/{locale}/house.ftl");
        let own = format!("\n{}", fixture.read(&path));
        let mut added = String::from("\n");
        let mut taken = false;
        for line in house.lines() {
            if !line.starts_with(' ') {
                let id = line.split(' ').next().unwrap_or("");
                let wanted = NEEDED.iter().any(|start| id.starts_with(start)) && line.contains(" =");
                taken = wanted && !line.contains("org-") && !own.contains(&format!("\n{id} = "));
            }
            if taken {
                added.push_str(line);
                added.push('\n');
            }
        }
        fixture.append(&path, &added);
    }
}

fn parts() -> Fixture {
    let fixture = Fixture::house();
    with_messages(&fixture);
    fixture
}

fn tables(fixture: &Fixture, tables: &str) {
    fixture.replace(TEMPLATE, "[facts]", &format!("{tables}\n[facts]"));
}

fn words(fixture: &Fixture, words: &str) {
    for file in [EN, RU, TG] {
        fixture.append(file, &format!("\n{words}\n"));
    }
}

fn beside(fixture: &Fixture, name: &str, bytes: &[u8]) {
    fs::write(fixture.path(&format!("releases/{SLUG}/{name}")), bytes).unwrap();
}

fn report(fixture: &Fixture, name: &str, bytes: &[u8]) {
    with_messages(fixture);
    tables(fixture, &format!("[[documents]]\ntitle = \"doc-report\"\nfile = \"{name}\"\n"));
    words(fixture, "doc-report = Report");
    beside(fixture, name, bytes);
}

fn footnote(fixture: &Fixture) {
    with_messages(fixture);
    fixture.replace(TEMPLATE, "{ details }", "{ details }[^un]\n\n[^un]: { note-un }");
    words(fixture, "note-un = Document 5.");
}

/// A document under a name that is not that of the file beside the release.
fn named(fixture: &Fixture, name: &str) {
    report(fixture, "report.pdf", TAGGED);
    fixture.replace(TEMPLATE, "\"report.pdf\"", &format!("\"{name}\""));
}

/// A footnote whose mark stands in the texts.
fn footnotes(fixture: &Fixture) {
    with_messages(fixture);
    fixture.replace(TEMPLATE, "{ details }", "{ details }\n\n[^un]: { note-un }");
    words(fixture, "note-un = Document 5.");
    fixture.message(EN, "details", "details = A statement[^un] was read.\n");
    fixture.message(RU, "details", "details = Прочитали заявление[^un].\n");
    fixture.message(TG, "details", "details = Изҳорот[^un] хонда шуд.\n");
}

faults! {
    channel_of_no_account: ["invalid-channel releases/registry/contacts.toml:5:42"] = |f| {
        f.append(CONTACTS, "channels = [{ kind = \"telegram\", value = \"example desk\" }]\n");
    };
    channel_of_no_number: ["invalid-channel releases/registry/contacts.toml:5:42"] = |f| {
        f.append(CONTACTS, "channels = [{ kind = \"whatsapp\", value = \"@example_desk\" }]\n");
    };
    document_that_is_not_there: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| {
        report(f, "report.pdf", TAGGED);
        f.delete(&format!("releases/{SLUG}/report.pdf"));
    };
    document_that_is_a_program: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| {
        report(f, "report.pdf", b"MZ\x90\0");
    };
    document_of_another_folder: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| {
        report(f, "report.pdf", TAGGED);
        f.replace(TEMPLATE, "\"report.pdf\"", "\"../report.pdf\"");
    };
    document_of_the_disk: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| named(f, "/etc/passwd");
    document_behind_a_backslash: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| named(f, "..\\\\payom.toml");
    document_of_a_drive: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| named(f, "C:report.pdf");
    document_that_is_hidden: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| named(f, ".report.pdf");
    document_with_the_name_of_a_device: ["file-name releases/2026-01-meeting/release.md:10:8"] = |f| {
        named(f, "con.pdf");
    };
    document_with_a_point_at_the_end: ["file-name releases/2026-01-meeting/release.md:10:8"] = |f| {
        named(f, "report.pdf.");
    };
    document_with_a_sign_that_nobody_sees: ["file-name releases/2026-01-meeting/release.md:10:8"] = |f| {
        named(f, "report\\u0007.pdf");
    };
    document_with_the_name_of_an_edition: ["file-name releases/2026-01-meeting/release.md:10:8"] = |f| {
        named(f, "2026-01-Meeting.en.pdf");
    };
    document_in_other_letters: ["file-name releases/2026-01-meeting/release.md:10:8"] = |f| {
        report(f, "Report.pdf", TAGGED);
        f.replace(TEMPLATE, "\"Report.pdf\"", "\"report.PDF\"");
    };
    document_without_a_byte: ["bad-document releases/2026-01-meeting/release.md:10:8"] = |f| {
        report(f, "report.pdf", b"");
    };
    documents_that_differ_in_capitals: [
        "file-name releases/2026-01-meeting/release.md:10:8",
        "file-name releases/2026-01-meeting/release.md:14:8",
    ] = |f| {
        report(f, "report.pdf", TAGGED);
        tables(f, "[[documents]]\ntitle = \"doc-report\"\nfile = \"REPORT.pdf\"\n");
        beside(f, "REPORT.pdf", TAGGED);
    };
    mark_twice: ["bad-footnote locales/ru/releases/2026-01-meeting.ftl:5:35"] = |f| {
        footnotes(f);
        f.message(RU, "details", "details = Заявление[^un] прочитали[^un].\n");
    };
    mark_lost_in_a_translation: ["bad-footnote locales/tg/releases/2026-01-meeting.ftl:5:1"] = |f| {
        footnotes(f);
        f.message(TG, "details", "details = Изҳорот хонда шуд.\n");
    };
    mark_in_a_heading: ["bad-footnote locales/en/releases/2026-01-meeting.ftl:4:11"] = |f| {
        footnotes(f);
        f.message(EN, "details", "details = A statement was read.\n").message(EN, "heading", "heading = Details[^un]\n");
    };
    footnotes_of_an_older_house: [
        "missing-translation releases/2026-01-meeting/release.md:23:3",
        "missing-translation releases/2026-01-meeting/release.md:23:3",
        "missing-translation releases/2026-01-meeting/release.md:23:3",
    ] = |f| {
        footnotes(f);
        for locale in ["en", "ru", "tg"] {
            let path = format!("locales/{locale}/house.ftl");
            let kept: String = f.read(&path).lines().filter(|line| !line.starts_with("footnote-")).map(|line| format!("{line}\n")).collect();
            f.write(&path, kept);
        }
    };
    mark_without_note: ["bad-footnote locales/en/releases/2026-01-meeting.ftl:5:22"] = |f| {
        f.message(EN, "details", "details = A statement[^un] was read.\n");
    };
    note_without_mark: ["bad-footnote releases/2026-01-meeting/release.md:23:3"] = |f| {
        footnote(f);
        f.replace(TEMPLATE, "{ details }[^un]", "{ details }");
    };
}

#[test]
fn a_document_without_tags_is_published_with_a_warning() {
    let fixture = Fixture::house();
    report(&fixture, "report.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n");
    let run = fixture.check();
    assert_eq!(run.status, 0);
    insta::assert_snapshot!("document_without_tags", run.err.trim_end());
}

/// The near misses of the same codes.
#[test]
fn near_misses_of_parts() {
    let spoils: [fn(&Fixture); 7] = [
        |f| {
            with_messages(f);
            f.append(
                CONTACTS,
                "channels = [\n  { kind = \"telegram\", value = \"@example_desk\" },\n  { kind = \"telegram\", value = \
                 \"+992372244145\" },\n  { kind = \"signal\", value = \"desk.01\" },\n  { kind = \"fax\", value = \
                 \"+992372244146\" },\n]\n",
            );
        },
        |f| report(f, "Report-2026.pdf", TAGGED),
        |f| report(f, "console.pdf", TAGGED),
        |f| report(f, "Ҳисобот 2026, қисми 1.pdf", TAGGED),
        // Two files of one name in small letters, of which none is published.
        |f| {
            report(f, "report.pdf", TAGGED);
            beside(f, "Notes.txt", b"a");
            beside(f, "notes.TXT", b"b");
        },
        footnote,
        footnotes,
    ];
    for (number, spoil) in spoils.into_iter().enumerate() {
        let fixture = Fixture::house();
        spoil(&fixture);
        let run = fixture.check();
        assert_eq!((run.status, run.err.as_str()), (0, ""), "near miss {number}");
    }
}

#[test]
fn a_document_lies_beside_the_page_of_what_is_public() {
    let fixture = parts();
    report(&fixture, "report.pdf", TAGGED);
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    assert!(fixture.path(&format!("output/{SLUG}/report.pdf")).is_file());
    let page = fixture.read(&format!("output/{SLUG}/{SLUG}.ru.html"));
    assert!(page.contains("href=\"report.pdf\" type=\"application/pdf\""), "{page}");
    let held = parts();
    report(&held, "report.pdf", TAGGED);
    held.run(&["build", "--as-of", "2026-01-01"]);
    assert!(!held.path(&format!("output/{SLUG}/report.pdf")).exists());
}

/// Who speaks the language comes first where the release asks for it.
#[test]
fn contacts_by_language_and_a_footnote() {
    let fixture = parts();
    footnote(&fixture);
    fixture.append(
        CONTACTS,
        "\n[anna]\norganisation = \"house\"\nemail = \"anna@example.org\"\nlanguages = [\"de\", \"ru\"]\nchannels = [{ \
         kind = \"signal\", value = \"anna.07\" }]\n",
    );
    for (locale, name) in [("en", "Anna Keller"), ("ru", "Анна Келлер"), ("tg", "Анна Келлер")] {
        fixture.append(&format!("locales/{locale}/house.ftl"), &format!("contact-anna = {name}\n"));
    }
    fixture.replace(TEMPLATE, "contacts = [\"desk\"]", "contacts = { all = [\"desk\", \"anna\"] }");
    fixture.run(&["build", "--as-of", "2026-02-01"]).fine();
    let read = |tag: &str| fixture.read(&format!("output/{SLUG}/{SLUG}.{tag}.html"));
    let (en, ru) = (read("en"), read("ru"));
    let place = |page: &str, what: &str| page.find(what).unwrap_or_else(|| panic!("{what}: {page}"));
    assert!(place(&ru, "Анна Келлер") < place(&ru, "press@example.org"));
    assert!(place(&en, "press@example.org") < place(&en, "Anna Keller"));
    assert!(en.contains("German") && en.contains("anna.07"));
    for part in ["href=\"#note_1\"", "id=\"note_1\"", "href=\"#mark_1\"", "role=\"doc-backlink\""] {
        assert!(en.contains(part), "{part}");
    }
}

/// Before a release is public its copies name the documents, which lie beside them; nothing leads to where they are not yet.
#[test]
fn copies_have_their_documents_beside_them() {
    let fixture = parts();
    report(&fixture, "report.pdf", TAGGED);
    fixture.replace("payom.toml", "country = ", "site = \"https://press.example.org\"\ncountry = ");
    fixture.run(&["prepare", SLUG, "--locale", "en", "--as-of", "2026-01-10"]).fine();
    let text = fixture.read(&format!("outbox/{SLUG}/{SLUG}.en.txt"));
    assert!(text.contains("report.pdf") && !text.contains("press.example.org"), "{text}");
    assert_eq!(fs::read(fixture.path(&format!("outbox/{SLUG}/report.pdf"))).unwrap(), TAGGED);
    fixture.run(&["prepare", SLUG, "--locale", "en", "--as-of", "2026-02-10"]).fine();
    let text = fixture.read(&format!("outbox/{SLUG}/{SLUG}.en.txt"));
    assert!(text.contains("(https://press.example.org/2026-01-meeting/report.pdf)"), "{text}");
}

/// What a footnote is called is nothing that readers see.
#[test]
fn labels_of_footnotes_are_no_words() {
    let fixture = Fixture::words();
    footnotes(&fixture);
    let told = fixture.check().err;
    assert!(!told.contains("`un`"), "{told}");
}
