//! `payom import`: what is left out, and whether the reason is true.
//!
//! In: the samples of `fixtures/docx`, and bodies of Word files made up here. Out: assertions over the account. Invariants: a word that the
//! account gives to the registry is there; news is in a message, wherever it stands; names are invented.

use std::collections::BTreeSet;

use payom::exchange::import::{Fate, Imported, Left};
use payom::l10n::language::legacy_word;

use crate::office::samples;
use crate::project::{Fixture, repository};
use crate::untidy::{of_body, of_styled, paragraph, texts};

/// What stands before names and numbers in contact blocks, which Payom's own labels stand for.
const LABELS: &str = "press contact contacts for more further information please tel mob e mail email phone контакт контакты тел для \
                      пресса барои маълумоти бештар иловагӣ тамос call us write to media";

/// The words of a text, in small letters, with the letters that were meant; digits of numbers without what parts them.
fn words(text: &str) -> BTreeSet<String> {
    let meant = |word: &str| legacy_word("tg", word).unwrap_or_else(|| word.to_owned()).to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(meant).collect()
}

/// Whether a registry holds a word of a line, or a number that its digits are part of.
fn holds(registry: &BTreeSet<String>, digits: &str, word: &str) -> bool {
    registry.contains(word) || word.bytes().all(|b| b.is_ascii_digit()) && digits.contains(word)
}

/// The lines that an import left out for the registry has them.
fn given_to_the_registry(said: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut inside = false;
    for line in said.lines() {
        match line.strip_prefix("    ") {
            Some(words) if inside => lines.push(words),
            Some(_) => {}
            None => inside = line.starts_with("Left out of the text, for the registry has it"),
        }
    }
    lines
}

#[test]
fn what_the_registry_is_said_to_have_it_has() {
    let project = Fixture::shipped();
    let mut registry = project.read("releases/registry/contacts.toml");
    for tag in ["en", "ru", "tg"] {
        for file in ["contacts", "organisations", "places", "projects"] {
            registry.push_str(&project.read(&format!("locales/{tag}/{file}.ftl")));
        }
    }
    let digits: String = registry.chars().filter(char::is_ascii_digit).collect();
    let registry: BTreeSet<String> = words(&registry).into_iter().chain(words(LABELS)).collect();
    let mut count = 0;
    for (name, _) in samples() {
        let path = repository().join(format!("tests/suite/fixtures/docx/{name}.docx")).display().to_string();
        let said = project.run(&["import", "--dry-run", "--slug", "2030-01-imported", &path]).fine().out;
        let counted = said.lines().find_map(|line| line.strip_prefix("Words of the files: ")).unwrap();
        let numbers: Vec<usize> =
            counted.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        assert!(numbers[0] > 20 && numbers[0] == numbers[1] + numbers[2] + numbers[3], "{name}: {counted}");
        for line in given_to_the_registry(&said) {
            count += 1;
            let strange: Vec<String> =
                words(line).into_iter().filter(|word| !holds(&registry, &digits, word)).collect();
            assert_eq!(strange, Vec::<String>::new(), "{name}: {line}");
        }
    }
    assert!(count > 10, "{count}");
}

/// What became of words of a file.
fn fate<'a>(imported: &'a Imported, own: &str) -> &'a Fate {
    let line = imported.account.iter().find(|line| line.words.trim() == own.trim());
    &line.unwrap_or_else(|| panic!("{own}\n{:#?}", imported.account)).fate
}

const LEAD: &str = "People in four towns of the north can ask a lawyer for free from the middle of March, the Ministry of Justice said.";

/// News of every shape that once went with the lines around it.
const NEWS: [&str; 16] = [
    "Mobile clinics open on Friday in six villages.",
    "Mobile clinic opens Friday",
    "Contact with the village was lost for two days.",
    "Write to us: press@example.org, and the minister resigned on Monday",
    "Press officers from five districts met the judges.",
    "Telephone exchange repaired",
    "Information is a right",
    "Winners 2024 2025 2026",
    "Files 2024-2025-2026 are lost",
    "The grant is 12 450 000 somoni, and 1 050 000 more will follow",
    "Nobody was hurt in the flood, Nigora Salimova said",
    "Applications are taken until 5 May at other@example.org.",
    "Парвандаҳои солҳои 2024 2025 2026 гум шуданд",
    "Связь с селом пропала на два дня",
    "Тендер на 140 000 000 сомони объявлен в понедельник",
    "Барои маълумот ба мардум шаш маркази нав кушода шуд",
];

#[test]
fn news_is_in_a_message_wherever_it_stands() {
    let block = ["Contact:", "Nigora Salimova", "tel. +992 37 221 00 00, press@example.org"];
    for news in NEWS {
        for place in 0..=block.len() {
            let mut lines = vec!["*Four towns open centres", LEAD];
            lines.extend(&block[..place]);
            lines.push(news);
            lines.extend(&block[place..]);
            let found = of_body(&lines.iter().map(|line| paragraph(line)).collect::<String>());
            let fate = fate(&found, news);
            let cyrillic = news.chars().any(|c| c > 'Ѐ');
            let kept = matches!(fate, Fate::Message(..)) || cyrillic && *fate == Fate::Left(Left::Alone);
            assert!(kept, "{news} before line {place}: {fate:?}");
        }
    }
}

#[test]
fn blocks_about_contacts_are_known_by_all_their_words() {
    for (lines, otherwise, stay) in [
        (&["Contact: Nigora Salimova, press@example.org"][..], &[][..], &[][..]),
        (&["For more information, please contact:", "Nigora Salimova", "+992 37 221 00 00"], &[], &[]),
        (&["Контакты для СМИ: press@example.org"], &[], &[]),
        (&["Барои маълумоти бештар:", "тел. 221 00 00"], &[], &[]),
        (&["Media contact", "Nigora Salimova", "press@example.org", "221-00-00"], &[], &[]),
        (
            &["For further information please contact:", "Nigora Salimova", "Press officer", "tel. 221-00-00"],
            &[2],
            &[],
        ),
        (&["Nigora Salimova, head of communications, press@example.org"], &[0], &[]),
        (&["Contact:", "Nigora Salimova", "Press officer", "press@example.org, tel. +992 93 500 11 22"], &[2], &[3]),
        (&["Press contact", "Centre for Village Law", "Tel.: (37) 227-11-22"], &[], &[0, 1, 2]),
    ] {
        let all: Vec<&str> = ["*Four towns open centres", LEAD].iter().chain(lines).copied().collect();
        let found = of_body(&all.iter().map(|line| paragraph(line)).collect::<String>());
        for (place, line) in lines.iter().enumerate() {
            let fate = fate(&found, line);
            let holds = match fate {
                Fate::Registry(id) => {
                    id == "nigora-salimova" && !otherwise.contains(&place) && !stay.contains(&place)
                }
                Fate::Left(Left::Otherwise) => otherwise.contains(&place),
                Fate::Message(..) => stay.contains(&place),
                _ => false,
            };
            assert!(holds, "{line}: {fate:?}");
        }
        assert_eq!(texts(&found).len(), 2 + stay.len(), "{:?}", texts(&found));
    }
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    let lines = "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>";
    format!("<w:tbl>{lines}{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn tables_of_figures_are_tables() {
    let rows: [&[&[&str]]; 5] = [
        &[&["Town", "2024", "2025", "2026"], &["Khujand", "140", "150", "160"], &["Kulob", "100", "110", "120"]],
        &[&["Town", "Somoni", "Euro"], &["Khujand", "12 450 000", "1 050 000"], &["Kulob", "8 200 000", "700 000"]],
        &[&["Town", "Girls", "Boys", "All"], &["Khujand", "1240", "1310", "2550"], &["Kulob", "980", "1020", "2000"]],
        &[&["Town", "Somoni"], &["Khujand", "12\u{A0}450\u{A0}000"], &["Kulob", "8\u{A0}200\u{A0}000"]],
        &[
            &["School", "Who answers", "Call"],
            &["No. 5", "the head", "+992 37 221 55 66"],
            &["No. 6", "a clerk", "+992 37 221 55 77"],
        ],
    ];
    for rows in rows {
        for after in [paragraph("Contact: Nigora Salimova, press@example.org"), String::new()] {
            let body = [paragraph("*Four towns open centres"), paragraph(LEAD), table(rows), after].concat();
            let found = of_body(&body);
            assert!(found.structure.contains("{ table-1.first }"), "{rows:?}\n{}", found.structure);
            let all: BTreeSet<String> = found.texts[&0].iter().map(|text| text.words.clone()).collect();
            assert!(rows.iter().flat_map(|row| row.iter()).all(|cell| all.contains(*cell)), "{all:?}");
        }
    }
    let contacts: &[&[&str]] =
        &[&["Name", "Phone", "E-mail"], &["Nigora Salimova", "+992 37 221 00 00", "press@example.org"]];
    let found = of_body(&[paragraph("*Four towns open centres"), paragraph(LEAD), table(contacts)].concat());
    assert_eq!((found.contacts.len(), found.structure.contains("table")), (1, false), "{}", found.structure);
}

#[test]
fn empty_cells_have_no_data_and_a_caption_is_one() {
    let rows: &[&[&str]] = &[&["", "Girls", "Boys"], &["Khujand", "1240", ""], &["Kulob", "", "1020"]];
    let body = [
        paragraph("*Four towns open centres"),
        paragraph(LEAD),
        paragraph("Table 1. Children at school"),
        table(rows),
    ];
    let found = of_body(&body.concat());
    assert!(found.structure.contains("| { cell-1-1-1 } | { cell-1-1-2 } | { no-data } |"), "{}", found.structure);
    assert!(texts(&found).contains(&"table-1 = Table 1. Children at school".to_owned()), "{:?}", texts(&found));
    let told: String = found.notes.iter().map(|note| format!("{note}\n")).collect();
    assert!(
        told.contains("write table-1.first") && told.contains("{ no-data }") && !told.contains("needs a caption"),
        "{told}"
    );
}

/// Lines of the cells alone, as LibreOffice writes them; no lines at all; cells that go over rows.
#[test]
fn tables_are_known_without_lines_of_their_own() {
    let rows: [[&str; 2]; 3] = [["Town", "Lawyers"], ["Khujand", "12"], ["Kulob", "14"]];
    let of = |cell: &dyn Fn(usize, &str) -> String| {
        let row = |(number, cells): (usize, &[&str; 2])| {
            format!("<w:tr>{}{}</w:tr>", cell(number, cells[0]), cell(number, cells[1]))
        };
        let table = format!("<w:tbl>{}</w:tbl>", rows.iter().enumerate().map(row).collect::<String>());
        of_body(&[paragraph("*Four towns open centres"), paragraph(LEAD), table].concat())
    };
    let lines = "<w:tcPr><w:tcBorders><w:top w:val=\"single\"/></w:tcBorders></w:tcPr>";
    for found in [
        of(&|_, text| format!("<w:tc>{lines}{}</w:tc>", paragraph(text))),
        of(&|_, text| format!("<w:tc>{}</w:tc>", paragraph(text))),
    ] {
        assert!(found.structure.contains("| { cell-1-2-1 } | { cell-1-2-2 } |"), "{}", found.structure);
    }
    let joined = of(&|number, text| match number {
        2 if text == "14" => "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".to_owned(),
        1 if text == "12" => {
            format!("<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc>", paragraph(text))
        }
        _ => format!("<w:tc>{lines}{}</w:tc>", paragraph(text)),
    });
    assert!(!joined.structure.contains("no-data") && !joined.structure.contains('|'), "{}", joined.structure);
    assert!(joined.account.iter().any(|line| line.fate == Fate::Left(Left::Table)), "{:?}", joined.account);
}

#[test]
fn two_statements_are_not_run_together() {
    let lines = [
        "*Four towns open centres",
        "*Четыре города открывают центры",
        LEAD,
        "С середины марта жители четырёх городов на севере страны могут бесплатно спросить юриста, сообщили в Министерстве юстиции.",
        "Families pay 3 somoni a month for water",
        "Семьи платят за воду 3 сомони в месяц",
        "Клиника откроется в пятницу",
        "press@example.org",
    ];
    let found = of_body(&lines.iter().map(|line| paragraph(line)).collect::<String>());
    let all: Vec<&str> = found.texts.values().flatten().map(|text| text.words.as_str()).collect();
    assert!(all.contains(&"Семьи платят за воду 3 сомони в месяц"), "{all:#?}");
    assert_eq!(*fate(&found, "Клиника откроется в пятницу"), Fate::Left(Left::Alone));
}

#[test]
fn a_label_with_other_words_is_none() {
    for (line, is_label) in [
        ("PRESS RELEASE", true),
        ("Press release / Пресс-релиз", true),
        ("Press release No. 12", true),
        ("ПРЕСС-РЕЛИЗ, 12 марта 2026 г.", true),
        ("Press release: four towns open centres for law", false),
        ("Пресс-релиз о колодцах", false),
    ] {
        let found = of_body(&[line, "*Four towns open centres", LEAD].map(paragraph).concat());
        assert_eq!(matches!(fate(&found, line), Fate::Fact(fact) if fact.starts_with("kind = ")), is_label, "{line}");
    }
}

/// *List Bullet 2* has a numbering of its own, whose items are all of its first level.
#[test]
fn word_s_styles_of_lists_nest() {
    let item = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let list = |name: &str, level: [&str; 3]| {
        [0, 1, 2].map(|place| item(&[name, level[place]].concat(), &format!("item {place}"))).concat()
    };
    let body = [
        paragraph("*Four towns open centres"),
        paragraph(LEAD),
        list("ListBullet", ["", "2", "3"]),
        paragraph("And:"),
        list("ListNumber", ["", "2", ""]),
        paragraph("And:"),
        list("ListBullet", ["2", "3", "2"]),
    ];
    let style = |name: &str| {
        let id =
            name.replace(' ', "").replace("list", "List").replace("bullet", "Bullet").replace("number", "Number");
        format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>")
    };
    let styles = ["list bullet", "list bullet 2", "list bullet 3", "list number", "list number 2", "list number 3"];
    let found = of_styled(&body.concat(), &styles.map(style).concat());
    for part in [
        "- { item-1 }\n   - { item-2 }\n      - { item-3 }\n",
        "1. { item-4 }\n   1. { item-5 }\n2. { item-6 }\n",
        "- { item-7 }\n   - { item-8 }\n- { item-9 }\n",
    ] {
        assert!(found.structure.contains(part), "{}", found.structure);
    }
}

#[test]
fn a_quotation_without_a_style_is_one() {
    let of =
        |lines: [&str; 2]| of_body(&["*Four towns open centres", LEAD, lines[0], lines[1]].map(paragraph).concat());
    let found = of(["“We carry no water now.”", "— Gulnora Azizova, villager"]);
    assert!(found.structure.contains("> { quote-1 }\n>\n> — { quote-1.speaker }"), "{}", found.structure);
    assert!(texts(&found).contains(&"quote-1 = Gulnora Azizova, villager".to_owned()), "{:?}", texts(&found));
    let found = of(["“We carried water.", "“Now we do not.” — Gulnora Azizova"]);
    assert!(!found.structure.contains("> { quote-2 }"), "{}", found.structure);
    let found = of(["“We carry no water now,” said Gulnora Azizova.", "— she laughed and went home with the others"]);
    assert!(!found.structure.contains("quote"), "{}", found.structure);
}
